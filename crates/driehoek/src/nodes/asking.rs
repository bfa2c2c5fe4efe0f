//! What one node asks another for somebody: how far a file is that the other makes, and the file
//! itself, part by part. Both are sealed with the installation's key, so that who listens at NATS reads
//! nothing and nobody else can ask. Who it is for travels along: the node that has the file looks
//! itself whose it is.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use async_nats::{Client, Message, Subject, connection::State};
use axum::body::{Body, Bytes};
use domain::meetings::{PersonId, SchoolId};
use futures_util::{StreamExt as _, future::join_all, stream};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tokio::time::timeout;
use uuid::Uuid;

use super::{NodeId, Nodes, Wire, running};
use crate::{
    app::App, config::Neighbours, error::WebError, live::lock, paper, privacy::export, vault::Place,
};

/// How long another node may take to answer. Then whoever waits reads that it does not.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// How many questions of others a node answers at the same time.
const ANSWERS_AT_ONCE: usize = 16;
/// How much of a file travels at once. Sealing makes it a third longer.
pub const PART_BYTES: usize = 256 * 1024;
/// The longest answer, sealed: a NATS server takes a megabyte unless it was told otherwise.
const ANSWER_MAX_BYTES: usize = 900_000;

/// A person of a school.
pub type Whose = (SchoolId, PersonId);

/// What can be asked of the node that makes something.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum What {
    Papers(paper::elsewhere::Question),
    Exports(export::elsewhere::Question),
}

/// A question on its way. Its id belongs to this question alone: an answer to another does not fit.
#[derive(Debug, Serialize, Deserialize)]
struct Question {
    id: Uuid,
    whose: Whose,
    what: What,
}

/// Why what another node made cannot be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OutOfReach {
    /// It runs no more, and what it made is gone with it.
    #[error("the node that made it runs no more")]
    Gone,
    /// It gives no answer now.
    #[error("the node that made it gives no answer")]
    Silent,
}

impl OutOfReach {
    /// A fixed name, for scripts and for the keys of the words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gone => "elsewhere-gone",
            Self::Silent => "elsewhere-silent",
        }
    }

    /// The page that says so, with where the same can be made again.
    pub fn page(self, again: &str) -> WebError {
        WebError::Elsewhere { why: self, again: again.to_owned() }
    }
}

impl Nodes {
    /// The name of something that this node keeps: where there are others it tells them whom to ask.
    pub fn named(&self, token: String) -> String {
        match self.own() {
            Some(own) => format!("{}-{token}", own.name()),
            None => token,
        }
    }

    /// The other node that keeps what has this name.
    pub fn elsewhere(&self, name: &str) -> Option<NodeId> {
        let own = self.own()?;
        let (node, _) = name.split_once('-')?;
        NodeId::named(node).filter(|node| *node != own)
    }

    pub(super) fn wire(&self) -> Option<&Wire> {
        self.0.as_ref().and_then(|ours| ours.wire.as_ref())
    }
}

/// Asks another node.
pub async fn ask<A: DeserializeOwned>(
    app: &App,
    node: NodeId,
    whose: Whose,
    what: impl Into<What>,
) -> Result<A, OutOfReach> {
    let answer = ask_for_bytes(app, node, whose, what.into()).await?;
    serde_json::from_slice(&answer).map_err(|error| {
        tracing::warn!(%error, "what another node answered cannot be read");
        OutOfReach::Silent
    })
}

/// Asks all other nodes that run, and says whether all of them answered.
pub async fn ask_all<A: DeserializeOwned>(
    app: &App,
    whose: Whose,
    what: impl Into<What>,
) -> Result<(Vec<A>, bool)> {
    if app.nodes.wire().is_none() {
        return Ok((Vec::new(), true));
    }
    let what = what.into();
    let running =
        running(app.db.read(), app.clock.now()).await.context("asking which nodes run")?;
    let others = running.iter().filter_map(|row| NodeId::named(&row.id));
    let others = others.filter(|node| Some(*node) != app.nodes.own());
    let asked = others.map(|node| ask(app, node, whose, what.clone()));
    let answers = join_all(asked).await;
    let is_all = answers.iter().all(Result::is_ok);
    Ok((answers.into_iter().flatten().collect(), is_all))
}

/// A file of so many bytes at another node, as it is sent on. Each part is asked for when the one before
/// it was taken, so that a slow reader costs neither node memory.
pub async fn fetch(
    app: &App,
    node: NodeId,
    (whose, bytes): (Whose, u64),
    part: impl Fn(u64) -> What + Send + 'static,
) -> Result<Body, OutOfReach> {
    // Before the answer begins: a file that cannot be had is a page that says so.
    let first = part_from(app, node, whose, part(0)).await?;
    let app = app.clone();
    let next = move |(from, first): (u64, Option<Bytes>)| {
        let (app, what) = (app.clone(), part(from));
        async move {
            if from >= bytes {
                return Ok(None);
            }
            let part = match first {
                Some(part) => part,
                None => part_from(&app, node, whose, what).await?,
            };
            let from = from + part.len() as u64;
            Ok::<_, OutOfReach>(Some((part, (from, None))))
        }
    };
    Ok(Body::from_stream(stream::try_unfold((0, Some(first)), next)))
}

/// No part is empty: then the file is no longer there.
async fn part_from(app: &App, node: NodeId, whose: Whose, what: What) -> Result<Bytes, OutOfReach> {
    let part = ask_for_bytes(app, node, whose, what).await?;
    if part.is_empty() { Err(OutOfReach::Gone) } else { Ok(part.into()) }
}

