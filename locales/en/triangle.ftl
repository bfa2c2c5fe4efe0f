# The triangle: everybody lays child, parent and school.

block-triangle = Triangle
triangle-child = Child
triangle-parent = Parent
triangle-school = School
triangle-near = near
triangle-between = in between
triangle-far = far away
triangle-distance = Distance
triangle-first = First time
triangle-second = After the talk
triangle-who = People
triangle-spread = difference
triangle-of-room = One triangle for the whole room
triangle-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
triangle-mean = Distance { $mean }.
triangle-mean-spread = On average { $mean }, mostly { $from } to { $to }.
triangle-nearer = Nearer: it was { $was }.
triangle-farther = Farther away: it was { $was }.
triangle-same = It was { $was } before, too.
triangle-measure = 0 is against each other, 100 is as far as the table is wide.
triangle-turnout = { $count } of { $of } have laid theirs

# The wall
triangle-wall-lay = Lay child, parent and school on your phone. Near is a strong bond, far away is distance.
triangle-wall-lay-room = Lay child, parent and school down in front of you. Near is a strong bond, far away is distance.
triangle-wall-again = Lay your triangle once more. What has changed?
triangle-wall-closed = You will see all triangles over each other in a moment.
triangle-legend =
    { $count ->
        [one] The thick line is the triangle of { $count } person.
       *[other] The thick line is the average of { $count } people. Every thin line is a person. The rings show how far apart people are.
    }
triangle-legend-past = The dotted line is from before ({ $when }).
triangle-legend-room = The dashed line was laid for people without a phone.
triangle-few = With fewer than { $least } people we do not show the triangles here. Show each other on your phones what you laid.

# The phone
triangle-phone-lay = How do you see the bond between child, parent and school? There is no right or wrong.
triangle-phone-closed = You cannot lay any more now. You will see the triangles in a moment.
triangle-phone-shown = This is what the group laid. What strikes you?
triangle-average =
    { $count ->
        [one] The triangle of { $count } person
       *[other] The average of { $count } people
    }
triangle-ask = Lay your triangle
triangle-ask-again = Lay your triangle once more
triangle-laid = Your triangle is there
triangle-send = This is my triangle
triangle-send-again = Change my triangle
triangle-table = The table with your triangle
triangle-table-help = Drag the cards, or choose a card and use the arrow keys.
triangle-unlaid = First put all three cards in their place.
triangle-told-near = { $one } near { $other } ({ $distance })
triangle-told-between = { $one } not far from { $other } ({ $distance })
triangle-told-far = { $one } far from { $other } ({ $distance })
triangle-readers = Nobody sees who laid which triangle, not even the coach. Once at least { $least } people laid theirs, the group sees all triangles over each other without names, with the average. We erase your triangle after { $until }.
triangle-readers-small = There is no name with your triangle. Mind: this group sees the triangles also when fewer than { $least } people laid theirs. Then others can guess which one is yours. We erase your triangle after { $until }.
triangle-yours = Your triangle
triangle-all = The triangles of the group
triangle-legend-own = The thickest line is yours.
triangle-legend-own-past = The thickest dotted line is what you laid before.
triangle-mine = My triangle
triangle-only-you = Only you see which triangle is yours.

# The coach
triangle-show = Stop laying and show the triangles
triangle-show-closed = Show the triangles
triangle-close = Only stop laying
triangle-closed = Nobody sees the triangles yet.
triangle-open = Let people lay again
triangle-hide = Hide the triangles
triangle-again = Let people lay once more
triangle-drop-second = Take the second time away
triangle-room-laid = A triangle for the room is ready.
triangle-questions = Questions to talk about
triangle-ask-first = Ask the first question
triangle-ask-next = Ask the next question
triangle-ask-none = Show no question
triangle-ask-this = Ask this one
triangle-asked = on the wall
triangle-earlier =
    { $count ->
        [0] Beside it lies the triangle of the room of { $when }.
        [one] Beside it lies the triangle of { $when }, of { $count } person.
       *[other] Beside it lies the average of { $when }, of { $count } people.
    }
triangle-earlier-find = Lay this team's previous triangle beside it
triangle-earlier-away = Take the previous triangle away
triangle-nothing-earlier = In its earlier meetings this team has no triangle yet that we may show.
triangle-room = Triangle for the room
triangle-room-help = Lay one triangle here for a group without phones, as it lies on the table or the floor.
triangle-room-away = Take away

# Changing the block, and paper
triangle-word = Word in the last question
triangle-word-card = As on the card
triangle-word-involvement = parental involvement
triangle-word-partnership = educational partnership
triangle-role-involvement = What does this say about your own role in parental involvement?
triangle-role-partnership = What does this say about your own role in educational partnership?
triangle-small = Show triangles of fewer than five people too
triangle-small-help = In a small group others can guess who laid which triangle. Choose this only when the group wants it; phones say so when people lay. Once the group is at this block you cannot turn it on any more.
refused-promise-fixed = People read on their phones what we show and keep. More than that cannot be turned on any more.
triangle-paper = Cards child, parent and school, to lay
energizer-card = The card with the steps
energizer-paper = The card with the steps on paper
