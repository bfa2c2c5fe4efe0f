# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = تدريب
practice-sign = تدريب: عائلات من نسج الخيال، ستُمحى في { $day }
