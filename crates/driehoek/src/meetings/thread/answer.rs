//! The answer to a reminder, without an account. Opening the page changes nothing: whatever reads
//! mail before its reader does, answers nothing.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::meetings::{Action, Actor, Answer, last_day, put_off};
use maud::{Markup, html};

use super::{
    clock::still_theirs,
    keeping::morning_of,
    store::{self, Change, Reminder},
};
use crate::{
    app::App,
    chance::token_hash,
    error::WebError,
    i18n::Words,
    live::Live,
    meetings::{
        form::Fields,
        pages::{act, plan::today},
        views::words as meeting_words,
    },
    settings::House,
    web::{
        components::{Button, Heading, Hue, Notice},
        icons::Icon,
        shell::{Page, PageKind, page},
        who::Reader,
    },
};

async fn behind(app: &App, token: &str) -> Result<(Reminder, std::sync::Arc<Live>), WebError> {
    let (hash, now) = (token_hash(token), app.clock.now());
    let found = store::of_answer(app.db.read(), &app.vault, &hash, now).await?;
    let reminder = found.ok_or(WebError::NotFound)?;
    let live = app.live.of_school(reminder.school, reminder.meeting).await?;
    let live = live.ok_or(WebError::NotFound)?;
    if live.read(|meeting| still_theirs(meeting, &reminder).is_none()) {
        return Err(WebError::NotFound);
    }
    Ok((reminder, live))
}

/// GET `/antwoord/{token}`: the question whether a reminder is wanted, and after it how it stands.
pub async fn show(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
) -> Result<Response, WebError> {
    let (reminder, live) = behind(&app, &token).await?;
    let house = app.houses.of(&app.db, live.school()).await?;
    if let Some(at) = reminder.wanted_at {
        let day = words.date(at.to_zoned(app.config.time_zone.clone()).date());
        return Ok(confirm(&words, (&token, day), &house).into_response());
    }
    Ok(view(&app, &words, (&token, &reminder), &live, &house).into_response())
}

/// POST `/antwoord/{token}`
pub async fn take(
    State(app): State<App>,
    Reader(words): Reader,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    let (reminder, live) = behind(&app, &token).await?;
    if reminder.wanted_at.is_some() {
        return confirmed(&app, &words, (&token, &reminder), &fields).await;
    }
    let change = match (fields.get("do"), Answer::named(fields.get("answer"))) {
        ("stop", _) => Change::Over,
        ("answer", Some(answer)) => {
            let action = Action::AnswerPoint { point: reminder.point, state: answer.state() };
            let done = act(&live, Actor::Participant(reminder.participant), action, None).await?;
            if done.is_err() {
                return Err(WebError::NotFound);
            }
            match answer {
                Answer::MoreTime => Change::Next(later(&app, &live, &reminder)),
                Answer::Done | Answer::NotNeeded => Change::Over,
            }
        }
        _ => return Err(WebError::Unreadable),
    };
    let tx = app.db.begin().await?;
    store::change(&tx, &reminder, change).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/antwoord/{token}")).into_response())
}

/// Whoever reads the address says yes or no: to everything that was asked for it from one page.
async fn confirmed(
    app: &App,
    words: &Words,
    (token, reminder): (&str, &Reminder),
    fields: &Fields,
) -> Result<Response, WebError> {
    let of = (reminder.meeting, reminder.participant);
    let all = store::reminders(app.db.read(), &app.vault, reminder.school, of).await?;
    let same = all.iter().filter(|one| one.email == reminder.email && one.wanted_at.is_some());
    let tx = app.db.begin().await?;
    for one in same {
        match (fields.get("do"), one.wanted_at) {
            ("confirm", Some(at)) => store::change(&tx, one, Change::Confirmed(at)).await?,
            ("refuse", _) => store::forget(&tx, one.school, one.meeting, one.point).await?,
            _ => return Err(WebError::Unreadable),
        }
    }
    tx.commit().await?;
    if fields.get("do") == "refuse" {
        let house = app.houses.of(&app.db, reminder.school).await?;
        return Ok(refused(words, &house).into_response());
    }
    Ok(Redirect::to(&format!("/antwoord/{token}")).into_response())
}

