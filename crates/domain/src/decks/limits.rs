//! How long the words of an element may be, so that they still fit on a card, a wall and a phone.

use super::Kind;
use crate::lang::Lang;

/// Longest question of a conversation card.
pub const QUESTION: usize = 180;
/// Longest task of an assignment card.
pub const TASK: usize = 240;
/// Longest word that a definition card defines.
pub const DEFINED_WORD: usize = 90;
/// Longest definition.
pub const DEFINITION: usize = 420;
/// Longest statement.
pub const STATEMENT: usize = 160;
/// Longest goal, step of a method or step of a procedure.
pub const STEP: usize = 260;
/// Longest example.
pub const EXAMPLE: usize = 160;
/// Longest tip.
pub const TIP: usize = 300;
/// Longest concept.
pub const CONCEPT: usize = 400;
/// Longest role.
pub const ROLE: usize = 300;
/// Longest point of the checklist, and longest skill.
pub const CHECKLIST_POINT: usize = 200;
/// Longest explanation of a form's field.
pub const FORM_FIELD: usize = 260;
/// Longest background text, and longest case.
pub const BACKGROUND: usize = 2500;
/// Longest hint for the coach, whatever the kind.
pub const HINT: usize = 240;
/// Longest translated title of what has no limit of its own, as it would be in Dutch.
pub const TITLE: usize = 200;
/// Longest translated text of what has no limit of its own, as it would be in Dutch.
pub const TEXT: usize = 1000;

/// Longest text of a part of a plan, in every language: it becomes the text of a block.
pub const PLAN_TEXT: usize = crate::meetings::BLOCK_TEXT_MAX;

/// Most cards of a deck that a school makes itself.
pub const OWN_CARDS: usize = 150;
/// Longest title of such a deck.
pub const OWN_DECK_TITLE: usize = 80;
/// Longest introduction of such a deck.
pub const OWN_DECK_INTRO: usize = 300;
/// Longest line that says who made such a deck.
pub const OWN_CREDIT: usize = 120;
/// Longest title on its cards, where the kind has no limit of its own.
pub const OWN_TITLE: usize = 120;
/// Longest text on its cards, where the kind has no limit of its own.
pub const OWN_TEXT: usize = 420;
/// Most steps of one energizer in such a deck.
pub const OWN_STEPS: usize = 12;

/// Most blocks of the programme of such a deck.
pub const OWN_BLOCKS: usize = 30;
/// Longest title of a block of it: one may have the title of its energizer.
pub const OWN_BLOCK_TITLE: usize = OWN_TITLE;
/// Longest text of a block that everybody reads, and longest note of one for the coach.
pub const OWN_BLOCK_TEXT: usize = 1000;
/// Longest time that a block takes, in minutes.
pub const OWN_BLOCK_MINUTES: u32 = 240;

/// How long a translation may be, in percents of what Dutch may be.
pub const TRANSLATION_PERCENT: usize = 140;

/// How many characters each part of an element's words may have; no limit when absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The limit of the title.
    pub title: Option<usize>,
    /// The limit of the text.
    pub text: Option<usize>,
    /// The limit of the hint.
    pub hint: Option<usize>,
}

impl Limits {
    /// Gives the limits of a kind.
    pub const fn of(kind: Kind) -> Self {
        let title = match kind {
            Kind::DefinitionCard => Some(DEFINED_WORD),
            _ => None,
        };
        let text = match kind {
            Kind::ConversationCard => Some(QUESTION),
            Kind::AssignmentCard => Some(TASK),
            Kind::DefinitionCard => Some(DEFINITION),
            Kind::Statement => Some(STATEMENT),
            Kind::LearningGoal | Kind::MethodStep | Kind::ProcedureStep => Some(STEP),
            Kind::Example => Some(EXAMPLE),
            Kind::Tip => Some(TIP),
            Kind::Concept => Some(CONCEPT),
            Kind::Role => Some(ROLE),
            Kind::ChecklistItem | Kind::ConversationSkill => Some(CHECKLIST_POINT),
            Kind::FormField => Some(FORM_FIELD),
            Kind::BackgroundTopic | Kind::CaseStory => Some(BACKGROUND),
            _ => None,
        };
        Limits { title, text, hint: Some(HINT) }
    }

    /// Gives the limits of a kind in a deck that a school makes itself: nothing is without one.
    pub fn of_own(kind: Kind) -> Self {
        let Self { title, text, hint } = Self::of(kind);
        Self { title: title.or(Some(OWN_TITLE)), text: text.or(Some(OWN_TEXT)), hint }
    }
}

/// Gives a limit as it holds in a language: the same in Dutch, wider elsewhere.
pub const fn in_lang(limit: usize, lang: Lang) -> usize {
    match lang {
        Lang::SOURCE => limit,
        _ => limit * TRANSLATION_PERCENT / 100,
    }
}

/// Gives the words that a kind cannot do without. Of the other kinds the title or the text is
/// enough.
pub const fn needed(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::DefinitionCard | Kind::BackgroundTopic | Kind::CaseStory => &["title", "text"],
        Kind::CardSeries | Kind::CardSet | Kind::PartnershipKey => &["title"],
        Kind::ConversationCard
        | Kind::AssignmentCard
        | Kind::Statement
        | Kind::DiscussionQuestion
        | Kind::LearningGoal
        | Kind::MethodStep
        | Kind::ProcedureStep
        | Kind::Tip => &["text"],
        _ => &[],
    }
}
