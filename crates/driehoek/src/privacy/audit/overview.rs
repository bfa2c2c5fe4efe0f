//! Who had access to what, added up: for a period, and if asked for one person, one thing or one
//! sign-in. Made for the day after a data breach.

use std::collections::HashMap;

use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::privacy::Act;
use jiff::{Timestamp, ToSpan as _};
use maud::Markup;
use uuid::Uuid;

use super::{
    Subject,
    counted::Counted,
    overview_views::{self as views, Shown},
    pages::{Asked, Names},
    store::{self, Filter},
    views::moment,
};
use crate::{
    accounts,
    app::App,
    error::WebError,
    web::{csv_file, who::SignedIn},
};

/// How many sums are made at most; more is asked for by period.
pub const TOTALS_MAX: u64 = 5_000;
/// How far back it looks when no period was asked, in days.
pub const LOOKS_BACK_DAYS: i32 = 30;

/// What came of one question.
struct Found {
    asked: Asked,
    filter: Filter,
    counted: Counted,
    names: Names,
    is_cut: bool,
}

async fn find(app: &App, who: &SignedIn, mut asked: Asked) -> Result<Found, WebError> {
    let today = app.clock.now().to_zoned(app.config.time_zone.clone()).date();
    if asked.van.is_empty() {
        asked.van = today.saturating_sub(LOOKS_BACK_DAYS.days()).to_string();
    }
    let (db, school, filter) = (app.db.read(), who.school.id, asked.filter(app));
    let totals = store::totals(db, school, &filter, TOTALS_MAX).await?;
    let counted = Counted::of(&totals);
    let subjects = counted.rows.iter().map(|row| row.subject).chain(filter.subject);
    let names = Names::of(app, who, subjects).await?;
    let is_cut = totals.len() as u64 >= TOTALS_MAX;
    Ok(Found { asked, filter, counted, names, is_cut })
}

/// How a sign-in began, and on what device, as far as that is still known.
#[derive(Debug, Default)]
pub(super) struct Beginning {
    pub way: Option<(Act, Timestamp)>,
    pub device: Option<String>,
}

async fn beginnings(
    app: &App,
    who: &SignedIn,
    counted: &Counted,
) -> Result<HashMap<Uuid, Beginning>, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let ids: Vec<_> = counted.sign_ins.iter().map(|sign_in| sign_in.id).collect();
    let mut known: HashMap<Uuid, Beginning> = HashMap::new();
    for (id, act, at) in store::beginnings(db, school, ids.clone()).await? {
        known.entry(id).or_default().way.get_or_insert((act, at));
    }
    for (id, device) in accounts::store::devices(db, school, ids).await? {
        known.entry(id).or_default().device = Some(device);
    }
    Ok(known)
}

/// GET `/beheer/logboek/overzicht`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let found = find(&app, &who, asked).await?;
    super::viewed(&app, &who, Subject::school(who.school.id)).await?;
    let beginnings = beginnings(&app, &who, &found.counted).await?;
    let people = store::people(app.db.read(), who.school.id).await?;
    let Found { asked, filter, counted, names, is_cut } = &found;
    Ok(views::show(
        &who,
        &Shown {
            asked,
            subject: filter.subject,
            counted,
            names,
            people: &people,
            beginnings: &beginnings,
            is_cut: *is_cut,
            zone: &app.config.time_zone,
        },
    ))
}

/// GET `/beheer/logboek/overzicht.csv`: the same as a file. Taking it is itself written down.
pub async fn csv(
    State(app): State<App>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let Found { filter, counted, names, .. } = find(&app, &who, asked).await?;
    let tx = app.db.begin().await?;
    let subject = filter.subject.unwrap_or(Subject::school(who.school.id));
    super::note(&tx, &app, &who, Act::Exported, subject).await?;
    tx.commit().await?;
    let (words, zone) = (&who.words, &app.config.time_zone);
    let heads = ["who", "kind", "what", "id", "seen", "changed", "taken", "first", "last"];
    let mut lines = vec![heads.map(|head| words.t(&format!("trail-{head}")).into_owned()).to_vec()];
    for row in &counted.rows {
        lines.push(vec![
            names.who(words, row.person, row.act).into_owned(),
            words.t(&format!("subject-{}", row.subject.kind.name())).into_owned(),
            names.subject(words, row.subject).into_owned(),
            row.subject.id.to_string(),
            row.seen.to_string(),
            row.changed.to_string(),
            row.taken.to_string(),
            moment(row.first, zone),
            moment(row.last, zone),
        ]);
    }
    csv_file::answer("wie-had-toegang.csv", &lines)
}
