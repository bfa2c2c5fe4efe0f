# Bijeenkomsten: plannen, leiden, meedoen, muur, verslag.

yes = ja
no = nee
save = Bewaren
cancel = Annuleren
search = Zoeken
undo = Ongedaan maken
print = Afdrukken
minutes =
    { $count ->
        [one] 1 minuut
       *[other] { $count } minuten
    }
minutes-short = { $count } min

## Wat er misging

fault-empty = Je hebt nog niets ingevuld. Typ eerst je tekst.
fault-too-long = Je tekst is te lang: { $length } tekens. Er passen er { $max }. Haal er { $over } weg. Wat je typte, staat er nog.
fault-date = Deze datum of tijd begrijpen we niet. Kies een datum uit de kalender of typ hem als jjjj-mm-dd.
fault-day-passed = Deze dag is al voorbij. Zet de bijeenkomst op de dag waarop jullie echt bij elkaar komen. Vanaf die dag tellen we hoelang we bewaren wat deelnemers schrijven.
fault-unreadable = We konden dit niet lezen. Laad de pagina opnieuw en probeer het nog een keer. Wat je typte, is bewaard.
refused-not-allowed = Dit kun jij in deze bijeenkomst niet doen.
refused-not-leading = Iemand anders leidt de bijeenkomst nu. Neem eerst de leiding over.
refused-closed = De bijeenkomst is gesloten. Hier kan niets meer bij.
refused-not-started = De bijeenkomst is nog niet begonnen.
refused-already-started = Dit kan niet meer, want dit is al begonnen of al geweest.
refused-empty-agenda = Er staat nog niets op het programma. Zet er eerst een onderdeel op.
refused-moved-on = De bijeenkomst is al verder. Kijk even waar de groep nu is.
refused-unknown = Dit is er niet meer. Laad de pagina opnieuw.
refused-naming-fixed = Met of zonder namen kun je niet meer veranderen, want er is al iets ingebracht.
refused-term-fixed = De bewaartijd kun je alleen korter maken, en alleen voordat de bijeenkomst begint.
refused-locked = De gespreksleider neemt hier geen bijdragen meer aan. Je tekst staat er nog: bewaar hem als notitie.
refused-no-card-left = Alle kaarten zijn al getrokken. Leg er een terug of kies er zelf een.
refused-nobody-wrote-yet = Deze kaart kun je pas omdraaien als de deelnemers hun eigen tekst hebben opgeschreven.
refused-too-much = Het getal is te groot. Kies { $max } of minder.
refused-full = Het maximum van { $max } is bereikt.
refused-timer = Kies een tijd tussen 1 seconde en { $max } minuten.

## Onderdelen en groepsvormen

block-opening = Opening
block-energizer = Energizer
block-cards = Gesprek met kaarten
block-background = Achtergrond lezen
block-writing = Open vraag
block-text = Vrij onderdeel
block-open-points = Openstaande actiepunten
block-closing = Afsluiting
form-alone = alleen
form-pair = in tweetallen
form-small-groups = in groepjes van 3 of 4
form-plenary = met de hele groep
form-circle = in een kring
phase-planned = gepland
phase-running = bezig
phase-closed = gesloten

## Kaarten

card-conversation = Gesprekskaart
card-assignment = Opdrachtkaart
card-definition = Definitiekaart
card-energizer = Energizer
card-statement = Stelling
card-background = Achtergrond
card-case = Casus
card-own = Eigen vraag
card-machine = Vertaald door een machine, nog niet nagekeken
card-pile =
    { $count ->
        [0] De stapel is leeg
        [one] Nog 1 kaart
       *[other] Nog { $count } kaarten
    }
card-draw = Trek een kaart
card-none-left = Alle kaarten zijn getrokken.
card-pick = Zelf een kaart kiezen
card-drawn = Getrokken kaarten
card-lay = Leg op tafel
card-put-back = Leg terug in de stapel
card-pass = Sla over
card-hand-out = Deel uit als opdracht
card-passed = overgeslagen
card-on-table = op tafel
cards-count =
    { $count ->
        [one] 1 kaart
       *[other] { $count } kaarten
    }
definitions = Definitiekaarten
definitions-count =
    { $count ->
        [one] 1 definitiekaart
       *[other] { $count } definitiekaarten
    }
