# What a guardian reads. Translated by machine; no person has read it yet.

parents-state = machine
parents-machine = እዚ ጽሑፍ ብማሽን እዩ ተተርጒሙ። ገና ሰብ ኣይረኣዮን።
parents-title = ሰላም { $name }
parents-the-school = እቲ ቤት ትምህርቲ
parents-intro = ኣብዚ { $school } ብዛዕባኻን ብዛዕባ { $child }ን ዝዓቀቦ ትርኢ። ጌጋ ኣሎ ድዩ? ከተእርሞ ትኽእል ኢኻ።
parents-done-data = ተዓቂቡ ኣሎ። የቐንየልና።
parents-done-ask = እቲ ቤት ትምህርቲ ሕቶኻ ተቐቢሉ ኣሎ።
parents-child = ብዛዕባ ውላድካ
parents-call-name = ስም
parents-class = ክፍሊ
parents-school = ቤት ትምህርቲ
parents-you = ብዛዕባኻ
parents-name = ስም
parents-relation = ነቲ ቆልዓ እንታዩ ኢኻ
parents-authority = ወላዳዊ ስልጣን
parents-yes = እወ
parents-no = ኣይፋል
parents-notes = እቲ ቤት ትምህርቲ ብኸመይ ይረኽበካ
parents-lang = ቋንቋ ደብዳበታት
parents-lang-none = ክብል ኣይደልን
parents-lang-help = ቋንቋ ክትመርጽ ኣይትግደድን።
parents-email = ኢመይል
parents-phone = ቁጽሪ ተሌፎን
parents-about-contact = እቲ ቤት ትምህርቲ ነዚ ንኽረኽበካ ጥራይ ይጥቀመሉ። መምህራን ውላድካ፣ ሓጋዚ ስድራቤታትን ርእሰ መምህርን ይርእይዎ። ካልእ ኣላዪ ኣይርእዮን።
parents-save = ዓቅብ
parents-email-wrong = እዚ ኢመይል ኣይኮነን።
parents-phone-wrong = እዚ ቁጽሪ ተሌፎን ኣይኮነን። ብ 0 ወይ + ጀምር።
parents-ask = ንቤት ትምህርቲ ሕተት
parents-ask-text = ካልእ ጌጋ ኣሎ ድዩ፣ ወይ ክድምሰስ ዘለዎ? ኣብዚ ጽሓፎ። እቲ ቤት ትምህርቲ ርእዩ ክረኽበካ እዩ።
parents-ask-what = እንታይ ትደሊ?
parents-ask-correct = ገለ ምእራም
parents-ask-erase = ገለ ምድምሳስ
parents-ask-field = ሕቶኻ
parents-ask-help = እንተደሊኻ ብቋንቋኻ ጽሓፍ።
parents-ask-do = ስደድ
parents-text-wrong = ሕቶኻ ጽሓፍ፣ ካብ 1000 ፊደላት ዘይበዝሕ።
parents-text-many = ናትካ 5 ሕቶታት ይጽበ ኣሎ። መጀመርታ ንዕኡ ክርእዮ ኣለዎ።
parents-asked-open = እቲ ቤት ትምህርቲ ይርእዮ ኣሎ።
parents-asked-done = ተወዲኡ።
parents-long = ክንደይ ግዜን ንመንን
parents-long-text = ውላድካ ኣብ ቤት ትምህርቲ ክሳብ ዘሎ እዚ ይዕቀብ። ድሕሪኡ ኣብ ውሽጢ { $months ->
        [one] 1 ወርሒ
       *[other] { $months } ኣዋርሕ
    } ኩሉ ንድምስሶ።
parents-who = እዚ ዝርእይዎ ንውላድካ ዝሕግዙ ሰባት እቲ ቤት ትምህርቲ ጥራይ እዮም።
parents-link-until = እዚ መላግቦ ክሳብ { $day } ይሰርሕ።
parents-privacy = ብዛዕባ ብሕትውና ተወሳኺ ኣንብብ
parents-closed = እዚ መላግቦ ድሕሪ ሕጂ ኣይሰርሕን
parents-closed-text = ንቤት ትምህርቲ ሓድሽ ደብዳበ ምስ መላግቦ ሕተት።
parents-letter-text = እዚ ደብዳበ ብዛዕባ { $child } እዩ፣ ካብ { $school }። በቲ ኮድ እቲ ቤት ትምህርቲ ብዛዕባኻን ውላድካን ዝዓቀቦ ትርኢ። ከተእርሞ እውን ትኽእል።
parents-letter-scan = ካሜራ ተሌፎንካ ክፈት እሞ ናብቲ ኮድ ኣቕንዓዮ። ኣካውንት ወይ መሕለፊ ቃል ኣየድልየካን።
parents-letter-own = እዚ መላግቦ ንዓኻ ጥራይ እዩ። ንኻልእ ኣይትሃቦ።
parents-letter-qr = መንገዲ ናብ ገጽካ

# What stands around it on the same page.
shell-skip = ናብ ትሕዝቶ
shell-home = Driehoek፣ ናብ መጀመርታ
shell-offline = ርክብ የለን። እትጽሕፍዎ ርክብ ክሳብ ዝምለስ ኣብዚ ገጽ ይጸንሕ።
shell-unsent = ርክብ የለን፣ ስለዚ እዚ ገና ኣይተላእከን። ዝጸሓፍኩምዎ ኣብዚ ኣሎ። ድሒርኩም ደጊምኩም ፈትኑ።
field-optional = (ባዶ ክኸውን ይኽእል)
errors-title = ገለ ገና ቅኑዕ ኣይኮነን
