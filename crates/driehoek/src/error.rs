//! What goes wrong on the way to a page, and how the reader hears of it.
//!
//! A handler answers with a [`WebError`]; [`show`] turns it, and every other failure such as an
//! unknown address, a panic or an unreadable form, into a page in the reader's language. It also
//! logs what is ours to mend, once, with a reference that the reader sees too.

use std::{any::Any, sync::Arc};

use anyhow::anyhow;
use axum::{
    Json,
    body::Body,
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::lang::Lang;
use maud::{Markup, html};
use serde_json::json;

use crate::{
    app::App,
    db,
    i18n::Words,
    nodes::OutOfReach,
    web::{
        components::{Button, Heading},
        shell::{Page, PageKind, page},
        who,
    },
};

/// Why a request did not get what it asked for.
#[derive(Debug)]
pub enum WebError {
    /// There is nothing here, or nothing that this reader may know of.
    NotFound,
    /// The reader is known and may not do this.
    Forbidden,
    /// The form was not sent from one of our own pages.
    Forged,
    /// A rule says no; the key is of the sentence that explains it.
    Refused(&'static str),
    /// Some fields were not filled in as they should.
    Invalid(Vec<Fault>),
    /// The reader must sign in first.
    SignInNeeded,
    /// The reader may do this once they proved a second time who they are.
    SecondStepNeeded,
    /// More was sent than we take.
    TooLarge,
    /// The address exists, but not for this kind of request.
    WrongMethod,
    /// What was sent could not be understood.
    Unreadable,
    /// Another node has it and does not give it; the address is where it can be made again.
    Elsewhere { why: OutOfReach, again: String },
    /// Something of ours is broken.
    Internal(anyhow::Error),
}

/// A field that was not filled in as it should, with the key of the sentence that explains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    pub field: &'static str,
    pub key: &'static str,
}

impl<E: Into<anyhow::Error>> From<E> for WebError {
    fn from(error: E) -> Self {
        let error = error.into();
        let is_unkeepable = error.downcast_ref().is_some_and(db::is_unkeepable);
        if is_unkeepable { Self::Unreadable } else { Self::Internal(error) }
    }
}

impl WebError {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Forged | Self::SecondStepNeeded => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Elsewhere { why: OutOfReach::Gone, .. } => StatusCode::GONE,
            Self::Elsewhere { why: OutOfReach::Silent, .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A fixed name, for scripts and for the keys of the words.
    fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::Forged => "forged",
            Self::Refused(_) => "refused",
            Self::Invalid(_) => "invalid",
            Self::SignInNeeded => "sign-in-needed",
            Self::SecondStepNeeded => "second-step-needed",
            Self::TooLarge => "too-large",
            Self::WrongMethod => "wrong-method",
            Self::Unreadable => "unreadable",
            Self::Elsewhere { why, .. } => why.name(),
            Self::Internal(_) => "internal",
        }
    }

    /// The failure behind a bare status, such as one of the framework's own.
    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::SignInNeeded,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ if status.is_client_error() => Self::Unreadable,
            _ => Self::Internal(anyhow!("a handler answered {status}")),
        }
    }

    /// What happened, in sentences.
    fn sentences(&self, words: &Words) -> Vec<String> {
        match self {
            Self::Refused(key) => vec![words.t(key).into_owned()],
            Self::Invalid(faults) => faults.iter().map(|f| words.t(f.key).into_owned()).collect(),
            _ => vec![words.t(&format!("error-{}-text", self.name())).into_owned()],
        }
    }
}

/// Carries the failure to [`show`], which knows who asked and in which language.
#[derive(Clone)]
struct Failure(Arc<WebError>);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut res = self.status().into_response();
        res.extensions_mut().insert(Failure(Arc::new(self)));
        res
    }
}

/// What a panic in a handler becomes.
#[expect(clippy::needless_pass_by_value, reason = "tower-http hands over the panic like this")]
pub fn of_panic(panic: Box<dyn Any + Send + 'static>) -> Response {
    let said = panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    WebError::Internal(anyhow!("a handler panicked: {said}")).into_response()
}

/// What an unknown address becomes.
pub async fn not_found() -> WebError {
    WebError::NotFound
}

/// What the wrong method on a known address becomes.
pub async fn wrong_method() -> WebError {
    WebError::WrongMethod
}

/// Gives every failure its page, or its short form for scripts.
pub fn show(app: &App, asked: &Asked, res: Response) -> Response {
    let Some(Failure(failure)) = failure_of(&res) else { return res };
    if asked.can_be_taken_up_again() {
        match *failure {
            WebError::SignInNeeded => return leading(&who::sign_in_address(&asked.path)),
            WebError::SecondStepNeeded => return leading(&who::second_step_address(&asked.path)),
            _ => {}
        }
    }
    let (words, reference) = (app.words(asked.lang), reference_of(&failure, app));
    let answer = if asked.wants_json {
        json_form(&failure, &words, reference.as_deref()).into_response()
    } else {
        failure_page(&failure, &words, reference.as_deref()).into_response()
    };
    with_body_of(res, answer)
}

