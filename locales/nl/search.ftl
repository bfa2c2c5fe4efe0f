# Zoeken in de kaartenbak.

search-family-sets = Kaartensets
search-family-kaarten = Kaarten
search-family-definities = Definities
search-family-energizers = Energizers en werkvormen
search-family-stellingen = Stellingen
search-family-oudervragen = Vragen aan ouders
search-family-achtergrond = Achtergrond en onderzoek
search-family-begrippen = Begrippen en sleutels
search-family-tips = Tips
search-family-voorbeelden = Casussen en voorbeelden
search-family-werkwijzen = Werkwijzen en programma's
search-family-formulieren = Formulieren en lijsten
search-family-bronnen = Bronnen
