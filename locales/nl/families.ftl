# Schooljaren, groepen, kinderen en hun verzorgers.

nav-classes = Groepen

families-title = Groepen
families-save = Bewaren
families-change = Wijzigen
families-choose = Kies een groep
families-child = Kind
families-class = Groep
families-year = Schooljaar
families-years = Schooljaren

families-no-https = Hier zie je geen kinderen
families-need-https = Deze Driehoek heeft geen beveiligde verbinding. Wat over kinderen en ouders gaat, laten we daarom niet zien. Bijeenkomsten met kaarten werken wel. Vraag wie Driehoek beheert om https aan te zetten.

families-years-none = Er is nog geen schooljaar
families-years-none-text = Maak eerst een schooljaar. Daarna kun je er groepen en kinderen in zetten.
families-year-new = Nieuw schooljaar
families-year-change = Schooljaar wijzigen
families-year-intro = Welk schooljaar het nu is, volgt uit de datum. Na de laatste dag zien leraren de kinderen van dat jaar niet meer.
families-year-name = Naam
families-year-begins = Eerste dag
families-year-ends = Laatste dag
families-year-copy = Neem de groepen van { $year } over
families-year-copy-help = Met wie er lesgeeft. De kinderen gaan niet vanzelf mee: dat kies je per groep.
families-year-do = Schooljaar maken
families-year-line = { $year }: van { $begins } tot en met { $ends }
families-year-too-soon = De laatste dag moet na de eerste dag liggen.
families-year-too-long = Een schooljaar duurt hooguit 400 dagen.
families-year-overlaps = In deze tijd valt al een ander schooljaar.
families-day-wrong = Vul een datum in.

families-classes-none = Dit schooljaar heeft nog geen groepen
families-classes-none-text = Een groep komt erbij als iemand er een maakt, of met een klassenlijst.
families-classes-full = Dit schooljaar heeft al 80 groepen.
families-class-new = Groep erbij
families-class-new-open = Een groep maken
families-class-do = Groep maken
families-class-name = Naam van de groep
families-class-name-help = Zoals 3A of Vlinders
families-class-twice = Deze naam heeft een andere groep van dit jaar al.
families-class-of = Groep { $class } wijzigen
families-class-change = Groep wijzigen
families-class-remove = Groep weghalen
families-class-not-empty = In deze groep zitten kinderen, of zaten er kinderen. Zet hen eerst in een andere groep.
families-class-empty = Er zitten nog geen kinderen in deze groep.
families-own-class = Jouw groep
families-no-teacher = Nog geen leraar
families-teachers = Wie geeft les
families-teachers-help = Wie je aankruist en leraar is, ziet de kinderen en verzorgers van deze groep.
families-age = Leeftijd
families-age-missing = Kies een leeftijd.
families-age-early-childhood = Jonge kind
families-age-primary = Basisschool
families-age-secondary = Voortgezet onderwijs
families-not-yours = Deze groep is niet van jou
families-not-yours-text = De kinderen zie je alleen van groepen waar je dit jaar lesgeeft. Klopt dat niet? Vraag het de schoolleider.

families-children = Kinderen
families-children-all = Alle kinderen van de school.
families-children-own = De kinderen van jouw groepen.
families-children-count =
    { $count ->
        [one] 1 kind
       *[other] { $count } kinderen
    }
families-children-full = Er zijn al 4000 kinderen. Meer kan deze school er niet hebben.
families-find = Naam van een kind
families-find-do = Zoeken
families-found-none = Niemand gevonden
families-found-none-text = Kijk of de naam goed is. Je zoekt alleen bij kinderen die je mag zien.
families-left = Van school
families-restricted = Alleen bewaren
families-restricted-text = Deze gegevens worden bewaard en verder niet gebruikt. Alleen de schoolleider ziet ze.
families-requests =
    { $count ->
        [one] 1 vraag
       *[other] { $count } vragen
    }

families-child-new = Kind erbij
families-child-do = Kind toevoegen
families-child-data = Gegevens van het kind
families-call-name = Roepnaam
families-initial = Eerste letter van de achternaam
families-initial-help = Alleen te zien als twee kinderen dezelfde roepnaam hebben.
families-about-child = We bewaren alleen roepnaam, letter en groep, om gesprekken met ouders voor te bereiden. De leraren van de groep, de brugfiguur en de schoolleider zien dit. { $days ->
        [0] Na vertrek wissen we het meteen.
        [one] Na vertrek wissen we het binnen 1 dag.
        [730] Na vertrek wissen we het binnen 24 maanden.
       *[other] Na vertrek wissen we het binnen { $days } dagen.
    }
