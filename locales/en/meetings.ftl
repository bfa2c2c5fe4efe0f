# Meetings: planning, leading, taking part, wall, report.

yes = yes
no = no
save = Save
cancel = Cancel
search = Search
undo = Undo
print = Print
minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
minutes-short = { $count } min

## What went wrong

fault-empty = You have not filled in anything yet. Type your text first.
fault-too-long = Your text is too long: { $length } characters. There is room for { $max }. Take out { $over }. What you typed is still there.
fault-date = We do not understand this date or time. Choose a date from the calendar or type it as yyyy-mm-dd.
fault-day-passed = This day has passed. Set the meeting to the day on which you really meet. From that day we count how long we keep what participants write.
fault-unreadable = We could not read this. Reload the page and try once more. What you typed has been kept.
refused-not-allowed = You cannot do this in this meeting.
refused-not-leading = Somebody else is leading the meeting now. Take over the lead first.
refused-closed = The meeting is closed. Nothing can be added here.
refused-not-started = The meeting has not begun yet.
refused-already-started = This is no longer possible, because it has already begun or is already over.
refused-empty-agenda = There is nothing on the programme yet. Put an item on it first.
refused-moved-on = The meeting has already moved on. Look where the group is now.
refused-unknown = This is no longer here. Reload the page.
refused-naming-fixed = You can no longer change with or without names, because something has already been contributed.
refused-term-fixed = You can only make the keeping time shorter, and only before the meeting begins.
refused-locked = The facilitator is not taking any more contributions here. Your text is still there: keep it as a note.
refused-no-card-left = All cards have been drawn. Put one back or pick one yourself.
refused-nobody-wrote-yet = You can only turn this card over once the participants have written their own text.
refused-too-much = The number is too large. Choose { $max } or less.
refused-full = The maximum of { $max } has been reached.
refused-timer = Choose a time between 1 second and { $max } minutes.

## Items and group forms

block-opening = Opening
block-energizer = Energizer
block-cards = Conversation with cards
block-background = Background reading
block-writing = Open question
block-text = Free item
block-open-points = Open action points
block-closing = Closing
form-alone = alone
form-pair = in pairs
form-small-groups = in groups of 3 or 4
form-plenary = with the whole group
form-circle = in a circle
phase-planned = planned
phase-running = under way
phase-closed = closed

## Cards

card-conversation = Conversation card
card-assignment = Assignment card
card-definition = Definition card
card-energizer = Energizer
card-statement = Statement
card-background = Background
card-case = Case
card-own = Own question
card-machine = Machine translation, not read by a person yet
card-pile =
    { $count ->
        [0] The pile is empty
        [one] 1 card left
       *[other] { $count } cards left
    }
card-draw = Draw a card
card-none-left = All cards have been drawn.
card-pick = Pick a card yourself
card-drawn = Drawn cards
card-lay = Lay on the table
card-put-back = Put back in the pile
card-pass = Skip
card-hand-out = Hand out as an assignment
card-passed = skipped
card-on-table = on the table
cards-count =
    { $count ->
        [one] 1 card
       *[other] { $count } cards
    }
definitions = Definition cards
definitions-count =
    { $count ->
        [one] 1 definition card
       *[other] { $count } definition cards
    }
definition-up = Turn over
definition-down = Turn back
definition-after-writing = This card only opens once the participants have written their own text.
energizer-examples = Examples
method = How it works
background = Background

## Clock

timer-label = Clock
timer-paused = Paused
timer-add = +1 min
timer-pause = Pause
timer-resume = Continue
timer-stop = Remove the clock
timer-own = Own time on the clock
timer-own-label = How many minutes?

## List and new meeting

