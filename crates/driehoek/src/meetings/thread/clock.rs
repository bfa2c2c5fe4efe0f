//! Letters about action points, when their day has come.

use domain::meetings::{Meeting, PointOwner};

use super::store::{self, Change, Reminder};
use crate::{
    app::App,
    i18n::{Words, plain},
    mail::Letter,
    practice::post,
};

/// Sends what is due. Without a mail server it waits.
///
/// # Errors
/// When the store fails; one meeting that cannot be read holds up no other.
pub async fn tick(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    store::forget_unconfirmed(&tx, now).await?;
    tx.commit().await?;
    if !app.mailer.is_on() {
        return Ok(());
    }
    for reminder in store::due(app.db.read(), &app.vault, now).await? {
        if let Err(error) = send(app, &reminder).await {
            let (error, meeting) = (format!("{error:#}"), reminder.meeting);
            tracing::error!(error, %meeting, "a reminder could not be sent");
        }
    }
    Ok(())
}

/// First the mark, then the letter: nobody is reminded twice.
async fn send(app: &App, reminder: &Reminder) -> anyhow::Result<()> {
    let live = app.live.of_school(reminder.school, reminder.meeting).await?;
    let letter = live.and_then(|live| live.read(|meeting| letter(app, meeting, reminder)));
    let tx = app.db.begin().await?;
    match &letter {
        Some(_) => store::change(&tx, reminder, Change::Sent(app.clock.now())).await?,
        // It is done, or whose it was has gone: the address has no use any more.
        None => {
            store::forget(&tx, reminder.school, reminder.meeting, reminder.point).await?;
        }
    }
    tx.commit().await?;
    if let Some(letter) = letter {
        post::send(app, reminder.school, letter).await?;
    }
    Ok(())
}

/// Asks whoever reads the address whether they want it. Nothing that somebody typed stands in it:
/// it may come to a stranger.
pub(super) async fn ask(app: &App, reminder: &Reminder, words: &Words) -> anyhow::Result<()> {
    let (Some(to), Some(at)) = (reminder.email.clone(), reminder.wanted_at) else { return Ok(()) };
    let day = words.date(at.to_zoned(app.config.time_zone.clone()).date());
    let link = app.config.link(&format!("/antwoord/{}", reminder.link));
    let args = [("day", day.into()), ("link", link.into())];
    let subject = words.t("remind-confirm-subject").into_owned();
    let text = plain(&words.t_with("remind-confirm-letter", &args));
    post::send(app, reminder.school, Letter { to, subject, text }).await
}

/// The subject says nothing about anybody.
fn letter(app: &App, meeting: &Meeting, reminder: &Reminder) -> Option<Letter> {
    let point = still_theirs(meeting, reminder).filter(|point| point.is_open())?;
    let words = app.words(reminder.lang.parse().unwrap_or(meeting.lang));
    let link = app.config.link(&format!("/antwoord/{}", reminder.link));
    let args = [
        ("point", point.title.as_str().into()),
        ("title", meeting.title.as_str().into()),
        ("link", link.into()),
    ];
    Some(Letter {
        to: reminder.email.clone()?,
        subject: words.t("remind-subject").into_owned(),
        text: plain(&words.t_with("remind-letter", &args)),
    })
}

/// The action point, while it is of somebody who has not gone.
pub(super) fn still_theirs<'a>(
    meeting: &'a Meeting,
    reminder: &Reminder,
) -> Option<&'a domain::meetings::ActionPoint> {
    let person = meeting.participant(reminder.participant)?;
    if meeting.words_erased || person.link_ended {
        return None;
    }
    let mut theirs = meeting.points_of(PointOwner::Participant(reminder.participant));
    theirs.find(|point| point.id == reminder.point)
}
