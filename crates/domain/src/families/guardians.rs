//! Guardians: what each may know of a child, and to whom a link may be given.

use std::str::FromStr;

use super::{LINK_DAYS_DEFAULT, LINK_DAYS_MAX};

/// What somebody is allowed concerning one child. Two guardians of a child have rights of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuardianRights {
    /// Has parental authority.
    pub authority: bool,
    /// May have information about the child.
    pub may_see: bool,
    /// May not be told where the child and those around it are.
    pub hide_where: bool,
}

impl Default for GuardianRights {
    /// What most parents have.
    fn default() -> Self {
        Self { authority: true, may_see: true, hide_where: false }
    }
}

/// The one thing that a guardian's link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// See and correct what the school keeps about oneself and the child.
    OwnData,
}

impl Purpose {
    /// Its fixed name, as stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OwnData => "own-data",
        }
    }
}

impl FromStr for Purpose {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        if name == Self::OwnData.name() { Ok(Self::OwnData) } else { Err(()) }
    }
}

/// What a guardian can ask the school to do with what it keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestKind {
    /// Something is wrong.
    Correct,
    /// Something should go.
    Erase,
}

impl RequestKind {
    /// Every kind, the mildest first.
    pub const ALL: [Self; 2] = [Self::Correct, Self::Erase];

    /// Its fixed name, as stored and as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Correct => "correct",
            Self::Erase => "erase",
        }
    }
}

impl FromStr for RequestKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(())
    }
}

/// Why a guardian gets no link, and one that was given does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRefused {
    /// They may not have information about the child.
    MayNotSee,
    /// The child's data may only be kept.
    Restricted,
    /// The child left.
    Left,
}

/// Whether a guardian with these rights may have a link that is about this child. Asked when the
/// link is made and again whenever it is opened.
pub fn may_have_link(
    rights: GuardianRights,
    restricted: bool,
    has_left: bool,
) -> Result<(), LinkRefused> {
    match (rights.may_see, restricted, has_left) {
        (false, ..) => Err(LinkRefused::MayNotSee),
        (_, true, _) => Err(LinkRefused::Restricted),
        (.., true) => Err(LinkRefused::Left),
        _ => Ok(()),
    }
}

/// How many days a link works of which somebody asked this many.
pub fn link_days(asked: Option<i64>) -> i64 {
    asked.unwrap_or(LINK_DAYS_DEFAULT).clamp(1, LINK_DAYS_MAX)
}
