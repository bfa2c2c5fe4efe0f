//! Asking a provider: never for long, never for much, and only where it was asked.

use std::time::Duration;

use anyhow::{Context as _, Result};
use openidconnect::{HttpRequest, HttpResponse, reqwest, url::Url};
use serde::de::DeserializeOwned;

use super::trouble::Trouble;

/// How long a connection may take to be there.
const CONNECT_WITHIN: Duration = Duration::from_secs(4);
/// How long a whole question and answer may take.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);
/// The most that an answer may hold: the keys of a large provider are a tenth of it.
pub(super) const ANSWER_MAX_BYTES: usize = 256 * 1024;

/// Why there is no answer. It says nothing of what was asked: that may be about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoAnswer {
    #[error("no connection, or no answer in time")]
    Silent,
    #[error("the answer is too large")]
    TooLarge,
}

/// A way to ask one provider. `encrypted_only` holds for every address it names itself, too.
pub(super) fn client(encrypted_only: bool) -> Result<reqwest::Client> {
    reqwest::Client::builder()
        .connect_timeout(CONNECT_WITHIN)
        .timeout(ANSWER_WITHIN)
        .https_only(encrypted_only)
        // A provider that sends us elsewhere could send us into the school's own network.
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .user_agent("driehoek")
        .build()
        .context("making a client for account systems")
}

/// Sends one question, as the library for OpenID Connect wants it.
pub(super) async fn send(
    client: reqwest::Client,
    question: HttpRequest,
) -> Result<HttpResponse, NoAnswer> {
    let question = question.try_into().map_err(|_| NoAnswer::Silent)?;
    let mut answer = client.execute(question).await.map_err(|_| NoAnswer::Silent)?;
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|_| NoAnswer::Silent)? {
        if body.len() + part.len() > ANSWER_MAX_BYTES {
            return Err(NoAnswer::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    let mut response = HttpResponse::new(body);
    *response.status_mut() = answer.status();
    *response.headers_mut() = answer.headers().clone();
    Ok(response)
}

/// Fetches a document. What is not there is down; what is no such document is odd.
pub(super) async fn document<T: DeserializeOwned>(
    client: &reqwest::Client,
    address: &Url,
    odd: &'static str,
) -> Result<T, Trouble> {
    let question = http::Request::get(address.as_str()).header("accept", "application/json");
    let question = question.body(Vec::new()).map_err(|_| Trouble::Odd(odd))?;
    let answer = send(client.clone(), question).await.map_err(|fault| match fault {
        NoAnswer::Silent => Trouble::Down,
        NoAnswer::TooLarge => Trouble::Odd(odd),
    })?;
    if !answer.status().is_success() {
        return Err(Trouble::Down);
    }
    serde_json::from_slice(answer.body()).map_err(|_| Trouble::Odd(odd))
}
