# Paper: what can be printed, how, and how far it is.

paper-title = Print
paper-yours = Your PDFs of today
paper-lead = Everything in the card box can go on paper. Choose what you need; you get a PDF.
paper-no-net = Do you expect the internet to fail? Make the PDFs beforehand and keep them on your laptop. The program itself can do it without internet too: driehoek print.

paper-cards = Cards
    .about = Conversation cards, assignments, definitions and questions on A6, with hints for the facilitator on the back.
paper-posters = Posters
    .about = Definitions, the communication model, the six keys and the triangle, for the wall.
paper-floor = Floor cards
    .about = Statements, agree and disagree, and child, parent and school. Large enough to read standing.
paper-manual = Manual
    .about = The card box as a booklet: method, cards, background and sources.
paper-forms = Forms and checklists
    .about = Empty, to write on.
paper-votes = Vote cards
    .about = For crossing the line without phones: everybody holds up a card, and the facilitator's camera counts.
paper-alignment = Test sheet
    .about = Shows how well your printer brings front and back together.

paper-count = How many cards?
paper-kit = Kit for the room
    .about = How everybody gets in, with the cards and forms of your programme. Choose the meeting first.

paper-of-all = The whole card box
paper-of-cards = { $count ->
    [one] One card
   *[other] { $count } cards
}
paper-of-sets = { $count } card sets

paper-which = What
paper-how = How
paper-decks = Card sets
    .help = If you choose nothing, you get everything.
paper-decks-more = Add more card sets
paper-lang = Language
paper-second = Second language on the card
    .help = Useful in a conversation: each of you reads your own language.
paper-second-none = None
paper-layout = Layout
paper-layout-a4-4up-duplex = Four cards on an A4, with backs
paper-layout-a4-4up = Four cards on an A4, fronts only
paper-layout-a6 = One card on a sheet of A6, with its back
paper-layout-a6-fronts = One card on a sheet of A6, front only
paper-layout-a6-bleed = For a print shop: A6 with 3 mm bleed and crop marks
paper-edge = How your printer turns the paper
paper-edge-long = Along the long edge, like a book
paper-edge-short = Along the short edge, like a calendar
paper-backs = Two-sided
paper-backs-duplex = The printer turns the paper itself
paper-backs-pile = I turn the pile over and print the backs afterwards
paper-backs-pile-reversed = The same, but my printer begins with the last sheet
paper-printer = My printer does it differently
    .about = Turning, moving, crop marks
paper-shift-right = Backs to the right (tenths of a millimetre)
paper-shift-down = Backs down (tenths of a millimetre)
paper-shift =
    .help = Read these numbers from the test sheet. A minus moves the other way.
paper-crop = Draw lines where to cut
paper-size = Size
paper-size-a3 = A3
paper-size-a4 = A4
paper-size-a5 = A5
paper-ink = Ink
paper-ink-kleur = In colour
paper-ink-zw = Black and white, with an edge of its own for each kind
paper-make = Make the PDF
paper-empty = There is nothing of this in what you chose
    .do = Choose other card sets, or choose nothing: then you get everything.
paper-empty-card = What you chose is not a card, and so does not fit on this paper. Go back and choose something else.

paper-job-lead = You can leave this page. You find the PDF for half a day under Print.
paper-back = Back to the choices
paper-waiting = { $ahead ->
    [0] Your turn in a moment
    [one] One PDF goes first
   *[other] { $ahead } PDFs go first
}
paper-printing = The pages are being laid out
paper-writing = The PDF is being written
paper-again = Look again
paper-is-ready = Ready
paper-is-on-its-way = Being made
paper-ready-many = Ready: { $count } PDFs.
paper-pages = { $pages ->
    [one] one page
   *[other] { $pages } pages
}
paper-open = Get the PDF
paper-fetch = Get it
paper-fetch-of = Get { $name }
paper-look = Look
paper-ordered = At { $time }
paper-remove = Remove
paper-removed = { $title } was removed
paper-restore = Bring back
paper-failed = Printing did not work
    .do = Try once more. If it fails again, tell whoever runs Driehoek this number: { $reference }
paper-too-long = { $count ->
    [one] One card has too much text: its letters become too small.
   *[other] { $count } cards have too much text: their letters become too small.
}
paper-missing = None of our fonts can draw these characters: { $signs }
paper-untranslated = { $count ->
    [one] One card does not exist in { $lang }. It is printed in Dutch.
   *[other] { $count } cards do not exist in { $lang }. They are printed in Dutch.
}
paper-alone = { $count ->
    [one] One card does not exist in { $lang }. It bears one language only.
   *[other] { $count } cards do not exist in { $lang }. They bear one language only.
}

