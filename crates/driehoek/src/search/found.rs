//! A question against the indexes that a school reads: what is found, in which order, and how many
//! there are of each sort.

use std::{cmp::Ordering, collections::BTreeMap};

use anyhow::Result;
use domain::{
    decks::{DeckId, ElementId, GroupForm},
    lang::Lang,
};

use super::{
    asked::{self, Asked, Narrow, Question, Word},
    compounds,
    facets::{Duration, Facets, NOWHERE, Table, form_bit, lang_bit, place_bit},
    family::Family,
    index::Index,
    limits::{BEGINNING_FROM, PAGE_HITS, PAGES_MAX, RARE},
    matched::Terms,
    stem::Stemmer,
    thing::Thing,
};

/// Of what all words of a question are worth together, a result must match this much; when nothing
/// does, whatever matches most.
const ENOUGH: f32 = 0.6;
/// Sums in another order differ a little.
const ALMOST: f32 = 0.999;
/// What the later parts of a compound are worth that is looked for by its parts.
const LATER_PART: f32 = 0.5;
/// What being short and to the point adds, at most; and what its family adds.
const BREVITY: f32 = 0.6;
const PREFERENCE: f32 = 0.15;

/// An index, and which of its documents do not count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Readable<'a> {
    pub(super) index: &'a Index,
    /// Sorted: what the school has in another form, or not at all.
    pub(super) hidden: &'a [usize],
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// How many there are in all.
    pub total: usize,
    /// Those of the page that was asked for.
    pub things: Vec<Thing>,
    pub counts: Counts,
    /// Words for which nothing was found, as they were typed.
    pub unknown: Vec<String>,
    /// Words that were read as a typing error: as typed, and what was looked for.
    pub meant: Vec<(String, String)>,
    /// Words beyond the most that are looked for.
    pub left_out: Vec<String>,
    /// How many would be found without narrowing.
    pub without_narrowing: usize,
    /// All words of the indexes that were looked for.
    pub(super) terms: Terms,
}

/// How many results there would be with another choice in one sort, the others as they are.
#[derive(Debug, Default)]
pub struct Counts {
    pub families: BTreeMap<Family, usize>,
    pub decks: BTreeMap<DeckId, usize>,
    pub langs: BTreeMap<Lang, usize>,
    pub durations: [usize; Duration::ALL.len()],
    pub forms: [usize; GroupForm::ALL.len()],
    pub keys: BTreeMap<ElementId, usize>,
    pub series: BTreeMap<ElementId, usize>,
}

/// A document that matches: which index, which document, how well.
#[derive(Clone, Copy, Debug)]
struct Hit {
    at: usize,
    doc: usize,
    matched: f32,
    score: f32,
}

impl Hit {
    /// The better one is the lesser, so that sorting puts it first.
    fn order(&self, other: &Self) -> Ordering {
        let by_match = other.matched.total_cmp(&self.matched);
        let by_score = by_match.then(other.score.total_cmp(&self.score));
        by_score.then((self.at, self.doc).cmp(&(other.at, other.doc)))
    }
}

/// Searches.
pub(super) fn find(readable: &[Readable<'_>], asked: &Asked) -> Result<Found> {
    let question = Question::read(&asked.text);
    let mut search = Search::new(readable);
    let mut stemmer = Stemmer::new();
    let known = |word: &str| readable.iter().any(|one| one.index.knows(word));
    for word in &question.words {
        for (at, part) in search.add(word, &mut stemmer, &known)?.into_iter().enumerate() {
            // The first part of a compound says most: *sinterklaas*feest, *ouder*gesprek.
            let weight = word.weight * if at == 0 { 1.0 } else { LATER_PART };
            search.add(&Word { weight, ..asked::word(&part) }, &mut stemmer, &known)?;
        }
    }
    for phrase in &question.phrases {
        search.keep_phrase(phrase)?;
    }
    search.found.left_out = question.left_out;
    // What has signs only, such as "?", asks for nothing.
    let asks_nothing = question.words.is_empty() && !asked.text.trim().is_empty();
    Ok(if asks_nothing { search.found } else { search.end(asked) })
}

/// The forms of a part of a compound.
fn forms(part: &str, stemmer: &mut Stemmer, is_known: &dyn Fn(&str) -> bool) -> Terms {
    let mut forms = vec![stemmer.stem(part, Lang::SOURCE, is_known)];
    if forms[0] != part {
        forms.push(part.to_owned());
    }
    Terms::of_part(forms)
}

/// The longest known word with which a word begins, when nothing else is known of it.
fn beginning(word: &str, is_known: &dyn Fn(&str) -> bool) -> Option<String> {
    let ends = word.char_indices().map(|(at, _)| at).skip(BEGINNING_FROM);
    let known = ends.filter(|end| is_known(&word[..*end])).last()?;
    Some(word[..known].to_owned())
}

/// A search under way: for every document what matched so far.
struct Search<'a> {
    readable: &'a [Readable<'a>],
    /// Per index and document: worth of the matched words, and score.
    docs: Vec<Vec<(f32, f32)>>,
    /// Per index and document: out for good.
    out: Vec<Vec<bool>>,
    /// What all words that were found somewhere are worth together.
    worth: f32,
    found: Found,
}

