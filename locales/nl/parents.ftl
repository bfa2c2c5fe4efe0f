# Wat een verzorger leest: de eigen pagina en de brief met de link. Elke taal van
# content/languages.toml heeft dit bestand. parents-state zegt of iemand het heeft gelezen:
# source, machine of checked.

parents-state = source
parents-machine = Deze tekst is door een machine vertaald. Nog niemand heeft hem nagekeken.

parents-title = Dag { $name }
parents-the-school = de school
parents-intro = Hier ziet u wat { $school } over u en { $child } bewaart. Klopt iets niet? Dan kunt u het verbeteren.
parents-done-data = Bewaard. Dank u wel.
parents-done-ask = De school heeft uw vraag gekregen.

parents-child = Over uw kind
parents-call-name = Naam
parents-class = Groep
parents-school = School
parents-you = Over u
parents-name = Naam
parents-relation = Wie u bent voor het kind
parents-authority = Gezag
parents-yes = ja
parents-no = nee
parents-notes = Hoe de school u bereikt
parents-lang = Taal van brieven
parents-lang-none = Zeg ik liever niet
parents-lang-help = U hoeft geen taal te kiezen.
parents-email = E-mailadres
parents-phone = Telefoonnummer
parents-about-contact = De school gebruikt dit alleen om u te bereiken. De leraren van uw kind, de brugfiguur en de schoolleider zien het. Een andere verzorger ziet het niet.
parents-save = Bewaren
parents-email-wrong = Dit is geen e-mailadres.
parents-phone-wrong = Dit is geen telefoonnummer. Begin met 0 of +.

parents-ask = Vraag het de school
parents-ask-text = Is iets anders niet goed, of moet iets weg? Schrijf het hier. De school bekijkt het en neemt contact met u op.
parents-ask-what = Wat wilt u?
parents-ask-correct = Iets verbeteren
parents-ask-erase = Iets wissen
parents-ask-field = Uw vraag
parents-ask-help = U mag in uw eigen taal schrijven.
parents-ask-do = Versturen
parents-text-wrong = Schrijf uw vraag op, in hooguit 1000 letters.
parents-text-many = Er wachten al 5 vragen van u. De school moet daar eerst naar kijken.
parents-asked-open = De school kijkt hiernaar.
parents-asked-done = Klaar.

parents-long = Hoelang en voor wie
parents-long-text = De school bewaart dit zolang uw kind op school zit. Daarna wissen we alles { $months ->
        [one] binnen 1 maand
       *[other] binnen { $months } maanden
    }.
parents-who = Alleen mensen van de school die uw kind helpen, zien dit.
parents-link-until = Deze link werkt tot en met { $day }.
parents-privacy = Lees meer over privacy

parents-closed = Deze link werkt niet meer
parents-closed-text = Vraag de school om een nieuwe brief met een link.

parents-letter-text = Dit is een brief over { $child }, van { $school }. Met de code ziet u wat de school over u en uw kind bewaart. U kunt het ook verbeteren.
parents-letter-scan = Open de camera van uw telefoon en richt hem op de code. U hebt geen account of wachtwoord nodig.
parents-letter-own = De link is alleen voor u. Geef hem aan niemand anders.
parents-letter-qr = De weg naar uw pagina
