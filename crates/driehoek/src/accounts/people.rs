//! The people of a school: who works with Driehoek, adding, removing, and putting back.

use axum::{
    extract::{Multipart, Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{
    accounts::{Role, Roles},
    meetings::PersonId,
    privacy::Act,
};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Email, Person, PersonName,
    correcting::{self, Corrected},
    federation,
    invitations::{Invited, List, RoleNames, example, read_file, read_list},
    letters, pages, second,
    store::{self, LinkReason, NewPerson},
    views_correct, views_people as views,
};
use crate::{
    app::App,
    error::{Fault, WebError},
    practice::post,
    privacy::audit::{self, Subject},
    web::{
        body,
        who::{Reader, SignedIn},
    },
};

/// What just happened to whom, to say so above the list.
#[derive(Debug, Default, Deserialize)]
pub struct Happened {
    verwijderd: Option<Uuid>,
    uitgenodigd: Option<Uuid>,
    terug: Option<Uuid>,
    rollen: Option<Uuid>,
    toegelaten: Option<Uuid>,
    afgemeld: Option<Uuid>,
    verbeterd: Option<Uuid>,
    /// How many people of a list were added.
    lijst: Option<usize>,
}

/// What somebody typed about a colleague.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub role: Vec<String>,
}

impl Typed {
    /// The form as it is at first: most colleagues lead meetings and teach.
    fn fresh() -> Self {
        let role = [Role::Coach, Role::Teacher].map(|role| role.name().to_owned()).to_vec();
        Self { role, ..Self::default() }
    }
}

/// The chosen roles; a name that is no role's did not come from our form.
pub(super) fn roles_of(names: &[String]) -> Result<Roles, WebError> {
    names.iter().map(|name| name.parse().map_err(|_| WebError::Unreadable)).collect()
}

/// GET `/mensen`
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(happened): Query<Happened>,
) -> Result<Markup, WebError> {
    let notice = notice_of(&app, &who, &happened).await?;
    list(&app, &who, notice.as_ref(), &Typed::fresh(), &[]).await
}

/// POST `/mensen`: gives a colleague a place, and a link to come in.
pub async fn create(
    State(app): State<App>,
    who: SignedIn,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let (name, email) = match parse(&typed.name, &typed.email) {
        Ok(parsed) => parsed,
        Err(faults) => return refused(&app, &who, &typed, &faults).await,
    };
    let roles = roles_of(&typed.role)?;
    let now = app.clock.now();
    let id = PersonId(app.chance.uuid_v7(now));
    let new = NewPerson { id, name, email, lang: who.school.lang, roles };
    let tx = app.db.begin().await?;
    let added = store::add_person(&tx, who.school.id, new, now).await?;
    if added.is_some() {
        audit::note(&tx, &app, &who, Act::Made, Subject::person(id)).await?;
    }
    tx.commit().await?;
    if let Some(person) = added {
        return hand_out_link(&app, &who, &person).await;
    }
    let fault = Fault { field: "email", key: "people-already-here" };
    refused(&app, &who, &typed, &[fault]).await
}

/// A list as somebody pasted it, and the roles that everybody on it gets.
#[derive(Debug, Default, Deserialize)]
pub struct Pasted {
    #[serde(default)]
    pub list: String,
    #[serde(default)]
    pub role: Vec<String>,
}

/// POST `/mensen/lijst`: gives everybody on a list a place. Lines that cannot be used come back.
pub async fn create_many(
    State(app): State<App>,
    who: SignedIn,
    Form(pasted): Form<Pasted>,
) -> Result<Response, WebError> {
    let list = read_list(&pasted.list, &RoleNames::of(&who.words));
    let is_empty = pasted.list.trim().is_empty();
    add_all(&app, &who, list, (&pasted.role, is_empty)).await
}

/// POST `/mensen/bestand`: the same from a spreadsheet that was saved as CSV.
pub async fn create_from_file(
    State(app): State<App>,
    who: SignedIn,
    form: Multipart,
) -> Result<Response, WebError> {
    let (file, others) = body::file_and_fields(form, "bestand").await?;
    let role: Vec<_> =
        others.into_iter().filter(|(name, _)| name == "role").map(|(_, role)| role).collect();
    match read_file(&file, &RoleNames::of(&who.words)) {
        Ok(list) => add_all(&app, &who, list, (&role, false)).await,
        Err(key) => {
            let page = views::file_again(&who, key, &role);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// GET `/mensen/voorbeeld.csv`: a file to fill in.
pub async fn example_file(Reader(words): Reader) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"collegas.csv\""),
    ];
    (headers, example(&words)).into_response()
}

