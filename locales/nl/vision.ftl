# Een visie in acht stappen: van losse waarden naar zinnen waar de groep achter staat.

block-vision = Visie maken
vision-steps = De acht stappen
vision-step-values = Waarden
vision-step-collect = Verzamelen
vision-step-underline = Onderstrepen
vision-step-sentences = Zinnen
vision-step-read = Voorlezen
vision-step-choose = Kiezen
vision-step-check = Controleren
vision-step-start = Onze visie
vision-at = Stap { $number } van 8
vision-group = Groepje { $number }
vision-group-alone = Schrijver { $number }
vision-group-paper = Groepje { $number } op papier
vision-main = Onze belangrijkste waarden
vision-chosen = Gekozen zinnen
vision-covered = Onze waarden
vision-ours-all = Onze visie
visions-label = Visie
vision-none = Er is nog geen tekst.
vision-none-chosen = Er zijn nog geen zinnen gekozen.
vision-none-read = Er is nog geen zin voorgelezen.
vision-sheet-empty = Er staan nog geen waarden op het vel.
vision-reads = { $group } leest voor
vision-open-value = Nog in geen zin:
vision-in-none = nog in geen zin
vision-all-covered = Elke waarde zit in een zin.
vision-count-values =
    { $count ->
        [one] { $count } waarde opgeschreven
       *[other] { $count } waarden opgeschreven
    }
vision-count-sheet =
    { $count ->
        [one] { $count } waarde op het vel
       *[other] { $count } waarden op het vel
    }
vision-count-dotted = { $count } van { $of } hebben onderstreept
vision-count-groups =
    { $of ->
        [0] { $count } schreven een zin
       *[other] { $count } van { $of } groepjes heeft een zin
    }
vision-count-picked = { $count } van { $of } hebben gekozen

# Het scherm
vision-wall-values = Welke waarden staan voor jou voorop als je met ouders werkt? Schrijf losse woorden op.
vision-wall-collect = Alle waarden op één vel. Welke zijn hetzelfde?
vision-wall-underline = Onderstreep wat je echt niet wilt missen.
vision-wall-sentences = Maak met je groepje drie of vier zinnen met deze waarden.
vision-wall-read = Lees jullie zinnen voor aan elkaar.
vision-wall-choose = Kies de twee zinnen die het best bij je passen.
vision-offer = ‘{ $value }’ zit wel in:

# De telefoon
vision-do-values = Schrijf op welke waarden voor jou voorop staan als je met ouders werkt. Losse woorden zijn genoeg.
vision-do-collect = Hier staan de waarden van iedereen bij elkaar. Mis je er een? Zet hem erbij.
vision-do-underline = Onderstreep de waarden die je echt niet wilt missen.
vision-do-sentences = Maak met je groepje drie of vier zinnen. Zeg bij elke zin welke waarden erin zitten.
vision-do-read = Elk groepje leest zijn zinnen voor. Luister wat jou raakt.
vision-do-choose = Kies de zinnen die het best bij je passen.
vision-do-check = Zit elke belangrijke waarde in een gekozen zin?
vision-do-start = Met deze zinnen begint onze visie. Wat vraagt dit van jou? Schrijf het hieronder als je wilt.
vision-value = Een waarde
vision-add = Zet erbij
vision-mine = Van mij
vision-readers-value = Je waarde komt zonder je naam op het vel van de groep en in het verslag. Wat jij schreef, wissen we na { $until }.
vision-readers-dots = Niemand ziet wat jij koos. De groep ziet straks alleen de aantallen.
vision-readers-sentence = Je groepje leest dit. Als jullie voorlezen, ziet de hele groep het. Het komt zonder namen in het verslag. We wissen het na { $until }.
vision-dots-ask =
    { $count ->
        [one] Kies er één
       *[other] Kies er hoogstens { $count }
    }
vision-pick-ask = Kies er hoogstens { $count }
vision-sentence = Zin { $number }
vision-carries = Welke waarden zitten erin?
vision-no-group = Je hebt nog geen groepje. Vraag de gespreksleider.
vision-ours = Zinnen van ons groepje

# De gespreksleider
vision-coach-values = Iedereen schrijft alleen losse woorden op. Jij ziet ze als je gaat verzamelen.
vision-coach-collect = Lees de waarden voor. Leg samen wat hetzelfde is.
vision-coach-underline = Iedereen onderstreept. De waarden met de meeste stippen zijn de belangrijkste; jij kunt er een bij zetten of weghalen.
vision-coach-sentences = Elk groepje maakt drie of vier zinnen. Wat ze schrijven, zie je als ze voorlezen.
vision-coach-read = Laat de groepjes om de beurt voorlezen. Hun zinnen staan dan op het scherm.
vision-coach-choose = Iedereen kiest twee zinnen. De aantallen zie alleen jij, tot je gaat controleren.
vision-coach-check = Kijk samen of elke waarde erin zit. Neem zinnen van andere groepjes over.
vision-coach-start = De gekozen zinnen zijn een begin. Schaaf er samen aan, en bewaar de visie bij de school.
vision-let-read = Laat voorlezen: { $group }
vision-show-dots = Laat de stippen zien
vision-hide-dots = Haal de stippen weg
vision-dots-of =
    { $count ->
        [one] { $count } stip
       *[other] { $count } stippen
    }
