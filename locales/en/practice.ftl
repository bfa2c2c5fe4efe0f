# Practice schools: a class practises with invented families, and on a day all is wiped.

right-run-practice = Opening practice schools for students, seeing how far a class is, and wiping them
manage-practice = Practice schools
manage-practice-text = Letting a class of students practise with invented families

practice-word = Practice
practice-sign = Practice: invented families, to be wiped on { $day }
practice-sign-go = Families and tasks
practice-year = Practice year
practice-letter-subject = Practice: { $subject }

practice-title = Practice schools
practice-intro = A class of students practises in a school of its own with invented children and parents. Nothing of it gets into a real school, and on the day you choose all of it is gone.
practice-none = No practice school yet
practice-none-text = Open one, give the class the code, and they can begin.
practice-name = Name
practice-state = State
practice-students = Students
practice-wiped-on = Wiped on
practice-came = { $came } of { $of }
practice-over = Being wiped
practice-soon = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
practice-door-open = Students can come
practice-running = Going on

practice-open = Open a practice school
practice-open-text = The practice school is filled at once: four classes, twenty children and their parents, in eleven languages. There are separated parents, a father without authority, parents who need an interpreter. None of them exists.
practice-name-help = Such as: Teacher education year 2, group B.
practice-name-taken = There is a school with this name already. Choose another, so that nobody mixes them up.
practice-last-day = Last day
practice-last-day-help = The day after, everything is wiped. At the latest { $day }.
practice-day-missing = Choose the last day.
practice-day-past = The last day cannot be over.
practice-day-far = That day is too far away. A practice school lasts a year at most.
practice-students-help = At most { $most }. They are spread over the classes.
practice-students-wrong = Fill in how many students will come.
practice-role = Students come in as
practice-role-missing = Choose as what students come in.
practice-role-teacher = Teacher
practice-role-teacher-help = With a class: families, links for parents, preparing talks
practice-role-both = Teacher and coach
practice-role-both-help = Also planning and leading meetings
practice-role-coach = Coach
practice-role-coach-help = Meetings, without families
practice-about = Of students we keep the name that they fill in themselves. It goes with the practice school.
practice-open-do = Open the practice school
practice-too-many = This school has as many practice schools as there can be. Wipe one first.

practice-lead = Until { $last }. On { $day } everything is wiped.
practice-enter = Go to the practice school
practice-opened = The practice school is open and filled. Give the class the code below.
practice-anew-done = The class can begin anew: everything from before is wiped, and the families are there again.
practice-code-done = Students can come with the code below.
practice-shut-done = No new students come in any more. Who was there already can come back.
practice-day-done = The last day was changed. The strip on every page shows it.
practice-restored = The student is back.
practice-removed = { $name } was taken off the practice school.
practice-ends = On { $day } this practice school is wiped
practice-ends-text = Does the class want to practise longer? Choose a later last day below.

practice-door = Letting students in
practice-door-text = Students scan this, or fill in the code. A name is enough, without an e-mail address. It works until { $day }.
practice-door-typed = The code is filled in at
practice-door-shut = No new students come in now. Who was there already comes back with their own code.
practice-door-do = Let students in
practice-door-longer = Update
practice-door-change = Let it work longer, or renew the code
practice-door-end = Let nobody in any more
practice-days = How many days
practice-other-code = Make a new code
practice-other-code-help = When somebody has the code who has no business there. The old one then no longer works, not for coming back either.
practice-qr = QR code to come in
practice-letter = Letter for the class

practice-progress = How far the class is
practice-count-students = students came in
practice-count-planned = meetings planned or running
practice-count-held = meetings held
practice-count-links = links given to parents
practice-count-changed = parents updated
practice-count-requests = questions from parents
practice-only-numbers = These are only numbers. You do not see here who did what, and what students write in a meeting is seen by them and their coach alone.

practice-class = The class
practice-class-text = { $came } of { $of } students are in. They come as: { $role }.
practice-own-code-new = New own code
practice-remove = Take off
practice-own-code-of = Own code of { $name }
practice-own-code-once = The code is shown here once. The one before no longer works, and the student is signed out everywhere.
practice-own-code-where = Coming back is done at

