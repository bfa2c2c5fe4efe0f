# School years, classes, children and their guardians.

nav-classes = Classes

families-title = Classes
families-save = Save
families-change = Change
families-choose = Choose a class
families-child = Child
families-class = Class
families-year = School year
families-years = School years

families-no-https = You see no children here
families-need-https = This Driehoek has no secure connection. So we do not show anything about children and parents. Meetings with cards do work. Ask whoever runs Driehoek to switch on https.

families-years-none = There is no school year yet
families-years-none-text = First make a school year. Then you can put classes and children in it.
families-year-new = New school year
families-year-change = Change school year
families-year-intro = The date tells which school year it is. After the last day, teachers no longer see the children of that year.
families-year-name = Name
families-year-begins = First day
families-year-ends = Last day
families-year-copy = Copy the classes of { $year }
families-year-copy-help = With who teaches them. Children do not move along by themselves: you choose that for each class.
families-year-do = Make school year
families-year-line = { $year }: from { $begins } to { $ends }
families-year-too-soon = The last day must be after the first day.
families-year-too-long = A school year takes 400 days at most.
families-year-overlaps = Another school year has some of these days already.
families-day-wrong = Fill in a date.

families-classes-none = This school year has no classes yet
families-classes-none-text = Somebody can make a class, or a class list brings it along.
families-classes-full = This school year has 80 classes already.
families-class-new = Add a class
families-class-new-open = Make a class
families-class-do = Make class
families-class-name = Name of the class
families-class-name-help = Such as 3A or Butterflies
families-class-twice = Another class of this year has this name already.
families-class-of = Change class { $class }
families-class-change = Change class
families-class-remove = Remove class
families-class-not-empty = There are children in this class, or there were. Move them to another class first.
families-class-empty = There are no children in this class yet.
families-own-class = Your class
families-no-teacher = No teacher yet
families-teachers = Who teaches
families-teachers-help = Whoever you tick and is a teacher sees the children and guardians of this class.
families-age = Age
families-age-missing = Choose an age.
families-age-early-childhood = Early childhood
families-age-primary = Primary school
families-age-secondary = Secondary school
families-not-yours = This class is not yours
families-not-yours-text = You only see the children of classes that you teach this year. Is that not right? Ask the school leader.

families-children = Children
families-children-all = All children of the school.
families-children-own = The children of your classes.
families-children-count =
    { $count ->
        [one] 1 child
       *[other] { $count } children
    }
families-children-full = There are 4000 children already. This school cannot have more.
families-find = Name of a child
families-find-do = Search
families-found-none = Nobody found
families-found-none-text = Check the name. You only search among children whom you may see.
families-left = Left
families-restricted = Only kept
families-restricted-text = These data are kept and not used for anything else. Only the school leader sees them.
families-requests =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }

families-child-new = Add a child
families-child-do = Add child
families-child-data = Data of the child
families-call-name = First name
families-initial = First letter of the surname
families-initial-help = Only shown when two children have the same first name.
families-about-child = We only keep first name, letter and class, to prepare talks with parents. The teachers of the class, the bridge figure and the school leader see this. { $days ->
        [0] After the child leaves, we erase it at once.
        [one] After the child leaves, we erase it within 1 day.
        [730] After the child leaves, we erase it within 24 months.
       *[other] After the child leaves, we erase it within { $days } days.
    }
families-about-guardian = We keep this to stay in touch with this guardian. The teachers of the child, the bridge figure and the school leader see it. The other guardian never does. It goes with the last child of this guardian.
families-about-list = We do not keep the list itself. You first see what changes.

families-name-missing = Fill in a name.
families-name-wrong = This name is too long or has strange characters. Use 80 letters at most.
families-name-number = This is a number. We do not keep numbers of pupils. Fill in a name.
families-line-missing = Fill this in.
families-line-wrong = This is too long or has strange characters.
families-email-wrong = This is not an e-mail address. An address looks like name@example.nl.
families-phone-wrong = This is not a telephone number. Begin with 0 or +.
families-notes-wrong = Use 600 characters at most.