families-about-guardian = Dit bewaren we om met deze verzorger in gesprek te blijven. De leraren van het kind, de brugfiguur en de schoolleider zien het. De andere verzorger ziet het nooit. Het gaat weg met het laatste kind van deze verzorger.
families-about-list = De lijst zelf bewaren we niet. Je ziet eerst wat er verandert.

families-name-missing = Vul een naam in.
families-name-wrong = Deze naam is te lang of bevat vreemde tekens. Gebruik hooguit 80 letters.
families-name-number = Hier staat een nummer. Nummers van leerlingen bewaren we niet. Vul een naam in.
families-line-missing = Vul dit in.
families-line-wrong = Dit is te lang of bevat vreemde tekens.
families-email-wrong = Dit is geen e-mailadres. Een adres ziet eruit als naam@voorbeeld.nl.
families-phone-wrong = Dit is geen telefoonnummer. Begin met 0 of +.
families-notes-wrong = Gebruik hooguit 600 tekens.

families-move = Naar een andere groep
families-move-of = Wie gaan er uit { $class } naar een andere groep?
families-move-intro = Zet het vinkje uit bij wie niet meegaat. In het oude schooljaar blijft te zien in welke groep een kind zat.
families-move-to = Naar deze groep
families-move-who = Deze kinderen gaan mee
families-move-do = Verplaatsen
families-move-nowhere = Er is geen groep om naartoe te gaan
families-move-nowhere-text = Je kunt kinderen verplaatsen naar groepen van dit jaar of later die je mag beheren. Vraag anders de schoolleider.
families-goal-missing = Kies een groep.
families-nobody-ticked = Kruis aan wie er meegaat.

families-guardians = Verzorgers
families-guardians-none = Er staat nog geen verzorger bij dit kind.
families-guardians-full = Een kind heeft hooguit 8 verzorgers.
families-guardian-new = Verzorger toevoegen
families-guardian-new-of = Verzorger van { $child } toevoegen
families-guardian-of = Verzorger van { $child }
families-guardian-do = Toevoegen
families-guardian-name = Naam
families-guardian-remove = Is geen verzorger meer
families-guardian-remove-help = De links van deze verzorger voor dit kind stoppen. Heeft deze verzorger geen ander kind op school, dan wissen we alles van deze verzorger.
families-relation = Wat is deze verzorger van het kind?
families-relation-help = Zoals moeder, opa of pleegouder
families-lang = Taal
families-lang-none = Niet bekend
families-lang-help = In deze taal maken we brieven en pagina’s. De verzorger kan dit zelf wijzigen.
families-email = E-mailadres
families-phone = Telefoon
families-notes = Hoe bereik je deze verzorger?
families-notes-help = Zoals: bel liever na vijf uur. De verzorger kan dit lezen.
families-rights = Wat mag deze verzorger?
families-authority = Heeft gezag
families-authority-help = Beslist mee over het kind.
families-may-see = Krijgt informatie over het kind
families-may-see-help = Zonder dit krijgt deze verzorger geen link.
families-hide-where = Mag niet weten waar het kind is
families-hide-where-help = Namen van school en groep laten we dan weg uit brief en pagina. Het webadres van de school staat er wel in.
families-has-authority = Heeft gezag
families-no-authority = Geen gezag
families-may-not-see = Krijgt geen informatie
families-not-where = Mag niet weten waar het kind is

families-same-title = Kennen we deze verzorger al?
families-same-text = Een verzorger van een ander kind heet ook zo. Is het dezelfde persoon, dan gelden de gegevens voor alle kinderen.
families-same-of = Verzorger van
families-same-yes = Ja, dit is dezelfde
families-same-no = Nee, dit is iemand anders

families-request-correct = { $name } vraagt om een verbetering ({ $day })
families-request-erase = { $name } vraagt om iets te wissen ({ $day })
families-request-done = Dit is gedaan

families-decisions = Vertrek en beperking
families-leaving = Van school
families-left-on = Laatste dag
families-leave = Kind gaat van school
families-leave-text = Vanaf deze dag zien alleen schoolleiders dit kind nog. { $days ->
        [0] Daarna wissen we meteen alles.
        [one] Na 1 dag wissen we alles.
        [730] Na 24 maanden wissen we alles.
       *[other] Na { $days } dagen wissen we alles.
    }