/// Gives everybody on a list a place, and says what came of it. `ticked` are the roles of whoever
/// has none on the list.
async fn add_all(
    app: &App,
    who: &SignedIn,
    (invited, bad): List,
    (ticked, is_empty): (&[String], bool),
) -> Result<Response, WebError> {
    let usual = roles_of(ticked)?;
    let now = app.clock.now();
    let (mut added, mut known) = (Vec::new(), Vec::new());
    let tx = app.db.begin().await?;
    for Invited { name, email, roles } in invited {
        let id = PersonId(app.chance.uuid_v7(now));
        let address = email.as_str().to_owned();
        let roles = roles.unwrap_or_else(|| usual.clone());
        let new = NewPerson { id, name, email, lang: who.school.lang, roles };
        match store::add_person(&tx, who.school.id, new, now).await? {
            Some(person) => {
                audit::note(&tx, app, who, Act::Made, Subject::person(person.id)).await?;
                added.push(person);
            }
            None => known.push(address),
        }
    }
    tx.commit().await?;
    let links = links_for(app, who, &added).await?;
    if bad.is_empty() && known.is_empty() && !added.is_empty() && links.is_empty() {
        return Ok(Redirect::to(&format!("/mensen?lijst={}", added.len())).into_response());
    }
    let result = views::Result { added: added.len(), known: &known, bad: &bad, links: &links };
    let page = views::after_list(who, &result, ticked);
    let status =
        if bad.is_empty() && !is_empty { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page).into_response())
}

/// GET `/mensen/lijst`: what came of a list is shown once, so there is only the list to go back to.
pub async fn back_from_list() -> Redirect {
    Redirect::to("/mensen")
}

/// Mails everybody their link; without mail, the links to print and hand out.
async fn links_for(
    app: &App,
    who: &SignedIn,
    people: &[Person],
) -> Result<Vec<(Person, String)>, WebError> {
    let mut to_hand_out = Vec::new();
    for person in people {
        to_hand_out.extend(link_for(app, who, person).await?.map(|link| (person.clone(), link)));
    }
    Ok(to_hand_out)
}

/// Mails somebody a link; without mail, the link.
async fn link_for(app: &App, who: &SignedIn, to: &Person) -> Result<Option<String>, WebError> {
    let mailed = app.mailer.is_on();
    let reason = if mailed { LinkReason::Invited } else { LinkReason::Handed };
    let link = pages::new_link(app, (who.school.id, to.id), reason, Some(who)).await?;
    if !mailed {
        return Ok(Some(link));
    }
    let words = app.words(to.lang);
    let letter = letters::invitation(&words, (to, &who.school), &link);
    post::send(app, who.school.id, letter).await?;
    Ok(None)
}

