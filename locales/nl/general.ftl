# Algemene manieren om een groep iets te vragen: schaal, rangorde, stippen, woorden, stemming, pagina's.

block-scale = Schaal
block-ranking = Rangorde
block-dots = Stippen geven
block-words = Woordbeeld
block-mood = Hoe zit je erbij?
block-slides = Pagina's op het scherm

ask-answers = Antwoorden
ask-first = Eerste keer
ask-second = Tweede keer
ask-turnout =
    { $count ->
        [one] { $count } mens heeft geantwoord.
       *[other] { $count } mensen hebben geantwoord.
    }
ask-turnout-of = { $count } van { $of } hebben geantwoord
ask-nobody = Niemand heeft geantwoord.
ask-decimal = ,
ask-numbers =
    { $people ->
        [one] { $people } mens. Gemiddeld { $mean }.
       *[other] { $people } mensen. Gemiddeld { $mean }.
    }
ask-spread =
    { $people ->
        [one] In het midden: { $median }.
       *[other] In het midden: { $median }. De helft staat van { $low } tot en met { $high }.
    }
ask-mean-before = De eerste keer gemiddeld { $mean }.
ask-shift = Van wie twee keer antwoordde: { $up } hoger, { $down } lager, { $stayed } gelijk.
ask-points =
    { $count ->
        [one] { $count } punt
       *[other] { $count } punten
    }
ask-dots =
    { $count ->
        [one] { $count } stip
       *[other] { $count } stippen
    }
ask-tied = gelijk
ask-times = keer
ask-mood = Stemming
ask-key-before = Eerste keer (tussen haakjes)
ask-key-now = Nu
ask-face-1 = Heel fijn
ask-face-2 = Fijn
ask-face-3 = Gewoon
ask-face-4 = Niet zo fijn
ask-face-5 = Vervelend
ask-too-few = We tonen dit vanaf { $least } mensen. Zo herken je niemand.
ask-low-usual = helemaal niet
ask-high-usual = helemaal wel
ask-page = Pagina { $number } van { $of }
ask-page-code = Scan de code om de link te openen
ask-no-answer = Dit antwoord klopt nog niet. Geef elke plaats één keer, of niet meer stippen dan je hebt.

# Een workshop in één keer
level-up-now = { $title } klaarzetten
level-up-team = Schoolteam
plan-slides = PowerPoint

# Het scherm
ask-wall-scale = Kies op je telefoon waar je staat, van 1 tot en met { $count }.
ask-wall-ranking = Zet op je telefoon bovenaan wat jij het belangrijkst vindt.
ask-wall-dots =
    { $count ->
        [one] Geef je stip op je telefoon.
       *[other] Verdeel je { $count } stippen op je telefoon.
    }
ask-wall-words =
    { $count ->
        [one] Typ op je telefoon één woord.
       *[other] Typ op je telefoon hoogstens { $count } woorden.
    }
ask-wall-mood = Tik op je telefoon aan hoe je erbij zit.
ask-wall-closed = Antwoorden kan niet meer.
ask-no-words = Er zijn geen woorden.
ask-more-words =
    { $count ->
        [one] En nog { $count } woord; dat staat in het verslag.
       *[other] En nog { $count } woorden; die staan in het verslag.
    }

# De telefoon
ask-phone-closed = Antwoorden kan niet meer. Zo zie je wat eruit komt.
ask-again-phone = Antwoord nog een keer. Een ander antwoord mag.
ask-yours-before = De eerste keer koos je { $step }.
ask-yours = Jouw antwoord
ask-send = Stuur
ask-change = Verander mijn antwoord
ask-take-back = Haal mijn antwoord weg
ask-no-options = De gespreksleider moet hier eerst minstens twee opties invullen.
ask-readers = Niemand ziet wat jij antwoordt, ook de gespreksleider niet. De groep ziet alleen de optelling. Veranderen mag tot het sluit. We wissen je antwoord na { $until }.
ask-readers-mood = Niemand ziet wat jij kiest, ook de gespreksleider niet. De groep ziet alleen aantallen, en pas als minstens { $least } mensen kozen. We wissen je keuze na { $until }.
ask-readers-words = De gespreksleider ziet de woorden, zonder naam. De groep ziet ze als de gespreksleider ze toont. Dezelfde woorden tellen we op. We wissen ze na { $until }.
ask-rank-help = Zet wat je het belangrijkst vindt bovenaan. Elke plaats komt één keer voor.
ask-place = Plaats
ask-option = Optie
ask-up = Omhoog
ask-down = Omlaag
ask-moved = TEXT staat nu op plaats PLACE.
ask-dots-help =
    { $count ->
        [one] Je hebt { $count } stip.
       *[other] Je hebt { $count } stippen. Geef ze aan één optie of verdeel ze.
    }
