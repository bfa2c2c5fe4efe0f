# Een definitie maken: eerst alleen, dan met zijn tweeën, met zijn vieren en met iedereen.

block-definition = Definitie maken
define-steps = Stappen
define-step-alone = Alleen
define-step-twos = Met zijn tweeën
define-step-fours = Met zijn vieren
define-step-plenary = Met iedereen
define-agreed = Onze definitie
define-of-two = Tweetal { $number }
define-of-four = Groepje { $number }
define-of-two-paper = Tweetal, papier { $number }
define-of-four-paper = Groepje, papier { $number }
define-common = Dit komt terug:
define-nothing-common = Nog geen enkel woord komt in twee teksten terug.
define-wrote =
    { $count ->
        [one] { $count } mens heeft een tekst.
       *[other] { $count } mensen hebben een tekst.
    }
define-twos-wrote =
    { $of ->
        [one] { $count } van { $of } tweetal heeft een tekst.
       *[other] { $count } van de { $of } tweetallen heeft een tekst.
    }
define-fours-wrote =
    { $of ->
        [one] { $count } van { $of } groepje heeft een tekst.
       *[other] { $count } van de { $of } groepjes heeft een tekst.
    }
define-versions = Eerdere versies
define-use-again = Zet deze terug
define-now = Zo staat het er nu:
refused-written-since = Iemand anders heeft deze tekst intussen veranderd. Jouw tekst staat er nog. Neem over wat je wilt houden en bewaar dan opnieuw.
refused-text-fixed = De hele groep heeft deze tekst gezien. Daarom kan hij niet meer veranderen.

# Het scherm
define-wall-alone = Schrijf eerst alleen op wat het volgens jou is.
define-wall-card = Leg je eigen tekst naast de kaart. Wat is hetzelfde, wat verschilt?
define-wall-twos = Vertel elkaar wat je schreef. Maak er samen één tekst van.
define-wall-fours = Leg jullie teksten naast elkaar. Maak er samen één tekst van.
define-wall-plenary = Wat komt terug? Wat verschilt, en hoe komt dat? Zo maken we één tekst van ons allemaal.
define-legend-mark = Dikke letters met een streep
define-legend = staan ook in een andere tekst.
define-apart-mark = Een stippellijn
define-apart = betekent: dit staat in geen andere tekst.

# De telefoon
define-do-alone = Schrijf in een paar zinnen wat het volgens jou is.
define-do-card = Leg je eigen tekst naast de kaart. Wat is hetzelfde, wat verschilt?
define-do-twos = Vertel elkaar wat je schreef, en maak samen één tekst.
define-do-fours = Lees elkaars tekst, en maak samen één tekst.
define-do-plenary = We maken samen één tekst. Heb je een voorbeeld uit je eigen werk? Schrijf het hieronder.
define-own = Mijn eigen tekst
define-own-label = Wat is het volgens jou?
define-two-label = Onze tekst, met zijn tweeën
define-four-label = Onze tekst, samen
define-our-two = Tekst van ons tweetal
define-our-four = Tekst van ons groepje
define-yours = Jouw tekst
define-other = Tekst van de ander
define-beside-card = Jouw tekst naast de kaart
define-from-two = Tekst van een tweetal
define-with = samen met
define-no-others = Er zijn nog geen groepjes. Vraag de gespreksleider.
define-lay = Laat mijn tekst aan de ander zien
define-lay-help = Nu ziet alleen jij deze tekst. Voorlezen mag ook.
define-take-back = Laat mijn tekst niet meer zien
define-readers-own = Alleen jij leest dit. We wissen het na { $until }.
define-readers-laid = Jij en je tweetal lezen dit. We wissen het na { $until }.
define-readers-two = Je tweetal, de gespreksleider en straks je groepje lezen dit. De hele groep ziet het alleen als de gespreksleider het laat zien. We wissen het na { $until }.
define-readers-two-told = Je tweetal, de gespreksleider en straks je groepje lezen dit. De hele groep ziet het als de gespreksleider het laat zien. Het komt zonder namen in het verslag. We wissen het na { $until }.
define-readers-four = Je groepje en de gespreksleider lezen dit. De hele groep ziet het alleen als de gespreksleider het laat zien. We wissen het na { $until }.
define-readers-four-told = Je groepje en de gespreksleider lezen dit. De hele groep ziet het als de gespreksleider het laat zien. Het komt zonder namen in het verslag. We wissen het na { $until }.

