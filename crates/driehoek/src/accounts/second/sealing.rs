//! What an app shares with us, sealed before it is kept: whoever reads the store, or a copy of it,
//! cannot make codes. It belongs to a place at a school, so the school's key seals it.

use anyhow::Result;
use domain::meetings::{PersonId, SchoolId};

use crate::{
    app::App,
    vault::{KeyOf, Place},
};

const fn place(person: PersonId) -> Place<'static> {
    Place { table: "second_factor", column: "app_secret", row: person.0 }
}

pub(super) async fn seal(
    app: &App,
    (school, person): (SchoolId, PersonId),
    secret: &str,
) -> Result<String> {
    let key = app.vault.key(KeyOf::School(school)).await?;
    Ok(key.seal(place(person), secret))
}

/// The secret; an error when its key was destroyed, or when it was meant for somebody else.
pub(super) async fn open(
    app: &App,
    (school, person): (SchoolId, PersonId),
    sealed: &str,
) -> Result<String> {
    let key = app.vault.key(KeyOf::School(school)).await?;
    Ok(key.open(place(person), sealed)?)
}
