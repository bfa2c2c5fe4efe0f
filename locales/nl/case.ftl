# Een casus: samen lezen, strepen in de tekst, de rollen naast elkaar, ontwikkelpunten.

block-case = Casus
case-steps = Wat doet de groep?
case-step-read = Lezen
case-step-mark = Strepen
case-step-roles = Rollen
case-step-points = Ontwikkelpunten
case-role-parent = Ouder
case-role-teacher = Leraar
case-ask = Waar zie je educatief partnerschap?
case-part = Stuk { $part } van { $of }
case-marking =
    { $count ->
        [0] Nog niemand heeft gestreept.
        [one] { $count } mens heeft gestreept.
       *[other] { $count } mensen hebben gestreept.
    }
case-marked-by =
    { $count ->
        [one] gestreept door { $count } mens
       *[other] gestreept door { $count } mensen
    }
case-nothing-marked = Niemand heeft iets gestreept.
case-legend-few = weinig gestreept
case-legend-many = het vaakst gestreept
case-writing =
    { $count ->
        [0] Nog niemand schreef een ontwikkelpunt op.
        [one] { $count } mens schreef ontwikkelpunten op.
       *[other] { $count } mensen schreven ontwikkelpunten op.
    }

# Het scherm
case-head-roles = Wat doet de ouder? Wat doet de leraar?
case-head-points = Waarin wil jij groeien?
case-wall-mark = Tik op je telefoon de zinnen aan, of onderstreep ze op papier.
case-wall-points = Schrijf waarin jij wilt groeien, op je telefoon of op papier. Alleen jij leest dat, tot je het deelt.

# De telefoon
case-phone-read = Lees het verhaal rustig. Daarna streep je aan wat je opvalt.
case-phone-roles = Leg de rollen naast elkaar. Wat komt overeen en wat is anders?
case-phone-points = Waarin wil jij groeien in jouw rol?
case-how-sentence = Tik op een zin om die te strepen. Nog een keer tikken haalt de streep weg. Met de pijltjestoetsen ga je naar een andere zin.
case-how-word = Tik op een woord om het te strepen. Nog een keer tikken haalt de streep weg. Met de pijltjestoetsen ga je naar een ander woord.
case-keep = Bewaar mijn strepen
case-kept =
    { $count ->
        [one] Je hebt { $count } streep gezet.
       *[other] Je hebt { $count } strepen gezet.
    }
case-readers = Niemand ziet wat jij streept, ook de gespreksleider niet. De groep ziet straks alleen hoe vaak elke zin is gestreept. We wissen je strepen na { $until }.
case-everybodys = De strepen van iedereen
case-point-role = In welke rol wil je groeien?
case-point-label = Waarin wil je groeien?
case-points = Mijn ontwikkelpunten

# De gespreksleider
case-coach-read = Op het scherm staat het hele verhaal. Lees het samen, of toon het in stukken en lees het voor.
case-in-parts = Toon in stukken
case-next-part = Volgend stuk
case-last-part = Vorig stuk
case-whole = Hele verhaal
case-no-story = Bij dit onderdeel ligt geen verhaal. Kies er een op de bladzijde van het onderdeel.
case-turnout = { $count } van { $of } hebben gestreept
case-held-back = Niemand ziet de strepen voordat je ze toont, jij ook niet.
case-show = Toon de strepen
case-hide = Verberg de strepen
case-points-count =
    { $count ->
        [one] Samen { $count } punt.
       *[other] Samen { $count } punten.
    }
case-points-private = Niemand leest deze punten, jij ook niet. Wie een punt deelt, stuurt het naar jou. Je ziet het hieronder bij wat er binnenkwam.
case-hands = Handen bij een zin
case-hands-unit = Welke zin?
case-hands-help = Voor wie geen telefoon heeft: hoeveel handen gingen er omhoog bij deze zin? Zet 0 om een telling weg te halen.

# Het verslag, het onderdeel bewerken, en papier
case-marked = Gestreept
case-how-many = Hoe vaak
case-points-row = Ontwikkelpunten
case-report-points =
    { $count ->
        [one] Er is { $count } ontwikkelpunt opgeschreven. Het staat alleen op de eigen bladzijde, behalve als het hieronder gedeeld is.
       *[other] { $people } mensen schreven { $count } ontwikkelpunten op. Die staan alleen op de eigen bladzijde, behalve als ze hieronder gedeeld zijn.
    }
case-help = Kies hieronder het verhaal: een casus of een achtergrondtekst. Zonder keuze is de tekst van dit onderdeel het verhaal. Een gesprekskaart die je kiest, staat er als vraag bij.
case-unit = Wat streep je?
case-unit-sentence = Zinnen
case-unit-word = Woorden
case-begin = Begin met
case-paper = Verhaal, kaarten en rollen op papier

# Wat iemand voor zichzelf opschrijft, ook in andere onderdelen
own-point-write = Schrijf op
own-point-readers = Alleen jij leest dit. Deel je een punt, dan leest de gespreksleider het eerst. We wissen het na { $until }.
own-point-only = Alleen jij ziet deze lijst.
own-point-share = Deel met de groep
own-point-shared = Gedeeld. De gespreksleider kijkt er eerst naar.
own-point-change = Verander
