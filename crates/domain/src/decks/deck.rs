//! What the card box holds once it is read: decks, elements, their words, sources, inventory.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DeckId, ElementId, InventoryId, Kind, PlanId, SourceId};
use crate::lang::{Lang, TranslationState};

/// A named set of elements, with the agenda that a meeting can start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// The folder's name.
    pub id: DeckId,
    /// The series it belongs to, for the ten card sets.
    pub series: Option<ElementId>,
    /// Where its elements come from, unless an element says otherwise.
    pub sources: Vec<SourceId>,
    /// The languages, beside Dutch, in which everything of it must be there.
    pub langs: Vec<Lang>,
    /// Its elements: together per parent and kind, then in their order, then as in the file.
    pub elements: Vec<Element>,
    /// The blocks of the agenda that "start from this deck" lays out.
    pub plan: Vec<PlanBlock>,
    /// The family whose colour it has, when its id does not say so.
    pub look: Option<Look>,
    /// Who made it, as they typed it.
    pub credit: Option<Box<str>>,
}

/// One thing of the card box, without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name, unique in the whole card box.
    pub id: ElementId,
    /// What it is.
    pub kind: Kind,
    /// The deck it stands in.
    pub deck: DeckId,
    /// The inventory item it holds; absent for an own addition.
    pub inventory: Option<InventoryId>,
    /// The element it belongs to.
    pub parent: Option<ElementId>,
    /// Its place among the elements of the same kind and parent.
    pub order: Option<u32>,
    /// The time that its source gives.
    pub minutes: Option<u32>,
    /// The sub-category inside its kind.
    pub group: Option<Box<str>>,
    /// Sources of its own claim.
    pub sources: Vec<SourceId>,
    /// When a definition card is turned; present for definition cards only.
    pub turn: Option<Turn>,
    /// Whether it is an empty card for an own question.
    pub own: bool,
    /// With which rules an energizer is played in a meeting, where it has any of its own.
    pub plays: Option<Plays>,
    /// What it was copied from.
    pub origin: Option<Origin>,
}

/// The rules with which an energizer is played in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Plays {
    /// Everybody lays child, parent and school.
    Triangle,
    /// "I am the only one who…"
    OnlyOne,
    /// A sentence by chance, alone, in pairs, together.
    Association,
}

impl Plays {
    /// Every sort of rules.
    pub const ALL: [Self; 3] = [Self::Triangle, Self::OnlyOne, Self::Association];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Triangle => "triangle",
            Self::OnlyOne => "only-one",
            Self::Association => "association",
        }
    }
}

/// The element that a card was copied from, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Which one.
    pub element: ElementId,
    /// The [fingerprint](super::own::CardText::fingerprint) of what it said.
    pub text: Box<str>,
}

/// The family whose colour a deck has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// As the first series.
    Involvement,
    /// As the second series.
    Partnership,
    /// As the third series.
    Communication,
    /// As definition cards.
    Definition,
    /// As energizers.
    Energizer,
    /// As statements.
    #[default]
    Statement,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 6] = [
        Self::Involvement,
        Self::Partnership,
        Self::Communication,
        Self::Definition,
        Self::Energizer,
        Self::Statement,
    ];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Involvement => "involvement",
            Self::Partnership => "partnership",
            Self::Communication => "communication",
            Self::Definition => "definition",
            Self::Energizer => "energizer",
            Self::Statement => "statement",
        }
    }
}

/// When a definition card is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// Face down until the coach turns it.
    Coach,
    /// Only after people wrote their own text.
    AfterWriting,
    /// It is read first.
    First,
}

impl Turn {
    /// Every moment.
    pub const ALL: [Self; 3] = [Self::Coach, Self::AfterWriting, Self::First];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::AfterWriting => "after-writing",
            Self::First => "first",
        }
    }
}

/// How people sit together during a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupForm {
    /// Everybody alone.
    Alone,
    /// Two and two.
    Pair,
    /// At tables of three or four.
    SmallGroups,
    /// Everybody together.
    Plenary,
    /// Everybody in a circle.
    Circle,
}

impl GroupForm {
    /// Every form.
    pub const ALL: [Self; 5] =
        [Self::Alone, Self::Pair, Self::SmallGroups, Self::Plenary, Self::Circle];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Pair => "pair",
            Self::SmallGroups => "small-groups",
            Self::Plenary => "plenary",
            Self::Circle => "circle",
        }
    }
}

/// What a block of a deck's plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// The start of the meeting.
    Opening,
    /// An energizer.
    Energizer,
    /// Cards on the table.
    Cards,
    /// Statements to agree or disagree with.
    CrossTheLine,
    /// Questions to talk about at tables, with a point to bring back.
    TableTalk,
    /// Describing a word together.
    Definition,
    /// A story to mark in, and the roles in it.
    Case,
    /// The communication model on a message, a talk, oneself.
    MessageModel,
    /// The elements of the basic attitude.
    Attitude,
    /// Words of everybody as a picture.
    Words,
    /// Pages on the wall, made of what the plan names.
    Slides,
    /// A vision, from values to sentences.
    Vision,
    /// Texts to read.
    Background,
    /// Writing, alone or together.
    Writing,
    /// Words of the coach.
    Text,
    /// The end of the meeting.
    Closing,
}

