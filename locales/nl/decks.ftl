# De kaartenbak.

decks-title = Kaartenbak
decks-lead = Alle kaartensets: gesprekskaarten, opdrachten, definities, energizers en achtergrond.
deck-kind = Kaartenset
deck-use = Gebruik in een bijeenkomst
deck-goals = Doelen
deck-conversation = Gesprekskaarten
deck-assignments = Opdrachtkaarten
deck-statements = Stellingen
deck-energizers = Energizers
deck-steps = Stappen
deck-case = Casus
deck-tips = Tips
