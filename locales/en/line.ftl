# Cross the line: agree or disagree with one statement at a time.

block-cross-the-line = Cross the line
line-agree = Agree
line-disagree = Disagree
line-statements = Statements
line-choice = Choice
line-school = Your school
line-first = First choice
line-second = After the talk
line-other-schools = Other schools
line-number = Statement { $number } of { $of }
line-nobody-moved = Nobody changed sides.
line-to-agree =
    { $count ->
        [one] { $count } person went from disagree to agree.
       *[other] { $count } people went from disagree to agree.
    }
line-to-disagree =
    { $count ->
        [one] { $count } person went from agree to disagree.
       *[other] { $count } people went from agree to disagree.
    }
line-row-to-agree = From disagree to agree
line-row-to-disagree = From agree to disagree

# The wall
line-wall-open = Choose a side on your phone.
line-wall-open-room = Choose a side: go and stand there, or hold up your card.
line-wall-again = Choose once more. You may change sides.
line-wall-closed = The choice is closed.
line-wall-talk = Why do you stand there? Tell us.
line-chosen =
    { $count ->
        [one] { $count } person has chosen.
       *[other] { $count } people have chosen.
    }
line-per-figure = One figure is { $count } people.
line-more-schools =
    { $count ->
        [one] And { $count } more school; it is in the report.
       *[other] And { $count } more schools; they are in the report.
    }

# The phone
line-phone-begin = The first statement comes soon. You then choose a side: agree or disagree.
line-phone-closed = The choice is closed. You will see the sides soon.
refused-choice-closed = The choice is closed here. What you chose before counts.
line-ask = Where do you stand?
line-ask-again = And where do you stand now?
line-readers = Nobody sees what you choose, not even the facilitator. The group only sees how many people stand on each side. You may change until the choice closes. We erase your choice after { $until }.
line-readers-named = The group sees your first name on your side as soon as the facilitator shows the sides. You may change until the choice closes. We erase your choice after { $until }.
line-moved = changed sides
line-mine = My choices
line-mine-only = Only you see this list.
line-you-moved = You changed sides.
line-you-stayed = You stayed on the same side.
line-school-ask = Which school are you from?
line-school-other = Another school
line-school-readers = Nobody sees your school with your choice. We show a statement about people's own school per school, if at least { $least } people of that school chose. We erase your school after { $until }.
line-school-fixed = The group has already seen the sides. So you cannot change your school any more.
line-propose = Own statement
line-propose-label = Your statement for the group
line-propose-help = The facilitator reads your statement first. There is no name with it.
line-propose-send = Propose

# The facilitator
line-coach-begin = Put up the first statement. Everybody then chooses on their phone, or walks to a side of the room.
line-start = Put up the first statement
line-next = Put up the next statement
line-lay = Put up
line-none-left = All statements have been put up.
line-put-back = Put the statement back
line-turnout = { $count } of { $of } have chosen
line-show = Close the choice and show the sides
line-show-closed = Show the sides
line-close = Only close
line-open = Let people choose again
line-hide = Hide the sides
line-again = Let people choose once more
line-drop-second = Take away the second choice
line-only-you = Only facilitators see this for now.
line-floor = Count of the floor
line-floor-help = How many people stand on each side? Do not count those who chose on a phone. Leave both fields empty to take the count away.
line-floor-counted = Counted on the floor: { $agree } agree, { $disagree } disagree.
line-proposals = Statements of participants
line-approve = Approve
line-decline = Do not use
line-undecide = Undo
line-approved = approved
line-declined = not used

# Editing the block, and paper
line-named = Names at the sides
line-named-help = The group sees who stands where. Choose this only if the group wants it. Once the group is at this block you cannot turn it on any more.
line-schools = Schools that take part
line-schools-help = Only if several schools take part: put each school on a line of its own. Participants then choose their school. A statement about people's own school is also shown per school, from five people on.
line-paper = Statements and sides on A4, for the floor

# Vote cards
line-card-help = Turn the card. The word at the top is your choice. Then hold it up, with the black drawing to the front.
line-read = Read vote cards
line-read-back = Back to leading
line-read-none = There is no statement on the table
line-read-none-text = Put a statement to the group first. Then you can read the group's cards here.
line-read-paper = Print vote cards
line-read-start = Camera on
line-read-stop = Camera off
line-read-about = Point the camera at the group and move slowly from one side to the other. What has been read gets an edge and its number. No picture leaves this device.
line-read-count = Read: { "{count}" }
line-read-numbers = Numbers for { $side }
line-read-help = You can also type the numbers, with a space between them. Whoever chose on a phone does not hold up a card: otherwise they count twice. The number belongs to nobody.
line-read-take = Take these over
line-read-no-camera = This device has no camera that works here. Type the numbers.
line-read-denied = The browser may not use the camera. Allow it next to the page's address, or type the numbers.
line-read-unsafe = The camera only works on a secure connection (https). Type the numbers.
line-read-no-such = There is no card { $number }. The numbers go from 1 to { $max }.
line-read-twice = Card { $number } stands with agree and with disagree. Leave it in one place.
