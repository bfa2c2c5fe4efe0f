//! One text of the card box as a translator meets it: a deck's own words, a block of its plan or an
//! element. All have the same three parts, whatever content files call them.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    CardBox, Deck, DeckId, DeckWords, ElementId, Kind, Limits, PlanId, PlanWords, Trust, Words,
    fingerprint, limits,
};
use crate::lang::{Lang, TranslationState};

/// Which text of a deck.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// What the deck says about itself.
    Deck,
    /// A block of its plan.
    Plan(PlanId),
    /// One of its elements.
    Element(ElementId),
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deck => f.write_str("deck"),
            Self::Plan(id) => write!(f, "plan.{id}"),
            Self::Element(id) => id.fmt(f),
        }
    }
}

impl From<&str> for Item {
    fn from(name: &str) -> Self {
        match name.strip_prefix("plan.") {
            Some(id) => Self::Plan(id.into()),
            None if name == "deck" => Self::Deck,
            None => Self::Element(name.into()),
        }
    }
}

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What it is called.
    Title,
    /// What it says; of a deck its introduction.
    Text,
    /// What only the coach reads: a hint, or the note of a block.
    Hint,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Title, Self::Text, Self::Hint];

    /// Gives the name that forms and files of translators use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
            Self::Hint => "hint",
        }
    }

    /// Gives the name that content files use for this part of an item.
    pub const fn field(self, item: &Item) -> &'static str {
        match (self, item) {
            (Self::Text, Item::Deck) => "intro",
            (Self::Hint, Item::Plan(_)) => "note",
            _ => self.name(),
        }
    }
}

/// What an item says, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The title.
    pub title: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// The hint.
    pub hint: Option<String>,
}

impl Parts {
    /// Gives one part, when it says something.
    pub fn get(&self, part: Part) -> Option<&str> {
        match part {
            Part::Title => self.title.as_deref(),
            Part::Text => self.text.as_deref(),
            Part::Hint => self.hint.as_deref(),
        }
    }

    /// Puts one part in place: without the white space around it, and nothing when that is all.
    pub fn set(&mut self, part: Part, text: &str) {
        let text = text.trim().replace("\r\n", "\n");
        let text = (!text.is_empty()).then_some(text);
        match part {
            Part::Title => self.title = text,
            Part::Text => self.text = text,
            Part::Hint => self.hint = text,
        }
    }

    /// Gives the mark of these words: 12 hexadecimal digits, the same as `fingerprint()` of what
    /// they belong to.
    pub fn mark(&self) -> String {
        fingerprint::mark([self.title.as_deref(), self.text.as_deref(), self.hint.as_deref()])
    }

    /// Says whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        Part::ALL.iter().all(|part| self.get(*part).is_none())
    }
}

/// What an item says in one language, and how far that can be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub parts: Parts,
    /// How far they can be trusted.
    pub trust: Trust,
}

/// How far a translator is with an item: what comes first needs work first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// There is no translation, or not of all that must be there.
    Missing,
    /// The Dutch changed after it was translated.
    Stale,
    /// No person has read it yet.
    Machine,
    /// A person who knows the language has read it.
    Checked,
}

impl Progress {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Stale, Self::Machine, Self::Checked];

    /// Gives the name in addresses, and of the words for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Machine => "machine",
            Self::Checked => "checked",
        }
    }

    /// Says how far the translation of these Dutch words is.
    pub fn of(source: &Parts, said: Option<&Said>) -> Self {
        let Some(said) = said else { return Self::Missing };
        let needs = |part: Part| source.get(part).is_some() && said.parts.get(part).is_none();
        match said.trust.state {
            _ if needs(Part::Title) || needs(Part::Text) => Self::Missing,
            _ if said.trust.stale => Self::Stale,
            TranslationState::Machine => Self::Machine,
            TranslationState::Source | TranslationState::Checked => Self::Checked,
        }
    }
}

/// Why a translation cannot be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TextFault {
    /// A part that the Dutch has says nothing.
    #[error("the {} is missing", .0.name())]
    Missing(Part),
    /// A part is longer than there is room for, in characters.
    #[error("the {} has {length} characters and may have {limit}", .part.name())]
    TooLong {
        /// Which part.
        part: Part,
        /// How long it may be.
        limit: usize,
        /// How long it is.
        length: usize,
    },
    /// A part has characters that nobody can see.
    #[error("the {} has characters that nobody can see", .0.name())]
    Invisible(Part),
}

impl TextFault {
    /// Gives the part that it is about.
    pub const fn part(self) -> Part {
        match self {
            Self::Missing(part) | Self::Invisible(part) | Self::TooLong { part, .. } => part,
        }
    }
}