vision-is-main = Onderstreep
vision-not-main = Haal de streep weg
vision-leave-out = Laat weg
vision-let-in = Zet terug op het vel
vision-part = Weer los
vision-more = Meer
vision-same-as = Is hetzelfde als
vision-merge = Leg samen
vision-hand-dots = Stippen in de zaal
vision-hand-picks = Gekozen in de zaal
vision-deal = Maak groepjes
vision-sentences =
    { $count ->
        [one] { $count } zin
       *[other] { $count } zinnen
    }
vision-from-paper = Zin van papier
vision-paper-group = Nummer van het groepje
vision-paper-sentence = De zin
vision-reads-now = leest nu voor
vision-was-read = voorgelezen
vision-read = Laat voorlezen
vision-picks =
    { $count ->
        [one] { $count } keer gekozen
       *[other] { $count } keer gekozen
    }
vision-no-offer = Geen enkele zin draagt deze waarde. Zit hij toch in een zin, zeg dat dan bij de zin. Of schrijf er straks een zin bij.
vision-others = Andere zinnen
vision-take = Neem op
vision-leave = Haal eruit
vision-carries-edit = Welke waarden zitten in deze zin?
vision-room = Waarde uit de zaal
vision-room-label = De waarde
vision-write = Onze visie schrijven
vision-write-label = De visie van de groep
vision-write-help = De groep ziet de tekst zodra je hem bewaart. Elke versie blijft bewaard.
vision-keep = Bewaar bij de school

# Het onderdeel bewerken, en papier
vision-dots = Stippen per persoon
vision-dots-help = Zoveel waarden mag iedereen onderstrepen.
vision-paper = Werkblad met de acht stappen
vision-paper-values = Schrijf losse woorden op. Wat staat voor jou voorop als je met ouders werkt?
vision-paper-collect = Schrijf alle waarden van de groep op één vel. Wat hetzelfde is, schrijf je één keer.
vision-paper-underline = Zet een streep onder de waarden die je echt niet wilt missen.
vision-paper-sentences = Maak met de onderstreepte waarden drie of vier zinnen.
vision-paper-read = Lees je zinnen voor aan elkaar.
vision-paper-choose = Welke twee zinnen passen het best bij je?
vision-paper-check = Welke onderstreepte waarde zit nog in geen zin? Neem een stukje van een ander groepje over.
vision-paper-start = Schrijf de zinnen op waarmee jullie visie begint.

# Verslag
vision-row-value = Waarde
vision-row-wrote = Opgeschreven
vision-row-dots = Stippen
vision-row-main = Onderstreept
vision-row-sentence = Zin
vision-row-carries = Waarden in de zin
vision-row-picks = Gekozen
vision-row-chosen = In de visie
vision-uncovered = Nog in geen zin van de visie: { $values }.

# Bewaren
vision-title-of = Onze visie: { $team }
vision-kept-title = Onze visie bewaren
vision-kept = De school bewaart deze visie.
vision-kept-open = Naar de visie
vision-kept-older = De groep heeft de visie daarna veranderd.
vision-kept-again = Bewaar de nieuwe tekst ook
vision-keep-help = Iedereen op school kan de visie lezen. Gespreksleiders en de schoolleider kunnen eraan werken; elke versie blijft bewaard.
vision-keep-of = Bewaar of print: { $title }

# De visies van de school
visions-title = Visie
visions-lead = Wat wij voor ouders willen zijn, in onze eigen woorden.
visions-none = Er is nog geen visie
visions-none-text = Maak er samen een. In acht stappen ga je van losse waarden naar een paar zinnen waar iedereen achter staat.
visions-cards = Kaarten over visie
visions-version = Versie { $number } van { $date }
visions-from = Gemaakt in de bijeenkomst
visions-source = { $school }. Versie { $number } van { $date }.
visions-pdf = Print op A4
visions-poster = Poster (A3)
visions-edit = Werk aan de visie
visions-field-title = Titel
visions-field-text = De visie
visions-field-text-help = Zet elke zin op een nieuwe regel.
visions-field-values = Waarden
visions-field-values-help = Eén waarde op elke regel, hoogstens 12.
visions-before = Eerdere versies
visions-origin-meeting = gemaakt in een bijeenkomst
visions-origin-written = op school bewerkt
visions-origin-back = teruggezet van versie { $number }
visions-remove = Verwijder deze visie
visions-removed = Deze visie is verwijderd
visions-removed-text = Je kunt haar nog 30 dagen terugzetten.
visions-restore = Zet terug
visions-restored = De visie is terug.
visions-kept = De visie is bewaard.
visions-newer = Iemand anders heeft intussen een nieuwe versie bewaard. Jouw tekst staat er nog. Neem over wat je wilt houden en bewaar dan opnieuw.
visions-versions-full = Deze visie heeft al { $max } versies. Meer kan niet.
visions-versions-many = Deze visie heeft al zoveel versies als er kunnen zijn. Maak een nieuwe visie in een bijeenkomst.
visions-values-full = Een visie heeft hoogstens { $max } waarden.
visions-no-version = Die versie is er niet.
visions-full = De school bewaart al zoveel visies als er kunnen zijn. Verwijder er een die je niet meer gebruikt.
visions-fault-title = Geef de visie een titel van hoogstens 120 tekens.
visions-fault-text = Schrijf de visie op, in hoogstens 2000 tekens.
visions-fault-value = Een waarde heeft hoogstens 60 tekens.
