# Your own cards: writing, publishing, sharing, bringing in and taking along.

own-title = Your own cards
own-lead = Write a deck of your own, or copy cards and change them. What you publish can be used in a meeting.
own-none = No cards of your own yet
own-none-text = Begin with a title, or bring in a file that somebody gave you.
own-new = New deck
own-edit = Edit
own-mine = Mine
own-of-school = Of the school
own-of-board = Of other schools of { $board }
own-count = { $count ->
    [0] No cards yet
    [one] 1 card
   *[other] { $count } cards
}
own-untitled = Deck without a title
own-removed = “{ $title }” has been removed.
own-undo = Put back
own-state-draft = Draft
own-state-published = Published
own-state-changed = Published, changed since

own-plan-energizer = Energizer
own-plan-cards = Talking with the cards
own-plan-closing = Closing

own-new-title = New deck
own-copy-title = Copy a card
own-copy-into = Into a deck you have
own-copy-deck = Deck
own-copy-act = Copy into this deck
own-copy-new = Into a new deck
own-begin = Begin yourself
own-begin-act = Make the deck
own-no-title = Fill in a title. You can change it later.
own-bring-in = Bring in a file
own-bring-in-act = Bring in
own-file = File
own-file-help = A zip with a deck, or a spreadsheet that you saved as CSV. At most { $size } MB.
own-no-file = Choose a file first.
own-file-refused = This file was not brought in. Nothing has changed.
own-brought-in = { $count ->
    [one] 1 card was brought in.
   *[other] { $count } cards were brought in.
}
own-left-out = This stayed behind:
own-left-out-plan = Cards of another deck that lay in the programme.
own-left-out-series = The theme that the deck belongs to.
own-left-out-inventory = The references to the list of the card box.
own-left-out-parents = To which other item a card belongs.
own-left-out-steps = Steps that belong to no energizer.
own-left-out-ignored = { $count ->
    [one] 1 file or column that is no part of a deck.
   *[other] { $count } files or columns that are no part of a deck.
}
own-brought-in-windows = The file was not in UTF-8. Check letters with accents.

own-details = About this deck
own-deck-title = Title
own-deck-title-help = For example: Report talks in the upper years
own-deck-intro = What is it about?
own-deck-intro-help = One or two sentences for somebody who chooses a deck.
own-deck-look = Colour
own-look-involvement = Purple, as theme 1
own-look-partnership = Green, as theme 2
own-look-communication = Blue-purple, as theme 3
own-look-definition = Blue-green, as definitions
own-look-energizer = Olive, as energizers
own-look-statement = Grey, as statements
own-deck-credit = Made by
own-deck-credit-help = This name goes along when you pass the deck on.
own-saving = Saving
own-save = Save

own-no-cards = Add a card to begin.
own-add-kind = Kind of card
own-add-act = Add
own-card-empty = Nothing written yet
own-card-up = Move card { $card } up
own-card-down = Move card { $card } down
own-card-copy = Copy card { $card }
own-card-remove = Remove card { $card }
own-card-removed = The card has been removed.
own-has-fault = Not right yet

own-plan-none = The programme follows from the cards. Add cards to the deck first, or begin here.
own-plan-follows = This is how a meeting with this deck begins. It follows from the cards until you change something.
own-plan-is-own = This is how a meeting with this deck begins. It was put together for this deck.
own-plan-follow = Let it follow from the cards again
own-plan-follows-now = The programme follows from the cards again.
own-block-add = Add to the programme
own-block-bare = No cards yet
own-block-minutes-wrong = Fill in a number of minutes from 1 to { $most }.
own-block-any-energizer = The first that is in no other part
own-block-no-cards = There are no cards yet that fit here.
own-block-rest = Tick what lies on the table here. If you tick nothing, everything that lies in no other part lies here.
own-block-choose = Tick what lies on the table here.

own-publish = Publish
own-not-published = This deck has not been published yet. This must change first:
own-done-published = The deck has been published. New meetings use this version. Meetings that have begun keep their own.
own-done-shared = The sharing has been changed.
own-done-restored = The old version is your draft now. Publish to use it again.
own-done-saved = Saved.

