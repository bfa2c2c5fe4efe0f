# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = Цей текст перекладено машиною. Його ще ніхто не перевірив.
parents-title = Вітаємо, { $name }
parents-the-school = школа
parents-intro = Тут ви бачите, що зберігає { $school } про вас і про дитину: { $child }. Щось не так? Ви можете це виправити.
parents-done-data = Збережено. Дякуємо.
parents-done-ask = Школа отримала ваше запитання.
parents-child = Про вашу дитину
parents-call-name = Ім’я
parents-class = Клас
parents-school = Школа
parents-you = Про вас
parents-name = Ім’я
parents-relation = Хто ви для дитини
parents-authority = Батьківські права
parents-yes = так
parents-no = ні
parents-notes = Як школа зв’язується з вами
parents-lang = Мова листів
parents-lang-none = Не хочу казати
parents-lang-help = Мову обирати не обов’язково.
parents-email = Електронна пошта
parents-phone = Номер телефону
parents-about-contact = Школа використовує це лише для зв’язку з вами. Це бачать учителі вашої дитини, помічник родин і директор школи. Інший опікун цього не бачить.
parents-save = Зберегти
parents-email-wrong = Це не адреса електронної пошти.
parents-phone-wrong = Це не номер телефону. Почніть з 0 або +.
parents-ask = Запитайте школу
parents-ask-text = Щось інше неправильно або має бути видалене? Напишіть тут. Школа це розгляне і зв’яжеться з вами.
parents-ask-what = Чого ви хочете?
parents-ask-correct = Щось виправити
parents-ask-erase = Щось видалити
parents-ask-field = Ваше запитання
parents-ask-help = Можете писати своєю мовою.
parents-ask-do = Надіслати
parents-text-wrong = Напишіть запитання, не більше 1000 літер.
parents-text-many = Уже чекають 5 ваших запитань. Спершу школа має їх розглянути.
parents-asked-open = Школа це розглядає.
parents-asked-done = Готово.
parents-long = Як довго і для кого
parents-long-text = Школа зберігає це, поки ваша дитина навчається в школі. Потім ми видаляємо все протягом { $months ->
        [one] { $months } місяця
       *[other] { $months } місяців
    }.
parents-who = Це бачать лише люди зі школи, які допомагають вашій дитині.
parents-link-until = Це посилання діє до { $day } включно.
parents-privacy = Докладніше про приватність
parents-closed = Це посилання більше не діє
parents-closed-text = Попросіть школу про новий лист із посиланням.
parents-letter-text = Це лист про дитину: { $child }. Його надсилає { $school }. За кодом ви побачите, що школа зберігає про вас і вашу дитину. Ви також можете це виправити.
parents-letter-scan = Відкрийте камеру телефону і наведіть її на код. Обліковий запис і пароль не потрібні.
parents-letter-own = Посилання лише для вас. Не передавайте його нікому.
parents-letter-qr = Шлях до вашої сторінки

# What stands around it on the same page.
shell-skip = До вмісту
shell-home = Driehoek, на початок
shell-offline = Немає з’єднання. Те, що ви пишете, залишається на цій сторінці, доки з’єднання не повернеться.
shell-unsent = Немає з’єднання, тому це ще не надіслано. Те, що ви написали, залишилося тут. Спробуйте пізніше.
field-optional = (можна залишити порожнім)
errors-title = Щось іще неправильно
