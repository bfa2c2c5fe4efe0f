//! Children: the list, one child, and what the school leader decides about it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    families::{ClassId, LastDayFault, last_day, same_name},
    privacy::{Act, SubjectKind},
};
use jiff::civil::Date;
use maud::Markup;
use uuid::Uuid;

use super::wrong;
use crate::{
    app::App,
    error::{Fault, WebError},
    families::{
        Child,
        access::{Access, Timetable},
        sort_key,
        store::{self, NewChild},
        typed,
        views::{children as views, sorted},
    },
    meetings::form::Fields,
    privacy::{
        audit::{self, Subject},
        retention::{Terms, store as holds},
    },
    web::who::SignedIn,
};

/// GET `/groepen/kinderen`
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    list(&app, &who, "").await
}

/// POST `/groepen/kinderen`: what is looked for stands in no address.
pub async fn search(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Markup, WebError> {
    let asked: String = fields.get("q").chars().take(domain::families::NAME_MAX).collect();
    list(&app, &who, &asked).await
}

async fn list(app: &App, who: &SignedIn, asked: &str) -> Result<Markup, WebError> {
    let access = Access::of(app, who).await?;
    let table = Timetable::of(app, who).await?;
    let open = store::open_requests(app.db.read(), who.school.id).await?;
    let asked_key = sort_key(asked.trim()).0;
    let children = sorted(access.children(app, who).await?);
    let is_asked = |(shown, _): &(String, Child)| sort_key(shown).0.contains(&asked_key);
    let children: Vec<_> = children.into_iter().filter(is_asked).collect();
    if !children.is_empty() {
        audit::viewed(app, who, Subject::school(who.school.id)).await?;
    }
    Ok(views::index(who, &table, (&access, &open), &children, asked))
}

/// GET `/groepen/kind/{child}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    page(&app, &who, id, None, &[]).await
}

async fn page(
    app: &App,
    who: &SignedIn,
    id: Uuid,
    typed: Option<&Fields>,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let access = Access::of(app, who).await?;
    let child = access.seen(app, who, id).await?;
    let (db, school) = (app.db.read(), who.school.id);
    let table = Timetable::of(app, who).await?;
    let mut guardians = store::guardians_of(db, &app.vault, school, child.id).await?;
    guardians.retain(|(_, guardian)| !access.hides(guardian));
    let mut requests = store::requests_of(db, &app.vault, school, child.id).await?;
    requests.retain(|asked| guardians.iter().any(|(_, guardian)| guardian.id == asked.guardian));
    audit::viewed(app, who, Subject::child(id)).await?;
    for (_, guardian) in &guardians {
        audit::viewed(app, who, Subject::guardian(guardian.id.0)).await?;
    }
    let now = app.clock.now();
    let links = store::links(db, school).await?;
    let links: Vec<_> =
        links.into_iter().filter(|link| link.child == child.id && link.is_open(now)).collect();
    let page = views::ChildPage {
        who,
        child: &child,
        table: &table,
        access: &access,
        guardians: &guardians,
        requests: &requests,
        links: &links,
        zone: &app.config.time_zone,
        kept_days: Terms::of(app, school).await?.of_leavers(),
        held: holds::is_held(db, (school, SubjectKind::Child, id)).await?,
        typed,
        faults,
    };
    Ok(views::child(&page))
}

