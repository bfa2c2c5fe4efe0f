# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Ćwiczenie
practice-sign = Ćwiczenie: wymyślone rodziny, zostanie usunięte { $day }