fn leading(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// What of the request decides the form of the answer.
#[derive(Debug)]
pub struct Asked {
    method: Method,
    path: String,
    wants_json: bool,
    lang: Lang,
}

impl Asked {
    pub fn of(req: &Request) -> Self {
        let path = req.uri().path_and_query().map_or("/", |path| path.as_str());
        Self {
            method: req.method().clone(),
            path: path.to_owned(),
            wants_json: wants_json(req.headers()),
            lang: who::lang_of(req.headers()),
        }
    }

    /// Only reading can be taken up again after signing in: what was posted is gone by then.
    fn can_be_taken_up_again(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD) && !self.wants_json
    }
}

/// Whether a script asks, rather than a person who goes to a page.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("application/json"))
}

fn failure_of(res: &Response) -> Option<Failure> {
    if let Some(failure) = res.extensions().get::<Failure>() {
        return Some(failure.clone());
    }
    let status = res.status();
    let kind = res.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let is_complete = kind
        .is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/json"));
    let fails = status.is_client_error() || status.is_server_error();
    (fails && !is_complete).then(|| Failure(Arc::new(WebError::of_status(status))))
}

/// Logs what is ours to mend, and gives the reference under which it stands in the log.
fn reference_of(failure: &WebError, app: &App) -> Option<String> {
    let WebError::Internal(error) = failure else { return None };
    let reference = format!("{:08x}", u32::from_le_bytes(app.chance.bytes()));
    tracing::error!(reference, error = format!("{error:#}"), "a request failed");
    Some(reference)
}

fn json_form(
    failure: &WebError,
    words: &Words,
    reference: Option<&str>,
) -> Json<serde_json::Value> {
    let fields: Vec<_> = match failure {
        WebError::Invalid(faults) => faults.iter().map(|fault| fault.field).collect(),
        _ => Vec::new(),
    };
    Json(json!({
        "error": failure.name(),
        "message": failure.sentences(words).join(" "),
        "fields": fields,
        "reference": reference,
    }))
}

fn failure_page(failure: &WebError, words: &Words, reference: Option<&str>) -> Markup {
    let title = words.t(&format!("error-{}", failure.name()));
    let what_to_do = words.t(&format!("error-{}-do", failure.name()));
    let about = Page { words, title: &title, kind: PageKind::Plain, scripts: &[] };
    let next = match failure {
        WebError::SignInNeeded => ("error-sign-in", "/aanmelden"),
        WebError::SecondStepNeeded => ("error-second-step", "/account/tweede-stap"),
        WebError::Elsewhere { again, .. } => ("error-elsewhere-again", again.as_str()),
        _ => ("error-home", "/"),
    };
    let body = html! {
        (Heading::new(&*title))
        div.stack {
            @for sentence in failure.sentences(words) { p { (sentence) } }
            p { (what_to_do) }
            @if let Some(reference) = reference {
                p { (words.t_with("error-reference", &[("reference", reference.into())])) }
            }
            div.row { (Button::link(words.t(next.0), next.1)) }
        }
    };
    page(&about, body)
}

/// The failed response with the answer's body; headers such as `Allow` stay.
fn with_body_of(failed: Response, answer: Response) -> Response {
    let (mut parts, _) = failed.into_parts();
    let (answer, body) = answer.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.extend(answer.headers);
    Response::from_parts(parts, Body::new(body))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{OutOfReach, WebError};
    use crate::i18n::Catalogue;
    use domain::lang::Lang;

    #[test]
    fn every_failure_says_what_happened_and_what_to_do_in_every_language() {
        let catalogue = Arc::new(Catalogue::load().unwrap());
        let failures = [
            WebError::NotFound,
            WebError::Forbidden,
            WebError::Forged,
            WebError::Refused("people-not-yourself"),
            WebError::Invalid(Vec::new()),
            WebError::SignInNeeded,
            WebError::SecondStepNeeded,
            WebError::TooLarge,
            WebError::WrongMethod,
            WebError::Unreadable,
            OutOfReach::Gone.page("/"),
            OutOfReach::Silent.page("/"),
            WebError::Internal(anyhow::anyhow!("broken")),
        ];
        for lang in Lang::of_interface() {
            let words = catalogue.words(lang);
            for failure in &failures {
                let keys =
                    [format!("error-{}", failure.name()), format!("error-{}-do", failure.name())];
                let said = keys.iter().map(|key| words.t(key).into_owned());
                for sentence in said.chain(failure.sentences(&words)) {
                    assert!(sentence.contains(' '), "{failure:?} in {lang}: {sentence}");
                }
            }
        }
    }
}
