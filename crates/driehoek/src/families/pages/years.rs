//! School years: making one, with the classes of the year before, and changing its days.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    families::{ClassId, SchoolYear, YearId, usual},
    privacy::Act,
};
use maud::Markup;
use uuid::Uuid;

use super::wrong;
use crate::{
    app::App,
    error::WebError,
    families::{Class, access::Timetable, store, typed, views::years as views},
    meetings::form::Fields,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// GET `/groepen/jaar`
pub async fn new(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let (name, begins, ends) = usual(&table.years, table.today);
    let days = [begins.to_string(), ends.to_string()];
    let typed =
        Fields::of(&[("name", &*name), ("begins", &*days[0]), ("ends", &*days[1]), ("copy", "ja")]);
    Ok(views::form(&who, None, &typed, table.years.first(), &[]))
}

/// POST `/groepen/jaar`
pub async fn create(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let now = app.clock.now();
    let year = match typed::year(&fields, YearId(app.chance.uuid_v7(now)), &table.years) {
        Ok(year) => year,
        Err(faults) => {
            let last = table.years.first();
            return Ok(wrong(views::form(&who, None, &fields, last, &faults)));
        }
    };
    let tx = app.db.begin().await?;
    store::add_year(&tx, who.school.id, &year, now).await?;
    if fields.has("copy") {
        copy_classes(&app, &tx, &who, &table, &year).await?;
    }
    audit::note(&tx, &app, &who, Act::Changed, Subject::school(who.school.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen?jaar={}", year.id)).into_response())
}

/// Makes the classes of the year before once more, with who teaches them; the children stay behind.
async fn copy_classes(
    app: &App,
    tx: &sea_orm::DatabaseTransaction,
    who: &SignedIn,
    table: &Timetable,
    year: &SchoolYear,
) -> Result<(), WebError> {
    let before = table.years.iter().filter(|other| other.ends < year.begins);
    let Some(before) = before.max_by_key(|other| other.ends) else { return Ok(()) };
    let (now, school) = (app.clock.now(), who.school.id);
    let teachers = store::teachers(tx, school).await?;
    for class in table.classes_of(before.id) {
        let copy = Class { id: ClassId(app.chance.uuid_v7(now)), year: year.id, ..class.clone() };
        store::add_class(tx, school, &copy, now).await?;
        let teachers = teachers.get(&class.id).map_or(&[][..], Vec::as_slice);
        store::set_teachers(tx, (school, copy.id), teachers, now).await?;
        audit::note(tx, app, who, Act::Made, Subject::class(copy.id.0)).await?;
    }
    Ok(())
}

/// GET `/groepen/jaar/{year}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let year = table.year(YearId(id)).ok_or(WebError::NotFound)?;
    let days = [year.begins.to_string(), year.ends.to_string()];
    let typed = Fields::of(&[("name", &*year.name), ("begins", &*days[0]), ("ends", &*days[1])]);
    Ok(views::form(&who, Some(year), &typed, None, &[]))
}

/// POST `/groepen/jaar/{year}`
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let before = table.year(YearId(id)).ok_or(WebError::NotFound)?;
    let year = match typed::year(&fields, before.id, &table.years) {
        Ok(year) => year,
        Err(faults) => {
            return Ok(wrong(views::form(&who, Some(before), &fields, None, &faults)));
        }
    };
    let tx = app.db.begin().await?;
    store::set_year(&tx, who.school.id, &year).await?;
    audit::note(&tx, &app, &who, Act::Changed, Subject::school(who.school.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen?jaar={}", year.id)).into_response())
}
