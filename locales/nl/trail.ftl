# Het logboek: wie wat zag, en wat te doen bij een datalek.

retention-left-keys = Sleutels die over waren

trail-of-this = Wie was hierbij?
trail-only = Alleen over { $kind }: { $name }
trail-all = Alles tonen
trail-by-link = Iemand met een link
trail-sign-in = Aanmelding
column-sign-in-id = Kenmerk van de aanmelding
act-signed-in-mail = Aangemeld met een link uit de mail
act-signed-in-code = Aangemeld met een code
act-signed-in-letter = Aangemeld met een link van een ander
act-signed-in-passkey = Aangemeld met een passkey
act-signed-in-elsewhere = Aangemeld met een account elders
act-came-over = Verdergegaan vanuit een andere school
act-code-failed = Verkeerde code bij aanmelden
act-second-failed = Verkeerde tweede stap of passkey
act-opened-by-link = Geopend met een link
act-changed-by-link = Veranderd met een link
act-asked-by-link = Iets gevraagd met een link

breach-title = Wie had toegang?
breach-intro = Opgeteld wie welke gegevens bekeek, veranderde of meenam, en vanuit welke aanmelding. Handig na een datalek of als een verzorger ernaar vraagt.

breach-which = Over wie en wanneer
breach-cut = Er is meer dan hier past. Je ziet de laatste { $count } tellingen. Kies een kortere periode.
breach-one-sign-in = Alleen wat in één aanmelding is gedaan
breach-sums = Om hoeveel mensen het gaat
breach-people = Medewerkers die toegang hadden
breach-children = Kinderen
breach-guardians = Verzorgers
breach-staff = Medewerkers van wie gegevens zijn bekeken of veranderd
breach-meetings = Bijeenkomsten
breach-failed = Verkeerde codes en tweede stappen
breach-who = Wie had toegang tot wat
breach-order = Wie het laatst iets deed staat bovenaan
breach-sign-ins = Vanuit welke aanmelding
breach-sign-ins-text = Klik op het aantal om alleen die aanmelding te zien.
breach-began = Begonnen
breach-device = Apparaat
breach-lines = Regels
breach-unknown = Niet bekend
breach-ended = Al afgemeld
trail-seen = Bekeken
trail-changed = Veranderd
trail-taken = Kopie
trail-first = Eerste keer
trail-last = Laatste keer
breach-steps = Wat te doen bij een datalek
breach-steps-text = Loop dit af. De school of het bestuur meldt zelf; Driehoek meldt niets.
breach-step-1 = Stop het lek. Meld mensen af, neem rollen terug, stop links. Gooi niets weg.
breach-step-2 = Schrijf op wanneer jullie het lek ontdekten. Vanaf dat moment heb je 72 uur.
breach-step-3 = Bel de functionaris gegevensbescherming van het bestuur. Staan er ook gegevens bij een leverancier? Bel die ook.
breach-step-4 = Zoek uit wie wat zag: welke gegevens, van hoeveel mensen, in welke tijd. Druk dit overzicht af of download het.
breach-step-5 = Bedenk wat het voor kinderen, verzorgers en collega’s kan betekenen. Is er bijna zeker geen risico? Dan hoef je niet te melden. Schrijf wel op waarom.
breach-step-6 = Meld het anders binnen 72 uur bij de Autoriteit Persoonsgegevens. Weet je nog niet alles? Meld toch en vul later aan.
breach-step-7 = Zet in de melding: wat er gebeurde, hoeveel mensen en welke gegevens, de mogelijke gevolgen, wat jullie doen, en wie de Autoriteit kan bellen.
breach-step-8 = Is het risico groot? Vertel het dan zo snel mogelijk aan de mensen om wie het gaat, in gewone taal en in hun eigen taal.
breach-step-9 = Zet elk lek in het datalekregister van de school, ook als je het niet meldt. Spreek af wat er anders gaat.
breach-steps-source = Dit staat in de AVG, artikelen 33 en 34. Het meldformulier staat op autoriteitpersoonsgegevens.nl.

families-hidden = Je ziet nu niet alle kinderen
families-hidden-text = De andere zie je als je vandaag je tweede stap hebt gezet.

people-data = Naam en e-mailadres
people-correct-do = Bewaren
people-address-help = Bij een ander adres wordt deze collega overal afgemeld. Het oude adres krijgt bericht, het nieuwe krijgt een link om zich aan te melden.
people-corrected = De gegevens van { $name } zijn veranderd.
people-restricting = Alleen bewaren
people-restrict-text = Vraagt iemand om gegevens wel te bewaren maar niet te gebruiken? Dan kan deze collega niet meer in Driehoek en wissen we niets, tot je dit stopt.
people-restrict = Gebruik stoppen
people-restricted = Alleen bewaren
people-restricted-text = Deze mensen kunnen niet in Driehoek. Hun gegevens blijven bewaard tot je dit stopt.
people-release = Weer gebruiken
account-name-change = Naam veranderen
account-name-help = Zo zien collega’s en deelnemers je. Klopt je e-mailadres niet? Vraag een beheerder van je school.
letter-address-changed-subject = Je e-mailadres voor Driehoek is veranderd
letter-address-changed =
    Dag { $name },

    Een beheerder van { $school } heeft je een ander e-mailadres gegeven in Driehoek. Met dit adres meld je je daar niet meer aan.

    Klopt dat niet? Bel dan de school.

families-guardian-restrict-text = Vraagt deze verzorger om gegevens wel te bewaren maar niet te gebruiken? Dan ziet alleen de schoolleider ze nog, en werken de links van deze verzorger niet, tot je dit stopt.

about-first-run = Met je naam en adres meld je je aan en weten collega’s wie je bent.
about-sign-in = We gebruiken je adres alleen om je de link te sturen.
about-colleague = Met naam en adres kan iemand zich aanmelden en weten collega’s wie het is.
about-asking = Een beheerder van de school ziet je naam en adres en laat je toe. Word je geweigerd, dan wissen we ze na 30 dagen.
about-own = Je naam staat bij wat je in Driehoek doet.