impl<'a> Search<'a> {
    fn new(readable: &'a [Readable<'a>]) -> Self {
        let docs = readable.iter().map(|one| vec![(0.0, 0.0); one.index.docs.len()]);
        let out = readable.iter().map(|one| {
            let mut out = vec![false; one.index.docs.len()];
            one.hidden.iter().for_each(|doc| out[*doc] = true);
            out
        });
        let (docs, out) = (docs.collect(), out.collect());
        Self { readable, docs, out, worth: 0.0, found: Found::default() }
    }

    /// Looks for one word. When it is found nowhere, gives the parts that are known of it.
    fn add(
        &mut self,
        word: &Word,
        stemmer: &mut Stemmer,
        is_known: &dyn Fn(&str) -> bool,
    ) -> Result<Vec<String>> {
        let terms = Terms::of(word, stemmer.stems(&word.lower, is_known));
        let mut best = Vec::with_capacity(self.readable.len());
        for one in self.readable {
            let mut of_one = vec![0.0; one.index.docs.len()];
            one.index.score(&terms, &mut of_one)?;
            best.push(of_one);
        }
        self.found.terms.extend(terms);
        let parts = compounds::split(&word.surface, is_known);
        self.add_compound(parts.iter().map(|part| forms(part, stemmer, is_known)), &mut best)?;
        let mut count = self.count(&best);
        if word.is_last || (word.is_prefix && count < RARE) {
            self.add_beginnings(word, &mut best)?;
            count = self.count(&best);
        }
        if count == 0 && !parts.is_empty() && parts.iter().all(|part| is_known(part)) {
            return Ok(parts);
        }
        if count < RARE {
            let is_new = count == 0;
            self.add_typos(word, is_new, &mut best)?;
            count = self.count(&best);
        }
        if count == 0 {
            // *Sinterklaasviering* begins with what the card box only has in *sinterklaasfeest*.
            let is_there = |part: &str| is_known(part) || self.has_part(part);
            let known = beginning(&word.surface, &is_there);
            if known.is_none() {
                self.found.unknown.push(word.typed.clone());
            }
            return Ok(known.into_iter().collect());
        }
        self.take(&best, count, word.weight);
        Ok(Vec::new())
    }

    /// Whether a word stands in a compound of any of the indexes.
    fn has_part(&self, word: &str) -> bool {
        self.readable.iter().any(|one| one.index.has_part(word).unwrap_or_default())
    }

    /// Looks for what holds all parts of a compound.
    fn add_compound(
        &mut self,
        parts: impl Iterator<Item = Terms>,
        best: &mut [Vec<f32>],
    ) -> Result<()> {
        let parts: Vec<_> = parts.collect();
        if parts.is_empty() {
            return Ok(());
        }
        for (one, best) in self.readable.iter().zip(best) {
            one.index.score_parts(&parts, best)?;
        }
        for part in parts {
            self.found.terms.extend(part);
        }
        Ok(())
    }

    /// Looks for what a word could have been; says what, when it `is_new`: not found as it is.
    fn add_typos(&mut self, word: &Word, is_new: bool, best: &mut [Vec<f32>]) -> Result<()> {
        let mut nearest: Option<(u8, String)> = None;
        for (one, best) in self.readable.iter().zip(best) {
            let (terms, near) = one.index.typos_of(word)?;
            one.index.score(&terms, best)?;
            self.found.terms.extend(terms);
            let is_nearer = |near: &(u8, String)| nearest.as_ref().is_none_or(|it| near.0 < it.0);
            nearest = near.filter(is_nearer).or(nearest.take());
        }
        let meant = nearest.filter(|_| is_new).map(|(_, term)| (word.typed.clone(), term));
        self.found.meant.extend(meant);
        Ok(())
    }

    /// Looks for a word as the beginning of others.
    fn add_beginnings(&mut self, word: &Word, best: &mut [Vec<f32>]) -> Result<()> {
        for (one, best) in self.readable.iter().zip(best) {
            let terms = one.index.beginnings_of(word)?;
            one.index.score(&terms, best)?;
            self.found.terms.extend(terms);
        }
        Ok(())
    }

    fn count(&self, best: &[Vec<f32>]) -> usize {
        let counts = best.iter().zip(&self.out).map(|(best, out)| {
            best.iter().zip(out).filter(|(best, out)| **best > 0.0 && !**out).count()
        });
        counts.sum()
    }

    /// Adds what a word matches to what was matched before. A rare word is worth more.
    fn take(&mut self, best: &[Vec<f32>], count: usize, weight: f32) {
        if count == 0 {
            return;
        }
        let all: usize = self.readable.iter().map(|one| one.index.docs.len()).sum();
        #[expect(clippy::cast_precision_loss, reason = "a worth need not be exact")]
        let worth = weight * (1.0 + all as f32 / count as f32).ln();
        self.worth += worth;
        for (docs, best) in self.docs.iter_mut().zip(best) {
            for (doc, best) in docs.iter_mut().zip(best).filter(|(_, best)| **best > 0.0) {
                doc.0 += worth;
                doc.1 += worth * best;
            }
        }
    }

    fn keep_phrase(&mut self, phrase: &[String]) -> Result<()> {
        for (one, out) in self.readable.iter().zip(&mut self.out) {
            let has = one.index.with_phrase(phrase)?;
            out.iter_mut().zip(has).for_each(|(out, has)| *out |= !has);
        }
        Ok(())
    }

    /// The most that any document matches.
    fn most(&self) -> f32 {
        let docs = self.docs.iter().zip(&self.out).flat_map(|(docs, out)| docs.iter().zip(out));
        let matched = docs.filter(|(_, out)| !**out).map(|((matched, _), _)| *matched);
        matched.fold(0.0, f32::max)
    }

    /// Counts, orders, and takes the page that was asked for.
    fn end(self, asked: &Asked) -> Found {
        let least = (self.worth * ENOUGH).min(self.most() * ALMOST);
        let mut found = self.found;
        let asks = self.worth > 0.0 || asked.text.trim().is_empty();
        let mut hits = Vec::new();
        for (at, one) in self.readable.iter().enumerate() {
            let narrow = Narrowing::of(&asked.narrow, &one.index.table);
            let mut counting = Counting::new(&one.index.table);
            for (doc, entry) in one.index.docs.iter().enumerate() {
                let (matched, score) = self.docs[at][doc];
                if !asks || self.out[at][doc] || matched < least {
                    continue;
                }
                found.without_narrowing += 1;
                let against = narrow.against(&entry.facets);
                counting.add(&entry.facets, against);
                if against == 0 {
                    let preference = entry.facets.family.preference();
                    let score = score + BREVITY * entry.brevity + PREFERENCE * preference;
                    hits.push(Hit { at, doc, matched, score });
                }
            }
            counting.end(&mut found.counts);
        }
        found.total = hits.len();
        let page = asked.page.clamp(1, PAGES_MAX);
        let end = (page * PAGE_HITS).min(hits.len());
        if end > 0 && end < hits.len() {
            hits.select_nth_unstable_by(end, Hit::order);
            hits.truncate(end);
        }
        // An order that nobody asked for stays that of the card box.
        if self.worth > 0.0 {
            hits.sort_unstable_by(Hit::order);
        } else {
            hits.sort_unstable_by_key(|hit| (hit.at, hit.doc));
        }
        let page = hits.iter().skip((page - 1) * PAGE_HITS).take(PAGE_HITS);
        let thing = |hit: &Hit| self.readable[hit.at].index.things[hit.doc].clone();
        found.things = page.map(thing).collect();
        found
    }
}

