# Wat een verzorger leest: de eigen pagina en de brief met de link. Elke taal van
# content/languages.toml heeft dit bestand. parents-state zegt of iemand het heeft gelezen:
# source, machine of checked.

parents-state = source
parents-machine = Deze tekst is door een machine vertaald. Nog niemand heeft hem nagekeken.

parents-title = Dag { $name }
parents-the-school = de school
parents-intro = Hier zie je wat { $school } over jou en { $child } bewaart. Klopt iets niet? Dan kun je het verbeteren.
parents-done-data = Bewaard. Dank je wel.
parents-done-ask = De school heeft je vraag gekregen.

parents-child = Over je kind
parents-call-name = Naam
parents-class = Groep
parents-school = School
parents-you = Over jou
parents-name = Naam
parents-relation = Wie je bent voor het kind
parents-authority = Gezag
parents-yes = ja
parents-no = nee
parents-notes = Hoe de school je bereikt
parents-lang = Taal van brieven
parents-lang-none = Zeg ik liever niet
parents-lang-help = Je hoeft geen taal te kiezen.
parents-email = E-mailadres
parents-phone = Telefoonnummer
parents-about-contact = De school gebruikt dit alleen om je te bereiken. De leraren van je kind, de brugfiguur en de schoolleider zien het. Een andere verzorger ziet het niet.
parents-save = Bewaren
parents-email-wrong = Dit is geen e-mailadres.
parents-phone-wrong = Dit is geen telefoonnummer. Begin met 0 of +.

parents-ask = Vraag het de school
parents-ask-text = Is iets anders niet goed, of moet iets weg? Schrijf het hier. De school bekijkt het en neemt contact met je op.
parents-ask-what = Wat wil je?
parents-ask-correct = Iets verbeteren
parents-ask-erase = Iets wissen
parents-ask-field = Je vraag
parents-ask-help = Schrijf in je eigen taal, als je wilt.
parents-ask-do = Versturen
parents-text-wrong = Schrijf je vraag op, in hooguit 1000 letters.
parents-text-many = Er wachten al 5 vragen van jou. De school moet daar eerst naar kijken.
parents-asked-open = De school kijkt hiernaar.
parents-asked-done = Klaar.

parents-long = Hoelang en voor wie
parents-long-text = De school bewaart dit zolang je kind op school zit. Daarna wissen we alles binnen { $months } maanden.
parents-who = Alleen mensen van de school die je kind helpen, zien dit.
parents-link-until = Deze link werkt tot en met { $day }.
parents-privacy = Lees meer over privacy

parents-closed = Deze link werkt niet meer
parents-closed-text = Vraag de school om een nieuwe brief met een link.

parents-letter-text = Dit is een brief over { $child }, van { $school }. Met de code zie je wat de school over jou en je kind bewaart. Je kunt het ook verbeteren.
parents-letter-scan = Open de camera van je telefoon en richt hem op de code. Je hebt geen account of wachtwoord nodig.
parents-letter-own = De link is alleen voor jou. Geef hem aan niemand anders.
parents-letter-qr = De weg naar je pagina