definition-up = Draai om
definition-down = Draai terug
definition-after-writing = Deze kaart gaat pas open als de deelnemers hun eigen tekst hebben opgeschreven.
energizer-examples = Voorbeelden
method = Werkwijze
background = Achtergrond

## Klok

timer-label = Klok
timer-paused = Staat stil
timer-add = +1 min
timer-pause = Zet stil
timer-resume = Ga verder
timer-stop = Haal de klok weg
timer-own = Eigen tijd op de klok
timer-own-label = Hoeveel minuten?

## Lijst en nieuwe bijeenkomst

meetings-title = Bijeenkomsten
meetings-search = Zoek op titel of team
meetings-coming = Gepland en bezig
meetings-past = Geweest
meetings-none = Nog geen bijeenkomsten
meetings-none-found = Niets gevonden
meetings-none-text = Maak een bijeenkomst vanuit een kaartenset. In een paar minuten staat het programma klaar.
meetings-none-found-text = Kijk of je de titel of het team goed hebt getypt, of bekijk alle bijeenkomsten.
meetings-all = Toon alle bijeenkomsten
meeting-new = Nieuwe bijeenkomst
meeting-make = Bijeenkomst maken
meeting-make-help = Daarna pas je het programma aan. Ook dit kun je nog veranderen.
meeting-title = Titel
meeting-date = Datum
meeting-time = Begintijd
meeting-lang = Taal van de bijeenkomst
meeting-team = Team
meeting-team-help = De groep die vaker samenkomt. Open actiepunten gaan mee naar de volgende bijeenkomst van dit team.
meeting-naming = Met of zonder namen
naming-named = Met voornaam
naming-named-help = Deelnemers mogen een voornaam invullen. Jij ziet wie wat inbrengt.
naming-anonymous = Zonder namen
naming-anonymous-help = Niemand vult een naam in. Niemand ziet wie wat inbrengt.
naming-fixed-help = Dit ligt vast zodra de eerste bijdrage binnen is.
start-from = Begin met
start-from-earlier = Eerdere bijeenkomst
deck-workshop = Workshop
start-from-empty = Leeg programma
start-from-empty-help = Je zet de onderdelen er zelf op.

## Plan

agenda = Programma
agenda-total = { $minutes } minuten
agenda-until = tot { $time }
agenda-removed = "{ $title }" is van het programma gehaald.
agenda-empty = Nog niets op het programma
agenda-empty-text = Leg een kaartenset klaar of zet er zelf een onderdeel op.
agenda-copy = { $name } kopiëren
agenda-remove = { $name } weghalen
agenda-add = Zet erbij
agenda-add-label = Nieuw onderdeel
agenda-lay-out = Kaartenset of workshop klaarleggen
agenda-lay-out-label = Welke set?
agenda-lay-out-add = Zet achteraan
agenda-lay-out-replace = Vervang het programma
plan-lead = Ga naar het startscherm
plan-lead-on = Ga verder met leiden
plan-run-sheet = Draaiboek
plan-aside = Meedoen, scherm en gespreksleiders
plan-join = Meedoen
plan-join-help = Deel deze link of de code. Deelnemers hebben geen account nodig.
plan-wall = Scherm in de zaal
plan-wall-open = Open het scherm voor de projector
plan-wall-help = Wie deze link heeft, ziet wat de zaal ziet. Meer niet.
plan-coaches = Gespreksleiders
plan-leads = leidt
plan-coach-label = Collega
plan-coach-add = Voeg toe
plan-coach-remove = Haal weg
plan-coach-none = Alle gespreksleiders van de school doen al mee. Een beheerder voegt nieuwe toe.
plan-settings = Gegevens en bewaartijd
plan-weeks = Hoeveel weken bewaren we wat deelnemers schrijven?
plan-weeks-help = Hooguit 8. Je kunt dit alleen korter maken, en alleen voordat de bijeenkomst begint. Groepsteksten en actiepunten zonder naam blijven tot het einde van het volgende schooljaar.
plan-discard = Haal deze bijeenkomst van de lijst
plan-discarded = Deze bijeenkomst staat niet meer op je lijst. Niemand kan meedoen tot je dit ongedaan maakt.
plan-days = Na hoeveel dagen vragen we naar de actiepunten?
plan-days-help = Standaard 28 dagen na de bijeenkomst.
needs-plan = Laat deelnemers kiezen
needs-plan-help = Deelnemers vinken vooraf aan wat ze nodig hebben. Jij ziet de uitkomst en kiest.
needs-ask = Vraag het de deelnemers
needs-stop = Stop met vragen
needs-outcome = Waar is behoefte aan?
needs-none = Er heeft nog niemand gekozen.
needs-title = Wat heb jij nodig?
needs-text = Vink aan waar je het over wilt hebben. De gespreksleider ziet hoe vaak elke set is gekozen.
needs-send = Verstuur mijn keuze
needs-chosen = { $count } keer gekozen

