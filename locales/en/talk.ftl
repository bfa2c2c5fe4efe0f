# In gesprek: small groups at tables, with a note and a point that they bring back.

block-table-talk = Table talk
refused-other-table = You sit at another table. See which table is yours.
refused-point-changed = This table has another point by now. See whether it is good like this, or change it.
refused-tables-in-use = The tables have written already. You can still move somebody.
talk-questions = Questions
talk-harvest = What the tables bring back
talk-harvest-empty = There is no point to see yet.
talk-progress =
    { $count ->
        [one] { $count } of { $of } tables has a point.
       *[other] { $count } of { $of } tables have a point.
    }

# The wall
talk-wall-do = Talk at your table. Choose one point together to bring back.
talk-wall-harvest = This is what we bring back

# The phone
talk-phone-begin = Soon you will see at which table you sit. You can read the questions now.
talk-phone-do = Talk about the questions. Choose one point together to bring back.
talk-question-now = You are here now.
talk-your-table = Your table
talk-you-sit = You sit at table { $number }
talk-alone = Nobody else sits here yet.
talk-with = With
talk-others =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
talk-note = Note of table { $number }
talk-note-empty = Write here together. Everybody at your table sees it at once.
talk-note-safe = Kept
talk-note-readers = Everybody at your table reads and changes this. The facilitator reads it in the report. The other tables do not read it. We erase it after { $until }.
talk-line = Add something
talk-line-add = Add
talk-point = Your point
talk-point-ask = Which point do you bring back?
talk-point-change = Another point
talk-point-save = Choose this point
talk-point-readers = The facilitator reads this at once. The whole group sees it with the number of your table as soon as the facilitator shows the points. It goes into the report. We erase it after { $until }.

# The facilitator
talk-nobody-sits =
    { $count ->
        [0] There are no participants with a phone yet. Do they talk without phones? Then type the point of each table below.
        [one] There is { $count } participant. Make tables of three or four.
       *[other] There are { $count } participants. Make tables of three or four.
    }
talk-deal = Spread over tables
talk-open-harvest = Show the points
talk-close-harvest = Hide the points
talk-letters =
    { $count ->
        [0] Nothing written yet
        [one] { $count } letter written
       *[other] { $count } letters written
    }
talk-no-point = No point yet
talk-hidden = not on the screen
talk-waits = changed, not on the screen yet
talk-change = Edit the point
talk-show = Show this point
talk-hide = Not on the screen
talk-move = Move somebody
talk-move-who = Who
talk-move-to = To
talk-move-do = Move
talk-new-table = A new table
talk-somebody = Table { $number }, place { $place }
talk-no-table = Somebody without a table
talk-only-you = Only facilitators see this for now.
talk-together-help = Are points alike? Tick them and put them together.
talk-together-name = Name for these points
talk-together-do = Put together
talk-apart = Take apart
talk-undo = Undo the last change
talk-tool = Point of a table
talk-tool-help = For a table without a phone. Type what the table says.
talk-tool-table = Number of the table
talk-tool-point = The point

# Editing the block, paper and report
talk-question = A question of your own
talk-question-help = This question takes the place of the deck's open question. If the deck has none, it comes last. Write no names.
talk-paper = Questions as cards, for on the table
talk-report-table = Table
talk-report-point = Point
talk-report-belongs = Belongs to
talk-report-notes = Notes of the tables, for facilitators only
talk-report-row = Point of a table, with its number
talk-report-note = Note of a table, with its number
