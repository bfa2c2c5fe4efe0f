//! The classes of a school year: looking around, making and changing them, and moving children on.

use std::collections::HashSet;

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    families::{CHILDREN_MAX, CLASSES_MAX, ChildId, ClassId, TEACHERS_MAX, YearId},
    meetings::PersonId,
    privacy::Act,
};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{invented, wrong};
use crate::{
    accounts::{Person, store as people},
    app::App,
    error::{Fault, WebError},
    families::{
        Child, Class,
        access::{Access, ONLY_KEPT, Timetable},
        store::{self, NewChild},
        typed,
        views::{classes as views, sorted},
    },
    meetings::form::Fields,
    privacy::{
        audit::{self, Subject},
        retention::Terms,
    },
    web::who::SignedIn,
};

/// Which year to show.
#[derive(Debug, Default, Deserialize)]
pub struct Chosen {
    jaar: Option<Uuid>,
    /// How many children stood on a list that was just brought in.
    ingelezen: Option<usize>,
}

/// GET `/groepen`
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(chosen): Query<Chosen>,
) -> Result<Markup, WebError> {
    page(&app, &who, (chosen.jaar, chosen.ingelezen), &Fields::default(), &[]).await
}

async fn page(
    app: &App,
    who: &SignedIn,
    (chosen, brought): (Option<Uuid>, Option<usize>),
    typed: &Fields,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let table = Timetable::of(app, who).await?;
    let access = Access::of(app, who).await?;
    let (db, school) = (app.db.read(), who.school.id);
    let counts = store::counts_by_class(db, school, table.today).await?;
    let teachers = store::teachers(db, school).await?;
    let people = people::people(db, school).await?;
    let year = chosen.and_then(|id| table.year(YearId(id))).or_else(|| table.current());
    let index = views::Index {
        who,
        year,
        access: &access,
        counts: &counts,
        teachers: &teachers,
        people: &people,
        brought,
        typed,
        faults,
        is_private: app.config.is_private(),
    };
    Ok(views::index(&index, &table))
}

/// POST `/groepen`
pub async fn create(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let year = fields.read::<Uuid>("year").and_then(|id| table.year(YearId(id)));
    let year = year.ok_or(WebError::Unreadable)?;
    let (name, age) = match typed::class(&fields) {
        Ok(class) => class,
        Err(faults) => {
            return Ok(wrong(page(&app, &who, (Some(year.id.0), None), &fields, &faults).await?));
        }
    };
    let fault = if table.classes_of(year.id).count() >= CLASSES_MAX {
        Some("families-classes-full")
    } else {
        is_taken(&table, year.id, None, &name).then_some("families-class-twice")
    };
    if let Some(key) = fault {
        let faults = [Fault { field: "name", key }];
        return Ok(wrong(page(&app, &who, (Some(year.id.0), None), &fields, &faults).await?));
    }
    let now = app.clock.now();
    let class = Class { id: ClassId(app.chance.uuid_v7(now)), year: year.id, name, age };
    let teachers = teachers(&app, &who, &fields).await?;
    let tx = app.db.begin().await?;
    store::add_class(&tx, who.school.id, &class, now).await?;
    store::set_teachers(&tx, (who.school.id, class.id), &teachers, now).await?;
    audit::note(&tx, &app, &who, Act::Made, Subject::class(class.id.0)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen?jaar={}", year.id)).into_response())
}

/// Whether another class of the year has this name.
fn is_taken(table: &Timetable, year: YearId, except: Option<ClassId>, name: &str) -> bool {
    let mut others = table.classes_of(year).filter(|class| Some(class.id) != except);
    others.any(|class| domain::families::same_name(&class.name, name))
}

/// The people who were ticked and work here.
async fn teachers(app: &App, who: &SignedIn, fields: &Fields) -> Result<Vec<PersonId>, WebError> {
    let ticked: HashSet<Uuid> = fields.all("teacher").filter_map(|id| id.parse().ok()).collect();
    let people = people::people(app.db.read(), who.school.id).await?;
    let ids = people.into_iter().map(|person| person.id);
    Ok(ids.filter(|id| ticked.contains(&id.0)).take(TEACHERS_MAX).collect())
}

fn find(table: &Timetable, id: Uuid) -> Result<&Class, WebError> {
    table.class(ClassId(id)).ok_or(WebError::NotFound)
}

/// A class whose children somebody may change, among the others; any other is as if it were not
/// there.
async fn managed(
    app: &App,
    who: &SignedIn,
    id: Uuid,
) -> Result<(Timetable, Class, Access), WebError> {
    let table = Timetable::of(app, who).await?;
    let class = find(&table, id)?.clone();
    let access = Access::of(app, who).await?;
    if access.manage.has_class(class.id) {
        Ok((table, class, access))
    } else {
        Err(WebError::NotFound)
    }
}

/// GET `/groepen/{class}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    class_page(&app, &who, id, &Fields::default(), &[]).await
}

