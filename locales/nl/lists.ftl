# Lijsten om in te vullen: koppen en mensen die er als voorbeeld in staan.
# De koppen moet het inlezen kennen; een test probeert ze.

families-list-heads = roepnaam;achternaam;groep;verzorger 1;e-mail 1;telefoon 1
families-list-all-heads = roepnaam;achternaam;groep;verzorger 1;relatie 1;e-mail 1;telefoon 1;verzorger 2;relatie 2;e-mail 2;telefoon 2
people-file-people =
    Sam de Vries;sam@school.example;{ role-coach }
    Fatma Yılmaz;fatma@school.example;{ role-teacher }
    Ans Bakker;ans@school.example;
