//! One index in memory: of the card box in the program, or of what one school added to it. Three
//! forms of every word (as written, root, parts of a compound) in three zones, each within the next:
//! the title, all of the text, and everything that is said about the thing (its kind, deck, number
//! and sources). Documents are numbered in the order in which they were added.

use std::{collections::HashSet, fmt};

use anyhow::{Context as _, Result};
use domain::{decks::CardBox, lang::Lang};
use tantivy::{
    Index as Tantivy, InvertedIndexReader, ReloadPolicy, Searcher, TantivyDocument,
    directory::RamDirectory,
    schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions},
};

use super::{
    about,
    analysis::Analyser,
    facets::{Facets, Reader, Table},
    fold,
    stop::is_stop,
    thing::{Says, Thing, all},
};

/// The forms of a word.
pub(super) const SURFACE: usize = 0;
pub(super) const STEM: usize = 1;
pub(super) const PART: usize = 2;
/// The zones of a document, each within the next.
pub(super) const TITLE: usize = 0;
pub(super) const TEXT: usize = 1;
pub(super) const ALL: usize = 2;

/// A field for each zone and form.
type Fields = [[Field; 3]; 3];

/// From this the writer decides how large to begin; it takes what it needs.
const WRITER_BYTES: usize = 4 << 20;

/// One index.
pub struct Index {
    searcher: Searcher,
    fields: Fields,
    /// The words of the source language, as they are written, folded; stop words left out.
    vocabulary: HashSet<Box<str>>,
    /// What each document is. Apart from `docs`, which a search goes through from end to end.
    pub(super) things: Vec<Thing>,
    pub(super) docs: Vec<Doc>,
    pub(super) table: Table,
}

/// What is kept of a document beside its words.
#[derive(Debug)]
pub(super) struct Doc {
    pub(super) facets: Facets,
    /// How much it is about what is in it: near 1 for one short sentence, near 0 for a long text.
    pub(super) brevity: f32,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index").field("docs", &self.docs.len()).finish_non_exhaustive()
    }
}

impl Index {
    /// Indexes everything in a card box.
    pub fn of(cards: &CardBox, names: &about::Names) -> Result<Self> {
        let things: Vec<_> = all(cards).collect();
        Self::build(cards, names, things, &|_| false)
    }

    /// Indexes some things of a card box. Compounds are taken apart by the words of these things,
    /// and by what is known elsewhere.
    pub(super) fn build(
        cards: &CardBox,
        names: &about::Names,
        things: Vec<Thing>,
        is_known: &dyn Fn(&str) -> bool,
    ) -> Result<Self> {
        let vocabulary = vocabulary(cards, &things);
        let known = |word: &str| vocabulary.contains(word) || is_known(word);
        let mut analyser = Analyser::new(&known);
        let (schema, fields) = schema();
        let mut writer = Tantivy::builder()
            .schema(schema)
            .single_segment_index_writer(RamDirectory::create(), WRITER_BYTES)
            .context("beginning an index")?;
        let reader = Reader::new(cards);
        let mut docs = Vec::with_capacity(things.len());
        for thing in &things {
            let mut text = Written::default();
            let mut brevity = 0.0;
            for (at, says) in thing.says(cards).enumerate() {
                let words = text.add_says(&mut analyser, &says);
                // The source language comes first; translations of it say no more.
                brevity = if at == 0 { brevity_of(words) } else { brevity };
            }
            if let Some(name) = about::names(cards, thing) {
                text.add(&mut analyser, TITLE, &name, Lang::SOURCE);
            }
            for (words, lang) in about::of(cards, names, thing) {
                text.add(&mut analyser, ALL, &words, lang);
            }
            writer.add_document(text.document(&fields)).context("adding to an index")?;
            docs.push(Doc { facets: reader.of(thing), brevity });
        }
        let index: Tantivy = writer.finalize().context("closing an index")?;
        let reader_of_index = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        let searcher = reader_of_index.try_into().context("opening an index")?.searcher();
        Ok(Self { searcher, fields, vocabulary, things, docs, table: reader.table })
    }

