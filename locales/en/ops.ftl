# What concerns running an installation.

ops-test-letter-subject = Test letter from Driehoek
ops-test-letter =
    This letter was sent to see whether mail works.

    You need not do anything.
