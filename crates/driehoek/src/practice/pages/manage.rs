//! Opening practice schools, seeing how far a class is, moving the last day, beginning anew, wiping.

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::{
    meetings::PersonId,
    practice::{CODE_DAYS_DEFAULT, DayFault, OPEN_MAX, check_last_day, code_until, students},
    privacy::Act,
};
use jiff::civil::Date;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::HOME;
use crate::{
    accounts::{Person, SchoolName, own::hash_in, store as people},
    app::App,
    error::{Fault, WebError},
    families::store as families,
    meetings::{form::Fields, store as meetings},
    practice::{
        self, New, Practice, add_lecturer, hash_of, plain_code, short_code,
        store::{self, Student},
        today,
        views::manage as views,
        wipe,
    },
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// What just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    gedaan: Option<String>,
    /// The student who was taken off.
    weg: Option<Uuid>,
}

/// GET `/beheer/oefenscholen`
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Markup, WebError> {
    list(&app, &who, happened.gedaan.as_deref(), &Fields::default(), &[]).await
}

async fn list(
    app: &App,
    who: &SignedIn,
    done: Option<&str>,
    typed: &Fields,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let db = app.db.read();
    let mut rows = Vec::new();
    for practice in store::of_home(db, who.school.id).await? {
        let came = class_of(app, &practice).await?.len();
        rows.push((practice, came));
    }
    let index = views::Index { rows: &rows, today: today(app), done, typed, faults };
    Ok(views::index(who, &index))
}

