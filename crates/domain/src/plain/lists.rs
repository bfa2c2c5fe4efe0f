//! The word lists, read from `content/plain/nl.toml`. What each list is for stands in that file.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use toml::de::DeTable;

use super::{
    Hint,
    phrases::Phrases,
    words::{Ending, Word},
};
use crate::decks::{
    Fault, Place, Problem,
    read::sheet::{Sheet, Table},
};

/// The words that are looked for in a Dutch text, and words whose syllables do not follow the rule.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    terms: Phrases<Term>,
    shortened: BTreeMap<Box<str>, Ending>,
    orders: BTreeSet<Box<str>>,
    asks: Phrases<()>,
    questions: Phrases<()>,
    says_no: BTreeSet<Box<str>>,
    hides_no: BTreeSet<Box<str>>,
    harmless: Phrases<()>,
    explains_after: Phrases<()>,
    explains_before: Phrases<()>,
    no_participles: BTreeSet<Box<str>>,
    syllables: BTreeMap<Box<str>, usize>,
    compounds: Vec<(Box<str>, usize)>,
}

/// A line of a list: words for which there are plainer ones.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// What it is a case of.
    pub(super) hint: Hint,
    /// Which line it is, so that all forms of a word are known as one.
    pub(super) number: usize,
    /// The plainer words, the best first.
    pub(super) alternatives: Arc<[Box<str>]>,
}

const FORMAL: &str = "formal";
const SCHOOL: &str = "school";
const SHORT: &str = "abbreviations";
const SHORT_NAMES: &str = "abbreviations-before-names";
const SHORT_ENDS: &str = "abbreviations-at-the-end";
const REQUESTS: &str = "requests";
const NEGATION: &str = "negation";
const EXPLANATION: &str = "explanation";
const PARTICIPLES: &str = "participles";
const SYLLABLES: &str = "syllables";
const COMPOUNDS: &str = "syllables-in-compounds";

const TABLES: &[&str] = &[
    FORMAL,
    SCHOOL,
    SHORT,
    SHORT_NAMES,
    SHORT_ENDS,
    REQUESTS,
    NEGATION,
    EXPLANATION,
    PARTICIPLES,
    SYLLABLES,
    COMPOUNDS,
];

/// A file while it is being read.
struct Reading {
    sheet: Sheet,
    lists: Lists,
    /// Where each form stands.
    places: BTreeMap<String, Place>,
    lines: usize,
}

impl Lists {
    /// Reads the lists; `path` is what faults call the file. All faults are told, each with its
    /// line, and a file with faults gives no lists.
    pub fn read(path: &str, text: &str) -> Result<Self, Vec<Fault>> {
        let (sheet, root) = Sheet::open(path, text);
        let mut reading =
            Reading { sheet, lists: Self::default(), places: BTreeMap::new(), lines: 0 };
        reading.sheet.only(Table { fields: &root, line: 1 }, TABLES);
        for (name, hint, ending) in [
            (FORMAL, Hint::Formal, None),
            (SCHOOL, Hint::School, None),
            (SHORT, Hint::Abbreviation, Some(Ending::Never)),
            (SHORT_NAMES, Hint::Abbreviation, Some(Ending::Never)),
            (SHORT_ENDS, Hint::Abbreviation, Some(Ending::BeforeCapital)),
        ] {
            reading.terms(&root, name, hint, ending);
        }
        reading.sets(&root);
        reading.lists.syllables = reading.counts(&root, SYLLABLES);
        reading.lists.compounds = reading.counts(&root, COMPOUNDS).into_iter().collect();
        let mut faults = reading.sheet.close();
        faults.sort_by_key(|fault| fault.line);
        if faults.is_empty() { Ok(reading.lists) } else { Err(faults) }
    }

    /// Gives the term with which these words begin, and how many words it has.
    pub(super) fn term(&self, words: &[Word]) -> Option<(usize, &Term)> {
        self.terms.at(words)
    }

    /// Tells how a shortened word with its dot ends a sentence; absent when it is not one.
    pub(super) fn shortened(&self, key: &str) -> Option<Ending> {
        self.shortened.get(key).copied()
    }

    /// Whether a sentence that begins with this verb asks something.
    pub(super) fn orders(&self, key: &str) -> bool {
        self.orders.contains(key)
    }

    /// Whether these words begin with words that ask, and how many those are.
    pub(super) fn asks(&self, words: &[Word]) -> Option<usize> {
        self.asks.at(words).map(|(length, ())| length)
    }

    /// Whether a question that begins with these words asks something, and how many words that are.
    pub(super) fn questions(&self, words: &[Word]) -> Option<usize> {
        self.questions.at(words).map(|(length, ())| length)
    }

    pub(super) fn says_no(&self, key: &str) -> bool {
        self.says_no.contains(key)
    }

    pub(super) fn hides_no(&self, key: &str) -> bool {
        self.hides_no.contains(key)
    }

    /// Whether these words begin with a no that is none, and how many words that are.
    pub(super) fn harmless(&self, words: &[Word]) -> Option<usize> {
        self.harmless.at(words).map(|(length, ())| length)
    }

    pub(super) fn explains_after(&self, words: &[Word]) -> bool {
        self.explains_after.at(words).is_some()
    }

    pub(super) fn explains_before(&self, words: &[Word]) -> Option<usize> {
        self.explains_before.at(words).map(|(length, ())| length)
    }

    pub(super) fn is_no_participle(&self, key: &str) -> bool {
        self.no_participles.contains(key)
    }

