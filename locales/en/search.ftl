# Searching the card box.

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