/// The part of a file that travels from here on.
pub fn part_of(file: &[u8], from: u64) -> &[u8] {
    let rest = usize::try_from(from).ok().and_then(|from| file.get(from..)).unwrap_or_default();
    &rest[..rest.len().min(PART_BYTES)]
}

async fn ask_for_bytes(
    app: &App,
    node: NodeId,
    whose: Whose,
    what: What,
) -> Result<Vec<u8>, OutOfReach> {
    match try_asking(app, node, whose, what).await {
        Ok(answer) => Ok(answer),
        Err(error) => {
            tracing::warn!(error = format!("{error:#}"), "another node was asked in vain");
            Err(why(app, node).await)
        }
    }
}

/// Whether a node that gave no answer runs at all. Who cannot say does not say that it is gone.
async fn why(app: &App, node: NodeId) -> OutOfReach {
    match running(app.db.read(), app.clock.now()).await {
        Ok(nodes) if nodes.iter().all(|row| row.id != node.name()) => OutOfReach::Gone,
        _ => OutOfReach::Silent,
    }
}

async fn try_asking(app: &App, node: NodeId, whose: Whose, what: What) -> Result<Vec<u8>> {
    let wire = app.nodes.wire().context("there is no way to other nodes")?;
    let client = lock(&wire.client).clone().context("there is no connection yet")?;
    // What is asked now would wait until there is a connection, longer than anybody here.
    ensure!(client.connection_state() == State::Connected, "there is no connection");
    let question = Question { id: Uuid::from_bytes(app.chance.bytes()), whose, what };
    let sealed = app.vault.own_key().seal_bytes(asked_of(node), &serde_json::to_vec(&question)?);
    let asked = client.request(subject(&wire.neighbours, node), sealed.into());
    let answer = timeout(ANSWER_WITHIN, asked).await.context("in this time")??;
    let text = std::str::from_utf8(&answer.payload)?;
    ensure!(!text.is_empty(), "it cannot answer this");
    Ok(app.vault.own_key().open_bytes(answer_to(&question), text)?)
}

/// Answers what other nodes ask, until the connection is given up.
pub(super) async fn answer_others(app: &App, client: &Client, (own, at): (NodeId, &Neighbours)) {
    let questions = match client.subscribe(subject(at, own)).await {
        Ok(questions) => questions,
        Err(error) => return tracing::error!(%error, "other nodes cannot ask this one"),
    };
    let answered = questions.for_each_concurrent(ANSWERS_AT_ONCE, |question| async {
        let Message { payload, reply: Some(reply), .. } = question else { return };
        let answer = match answered(app, own, &payload).await {
            Ok(sealed) => sealed,
            Err(error) => {
                tracing::warn!(error = format!("{error:#}"), "a question of another node");
                String::new()
            }
        };
        if let Err(error) = client.publish(reply, answer.into()).await {
            tracing::warn!(%error, "another node got no answer");
        }
    });
    answered.await;
}

async fn answered(app: &App, own: NodeId, sealed: &[u8]) -> Result<String> {
    let key = app.vault.own_key();
    let question = key.open_bytes(asked_of(own), std::str::from_utf8(sealed)?)?;
    let question = serde_json::from_slice::<Question>(&question)?;
    let answer = match &question.what {
        What::Papers(asked) => paper::elsewhere::answer(app, question.whose, asked)?,
        What::Exports(asked) => export::elsewhere::answer(app, question.whose, asked).await?,
    };
    short_enough(key.seal_bytes(answer_to(&question), &answer))
}

/// A NATS server refuses what is longer than it allows.
fn short_enough(sealed: String) -> Result<String> {
    ensure!(sealed.len() <= ANSWER_MAX_BYTES, "an answer of {} bytes is too long", sealed.len());
    Ok(sealed)
}

/// Where a node hears what it is asked.
fn subject(neighbours: &Neighbours, node: NodeId) -> Subject {
    format!("{}.node.{}", neighbours.subject, node.name()).into()
}

/// What a question is sealed for: one node, so that no other can be asked with it.
const fn asked_of(node: NodeId) -> Place<'static> {
    Place { table: "nodes", column: "question", row: node.as_row() }
}

const fn answer_to(question: &Question) -> Place<'static> {
    Place { table: "nodes", column: "answer", row: question.id }
}

#[cfg(test)]
mod tests {
    use super::{ANSWER_MAX_BYTES, PART_BYTES, part_of, short_enough};

    #[test]
    fn the_longest_answer_is_sent_and_one_byte_more_is_not() {
        let of = |bytes| "a".repeat(bytes);
        assert_eq!(short_enough(of(ANSWER_MAX_BYTES)).unwrap(), of(ANSWER_MAX_BYTES));
        let error = short_enough(of(ANSWER_MAX_BYTES + 1)).unwrap_err();
        assert_eq!(error.to_string(), "an answer of 900001 bytes is too long");
    }

    #[test]
    fn a_file_comes_in_parts_that_fit_and_nothing_comes_after_it() {
        let file: Vec<u8> = (0..=u8::MAX).cycle().take(2 * PART_BYTES + 1).collect();
        let starts = [0, PART_BYTES, 2 * PART_BYTES];
        let parts = starts.map(|from| part_of(&file, from as u64));
        assert_eq!(parts.map(<[u8]>::len), [PART_BYTES, PART_BYTES, 1]);
        assert_eq!(parts.concat(), file);
        assert_eq!(part_of(&file[..PART_BYTES], 0).len(), PART_BYTES);
        for after in [file.len() as u64, u64::MAX] {
            assert!(part_of(&file, after).is_empty(), "{after}");
        }
        // Base64 and what sealing adds.
        assert!(PART_BYTES.div_ceil(3) * 4 + 100 < ANSWER_MAX_BYTES);
    }
}
