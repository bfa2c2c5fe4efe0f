# Over de streep: eens of oneens met één stelling tegelijk.

block-cross-the-line = Over de streep
line-agree = Eens
line-disagree = Oneens
line-statements = Stellingen
line-choice = Keuze
line-school = Jouw school
line-first = Eerste keuze
line-second = Na het gesprek
line-other-schools = Andere scholen
line-number = Stelling { $number } van { $of }
line-nobody-moved = Niemand is van kant gewisseld.
line-to-agree =
    { $count ->
        [one] { $count } mens ging van oneens naar eens.
       *[other] { $count } mensen gingen van oneens naar eens.
    }
line-to-disagree =
    { $count ->
        [one] { $count } mens ging van eens naar oneens.
       *[other] { $count } mensen gingen van eens naar oneens.
    }
line-row-to-agree = Van oneens naar eens
line-row-to-disagree = Van eens naar oneens

# Het scherm
line-wall-open = Kies een kant op je telefoon.
line-wall-open-room = Kies een kant: ga daar staan, of houd je kaart omhoog.
line-wall-again = Kies nog een keer. Wisselen mag.
line-wall-closed = De keuze is gesloten.
line-wall-talk = Waarom sta je daar? Vertel.
line-chosen =
    { $count ->
        [one] { $count } mens heeft gekozen.
       *[other] { $count } mensen hebben gekozen.
    }
line-per-figure = Eén poppetje is { $count } mensen.
line-more-schools =
    { $count ->
        [one] En nog { $count } school; die staat in het verslag.
       *[other] En nog { $count } scholen; die staan in het verslag.
    }

# De telefoon
line-phone-begin = Zo komt de eerste stelling. Je kiest dan een kant: eens of oneens.
line-phone-closed = De keuze is gesloten. Zo zie je de kanten.
refused-choice-closed = De keuze is hier gesloten. Wat je eerder koos, telt.
line-ask = Waar sta jij?
line-ask-again = En waar sta je nu?
line-readers = Niemand ziet wat jij kiest, ook de gespreksleider niet. De groep ziet alleen hoeveel mensen er aan elke kant staan. Wisselen mag tot de keuze sluit. We wissen je keuze na { $until }.
line-readers-named = De groep ziet je voornaam aan jouw kant zodra de gespreksleider de kanten toont. Wisselen mag tot de keuze sluit. We wissen je keuze na { $until }.
line-moved = gewisseld
line-mine = Mijn keuzes
line-mine-only = Alleen jij ziet deze lijst.
line-you-moved = Je bent van kant gewisseld.
line-you-stayed = Je bleef aan dezelfde kant.
line-school-ask = Van welke school ben je?
line-school-other = Een andere school
line-school-readers = Niemand ziet jouw school bij je keuze. Een stelling over de eigen school tonen we per school, als er van die school minstens { $least } mensen kozen. We wissen je school na { $until }.
line-school-fixed = De groep heeft de kanten al gezien. Daarom kun je je school niet meer veranderen.
line-propose = Eigen stelling
line-propose-label = Jouw stelling voor de groep
line-propose-help = De gespreksleider leest je stelling eerst. Er staat geen naam bij.
line-propose-send = Stel voor

# De gespreksleider
line-coach-begin = Leg de eerste stelling voor. Iedereen kiest dan op de telefoon, of loopt naar een kant van de zaal.
line-start = Eerste stelling voorleggen
line-next = Volgende stelling voorleggen
line-lay = Leg voor
line-none-left = Alle stellingen zijn geweest.
line-put-back = Stelling terugleggen
line-turnout = { $count } van { $of } hebben gekozen
line-show = Sluit de keuze en toon de kanten
line-show-closed = Toon de kanten
line-close = Alleen sluiten
line-open = Weer laten kiezen
line-hide = Verberg de kanten
line-again = Nog een keer laten kiezen
line-drop-second = Tweede keuze weghalen
line-only-you = Alleen gespreksleiders zien dit nog.
line-floor = Telling van de vloer
line-floor-help = Hoeveel mensen staan er aan elke kant? Tel wie op de telefoon koos niet mee. Laat beide velden leeg om de telling weg te halen.
line-floor-counted = Geteld op de vloer: { $agree } eens, { $disagree } oneens.
line-proposals = Stellingen van deelnemers
line-approve = Goedkeuren
line-decline = Niet gebruiken
line-undecide = Terugdraaien
line-approved = goedgekeurd
line-declined = niet gebruikt

# Het onderdeel bewerken, en papier
line-named = Namen aan de kanten
line-named-help = De groep ziet wie waar staat. Kies dit alleen als de groep dat wil. Als de groep bij dit onderdeel is, kun je het niet meer aanzetten.
line-schools = Scholen die meedoen
line-schools-help = Alleen als er meer scholen meedoen: zet elke school op een eigen regel. Deelnemers kiezen dan hun school. Een stelling over de eigen school staat ook per school op het scherm, vanaf vijf mensen.
line-paper = Stellingen en kanten op A4, voor op de vloer

# Stemkaarten
line-card-help = Draai de kaart. Het woord dat boven staat, is jouw keuze. Houd hem dan omhoog, met de zwarte tekening naar voren.
line-read = Stemkaarten lezen
line-read-back = Terug naar leiden
line-read-none = Er ligt geen stelling voor
line-read-none-text = Leg eerst een stelling voor. Dan kun je hier de kaarten van de groep lezen.
line-read-paper = Stemkaarten afdrukken
line-read-start = Camera aan
line-read-stop = Camera uit
line-read-about = Richt de camera op de groep en beweeg langzaam van de ene naar de andere kant. Wat gelezen is, krijgt een rand en zijn nummer. Geen enkel beeld verlaat dit apparaat.
line-read-count = Gelezen: { "{count}" }
line-read-numbers = Nummers bij { $side }
line-read-help = Je kunt de nummers ook zelf typen, met een spatie ertussen. Wie op de telefoon koos, houdt geen kaart omhoog: anders telt die dubbel. Het nummer hoort bij niemand.
line-read-take = Neem over
line-read-no-camera = Dit apparaat heeft geen camera die hier werkt. Typ de nummers.
line-read-denied = De browser mag de camera niet gebruiken. Geef toestemming bij het adres van de pagina, of typ de nummers.
line-read-unsafe = De camera werkt alleen met een veilige verbinding (https). Typ de nummers.
line-read-no-such = Kaart { $number } bestaat niet. De nummers gaan van 1 tot en met { $max }.
line-read-twice = Kaart { $number } staat bij eens én bij oneens. Laat hem op één plek staan.
