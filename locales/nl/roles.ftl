# Rollen: wat mensen op een school doen, en wat ze daarom mogen.

role-administrator = Beheerder
role-administrator-for = Mensen, rollen en instellingen
role-school-leader = Schoolleider
role-school-leader-for = Overzicht van de hele school
role-coach = Gespreksleider
role-coach-for = Bijeenkomsten plannen en leiden
role-teacher = Leraar
role-teacher-for = De kinderen en ouders van de eigen groepen
role-bridge-figure = Brugfiguur
role-bridge-figure-for = Verzorgers bereiken en helpen in hun taal
role-interpreter = Tolk
role-interpreter-for = Eén afspraak tegelijk
role-translator = Vertaler
role-translator-for = Teksten vertalen en nakijken
role-researcher = Onderzoeker
role-researcher-for = Alleen verhalen die daarvoor zijn gegeven

right-use-cards = De kaartenbak bekijken, zoeken en afdrukken
right-write-cards = Eigen kaarten schrijven en delen
right-translate = Vertalingen schrijven en nakijken
right-lead-meetings = Bijeenkomsten plannen en leiden
right-see-people = Zien wie hier werkt en wie wat mag
right-manage-people = Mensen toevoegen en verwijderen, links maken en rollen geven
right-see-classes = Schooljaren en groepen bekijken
right-manage-classes = Schooljaren en groepen maken
right-see-families = Kinderen en verzorgers zien: leraren alleen van hun eigen groepen
right-give-links = Verzorgers een link geven en die weer stoppen: leraren alleen voor hun eigen groepen
right-manage-families = Kinderen en verzorgers bijhouden: leraren alleen voor hun eigen groepen

people-roles = Rollen
people-roles-of = Rollen van { $name }
people-roles-intro = Iemand kan meer dan één rol hebben. Zonder rol kan iemand zich aanmelden, maar verder niets.
people-roles-do = Rollen bewaren
people-changed = De rollen van { $name } zijn bewaard. Ze gelden meteen.
people-last-administrator = Dit is de enige beheerder van de school. Maak eerst iemand anders beheerder.
people-rights = Wie wat mag
people-rights-open = Bekijk welke rol wat mag

account-title = Jouw account
account-intro = Wie je hier bent en wat je mag.
account-no-role = Je hebt hier nog geen rol
account-no-role-text = Vraag een beheerder van je school om je een rol te geven. Daarna kun je aan de slag.
account-places = Scholen waar je werkt
account-here = Hier ben je nu
account-go = Ga naar deze school
shell-account = Jouw account

account-devices = Waar je bent aangemeld
account-devices-text = Ken je een apparaat niet, of heb je het niet meer? Meld het af.
account-device-unknown = Onbekend apparaat
account-device-times = Aangemeld op { $since }, laatst gebruikt op { $seen }
account-device-this = Dit apparaat
account-device-shared = Gedeeld
account-sign-out-others = Alle andere apparaten afmelden
account-signed-out =
    { $count ->
        [0] Er was geen ander apparaat aangemeld.
        [one] 1 apparaat is afgemeld.
       *[other] { $count } apparaten zijn afgemeld.
    }

code-field = Code uit de mail
code-help = Acht cijfers. De code werkt alleen in deze browser.
code-wrong = Deze code klopt niet of werkt niet meer. Kijk in de nieuwste mail, of vraag een nieuwe.
shared-device = Dit is een gedeelde computer
shared-device-help = Je wordt afgemeld na 15 minuten niets doen, of als je de browser sluit.

demo-post = Post van de demo
demo-post-intro = De demo verstuurt geen mail. Hier lees je wat er verstuurd zou zijn.
demo-post-none = Er is nog geen mail.
demo-post-open = Dit is de demo: bekijk hier de mail.

people-list = Collega’s van een lijst
people-list-open = Een hele lijst toevoegen
people-list-field = Namen en e-mailadressen
people-list-help = Eén collega per regel, zoals: Sam de Vries; sam@school.nl. Je kunt ook regels uit een spreadsheet of CSV-bestand plakken.
people-list-do = Iedereen toevoegen
people-list-known = Deze adressen stonden al in de lijst:
people-list-bad = Deze regels konden we niet gebruiken. Verbeter ze hieronder.
people-list-line = Regel { $number }
people-listed =
    { $count ->
        [0] Er is niemand toegevoegd.
        [one] 1 collega is toegevoegd.
       *[other] { $count } collega’s zijn toegevoegd.
    }
list-too-long = Een lijst mag hooguit 200 regels hebben.
people-letter-text = Dag { $name }, hiermee kom je in Driehoek van { $school }. Scan de code of open de link. Je kunt dit één keer gebruiken, de komende 7 dagen. Geef het aan niemand anders.
people-devices = Aangemelde apparaten
people-devices-text = Is een apparaat kwijt of gestolen? Meld deze collega dan overal af bij deze school.
people-sign-out = Overal afmelden
people-signed-out = { $name } is overal afgemeld.