meetings-title = Meetings
meetings-search = Search by title or team
meetings-coming = Planned and under way
meetings-past = Past
meetings-none = No meetings yet
meetings-none-found = Nothing found
meetings-none-text = Make a meeting from a card set. The programme is ready in a few minutes.
meetings-none-found-text = Check the title or the team that you typed, or look at all meetings.
meetings-all = Show all meetings
meeting-new = New meeting
meeting-make = Make meeting
meeting-make-help = You arrange the programme after this. All of this can still be changed.
meeting-title = Title
meeting-date = Date
meeting-time = Starting time
meeting-lang = Language of the meeting
meeting-team = Team
meeting-team-help = The group that meets more often. Open action points go along to the next meeting of this team.
meeting-naming = With or without names
naming-named = With first name
naming-named-help = Participants may fill in a first name. You see who contributes what.
naming-anonymous = Without names
naming-anonymous-help = Nobody fills in a name. Nobody sees who contributes what.
naming-fixed-help = This is fixed as soon as the first contribution is in.
start-from = Begin with
start-from-earlier = Earlier meeting
deck-workshop = Workshop
start-from-empty = Empty programme
start-from-empty-help = You put the items on it yourself.

## Plan

agenda = Programme
agenda-total = { $minutes } minutes
agenda-until = until { $time }
agenda-removed = "{ $title }" has been taken off the programme.
agenda-empty = Nothing on the programme yet
agenda-empty-text = Lay out a card set or put an item on it yourself.
agenda-copy = Copy { $name }
agenda-remove = Remove { $name }
agenda-add = Add
agenda-add-label = New item
agenda-lay-out = Lay out a card set or workshop
agenda-lay-out-label = Which set?
agenda-lay-out-add = Put at the end
agenda-lay-out-replace = Replace the programme
plan-lead = Go to the start screen
plan-lead-on = Go on leading
plan-run-sheet = Run sheet
plan-aside = Joining, screen and facilitators
plan-join = Taking part
plan-join-help = Share this link or the code. Participants need no account.
plan-wall = Screen in the room
plan-wall-open = Open the screen for the projector
plan-wall-help = Whoever has this link sees what the room sees. Nothing more.
plan-coaches = Facilitators
plan-leads = leads
plan-coach-label = Colleague
plan-coach-add = Add
plan-coach-remove = Remove
plan-coach-none = All facilitators of the school take part already. An administrator adds new ones.
plan-settings = Details and keeping time
plan-weeks = For how many weeks do we keep what participants write?
plan-weeks-help = At most 8. You can only make this shorter, and only before the meeting begins. Group texts and action points without a name stay until the end of the next school year.
plan-discard = Take this meeting off the list
plan-discarded = This meeting is no longer on your list. Nobody can join until you undo this.
plan-days = After how many days do we ask about the action points?
plan-days-help = Normally 28 days after the meeting.
needs-plan = Let participants choose
needs-plan-help = Participants tick beforehand what they need. You see the outcome and choose.
needs-ask = Ask the participants
needs-stop = Stop asking
needs-outcome = What is needed?
needs-none = Nobody has chosen yet.
needs-title = What do you need?
needs-text = Tick what you want to talk about. The facilitator sees how often each set was chosen.
needs-send = Send my choice
needs-chosen = chosen { $count } times

## Editing an item

block-edit = Edit item
block-title = Title
block-kind = Kind
block-minutes = Minutes
block-form = Group form
block-text-label = Text for everybody
block-text-help = Participants read this on their phone and on the screen.
block-note-label = Note for the facilitator
block-note-help = Only facilitators see this note.
block-material = Cards and texts
block-material-help = Tick what lies on the table or is at hand.
material-chosen =
    { $count ->
        [one] 1 chosen
       *[other] { $count } chosen
    }

## Run sheet

run-sheet-title = Run sheet: { $title }
sheet-time = Time
sheet-what = Item

## Leading

lead-plan = Plan
lead-wall = Wall screen
lead-report = Report
lead-agenda = Programme
lead-by = { $name } is leading.
lead-away = not connected now
lead-take-over = Take over the lead
lead-hand-over = Hand over the lead
lead-hand-over-to = Hand over to { $name }
lead-not-started = Everybody can already come in with the code. Begin when you are ready.
lead-start = Begin the meeting
lead-next = Next
lead-back = Back
lead-skip = Skip this item
lead-skipped = skipped
lead-close = Close the meeting
lead-closed = The meeting is closed
lead-closed-text = Participants keep their own page. The report is ready.
lead-reopen = Reopen the meeting
lead-note = Note for you
lead-hint = Tip for you
lead-keys = Keys: Page Down or right arrow = next, Page Up or left arrow = back, K = draw a card or next statement, T = show on the screen, P = pause the clock.
lead-tools = Enter it yourself
came-in = Contributed
came-in-none = Nothing has been contributed yet.
came-in-more = And { $count } earlier. They are in the report.
passes =
    { $count ->
        [one] 1 passes
       *[other] { $count } pass
    }
