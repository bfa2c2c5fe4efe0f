# Eigen kaarten: schrijven, publiceren, delen, inlezen en meenemen.

own-title = Eigen kaarten
own-lead = Schrijf een eigen stapel, of kopieer kaarten en pas ze aan. Wat je publiceert, kun je in een bijeenkomst gebruiken.
own-none = Nog geen eigen kaarten
own-none-text = Begin met een titel, of lees een bestand in dat je van iemand kreeg.
own-new = Nieuwe stapel
own-edit = Bewerk
own-mine = Van mij
own-of-school = Van de school
own-of-board = Van andere scholen van { $board }
own-count = { $count ->
    [0] Nog geen kaarten
    [one] 1 kaart
   *[other] { $count } kaarten
}
own-untitled = Stapel zonder titel
own-removed = “{ $title }” is verwijderd.
own-undo = Zet terug
own-state-draft = Concept
own-state-published = Gepubliceerd
own-state-changed = Gepubliceerd, daarna gewijzigd

own-plan-energizer = Energizer
own-plan-cards = In gesprek met de kaarten
own-plan-closing = Afsluiting

own-new-title = Nieuwe stapel
own-copy-title = Kaart kopiëren
own-copy-into = In een stapel die je hebt
own-copy-deck = Stapel
own-copy-act = Kopieer in deze stapel
own-copy-new = In een nieuwe stapel
own-begin = Begin zelf
own-begin-act = Maak de stapel
own-no-title = Vul een titel in. Je kunt die later veranderen.
own-bring-in = Lees een bestand in
own-bring-in-act = Lees in
own-file = Bestand
own-file-help = Een zip met een stapel, of een spreadsheet die je als CSV hebt opgeslagen. Hooguit { $size } MB.
own-no-file = Kies eerst een bestand.
own-file-refused = Dit bestand is niet ingelezen. Er is niets veranderd.
own-brought-in = { $count ->
    [one] Er is 1 kaart ingelezen.
   *[other] Er zijn { $count } kaarten ingelezen.
}
own-left-out = Dit is niet meegekomen:
own-left-out-plan = Kaarten van een andere stapel die in het programma lagen.
own-left-out-series = Het thema waar de stapel bij hoort.
own-left-out-inventory = De verwijzingen naar de lijst van de kaartenbak.
own-left-out-parents = Bij welk ander onderdeel een kaart hoort.
own-left-out-steps = Stappen die bij geen energizer horen.
own-left-out-ignored = { $count ->
    [one] 1 bestand of kolom die niet bij een stapel hoort.
   *[other] { $count } bestanden of kolommen die niet bij een stapel horen.
}
own-brought-in-windows = Het bestand was niet in UTF-8. Kijk of letters met accenten goed zijn.

own-details = Over deze stapel
own-deck-title = Titel
own-deck-title-help = Bijvoorbeeld: Rapportgesprekken in de bovenbouw
own-deck-intro = Waar gaat het over?
own-deck-intro-help = Een of twee zinnen voor wie een stapel kiest.
own-deck-look = Kleur
own-look-involvement = Paars, als thema 1
own-look-partnership = Groen, als thema 2
own-look-communication = Blauwpaars, als thema 3
own-look-definition = Blauwgroen, als definities
own-look-energizer = Olijf, als energizers
own-look-statement = Grijs, als stellingen
own-deck-credit = Gemaakt door
own-deck-credit-help = Deze naam gaat mee als je de stapel doorgeeft.
own-saving = Bezig met bewaren
own-save = Bewaren

own-no-cards = Zet er een kaart bij om te beginnen.
own-add-kind = Soort kaart
own-add-act = Zet erbij
own-card-empty = Nog niets geschreven
own-card-up = Zet kaart { $card } hoger
own-card-down = Zet kaart { $card } lager
own-card-copy = Kopieer kaart { $card }
own-card-remove = Verwijder kaart { $card }
own-card-removed = De kaart is verwijderd.
own-has-fault = Nog niet goed

