//! Words that say little by themselves, in Dutch and in English: that two texts both have them
//! tells nothing. In small letters.

/// Articles, pronouns, prepositions, conjunctions and the smallest verbs.
pub(super) const SMALL_WORDS: &[&str] = &[
    // Dutch
    "aan", "al", "alle", "alleen", "als", "altijd", "ander", "andere", "anders", "beide", "bij",
    "daar", "daarbij", "daardoor", "daarin", "daarmee", "daarom", "daarvoor", "dan", "dat", "de",
    "den", "der", "deze", "die", "dit", "doen", "doet", "door", "dus", "een", "eens", "één", "elk",
    "elke", "elkaar", "elkaars", "en", "enz", "er", "erbij", "ervoor", "gaan", "gaat", "geen",
    "haar", "had", "hadden", "heb", "hebben", "hebt", "heeft", "heel", "hem", "hen", "het", "hier",
    "hij", "hoe", "hun", "ieder", "iedere", "iedereen", "iemand", "iets", "ik", "in", "is", "ja",
    "je", "jij", "jou", "jouw", "jullie", "kan", "komen", "komt", "kun", "kunnen", "maakt", "maar",
    "maken", "me", "meer", "men", "met", "mij", "mijn", "moet", "moeten", "mogen", "mag", "na",
    "naar", "nee", "niet", "niets", "nog", "nu", "of", "om", "omdat", "onder", "ons", "onze",
    "ook", "op", "over", "per", "te", "tegen", "ten", "ter", "terwijl", "toch", "toen", "tot",
    "tussen", "uit", "uw", "van", "vanuit", "veel", "via", "volgens", "voor", "waar", "waarbij",
    "waardoor", "waarin", "waarmee", "want", "waren", "was", "wat", "we", "wel", "werd", "werden",
    "wie", "wij", "wil", "willen", "word", "worden", "wordt", "zal", "ze", "zelf", "zich", "zij",
    "zijn", "zo", "zoals", "zodat", "zonder", "zou", "zouden", "zullen", // English
    "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been",
    "but", "by", "can", "could", "did", "do", "does", "each", "every", "for", "from", "had", "has",
    "have", "he", "her", "his", "how", "i", "if", "into", "it", "its", "may", "more", "must", "my",
    "no", "not", "on", "or", "other", "our", "out", "she", "should", "so", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "too",
    "up", "us", "was", "were", "what", "when", "where", "which", "who", "why", "will", "with",
    "would", "you", "your",
];
