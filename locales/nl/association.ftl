# Associëren: een toevallige zin uit een boek, eerst alleen, dan met z'n tweeën, dan samen.

block-association = Associëren
assoc-read = Lees
assoc-alone = Alleen
assoc-pairs = Met z'n tweeën
assoc-together = Samen
assoc-do-read = Pak een boek of tijdschrift zonder te kiezen. Lees op bladzijde { $page } de laatste zin.
assoc-do-alone =
    { $count ->
        [one] Denk { $count } minuut in stilte na. Wat roept deze zin bij je op over jouw kijk op ouders en school?
       *[other] Denk { $count } minuten in stilte na. Wat roept deze zin bij je op over jouw kijk op ouders en school?
    }
assoc-do-pairs =
    { $count ->
        [one] Zoek één ander op. Vertel elkaar in { $count } minuut wat je bedacht.
       *[other] Zoek één ander op. Vertel elkaar in { $count } minuten wat je bedacht.
    }
assoc-do-together = Vertel de groep wat jouw visie is. Begin met de zin uit je boek. Maak daarna samen één zin.
assoc-find-one = Zoek iemand op die dicht bij je zit.
assoc-ours = Onze zin

# De telefoon
assoc-write = Wat roept de zin bij je op?
assoc-keep = Bewaar voor mezelf
assoc-readers = Alleen jij ziet dit. Vertel in het tweetal wat je wilt. We wissen het na { $until }.
assoc-mine = Wat ik voor mezelf schreef
assoc-mine-only = Alleen jij ziet dit.

# De gespreksleider
assoc-writers =
    { $count ->
        [one] { $count } mens schreef iets voor zichzelf. Niemand anders kan dat lezen.
       *[other] { $count } mensen schreven iets voor zichzelf. Niemand anders kan dat lezen.
    }
assoc-pairs-help = Maak hieronder tweetallen, of laat mensen zelf iemand zoeken.
assoc-together-help = Mensen kunnen hun zin nu ook insturen. Zet de zin van de groep bij Tekst van de groep.

# Het onderdeel bewerken
assoc-page = Bladzijde
assoc-page-help = De kaart noemt bladzijde 38. Tellen jullie boeken minder bladzijden? Kies dan een ander getal.
assoc-minutes-alone = Minuten alleen
assoc-minutes-pairs = Minuten met z'n tweeën
