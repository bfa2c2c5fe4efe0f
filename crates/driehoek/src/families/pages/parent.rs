//! What a guardian sees with the link they were given: what the school keeps about them and about
//! the child. Never anything of another guardian.

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    families::{OPEN_REQUESTS_MAX, REQUEST_MAX, RequestKind, kept_months, may_have_link},
    lang::Lang,
    meetings::{SchoolId, Text},
    practice::Term,
    privacy::Act,
};
use serde::Deserialize;

use super::wrong;
use crate::{
    accounts::store as schools,
    app::App,
    chance::token_hash,
    error::{Fault, WebError},
    families::{
        Child, GivenLink, Guardian, Guardianship, Request,
        access::today,
        store::{self, ContactData},
        typed::{self, Faults},
        views::parent as views,
    },
    i18n::Words,
    meetings::form::Fields,
    privacy::{
        audit::{self, Subject},
        retention::Terms,
    },
    web::who::{Reader, encoded},
};

/// In which language the page is read, when it is not the guardian's own; and what just happened.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    taal: String,
    #[serde(default)]
    klaar: String,
}

/// Who came with a link, and for which child.
struct Visit {
    school: SchoolId,
    school_name: String,
    link: GivenLink,
    child: Child,
    class: Option<String>,
    tie: Guardianship,
    guardian: Guardian,
}

/// What a link leads to.
enum Door {
    Open(Box<Visit>),
    /// It is too old, was ended, or what it was about may not be shown any more.
    Closed(Shut),
}

/// What a closed door still tells: in whose language, and that it was all practice.
struct Shut {
    lang: Option<Lang>,
    practice: Option<Term>,
}

async fn behind(app: &App, token: &str) -> Result<Door, WebError> {
    let db = app.db.read();
    let found = store::link_of_token(db, &token_hash(token)).await?;
    let (school, link) = found.ok_or(WebError::NotFound)?;
    let guardians = store::guardians_of(db, &app.vault, school, link.child).await?;
    let theirs = guardians.into_iter().find(|(_, guardian)| guardian.id == link.guardian);
    let child = store::child(db, &app.vault, school, link.child).await?;
    let lang = theirs.as_ref().and_then(|(_, guardian)| guardian.lang);
    let practice = app.houses.of(&app.db, school).await?.practice;
    let shut = Door::Closed(Shut { lang, practice });
    let (Some(child), Some((tie, guardian)), true) = (child, theirs, link.is_open(app.clock.now()))
    else {
        return Ok(shut);
    };
    let today = today(app);
    let restricted = child.restricted || guardian.restricted;
    if may_have_link(tie.rights, restricted, child.has_left(today)).is_err() {
        return Ok(shut);
    }
    let school_name = schools::school(db, school).await?.ok_or(WebError::NotFound)?.name;
    let (years, classes) = (store::years(db, school).await?, store::classes(db, school).await?);
    let class = domain::families::current(&years, today).and_then(|year| child.class_in(year.id));
    let class = class.and_then(|id| classes.into_iter().find(|of| of.id == id)).map(|of| of.name);
    let visit = Visit { school, school_name, link, child, class, tie, guardian };
    Ok(Door::Open(Box::new(visit)))
}

/// The language that was asked for, else the guardian's, else the browser's.
fn words_for(app: &App, reader: &Words, asked: &str, own: Option<Lang>) -> Words {
    let lang = asked.parse().ok().or(own).unwrap_or(reader.lang());
    app.words(lang)
}

fn closed(app: &App, reader: &Words, asked: &str, shut: &Shut) -> Response {
    let words = words_for(app, reader, asked, shut.lang);
    (StatusCode::GONE, views::closed(&words, shut.practice)).into_response()
}

/// GET `/ouder/{token}`
pub async fn show(
    State(app): State<App>,
    Reader(reader): Reader,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let visit = match behind(&app, &token).await? {
        Door::Open(visit) => visit,
        Door::Closed(shut) => return Ok(closed(&app, &reader, &asked.taal, &shut)),
    };
    let words = words_for(&app, &reader, &asked.taal, visit.guardian.lang);
    for subject in [Subject::guardian(visit.guardian.id.0), Subject::child(visit.child.id.0)] {
        audit::opened(&app, visit.school, subject).await?;
    }
    let page = page(&app, &visit, &words, (&token, &asked.klaar), None, &[]).await?;
    Ok(page.into_response())
}

