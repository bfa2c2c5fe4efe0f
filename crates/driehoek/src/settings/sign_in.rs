//! How people come in at this school, and who must still prove a second time who they are. All of
//! it is only looked at: the settings of the installation say what there is.

use axum::extract::State;
use maud::Markup;

use super::views::sign_in::{self as views, Door, Shown};
use crate::{
    accounts::{
        federation::{self, Settings, settings::OneOrMany},
        second, store as people,
    },
    app::App,
    error::WebError,
    web::who::SignedIn,
};

/// GET `/beheer/aanmelden`
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let mut doors = Vec::new();
    for provider in &app.config.providers {
        let name = provider.name.of(who.words.lang()).to_owned();
        doors.push(Door { name, is_for_us: is_for(&app, &who, provider).await? });
    }
    let waiting = federation::store::waiting_count(db, school).await?;
    let have = second::store::who_has_some(db, school).await?;
    let needs = |person: &crate::accounts::Person| {
        person.all_roles.without_second_factor() != person.all_roles
    };
    let needing: Vec<_> = people::people(db, school).await?.into_iter().filter(needs).collect();
    let (ready, lacking): (Vec<_>, Vec<_>) =
        needing.into_iter().partition(|person| have.contains(&person.id));
    let shown = Shown {
        has_mail: app.mailer.is_on(),
        has_passkeys: app.second.has_passkeys(),
        doors,
        waiting,
        ready: ready.len(),
        lacking,
        proven_elsewhere: app.config.providers.iter().any(proves_twice),
        is_demo: app.config.demo,
    };
    Ok(views::show(&who, &shown))
}

/// Whether people of this school may come in with it.
async fn is_for(app: &App, who: &SignedIn, provider: &Settings) -> Result<bool, WebError> {
    let Some(schools) = &provider.schools else { return Ok(true) };
    let meant: Vec<_> =
        schools.allowed.values().flat_map(OneOrMany::all).map(String::as_str).collect();
    let schools = federation::store::schools_meant(app.db.read(), &meant).await?;
    Ok(schools.iter().any(|school| school.id == who.school.id))
}

/// Whether it tells that somebody proved twice who they are.
fn proves_twice(provider: &Settings) -> bool {
    !provider.second_factor.acr.is_empty() || !provider.second_factor.amr.is_empty()
}