practice-day-do = Change the last day
practice-end = Ending it or beginning anew
practice-end-text = It happens by itself on the day after the last. It can be done sooner.
practice-anew-ask = Begin anew
practice-wipe-ask = Wipe now
practice-anew-title = Begin anew with { $school }?
practice-wipe-title = Wipe { $school } now?
practice-goes-families = { $children } children and { $guardians } parents, with all that was filled in about them.
practice-goes-meetings = { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}, with report and action points.
practice-goes-people = { $people ->
    [one] The place of 1 person
   *[other] The places of { $people } people
}. They are signed out everywhere.
practice-stays-people = The class stays: the same { $people ->
    [one] place
   *[other] { $people } places
}, the same codes. Who is signed in now simply goes on.
practice-goes-keys = The keys are destroyed. Nothing can then be read from a backup either.
practice-anew-fills = After that the invented families are there again as in the beginning.
practice-anew-do = Wipe and begin anew
practice-wipe-do = Wipe everything
practice-wiped = The practice school is wiped.
practice-not = Do not

practice-letter-title = Letter for { $school }
practice-letter-text = Here you practise with invented families. Fill in nothing but invented things. On { $day } everything is wiped.
practice-letter-until = New students can come in until { $day }.

practice-come = To your practice school
practice-code = Code of the class
practice-code-help = Two groups of five, from your lecturer
practice-code-wrong = We do not know this code, or the practice school was wiped. Look at the code again.
practice-door-lead = Here you practise with invented children and parents. Everything is wiped on { $day }.
practice-signed-in = On this device { $name } is signed in at { $school }
practice-signed-in-text = If you come in here, that sign-in is replaced on this device.
practice-new = I am new
practice-your-name = Your name
practice-your-name-help = As your class knows you. A first name is enough.
practice-shared = Others use this device too
practice-about-student = Your fellow students and your lecturer see your name. Your lecturer sees numbers, not who did what. All of it goes with the practice school.
practice-come-in = Come in
practice-full = The class is full. Ask your lecturer for a place.
practice-again = I was here before
practice-own-code = Your own code
practice-own-code-help = You got it when you first came in. Lost it? Your lecturer gives you a new one.
practice-own-code-wrong = This own code is not of this class. Look at it again, or ask your lecturer for a new one.
practice-come-back = Come back
practice-shut-title = No new students
practice-shut = The lecturer lets nobody new in now. Were you here before? Then use your own code.
practice-welcome = You are in
practice-welcome-text = This is your own code. With it you come back on another device.
practice-welcome-keep = Write the code down or take a picture. It is shown here once.
practice-welcome-seen = You are now in { $school }. Never fill in anything of a real child.
practice-begin = Begin

practice-inside = Families and tasks
practice-inside-lead = A school to practise in. What you do here has consequences for nobody, and on { $day } everything is wiped.
practice-back = Back to { $school }
practice-what = What you can do here
practice-what-families = Look at your class: children, parents, who has authority and in which language
practice-what-links = Give a parent a link, and look at that page as the parent
practice-what-meetings = Plan and lead a card meeting, with action points
practice-what-cards = Look for cards for a talk
practice-who-sees = What you fill in about a family is seen by your fellow students in that class and your lecturer. A private note in a meeting is seen by you alone.
practice-families = The families
practice-families-text = All invented. Everybody is called Voorbeeld ("example"), and nobody has an address or a number.
practice-task = Begin like this:
practice-not-here = That cannot be done here.

practice-invented = Yes, this is invented and nobody can recognise a real child in it
practice-invented-text = This is a practice school. Never fill in a child or parent who exists.
practice-invented-missing = Confirm that this is invented. Real children do not belong in a practice school.
practice-no-board = A practice school belongs to no board.

practice-ends-subject = A practice school will be wiped soon
practice-ends-letter =
    Dear { $name },

    On { $day } the practice school { $school } is wiped, with everything that students did in it. After that nothing of it can be brought back.

    Does the class want to practise longer, or begin anew? That can be done until that day:
    { $link }
