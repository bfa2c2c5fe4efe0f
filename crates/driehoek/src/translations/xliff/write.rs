//! Writes a file for translators.

use anyhow::{Context as _, Result};
use domain::{
    decks::{CardBox, Deck, Item, Part, Progress},
    lang::Lang,
};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use super::{MAX_NOTES, MAX_NOTES_OF_UNIT, unit_name};
use crate::{
    i18n::{Words, plain},
    translations::{
        store::Key,
        work::{self, Row},
    },
};

/// How many comments of one text go along, the latest; the translator has room for as many.
const COMMENTS_OF_TEXT: usize = MAX_NOTES_OF_UNIT / 2;
/// How many comments go along in all.
const COMMENTS_IN_FILE: usize = MAX_NOTES / 2;

/// The file. `words` are those of the notes; `comments` are open remarks about texts, the oldest
/// first.
pub fn write(
    cards: &CardBox,
    words: &Words,
    lang: Lang,
    decks: &[&Deck],
    comments: &[(Key, String)],
) -> Result<String> {
    let mut file = File { xml: Writer::new_with_indent(Vec::new(), b' ', 1), cards, words, lang };
    file.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [
        ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
        ("version", "2.0"),
        ("srcLang", Lang::SOURCE.tag()),
        ("trgLang", lang.tag()),
    ];
    file.start("xliff", &root)?;
    let mut still = COMMENTS_IN_FILE;
    for deck in decks {
        let original = format!("decks/{}", deck.id);
        file.start("file", &[("id", deck.id.as_str()), ("original", &original)])?;
        for row in work::rows(cards, deck, lang) {
            let about: Vec<_> = comments
                .iter()
                .filter(|(key, _)| key.deck == deck.id && key.item == row.item)
                .map(|(_, text)| text.as_str())
                .collect();
            let latest = about.len().saturating_sub(COMMENTS_OF_TEXT.min(still));
            still -= about.len() - latest;
            file.row(deck, &row, &about[latest..])?;
        }
        file.end("file")?;
    }
    file.end("xliff")?;
    let mut text = String::from_utf8(file.xml.into_inner()).context("the file is not UTF-8")?;
    text.push('\n');
    Ok(text)
}

struct File<'a> {
    xml: Writer<Vec<u8>>,
    cards: &'a CardBox,
    words: &'a Words,
    lang: Lang,
}

impl File<'_> {
    fn event(&mut self, event: Event<'_>) -> Result<()> {
        self.xml.write_event(event).context("writing XML")
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(start))
    }

    fn end(&mut self, name: &str) -> Result<()> {
        self.event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing but text, on one line.
    fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> Result<()> {
        self.start(name, attributes)?;
        self.event(Event::Text(BytesText::new(text)))?;
        self.end(name)
    }

    /// One text: a unit for each part that the Dutch has.
    fn row(&mut self, deck: &Deck, row: &Row, comments: &[&str]) -> Result<()> {
        let mut comments = comments;
        for part in Part::ALL {
            let Some(dutch) = row.dutch.get(part) else { continue };
            let id = unit_name(&row.item, part);
            self.start("unit", &[("id", id.as_str()), ("xml:space", "preserve")])?;
            self.start("notes", &[])?;
            let context = self.context(deck, &row.item, part);
            self.leaf("note", &[("category", "context")], &context)?;
            // What was said is about the whole text: it stands with the first part.
            for comment in std::mem::take(&mut comments) {
                self.leaf("note", &[("category", "comment")], comment)?;
            }
            self.end("notes")?;
            let target = row.said.as_ref().and_then(|said| said.parts.get(part));
            self.segment(dutch, target, row.progress)?;
            self.end("unit")?;
        }
        Ok(())
    }

    fn segment(&mut self, dutch: &str, target: Option<&str>, progress: Progress) -> Result<()> {
        let state: &[(&str, &str)] = match (target, progress) {
            (None, _) => &[("state", "initial")],
            (Some(_), Progress::Stale) => {
                &[("state", "translated"), ("subState", "driehoek:stale")]
            }
            (Some(_), Progress::Checked) => &[("state", "reviewed")],
            (Some(_), Progress::Machine | Progress::Missing) => {
                &[("state", "translated"), ("subState", "driehoek:machine")]
            }
        };
        self.start("segment", state)?;
        self.leaf("source", &[], dutch)?;
        if let Some(target) = target {
            self.leaf("target", &[], target)?;
        }
        self.end("segment")
    }

    /// What a translator must know of a text: what it is, where it stands, how long it may be.
    fn context(&self, deck: &Deck, item: &Item, part: Part) -> String {
        let [title, text, hint] = self.cards.limits(item, self.lang);
        let limit = match part {
            Part::Title => title,
            Part::Text => text,
            Part::Hint => hint,
        };
        let kind = match (self.cards.kind_of(item), item) {
            (Some(kind), _) => kind.name().into(),
            (None, Item::Plan(_)) => self.words.t("translations-item-plan"),
            (None, _) => self.words.t("translations-item-deck"),
        };
        let name = self.cards.deck_words(&deck.id, Lang::SOURCE);
        let name = name.map_or(deck.id.as_str(), |words| words.title.as_str());
        let args = [("deck", name.into()), ("kind", kind.into()), ("limit", limit.into())];
        plain(&self.words.t_with("translations-note", &args))
    }
}
