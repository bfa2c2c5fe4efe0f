# Wat het beheer van een installatie raakt.

ops-test-letter-subject = Proefbrief van Driehoek
ops-test-letter =
    Deze brief is verstuurd om te zien of de mail werkt.

    Je hoeft niets te doen.
