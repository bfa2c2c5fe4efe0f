# De tweede stap: nog een keer laten zien wie je bent.

second-title = Tweede stap
second-intro = Laat nog een keer zien dat jij het bent. Daarna kun je verder.
second-none = Jij kunt bij gegevens van de hele school. Daarom is alleen je mail niet genoeg. Kies hoe je voortaan laat zien dat jij het bent.
second-do = Bevestigen
second-later = Nu niet
second-on = Verder
second-lost = Lukt het niet? Vraag een beheerder van je school om je tweede stap te wissen. Dan stel je hem opnieuw in.
second-code = Code uit je app
second-code-help = Zes cijfers, elke halve minuut nieuw. Telefoon kwijt? Vul dan een herstelcode in.
second-paper-code = Herstelcode
second-paper-code-help = Een van de codes die je hebt bewaard. Elke code werkt één keer.
second-code-wrong = Deze code klopt niet. Kijk of de klok van je telefoon gelijk loopt en vul de code in die je nu ziet.
second-code-used = Deze code is al gebruikt. Wacht tot je app een nieuwe laat zien.
second-code-locked = Er waren te veel verkeerde codes. Codes uit je app werken nu niet. Gebruik een herstelcode of een passkey, of vraag een beheerder om je tweede stap te wissen.

# Melding voor wie de tweede stap nog moet zetten
second-waits = Een deel van je rollen wacht nog
second-waits-text = Voor wat over de hele school gaat, laat je nog een keer zien dat jij het bent.
second-waits-do = Tweede stap zetten

# Een app met codes
second-app = App met codes
second-app-text = Een gratis app op je telefoon laat een code zien die steeds verandert. Dat werkt overal, ook zonder internet op je telefoon.
second-app-do = App instellen
second-app-again = Andere telefoon
second-app-title = App met codes instellen
second-app-intro = Dit duurt een paar minuten. Houd je telefoon bij de hand.
second-app-get = Neem een app
second-app-get-text = Heb je nog geen app voor codes? Neem er een uit de winkel van je telefoon. Zoek op ‘authenticator’. Elke app is goed. Een wachtwoordbeheerder kan het vaak ook.
second-app-scan = Scan deze code met de app
second-app-qr = QR-code voor de app
second-app-open = Staat de app op dit apparaat? Open hem met deze link.
second-app-type = Kun je niet scannen? Typ deze sleutel dan over in de app:
second-app-confirm = Vul de code in die je nu ziet
second-app-confirm-help = Zes cijfers. Zo weten we dat het werkt.
second-app-confirm-do = App koppelen

# Passkeys
second-passkey = Passkey
second-passkey-text = Met een passkey meld je je aan met je vinger, je gezicht of de pincode van je apparaat. Een mail of een code is dan niet nodig.
second-passkey-add = Passkey toevoegen
second-passkey-name = Naam van dit apparaat
second-passkey-name-help = Zo herken je de passkey later, bijvoorbeeld ‘laptop van school’.
second-passkey-name-wrong = Deze naam is te lang of bevat vreemde tekens. Gebruik hooguit 60 letters.
second-passkey-make = Passkey maken
second-passkey-use = Passkey gebruiken
second-passkey-sign-in = Aanmelden met een passkey
second-passkey-sign-in-text = Heb je een passkey? Dan heb je geen mail nodig.
second-passkey-used = Gemaakt op { $since }, laatst gebruikt op { $used }
second-passkey-unused = Gemaakt op { $since }
second-passkey-refused = Werkt niet meer
second-passkey-script = Je browser voert geen JavaScript uit. Een passkey maken kan dan niet. Een app met codes wel.
second-passkey-failed = Het is niet gelukt, of je bent gestopt. Probeer het nog een keer.
second-passkeys-off = Passkeys werken hier niet. Daarvoor heeft deze Driehoek een adres nodig dat begint met https.
second-passkeys-many = Je hebt al tien passkeys. Verwijder er eerst een.
second-passkey-none = Je hebt hier nog geen passkey.
second-passkey-late = Dit duurde te lang. Probeer het nog een keer.
second-passkey-known = Deze passkey heb je al.
second-passkey-unknown = Deze passkey kennen we niet, of niet meer. Meld je aan met je e-mailadres.
second-passkey-wrong = Deze passkey klopt niet. Probeer het nog een keer, of meld je aan met je e-mailadres.
second-passkey-copied = Deze passkey is misschien gekopieerd. Daarom werkt hij niet meer. Verwijder hem bij je account en maak een nieuwe.

