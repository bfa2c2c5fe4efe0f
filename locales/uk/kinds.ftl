# What stands on printed cards. Translated by machine; no person has read it yet.

kind-gesprekskaart = Картка для розмови
kind-opdrachtkaart = Картка із завданням
kind-definitiekaart = Картка з визначенням
kind-energizer = Коротка вправа
kind-stelling = Твердження
kind-oudervraag = Запитання до батьків
kind-deelpunt = Інформація для батьків
kind-briefpunt = З листа до батьків
kind-tip = Порада

card-machine = Машинний переклад: його ще ніхто не перевірив.
paper-stale = Нідерландський текст змінився після цього перекладу.
