//! A wave of people who come in, each as a phone does it.

use std::{
    cell::RefCell,
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};

use super::{
    planned::{Tally, planned},
    streams::Streams,
};
use crate::{
    http::{Connection, Request},
    nodes::Nodes,
    protocol::Answer,
};

/// What all who arrive share.
struct Wave {
    door: String,
    streams: Streams,
    tokens: RefCell<Vec<String>>,
    joined: Tally,
    ready: Rc<Tally>,
}

/// Lets people in at a constant rate; gives the streams that are open then, and everybody's link.
pub(super) async fn arrive(
    nodes: &Nodes,
    door: String,
    people: usize,
    over: Duration,
) -> Result<(Answer, Streams, Vec<String>)> {
    let mut streams = Streams::default();
    streams.clear(1).await;
    let ready = Rc::new(Tally::default());
    let (tokens, joined) = (RefCell::default(), Tally::default());
    let wave = Rc::new(Wave { door, streams, tokens, joined, ready: ready.clone() });
    let lasted = planned(people, over, &ready, |turn, moment| {
        // Who joins at one node finds their page and their stream at the next.
        let at = |step: usize| nodes.by_turn(turn + step);
        let (wave, first, then) = (wave.clone(), at(0), at(1));
        async move { wave.one(moment, first, then).await }
    })
    .await;
    let wave = Rc::into_inner(wave).context("somebody is still on the way")?;
    let (joined, ready) = (wave.joined.load(lasted), ready.load(lasted));
    let (pieces, stream_bytes) = (wave.streams.pieces(), wave.streams.bytes());
    let answer = Answer::Arrived { joined, ready, pieces, stream_bytes };
    Ok((answer, wave.streams, wave.tokens.take()))
}

impl Wave {
    async fn one(&self, moment: Instant, first: SocketAddr, then: SocketAddr) -> Result<()> {
        let mut connection = Connection::open(first).await?;
        let look = Request::get(first, &self.door).header("accept-encoding", "gzip").bytes();
        let page = connection.send(&look).await?;
        ensure!(page.status == 200, "the door: {}", page.in_short());
        let mut bytes = page.bytes;
        let join = Request::post(first, &self.door).form("name=");
        let reply = connection.send(&join).await?;
        bytes += reply.bytes;
        let link = reply.header("location").and_then(|to| to.strip_prefix("/mijn/"));
        let link = link.with_context(|| format!("joining: {}", reply.in_short()))?;
        let token = link.split(['?', '#']).next().unwrap_or(link).to_owned();
        self.joined.done(moment);
        self.tokens.borrow_mut().push(token.clone());
        if then != first {
            connection = Connection::open(then).await?;
        }
        let own = Request::get(then, &format!("/mijn/{token}"))
            .header("accept-language", "nl")
            .header("accept-encoding", "gzip");
        let page = connection.send(&own.bytes()).await?;
        ensure!(page.status == 200, "the own page: {}", page.in_short());
        bytes += page.bytes;
        self.streams.add(0, then, &token).await?;
        self.ready.done(moment);
        self.ready.bytes.set(self.ready.bytes.get() + bytes);
        Ok(())
    }
}
