# The trail: who saw what, and what to do after a data breach.

retention-left-keys = Keys that were left over
