//! Decks that a school makes itself: what somebody is writing (the draft), the files that follow
//! from it, and the way back from files to a draft.

mod build;
mod card;
mod draft;
mod from_files;
mod plan;

pub use super::write::LICENSE;
pub use build::Wrong;
pub use card::{CardText, DraftCard, MadeIn, Standing, Translation};
pub use draft::{DeckText, Draft, Refused};
pub use from_files::{LeftOut, from_files};
pub use plan::{BlockText, BlockTranslation, DraftBlock, PlanTitles, lie_in};

use super::{Kind, PlanKind};

/// The kinds of cards that a deck of one's own can have, in the order in which one chooses.
pub const KINDS: [Kind; 12] = [
    Kind::ConversationCard,
    Kind::AssignmentCard,
    Kind::DefinitionCard,
    Kind::Statement,
    Kind::Energizer,
    Kind::DiscussionQuestion,
    Kind::ReflectionQuestion,
    Kind::ParentQuestion,
    Kind::SharePoint,
    Kind::Tip,
    Kind::CaseStory,
    Kind::BackgroundTopic,
];

/// The kinds of blocks that one can add to the programme, in the order in which one chooses. The
/// closing is always there.
pub const BLOCK_KINDS: [PlanKind; 14] = [
    PlanKind::Cards,
    PlanKind::CrossTheLine,
    PlanKind::TableTalk,
    PlanKind::Definition,
    PlanKind::Vision,
    PlanKind::Case,
    PlanKind::MessageModel,
    PlanKind::Attitude,
    PlanKind::Words,
    PlanKind::Energizer,
    PlanKind::Opening,
    PlanKind::Background,
    PlanKind::Writing,
    PlanKind::Text,
];

/// The highest number of a card that is taken over from files; whoever writes a deck here never
/// comes near it.
pub const NUMBER_MAX: u32 = 1_000_000;

/// Tells whether the files of an own deck may have elements of this kind: its cards, and the steps
/// of its energizers.
pub fn holds(kind: Kind) -> bool {
    KINDS.contains(&kind) || kind == Kind::ProcedureStep
}

/// Tells whether a card of this kind has a title that stands on it.
pub const fn has_title(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::DefinitionCard
            | Kind::AssignmentCard
            | Kind::Energizer
            | Kind::CaseStory
            | Kind::BackgroundTopic
            | Kind::Tip
    )
}