families-move = To another class
families-move-of = Who moves from { $class } to another class?
families-move-intro = Untick who stays behind. The old school year still shows in which class a child was.
families-move-to = To this class
families-move-who = These children move
families-move-do = Move
families-move-nowhere = There is no class to move to
families-move-nowhere-text = You can move children to classes of this year or later that you may manage. Otherwise ask the school leader.
families-goal-missing = Choose a class.
families-nobody-ticked = Tick who moves.

families-guardians = Guardians
families-guardians-none = This child has no guardian yet.
families-guardians-full = A child has 8 guardians at most.
families-guardian-new = Add a guardian
families-guardian-new-of = Add a guardian of { $child }
families-guardian-of = Guardian of { $child }
families-guardian-do = Add
families-guardian-name = Name
families-guardian-remove = Is no guardian any more
families-guardian-remove-help = The links of this guardian for this child stop. When they have no other child at school, we erase everything of this guardian.
families-relation = What is this guardian to the child?
families-relation-help = Such as mother, grandfather or foster parent
families-lang = Language
families-lang-none = Not known
families-lang-help = We make letters and pages in this language. The guardian can change this.
families-email = E-mail address
families-phone = Telephone
families-notes = How do you reach this guardian?
families-notes-help = Such as: please call after five. The guardian can read this.
families-rights = What may this guardian do?
families-authority = Has authority
families-authority-help = Decides about the child too.
families-may-see = Gets information about the child
families-may-see-help = Without this, the guardian gets no link.
families-hide-where = May not know where the child is
families-hide-where-help = We then leave the names of school and class out of letter and page. The web address of the school does stand in it.
families-has-authority = Has authority
families-no-authority = No authority
families-may-not-see = Gets no information
families-not-where = May not know where the child is

families-same-title = Do we know this guardian?
families-same-text = A guardian of another child has this name too. If it is the same person, the data count for all children.
families-same-of = Guardian of
families-same-yes = Yes, the same
families-same-no = No, somebody else

families-request-correct = { $name } asks for a correction ({ $day })
families-request-erase = { $name } asks to erase something ({ $day })
families-request-done = This is done

families-decisions = Leaving and restriction
families-leaving = Leaving
families-left-on = Last day
families-leave = Child leaves
families-leave-text = From this day only school leaders see this child. { $days ->
        [0] After that we erase everything at once.
        [one] After 1 day we erase everything.
        [730] After 24 months we erase everything.
       *[other] After { $days } days we erase everything.
    }
families-left-notice = This child left on { $day }. On { $erased } we erase everything.
families-return = Child is back
families-return-text = When the child comes back, everything stays as it was and nothing is erased.
families-restricting = Only keep
families-restrict = Stop using
families-release = Use again
families-restrict-text = Does a guardian disagree with what we keep? Then you can stop using it until that is settled. Links of guardians do not work then.

families-link-make = Link on paper
families-link-open = Link open until { $day }
families-link-end = End link
families-link-ended = Ended
families-link-over = Over
families-link-for = For
families-link-by = Given by
families-link-until = Until
families-link-state = State
families-links = Links given out
families-links-caption = Links for guardians
families-links-intro = With a link, a guardian sees what the school keeps and can correct it. You can always end a link.
families-links-none = No link was given out yet
families-links-none-text = You make a link at a child, on the card of a guardian.
families-link-may-not-see = This guardian gets no information about the child, and so no link.
families-link-restricted = The data of this child are only kept. There can be no link now.
families-link-left = This child left. There can be no link any more.
families-letter = Letter with a link
families-letter-once = You see this letter once. Print it now, or make a new one later.

