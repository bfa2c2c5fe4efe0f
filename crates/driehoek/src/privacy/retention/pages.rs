//! The page that says what will be erased when, and where a school makes a term shorter.

use std::collections::HashMap;

use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::privacy::Act;
use jiff::SignedDuration;
use maud::Markup;
use serde::Deserialize;

use super::{
    super::audit::{self, Subject},
    RULES, Terms, days_of, store,
    views::{self, Line, Shown},
};
use crate::{
    app::App,
    error::{Fault, WebError},
    privacy::the_register,
    web::who::SignedIn,
};

/// How far the page looks ahead, in days.
pub const AHEAD_DAYS: u16 = 30;

/// GET `/beheer/bewaren`
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    page(&app, &who, None).await
}

async fn page(
    app: &App,
    who: &SignedIn,
    fault: Option<(&Typed, Fault)>,
) -> Result<Markup, WebError> {
    let (db, school, now) = (app.db.read(), who.school.id, app.clock.now());
    let terms = Terms::of(app, school).await?;
    let ahead = SignedDuration::from_hours(24 * i64::from(AHEAD_DAYS));
    let mut lines = Vec::new();
    for category in the_register().categories.iter().filter(|of| of.page.is_some()) {
        let rule = RULES.into_iter().find(|rule| rule.category == category.id);
        let soon = match rule {
            Some(rule) => {
                let before = terms.due_before(rule, now + ahead);
                let found = store::ahead(db, school, rule, before).await?;
                let term = now.duration_since(terms.due_before(rule, now));
                let first = found.first.map(|first| (first + term).max(now));
                Some((first, found.count))
            }
            None => None,
        };
        let days = rule.map(|rule| terms.days(rule));
        lines.push(Line { category, rule, days, most: days_of(category), soon });
    }
    let runs = store::runs(db, school, now - ahead).await?;
    let shown = Shown { lines, runs, zone: &app.config.time_zone, fault };
    Ok(views::show(who, &shown))
}

/// What somebody typed for one category. Every category has a field of its own name, since they
/// all stand on one page.
#[derive(Debug, Deserialize)]
pub struct Typed(HashMap<String, String>);

impl Typed {
    /// The name of the field with the days of a category.
    pub fn field_of(category: &str) -> String {
        format!("days-{category}")
    }

    /// The category that the form was of.
    pub fn category(&self) -> &str {
        self.0.get("category").map_or("", String::as_str)
    }

    /// What was typed as days.
    pub fn days(&self) -> &str {
        self.0.get(&Self::field_of(self.category())).map_or("", |days| days.trim())
    }

    /// How many somebody said may go at once.
    fn may_go(&self) -> u64 {
        self.0.get("may-go").and_then(|count| count.parse().ok()).unwrap_or(0)
    }
}

/// POST `/beheer/bewaren`: makes a term shorter, or as long as it was again. Says first how many go
/// at the next hour, and asks: whoever sets the term may see none of them. A term that begins later
/// would give time as well, but every page that says until when something is kept would then have
/// two answers.
pub async fn choose(
    State(app): State<App>,
    who: SignedIn,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let rule = RULES.into_iter().find(|rule| rule.category == typed.category());
    let Some(rule) = rule.filter(|rule| rule.can_be_shorter) else {
        return Err(WebError::Unreadable);
    };
    let category = the_register().category(rule.category).ok_or(WebError::Unreadable)?;
    let most = days_of(category).unwrap_or(0);
    let Some(days) = typed.days().parse::<u16>().ok().filter(|days| *days <= most) else {
        let fault = Fault { field: "days", key: "retention-fault" };
        let page = page(&app, &who, Some((&typed, fault))).await?;
        return Ok((http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let tx = app.db.begin().await?;
    let before = super::days_ago(app.clock.now(), days);
    let going = store::ahead(&tx, who.school.id, rule, before).await?.count;
    if going > typed.may_go() {
        return Ok(views::ask(&who, category, days, going).into_response());
    }
    store::choose(&tx, who.school.id, rule.category, days).await?;
    audit::note(&tx, &app, &who, Act::Changed, Subject::school(who.school.id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/beheer/bewaren#{}", rule.category)).into_response())
}
