//! Handing out, seeing how far it is, and bringing back: the coaches of the team's meetings.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::assignments::{
    AT_ONCE_MAX, OF_MEETING_MAX, Shared, TOGETHER_MAX, due_until, kept_until, sheets,
};
use domain::decks::ElementId;
use domain::meetings::{
    Action, Actor, AssignmentId, HandedOut, Naming, ParticipantId, PersonId, Returned,
    ReturnedPart, Text, WallShows,
};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use serde::Deserialize;
use uuid::Uuid;

use super::{cards_for, words_until};
use crate::accounts::store as people;
use crate::app::App;
use crate::assignments::store::{self, Assignment, Change, Holder, Which};
use crate::assignments::views::{back, desk, hand_out};
use crate::assignments::{Names, key};
use crate::error::WebError;
use crate::live::Live;
use crate::mail::Letter;
use crate::meetings::form::Fields;
use crate::meetings::links::home;
use crate::meetings::pages::plan::today;
use crate::meetings::pages::{Leading, act};
use crate::meetings::views::View;
use crate::practice::post;
use crate::privacy::audit::{self, Subject};
use crate::vault::Key;
use crate::web::who::SignedIn;

/// What of the list is shown.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Filter {
    /// How far it is.
    #[serde(default)]
    pub stand: String,
    /// Which card.
    #[serde(default)]
    pub kaart: String,
    /// Who has it.
    #[serde(default)]
    pub wie: String,
    /// The card to hand out.
    #[serde(default)]
    pub uitdelen: String,
}

/// Everything of the team.
async fn of_team(app: &App, live: &Live, key: &Key) -> Result<Vec<Assignment>, WebError> {
    let which = Which::OfTeam(live.id());
    Ok(store::find(app.db.read(), (live.school(), key), which, app.clock.now()).await?)
}

/// GET `/bijeenkomsten/{id}/opdrachten`
pub async fn show(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Query(filter): Query<Filter>,
) -> Result<Response, WebError> {
    page(&app, (&who, &live), &filter, None).await
}

/// A form that was not carried out, and the key of the sentence that says why.
type Again<'a> = (&'a Fields, &'static str);

async fn page(
    app: &App,
    (who, live): (&SignedIn, &Live),
    filter: &Filter,
    again: Option<Again<'_>>,
) -> Result<Response, WebError> {
    let key = key(app, live).await?;
    let all = of_team(app, live, &key).await?;
    let names = Names::of(app, live, &all).await?;
    let people = people::people(app.db.read(), live.school()).await?;
    let people: Vec<_> = people.into_iter().map(|person| (person.id, person.name)).collect();
    let cards = app.shelf.of_person(&app.db, (live.school(), who.person.id)).await?;
    let view = View { words: &who.words, cards: &cards };
    let home = home(live.id());
    let latest = due_until(today(app), None);
    let with_link = due_until(today(app), Some(words_until(live)));
    let page = live.read(|meeting| {
        let form = hand_out::Form {
            meeting,
            people: &people,
            again,
            card: &filter.uitdelen,
            days: (today(app), with_link, latest),
        };
        let desk = desk::Desk {
            who: &who.person,
            home: &home,
            here: live.id(),
            meeting,
            all: &all,
            names: &names,
            filter,
            form,
            today: today(app),
        };
        desk::show(view, &desk)
    });
    let status = if again.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page).into_response())
}

/// POST `/bijeenkomsten/{id}/opdrachten`
pub async fn change(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let key = key(&app, &live).await?;
    let around = (&who, &*live, &key);
    let done = match fields.get("do") {
        "hand-out" => give(&app, around, &fields).await?,
        "take-back" | "put-back" | "due" => set(&app, around, &fields).await?,
        "bring-back" | "take-out" | "show" | "stop" => bring(&app, around, &fields).await?,
        _ => return Err(WebError::Unreadable),
    };
    match done {
        Ok(()) => {
            let part = if fields.get("do") == "hand-out" { "#uitgedeeld" } else { "" };
            let to = format!("{}/opdrachten{part}", home(live.id()));
            Ok(Redirect::to(&to).into_response())
        }
        Err(why) => page(&app, (&who, &live), &Filter::default(), Some((&fields, why))).await,
    }
}

/// Whether it was done, or the key of the sentence that says why not.
type Done = Result<(), &'static str>;

/// Who is asked, as the form says it: `p3` is a participant, `m` and an id somebody with an account.
fn read_holder(text: &str) -> Option<Holder> {
    let (kind, id) = text.split_at_checked(1)?;
    match kind {
        "p" => id.parse().ok().map(|id| Holder::Participant(ParticipantId(id))),
        "m" => Uuid::from_str(id).ok().map(|id| Holder::Person(PersonId(id))),
        _ => None,
    }
}

