# Lists to fill in: heads, and people who stand in them as an example.
# Reading must know the heads; a test tries them.

families-list-heads = first name;surname;class;guardian 1;e-mail 1;phone 1
families-list-all-heads = first name;surname;class;guardian 1;relation 1;e-mail 1;phone 1;guardian 2;relation 2;e-mail 2;phone 2
people-file-people =
    Sam de Vries;sam@school.example;{ role-coach }
    Fatma Yılmaz;fatma@school.example;{ role-teacher }
    Ans Bakker;ans@school.example;
