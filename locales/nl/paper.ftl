# Papier: wat je kunt afdrukken, hoe, en hoe ver het is.

paper-title = Afdrukken
paper-yours = Jouw PDF's van vandaag
paper-lead = Alles uit de kaartenbak kan op papier. Kies wat je nodig hebt; je krijgt een PDF.
paper-no-net = Verwacht je dat het internet uitvalt? Maak de PDF's vooraf en zet ze op je laptop. Met het programma zelf kan het ook zonder internet: driehoek print.

paper-cards = Kaarten
    .about = Gesprekskaarten, opdrachten, definities en vragen op A6, met tips voor de gespreksleider achterop.
paper-posters = Posters
    .about = Definities, het communicatiemodel, de zes sleutels en de driehoek, voor aan de muur.
paper-floor = Vloerkaarten
    .about = Stellingen, eens en oneens, en kind, ouder en school. Groot genoeg om staand te lezen.
paper-manual = Handleiding
    .about = De kaartenbak als boekje: werkwijze, kaarten, achtergrond en bronnen.
paper-forms = Formulieren en checklists
    .about = Leeg, om op te schrijven.
paper-votes = Stemkaarten
    .about = Voor over de streep zonder telefoons: iedereen houdt een kaart omhoog, en de camera van de gespreksleider telt.
paper-alignment = Proefvel
    .about = Laat zien hoe goed jouw printer voorkant en achterkant op elkaar krijgt.

paper-count = Hoeveel kaarten?
paper-kit = Pakket voor in de zaal
    .about = Zo komt iedereen binnen, met de kaarten en formulieren van jullie programma. Kies eerst de bijeenkomst.

paper-of-all = De hele kaartenbak
paper-of-cards = { $count ->
    [one] Eén kaart
   *[other] { $count } kaarten
}
paper-of-sets = { $count } kaartensets

paper-which = Wat
paper-how = Hoe
paper-decks = Kaartensets
    .help = Kies je niets, dan krijg je alles.
paper-decks-more = Meer kaartensets erbij kiezen
paper-lang = Taal
paper-second = Tweede taal op de kaart
    .help = Handig in een gesprek: jullie lezen allebei je eigen taal.
paper-second-none = Geen
paper-layout = Vorm
paper-layout-a4-4up-duplex = Vier kaarten op een A4, met achterkant
paper-layout-a4-4up = Vier kaarten op een A4, alleen voorkant
paper-layout-a6 = Eén kaart per blad van A6, met achterkant
paper-layout-a6-fronts = Eén kaart per blad van A6, alleen voorkant
paper-layout-a6-bleed = Voor de drukker: A6 met 3 mm afloop en snijtekens
paper-edge = Zo draait je printer het papier
paper-edge-long = Over de lange kant, zoals een boek
paper-edge-short = Over de korte kant, zoals een kalender
paper-backs = Dubbelzijdig
paper-backs-duplex = De printer draait het papier zelf
paper-backs-pile = Ik draai de stapel om en druk de achterkanten daarna af
paper-backs-pile-reversed = Hetzelfde, maar mijn printer begint met het laatste blad
paper-printer = Mijn printer doet het anders
    .about = Omdraaien, verschuiven, snijtekens
paper-shift-right = Achterkant naar rechts (tienden van een millimeter)
paper-shift-down = Achterkant omlaag (tienden van een millimeter)
paper-shift =
    .help = Lees deze getallen af op het proefvel. Een min schuift de andere kant op.
paper-crop = Zet strepen waar je moet snijden
paper-size = Formaat
paper-size-a3 = A3
paper-size-a4 = A4
paper-size-a5 = A5
paper-ink = Inkt
paper-ink-kleur = In kleur
paper-ink-zw = Zwart-wit, met een eigen rand voor elke soort
paper-make = PDF maken
paper-empty = Hiervan staat niets in wat je koos
    .do = Kies andere kaartensets, of kies niets: dan krijg je alles.
paper-empty-card = Wat je koos is geen kaart, en past daarom niet op dit papier. Ga terug en kies iets anders.

paper-job-lead = Je kunt deze pagina verlaten. Je vindt de PDF een halve dag terug bij Afdrukken.
paper-back = Terug naar de keuzes
paper-waiting = { $ahead ->
    [0] Zo meteen aan de beurt
    [one] Er gaat nog één PDF voor
   *[other] Er gaan nog { $ahead } PDF's voor
}
paper-printing = De bladen worden gezet
paper-writing = De PDF wordt geschreven
paper-again = Kijk opnieuw
paper-is-ready = Klaar
paper-is-on-its-way = Wordt gemaakt
paper-ready-many = Klaar: { $count } PDF's.
paper-pages = { $pages ->
    [one] één bladzijde
   *[other] { $pages } bladzijden
}
paper-open = PDF ophalen
paper-fetch = Ophalen
paper-fetch-of = { $name } ophalen
paper-look = Bekijken
paper-ordered = Om { $time }
paper-remove = Weghalen
paper-removed = { $title } is weggehaald
paper-restore = Terugzetten
paper-failed = Het afdrukken is niet gelukt
    .do = Probeer het nog een keer. Lukt het weer niet, vertel dit nummer dan aan wie Driehoek beheert: { $reference }
paper-too-long = { $count ->
    [one] Eén kaart heeft te veel tekst: de letters worden te klein.
   *[other] { $count } kaarten hebben te veel tekst: de letters worden te klein.
}
paper-missing = Deze tekens kan geen van onze lettertypes tekenen: { $signs }
paper-untranslated = { $count ->
    [one] Eén kaart bestaat niet in het { $lang }. Die staat in het Nederlands in de PDF.
   *[other] { $count } kaarten bestaan niet in het { $lang }. Die staan in het Nederlands in de PDF.
}
paper-alone = { $count ->
    [one] Eén kaart bestaat niet in het { $lang }. Daar staat maar één taal op.
   *[other] { $count } kaarten bestaan niet in het { $lang }. Daar staat maar één taal op.
}

