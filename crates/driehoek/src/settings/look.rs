//! The name, the colour and the logo of a school.

use axum::{
    extract::{Multipart, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    privacy::Act,
    settings::{Accent, Colour, ColourRefused},
};
use http::header;
use maud::Markup;
use serde::Deserialize;

use super::{
    dressing, logo, store,
    views::look::{self as views, Shown},
};
use crate::{
    accounts::{SchoolName, federation::settings::OneOrMany},
    app::App,
    db::Transaction,
    error::{Fault, WebError},
    meetings::form::Fields,
    privacy::audit::{self, Subject},
    web::{body, who::SignedIn},
};

/// Where all of it stands.
const HERE: &str = "/beheer/school";

/// A colour to see an example of, and what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    kleur: Option<String>,
    #[serde(default)]
    klaar: String,
}

/// GET `/beheer/school`; with a colour, as an example of that one.
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let house = app.houses.of(&app.db, who.school.id).await?;
    let typed = asked.kleur.map(|colour| colour.chars().take(20).collect::<String>());
    let mut shown = Shown::new(&house, typed.as_deref());
    shown.done = &asked.klaar;
    Ok(views::show(&who, &shown))
}

/// POST `/beheer/school`: one of its forms.
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    match fields.get("do") {
        "name" => rename(&app, &who, fields.get("name")).await,
        "colour" => {
            // The colour that was offered instead counts when that is what was pressed.
            let pressed = fields.get("instead");
            let typed = if pressed.is_empty() { fields.get("kleur") } else { pressed };
            set_colour(&app, &who, typed).await
        }
        "plain" => {
            let tx = app.db.begin().await?;
            store::set_colour(&tx, who.school.id, None).await?;
            done(&app, &who, tx, "gewoon").await
        }
        "no-logo" => {
            let tx = app.db.begin().await?;
            store::set_logo(&tx, who.school.id, None).await?;
            done(&app, &who, tx, "geen-logo").await
        }
        _ => Err(WebError::Unreadable),
    }
}

async fn rename(app: &App, who: &SignedIn, typed: &str) -> Result<Response, WebError> {
    let fault = match SchoolName::parse(typed) {
        Err(key) => Some(key),
        Ok(name) if name.as_str() == who.school.name => None,
        Ok(name) => {
            let taken = is_meant_elsewhere(app, &name)
                || store::is_taken(app.db.read(), who.school.id, &name).await?;
            taken.then_some("look-name-taken")
        }
    };
    if let Some(key) = fault {
        let house = app.houses.of(&app.db, who.school.id).await?;
        let typed: String = typed.chars().take(200).collect();
        let mut shown = Shown::new(&house, None);
        shown.name = &typed;
        shown.fault = Some(Fault { field: "name", key });
        return Ok(again(who, &shown));
    }
    let name = SchoolName::parse(typed).map_err(|_| WebError::Unreadable)?;
    let tx = app.db.begin().await?;
    store::rename(&tx, who.school.id, &name).await?;
    done(app, who, tx, "naam").await
}

/// Whether the settings say who may come in at a school of this name. A school that took the name
/// would be meant from then on.
fn is_meant_elsewhere(app: &App, name: &SchoolName) -> bool {
    let schools = app.config.providers.iter().filter_map(|provider| provider.schools.as_ref());
    let mut meant = schools.flat_map(|schools| schools.allowed.values()).flat_map(OneOrMany::all);
    meant.any(|meant| meant == name.as_str())
}

async fn set_colour(app: &App, who: &SignedIn, typed: &str) -> Result<Response, WebError> {
    let accent = typed.parse::<Colour>().and_then(Accent::of);
    let Ok(accent) = accent else {
        let house = app.houses.of(&app.db, who.school.id).await?;
        let typed: String = typed.chars().take(20).collect();
        return Ok(again(who, &Shown::new(&house, Some(&typed))));
    };
    let tx = app.db.begin().await?;
    store::set_colour(&tx, who.school.id, Some(accent.chosen)).await?;
    done(app, who, tx, "kleur").await
}

/// POST `/beheer/school/logo`
pub async fn set_logo(
    State(app): State<App>,
    who: SignedIn,
    form: Multipart,
) -> Result<Response, WebError> {
    let sent = body::file(form, "logo").await?.map(|(_, bytes)| bytes).unwrap_or_default();
    // A file that the library stumbles over is one that cannot be read.
    let drawn = tokio::task::spawn_blocking(move || logo::draw(&sent)).await;
    match drawn.unwrap_or(Err("look-logo-unreadable")) {
        Ok(drawn) => {
            let tx = app.db.begin().await?;
            store::set_logo(&tx, who.school.id, Some(drawn)).await?;
            done(&app, &who, tx, "logo").await
        }
        Err(key) => {
            let house = app.houses.of(&app.db, who.school.id).await?;
            let mut shown = Shown::new(&house, None);
            shown.fault = Some(Fault { field: "logo", key });
            Ok(again(&who, &shown))
        }
    }
}

/// GET `/beheer/school/logo`: only a form leads there, so back to where it stands.
pub async fn back() -> Redirect {
    Redirect::to(HERE)
}

/// GET `/beheer/school/kleur/{colour}`: the style of the example.
pub async fn example(Path(name): Path<String>) -> Result<Response, WebError> {
    let colour = name.strip_suffix(".css").unwrap_or(&name);
    let accent = colour.parse::<Colour>().and_then(|colour| match Accent::of(colour) {
        Err(ColourRefused::TooLight { nearest }) => Accent::of(nearest),
        other => other,
    });
    let accent = accent.map_err(|_| WebError::NotFound)?;
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    Ok((kind, dressing::sheet_of_example(&accent)).into_response())
}

/// Ends a change: the trail, the commit, and what every page is drawn from.
async fn done(
    app: &App,
    who: &SignedIn,
    tx: Transaction,
    what: &str,
) -> Result<Response, WebError> {
    audit::note(&tx, app, who, Act::Changed, Subject::school(who.school.id)).await?;
    tx.commit().await?;
    app.house_changed(who.school.id);
    Ok(Redirect::to(&format!("{HERE}?klaar={what}")).into_response())
}

fn again(who: &SignedIn, shown: &Shown<'_>) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, views::show(who, shown)).into_response()
}