own-plan-none = Het programma volgt uit de kaarten. Zet eerst kaarten in de stapel, of begin hier.
own-plan-follows = Zo begint een bijeenkomst met deze stapel. Het programma volgt uit de kaarten, tot je iets verandert.
own-plan-is-own = Zo begint een bijeenkomst met deze stapel. Het programma is zelf samengesteld.
own-plan-follow = Laat het weer uit de kaarten volgen
own-plan-follows-now = Het programma volgt weer uit de kaarten.
own-block-add = Zet op het programma
own-block-bare = Nog zonder kaarten
own-block-minutes-wrong = Vul een aantal minuten in van 1 tot en met { $most }.
own-block-any-energizer = De eerste die nog nergens staat
own-block-no-cards = Er zijn nog geen kaarten die hier passen.
own-block-rest = Vink aan wat hier op tafel ligt. Vink je niets aan, dan ligt hier alles wat in geen ander onderdeel ligt.
own-block-choose = Vink aan wat hier op tafel ligt.

own-publish = Publiceer
own-not-published = Deze stapel is nog niet gepubliceerd. Dit moet eerst anders:
own-done-published = De stapel is gepubliceerd. Nieuwe bijeenkomsten gebruiken deze versie. Bijeenkomsten die al begonnen zijn, houden hun eigen versie.
own-done-shared = Het delen is aangepast.
own-done-restored = De oude versie staat klaar als concept. Publiceer om die weer te gebruiken.
own-done-saved = Bewaard.

own-share = Delen
own-share-who = Wie mag de gepubliceerde stapel gebruiken?
own-share-act = Pas aan
own-shared-me = Alleen ik
own-shared-me-help = En wie samen met jou een bijeenkomst leidt waarin je die gebruikt.
own-shared-school = De school
own-shared-school-help = Collega’s kunnen de stapel gebruiken en ook veranderen.
own-shared-board = Het bestuur
own-shared-board-help = Ook de andere scholen kunnen de stapel gebruiken en kopiëren. Veranderen kan alleen deze school.

own-languages = Vertalen
own-languages-help = Vertaal wat gepubliceerd is. De vertaling is van de school en gaat mee in de zip.
own-languages-later = Publiceer de stapel en deel die met de school. Daarna kun je de stapel hier vertalen.
own-languages-other = Kies een taal
own-languages-done = { $done } van { $all }

own-take-along = Meenemen en doorgeven
own-take-along-text = De zip heeft alles en kan op een andere school worden ingelezen. De spreadsheet heeft alleen de teksten. De kaarten vallen onder CC BY-SA 4.0: anderen mogen ze gebruiken en aanpassen als ze je naam noemen.
own-zip = Zip
own-csv = Spreadsheet (CSV)

own-history = Versies
own-history-now = Nu in gebruik
own-history-back = Zet terug
own-history-help = Terugzetten verandert alleen je concept, tot je publiceert.
own-discard = Verwijder deze stapel

own-card = Kaart { $place } van { $count }
own-previous = Vorige
own-next = Volgende
own-kind = Soort kaart
own-card-title = Titel
own-card-text = Tekst
own-card-text-help = Een lege regel maakt een alinea. Begin een regel met een streepje voor een lijst.
own-card-steps = Stappen
own-card-steps-help = Een stap per regel.
own-card-hint = Tip voor de gespreksleider
own-card-hint-help = Alleen de gespreksleider ziet dit.
own-more = Meer over deze kaart
own-card-minutes = Minuten
own-card-turn = Omdraaien
own-turn-coach = Als de gespreksleider het zegt
own-turn-after-writing = Nadat mensen zelf iets schreven
own-turn-first = Meteen, als begin
own-card-own = Lege kaart
own-card-own-help = De groep bedenkt hier zelf een vraag.
own-save-next = Bewaren en nog een maken
own-save-done = Bewaren en terug
own-preview = Voorbeeld
own-on-screen = Op het scherm
own-on-paper = Op papier
own-on-paper-alt = De kaart zoals die wordt afgedrukt
own-not-on-paper = Dit komt niet op een kaart. Het staat wel in het boekje.
own-advice = Dit past nog niet
own-plain = Makkelijk te lezen?
own-too-long = { $field }: { $count ->
    [one] 1 teken te veel.
   *[other] { $count } tekens te veel.
}
own-field-title = Titel
own-field-text = Tekst
own-field-hint = Tip
own-field-note = Notitie
own-field-intro = Waar gaat het over
own-field-credit = Gemaakt door

