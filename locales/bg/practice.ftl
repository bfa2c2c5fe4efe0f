# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = Упражнение
practice-sign = Упражнение: измислени семейства, ще бъде изтрито на { $day }
