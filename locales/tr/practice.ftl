# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Alıştırma
practice-sign = Alıştırma: uydurma aileler, { $day } tarihinde silinecek
