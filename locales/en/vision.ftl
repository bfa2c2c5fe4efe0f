# A vision in eight steps: from loose values to sentences that the group stands behind.

block-vision = Making a vision
vision-steps = The eight steps
vision-step-values = Values
vision-step-collect = Collecting
vision-step-underline = Underlining
vision-step-sentences = Sentences
vision-step-read = Reading aloud
vision-step-choose = Choosing
vision-step-check = Checking
vision-step-start = Our vision
vision-at = Step { $number } of 8
vision-group = Group { $number }
vision-group-alone = Writer { $number }
vision-group-paper = Group { $number } on paper
vision-main = Our main values
vision-chosen = Chosen sentences
vision-covered = Our values
vision-ours-all = Our vision
visions-label = Vision
vision-none = There is no text yet.
vision-none-chosen = No sentences were chosen yet.
vision-none-read = No sentence was read aloud yet.
vision-sheet-empty = There are no values on the sheet yet.
vision-reads = { $group } reads aloud
vision-open-value = Not in a sentence yet:
vision-in-none = not in a sentence yet
vision-all-covered = Every value is in a sentence.
vision-count-values =
    { $count ->
        [one] { $count } value written down
       *[other] { $count } values written down
    }
vision-count-sheet =
    { $count ->
        [one] { $count } value on the sheet
       *[other] { $count } values on the sheet
    }
vision-count-dotted = { $count } of { $of } have underlined
vision-count-groups =
    { $of ->
        [0] { $count } wrote a sentence
       *[other] { $count } of { $of } groups have a sentence
    }
vision-count-picked = { $count } of { $of } have chosen

# The wall
vision-wall-values = Which values come first for you when you work with parents? Write down loose words.
vision-wall-collect = All values on one sheet. Which ones are the same?
vision-wall-underline = Underline what you really do not want to miss.
vision-wall-sentences = Make three or four sentences with these values in your group.
vision-wall-read = Read your sentences aloud to each other.
vision-wall-choose = Choose the two sentences that suit you best.
vision-offer = ‘{ $value }’ is in:

# The phone
vision-do-values = Write down which values come first for you when you work with parents. Loose words are enough.
vision-do-collect = Here are everybody's values together. Is one missing? Add it.
vision-do-underline = Underline the values that you really do not want to miss.
vision-do-sentences = Make three or four sentences with your group. Say with each sentence which values are in it.
vision-do-read = Every group reads its sentences aloud. Listen to what touches you.
vision-do-choose = Choose the sentences that suit you best.
vision-do-check = Is every main value in a chosen sentence?
vision-do-start = Our vision begins with these sentences. What does it ask of you? Write it below if you like.
vision-value = A value
vision-add = Add
vision-mine = Mine
vision-readers-value = Your value comes on the group's sheet and in the report without your name. What you wrote is erased after { $until }.
vision-readers-dots = Nobody sees what you chose. The group will only see the numbers.
vision-readers-sentence = Your group reads this. When you read aloud, the whole group sees it. It is in the report without names. We erase it after { $until }.
vision-dots-ask =
    { $count ->
        [one] Choose one
       *[other] Choose at most { $count }
    }
vision-pick-ask = Choose at most { $count }
vision-sentence = Sentence { $number }
vision-carries = Which values are in it?
vision-no-group = You have no group yet. Ask the facilitator.
vision-ours = Sentences of our group

# The facilitator
vision-coach-values = Everybody writes loose words, alone. You see them once you collect them.
vision-coach-collect = Read the values aloud. Lay together what is the same.
vision-coach-underline = Everybody underlines. The values with most dots are the main ones; you can add one or take one away.
vision-coach-sentences = Every group makes three or four sentences. You see what they write when they read aloud.
vision-coach-read = Let the groups read aloud in turn. Their sentences are then on the wall.
vision-coach-choose = Everybody chooses two sentences. Only you see the numbers, until you go and check.
vision-coach-check = Look together whether every value is in it. Take over sentences of other groups.
vision-coach-start = The chosen sentences are a beginning. Polish them together, and keep the vision with the school.
vision-let-read = Let read aloud: { $group }
vision-show-dots = Show the dots
vision-hide-dots = Take the dots away
vision-dots-of =
    { $count ->
        [one] { $count } dot
       *[other] { $count } dots
    }