/// The question at an address. What somebody wrote does not stand here: it may be a stranger's.
fn confirm(words: &Words, (token, day): (&str, String), house: &House) -> Markup {
    let title = words.t("confirm-title");
    let about = Page { words, title: &title, kind: PageKind::Guest { house }, scripts: &[] };
    let body = html! {
        (Heading::new(&*title).lead(words.t_with("confirm-text", &[("day", day.into())])))
        form.answer-page.answer-choices method="post" action={ "/antwoord/" (token) } {
            (Button::submit(words.t("confirm-yes")).primary().large().icon(Icon::Check).sends("do", "confirm"))
            (Button::submit(words.t("confirm-no")).secondary().large().icon(Icon::Cross).sends("do", "refuse"))
        }
    };
    page(&about, body)
}

fn refused(words: &Words, house: &House) -> Markup {
    let title = words.t("confirm-refused");
    let about = Page { words, title: &title, kind: PageKind::Guest { house }, scripts: &[] };
    page(&about, html! { (Heading::new(&*title).lead(words.t("confirm-refused-text"))) })
}

/// When the next letter goes to who needs more time, while there is an address.
fn later(app: &App, live: &Live, reminder: &Reminder) -> Option<jiff::Timestamp> {
    reminder.email.as_ref()?;
    let day = live.read(|meeting| put_off(meeting, today(app)))?;
    Some(morning_of(day, &app.config.time_zone))
}

fn view(
    app: &App,
    words: &Words,
    (token, reminder): (&str, &Reminder),
    live: &Live,
    house: &House,
) -> Markup {
    let title = words.t("answer-title");
    let about = Page { words, title: &title, kind: PageKind::Guest { house }, scripts: &[] };
    let address = format!("/antwoord/{token}");
    let body = live.read(|meeting| {
        let point = still_theirs(meeting, reminder)?;
        let until = words.date(last_day(meeting));
        Some(html! {
            (Heading::new(words.t("answer-title")).lead(meeting.title.as_str()))
            div.answer-page {
                p.answer-point dir="auto" { (point.title) }
                (told(app, words, reminder, point.state))
                form.answer-choices method="post" action=(address) {
                    input type="hidden" name="do" value="answer";
                    @for (answer, icon) in Answer::ALL.into_iter().zip([Icon::Check, Icon::Clock, Icon::Cross]) {
                        (Button::submit(words.t(&format!("answer-{}", answer.name()))).secondary().large().icon(icon).sends("answer", answer.name()))
                    }
                }
                @if reminder.email.is_some() {
                    form.answer-stop #stop method="post" action=(address) {
                        input type="hidden" name="do" value="stop";
                        p.field-help { (words.t("answer-stop-text")) }
                        (Button::submit(words.t("answer-stop")).quiet().icon(Icon::Mail))
                    }
                }
                p.field-help { (words.t_with("answer-until", &[("until", until.into())])) }
            }
        })
    });
    page(&about, body.unwrap_or_default())
}

/// How it stands, and whether a letter comes.
fn told(
    app: &App,
    words: &Words,
    reminder: &Reminder,
    state: domain::meetings::PointState,
) -> Markup {
    use domain::meetings::PointState;
    let next = reminder.remind_at.map(|at| {
        let day = words.date(at.to_zoned(app.config.time_zone.clone()).date());
        words.t_with("answer-next", &[("day", day.into())]).into_owned()
    });
    let mail = match (next, &reminder.email) {
        (Some(next), _) => next,
        (None, None) => words.t("answer-no-mail").into_owned(),
        (None, Some(_)) => String::new(),
    };
    let state = (state != PointState::Open).then(|| {
        let state = meeting_words::point_state(words, state);
        words.t_with("answer-now", &[("state", state.into())]).into_owned()
    });
    html! {
        @match (state, mail.is_empty()) {
            (Some(state), _) => { (Notice::new(Hue::Good, state).text(mail)) }
            (None, false) => { (Notice::new(Hue::School, mail)) }
            (None, true) => { p { (words.t("answer-how")) } }
        }
    }
}
