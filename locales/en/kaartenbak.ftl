# The card box: browsing, concepts, sources, favourites.

decks-title = Card box
decks-lead = Everything lies on the table here: cards to talk about, assignments, energizers, concepts and texts to read.
bak-search = Search the card box
bak-search-example = A word, such as homework or language
bak-others = Others
deck-kind = Card set
deck-kind-loose = Pile
deck-start = Start a meeting from this
deck-use = Use in a meeting
deck-print = Print
deck-contents = On this page
card-copy = Make a card of your own from this
card-hint = For the facilitator
card-used = Where to find this card
card-part-of = Belongs to
card-beside = Lies beside it on the table
card-neighbours = Cards beside it
card-before = Previous card
card-after = Next card
card-place = { $at } of { $count }
card-langs = Languages of this card
card-not-in = This card does not exist in { $lang } yet.
card-stale = The Dutch text has changed since this translation.
card-checked = Read by somebody who knows the language.
card-in-dutch = Read in Dutch
deck-in-dutch = You are reading this page in Dutch.
deck-in-own = Read in { $lang }
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
source-compared = compared on { $date } with the place that names it; not opened yet.
source-not-checked = nobody looked yet whether this address is right.
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
use-added = The card is now ready in “{ $meeting }”.
use-undone = The card is no longer in “{ $meeting }”.
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
        [0] Your school has not put this on a programme yet.
        [one] Your school put this on the programme of 1 meeting.
       *[other] Your school put this on the programme of { $count } meetings.
    }

## Headings by kind

kinds-thema = Themes
kinds-kaartenset = Card sets
kinds-doel = Goals
kinds-werkwijze = How it goes
kinds-gesprekskaart = Conversation cards
kinds-opdrachtkaart = Assignment cards
kinds-definitiekaart = Definition cards
kinds-energizer = Energizers
kinds-werkvorm = Activities
kinds-stap = Steps
kinds-voorbeeld = Examples
kinds-reflectievraag = Questions to think about
kinds-casus = Cases
kinds-formulier = Forms and worksheets
kinds-formulierveld = Fields
kinds-keuze = Choices
kinds-fase = Phases of the talk
kinds-checklistpunt = Checklist
kinds-vaardigheid = Conversation skills
kinds-begrip = Concepts
kinds-sleutel = The keys
kinds-stelling = Statements
kinds-gespreksvraag = Discussion questions
kinds-bijeenkomst = What a meeting looks like
kinds-tijdblok = Time slots
kinds-oudervraag = Questions to parents
kinds-deelpunt = To share with parents
kinds-briefpunt = The letter
kinds-moment = Moments of contact
kinds-responsvorm = How to get more answers
kinds-factor = What plays a part
kinds-tip = Tips
kinds-rol = Roles
kinds-onderzoek = Research
kinds-achtergrond = To read
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