# Op het papier zelf.
paper-hints = Voor de gespreksleider
paper-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
paper-qr-label = Deze kaart op het scherm
paper-qr-alt = QR-code naar deze kaart in de kaartenbak
paper-source = Bron: { $sources }
paper-stale = De Nederlandse tekst is na deze vertaling veranderd.
paper-front = Voorkant
paper-back-side = Achterkant
paper-page = { "{page}" } / { "{pages}" }
paper-skills = Vaardigheden
paper-write-here = Ruimte om te schrijven
paper-contents = Inhoud
paper-sources = Bronnen
paper-manual-subtitle = Gesprekskaarten over educatief partnerschap: samen leren, samen met ouders doen, en zien wat het verandert.
paper-colophon =
    Driehoek, de kaartenbak voor educatief partnerschap.
    Teksten: CC BY-SA 4.0. Je mag ze delen en aanpassen als je de bron noemt en op dezelfde manier deelt.
paper-alignment-steps =
    Druk dit vel dubbelzijdig af, op ware grootte (100 %).
    Houd het tegen het licht.
    Kijk hoe ver het kruis van de achterkant naast dat van de voorkant ligt.
paper-alignment-reading =
    Lees af hoe ver het kruis naar rechts of links ligt, en hoe ver omhoog of omlaag.
    Vul die getallen in bij "Mijn printer doet het anders", met een min ervoor als het kruis naar rechts of omlaag ligt.
    Ligt het blad op zijn kop? Kies dan de andere kant om over te draaien.

paper-communication = Zo gaat een boodschap
paper-communication-alt = Tekening: een zender stuurt een boodschap met vier kanten naar een ontvanger, en de ontvanger antwoordt.
paper-communication-intro = Elke boodschap heeft vier kanten. De ander hoort soms een andere kant dan jij bedoelt.
paper-sender = Zender
    .text = Zegt of laat iets zien
paper-message = Boodschap
    .text = Met vier kanten
paper-receiver = Ontvanger
    .text = Hoort, ziet en begrijpt op een eigen manier
paper-response = Antwoord
    .text = Vraag na wat de ander hoorde
paper-goals = Wat wil je met je boodschap?
paper-keys = De zes sleutels
paper-keys-alt = Tekening: zes sleutels van partnerschap rond het kind.
paper-keys-intro = Zes manieren waarop school en ouders samenwerken.
paper-triangle = De driehoek
paper-triangle-alt = Tekening: een driehoek met kind, ouder en school op de hoeken.
paper-triangle-intro = Hoe dicht staan kind, ouder en school bij elkaar?
paper-child-parent = thuis
paper-parent-school = partners
paper-child-school = in de klas

# Het pakket voor in de zaal.
kit-title = Pakket voor in de zaal
kit-short = Pakket voor de zaal
kit-lead = Alles voor deze bijeenkomst op papier. Zo komt iedereen binnen, en gaat de bijeenkomst door als het internet uitvalt.
kit-wifi-panel = Het wifi van de zaal
kit-wifi-help = Vul je dit in, dan staat er een code bij waarmee telefoons verbinding maken. Het staat alleen in deze PDF.
kit-wifi-name = Naam van het netwerk
kit-wifi-password = Wachtwoord
kit-wifi-hidden = Dit netwerk staat niet in de lijst van de telefoon
kit-wifi-name-long = Een netwerk heeft een naam van hooguit 32 tekens. Kijk of je de naam goed hebt.
kit-wifi-name-missing = Vul ook de naam van het netwerk in. Heb je geen wifi? Maak dan alles hier leeg.
kit-wifi-password-short = Een wachtwoord van een netwerk heeft minstens 8 tekens. Heeft het netwerk geen wachtwoord? Laat het dan leeg.
kit-wifi-password-long = Een wachtwoord van een netwerk heeft hooguit 63 tekens. Kijk of je het goed hebt.
kit-what = Wat
kit-form = Wat wil je op papier?
    .help = Je krijgt van alles wat je kiest een eigen PDF, in één keer.
kit-nothing = Kies ten minste één ding om af te drukken.
kit-vel = Vel voor de muur
    .about = A4, met wat je doet als het niet lukt.
kit-tent = Tentjes voor op tafel
    .about = A4, in het midden te vouwen.
kit-kaarten = Kaarten van het programma
    .about = Vier op een A4, met achterkant.
kit-teksten = Teksten om te lezen
    .about = Het boekje van de kaartensets, met werkwijze, achtergrond en casus.
kit-vloerkaarten = Vloerkaarten van het programma
    .about = A4, groot genoeg om staand te lezen.
kit-formulieren = Formulieren
    .about = Leeg, van de kaartensets in het programma.
kit-join = Doe mee
kit-scan = Scan met je camera
kit-qr-alt = QR-code om mee te doen aan deze bijeenkomst
kit-code = Of typ deze code
kit-help = Lukt het niet?
kit-help-steps =
    Geen beeld na het scannen? Typ het adres over in je browser.
    De code wordt niet herkend? Kijk of je alle letters hebt. Hoofdletters maken niet uit.
    Geen internet? Verbind met het wifi van de zaal, of gebruik je eigen bundel.
    Geen telefoon? Doe mee op papier. De gespreksleider neemt over wat je zegt.
    Valt alles uit? De bijeenkomst gaat door met de kaarten op papier.
kit-wifi = Eerst: het netwerk
kit-wifi-scan = Scan om verbinding te maken
kit-wifi-qr-alt = QR-code met de gegevens van het netwerk
