# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Вправа
practice-sign = Вправа: вигадані родини, буде стерто { $day }