async fn class_page(
    app: &App,
    who: &SignedIn,
    id: Uuid,
    typed: &Fields,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let table = Timetable::of(app, who).await?;
    let class = find(&table, id)?;
    let access = Access::of(app, who).await?;
    let children = access.children_of(app, who, class.id).await?;
    if !children.is_empty() {
        audit::viewed(app, who, Subject::class(id)).await?;
    }
    let (db, school) = (app.db.read(), who.school.id);
    let teachers = store::teachers(db, school).await?.remove(&class.id).unwrap_or_default();
    let people = people::people(db, school).await?;
    let names = people.iter().filter(|person| teachers.contains(&person.id));
    let open = store::open_requests(db, school).await?;
    let page = views::ClassPage {
        who,
        class,
        year: table.year(class.year).ok_or(WebError::NotFound)?,
        access: &access,
        children: &sorted(children),
        teachers: names.map(|person| person.name.as_str()).collect(),
        open: &open,
        typed,
        faults,
        is_private: app.config.is_private(),
        kept_days: Terms::of(app, school).await?.of_leavers(),
    };
    Ok(views::class(&page))
}

/// POST `/groepen/{class}/kinderen`: adds a child to the class.
pub async fn add_child(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (_, class, _) = managed(&app, &who, id).await?;
    let read = typed::child(&fields).and_then(|child| invented(&who, &fields, child));
    let (name, initial) = match read {
        Ok(child) => child,
        Err(faults) => return Ok(wrong(class_page(&app, &who, id, &fields, &faults).await?)),
    };
    let (now, school) = (app.clock.now(), who.school.id);
    let new = NewChild { id: ChildId(app.chance.uuid_v7(now)), name, initial };
    let tx = app.db.begin().await?;
    if store::count_children(&tx, school).await? >= CHILDREN_MAX {
        return Err(WebError::Refused("families-children-full"));
    }
    store::add_child(&tx, &app.vault, school, &new, now).await?;
    store::place_child(&tx, school, new.id, (class.year, class.id)).await?;
    audit::note(&tx, &app, &who, Act::Made, Subject::child(new.id.0)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/kind/{}", new.id)).into_response())
}

/// GET `/groepen/{class}/gegevens`
pub async fn edit(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let class = find(&table, id)?;
    let (db, school) = (app.db.read(), who.school.id);
    let teachers = store::teachers(db, school).await?.remove(&class.id).unwrap_or_default();
    let teachers: Vec<_> = teachers.iter().map(ToString::to_string).collect();
    let mut typed = vec![("name", class.name.as_str()), ("age", class.age.name())];
    typed.extend(teachers.iter().map(|id| ("teacher", id.as_str())));
    let people = people::people(db, school).await?;
    Ok(views::edit(&who, class, &people, &Fields::of(&typed), &[]))
}

/// POST `/groepen/{class}/gegevens`: changes a class, or removes one without children.
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let class = find(&table, id)?;
    let (now, school) = (app.clock.now(), who.school.id);
    if fields.get("do") == "remove" {
        let tx = app.db.begin().await?;
        if store::class_has_children(&tx, school, class.id).await? {
            return Err(WebError::Refused("families-class-not-empty"));
        }
        store::remove_class(&tx, school, class.id).await?;
        audit::note(&tx, &app, &who, Act::Erased, Subject::class(id)).await?;
        tx.commit().await?;
        return Ok(Redirect::to(&format!("/groepen?jaar={}", class.year)).into_response());
    }
    let people: Vec<Person> = people::people(app.db.read(), school).await?;
    let again = |faults: &[Fault]| wrong(views::edit(&who, class, &people, &fields, faults));
    let (name, age) = match typed::class(&fields) {
        Ok(class) => class,
        Err(faults) => return Ok(again(&faults)),
    };
    if is_taken(&table, class.year, Some(class.id), &name) {
        return Ok(again(&[Fault { field: "name", key: "families-class-twice" }]));
    }
    let teachers = teachers(&app, &who, &fields).await?;
    let tx = app.db.begin().await?;
    store::set_class(&tx, school, &Class { name, age, ..class.clone() }).await?;
    store::set_teachers(&tx, (school, class.id), &teachers, now).await?;
    audit::note(&tx, &app, &who, Act::Changed, Subject::class(id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/{id}")).into_response())
}

/// The classes of years that are not over, to which somebody can move children of this class.
fn goals<'a>(table: &'a Timetable, access: &Access, from: &Class) -> Vec<&'a Class> {
    let is_goal = |class: &&Class| {
        let is_over = table.year(class.year).is_none_or(|year| year.is_over(table.today));
        !is_over && class.id != from.id && access.manage.has_class(class.id)
    };
    table.classes.iter().filter(is_goal).collect()
}