families-left-notice = Dit kind is van school sinds { $day }. Op { $erased } wissen we alles.
families-return = Kind is terug
families-return-text = Komt het kind terug, dan blijft alles zoals het was en stopt het wissen.
families-restricting = Alleen bewaren
families-restrict = Gebruik stoppen
families-release = Weer gebruiken
families-restrict-text = Is een verzorger het niet eens met wat we bewaren? Dan kun je het gebruik stoppen tot het is uitgezocht. Links van verzorgers werken dan niet.

families-link-make = Link op papier
families-link-open = Link open tot en met { $day }
families-link-end = Link stoppen
families-link-ended = Gestopt
families-link-over = Voorbij
families-link-for = Voor
families-link-by = Gegeven door
families-link-until = Tot en met
families-link-state = Stand
families-links = Gegeven links
families-links-caption = Links voor verzorgers
families-links-intro = Met een link ziet een verzorger wat de school bewaart en kan die het verbeteren. Je kunt een link altijd stoppen.
families-links-none = Er is nog geen link gegeven
families-links-none-text = Een link maak je bij een kind, op de kaart van een verzorger.
families-link-may-not-see = Deze verzorger krijgt geen informatie over het kind, en dus ook geen link.
families-link-restricted = De gegevens van dit kind worden alleen bewaard. Nu kan er geen link zijn.
families-link-left = Dit kind is van school. Er kan geen link meer zijn.
families-letter = Brief met een link
families-letter-once = Je ziet deze brief één keer. Druk hem nu af, of maak later een nieuwe.

families-list = Klassenlijst inlezen
families-list-open = Klassenlijst inlezen
families-list-intro = Plak een lijst uit je administratie of kies een bestand. Hooguit { $most } kinderen tegelijk. Eerst zie je wat er verandert.
families-list-no-years = Er is geen schooljaar dat nog loopt of komt. Maak er eerst een.
families-list-field = Of plak de lijst hier
families-list-field-help = De eerste regel noemt de kolommen. Daarna één kind per regel.
families-list-file = Bestand (CSV)
families-list-class = Groep
families-list-class-none = Staat in de lijst
families-list-class-help = Alleen nodig als de lijst geen kolom ‘groep’ heeft.
families-list-look = Bekijken wat er verandert
families-list-columns = Wat we lezen
families-list-columns-text = Roepnaam, eerste letter van de achternaam, groep, en per verzorger naam, relatie, e-mail, telefoon en taal. Zo zien de kolommen eruit:
families-list-refused-text = BSN, onderwijsnummer, nationaliteit, gewicht, adres, geboortedatum, foto en thuistaal lezen we nooit, ook als ze in de lijst staan.
families-list-template = Leeg voorbeeld ophalen
families-list-empty = Kies een bestand of plak een lijst.
families-list-no-rows = De lijst heeft alleen een eerste regel. Er staan geen kinderen in.
families-list-no-csv = Dit bestand konden we niet lezen. Bewaar de lijst als CSV en probeer het opnieuw.
families-list-too-long = De lijst is te groot. Verdeel hem over twee bestanden.
families-list-no-names = We vinden geen kolom ‘roepnaam’. Zet op de eerste regel hoe de kolommen heten.
families-list-twice = Twee kolommen zeggen hetzelfde. Haal er een weg.
families-list-no-year = Kies een schooljaar.
families-list-no-class = De lijst heeft geen kolom ‘groep’. Kies hieronder in welke groep de kinderen komen.
families-list-preview = Dit verandert er
families-list-preview-text = Er is nog niets gebeurd. Klopt het, neem de lijst dan over.
families-list-not-read = Dit lezen we niet
families-list-refused = Deze kolommen mogen we niet bewaren. Wat erin staat, hebben we overgeslagen.
families-list-ignored = Deze kolommen hebben we niet nodig:
families-list-bad = Deze regels kloppen nog niet. Verbeter ze hieronder.
families-list-row = Regel { $number }
families-list-new-classes = Nieuwe groepen: { $classes }. Ze krijgen de leeftijd ‘{ $age }’; dat kun je daarna wijzigen.
families-list-rights = Nieuwe verzorgers krijgen: heeft gezag, krijgt informatie. Klopt dat voor iemand niet? Wijzig het daarna bij het kind.
families-list-rows = De lijst
families-list-what = Wat er gebeurt
families-list-take = Lijst overnemen
families-list-stop = Toch niet
families-list-taken =
    { $count ->
        [one] De lijst met 1 kind is overgenomen.
       *[other] De lijst met { $count } kinderen is overgenomen.
    }
