# Zoeken in de kaartenbak.

search-title = Zoeken in de kaartenbak
search-label = Zoek in kaarten, definities, achtergrond en bronnen
search-placeholder = Woord, zin of nummer
search-submit = Zoeken
search-open = Zoeken
search-too-long = Zoek met hooguit { $most } tekens. Nu staan er { $typed }.
search-count =
    { $count ->
        [0] Niets gevonden
        [one] 1 gevonden
       *[other] { $count } gevonden
    }

search-kind = Soort
search-all = Alles
search-any = Maakt niet uit
search-deck = Set
search-lang = Taal
search-duration = Duur
search-duration-5 = Tot 5 minuten
search-duration-10 = 6 tot 10 minuten
search-duration-20 = 11 tot 20 minuten
search-duration-45 = 21 tot 45 minuten
search-duration-langer = Langer dan 45 minuten
search-form = Groepsvorm
search-key = Sleutel van partnerschap
search-series = Thema
search-narrow = Verfijnen op set, taal, duur en meer
search-narrow-submit = Resultaten verfijnen
search-narrowed = { $count } gekozen
search-widen = Zonder filters zoeken

search-examples = Probeer bijvoorbeeld
search-examples-text = Typ wat je je herinnert. Een half woord is genoeg, en een typefout geeft niet.
search-example-1 = oudergesprek voorbereiden
search-example-2 = sinterklaas
search-example-3 = welke taal spreekt u thuis
search-example-4 = 1.3 kaart 2
search-example-5 = Epstein 2011
search-example-6 = vragenlijst voor ouders
search-browse = Of blader per soort

search-meant = Bedoelde je
search-unknown = Niet gevonden: { $words }. Dit past bij de andere woorden.
search-left-out = Naar deze woorden is niet gezocht: { $words }. Gebruik minder woorden.
search-nothing = Niets gevonden
search-nothing-text = Probeer een ander woord, of laat een woord weg. Je kunt ook in een andere taal zoeken.
search-nothing-narrow = Niets gevonden met deze filters
search-nothing-narrow-text = Zonder filters is er wel iets.
search-without =
    { $count ->
        [one] 1 resultaat zonder filters tonen
       *[other] { $count } resultaten zonder filters tonen
    }
search-no-more = Er zijn niet meer resultaten.
search-first-page = Naar de eerste resultaten
search-pages = Meer resultaten
search-previous = Vorige resultaten
search-more = Nog { $count } tonen

search-one-deck = Kaartenset
search-one-block = Onderdeel van een programma
search-one-source = Bron

search-family-sets = Kaartensets
search-family-kaarten = Kaarten
search-family-definities = Definities
search-family-energizers = Energizers en werkvormen
search-family-stellingen = Stellingen
search-family-oudervragen = Vragen aan ouders
search-family-achtergrond = Achtergrond en onderzoek
search-family-begrippen = Begrippen en sleutels
search-family-tips = Tips
search-family-voorbeelden = Casussen en voorbeelden
search-family-werkwijzen = Werkwijzen en programma's
search-family-formulieren = Formulieren en lijsten
search-family-bronnen = Bronnen
