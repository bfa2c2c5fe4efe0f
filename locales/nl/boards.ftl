# Het bestuur: de scholen die bij elkaar horen, en wat ze delen.

right-manage-board = De scholen van het bestuur zien, er een toevoegen, en bij een bestuur komen of weggaan
manage-board = Bestuur
manage-board-text = De scholen van het bestuur, en wat ze met elkaar delen
boards-title = Bestuur
boards-intro = De scholen die bij elkaar horen. Elke school heeft eigen mensen, gezinnen en bijeenkomsten.
boards-count =
    { $count ->
        [one] 1 school
       *[other] { $count } scholen
    }
boards-own = Jouw school
boards-shared = Wat de scholen delen
boards-shared-decks = Kaarten die iemand met het bestuur deelt: andere scholen gebruiken en kopiëren ze.
boards-shared-names = De namen van de scholen.
boards-shared-nothing = Verder niets: geen mensen, geen kinderen en verzorgers, geen bijeenkomsten en geen instellingen.

boards-add = School toevoegen
boards-add-text = De nieuwe school begint leeg. De eerste beheerder nodigt daar de collega's uit.
boards-school = Naam van de school
boards-administrator = Naam van de eerste beheerder
boards-add-do = School toevoegen
boards-made = { $school } is toegevoegd. De eerste beheerder is uitgenodigd.
boards-letter = { $school } is toegevoegd
boards-letter-once = Geef deze brief aan de eerste beheerder. Hij staat hier één keer.
boards-full = Dit bestuur heeft al zoveel scholen als er kunnen zijn.

boards-invite = Bestaande school laten komen
boards-invite-text = Werkt een school al met Driehoek op deze computer? Geef haar beheerder een code. Die werkt één keer, 14 dagen lang.
boards-invite-do = Code maken
boards-codes = Codes die nog werken
boards-code-until = Code tot en met { $day }
boards-code-end = Code stoppen
boards-code-ended = De code is gestopt.
boards-codes-full = Er zijn al veel codes die werken. Stop er eerst een.
boards-code-title = Code voor { $board }
boards-code-once = De code staat hier één keer. Hij werkt één keer, tot en met { $day }.
boards-code-pass-on = Geef de code aan de beheerder van de andere school. Die vult hem in bij Beheer, Bestuur.

boards-without = Deze school hoort in Driehoek nog bij geen bestuur.
boards-join = Bij een bestuur komen
boards-join-text = Vraag een beheerder van een school van het bestuur om een code. Je ziet eerst bij welk bestuur je komt.
boards-code = Code
boards-code-help = Vijf groepjes van vijf letters en cijfers
boards-code-wrong = Deze code werkt niet, of niet meer. Kijk hem na, of vraag een nieuwe.
boards-join-look = Code bekijken
boards-join-ask = Bij { $board } komen?
boards-join-schools = De scholen van dit bestuur
boards-join-do = Bij het bestuur komen
boards-came = De school hoort nu bij het bestuur.
boards-has-one = De school hoort al bij een bestuur. Ga daar eerst weg.
boards-has-none = De school hoort bij geen bestuur.
boards-not = Niet doen

boards-leave = Weggaan
boards-leave-text = De school kan altijd weg bij het bestuur. Haar eigen gegevens blijven.
boards-leave-ask = Weg bij dit bestuur
boards-leave-title = Weggaan bij { $board }?
boards-leave-ours = Kaarten die jullie met het bestuur deelden, blijven van jullie school. Andere scholen zien ze niet meer.
boards-leave-theirs = Kaarten van andere scholen van het bestuur zien jullie niet meer.
boards-leave-meetings = Bijeenkomsten die al begonnen zijn, houden de kaarten die ze hadden.
boards-leave-back = Terugkomen kan met een nieuwe code.
boards-leave-do = Weggaan
boards-left = De school hoort niet meer bij het bestuur.

links-board = Codes voor het bestuur
links-board-text = Met deze code komt een andere school bij jullie bestuur.
links-board-caption = Codes voor het bestuur
links-board-by = Driehoek zelf
links-board-somebody = Een school die bij het bestuur komt
links-board-stop-all = Alle codes van het bestuur stoppen
links-board-ask = Deze code stoppen?
links-board-after = De code werkt niet meer. Scholen die al bij het bestuur horen, blijven.
links-board-do = Code stoppen