vision-is-main = Underline
vision-not-main = Take the line away
vision-leave-out = Leave out
vision-let-in = Put back on the sheet
vision-part = Part again
vision-more = More
vision-same-as = Is the same as
vision-merge = Lay together
vision-hand-dots = Dots in the room
vision-hand-picks = Chosen in the room
vision-deal = Make groups
vision-sentences =
    { $count ->
        [one] { $count } sentence
       *[other] { $count } sentences
    }
vision-from-paper = Sentence from paper
vision-paper-group = Number of the group
vision-paper-sentence = The sentence
vision-reads-now = reads aloud now
vision-was-read = read aloud
vision-read = Let read aloud
vision-picks =
    { $count ->
        [one] chosen { $count } time
       *[other] chosen { $count } times
    }
vision-no-offer = No sentence carries this value. Is it in a sentence after all? Say so with the sentence. Or write a sentence for it later.
vision-others = Other sentences
vision-take = Take up
vision-leave = Take out
vision-carries-edit = Which values are in this sentence?
vision-room = Value from the room
vision-room-label = The value
vision-write = Write our vision
vision-write-label = The group's vision
vision-write-help = The group sees the text as soon as you keep it. Every version stays.
vision-keep = Keep with the school

# Editing the block, and paper
vision-dots = Dots for each person
vision-dots-help = Everybody may underline this many values.
vision-paper = Worksheet with the eight steps
vision-paper-values = Write down loose words. What comes first for you when you work with parents?
vision-paper-collect = Write all values of the group on one sheet. Write what is the same once.
vision-paper-underline = Draw a line under the values that you really do not want to miss.
vision-paper-sentences = Make three or four sentences with the underlined values.
vision-paper-read = Read your sentences aloud to each other.
vision-paper-choose = Which two sentences suit you best?
vision-paper-check = Which underlined value is in no sentence yet? Take over a piece of another group.
vision-paper-start = Write down the sentences with which your vision begins.

# Report
vision-row-value = Value
vision-row-wrote = Written down
vision-row-dots = Dots
vision-row-main = Underlined
vision-row-sentence = Sentence
vision-row-carries = Values in the sentence
vision-row-picks = Chosen
vision-row-chosen = In the vision
vision-uncovered = Not in a sentence of the vision yet: { $values }.

# Keeping
vision-title-of = Our vision: { $team }
vision-kept-title = Keeping our vision
vision-kept = The school keeps this vision.
vision-kept-open = To the vision
vision-kept-older = The group has changed the vision since.
vision-kept-again = Keep the new text too
vision-keep-help = Everybody at the school can read the vision. Facilitators and the school leader can work on it; every version stays.
vision-keep-of = Keep or print: { $title }

# The visions of the school
visions-title = Vision
visions-lead = What we want to be for parents, in our own words.
visions-none = There is no vision yet
visions-none-text = Make one together. In eight steps you go from loose values to a few sentences that everybody stands behind.
visions-cards = Cards about vision
visions-version = Version { $number } of { $date }
visions-from = Made in the meeting
visions-source = { $school }. Version { $number } of { $date }.
visions-pdf = Print on A4
visions-poster = Poster (A3)
visions-edit = Work on the vision
visions-field-title = Title
visions-field-text = The vision
visions-field-text-help = Put every sentence on a new line.
visions-field-values = Values
visions-field-values-help = One value on each line, at most 12.
visions-before = Earlier versions
visions-origin-meeting = made in a meeting
visions-origin-written = edited at the school
visions-origin-back = put back from version { $number }
visions-remove = Remove this vision
visions-removed = This vision was removed
visions-removed-text = You can put it back for 30 more days.
visions-restore = Put back
visions-restored = The vision is back.
visions-kept = The vision is kept.
visions-newer = Somebody else has kept a new version in the meantime. Your text is still here. Take over what you want to keep and save again.
visions-versions-full = This vision has { $max } versions already. There cannot be more.
visions-versions-many = This vision has as many versions as there can be. Make a new vision in a meeting.
visions-values-full = A vision has at most { $max } values.
visions-no-version = That version is not there.
visions-full = The school keeps as many visions as there can be. Remove one that you no longer use.
visions-fault-title = Give the vision a title of at most 120 characters.
visions-fault-text = Write the vision down, in at most 2000 characters.
visions-fault-value = A value has at most 60 characters.
