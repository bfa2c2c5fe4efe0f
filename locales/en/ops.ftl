# What concerns running an installation.

ops-test-letter-subject = Test letter from Driehoek
ops-test-letter =
    This letter was sent to see whether mail works.

    You need not do anything.

ops-not-private-title = This connection is not safe
ops-not-private = Whoever is on the same network can read along. Use Driehoek here for card meetings only: what is about families stays closed.
