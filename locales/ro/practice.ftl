# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Exercițiu
practice-sign = Exercițiu: familii inventate, se șterge pe { $day }
