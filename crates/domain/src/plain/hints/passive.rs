//! The passive: a form of "worden" and a past participle in the same part of a sentence, as in
//! "het formulier wordt gegeven" and "als het gegeven wordt".

use super::{
    super::{Finding, Hint, Lists, words::Word},
    Page,
};

const WORDEN: [&str; 5] = ["word", "wordt", "worden", "werd", "werden"];

/// How many words the participle may stand behind "worden".
const BEHIND: usize = 12;
/// How many words it may stand before.
const BEFORE: usize = 2;

/// Behind these words another part of the sentence begins, also without a comma.
const JOINTS: [&str; 14] = [
    "als", "dat", "die", "en", "maar", "of", "om", "omdat", "terwijl", "toen", "waar", "want",
    "wat", "wie",
];

/// Before these words comes no participle but a noun or an adjective.
const ARTICLES: [&str; 5] = ["de", "een", "geen", "deze", "elk"];

/// What stands before "ge" in a verb of two parts.
const PARTICLES: [&str; 28] = [
    "aan", "achter", "af", "bij", "binnen", "dicht", "door", "goed", "in", "klaar", "los", "mee",
    "mis", "na", "om", "op", "open", "over", "rond", "samen", "tegen", "terug", "toe", "uit",
    "vast", "vol", "voor", "weg",
];

/// What stands before a participle without "ge".
const PREFIXES: [&str; 5] = ["be", "ver", "ont", "her", "er"];

/// The shortest participle, as in "gedaan" without its first vowel: "gezet".
const SHORTEST: usize = 5;

pub(super) fn find(page: Page<'_>, lists: &Lists, findings: &mut Vec<Finding>) {
    for (number, sentence) in page.numbered() {
        let words = &sentence.words;
        for (at, word) in words.iter().enumerate() {
            if WORDEN.contains(&&*word.key) && has_participle(lists, words, at) {
                findings.push(page.finding(Hint::Passive, number, word.range.clone(), 0));
            }
        }
    }
}

fn has_participle(lists: &Lists, words: &[Word], at: usize) -> bool {
    let same_part = |place: &usize| {
        words[*place].part == words[at].part && !JOINTS.contains(&&*words[*place].key)
    };
    let is_one = |place: usize| {
        let before = place.checked_sub(1).map(|before| &*words[before].key);
        let is_noun = before.is_some_and(|before| ARTICLES.contains(&before));
        !is_noun && is_participle(lists, &words[place].key)
    };
    let mut behind = (at + 1..words.len()).take(BEHIND).take_while(same_part);
    let mut before = (0..at).rev().take(BEFORE).take_while(same_part);
    behind.any(is_one) || before.any(is_one)
}

/// Whether a word looks like a past participle and is not known as something else.
fn is_participle(lists: &Lists, word: &str) -> bool {
    let ends = word.ends_with(['d', 't']) || word.ends_with("en") || word.ends_with("aan");
    if word.len() < SHORTEST || !ends || lists.is_no_participle(word) {
        return false;
    }
    let has_ge = |rest: &str| rest.starts_with("ge") || rest.starts_with("be");
    let of_two_parts = || PARTICLES.iter().any(|part| word.strip_prefix(part).is_some_and(has_ge));
    word.starts_with("ge")
        || PREFIXES.iter().any(|prefix| word.starts_with(prefix))
        || of_two_parts()
}
