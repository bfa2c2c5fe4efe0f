# Opdrachtkaarten als werk: uitdelen, eraan werken, inleveren, terugbrengen.

work-title = Opdracht
work-desk = Opdrachten
work-desk-short = Opdrachten
work-desk-lead = Wie welke kaart heeft, voor wanneer en hoe ver: alles van team { $team }.
work-participant = Deelnemer { $number }

work-stage-waiting = Nog niet begonnen
work-stage-busy = Bezig
work-stage-handed-in = Ingeleverd
work-due = Klaar op { $date }
work-no-due = Zonder datum
work-together = Samen met

work-give = Deel een kaart uit
work-card = Welke kaart?
work-card-choose = Kies een kaart
work-due-label = Klaar op
work-optional = (mag leeg blijven)
work-due-help = Deelnemers zonder account kunnen er tot en met { $date } bij. Daarna worden hun woorden gewist.
work-to = Aan wie?
work-to-everybody = { $count ->
    [0] Aan iedereen die meedoet (er is nog niemand)
    [one] Aan iedereen die meedoet (1)
   *[other] Aan iedereen die meedoet ({ $count })
  }
work-to-some = Aan wie je hieronder aankruist
work-participants = Deelnemers van deze bijeenkomst
work-colleagues = Collega’s met een account
work-ways = Hoe werken ze eraan?
work-way-each = Ieder een eigen formulier
work-way-together = Samen één formulier (twee tot vier mensen)
work-give-now = Deel uit
work-give-help = Deelnemers zien de kaart op hun eigen pagina, ook als de bijeenkomst voorbij is. Zij krijgen geen e-mail; de datum kunnen ze in hun agenda zetten. Collega’s krijgen een e-mail en vinden de kaart onder Mijn opdrachten.
work-in-calendar = Opdracht: { $card }

work-choose-card = Kies een kaart om uit te delen.
work-choose-somebody = Kruis aan wie de kaart krijgt.
work-nobody-here = Er doet nog niemand mee. Kruis collega’s aan, of wacht tot de groep er is.
work-together-needs-two = Kruis minstens twee mensen aan om samen te werken.
work-too-many-together = Kruis hooguit vier mensen aan om samen te werken. Of geef ieder een eigen formulier.
work-too-many = Dit zijn er te veel in één keer. Deel aan minder mensen uit.
work-due-passed = Deze dag is al voorbij. Kies een latere dag.
work-due-late = Kies een eerdere dag: op deze dag kunnen niet alle mensen er meer bij.
work-meeting-over = De woorden van deze bijeenkomst zijn gewist. Deel de kaart uit vanuit een nieuwere bijeenkomst.
work-not-shared = Wie dit schreef, deelt het niet met de groep.
work-not-now = Dat kan nu niet. Loopt de bijeenkomst, en leid jij haar?

work-out = Uitgedeeld
work-totals = { $done } van { $all } ingeleverd
work-none = Er is nog niets uitgedeeld
work-none-text = Een opdrachtkaart kan mee naar huis: voor iemand alleen, voor een tweetal of voor iedereen. Hier zie je dan wie hem heeft.
work-taken-back = De kaart van { $names } is teruggenomen.
work-filter = Toon
work-filter-stage = Hoe ver
work-filter-card = Kaart
work-filter-who = Wie
work-filter-all = Alles
work-filter-none = Niets past bij deze keuze.
work-head-who = Wie
work-head-card = Kaart
work-head-due = Klaar op
work-head-stage = Hoe ver
work-head-acts = Doen
work-earlier = eerdere bijeenkomst
work-late = dag voorbij
work-read = Lees
work-more = Meer
work-due-set = Verander de dag
work-take-back = Neem terug

work-shared-nobody = Niet gedeeld
work-shared-coach = Gedeeld met de gespreksleiders
work-shared-group = Gedeeld met de groep

work-back = Terug in de groep
work-back-text = Dit deelt wie het schreef met de groep. Breng het terug in deze bijeenkomst: dan staat het in het verslag, zonder naam. Op het scherm staat de naam er wel bij.
work-is-back = In deze bijeenkomst
work-bring-back = Breng terug
work-take-out = Haal eruit
work-on-wall = Toon op het scherm
work-off-wall = Haal van het scherm
work-wall = Teruggekomen van

work-yours = Je opdrachten
work-mine = Mijn opdrachten
work-mine-lead = Kaarten die je kreeg om mee verder te gaan, met wat je erbij schreef.
work-mine-none = Je hebt geen opdrachten
work-mine-none-text = Krijg je van een gespreksleider een opdrachtkaart, dan staat hij hier.
work-to-mine = Naar je eigen pagina

