# De draad: van een kaart naar wat eruit kwam en de volgende keer; teams over een jaar; en wat
# iemand van zichzelf bewaart.

point-dropped = niet meer nodig

teams-title = Teams
teams-text = Dezelfde mensen over een jaar: hun bijeenkomsten, wat ze afspraken en wat daarvan kwam.
teams-none = Nog geen teams
teams-none-text = Een team ontstaat als je een bijeenkomst plant: je geeft het team daar een naam.
teams-search = Zoek een team
teams-none-found = Geen team gevonden
teams-none-found-text = Probeer een korter woord.
teams-all = Toon alle teams
teams-meetings =
    { $count ->
        [one] 1 bijeenkomst
       *[other] { $count } bijeenkomsten
    }
teams-last = laatst op { $day }
teams-next = weer op { $day }

team-plan-next = Plan de volgende keer
team-rename = Geef het team een andere naam
team-name = Naam van het team
team-name-help = De naam verandert overal, behalve in verslagen van bijeenkomsten die al gesloten zijn.
team-name-set = Bewaar de naam
team-name-fault = Geef een naam van hooguit 120 letters.
team-name-taken = Zo heet al een ander team van jullie school. Kies een andere naam.
team-open-count =
    { $count ->
        [one] 1 actiepunt open
       *[other] { $count } actiepunten open
    }
team-done-count = { $count } afgerond
team-points = Actiepunten
team-search = Zoek in de actiepunten
team-none-found = Geen actiepunt gevonden
team-all-points = Toon alle actiepunten
team-no-points = Nog geen actiepunten
team-no-points-text = Wat mensen in een bijeenkomst afspreken, staat daarna hier.
team-nothing-open = Er staat niets meer open.
team-settled = Afgerond
team-late = (de datum is voorbij)
team-from = Uit
team-taken-to = Mee naar
team-coming-to = Gaat mee naar
team-done = Gedaan
team-drop = Niet meer nodig
team-reopen = Weer openzetten
team-carry = Neem mee naar de volgende keer
team-leave = Toch niet meenemen
team-act-of = { $act }: { $point }
team-carry-full = Er gaan al heel veel actiepunten mee naar de volgende keer. Rond er eerst een paar af.
team-moved-on = Dat kan niet meer: er is intussen iets veranderd. Bekijk het team opnieuw.
team-made = Wat het team samen maakte
team-no-made = Nog geen definitie of andere tekst van de groep. Die komt hier te staan, met de datum, zodat je ziet hoe hij verandert.
team-definition = definitie
team-vision = visie
team-vision-kept = Zo bewaart de school deze visie nu
team-triangles = De driehoek, toen en nu
team-no-triangles = Dit team legde nog geen driehoek.
team-triangle-one = Zo lag de driehoek op { $now }. Legt het team hem nog eens, dan zie je het verschil.
team-triangle-both = Zo lag de driehoek op { $now }. De stippellijn is van { $then }.
team-meetings = Bijeenkomsten
team-not-led = niet door jou geleid

thread-title = De draad
thread-before = Hiervoor:
thread-after = Hierna:
thread-team = Team:
thread-no-points = Uit deze bijeenkomst kwamen geen actiepunten.
thread-card = Bij de kaart:
thread-block = Bij:
thread-from = Meegenomen uit
thread-coming = Dit komt mee
thread-choose = Kies bij het team wat er nog meer mee moet
thread-of-card = Besproken
thread-said =
    { $count ->
        [one] 1 keer iets gezegd
       *[other] { $count } keer iets gezegd
    }

later-title = Voor later
later-back = Terug naar je pagina
later-until = Dit werkt tot en met { $until }. Dan worden je woorden van deze bijeenkomst gewist, en alles hier ook.
later-keep = Houd je pagina's van meer bijeenkomsten bij elkaar

remind-title = Herinner me aan een actiepunt
remind-text = Eerst vragen we op je adres of het klopt. Op de dag die je kiest, krijg je dan één e-mail. Daarin antwoord je met één klik, zonder account.
remind-me = Herinner me per e-mail
remind-none = Je hebt nog geen actiepunten
remind-none-text = Schrijf er een op je pagina. Daarna kun je hier een herinnering vragen.
remind-no-mail = Hier kan nog geen e-mail worden verstuurd.
remind-day = Op welke dag?
remind-email = Naar welk e-mailadres?
remind-consent = Stuur me hierover een e-mail. Mijn adres wordt gewist als het klaar is of als ik stop.
remind-set = Vraag de herinnering
remind-on = Je krijgt op { $day } een e-mail.
remind-sent = De e-mail is verstuurd.
remind-stop = Toch geen herinnering
remind-too-late = Voor dit actiepunt kan geen herinnering meer komen.
remind-fault-day = Kies een dag vanaf morgen, voordat je woorden worden gewist.
remind-fault-email = Dit is geen e-mailadres. Kijk het nog eens na.
remind-fault-consent = Zet een vinkje als je de e-mail wilt krijgen.
remind-practice = In een oefenschool gaat er geen e-mail naar buiten. Je kunt hier dus geen herinnering vragen.
remind-waits = Kijk in je e-mail en zeg daar ja. Dan krijg je op { $day } je herinnering.
remind-fault-often = Er ging net al een paar keer een e-mail. Wacht een kwartier en vraag het dan nog eens.
remind-confirm-subject = Wil je een herinnering?
remind-confirm-letter =
    Hallo,

    Iemand vroeg in Driehoek om op { $day } een herinnering aan een actiepunt te krijgen op dit adres. Was jij dat? Zeg dan hier ja:
    { $link }

    Was jij het niet? Dan hoef je niets te doen. Er komt geen e-mail meer en je adres wordt gewist.
