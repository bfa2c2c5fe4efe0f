# The card box: browsing, concepts, sources, favourites.

decks-title = Card box
decks-lead = Everything lies on the table here: cards to talk about, assignments, energizers, concepts and texts to read.
bak-search = Search the card box
bak-search-example = A word, such as homework or language
bak-others = Others
deck-kind = Card set
deck-kind-loose = Pile
deck-start = Start a meeting from this set
deck-use = Use in a meeting
deck-print = Print
deck-contents = On this page
card-copy = Make a card of your own from this
card-hint = For the coach
card-used = Where to find this card
card-part-of = Belongs to
card-beside = Lies beside it on the table
card-neighbours = Cards beside it
card-before = Previous card
card-after = Next card
card-place = { $at } of { $count }
card-langs = Languages of this card
card-not-in = This card does not exist in { $lang } yet.
card-in-dutch = Read in Dutch
definition-turn = Turn the card
reading-open = Read on a page of its own
bit-open = View
matrix = Moments of contact, with room to write
term-more = More about this
glossary = Concepts from A to Z
glossary-lead = All concepts and definitions of the card box in one place.
glossary-letters = Letters
sources = Sources
sources-lead = What the cards and texts rest on, with what points to it.
sources-literatuur = Books and articles
sources-link = Websites and videos
sources-makers = The makers
sources-andere = Other sources
source-search = Search for
source-checked = looked at on { $date }
favourites = Favourites
favourites-lead = What you want to have at hand. Only you see this list.
favourites-none = No favourites yet
favourites-none-text = Press the star on a card. You will find the card here.
favourites-look = Look in the card box
favourites-full = You already have { $max } favourites. Take one away first.
favourite = Favourite
favourite-label = Favourite: { $name }
favourite-kept = Kept with your favourites.
favourite-gone = Gone from your favourites.
use-title = In which meeting do you use this card?
use-new-meeting = A new meeting
use-new-meeting-help = Start a meeting with this card
use-new-block = A new part
use-there-already = lies there already
use-do = Lay the card there
use-added = The card is now ready in { $meeting }.
use-to-plan = To the plan
start-from-card = The card you chose from the card box.

deck-cards =
    { $count ->
        [one] 1 card
       *[other] { $count } cards
    }
deck-texts =
    { $count ->
        [one] 1 text
       *[other] { $count } texts
    }
source-used =
    { $count ->
        [one] Used in 1 place
       *[other] Used in { $count } places
    }
card-meetings =
    { $count ->
        [0] Your school has not put this on an agenda yet.
        [one] Your school put this on the agenda of 1 meeting.
       *[other] Your school put this on the agenda of { $count } meetings.
    }

## Kinds, one and more

kind-thema = Series
kinds-thema = Series
kind-kaartenset = Card set
kinds-kaartenset = Card set
kind-doel = Goal
kinds-doel = Goals
kind-werkwijze = Method
kinds-werkwijze = How it goes
kind-gesprekskaart = Conversation card
kinds-gesprekskaart = Conversation cards
kind-opdrachtkaart = Assignment card
kinds-opdrachtkaart = Assignment cards
kind-definitiekaart = Definition card
kinds-definitiekaart = Definition cards
kind-energizer = Energizer
kinds-energizer = Energizers
kind-werkvorm = Activity
kinds-werkvorm = Activities
kind-stap = Step
kinds-stap = Steps
kind-voorbeeld = Example
kinds-voorbeeld = Examples
kind-reflectievraag = Question to think about
kinds-reflectievraag = Questions to think about
kind-casus = Case
kinds-casus = Cases
kind-formulier = Form
kinds-formulier = Forms and worksheets
kind-formulierveld = Field of a form
kinds-formulierveld = Fields
kind-keuze = Choice
kinds-keuze = Choices
kind-fase = Phase of a talk
kinds-fase = Phases of the talk
kind-checklistpunt = Point of the checklist
kinds-checklistpunt = Checklist
kind-vaardigheid = Conversation skill
kinds-vaardigheid = Conversation skills
kind-begrip = Concept
kinds-begrip = Concepts
kind-sleutel = Key
kinds-sleutel = The keys
kind-stelling = Statement
kinds-stelling = Statements
kind-gespreksvraag = Discussion question
kinds-gespreksvraag = Discussion questions
kind-bijeenkomst = Meeting
kinds-bijeenkomst = What a meeting looks like
kind-tijdblok = Part of a meeting
kinds-tijdblok = Parts
kind-oudervraag = Question to parents
kinds-oudervraag = Questions to parents
kind-deelpunt = Share with parents
kinds-deelpunt = Share with parents
kind-briefpunt = Line of the letter
kinds-briefpunt = The letter
kind-moment = Moment of contact
kinds-moment = Moments of contact
kind-responsvorm = Way to get more answers
kinds-responsvorm = How to get more answers
kind-factor = What plays a part
kinds-factor = What plays a part
kind-tip = Tip
kinds-tip = Tips
kind-rol = Role
kinds-rol = Roles
kind-onderzoek = Research
kinds-onderzoek = Research
kind-achtergrond = Background
kinds-achtergrond = To read
kind-bron = Source
kinds-bron = Sources

## Groups within a kind

group-bevinding = What research found
group-belemmering = What gets in the way
group-communicatieaspect = The four sides of a message
group-communicatiedoel = The five purposes
group-definitie = How others describe it
group-effect = What it leads to
group-gesprekssoort = Kinds of talks
group-gezinssituatie = Every family is different
group-grondhouding = The four parts of the attitude
group-groepsvorm = How you sit together
group-hoe = Ways to choose from
group-inspraakvorm = Ways for parents to have a say
group-kernwaarde = Core values
group-leeftijdsgroep = By age
group-negatief = What holds back
group-niveau = Three levels
group-oefening = The exercise
group-onderwerp = Topics
group-opzet = How the research was done
group-positief = What helps
group-stimulans = What helped
group-uitdaging = What teachers run into
group-uitdaging-soort = Where it comes from
group-vaardigheidskolom = Four kinds of skills
group-van-ouder = Tips from a parent
group-verschil = What it is about
group-visie = Step by step to a vision