own-origin = Gekopieerd van
own-origin-gone = Gekopieerd van een kaart die er niet meer is.
own-origin-changed = De oorspronkelijke kaart is veranderd
own-origin-theirs = Zo is de oorspronkelijke kaart nu
own-origin-mine = Zo is jouw kaart
own-origin-take = Neem over
own-origin-keep = Houd die van mij

own-conflict = Iemand anders heeft dit net ook veranderd.
own-conflict-details = Wat je typte, staat hieronder. Bewaar nog eens om het te houden, of laad de pagina opnieuw voor de andere tekst.
own-conflict-card = Wat je typte, staat hieronder en is nog niet bewaard. Kies welke tekst blijft.
own-conflict-other = Zo staat het er nu
own-conflict-mine = Bewaar die van mij
own-conflict-theirs = Houd de andere

own-refused-decks = Je hebt al zo veel stapels als er passen. Gooi er eerst een weg.
own-refused-full = De stapel is vol. Maak een tweede stapel voor meer kaarten.
own-refused-plan-full = Het programma is vol.
own-refused-closing = Een programma heeft één afsluiting, aan het eind.
own-refused-busy = Iemand anders was net eerder. Probeer het nog eens.
own-refused-version = Deze oude versie kan niet meer worden gelezen.

own-fault-card = Kaart { $place }
own-fault-line = regel { $line }
own-fault-row = Regel { $line }
own-fault-more = { $count ->
    [one] En nog 1.
   *[other] En nog { $count }.
}

own-bad-kind-of-file = Dit is geen zip en geen CSV. Sla een spreadsheet op als CSV, of kies de zip van een stapel.
own-zip-not-a-zip = Dit is geen zip, of de zip is niet compleet.
own-zip-too-many-files = Er zitten te veel bestanden in de zip. Maak een zip met alleen de stapel.
own-zip-too-large = De zip is uitgepakt te groot. Een stapel heeft alleen tekst.
own-zip-bomb = “{ $file }” wordt bij het uitpakken veel te groot. Zo’n bestand kan kwaad doen en is niet geopend.
own-zip-path = “{ $file }” wil ergens anders staan dan in de zip. Dat kan kwaad doen.
own-zip-link = “{ $file }” is een koppeling en geen bestand. Zet het bestand zelf in de zip.
own-zip-locked = “{ $file }” heeft een wachtwoord. Maak een zip zonder wachtwoord.
own-zip-twice = Twee bestanden in de zip hebben dezelfde naam. { $file }
own-zip-encoding = “{ $file }” is niet in UTF-8. Sla het op als UTF-8.
own-zip-damaged = “{ $file }” is beschadigd.
own-zip-no-deck = Er is geen deck.toml in de zip.
own-zip-several-decks = Er zitten meer stapels in de zip. Maak een zip per stapel.
own-row-utf-16 = Het bestand is in UTF-16 opgeslagen. Kies “CSV UTF-8” bij het opslaan.
own-row-not-text = Dit is geen tekst. Sla de spreadsheet op als CSV.
own-row-not-rows = Hier staan geen rijen en kolommen.
own-row-no-text-column = De eerste regel heeft geen kolom “tekst”. Zet de namen van de kolommen op de eerste regel.
own-row-no-rows = Er staan geen kaarten in.
own-row-kind = “{ $found }” is geen soort kaart die een eigen stapel kan hebben. Kies uit { $known }.
own-row-minutes = “{ $found }” is geen aantal minuten van 1 tot en met 240.
own-row-turn = “{ $found }” zegt niet wanneer de kaart wordt omgedraaid. Kies coach, after-writing of first.
own-row-too-long = Deze cel heeft { $found } tekens. Dat is te veel voor één kaart.
own-row-too-many = Er passen { $found } kaarten in een stapel. Maak er twee van.
own-row-too-many-cells = Er staan { $found } cellen, meer dan er kolommen zijn. Zet tekst met het scheidingsteken tussen aanhalingstekens.

