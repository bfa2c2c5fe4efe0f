# Aanmelden met een account dat iemand elders heeft.

federation-or = Of met je eigen account
federation-or-invited = Of koppel je eigen account
federation-invited-text = Dan meld je je voortaan daarmee aan. Een link per mail blijft ook werken.
federation-with = Aanmelden met { $provider }
federation-shared = Aanmelden op een gedeelde computer
federation-shared-on = Je wordt hier afgemeld na 15 minuten niets doen, of als je de browser sluit.
federation-again = Opnieuw met { $provider }
federation-other-way = Anders aanmelden
federation-start = Naar Aanmelden

federation-trouble-down = { $provider } antwoordt niet
federation-trouble-down-text = Je kunt je nu niet aanmelden met { $provider }. Probeer het straks opnieuw, of meld je aan met een link per mail.
federation-trouble-odd = Aanmelden met { $provider } is niet gelukt
federation-trouble-odd-text = We kregen een antwoord dat niet klopt. Probeer het opnieuw. Blijft het misgaan? Zeg het tegen wie Driehoek beheert, en meld je intussen aan met een link per mail.
federation-trouble-stopped = Je bent niet aangemeld
federation-trouble-stopped-text = Het aanmelden bij { $provider } is gestopt. Je kunt opnieuw beginnen.
federation-trouble-old = Dit duurde te lang
federation-trouble-old-text = Voor het aanmelden met { $provider } heb je tien minuten, in één browser. Begin opnieuw.
federation-trouble-wrong-school = Met dit account kun je hier niet terecht
federation-trouble-wrong-school-text = { $provider } zegt niet dat je werkt bij een school van deze Driehoek. Heb je nog een account, probeer het dan daarmee. Of vraag je school om een uitnodiging.
federation-trouble-no-school = Vraag je school om een uitnodiging
federation-trouble-no-school-text = We weten niet bij welke school je hoort. Met een uitnodiging van je school kun je { $provider } koppelen.
federation-trouble-refused = Je school heeft je niet toegelaten
federation-trouble-refused-text = Klopt dat niet? Vraag het aan een beheerder van je school. Een uitnodiging werkt altijd.
federation-trouble-taken = Dit account is van een collega
federation-trouble-taken-text = Een collega van deze school meldt zich al aan met dit account bij { $provider }. Gebruik je eigen account, of vraag een beheerder om te kijken.
federation-trouble-second-first = Koppel dit account na het aanmelden
federation-trouble-second-first-text = Je zet bij het aanmelden een tweede stap. Meld je daarom eerst aan met de link uit je uitnodiging. Koppel { $provider } daarna bij Jouw account.
federation-trouble-too-many = Je school krijgt nu te veel aanvragen
federation-trouble-too-many-text = Vraag een beheerder van je school om een uitnodiging.
federation-too-late = Dit duurde te lang
federation-too-late-text = We hebben niets bewaard. Begin opnieuw bij Aanmelden.

federation-choose = Bij welke school ga je aan het werk?
federation-choose-text = Je werkt bij meer dan één school.
federation-choose-one = Kies…
federation-school = School
federation-school-missing = Kies een school.

federation-asking = Je hebt hier nog geen plek
federation-asking-text = { $provider } weet wie je bent. Je school moet je nog toelaten.
federation-asking-school = Je vraagt toegang bij { $school }.
federation-asking-email-help = Hierop kan Driehoek je ook een aanmeldlink sturen.
federation-asking-do = Toegang vragen
federation-asking-invited = Kreeg je een uitnodiging? Open dan eerst de link daarin. Dan hoef je niet te wachten.

federation-waiting = Je school moet je nog toelaten
federation-waiting-text = Je aanvraag staat klaar voor een beheerder van je school.
federation-waiting-do = Vraag of een beheerder bij Mensen wil kijken. Meld je daarna opnieuw aan.

federation-out = Je bent afgemeld
federation-out-there = Bij { $provider } ben je nog aangemeld. Is dit een gedeelde computer, meld je dan ook daar af.
federation-out-by-hand = Bij { $provider } ben je misschien nog aangemeld. Is dit een gedeelde computer, meld je dan daar af of sluit de browser.
federation-leave = Ook afmelden bij { $provider }

federation-own = Aanmelden met een ander account
federation-own-text = Koppel een account dat je elders hebt, dan kun je je ook daarmee aanmelden.
federation-link = { $provider } koppelen
federation-unlink = Loskoppelen
federation-linked = Je account is gekoppeld. Je kunt je er voortaan mee aanmelden.
federation-unlinked = Je account is losgekoppeld. Je kunt je er niet meer mee aanmelden.
federation-confirm = Is dit jouw account bij { $provider }?
federation-confirm-text = Wie dit account gebruikt, komt voortaan binnen als jij. Koppel alleen je eigen account.
federation-confirm-nameless = { $provider } vertelt geen naam of e-mailadres. Je meldde je daar net aan.
federation-confirm-do = Ja, koppelen
federation-confirm-not = Nee, niet koppelen

federation-requests = Aanvragen om toegang
federation-requests-text = Deze mensen meldden zich aan met een account dat ze elders hebben. Ze komen pas binnen als jij dat goed vindt.
federation-asked-at = { $email }, gevraagd op { $since }
federation-look = Bekijken
federation-request = { $name } wil toegang
federation-request-text = Aangemeld met { $provider }. Laat alleen iemand toe die je kent.
federation-own-words = Naam of e-mailadres is zelf ingevuld, en komt dus niet van { $provider }. Vraag het na als je twijfelt.
federation-as-new = Toelaten als nieuwe collega
federation-as-new-do = Toelaten
federation-email-help = Op dit adres kan iemand ook een aanmeldlink krijgen. Kijk dus of het klopt.
federation-already-here = Iemand met dit adres staat al in de lijst. Is het dezelfde persoon, kies die dan hieronder.
federation-as-existing = Koppelen aan een collega die hier al werkt
federation-as-existing-text = Dan komt dit account binnen als die collega, met alles wat die mag.
federation-person = Collega
federation-person-missing = Kies een collega.
federation-as-existing-do = Koppelen
federation-refuse = Niet toelaten
federation-refuse-text = Naam en adres worden gewist. Een uitnodiging kan later altijd nog.
federation-refuse-do = Niet toelaten
federation-let-in = { $name } kan zich voortaan aanmelden.

# Een lijst uit een bestand
people-file = Een bestand inlezen
people-file-field = CSV-bestand
people-file-help = Met kolommen naam, e-mail en rol. De rol mag leeg zijn.
people-file-example = Voorbeeldbestand
people-file-roles = Voor wie geen rol in het bestand heeft
people-file-do = Iedereen uit het bestand toevoegen
people-file-sheet-naam = naam
people-file-sheet-email = e-mail
people-file-sheet-rol = rol
list-no-file = Kies een bestand.
list-not-text = Dit is geen CSV-bestand. Bewaar je spreadsheet als CSV (kommagescheiden) en probeer het opnieuw.
list-no-columns = In de eerste regel staan geen kolommen met “naam” en “e-mail”.
list-role-unknown = Deze rol kennen we niet.
list-no-rows = In dit bestand staan geen mensen.
