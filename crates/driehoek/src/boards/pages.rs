//! The addresses of the board: one page, and what can be done on it.

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{meetings::SchoolId, privacy::Act};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    CODE_LASTS, CODES_MAX, NewSchool, SCHOOLS_MAX, leave, make_school, shelves_changed,
    views::{self, HOME, Typed},
};
use crate::{
    accounts::{
        Email, Person, PersonName, School, SchoolName, letters, pages,
        second::{new_code, spelled},
        store::{self, Board, Code, LinkReason},
    },
    app::App,
    chance::token_hash,
    error::{Fault, WebError},
    meetings::form::Fields,
    practice::sign,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    /// The school that was made.
    toegevoegd: Option<Uuid>,
    /// Came to a board, or left it, or a code was ended.
    gedaan: Option<String>,
}

/// GET `/beheer/bestuur`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Response, WebError> {
    let made = match happened.toegevoegd {
        Some(id) => {
            let others = store::board_of(app.db.read(), who.school.id).await?;
            others.into_iter().find(|(school, _)| school.0 == id).map(|(_, name)| name)
        }
        None => None,
    };
    let notice = match (made, happened.gedaan.as_deref()) {
        (Some(school), _) => Some(views::Notice::Made(school)),
        (None, Some("gekomen")) => Some(views::Notice::Came),
        (None, Some("weg")) => Some(views::Notice::Left),
        (None, Some("code")) => Some(views::Notice::CodeEnded),
        _ => None,
    };
    page(&app, &who, notice.as_ref(), &Typed::default()).await
}

async fn page(
    app: &App,
    who: &SignedIn,
    notice: Option<&views::Notice>,
    typed: &Typed,
) -> Result<Response, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let status =
        if typed.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let Some(board) = store::board(db, school).await? else {
        return Ok((status, views::without(who, notice, typed)).into_response());
    };
    let schools = store::schools_of_board(db, board.id).await?;
    let codes = store::open_codes(db, school, app.clock.now()).await?;
    let shown = views::Shown {
        board: &board,
        schools: &schools,
        codes: &codes,
        mailed: app.mailer.is_on(),
        zone: &app.config.time_zone,
        notice,
        typed,
    };
    Ok((status, views::with(who, &shown)).into_response())
}

/// POST `/beheer/bestuur`: what `do` says.
pub async fn act(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    if sign::of(&who).is_some() {
        return Err(WebError::Refused("practice-no-board"));
    }
    match fields.get("do") {
        "add-school" => add_school(&app, &who, &fields).await,
        "make-code" => make_code(&app, &who).await,
        "end-code" => end_code(&app, &who, &fields).await,
        "join" => join(&app, &who, &fields).await,
        "leave" => ask_or_leave(&app, &who, &fields).await,
        _ => Err(WebError::Unreadable),
    }
}

async fn own_board(app: &App, who: &SignedIn) -> Result<Board, WebError> {
    let board = store::board(app.db.read(), who.school.id).await?;
    board.ok_or(WebError::Refused("boards-has-none"))
}

async fn add_school(app: &App, who: &SignedIn, fields: &Fields) -> Result<Response, WebError> {
    let board = own_board(app, who).await?;
    let typed = |name: &str| fields.get(name).to_owned();
    let mut typed = Typed {
        school: typed("school"),
        name: typed("name"),
        email: typed("email"),
        ..Typed::default()
    };
    let new = match parse(&typed) {
        Ok(new) => new,
        Err(faults) => {
            typed.faults = faults;
            return page(app, who, None, &typed).await;
        }
    };
    if store::schools_of_board(app.db.read(), board.id).await?.len() >= SCHOOLS_MAX {
        return Err(WebError::Refused("boards-full"));
    }
    let tx = app.db.begin().await?;
    let (school, person) = make_school(&tx, app, new, (who.school.lang, Some(board.id))).await?;
    let subject = Subject::school(school.id);
    audit::note(&tx, app, who, Act::Made, subject).await?;
    audit::note_of(&tx, app, (school.id, None), Act::Made, subject).await?;
    tx.commit().await?;
    shelves_changed(app, &[school.id]).await?;
    invite(app, who, &school, &person).await
}

fn parse(typed: &Typed) -> Result<NewSchool, Vec<Fault>> {
    let school = SchoolName::parse(&typed.school).map_err(|key| Fault { field: "school", key });
    let name = PersonName::parse(&typed.name).map_err(|key| Fault { field: "name", key });
    let email = Email::parse(&typed.email).map_err(|key| Fault { field: "email", key });
    match (school, name, email) {
        (Ok(name), Ok(person), Ok(email)) => Ok(NewSchool { name, person, email }),
        (school, name, email) => {
            Err([school.err(), name.err(), email.err()].into_iter().flatten().collect())
        }
    }
}