impl PlanKind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Opening,
        Self::Energizer,
        Self::Cards,
        Self::CrossTheLine,
        Self::TableTalk,
        Self::Definition,
        Self::Vision,
        Self::Case,
        Self::MessageModel,
        Self::Attitude,
        Self::Words,
        Self::Slides,
        Self::Background,
        Self::Writing,
        Self::Text,
        Self::Closing,
    ];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Energizer => "energizer",
            Self::Cards => "cards",
            Self::CrossTheLine => "cross-the-line",
            Self::TableTalk => "table-talk",
            Self::Definition => "definition",
            Self::Case => "case",
            Self::MessageModel => "message-model",
            Self::Attitude => "attitude",
            Self::Words => "words",
            Self::Slides => "slides",
            Self::Vision => "vision",
            Self::Background => "background",
            Self::Writing => "writing",
            Self::Text => "text",
            Self::Closing => "closing",
        }
    }
}

impl PlanKind {
    /// Where a block of this kind can begin, by name; nothing for a kind without steps.
    pub const fn steps(self) -> &'static [&'static str] {
        match self {
            Self::Case => &["read", "mark", "roles", "points"],
            Self::MessageModel => &["message", "goals", "look-back", "points"],
            Self::Attitude => &["weigh", "points"],
            Self::Vision => {
                &["values", "collect", "underline", "sentences", "read", "choose", "check", "start"]
            }
            _ => &[],
        }
    }
}

/// One timed block of a deck's plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanBlock {
    /// Its name, unique in the deck.
    pub id: PlanId,
    /// What it is.
    pub kind: PlanKind,
    /// How long it takes.
    pub minutes: u32,
    /// How people sit together.
    pub form: GroupForm,
    /// Which energizer it is.
    pub energizer: Option<ElementId>,
    /// The conversation and assignment cards that lie on the table.
    pub cards: Vec<ElementId>,
    /// The definition cards that lie face down.
    pub definitions: Vec<ElementId>,
    /// The texts to read, or one tap away.
    pub background: Vec<ElementId>,
    /// The step with which it begins, of [`PlanKind::steps`]; the first unless it says so.
    pub begin: Option<Box<str>>,
}

/// How far a translation can be trusted: its state, who made it, and whether the Dutch changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trust {
    /// Whether a person has read it.
    pub state: TranslationState,
    /// Who translated or read it last; absent when nobody wrote it down.
    pub by: Option<Arc<str>>,
    /// On which day.
    pub on: Option<Date>,
    /// Whether the source text was another one when this was translated.
    pub stale: bool,
}

impl Trust {
    /// The trust in a text that nothing is known of but its state.
    pub const fn of(state: TranslationState) -> Self {
        Self { state, by: None, on: None, stale: false }
    }
}

/// What an element says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language of these words.
    pub lang: Lang,
    /// The title, where the kind has one.
    pub title: Option<String>,
    /// The text.
    pub text: Option<String>,
    /// A hint that only the coach sees.
    pub hint: Option<String>,
    /// How far they can be trusted.
    pub trust: Trust,
}

/// What a deck says about itself in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckWords {
    /// The language of these words.
    pub lang: Lang,
    /// The name of the deck.
    pub title: String,
    /// One or two sentences for somebody who chooses a deck.
    pub intro: Option<String>,
    /// How far they can be trusted.
    pub trust: Trust,
}

/// What a block of a plan says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanWords {
    /// The language of these words.
    pub lang: Lang,
    /// The name of the block.
    pub title: String,
    /// A note that only the coach sees.
    pub note: Option<String>,
    /// What everybody reads during the block.
    pub text: Option<String>,
    /// How far they can be trusted.
    pub trust: Trust,
}

/// Decks that lie together on the table from which people choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its name, which can stand in an address.
    pub id: Box<str>,
    /// What it is called, at least in Dutch.
    pub names: BTreeMap<Lang, String>,
    /// What its decks are about, for their colour: a corner of the triangle or a family of cards.
    pub about: Option<About>,
    /// The decks, in the order in which they lie.
    pub decks: Vec<DeckId>,
}

/// What the decks of a row are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The child.
    Child,
    /// The parents.
    Parents,
    /// The school.
    School,
    /// School and parents as partners.
    Partnership,
    /// Being together in a meeting.
    Meeting,
    /// What words mean.
    Meaning,
}

impl About {
    /// Everything a row can be about.
    pub const ALL: [Self; 6] =
        [Self::Child, Self::Parents, Self::School, Self::Partnership, Self::Meeting, Self::Meaning];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parents => "parents",
            Self::School => "school",
            Self::Partnership => "partnership",
            Self::Meeting => "meeting",
            Self::Meaning => "meaning",
        }
    }
}

impl TableRow {
    /// Gives its name, in Dutch when it has none in the language asked for.
    pub fn name(&self, lang: Lang) -> &str {
        let name = self.names.get(&lang).or_else(|| self.names.get(&Lang::SOURCE));
        name.map_or("", String::as_str)
    }
}

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its name.
    pub id: SourceId,
    /// The inventory item it holds.
    pub inventory: Option<InventoryId>,
    /// Literature, a link or the makers of something.
    pub group: Option<Box<str>>,
    /// What one gets to see: a clip, a text or a page.
    pub medium: Option<Box<str>>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it appeared, as it is cited.
    pub year: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// The institution or publisher behind it.
    pub institution: Option<String>,
    /// Where it can be found.
    pub url: Option<String>,
    /// When the address was last seen to work.
    pub checked: Option<Date>,
    /// When the address was last laid beside what names it: the document that it comes from, or a
    /// catalogue that has it under the same title. It can be right and yet lead nowhere any more.
    pub compared: Option<Date>,
    /// What to search for when no address is known.
    pub search: Option<String>,
    /// What a reader must know about it.
    pub note: Option<String>,
}

/// One line of the list of what the card box must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InventoryItem {
    /// Its name.
    pub id: InventoryId,
    /// What kind of element must hold it.
    pub kind: Kind,
    /// The deck that must hold it; any deck may when absent.
    pub set: Option<DeckId>,
}
