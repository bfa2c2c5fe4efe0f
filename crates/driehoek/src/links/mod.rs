//! Every link and code that was given out and still works: whose it is to see, and ending it.
//!
//! Nothing is kept here. What a link opens is looked up where it lies: in the logs of meetings, with
//! the families, with the people, and with what participants keep of their own.

mod gather;
pub mod pages;
mod stop;
mod views;

use domain::{
    families::GuardianId,
    meetings::{MeetingId, ParticipantId, PersonId, SchoolId},
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// A kind of link, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// The code with which people join a meeting.
    Code,
    /// The link of a meeting's wall.
    Wall,
    /// A shared report.
    Report,
    /// The pages of who took part in a meeting.
    Pages,
    /// A guardian's link.
    Guardian,
    /// A link for a colleague to come in.
    Colleague,
    /// A code with which a school comes to the board.
    Board,
    /// A private link to pages kept together.
    Bundle,
    /// The address of a calendar.
    Calendar,
    /// The code with which a class comes into a practice school.
    Class,
}

impl Kind {
    const ALL: [Self; 10] = [
        Self::Code,
        Self::Wall,
        Self::Report,
        Self::Pages,
        Self::Guardian,
        Self::Colleague,
        Self::Board,
        Self::Bundle,
        Self::Calendar,
        Self::Class,
    ];

    /// Its fixed name, in forms and as the end of the keys of its words.
    const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Wall => "wall",
            Self::Report => "report",
            Self::Pages => "pages",
            Self::Guardian => "guardian",
            Self::Colleague => "colleague",
            Self::Board => "board",
            Self::Bundle => "bundle",
            Self::Calendar => "calendar",
            Self::Class => "class",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Whose links somebody looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// All of the school.
    School,
    /// What one person gave, and what there is of the meetings that they lead.
    Own(PersonId),
    /// Of one meeting, for who leads it.
    Meeting(MeetingId),
}

/// What a link opens.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opens {
    Code(MeetingId),
    Wall(MeetingId),
    /// The meeting, and the hash by which its log knows the link.
    Report(MeetingId, String),
    /// The pages of everybody.
    Pages(MeetingId, Vec<ParticipantId>),
    /// The page of one of them.
    Page(MeetingId, ParticipantId),
    Guardian(Uuid, GuardianId),
    Colleague(PersonId),
    Board(Uuid),
    /// What keeps the pages together that it opens.
    Bundle(Uuid),
    /// What keeps the pages together whose dates it tells.
    Calendar(Uuid),
    Class(SchoolId),
}

impl Opens {
    const fn kind(&self) -> Kind {
        match self {
            Self::Code(_) => Kind::Code,
            Self::Wall(_) => Kind::Wall,
            Self::Report(..) => Kind::Report,
            Self::Pages(..) | Self::Page(..) => Kind::Pages,
            Self::Guardian(..) => Kind::Guardian,
            Self::Colleague(_) => Kind::Colleague,
            Self::Board(_) => Kind::Board,
            Self::Bundle(_) => Kind::Bundle,
            Self::Calendar(_) => Kind::Calendar,
            Self::Class(_) => Kind::Class,
        }
    }

    /// The meeting that it leads into.
    const fn meeting(&self) -> Option<MeetingId> {
        match self {
            Self::Code(meeting)
            | Self::Wall(meeting)
            | Self::Report(meeting, _)
            | Self::Pages(meeting, _)
            | Self::Page(meeting, _) => Some(*meeting),
            Self::Guardian(..)
            | Self::Colleague(_)
            | Self::Board(_)
            | Self::Bundle(_)
            | Self::Calendar(_)
            | Self::Class(_) => None,
        }
    }

    /// How a form names it: an id, and what it is among others with this id.
    fn named(&self) -> (Uuid, String) {
        match self {
            Self::Code(meeting) | Self::Wall(meeting) | Self::Pages(meeting, _) => {
                (meeting.0, String::new())
            }
            Self::Report(meeting, hash) => (meeting.0, hash.clone()),
            Self::Page(meeting, who) => (meeting.0, who.0.to_string()),
            Self::Guardian(id, _) | Self::Board(id) | Self::Bundle(id) | Self::Calendar(id) => {
                (*id, String::new())
            }
            Self::Class(school) => (school.0, String::new()),
            Self::Colleague(person) => (person.0, String::new()),
        }
    }
}

/// Until when a link works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    /// The meeting is closed.
    Closed,
    /// The meeting is erased.
    Erased,
    /// The last day.
    Day(Date),
}

/// For what a link was given, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum About {
    /// A name that the reader may see.
    Named(String),
    /// Somebody whose name is not for the reader.
    Somebody,
    /// So many people of a meeting.
    Count(String, usize),
}

/// A link that was given out.
#[derive(Debug, Clone)]
struct Given {
    opens: Opens,
    about: About,
    /// Nobody where the program, or whoever runs it, gave it.
    by: Option<PersonId>,
    at: Timestamp,
    until: Until,
}
