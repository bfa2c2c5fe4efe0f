# Roles: what people do at a school, and what they may therefore do.

role-administrator = Administrator
role-administrator-for = People, roles and settings
role-school-leader = School leader
role-school-leader-for = Where the school stands with parents
role-coach = Coach
role-coach-for = Plan and lead meetings
role-teacher = Teacher
role-teacher-for = The parents of their own group
role-bridge-figure = Bridge figure
role-bridge-figure-for = Help parents in their language
role-interpreter = Interpreter
role-interpreter-for = One appointment at a time
role-translator = Translator
role-translator-for = Translate texts and check them
role-researcher = Researcher
role-researcher-for = Only stories that were given for it

right-use-cards = Look around in the card box, search and print
right-write-cards = Write cards of your own and share them
right-translate = Write and check translations
right-lead-meetings = Plan and lead meetings
right-see-people = See who works here and who may do what
right-manage-people = Add and remove people, make links and give roles

people-roles = Roles
people-roles-of = Roles of { $name }
people-roles-intro = Somebody can have more than one role. Without a role they can sign in, and nothing else.
people-roles-do = Keep roles
people-changed = The roles of { $name } were kept. They hold at once.
people-last-administrator = This is the only administrator of the school. Make somebody else administrator first.
people-rights = Who may do what
people-rights-open = See which role may do what

account-title = Your account
account-intro = Who you are here and what you may do.
account-no-role = You have no role here yet
account-no-role-text = Ask an administrator of your school to give you a role. Then you can start.
account-places = Schools where you work
account-here = You are here now
account-go = Go to this school
shell-account = Your account