/// Who gets it, when the form is right.
async fn holders(
    app: &App,
    live: &Live,
    fields: &Fields,
) -> Result<Result<Vec<Vec<Holder>>, &'static str>, WebError> {
    let there: Vec<_> = live.read(|meeting| meeting.people().map(|(id, _)| id).collect());
    let all = || there.iter().copied().map(Holder::Participant);
    let mut chosen: Vec<Holder> = match fields.get("to") {
        "everybody" => all().collect(),
        _ => fields.all("who").filter_map(read_holder).collect(),
    };
    chosen.sort_unstable();
    chosen.dedup();
    let people = people::people(app.db.read(), live.school()).await?;
    let is_known = |holder: &Holder| match holder {
        Holder::Participant(id) => there.contains(id),
        Holder::Person(id) => people.iter().any(|person| person.id == *id),
    };
    if !chosen.iter().all(is_known) {
        return Err(WebError::Unreadable);
    }
    let is_together = fields.get("how") == "together";
    Ok(match chosen.len() {
        0 if fields.get("to") == "everybody" => Err("work-nobody-here"),
        0 => Err("work-choose-somebody"),
        count if count > AT_ONCE_MAX => Err("work-too-many"),
        1 if is_together => Err("work-together-needs-two"),
        count if is_together && count > TOGETHER_MAX => Err("work-too-many-together"),
        _ if is_together => Ok(vec![chosen]),
        _ => Ok(chosen.into_iter().map(|holder| vec![holder]).collect()),
    })
}

/// The day of a form, when it is one until which they can work.
fn read_due(
    app: &App,
    live: &Live,
    fields: &Fields,
    has_participant: bool,
) -> Result<Option<Date>, &'static str> {
    let Ok(due) = fields.date("due") else { return Err("fault-date") };
    let words_until = has_participant.then(|| words_until(live));
    let today = today(app);
    match due {
        Some(day) if day < today => Err("work-due-passed"),
        Some(day) if day > due_until(today, words_until) => Err("work-due-late"),
        due => Ok(due),
    }
}

/// The first moment at which an assignment is no longer there.
fn expires(app: &App, live: &Live, due: Option<Date>, has_participant: bool) -> Timestamp {
    let words_until = has_participant.then(|| words_until(live));
    let last = kept_until(today(app), due, words_until);
    let after = last.saturating_add(1.day()).at(0, 0, 0, 0);
    after.to_zoned(app.config.time_zone.clone()).map_or(Timestamp::MAX, |at| at.timestamp())
}

async fn give(
    app: &App,
    (who, live, key): (&SignedIn, &Live, &Key),
    fields: &Fields,
) -> Result<Done, WebError> {
    let card = ElementId::from(fields.get("card"));
    let cards = app.shelf.of_person(&app.db, (live.school(), who.person.id)).await?;
    if !sheets().has(&cards, &card) {
        return Ok(Err("work-choose-card"));
    }
    let holders = match holders(app, live, fields).await? {
        Ok(holders) => holders,
        Err(why) => return Ok(Err(why)),
    };
    let is_participant = |holder: &Holder| matches!(holder, Holder::Participant(_));
    let has_participant = holders.iter().flatten().any(is_participant);
    let due = match read_due(app, live, fields, has_participant) {
        Ok(due) => due,
        Err(why) => return Ok(Err(why)),
    };
    if live.read(|meeting| meeting.words_erased || meeting.discarded) {
        return Ok(Err("work-meeting-over"));
    }
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    if store::count(&tx, live.school(), live.id()).await? + holders.len() > OF_MEETING_MAX {
        return Ok(Err("work-too-many"));
    }
    let new: Vec<_> = holders
        .into_iter()
        .map(|holders| {
            let has_participant = holders.iter().any(is_participant);
            Assignment {
                id: AssignmentId(app.chance.uuid_v7(now)),
                meeting: live.id(),
                card: card.clone(),
                due,
                answers: domain::assignments::Answers::default(),
                shared: Shared::Nobody,
                given_by: who.person.id,
                made: now,
                changed: None,
                handed_in: None,
                removed: None,
                expires: expires(app, live, due, has_participant),
                holders,
            }
        })
        .collect();
    store::add(&tx, live.school(), &new).await?;
    tx.commit().await?;
    write_to(app, who, &new).await?;
    tell(app, (who, live, key)).await?;
    Ok(Ok(()))
}

/// A letter to colleagues with an account: that there is something, not what.
async fn write_to(app: &App, who: &SignedIn, new: &[Assignment]) -> Result<(), WebError> {
    let people = people::people(app.db.read(), who.school.id).await?;
    for work in new {
        let has = |id: PersonId| id != who.person.id && work.has(Holder::Person(id));
        for person in people.iter().filter(|person| has(person.id)) {
            let words = app.words(person.lang);
            let link = app.config.link(&format!("/opdrachten/{}", work.id));
            let text = words.t_with("work-letter", &[("link", link.into())]);
            let text = crate::i18n::plain(&text);
            let subject = words.t("work-letter-subject").into_owned();
            let letter = Letter { to: person.email.clone(), subject, text };
            post::send(app, who.school.id, letter).await?;
        }
    }
    Ok(())
}

