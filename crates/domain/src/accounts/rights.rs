//! What each role may do: the one table from which the server decides and the page is made.

use super::Role::{self, Administrator, BridgeFigure, Coach, SchoolLeader, Teacher, Translator};

/// Something that not everybody who works at a school may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// Look around in the card box, search, keep favourites, print.
    UseCards,
    /// Write decks of one's own, and share them.
    WriteCards,
    /// Change and check translations.
    Translate,
    /// Plan and lead meetings.
    LeadMeetings,
    /// See who works at the school and what they may do.
    SeePeople,
    /// Add and remove people, give links, give and take roles.
    ManagePeople,
    /// See what the school keeps of people, how long, and who looked at it.
    SeeTrail,
    /// Change the settings of the school.
    ManageSchool,
    /// See the schools of the board, add one, bring one in, come to a board and leave it.
    ManageBoard,
    /// See the school years, their classes and who teaches them.
    SeeClasses,
    /// Make school years and classes, and say who teaches them.
    ManageClasses,
    /// See children and their guardians; which ones, `families::Scope` says.
    SeeFamilies,
    /// Give guardians links and end them; of which children, `families::Scope` says.
    GiveLinks,
    /// Change what is kept of them, bring in class lists; of whom, `families::Scope` says.
    ManageFamilies,
    /// Open practice schools for students, see how far they are, end them. In a practice school
    /// itself nobody has it (`practice::has_right`).
    RunPractice,
}

/// Which roles have which right. A role that is not named has not.
pub const TABLE: [(Right, &[Role]); 15] = [
    (Right::UseCards, &[Administrator, SchoolLeader, Coach, Teacher, BridgeFigure, Translator]),
    (Right::WriteCards, &[SchoolLeader, Coach, Teacher, BridgeFigure]),
    (Right::Translate, &[BridgeFigure, Translator]),
    (Right::LeadMeetings, &[SchoolLeader, Coach]),
    (Right::SeePeople, &[Administrator, SchoolLeader]),
    (Right::ManagePeople, &[Administrator]),
    (Right::SeeTrail, &[Administrator, SchoolLeader]),
    (Right::ManageSchool, &[Administrator]),
    (Right::ManageBoard, &[Administrator]),
    (Right::SeeClasses, &[Administrator, SchoolLeader, Teacher, BridgeFigure]),
    (Right::ManageClasses, &[Administrator, SchoolLeader]),
    (Right::SeeFamilies, &[SchoolLeader, Teacher, BridgeFigure]),
    (Right::GiveLinks, &[SchoolLeader, Teacher, BridgeFigure]),
    (Right::ManageFamilies, &[SchoolLeader, Teacher]),
    (Right::RunPractice, &[Administrator, SchoolLeader, Coach]),
];

impl Right {
    /// Its fixed name, as the end of the keys of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::UseCards => "use-cards",
            Self::WriteCards => "write-cards",
            Self::Translate => "translate",
            Self::LeadMeetings => "lead-meetings",
            Self::SeePeople => "see-people",
            Self::ManagePeople => "manage-people",
            Self::SeeTrail => "see-trail",
            Self::ManageSchool => "manage-school",
            Self::ManageBoard => "manage-board",
            Self::SeeClasses => "see-classes",
            Self::ManageClasses => "manage-classes",
            Self::SeeFamilies => "see-families",
            Self::GiveLinks => "give-links",
            Self::ManageFamilies => "manage-families",
            Self::RunPractice => "run-practice",
        }
    }

    /// Whether it opens something about children and their guardians, which never crosses a network
    /// in the clear.
    pub const fn concerns_families(self) -> bool {
        matches!(self, Self::SeeFamilies | Self::GiveLinks | Self::ManageFamilies)
    }
}
