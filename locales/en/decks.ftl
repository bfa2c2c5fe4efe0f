# The card box.

decks-title = Card box
decks-lead = All card sets: conversation cards, assignments, definitions, energizers and background.
deck-kind = Card set
deck-use = Use in a meeting
deck-goals = Goals
deck-conversation = Conversation cards
deck-assignments = Assignment cards
deck-statements = Statements
deck-energizers = Energizers
deck-steps = Steps
deck-case = Case
deck-tips = Tips
