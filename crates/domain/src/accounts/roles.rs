//! The roles, and the roles of one person at one school.

use std::{collections::BTreeSet, str::FromStr};

use super::{Right, TABLE};

/// What somebody is at a school. One person can be several things, and something else elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// *Beheerder*: people and roles, settings, data in and out. Nothing of children by itself.
    Administrator,
    /// *Schoolleider*: where the school stands, and the whole school's families.
    SchoolLeader,
    /// *Startercoach, gespreksleider*: plans and leads meetings.
    Coach,
    /// *Leraar*: the families of the own groups.
    Teacher,
    /// *Brugfiguur*: helps families of the school, in their language.
    BridgeFigure,
    /// *Tolk*: speaks for others, for one appointment at a time.
    Interpreter,
    /// *Vertaler*: texts, nothing of people.
    Translator,
    /// *Onderzoeker*: only stories that were given for research.
    Researcher,
}

/// A name that is no role's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such role")]
pub struct UnknownRole;

impl Role {
    /// Every role, in the order in which people read them.
    pub const ALL: [Self; 8] = [
        Self::Administrator,
        Self::SchoolLeader,
        Self::Coach,
        Self::Teacher,
        Self::BridgeFigure,
        Self::Interpreter,
        Self::Translator,
        Self::Researcher,
    ];

    /// The roles of whoever opens a school: all that a small school needs, until others come.
    pub const OF_FOUNDER: [Self; 5] =
        [Self::Administrator, Self::SchoolLeader, Self::Coach, Self::Teacher, Self::Translator];

    /// Its fixed name, as stored and as the end of the keys of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::SchoolLeader => "school-leader",
            Self::Coach => "coach",
            Self::Teacher => "teacher",
            Self::BridgeFigure => "bridge-figure",
            Self::Interpreter => "interpreter",
            Self::Translator => "translator",
            Self::Researcher => "researcher",
        }
    }

    /// Whether whoever has it must prove twice who they are: administrators, and everybody who may
    /// see the families of a whole school (`docs/privacy-checklist.md`, 17).
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Administrator | Self::SchoolLeader | Self::BridgeFigure)
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(name: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.name() == name).ok_or(UnknownRole)
    }
}

/// The roles of one person at one school; there may be none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles(BTreeSet<Role>);

impl Roles {
    /// Whether this is one of them.
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether one of them gives this right.
    pub fn may(&self, right: Right) -> bool {
        TABLE.iter().any(|(of, roles)| *of == right && roles.iter().any(|role| self.has(*role)))
    }

    /// Whether one of them asks for a second proof of who somebody is.
    pub fn need_second_factor(&self) -> bool {
        self.0.iter().any(|role| role.needs_second_factor())
    }

    /// Those that count before somebody proved a second time who they are.
    #[must_use]
    pub fn without_second_factor(&self) -> Self {
        self.iter().filter(|role| !role.needs_second_factor()).collect()
    }

    /// Whether there is none: somebody who waits for a task.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order in which people read them.
    pub fn iter(&self) -> impl Iterator<Item = Role> {
        self.0.iter().copied()
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().collect())
    }
}
