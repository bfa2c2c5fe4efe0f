# Links that were given out: everything that lets somebody in without an account, on one page, to stop.

manage-links = Links given out
manage-links-text = Every link and code that still works: whose, until when, and stopping it
links-school = Links given out
links-school-text = Every link and code that the school gave and that still works. You see names of guardians only if you may see them.
links-own = Links you gave
links-own-text = The links that you gave, and those of the meetings that you lead. You can always stop them.
links-own-open = See your links
links-meeting = Links of this meeting
links-meeting-text = Who comes in with these, and how you stop that. A participant without a link can join again with the code.
links-meeting-open = All links, and stopping
links-none = No link works now
links-none-text = Links come with a meeting, with a guardian, or when you invite a colleague.
links-stopped =
    { $count ->
        [one] The link was stopped.
       *[other] { $count } links were stopped.
    }
links-what = What for
links-by = Given by
links-since = Since
links-until = Works until
links-stop-head = Stop
links-stop = Stop
links-stop-of = { $what }: stop
links-keep = Let it work
links-ask-all =
    { $count ->
        [one] Stop this link?
       *[other] Stop all { $count } links?
    }
links-until-closed = the meeting closes
links-until-erased = the meeting is erased
links-participant = Participant { $number }
links-pages-count =
    { $count ->
        [one] { $title }: 1 participant
       *[other] { $title }: { $count } participants
    }

links-code = Codes to join with
links-code-text = With the code on the wall somebody joins on their own phone.
links-code-caption = Codes of meetings
links-code-by = Driehoek itself
links-code-somebody = A meeting
links-code-stop-all = Stop all codes
links-code-ask = Stop this code?
links-code-after = The old code lets nobody in any more. The meeting gets a new code at once. Whoever takes part already goes on.
links-code-do = Stop the code

links-wall = Links of the wall
links-wall-text = Whoever has this link sees what the wall shows.
links-wall-caption = Links of the wall
links-wall-by = Driehoek itself
links-wall-somebody = A meeting
links-wall-stop-all = Stop all wall links
links-wall-ask = Stop the link of this wall?
links-wall-after = The old link no longer opens the wall. The page of the meeting then has a new one. A wall that is open already stays until it is loaded again.
links-wall-do = Stop the wall link

links-report = Shared reports
links-report-text = Whoever has this link reads what the group shared.
links-report-caption = Shared reports
links-report-by = Driehoek itself
links-report-somebody = A report
links-report-stop-all = Stop all reports
links-report-ask = Stop sharing this report?
links-report-after = The link to the report then no longer works. You can make a new one later.
links-report-do = Stop sharing

links-pages = Participants' own pages
links-pages-text = Everybody's own page with notes and action points, also from a reminder by mail.
links-pages-caption = Participants' own pages
links-pages-by = Joined by themselves
links-pages-somebody = A participant
links-pages-stop-all = Stop all pages
links-pages-ask = Stop these own pages?
links-pages-after = The link no longer opens the page, and no reminder follows. What stands there stays until it is erased by itself. A screen that is open can send nothing any more.
links-pages-do = Stop the pages

links-guardian = Links for guardians
links-guardian-text = With these a guardian without an account sees and corrects their own data.
links-guardian-caption = Links for guardians
links-guardian-by = Driehoek itself
links-guardian-somebody = A guardian
links-guardian-stop-all = Stop all links for guardians
links-guardian-ask = Stop the link of this guardian?
links-guardian-after = The link opens nothing any more. You make a new link on the child's page.
links-guardian-do = Stop the link

links-colleague = Invitations for colleagues
links-colleague-text = With this link a colleague signs in once.
links-colleague-caption = Invitations for colleagues
links-colleague-by = Whoever runs the computer
links-colleague-somebody = A colleague
links-colleague-stop-all = Stop all invitations
links-colleague-ask = Stop the link for this colleague?
links-colleague-after = The link signs nobody in any more. The colleague stays among the people of the school.
links-colleague-do = Stop the link

links-bundle = Private links of participants
links-bundle-text = With such a link a participant keeps their own pages of several meetings together. The school does not know whose it is.
links-bundle-caption = Private links of participants
links-bundle-by = Asked for themselves
links-bundle-somebody = A participant
links-bundle-stop-all = Stop all private links
links-bundle-ask = Stop this private link?
links-bundle-after = The link opens nothing any more, nor does the calendar address that goes with it. The pages themselves stay.
links-bundle-do = Stop the private link

links-calendar = Calendar addresses
links-calendar-text = With it a calendar fetches the dates of somebody’s own action points and assignments.
links-calendar-caption = Calendar addresses
links-calendar-by = Asked for themselves
links-calendar-somebody = Somebody’s own dates
links-calendar-stop-all = Stop all calendar addresses
links-calendar-ask = Stop this calendar address?
links-calendar-after = The calendar gets nothing new any more. Whoever wants to can ask for a new address.
links-calendar-do = Stop the calendar address

links-class = Codes of practice schools
links-class-text = With this code new students come into a practice school.
links-class-caption = Codes of practice schools
links-class-by = The school
links-class-somebody = A practice school
links-class-stop-all = Stop all codes
links-class-ask = Stop the code of this practice school?
links-class-after = No new students come in any more. Who is in comes back with their own code.
links-class-do = Stop the code
