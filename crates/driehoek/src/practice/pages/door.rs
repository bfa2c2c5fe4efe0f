//! How students come in: with the code of the class and a name, and later with their own code.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::{meetings::PersonId, privacy::Act};
use serde::Deserialize;

use super::DOOR;
use crate::nodes::Tried;
use crate::{
    accounts::{PersonName, device::new_browser, pages::with_sign_in, store as people},
    app::App,
    error::{Fault, WebError},
    meetings::form::Fields,
    practice::{
        Practice, add_student, hash_of, plain_code, store, today,
        views::door::{self as views, Typed},
    },
    privacy::audit::{self, Subject},
    web::who::{Reader, SignedIn},
};

/// A typed code.
#[derive(Debug, Deserialize)]
pub struct Code {
    code: Option<String>,
}

/// GET `/oefenen`: asks for the class code, or goes on with the one that was typed.
pub async fn code(
    State(app): State<App>,
    Reader(words): Reader,
    Query(typed): Query<Code>,
) -> Result<Response, WebError> {
    let Some(typed) = typed.code else { return Ok(views::code(&words, "", None).into_response()) };
    match find(&app, &typed).await? {
        Some(practice) => Ok(to_door(&practice).into_response()),
        None => Ok(unknown(&words, &typed)),
    }
}

fn unknown(words: &crate::i18n::Words, typed: &str) -> Response {
    let typed: String = typed.chars().take(20).collect();
    let page = views::code(words, &typed, Some(&words.t("practice-code-wrong")));
    (StatusCode::NOT_FOUND, page).into_response()
}

fn to_door(practice: &Practice) -> Redirect {
    Redirect::to(&format!("{DOOR}/{}", practice.code))
}

/// The practice school with this code, while it lasts. A wrong guess waits; a right one never does.
async fn find(app: &App, typed: &str) -> Result<Option<Practice>, WebError> {
    let code = plain_code(typed);
    let found = store::with_code(app.db.read(), &code).await?;
    let found = found.filter(|practice| !practice.term.is_over(today(app)));
    if found.is_none() {
        wait(app, &code).await;
    }
    Ok(found)
}

async fn wait(app: &App, typed: &str) {
    let wait = app.tried(Tried::Code, typed);
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
}

/// GET `/oefenen/{code}`
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    signed_in: Option<SignedIn>,
    Path(typed): Path<String>,
) -> Result<Response, WebError> {
    let Some(practice) = find(&app, &typed).await? else { return Ok(unknown(&words, &typed)) };
    if signed_in.as_ref().is_some_and(|who| who.school.id == practice.school) {
        return Ok(Redirect::to(super::INSIDE).into_response());
    }
    let house = app.houses.of(&app.db, practice.school).await?;
    let is_open = practice.open_until(today(&app)).is_some();
    let around = views::Around {
        practice: &practice,
        house: &house,
        is_open,
        signed_in: signed_in.as_ref(),
    };
    Ok(views::show(&words, around, &Typed::default()).into_response())
}

/// POST `/oefenen/{code}`: lets a new student in, or one who was here before.
pub async fn enter(
    State(app): State<App>,
    Reader(words): Reader,
    signed_in: Option<SignedIn>,
    (jar, headers): (CookieJar, HeaderMap),
    Path(typed): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    let Some(practice) = find(&app, &typed).await? else { return Ok(unknown(&words, &typed)) };
    if signed_in.as_ref().is_some_and(|who| who.school.id == practice.school) {
        return Ok(Redirect::to(super::INSIDE).into_response());
    }
    let again = async |fault: Fault| -> Result<Response, WebError> {
        let house = app.houses.of(&app.db, practice.school).await?;
        let typed = Typed { fields: fields.clone(), faults: vec![fault] };
        let is_open = practice.open_until(today(&app)).is_some();
        let signed_in = signed_in.as_ref();
        let around = views::Around { practice: &practice, house: &house, is_open, signed_in };
        let page = views::show(&words, around, &typed);
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    if fields.get("do") == "back" {
        let Some(person) = who_came_back(&app, &practice, fields.get("own-code")).await? else {
            wait(&app, fields.get("own-code")).await;
            return again(Fault { field: "own-code", key: "practice-own-code-wrong" }).await;
        };
        let tx = app.db.begin().await?;
        let jar = sign_in(&app, &tx, (&practice, person), (jar, &headers), &fields).await?;
        tx.commit().await?;
        return Ok((jar, Redirect::to(super::INSIDE)).into_response());
    }
    if practice.open_until(today(&app)).is_none() {
        return again(Fault { field: "own-code", key: "practice-shut" }).await;
    }
    let name = match PersonName::parse(fields.get("name")) {
        Ok(name) => name,
        Err(key) => return again(Fault { field: "name", key }).await,
    };
    let tx = app.db.begin().await?;
    let Some(new) = add_student(&tx, &app, &practice, (name, words.lang())).await? else {
        drop(tx);
        return again(Fault { field: "name", key: "practice-full" }).await;
    };
    let subject = Subject::person(new.person);
    audit::note_of(&tx, &app, (practice.school, None), Act::Made, subject).await?;
    let jar = sign_in(&app, &tx, (&practice, new.person), (jar, &headers), &fields).await?;
    tx.commit().await?;
    let house = app.houses.of(&app.db, practice.school).await?;
    Ok((jar, views::welcome(&words, &practice, &house, &new.code)).into_response())
}

async fn who_came_back(
    app: &App,
    practice: &Practice,
    typed: &str,
) -> Result<Option<PersonId>, WebError> {
    let hash = hash_of(practice, typed);
    let students = store::students(app.db.read(), practice.school).await?;
    let Some(student) = students.into_iter().find(|student| student.code_hash == hash) else {
        return Ok(None);
    };
    // Somebody who was taken off does not come back.
    let person = people::person(app.db.read(), practice.school, student.person).await?;
    Ok(person.map(|person| person.id))
}

async fn sign_in(
    app: &App,
    tx: &sea_orm::DatabaseTransaction,
    (practice, person): (&Practice, PersonId),
    (jar, headers): (CookieJar, &HeaderMap),
    fields: &Fields,
) -> Result<CookieJar, WebError> {
    let (token, shared) = (app.chance.token(), fields.has("shared"));
    let browser = people::NewSignIn { shared, ..new_browser(app, headers, &token) };
    let came = (Act::SignedInCode, Some(browser.id));
    people::add_sign_in(tx, (practice.school, person), browser, app.clock.now()).await?;
    audit::came_in(tx, app, (practice.school, person), came).await?;
    let lang = crate::web::who::lang_of(headers);
    Ok(with_sign_in(app, jar, (&token, shared), lang))
}
