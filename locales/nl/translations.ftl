# Vertalen van de kaartenbak.

translations-title = Vertalen
translations-lead = De teksten van de kaartenbak in andere talen. Wat jullie hier bewaren, ziet alleen jullie school.
translations-decks-begun = { $begun } van { $all } sets begonnen
translations-begin = Verder met vertalen
translations-current = Begonnen of beloofd
translations-others = Nog niet begonnen
translations-open-comments = Open opmerkingen

translations-missing = ontbreekt
translations-stale = Nederlands veranderd
translations-machine = niet nagekeken
translations-checked = nagekeken

script-Latn = Latijns schrift
script-Arab = Arabisch schrift
script-Cyrl = Cyrillisch schrift
script-Ethi = Ethiopisch schrift

translations-filter = Laat zien
translations-all = alles
translations-search = Zoek in deze set
translations-search-do = Zoeken
translations-none = Niets gevonden
translations-none-text = In deze set is er geen tekst die hierbij past.
translations-comments-count = { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
  }

translations-item-deck = de set zelf
translations-item-plan = onderdeel van het programma
translations-place = tekst { $at } van { $all }
translations-steps = Vorige en volgende tekst
translations-previous = Vorige tekst
translations-following = Volgende tekst

translations-part-title = Titel
translations-part-text = Tekst
translations-part-intro = Inleiding
translations-part-hint = Tip voor de gespreksleider
translations-part-note = Notitie voor de gespreksleider
translations-marks = Laat de sterretjes om *woorden* staan. Begin een punt van een lijst met een streepje.

translations-save = Bewaren
translations-save-checked = Bewaren en nagekeken
translations-next = Volgende
translations-keys = Ctrl + Enter: bewaren, nagekeken, en door naar de volgende.
translations-saved = Bewaard
translations-draft = Dit had je getypt en nog niet bewaard.
translations-draft-drop = Weggooien

translations-fault-missing = Vul dit in. In het Nederlands staat hier ook iets.
translations-fault-invisible = Hier staat een teken dat niemand kan zien. Typ deze tekst opnieuw.
translations-fault-long = Deze tekst is te lang: { $length } tekens, er passen er { $limit }.

translations-clash = { $name } heeft deze tekst ook bewaard, { $when }
translations-clash-text = Wat jij typte staat nog in de velden. Vergelijk, en bewaar opnieuw wat goed is.
translations-theirs = Dit staat er nu:
translations-dutch-changed = Het Nederlands is veranderd na deze vertaling
translations-dutch-changed-text = Kijk of de vertaling nog klopt. Bewaar die daarna.
translations-dutch-before = Dit stond er in het Nederlands:

translations-undo = Terug naar de vertaling in Driehoek
translations-undone = Jullie eigen vertaling is weg. De vertaling in Driehoek staat er weer.
translations-put-back = Eigen vertaling terugzetten

translations-context = Over deze tekst
translations-in-deck = Set
translations-belongs-to = Hoort bij
translations-used-in = Gebruikt in
translations-history = Vertaald
translations-checked-by = Nagekeken door { $name }, { $when }
translations-saved-by = Bewaard door { $name }, { $when }. Nog niet nagekeken.
translations-built-in = Zo staat het in Driehoek
translations-built-in-machine = Door een machine, zo staat het in Driehoek
translations-from-file = Uit een bestand
translations-gone = Iemand die hier niet meer werkt
translations-around = Ervoor en erna
translations-as-card = Zoals mensen het lezen

translations-comments = Opmerkingen
translations-comments-done = { $count ->
    [one] 1 afgehandelde opmerking
   *[other] { $count } afgehandelde opmerkingen
  }
translations-comment = Jouw opmerking
translations-comment-help = Twijfel je over een woord? Vraag het een collega.
translations-comment-do = Opmerking plaatsen
translations-comment-wrong = Schrijf een opmerking van 1 tot { $max } tekens.
translations-comments-full = Over deze tekst staan al { $max } opmerkingen. Meer past er niet bij.
translations-resolve = Afgehandeld
translations-reopen = Weer open

translated-machine = Vertaald door een machine, nog niet nagekeken.
translated-unread = Deze vertaling is nog niet nagekeken.
translated-stale = Het Nederlands is veranderd na deze vertaling.
translated-source = Toon Nederlands

# Bestanden van vertalers.

translations-note = { $kind } uit { $deck }; hooguit { $limit } tekens
translations-download = Bestand voor een vertaler
translations-upload = Bestand van een vertaler inlezen
translations-upload-lead = Een XLIFF-bestand dat uit Driehoek kwam. Eerst zie je wat er verandert; er wordt nog niets bewaard.
translations-upload-help = XLIFF 2, hooguit { $most } MB.
translations-upload-do = Bekijken
translations-file = Bestand
translations-import-gone = Dit bestand is er niet meer. Kies het opnieuw.
translations-line = regel { $line }
translations-report-title = Bestand: { $lang }
translations-report-not-yet = Er is nog niets bewaard
translations-report-new = Nieuw
translations-report-changed = Veranderd
translations-report-same = Hetzelfde als hier
translations-report-untouched = Nog niet vertaald
translations-report-outdated = Nederlands is intussen veranderd
translations-report-faulty = Past niet, wordt niet overgenomen
translations-report-unknown = Hoort nergens bij, wordt niet overgenomen
translations-report-remarks = Opmerkingen van de vertaler
translations-report-changes = Wat er verandert
translations-report-more = En nog { $count }.
translations-report-back = Niet overnemen
translations-take-over = { $count ->
    [one] 1 tekst overnemen
   *[other] { $count } teksten overnemen
  }
translations-take-checked = Alles is nagekeken
translations-take-checked-help = Zet dit aan als jij of iemand anders die de taal kent alles heeft gelezen.
translations-remarks-left = { $count ->
    [one] 1 opmerking is niet bewaard.
   *[other] { $count } opmerkingen zijn niet bewaard.
  } Bij een tekst passen niet meer dan { $max } opmerkingen.
translations-taken-over = { $count ->
    [one] 1 tekst overgenomen
   *[other] { $count } teksten overgenomen
  }
translations-codes = Opmaak die Driehoek niet kent is weggelaten.
translations-now = Nu
translations-then = Uit het bestand
translations-refused-large = Dit bestand is te groot.
translations-refused-utf8 = Dit bestand is niet in UTF-8. Bewaar het opnieuw als UTF-8.
translations-refused-encoding = Regel { $line }: het bestand zegt dat het in { $what } is. Bewaar het opnieuw als UTF-8.
translations-refused-doctype = Regel { $line }: een documenttype (DOCTYPE) mag niet in dit bestand staan.
translations-refused-entity = Regel { $line }: de verwijzing “{ $what }” mag niet in dit bestand staan.
translations-refused-deep = Regel { $line }: de onderdelen staan te diep in elkaar.
translations-refused-xml = Regel { $line }: dit bestand is kapot. Maak het opnieuw in het vertaalprogramma.
translations-refused-xliff = Dit is geen XLIFF 2. Kies in het vertaalprogramma voor XLIFF 2.0 of 2.1.
translations-refused-source = Dit bestand vertaalt uit “{ $what }”. Hier vertaal je altijd uit het Nederlands.
translations-refused-target = Dit bestand vertaalt naar “{ $what }”. Die taal heeft Driehoek niet.
translations-refused-units = Dit bestand heeft te veel teksten.
translations-refused-notes = Regel { $line }: dit bestand heeft te veel opmerkingen. Haal er een paar weg.
translations-refused-empty = In dit bestand staan geen teksten.
