# Duidelijke taal: hoe makkelijk een tekst leest, en waarom.

# Wat tussen de hele en de tienden van een getal staat
plain-decimal-mark = ,

plain-level-green = Makkelijk te lezen
plain-level-amber = Vrij makkelijk te lezen
plain-level-red = Moeilijk te lezen
plain-level-none = Te kort voor een oordeel
plain-level-none-text = We meten vanaf { $words } woorden en { $sentences } zinnen. Hieronder staan wel tips per zin.
plain-length-only = Van deze taal kijken we alleen naar de lengte van de zinnen.

# $words en $sentences zijn aantallen, $mean is een gemiddelde
plain-figures = { $words ->
        [one] 1 woord
       *[other] { $words } woorden
    } en { $sentences ->
        [one] 1 zin
       *[other] { $sentences } zinnen
    }. Een zin heeft gemiddeld { $mean } woorden; de langste heeft er { $longest }.
# $score volgens Flesch-Douma
plain-score = Leesbaarheid { $score }: hoe hoger, hoe makkelijker. Een woord heeft gemiddeld { $syllables } lettergrepen, en { $percent } % van de woorden is lang.

# Waarom een tekst niet makkelijk heet
plain-rule-score = De leesbaarheid is { $score }. Makkelijk is { $limit } of hoger.
plain-rule-mean-sentence = Een zin heeft gemiddeld { $mean } woorden. Maak er hooguit { $limit } van.
plain-rule-longest-sentence = De langste zin heeft { $longest } woorden. Maak er hooguit { $limit } van.
plain-rule-long-words = { $percent } % van de woorden is lang. Maak er hooguit { $limit } % van.
plain-rule-school-words = Er staan schoolwoorden in zonder uitleg.

# Tips bij een zin. $words is wat er staat, $alternatives wat er beter kan staan
plain-sentence = Zin { $number }: { $text }
plain-long-sentence = Lange zin: { $count } woorden. Maak er twee zinnen van.
plain-long-word = Lang woord: “{ $words }”. Kan het korter?
plain-passive = “{ $words }”: wie doet het? Zet die persoon in de zin.
plain-formal = Deftig: “{ $words }”. Gewoner: { $alternatives }.
plain-school = Schoolwoord: “{ $words }”. Leg het uit, of schrijf: { $alternatives }.
plain-abbreviation = Afkorting: “{ $words }”. Schrijf: { $alternatives }.
plain-double-negation = Twee keer nee: “{ $words }”. Zeg wat wel zo is.
plain-requests = { $count } vragen in één zin. Geef elke vraag een eigen zin.
plain-no-findings = We vonden niets om beter te maken.

