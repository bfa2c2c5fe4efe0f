# Everything of the school in one file, and data in and out.

copy-school = the export of the whole school

export-title = Take everything along
export-intro = One file with everything that the school has in Driehoek: to keep, or to go on with in another program.
export-part = Not everything goes along
export-part-text = As an administrator you see no families and no talks. They go along when you are also school leader.
export-make = Make a file
export-make-text =
    { $hours ->
        [one] Large schools take some minutes. You can do something else meanwhile. The file stays for 1 hour and is for you alone.
       *[other] Large schools take some minutes. You can do something else meanwhile. The file stays for { $hours } hours and is for you alone.
    }
export-make-do = Make the file
export-files = Your files
export-with = This goes along
export-with-text = By the register of what we keep, and what you may see:
export-without = This does not go along
export-without-text = What somebody has for themselves alone, what lets somebody in, and what you may not see:
export-job = File with everything
export-job-text = You can leave this page and come back later.
export-going = Being made
export-ready = The file is ready:
export-fetch = Fetch the file
export-care = The file is not encrypted once you have fetched it. Put it in a safe place, and delete it when you no longer need it.
export-remove = Remove the file
export-failed = The file could not be made
export-failed-text = Try again later. If it does not work, pass on this reference: { $reference }.
export-not-ready = This file is not ready yet.
export-kilobytes = { $count } kB
export-megabytes = { $count } MB

export-head-name = Name
export-head-email = E-mail
export-head-roles = Roles
export-head-lang = Language
export-head-year = School year
export-head-class = Class
export-head-age = Age
export-head-teachers = Teachers
export-head-id = Reference
export-head-initial = Initial
export-head-classes = Classes
export-head-left = Left school on
export-head-restricted = Kept only
export-head-child-id = Reference of the child
export-head-child = Child
export-head-relation = Relation
export-head-authority = Authority
export-head-may-see = May see data
export-head-hide-where = May not know where
export-head-phone = Phone
export-head-notes = Notes
export-head-meeting = Meeting
export-head-date = Date
export-head-team = Team
export-head-owner = Who
export-head-point = Action point
export-head-due = When
export-head-state = State

export-readme-title = { $school } in Driehoek, { $moment }
export-readme-people = mensen.csv  Who works there, with roles and language
export-readme-classes = groepen.csv  The classes of every school year, with who teaches them
export-readme-children = kinderen.csv  The children, with their classes
export-readme-guardians = ouders.csv  The parents and guardians of every child, with authority and what they may see
export-readme-no-families = Children and guardians are not in here: whoever took this may not see them. A school leader who is also administrator can take them along.
export-readme-points = actiepunten.csv  The action points of all meetings
export-readme-reports = verslagen/  The report of every meeting, for Word (.docx) and as data (.json)
export-readme-no-talks = What was said in meetings is not in here: whoever took this may not see it.
export-readme-decks = kaarten/  The school's own cards, as a zip that Driehoek can bring in again
export-readme-tables = tabellen/  Everything as Driehoek keeps it, a list for each kind, as JSON. Rows point at each other by reference. Times are in UTC.
export-readme-never = Nowhere in this file: links, codes, keys and passwords, participants' private notes, their choices and their e-mail addresses. Cards that somebody keeps to themselves are in it only when it was made by whoever runs Driehoek.
export-readme-care = This file is not encrypted. Keep it safe and delete it when it is no longer needed.

manage-in-out = Data in and out
manage-in-out-text = Bringing in what the school has, and taking along what is in Driehoek
in-out-intro = What you can bring into Driehoek, and what you can take along.
in-out-who = Who can do this: { $roles }.
in-title = Bring in
in-classes = A class list
in-classes-text = Classes, children and guardians from the pupil system, as CSV
in-people = Colleagues
in-people-text = Paste a list, or a spreadsheet as CSV
in-decks = Own cards
in-decks-text = A zip from Driehoek, or cards from a spreadsheet
in-translations = Translations
in-translations-text = A translator's file (XLIFF)
out-title = Take along
out-school = Everything of the school
out-school-text = One file with everything, to keep or to go on with
out-register = The processing register
out-register-text = What we keep, why and how long, as CSV
out-trail = Who saw what
out-trail-text = The trail of the past year, as CSV
out-child = Everything about a child or a guardian
out-child-text = From the page of the child, to read or as data
out-decks = Own cards
out-decks-text = A zip for each deck, or a CSV for a spreadsheet
out-translations = Translations
out-translations-text = A file for a translator for each language (XLIFF)
out-own = Everything about you
out-own-text = What is kept of you as a member of staff
