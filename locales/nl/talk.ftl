# In gesprek: groepjes aan tafels, met een notitie en een punt dat ze terugbrengen.

block-table-talk = In gesprek
refused-other-table = Je zit aan een andere tafel. Kijk bij welke tafel je hoort.
refused-point-changed = Bij deze tafel staat inmiddels een ander punt. Kijk of het zo goed is, of verander het.
refused-tables-in-use = De tafels hebben al iets opgeschreven. Je kunt nog wel iemand verplaatsen.
talk-questions = Vragen
talk-harvest = Wat de tafels terugbrengen
talk-harvest-empty = Er is nog geen punt te zien.
talk-progress =
    { $count ->
        [one] { $count } van { $of } tafels heeft een punt.
       *[other] { $count } van { $of } tafels hebben een punt.
    }

# Het scherm
talk-wall-do = Praat aan je tafel. Kies samen één punt dat je terugbrengt.
talk-wall-harvest = Dit brengen we terug

# De telefoon
talk-phone-begin = Zo zie je aan welke tafel je zit. Lees alvast de vragen.
talk-phone-do = Praat over de vragen. Kies samen één punt dat jullie terugbrengen.
talk-question-now = Hier zijn jullie nu.
talk-your-table = Jouw tafel
talk-you-sit = Je zit aan tafel { $number }
talk-alone = Er zit nog niemand anders.
talk-with = Met
talk-others =
    { $count ->
        [one] { $count } ander
       *[other] { $count } anderen
    }
talk-note = Notitie van tafel { $number }
talk-note-empty = Schrijf hier samen. Iedereen aan je tafel ziet het meteen.
talk-note-safe = Bewaard
talk-note-readers = Iedereen aan je tafel leest en verandert dit. De gespreksleider leest het in het verslag. De andere tafels lezen het niet. We wissen het na { $until }.
talk-line = Schrijf iets bij
talk-line-add = Voeg toe
talk-point = Jullie punt
talk-point-ask = Welk punt brengen jullie terug?
talk-point-change = Een ander punt
talk-point-save = Kies dit punt
talk-point-readers = De gespreksleider leest dit meteen. De hele groep ziet het met het nummer van je tafel, zodra de gespreksleider de punten toont. Het komt in het verslag. We wissen het na { $until }.

# De gespreksleider
talk-nobody-sits =
    { $count ->
        [0] Er zijn nog geen deelnemers met een telefoon. Praten ze zonder telefoon, typ dan hieronder het punt van elke tafel.
        [one] Er is { $count } deelnemer. Maak tafels van drie of vier.
       *[other] Er zijn { $count } deelnemers. Maak tafels van drie of vier.
    }
talk-deal = Verdeel over tafels
talk-open-harvest = Toon de punten
talk-close-harvest = Verberg de punten
talk-letters =
    { $count ->
        [0] Nog niets geschreven
        [one] { $count } letter geschreven
       *[other] { $count } letters geschreven
    }
talk-no-point = Nog geen punt
talk-hidden = niet op het scherm
talk-waits = veranderd, nog niet op het scherm
talk-change = Bewerk het punt
talk-show = Toon dit punt
talk-hide = Niet op het scherm
talk-move = Iemand verplaatsen
talk-move-who = Wie
talk-move-to = Naar
talk-move-do = Verplaats
talk-new-table = Een nieuwe tafel
talk-somebody = Tafel { $number }, plaats { $place }
talk-no-table = Iemand zonder tafel
talk-only-you = Alleen gespreksleiders zien dit nog.
talk-together-help = Lijken punten op elkaar? Vink ze aan en zet ze bij elkaar.
talk-together-name = Naam voor deze punten
talk-together-do = Zet bij elkaar
talk-apart = Haal uit elkaar
talk-undo = Laatste verandering ongedaan maken
talk-tool = Punt van een tafel
talk-tool-help = Voor een tafel zonder telefoon. Typ wat de tafel zegt.
talk-tool-table = Nummer van de tafel
talk-tool-point = Het punt

# Het onderdeel bewerken, papier en verslag
talk-question = Een eigen vraag
talk-question-help = Deze vraag komt in de plaats van de open vraag van de stapel. Heeft de stapel die niet, dan komt hij achteraan. Schrijf geen namen op.
talk-paper = Vragen als kaarten, voor op tafel
talk-report-table = Tafel
talk-report-point = Punt
talk-report-belongs = Hoort bij
talk-report-notes = Notities van de tafels, alleen voor gespreksleiders
talk-report-row = Punt van een tafel, met het nummer
talk-report-note = Notitie van een tafel, met het nummer
