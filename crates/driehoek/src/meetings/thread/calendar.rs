//! What has a date for a calendar, action points and assignments: a file of one page, and a feed of
//! all that somebody keeps together.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use domain::{
    meetings::{ParticipantId, PointOwner},
    practice::Term,
};
use icalendar::{Calendar, Component as _, Event, Parameter, Property};
use jiff::{Timestamp, civil::Date};

use super::{keeping, store};
use crate::{
    app::App,
    assignments::{pages::participant::all_of, views::card_name},
    chance::token_hash,
    error::WebError,
    i18n::{Words, plain},
    live::Live,
    meetings::{pages::file, views::View},
    practice::sign,
    web::who::Reader,
};

/// How often a calendar may ask again, as calendars read it: every six hours.
const EVERY: &str = "PT6H";

/// What is on which day. The same thing has the same name in every answer, so that a calendar
/// changes it instead of adding it again.
struct Dated {
    name: String,
    day: Date,
    title: String,
}

impl Dated {
    /// An event of a whole day. One of a practice school says so itself, for it comes to stand
    /// between somebody's real ones.
    fn event(&self, words: &Words, practice: Option<Term>, now: Timestamp) -> Event {
        let mut event = Event::new();
        event.uid(&self.name);
        match practice {
            Some(term) => {
                let args = [("subject", self.title.as_str().into())];
                event.summary(&plain(&words.t_with("practice-letter-subject", &args)));
                event.description(&sign::text(words, term));
            }
            None => drop(event.summary(&self.title)),
        }
        let day = self.day.strftime("%Y%m%d").to_string();
        let begins =
            Property::new("DTSTART", &day).append_parameter(Parameter::new("VALUE", "DATE")).done();
        event.append_property(begins);
        event.add_property("DTSTAMP", now.strftime("%Y%m%dT%H%M%SZ").to_string());
        event.add_property("TRANSP", "TRANSPARENT");
        event.done()
    }
}

/// Adds what somebody still has to do in a meeting: open action points, and assignments that were
/// not handed in.
async fn add(
    app: &App,
    words: &Words,
    (live, who): (&Live, ParticipantId),
    calendar: &mut Calendar,
) -> Result<(), WebError> {
    let mut all: Vec<Dated> = live.read(|meeting| {
        let points = meeting.points_of(PointOwner::Participant(who)).filter(|it| it.is_open());
        let dated = points.filter_map(|point| {
            let name = format!("{}-{}", live.id(), point.id);
            Some(Dated { name, day: point.due?, title: point.title.to_string() })
        });
        dated.collect()
    });
    let cards = app.shelf.of(&app.db, live.school()).await?;
    for work in all_of(app, live, who).await?.into_iter().filter(|it| it.handed_in.is_none()) {
        let Some(day) = work.due else { continue };
        let card = card_name(View { words, cards: &cards }, &work.card);
        let args = [("card", card.into())];
        let title = plain(&words.t_with("work-in-calendar", &args));
        all.push(Dated { name: work.id.to_string(), day, title });
    }
    let practice = app.houses.of(&app.db, live.school()).await?.practice;
    let now = app.clock.now();
    for dated in &all {
        calendar.push(dated.event(words, practice, now));
    }
    Ok(())
}

/// The calendar of one page, as a file.
pub(crate) async fn of_page(
    app: &App,
    words: &Words,
    of: (&Live, ParticipantId),
) -> Result<Response, WebError> {
    let mut calendar = Calendar::new();
    add(app, words, of, &mut calendar).await?;
    let bytes = calendar.to_string().into_bytes();
    Ok(file(bytes, "text/calendar; charset=utf-8", "driehoek.ics").into_response())
}

/// GET `/kalender/{token}`: what is still to do of every page that somebody keeps.
pub async fn feed(
    State(app): State<App>,
    Reader(words): Reader,
    Path(name): Path<String>,
) -> Result<Response, WebError> {
    let token = name.strip_suffix(".ics").unwrap_or(&name);
    let now = app.clock.now();
    let claim = store::of_calendar(app.db.read(), &token_hash(token), now).await?;
    let claim = claim.ok_or(WebError::NotFound)?;
    let mut calendar = Calendar::new();
    calendar.name(&words.t("kept-calendar-name"));
    calendar.append_property(Property::new("REFRESH-INTERVAL", EVERY).done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", EVERY).done());
    for page in keeping::pages(&app, &claim).await? {
        add(&app, &words, (&page.live, page.who), &mut calendar).await?;
    }
    let bytes = calendar.to_string().into_bytes();
    let mut res = file(bytes, "text/calendar; charset=utf-8", "driehoek.ics").into_response();
    // A feed is read, not kept as a file.
    let inline = HeaderValue::from_static("inline");
    res.headers_mut().insert(header::CONTENT_DISPOSITION, inline);
    Ok(res)
}
