# Beheer en privacy: wat de school bewaart, hoelang, en wie het bekeek.

nav-manage = Beheer
manage-title = Beheer
manage-intro = Wat je nodig hebt om Driehoek voor de school goed te laten lopen.
manage-people = Mensen
manage-people-text = Wie hier werkt en wat iedereen mag
manage-data = Wat we bewaren
manage-data-text = Het register: welke gegevens, waarom, op welke grond en wie ze ziet
manage-retention = Bewaren en wissen
manage-retention-text = Wat er wanneer vanzelf wordt gewist
manage-trail = Wie zag wat
manage-trail-text = Wie gegevens bekeek of veranderde, in de afgelopen twaalf maanden

right-see-trail = Zien wat de school bewaart, hoelang, en wie het bekeek
right-manage-school = De instellingen van de school veranderen

register-title = Wat we bewaren
register-intro = Alle gegevens over mensen in Driehoek: waarvoor, hoelang en wie ze ziet. De privacypagina en het verwerkingsregister komen hieruit.
register-download = Verwerkingsregister
register-page = Privacypagina
register-what = Wat
register-purpose = Waarvoor
register-subjects = Over wie
register-basis = Grondslag
register-retention = Hoelang
register-viewers = Wie ziet het
register-copies = Gaat mee in
register-name = Naam in het register
register-columns = Waar het staat
register-sealed = Versleuteld
register-special = Gevoelig
basis-consent = Toestemming (AVG artikel 6, lid 1a)
basis-contract = Overeenkomst (AVG artikel 6, lid 1b)
basis-legal-duty = Wettelijke plicht (AVG artikel 6, lid 1c)
basis-public-task = Taak van algemeen belang (AVG artikel 6, lid 1e)
basis-legitimate-interest = Gerechtvaardigd belang (AVG artikel 6, lid 1f)
about-staff = medewerkers
about-participant = deelnemers
about-child = kinderen
about-guardian = ouders en verzorgers
viewer-self = de persoon zelf
viewer-operator = wie de computer beheert
copy-staff = de kopie voor een medewerker
copy-child = de kopie over een kind
copy-guardian = de kopie over een ouder
copy-report = het verslag van een bijeenkomst
copy-none = geen kopie

trail-title = Wie zag wat
trail-intro = Wie gegevens van een kind, een ouder of een collega bekeek of veranderde. Elke regel blijft { $days } dagen staan.
trail-filter = Zoeken in het logboek
trail-count =
    { $count ->
        [one] 1 regel
       *[other] { $count } regels
    }
trail-anybody = Iedereen
trail-anything = Alles
trail-when = Wanneer
trail-who = Wie
trail-act = Wat
trail-kind = Soort
trail-what = Waarover
trail-id = Kenmerk
trail-from = Vanaf
trail-until = Tot en met
trail-show = Toon
trail-download = Download
trail-empty = Geen regels gevonden
trail-empty-text = Niemand deed dit in deze tijd. Kies een andere periode of andere mensen.
trail-program = Driehoek zelf
trail-nameless = Gewist of niet voor jou
trail-pages = Bladzijden
trail-page = Bladzijde { $page } van { $all }
trail-newer = Nieuwer
trail-older = Ouder

act-viewed = Bekeken
act-made = Gemaakt
act-changed = Veranderd
act-roles-changed = Rollen veranderd
act-removed = Verwijderd
act-restored = Teruggezet
act-erased = Gewist
act-exported = Kopie gemaakt
act-restricted = Gebruik beperkt
act-released = Beperking gestopt
act-held = Wissen tegengehouden
act-let-go = Wissen weer toegestaan
act-link-given = Link gegeven
act-link-ended = Link gestopt
act-imported = Lijst ingelezen
act-signed-in = Aangemeld
act-signed-out = Afgemeld
act-factor-changed = Tweede stap veranderd

subject-child = Kind
subject-guardian = Ouder
subject-person = Medewerker
subject-class = Groep
subject-meeting = Bijeenkomst
subject-school = School

retention-title = Bewaren en wissen
retention-intro = Driehoek wist vanzelf wat zijn tijd heeft gehad. Hier zie je wat er wanneer verdwijnt. Korter bewaren mag, langer niet.
retention-nothing = Er is nu niets dat hierdoor wordt gewist.
retention-later = Het eerste wordt gewist op { $day }.
retention-soon =
    { $count ->
        [one] 1 wordt gewist in de komende { $days } dagen, op { $day }.
       *[other] { $count } worden gewist in de komende { $days } dagen, het eerste op { $day }.
    }
retention-shorter = { $days } dagen op deze school
retention-shorten = Korter bewaren
retention-days = Aantal dagen
retention-most = Hooguit { $days } dagen.
retention-keep = Bewaren
retention-fault = Kies een getal van 0 tot en met { $days }.
retention-done = Gewist in de afgelopen 30 dagen
retention-when = Wanneer
retention-what = Wat
retention-count = Aantal
