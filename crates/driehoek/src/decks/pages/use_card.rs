//! Using a card in a meeting: choose where, and it is laid on that agenda; and taking it off again.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::decks::{Element, ElementId};
use domain::meetings::{Actor, BlockId, MeetingId, Phase};
use serde::Deserialize;
use uuid::Uuid;

use super::Desk;
use crate::app::App;
use crate::decks::lay;
use crate::decks::views::{Around, address, use_card};
use crate::error::WebError;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::words;
use crate::meetings::{pages, store};
use crate::web::who::SignedIn;

/// How many meetings are offered: those that come first.
const OFFERED: usize = 12;
/// How long a meeting that has passed is still offered, in days: until it is closed it may go on.
const OFFERED_AFTER_DAYS: i64 = 1;

/// Which card.
#[derive(Debug, Default, Deserialize)]
pub struct Which {
    #[serde(default)]
    kaart: String,
}

/// GET `/kaartenbak/gebruiken?kaart=…`: where should it go?
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    let desk = Desk::of(&app, &who).await?;
    let Some(element) = usable(&desk, &which.kaart) else {
        return Ok(Redirect::to("/kaartenbak").into_response());
    };
    ask(&app, &who, (&desk, element), None).await
}

fn usable<'a>(desk: &'a Desk, id: &str) -> Option<&'a Element> {
    let element = desk.cards.element(&ElementId::from(id));
    element.filter(|element| lay::is_usable(element.kind))
}

async fn ask(
    app: &App,
    who: &SignedIn,
    (desk, element): (&Desk, &Element),
    again: Option<(&str, &str)>,
) -> Result<Response, WebError> {
    let rows = coming(app, who).await?;
    let mut meetings = Vec::new();
    for row in rows {
        match pages::led_by(app, who, row.id).await {
            Ok(live) => meetings.push((row, live)),
            Err(WebError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let path = address(&element.deck, &element.id);
    let around = desk.around(who, &path);
    let offers: Vec<_> = meetings
        .into_iter()
        .map(|(row, live)| offer(&around, &row, live.read(|meeting| places(meeting, element))))
        .collect();
    let status = if again.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = use_card::show(&around, element, &offers, again).ok_or(WebError::NotFound)?;
    Ok((status, page).into_response())
}

/// The meetings that are still to come or run, the first one first.
async fn coming(app: &App, who: &SignedIn) -> Result<Vec<store::Listed>, WebError> {
    let today = pages::plan::today(app);
    let since = today.saturating_sub(jiff::Span::new().days(OFFERED_AFTER_DAYS));
    let mut rows = store::led_by(&app.db, who.school.id, who.person.id).await?;
    rows.retain(|row| {
        row.phase == Phase::Running || (row.phase == Phase::Planned && row.starts.date() >= since)
    });
    rows.reverse();
    rows.truncate(OFFERED);
    Ok(rows)
}

fn places(meeting: &domain::meetings::Meeting, element: &Element) -> Vec<use_card::Place> {
    let places = lay::places(meeting, element).into_iter();
    places.map(|(block, has_it)| use_card::Place::of(block, has_it)).collect()
}

fn offer(
    around: &Around<'_>,
    row: &store::Listed,
    places: Vec<use_card::Place>,
) -> use_card::Offer {
    let about = use_card::when(around, row);
    use_card::Offer { id: row.id.0, title: row.title.clone(), about, places }
}

/// POST `/kaartenbak/gebruiken`: `kaart` goes to `naar`, a meeting and a block of it or `new`; or
/// comes back from `terug`, the block in which it was laid.
pub async fn add(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let desk = Desk::of(&app, &who).await?;
    let element = usable(&desk, fields.get("kaart")).ok_or(WebError::Unreadable)?;
    let from = fields.get("terug");
    if !from.is_empty() {
        return take_back(&app, &who, (&desk, element), from).await;
    }
    let to = fields.get("naar");
    if to == "new" {
        let address = format!("/bijeenkomsten/nieuw?start=card:{}", element.id);
        return Ok(Redirect::to(&address).into_response());
    }
    match laid(&app, &who, (&desk, element), to).await? {
        Ok((meeting, block)) => {
            let page = address(&element.deck, &element.id);
            let block = block.map(|block| format!("&blok={}", block.0)).unwrap_or_default();
            Ok(Redirect::to(&format!("{page}?bij={meeting}{block}")).into_response())
        }
        Err(fault) => {
            let why = words::fault(&who.words, fault);
            ask(&app, &who, (&desk, element), Some((to, &why))).await
        }
    }
}

/// Takes the card out of the block in which it was just laid.
async fn take_back(
    app: &App,
    who: &SignedIn,
    (desk, element): (&Desk, &Element),
    from: &str,
) -> Result<Response, WebError> {
    let Some((meeting, Some(block))) = read_place(from) else { return Err(WebError::Unreadable) };
    let live = pages::led_by(app, who, MeetingId(meeting)).await?;
    let action = live.read(|meeting| lay::take_back(meeting, element, block));
    // What does not lie there any more need not be taken away.
    if let Some(action) = action {
        let done = pages::act(&live, Actor::Coach(who.person.id), action, None).await?;
        if let Err(fault) = done {
            let why = words::fault(&who.words, fault);
            return ask(app, who, (desk, element), Some(("", &why))).await;
        }
    }
    let page = address(&element.deck, &element.id);
    Ok(Redirect::to(&format!("{page}?weg={meeting}")).into_response())
}

/// Lays the card where it should go and gives the meeting, and the block unless it lay there already.
async fn laid(
    app: &App,
    who: &SignedIn,
    (desk, element): (&Desk, &Element),
    to: &str,
) -> Result<Result<(Uuid, Option<BlockId>), Fault>, WebError> {
    let Some((meeting, block)) = read_place(to) else { return Ok(Err(Fault::Unreadable)) };
    let live = match pages::led_by(app, who, MeetingId(meeting)).await {
        Ok(live) => live,
        Err(WebError::NotFound) => return Ok(Err(Fault::Unreadable)),
        Err(error) => return Err(error),
    };
    let words = app.words(live.read(|meeting| meeting.lang));
    let action = live.read(|meeting| lay::lay(&desk.cards, &words, meeting, (element, block)));
    let action = match action {
        Ok(Some(action)) => action,
        Ok(None) => return Ok(Ok((meeting, None))),
        Err(refused) => return Ok(Err(Fault::Refused(refused))),
    };
    let done = pages::act(&live, Actor::Coach(who.person.id), action, None).await?;
    // The newest block has the highest number.
    let block = block.or_else(|| live.read(|meeting| meeting.agenda.iter().map(|b| b.id).max()));
    Ok(done.map(|_| (meeting, block)))
}

/// A meeting and one of its blocks, or a new one.
fn read_place(to: &str) -> Option<(Uuid, Option<BlockId>)> {
    let (meeting, block) = to.split_once(':')?;
    let block = match block {
        "new" => None,
        number => Some(BlockId(number.parse().ok()?)),
    };
    Some((meeting.parse().ok()?, block))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_meeting_and_a_block() {
        let id = Uuid::from_u128(7);
        assert_eq!(read_place(&format!("{id}:3")), Some((id, Some(BlockId(3)))));
        assert_eq!(read_place(&format!("{id}:new")), Some((id, None)));
        for wrong in ["", "new", "x:3", &format!("{id}:x"), &format!("{id}")] {
            assert_eq!(read_place(wrong), None, "{wrong}");
        }
    }
}
