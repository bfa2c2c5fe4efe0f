# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Tababar
practice-sign = Tababar: qoysas la mala-awaalay, waxaa la tirtirayaa { $day }
