//! What somebody does with their own accounts elsewhere: add one as a way in, take one away.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::privacy::Act;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    pages::{arrived_in, links_to, shown_of, subject_of, told, used},
    store as identities,
    trouble::Trouble,
    views,
};
use crate::{
    accounts::second,
    app::App,
    error::WebError,
    privacy::audit::{self, Subject},
    web::who::{SignedIn, second_step_address},
};

/// The part of one's own page about account systems; nothing where there is none.
pub async fn panel(app: &App, who: &SignedIn) -> Result<Markup, WebError> {
    let doors = app.federation.doors(who.words.lang());
    let own = identities::of_person(app.db.read(), who.school.id, who.person.id).await?;
    Ok(views::own(&who.words, &doors, &own))
}

/// GET `/account/koppelen`: asks whether this is the account. Only with this answer it counts, so
/// that nobody can slip somebody an account that is not theirs.
pub async fn confirm(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
) -> Result<Response, WebError> {
    let Some((_, arrived)) = arrived_in(&app, &jar).await?.filter(|(_, one)| links_to(one, &who))
    else {
        return Ok(Redirect::to("/account").into_response());
    };
    if must_prove(&app, &who).await? {
        return Ok(Redirect::to(&second_step_address("/account/koppelen")).into_response());
    }
    let door = app.federation.door(&arrived.provider, who.words.lang());
    let door = door.ok_or(WebError::Internal(anyhow::anyhow!("a provider is gone")))?;
    Ok(views::confirm(&who, &door, shown_of(&arrived)).into_response())
}

/// POST `/account/koppelen`
pub async fn link(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
) -> Result<Response, WebError> {
    let Some((token, arrived)) =
        arrived_in(&app, &jar).await?.filter(|(_, one)| links_to(one, &who))
    else {
        return Ok(Redirect::to("/account").into_response());
    };
    if must_prove(&app, &who).await? {
        return Ok(Redirect::to(&second_step_address("/account/koppelen")).into_response());
    }
    let now = app.clock.now();
    if !used(&app, &token).await? {
        return Ok(Redirect::to("/account").into_response());
    }
    let new = (app.chance.uuid_v7(now), subject_of(&arrived));
    let whose = (who.school.id, who.person.id);
    let tx = app.db.begin().await?;
    let linked = identities::link(&tx, whose, new, shown_of(&arrived), now).await?;
    if linked {
        audit::note(&tx, &app, &who, Act::FactorChanged, Subject::person(who.person.id)).await?;
    }
    tx.commit().await?;
    if linked {
        return Ok(Redirect::to("/account?gekoppeld=ja").into_response());
    }
    let door = app.federation.door(&arrived.provider, who.words.lang());
    let door = door.ok_or(WebError::Internal(anyhow::anyhow!("a provider is gone")))?;
    Ok(told(&who.words, &door, Trouble::Taken))
}

/// Whether somebody must first prove a second time who they are: an account that proves both would
/// otherwise get around it.
async fn must_prove(app: &App, who: &SignedIn) -> Result<bool, WebError> {
    let is_asked = second::pages::is_asked(app, (who.school.id, &who.person)).await?;
    Ok(is_asked && who.proven_at.is_none())
}

#[derive(Debug, Deserialize)]
pub struct Which {
    identity: Option<Uuid>,
}

/// POST `/account/loskoppelen`: with this account they no longer come in.
pub async fn unlink(
    State(app): State<App>,
    who: SignedIn,
    Form(which): Form<Which>,
) -> Result<Redirect, WebError> {
    let id = which.identity.ok_or(WebError::Unreadable)?;
    let tx = app.db.begin().await?;
    let gone = identities::unlink(&tx, (who.school.id, who.person.id), id).await?;
    if gone {
        audit::note(&tx, &app, &who, Act::FactorChanged, Subject::person(who.person.id)).await?;
    }
    tx.commit().await?;
    if gone { Ok(Redirect::to("/account?gekoppeld=nee")) } else { Err(WebError::NotFound) }
}
