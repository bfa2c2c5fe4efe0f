# Assignment cards as work: handing out, working on them, handing in, bringing back.

work-title = Assignment
work-desk = Assignments
work-desk-short = Assignments
work-desk-lead = Who has which card, by when and how far: everything of team { $team }.
work-participant = Participant { $number }

work-stage-waiting = Not begun yet
work-stage-busy = Busy
work-stage-handed-in = Handed in
work-due = Ready on { $date }
work-no-due = Without a date
work-together = Together with

work-give = Hand out a card
work-card = Which card?
work-card-choose = Choose a card
work-due-label = Ready on
work-optional = (may stay empty)
work-due-help = Participants without an account can get at it up to { $date }. After that their words are erased.
work-to = To whom?
work-to-everybody = { $count ->
    [0] To everybody who takes part (nobody is here yet)
    [one] To everybody who takes part (1)
   *[other] To everybody who takes part ({ $count })
  }
work-to-some = To whom you tick below
work-participants = Participants of this meeting
work-colleagues = Colleagues with an account
work-ways = How do they work on it?
work-way-each = A form for each of them
work-way-together = One form together (two to four people)
work-give-now = Hand out
work-give-help = Participants see the card on their own page, also when the meeting is over. They get no e-mail; they can put the date in their calendar. Colleagues get an e-mail and find the card under My assignments.
work-in-calendar = Assignment: { $card }

work-choose-card = Choose a card to hand out.
work-choose-somebody = Tick who gets the card.
work-nobody-here = Nobody takes part yet. Tick colleagues, or wait until the group is here.
work-together-needs-two = Tick at least two people to work together.
work-too-many-together = Tick at most four people to work together. Or give each a form of their own.
work-too-many = These are too many at once. Hand out to fewer people.
work-due-passed = This day has passed. Choose a later day.
work-due-late = Choose an earlier day: on this one not everybody can get at it any more.
work-meeting-over = The words of this meeting were erased. Hand the card out from a newer meeting.
work-not-shared = Whoever wrote this does not share it with the group.
work-not-now = That cannot be done now. Does the meeting run, and do you lead it?

work-out = Handed out
work-totals = { $done } of { $all } handed in
work-none = Nothing was handed out yet
work-none-text = An assignment card can go home: with one person, a pair or everybody. Here you see who has it.
work-taken-back = The card of { $names } was taken back.
work-filter = Show
work-filter-stage = How far
work-filter-card = Card
work-filter-who = Who
work-filter-all = All
work-filter-none = Nothing fits this choice.
work-head-who = Who
work-head-card = Card
work-head-due = Ready on
work-head-stage = How far
work-head-acts = Do
work-earlier = earlier meeting
work-late = day passed
work-read = Read
work-more = More
work-due-set = Change the day
work-take-back = Take back

work-shared-nobody = Not shared
work-shared-coach = Shared with the facilitators
work-shared-group = Shared with the group

work-back = Back in the group
work-back-text = Whoever wrote this shares it with the group. Bring it back into this meeting: then it stands in the report, without a name. On the wall the name stands with it.
work-is-back = In this meeting
work-bring-back = Bring back
work-take-out = Take out
work-on-wall = Show on the wall
work-off-wall = Take off the wall
work-wall = Came back from

work-yours = Your assignments
work-mine = My assignments
work-mine-lead = Cards that you got to go on with, and what you wrote.
work-mine-none = You have no assignments
work-mine-none-text = When a facilitator gives you an assignment card, it stands here.
work-to-mine = To your own page

work-how = What you write is kept. Stop when you like and go on later.
work-practice = This is for practice
work-practice-text = Invent a pupil and parents. Write nothing about a real child or a real family. For real talks there will be a place of their own later.
work-practice-pupil = No idea? Take { $name } from { $class }. { $situation }
work-opens-later = This card opens once you have written something yourself and kept it.
work-in-words = In your own words
work-save = Keep
work-kept = Kept
work-not-kept = Not kept yet. It stays here; we try again.
work-hand-in = Ready?
work-who-reads = Who may read it?
work-share-nobody = Nobody
work-share-nobody-text = The facilitators of your team only see that you are ready.
work-share-coach = The facilitators
work-share-coach-text = They read what you wrote. The group does not.
work-share-group = The group
work-share-group-text = The facilitators read it and may show it in a next meeting, with your name if you gave one. In the report it stands without a name.
work-hand-in-now = Hand in
work-hand-in-help = You can open it again afterwards. Then nobody else reads it any more, except what was brought back into a meeting already.
work-readers-mine = Only you read this, until you hand it in and choose who may read it. It is erased after { $until }.
work-readers-together = Only you and { $names } read this, until one of you hands it in and chooses who may read it. It is erased after { $until }.
work-is-in = Handed in
work-reads-nobody = Nobody else reads it. The facilitators see that it is ready. It is erased after { $until }.
work-reads-coach = The facilitators of your team read it. It is erased after { $until }.
work-reads-group = The facilitators read it and may show it to the group. It is erased after { $until }; what was brought back goes with the words of that meeting.
work-reopen = Open again
work-reopen-keep = Open again and keep
work-empty-answer = Still empty
work-stands-there = Somebody else wrote here meanwhile:
work-points = Make it an action point
work-points-none = Write actions above and keep them. Then they stand here.
work-point-make = Make action point
work-point-there = Is among your action points

work-too-long = An answer is too long. Make it shorter and then keep it.
work-too-long-one = These are { $length } characters; { $max } fit.
work-behind = Somebody else wrote in the same place meanwhile. Your words are still there. Read what stands there now, make one text of it and keep it.
work-gone = This assignment was taken back. Your words are still there, copy them if you want to keep them.
work-handed-in-meanwhile = Somebody else handed this in meanwhile. Your words are still there. Open the assignment again to keep them.
work-choose-readers = Your words are kept. Now choose who may read them, and hand in.
work-nothing-written = There is nothing yet. Write something first.
work-no-point = No more action points can be added.

links-title = Watch and read
links-kind-clip = Clip
links-kind-text = Text
links-kind-page = Web page
links-checked = looked at on { $date }
links-not-checked = not looked at yet
links-search = address unknown; search for
links-unknown = address unknown

report-work-out = Assignments that were handed out
report-work-count = { $count ->
    [one] handed out once
   *[other] handed out { $count } times
  }
report-work-back = Assignments that came back
csv-work = assignment
work-mine-open = Look at your assignments
work-letter-subject = There is an assignment for you
work-letter =
    Dear colleague,

    A facilitator of your school gave you an assignment card to go on with. You find it here:

    { $link }

    Sign in when you are asked to. Nobody reads what you write until you share it yourself.