remind-subject = Je vroeg om een herinnering
remind-letter =
    Hallo,

    Bij de bijeenkomst "{ $title }" schreef je op wat je gaat doen:

    - { $point }

    Hoe staat het ermee? Kies een antwoord, je hebt geen account nodig:
    { $link }

    Je krijgt deze e-mail omdat iemand hem op dit adres vroeg. Wil je er geen meer over dit actiepunt? Stop hier:
    { $link }#stop

confirm-title = Wil je deze herinnering?
confirm-text = Iemand vroeg om op { $day } op jouw e-mailadres een herinnering aan een actiepunt te krijgen. Was jij dat?
confirm-yes = Ja, stuur mij de herinnering
confirm-no = Nee, wis mijn adres
confirm-refused = Je adres is gewist
confirm-refused-text = Er komt geen e-mail meer. Je kunt deze pagina sluiten.

answer-title = Hoe staat het met je actiepunt?
answer-how = Kies een antwoord. Je kunt het later nog veranderen.
answer-done = Het is gedaan
answer-more-time = Ik heb meer tijd nodig
answer-not-needed = Het is niet meer nodig
answer-now = Genoteerd: { $state }.
answer-next = Je krijgt op { $day } weer een e-mail.
answer-no-mail = Je adres is gewist: er komt geen e-mail meer.
answer-stop = Stuur hierover geen e-mail meer
answer-stop-text = Wil je geen e-mail meer over dit actiepunt? Dan wissen we je adres meteen.
answer-until = Deze pagina werkt tot en met { $until }.

kept-title = Houd je pagina's bij elkaar
kept-text = Doe je vaker mee? Met één privélink vind je je pagina's van al die bijeenkomsten terug. Er is geen account voor nodig en niemand anders ziet het.
kept-begin = Geef me een privélink
kept-have = Ik heb al een privélink
kept-link = Plak je privélink
kept-add = Zet deze pagina erbij
kept-already = Deze pagina staat achter je privélink.
kept-open = Open je pagina's
kept-account = Zet deze pagina bij mijn account
kept-account-already = Deze pagina staat bij je account.
kept-account-open = Bekijk je eigen pagina's
kept-account-text = Doe je zelf mee aan een bijeenkomst? Dan kun je je pagina daarvan bij je account zetten.
kept-link-unknown = Deze privélink werkt niet (meer). Kijk of je hem helemaal hebt geplakt.
kept-other-school = Deze privélink is van een andere school. Vraag voor deze school een eigen link.
kept-full = Er staan al veel pagina's bij elkaar. Haal er eerst een weg.
kept-calendar-name = Mijn actiepunten

bundle-title = Mijn bijeenkomsten
bundle-text = Je eigen pagina's bij elkaar. Alleen wie deze link of dit account heeft, ziet ze.
bundle-new = Dit is je privélink
bundle-new-text = Bewaar hem goed, bijvoorbeeld als bladwijzer. Wie hem heeft, ziet je pagina's.
bundle-none = Er staan geen pagina's bij elkaar
bundle-none-text = Open je pagina van een bijeenkomst, ga naar Voor later en zet hem erbij.
bundle-no-points = Geen actiepunten.
bundle-open = Open de pagina
bundle-remind = Herinner me
bundle-forget = Haal hier weg
bundle-until = Te lezen tot en met { $until }.
bundle-link = Je privélink
bundle-link-text = Heeft iemand anders je link gezien? Vraag een nieuwe, dan werkt de oude niet meer. Op een gedeelde computer: vergeet de link hier als je klaar bent.
bundle-renew = Geef me een nieuwe link
bundle-put-away = Vergeet de link op dit apparaat
bundle-end = Stop met bij elkaar houden
bundle-stop = Stoppen
bundle-end-text = Je pagina's zelf blijven; ze staan dan alleen niet meer bij elkaar.
bundle-away = De link is hier weg
bundle-away-text = Dit apparaat kent hem niet meer. Je pagina's zelf zijn er nog.

calendar-title = In je agenda
calendar-text = Zet de data van al je actiepunten in je eigen agenda. De agenda haalt ze vanzelf op, zolang je pagina's hier staan.
calendar-make = Geef me een agenda-adres
calendar-renew = Geef me een nieuw agenda-adres
calendar-stop = Stop de agenda
calendar-made = Dit is het adres van je agenda
calendar-made-text = Voeg het in je agenda toe als internetagenda. Je ziet dit adres maar één keer; wie het heeft, ziet je actiepunten.