reveal =
    { $count ->
        [0] Show on the screen
       *[other] Show { $count } on the screen
    }
conceal = Take off the screen
lock = Close contributions
unlock = Open contributions
moderate-show = Show
moderate-hide = Hide
visibility-waiting = waiting for you
visibility-shown = may be on the screen
visibility-hidden = hidden
tables-title = Groups
tables-form = Make groups
tables-again = Make new groups
table-number = Table { $number }
table-people =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
table-yours = your table
people = Who is here
join-code = Code
room-enter = Contribution from the room
room-enter-label = What does somebody without a phone say?
room-hands = Count hands
room-hands-question = What did you ask?
room-hands-count = How many hands?
hands =
    { $count ->
        [one] 1 hand
       *[other] { $count } hands
    }
own-question = Own question
group-text = Text of the group
group-text-label = The definition, vision or agreement that the group makes together
points-group = Action point of the group
wall-back = Go back to the item
wall-show-code = Show the code large on the screen
wall-show-tables = Show the tables on the screen
wall-show-background = Show on the screen
open-points-none = There are no open action points.

## Wall

wall-join-at = Join at
wall-qr = QR code to join
wall-people =
    { $count ->
        [one] 1 participant, { $here } connected
       *[other] { $count } participants, { $here } connected
    }
wall-closed = Thank you
wall-closed-text = The meeting is closed. Your own page stays on your phone.
wall-tables = Find your table
wall-read-on-phone = Read the text on your phone.
wall-read-on-paper = Read the text on paper.
wall-open-points = What did we agree last time?
wall-lost = No connection. This screen catches up by itself.
wall-came-in =
    { $count ->
        [one] 1 contribution in
       *[other] { $count } contributions in
    }
wall-more = and { $count } more

## Taking part

join-title = Join
join-code-label = Code on the screen
join-code-help = Six letters and digits. Capitals and spaces make no difference.
join-continue = Continue
join-unknown = We do not know this code. Look at the screen again, or ask the facilitator for the code.
join-name = Your first name
join-name-help = May stay empty.
join-in = Join
join-closed = This meeting is closed.
join-closed-text = Did you take part? Then open the link to your own page. Otherwise, ask the facilitator for the report.
participant-refresh = Reload the page
participant-closed = The meeting is closed. This is your page: your words, the cards and your action points.
participant-lobby = You are in. It begins in a moment.
participant-you-are = You are taking part as
participant-no-name = You are taking part without a name.
participant-stay = Keep this page open. The first card appears here by itself.
lobby-deck = The cards are ready
participant-places = Parts of this page
place-now = Now
place-notes = Notes
place-points = Action points
place-me = Me
place-new = there is something new
participant-lost = No connection. What you type stays on this device.
participant-no-card = The facilitator will draw a card in a moment.
participant-locked = contributions closed
participant-said = Contributed by the group
participant-send = Send
participant-pass = I pass
participant-passed = You pass. You can still bring something in later.
participant-late = The facilitator takes no more contributions here. Your text is still there.
participant-to-note = Keep as a note
outbox-kept = Kept on this device. We send it as soon as you are connected again.
outbox-sent = Sent
outbox-sending = Sending
outbox-refused = This was not sent. Your text is still there.
outbox-past = Not sent yet, for an earlier question:
prompt-card = What do you want to contribute?
prompt-block = What do you want to contribute?
prompt-take-away = What do you take away?
prompt-more-thought = What do you want to think about some more?
readers-named = The facilitator reads this with your first name. The group only reads it when the facilitator shows it. We erase it after { $until }.
readers-anonymous = The facilitator reads this without a name. The group only reads it when the facilitator shows it. We erase it after { $until }.
readers-note = Only you read this. We erase it after { $until }.
readers-point-named = This is in the report for your team with your first name. Without a name we keep it up to and including { $until }.
readers-point-anonymous = This is in the report for your team without a name. We keep it up to and including { $until }.
own-question-label = Your question for the group
own-question-help = Your question goes into the pile as a card. There is no name on it.
own-question-send = Put in the pile
my-words = What I contributed
my-words-erase = Erase
note-label = Note for yourself
note-save = Keep note
note-sent = Note saved
notes-mine = My notes
notes-all = All my notes
points-mine = My action points
points-how = How are your action points going? Tap one: done, working on it or stuck.
point-title = What are you going to do?
point-due = By when? (may stay empty)
point-add = Add
point-remove = Remove
point-removed = Action point removed.
point-open = open
point-done = done
point-busy = working on it
point-stuck = stuck
point-how = How is it going?
points-calendar = Put the dates in my calendar
my-cards = The cards of this meeting
about-me = My data and my link
my-email = Your e-mail address (may stay empty)
my-email-help = We only use it to ask you once, after { $days } days, how your action points are going. Nobody else sees it.
somebody-else = Is somebody else joining on this device?
my-link = Your personal link
my-link-text = With this link you come back to this page on any device. Whoever has the link can read along. So keep it to yourself.
my-link-until = This link works until { $until }.
my-link-qr = QR code of your personal link

