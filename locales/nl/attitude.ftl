# De grondhouding: vier delen, waar sta ik, wat wil ik sterker maken, minstens twee actiepunten.

block-attitude = Grondhouding
attitude-step-weigh = Waar sta je?
attitude-step-points = Actiepunten
attitude-level-1 = Nog weinig
attitude-level-2 = Soms
attitude-level-3 = Vaak
attitude-level-4 = Bijna altijd
attitude-element = Deel van de houding
attitude-people =
    { $count ->
        [one] { $count } mens vulde dit in.
       *[other] { $count } mensen vulden dit in.
    }
attitude-grow-picture = Dit wil de groep sterker maken
attitude-wall-weigh = Kies waar je staat, op je telefoon of op papier. Alleen jij ziet wat je kiest.
attitude-wall-talk = Wat valt op? Praat erover.
attitude-wall-points = Schrijf minstens { $least } actiepunten, op je telefoon of op papier.
attitude-done =
    { $count ->
        [one] { $count } mens heeft er minstens { $least }.
       *[other] { $count } mensen hebben er minstens { $least }.
    }
attitude-weigh-ask = Hoe vaak zie je dit bij jezelf?
attitude-grow-ask = Wat wil je sterker maken? Kies er één of { $most }.
attitude-readers = Alleen jij ziet wat je kiest. De groep ziet alleen aantallen, en pas als minstens { $least } mensen meededen. We wissen het na { $until }.
attitude-kept = Bewaard
attitude-mine = Mijn grondhouding
attitude-i-grow = dit wil ik sterker maken
attitude-points-none = Nog twee actiepunten te gaan.
attitude-points-one = Goed begin. Schrijf er nog één op.
attitude-points-done = Klaar. Meer mag altijd.
attitude-point-label = Wat ga je doen, bij wie?
attitude-held-back = Niemand ziet wat een ander koos, jij ook niet. Toon je het, dan ziet de groep aantallen, vanaf { $least } mensen.
attitude-coach-done = { $count } van { $of } hebben minstens { $least } actiepunten
attitude-coach-insist = Geef nog even tijd. Heeft iemand er maar één? Vraag naar een tweede deel van de houding.
attitude-hands = Handen per deel
attitude-hands-help = Voor een zaal zonder telefoons: hoeveel mensen willen dit deel sterker maken? Laat alles leeg om de telling weg te halen.
attitude-paper = Definitie, delen en kaarten op papier
