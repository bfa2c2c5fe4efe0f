//! School years, classes, children and their guardians; the links that guardians get, and class
//! lists that are brought in.
//!
//! Who may see whom is decided by `domain::families::Scope`, asked in [`access`] for every child.
//! What says who somebody is lies sealed in the store; lists are opened, filtered and sorted in memory.

mod access;
mod demo;
mod listing;
pub mod pages;
mod read_list;
pub mod store;
mod typed;
mod views;

use domain::{
    families::{
        AgeBand, ChildId, ClassId, GuardianId, GuardianRights, Purpose, RequestKind, Standing,
        YearId, has_left,
    },
    lang::Lang,
    meetings::PersonId,
};
use jiff::{Timestamp, civil::Date};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
use uuid::Uuid;

use crate::{app::App, error::WebError, web::who::SignedIn};

pub use access::names_for;
pub use demo::make as make_demo;

/// The children whom somebody sees, by id and call name.
pub async fn seen_by(app: &App, who: &SignedIn) -> Result<Vec<(ChildId, String)>, WebError> {
    let access = access::Access::of(app, who).await?;
    let children = access.children(app, who).await?;
    Ok(children.into_iter().map(|child| (child.id, child.name)).collect())
}

/// A class as the pages know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    pub id: ClassId,
    pub year: YearId,
    pub name: String,
    pub age: AgeBand,
}

/// A child, with its texts opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    pub id: ChildId,
    pub name: String,
    pub initial: Option<char>,
    pub left_on: Option<Date>,
    pub restricted: bool,
    pub created_at: Timestamp,
    /// One class in every school year.
    pub places: Vec<(YearId, ClassId)>,
}

impl Child {
    /// Name and, where it is known, initial: for pages about this child alone.
    pub fn full_name(&self) -> String {
        match self.initial {
            Some(initial) => format!("{} {initial}.", self.name),
            None => self.name.clone(),
        }
    }

    pub fn class_in(&self, year: YearId) -> Option<ClassId> {
        self.places.iter().find(|(of, _)| *of == year).map(|(_, class)| *class)
    }

    pub fn has_left(&self, today: Date) -> bool {
        has_left(self.left_on, today)
    }
}

/// Asks a rule about a child: what of it decides who may see it.
pub fn with_standing<T>(
    places: &[(YearId, ClassId)],
    (restricted, left_on): (bool, Option<Date>),
    today: Date,
    ask: impl FnOnce(Standing<'_>) -> T,
) -> T {
    let classes: Vec<_> = places.iter().map(|(_, class)| *class).collect();
    ask(Standing { classes: &classes, restricted, has_left: has_left(left_on, today) })
}

/// A guardian, with their texts opened; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardian {
    pub id: GuardianId,
    pub name: String,
    pub lang: Option<Lang>,
    pub email: String,
    pub phone: String,
    /// What staff note about reaching them. For nobody else.
    pub notes: String,
    /// Whether it may only be kept, until somebody decided about it.
    pub restricted: bool,
    pub changed_at: Timestamp,
}

/// What a guardian is to a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardianship {
    pub id: Uuid,
    pub child: ChildId,
    pub guardian: GuardianId,
    pub relation: String,
    pub rights: GuardianRights,
}

/// A link that was given out; the secret in it is not known any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenLink {
    pub id: Uuid,
    pub child: ChildId,
    pub guardian: GuardianId,
    pub purpose: Purpose,
    pub given_by: PersonId,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}

impl GivenLink {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// What a guardian asks the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub id: Uuid,
    pub child: ChildId,
    pub guardian: GuardianId,
    pub kind: RequestKind,
    pub text: String,
    pub created_at: Timestamp,
    pub done_at: Option<Timestamp>,
}

/// By what names are put in order: letters without accents and capitals, then as they are written.
pub fn sort_key(name: &str) -> (String, String) {
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    (plain.collect(), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn accents_and_capitals_do_not_decide_the_order_of_names() {
        let mut names = ["Zoë", "Émile", "anna", "Eva", "Elif", "Ömer", "Olga"];
        names.sort_by_cached_key(|name| sort_key(name));
        assert_eq!(names, ["anna", "Elif", "Émile", "Eva", "Olga", "Ömer", "Zoë"]);
    }
}