own-share = Sharing
own-share-who = Who may use the published deck?
own-share-act = Change
own-shared-me = Only me
own-shared-me-help = And who leads a meeting with you in which you use it.
own-shared-school = The school
own-shared-school-help = Colleagues can use it and also change it.
own-shared-board = The board
own-shared-board-help = The other schools can use and copy it too. Only this school can change it.

own-languages = Translating
own-languages-help = Translate what is published. The translation is the school’s and goes along in the zip.
own-languages-later = Publish the deck and share it with the school. After that you can translate it here.
own-languages-other = Choose a language
own-languages-done = { $done } of { $all }

own-take-along = Take along and pass on
own-take-along-text = The zip has everything and can be brought in at another school. The spreadsheet has the texts only. The cards are under CC BY-SA 4.0: others may use and change them if they name you.
own-zip = Zip
own-csv = Spreadsheet (CSV)

own-history = Versions
own-history-now = In use now
own-history-back = Put back
own-history-help = Putting back changes your draft only, until you publish.
own-discard = Remove this deck

own-card = Card { $place } of { $count }
own-previous = Previous
own-next = Next
own-kind = Kind of card
own-card-title = Title
own-card-text = Text
own-card-text-help = An empty line makes a paragraph. Begin a line with a dash for a list.
own-card-steps = Steps
own-card-steps-help = One step a line.
own-card-hint = Hint for the facilitator
own-card-hint-help = Only the facilitator sees this.
own-more = More about this card
own-card-minutes = Minutes
own-card-turn = Turning
own-turn-coach = When the facilitator says so
own-turn-after-writing = After people wrote their own
own-turn-first = At once, to begin with
own-card-own = Empty card
own-card-own-help = The group thinks of a question here.
own-save-next = Save and make another
own-save-done = Save and go back
own-preview = Preview
own-on-screen = On the screen
own-on-paper = On paper
own-on-paper-alt = The card as it is printed
own-not-on-paper = This does not go on a card. It is in the booklet.
own-advice = This does not fit yet
own-plain = Easy to read?
own-too-long = { $field }: { $count ->
    [one] 1 character too many.
   *[other] { $count } characters too many.
}
own-field-title = Title
own-field-text = Text
own-field-hint = Hint
own-field-note = Note
own-field-intro = What it is about
own-field-credit = Made by

own-origin = Copied from
own-origin-gone = Copied from a card that is no longer there.
own-origin-changed = The original card has changed
own-origin-theirs = The original card now
own-origin-mine = Your card
own-origin-take = Take over
own-origin-keep = Keep mine

own-conflict = Somebody else has just changed this too.
own-conflict-details = What you typed is below. Save once more to keep it, or load the page again for the other text.
own-conflict-card = What you typed is below and has not been saved. Choose which text stays.
own-conflict-other = What it says now
own-conflict-mine = Save mine
own-conflict-theirs = Keep the other

own-refused-decks = You have as many decks as fit. Throw one away first.
own-refused-full = The deck is full. Make a second deck for more cards.
own-refused-plan-full = The programme is full.
own-refused-closing = A programme has one closing, at the end.
own-refused-busy = Somebody else was just ahead of you. Try once more.
own-refused-version = This old version can no longer be read.

own-fault-card = Card { $place }
own-fault-line = line { $line }
own-fault-row = Line { $line }
own-fault-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}

own-bad-kind-of-file = This is no zip and no CSV. Save a spreadsheet as CSV, or choose the zip of a deck.
own-zip-not-a-zip = This is no zip, or the zip is not complete.
own-zip-too-many-files = There are too many files in the zip. Make a zip with only the deck.
own-zip-too-large = The zip is too large when unpacked. A deck has text only.
own-zip-bomb = “{ $file }” becomes far too large when unpacked. Such a file can do harm and was not opened.
own-zip-path = “{ $file }” wants to be elsewhere than in the zip. That can do harm.
own-zip-link = “{ $file }” is a link and not a file. Put the file itself in the zip.
own-zip-locked = “{ $file }” has a password. Make a zip without a password.
own-zip-twice = Two files in the zip have the same name. { $file }
own-zip-encoding = “{ $file }” is not in UTF-8. Save it as UTF-8.
own-zip-damaged = “{ $file }” is damaged.
own-zip-no-deck = There is no deck.toml in the zip.
own-zip-several-decks = There is more than one deck in the zip. Make a zip for each deck.
own-row-utf-16 = The file was saved as UTF-16. Choose “CSV UTF-8” when saving.
own-row-not-text = This is no text. Save the spreadsheet as CSV.
own-row-not-rows = There are no rows and columns here.
own-row-no-text-column = The first line has no column “text”. Put the names of the columns on the first line.
own-row-no-rows = There are no cards in it.
own-row-kind = “{ $found }” is no kind of card that a deck of your own can have. Choose from { $known }.
own-row-minutes = “{ $found }” is no number of minutes from 1 to 240.
own-row-turn = “{ $found }” does not say when the card is turned. Choose coach, after-writing or first.
own-row-too-long = This cell has { $found } characters. That is too much for one card.
own-row-too-many = A deck has room for { $found } cards. Make two of it.
own-row-too-many-cells = There are { $found } cells, more than there are columns. Put text that has the separator in it between quotes.

