//! The words that are explained where they stand: which there are, and where they are in a text.

use std::collections::HashMap;

use domain::decks::{CardBox, DeckId, ElementId, Kind};
use domain::lang::Lang;

/// The group of concepts whose titles are words that a reader may meet in a text.
const WORD_GROUP: &str = "term";

/// A word with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub id: ElementId,
    pub deck: DeckId,
    pub title: String,
    /// What it means, in light Markdown.
    pub text: String,
}

/// All words of one language that are explained in place.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    terms: Vec<Term>,
    /// The written forms by their first word: all their words in lower case, and whose they are.
    forms: HashMap<String, Vec<(Vec<String>, usize)>>,
}

/// A word that was found in a text: from where to where, in bytes, and what explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    pub start: usize,
    pub end: usize,
    pub term: &'a Term,
}

impl Terms {
    /// The words of one language; what is not translated is not explained in another language.
    pub fn of(cards: &CardBox, lang: Lang) -> Self {
        let mut terms = Self::default();
        let listed: HashMap<_, _> = cards.terms(lang).collect();
        for element in cards.elements() {
            let is_word =
                element.kind == Kind::Concept && element.group.as_deref() == Some(WORD_GROUP);
            let spellings = listed.get(&element.id).copied().unwrap_or_default();
            if !is_word && spellings.is_empty() {
                continue;
            }
            let Some(words) = cards.words(&element.id, lang).filter(|words| words.lang == lang)
            else {
                continue;
            };
            let (Some(title), Some(text)) = (&words.title, &words.text) else { continue };
            let titles = if is_word { spellings_of(title) } else { Vec::new() };
            let (id, deck) = (element.id.clone(), element.deck.clone());
            let term = Term { id, deck, title: title.clone(), text: text.clone() };
            terms.add(
                term,
                titles.iter().map(String::as_str).chain(spellings.iter().map(String::as_str)),
                lang,
            );
        }
        for forms in terms.forms.values_mut() {
            forms.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        terms
    }

    fn add<'a>(&mut self, term: Term, spellings: impl Iterator<Item = &'a str>, lang: Lang) {
        let number = self.terms.len();
        self.terms.push(term);
        for spelling in spellings {
            let spelling = spelling.to_lowercase();
            let mut words: Vec<String> =
                pieces(&spelling).map(|(_, word)| word.to_owned()).collect();
            let Some(last) = words.pop() else { continue };
            for form in inflected(&last, lang) {
                let all: Vec<_> = words.iter().cloned().chain([form]).collect();
                self.forms.entry(all[0].clone()).or_default().push((all, number));
            }
        }
    }

    /// The explanation of a word by the element that gives it.
    pub fn get(&self, id: &ElementId) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == *id)
    }

    /// Finds the words in a text, in order; of two that begin at the same place, the longest.
    pub fn find(&self, text: &str) -> Vec<Found<'_>> {
        let words: Vec<_> =
            pieces(text).map(|(at, word)| (at, at + word.len(), word.to_lowercase())).collect();
        let mut found = Vec::new();
        let mut next = 0;
        while next < words.len() {
            match self.at(text, &words[next..]) {
                Some((count, number)) => {
                    let (start, end) = (words[next].0, words[next + count - 1].1);
                    found.push(Found { start, end, term: &self.terms[number] });
                    next += count;
                }
                None => next += 1,
            }
        }
        found
    }

    /// Which form begins here, and how many words it has.
    fn at(&self, text: &str, words: &[(usize, usize, String)]) -> Option<(usize, usize)> {
        let forms = self.forms.get(&words.first()?.2)?;
        let form = forms.iter().find(|(form, _)| {
            form.len() <= words.len()
                && form.iter().zip(words).all(|(wanted, (_, _, word))| wanted == word)
                && words[..form.len()]
                    .windows(2)
                    .all(|pair| text[pair[0].1..pair[1].0].chars().all(char::is_whitespace))
        })?;
        Some((form.0.len(), form.1))
    }
}

/// How the title of a concept is written in a text: without what stands in brackets, and what
/// stands in brackets where that is an abbreviation.
fn spellings_of(title: &str) -> Vec<String> {
    let Some((before, rest)) = title.split_once('(') else { return vec![title.to_owned()] };
    let short = rest.trim_end_matches(')').trim();
    let is_short = short.len() > 1 && short.chars().all(char::is_uppercase);
    let mut spellings = vec![before.trim().to_owned()];
    spellings.extend(is_short.then(|| short.to_owned()));
    spellings
}

