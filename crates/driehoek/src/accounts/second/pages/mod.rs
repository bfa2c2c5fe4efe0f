//! What people do about their second proof: give it, set it up, take it away.

pub mod app_codes;
pub mod enter;
pub mod paper_codes;
pub mod passkeys;
pub mod reset;
pub mod step;

use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::{
    meetings::{PersonId, SchoolId},
    privacy::Act,
};
use maud::Markup;
use sea_orm::ConnectionTrait;
use serde::Deserialize;

use super::{
    SURE_LASTS, letters,
    letters::News,
    paper_codes as codes,
    store::{self, Factors},
    views,
};
use crate::accounts::waiting::{self, What};
use crate::{
    accounts::{Person, own::hash_in, pages::with_sign_in},
    app::App,
    chance::token_hash,
    db::Transaction,
    error::WebError,
    privacy::audit::{self, Subject},
    web::who::{self, SignedIn},
};

/// Where somebody wants to go after this.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct Further {
    #[serde(default)]
    verder: String,
}

impl Further {
    fn path(&self) -> Option<&str> {
        who::own_path(&self.verder)
    }

    fn path_or_account(&self) -> &str {
        self.path().unwrap_or("/account")
    }
}

/// Whether somebody who comes in is asked at once: a task of theirs waits for it, and they have
/// something to prove with. Who has nothing yet is told on the pages that they come to.
pub(in crate::accounts) async fn is_asked(
    app: &App,
    (school, person): (SchoolId, &Person),
) -> Result<bool, WebError> {
    if app.config.demo || !person.all_roles.need_second_factor() {
        return Ok(false);
    }
    Ok(!store::factors(app.db.read(), (school, person.id)).await?.is_none())
}

/// What somebody has, as a part of the page about themselves.
pub(in crate::accounts) async fn panel(
    app: &App,
    who: &SignedIn,
    device: &str,
) -> Result<Markup, WebError> {
    let factors = factors(app, who).await?;
    let about = views::About { app, who, factors: &factors };
    Ok(views::panel::show(about, device))
}

async fn factors(app: &App, who: &SignedIn) -> Result<Factors, WebError> {
    Ok(store::factors(app.db.read(), (who.school.id, who.person.id)).await?)
}

/// Whether somebody may change what they prove with: they proved it just now, or there is nothing
/// to prove it with.
fn is_sure(app: &App, who: &SignedIn, factors: &Factors) -> bool {
    let is_fresh = |at| app.clock.now().duration_since(at) < SURE_LASTS;
    factors.is_none() || who.proven_at.is_some_and(is_fresh)
}

/// Leads to the proof that is needed first, and back to a page.
fn first_prove(back: &str) -> Response {
    Redirect::to(&who::second_step_address(back)).into_response()
}

/// Writes down that somebody proved it, in this browser, which holds another token from now on: a
/// copy of the one before is worth nothing. Gives the hash of the new one.
async fn prove(
    app: &App,
    tx: &impl ConnectionTrait,
    who: &SignedIn,
    jar: CookieJar,
) -> Result<(CookieJar, String), WebError> {
    let token = app.chance.token();
    let (old, new) = (hash_in(&jar)?, token_hash(&token));
    let whose = (who.school.id, who.person.id);
    let shared = store::prove(tx, whose, &old, &new, app.clock.now()).await?;
    let shared = shared.ok_or(WebError::SignInNeeded)?;
    store::forget_wrong(tx, whose).await?;
    Ok((with_sign_in(app, jar, (&token, shared), who.words.lang()), new))
}

/// Makes codes for on paper, to be seen for a while by whoever holds the token of this hash.
async fn make_codes(
    app: &App,
    tx: &impl ConnectionTrait,
    who: &SignedIn,
    hash: &str,
) -> Result<(), WebError> {
    let fresh = codes::new_codes(&app.chance);
    let hashes = fresh.iter().map(|code| codes::hash_of(who.person.id, code));
    store::set_codes(tx, (who.school.id, who.person.id), hashes).await?;
    Ok(waiting::put_in(app, tx, (What::PaperCodes, hash), &fresh).await?)
}

/// What follows when something was taken away: nothing that was proven with it elsewhere counts,
/// and when nothing is left, codes on paper and this proof do not either.
async fn after_removal(
    app: &App,
    tx: Transaction,
    who: &SignedIn,
    jar: &CookieJar,
) -> Result<(), WebError> {
    let whose = (who.school.id, who.person.id);
    changed(app, &tx, who, who.person.id).await?;
    if store::factors(&tx, whose).await?.is_none() {
        store::remove_codes(&tx, whose).await?;
        store::end_proofs(&tx, whose, "").await?;
    } else {
        store::end_proofs(&tx, whose, &hash_in(jar)?).await?;
    }
    tx.commit().await?;
    tell(app, who, News::Removed).await?;
    Ok(())
}

/// Writes down in the trail of the school that somebody changed what a person proves with.
async fn changed(
    app: &App,
    tx: &impl ConnectionTrait,
    who: &SignedIn,
    person: PersonId,
) -> Result<(), WebError> {
    Ok(audit::note(tx, app, who, Act::FactorChanged, Subject::person(person)).await?)
}

/// Writes down that a second proof was wrong.
async fn failed(app: &App, tx: &impl ConnectionTrait, who: &SignedIn) -> Result<(), WebError> {
    let (whose, what) = ((who.school.id, who.person.id), (Act::SecondFailed, who.sign_in));
    Ok(audit::failed(tx, app, whose, what).await?)
}

async fn tell(app: &App, who: &SignedIn, news: News) -> Result<(), WebError> {
    Ok(letters::send(app, (&who.person, &who.school), news).await?)
}
