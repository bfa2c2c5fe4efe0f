//! Looks at the settings and what is around the program, and says what to mend: for
//! `driehoek doctor` in the words of whoever runs the program, and for `/beheer/gezondheid`, which
//! has words of its own for each finding, by its name.

mod around;
mod data;

pub(crate) use around::certificate;

use std::{future::Future, time::Duration};

use jiff::Timestamp;
use serde::Serialize;

use crate::{certificate as door, config::Config, mail::Mailer};

/// How long one thing is looked at while somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(8);

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Ok,
    /// It works, but not as well as it should.
    Warn,
    /// It does not work, or data is in danger.
    Fail,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What was found, as a fixed name: the same for the same finding, whatever stands in `found`.
    pub name: &'static str,
    pub what: &'static str,
    pub state: State,
    /// For whoever runs the program only: paths, addresses, numbers.
    pub found: String,
    /// What to do about it; nothing when it is well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
}

/// The name of a finding, and what was looked at.
type Of = (&'static str, &'static str);

pub(crate) fn ok((name, what): Of, found: impl Into<String>) -> Line {
    Line { name, what, state: State::Ok, found: found.into(), mend: None }
}

fn warn((name, what): Of, found: impl Into<String>, mend: impl Into<String>) -> Line {
    Line { name, what, state: State::Warn, found: found.into(), mend: Some(mend.into()) }
}

pub(crate) fn fail((name, what): Of, found: impl Into<String>, mend: impl Into<String>) -> Line {
    Line { name, what, state: State::Fail, found: found.into(), mend: Some(mend.into()) }
}

/// Looks at everything, as long as it takes; also sends a letter to an address, if there is one.
pub async fn look(config: &Config, now: Timestamp, send_test: Option<&str>) -> Vec<Line> {
    let mut lines = data::folder(config);
    lines.extend(data::store(config).await);
    lines.extend(data::key(config).await);
    lines.extend(data::room(config));
    lines.extend(data::backups(config, now));
    lines.extend(around::address(config));
    lines.push(around::resolves(&config.public_url).await);
    if config.is_https() {
        let found = door::look(&config.public_url, door::trusted().await, now).await;
        lines.push(certificate(found, &config.public_url, now));
    }
    lines.extend(around::mail(Mailer::new(config), send_test).await);
    lines.extend(around::neighbours(config).await);
    lines.push(around::clock(config, now));
    lines.push(around::open_files());
    lines.extend(around::inside().await);
    lines
}

/// Looks at what can go wrong while the program runs, at each thing for a short while. What it
/// brings with it and the key it works with were looked at when it started.
pub async fn look_while_running(config: &Config, mailer: &Mailer, now: Timestamp) -> Vec<Line> {
    let mail = async { around::mail(Ok(mailer.clone()), None).await };
    let host = async { vec![around::resolves(&config.public_url).await] };
    let (store, host, mail, neighbours) = tokio::join!(
        within(PATIENCE, "store", data::store(config)),
        within(PATIENCE, "host", host),
        within(PATIENCE, "mail", mail),
        within(PATIENCE, "nats", around::neighbours(config))
    );
    let mut lines = data::folder(config);
    lines.extend(store);
    lines.extend(data::key_beside(config));
    lines.extend(data::room(config));
    lines.extend(data::backups(config, now));
    lines.extend(around::address(config));
    lines.extend([host, mail, neighbours].concat());
    lines.push(around::clock(config, now));
    lines.push(around::open_files());
    lines
}

/// What was found, or that it took too long.
async fn within(
    patience: Duration,
    what: &'static str,
    looking: impl Future<Output = Vec<Line>>,
) -> Vec<Line> {
    tokio::time::timeout(patience, looking).await.unwrap_or_else(|_| {
        let found = format!("no answer within {} seconds", patience.as_secs());
        vec![warn(("slow", what), found, "run `driehoek doctor`, which waits longer")]
    })
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use super::*;

    #[tokio::test]
    async fn what_does_not_answer_is_said_to_be_slow() {
        let lines = within(Duration::ZERO, "mail", pending()).await;
        assert_eq!((lines[0].name, lines[0].state), ("slow", State::Warn));
        let quick = within(PATIENCE, "mail", async { vec![ok(("mail", "mail"), "there")] }).await;
        assert_eq!(quick[0].name, "mail");
    }
}