/// GET `/groepen/{class}/over`: these children go to another class.
pub async fn move_form(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    move_page(&app, &who, id, &Fields::default(), &[]).await
}

async fn move_page(
    app: &App,
    who: &SignedIn,
    id: Uuid,
    typed: &Fields,
    faults: &[Fault],
) -> Result<Markup, WebError> {
    let (table, class, access) = managed(app, who, id).await?;
    let children = sorted(movable(app, who, &access, class.id).await?);
    let goals = goals(&table, &access, &class);
    let page =
        views::Move { who, class: &class, children: &children, goals: &goals, typed, faults };
    Ok(views::move_on(&page, &table))
}

async fn movable(
    app: &App,
    who: &SignedIn,
    access: &Access,
    class: ClassId,
) -> Result<Vec<Child>, WebError> {
    let children = access.children_of(app, who, class).await?;
    let may =
        |child: &Child| access.manages(child) && !child.restricted && !child.has_left(access.today);
    Ok(children.into_iter().filter(may).collect())
}

/// POST `/groepen/{class}/over`
pub async fn move_on(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (table, class, access) = managed(&app, &who, id).await?;
    let ticked: HashSet<Uuid> = fields.all("child").filter_map(|id| id.parse().ok()).collect();
    let goal = fields.read::<Uuid>("to").map(ClassId);
    let goals = goals(&table, &access, &class);
    let goal = goals.into_iter().find(|class| Some(class.id) == goal);
    let (Some(goal), false) = (goal, ticked.is_empty()) else {
        let key = if goal.is_none() { "families-goal-missing" } else { "families-nobody-ticked" };
        let field = if goal.is_none() { "to" } else { "child" };
        return Ok(wrong(move_page(&app, &who, id, &fields, &[Fault { field, key }]).await?));
    };
    let children = access.children_of(&app, &who, class.id).await?;
    if children.iter().any(|child| child.restricted && ticked.contains(&child.id.0)) {
        return Err(WebError::Refused(ONLY_KEPT));
    }
    let children = movable(&app, &who, &access, class.id).await?;
    let tx = app.db.begin().await?;
    for child in children.iter().filter(|child| ticked.contains(&child.id.0)) {
        store::place_child(&tx, who.school.id, child.id, (goal.year, goal.id)).await?;
        audit::note(&tx, &app, &who, Act::Changed, Subject::child(child.id.0)).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/{}", goal.id)).into_response())
}
