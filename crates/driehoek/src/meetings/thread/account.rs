//! The pages that a colleague keeps with their account.

use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};

use super::{
    bundle::change_of,
    keeping,
    store::{self, Claim},
    views,
};
use crate::{app::App, error::WebError, meetings::form::Fields, web::who::SignedIn};

const ADDRESS: &str = "/account/bijeenkomsten";

async fn claim(app: &App, who: &SignedIn) -> Result<Option<Claim>, WebError> {
    let now = app.clock.now();
    Ok(store::of_person(app.db.read(), who.school.id, who.person.id, now).await?)
}

/// GET `/account/bijeenkomsten`
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Response, WebError> {
    page(&app, &who, None).await
}

async fn page(app: &App, who: &SignedIn, calendar: Option<&str>) -> Result<Response, WebError> {
    let claim = claim(app, who).await?;
    let pages = match &claim {
        Some(claim) => keeping::pages(app, claim).await?,
        None => Vec::new(),
    };
    let about = views::Bundle {
        words: &who.words,
        pages: &pages,
        address: ADDRESS,
        link: None,
        is_new: false,
        has_calendar: claim.is_some_and(|claim| claim.has_calendar),
        calendar,
    };
    Ok(views::bundle(&about, views::Shell::Staff(&who.person)).into_response())
}

/// POST `/account/bijeenkomsten`
pub async fn change(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    // Nothing is kept (any more): that is what the page then says.
    let Some(claim) = claim(&app, &who).await? else {
        return Ok(Redirect::to(ADDRESS).into_response());
    };
    if fields.get("do") == "end" {
        let tx = app.db.begin().await?;
        store::remove(&tx, &claim).await?;
        tx.commit().await?;
    } else if let Some(calendar) = change_of(&app, &claim, &fields).await? {
        return page(&app, &who, Some(&calendar)).await;
    }
    Ok(Redirect::to(ADDRESS).into_response())
}
