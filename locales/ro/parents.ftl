# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = Acest text a fost tradus de o mașină. Nimeni nu l-a verificat încă.
parents-title = Bună ziua, { $name }
parents-the-school = școala
parents-intro = Aici vedeți ce păstrează { $school } despre dumneavoastră și despre { $child }. Ceva nu este corect? Puteți corecta.
parents-done-data = Salvat. Vă mulțumim.
parents-done-ask = Școala a primit întrebarea dumneavoastră.
parents-child = Despre copilul dumneavoastră
parents-call-name = Nume
parents-class = Clasă
parents-school = Școală
parents-you = Despre dumneavoastră
parents-name = Nume
parents-relation = Cine sunteți pentru copil
parents-authority = Autoritate părintească
parents-yes = da
parents-no = nu
parents-notes = Cum vă contactează școala
parents-lang = Limba scrisorilor
parents-lang-none = Prefer să nu spun
parents-lang-help = Nu trebuie să alegeți o limbă.
parents-email = Adresă de e-mail
parents-phone = Număr de telefon
parents-about-contact = Școala folosește aceste date doar pentru a vă contacta. Le văd profesorii copilului, mediatorul pentru familii și directorul școlii. Alt tutore nu le vede.
parents-save = Salvează
parents-email-wrong = Aceasta nu este o adresă de e-mail.
parents-phone-wrong = Acesta nu este un număr de telefon. Începeți cu 0 sau +.
parents-ask = Întrebați școala
parents-ask-text = Altceva este greșit sau trebuie șters? Scrieți aici. Școala verifică și vă contactează.
parents-ask-what = Ce doriți?
parents-ask-correct = Să corectez ceva
parents-ask-erase = Să șterg ceva
parents-ask-field = Întrebarea dumneavoastră
parents-ask-help = Puteți scrie în limba dumneavoastră.
parents-ask-do = Trimite
parents-text-wrong = Scrieți întrebarea, în cel mult 1000 de litere.
parents-text-many = Așteaptă deja 5 întrebări de la dumneavoastră. Școala trebuie să le vadă mai întâi.
parents-asked-open = Școala verifică acest lucru.
parents-asked-done = Gata.
parents-long = Cât timp și pentru cine
parents-long-text = Școala păstrează aceste date cât timp copilul este la școală. Apoi ștergem totul în { $months ->
        [one] 1 lună
        [few] { $months } luni
       *[other] { $months } de luni
    }.
parents-who = Le văd doar oamenii din școală care vă ajută copilul.
parents-link-until = Acest link funcționează până la { $day }.
parents-privacy = Citiți mai multe despre confidențialitate
parents-closed = Acest link nu mai funcționează
parents-closed-text = Cereți școlii o scrisoare nouă cu un link.
parents-letter-text = Aceasta este o scrisoare despre { $child }, de la { $school }. Cu acest cod vedeți ce păstrează școala despre dumneavoastră și copil. Puteți și corecta.
parents-letter-scan = Deschideți camera telefonului și îndreptați-o spre cod. Nu aveți nevoie de cont sau parolă.
parents-letter-own = Linkul este doar pentru dumneavoastră. Nu îl dați nimănui.
parents-letter-qr = Calea spre pagina dumneavoastră

# What stands around it on the same page.
shell-skip = La conținut
shell-home = Driehoek, la început
shell-offline = Nu există conexiune. Ce scrieți rămâne pe această pagină până revine conexiunea.
shell-unsent = Nu există conexiune, așa că acest lucru nu a fost trimis încă. Ce ați scris este tot aici. Încercați din nou mai târziu.
field-optional = (poate rămâne gol)
errors-title = Ceva nu este încă corect
