# What stands on printed cards. Translated by machine; no person has read it yet.

kind-gesprekskaart = ካርዲ ዝርርብ
kind-opdrachtkaart = ካርዲ ዕዮ
kind-definitiekaart = ካርዲ ትርጉም
kind-energizer = ሓጺር ንጥፈት
kind-stelling = ሓሳብ
kind-oudervraag = ሕቶ ንወለዲ
kind-deelpunt = ንወለዲ ዝካፈል
kind-briefpunt = ካብ ደብዳበ ንወለዲ
kind-tip = ምኽሪ

card-machine = ብማሽን ዝተተርጎመ፦ ገና ሰብ ኣይረኣዮን።
paper-stale = እቲ ብሆላንድኛ ዝተጻሕፈ ድሕሪ እዚ ትርጉም ተቐይሩ እዩ።
