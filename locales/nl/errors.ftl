# Als er iets misgaat: wat er gebeurde, wat er met je tekst is, en wat je kunt doen.

error-home = Naar de startpagina
error-sign-in = Aanmelden
error-elsewhere-again = Opnieuw maken
error-reference = Vraag je om hulp? Noem dan dit kenmerk: { $reference }.

error-not-found = Deze pagina is er niet
error-not-found-text = Misschien is de link niet compleet, of is de pagina weggehaald.
error-not-found-do = Kijk of het adres klopt, of begin bij de startpagina.

error-forbidden = Deze pagina is niet voor jou
error-forbidden-text = Je bent wel aangemeld, maar jouw rol mag dit niet.
error-forbidden-do = Vraag een beheerder van je school om een rol die dit wel mag.

error-forged = Dit formulier is niet verstuurd
error-forged-text = Driehoek kon niet zien dat het formulier van een eigen pagina kwam. Er is niets veranderd.
error-forged-do = Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer.

error-refused = Dit kan nu niet
error-refused-do = Ga terug naar de vorige pagina. Er is niets veranderd.

error-invalid = Er klopt iets niet in het formulier
error-invalid-do = Ga terug naar de vorige pagina. Wat je typte, staat er meestal nog.

error-sign-in-needed = Meld je eerst aan
error-sign-in-needed-text = Je bent niet aangemeld, of niet meer. Wat je net verstuurde, is niet bewaard.
error-sign-in-needed-do = Ga terug en kopieer je tekst als je die wilt houden. Meld je daarna aan.

error-too-large = Dit is te groot
error-too-large-text = Je verstuurde meer dan Driehoek aanneemt. Er is niets bewaard.
error-too-large-do = Ga terug en maak je tekst korter, of verstuur hem in delen.

error-wrong-method = Dit adres werkt anders
error-wrong-method-text = Deze pagina kun je niet rechtstreeks openen.
error-wrong-method-do = Begin bij de startpagina en ga vandaar verder.

error-unreadable = Dit konden we niet lezen
error-unreadable-text = Wat je browser verstuurde, was niet compleet. Er is niets veranderd.
error-unreadable-do = Ga terug, laad de pagina opnieuw en probeer het nog een keer.

error-internal = Er ging iets mis bij ons
error-internal-text = Dit ligt niet aan jou. Wat je net verstuurde, is misschien niet bewaard.
error-internal-do = Ga terug en probeer het over een paar minuten opnieuw.

error-elsewhere-gone = Dit moet je opnieuw maken
error-elsewhere-gone-text = Dit bestand is weg. Al het andere is er nog.
error-elsewhere-gone-do = De computer die dit maakte, is gestopt. Maak het nog een keer.

error-elsewhere-silent = Dit is nu even niet te krijgen
error-elsewhere-silent-text = De computer van Driehoek die dit maakt, geeft geen antwoord. Al het andere is er nog.
error-elsewhere-silent-do = Probeer het over een minuut weer. Lukt het dan nog niet, maak het dan opnieuw.

elsewhere-not-all = Misschien is dit niet alles
elsewhere-not-all-text = Een van de computers van Driehoek geeft nu geen antwoord. Wat daar klaarligt, zie je hier niet. Laad de bladzijde over een minuut opnieuw.
