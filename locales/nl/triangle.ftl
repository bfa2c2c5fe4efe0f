# De driehoek: iedereen legt kind, ouder en school.

block-triangle = Driehoek
triangle-child = Kind
triangle-parent = Ouder
triangle-school = School
triangle-near = dichtbij
triangle-between = ertussenin
triangle-far = ver weg
triangle-distance = Afstand
triangle-first = Eerste keer
triangle-second = Na het gesprek
triangle-who = Mensen
triangle-spread = verschil
triangle-of-room = Eén driehoek voor de hele zaal
triangle-people =
    { $count ->
        [one] { $count } mens
       *[other] { $count } mensen
    }
triangle-mean = Afstand { $mean }.
triangle-mean-spread = Gemiddeld { $mean }, meestal { $from } tot { $to }.
triangle-nearer = Dichterbij: het was { $was }.
triangle-farther = Verder weg: het was { $was }.
triangle-same = Het was ook { $was }.
triangle-measure = 0 is tegen elkaar, 100 is zo ver als de tafel breed is.
triangle-turnout = { $count } van { $of } hebben gelegd

# Het scherm
triangle-wall-lay = Leg kind, ouder en school op je telefoon. Dichtbij is een sterke band, ver weg is afstand.
triangle-wall-lay-room = Leg kind, ouder en school voor je neer. Dichtbij is een sterke band, ver weg is afstand.
triangle-wall-again = Leg je driehoek nog een keer. Wat is er veranderd?
triangle-wall-closed = Zo zie je alle driehoeken over elkaar.
triangle-legend =
    { $count ->
        [one] De dikke lijn is de driehoek van { $count } mens.
       *[other] De dikke lijn is het gemiddelde van { $count } mensen. Elke dunne lijn is een mens. De ringen laten zien hoe ver mensen uit elkaar liggen.
    }
triangle-legend-past = De stippellijn is van eerder ({ $when }).
triangle-legend-room = De streepjeslijn is gelegd voor mensen zonder telefoon.
triangle-few = Met minder dan { $least } mensen tonen we de driehoeken hier niet. Laat elkaar op je telefoon zien wat je legde.

# De telefoon
triangle-phone-lay = Hoe zie jij de band tussen kind, ouder en school? Er is geen goed of fout.
triangle-phone-closed = Leggen kan nu niet meer. Zo zie je de driehoeken.
triangle-phone-shown = Dit legde de groep. Wat valt je op?
triangle-average =
    { $count ->
        [one] De driehoek van { $count } mens
       *[other] Het gemiddelde van { $count } mensen
    }
triangle-ask = Leg jouw driehoek
triangle-ask-again = Leg je driehoek nog een keer
triangle-laid = Jouw driehoek ligt er
triangle-send = Zo ligt mijn driehoek
triangle-send-again = Verander mijn driehoek
triangle-table = De tafel met jouw driehoek
triangle-table-help = Sleep de kaarten, of kies een kaart en gebruik de pijltjestoetsen.
triangle-unlaid = Leg eerst alle drie de kaarten op hun plek.
triangle-told-near = { $one } dicht bij { $other } ({ $distance })
triangle-told-between = { $one } niet ver van { $other } ({ $distance })
triangle-told-far = { $one } ver van { $other } ({ $distance })
triangle-readers = Niemand ziet wie welke driehoek legde, ook de gespreksleider niet. Als minstens { $least } mensen legden, ziet de groep alle driehoeken zonder naam over elkaar, met het gemiddelde. We wissen je driehoek na { $until }.
triangle-readers-small = Er staat geen naam bij je driehoek. Let op: deze groep ziet de driehoeken ook als minder dan { $least } mensen legden. Dan kunnen anderen raden welke van jou is. We wissen je driehoek na { $until }.
triangle-yours = Jouw driehoek
triangle-all = De driehoeken van de groep
triangle-legend-own = De dikste lijn is van jou.
triangle-legend-own-past = De dikste stippellijn is wat jij eerder legde.
triangle-mine = Mijn driehoek
triangle-only-you = Alleen jij ziet welke driehoek van jou is.

# De gespreksleider
triangle-show = Stop met leggen en toon de driehoeken
triangle-show-closed = Toon de driehoeken
triangle-close = Alleen stoppen met leggen
triangle-closed = Nog niemand ziet de driehoeken.
triangle-open = Weer laten leggen
triangle-hide = Verberg de driehoeken
triangle-again = Nog een keer laten leggen
triangle-drop-second = Tweede keer weghalen
triangle-room-laid = Er ligt een driehoek voor de zaal klaar.
triangle-questions = Vragen om over te praten
triangle-ask-first = Stel de eerste vraag
triangle-ask-next = Stel de volgende vraag
triangle-ask-none = Geen vraag tonen
triangle-ask-this = Stel deze
triangle-asked = staat op het scherm
triangle-earlier =
    { $count ->
        [0] Ernaast ligt de driehoek van de zaal van { $when }.
        [one] Ernaast ligt de driehoek van { $when }, van { $count } mens.
       *[other] Ernaast ligt het gemiddelde van { $when }, van { $count } mensen.
    }
triangle-earlier-find = Leg de vorige driehoek van dit team ernaast
triangle-earlier-away = Haal de vorige driehoek weg
triangle-nothing-earlier = Dit team heeft in eerdere bijeenkomsten nog geen driehoek die we mogen tonen.
triangle-room = Driehoek voor de zaal
triangle-room-help = Leg hier één driehoek voor een groep zonder telefoons, zoals die op tafel of op de vloer ligt.
triangle-room-away = Haal weg

# Het onderdeel bewerken, en papier
triangle-word = Woord in de laatste vraag
triangle-word-card = Zoals op de kaart
triangle-word-involvement = ouderbetrokkenheid
triangle-word-partnership = educatief partnerschap
triangle-role-involvement = Wat zegt dit over jouw eigen rol in ouderbetrokkenheid?
triangle-role-partnership = Wat zegt dit over jouw eigen rol in educatief partnerschap?
triangle-small = Driehoeken ook tonen bij minder dan vijf mensen
triangle-small-help = In een kleine groep is te raden wie welke driehoek legde. Kies dit alleen als de groep dat wil; het staat bij het leggen op de telefoon. Als de groep bij dit onderdeel is, kun je het niet meer aanzetten.
refused-promise-fixed = De mensen hebben op hun telefoon gelezen wat we tonen en bewaren. Meer dan dat kun je nu niet meer aanzetten.
triangle-paper = Kaarten kind, ouder en school, om te leggen
energizer-card = De kaart met de stappen
energizer-paper = De kaart met de stappen op papier