## Onderdeel bewerken

block-edit = Onderdeel bewerken
block-title = Titel
block-kind = Soort
block-minutes = Minuten
block-form = Groepsvorm
block-text-label = Tekst voor iedereen
block-text-help = Dit lezen de deelnemers op hun telefoon en op het scherm.
block-note-label = Notitie voor de gespreksleider
block-note-help = Deze notitie zien alleen gespreksleiders.
block-material = Kaarten en teksten
block-material-help = Vink aan wat er op tafel ligt of bij de hand is.
material-chosen =
    { $count ->
        [one] 1 gekozen
       *[other] { $count } gekozen
    }

## Draaiboek

run-sheet-title = Draaiboek: { $title }
sheet-time = Tijd
sheet-what = Onderdeel

## Leiden

lead-plan = Plan
lead-wall = Zaalscherm
lead-report = Verslag
lead-agenda = Programma
lead-by = { $name } leidt.
lead-away = nu niet verbonden
lead-take-over = Neem de leiding over
lead-hand-over = Geef de leiding door
lead-hand-over-to = Geef door aan { $name }
lead-not-started = Iedereen kan al binnenkomen met de code. Begin als je zover bent.
lead-start = Begin de bijeenkomst
lead-next = Volgende
lead-back = Terug
lead-skip = Sla dit onderdeel over
lead-skipped = overgeslagen
lead-close = Sluit de bijeenkomst
lead-closed = De bijeenkomst is gesloten
lead-closed-text = Deelnemers houden hun eigen pagina. Het verslag staat klaar.
lead-reopen = Open de bijeenkomst weer
lead-note = Notitie voor jou
lead-hint = Tip voor jou
lead-keys = Toetsen: Page Down of pijl rechts = volgende, Page Up of pijl links = terug, K = kaart trekken of volgende stelling, T = op het scherm tonen, P = klok stilzetten.
lead-tools = Zelf invoeren
came-in = Ingebracht
came-in-none = Er is nog niets ingebracht.
came-in-more = En nog { $count } eerdere. Die staan in het verslag.
passes =
    { $count ->
        [one] 1 past
       *[other] { $count } passen
    }
reveal =
    { $count ->
        [0] Toon op het scherm
       *[other] Toon { $count } op het scherm
    }
conceal = Haal van het scherm
lock = Sluit bijdragen
unlock = Open bijdragen
moderate-show = Toon
moderate-hide = Verberg
visibility-waiting = wacht op jou
visibility-shown = mag op het scherm
visibility-hidden = verborgen
tables-title = Groepjes
tables-form = Maak groepjes
tables-again = Maak nieuwe groepjes
table-number = Tafel { $number }
table-people =
    { $count ->
        [one] 1 persoon
       *[other] { $count } personen
    }
table-yours = jouw tafel
people = Wie er is
join-code = Code
room-enter = Inbreng uit de zaal
room-enter-label = Wat zegt iemand zonder telefoon?
room-hands = Handen tellen
room-hands-question = Wat vroeg je?
room-hands-count = Hoeveel handen?
hands =
    { $count ->
        [one] 1 hand
       *[other] { $count } handen
    }
own-question = Eigen vraag
group-text = Tekst van de groep
group-text-label = De definitie, visie of afspraak die de groep samen maakt
points-group = Actiepunt van de groep
wall-back = Ga terug naar het onderdeel
wall-show-code = Zet de code groot op het scherm
wall-show-tables = Zet de tafels op het scherm
wall-show-background = Toon op het scherm
open-points-none = Er staan geen actiepunten open.

## Muur

wall-join-at = Doe mee op
wall-qr = QR-code om mee te doen
wall-people =
    { $count ->
        [one] 1 deelnemer, { $here } verbonden
       *[other] { $count } deelnemers, { $here } verbonden
    }
