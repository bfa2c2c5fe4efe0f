# What stands on printed cards. Translated by machine; no person has read it yet.

kind-gesprekskaart = بطاقة حوار
kind-opdrachtkaart = بطاقة مهمة
kind-definitiekaart = بطاقة تعريف
kind-energizer = نشاط قصير
kind-stelling = عبارة
kind-oudervraag = سؤال للوالدين
kind-deelpunt = معلومات للوالدين
kind-briefpunt = من الرسالة إلى الوالدين
kind-tip = نصيحة

card-machine = ترجمة آلية: لم يراجعها أحد بعد.
paper-stale = تغيّر النص الهولندي بعد هذه الترجمة.
