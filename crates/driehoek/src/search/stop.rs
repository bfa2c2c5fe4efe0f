//! Words that say nothing about what somebody looks for. A question that has others too is asked
//! without them; a question of nothing else is asked as it is.

/// Dutch and English, as they stand in the index.
const STOP_WORDS: &[&str] = &[
    "aan", "about", "al", "als", "an", "and", "are", "as", "at", "be", "bij", "by", "can", "dat",
    "de", "den", "der", "deze", "die", "dit", "do", "does", "door", "een", "en", "er", "for",
    "from", "gaat", "had", "has", "have", "heb", "hebben", "heeft", "het", "hoe", "how", "i", "ik",
    "in", "is", "it", "its", "je", "kan", "kun", "kunnen", "me", "met", "mijn", "my", "na", "naar",
    "niet", "nog", "not", "nr", "nummer", "of", "om", "on", "onder", "ook", "op", "or", "over",
    "s", "set", "te", "that", "the", "their", "they", "this", "to", "tot", "uit", "van", "voor",
    "waar", "was", "wat", "we", "welke", "what", "wie", "wij", "with", "worden", "wordt", "you",
    "your", "ze", "zich", "zijn", "zoals", "zoek",
];

/// Whether a folded word says nothing by itself.
pub(super) fn is_stop(folded: &str) -> bool {
    STOP_WORDS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_so_that_it_can_be_searched() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop("het") && is_stop("zoals") && is_stop("aan"));
        assert!(!is_stop("ouder"));
    }
}
