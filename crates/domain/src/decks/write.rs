//! From the card box back to files: what a deck says, in the format of `content/README.md`. What
//! is written is read again as the same deck; a test tries that with every deck there is.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    CardBox, Deck, DeckWords, Element, ElementId, Kind, PlanBlock, PlanWords, Trust, Words,
};
use crate::lang::{Lang, TranslationState};

/// Stands as the mark of Dutch words that are no longer there: no words have it.
const OTHER_WORDS: &str = "-";

/// The licence under which decks go round.
pub const LICENSE: &str = "CC BY-SA 4.0";

#[derive(Serialize)]
struct DeckRow<'a> {
    id: &'a str,
    series: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<Lang>,
    look: Option<&'static str>,
    credit: Option<&'a str>,
    license: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    element: Vec<ElementRow<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    plan: Vec<BlockRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ElementRow<'a> {
    id: &'a str,
    kind: Kind,
    inventory: Option<&'a str>,
    parent: Option<&'a str>,
    order: Option<u32>,
    minutes: Option<u32>,
    group: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<&'a str>,
    turn: Option<&'static str>,
    own: Option<bool>,
    plays: Option<&'static str>,
    origin: Option<&'a str>,
    origin_text: Option<&'a str>,
}

#[derive(Serialize)]
struct BlockRow<'a> {
    id: &'a str,
    kind: &'static str,
    minutes: u32,
    form: &'static str,
    energizer: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cards: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    definitions: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    background: Vec<&'a str>,
    begin: Option<&'a str>,
}

/// The words under one heading; which of them there are depends on the heading.
#[derive(Default, Serialize)]
struct WordsRow<'a> {
    lang: Option<Lang>,
    title: Option<&'a str>,
    intro: Option<&'a str>,
    note: Option<&'a str>,
    text: Option<&'a str>,
    hint: Option<&'a str>,
    state: Option<&'static str>,
    by: Option<&'a str>,
    on: Option<String>,
}

pub(super) fn files(cards: &CardBox, deck: &Deck) -> Vec<(String, String)> {
    let folder = format!("decks/{}", deck.id);
    let mut files = vec![(format!("{folder}/deck.toml"), toml_of(&deck_row(deck)))];
    for lang in Lang::all() {
        let page = Page::of(cards, deck, lang);
        if !page.is_empty() {
            files.push((format!("{folder}/{lang}.toml"), page.text()));
        }
    }
    files
}

fn deck_row(deck: &Deck) -> DeckRow<'_> {
    DeckRow {
        id: deck.id.as_str(),
        series: deck.series.as_ref().map(ElementId::as_str),
        sources: deck.sources.iter().map(super::SourceId::as_str).collect(),
        languages: deck.langs.clone(),
        look: deck.look.map(super::Look::name),
        credit: deck.credit.as_deref(),
        license: deck.id.is_own().then_some(LICENSE),
        element: deck.elements.iter().map(element_row).collect(),
        plan: deck.plan.iter().map(block_row).collect(),
    }
}

fn element_row(element: &Element) -> ElementRow<'_> {
    ElementRow {
        id: element.id.as_str(),
        kind: element.kind,
        inventory: element.inventory.as_ref().map(super::InventoryId::as_str),
        parent: element.parent.as_ref().map(ElementId::as_str),
        order: element.order,
        minutes: element.minutes,
        group: element.group.as_deref(),
        sources: element.sources.iter().map(super::SourceId::as_str).collect(),
        turn: element.turn.map(super::Turn::name),
        own: element.own.then_some(true),
        plays: element.plays.map(super::Plays::name),
        origin: element.origin.as_ref().map(|origin| origin.element.as_str()),
        origin_text: element.origin.as_ref().map(|origin| &*origin.text),
    }
}

fn block_row(block: &PlanBlock) -> BlockRow<'_> {
    BlockRow {
        id: block.id.as_str(),
        kind: block.kind.name(),
        minutes: block.minutes,
        form: block.form.name(),
        energizer: block.energizer.as_ref().map(ElementId::as_str),
        cards: block.cards.iter().map(ElementId::as_str).collect(),
        definitions: block.definitions.iter().map(ElementId::as_str).collect(),
        background: block.background.iter().map(ElementId::as_str).collect(),
        begin: block.begin.as_deref(),
    }
}

