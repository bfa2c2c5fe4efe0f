# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = ترجم هذا النص آليًا ولم يراجعه أحد بعد.
parents-title = مرحبًا { $name }
parents-the-school = المدرسة
parents-intro = هنا ترى ما تحتفظ به { $school } عنك وعن { $child }. هل هناك خطأ؟ يمكنك تصحيحه.
parents-done-data = تم الحفظ. شكرًا لك.
parents-done-ask = وصل سؤالك إلى المدرسة.
parents-child = عن طفلك
parents-call-name = الاسم
parents-class = الصف
parents-school = المدرسة
parents-you = عنك
parents-name = الاسم
parents-relation = صلتك بالطفل
parents-authority = الولاية على الطفل
parents-yes = نعم
parents-no = لا
parents-notes = كيف تتواصل المدرسة معك
parents-lang = لغة الرسائل
parents-lang-none = أفضّل عدم القول
parents-lang-help = لست مضطرًا إلى اختيار لغة.
parents-email = البريد الإلكتروني
parents-phone = رقم الهاتف
parents-about-contact = تستخدم المدرسة هذا للتواصل معك فقط. يراه معلمو طفلك ومرشد الأسر ومدير المدرسة. ولا يراه ولي أمر آخر.
parents-save = حفظ
parents-email-wrong = هذا ليس عنوان بريد إلكتروني.
parents-phone-wrong = هذا ليس رقم هاتف. ابدأ بالرقم 0 أو بالعلامة +.
parents-ask = اسأل المدرسة
parents-ask-text = هل هناك خطأ آخر، أو شيء يجب حذفه؟ اكتبه هنا. تنظر المدرسة فيه وتتواصل معك.
parents-ask-what = ماذا تريد؟
parents-ask-correct = تصحيح شيء
parents-ask-erase = حذف شيء
parents-ask-field = سؤالك
parents-ask-help = يمكنك الكتابة بلغتك.
parents-ask-do = إرسال
parents-text-wrong = اكتب سؤالك، في 1000 حرف على الأكثر.
parents-text-many = هناك 5 أسئلة منك قيد الانتظار. على المدرسة أن تنظر فيها أولًا.
parents-asked-open = المدرسة تنظر في هذا.
parents-asked-done = انتهى.
parents-long = كم من الوقت ولمن
parents-long-text = تحتفظ المدرسة بهذا ما دام طفلك في المدرسة. بعد ذلك نحذف كل شيء خلال { $months ->
        [one] شهر واحد
        [two] شهرين
        [few] { $months } أشهر
       *[other] { $months } شهرًا
    }.
parents-who = لا يرى هذا إلا من يساعدون طفلك في المدرسة.
parents-link-until = يعمل هذا الرابط حتى { $day }.
parents-privacy = اقرأ المزيد عن الخصوصية
parents-closed = لم يعد هذا الرابط يعمل
parents-closed-text = اطلب من المدرسة رسالة جديدة فيها رابط.
parents-letter-text = هذه رسالة عن { $child } من { $school }. بهذا الرمز ترى ما تحتفظ به المدرسة عنك وعن طفلك. ويمكنك تصحيحه أيضًا.
parents-letter-scan = افتح كاميرا هاتفك ووجّهها إلى الرمز. لا تحتاج إلى حساب ولا كلمة مرور.
parents-letter-own = هذا الرابط لك وحدك. لا تعطه لأحد.
parents-letter-qr = الطريق إلى صفحتك

# What stands around it on the same page.
shell-skip = إلى المحتوى
shell-home = Driehoek، إلى البداية
shell-offline = لا يوجد اتصال. ما تكتبه يبقى على هذه الصفحة حتى يعود الاتصال.
shell-unsent = لا يوجد اتصال، لذلك لم يُرسَل هذا بعد. ما كتبته ما زال هنا. حاول مرة أخرى لاحقًا.
field-optional = (يمكن تركه فارغًا)
errors-title = هناك شيء غير صحيح
