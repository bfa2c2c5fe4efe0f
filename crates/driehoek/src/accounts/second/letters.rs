//! The letters about a second proof: whoever did not do it themselves must hear of it.

use crate::{
    accounts::{Person, School},
    app::App,
    i18n::plain,
    mail::Letter,
    practice::post,
};

/// What happened.
#[derive(Debug, Clone, Copy)]
pub(super) enum News {
    AppAdded,
    PasskeyAdded,
    /// An app or a passkey was taken away.
    Removed,
    /// A code on paper was used.
    CodeUsed,
    /// Codes of the app no longer count: there were too many wrong ones.
    Locked,
    /// A passkey was refused, for it may have been copied.
    Copied,
    /// An administrator took everything away.
    Reset,
}

impl News {
    const fn key(self) -> &'static str {
        match self {
            Self::AppAdded => "second-letter-app",
            Self::PasskeyAdded => "second-letter-passkey",
            Self::Removed => "second-letter-removed",
            Self::CodeUsed => "second-letter-code",
            Self::Locked => "second-letter-locked",
            Self::Copied => "second-letter-copied",
            Self::Reset => "second-letter-reset",
        }
    }
}

/// Tells somebody, when there is mail.
pub(super) async fn send(
    app: &App,
    (person, school): (&Person, &School),
    news: News,
) -> anyhow::Result<()> {
    if !app.mailer.is_on() {
        return Ok(());
    }
    let words = app.words(person.lang);
    let what = words.t(news.key());
    let args = [
        ("name", person.name.as_str().into()),
        ("school", school.name.as_str().into()),
        ("what", what.as_ref().into()),
        ("link", app.config.link("/account").into()),
    ];
    let letter = Letter {
        to: person.email.clone(),
        subject: plain(&words.t("second-letter-subject")),
        text: plain(&words.t_with("second-letter", &args)),
    };
    post::send(app, school.id, letter).await
}
