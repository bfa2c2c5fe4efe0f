//! Who waits to be let in, and what an administrator answers.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{
    accounts::{Right, Role},
    meetings::PersonId,
    privacy::Act,
};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    store::{self as identities, Identity},
    views_people as views,
};
use crate::{
    accounts::{
        Email, PersonName,
        people::roles_of,
        store::{self, NewPerson},
    },
    app::App,
    error::{Fault, WebError},
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// The part of the list of people about who waits; nothing when nobody does.
pub async fn panel(app: &App, who: &SignedIn) -> Result<Markup, WebError> {
    if !who.person.roles.may(Right::ManagePeople) {
        return Ok(html! {});
    }
    let waiting = identities::waiting(app.db.read(), who.school.id).await?;
    let name = |one: &Identity| app.federation.door(&one.who.provider, who.words.lang());
    let waiting: Vec<_> = waiting.into_iter().map(|one| (name(&one), one)).collect();
    Ok(views::panel_of(&who.words, &app.config.time_zone, &waiting))
}

/// What an administrator answers.
#[derive(Debug, Default, Deserialize)]
pub struct Answer {
    #[serde(default, rename = "do")]
    what: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub role: Vec<String>,
    /// Somebody who is here already.
    #[serde(default)]
    pub person: String,
}

/// GET `/mensen/toegang/{request}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let request = identities::request(app.db.read(), who.school.id, id).await?;
    let request = request.ok_or(WebError::NotFound)?;
    // The lowest there is: what somebody may do here is the school's to say, not the provider's.
    let role = vec![Role::Teacher.name().to_owned()];
    let (name, email) = (request.name.clone(), request.email.clone());
    let answer = Answer { name, email, role, ..Answer::default() };
    page(&app, &who, &request, &answer, &[]).await
}

/// POST `/mensen/toegang/{request}`: lets somebody in, as somebody new or as a colleague, or not.
pub async fn answer(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Form(answer): Form<Answer>,
) -> Result<Response, WebError> {
    let request = identities::request(app.db.read(), who.school.id, id).await?;
    let request = request.ok_or(WebError::NotFound)?;
    let done = match &*answer.what {
        "new" => let_in(&app, &who, &request, &answer).await?,
        "existing" => link(&app, &who, &request, &answer).await?,
        "refuse" => {
            let tx = app.db.begin().await?;
            identities::refuse(&tx, who.school.id, request.id, app.clock.now()).await?;
            tx.commit().await?;
            Ok("/mensen".to_owned())
        }
        _ => return Err(WebError::Unreadable),
    };
    match done {
        Ok(next) => Ok(Redirect::to(&next).into_response()),
        Err(faults) => {
            let page = page(&app, &who, &request, &answer, &faults).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

type Done = Result<String, Vec<Fault>>;

/// Makes a place for somebody new.
async fn let_in(
    app: &App,
    who: &SignedIn,
    request: &Identity,
    answer: &Answer,
) -> Result<Done, WebError> {
    let roles = roles_of(&answer.role)?;
    let name = PersonName::parse(&answer.name).map_err(|key| Fault { field: "name", key });
    let email = Email::parse(&answer.email).map_err(|key| Fault { field: "email", key });
    let (name, email) = match (name, email) {
        (Ok(name), Ok(email)) => (name, email),
        (name, email) => return Ok(Err([name.err(), email.err()].into_iter().flatten().collect())),
    };
    let (school, now) = (who.school.id, app.clock.now());
    let id = PersonId(app.chance.uuid_v7(now));
    let new = NewPerson { id, name, email, lang: who.school.lang, roles };
    let tx = app.db.begin().await?;
    // Perhaps somebody else answered meanwhile.
    identities::request(&tx, school, request.id).await?.ok_or(WebError::NotFound)?;
    // Whoever waits only says that this address is theirs: they take nobody's place.
    store::free_address(&tx, school, &new.email).await?;
    let Some(person) = store::add_person(&tx, school, new, now).await? else {
        return Ok(Err(vec![Fault { field: "email", key: "federation-already-here" }]));
    };
    identities::settle(&tx, school, request.id, person.id).await?;
    audit::note(&tx, app, who, Act::Made, Subject::person(person.id)).await?;
    tx.commit().await?;
    Ok(Ok(format!("/mensen?toegelaten={}", person.id)))
}

/// Says that who waits is somebody who is here already.
async fn link(
    app: &App,
    who: &SignedIn,
    request: &Identity,
    answer: &Answer,
) -> Result<Done, WebError> {
    let Ok(id) = answer.person.parse::<Uuid>() else {
        return Ok(Err(vec![Fault { field: "person", key: "federation-person-missing" }]));
    };
    let school = who.school.id;
    let tx = app.db.begin().await?;
    identities::request(&tx, school, request.id).await?.ok_or(WebError::NotFound)?;
    let person = store::person(&tx, school, PersonId(id)).await?.ok_or(WebError::NotFound)?;
    identities::settle(&tx, school, request.id, person.id).await?;
    audit::note(&tx, app, who, Act::FactorChanged, Subject::person(person.id)).await?;
    tx.commit().await?;
    Ok(Ok(format!("/mensen?toegelaten={}", person.id)))
}

async fn page(
    app: &App,
    who: &SignedIn,
    request: &Identity,
    answer: &Answer,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let people = store::people(app.db.read(), who.school.id).await?;
    let door = app.federation.door(&request.who.provider, who.words.lang());
    let shown = views::Shown { request, door: door.as_ref(), people: &people, answer, faults };
    Ok(views::one(who, &shown))
}