/// The words of a text with where they begin: letters and digits, and what joins them.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let length = text[start..].find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.')));
        let end = length.map_or(text.len(), |length| start + length);
        // What joins words does not end one.
        let word = text[start..end].trim_end_matches(['-', '.']);
        rest = end;
        Some((start, word))
    })
}

/// A word and its plain plurals. In Dutch: *visies*, *gesprekken*, *figuren*, *vaardigheden*,
/// *brieven*, *huizen*; elsewhere only what ends in an s.
fn inflected(word: &str, lang: Lang) -> Vec<String> {
    let mut forms = vec![word.to_owned(), format!("{word}s")];
    if lang != Lang::SOURCE {
        return forms;
    }
    forms.extend([format!("{word}'s"), format!("{word}en"), format!("{word}n")]);
    if let Some(stem) = word.strip_suffix("heid") {
        forms.push(format!("{stem}heden"));
    }
    let letters: Vec<char> = word.chars().collect();
    let [.., before, vowel, last] = letters[..] else { return forms };
    if is_vowel(last) || !is_vowel(vowel) {
        return forms;
    }
    let soft = match last {
        'f' => 'v',
        's' => 'z',
        other => other,
    };
    let stem: String = letters[..letters.len() - 1].iter().collect();
    if before == vowel {
        let short: String = letters[..letters.len() - 2].iter().collect();
        forms.push(format!("{short}{soft}en"));
    } else if is_vowel(before) {
        forms.push(format!("{stem}{soft}en"));
    } else {
        forms.push(format!("{stem}{last}{last}en"));
    }
    forms
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> Terms {
        let mut terms = Terms::default();
        for word in words {
            let id = ElementId::from(*word);
            let term =
                Term { id, deck: "a".into(), title: (*word).to_owned(), text: String::new() };
            terms.add(term, std::iter::once(*word), Lang::SOURCE);
        }
        terms
    }

    fn check(words: &[&str], text: &str, expected: &[&str]) {
        let terms = terms(words);
        let found = terms.find(text);
        let found: Vec<_> = found.iter().map(|found| &text[found.start..found.end]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_word_is_found_whole_whatever_its_case_and_plural() {
        check(&["visie"], "Visie, visies en televisie; een schoolvisie.", &["Visie", "visies"]);
        check(&["actiepunt"], "Twee actiepunten. Actiepunt!", &["actiepunten", "Actiepunt"]);
        check(&["oudergesprek"], "oudergesprekken", &["oudergesprekken"]);
        check(&["brugfiguur"], "brugfiguren", &["brugfiguren"]);
        check(&["vaardigheid"], "vaardigheden", &["vaardigheden"]);
        check(&["brief"], "brieven", &["brieven"]);
        check(&["ouderraad"], "ouderraden", &["ouderraden"]);
    }

    #[test]
    fn several_words_stand_beside_each_other_with_only_space_between() {
        let words = ["educatief partnerschap", "partnerschap"];
        check(&words, "educatief\npartnerschap", &["educatief\npartnerschap"]);
        check(&words, "educatief, partnerschap", &["partnerschap"]);
    }

    #[test]
    fn other_scripts_and_joined_words_do_no_harm() {
        check(&["taal"], "العربية taal-les ታሪክ taal.", &["taal"]);
        check(&["taal"], "", &[]);
        check(&[""], "taal", &[]);
    }

    #[test]
    fn a_title_with_an_abbreviation_has_two_spellings() {
        assert_eq!(
            spellings_of("Handelingsgericht werken (HGW)"),
            ["Handelingsgericht werken", "HGW"]
        );
        assert_eq!(spellings_of("Woord (uit 1997)"), ["Woord"]);
    }

    #[test]
    fn the_words_of_the_card_box_are_explained_in_dutch() {
        let cards = crate::decks::load();
        let terms = Terms::of(&cards, Lang::SOURCE);
        let text = "Ouderbetrokkenheid groeit met een visie en de thuistaal.";
        let found = terms.find(text);
        let ids: Vec<_> = found.iter().map(|found| found.term.id.as_str()).collect();
        assert_eq!(ids, ["definitie-ouderbetrokkenheid", "term-visie", "term-thuistaal"]);
    }
}
