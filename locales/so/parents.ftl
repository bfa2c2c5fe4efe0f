# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = Qoraalkan mashiin baa turjumay. Weli qofna ma hubin.
parents-title = Salaan { $name }
parents-the-school = dugsiga
parents-intro = Halkan waxaad ku aragtaa waxa { $school } ka hayo adiga iyo { $child }. Wax ma qaldan yihiin? Waad sixi kartaa.
parents-done-data = Waa la keydiyay. Mahadsanid.
parents-done-ask = Dugsigu wuu helay su’aashaada.
parents-child = Ku saabsan ilmahaaga
parents-call-name = Magaca
parents-class = Fasalka
parents-school = Dugsiga
parents-you = Adiga kugu saabsan
parents-name = Magaca
parents-relation = Waxa aad u tahay ilmaha
parents-authority = Xuquuqda waalidnimo
parents-yes = haa
parents-no = maya
parents-notes = Sida dugsigu kuula soo xiriiro
parents-lang = Luqadda warqadaha
parents-lang-none = Ma doonayo inaan sheego
parents-lang-help = Qasab ma aha inaad luqad doorato.
parents-email = Iimayl
parents-phone = Lambarka taleefanka
parents-about-contact = Dugsigu wuxuu tan u isticmaalaa oo keliya inuu kula soo xiriiro. Waxaa arka macallimiinta ilmahaaga, caawiyaha qoysaska iyo maamulaha dugsiga. Mas’uul kale ma arko.
parents-save = Keydi
parents-email-wrong = Kani ma aha iimayl.
parents-phone-wrong = Kani ma aha lambar taleefan. Ku bilow 0 ama +.
parents-ask = Weydii dugsiga
parents-ask-text = Wax kale ma qaldan yihiin, mise wax baa la tirtiraa? Halkan ku qor. Dugsigu wuu eegayaa, wuuna kula soo xiriirayaa.
parents-ask-what = Maxaad rabtaa?
parents-ask-correct = Wax sax
parents-ask-erase = Wax tirtir
parents-ask-field = Su’aashaada
parents-ask-help = Haddaad rabto, luqaddaada ku qor.
parents-ask-do = Dir
parents-text-wrong = Qor su’aashaada, ugu badnaan 1000 xaraf.
parents-text-many = 5 su’aalood oo kaaga yimid ayaa sugaya. Dugsigu waa inuu marka hore kuwaas eego.
parents-asked-open = Dugsigu tan wuu eegayaa.
parents-asked-done = Waa la dhammeeyay.
parents-long = Muddo intee le’eg iyo yaa loogu talagalay
parents-long-text = Dugsigu tan wuu hayaa inta ilmahaagu dugsiga joogo. Kadib wax walba waxaan ku tirtirnaa { $months ->
        [one] 1 bil
       *[other] { $months } bilood
    } gudahood.
parents-who = Waxaa tan arka oo keliya dadka dugsiga ee ilmahaaga caawiya.
parents-link-until = Xiriiriyahani wuxuu shaqeeyaa ilaa { $day }.
parents-privacy = Wax badan ka akhri asturnaanta
parents-closed = Xiriiriyahani hadda ma shaqeeyo
parents-closed-text = Dugsiga weydii warqad cusub oo xiriiriye leh.
parents-letter-text = Warqaddani waxay ku saabsan tahay { $child }, waxayna ka timid { $school }. Koodhka waxaad ku aragtaa waxa dugsigu ka hayo adiga iyo ilmahaaga. Waad sixi kartaa sidoo kale.
parents-letter-scan = Fur kaamirada taleefankaaga oo ku jeedi koodhka. Uma baahnid akoon ama erey sir ah.
parents-letter-own = Xiriiriyaha adiga keliya ayaa leh. Cid kale ha siin.
parents-letter-qr = Jidka boggaaga

# What stands around it on the same page.
shell-skip = Tag qoraalka
shell-home = Driehoek, bilowga
shell-offline = Xiriir ma jiro. Waxaad qorto boggan ayay ku jirayaan ilaa xiriirku soo noqdo.
shell-unsent = Xiriir ma jiro, sidaas darteed weli lama dirin. Waxaad qortay weli way joogaan halkan. Mar dambe isku day.
field-optional = (waa la banayn karaa)
errors-title = Wax weli ma saxna
