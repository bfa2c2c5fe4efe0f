# Oefenscholen: een klas oefent met verzonnen gezinnen, en op een dag is alles gewist.

right-run-practice = Oefenscholen voor studenten openen, zien hoe ver een klas is, en ze wissen
manage-practice = Oefenscholen
manage-practice-text = Een klas studenten laten oefenen met verzonnen gezinnen

practice-word = Oefening
practice-sign = Oefening: verzonnen gezinnen, wordt gewist op { $day }
practice-sign-go = Gezinnen en opdrachten
practice-year = Oefenjaar
practice-letter-subject = Oefening: { $subject }

practice-title = Oefenscholen
practice-intro = Een klas studenten oefent in een eigen school met verzonnen kinderen en ouders. Niets ervan komt in een echte school, en op de dag die je kiest is alles weg.
practice-none = Nog geen oefenschool
practice-none-text = Open er een, geef de klas de code, en ze kunnen beginnen.
practice-name = Naam
practice-state = Stand
practice-students = Studenten
practice-wiped-on = Wordt gewist op
practice-came = { $came } van { $of }
practice-over = Wordt gewist
practice-soon = { $days ->
    [one] Nog 1 dag
   *[other] Nog { $days } dagen
}
practice-door-open = Studenten kunnen komen
practice-running = Bezig

practice-open = Oefenschool openen
practice-open-text = De oefenschool is meteen gevuld: vier groepen, twintig kinderen en hun ouders, in elf talen. Er zijn gescheiden ouders, een vader zonder gezag, ouders die een tolk nodig hebben. Niemand daarvan bestaat.
practice-name-help = Bijvoorbeeld: Pabo jaar 2, groep B.
practice-name-taken = Er is al een school met deze naam. Kies een andere, zodat niemand ze verwisselt.
practice-last-day = Laatste dag
practice-last-day-help = De dag erna wordt alles gewist. Uiterlijk { $day }.
practice-day-missing = Kies de laatste dag.
practice-day-past = De laatste dag kan niet voorbij zijn.
practice-day-far = Die dag is te ver weg. Een oefenschool duurt hooguit een jaar.
practice-students-help = Hooguit { $most }. Ze worden verdeeld over de groepen.
practice-students-wrong = Vul in hoeveel studenten er komen.
practice-role = Studenten komen binnen als
practice-role-missing = Kies als wat studenten binnenkomen.
practice-role-teacher = Leraar
practice-role-teacher-help = Met een groep: gezinnen, links voor ouders, gesprekken voorbereiden
practice-role-both = Leraar en gespreksleider
practice-role-both-help = Ook zelf bijeenkomsten plannen en leiden
practice-role-coach = Gespreksleider
practice-role-coach-help = Bijeenkomsten, zonder gezinnen
practice-about = Van studenten bewaren we de naam die ze zelf invullen. Die gaat met de oefenschool weg.
practice-open-do = Oefenschool openen
practice-too-many = Deze school heeft al zoveel oefenscholen als er kunnen zijn. Wis er eerst een.

practice-lead = Tot en met { $last }. Op { $day } wordt alles gewist.
practice-enter = Naar de oefenschool
practice-opened = De oefenschool is open en gevuld. Geef de klas de code hieronder.
practice-anew-done = De klas kan opnieuw beginnen: alles van eerder is gewist, en de gezinnen staan er weer.
practice-code-done = Studenten kunnen komen met de code hieronder.
practice-shut-done = Er komen geen nieuwe studenten meer bij. Wie er al was, kan terugkomen.
practice-day-done = De laatste dag is veranderd. De balk op elke pagina laat het zien.
practice-restored = De student is terug.
practice-removed = { $name } is uit de oefenschool gehaald.
practice-ends = Op { $day } wordt deze oefenschool gewist
practice-ends-text = Wil de klas langer oefenen? Kies hieronder een latere laatste dag.

practice-door = Studenten laten komen
practice-door-text = Studenten scannen dit, of vullen de code in. Een naam is genoeg, zonder e-mailadres. Het werkt tot en met { $day }.
practice-door-typed = De code vul je in op
practice-door-shut = Er komen nu geen nieuwe studenten bij. Wie er al was, komt terug met de eigen code.
practice-door-do = Studenten laten komen
practice-door-longer = Bijwerken
practice-door-change = Langer laten werken of code vernieuwen
practice-door-end = Niemand meer laten komen
practice-days = Hoeveel dagen
practice-other-code = Een nieuwe code maken
practice-other-code-help = Als iemand de code heeft die er niets te zoeken heeft. De oude werkt dan niet meer, ook niet om terug te komen.
practice-qr = QR-code om binnen te komen
practice-letter = Brief voor de klas

practice-progress = Hoe ver de klas is
practice-count-students = studenten binnen
practice-count-planned = bijeenkomsten gepland of bezig
practice-count-held = bijeenkomsten gehouden
practice-count-links = links aan ouders gegeven
practice-count-changed = ouders bijgewerkt
practice-count-requests = vragen van ouders
practice-only-numbers = Dit zijn alleen aantallen. Je ziet hier niet wie wat deed, en wat studenten in een bijeenkomst schrijven, zien alleen zij en hun gespreksleider.

practice-class = De klas
practice-class-text = { $came } van { $of } studenten zijn binnen. Ze komen als: { $role }.
practice-own-code-new = Nieuwe eigen code
practice-remove = Weghalen
practice-own-code-of = Eigen code van { $name }
practice-own-code-once = De code staat hier één keer. De vorige werkt niet meer, en de student is overal afgemeld.
practice-own-code-where = Terugkomen kan op