work-how = Wat je schrijft, blijft bewaard. Stop wanneer je wilt en ga later verder.
work-practice = Dit is om te oefenen
work-practice-text = Verzin een leerling en ouders. Schrijf niets over een echt kind of een echt gezin. Voor echte gesprekken komt er later een eigen plek.
work-practice-pupil = Heb je geen idee? Neem { $name } uit { $class }. { $situation }
work-opens-later = Deze kaart gaat open als je zelf iets hebt opgeschreven en bewaard.
work-in-words = In je eigen woorden
work-save = Bewaar
work-kept = Bewaard
work-not-kept = Nog niet bewaard. Het blijft hier staan; we proberen het opnieuw.
work-hand-in = Klaar?
work-who-reads = Wie mag het lezen?
work-share-nobody = Niemand
work-share-nobody-text = De gespreksleiders van je team zien alleen dat je klaar bent.
work-share-coach = De gespreksleiders
work-share-coach-text = Zij lezen wat je schreef. De groep niet.
work-share-group = De groep
work-share-group-text = De gespreksleiders lezen het en mogen het in een volgende bijeenkomst tonen, met je naam als je er een gaf. In het verslag staat het zonder naam.
work-hand-in-now = Lever in
work-hand-in-help = Je kunt het daarna weer heropenen. Dan leest niemand anders het meer, behalve wat al in een bijeenkomst is teruggebracht.
work-readers-mine = Alleen jij leest dit, tot je het inlevert en kiest wie het mag lezen. Het wordt gewist na { $until }.
work-readers-together = Alleen jij en { $names } lezen dit, tot een van jullie het inlevert en kiest wie het mag lezen. Het wordt gewist na { $until }.
work-is-in = Ingeleverd
work-reads-nobody = Niemand anders leest het. De gespreksleiders zien dat het klaar is. Het wordt gewist na { $until }.
work-reads-coach = De gespreksleiders van je team lezen het. Het wordt gewist na { $until }.
work-reads-group = De gespreksleiders lezen het en mogen het in de groep tonen. Het wordt gewist na { $until }; wat is teruggebracht, gaat met de woorden van die bijeenkomst.
work-reopen = Heropen
work-reopen-keep = Heropen en bewaar
work-empty-answer = Nog leeg
work-stands-there = Een ander schreef hier intussen:
work-points = Maak er een actiepunt van
work-points-none = Schrijf hierboven acties op en bewaar ze. Dan staan ze hier.
work-point-make = Maak actiepunt
work-point-there = Staat bij je actiepunten

work-too-long = Een antwoord is te lang. Maak het korter en bewaar dan.
work-too-long-one = Dit zijn { $length } tekens; er passen er { $max }.
work-behind = Een ander schreef intussen op dezelfde plek. Jouw woorden staan er nog. Lees wat er nu staat, maak er één tekst van en bewaar.
work-gone = Deze opdracht is teruggenomen. Je woorden staan er nog, kopieer ze als je ze wilt houden.
work-handed-in-meanwhile = Een ander heeft dit intussen ingeleverd. Jouw woorden staan er nog. Heropen de opdracht om ze te bewaren.
work-choose-readers = Je woorden zijn bewaard. Kies nog wie ze mag lezen, en lever dan in.
work-nothing-written = Er staat nog niets. Schrijf eerst iets op.
work-no-point = Er kunnen geen actiepunten meer bij.

links-title = Kijken en lezen
links-kind-clip = Filmpje
links-kind-text = Tekst
links-kind-page = Webpagina
links-checked = bekeken op { $date }
links-not-checked = nog niet bekeken
links-search = adres onbekend; zoek op
links-unknown = adres onbekend

report-work-out = Opdrachten die zijn uitgedeeld
report-work-count = { $count ->
    [one] 1 keer uitgedeeld
   *[other] { $count } keer uitgedeeld
  }
report-work-back = Teruggekomen opdrachten
csv-work = opdracht
work-mine-open = Bekijk je opdrachten
work-letter-subject = Er staat een opdracht voor je klaar
work-letter =
    Beste collega,

    Een gespreksleider van je school gaf je een opdrachtkaart om mee verder te gaan. Je vindt hem hier:

    { $link }

    Meld je aan als daarom wordt gevraagd. Wat je schrijft, leest niemand tot je het zelf deelt.