# Herstelcodes
second-codes = Herstelcodes
second-codes-intro = Heb je je telefoon niet bij je? Dan kom je met zo’n code toch verder.
second-codes-once = Je ziet deze codes maar één keer
second-codes-keep = Druk ze af of schrijf ze over. Bewaar ze niet bij je telefoon. Elke code werkt één keer.
second-codes-left =
    { $count ->
        [0] Geen codes over
        [one] Nog 1 code over
       *[other] Nog { $count } codes over
    }
second-codes-few = Maak nieuwe codes voordat ze op zijn. Heb je een nieuwe telefoon, stel dan ook de app opnieuw in.
second-codes-renew = Nieuwe codes maken

# Bij je account
second-panel = Tweede stap en passkeys
second-needed = Jouw rol vraagt een tweede stap: iets wat alleen jij hebt, naast je mail.
second-optional = Met een passkey meld je je sneller en veiliger aan. Een tweede stap is voor jouw rol niet nodig.
second-demo = In deze demo vragen we geen tweede stap. In het echt wel, aan wie bij gegevens van de hele school kan.
second-since = Sinds { $day }
second-locked = Codes werken niet
second-remove = Verwijderen

# Bij een collega
second-colleague-has = { $name } heeft een tweede stap ingesteld.
second-colleague-none = { $name } heeft nog geen tweede stap ingesteld. Tot die tijd werken de rollen niet die dat vragen.
second-colleague-not-needed = De rollen van { $name } vragen geen tweede stap.
second-reset = Tweede stap wissen
second-reset-text = Is de telefoon weg? Wis dan de tweede stap. { $name } krijgt een mail en stelt alles opnieuw in. Doe dit alleen als je zeker weet wie het vraagt: bel even, of vraag het op school.
second-reset-by = Op { $day } gewist door { $name }.
second-reset-at = Op { $day } gewist door een beheerder.
second-reset-not-yourself = Je eigen tweede stap verander je bij je account.

# Als een pagina erop wacht
error-second-step = Tweede stap zetten
error-second-step-needed = Zet eerst de tweede stap
error-second-step-needed-text = Hiervoor laat je nog een keer zien dat jij het bent. Er is niets veranderd.
error-second-step-needed-do = Zet de tweede stap. Ga daarna met de knop van je browser terug naar het formulier en verstuur het opnieuw. Wat je typte, staat er meestal nog.

# Mail
second-letter-subject = Je aanmelding bij Driehoek is veranderd
second-letter =
    Dag { $name },

    { $what } Het gaat om Driehoek bij { $school }.

    Was jij dit niet, of klopt het niet? Bel dan een beheerder van je school. Je kunt ook zelf kijken bij je account:

    { $link }
second-letter-app = Er is een app met codes ingesteld om je aan te melden.
second-letter-passkey = Er is een passkey gemaakt om je aan te melden.
second-letter-removed = Er is een app of passkey verwijderd waarmee je je aanmeldt.
second-letter-code = Er is een herstelcode gebruikt om je aan te melden.
second-letter-locked = Er zijn te veel verkeerde codes ingevuld. Codes uit je app werken nu niet meer. Iemand is daarvoor met jouw mail aangemeld.
second-letter-copied = Een passkey van jou is misschien gekopieerd. Die werkt niet meer.
second-letter-reset = Een beheerder heeft je tweede stap gewist. De volgende keer stel je hem opnieuw in.
