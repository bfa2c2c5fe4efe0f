# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = تمرین
practice-sign = تمرین: خانواده‌های ساختگی، در { $day } پاک می‌شود