families-list = Bring in a class list
families-list-open = Bring in a class list
families-list-intro = Paste a list from your administration or choose a file. At most { $most } children at once. You first see what changes.
families-list-no-years = There is no school year that runs or comes. Make one first.
families-list-field = Or paste the list here
families-list-field-help = The first line names the columns. Then one child a line.
families-list-file = File (CSV)
families-list-class = Class
families-list-class-none = Is in the list
families-list-class-help = Only needed when the list has no column "class".
families-list-look = See what changes
families-list-columns = What we read
families-list-columns-text = First name, first letter of the surname, class, and of each guardian name, relation, e-mail, telephone and language. The columns look like this:
families-list-refused-text = We never read citizen number, pupil number, nationality, weight, address, birth date, photo and home language, even when they stand in the list.
families-list-template = Get an empty example
families-list-empty = Choose a file or paste a list.
families-list-no-rows = The list has only a first line. There are no children in it.
families-list-no-csv = We could not read this file. Save the list as CSV and try again.
families-list-too-long = The list is too large. Split it into two files.
families-list-no-names = We find no column "first name". Put on the first line what the columns are called.
families-list-twice = Two columns say the same. Remove one.
families-list-no-year = Choose a school year.
families-list-no-class = The list has no column "class". Choose below into which class the children come.
families-list-preview = This is what changes
families-list-preview-text = Nothing has happened yet. If it is right, take the list over.
families-list-not-read = What we do not read
families-list-refused = We may not keep these columns. What stands in them was skipped.
families-list-ignored = We do not need these columns:
families-list-bad = These lines are not right yet. Correct them below.
families-list-row = Line { $number }
families-list-new-classes = New classes: { $classes }. They get the age "{ $age }"; you can change that afterwards.
families-list-rights = New guardians get: has authority, gets information. Is that not right for somebody? Change it at the child afterwards.
families-list-rows = The list
families-list-what = What happens
families-list-take = Take the list over
families-list-stop = Rather not
families-list-taken =
    { $count ->
        [one] The list with 1 child was taken over.
       *[other] The list with { $count } children was taken over.
    }
families-sum-new = new
families-sum-perhaps = known in another class
families-sum-here = in the class already
families-sum-missing = not on the list
families-is-new = New
families-is-here = In this class already
families-is-other = New child
families-is-same = The same child as { $child } of { $class }
families-is-same-label = Who is { $child }?
families-missing = Not on the list
families-missing-text = These children are in a class of the list, but do not stand on it. Tick who left. Whoever you do not tick stays.
families-missing-tell = These children are in a class of the list, but do not stand on it. Nothing changes for them. Did somebody leave? Tell the school leader.
families-refused-state-number = we never keep numbers of pupils.
families-refused-origin = we never keep origin and faith.
families-refused-weight = we never keep weight and the education of parents.
families-refused-address = we do not need addresses.
families-refused-photo = we do not keep photos.
families-refused-birth = we do not need the birth date.
families-refused-home-language = a guardian fills in the home language.
families-refused-health = we keep nothing about health.
families-row-no-name = there is no first name.
families-row-wrong = something is too long or has strange characters.
families-row-number = there is a number where a name or telephone number belongs.
families-row-email = the e-mail address is not right.
families-row-no-guardian-name = there is an e-mail address or telephone number without the name of a guardian.
families-row-lang = we do not know this language.
families-row-too-many = the list is too long from here.
families-row-not-theirs = you may not put children in this class, or no class is named.

families-demo-list =
    roepnaam;achternaam;groep;verzorger 1;relatie 1;e-mail 1
    Amira;Haddad;3A;Nour Haddad;mother;nour@voorbeeld.example

families-holding = Do not erase
families-hold = Keep from erasing
families-let-go = Allow erasing again
families-hold-text = Must the school keep something because the law asks for it? Then this child is not erased, not by itself either.
families-held-text = This child is not erased now, because the school decided so.
families-out = Copy and erasing
families-out-text = Does a guardian ask to see everything, or to erase it? You do that here.
families-copy = Everything about this child
families-erase = Erase for good
families-erase-title = Erase { $name } for good
families-erase-text = Everything about this child is erased: name, classes, who the guardians are, links and requests. This cannot be undone.
families-erase-guardians = These guardians have no other child here. They are erased too:
families-erase-backups = Nothing can be read from backups after that either.
families-erase-held = This child may not be erased now. First allow it again on the child’s page.
families-erase-do = Erase for good
families-erase-not = Do not erase
families-guardian-copy = Everything about { $name }
