//! Bringing in a class list: what it says is shown first, then taken over. The list itself travels
//! in the form and is kept nowhere.

use axum::{
    extract::{Multipart, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::families::{ClassId, Columns, ListFault, YearId, columns};
use maud::Markup;
use uuid::Uuid;

use super::{invented, wrong};
use crate::{
    app::App,
    error::WebError,
    families::{
        Class,
        access::{Access, Timetable},
        listing::Reading,
        read_list,
        views::import as views,
    },
    meetings::form::Fields,
    web::who::SignedIn,
};

/// GET `/groepen/inlezen`
pub async fn new(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let table = Timetable::of(&app, &who).await?;
    let access = Access::of(&app, &who).await?;
    Ok(views::form(&who, &choices(&table, &access), &Fields::default(), None))
}

/// GET `/groepen/inlezen/voorbeeld.csv`: what a list has on top when it is made for Driehoek.
pub async fn template(who: SignedIn) -> Response {
    let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
    let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"klassenlijst.csv\"");
    ([kind, name], format!("{}\r\n", who.words.t("families-list-all-heads"))).into_response()
}

/// The classes into which a list can be brought: of years that are not over, and their own.
fn choices<'a>(table: &'a Timetable, access: &Access) -> views::Goals<'a> {
    let years: Vec<_> = table.years.iter().filter(|year| !year.is_over(table.today)).collect();
    let is_theirs = |class: &&Class| {
        access.manage.has_class(class.id) && years.iter().any(|year| year.id == class.year)
    };
    let classes = table.classes.iter().filter(is_theirs).collect();
    views::Goals { current: table.current().map(|year| year.id), classes, years }
}

/// What was sent: fields, and the list as text.
async fn sent(mut form: Multipart) -> Result<(Fields, Result<String, &'static str>), WebError> {
    let mut pairs = Vec::<(String, String)>::new();
    let mut file = Vec::new();
    let unreadable = |error: &axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        _ => WebError::Unreadable,
    };
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|error| unreadable(&error))?;
        if name == "file" {
            file = bytes.to_vec();
        } else {
            pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
    let fields = Fields::of(&pairs);
    let text =
        if file.is_empty() { Ok(fields.get("list").to_owned()) } else { read_list::text_of(&file) };
    Ok((fields, text))
}

/// POST `/groepen/inlezen`: shows what a list would change, or does it.
pub async fn bring_in(
    State(app): State<App>,
    who: SignedIn,
    form: Multipart,
) -> Result<Response, WebError> {
    let (fields, text) = sent(form).await?;
    let table = Timetable::of(&app, &who).await?;
    let access = Access::of(&app, &who).await?;
    let choices = choices(&table, &access);
    let again = |typed: &str, key: &str| {
        let typed = fields.with("list", typed);
        Ok(wrong(views::form(&who, &choices, &typed, Some(key))))
    };
    let (columns, rows) = match text.as_deref().map_err(|key| *key).and_then(read) {
        Ok(read) => read,
        Err(key) => return again(text.as_deref().unwrap_or_default(), key),
    };
    let kept = read_list::written(&columns.kept(&rows));
    let year = fields.read::<Uuid>("year").map(YearId);
    let Some(year) = year.filter(|id| choices.years.iter().any(|year| year.id == *id)) else {
        return again(&kept, "no-year");
    };
    let chosen = fields.read::<Uuid>("class").map(ClassId);
    let chosen =
        choices.classes.iter().find(|class| Some(class.id) == chosen && class.year == year);
    if !columns.has_class() && chosen.is_none() {
        return again(&kept, "no-class");
    }
    let reading = Reading { app: &app, who: &who, table: &table, access: &access, year };
    let plan = reading.plan(&columns, &rows, chosen.map(|class| class.id)).await?;
    let takes = fields.get("do") == "take" && plan.is_right();
    let is_confirmed = invented(&who, &fields, ()).is_ok();
    if takes && is_confirmed {
        let count = reading.take(&plan, &fields).await?;
        return Ok(Redirect::to(&format!("/groepen?jaar={year}&ingelezen={count}")).into_response());
    }
    let preview = views::Preview {
        who: &who,
        table: &table,
        columns: &columns,
        plan: &plan,
        kept: &kept,
        year,
        class: chosen.map(|class| class.id),
        decides: access.manage.decides(),
        is_unconfirmed: takes && !is_confirmed,
    };
    let page = views::preview(&preview);
    Ok(if plan.is_right() && !preview.is_unconfirmed { page.into_response() } else { wrong(page) })
}

/// Headings and rows of a list, or the end of the key that says why not.
fn read(text: &str) -> Result<(Columns, Vec<Vec<String>>), &'static str> {
    let (headings, rows) = read_list::rows(text)?;
    let headings: Vec<_> = headings.iter().map(String::as_str).collect();
    let columns = columns(&headings).map_err(|fault| match fault {
        ListFault::NoNames => "no-names",
        ListFault::Twice => "twice",
    })?;
    Ok((columns, rows))
}