/// POST `/groepen/kind/{child}`: name, initial and class.
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.changed(&app, &who, id).await?;
    let (name, initial) = match typed::child(&fields) {
        Ok(read) => read,
        Err(faults) => return Ok(wrong(page(&app, &who, id, Some(&fields), &faults).await?)),
    };
    let table = Timetable::of(&app, &who).await?;
    let class = fields.read::<Uuid>("class").and_then(|id| table.class(ClassId(id)));
    // A teacher moves a child only among the own classes.
    let may_move = class.is_none_or(|class| {
        access.manage.has_class(class.id) || child.class_in(class.year) == Some(class.id)
    });
    if !may_move {
        return Err(WebError::NotFound);
    }
    let (now, school) = (app.clock.now(), who.school.id);
    let tx = app.db.begin().await?;
    let new = NewChild { id: child.id, name, initial };
    store::set_child(&tx, &app.vault, school, &new, now).await?;
    if let Some(class) = class {
        store::place_child(&tx, school, child.id, (class.year, class.id)).await?;
    }
    audit::note(&tx, &app, &who, Act::Changed, Subject::child(id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/kind/{id}")).into_response())
}

/// POST `/groepen/kind/{child}/stand`: leaves, comes back, may only be kept, may be used again. For
/// who may see also those at rest: it would vanish from everybody else.
pub async fn decide(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (access, child) = Access::decided(&app, &who, id).await?;
    let (now, school) = (app.clock.now(), who.school.id);
    let tx = app.db.begin().await?;
    let act = match fields.get("do") {
        "leave" => {
            let kept_days = Terms::of(&app, school).await?.of_leavers();
            let day = match typed_last_day(&app, &child, &fields, (access.today, kept_days)) {
                Ok(day) => day,
                Err(key) => {
                    drop(tx);
                    let faults = [Fault { field: "left", key }];
                    return Ok(wrong(page(&app, &who, id, Some(&fields), &faults).await?));
                }
            };
            store::set_left(&tx, school, child.id, Some(day), now).await?;
            Act::Removed
        }
        "return" => {
            store::set_left(&tx, school, child.id, None, now).await?;
            Act::Restored
        }
        "restrict" => {
            store::set_restricted(&tx, school, child.id, true, now).await?;
            Act::Restricted
        }
        "release" => {
            store::set_restricted(&tx, school, child.id, false, now).await?;
            Act::Released
        }
        _ => return Err(WebError::Unreadable),
    };
    audit::note(&tx, &app, &who, act, Subject::child(id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/kind/{id}")).into_response())
}

/// The last day that was typed, or the key of what is wrong with it.
fn typed_last_day(
    app: &App,
    child: &Child,
    fields: &Fields,
    (today, kept_days): (Date, u16),
) -> Result<Date, &'static str> {
    let day = fields.date("left").ok().flatten().ok_or("families-day-wrong")?;
    let came_on = child.created_at.to_zoned(app.config.time_zone.clone()).date();
    last_day(day, came_on, today, kept_days).map_err(|fault| match fault {
        LastDayFault::BeforeComing => "families-left-before",
        LastDayFault::TooLongAgo => "families-left-long-ago",
        LastDayFault::GoneAtOnce => "families-left-gone",
    })?;
    Ok(day)
}

/// POST `/groepen/kind/{child}/verzoek`: what a guardian asked was dealt with.
pub async fn finish_request(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Redirect, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.managed(&app, &who, id).await?;
    let request = fields.read::<Uuid>("request").ok_or(WebError::Unreadable)?;
    let tx = app.db.begin().await?;
    let of_child = (who.school.id, child.id);
    store::finish_request(&tx, of_child, request, who.person.id, app.clock.now()).await?;
    audit::note(&tx, &app, &who, Act::Changed, Subject::child(id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/kind/{id}")))
}

/// The guardians with this name of other children that somebody may see, with those children.
pub(super) async fn namesakes(
    app: &App,
    who: &SignedIn,
    access: &Access,
    (child, name): (&Child, &str),
) -> Result<Vec<(crate::families::Guardian, Vec<Child>)>, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let children = access.children(app, who).await?;
    let mut of = std::collections::HashMap::<_, Vec<_>>::new();
    let ties = store::guardianships(db, school).await?;
    let own: Vec<_> = ties.iter().filter(|(of, _)| *of == child.id).map(|(_, g)| *g).collect();
    for (tied, guardian) in ties {
        let found = children.iter().find(|other| other.id == tied && access.manages(other));
        if let (Some(found), false) = (found, own.contains(&guardian)) {
            of.entry(guardian).or_default().push(found.clone());
        }
    }
    let ids: Vec<_> = of.keys().copied().collect();
    let guardians = store::guardians(db, &app.vault, school, &ids).await?;
    let is_same = |guardian: &crate::families::Guardian| {
        same_name(&guardian.name, name) && !access.hides(guardian)
    };
    let same = guardians.into_values().filter(is_same);
    let mut same: Vec<_> =
        same.map(|guardian| (of.remove(&guardian.id).unwrap_or_default(), guardian)).collect();
    same.sort_by_key(|(_, guardian)| guardian.id);
    Ok(same.into_iter().map(|(children, guardian)| (guardian, children)).collect())
}