/// What a deck says in one language.
struct Page<'a> {
    lang: Lang,
    deck: Option<&'a DeckWords>,
    elements: Vec<(&'a str, &'a Words)>,
    blocks: Vec<(&'a str, &'a PlanWords)>,
}

impl<'a> Page<'a> {
    fn of(cards: &'a CardBox, deck: &'a Deck, lang: Lang) -> Self {
        let words = |id| cards.words.get(id)?.get(&lang);
        let elements = deck.elements.iter();
        let elements = elements.filter_map(|e| Some((e.id.as_str(), words(&e.id)?)));
        let blocks = deck.plan.iter().filter_map(|block| {
            let words = cards.plan_words.get(&(deck.id.clone(), block.id.clone()))?;
            Some((block.id.as_str(), words.get(&lang)?))
        });
        Self {
            lang,
            deck: cards.deck_words.get(&deck.id).and_then(|words| words.get(&lang)),
            elements: elements.collect(),
            blocks: blocks.collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.deck.is_none() && self.elements.is_empty() && self.blocks.is_empty()
    }

    /// The state that most words have; only others say theirs.
    fn state(&self) -> TranslationState {
        let mut counts = BTreeMap::<&'static str, (usize, TranslationState)>::new();
        for state in self.states() {
            counts.entry(state.name()).or_insert((0, state)).0 += 1;
        }
        let most = counts.into_values().max_by_key(|(count, _)| *count);
        most.map_or(TranslationState::Source, |(_, state)| state)
    }

    fn states(&self) -> impl Iterator<Item = TranslationState> {
        let deck = self.deck.iter().map(|words| words.trust.state);
        let elements = self.elements.iter().map(|(_, words)| words.trust.state);
        deck.chain(elements).chain(self.blocks.iter().map(|(_, words)| words.trust.state))
    }

    /// The table that says of which words the Dutch changed since.
    fn stale(&self) -> String {
        let deck = self.deck.iter().map(|words| ("deck".to_owned(), &words.trust));
        let elements = self.elements.iter().map(|(id, words)| ((*id).to_owned(), &words.trust));
        let blocks = self.blocks.iter().map(|(id, words)| (format!("plan.{id}"), &words.trust));
        let all = deck.chain(elements).chain(blocks).filter(|(_, trust)| trust.stale);
        let lines: Vec<_> = all.map(|(id, _)| format!("\"{id}\" = \"{OTHER_WORDS}\"\n")).collect();
        if lines.is_empty() { String::new() } else { format!("[made-from]\n{}", lines.concat()) }
    }

    fn text(&self) -> String {
        let of_file = self.state();
        let with = |trust: &'a Trust, row: WordsRow<'a>| WordsRow {
            state: (trust.state != of_file).then(|| trust.state.name()),
            by: trust.by.as_deref(),
            on: trust.on.map(|on| on.to_string()),
            ..row
        };
        let head =
            WordsRow { lang: Some(self.lang), state: Some(of_file.name()), ..WordsRow::default() };
        let mut text = table("translation", &head);
        if let Some(words) = self.deck {
            let row = WordsRow {
                title: Some(&words.title),
                intro: words.intro.as_deref(),
                ..WordsRow::default()
            };
            text += &table("deck", &with(&words.trust, row));
        }
        for (id, words) in &self.elements {
            let row = WordsRow {
                title: words.title.as_deref(),
                text: words.text.as_deref(),
                hint: words.hint.as_deref(),
                ..WordsRow::default()
            };
            text += &table(&format!("\"{id}\""), &with(&words.trust, row));
        }
        for (id, words) in &self.blocks {
            let row = WordsRow {
                title: Some(&words.title),
                note: words.note.as_deref(),
                text: words.text.as_deref(),
                ..WordsRow::default()
            };
            text += &table(&format!("plan.\"{id}\""), &with(&words.trust, row));
        }
        text + &self.stale()
    }
}

/// A table with its heading. Ids have no character that would end the heading.
fn table(name: &str, row: &WordsRow<'_>) -> String {
    format!("[{name}]\n{}\n", toml_of(row))
}

fn toml_of(value: &impl Serialize) -> String {
    toml::to_string_pretty(value).expect("texts, numbers and lists can be written as TOML")
}
