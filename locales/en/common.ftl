# Words that come back everywhere.

page-title = { $title } · Driehoek
brand = Driehoek

shell-skip = Skip to content
shell-home = Driehoek, to the start page
shell-language = Language
shell-nav = Sections
shell-privacy = Privacy
shell-source = Source code and licence
shell-offline = No connection. What you type stays on this device until you are connected again.
shell-unsent = No connection, so this has not been sent yet. What you filled in is still there. Try again later.
shell-sign-out = Sign out

nav-start = Start
nav-meetings = Meetings
nav-cards = Card box
nav-people = People