async fn page(
    app: &App,
    visit: &Visit,
    words: &Words,
    (token, done): (&str, &str),
    typed: Option<&Fields>,
    faults: &[Fault],
) -> Result<maud::Markup, WebError> {
    let db = app.db.read();
    let asked = store::requests_of(db, &app.vault, visit.school, visit.child.id).await?;
    let own = asked.into_iter().filter(|request| request.guardian == visit.guardian.id);
    let requests: Vec<Request> = own.collect();
    let tells_where = !visit.tie.rights.hide_where;
    let house = app.houses.of(&app.db, visit.school).await?;
    Ok(views::show(&views::Parent {
        words,
        token,
        done,
        child: &visit.child,
        house: Some(&*house).filter(|_| tells_where),
        practice: house.practice,
        school: tells_where.then_some(visit.school_name.as_str()),
        class: visit.class.as_deref().filter(|_| tells_where),
        tie: &visit.tie,
        guardian: &visit.guardian,
        requests: &requests,
        kept_months: kept_months(Terms::of(app, visit.school).await?.of_leavers()),
        until: visit.link.expires_at.to_zoned(app.config.time_zone.clone()).date(),
        zone: &app.config.time_zone,
        typed,
        faults,
    }))
}

/// POST `/ouder/{token}`: corrects the own data, or asks the school something.
pub async fn change(
    State(app): State<App>,
    Reader(reader): Reader,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
    fields: Fields,
) -> Result<Response, WebError> {
    let visit = match behind(&app, &token).await? {
        Door::Open(visit) => visit,
        Door::Closed(shut) => return Ok(closed(&app, &reader, &asked.taal, &shut)),
    };
    let words = words_for(&app, &reader, &asked.taal, visit.guardian.lang);
    let changed = match fields.get("do") {
        "data" => set_data(&app, &visit, &fields).await?,
        "ask" => ask(&app, &visit, &fields).await?,
        _ => return Err(WebError::Unreadable),
    };
    match changed {
        Ok(done) => {
            let lang = if done == "gegevens" { fields.get("lang") } else { words.lang().tag() };
            let lang = if lang.is_empty() { words.lang().tag() } else { lang };
            let next = format!("/ouder/{}?taal={}&klaar={done}", encoded(&token), encoded(lang));
            Ok(Redirect::to(&next).into_response())
        }
        Err(faults) => {
            let again = page(&app, &visit, &words, (&token, ""), Some(&fields), &faults).await?;
            Ok(wrong(again))
        }
    }
}

type Changed = Result<&'static str, Vec<Fault>>;

async fn set_data(app: &App, visit: &Visit, fields: &Fields) -> Result<Changed, WebError> {
    let mut faults = Faults::default();
    let contact =
        typed::contact(fields, &mut faults, ["parents-email-wrong", "parents-phone-wrong"]);
    let contact = match faults.done(contact) {
        Ok(contact) => contact,
        Err(faults) => return Ok(Err(faults)),
    };
    // Name and notes are the school's to change.
    let guardian = &visit.guardian;
    let data =
        ContactData { name: guardian.name.clone(), notes: guardian.notes.clone(), ..contact };
    let tx = app.db.begin().await?;
    let whose = (visit.school, guardian.id);
    store::set_guardian(&tx, &app.vault, whose, &data, app.clock.now()).await?;
    let subject = Subject::guardian(guardian.id.0);
    audit::note_of(&tx, app, (visit.school, None), Act::ChangedByLink, subject).await?;
    tx.commit().await?;
    Ok(Ok("gegevens"))
}

async fn ask(app: &App, visit: &Visit, fields: &Fields) -> Result<Changed, WebError> {
    let fault = |key| Ok(Err(vec![Fault { field: "text", key }]));
    let kind: RequestKind = fields.get("kind").parse().unwrap_or(RequestKind::Correct);
    let Ok(text) = Text::<REQUEST_MAX>::new(fields.get("text")) else {
        return fault("parents-text-wrong");
    };
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let asked = store::requests_of(&tx, &app.vault, visit.school, visit.child.id).await?;
    let is_open = |r: &&Request| r.guardian == visit.guardian.id && r.done_at.is_none();
    if asked.iter().filter(is_open).count() >= OPEN_REQUESTS_MAX {
        return fault("parents-text-many");
    }
    let request = Request {
        id: app.chance.uuid_v7(now),
        child: visit.child.id,
        guardian: visit.guardian.id,
        kind,
        text: text.as_str().to_owned(),
        created_at: now,
        done_at: None,
    };
    store::add_request(&tx, &app.vault, visit.school, &request).await?;
    for subject in [Subject::guardian(visit.guardian.id.0), Subject::child(visit.child.id.0)] {
        audit::note_of(&tx, app, (visit.school, None), Act::AskedByLink, subject).await?;
    }
    tx.commit().await?;
    Ok(Ok("gevraagd"))
}
