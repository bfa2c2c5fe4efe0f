//! Which children somebody of a school may see, and whose data they may change.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::ClassId;
use crate::accounts::{Right, Role, Roles};

/// A class that somebody teaches, with the last day of its school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taught {
    /// Which class.
    pub class: ClassId,
    /// The last day of its school year.
    pub year_ends: Date,
}

/// What of a child decides who may see it.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// Every class in which the child is or was, of all years.
    pub classes: &'a [ClassId],
    /// Whether its data may only be kept and nothing else.
    pub restricted: bool,
    /// Whether it left the school.
    pub has_left: bool,
}

/// The children that somebody may see, or whose data they may change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    whole_school: bool,
    /// Also those whose data may only be kept, and those who left.
    at_rest: bool,
    classes: BTreeSet<ClassId>,
}

impl Scope {
    /// Whom somebody with these roles may see. A school leader: everybody. A bridge figure:
    /// everybody who is at school. A teacher: the classes that they teach, until the year is over.
    pub fn seeing(roles: &Roles, taught: &[Taught], today: Date) -> Self {
        if !roles.may(Right::SeeFamilies) {
            return Self::default();
        }
        let leads = roles.has(Role::SchoolLeader);
        let whole_school = leads || roles.has(Role::BridgeFigure);
        Self { whole_school, at_rest: leads, classes: classes_of(roles, taught, today) }
    }

    /// To whose guardians they may give links: of everybody whom they may see. A bridge figure is
    /// there to reach parents, and changes nothing of what is kept.
    pub fn linking(roles: &Roles, taught: &[Taught], today: Date) -> Self {
        if !roles.may(Right::GiveLinks) {
            return Self::default();
        }
        Self::seeing(roles, taught, today)
    }

    /// Whose data they may change: never of more children than they may see.
    pub fn managing(roles: &Roles, taught: &[Taught], today: Date) -> Self {
        if !roles.may(Right::ManageFamilies) {
            return Self::default();
        }
        let leads = roles.has(Role::SchoolLeader);
        Self { whole_school: leads, at_rest: leads, classes: classes_of(roles, taught, today) }
    }

    /// Whether every child who is at school is in it.
    pub fn is_whole_school(&self) -> bool {
        self.whole_school
    }

    /// Whether those are in it whose data may only be kept: only then somebody decides about it.
    pub fn decides(&self) -> bool {
        self.at_rest
    }

    /// Whether nobody can be in it.
    pub fn is_empty(&self) -> bool {
        !self.whole_school && self.classes.is_empty()
    }

    /// Whether the children of this class are in it.
    pub fn has_class(&self, class: ClassId) -> bool {
        self.whole_school || self.classes.contains(&class)
    }

    /// Whether this child is in it.
    pub fn has_child(&self, child: Standing<'_>) -> bool {
        let rests = child.restricted || child.has_left;
        let reaches = self.whole_school || child.classes.iter().any(|c| self.classes.contains(c));
        reaches && (self.at_rest || !rests)
    }
}

fn classes_of(roles: &Roles, taught: &[Taught], today: Date) -> BTreeSet<ClassId> {
    if !roles.has(Role::Teacher) {
        return BTreeSet::new();
    }
    taught.iter().filter(|taught| taught.year_ends >= today).map(|taught| taught.class).collect()
}