own-problem-not-toml = This line does not follow the rules of TOML. Look for a missing quote, bracket or “=”.
own-problem-stray-file = This file is no part of a deck.
own-problem-unknown-language = “{ $a }” is no language of Driehoek. Choose from { $b }.
own-problem-unknown-field = The field “{ $a }” does not exist here. Choose from { $b }.
own-problem-field-not-here = The field “{ $a }” does not belong to “{ $b }”.
own-problem-missing-field = { $a } is still empty.
own-problem-wrong-type = The field “{ $a }” needs another form: { $b }.
own-problem-empty = { $a } is empty. Fill it in or remove it.
own-problem-unknown-value = “{ $a }” is not possible. Choose from { $b }.
own-problem-unknown-kind = “{ $a }” is no kind of card.
own-problem-kind-not-own = The kind “{ $a }” cannot be in a deck of your own. Choose from { $b }.
own-problem-no-cards = There are no cards in it yet.
own-problem-too-many-cards = A deck has room for { $a } cards and these are { $b }. Make two decks of it.
own-problem-too-many-steps = An energizer has at most { $a } steps and these are { $b }.
own-problem-too-many-blocks = A programme has at most { $a } parts and this has { $b }.
own-problem-too-many-minutes = A part takes at most { $a } minutes, not { $b }.
own-problem-too-long = { $a } is too long: { $b } characters.
own-problem-bad-id = The id “{ $a }” may only have small letters, digits, dashes and dots.
own-problem-reserved-id = The id “{ $a }” already has a meaning of its own. Choose another.
own-problem-duplicate-id = The id “{ $a }” also stands on line { $b }.
own-problem-not-its-folder = The id of the deck (“{ $a }”) cannot be used. Choose small letters, digits and dashes.
own-problem-no-source-words = There are no Dutch texts. Add nl.toml.
own-problem-missing-words = “{ $a }” has no text in nl.toml.
own-problem-words-without-element = “{ $a }” has a text, but does not stand in deck.toml.
own-problem-unquoted-id = Put the id “{ $a }” between quotes.
own-problem-untranslated = The translation of “{ $a }” lacks the field “{ $b }”.
own-problem-not-its-language = The file says “{ $a }” but is called { $b }.toml.
own-problem-wrong-state = The state “{ $a }” is not possible here.
own-problem-unknown-element = “{ $a }” does not exist.
own-problem-unknown-source = The source “{ $a }” does not exist here.
own-problem-wrong-card = “{ $a }” does not fit in “{ $b }”.
own-problem-parent-loop = “{ $a }” belongs to itself.
own-problem-after-closing = “{ $a }” stands after the closing of the programme.
own-problem-no-closing = The programme does not end with a closing.
own-wanted-text = a text between quotes
own-wanted-texts = a list of texts, as in ["one", "two"]
own-wanted-number = a whole number above zero
own-wanted-flag = true or false
own-wanted-table = a table
own-wanted-tables = a list of tables
own-problem-no-source = A card of the kind “{ $a }” says what others found. Name its source.
own-problem-not-translated = “{ $a }” has no text in: { $b }.
own-problem-not-a-day = “{ $a }” is not a day. Write a day as 2026-11-22.
own-problem-source-in-deck = A deck cannot have sources of its own. Take this source out.
own-problem-of-the-program = This is not possible in a deck of your own.

own-demo-board = Stichting Samen Verder
own-demo-school = De Wei