/// POST `/mensen/{id}/afmelden`: signs somebody out on all their devices.
pub async fn sign_out(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Redirect, WebError> {
    let person = store::person(app.db.read(), who.school.id, PersonId(id)).await?;
    let person = person.ok_or(WebError::NotFound)?;
    let tx = app.db.begin().await?;
    store::end_sign_ins_at(&tx, who.school.id, person.id).await?;
    audit::note(&tx, &app, &who, Act::SignedOut, Subject::person(person.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/mensen?afgemeld={id}")))
}

/// GET `/mensen/{id}`: what somebody may do.
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let person = store::person(app.db.read(), who.school.id, PersonId(id)).await?;
    let person = person.ok_or(WebError::NotFound)?;
    audit::viewed(&app, &who, Subject::person(person.id)).await?;
    page_of(&app, &who, &person, (&Corrected::of(&person), &[])).await
}

/// The page about somebody, with what was typed of their name and address.
pub(super) async fn page_of(
    app: &App,
    who: &SignedIn,
    person: &Person,
    (typed, faults): (&Corrected, &[Fault]),
) -> Result<Markup, WebError> {
    let second = second::pages::reset::panel(app, who, person).await?;
    let data = views_correct::of_colleague(who, person, typed, faults);
    Ok(views::one(who, person, (&data, &second)))
}

/// The roles that somebody ticked.
#[derive(Debug, Default, Deserialize)]
pub struct Ticked {
    #[serde(default)]
    role: Vec<String>,
}

/// POST `/mensen/{id}/rollen`
pub async fn set_roles(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Form(ticked): Form<Ticked>,
) -> Result<Redirect, WebError> {
    let (school, person) = (who.school.id, PersonId(id));
    let roles = roles_of(&ticked.role)?;
    let tx = app.db.begin().await?;
    store::person(&tx, school, person).await?.ok_or(WebError::NotFound)?;
    let administrators = store::administrators(&tx, school).await?;
    if administrators == [person] && !roles.has(Role::Administrator) {
        return Err(WebError::Refused("people-last-administrator"));
    }
    store::set_roles(&tx, (school, person), &roles, app.clock.now()).await?;
    audit::note(&tx, &app, &who, Act::RolesChanged, Subject::person(person)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/mensen?rollen={id}")))
}

/// POST `/mensen/{id}/link`: a new link for somebody who cannot come in.
pub async fn invite(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Response, WebError> {
    let person = store::person(app.db.read(), who.school.id, PersonId(id)).await?;
    hand_out_link(&app, &who, &person.ok_or(WebError::NotFound)?).await
}

/// GET `/mensen/{id}/link`: the link is shown once, so there is only the list to go back to.
pub async fn back_to_list() -> Redirect {
    Redirect::to("/mensen")
}

/// POST `/mensen/{id}/verwijderen`
pub async fn remove(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Redirect, WebError> {
    if id == who.person.id.0 {
        return Err(WebError::Refused("people-not-yourself"));
    }
    let tx = app.db.begin().await?;
    // Two administrators may remove each other at the same moment.
    if store::administrators(&tx, who.school.id).await? == [PersonId(id)] {
        return Err(WebError::Refused("people-last-administrator"));
    }
    let removed = store::remove_person(&tx, who.school.id, PersonId(id), app.clock.now()).await?;
    if removed {
        audit::note(&tx, &app, &who, Act::Removed, Subject::person(PersonId(id))).await?;
    }
    tx.commit().await?;
    if removed {
        Ok(Redirect::to(&format!("/mensen?verwijderd={id}")))
    } else {
        Err(WebError::NotFound)
    }
}

/// POST `/mensen/{id}/terugzetten`
pub async fn restore(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Redirect, WebError> {
    let tx = app.db.begin().await?;
    let restored = store::restore_person(&tx, who.school.id, PersonId(id)).await?;
    if restored {
        audit::note(&tx, &app, &who, Act::Restored, Subject::person(PersonId(id))).await?;
    }
    tx.commit().await?;
    if restored {
        Ok(Redirect::to(&format!("/mensen?terug={id}")))
    } else {
        Err(WebError::NotFound)
    }
}

/// By mail when there is mail; otherwise on the page, to hand over by hand.
pub(super) async fn hand_out_link(
    app: &App,
    who: &SignedIn,
    to: &Person,
) -> Result<Response, WebError> {
    Ok(match link_for(app, who, to).await? {
        None => Redirect::to(&format!("/mensen?uitgenodigd={}", to.id)).into_response(),
        Some(link) => views::letters(who, &[(to.clone(), link)]).into_response(),
    })
}

/// Name and address, or what is wrong with each.
pub(super) fn parse(name: &str, email: &str) -> Result<(PersonName, Email), Vec<Fault>> {
    let name = PersonName::parse(name).map_err(|key| Fault { field: "name", key });
    let email = Email::parse(email).map_err(|key| Fault { field: "email", key });
    match (name, email) {
        (Ok(name), Ok(email)) => Ok((name, email)),
        (name, email) => Err([name.err(), email.err()].into_iter().flatten().collect()),
    }
}

async fn refused(
    app: &App,
    who: &SignedIn,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Response, WebError> {
    let page = list(app, who, None, typed, faults).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn list(
    app: &App,
    who: &SignedIn,
    notice: Option<&views::Notice>,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let people = store::people(app.db.read(), who.school.id).await?;
    let mailed = app.mailer.is_on();
    let waiting = federation::people::panel(app, who).await?;
    let restricted = correcting::restricted(app, who).await?;
    let list = views::List {
        people: &people,
        restricted: &restricted,
        mailed,
        notice,
        typed,
        faults,
        waiting,
    };
    Ok(views::index(who, &list))
}

async fn notice_of(
    app: &App,
    who: &SignedIn,
    happened: &Happened,
) -> Result<Option<views::Notice>, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    if let Some(count) = happened.lijst {
        return Ok(Some(views::Notice::Listed(count)));
    }
    if let Some(id) = happened.verwijderd {
        let person = store::removed_person(db, school, PersonId(id)).await?;
        return Ok(person.map(views::Notice::Removed));
    }
    let (id, notice): (_, fn(Person) -> views::Notice) = match *happened {
        Happened { uitgenodigd: Some(id), .. } => (id, views::Notice::Invited),
        Happened { terug: Some(id), .. } => (id, views::Notice::Restored),
        Happened { rollen: Some(id), .. } => (id, views::Notice::Changed),
        Happened { toegelaten: Some(id), .. } => (id, views::Notice::LetIn),
        Happened { verbeterd: Some(id), .. } => (id, views::Notice::Corrected),
        Happened { afgemeld: Some(id), .. } => (id, views::Notice::SignedOut),
        _ => return Ok(None),
    };
    Ok(store::person(db, school, PersonId(id)).await?.map(notice))
}
