//! Kinds together as coaches speak of them: nobody looks for a *responsvorm*.

use domain::decks::{CardBox, Kind};

use super::thing::Thing;

/// A family of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    Sets,
    Cards,
    Definitions,
    Energizers,
    Statements,
    ParentQuestions,
    Background,
    Concepts,
    Tips,
    Stories,
    Methods,
    Forms,
    Sources,
}

impl Family {
    /// Every family, in the order in which people choose one.
    pub const ALL: [Self; 13] = [
        Self::Sets,
        Self::Cards,
        Self::Definitions,
        Self::Energizers,
        Self::Statements,
        Self::ParentQuestions,
        Self::Background,
        Self::Concepts,
        Self::Tips,
        Self::Stories,
        Self::Methods,
        Self::Forms,
        Self::Sources,
    ];

    /// Gives the name in addresses; with `search-family-` before it, the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sets => "sets",
            Self::Cards => "kaarten",
            Self::Definitions => "definities",
            Self::Energizers => "energizers",
            Self::Statements => "stellingen",
            Self::ParentQuestions => "oudervragen",
            Self::Background => "achtergrond",
            Self::Concepts => "begrippen",
            Self::Tips => "tips",
            Self::Stories => "voorbeelden",
            Self::Methods => "werkwijzen",
            Self::Forms => "formulieren",
            Self::Sources => "bronnen",
        }
    }

    /// Gives the family with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.name() == name)
    }

    /// Gives the family of a thing.
    pub(super) fn of(thing: &Thing, cards: &CardBox) -> Self {
        match thing {
            Thing::Deck(_) => Self::Sets,
            Thing::Block(..) => Self::Methods,
            Thing::Source(_) => Self::Sources,
            Thing::Element(id) => {
                cards.element(id).map_or(Self::Cards, |element| Self::of_kind(element.kind))
            }
        }
    }

    /// Gives the family of a kind.
    pub const fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::CardSeries | Kind::CardSet => Self::Sets,
            Kind::ConversationCard | Kind::AssignmentCard | Kind::DiscussionQuestion => Self::Cards,
            Kind::DefinitionCard => Self::Definitions,
            Kind::Energizer | Kind::ActivityFormat => Self::Energizers,
            Kind::Statement => Self::Statements,
            Kind::ParentQuestion | Kind::SharePoint => Self::ParentQuestions,
            Kind::BackgroundTopic | Kind::ResearchNote => Self::Background,
            Kind::Concept | Kind::PartnershipKey | Kind::Role => Self::Concepts,
            Kind::Tip | Kind::ContactMoment | Kind::ResponseMeasure | Kind::Factor => Self::Tips,
            Kind::CaseStory | Kind::Example | Kind::ReflectionQuestion => Self::Stories,
            Kind::LearningGoal
            | Kind::MethodStep
            | Kind::ProcedureStep
            | Kind::TalkPhase
            | Kind::ConversationSkill
            | Kind::MeetingFormat
            | Kind::AgendaSlot => Self::Methods,
            Kind::FormTemplate
            | Kind::FormField
            | Kind::ChoiceOption
            | Kind::LetterPoint
            | Kind::ChecklistItem => Self::Forms,
            Kind::Source => Self::Sources,
        }
    }

    /// Of two things that are as good, the one that people more often mean comes first: 0 to 1.
    pub(super) const fn preference(self) -> f32 {
        match self {
            Self::Sets => 1.0,
            Self::Cards | Self::Definitions => 0.9,
            Self::Energizers | Self::Statements | Self::Concepts | Self::Background => 0.7,
            Self::ParentQuestions | Self::Tips | Self::Sources => 0.6,
            Self::Stories | Self::Methods => 0.4,
            Self::Forms => 0.2,
        }
    }
}
