//! What happens when its time has come: asking after action points, erasing people's words,
//! closing what was forgotten, letting go of what nobody watches.

use std::time::Duration;

use domain::meetings::{
    Action, Actor, Meeting, Participant, ParticipantId, Phase, PointOwner, kept_since,
};
use jiff::{SignedDuration, Timestamp};

use super::links::LinkToken;
use super::store::{self, Due};
use super::thread;
use crate::app::App;
use crate::assignments::store as assignments;
use crate::live::Live;
use crate::mail::Letter;
use crate::practice::post;
use crate::traces::What;

/// How often the clock looks.
const EVERY: Duration = Duration::from_mins(1);
/// A meeting in which nothing has happened for this long closes by itself.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(12);

/// Looks for ever. What is done for all is done by one node; each lets go of what it holds itself.
pub async fn run(app: App) {
    loop {
        if app.nodes.does_the_chores()
            && let Err(error) = app.traces.work(What::ClockMeetings, Box::pin(tick(&app))).await
        {
            tracing::error!(error = format!("{error:#}"), "the clock of the meetings failed");
        }
        app.live.let_go();
        tokio::time::sleep(EVERY).await;
    }
}

/// Looks once.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    for due in store::due(&app.db, now, now - FORGOTTEN).await? {
        // One meeting that cannot be read must not keep the words of all others.
        if let Err(error) = meeting(app, due, now).await {
            let error = format!("{error:#}");
            tracing::error!(error, meeting = %due.meeting, "the clock could not serve a meeting");
        }
    }
    thread::clock::tick(app).await?;
    let today = now.to_zoned(app.config.time_zone.clone()).date();
    for id in store::past(&app.db, kept_since(today)).await? {
        store::remove(&app.db, id).await?;
        app.meeting_is_gone(id);
    }
    Ok(())
}

async fn meeting(app: &App, due: Due, now: Timestamp) -> anyhow::Result<()> {
    let Some(live) = app.live.open(due.meeting).await? else { return Ok(()) };
    let live = &*live;
    if due.running && live.read(|meeting| now.duration_since(last_sign(meeting)) > FORGOTTEN) {
        live.act(Actor::Clock, Action::Close, None).await?;
    }
    if due.ask {
        let asked = asked(app, live);
        let links = asked.iter().map(|(who, token)| (*who, token.hash())).collect();
        // First the mark and the links, then the letters: nobody is asked twice.
        live.act(Actor::Clock, Action::FollowedUp { links }, None).await?;
        for letter in letters(app, live, &asked) {
            post::send(app, live.school(), letter).await?;
        }
    }
    // A meeting that nobody came to yet has no words to erase, and may still be held.
    let is_untouched = live.read(|m| m.phase == Phase::Planned && m.participants.is_empty());
    if due.erase && !is_untouched {
        live.act(Actor::Clock, Action::EraseWords, None).await?;
        let tx = app.db.begin().await?;
        thread::store::forget_meeting(&tx, live.school(), live.id()).await?;
        assignments::erase_of_participants(&tx, live.school(), live.id()).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn last_sign(meeting: &Meeting) -> Timestamp {
    let last = meeting.contributions.last().map(|contribution| contribution.at);
    let joined = meeting.participants.last().map(|person| person.joined_at);
    let signs = [last, joined, meeting.started_at];
    signs.into_iter().flatten().max().unwrap_or(Timestamp::MAX)
}

/// Everybody who left an address and has action points that are open, with a new personal link:
/// of the first one only the hash is known.
fn asked(app: &App, live: &Live) -> Vec<(ParticipantId, LinkToken)> {
    let asked: Vec<ParticipantId> = live.read(|meeting| {
        let may_be_asked = |person: &Participant| person.email.is_some() && !person.link_ended;
        let people = meeting.people().filter(|(_, person)| may_be_asked(person));
        people.map(|(id, _)| id).filter(|id| !open_points(meeting, *id).is_empty()).collect()
    });
    asked.into_iter().map(|id| (id, LinkToken::new(live.id(), &app.chance))).collect()
}

/// One letter each. The subject says nothing about them.
fn letters(app: &App, live: &Live, asked: &[(ParticipantId, LinkToken)]) -> Vec<Letter> {
    live.read(|meeting| {
        let letters = asked.iter().filter_map(|(id, token)| {
            let person = meeting.participant(*id)?;
            let words = app.words(person.lang);
            let list = open_points(meeting, *id).join("\n- ");
            let link = app.config.link(&format!("/mijn/{}", token.text()));
            let title = meeting.title.as_str();
            let args = [("points", list.into()), ("title", title.into()), ("link", link.into())];
            let text = crate::i18n::plain(&words.t_with("follow-up-letter", &args));
            let subject = words.t("follow-up-subject").into_owned();
            Some(Letter { to: person.email.as_ref()?.to_string(), subject, text })
        });
        letters.collect()
    })
}

fn open_points(meeting: &Meeting, id: ParticipantId) -> Vec<String> {
    let points = meeting.points_of(PointOwner::Participant(id));
    points.filter(|point| point.is_open()).map(|point| point.title.to_string()).collect()
}
