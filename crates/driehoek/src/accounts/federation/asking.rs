//! What somebody fills in who came back from an account system: at which school they go to work, or
//! by which school and under which name they want to be let in.

use axum::{
    Form,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::meetings::SchoolId;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    WAITING_MAX,
    attempts::{Arrived, Why},
    pages::{Opened, arrived_in, enter, shown_of, subject_of, told, used},
    store::{self as identities, Request, Standing},
    trouble::Trouble,
    views,
};
use crate::{
    accounts::{Email, PersonName, School},
    app::App,
    error::{Fault, WebError},
    i18n::Words,
    web::who::Reader,
};

async fn named(app: &App, schools: &[SchoolId]) -> Result<Vec<School>, WebError> {
    let mut named = Vec::new();
    for school in schools {
        named.extend(identities::school(app.db.read(), *school).await?);
    }
    Ok(named)
}

/// GET `/aanmelden/school`: for whoever comes in at more than one school with the same account.
pub async fn choose(
    State(app): State<App>,
    Reader(words): Reader,
    jar: CookieJar,
) -> Result<Response, WebError> {
    let Some((_, arrived)) = arrived_in(&app, &jar).await? else {
        return Ok(Redirect::to("/aanmelden").into_response());
    };
    let schools = named(&app, &arrived.schools).await?;
    Ok(views::choose(&words, &schools).into_response())
}

#[derive(Debug, Deserialize)]
pub struct Chosen {
    school: Option<Uuid>,
}

/// POST `/aanmelden/school`
pub async fn go_to_school(
    State(app): State<App>,
    Reader(words): Reader,
    (jar, headers): (CookieJar, HeaderMap),
    Form(chosen): Form<Chosen>,
) -> Result<Response, WebError> {
    let school = SchoolId(chosen.school.ok_or(WebError::Unreadable)?);
    let Some((token, arrived)) = arrived_in(&app, &jar).await? else {
        return Ok((StatusCode::GONE, views::too_late(&words)).into_response());
    };
    if arrived.why != Why::SignIn || !arrived.schools.contains(&school) {
        return Err(WebError::NotFound);
    }
    if !used(&app, &token).await? {
        return Ok((StatusCode::GONE, views::too_late(&words)).into_response());
    }
    let places = identities::places(app.db.read(), &subject_of(&arrived)).await?;
    let person = places.into_iter().find_map(|place| match place.is {
        Standing::In(person) if place.school == school => Some(person),
        _ => None,
    });
    let person = person.ok_or(WebError::NotFound)?;
    let opened = Opened { school, person: &person, by_mail: false };
    let tx = app.db.begin().await?;
    enter(&app, (jar, &headers), tx, &opened, &arrived).await
}

/// What somebody types who has no place yet.
#[derive(Debug, Default, Deserialize)]
pub struct Asking {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
    pub school: Option<Uuid>,
}

/// GET `/aanmelden/toegang`: for whoever has no place yet.
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    jar: CookieJar,
) -> Result<Response, WebError> {
    let Some((_, arrived)) = arrived_in(&app, &jar).await? else {
        return Ok(Redirect::to("/aanmelden").into_response());
    };
    let (name, email) = shown_of(&arrived);
    let typed = Asking { name, email, school: None };
    Ok(form(&app, &words, &arrived, &typed, &[]).await?.into_response())
}

/// POST `/aanmelden/toegang`: asks a school to be let in.
pub async fn ask(
    State(app): State<App>,
    Reader(words): Reader,
    jar: CookieJar,
    Form(typed): Form<Asking>,
) -> Result<Response, WebError> {
    let Some((token, arrived)) = arrived_in(&app, &jar).await? else {
        return Ok((StatusCode::GONE, views::too_late(&words)).into_response());
    };
    if arrived.why != Why::SignIn {
        return Err(WebError::NotFound);
    }
    let (school, name, email) = match parse(&arrived, &typed) {
        Ok(parsed) => parsed,
        Err(faults) => {
            let form = form(&app, &words, &arrived, &typed, &faults).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response());
        }
    };
    let now = app.clock.now();
    let told_by_provider = (name.as_str().to_owned(), email.as_str().to_owned());
    let request = Request {
        id: app.chance.uuid_v7(now),
        who: subject_of(&arrived),
        own_words: shown_of(&arrived) != told_by_provider,
        name,
        email,
    };
    let tx = app.db.begin().await?;
    if identities::waiting_count(&tx, school).await? >= WAITING_MAX {
        let door =
            app.federation.door(&arrived.provider, words.lang()).ok_or(WebError::NotFound)?;
        return Ok(told(&words, &door, Trouble::TooMany));
    }
    identities::ask(&tx, school, request, now).await?;
    tx.commit().await?;
    used(&app, &token).await?;
    Ok(Redirect::to("/aanmelden/wachten").into_response())
}

type Parsed = (SchoolId, PersonName, Email);

fn parse(arrived: &Arrived, typed: &Asking) -> Result<Parsed, Vec<Fault>> {
    let name = PersonName::parse(&typed.name).map_err(|key| Fault { field: "name", key });
    let email = Email::parse(&typed.email).map_err(|key| Fault { field: "email", key });
    let chosen = match &arrived.schools[..] {
        [only] => Some(*only),
        several => several.iter().copied().find(|school| Some(school.0) == typed.school),
    };
    let school = chosen.ok_or(Fault { field: "school", key: "federation-school-missing" });
    match (school, name, email) {
        (Ok(school), Ok(name), Ok(email)) => Ok((school, name, email)),
        (school, name, email) => {
            Err([school.err(), name.err(), email.err()].into_iter().flatten().collect())
        }
    }
}

async fn form(
    app: &App,
    words: &Words,
    arrived: &Arrived,
    typed: &Asking,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let schools = named(app, &arrived.schools).await?;
    let door = app.federation.door(&arrived.provider, words.lang()).ok_or(WebError::NotFound)?;
    Ok(views::asking(words, &door, &schools, typed, faults))
}

/// GET `/aanmelden/wachten`
pub async fn waiting(Reader(words): Reader) -> Markup {
    views::waiting(&words)
}
