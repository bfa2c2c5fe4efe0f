# Administration and privacy: what the school keeps, how long, and who looked at it.

nav-manage = Administration
manage-title = Administration
manage-intro = What you need to run Driehoek well for the school.
manage-people = People
manage-people-text = Who works here and what everybody may do
manage-data = What we keep
manage-data-text = The register: which data, why, on what basis and who sees it
manage-retention = Keeping and erasing
manage-retention-text = What is erased by itself, and when
manage-trail = Who saw what
manage-trail-text = Who saw or changed data in the past twelve months

right-see-trail = See what the school keeps, how long, and who looked at it
right-manage-school = Change the school’s settings

register-title = What we keep
register-intro = All data about people in Driehoek: what for, how long and who sees it. The privacy page and the processing register are made from this.
register-download = Processing register
register-page = Privacy page
register-what = What
register-purpose = What for
register-subjects = About whom
register-basis = Legal basis
register-retention = How long
register-viewers = Who sees it
register-copies = Goes along in
register-name = Name in the register
register-columns = Where it lies
register-sealed = Encrypted
register-special = Sensitive
basis-consent = Consent (GDPR article 6(1)(a))
basis-contract = Contract (GDPR article 6(1)(b))
basis-legal-duty = Legal duty (GDPR article 6(1)(c))
basis-public-task = Task of public interest (GDPR article 6(1)(e))
basis-legitimate-interest = Legitimate interest (GDPR article 6(1)(f))
about-staff = staff
about-participant = participants
about-child = children
about-guardian = parents and guardians
viewer-self = the person concerned
viewer-operator = whoever runs the computer
copy-staff = the copy for a member of staff
copy-child = the copy about a child
copy-guardian = the copy about a guardian
copy-report = the report of a meeting
copy-none = no copy

trail-title = Who saw what
trail-intro = Who saw or changed data of a child, a guardian or a colleague. Each line is kept for { $days } days.
trail-filter = Search the trail
trail-count =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
trail-anybody = Everybody
trail-anything = Everything
trail-when = When
trail-who = Who
trail-act = What
trail-kind = Kind
trail-what = About
trail-id = Id
trail-from = From
trail-until = Up to and including
trail-show = Show
trail-download = Download
trail-empty = No lines found
trail-empty-text = Nobody did this in this time. Choose another period or other people.
trail-program = Driehoek itself
trail-nameless = Erased, or not for you
trail-pages = Pages
trail-page = Page { $page } of { $all }
trail-newer = Newer
trail-older = Older

act-viewed = Seen
act-made = Made
act-changed = Changed
act-roles-changed = Roles changed
act-removed = Removed
act-restored = Put back
act-erased = Erased
act-exported = Copy taken
act-restricted = Use restricted
act-released = Restriction ended
act-held = Kept from erasing
act-let-go = Erasing allowed again
act-link-given = Link given
act-link-ended = Link ended
act-imported = List taken over
act-signed-in = Signed in
act-signed-out = Signed out
act-factor-changed = Second step changed

subject-child = Child
subject-guardian = Guardian
subject-person = Member of staff
subject-class = Class
subject-meeting = Meeting
subject-school = School

retention-title = Keeping and erasing
retention-intro = Driehoek erases by itself what has had its time. Here you see what goes when. A shorter time is possible, a longer one is not.
retention-nothing = There is nothing now that this erases.
retention-later = The first is erased on { $day }.
retention-soon =
    { $count ->
        [one] 1 is erased in the coming { $days } days, on { $day }.
       *[other] { $count } are erased in the coming { $days } days, the first on { $day }.
    }
retention-shorter = { $days } days at this school
retention-shorten = Keep it shorter
retention-days = Number of days
retention-most = At most { $days } days.
retention-keep = Save
retention-fault = Choose a number from 0 to { $days }.
retention-done = Erased in the past 30 days
retention-when = When
retention-what = What
retention-count = Number
