# Rollen: wat mensen op een school doen, en wat ze daarom mogen.

role-administrator = Beheerder
role-administrator-for = Mensen, rollen en instellingen
role-school-leader = Schoolleider
role-school-leader-for = Waar de school staat met ouders
role-coach = Gespreksleider
role-coach-for = Bijeenkomsten plannen en leiden
role-teacher = Leraar
role-teacher-for = De ouders van de eigen groep
role-bridge-figure = Brugfiguur
role-bridge-figure-for = Ouders helpen in hun taal
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
