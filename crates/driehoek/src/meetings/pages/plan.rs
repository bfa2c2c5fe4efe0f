//! Planning: the list, a new meeting, its agenda, its blocks.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::accounts::Right;
use domain::decks::{CardBox, DeckId};
use domain::meetings::blocks::BlockPlan;
use domain::meetings::{
    Action, Actor, BlockId, CODE_LENGTH, Create, JoinCode, Meeting, MeetingId, TITLE_MAX, TeamId,
    Text,
};
use serde::Deserialize;

use super::{Leading, act, led_by};
use crate::accounts::store as people;
use crate::app::App;
use crate::decks::lay;
use crate::error::WebError;
use crate::live::{Live, NotWritten};
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::links::{LinkToken, home, named};
use crate::meetings::views::{
    View, agenda as plan_view, block as block_view, list, run_sheet, wall, words,
};
use crate::meetings::{agenda, blocks, slideshow, store, thread::around};
use crate::practice::sign;
use crate::web::who::SignedIn;

/// How often a new code is tried when one is taken.
const CODE_TRIES: usize = 5;
/// How many earlier meetings of a team are searched for open action points.
pub const EARLIER_MEETINGS: u64 = 5;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub struct Search {
    #[serde(default)]
    q: String,
}

/// What this person can plan with.
async fn cards_of(app: &App, who: &SignedIn) -> Result<Arc<CardBox>, WebError> {
    Ok(app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?)
}

/// Today by the schools' clock.
pub(crate) fn today(app: &App) -> jiff::civil::Date {
    app.clock.now().to_zoned(app.config.time_zone.clone()).date()
}

/// The list of meetings.
pub async fn index(
    State(app): State<App>,
    who: SignedIn,
    Query(search): Query<Search>,
) -> Result<Response, WebError> {
    let rows = store::led_by(&app.db, who.school.id, who.person.id).await?;
    let today = app.clock.now().to_zoned(app.config.time_zone.clone()).date();
    let cards = cards_of(&app, &who).await?;
    let view = View { words: &who.words, cards: &cards };
    let page = list::index(view, &who.person, &rows, &search.q, today);
    Ok(page.into_response())
}

/// The page of a new meeting; `?start=deck:1.1` chooses what to start from.
pub async fn new(
    State(app): State<App>,
    who: SignedIn,
    Query(start): Query<Start>,
) -> Result<Response, WebError> {
    let now = app.clock.now().to_zoned(app.config.time_zone.clone());
    let date = now.date().to_string();
    let next_hour = now.time().strftime("%H:00").to_string();
    let lang = who.words.lang();
    let mut fields = vec![("date", date.as_str()), ("time", next_hour.as_str())];
    fields.extend([("lang", lang.tag()), ("naming", "named"), ("start", start.start.as_str())]);
    fields.push(("team", start.team.as_str()));
    new_page(&app, &who, Fields::of(&fields), None).await
}

/// What to start from.
#[derive(Debug, Default, Deserialize)]
pub struct Start {
    #[serde(default)]
    start: String,
    /// The name of the team that meets again.
    #[serde(default)]
    team: String,
}

async fn new_page(
    app: &App,
    who: &SignedIn,
    fields: Fields,
    why: Option<String>,
) -> Result<Response, WebError> {
    let teams = store::teams(&app.db, who.school.id).await?.into_keys().collect();
    let earlier = store::led_by(&app.db, who.school.id, who.person.id).await?;
    let status = status(why.is_some());
    let new = list::NewMeeting { who: &who.person, fields, why, teams, earlier: &earlier };
    let cards = cards_of(app, who).await?;
    let view = View { words: &who.words, cards: &cards };
    Ok((status, list::new(view, &new)).into_response())
}

/// A page with a form that was not accepted says so to programs too.
fn status(is_refused: bool) -> StatusCode {
    if is_refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
}

