//! Dutch writes words together: *oudergesprek*, *sinterklaasfeest*. A word is taken apart by the
//! words that the card box itself has, with the linking letters between them.

/// The shortest and longest word that is taken apart, and the shortest part.
const WHOLE_LETTERS: usize = 7;
const WHOLE_LETTERS_MAX: usize = 40;
const PART_LETTERS: usize = 3;
/// The shortest last part when one of the two is not known.
const HEAD_LETTERS: usize = 5;
/// The shortest first part then.
const REST_LETTERS: usize = 4;
/// The shortest last part that is not known: shorter ones are mostly endings.
const UNKNOWN_HEAD_LETTERS: usize = 7;
/// The most parts of one word.
const PARTS_MAX: usize = 4;
/// What may stand between two parts, if anything.
const LINKS: &str = "s en e";
/// Endings that look like words.
const ENDINGS: &[&str] = &[
    "aar", "achtig", "baar", "den", "dom", "ende", "heden", "heid", "ing", "ingen", "isch",
    "kundig", "lijk", "lijke", "ling", "loos", "loze", "rijk", "rijke", "schap", "ste", "ten",
    "vol", "volle", "zaam",
];

/// Takes a folded word apart into known words, first to last; empty when it is one word.
pub(super) fn split(word: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let is_long = (WHOLE_LETTERS..=WHOLE_LETTERS_MAX).contains(&word.len());
    if !is_long || !word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Vec::new();
    }
    for parts in 2..=PARTS_MAX {
        if let Some(found) = into_known(word, parts, is_known) {
            return found.into_iter().map(ToOwned::to_owned).collect();
        }
    }
    with_one_known(word, is_known)
}

fn is_part(part: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
    part.len() >= PART_LETTERS && ENDINGS.binary_search(&part).is_err() && is_known(part)
}

/// Exactly this many known words; of several ways the one with the longest last part.
fn into_known<'a>(
    word: &'a str,
    parts: usize,
    is_known: &dyn Fn(&str) -> bool,
) -> Option<Vec<&'a str>> {
    if parts == 1 {
        return is_part(word, is_known).then(|| vec![word]);
    }
    let last = word.len().checked_sub(PART_LETTERS)?;
    for at in PART_LETTERS..=last {
        let (rest, head) = word.split_at(at);
        if !is_part(head, is_known) {
            continue;
        }
        let linked = LINKS.split(' ').filter_map(|link| rest.strip_suffix(link));
        for rest in std::iter::once(rest).chain(linked) {
            if let Some(mut found) = into_known(rest, parts - 1, is_known) {
                found.push(head);
                return Some(found);
            }
        }
    }
    None
}

/// A known last part behind something the card box has no word for (*sinterklaas* + *feest*), or
/// else a known first part before it (*buik* + *ademhaling*).
fn with_one_known(word: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let Some(last) = word.len().checked_sub(HEAD_LETTERS) else { return Vec::new() };
    let mut places = REST_LETTERS..=last;
    let by_head = places.clone().find(|at| is_part(&word[*at..], is_known));
    let is_long = |at: usize| word.len() - at >= UNKNOWN_HEAD_LETTERS;
    let by_first = |at: &usize| is_long(*at) && is_part(&word[..*at], is_known);
    let at = by_head.or_else(|| places.rfind(by_first));
    let Some((first, head)) = at.map(|at| word.split_at(at)) else { return Vec::new() };
    vec![first.to_owned(), head.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> String {
        let known = [
            "ouder",
            "ouders",
            "gesprek",
            "gesprekken",
            "feest",
            "kind",
            "taal",
            "thuis",
            "betrokkenheid",
            "school",
            "kinder",
            "lijk",
            "dag",
            "opening",
            "leer",
            "kracht",
        ];
        split(word, &|part| known.contains(&part)).join("+")
    }

    #[test]
    fn words_are_taken_apart_where_the_card_box_knows_the_parts() {
        for (word, apart) in [
            ("oudergesprek", "ouder+gesprek"),
            ("oudergesprekken", "ouder+gesprekken"),
            ("thuistaal", "thuis+taal"),
            ("thuisbetrokkenheid", "thuis+betrokkenheid"),
            ("sinterklaasfeest", "sinterklaas+feest"),
            ("kindhuisvesting", "kind+huisvesting"),
            ("kinderfeest", "kinder+feest"),
            ("schoolkindergesprek", "school+kinder+gesprek"),
            ("openingsfeest", "opening+feest"),
            ("leerkrachtgesprek", "leer+kracht+gesprek"),
        ] {
            assert_eq!(parts(word), apart);
        }
    }

    #[test]
    fn what_is_one_word_or_only_looks_like_more_stays_whole() {
        for word in ["ouder", "gesprek", "kinderlijk", "belangrijk", "feesten", "schooltje", "2011"]
        {
            assert_eq!(parts(word), "", "{word}");
        }
    }

    #[test]
    fn the_endings_are_in_order_so_that_they_can_be_searched() {
        assert!(ENDINGS.is_sorted());
    }
}
