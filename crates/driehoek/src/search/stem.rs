//! The root of a word, so that *leerlingen* finds *leerling*. Languages without rules here are found
//! by how words begin.

use domain::lang::Lang;
use tantivy::tokenizer::{
    Language, RawTokenizer, Stemmer as Filter, TextAnalyzer, TokenStream as _,
};

use super::fold::fold;

/// The shortest root that is left when an ending goes.
const ROOT_LETTERS: usize = 3;

/// Dutch: endings of plurals and diminutives that go when the word without them is known. The
/// algorithm takes too much off some of them (*kaartje*, *dagen*).
const DUTCH_AFTER: &str = "jes je en s";
/// Dutch: plurals that change the word.
const DUTCH_PLURALS: [(&str, &str); 4] =
    [("kinderen", "kind"), ("kinder", "kind"), ("leden", "lid"), ("steden", "stad")];

/// Arabic: what is written before a word (and, with, as, the, for), longest first, folded.
const ARABIC_BEFORE: [&str; 7] = ["وال", "بال", "كال", "فال", "لل", "ال", "و"];
/// Arabic: endings of number, gender and possession, folded.
const ARABIC_AFTER: [&str; 9] = ["ها", "ان", "ات", "ون", "ين", "يه", "هم", "ه", "ي"];
/// Cyrillic: endings of cases, numbers and verbs in Ukrainian, longest first, folded.
const CYRILLIC_AFTER: [&str; 47] = [
    "ування",
    "ями",
    "ами",
    "ові",
    "еві",
    "ого",
    "ому",
    "ими",
    "ить",
    "ать",
    "ять",
    "уть",
    "ють",
    "ння",
    "ти",
    "ах",
    "ях",
    "ам",
    "ям",
    "ом",
    "ем",
    "єм",
    "ею",
    "єю",
    "ою",
    "ів",
    "ев",
    "єв",
    "ии",
    "іи",
    "ая",
    "яя",
    "оі",
    "еі",
    "их",
    "им",
    "еи",
    "а",
    "я",
    "о",
    "е",
    "є",
    "и",
    "і",
    "у",
    "ю",
    "ь",
];

/// Finds roots.
pub(super) struct Stemmer {
    /// The published algorithms of the languages that name one.
    algorithms: Vec<(Lang, TextAnalyzer)>,
}

impl Stemmer {
    /// Makes one that knows every language there are rules for.
    pub(super) fn new() -> Self {
        let algorithms = Lang::all().filter_map(|lang| Some((lang, analyzer(lang.stemmer()?)?)));
        Self { algorithms: algorithms.collect() }
    }

    /// Gives the root of a word in small letters, folded; the folded word itself when there are
    /// no rules for the language. `is_known` tells whether a folded word stands in the card box.
    pub(super) fn stem(
        &mut self,
        lower: &str,
        lang: Lang,
        is_known: &dyn Fn(&str) -> bool,
    ) -> String {
        let lower = if lang == Lang::SOURCE { without_ending(lower, is_known) } else { lower };
        let found = self.algorithms.iter_mut().find(|(one, _)| *one == lang);
        match found {
            Some((_, analyzer)) => fold(&run(analyzer, lower)),
            None => by_script(&fold(lower)),
        }
    }

    /// Gives the roots that a word can have when its language is not known, each once.
    pub(super) fn stems(&mut self, lower: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<String> {
        let mut stems = vec![by_script(&fold(lower))];
        if lower.chars().all(|c| c < '\u{250}') {
            let known = self.stem(lower, Lang::SOURCE, is_known);
            let all = self.algorithms.iter_mut().map(|(_, analyzer)| fold(&run(analyzer, lower)));
            for stem in std::iter::once(known).chain(all) {
                if !stems.contains(&stem) {
                    stems.push(stem);
                }
            }
        }
        stems
    }
}

/// A Dutch word without the ending of a plural or diminutive, where the card box knows what is left.
fn without_ending<'a>(lower: &'a str, is_known: &dyn Fn(&str) -> bool) -> &'a str {
    if let Some((_, one)) = DUTCH_PLURALS.iter().find(|(many, _)| *many == lower) {
        return one;
    }
    let known = |ending: &str| {
        let rest = lower.strip_suffix(ending)?;
        // Many short words end in one letter that is no ending: *kans*, *mens*.
        let least = if ending.len() > 1 { ROOT_LETTERS } else { ROOT_LETTERS + 1 };
        (rest.chars().count() >= least && is_known(&fold(rest))).then_some(rest)
    };
    DUTCH_AFTER.split(' ').find_map(known).unwrap_or(lower)
}

/// The algorithm with this name; nothing when there is none, and words are found by their beginning.
fn analyzer(name: &str) -> Option<TextAnalyzer> {
    let language: Language = serde_json::from_value(name.into()).ok()?;
    Some(TextAnalyzer::builder(RawTokenizer::default()).filter(Filter::new(language)).build())
}

fn run(analyzer: &mut TextAnalyzer, word: &str) -> String {
    let mut stream = analyzer.token_stream(word);
    stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
}

/// Takes off what our own rules know, by the script of the word.
fn by_script(folded: &str) -> String {
    match folded.chars().next() {
        Some('\u{600}'..='\u{6ff}') => light(folded, &ARABIC_BEFORE, &ARABIC_AFTER),
        Some('\u{400}'..='\u{4ff}') => light(folded, &[], &CYRILLIC_AFTER),
        _ => folded.to_owned(),
    }
}

fn light(word: &str, before: &[&str], after: &[&str]) -> String {
    let long_enough = |rest: &&str| rest.chars().count() >= ROOT_LETTERS;
    let begun = before.iter().find_map(|part| word.strip_prefix(part).filter(long_enough));
    let word = begun.unwrap_or(word);
    let ended = after.iter().find_map(|part| word.strip_suffix(part).filter(long_enough));
    ended.unwrap_or(word).to_owned()
}
