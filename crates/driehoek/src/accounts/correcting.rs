//! Putting right what a school keeps of somebody who works there, and setting it aside on request.

use axum::{
    Form,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::{
    meetings::PersonId,
    privacy::{Act, SubjectKind},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    AccountId, Person, PersonName, letters,
    own::{self, hash_in},
    people,
    store::{self, NewAddress},
};
use crate::{
    app::App,
    error::{Fault, WebError},
    practice::post,
    privacy::{
        audit::{self, Subject},
        retention::store as holds,
    },
    web::who::SignedIn,
};

/// Name and address as somebody typed them.
#[derive(Debug, Default, Deserialize)]
pub struct Corrected {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
}

impl Corrected {
    /// As they are now.
    pub(super) fn of(person: &Person) -> Self {
        Self { name: person.name.clone(), email: person.email.clone() }
    }
}

/// POST `/mensen/{id}/naam`: what a colleague is called, and their address. Another address signs
/// them out; the old one is told, the new one gets a link to come in with.
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Path(id): Path<Uuid>,
    Form(typed): Form<Corrected>,
) -> Result<Response, WebError> {
    let (school, id) = (who.school.id, PersonId(id));
    let person = store::person(app.db.read(), school, id).await?.ok_or(WebError::NotFound)?;
    let (name, email) = match people::parse(&typed.name, &typed.email) {
        Ok(both) => both,
        Err(faults) => return again(&app, &who, &person, &typed, &faults).await,
    };
    let is_moved = email.as_str() != person.email;
    let tx = app.db.begin().await?;
    store::set_name(&tx, school, id, &name).await?;
    if is_moved {
        let now = app.clock.now();
        let own = if id == who.person.id { Some(hash_in(&jar)?) } else { None };
        let account = AccountId(app.chance.uuid_v7(now));
        let new = NewAddress { email: &email, account, keeps: own.as_deref() };
        if !store::set_address(&tx, (school, id), &new, now).await? {
            drop(tx);
            let fault = Fault { field: "email", key: "people-already-here" };
            return again(&app, &who, &person, &typed, &[fault]).await;
        }
    }
    audit::note(&tx, &app, &who, Act::Changed, Subject::person(id)).await?;
    tx.commit().await?;
    if !is_moved {
        return Ok(Redirect::to(&format!("/mensen?verbeterd={id}")).into_response());
    }
    if app.mailer.is_on() {
        let words = app.words(person.lang);
        let letter = letters::address_changed(&words, (&person, &who.school));
        post::send(&app, school, letter).await?;
    }
    let moved = store::person(app.db.read(), school, id).await?.ok_or(WebError::NotFound)?;
    people::hand_out_link(&app, &who, &moved).await
}

async fn again(
    app: &App,
    who: &SignedIn,
    person: &Person,
    typed: &Corrected,
    faults: &[Fault],
) -> Result<Response, WebError> {
    let page = people::page_of(app, who, person, (typed, faults)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// POST `/account/naam`: what somebody is called here, by themselves.
pub async fn set_own(
    State(app): State<App>,
    who: SignedIn,
    (jar, headers): (CookieJar, HeaderMap),
    Form(typed): Form<Corrected>,
) -> Result<Response, WebError> {
    let name = match PersonName::parse(&typed.name) {
        Ok(name) => name,
        Err(key) => {
            let fault = Fault { field: "name", key };
            let wrong = Some((&*typed.name, fault));
            let page = own::page(&app, &who, (&jar, &headers), own::Happened::default(), wrong);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page.await?).into_response());
        }
    };
    let tx = app.db.begin().await?;
    store::set_name(&tx, who.school.id, who.person.id, &name).await?;
    audit::note(&tx, &app, &who, Act::Changed, Subject::person(who.person.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to("/account").into_response())
}

/// What to do with somebody's data.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(rename = "do", default)]
    what: String,
}

/// POST `/mensen/{id}/beperken`: keeps what there is of somebody and uses none of it, or uses it
/// again. Of a member of staff nothing can be used but by letting them in: so they cannot come in,
/// and are not erased either until somebody ends it.
pub async fn restrict(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Form(asked): Form<Asked>,
) -> Result<Redirect, WebError> {
    if id == who.person.id.0 {
        return Err(WebError::Refused("people-not-yourself"));
    }
    let (school, id) = (who.school.id, PersonId(id));
    let what = (school, SubjectKind::Person, id.0);
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    if store::person(&tx, school, id).await?.is_none()
        && store::removed_person(&tx, school, id).await?.is_none()
    {
        return Err(WebError::NotFound);
    }
    let (act, is_done) = match asked.what.as_str() {
        "restrict" => {
            let is_done = store::remove_person(&tx, school, id, now).await?;
            holds::hold(&tx, what, who.person.id, now).await?;
            (Act::Restricted, is_done)
        }
        "release" => {
            holds::let_go(&tx, what).await?;
            (Act::Released, store::restore_person(&tx, school, id).await?)
        }
        _ => return Err(WebError::Unreadable),
    };
    if !is_done {
        return Err(WebError::NotFound);
    }
    audit::note(&tx, &app, &who, act, Subject::person(id)).await?;
    tx.commit().await?;
    Ok(Redirect::to("/mensen"))
}

/// The people of a school whose data may only be kept.
pub(super) async fn restricted(app: &App, who: &SignedIn) -> Result<Vec<Person>, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let mut people = Vec::new();
    for id in holds::held_ids(db, school, SubjectKind::Person).await? {
        people.extend(store::removed_person(db, school, PersonId(id)).await?);
    }
    people.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(people)
}
