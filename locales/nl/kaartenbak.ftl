# De kaartenbak: bladeren, begrippen, bronnen, favorieten.

decks-title = Kaartenbak
decks-lead = Alles ligt hier op tafel: kaarten om over te praten, opdrachten, energizers, begrippen en teksten om te lezen.
bak-search = Zoek in de kaartenbak
bak-search-example = Een woord, zoals huiswerk of taal
bak-others = Andere
deck-kind = Kaartenset
deck-kind-loose = Stapel
deck-start = Bijeenkomst hiermee starten
deck-use = Gebruik in een bijeenkomst
deck-print = Afdrukken
deck-contents = Op deze pagina
card-copy = Maak hier een eigen kaart van
card-hint = Voor de gespreksleider
card-used = Waar je deze kaart vindt
card-part-of = Hoort bij
card-beside = Ligt erbij op tafel
card-neighbours = Kaarten ernaast
card-before = Vorige kaart
card-after = Volgende kaart
card-place = { $at } van { $count }
card-langs = Talen van deze kaart
card-not-in = Deze kaart is er nog niet in het { $lang }.
card-stale = De Nederlandse tekst is veranderd na deze vertaling.
card-checked = Nagekeken door iemand die de taal kent.
card-in-dutch = Lees in het Nederlands
deck-in-dutch = Je leest deze pagina in het Nederlands.
deck-in-own = Lees in het { $lang }
definition-turn = Draai de kaart om
reading-open = Lees op een eigen pagina
bit-open = Bekijk
matrix = Momenten van contact, met ruimte om te schrijven
term-more = Meer hierover
glossary = Begrippen van A tot Z
glossary-lead = Alle begrippen en definities uit de kaartenbak op één plek.
glossary-letters = Letters
sources = Bronnen
sources-lead = Waar de kaarten en teksten op steunen, met wat ernaar verwijst.
sources-literatuur = Boeken en artikelen
sources-link = Websites en films
sources-makers = De makers
sources-andere = Andere bronnen
source-search = Zoek op
source-checked = bekeken op { $date }
source-compared = vergeleken op { $date } met de plek die het adres noemt; nog niet geopend.
source-not-checked = nog niet bekeken of dit adres klopt.
favourites = Favorieten
favourites-lead = Wat jij bij de hand wilt hebben. Alleen jij ziet deze lijst.
favourites-none = Nog geen favorieten
favourites-none-text = Druk op de ster bij een kaart. Dan vind je die kaart hier terug.
favourites-look = Bekijk de kaartenbak
favourites-full = Je hebt al { $max } favorieten. Haal er eerst een weg.
favourite = Favoriet
favourite-label = Favoriet: { $name }
favourite-kept = Bewaard bij je favorieten.
favourite-gone = Weg uit je favorieten.
use-title = In welke bijeenkomst gebruik je deze kaart?
use-new-meeting = Een nieuwe bijeenkomst
use-new-meeting-help = Begin een bijeenkomst met deze kaart
use-new-block = Een nieuw onderdeel
use-there-already = ligt er al
use-do = Leg de kaart daar neer
use-added = De kaart ligt nu klaar in “{ $meeting }”.
use-undone = De kaart ligt niet meer in “{ $meeting }”.
use-to-plan = Naar het programma
start-from-card = De kaart die je uit de kaartenbak koos.

deck-cards =
    { $count ->
        [one] 1 kaart
       *[other] { $count } kaarten
    }
deck-texts =
    { $count ->
        [one] 1 tekst
       *[other] { $count } teksten
    }
source-used =
    { $count ->
        [one] Op 1 plek gebruikt
       *[other] Op { $count } plekken gebruikt
    }
card-meetings =
    { $count ->
        [0] Jullie school zette dit nog niet op een programma.
        [one] Jullie school zette dit op het programma van 1 bijeenkomst.
       *[other] Jullie school zette dit op het programma van { $count } bijeenkomsten.
    }

## Koppen per soort

kinds-thema = Thema’s
kinds-kaartenset = Kaartensets
kinds-doel = Doelen
kinds-werkwijze = Zo gaat het
kinds-gesprekskaart = Gesprekskaarten
kinds-opdrachtkaart = Opdrachtkaarten
kinds-definitiekaart = Definitiekaarten
kinds-energizer = Energizers
kinds-werkvorm = Werkvormen
kinds-stap = Stappen
kinds-voorbeeld = Voorbeelden
kinds-reflectievraag = Vragen om over na te denken
kinds-casus = Casus
kinds-formulier = Formulieren en werkbladen
kinds-formulierveld = Velden
kinds-keuze = Keuzes
kinds-fase = Fasen van het gesprek
kinds-checklistpunt = Checklist
kinds-vaardigheid = Gespreksvaardigheden
kinds-begrip = Begrippen
kinds-sleutel = De sleutels
kinds-stelling = Stellingen
kinds-gespreksvraag = Gespreksvragen
kinds-bijeenkomst = Zo ziet een bijeenkomst eruit
kinds-tijdblok = Tijdblokken
kinds-oudervraag = Vragen aan ouders
kinds-deelpunt = Om met ouders te delen
kinds-briefpunt = De brief
kinds-moment = Momenten van contact
kinds-responsvorm = Zo krijg je meer antwoord
kinds-factor = Wat meespeelt
kinds-tip = Tips
kinds-rol = Rollen
kinds-onderzoek = Onderzoek
kinds-achtergrond = Om te lezen
kinds-bron = Bronnen

## Groepen binnen een soort

group-bevinding = Wat onderzoek vond
group-belemmering = Wat tegenwerkt
group-communicatieaspect = De vier kanten van een boodschap
group-communicatiedoel = De vijf doelen
group-definitie = Hoe anderen het omschrijven
group-effect = Wat het oplevert
group-gesprekssoort = Soorten gesprekken
group-gezinssituatie = Ieder gezin is anders
group-grondhouding = De vier delen van de grondhouding
group-groepsvorm = Zo zit je bij elkaar
group-hoe = Manieren om te kiezen
group-inspraakvorm = Zo kunnen ouders meepraten
group-kernwaarde = Kernwaarden
group-leeftijdsgroep = Per leeftijd
group-negatief = Wat remt
group-niveau = Drie niveaus
group-oefening = De oefening
group-onderwerp = Onderwerpen
group-opzet = Zo is het onderzoek opgezet
group-positief = Wat helpt
group-stimulans = Wat hielp
group-uitdaging = Waar leraren tegenaan lopen
group-uitdaging-soort = Waar het door komt
group-vaardigheidskolom = Vier soorten vaardigheden
group-van-ouder = Tips van een ouder
group-verschil = Waar het over gaat
group-visie = Stap voor stap naar een visie
