//! How mail goes out, and a letter to try it.

use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};
use lettre::transport::smtp;
use maud::Markup;

use super::views::post as views;
use crate::nodes::Tried;
use crate::{app::App, mail::Letter, web::who::SignedIn};

/// GET `/beheer/post`
pub async fn show(State(app): State<App>, who: SignedIn) -> Markup {
    views::show(&who, &shown(&app), None)
}

fn shown(app: &App) -> views::Shown {
    let counts = app.mailer.counts();
    views::Shown {
        is_on: app.mailer.is_on(),
        is_demo: app.config.demo,
        from: app.config.mail_from.clone(),
        sent: counts.sent,
        given_up: counts.given_up,
    }
}

/// POST `/beheer/post`: a letter to whoever asks, tried once, with what came of it.
pub async fn send(State(app): State<App>, who: SignedIn) -> Response {
    if !app.mailer.is_on() {
        return Redirect::to("/beheer/post").into_response();
    }
    // A few in a quarter of an hour are enough to try, as with links to sign in.
    let asked = format!("post {}", who.person.id);
    if !app.tried(Tried::Letter, &asked).is_zero() {
        return views::show(&who, &shown(&app), Some(Err("post-why-often"))).into_response();
    }
    let words = &who.words;
    let letter = Letter {
        to: who.person.email.clone(),
        subject: words.t("ops-test-letter-subject").into_owned(),
        text: words.t("ops-test-letter").into_owned(),
    };
    let outcome = app.mailer.try_out(Some(letter)).await.map_err(|error| why(&error));
    views::show(&who, &shown(&app), Some(outcome)).into_response()
}

/// What went wrong, as the key of its sentence: the words of the mail server may hold more than is
/// for a screen.
fn why(error: &anyhow::Error) -> &'static str {
    let Some(error) = error.chain().find_map(|cause| cause.downcast_ref::<smtp::Error>()) else {
        return "post-why-other";
    };
    let code = error.status().map(u16::from);
    match code {
        Some(530 | 534 | 535 | 538) => "post-why-login",
        Some(550..=554) => "post-why-refused",
        Some(400..500) => "post-why-later",
        Some(_) => "post-why-other",
        None if error.is_timeout() => "post-why-silent",
        None if error.is_tls() => "post-why-tls",
        None => "post-why-unreachable",
    }
}
