# Eerst vragen, voordat iets korter wordt bewaard.

terms-ask-title = Korter bewaren: { $name }
terms-ask-text =
    { $days ->
        [0] Je wilt dit niet langer bewaren.
        [one] Je wilt dit nog 1 dag bewaren.
       *[other] Je wilt dit nog { $days } dagen bewaren.
    } { $count ->
        [one] Voor 1 is die tijd al voorbij. Die wissen we binnen een uur, voorgoed.
       *[other] Voor { $count } is die tijd al voorbij. Die wissen we binnen een uur, voorgoed.
    }
terms-ask-who = Misschien zie jij zelf niet om wie het gaat. Overleg dan eerst met de schoolleider. Wat is gewist, komt niet terug.
terms-ask-do = Wissen en korter bewaren
terms-ask-not = Niet doen
