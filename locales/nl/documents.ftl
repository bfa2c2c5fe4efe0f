# Papieren die uit het register worden gemaakt: alleen in het Nederlands uitgegeven.

documents-processing = Verwerkingsregister
documents-processing-text = Wat Driehoek van mensen bewaart, waarom, op welke grond, hoelang en wie het ziet (AVG artikel 30). De grondslagen zijn ons voorstel; het schoolbestuur beslist. Wat het bestuur hier zelf aan toevoegt: naam en contactgegevens, de functionaris gegevensbescherming, en waar Driehoek draait.
documents-terms = Bewaartermijnen
documents-terms-text = Hoelang Driehoek bewaart wat het van mensen heeft, en wat daar een eind aan maakt. Een school kan sommige termijnen korter maken (Beheer → Bewaren en wissen), nooit langer. Wat bewaard moet blijven voor een klacht of een rechtszaak, kan de school vasthouden.
documents-what = Wat
documents-how-long = Hoelang
documents-ends = Zo telt Driehoek
documents-shorter = Kan korter
documents-whom = Over wie
documents-data = Gegevens
documents-from-made =
    { $days ->
        [one] uiterlijk 1 dag nadat het is gemaakt
       *[other] uiterlijk { $days } dagen nadat het is gemaakt
    }
documents-from-meeting-day = { $days } dagen na de dag van de bijeenkomst
documents-from-left-school = { $days } dagen na de laatste schooldag
documents-from-removed = { $days } dagen na verwijderen
documents-from-expires =
    { $days ->
        [0] zodra het is verlopen
       *[other] { $days } dagen nadat het is verlopen
    }
documents-until-school-year-end = tot en met 31 juli van het schooljaar
documents-until-next-school-year-end = tot en met 31 juli van het volgende schooljaar
documents-until-removed-by-self = tot de persoon zelf het verwijdert
documents-until-removed-by-school = tot de school het verwijdert
documents-until-with-staff = samen met de medewerker
documents-until-with-child = samen met het kind
documents-until-with-last-child = samen met het laatste kind van deze ouder
documents-until-unused = tot niets er meer naar wijst
documents-until-end-of-use = tot de school stopt met Driehoek
