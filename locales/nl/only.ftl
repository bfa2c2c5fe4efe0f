# Ik ben de enige die...: één zin, wie het ook kent stapt stil in, en alleen het aantal staat er.

block-only-one = Ik ben de enige die…
only-start = Ik ben de enige die…
only-wall-free = Wie heeft een zin?
only-wall-free-help = Neem de beurt op je telefoon, of zeg het hardop.
only-wall-free-room = Zeg het hardop en stap in de kring.
only-wall-name = { $name } is aan de beurt
only-wall-somebody = Iemand van jullie is aan de beurt
only-wall-listen = Luister naar de zin
only-wall-step-in = Geldt het ook voor jou? Stap stil in op je telefoon. Er staat geen naam bij.
only-wall-step-in-room = Geldt het ook voor jou? Stap stil de kring in.
only-wall-number =
    { $count ->
        [one] Echt de enige.
       *[other] Voor zoveel mensen geldt het. Niemand hoeft iets uit te leggen.
    }

# De telefoon
only-phone-free = Luister, of zeg zelf een zin over jou en je werk met ouders.
only-have-one = Heb jij een zin?
only-take = Ik neem de beurt
only-readers-take = In een groep met namen staat je naam op het scherm zolang jij aan de beurt bent. Wie geweest is, vergeten we als het spel klaar is.
only-your-turn = Jij bent aan de beurt
only-say-it = Zeg hardop: Ik ben de enige die… Maak de zin af met iets over jou en je werk met ouders.
only-write = Of schrijf het op: Ik ben de enige die…
only-send = Stuur naar de gespreksleider
only-written = Je zin ligt bij de gespreksleider.
only-readers-claim = De gespreksleider leest je zin eerst en kan hem op het scherm zetten. We wissen hem zodra je beurt voorbij is.
only-yield = Ik geef de beurt door
only-ask = Geldt het ook voor jou?
only-me-too = Ook voor mij
only-not-me = Niet voor mij
only-readers = Niemand ziet wie instapt, ook de gespreksleider niet. De groep ziet alleen een getal. We wissen je antwoord zodra deze beurt voorbij is.
only-readers-counts = Niemand ziet wie instapt, ook de gespreksleider niet. De groep ziet alleen een getal, en dat getal blijft staan in het verslag. We wissen je antwoord zodra deze beurt voorbij is.
only-you-in = Jij stapte in. Dat weet alleen jij, en het is zo weg.
only-you-out = Jij stapte niet in. Dat weet alleen jij.

# De gespreksleider
only-coach-free = Niemand is aan de beurt. Begin zelf, dan durven anderen ook.
only-waiting =
    { $count ->
        [0] Iedereen met een telefoon is geweest.
        [one] { $count } mens met een telefoon is nog niet geweest.
       *[other] { $count } mensen met een telefoon zijn nog niet geweest.
    }
only-begin = Iemand zegt een zin hardop
only-draw = Trek iemand die nog niet geweest is
only-finish = Klaar: vergeet wie geweest is
only-finish-help = Na Klaar weet niemand meer wie een beurt had. Daarna kun je opnieuw beginnen.
only-coach-aloud = Iemand zegt een zin hardop
only-show-claim = Zet de zin op het scherm
only-hide-claim = Haal de zin van het scherm
only-room-counted =
    { $count ->
        [one] Geteld zonder telefoon: { $count } ander.
       *[other] Geteld zonder telefoon: { $count } anderen.
    }
only-show-number = Toon het aantal
only-hide-number = Verberg het aantal
only-end = Volgende: vergeet deze beurt
only-stop = Stop deze beurt
only-end-help = Als een beurt stopt, wissen we de zin en wie instapte.
only-room = Tel wie instapt
only-room-help = Hoeveel mensen zonder telefoon stappen in? Tel wie de zin zei niet mee. Laat leeg om de telling weg te halen.
only-room-label = Aantal anderen
only-turn-taken = Iemand anders heeft net de beurt genomen. Jij kunt zo.
only-turn-over = Deze beurt is al voorbij.
only-everybody-been = Iedereen met een telefoon is geweest. Kies Klaar om opnieuw te beginnen.

# Het onderdeel bewerken, en het verslag
only-counts = Aantallen bewaren voor het verslag
only-counts-help = Kies dit alleen als de groep dat wil. In het verslag staat dan per zin hoeveel mensen instapten; nooit de zin zelf en nooit wie. Als de groep bij dit onderdeel is, kun je het niet meer aanzetten.
only-report-sentence = Zin
only-report-number = Aantal mensen