/// By mail when there is mail; otherwise as a letter to print.
async fn invite(
    app: &App,
    who: &SignedIn,
    school: &School,
    person: &Person,
) -> Result<Response, WebError> {
    let reason = if app.mailer.is_on() { LinkReason::Invited } else { LinkReason::Handed };
    let link = pages::new_link(app, (school.id, person.id), reason, None).await?;
    if app.mailer.is_on() {
        let words = app.words(person.lang);
        app.mailer.send(letters::invitation(&words, (person, school), &link));
        return Ok(Redirect::to(&format!("{HOME}?toegevoegd={}", school.id)).into_response());
    }
    Ok(views::letter(who, (school, person), &link).into_response())
}

/// A code for a school that is there already; shown once.
async fn make_code(app: &App, who: &SignedIn) -> Result<Response, WebError> {
    let board = own_board(app, who).await?;
    let now = app.clock.now();
    if store::open_codes(app.db.read(), who.school.id, now).await?.len() >= CODES_MAX {
        return Err(WebError::Refused("boards-codes-full"));
    }
    let said = new_code(&app.chance);
    let code = Code {
        id: app.chance.uuid_v7(now),
        school: who.school.id,
        given_by: who.person.id,
        board: board.id,
        created_at: now,
        expires_at: now + CODE_LASTS,
    };
    let tx = app.db.begin().await?;
    store::add_code(&tx, &code, hash_of(&said)).await?;
    audit::note(&tx, app, who, Act::LinkGiven, Subject::school(who.school.id)).await?;
    tx.commit().await?;
    let until = code.expires_at.to_zoned(app.config.time_zone.clone()).date();
    Ok(views::code(who, &board, &said, until).into_response())
}

fn hash_of(typed: &str) -> String {
    token_hash(&spelled(typed))
}

async fn end_code(app: &App, who: &SignedIn, fields: &Fields) -> Result<Response, WebError> {
    let id = fields.read::<Uuid>("code").ok_or(WebError::Unreadable)?;
    let codes = store::open_codes(app.db.read(), who.school.id, app.clock.now()).await?;
    if !codes.iter().any(|code| code.id == id) {
        return Err(WebError::NotFound);
    }
    let tx = app.db.begin().await?;
    store::end_code(&tx, who.school.id, id).await?;
    audit::note(&tx, app, who, Act::LinkEnded, Subject::school(who.school.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{HOME}?gedaan=code")).into_response())
}

/// Comes to a board: first says which, with which schools and what they share; then does it.
async fn join(app: &App, who: &SignedIn, fields: &Fields) -> Result<Response, WebError> {
    let own = who.school.id;
    if store::board(app.db.read(), own).await?.is_some() {
        return Err(WebError::Refused("boards-has-one"));
    }
    let now = app.clock.now();
    let typed = fields.get("code");
    let code = store::code_with(app.db.read(), &hash_of(typed), now).await?;
    let board = match &code {
        Some(code) => store::board_with(app.db.read(), code.board).await?,
        None => None,
    };
    let (Some(code), Some(board)) = (code, board) else {
        let faults = vec![Fault { field: "code", key: "boards-code-wrong" }];
        let typed = Typed { code: typed.to_owned(), faults, ..Typed::default() };
        return page(app, who, None, &typed).await;
    };
    let schools = store::schools_of_board(app.db.read(), board.id).await?;
    if schools.len() >= SCHOOLS_MAX {
        return Err(WebError::Refused("boards-full"));
    }
    if !fields.has("sure") {
        return Ok(views::ask_join(who, &board, &schools, typed).into_response());
    }
    let tx = app.db.begin().await?;
    if !store::use_code(&tx, &code, now).await? {
        return Err(WebError::Refused("boards-code-wrong"));
    }
    store::join_board(&tx, own, board.id).await?;
    let subject = Subject::school(own);
    audit::note(&tx, app, who, Act::Changed, subject).await?;
    // Who gave the code sees that it was used, and by which school.
    audit::note_of(&tx, app, (code.school, None), Act::Changed, subject).await?;
    tx.commit().await?;
    shelves_changed(app, &[own]).await?;
    Ok(Redirect::to(&format!("{HOME}?gedaan=gekomen")).into_response())
}

async fn ask_or_leave(app: &App, who: &SignedIn, fields: &Fields) -> Result<Response, WebError> {
    let board = own_board(app, who).await?;
    let own = who.school.id;
    if !fields.has("sure") {
        return Ok(views::ask_leave(who, &board).into_response());
    }
    let others = store::schools_of_board(app.db.read(), board.id).await?;
    let tx = app.db.begin().await?;
    leave(&tx, own).await?;
    audit::note(&tx, app, who, Act::Changed, Subject::school(own)).await?;
    tx.commit().await?;
    let other = others.into_iter().map(|(school, _)| school).find(|school| *school != own);
    let changed: Vec<SchoolId> = [Some(own), other].into_iter().flatten().collect();
    shelves_changed(app, &changed).await?;
    Ok(Redirect::to(&format!("{HOME}?gedaan=weg")).into_response())
}