# De gespreksleider
define-coach-alone = Iedereen schrijft alleen. Jij leest die teksten niet.
define-coach-twos = Twee mensen maken samen één tekst. Ze lezen de eigen tekst voor of laten hem zien.
define-coach-fours = Twee tweetallen maken samen één tekst.
define-coach-plenary = Laat een paar teksten zien en schrijf met de groep één definitie. Draai daarna de definitiekaart om.
define-of-which-paper = Daarvan { $count } op papier.
define-go-twos = Verder met zijn tweeën
define-go-fours = Verder met zijn vieren
define-go-plenary = Verder met iedereen
define-deal = Opnieuw indelen
define-agreed-none = Er is nog geen tekst van de hele groep. Schrijf hem onderaan bij Onze definitie schrijven.
define-undo = Ongedaan maken
define-keep = Maak er een kaart van
define-poster = Poster
define-texts = Teksten van groepjes
define-texts-help = Kies welke teksten de groep naast elkaar ziet, hoogstens { $max }. Wie erin schreef, staat er niet bij. Een tekst die de groep zag, kan niet meer veranderen.
define-texts-before = Teksten van tweetallen
define-shown = op het scherm
define-show = Laat zien
define-hide = Haal van het scherm
define-remove = Weghalen
define-more = En nog { $count }.
define-agree = Onze definitie schrijven
define-agree-label = De definitie van de groep
define-agree-help = De groep ziet de tekst zodra je hem bewaart. Elke versie blijft bewaard.
define-add-paper = Tekst van papier
define-paper-of = Wie schreef deze tekst?
define-paper-text = De tekst
define-on-paper = Geschreven op papier
define-on-paper-label = Hoeveel mensen schreven hun eigen tekst op papier?
define-on-paper-help = De teksten zelf hoef je niet over te nemen.

# Het onderdeel bewerken, en papier
define-term = Welk woord?
define-term-help = Het woord waar de definitie over gaat. Laat je het leeg, dan nemen we de naam van de definitiekaart of de titel.
define-tells = Teksten van groepjes in het verslag
define-tells-help = Zonder namen. Deelnemers lezen dit bij het veld waarin ze schrijven. Als de groep bij dit onderdeel is, kun je het niet meer aanzetten.
define-paper = Werkblad om op te schrijven

# Bewaren
define-deck = Onze definities
define-from = Gemaakt in de bijeenkomst ‘{ $meeting }’ op { $date }.
define-kept-title = Onze definitie bewaren
define-kept = De kaart ligt in ‘{ $deck }’.
define-kept-use = Iedereen op school kan de kaart gebruiken.
define-kept-draft = De kaart is nog een concept. Open de kaart om te zien wat er nog moet, en publiceer de stapel.
define-kept-open = Bekijk de kaart
define-kept-undo = Haal de kaart weg
define-kept-older = De groep heeft de definitie daarna veranderd.
define-kept-again = Zet de nieuwe tekst op de kaart
define-keep-of = Kaart of poster: { $term }

# Verslag
define-report-wrote =
    { $count ->
        [one] { $count } mens schreef eerst een eigen tekst. Die staat niet in het verslag.
       *[other] { $count } mensen schreven eerst een eigen tekst. Die teksten staan niet in het verslag.
    }
define-row-wrote = Mensen met een eigen tekst
