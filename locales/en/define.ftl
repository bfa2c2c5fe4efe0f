# Making a definition: alone first, then in twos, in fours and with everybody.

block-definition = Make a definition
define-steps = Steps
define-step-alone = Alone
define-step-twos = In twos
define-step-fours = In fours
define-step-plenary = With everybody
define-agreed = Our definition
define-of-two = Pair { $number }
define-of-four = Group { $number }
define-of-two-paper = Pair, on paper { $number }
define-of-four-paper = Group, on paper { $number }
define-common = These words come back:
define-nothing-common = No word comes back in two texts yet.
define-wrote =
    { $count ->
        [one] { $count } person has a text.
       *[other] { $count } people have a text.
    }
define-twos-wrote =
    { $of ->
        [one] { $count } of { $of } pair has a text.
       *[other] { $count } of { $of } pairs have a text.
    }
define-fours-wrote =
    { $of ->
        [one] { $count } of { $of } group has a text.
       *[other] { $count } of { $of } groups have a text.
    }
define-versions = Earlier versions
define-use-again = Use this one again
define-now = This is what it says now:
refused-written-since = Somebody else has changed this text since. Your text is still here. Take over what you want to keep, then save again.
refused-text-fixed = The whole group has seen this text, so it cannot change any more.

# The wall
define-wall-alone = First write down alone what you think it is.
define-wall-card = Lay your own text beside the card. What is the same, what is different?
define-wall-twos = Tell each other what you wrote. Make one text of it together.
define-wall-fours = Lay your texts side by side. Make one text of them together.
define-wall-plenary = What comes back? What differs, and why? Soon we make one text of all of us.
define-legend-mark = Bold letters with a line
define-legend = also stand in another text.

# The phone
define-apart-mark = A dotted line
define-apart = means: no other text says this.
define-do-alone = Write in a few sentences what you think it is.
define-do-card = Lay your own text beside the card. What is the same, what is different?
define-do-twos = Tell each other what you wrote, and make one text together.
define-do-fours = Read each other’s text, and make one text together.
define-do-plenary = We make one text together. Do you have an example from your own work? Write it below.
define-own = My own text
define-own-label = What do you think it is?
define-two-label = Our text, with two
define-four-label = Our text, together
define-our-two = Text of our pair
define-our-four = Text of our group
define-yours = Your text
define-other = Text of the other
define-beside-card = Your text beside the card
define-from-two = Text of a pair
define-with = together with
define-no-others = There are no small groups yet. Ask the facilitator.
define-lay = Show my text to the other
define-lay-help = Only you see this text now. You may also read it aloud.
define-take-back = Do not show my text any more
define-readers-own = Only you read this. We erase it after { $until }.
define-readers-laid = You and your pair read this. We erase it after { $until }.
define-readers-two = Your pair, the facilitator and later your group read this. The whole group sees it only if the facilitator shows it. We erase it after { $until }.
define-readers-two-told = Your pair, the facilitator and later your group read this. The whole group sees it if the facilitator shows it. It goes into the report without names. We erase it after { $until }.
define-readers-four = Your group and the facilitator read this. The whole group sees it only if the facilitator shows it. We erase it after { $until }.
define-readers-four-told = Your group and the facilitator read this. The whole group sees it if the facilitator shows it. It goes into the report without names. We erase it after { $until }.

# The facilitator
define-coach-alone = Everybody writes alone. You do not read those texts.
define-coach-twos = Two people make one text together. They read their own text aloud or show it.
define-coach-fours = Two pairs make one text together.
define-coach-plenary = Show some of the texts and write one definition with the group. Then turn the definition card.
define-of-which-paper = Of whom { $count } on paper.
define-go-twos = Go on in twos
define-go-fours = Go on in fours
define-go-plenary = Go on with everybody
define-deal = Form groups again
define-agreed-none = There is no text of the whole group yet. Write it below, at Write our definition.
define-undo = Undo
define-keep = Make a card of it
define-poster = Poster
define-texts = Texts of small groups
define-texts-help = Choose which texts the group sees side by side, at most { $max }. Who wrote them is not shown. A text that the group saw cannot change any more.
define-texts-before = Texts of pairs
define-shown = on the wall
define-show = Show
define-hide = Take off the wall
define-remove = Remove
define-more = And { $count } more.
define-agree = Write our definition
define-agree-label = The definition of the group
define-agree-help = The group sees the text as soon as you save it. Every version is kept.
define-add-paper = Text from paper
define-paper-of = Who wrote this text?
define-paper-text = The text
define-on-paper = Written on paper
define-on-paper-label = How many people wrote their own text on paper?
define-on-paper-help = You need not copy the texts themselves.

# Changing the part, and paper
define-term = Which word?
define-term-help = The word that the definition is about. If you leave it empty, we take the name of the definition card or the title.
define-tells = Texts of small groups in the report
define-tells-help = Without names. Participants read this beside the field where they write. Once the group is at this part, you cannot turn it on any more.
define-paper = Sheet to write on

# Keeping
define-deck = Our definitions
define-from = Made in the meeting ‘{ $meeting }’ on { $date }.
define-kept-title = Keep our definition
define-kept = The card lies in ‘{ $deck }’.
define-kept-use = Everybody at the school can use the card.
define-kept-draft = The card is still a draft. Open the card to see what is left to do, and publish the deck.
define-kept-open = Look at the card
define-kept-undo = Take the card away
define-kept-older = The group has changed the definition since.
define-kept-again = Put the new text on the card
define-keep-of = Card or poster: { $term }

# Report
define-report-wrote =
    { $count ->
        [one] { $count } person wrote a text of their own first. It is not in the report.
       *[other] { $count } people wrote a text of their own first. Those texts are not in the report.
    }
define-row-wrote = People with a text of their own
