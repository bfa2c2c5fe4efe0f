# General ways of asking a group: scale, ranking, dots, words, mood, pages.

block-scale = Scale
block-ranking = Ranking
block-dots = Giving dots
block-words = Word picture
block-mood = How are you today?
block-slides = Pages on the screen

ask-answers = Answers
ask-first = First time
ask-second = Second time
ask-turnout =
    { $count ->
        [one] { $count } person has answered.
       *[other] { $count } people have answered.
    }
ask-turnout-of = { $count } of { $of } have answered
ask-nobody = Nobody has answered.
ask-decimal = .
ask-numbers =
    { $people ->
        [one] { $people } person. Average { $mean }.
       *[other] { $people } people. Average { $mean }.
    }
ask-spread =
    { $people ->
        [one] In the middle: { $median }.
       *[other] In the middle: { $median }. Half of them stand from { $low } to { $high }.
    }
ask-mean-before = The first time the average was { $mean }.
ask-shift = Of those who answered twice: { $up } higher, { $down } lower, { $stayed } the same.
ask-points =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
ask-dots =
    { $count ->
        [one] { $count } dot
       *[other] { $count } dots
    }
ask-tied = tied
ask-times = times
ask-mood = Mood
ask-key-before = First time (in brackets)
ask-key-now = Now
ask-face-1 = Very good
ask-face-2 = Good
ask-face-3 = All right
ask-face-4 = Not so good
ask-face-5 = Bad
ask-too-few = We show this from { $least } people on, so that nobody can be recognised.
ask-low-usual = not at all
ask-high-usual = completely
ask-page = Page { $number } of { $of }
ask-page-code = Scan the code to open the link
ask-no-answer = This answer is not right yet. Use each place once, or no more dots than you have.

# A workshop at once
level-up-now = Set up { $title }
level-up-team = School team
plan-slides = PowerPoint

# The screen
ask-wall-scale = Choose on your phone where you stand, from 1 to { $count }.
ask-wall-ranking = Put on top, on your phone, what matters most to you.
ask-wall-dots =
    { $count ->
        [one] Give your dot on your phone.
       *[other] Divide your { $count } dots on your phone.
    }
ask-wall-words =
    { $count ->
        [one] Type one word on your phone.
       *[other] Type at most { $count } words on your phone.
    }
ask-wall-mood = Tap on your phone how you are today.
ask-wall-closed = Answering has closed.
ask-no-words = There are no words.
ask-more-words =
    { $count ->
        [one] And { $count } more word; it is in the report.
       *[other] And { $count } more words; they are in the report.
    }

# The phone
ask-phone-closed = Answering has closed. You will see the outcome soon.
ask-again-phone = Answer once more. A different answer is fine.
ask-yours-before = The first time you chose { $step }.
ask-yours = Your answer
ask-send = Send
ask-change = Change my answer
ask-take-back = Take my answer back
ask-no-options = The facilitator has to fill in at least two options here first.
ask-readers = Nobody sees what you answer, not even the facilitator. The group only sees the totals. You may change it until it closes. We erase your answer after { $until }.
ask-readers-mood = Nobody sees what you choose, not even the facilitator. The group only sees numbers, and only when at least { $least } people chose. We erase your choice after { $until }.
ask-readers-words = The facilitator sees the words, without a name. The group sees them when the facilitator shows them. We add up the same words. We erase them after { $until }.
ask-rank-help = Put what matters most to you on top. Each place is used once.
ask-place = Place
ask-option = Option
ask-up = Up
ask-down = Down
ask-moved = TEXT is now in place PLACE.
ask-dots-help =
    { $count ->
        [one] You have { $count } dot.
       *[other] You have { $count } dots. Give them to one option or spread them.
    }
ask-dot-more = Add a dot
ask-dot-less = Take a dot away
ask-dot-undo = Undo
ask-dots-left = Left to give: COUNT
ask-word = Word { $number }
ask-word-optional = (may stay empty)

# The facilitator
ask-show = Close and show the outcome
ask-show-closed = Show the outcome
ask-open = Let people answer again
ask-hide = Hide the outcome
ask-again = Ask once more
ask-drop-second = Remove the second time
ask-room = Answers from the room
ask-room-help = How many people without a phone chose this? What you fill in here is added. Leave everything empty to remove it.
ask-room-orders = One line per paper: the numbers of the options, the highest place first. For example: 3 1 2. Empty the field to remove everything.
ask-room-words = One word per line. If three people said the same word, write it three times. Empty the field to remove everything.
ask-room-counted = Answers from the room are counted.
ask-word-hide = Leave out
ask-word-back = Put back
ask-word-part = Count apart again
ask-merge = Count words together
ask-merge-word = Count this word
ask-merge-into = with this word
ask-merge-do = Count together
ask-next-page = Next page
ask-page-back = Previous page
ask-to-page = Show
ask-no-pages = There are no pages yet. You fill them in when you edit this part.

# Editing the part, and the report
ask-statements = Statements
ask-statements-help = One per line, at most eight. If you leave this empty, the scale is about the title of the part. Once somebody has answered, the number cannot change.
ask-steps = Number of steps
ask-low = Word at the first step
ask-high = Word at the last step
ask-ends-help = Empty means: not at all, completely.
ask-options = Options
ask-options-help = One per line, at least two and at most twelve. Once somebody has answered, the number cannot change.
ask-borda = How we add up (Borda's method, 1781): the last place gets no points, each place higher one point more. Everybody's points together give the order. With equal points the place is shared.
ask-dots-each = Dots per person
ask-small = The group wants to see it with fewer people too
ask-small-help = Otherwise we show the mood from { $least } people on. Agree on this with the group beforehand. Once the group is at this part, it cannot be switched on.
ask-words-each = Words per person
ask-pages = Pages
ask-pages-help = Begin each page with a line with # and the title. A line with a web address becomes a QR code. Six addresses beside each other are possible too: put a name and a colon before each.
ask-words-head = Word
ask-people-head = Number
ask-points-head = Points
ask-dots-head = Dots
ask-paper = Answer sheet
ask-paper-ranking = Write the number of an option at each place. Place 1 is what matters most to you.
ask-paper-number = Number of the option
