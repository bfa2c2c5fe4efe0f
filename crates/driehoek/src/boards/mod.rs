//! The board: the schools that belong together, a new one among them, one that comes to it with a
//! code, and leaving. Schools of a board share the decks that they share with it, and nothing else.

pub mod pages;
mod views;

use anyhow::{Context as _, Result};
use domain::{
    accounts::Role,
    lang::Lang,
    meetings::{PersonId, SchoolId},
};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::{
    accounts::{
        Email, Person, PersonName, School, SchoolName,
        store::{self, NewPerson},
    },
    app::App,
    decks::own,
};

/// How long a code can be used.
pub const CODE_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);
/// The most schools of one board: each has people, keys and a card box of its own.
pub const SCHOOLS_MAX: usize = 200;
/// The most codes of a school that work at once.
pub const CODES_MAX: usize = 20;

/// A school that is to be made, with whoever does everything there until others come.
#[derive(Debug, Clone)]
pub struct NewSchool {
    pub name: SchoolName,
    pub person: PersonName,
    pub email: Email,
}

/// Makes a school with its first administrator, within what is being done.
pub async fn make_school(
    tx: &sea_orm::DatabaseTransaction,
    app: &App,
    new: NewSchool,
    (lang, board): (Lang, Option<Uuid>),
) -> Result<(School, Person)> {
    let now = app.clock.now();
    let id = SchoolId(app.chance.uuid_v7(now));
    store::add_school(tx, id, &new.name, lang, now).await?;
    if let Some(board) = board {
        store::join_board(tx, id, board).await?;
    }
    let roles = Role::OF_FOUNDER.into_iter().collect();
    let person = PersonId(app.chance.uuid_v7(now));
    let person = NewPerson { id: person, name: new.person, email: new.email, lang, roles };
    let person = store::add_person(tx, id, person, now).await?;
    let person = person.context("a new school has nobody with this address")?;
    let school = School { id, name: new.name.as_str().to_owned(), lang };
    Ok((school, person))
}

/// Says that a school belongs to its board no longer. What it shared there is its own again.
pub async fn leave(tx: &sea_orm::DatabaseTransaction, school: SchoolId) -> Result<()> {
    own::store::take_from_board(tx, school).await?;
    Ok(store::leave_board(tx, school).await?)
}

/// Tells every school that had, or has, something to do with this one what is on the shelves now.
pub async fn shelves_changed(app: &App, schools: &[SchoolId]) -> Result<()> {
    for school in schools {
        app.cards_changed(*school).await?;
    }
    Ok(())
}
