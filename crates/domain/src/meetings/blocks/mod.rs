//! The blocks of an agenda. What one kind of block does stands in a file of its own.

pub mod cards;
pub mod definitions;

use serde::{Deserialize, Serialize};

use super::kinds::{Play, Settings};
use super::{
    BLOCK_MINUTES_MAX, BLOCK_TEXT_MAX, BlockId, CardRef, GROUP_TEXT_MAX, OWN_QUESTION_MAX,
    ParticipantId, Prompt, Refused, TITLE_MAX, Text,
};
use crate::decks::{DeckId, ElementId, GroupForm, Turn};

/// What happens in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// Goals and welcome.
    Opening,
    /// A short activity to begin with.
    Energizer,
    /// Talking with cards.
    Cards,
    /// *Over de streep*: agree or disagree with one statement at a time.
    CrossTheLine,
    /// *In gesprek*: small groups at tables, each with a note and a point to bring back.
    TableTalk,
    /// Describing a word: alone, with two, with four, and as a whole group.
    Definition,
    /// Reading a story, marking in it, the roles side by side.
    Case,
    /// Laying the communication model on a message, and looking back with it.
    MessageModel,
    /// Weighing the elements of the basic attitude.
    Attitude,
    /// A scale: how far do you agree, how sure are you.
    Scale,
    /// Laying options in order.
    Ranking,
    /// Giving dots to options.
    Dots,
    /// Words of everybody as a picture.
    Words,
    /// A quick mood.
    Mood,
    /// Pages that the coach steps through on the wall.
    Slides,
    /// Reading a background text.
    Background,
    /// Writing, alone or together; a group text may come out.
    Writing,
    /// Anything else: a title and a text.
    Text,
    /// The action points that are still open from the team's earlier meetings.
    OpenPoints,
    /// Looking back: what do you take along, what needs more thought.
    Closing,
    /// Everybody lays child, parent and school.
    Triangle,
    /// "I am the only one who…"
    OnlyOne,
    /// A sentence by chance, alone, in pairs, together.
    Association,
    /// A vision, from values to sentences.
    Vision,
}

impl BlockKind {
    /// Every kind, in the order in which a coach chooses.
    pub const ALL: &[Self] = &[
        Self::Opening,
        Self::Energizer,
        Self::Cards,
        Self::CrossTheLine,
        Self::TableTalk,
        Self::Triangle,
        Self::OnlyOne,
        Self::Association,
        Self::Definition,
        Self::Vision,
        Self::Case,
        Self::MessageModel,
        Self::Attitude,
        Self::Scale,
        Self::Ranking,
        Self::Dots,
        Self::Words,
        Self::Mood,
        Self::Slides,
        Self::Background,
        Self::Writing,
        Self::Text,
        Self::OpenPoints,
        Self::Closing,
    ];

    /// Its name in forms and words.
    pub fn name(self) -> &'static str {
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
            Self::Scale => "scale",
            Self::Ranking => "ranking",
            Self::Dots => "dots",
            Self::Words => "words",
            Self::Mood => "mood",
            Self::Slides => "slides",
            Self::Background => "background",
            Self::Writing => "writing",
            Self::Text => "text",
            Self::OpenPoints => "open-points",
            Self::Closing => "closing",
            Self::Triangle => "triangle",
            Self::OnlyOne => "only-one",
            Self::Association => "association",
            Self::Vision => "vision",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether cards lie on the table one at a time, with questions of one's own among them.
    pub fn has_table(self) -> bool {
        matches!(self, Self::Cards | Self::CrossTheLine)
    }
}

/// A definition card on the table and when it may be turned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionOnTable {
    /// The card.
    pub card: ElementId,
    /// When it may be turned.
    pub turn: Turn,
}

/// A block as the coach plans it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockPlan {
    /// What happens.
    pub kind: BlockKind,
    /// The title that everybody reads.
    pub title: Text<TITLE_MAX>,
    /// How long, in minutes.
    pub minutes: u16,
    /// In what form.
    pub form: GroupForm,
    /// What everybody reads below the title.
    pub text: Option<Text<BLOCK_TEXT_MAX>>,
    /// What only coaches read.
    pub note: Option<Text<BLOCK_TEXT_MAX>>,
    /// The deck it was made from.
    pub deck: Option<DeckId>,
    /// The energizer.
    pub energizer: Option<ElementId>,
    /// Conversation and assignment cards on the table.
    pub cards: Vec<ElementId>,
    /// Definition cards on the table.
    pub definitions: Vec<DefinitionOnTable>,
    /// Background texts at hand, or to read in a background block.
    pub background: Vec<ElementId>,
    /// What is set for a kind with rules of its own.
    #[serde(default, skip_serializing_if = "Settings::is_none")]
    pub settings: Settings,
}

