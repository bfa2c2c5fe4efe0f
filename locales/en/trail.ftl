# The trail: who saw what, and what to do after a data breach.

retention-left-keys = Keys that were left over

trail-of-this = Who was here?
trail-only = Only about { $kind }: { $name }
trail-all = Show everything
trail-by-link = Somebody with a link
trail-sign-in = Sign-in
column-sign-in-id = Id of the sign-in
act-signed-in-mail = Signed in with a link from the mail
act-signed-in-code = Signed in with a code
act-signed-in-letter = Signed in with a link from somebody else
act-signed-in-passkey = Signed in with a passkey
act-signed-in-elsewhere = Signed in with an account elsewhere
act-came-over = Came over from another school
act-code-failed = Wrong code when signing in
act-second-failed = Wrong second step or passkey
act-opened-by-link = Opened with a link
act-changed-by-link = Changed with a link
act-asked-by-link = Asked something with a link

breach-title = Who had access?
breach-intro = Added up: who saw, changed or took along which data, and from which sign-in. Useful after a data breach or when a guardian asks.

breach-which = About whom and when
breach-cut = There is more than fits here. You see the latest { $count } sums. Choose a shorter period.
breach-one-sign-in = Only what was done in one sign-in
breach-sums = How many people it is about
breach-people = Staff who had access
breach-children = Children
breach-guardians = Guardians
breach-staff = Staff whose data was seen or changed
breach-meetings = Meetings
breach-failed = Wrong codes and second steps
breach-who = Who had access to what
breach-order = Whoever did something last stands on top
breach-sign-ins = From which sign-in
breach-sign-ins-text = Click the number to see that sign-in only.
breach-began = Began
breach-device = Device
breach-lines = Lines
breach-unknown = Not known
breach-ended = Signed out already
trail-seen = Seen
trail-changed = Changed
trail-taken = Copy
trail-first = First time
trail-last = Last time
breach-steps = What to do after a data breach
breach-steps-text = Go through these. The school or its board reports it; Driehoek reports nothing.
breach-step-1 = Stop the breach. Sign people out, take back roles, end links. Throw nothing away.
breach-step-2 = Write down when you found out. From that moment you have 72 hours.
breach-step-3 = Call the board’s data protection officer. Is data with a supplier too? Call them as well.
breach-step-4 = Find out who saw what: which data, of how many people, in what time. Print or download this overview.
breach-step-5 = Think about what it can mean for children, guardians and colleagues. Is there almost certainly no risk? Then you need not report it. Do write down why.
breach-step-6 = Otherwise report it within 72 hours to the data protection authority (in the Netherlands the Autoriteit Persoonsgegevens). Not everything known yet? Report anyway and add the rest later.
breach-step-7 = Put in the report: what happened, how many people and which data, the possible consequences, what you do about it, and whom the authority can call.
breach-step-8 = Is the risk high? Then tell the people concerned as soon as you can, in plain language and in their own language.
breach-step-9 = Put every breach in the school’s register of breaches, also when you do not report it. Agree on what will be different.
breach-steps-source = This stands in the GDPR, articles 33 and 34. The Dutch form is at autoriteitpersoonsgegevens.nl.

families-hidden = You do not see all children now
families-hidden-text = You see the others once you have taken your second step today.

people-data = Name and mail address
people-correct-do = Save
people-address-help = With another address this colleague is signed out everywhere. The old address is told, the new one gets a link to sign in with.
people-corrected = The details of { $name } were changed.
people-restricting = Keep only
people-restrict-text = Does somebody ask to keep their data but not to use it? Then this colleague can no longer come in and we erase nothing, until you end this.
people-restrict = Stop using
people-restricted = Keep only
people-restricted-text = These people cannot come in. What is kept of them stays until you end this.
people-release = Use again
account-name-change = Change your name
account-name-help = This is how colleagues and participants see you. Is your mail address wrong? Ask an administrator of your school.
letter-address-changed-subject = Your mail address for Driehoek was changed
letter-address-changed =
    Hello { $name },

    An administrator of { $school } gave you another mail address in Driehoek. You can no longer sign in there with this address.

    Is that not right? Then call the school.

families-guardian-restrict-text = Does this guardian ask to keep the data but not to use it? Then only the school leader still sees it, and links of this guardian do not work, until you end this.

about-first-run = With your name and address you sign in and colleagues know who you are.
about-sign-in = We only use your address to send you the link.
about-colleague = With a name and an address somebody can sign in and colleagues know who it is.
about-asking = An administrator of the school sees your name and address and lets you in. If you are refused, we erase them after 30 days.
about-own = Your name stands with what you do in Driehoek.
