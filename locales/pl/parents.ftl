# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = Ten tekst przetłumaczyła maszyna. Nikt go jeszcze nie sprawdził.
parents-title = Dzień dobry, { $name }
parents-the-school = szkoła
parents-intro = Tutaj widać, co { $school } przechowuje o Pani/Panu i o dziecku: { $child }. Coś się nie zgadza? Można to poprawić.
parents-done-data = Zapisano. Dziękujemy.
parents-done-ask = Szkoła otrzymała pytanie.
parents-child = O dziecku
parents-call-name = Imię
parents-class = Klasa
parents-school = Szkoła
parents-you = O Pani/Panu
parents-name = Imię i nazwisko
parents-relation = Kim Pani/Pan jest dla dziecka
parents-authority = Władza rodzicielska
parents-yes = tak
parents-no = nie
parents-notes = Jak szkoła się kontaktuje
parents-lang = Język listów
parents-lang-none = Wolę nie mówić
parents-lang-help = Nie trzeba wybierać języka.
parents-email = Adres e-mail
parents-phone = Numer telefonu
parents-about-contact = Szkoła używa tego tylko do kontaktu. Widzą to nauczyciele dziecka, osoba wspierająca rodziny i dyrektor szkoły. Inny opiekun tego nie widzi.
parents-save = Zapisz
parents-email-wrong = To nie jest adres e-mail.
parents-phone-wrong = To nie jest numer telefonu. Proszę zacząć od 0 lub +.
parents-ask = Zapytaj szkołę
parents-ask-text = Czy coś innego jest błędne lub powinno zniknąć? Proszę napisać tutaj. Szkoła to sprawdzi i się skontaktuje.
parents-ask-what = Czego Pani/Pan chce?
parents-ask-correct = Coś poprawić
parents-ask-erase = Coś usunąć
parents-ask-field = Pytanie
parents-ask-help = Można pisać w swoim języku.
parents-ask-do = Wyślij
parents-text-wrong = Proszę napisać pytanie, najwyżej 1000 liter.
parents-text-many = Czeka już 5 pytań. Szkoła musi najpierw je sprawdzić.
parents-asked-open = Szkoła to sprawdza.
parents-asked-done = Gotowe.
parents-long = Jak długo i dla kogo
parents-long-text = Szkoła przechowuje to, dopóki dziecko chodzi do szkoły. Potem usuwamy wszystko w ciągu { $months ->
        [one] 1 miesiąca
       *[other] { $months } miesięcy
    }.
parents-who = Widzą to tylko osoby ze szkoły, które pomagają dziecku.
parents-link-until = Ten link działa do { $day }.
parents-privacy = Więcej o prywatności
parents-closed = Ten link już nie działa
parents-closed-text = Proszę poprosić szkołę o nowy list z linkiem.
parents-letter-text = To jest list o dziecku: { $child }. Nadawca: { $school }. Dzięki kodowi widać, co szkoła przechowuje o Pani/Panu i o dziecku. Można to też poprawić.
parents-letter-scan = Proszę otworzyć aparat w telefonie i skierować go na kod. Konto ani hasło nie są potrzebne.
parents-letter-own = Link jest tylko dla Pani/Pana. Proszę go nikomu nie dawać.
parents-letter-qr = Droga do strony

# What stands around it on the same page.
shell-skip = Do treści
shell-home = Driehoek, na początek
shell-offline = Brak połączenia. To, co Pani lub Pan pisze, zostaje na tej stronie, aż połączenie wróci.
shell-unsent = Brak połączenia, więc to jeszcze nie zostało wysłane. To, co Pani lub Pan wpisał, nadal tu jest. Proszę spróbować później.
field-optional = (może zostać puste)
errors-title = Coś jeszcze się nie zgadza