ask-dot-more = Stip erbij
ask-dot-less = Stip eraf
ask-dot-undo = Ongedaan maken
ask-dots-left = Nog te geven: COUNT
ask-word = Woord { $number }
ask-word-optional = (mag leeg blijven)

# De gespreksleider
ask-show = Sluit en toon wat eruit komt
ask-show-closed = Toon wat eruit komt
ask-open = Weer laten antwoorden
ask-hide = Verberg wat eruit komt
ask-again = Nog een keer vragen
ask-drop-second = Tweede keer weghalen
ask-room = Antwoorden uit de zaal
ask-room-help = Hoeveel mensen zonder telefoon kozen dit? Wat je hier invult, telt mee. Laat alles leeg om het weg te halen.
ask-room-orders = Eén regel per papier: de nummers van de opties, de hoogste plaats eerst. Bijvoorbeeld: 3 1 2. Maak het veld leeg om alles weg te halen.
ask-room-words = Eén woord per regel. Noemden drie mensen hetzelfde woord, schrijf het dan drie keer. Maak het veld leeg om alles weg te halen.
ask-room-counted = Antwoorden uit de zaal tellen mee.
ask-word-hide = Laat weg
ask-word-back = Zet terug
ask-word-part = Tel weer apart
ask-merge = Woorden samen tellen
ask-merge-word = Tel dit woord
ask-merge-into = bij dit woord
ask-merge-do = Tel samen
ask-next-page = Volgende pagina
ask-page-back = Vorige pagina
ask-to-page = Toon
ask-no-pages = Er zijn nog geen pagina's. Je vult ze in als je dit onderdeel bewerkt.

# Het onderdeel bewerken, en het verslag
ask-statements = Stellingen
ask-statements-help = Eén per regel, hoogstens acht. Laat je dit leeg, dan gaat de schaal over de titel van het onderdeel. Als iemand heeft geantwoord, kun je het aantal niet meer veranderen.
ask-steps = Aantal stappen
ask-low = Woord bij de eerste stap
ask-high = Woord bij de laatste stap
ask-ends-help = Leeg is: helemaal niet, helemaal wel.
ask-options = Opties
ask-options-help = Eén per regel, minstens twee en hoogstens twaalf. Als iemand heeft geantwoord, kun je het aantal niet meer veranderen.
ask-borda = Zo tellen we op (methode van Borda, 1781): de laatste plaats krijgt nul punten, elke plaats hoger één punt meer. De punten van iedereen samen geven de volgorde. Bij evenveel punten is de plaats gelijk.
ask-dots-each = Stippen per persoon
ask-small = De groep wil het ook zien met minder mensen
ask-small-help = Anders tonen we de stemming pas vanaf { $least } mensen. Spreek dit vooraf met de groep af. Als de groep bij dit onderdeel is, kun je het niet meer aanzetten.
ask-words-each = Woorden per persoon
ask-pages = Pagina's
ask-pages-help = Begin elke pagina met een regel met # en de titel. Een regel met een webadres wordt een QR-code. Zes adressen naast elkaar kan ook: zet voor elk een naam en een dubbele punt.
ask-words-head = Woord
ask-people-head = Aantal
ask-points-head = Punten
ask-dots-head = Stippen
ask-paper = Antwoordblad
ask-paper-ranking = Schrijf bij elke plaats het nummer van een optie. Op plaats 1 staat wat jij het belangrijkst vindt.
ask-paper-number = Nummer van de optie
