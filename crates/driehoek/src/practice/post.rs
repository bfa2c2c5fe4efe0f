//! Letters of a practice school: with its sign, and to nobody but who belongs to it.

use anyhow::Result;
use domain::meetings::SchoolId;

use super::{Practice, sign};
use crate::{
    accounts::{Person, store as people},
    app::App,
    i18n::plain,
    mail::Letter,
};

/// Sends a letter of a school. One of a practice school goes only to the own address of somebody
/// who has a place there: a guest, a guardian and a made-up address get none.
pub async fn send(app: &App, school: SchoolId, letter: Letter) -> Result<()> {
    let house = app.houses.of(&app.db, school).await?;
    let Some(term) = house.practice else {
        app.mailer.send(letter);
        return Ok(());
    };
    let people = people::people(app.db.read(), school).await?;
    let Some(reader) = people.into_iter().find(|person| person.email == letter.to) else {
        return Ok(());
    };
    let words = app.words(reader.lang);
    let sign = sign::text(&words, term);
    let args = [("subject", letter.subject.as_str().into())];
    let subject = plain(&words.t_with("practice-letter-subject", &args));
    app.mailer.send(Letter { subject, text: format!("{sign}\n\n{}", letter.text), ..letter });
    Ok(())
}

/// Says that a practice school ends soon.
pub(super) fn ends_soon(app: &App, to: &Person, practice: &Practice) -> Letter {
    let words = app.words(to.lang);
    let address = format!("{}/{}", super::pages::HOME, practice.school);
    let args = [
        ("name", to.name.as_str().into()),
        ("school", practice.name.as_str().into()),
        ("day", words.date(practice.term.wiped_on()).into()),
        ("link", app.config.link(&address).into()),
    ];
    Letter {
        to: to.email.clone(),
        subject: plain(&words.t("practice-ends-subject")),
        text: plain(&words.t_with("practice-ends-letter", &args)),
    }
}