## Report

report-subtitle = Report of the meeting
report-page = Page {"{page}"} of {"{pages}"}
report-team = Team
report-led-by = Facilitators
report-people = Participants
report-state = State
report-points = Action points
report-points-none = No action points were made.
report-point-carried = from an earlier meeting
report-goals = Goals
report-made = What we made together
report-said = What was said
report-nothing-written = This was talked about, but nothing was written down.
report-definitions = Definitions
report-present = Who was there
report-no-names = This meeting was without names.
report-needs = What was needed
report-appendix = Appendix: the whole programme
report-done = Done
report-left-out = What is not in it, and why
report-privacy = Who reads this and how long it stays
report-kept = Group texts and action points without a name stay with the team up to and including { $until }.
report-files = Files
report-pdf = PDF
report-docx = Word
report-csv = CSV
report-json = JSON
left-out-skipped = { $block }: this item was skipped.
left-out-not-reached = { $block }: the group did not get to this.
left-out-not-drawn =
    { $count ->
        [one] { $block }: 1 card was not drawn.
       *[other] { $block }: { $count } cards were not drawn.
    }
left-out-passed =
    { $count ->
        [one] { $block }: 1 card was put aside.
       *[other] { $block }: { $count } cards were put aside.
    }
left-out-not-shown =
    { $count ->
        [one] { $block }: 1 contribution was not shown to the group.
       *[other] { $block }: { $count } contributions were not shown to the group.
    }
left-out-hidden =
    { $count ->
        [one] { $block }: 1 contribution was hidden by the facilitator.
       *[other] { $block }: { $count } contributions were hidden by the facilitator.
    }
left-out-erased =
    { $count ->
        [one] { $block }: 1 contribution was erased.
       *[other] { $block }: { $count } contributions were erased.
    }
share-title = Share report
share-text = Make a link with which somebody without an account can read the report, until a date that you choose.
share-until = Can be read up to and including
share-make = Make a link
share-made = You see this link only once. Copy it now.
share-open-until = Link, open up to and including { $until }
share-stop = Close this link
share-full = Too many links are open already. Close one first.
share-over = This link has expired. Ask the facilitator for a new one.
csv-kind = kind
csv-block = item
csv-question = question
csv-text = text
csv-count = number
csv-owner = whose
csv-due = date
csv-state = state
csv-point = action point
csv-said = contribution

## Follow-up

follow-up-subject = A question about your action points
follow-up-letter =
    Dear colleague,

    Some time ago you took part in a meeting ({ $title }). You wrote down these action points then:

    - { $points }

    How are they going: done, working on it or stuck? Open your own page and tap the answer:

    { $link }

    We ask this once. After that your e-mail address will not be used again.
