# The basic attitude: four elements, where do I stand, what do I want to strengthen, two action points.

block-attitude = Basic attitude
attitude-step-weigh = Where do you stand?
attitude-step-points = Action points
attitude-level-1 = Seldom yet
attitude-level-2 = Sometimes
attitude-level-3 = Often
attitude-level-4 = Nearly always
attitude-element = Element of the attitude
attitude-people =
    { $count ->
        [one] { $count } person filled this in.
       *[other] { $count } people filled this in.
    }
attitude-grow-picture = What the group wants to strengthen
attitude-wall-weigh = Choose where you stand, on your phone or on paper. Only you see what you choose.
attitude-wall-talk = What strikes you? Talk about it.
attitude-wall-points = Write at least { $least } action points, on your phone or on paper.
attitude-done =
    { $count ->
        [one] { $count } person has at least { $least }.
       *[other] { $count } people have at least { $least }.
    }
attitude-weigh-ask = How often do you see this in yourself?
attitude-grow-ask = What do you want to strengthen? Choose one or { $most }.
attitude-readers = Only you see what you choose. The group only sees numbers, and only when at least { $least } people took part. We erase it after { $until }.
attitude-kept = Kept
attitude-mine = My basic attitude
attitude-i-grow = I want to strengthen this
attitude-points-none = Two action points to go.
attitude-points-one = A good start. Write one more.
attitude-points-done = Done. More is always welcome.
attitude-point-label = What are you going to do, with whom?
attitude-held-back = Nobody sees what somebody else chose, not even you. If you show it, the group sees numbers, from { $least } people on.
attitude-coach-done = { $count } of { $of } have at least { $least } action points
attitude-coach-insist = Give them a little more time. Does somebody have only one? Ask about a second element.
attitude-hands = Hands per element
attitude-hands-help = For a room without phones: how many people want to strengthen this element? Leave all fields empty to take the count away.
attitude-paper = Definition, elements and cards on paper