wall-closed = Bedankt
wall-closed-text = De bijeenkomst is gesloten. Je eigen pagina blijft op je telefoon staan.
wall-tables = Zoek je tafel
wall-read-on-phone = Lees de tekst op je telefoon.
wall-read-on-paper = Lees de tekst op papier.
wall-open-points = Wat spraken we de vorige keer af?
wall-lost = Geen verbinding. Dit scherm volgt vanzelf weer.
wall-came-in =
    { $count ->
        [one] 1 bijdrage binnen
       *[other] { $count } bijdragen binnen
    }
wall-more = en nog { $count }

## Meedoen

join-title = Doe mee
join-code-label = Code op het scherm
join-code-help = Zes letters en cijfers. Hoofdletters en spaties maken niet uit.
join-continue = Ga verder
join-unknown = Deze code kennen we niet. Kijk nog eens op het scherm, of vraag de gespreksleider om de code.
join-name = Je voornaam
join-name-help = Mag leeg blijven.
join-in = Doe mee
join-closed = Deze bijeenkomst is gesloten.
join-closed-text = Deed je mee? Open dan de link van je eigen pagina. Anders vraag je de gespreksleider om het verslag.
participant-refresh = Laad de pagina opnieuw
participant-closed = De bijeenkomst is gesloten. Dit is jouw pagina: je woorden, de kaarten en je actiepunten.
participant-lobby = Je bent binnen. Het begint zo.
participant-you-are = Je doet mee als
participant-no-name = Je doet mee zonder naam.
participant-stay = Laat deze pagina open. De eerste kaart verschijnt hier vanzelf.
lobby-deck = De kaarten liggen klaar
participant-places = Delen van deze pagina
place-now = Nu
place-notes = Notities
place-points = Actiepunten
place-me = Ik
place-new = er is iets nieuws
participant-lost = Geen verbinding. Wat je typt, blijft op dit apparaat.
participant-no-card = De gespreksleider trekt zo een kaart.
participant-locked = bijdragen gesloten
participant-said = Ingebracht door de groep
participant-send = Verstuur
participant-pass = Ik pas
participant-passed = Je past. Je mag later nog iets inbrengen.
participant-late = De gespreksleider neemt hier geen bijdragen meer aan. Je tekst staat er nog.
participant-to-note = Bewaar als notitie
outbox-kept = Bewaard op dit apparaat. We versturen het zodra je weer verbinding hebt.
outbox-sent = Verstuurd
outbox-sending = Bezig met versturen
outbox-refused = Dit is niet verstuurd. Je tekst staat er nog.
outbox-past = Nog niet verstuurd, bij een eerdere vraag:
prompt-card = Wat wil je inbrengen?
prompt-block = Wat wil je inbrengen?
prompt-take-away = Wat neem je mee?
prompt-more-thought = Waar wil je nog over nadenken?
readers-named = De gespreksleider leest dit met je voornaam. De groep leest het pas als de gespreksleider het toont. We wissen het na { $until }.
readers-anonymous = De gespreksleider leest dit zonder naam. De groep leest het pas als de gespreksleider het toont. We wissen het na { $until }.
readers-note = Alleen jij leest dit. We wissen het na { $until }.
readers-point-named = Dit staat met je voornaam in het verslag voor je team. Zonder naam bewaren we het tot en met { $until }.
readers-point-anonymous = Dit staat zonder naam in het verslag voor je team. We bewaren het tot en met { $until }.
own-question-label = Jouw vraag voor de groep
own-question-help = Je vraag komt als kaart in de stapel. Er staat geen naam bij.
own-question-send = Leg in de stapel
my-words = Wat ik heb ingebracht
my-words-erase = Wis
note-label = Notitie voor jezelf
note-save = Bewaar notitie
note-sent = Notitie bewaard
notes-mine = Mijn notities
notes-all = Al mijn notities
points-mine = Mijn actiepunten
points-how = Hoe gaat het met je actiepunten? Tik aan: gedaan, mee bezig of loopt vast.
point-title = Wat ga je doen?
point-due = Voor wanneer? (mag leeg blijven)
point-add = Voeg toe
point-remove = Verwijder
point-removed = Actiepunt verwijderd.
point-open = open
point-done = gedaan
point-busy = mee bezig
point-stuck = loopt vast
point-how = Hoe gaat het ermee?
points-calendar = Zet de data in mijn agenda
my-cards = De kaarten van deze bijeenkomst
about-me = Mijn gegevens en mijn link
my-email = Je e-mailadres (mag leeg blijven)
my-email-help = We gebruiken het alleen om je na { $days } dagen één keer te vragen hoe het met je actiepunten gaat. Niemand anders ziet het.
somebody-else = Doet iemand anders mee op dit apparaat?
my-link = Jouw persoonlijke link
my-link-text = Met deze link kom je op elk apparaat terug op deze pagina. Wie de link heeft, leest mee. Houd hem dus voor jezelf.
my-link-until = Deze link werkt tot en met { $until }.
my-link-qr = QR-code van jouw persoonlijke link