families-sum-new = nieuw
families-sum-perhaps = bekend in een andere groep
families-sum-here = al in de groep
families-sum-missing = niet op de lijst
families-is-new = Nieuw
families-is-here = Al in deze groep
families-is-other = Nieuw kind
families-is-same = Hetzelfde kind als { $child } uit { $class }
families-is-same-label = Wie is { $child }?
families-missing = Niet op de lijst
families-missing-text = Deze kinderen zitten in een groep van de lijst, maar staan er niet op. Kruis aan wie van school is. Wie je niet aankruist, blijft.
families-missing-tell = Deze kinderen zitten in een groep van de lijst, maar staan er niet op. Voor hen verandert er niets. Is een kind van school? Zeg het tegen de schoolleider.
families-refused-state-number = nummers van leerlingen bewaren we nooit.
families-refused-origin = herkomst en geloof bewaren we nooit.
families-refused-weight = gewicht en opleiding van ouders bewaren we nooit.
families-refused-address = adressen hebben we niet nodig.
families-refused-photo = foto’s bewaren we niet.
families-refused-birth = de geboortedatum hebben we niet nodig.
families-refused-home-language = de thuistaal vult een verzorger zelf in.
families-refused-health = over gezondheid bewaren we niets.
families-row-no-name = er staat geen roepnaam.
families-row-wrong = iets is te lang of bevat vreemde tekens.
families-row-number = er staat een nummer waar een naam of telefoonnummer hoort.
families-row-email = het e-mailadres klopt niet.
families-row-no-guardian-name = er is een e-mailadres of telefoonnummer zonder naam van een verzorger.
families-row-lang = deze taal kennen we niet.
families-row-too-many = vanaf hier is de lijst te lang.
families-row-not-theirs = in deze groep mag jij geen kinderen zetten, of er is geen groep genoemd.

families-demo-list =
    roepnaam;achternaam;groep;verzorger 1;relatie 1;e-mail 1;telefoon 1;taal 1;verzorger 2;relatie 2;e-mail 2;telefoon 2;taal 2
    Amira;Haddad;3A;Nour Haddad;moeder;nour@voorbeeld.example;06 5550 1001;ar;Karim Haddad;vader;karim@voorbeeld.example;06 5550 1002;nl
    Daan;de Boer;3A;Marit de Boer;moeder;marit@voorbeeld.example;;nl;;;;;
    Elif;Kaya;3A;Ayşe Kaya;moeder;ayse@voorbeeld.example;06 5550 1003;tr;;;;;
    Sara;Bakker;3A;Joost Bakker;vader;joost@voorbeeld.example;;;;;;;
    Sara;Tesfay;3A;Mehret Tesfay;tante;;06 5550 1004;ti;;;;;
    Zuzanna;Nowak;3A;Ewa Nowak;moeder;ewa@voorbeeld.example;06 5550 1005;pl;Piotr Nowak;vader;;06 5550 1006;pl
    Mila;Koval;7B;Oksana Koval;oma;oksana@voorbeeld.example;;uk;;;;;
    Noah;Visser;7B;Lotte Visser;moeder;lotte@voorbeeld.example;06 5550 1007;nl;;;;;
    Yusuf;Kaya;7B;Ayşe Kaya;moeder;ayse@voorbeeld.example;06 5550 1003;tr;;;;;

families-holding = Niet wissen
families-hold = Wissen tegenhouden
families-let-go = Wissen weer toestaan
families-hold-text = Moet de school iets bewaren omdat de wet dat vraagt? Dan wordt dit kind niet gewist, ook niet vanzelf.
families-held-text = Dit kind wordt nu niet gewist, omdat de school dat heeft beslist.
families-out = Kopie en wissen
families-out-text = Vraagt een verzorger om alles te zien, of om te wissen? Dat doe je hier.
families-copy = Alles over dit kind
families-erase = Voorgoed wissen
families-erase-title = { $name } voorgoed wissen
families-erase-text = Alles over dit kind wordt gewist: naam, groepen, wie de verzorgers zijn, links en vragen. Dit kan niet ongedaan worden gemaakt.
families-erase-guardians = Deze verzorgers hebben hier geen ander kind. Zij worden ook gewist:
families-erase-backups = Ook uit reservekopieën is daarna niets meer te lezen.
families-erase-held = Dit kind mag nu niet worden gewist. Sta het wissen eerst weer toe op de pagina van het kind.
families-erase-do = Voorgoed wissen
families-erase-not = Niet wissen
families-guardian-copy = Alles over { $name }
