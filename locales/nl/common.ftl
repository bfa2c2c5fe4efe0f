# Woorden die overal terugkomen.

page-title = { $title } · Driehoek
brand = Driehoek

shell-skip = Naar de inhoud
shell-home = Driehoek, naar de startpagina
shell-language = Taal
shell-nav = Onderdelen
shell-privacy = Privacy
shell-source = Broncode en licentie
shell-offline = Geen verbinding. Wat je typt, blijft op dit apparaat tot je weer verbinding hebt.
shell-unsent = Geen verbinding, dus dit is nog niet verstuurd. Wat je hebt ingevuld, staat er nog. Probeer het straks opnieuw.
shell-sign-out = Afmelden

nav-start = Start
nav-meetings = Bijeenkomsten
nav-cards = Kaartenbak
nav-people = Mensen