own-problem-not-toml = Deze regel volgt de regels van TOML niet. Kijk of er een aanhalingsteken, haakje of “=” ontbreekt.
own-problem-stray-file = Dit bestand hoort niet bij een stapel.
own-problem-unknown-language = “{ $a }” is geen taal van Driehoek. Kies uit { $b }.
own-problem-unknown-field = Het veld “{ $a }” bestaat hier niet. Kies uit { $b }.
own-problem-field-not-here = Het veld “{ $a }” hoort niet bij “{ $b }”.
own-problem-missing-field = { $a } is nog leeg.
own-problem-wrong-type = Het veld “{ $a }” heeft een andere vorm nodig: { $b }.
own-problem-empty = { $a } is leeg. Vul het in of haal het weg.
own-problem-unknown-value = “{ $a }” kan niet. Kies uit { $b }.
own-problem-unknown-kind = “{ $a }” is geen soort kaart.
own-problem-kind-not-own = De soort “{ $a }” kan niet in een eigen stapel. Kies uit { $b }.
own-problem-no-cards = Er staan nog geen kaarten in.
own-problem-too-many-cards = Er passen { $a } kaarten in een stapel en dit zijn er { $b }. Maak er twee stapels van.
own-problem-too-many-steps = Een energizer heeft hooguit { $a } stappen en dit zijn er { $b }.
own-problem-too-many-blocks = Een programma heeft hooguit { $a } onderdelen en dit zijn er { $b }.
own-problem-too-many-minutes = Een onderdeel duurt hooguit { $a } minuten, niet { $b }.
own-problem-too-long = { $a } is te lang: { $b } tekens.
own-problem-bad-id = De id “{ $a }” mag alleen kleine letters, cijfers, streepjes en punten hebben.
own-problem-reserved-id = De id “{ $a }” heeft al een eigen betekenis. Kies een andere.
own-problem-duplicate-id = De id “{ $a }” staat ook op regel { $b }.
own-problem-not-its-folder = De id van de stapel (“{ $a }”) kan niet worden gebruikt. Kies kleine letters, cijfers en streepjes.
own-problem-no-source-words = Er zijn geen Nederlandse teksten. Zet nl.toml erbij.
own-problem-missing-words = “{ $a }” heeft geen tekst in nl.toml.
own-problem-words-without-element = “{ $a }” heeft een tekst, maar staat niet in deck.toml.
own-problem-unquoted-id = Zet de id “{ $a }” tussen aanhalingstekens.
own-problem-untranslated = De vertaling van “{ $a }” mist het veld “{ $b }”.
own-problem-not-its-language = Het bestand zegt “{ $a }” maar heet { $b }.toml.
own-problem-wrong-state = De staat “{ $a }” kan hier niet.
own-problem-unknown-element = “{ $a }” bestaat niet.
own-problem-unknown-source = De bron “{ $a }” bestaat hier niet.
own-problem-wrong-card = “{ $a }” past niet in “{ $b }”.
own-problem-parent-loop = “{ $a }” hoort bij zichzelf.
own-problem-after-closing = “{ $a }” staat na de afsluiting van het programma.
own-problem-no-closing = Het programma eindigt niet met een afsluiting.
own-wanted-text = een tekst tussen aanhalingstekens
own-wanted-texts = een lijst van teksten, zoals ["een", "twee"]
own-wanted-number = een heel getal, 1 of meer
own-wanted-flag = true of false
own-wanted-table = een tabel
own-wanted-tables = een lijst van tabellen
own-problem-no-source = Een kaart van de soort “{ $a }” zegt wat anderen vonden. Noem de bron.
own-problem-not-translated = “{ $a }” heeft geen tekst in: { $b }.
own-problem-not-a-day = “{ $a }” is geen dag. Schrijf een dag als 2026-11-22.
own-problem-source-in-deck = Een stapel kan geen eigen bronnen hebben. Haal deze bron weg.
own-problem-of-the-program = Dit kan niet in een eigen stapel.

own-demo-board = Stichting Samen Verder
own-demo-school = De Wei