# On the paper itself.
paper-hints = For the facilitator
paper-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
paper-qr-label = This card on the screen
paper-qr-alt = QR code to this card in the card box
paper-source = Source: { $sources }
paper-stale = The Dutch text changed after this translation.
paper-front = Front
paper-back-side = Back
paper-page = { "{page}" } / { "{pages}" }
paper-skills = Skills
paper-write-here = Room to write
paper-contents = Contents
paper-sources = Sources
paper-manual-subtitle = Conversation cards on educational partnership: learn it together, do it with parents, and see what it changes.
paper-colophon =
    Driehoek, the card box for educational partnership.
    Texts: CC BY-SA 4.0. You may share and adapt them if you name the source and share in the same way.
paper-alignment-steps =
    Print this sheet on both sides, at its true size (100 %).
    Hold it against the light.
    See how far the cross of the back lies from that of the front.
paper-alignment-reading =
    Read how far the cross lies to the right or left, and how far up or down.
    Fill in these numbers under "My printer does it differently", with a minus when the cross lies to the right or down.
    Is the sheet upside down? Then choose the other edge to turn along.

paper-communication = How a message travels
paper-communication-alt = Drawing: a sender sends a message with four sides to a receiver, and the receiver answers.
paper-communication-intro = Every message has four sides. The other may hear another side than you mean.
paper-sender = Sender
    .text = Says or shows something
paper-message = Message
    .text = With four sides
paper-receiver = Receiver
    .text = Hears, sees and understands in a way of their own
paper-response = Answer
    .text = Ask what the other heard
paper-goals = What do you want with your message?
paper-keys = The six keys
paper-keys-alt = Drawing: six keys of partnership around the child.
paper-keys-intro = Six ways in which school and parents work together.
paper-triangle = The triangle
paper-triangle-alt = Drawing: a triangle with child, parent and school at its corners.
paper-triangle-intro = How close are child, parent and school to each other?
paper-child-parent = at home
paper-parent-school = partners
paper-child-school = in class

# The kit for the room.
kit-title = Kit for the room
kit-short = Kit for the room
kit-lead = Everything for this meeting on paper. Everybody gets in, and the meeting goes on when the internet fails.
kit-wifi-panel = The Wi-Fi of the room
kit-wifi-help = If you fill this in, there is a code with which phones connect. It stands in this PDF only.
kit-wifi-name = Name of the network
kit-wifi-password = Password
kit-wifi-hidden = This network is not in the phone's list
kit-wifi-name-long = A network has a name of at most 32 characters. See whether the name is right.
kit-wifi-name-missing = Fill in the name of the network too. Is there no Wi-Fi? Then leave everything here empty.
kit-wifi-password-short = A network's password has at least 8 characters. Does the network have no password? Then leave it empty.
kit-wifi-password-long = A network's password has at most 63 characters. See whether it is right.
kit-what = What
kit-form = What do you want on paper?
    .help = You get a PDF of its own for each thing that you choose, in one go.
kit-nothing = Choose at least one thing to print.
kit-vel = Sheet for the wall
    .about = A4, with what to do when it fails.
kit-tent = Tents for the tables
    .about = A4, to fold in the middle.
kit-kaarten = Cards of the programme
    .about = Four on an A4, with backs.
kit-teksten = Texts to read
    .about = The booklet of the card sets, with method, background and case.
kit-vloerkaarten = Floor cards of the programme
    .about = A4, large enough to read standing.
kit-formulieren = Forms
    .about = Empty, of the card sets in the programme.
kit-join = Join in
kit-scan = Scan with your camera
kit-qr-alt = QR code to join this meeting
kit-code = Or type this code
kit-help = Does it not work?
kit-help-steps =
    Nothing after scanning? Type the address in your browser.
    The code is not recognised? See whether you have all letters. Capitals do not matter.
    No internet? Connect to the Wi-Fi of the room, or use your own data.
    No phone? Take part on paper. The facilitator takes over what you say.
    Does everything fail? The meeting goes on with the cards on paper.
kit-wifi = First: the network
kit-wifi-scan = Scan to connect
kit-wifi-qr-alt = QR code with the details of the network
