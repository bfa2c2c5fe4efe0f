# Searching the card box.

search-title = Search the card box
search-label = Search cards, definitions, background and sources
search-placeholder = Word, sentence or number
search-submit = Search
search-open = Search
search-too-long = Search with at most { $most } characters. There are { $typed } now.
search-count =
    { $count ->
        [0] Nothing found
        [one] 1 found
       *[other] { $count } found
    }

search-kind = Kind
search-all = Everything
search-any = Any
search-deck = Set
search-lang = Language
search-duration = Duration
search-duration-5 = Up to 5 minutes
search-duration-10 = 6 to 10 minutes
search-duration-20 = 11 to 20 minutes
search-duration-45 = 21 to 45 minutes
search-duration-langer = Longer than 45 minutes
search-form = Group form
search-key = Key of partnership
search-series = Theme
search-narrow = Narrow by set, language, duration and more
search-narrow-submit = Narrow the results
search-narrowed = { $count } chosen
search-widen = Search without filters

search-examples = Try, for example
search-examples-text = Type what you remember. Half a word is enough, and a typing error does no harm.
search-example-1 = preparing a parent meeting
search-example-2 = sinterklaas
search-example-3 = which language do you speak at home
search-example-4 = 1.3 card 2
search-example-5 = Epstein 2011
search-example-6 = questionnaire for parents
search-browse = Or browse by kind

search-meant = Did you mean
search-unknown = Not found: { $words }. This fits the other words.
search-left-out = These words were not looked for: { $words }. Use fewer words.
search-nothing = Nothing found
search-nothing-text = Try another word, or leave one out. You can also search in another language.
search-nothing-narrow = Nothing found with these filters
search-nothing-narrow-text = Without filters there is something.
search-without =
    { $count ->
        [one] Show 1 result without filters
       *[other] Show { $count } results without filters
    }
search-no-more = There are no more results.
search-first-page = To the first results
search-pages = More results
search-previous = Previous results
search-more = Show { $count } more

search-one-deck = Card set
search-one-block = Part of a programme
search-one-source = Source

search-family-sets = Card sets
search-family-kaarten = Cards
search-family-definities = Definitions
search-family-energizers = Energizers and activities
search-family-stellingen = Statements
search-family-oudervragen = Questions for parents
search-family-achtergrond = Background and research
search-family-begrippen = Concepts and keys
search-family-tips = Tips
search-family-voorbeelden = Cases and examples
search-family-werkwijzen = Methods and programmes
search-family-formulieren = Forms and lists
search-family-bronnen = Sources