impl BlockPlan {
    /// A block with nothing but a kind, a title and a length.
    pub fn bare(kind: BlockKind, title: Text<TITLE_MAX>, minutes: u16) -> Self {
        Self {
            kind,
            title,
            minutes,
            form: GroupForm::Plenary,
            text: None,
            note: None,
            deck: None,
            energizer: None,
            cards: Vec::new(),
            definitions: Vec::new(),
            background: Vec::new(),
            settings: Settings::None,
        }
    }

    /// Everything of the card box that it names.
    pub fn elements(&self) -> impl Iterator<Item = &ElementId> {
        let definitions = self.definitions.iter().map(|definition| &definition.card);
        self.energizer.iter().chain(&self.cards).chain(definitions).chain(&self.background)
    }

    /// Refuses a length that no block may have.
    pub fn check(&self) -> Result<(), Refused> {
        if self.minutes > BLOCK_MINUTES_MAX {
            return Err(Refused::TooMuch { max: BLOCK_MINUTES_MAX.into() });
        }
        self.settings.check()
    }
}

/// A question that was written in this meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCard {
    /// The question.
    pub text: Text<OWN_QUESTION_MAX>,
    /// Who wrote it; `None` is a coach.
    pub by: Option<ParticipantId>,
}

/// A block on the agenda and how it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which one.
    pub id: BlockId,
    /// What was planned.
    pub plan: BlockPlan,
    /// Whether it was left out.
    pub skipped: bool,
    /// Whether the meeting has been there.
    pub visited: bool,
    /// The card on the table.
    pub on_table: Option<CardRef>,
    /// The drawn pile: cards that were on the table, in order, the present one included.
    pub drawn: Vec<CardRef>,
    /// Cards that were set aside without talking.
    pub passed: Vec<CardRef>,
    /// Own questions, the first is number 1.
    pub own_cards: Vec<OwnCard>,
    /// Definition cards that lie face up.
    pub face_up: Vec<ElementId>,
    /// Small groups or pairs.
    pub tables: Vec<Vec<ParticipantId>>,
    /// What the group made together.
    pub group_text: Option<Text<GROUP_TEXT_MAX>>,
    /// How it goes, for a kind with rules of its own.
    pub play: Play,
}

impl Block {
    /// A block that has not been used yet.
    pub fn new(id: BlockId, plan: BlockPlan) -> Self {
        let face_up = definitions::face_up_from_the_start(&plan);
        let beginning = Play::of(plan.kind);
        Self {
            id,
            plan,
            skipped: false,
            visited: false,
            on_table: None,
            drawn: Vec::new(),
            passed: Vec::new(),
            own_cards: Vec::new(),
            face_up,
            tables: Vec::new(),
            group_text: None,
            play: beginning,
        }
    }

    /// Where people can bring something in now: on the card on the table, or on the block.
    pub fn open_prompts(&self) -> Vec<Prompt> {
        match self.plan.kind {
            BlockKind::Closing => vec![Prompt::TakeAway, Prompt::MoreThought],
            BlockKind::Cards => match &self.on_table {
                Some(card) => vec![Prompt::Card(card.clone())],
                None => Vec::new(),
            },
            BlockKind::Writing | BlockKind::Background | BlockKind::Text => vec![Prompt::Block],
            _ => self.play.prompts(self.on_table.as_ref()),
        }
    }

    /// What a private note is about now: the card on the table, also while nothing is asked of it.
    pub fn noted_prompt(&self) -> Prompt {
        let on_table = self.on_table.clone().filter(|_| self.plan.kind.has_table());
        on_table
            .map(Prompt::Card)
            .or_else(|| self.open_prompts().into_iter().next())
            .unwrap_or(Prompt::Block)
    }

    /// Whether a prompt belongs to this block at all, now or earlier.
    pub fn has_prompt(&self, prompt: &Prompt) -> bool {
        match prompt {
            Prompt::Block => true,
            Prompt::TakeAway | Prompt::MoreThought => self.plan.kind == BlockKind::Closing,
            Prompt::Card(card) => self.has_card(card),
        }
    }
}