    /// Gives the syllables of a word that does not follow the rule.
    pub(super) fn syllables(&self, word: &str) -> Option<usize> {
        self.syllables.get(word).copied()
    }

    /// Gives length and syllables of the longest known part with which a word begins.
    pub(super) fn compound_begin(&self, word: &str) -> Option<(usize, usize)> {
        longest(self.compounds.iter().filter(|(part, _)| word.starts_with(&**part)))
    }

    /// Gives length and syllables of the longest known part with which a word ends.
    pub(super) fn compound_end(&self, word: &str) -> Option<(usize, usize)> {
        longest(self.compounds.iter().filter(|(part, _)| word.ends_with(&**part)))
    }
}

fn longest<'p>(parts: impl Iterator<Item = &'p (Box<str>, usize)>) -> Option<(usize, usize)> {
    parts.map(|(part, number)| (part.len(), *number)).max()
}

impl Reading {
    /// Gives a table of the file; a table that is not there is an empty list.
    fn table<'t, 'i>(
        &mut self,
        root: &'t DeTable<'i>,
        name: &'static str,
    ) -> Option<Table<'t, 'i>> {
        let value = root.get(name)?;
        self.sheet.table_of(value, name)
    }

    /// Reads a table with forms of words left and plainer words right.
    fn terms(
        &mut self,
        root: &DeTable<'_>,
        name: &'static str,
        hint: Hint,
        ending: Option<Ending>,
    ) {
        let Some(table) = self.table(root, name) else {
            return;
        };
        for key in table.fields.keys() {
            let (forms, line) = (key.get_ref(), self.sheet.line(key));
            let plainer = self.sheet.texts(table, forms);
            if plainer.is_empty() {
                self.sheet.fault(line, Problem::Empty { field: forms.to_string() });
            }
            self.lines += 1;
            let alternatives = plainer.into_iter().map(|found| found.value.into()).collect();
            let term = Term { hint, number: self.lines, alternatives };
            for form in forms.split(',').map(str::trim) {
                self.form(form, line, &term, ending);
            }
        }
    }

    /// Adds one form of a word, which no other line may have.
    fn form(&mut self, form: &str, line: u32, term: &Term, ending: Option<Ending>) {
        if form.is_empty() {
            return self.sheet.fault(line, Problem::Empty { field: form.to_owned() });
        }
        if let Some(other) = self.places.get(form) {
            let problem = Problem::DuplicateId { id: form.to_owned(), other: other.clone() };
            return self.sheet.fault(line, problem);
        }
        self.places.insert(form.to_owned(), self.sheet.place(line));
        if let Some(ending) = ending.filter(|_| form.ends_with('.')) {
            self.lists.shortened.insert(form.to_lowercase().into(), ending);
        }
        self.lists.terms.add(form, term.clone());
    }

    /// Reads the tables that hold lists of words.
    fn sets(&mut self, root: &DeTable<'_>) {
        self.lists.orders = self.words(root, REQUESTS, "verbs").collect();
        self.lists.asks = phrases(self.words(root, REQUESTS, "phrases"));
        self.lists.questions = phrases(self.words(root, REQUESTS, "questions"));
        self.lists.says_no = self.words(root, NEGATION, "open").collect();
        self.lists.hides_no = self.words(root, NEGATION, "hidden").collect();
        self.lists.harmless = phrases(self.words(root, NEGATION, "harmless"));
        self.lists.explains_after = phrases(self.words(root, EXPLANATION, "after"));
        self.lists.explains_before = phrases(self.words(root, EXPLANATION, "before"));
        self.lists.no_participles = self.words(root, PARTICIPLES, "never").collect();
        for (name, fields) in [
            (REQUESTS, &["verbs", "phrases", "questions"][..]),
            (NEGATION, &["open", "hidden", "harmless"]),
            (EXPLANATION, &["after", "before"]),
            (PARTICIPLES, &["never"]),
        ] {
            if let Some(table) = root.get(name).and_then(|value| value.get_ref().as_table()) {
                self.sheet.only(Table { fields: table, line: 1 }, fields);
            }
        }
    }

    fn words(
        &mut self,
        root: &DeTable<'_>,
        name: &'static str,
        field: &str,
    ) -> impl Iterator<Item = Box<str>> + use<> {
        let table = self.table(root, name);
        let found = table.map_or_else(Vec::new, |table| self.sheet.texts(table, field));
        found.into_iter().map(|found| found.value.to_lowercase().into())
    }

    /// Reads a table with words left and numbers of syllables right.
    fn counts(&mut self, root: &DeTable<'_>, name: &'static str) -> BTreeMap<Box<str>, usize> {
        let Some(table) = self.table(root, name) else {
            return BTreeMap::new();
        };
        let mut counts = BTreeMap::new();
        for key in table.fields.keys() {
            let word = key.get_ref();
            if word.is_empty() {
                self.sheet.fault(self.sheet.line(key), Problem::Empty { field: name.to_owned() });
            } else if let Some(number) = self.sheet.number(table, word) {
                let number = usize::try_from(number).unwrap_or(usize::MAX).min(word.len());
                counts.insert(word.to_lowercase().into(), number);
            }
        }
        counts
    }
}

fn phrases(groups: impl Iterator<Item = Box<str>>) -> Phrases<()> {
    let mut phrases = Phrases::default();
    for group in groups {
        phrases.add(&group, ());
    }
    phrases
}
