# Alles van de school in één bestand, en gegevens in en uit.

copy-school = de uitvoer van de hele school

export-title = Alles meenemen
export-intro = Eén bestand met alles wat de school in Driehoek heeft: om te bewaren, of om mee verder te gaan in een ander programma.
export-part = Niet alles gaat mee
export-part-text = Als beheerder zie je geen gezinnen en geen gesprekken. Die gaan mee als je ook schoolleider bent.
export-make = Bestand maken
export-make-text =
    { $hours ->
        [one] Grote scholen duren een paar minuten. Je kunt intussen iets anders doen. Het bestand blijft 1 uur staan en is alleen voor jou.
       *[other] Grote scholen duren een paar minuten. Je kunt intussen iets anders doen. Het bestand blijft { $hours } uur staan en is alleen voor jou.
    }
export-make-do = Bestand maken
export-files = Jouw bestanden
export-with = Dit gaat mee
export-with-text = Volgens het register van wat we bewaren, en wat jij mag zien:
export-without = Dit gaat niet mee
export-without-text = Wat iemand alleen voor zichzelf heeft, wat binnenlaat, en wat jij niet mag zien:
export-job = Bestand met alles
export-job-text = Je kunt deze bladzijde verlaten en later terugkomen.
export-going = Bezig met maken
export-ready = Het bestand is klaar:
export-fetch = Bestand ophalen
export-care = Het bestand is niet versleuteld als je het hebt opgehaald. Zet het op een veilige plek, en verwijder het als je het niet meer nodig hebt.
export-remove = Bestand verwijderen
export-failed = Het bestand kon niet worden gemaakt
export-failed-text = Probeer het later nog eens. Lukt het niet, geef dan dit kenmerk door: { $reference }.
export-not-ready = Dit bestand is nog niet klaar.
export-kilobytes = { $count } kB
export-megabytes = { $count } MB

export-head-name = Naam
export-head-email = E-mail
export-head-roles = Rollen
export-head-lang = Taal
export-head-year = Schooljaar
export-head-class = Groep
export-head-age = Leeftijd
export-head-teachers = Leraren
export-head-id = Kenmerk
export-head-initial = Voorletter
export-head-classes = Groepen
export-head-left = Van school op
export-head-restricted = Alleen bewaren
export-head-child-id = Kenmerk van het kind
export-head-child = Kind
export-head-relation = Relatie
export-head-authority = Gezag
export-head-may-see = Mag gegevens zien
export-head-hide-where = Mag niet weten waar
export-head-phone = Telefoon
export-head-notes = Notities
export-head-meeting = Bijeenkomst
export-head-date = Datum
export-head-team = Team
export-head-owner = Wie
export-head-point = Actiepunt
export-head-due = Wanneer
export-head-state = Stand

export-readme-title = { $school } in Driehoek, { $moment }
export-readme-people = mensen.csv  Wie er werkt, met rollen en taal
export-readme-classes = groepen.csv  De groepen van elk schooljaar, met wie er lesgeeft
export-readme-children = kinderen.csv  De kinderen, met hun groepen
export-readme-guardians = ouders.csv  De ouders en verzorgers van elk kind, met gezag en wat zij mogen zien
export-readme-no-families = Kinderen en verzorgers staan hier niet in: wie dit meenam, mag hen niet zien. Een schoolleider die ook beheerder is, kan ze meenemen.
export-readme-points = actiepunten.csv  De actiepunten van alle bijeenkomsten
export-readme-reports = verslagen/  Van elke bijeenkomst het verslag, voor Word (.docx) en als gegevens (.json)
export-readme-no-talks = Wat in bijeenkomsten is gezegd, staat hier niet in: wie dit meenam, mag dat niet zien.
export-readme-decks = kaarten/  De eigen kaarten van de school, als zip die Driehoek weer kan inlezen
export-readme-tables = tabellen/  Alles zoals Driehoek het bewaart, een lijst per soort, als JSON. Rijen wijzen naar elkaar met kenmerken. Tijden zijn in UTC.
export-readme-never = Nergens in dit bestand: links, codes, sleutels en wachtwoorden, eigen notities en keuzes van deelnemers en hun e-mailadressen. Kaarten die iemand voor zichzelf houdt, staan er alleen in als het bestand is gemaakt door wie Driehoek beheert.
export-readme-care = Dit bestand is niet versleuteld. Bewaar het veilig en verwijder het als het niet meer nodig is.

manage-in-out = Gegevens in en uit
manage-in-out-text = Inlezen wat de school al heeft, en meenemen wat in Driehoek staat
in-out-intro = Wat je in Driehoek kunt brengen, en wat je eruit kunt meenemen.
in-out-who = Dit kan: { $roles }.
in-title = Inbrengen
in-classes = Een groepslijst
in-classes-text = Groepen, kinderen en verzorgers uit het leerlingsysteem, als CSV
in-people = Collega's
in-people-text = Een lijst plakken, of een spreadsheet als CSV
in-decks = Eigen kaarten
in-decks-text = Een zip uit Driehoek, of kaarten uit een spreadsheet
in-translations = Vertalingen
in-translations-text = Een bestand van een vertaler (XLIFF)
out-title = Meenemen
out-school = Alles van de school
out-school-text = Eén bestand met alles, om te bewaren of mee verder te gaan
out-register = Het verwerkingsregister
out-register-text = Wat we bewaren, waarom en hoelang, als CSV
out-trail = Wie zag wat
out-trail-text = Het logboek van het afgelopen jaar, als CSV
out-child = Alles over een kind of een verzorger
out-child-text = Vanaf de bladzijde van het kind, om te lezen of als gegevens
out-decks = Eigen kaarten
out-decks-text = Per stapel een zip, of een CSV voor een spreadsheet
out-translations = Vertalingen
out-translations-text = Per taal een bestand voor een vertaler (XLIFF)
out-own = Alles over jou
out-own-text = Wat er over jou als medewerker staat