practice-day-do = Laatste dag veranderen
practice-end = Stoppen of opnieuw beginnen
practice-end-text = Vanzelf gebeurt het op de dag na de laatste. Eerder kan ook.
practice-anew-ask = Opnieuw beginnen
practice-wipe-ask = Nu wissen
practice-anew-title = Opnieuw beginnen met { $school }?
practice-wipe-title = { $school } nu wissen?
practice-goes-families = { $children } kinderen en { $guardians } ouders, met alles wat erbij is ingevuld.
practice-goes-meetings = { $meetings ->
    [one] 1 bijeenkomst
   *[other] { $meetings } bijeenkomsten
}, met verslag en actiepunten.
practice-goes-people = { $people ->
    [one] De plek van 1 mens
   *[other] De plek van { $people } mensen
}. Ze worden overal afgemeld.
practice-stays-people = De klas blijft: dezelfde { $people ->
    [one] plek
   *[other] { $people } plekken
}, dezelfde codes. Wie nu aangemeld is, gaat gewoon verder.
practice-goes-keys = De sleutels worden vernietigd. Ook uit een reservekopie is dan niets meer te lezen.
practice-anew-fills = De verzonnen gezinnen staan er daarna weer als in het begin.
practice-anew-do = Wissen en opnieuw beginnen
practice-wipe-do = Alles wissen
practice-wiped = De oefenschool is gewist.
practice-not = Niet doen

practice-letter-title = Brief voor { $school }
practice-letter-text = Hier oefen je met verzonnen gezinnen. Vul alleen verzonnen dingen in. Op { $day } wordt alles gewist.
practice-letter-until = Nieuw binnenkomen kan tot en met { $day }.

practice-come = Naar je oefenschool
practice-code = Code van de klas
practice-code-help = Twee groepjes van vijf, van je docent
practice-code-wrong = Deze code kennen we niet, of de oefenschool is al gewist. Kijk de code na.
practice-door-lead = Hier oefen je met verzonnen kinderen en ouders. Alles wordt gewist op { $day }.
practice-signed-in = Op dit apparaat is { $name } aangemeld bij { $school }
practice-signed-in-text = Kom je hier binnen, dan wordt die aanmelding op dit apparaat vervangen.
practice-new = Ik ben nieuw
practice-your-name = Je naam
practice-your-name-help = Zoals je klas je kent. Een voornaam is genoeg.
practice-shared = Ook anderen gebruiken dit apparaat
practice-about-student = Je medestudenten en je docent zien je naam. Je docent ziet aantallen, niet wie wat deed. Alles gaat met de oefenschool weg.
practice-come-in = Binnenkomen
practice-full = De klas is vol. Vraag je docent om plek.
practice-again = Ik was er al
practice-own-code = Je eigen code
practice-own-code-help = Die kreeg je toen je voor het eerst binnenkwam. Kwijt? Je docent geeft je een nieuwe.
practice-own-code-wrong = Deze eigen code hoort niet bij deze klas. Kijk hem na, of vraag je docent om een nieuwe.
practice-come-back = Terugkomen
practice-shut-title = Geen nieuwe studenten
practice-shut = De docent laat nu niemand nieuw binnen. Was je er al? Gebruik dan je eigen code.
practice-welcome = Je bent binnen
practice-welcome-text = Dit is je eigen code. Daarmee kom je terug op een ander apparaat.
practice-welcome-keep = Schrijf de code op of maak een foto. Hij staat hier één keer.
practice-welcome-seen = Je bent nu in { $school }. Vul bij een gezin nooit iets van een echt kind in.
practice-begin = Beginnen

practice-inside = Gezinnen en opdrachten
practice-inside-lead = Een school om in te oefenen. Wat je hier doet, heeft voor niemand gevolgen, en op { $day } wordt alles gewist.
practice-back = Terug naar { $school }
practice-what = Wat je hier kunt doen
practice-what-families = Je groep bekijken: kinderen, ouders, wie gezag heeft en in welke taal
practice-what-links = Een ouder een link geven, en die pagina zelf bekijken als ouder
practice-what-meetings = Een kaartbijeenkomst plannen en leiden, met actiepunten
practice-what-cards = Kaarten zoeken voor een gesprek
practice-who-sees = Wat je bij een gezin invult, zien je medestudenten in die groep en je docent. Een eigen notitie in een bijeenkomst zie jij alleen.
practice-families = De gezinnen
practice-families-text = Allemaal verzonnen. Iedereen heet Voorbeeld, en niemand heeft een adres of een nummer.
practice-task = Begin zo:
practice-not-here = Dat kan hier niet.

practice-invented = Ja, dit is verzonnen en niemand kan er een echt kind in herkennen
practice-invented-text = Dit is een oefenschool. Vul nooit een kind of ouder in die bestaat.
practice-invented-missing = Bevestig dat dit verzonnen is. In een oefenschool horen geen echte kinderen.
practice-no-board = Een oefenschool hoort bij geen bestuur.

practice-ends-subject = Een oefenschool wordt binnenkort gewist
practice-ends-letter =
    Beste { $name },

    Op { $day } wordt de oefenschool { $school } gewist, met alles wat studenten erin deden. Daarna is niets ervan terug te halen.

    Wil de klas langer oefenen, of opnieuw beginnen? Dat kan tot die dag:
    { $link }