/// Says in the meeting which cards are out now, so that phones look anew and the report has them.
async fn tell(app: &App, (who, live, key): (&SignedIn, &Live, &Key)) -> Result<(), WebError> {
    let which = Which::OfMeeting(live.id());
    let all = store::find(app.db.read(), (live.school(), key), which, app.clock.now()).await?;
    let mut counts = BTreeMap::<(ElementId, Option<Date>), u32>::new();
    for work in all.into_iter().filter(|work| work.removed.is_none()) {
        *counts.entry((work.card, work.due)).or_default() += 1;
    }
    let cards = counts.into_iter().map(|((card, due), count)| HandedOut { card, due, count });
    let action = Action::SetHandedOut { cards: cards.collect() };
    // A meeting of which the words were erased keeps its report as it is.
    let _ = act(live, Actor::Coach(who.person.id), action, None).await?;
    Ok(())
}

/// One of the team's, by the form's field.
async fn named(
    app: &App,
    (live, key): (&Live, &Key),
    id: Option<Uuid>,
) -> Result<Assignment, WebError> {
    let id = AssignmentId(id.ok_or(WebError::Unreadable)?);
    let found = of_team(app, live, key).await?.into_iter().find(|work| work.id == id);
    found.ok_or(WebError::NotFound)
}

/// Takes back, hands out once more, or sets another day. Only what this meeting handed out.
async fn set(
    app: &App,
    (who, live, key): (&SignedIn, &Live, &Key),
    fields: &Fields,
) -> Result<Done, WebError> {
    let work = named(app, (live, key), fields.read("assignment")).await?;
    if work.meeting != live.id() {
        return Err(WebError::NotFound);
    }
    let has_participant = work.holders.iter().any(|it| matches!(it, Holder::Participant(_)));
    let change = match fields.get("do") {
        "due" => match read_due(app, live, fields, has_participant) {
            Ok(due) => Change::Due(due, expires(app, live, due, has_participant)),
            Err(why) => return Ok(Err(why)),
        },
        deed => Change::Removed(deed == "take-back"),
    };
    let tx = app.db.begin().await?;
    store::change(&tx, (live.school(), key), work.id, change, app.clock.now()).await?;
    tx.commit().await?;
    tell(app, (who, live, key)).await?;
    Ok(Ok(()))
}

/// Brings back what was shared with the group, shows it on the wall, or takes it out again.
async fn bring(
    app: &App,
    (who, live, key): (&SignedIn, &Live, &Key),
    fields: &Fields,
) -> Result<Done, WebError> {
    let id = AssignmentId(fields.read("assignment").ok_or(WebError::Unreadable)?);
    let actions = match fields.get("do") {
        "take-out" => vec![Action::TakeOut { assignment: id }],
        "stop" => vec![Action::ShowOnWall { shows: WallShows::Block }],
        deed => {
            let work = named(app, (live, key), Some(id.0)).await?;
            if work.removed.is_some() || !work.is_read_by(Shared::Group) {
                return Ok(Err("work-not-shared"));
            }
            let returned = returned(app, (who, live), &work).await?;
            let bring = Action::BringBack { returned: Box::new(returned) };
            let show = Action::ShowOnWall { shows: WallShows::Returned(id) };
            if deed == "show" { vec![bring, show] } else { vec![bring] }
        }
    };
    for action in actions {
        if act(live, Actor::Coach(who.person.id), action, None).await?.is_err() {
            return Ok(Err("work-not-now"));
        }
    }
    Ok(Ok(()))
}

async fn returned(
    app: &App,
    (who, live): (&SignedIn, &Live),
    work: &Assignment,
) -> Result<Returned, WebError> {
    let cards = cards_for(app, live, &work.card).await?;
    let names = Names::of(app, live, std::slice::from_ref(work)).await?;
    let is_named = live.read(|meeting| meeting.naming == Naming::Named);
    let names = names.all(&who.words, work).into_iter().filter(|_| is_named);
    let parts = sheets().questions(&cards, &work.card).into_iter().filter_map(|question| {
        let answer = work.answers.of(&question.id);
        let picks = question.options.into_iter().filter(|id| answer.picks.contains(id)).collect();
        let part = ReturnedPart { question: question.id, text: answer.text.clone(), picks };
        (!answer.is_empty()).then_some(part)
    });
    Ok(Returned {
        assignment: work.id,
        card: work.card.clone(),
        names: names.filter_map(|name| Text::new(&name).ok()).collect(),
        parts: parts.collect(),
    })
}

/// GET `/bijeenkomsten/{id}/opdrachten/{assignment}`: what was handed in. It holds what people
/// wrote, so that opening it is written down.
pub async fn read(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, WebError> {
    let key = key(&app, &live).await?;
    let work = named(&app, (&live, &key), Some(id)).await?;
    if work.removed.is_some() || !work.is_read_by(Shared::Coach) {
        return Err(WebError::NotFound);
    }
    audit::viewed(&app, &who, Subject::meeting(live.id())).await?;
    let cards = cards_for(&app, &live, &work.card).await?;
    let names = Names::of(&app, &live, std::slice::from_ref(&work)).await?;
    let view = View { words: &who.words, cards: &cards };
    let page = live.read(|meeting| {
        let read = back::Read {
            who: &who.person,
            home: &home(live.id()),
            meeting,
            work: &work,
            names: &names.all(&who.words, &work),
        };
        back::show(view, &read)
    });
    Ok(page.into_response())
}
