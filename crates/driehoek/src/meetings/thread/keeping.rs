//! What the private link, the account and a page have in common: which pages are kept, and until
//! when.

use std::sync::Arc;

use axum_extra::extract::CookieJar;
use domain::meetings::{
    ActionPoint, Claimed, Meeting, ParticipantId, PointOwner, claimed, last_day, may_keep,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

use super::store::{self, Claim, Kept};
use crate::{
    app::App, chance::token_hash, error::WebError, live::Live, meetings::links::LinkToken,
    vault::KeyOf,
};

/// The cookie with the private link that this browser holds, until it is closed.
pub(super) const HELD_COOKIE: &str = "bundel";

/// The first moment after a day, on the school's clock.
pub(super) fn end_of(day: Date, zone: &TimeZone) -> Timestamp {
    let next = day.tomorrow().unwrap_or(day);
    zone.to_timestamp(next.at(0, 0, 0, 0)).unwrap_or(Timestamp::MAX)
}

/// When a letter of a day goes: in the morning, on the school's clock.
pub(super) fn morning_of(day: Date, zone: &TimeZone) -> Timestamp {
    zone.to_timestamp(day.at(8, 0, 0, 0)).unwrap_or(Timestamp::MAX)
}

/// The private link that this browser holds: its token, and the pages of this school behind it.
pub(super) async fn held(
    app: &App,
    jar: &CookieJar,
    live: &Live,
) -> Result<Option<(String, Claim)>, WebError> {
    let Some(cookie) = jar.get(HELD_COOKIE) else { return Ok(None) };
    let token = cookie.value().to_owned();
    let found = store::of_link(app.db.read(), &token_hash(&token), app.clock.now()).await?;
    Ok(found.filter(|claim| claim.school == live.school()).map(|claim| (token, claim)))
}

/// Where a page goes that is kept.
pub(super) enum With {
    /// What is there already.
    Others,
    /// A new private link, of which this is the hash.
    NewLink(String),
    /// An account that keeps nothing yet.
    NewAccount,
}

/// Keeps a page with the others.
pub(super) async fn keep(
    app: &App,
    claim: &Claim,
    with: With,
    (live, who, token): (&Live, ParticipantId, LinkToken),
) -> Result<(), WebError> {
    let now = app.clock.now();
    let until = end_of(live.read(last_day), &app.config.time_zone);
    let key = app.vault.key(KeyOf::School(claim.school)).await?;
    let there = store::pages(app.db.read(), &app.vault, claim).await?.len();
    if !may_keep(there) {
        return Err(WebError::Refused("kept-full"));
    }
    let tx = app.db.begin().await?;
    match with {
        With::Others => {}
        With::NewLink(hash) => store::add(&tx, claim, Some(hash), (now, until)).await?,
        With::NewAccount => store::add(&tx, claim, None, (now, until)).await?,
    }
    let id = app.chance.uuid_v7(now);
    let kept = Kept { id, meeting: live.id(), participant: who, token };
    store::add_page(&tx, &key, claim, &kept, (now, until)).await?;
    Ok(tx.commit().await?)
}

/// A page that still opens, with what it is about.
#[derive(Debug)]
pub(super) struct OwnPage {
    pub id: Uuid,
    pub live: Arc<Live>,
    pub who: ParticipantId,
    pub address: String,
    pub title: String,
    pub team: String,
    pub day: Date,
    pub until: Date,
    pub points: Vec<ActionPoint>,
}

/// The pages that still open, the latest meeting first. Those that do not are let go of.
pub(super) async fn pages(app: &App, claim: &Claim) -> Result<Vec<OwnPage>, WebError> {
    let mut open = Vec::new();
    for kept in store::pages(app.db.read(), &app.vault, claim).await? {
        if let Some(live) = app.live.of_school(claim.school, kept.meeting).await? {
            let page = live.read(|meeting| own_page(meeting, &live, &kept));
            open.extend(page);
        }
    }
    open.sort_by_key(|page| (std::cmp::Reverse(page.day), page.id));
    Ok(open)
}

fn own_page(meeting: &Meeting, live: &Arc<Live>, kept: &Kept) -> Option<OwnPage> {
    let state = claimed(meeting, kept.participant, &kept.token.hash());
    (state == Claimed::Open).then(|| OwnPage {
        id: kept.id,
        live: live.clone(),
        who: kept.participant,
        address: format!("/mijn/{}", kept.token.text()),
        title: meeting.title.to_string(),
        team: meeting.team_name.to_string(),
        day: meeting.starts.date(),
        until: last_day(meeting),
        points: meeting.points_of(PointOwner::Participant(kept.participant)).cloned().collect(),
    })
}