/// What results are narrowed to, in the small numbers of one index. Each sort has a bit, so that one
/// look tells which sorts a document does not agree with.
struct Narrowing {
    family: Option<Family>,
    deck: Option<u16>,
    langs: Option<u64>,
    durations: Option<u8>,
    forms: Option<u8>,
    keys: Option<u16>,
    series: Option<u16>,
}

impl Narrowing {
    fn of(narrow: &Narrow, table: &Table) -> Self {
        let deck = |id: &DeckId| {
            let place = table.decks.iter().position(|deck| deck == id);
            // A deck that the index does not have is agreed with by nothing in it.
            place.and_then(|place| u16::try_from(place).ok()).unwrap_or(NOWHERE - 1)
        };
        Self {
            family: narrow.family,
            deck: narrow.deck.as_ref().map(deck),
            langs: narrow.lang.map(lang_bit),
            durations: narrow.duration.map(Duration::bit),
            forms: narrow.form.map(form_bit),
            keys: narrow.key.as_ref().map(|id| place_bit(&table.keys, id)),
            series: narrow.series.as_ref().map(|id| place_bit(&table.series, id)),
        }
    }

    /// The sorts that a document does not agree with.
    fn against(&self, facets: &Facets) -> u8 {
        let no = |is_against: bool, sort: u8| if is_against { sort } else { 0 };
        no(self.family.is_some_and(|family| family != facets.family), FAMILY)
            | no(self.deck.is_some_and(|deck| deck != facets.deck), DECK)
            | no(self.langs.is_some_and(|langs| langs & facets.langs == 0), LANG)
            | no(self.durations.is_some_and(|bits| bits & facets.durations == 0), DURATION)
            | no(self.forms.is_some_and(|bits| bits & facets.forms == 0), FORM)
            | no(self.keys.is_some_and(|bits| bits & facets.keys == 0), KEY)
            | no(self.series.is_some_and(|bits| bits & facets.series == 0), SERIES)
    }
}

