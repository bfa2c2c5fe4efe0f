# I am the only one who...: one sentence, others step in silently, and only the number shows.

block-only-one = I am the only one who…
only-start = I am the only one who…
only-wall-free = Who has a sentence?
only-wall-free-help = Take the turn on your phone, or say it aloud.
only-wall-free-room = Say it out loud and step into the circle.
only-wall-name = It is { $name }'s turn
only-wall-somebody = It is the turn of one of you
only-wall-listen = Listen to the sentence
only-wall-step-in = Does it hold for you too? Step in silently on your phone. There is no name with it.
only-wall-step-in-room = Is it true for you too? Step into the circle in silence.
only-wall-number =
    { $count ->
        [one] Truly the only one.
       *[other] It holds for this many people. Nobody has to explain anything.
    }

# The phone
only-phone-free = Listen, or say a sentence yourself about you and your work with parents.
only-have-one = Do you have a sentence?
only-take = I take the turn
only-readers-take = In a group with names your name is on the wall while it is your turn. We forget who has been when the game is over.
only-your-turn = It is your turn
only-say-it = Say aloud: I am the only one who… Finish the sentence with something about you and your work with parents.
only-write = Or write it down: I am the only one who…
only-send = Send to the coach
only-written = The coach has your sentence.
only-readers-claim = The coach reads your sentence first and can put it on the wall. We erase it as soon as your turn is over.
only-yield = I pass the turn on
only-ask = Does it hold for you too?
only-me-too = For me too
only-not-me = Not for me
only-readers = Nobody sees who steps in, not even the coach. The group only sees a number. We erase your answer as soon as this turn is over.
only-readers-counts = Nobody sees who steps in, not even the coach. The group only sees a number, and that number stays in the report. We erase your answer as soon as this turn is over.
only-you-in = You stepped in. Only you know, and it will be gone in a moment.
only-you-out = You did not step in. Only you know.

# The coach
only-coach-free = It is nobody's turn. Begin yourself, then others dare to.
only-waiting =
    { $count ->
        [0] Everybody with a phone has been.
        [one] { $count } person with a phone has not been yet.
       *[other] { $count } people with a phone have not been yet.
    }
only-begin = Somebody says a sentence aloud
only-draw = Draw somebody who has not been
only-finish = Done: forget who has been
only-finish-help = After Done nobody knows any more who had a turn. Then you can begin again.
only-coach-aloud = Somebody says a sentence aloud
only-show-claim = Put the sentence on the wall
only-hide-claim = Take the sentence off the wall
only-room-counted =
    { $count ->
        [one] Counted without a phone: { $count } other person.
       *[other] Counted without a phone: { $count } others.
    }
only-show-number = Show the number
only-hide-number = Hide the number
only-end = Next: forget this turn
only-stop = Stop this turn
only-end-help = When a turn stops, we erase the sentence and who stepped in.
only-room = Count who steps in
only-room-help = How many people without a phone step in? Do not count who said the sentence. Leave it empty to take the count away.
only-room-label = Number of others
only-turn-taken = Somebody else has just taken the turn. You can go next.
only-turn-over = This turn is already over.
only-everybody-been = Everybody with a phone has been. Choose Done to begin again.

# Changing the block, and the report
only-counts = Keep the numbers for the report
only-counts-help = Choose this only when the group wants it. The report then says for each sentence how many people stepped in; never the sentence itself and never who. Once the group is at this block you cannot turn it on any more.
only-report-sentence = Sentence
only-report-number = Number of people