## Verslag

report-subtitle = Verslag van de bijeenkomst
report-page = Bladzijde {"{page}"} van {"{pages}"}
report-team = Team
report-led-by = Gespreksleiders
report-people = Deelnemers
report-state = Stand
report-points = Actiepunten
report-points-none = Er zijn geen actiepunten gemaakt.
report-point-carried = van een eerdere bijeenkomst
report-goals = Doelen
report-made = Wat we samen maakten
report-said = Wat er is gezegd
report-nothing-written = Hier is over gepraat, maar er is niets opgeschreven.
report-definitions = Definities
report-present = Wie er waren
report-no-names = Deze bijeenkomst was zonder namen.
report-needs = Waar behoefte aan was
report-appendix = Bijlage: het hele programma
report-done = Gedaan
report-left-out = Wat er niet in staat, en waarom
report-privacy = Wie dit leest en hoe lang het blijft
report-kept = Groepsteksten en actiepunten zonder naam blijven bij het team tot en met { $until }.
report-files = Bestanden
report-pdf = PDF
report-docx = Word
report-csv = CSV
report-json = JSON
left-out-skipped = { $block }: dit onderdeel is overgeslagen.
left-out-not-reached = { $block }: hier kwam de groep niet aan toe.
left-out-not-drawn =
    { $count ->
        [one] { $block }: 1 kaart is niet getrokken.
       *[other] { $block }: { $count } kaarten zijn niet getrokken.
    }
left-out-passed =
    { $count ->
        [one] { $block }: 1 kaart is opzijgelegd.
       *[other] { $block }: { $count } kaarten zijn opzijgelegd.
    }
left-out-not-shown =
    { $count ->
        [one] { $block }: 1 bijdrage is niet aan de groep getoond.
       *[other] { $block }: { $count } bijdragen zijn niet aan de groep getoond.
    }
left-out-hidden =
    { $count ->
        [one] { $block }: 1 bijdrage is door de gespreksleider verborgen.
       *[other] { $block }: { $count } bijdragen zijn door de gespreksleider verborgen.
    }
left-out-erased =
    { $count ->
        [one] { $block }: 1 bijdrage is gewist.
       *[other] { $block }: { $count } bijdragen zijn gewist.
    }
share-title = Verslag delen
share-text = Maak een link waarmee iemand zonder account het verslag kan lezen, tot een datum die jij kiest.
share-until = Te lezen tot en met
share-make = Maak een link
share-made = Deze link zie je één keer. Kopieer hem nu.
share-open-until = Link, open tot en met { $until }
share-stop = Sluit deze link
share-full = Er staan al te veel links open. Sluit er eerst een.
share-over = Deze link is verlopen. Vraag de gespreksleider om een nieuwe.
csv-kind = soort
csv-block = onderdeel
csv-question = vraag
csv-text = tekst
csv-count = aantal
csv-owner = van wie
csv-due = datum
csv-state = stand
csv-point = actiepunt
csv-said = bijdrage

## Vervolg

follow-up-subject = Een vraag over je actiepunten
follow-up-letter =
    Beste collega,

    Een tijd geleden deed je mee aan een bijeenkomst ({ $title }). Je schreef toen deze actiepunten op:

    - { $points }

    Hoe gaat het ermee: gedaan, mee bezig of loopt het vast? Open je eigen pagina en tik het aan:

    { $link }

    We vragen dit één keer. Je e-mailadres wordt daarna niet meer gebruikt.