/// Makes a meeting.
pub async fn create(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Response, WebError> {
    let fields = match fields.get("now") {
        "" => fields,
        deck => at_once(&app, &who, &DeckId::from(deck)).await?,
    };
    let wanted = match read_new(&fields, today(&app)) {
        Ok(wanted) => wanted,
        Err(fault) => {
            let why = words::fault(&who.words, fault);
            return new_page(&app, &who, fields, Some(why)).await;
        }
    };
    let live = make(&app, &who, wanted).await?;
    lay_out(&app, &who, &live, fields.get("start")).await?;
    Ok(Redirect::to(&home(live.id())).into_response())
}

/// What the form would say for a meeting that begins from a deck at once: today, in a quarter of an
/// hour or so, with the team of the coach's latest meeting.
async fn at_once(app: &App, who: &SignedIn, deck: &DeckId) -> Result<Fields, WebError> {
    let cards = cards_of(app, who).await?;
    let title = cards.deck_words(deck, who.words.lang()).map(|words| words.title.clone());
    let title: String = title.ok_or(WebError::NotFound)?.chars().take(TITLE_MAX).collect();
    let now = app.clock.now().to_zoned(app.config.time_zone.clone());
    let (date, time) = (now.date().to_string(), now.time().strftime("%H:%M").to_string());
    let latest = store::led_by(&app.db, who.school.id, who.person.id).await?;
    let team = latest.into_iter().next().map(|row| row.team);
    let team = team.unwrap_or_else(|| who.words.t("level-up-team").into_owned());
    let start = format!("deck:{deck}");
    Ok(Fields::of(&[
        ("title", title.as_str()),
        ("date", &date),
        ("time", &time),
        ("team", &team),
        ("lang", who.words.lang().tag()),
        ("naming", "named"),
        ("start", &start),
    ]))
}

/// What a new meeting needs, read from the form.
#[derive(Debug)]
pub struct NewMeeting {
    /// The title.
    pub title: Text<{ domain::meetings::TITLE_MAX }>,
    /// When.
    pub starts: jiff::civil::DateTime,
    /// The team's name.
    pub team: Text<{ domain::meetings::TITLE_MAX }>,
    /// With names or without.
    pub naming: domain::meetings::Naming,
    /// The language.
    pub lang: domain::lang::Lang,
}

fn read_new(fields: &Fields, today: jiff::civil::Date) -> Result<NewMeeting, Fault> {
    Ok(NewMeeting {
        title: fields.text("title")?,
        starts: agenda::moment(fields, today)?,
        team: fields.text("team")?,
        naming: agenda::naming(fields),
        lang: agenda::lang(fields),
    })
}

/// Makes a meeting with a code that no other has.
pub async fn make(app: &App, who: &SignedIn, new: NewMeeting) -> Result<Arc<Live>, WebError> {
    let now = app.clock.now();
    let team = TeamId(app.chance.uuid_v7(now));
    let team = store::team_named(&app.db, who.school.id, new.team.as_str(), team).await?;
    let create = |code| Create {
        title: new.title.clone(),
        starts: new.starts,
        team,
        team_name: new.team.clone(),
        naming: new.naming,
        lang: new.lang,
        code,
        wall_secret: String::new(),
        coach_name: agenda::coach_name(&who.person.name),
    };
    for _ in 0..CODE_TRIES {
        let id = MeetingId(app.chance.uuid_v7(now));
        let code = JoinCode::from_random(app.chance.bytes::<CODE_LENGTH>());
        let wall_secret = LinkToken::new(id, &app.chance).secret();
        let create = Create { wall_secret, ..create(code) };
        match app.live.create(who.school.id, id, who.person.id, create).await {
            Ok(live) => return Ok(live),
            Err(NotWritten::Conflict) => {}
            Err(NotWritten::Failed) => break,
        }
    }
    Err(WebError::Internal(anyhow::anyhow!("a meeting could not be made")))
}

/// Lays out what the meeting starts from: a deck, an earlier meeting, or nothing. Open action
/// points of the team come first.
async fn lay_out(app: &App, who: &SignedIn, live: &Live, start: &str) -> Result<(), WebError> {
    let (lang, team) = live.read(|meeting| (meeting.lang, meeting.team));
    let mut plans: Vec<BlockPlan> = if let Some(deck) = start.strip_prefix("deck:") {
        blocks::of_deck(&live.cards(), &DeckId::from(deck), lang)
    } else if let Some(card) = start.strip_prefix("card:") {
        lay::around(&live.cards(), &app.words(lang), &card.into())
    } else if let Some(id) = start.strip_prefix("meeting:").and_then(named) {
        // The new meeting is there already: one that is not theirs to copy leaves it empty.
        match led_by(app, who, id).await {
            Ok(earlier) => earlier.read(blocks::of_meeting),
            Err(WebError::NotFound) => Vec::new(),
            Err(error) => return Err(error),
        }
    } else {
        Vec::new()
    };
    let already =
        plans.iter().any(|plan| plan.kind == domain::meetings::blocks::BlockKind::OpenPoints);
    if !already && !super::lead::open_points(app, who.school.id, team).await?.is_empty() {
        let first = blocks::open_points(&app.words(lang));
        plans.splice(0..0, first);
    }
    if !plans.is_empty() {
        let actor = Actor::Coach(who.person.id);
        let _ = act(live, actor, Action::LayOut { plans, replace: true }, None).await?;
    }
    Ok(())
}

/// Where the wall is.
pub fn wall_path(live: &Live, meeting: &Meeting) -> String {
    let token = LinkToken::with_secret(live.id(), &meeting.wall_secret);
    format!("/scherm/{}", token.map(|token| token.text()).unwrap_or_default())
}

/// The plan.
pub async fn show(
    State(app): State<App>,
    Leading { who, live }: Leading,
) -> Result<Response, WebError> {
    plan_page(&app, &who, &live, None, None).await
}

async fn plan_page(
    app: &App,
    who: &SignedIn,
    live: &Live,
    why: Option<&str>,
    again: Option<&Fields>,
) -> Result<Response, WebError> {
    let people = people::people(app.db.read(), who.school.id).await?;
    let may_lead = people.into_iter().filter(|person| person.roles.may(Right::LeadMeetings));
    let people: Vec<_> = may_lead.map(|person| (person.id, person.name)).collect();
    let base = &app.config.public_url;
    let thread = around::plan(app, who, live).await?;
    let cards = live.cards();
    let page = live.read(|meeting| {
        let plan = plan_view::Plan {
            thread: &thread,
            who: &who.person,
            home: &home(live.id()),
            join: &wall::join_address(base, meeting),
            wall: &app.config.link(&wall_path(live, meeting)),
            people: &people,
            why,
            again,
        };
        plan_view::show(View { words: &who.words, cards: &cards }, meeting, &plan)
    });
    Ok((status(why.is_some()), page).into_response())
}

/// Changes the agenda, the coaches, or whether needs are asked.
pub async fn change(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let people = people::people(app.db.read(), who.school.id).await?;
    let words = app.words(live.read(|meeting| meeting.lang));
    let cards = live.cards();
    let read = live.read(|meeting| {
        let context = agenda::Context { meeting, cards: &cards, words: &words, people: &people };
        agenda::actions(&fields, context)
    });
    let answer = carry_out(&app, &who, &live, read, None).await;
    if fields.get("do").ends_with("-coach") {
        // What a coach keeps to themselves lies on the table of the meetings that they lead.
        app.live.lay_out_anew(&live).await?;
    }
    answer
}

/// Changes the details and the terms.
pub async fn set(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let read = live.read(|meeting| agenda::settings(&fields, meeting, today(&app)));
    carry_out(&app, &who, &live, read, Some(&fields)).await
}

async fn carry_out(
    app: &App,
    who: &SignedIn,
    live: &Live,
    read: Result<Vec<Action>, Fault>,
    fields: Option<&Fields>,
) -> Result<Response, WebError> {
    let mut fault = None;
    match read {
        Err(wrong) => fault = Some(wrong),
        Ok(actions) => {
            for action in actions {
                let actor = Actor::Coach(who.person.id);
                if let Err(refused) = act(live, actor, action, None).await? {
                    fault = Some(refused);
                    break;
                }
            }
        }
    }
    match fault {
        None => Ok(Redirect::to(&home(live.id())).into_response()),
        Some(fault) => {
            let why = words::fault(&who.words, fault);
            plan_page(app, who, live, Some(&why), fields).await
        }
    }
}

/// The page of a block.
pub async fn block(
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    block_page(&who, &live, BlockId(block), None)
}

fn block_page(
    who: &SignedIn,
    live: &Live,
    id: BlockId,
    again: Option<(&Fields, &str)>,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let page = live.read(|meeting| {
        let block = meeting.block(id)?;
        let view = View { words: &who.words, cards: &cards };
        Some(block_view::edit(view, meeting, &who.person, &home(live.id()), block, again))
    });
    page.map(|page| (status(again.is_some()), page).into_response()).ok_or(WebError::NotFound)
}

/// Changes a block.
pub async fn set_block(
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = BlockId(block);
    let before = live.read(|meeting| meeting.block(id).map(|block| block.plan.clone()));
    let before = before.ok_or(WebError::NotFound)?;
    let fault = match blocks::read(&fields, &live.cards(), &before) {
        Err(fault) => fault,
        Ok(plan) => {
            let action = Action::EditBlock { block: id, plan };
            match act(&live, Actor::Coach(who.person.id), action, None).await? {
                Ok(_) => return Ok(Redirect::to(&home(live.id())).into_response()),
                Err(fault) => fault,
            }
        }
    };
    let why = words::fault(&who.words, fault);
    block_page(&who, &live, id, Some((&fields, &why)))
}

/// The plan on paper.
pub async fn sheet(
    State(app): State<App>,
    Leading { who, live }: Leading,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let page = live.read(|meeting| {
        let join = wall::join_address(&app.config.public_url, meeting);
        let view = View { words: &who.words, cards: &cards };
        run_sheet::show(view, meeting, who.person.house.as_deref(), (&home(live.id()), &join))
    });
    Ok(page.into_response())
}

/// The plan as a slide show, in the meeting's language.
pub async fn slides(
    State(app): State<App>,
    Leading { who, live }: Leading,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let (show, day) = live.read(|meeting| {
        let join = wall::join_address(&app.config.public_url, meeting);
        let words = app.words(meeting.lang);
        let view = View { words: &words, cards: &cards };
        let show = slideshow::of(view, meeting, &join);
        (sign::on_slides(&words, sign::of(&who), show), meeting.starts.date())
    });
    let bytes = tokio::task::spawn_blocking(move || print::pptx(&show)).await??;
    Ok(super::file(bytes, PPTX, &format!("driehoek-{day}.pptx")))
}

const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