/// Tells what is wrong with a translation. `limits` are those of [`CardBox::limits`].
pub fn check(source: &Parts, translated: &Parts, limits: [usize; 3]) -> Vec<TextFault> {
    let mut faults = Vec::new();
    for (part, limit) in Part::ALL.into_iter().zip(limits) {
        let Some(text) = translated.get(part) else {
            if part != Part::Hint && source.get(part).is_some() {
                faults.push(TextFault::Missing(part));
            }
            continue;
        };
        let length = text.chars().count();
        if length > limit {
            faults.push(TextFault::TooLong { part, limit, length });
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            faults.push(TextFault::Invisible(part));
        }
    }
    faults
}

impl CardBox {
    /// Gives everything of a deck that has words in Dutch: its own words, its elements, its plan.
    pub fn items(&self, deck: &Deck) -> Vec<Item> {
        let elements = deck.elements.iter().map(|element| Item::Element(element.id.clone()));
        let plan = deck.plan.iter().map(|block| Item::Plan(block.id.clone()));
        let all = std::iter::once(Item::Deck).chain(elements).chain(plan);
        all.filter(|item| self.said(&deck.id, item, Lang::SOURCE).is_some()).collect()
    }

    /// Gives what an item says in exactly this language.
    pub fn said(&self, deck: &DeckId, item: &Item, lang: Lang) -> Option<Said> {
        let (parts, trust) = match item {
            Item::Deck => {
                let words = self.deck_words.get(deck)?.get(&lang)?;
                (parts(Some(&words.title), &words.intro, &None), &words.trust)
            }
            Item::Plan(id) => {
                let words = self.plan_words.get(&(deck.clone(), id.clone()))?.get(&lang)?;
                (parts(Some(&words.title), &words.text, &words.note), &words.trust)
            }
            Item::Element(id) => {
                self.element(id).filter(|element| element.deck == *deck)?;
                let words = self.words.get(id)?.get(&lang)?;
                (parts(words.title.as_ref(), &words.text, &words.hint), &words.trust)
            }
        };
        Some(Said { parts, trust: trust.clone() })
    }

    /// Gives how many characters title, text and hint of an item may have in a language.
    pub fn limits(&self, item: &Item, lang: Lang) -> [usize; 3] {
        let own = match item {
            Item::Element(id) => self.element(id).map(|element| Limits::of(element.kind)),
            Item::Deck => None,
            Item::Plan(_) => {
                return [
                    limits::in_lang(limits::TITLE, lang),
                    limits::PLAN_TEXT,
                    limits::in_lang(limits::HINT, lang),
                ];
            }
        };
        let own = own.unwrap_or(Limits { title: None, text: None, hint: None });
        [
            own.title.unwrap_or(limits::TITLE),
            own.text.unwrap_or(limits::TEXT),
            own.hint.unwrap_or(limits::HINT),
        ]
        .map(|limit| limits::in_lang(limit, lang))
    }

    /// Gives the kind of an item that is an element.
    pub fn kind_of(&self, item: &Item) -> Option<Kind> {
        match item {
            Item::Element(id) => self.element(id).map(|element| element.kind),
            Item::Deck | Item::Plan(_) => None,
        }
    }

    /// Puts the words of an element in their language, over those that are there.
    pub fn put_words(&mut self, id: ElementId, words: Words) {
        let there = self.words.entry(id).or_default();
        Arc::make_mut(there).insert(words.lang, words);
    }

    /// Puts the words of a deck in their language, over those that are there.
    pub fn put_deck_words(&mut self, id: DeckId, words: DeckWords) {
        self.deck_words.entry(id).or_default().insert(words.lang, words);
    }

    /// Puts the words of a block of a plan in their language, over those that are there.
    pub fn put_plan_words(&mut self, deck: DeckId, block: PlanId, words: PlanWords) {
        self.plan_words.entry((deck, block)).or_default().insert(words.lang, words);
    }

    /// Puts what an item says in a language, over what is there. What has no title keeps the
    /// Dutch one, where there must be one.
    pub fn put_said(&mut self, deck: &DeckId, item: &Item, lang: Lang, said: Said) {
        let Said { parts: Parts { title, text, hint }, trust } = said;
        match item {
            Item::Deck => {
                let dutch = || self.deck_words(deck, Lang::SOURCE).map(|words| words.title.clone());
                let Some(title) = title.or_else(dutch) else { return };
                self.put_deck_words(deck.clone(), DeckWords { lang, title, intro: text, trust });
            }
            Item::Plan(id) => {
                let dutch = || self.plan_words(deck, id, Lang::SOURCE).map(|w| w.title.clone());
                let Some(title) = title.or_else(dutch) else { return };
                let words = PlanWords { lang, title, note: hint, text, trust };
                self.put_plan_words(deck.clone(), id.clone(), words);
            }
            Item::Element(id) => {
                self.put_words(id.clone(), Words { lang, title, text, hint, trust });
            }
        }
    }
}

#[expect(clippy::ref_option, reason = "the fields of words are given as they stand")]
fn parts(title: Option<&String>, text: &Option<String>, hint: &Option<String>) -> Parts {
    Parts { title: title.cloned(), text: text.clone(), hint: hint.clone() }
}
