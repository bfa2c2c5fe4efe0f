# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Práctica
practice-sign = Práctica: familias inventadas, se borrará el { $day }
