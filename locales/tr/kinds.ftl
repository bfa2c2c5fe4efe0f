# What stands on printed cards. Translated by machine; no person has read it yet.

kind-gesprekskaart = Konuşma kartı
kind-opdrachtkaart = Görev kartı
kind-definitiekaart = Tanım kartı
kind-energizer = Kısa etkinlik
kind-stelling = Görüş
kind-oudervraag = Velilere soru
kind-deelpunt = Velilerle paylaşılacak
kind-briefpunt = Velilere mektuptan
kind-tip = Öneri

card-machine = Makine çevirisi: henüz kimse kontrol etmedi.
paper-stale = Hollandaca metin bu çeviriden sonra değişti.
