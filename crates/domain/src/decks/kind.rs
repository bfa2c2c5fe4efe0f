//! The closed set of kinds of which an element can be. What a kind asks of its words stands in
//! `limits.rs`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

macro_rules! kinds {
    ($($(#[$doc:meta])+ $variant:ident = $name:literal,)+) => {
        /// What an element of the card box is.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Kind {
            $($(#[$doc])+ #[serde(rename = $name)] $variant,)+
        }

        impl Kind {
            /// Every kind, in the order of the inventory.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Gives the Dutch name that content files use.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }
    };
}

kinds! {
    /// One of the three series of card sets.
    CardSeries = "thema",
    /// A card set: goals, method, cards, background.
    CardSet = "kaartenset",
    /// What somebody knows or can do afterwards.
    LearningGoal = "doel",
    /// One step of the method of a card set.
    MethodStep = "werkwijze",
    /// A card with a question to talk about.
    ConversationCard = "gesprekskaart",
    /// A card with a task.
    AssignmentCard = "opdrachtkaart",
    /// A card that defines a word.
    DefinitionCard = "definitiekaart",
    /// A short activity, or one of its cards.
    Energizer = "energizer",
    /// An activity that is not an energizer.
    ActivityFormat = "werkvorm",
    /// An ordered step of a named procedure.
    ProcedureStep = "stap",
    /// An example of the element it belongs to.
    Example = "voorbeeld",
    /// A question to think about that is not on a card.
    ReflectionQuestion = "reflectievraag",
    /// A written case.
    CaseStory = "casus",
    /// A form, worksheet, table or letter.
    FormTemplate = "formulier",
    /// A field of a form.
    FormField = "formulierveld",
    /// An option of a field or an activity.
    ChoiceOption = "keuze",
    /// A phase of a parent talk.
    TalkPhase = "fase",
    /// A point of the parent-talk checklist.
    ChecklistItem = "checklistpunt",
    /// A skill for a parent talk.
    ConversationSkill = "vaardigheid",
    /// A named concept.
    Concept = "begrip",
    /// One of the six keys of partnership.
    PartnershipKey = "sleutel",
    /// A statement to agree or disagree with.
    Statement = "stelling",
    /// A question for small groups of the Level Up workshop.
    DiscussionQuestion = "gespreksvraag",
    /// A ready-made format of a meeting.
    MeetingFormat = "bijeenkomst",
    /// A timed slot of a meeting format.
    AgendaSlot = "tijdblok",
    /// A question to ask parents.
    ParentQuestion = "oudervraag",
    /// Something to share with parents.
    SharePoint = "deelpunt",
    /// A point of a letter to parents.
    LetterPoint = "briefpunt",
    /// A moment or channel of contact with parents.
    ContactMoment = "moment",
    /// A way to get more answers to a survey.
    ResponseMeasure = "responsvorm",
    /// Something that helps or hinders.
    Factor = "factor",
    /// A piece of advice.
    Tip = "tip",
    /// Somebody who takes part.
    Role = "rol",
    /// A finding, effect or set-up of research.
    ResearchNote = "onderzoek",
    /// A background text.
    BackgroundTopic = "achtergrond",
    /// Where a claim comes from.
    Source = "bron",
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        let found = Self::ALL.iter().find(|kind| kind.name() == name);
        found.copied().ok_or_else(|| UnknownKind(name.into()))
    }
}

/// Refuses a name that no kind has.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown kind: {0}")]
pub struct UnknownKind(pub Box<str>);