    /// The words of a zone in one form; nothing when the index is empty.
    pub(super) fn words(
        &self,
        zone: usize,
        form: usize,
    ) -> Result<Option<std::sync::Arc<InvertedIndexReader>>> {
        let Some(segment) = self.searcher.segment_readers().first() else { return Ok(None) };
        let reader = segment.inverted_index(self.fields[zone][form]);
        Ok(Some(reader.context("reading an index")?))
    }

    /// Tells whether a folded word stands in the texts of the source language.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.vocabulary.contains(word)
    }

    /// Tells whether a folded word is a part of a compound.
    pub(super) fn has_part(&self, word: &str) -> Result<bool> {
        let Some(reader) = self.words(ALL, PART)? else { return Ok(false) };
        Ok(reader.terms().get(word).context("reading an index")?.is_some())
    }

    /// What tantivy needs for a phrase.
    pub(super) fn for_phrases(&self) -> (&Searcher, Field) {
        (&self.searcher, self.fields[ALL][SURFACE])
    }
}

/// The words by which compounds are taken apart: what stands in the Dutch texts.
fn vocabulary(cards: &CardBox, things: &[Thing]) -> HashSet<Box<str>> {
    let mut known = HashSet::new();
    for says in things.iter().filter_map(|thing| thing.says_in(cards, Lang::SOURCE)) {
        for text in says.title.iter().chain(&says.texts) {
            let words = fold::words(text).map(|range| fold::fold(&fold::lower(&text[range])));
            known.extend(words.filter(|word| !is_stop(word)).map(Box::from));
        }
    }
    known
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let fields = ["title", "text", "all"].map(|zone| {
        [SURFACE, STEM, PART].map(|form| {
            // Only where phrases are looked for, places are kept.
            let places = zone == "all" && form == SURFACE;
            let option = if places {
                IndexRecordOption::WithFreqsAndPositions
            } else {
                IndexRecordOption::Basic
            };
            let indexing = TextFieldIndexing::default()
                .set_tokenizer("whitespace")
                .set_fieldnorms(false)
                .set_index_option(option);
            let options = TextOptions::default().set_indexing_options(indexing);
            schema.add_text_field(&format!("{zone}-{form}"), options)
        })
    });
    (schema.build(), fields)
}

/// A document being written: analysed words with a space between, per zone and form.
#[derive(Default)]
struct Written {
    words: [[String; 3]; 3],
}

impl Written {
    /// Adds what is said in a language; gives the number of words of the title, or else of the text.
    fn add_says(&mut self, analyser: &mut Analyser<'_>, says: &Says<'_>) -> usize {
        let title = says.title.map_or(0, |title| self.add(analyser, TITLE, title, says.lang));
        let texts = says.texts.iter();
        let text: usize = texts.map(|text| self.add(analyser, TEXT, text, says.lang)).sum();
        if title > 0 { title } else { text }
    }

    /// Adds a text to a zone and to those around it; gives how many words it has.
    fn add(&mut self, analyser: &mut Analyser<'_>, zone: usize, text: &str, lang: Lang) -> usize {
        let mut count = 0;
        for (_, word) in analyser.text(text, lang) {
            count += 1;
            for forms in &mut self.words[zone..] {
                push(&mut forms[SURFACE], &word.surface);
                if !is_stop(&word.surface) {
                    push(&mut forms[STEM], &word.stem);
                }
                word.parts.iter().for_each(|part| push(&mut forms[PART], part));
            }
        }
        count
    }

    fn document(&self, fields: &Fields) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        for (zone, forms) in fields.iter().enumerate() {
            for (form, field) in forms.iter().enumerate() {
                document.add_text(*field, &self.words[zone][form]);
            }
        }
        document
    }
}

fn brevity_of(words: usize) -> f32 {
    3.0 / (3.0 + f32::from(u16::try_from(words).unwrap_or(u16::MAX)))
}

fn push(words: &mut String, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}
