# Gegeven links: alles wat iemand zonder account ergens binnenlaat, op één bladzijde, om te stoppen.

manage-links = Gegeven links
manage-links-text = Elke link en code die nog werkt: van wie, tot wanneer, en stoppen
links-school = Gegeven links
links-school-text = Elke link en code die de school gaf en die nog werkt. Namen van verzorgers zie je alleen als je die mag zien.
links-own = Jouw gegeven links
links-own-text = De links die jij gaf, en die van de bijeenkomsten die je leidt. Je kunt ze altijd stoppen.
links-own-open = Bekijk je links
links-meeting = Links van deze bijeenkomst
links-meeting-text = Wie hiermee binnenkomt, en hoe je dat stopt. Een deelnemer zonder link kan met de code opnieuw meedoen.
links-meeting-open = Alle links en stoppen
links-none = Er werkt nu geen link
links-none-text = Links ontstaan bij een bijeenkomst, bij een verzorger of als je een collega uitnodigt.
links-stopped =
    { $count ->
        [one] De link is gestopt.
       *[other] { $count } links zijn gestopt.
    }
links-what = Waarvoor
links-by = Gegeven door
links-since = Sinds
links-until = Werkt tot
links-stop-head = Stoppen
links-stop = Stoppen
links-stop-of = { $what }: stoppen
links-keep = Laten werken
links-ask-all =
    { $count ->
        [one] Deze link stoppen?
       *[other] Alle { $count } links stoppen?
    }
links-until-closed = de bijeenkomst sluit
links-until-erased = de bijeenkomst is gewist
links-participant = Deelnemer { $number }
links-pages-count =
    { $count ->
        [one] { $title }: 1 deelnemer
       *[other] { $title }: { $count } deelnemers
    }

links-code = Codes om mee te doen
links-code-text = Met de code op de wand doet iemand mee op de eigen telefoon.
links-code-caption = Codes van bijeenkomsten
links-code-by = Driehoek zelf
links-code-somebody = Een bijeenkomst
links-code-stop-all = Alle codes stoppen
links-code-ask = Deze code stoppen?
links-code-after = De oude code laat niemand meer binnen. De bijeenkomst krijgt meteen een nieuwe code. Wie al meedoet, blijft meedoen.
links-code-do = Code stoppen

links-wall = Links van de wand
links-wall-text = Wie deze link heeft, ziet wat de wand laat zien.
links-wall-caption = Links van de wand
links-wall-by = Driehoek zelf
links-wall-somebody = Een bijeenkomst
links-wall-stop-all = Alle wandlinks stoppen
links-wall-ask = De link van deze wand stoppen?
links-wall-after = De oude link opent de wand niet meer. Op de bladzijde van de bijeenkomst staat dan een nieuwe. Een wand die al openstaat, blijft staan tot hij opnieuw wordt geladen.
links-wall-do = Wandlink stoppen

links-report = Gedeelde verslagen
links-report-text = Wie deze link heeft, leest wat de groep samen deelde.
links-report-caption = Gedeelde verslagen
links-report-by = Driehoek zelf
links-report-somebody = Een verslag
links-report-stop-all = Alle verslagen stoppen
links-report-ask = Het delen van dit verslag stoppen?
links-report-after = De link naar het verslag werkt dan niet meer. Je kunt later een nieuwe maken.
links-report-do = Delen stoppen

links-pages = Eigen bladzijden van deelnemers
links-pages-text = Ieders eigen bladzijde met notities en actiepunten, ook uit een herinnering per mail.
links-pages-caption = Eigen bladzijden van deelnemers
links-pages-by = Zelf meegedaan
links-pages-somebody = Een deelnemer
links-pages-stop-all = Alle bladzijden stoppen
links-pages-ask = Deze eigen bladzijden stoppen?
links-pages-after = De link opent de bladzijde niet meer, en er komt geen herinnering meer. Wat er staat, blijft tot het vanzelf wordt gewist. Een scherm dat openstaat, kan niets meer sturen.
links-pages-do = Bladzijden stoppen

links-guardian = Links voor verzorgers
links-guardian-text = Hiermee ziet en verbetert een verzorger zonder account de eigen gegevens.
links-guardian-caption = Links voor verzorgers
links-guardian-by = Driehoek zelf
links-guardian-somebody = Een verzorger
links-guardian-stop-all = Alle links voor verzorgers stoppen
links-guardian-ask = De link van deze verzorger stoppen?
links-guardian-after = De link opent niets meer. Een nieuwe link maak je op de bladzijde van het kind.
links-guardian-do = Link stoppen

links-colleague = Uitnodigingen voor collega's
links-colleague-text = Met deze link meldt een collega zich één keer aan.
links-colleague-caption = Uitnodigingen voor collega's
links-colleague-by = Wie de computer beheert
links-colleague-somebody = Een collega
links-colleague-stop-all = Alle uitnodigingen stoppen
links-colleague-ask = De link voor deze collega stoppen?
links-colleague-after = De link meldt niemand meer aan. De collega blijft bij de mensen van de school staan.
links-colleague-do = Link stoppen

links-bundle = Privélinks van deelnemers
links-bundle-text = Met zo’n link houdt een deelnemer de eigen bladzijden van meer bijeenkomsten bij elkaar. Van wie hij is, weet de school niet.
links-bundle-caption = Privélinks van deelnemers
links-bundle-by = Zelf gevraagd
links-bundle-somebody = Een deelnemer
links-bundle-stop-all = Alle privélinks stoppen
links-bundle-ask = Deze privélink stoppen?
links-bundle-after = De link opent niets meer, en het agenda-adres dat erbij hoort ook niet. De bladzijden zelf blijven.
links-bundle-do = Privélink stoppen

links-calendar = Agenda-adressen
links-calendar-text = Een agenda haalt hiermee de data van iemands eigen actiepunten en opdrachten op.
links-calendar-caption = Agenda-adressen
links-calendar-by = Zelf gevraagd
links-calendar-somebody = Iemands eigen data
links-calendar-stop-all = Alle agenda-adressen stoppen
links-calendar-ask = Dit agenda-adres stoppen?
links-calendar-after = De agenda krijgt niets nieuws meer. Wie het wil, kan een nieuw adres vragen.
links-calendar-do = Agenda-adres stoppen

links-class = Codes van oefenscholen
links-class-text = Met deze code komen nieuwe studenten een oefenschool binnen.
links-class-caption = Codes van oefenscholen
links-class-by = De school
links-class-somebody = Een oefenschool
links-class-stop-all = Alle codes stoppen
links-class-ask = De code van deze oefenschool stoppen?
links-class-after = Er komen geen nieuwe studenten meer binnen. Wie al binnen is, komt terug met de eigen code.
links-class-do = Code stoppen
