# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = Този текст е преведен от машина. Още никой не го е проверил.
parents-title = Здравейте, { $name }
parents-the-school = училището
parents-intro = Тук виждате какво пази { $school } за Вас и за { $child }. Нещо не е вярно? Можете да го поправите.
parents-done-data = Запазено. Благодарим.
parents-done-ask = Училището получи Вашия въпрос.
parents-child = За Вашето дете
parents-call-name = Име
parents-class = Клас
parents-school = Училище
parents-you = За Вас
parents-name = Име
parents-relation = Какъв/каква сте на детето
parents-authority = Родителски права
parents-yes = да
parents-no = не
parents-notes = Как училището се свързва с Вас
parents-lang = Език на писмата
parents-lang-none = Предпочитам да не казвам
parents-lang-help = Не е нужно да избирате език.
parents-email = Имейл адрес
parents-phone = Телефонен номер
parents-about-contact = Училището използва това само за да се свърже с Вас. Виждат го учителите на детето, помощникът на семействата и директорът. Друг настойник не го вижда.
parents-save = Запазване
parents-email-wrong = Това не е имейл адрес.
parents-phone-wrong = Това не е телефонен номер. Започнете с 0 или +.
parents-ask = Попитайте училището
parents-ask-text = Друго нещо грешно ли е или трябва да се изтрие? Напишете го тук. Училището ще го разгледа и ще се свърже с Вас.
parents-ask-what = Какво искате?
parents-ask-correct = Да поправя нещо
parents-ask-erase = Да изтрия нещо
parents-ask-field = Вашият въпрос
parents-ask-help = Ако желаете, пишете на своя език.
parents-ask-do = Изпращане
parents-text-wrong = Напишете въпроса си, най-много 1000 букви.
parents-text-many = Вече чакат 5 Ваши въпроса. Училището трябва първо да ги разгледа.
parents-asked-open = Училището разглежда това.
parents-asked-done = Готово.
parents-long = Колко дълго и за кого
parents-long-text = Училището пази това, докато детето Ви е в училище. След това изтриваме всичко в рамките на { $months ->
        [one] 1 месец
       *[other] { $months } месеца
    }.
parents-who = Виждат го само хора от училището, които помагат на детето Ви.
parents-link-until = Тази връзка работи до { $day }.
parents-privacy = Прочетете повече за поверителността
parents-closed = Тази връзка вече не работи
parents-closed-text = Помолете училището за ново писмо с връзка.
parents-letter-text = Това е писмо за { $child } от { $school }. С кода виждате какво пази училището за Вас и Вашето дете. Можете и да го поправите.
parents-letter-scan = Отворете камерата на телефона си и я насочете към кода. Не са нужни профил или парола.
parents-letter-own = Връзката е само за Вас. Не я давайте на никого.
parents-letter-qr = Пътят към Вашата страница

# What stands around it on the same page.
shell-skip = Към съдържанието
shell-home = Driehoek, към началото
shell-offline = Няма връзка. Това, което пишете, остава на тази страница, докато връзката се върне.
shell-unsent = Няма връзка, затова това още не е изпратено. Написаното от вас е все още тук. Опитайте по-късно.
field-optional = (може да остане празно)
errors-title = Нещо още не е вярно