/// POST `/beheer/oefenscholen`: opens one.
pub async fn open(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let new = match read(&app, &who, &fields).await? {
        Ok(new) => new,
        Err(faults) => {
            let page = list(&app, &who, None, &fields, &faults).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    if store::of_home(app.db.read(), who.school.id).await?.len() >= OPEN_MAX {
        return Err(WebError::Refused("practice-too-many"));
    }
    let school = practice::open(&app, &who, new).await?;
    Ok(Redirect::to(&format!("{HOME}/{school}?gedaan=geopend")).into_response())
}

async fn read(
    app: &App,
    who: &SignedIn,
    fields: &Fields,
) -> Result<Result<New, Vec<Fault>>, WebError> {
    let mut faults = Vec::new();
    let name = match SchoolName::parse(fields.get("name")) {
        Ok(name)
            if crate::settings::store::is_taken(app.db.read(), who.school.id, &name).await?
                || name.as_str() == who.school.name =>
        {
            faults.push(Fault { field: "name", key: "practice-name-taken" });
            None
        }
        Ok(name) => Some(name),
        Err(key) => {
            faults.push(Fault { field: "name", key });
            None
        }
    };
    let now = today(app);
    let last_day = last_day(fields, now, now).map_err(|fault| faults.push(fault)).ok();
    let count = fields.read("students").and_then(students);
    if count.is_none() {
        faults.push(Fault { field: "students", key: "practice-students-wrong" });
    }
    let role = fields.read("role");
    if role.is_none() {
        faults.push(Fault { field: "role", key: "practice-role-missing" });
    }
    Ok(match (name, last_day, count, role) {
        (Some(name), Some(last_day), Some(students), Some(role)) => {
            Ok(New { name, last_day, role, students })
        }
        _ => Err(faults),
    })
}

fn last_day(fields: &Fields, opened_on: Date, today: Date) -> Result<Date, Fault> {
    let fault = |key| Fault { field: "last-day", key };
    let day = fields.date("last-day").ok().flatten().ok_or(fault("practice-day-missing"))?;
    check_last_day(day, opened_on, today).map_err(|why| match why {
        DayFault::Past => fault("practice-day-past"),
        DayFault::TooFar => fault("practice-day-far"),
    })?;
    Ok(day)
}

async fn found(app: &App, who: &SignedIn, id: Uuid) -> Result<Practice, WebError> {
    store::one(app.db.read(), who.school.id, id).await?.ok_or(WebError::NotFound)
}

/// The students who are there, with when they came.
async fn class_of(app: &App, practice: &Practice) -> Result<Vec<(Person, Student)>, WebError> {
    let db = app.db.read();
    let mut people = people::people(db, practice.school).await?;
    let mut class = Vec::new();
    for student in store::students(db, practice.school).await? {
        if let Some(at) = people.iter().position(|person| person.id == student.person) {
            class.push((people.swap_remove(at), student));
        }
    }
    class.sort_by_cached_key(|(person, _)| crate::families::sort_key(&person.name));
    Ok(class)
}

/// GET `/beheer/oefenscholen/{practice}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Query(happened): Query<Happened>,
) -> Result<Markup, WebError> {
    let practice = found(&app, &who, id).await?;
    let removed = match happened.weg {
        Some(id) => people::removed_person(app.db.read(), practice.school, PersonId(id)).await?,
        None => None,
    };
    let happened = (happened.gedaan.as_deref(), removed.as_ref());
    page(&app, &who, &practice, happened, (&Fields::default(), &[])).await
}

async fn page(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
    (done, removed): (Option<&str>, Option<&Person>),
    (typed, faults): (&Fields, &[Fault]),
) -> Result<Markup, WebError> {
    let db = app.db.read();
    let class = class_of(app, practice).await?;
    let tally = families::tally(db, practice.school).await?;
    let (planned, held) = meetings::tally(db, practice.school).await?;
    let shown = views::Shown {
        practice,
        class: &class,
        tally,
        meetings: (planned, held),
        today: today(app),
        door: door_of(app, practice),
        open_until: practice.open_until(today(app)),
        done,
        removed,
        typed,
        faults,
    };
    Ok(views::show(who, &shown))
}

fn door_of(app: &App, practice: &Practice) -> views::Door {
    views::Door {
        code: practice::shown_code(&practice.code),
        link: app.config.link(&format!("{}/{}", super::DOOR, practice.code)),
        typed_at: app.config.link(super::DOOR),
    }
}

/// GET `/beheer/oefenscholen/{practice}/brief`: the letter for the class, to print or to show.
pub async fn letter(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    let practice = found(&app, &who, id).await?;
    let Some(until) = practice.open_until(today(&app)) else {
        return Ok(to(&practice, "").into_response());
    };
    let door = door_of(&app, &practice);
    Ok(views::letter(&who, &practice, &door, until).into_response())
}

fn to(practice: &Practice, done: &str) -> Redirect {
    let done = if done.is_empty() { String::new() } else { format!("?gedaan={done}") };
    Redirect::to(&format!("{HOME}/{}{done}", practice.school))
}

/// POST `/beheer/oefenscholen/{practice}`: what `do` says.
pub async fn act(
    State(app): State<App>,
    who: SignedIn,
    jar: CookieJar,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let practice = found(&app, &who, id).await?;
    match fields.get("do") {
        "enter" => enter(&app, &who, &jar, &practice).await,
        "open-door" => open_door(&app, &who, &practice, &fields).await,
        "shut-door" => shut_door(&app, &who, &practice).await,
        "last-day" => set_last_day(&app, &who, &practice, &fields).await,
        "student-code" => student_code(&app, &who, &practice, &fields).await,
        "remove-student" => remove_student(&app, &who, &practice, &fields).await,
        "restore-student" => restore_student(&app, &who, &practice, &fields).await,
        "anew" if fields.has("sure") => {
            let school = practice::begin_anew(&app, &who, &practice).await?;
            Ok(Redirect::to(&format!("{HOME}/{school}?gedaan=opnieuw")).into_response())
        }
        "wipe" if fields.has("sure") => {
            wipe::wipe(&app, &practice, Some(&who)).await?;
            Ok(Redirect::to(&format!("{HOME}?gedaan=gewist")).into_response())
        }
        asked @ ("anew" | "wipe") => {
            let tally = families::tally(app.db.read(), practice.school).await?;
            let (planned, held) = meetings::tally(app.db.read(), practice.school).await?;
            let people = people::people(app.db.read(), practice.school).await?.len();
            let goes = views::Goes { tally, meetings: planned + held, people };
            Ok(views::ask(&who, &practice, asked == "anew", goes).into_response())
        }
        _ => Err(WebError::Unreadable),
    }
}

/// Goes on in the practice school, in the own place there; makes that place when it is not there.
async fn enter(
    app: &App,
    who: &SignedIn,
    jar: &CookieJar,
    practice: &Practice,
) -> Result<Response, WebError> {
    let tx = app.db.begin().await?;
    let place = add_lecturer(&tx, app, practice.school, &who.person).await?;
    people::move_sign_in(&tx, &hash_in(jar)?, (practice.school, place)).await?;
    audit::came_in(&tx, app, (practice.school, place), (Act::CameOver, who.sign_in)).await?;
    tx.commit().await?;
    Ok(Redirect::to(super::INSIDE).into_response())
}

async fn open_door(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
    fields: &Fields,
) -> Result<Response, WebError> {
    let days = fields.read("days").unwrap_or(CODE_DAYS_DEFAULT);
    let until = code_until(days, today(app), practice.term.last_day);
    // Another code only when it is asked for: it was seen by somebody who has no business there.
    let is_new = fields.has("other-code");
    let code = if is_new { plain_code(&short_code(&app.chance)) } else { practice.code.clone() };
    let tx = app.db.begin().await?;
    store::set_door(&tx, practice.school, (&code, Some(until))).await?;
    audit::note(&tx, app, who, Act::LinkGiven, Subject::school(practice.school)).await?;
    tx.commit().await?;
    Ok(to(practice, "code").into_response())
}

async fn shut_door(app: &App, who: &SignedIn, practice: &Practice) -> Result<Response, WebError> {
    let tx = app.db.begin().await?;
    store::set_door(&tx, practice.school, (&practice.code, None)).await?;
    audit::note(&tx, app, who, Act::LinkEnded, Subject::school(practice.school)).await?;
    tx.commit().await?;
    Ok(to(practice, "dicht").into_response())
}

async fn set_last_day(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
    fields: &Fields,
) -> Result<Response, WebError> {
    let day = match last_day(fields, practice.opened_on, today(app)) {
        Ok(day) => day,
        Err(fault) => {
            let page = page(app, who, practice, (None, None), (fields, &[fault])).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin().await?;
    store::set_last_day(&tx, practice.school, day).await?;
    audit::note(&tx, app, who, Act::Changed, Subject::school(practice.school)).await?;
    tx.commit().await?;
    app.house_changed(practice.school);
    Ok(to(practice, "dag").into_response())
}

async fn student(app: &App, practice: &Practice, fields: &Fields) -> Result<PersonId, WebError> {
    let id = fields.read::<Uuid>("student").map(PersonId).ok_or(WebError::Unreadable)?;
    let students = store::students(app.db.read(), practice.school).await?;
    let is_one = students.iter().any(|student| student.person == id);
    if is_one { Ok(id) } else { Err(WebError::NotFound) }
}

/// A new code for a student who lost theirs; shown once.
async fn student_code(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
    fields: &Fields,
) -> Result<Response, WebError> {
    let id = student(app, practice, fields).await?;
    let person = people::person(app.db.read(), practice.school, id).await?;
    let person = person.ok_or(WebError::NotFound)?;
    let code = short_code(&app.chance);
    let tx = app.db.begin().await?;
    store::set_student_code(&tx, practice.school, id, hash_of(practice, &code)).await?;
    people::end_sign_ins_at(&tx, practice.school, id).await?;
    audit::note(&tx, app, who, Act::LinkGiven, Subject::school(practice.school)).await?;
    tx.commit().await?;
    let door = door_of(app, practice);
    Ok(views::new_code(who, practice, (&person, &code), &door).into_response())
}

async fn remove_student(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
    fields: &Fields,
) -> Result<Response, WebError> {
    let id = student(app, practice, fields).await?;
    let tx = app.db.begin().await?;
    people::remove_person(&tx, practice.school, id, app.clock.now()).await?;
    audit::note(&tx, app, who, Act::Changed, Subject::school(practice.school)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{HOME}/{}?weg={id}", practice.school)).into_response())
}

async fn restore_student(
    app: &App,
    who: &SignedIn,
    practice: &Practice,
    fields: &Fields,
) -> Result<Response, WebError> {
    let id = student(app, practice, fields).await?;
    let tx = app.db.begin().await?;
    people::restore_person(&tx, practice.school, id).await?;
    audit::note(&tx, app, who, Act::Changed, Subject::school(practice.school)).await?;
    tx.commit().await?;
    Ok(to(practice, "terug").into_response())
}
