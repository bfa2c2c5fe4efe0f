# The sign of a practice school. Translated by machine; no person has read it yet.

practice-word = ልምምድ
practice-sign = ልምምድ፦ ፈጠራ ስድራቤታት፣ ብ{ $day } ክድምሰስ እዩ
