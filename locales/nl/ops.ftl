# Wat het beheer van een installatie raakt.

ops-test-letter-subject = Proefbrief van Driehoek
ops-test-letter =
    Deze brief is verstuurd om te zien of de mail werkt.

    Je hoeft niets te doen.

ops-not-private-title = Deze verbinding is niet beveiligd
ops-not-private = Wie op hetzelfde netwerk zit, kan meelezen. Gebruik Driehoek hier alleen voor kaartbijeenkomsten: wat over gezinnen gaat, blijft dicht.
