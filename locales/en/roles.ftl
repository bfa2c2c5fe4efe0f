# Roles: what people do at a school, and what they may therefore do.

role-administrator = Administrator
role-administrator-for = People, roles and settings
role-school-leader = School leader
role-school-leader-for = Overview of the whole school
role-coach = Facilitator
role-coach-for = Plan and lead meetings
role-teacher = Teacher
role-teacher-for = The children and parents of their own classes
role-bridge-figure = Bridge figure
role-bridge-figure-for = Reach parents and help them in their language
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
right-see-classes = See school years and classes
right-manage-classes = Make school years and classes
right-see-families = See children and guardians: teachers only of their own classes
right-give-links = Give guardians a link and end it again: teachers only for their own classes
right-manage-families = Keep children and guardians up to date: teachers only for their own classes

people-roles = Roles
people-roles-of = Roles of { $name }
people-roles-intro = Somebody can have more than one role. Without a role they can sign in, and nothing else.
people-roles-do = Save roles
people-changed = The roles of { $name } were saved. They apply at once.
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

account-devices = Where you are signed in
account-devices-text = Is there a device that you do not know, or no longer have? Sign it out.
account-device-unknown = Unknown device
account-device-times = Signed in on { $since }, last used on { $seen }
account-device-this = This device
account-device-shared = Shared
account-sign-out-others = Sign out all other devices
account-signed-out =
    { $count ->
        [0] No other device was signed in.
        [one] 1 device was signed out.
       *[other] { $count } devices were signed out.
    }

code-field = Code from the mail
code-help = Eight digits. The code works in this browser only.
code-wrong = This code is not right or no longer works. Look in the newest mail, or ask for a new one.
shared-device = This is a shared computer
shared-device-help = You are signed out after 15 minutes of doing nothing, or when you close the browser.

demo-post = Mail of the demo
demo-post-intro = The demo sends no mail. Here you read what would have been sent.
demo-post-none = There is no mail yet.
demo-post-open = This is the demo: read the mail here.

people-list = Colleagues from a list
people-list-open = Add a whole list
people-list-field = Names and e-mail addresses
people-list-help = One colleague a line, as in: Sam de Vries; sam@school.nl. You can also paste lines from a spreadsheet or CSV file.
people-list-do = Add everybody
people-list-known = These addresses were in the list already:
people-list-bad = We could not use these lines. Mend them below.
people-list-line = Line { $number }
people-listed =
    { $count ->
        [0] Nobody was added.
        [one] 1 colleague was added.
       *[other] { $count } colleagues were added.
    }
list-too-long = A list can have 200 lines at most.
people-letter-text = Hello { $name }, this lets you into Driehoek at { $school }. Scan the code or open the link. You can use it once, in the next 7 days. Give it to nobody else.
people-devices = Devices signed in
people-devices-text = Is a device lost or stolen? Then sign this colleague out everywhere at this school.
people-sign-out = Sign out everywhere
people-signed-out = { $name } was signed out everywhere.