const FAMILY: u8 = 1;
const DECK: u8 = 1 << 1;
const LANG: u8 = 1 << 2;
const DURATION: u8 = 1 << 3;
const FORM: u8 = 1 << 4;
const KEY: u8 = 1 << 5;
const SERIES: u8 = 1 << 6;

/// Counting in one index.
struct Counting<'a> {
    table: &'a Table,
    families: [usize; Family::ALL.len()],
    decks: Vec<usize>,
    langs: [usize; 64],
    durations: [usize; 8],
    forms: [usize; 8],
    keys: [usize; 16],
    series: [usize; 16],
}

impl<'a> Counting<'a> {
    fn new(table: &'a Table) -> Self {
        Self {
            table,
            families: [0; Family::ALL.len()],
            decks: vec![0; table.decks.len()],
            langs: [0; 64],
            durations: [0; 8],
            forms: [0; 8],
            keys: [0; 16],
            series: [0; 16],
        }
    }

    /// Counts a document in every sort where it would be found with another choice in that sort.
    fn add(&mut self, facets: &Facets, against: u8) {
        let counts = |sort: u8| against & !sort == 0;
        if counts(FAMILY) {
            self.families[facets.family as usize] += 1;
        }
        if counts(DECK)
            && let Some(count) = self.decks.get_mut(usize::from(facets.deck))
        {
            *count += 1;
        }
        if counts(LANG) {
            add_bits(&mut self.langs, facets.langs);
        }
        if counts(DURATION) {
            add_bits(&mut self.durations, facets.durations.into());
        }
        if counts(FORM) {
            add_bits(&mut self.forms, facets.forms.into());
        }
        if counts(KEY) {
            add_bits(&mut self.keys, facets.keys.into());
        }
        if counts(SERIES) {
            add_bits(&mut self.series, facets.series.into());
        }
    }

    fn end(self, counts: &mut Counts) {
        let Table { decks, keys, series } = self.table;
        add_named(&mut counts.families, &Family::ALL, &self.families);
        add_named(&mut counts.decks, decks, &self.decks);
        add_named(&mut counts.langs, &Lang::all().collect::<Vec<_>>(), &self.langs);
        add_named(&mut counts.keys, keys, &self.keys);
        add_named(&mut counts.series, series, &self.series);
        counts.durations.iter_mut().zip(self.durations).for_each(|(all, one)| *all += one);
        counts.forms.iter_mut().zip(self.forms).for_each(|(all, one)| *all += one);
    }
}

fn add_bits(counts: &mut [usize], mut bits: u64) {
    while bits != 0 {
        if let Some(count) = counts.get_mut(bits.trailing_zeros() as usize) {
            *count += 1;
        }
        bits &= bits - 1;
    }
}

fn add_named<T: Clone + Ord>(all: &mut BTreeMap<T, usize>, names: &[T], counts: &[usize]) {
    for (name, count) in names.iter().zip(counts).filter(|(_, count)| **count > 0) {
        *all.entry(name.clone()).or_default() += count;
    }
}
