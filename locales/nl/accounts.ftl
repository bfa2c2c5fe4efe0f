# Scholen, mensen en aanmelden.

account-school = Naam van de school
account-name = Naam
account-email = E-mailadres
account-school-missing = Vul de naam van de school in.
account-name-missing = Vul een naam in.
account-name-wrong = Deze naam is te lang of bevat vreemde tekens. Gebruik hooguit 80 letters.
account-email-missing = Vul een e-mailadres in.
account-email-wrong = Dit is geen e-mailadres. Een adres ziet eruit als naam@school.nl.

# Bij het starten, op het scherm van wie Driehoek start
first-run-printed = Driehoek is nog leeg. Open deze link om je school te maken:

first-run-title = Welkom bij Driehoek
first-run-intro = Deze Driehoek is nog leeg. Maak je school, dan kun je meteen beginnen.
first-run-name = Jouw naam
first-run-email = Jouw e-mailadres
first-run-email-help = Hiermee meld je je later aan. Niemand buiten je school ziet het.
first-run-do = School maken
first-run-locked = Deze Driehoek is nog leeg
first-run-locked-text = Open de link die op het scherm verscheen toen Driehoek startte. Heb je die niet, vraag hem dan aan wie Driehoek beheert.

sign-in-title = Aanmelden
sign-in-intro = Vul je e-mailadres in. Je krijgt een link waarmee je je aanmeldt. Een wachtwoord is niet nodig.
sign-in-email-help = Het adres waarmee je school je heeft toegevoegd.
sign-in-do = Stuur mij een link
sign-in-no-mail = Deze Driehoek verstuurt geen e-mail. Vraag een beheerder van je school om bij Mensen een aanmeldlink voor je te maken.
sign-in-no-mail-operator = Kan niemand zich aanmelden? Dan kan wie Driehoek beheert een link maken.
sign-in-participant = Doe je mee aan een bijeenkomst? Dan hoef je je niet aan te melden. Gebruik de code of de QR-code op het scherm.
sign-in-participant-go = Meedoen met een code

link-sent-title = Kijk in je mail
link-sent-text = Kennen we je adres, dan krijg je zo een link. Die werkt 15 minuten en één keer.
link-sent-do = Komt er niets? Kijk bij de ongewenste mail, of vraag een beheerder van je school of je adres klopt.
link-again = Nieuwe link vragen

link-title = Dag { $name }
link-text = Je meldt je aan bij { $school }.
link-do = Aanmelden
link-gone-title = Deze link werkt niet meer
link-gone-text = Een link werkt één keer en niet lang. Vraag een nieuwe, dan kun je verder.

letter-sign-in-subject = Aanmelden bij Driehoek
letter-sign-in =
    Dag { $name },

    Met deze link meld je je aan bij Driehoek ({ $school }):

    { $link }

    Of typ deze code over in de browser waarin je hem vroeg: { $code }

    Link en code werken 15 minuten en één keer.
    Heb je hier niet om gevraagd? Dan hoef je niets te doen.
letter-invitation-subject = Je plek in Driehoek
letter-invitation =
    Dag { $name },

    Een collega van { $school } heeft een plek voor je gemaakt in Driehoek, de digitale kaartenbak voor het partnerschap van ouders en school.

    Met deze link meld je je aan:

    { $link }

    De link werkt 7 dagen en één keer. Daarna vraag je een nieuwe op de pagina Aanmelden.

people-title = Mensen
people-intro = Wie hier werkt en welke rol iemand heeft. Deelnemers aan bijeenkomsten hoef je niet toe te voegen.
people-you = Dit ben jij
people-count =
    { $count ->
        [one] 1 persoon
       *[other] { $count } mensen
    }
people-alone = Je bent hier nog alleen
people-alone-text = Voeg een collega toe, dan kunnen jullie samen bijeenkomsten leiden.
people-add = Collega toevoegen
people-email-help = Op dit adres krijgt je collega een link om zich aan te melden.
people-email-help-no-mail = Hiermee meldt je collega zich aan. Je krijgt zo een link om zelf door te geven.
people-add-do = Toevoegen
people-already-here = Iemand met dit adres staat al in de lijst.
people-not-yourself = Je kunt jezelf niet verwijderen. Vraag een andere beheerder om dat te doen.
people-invite = Stuur nieuwe link
people-make-link = Maak aanmeldlink
people-remove = Verwijderen
people-removed = { $name } is verwijderd en overal afgemeld. Na 30 dagen wissen we naam en adres.
people-restored = { $name } staat weer in de lijst.
people-invited = { $name } krijgt een mail met een link.
people-undo = Ongedaan maken
people-link-title = Link voor { $name }
people-link = Aanmeldlink
people-link-once = Je ziet deze link maar één keer. Ben je hem kwijt, maak dan een nieuwe.
people-back = Terug naar Mensen

source-title = Broncode en licentie
source-text = Driehoek is vrije software onder de licentie EUPL-1.2. Je mag het gebruiken, bekijken, aanpassen en doorgeven. De broncode krijg je bij wie deze Driehoek beheert.
source-version = Dit is versie { $version }.
