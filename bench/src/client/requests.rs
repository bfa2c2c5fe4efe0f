//! Many requests over a fixed number of connections that stay open.

use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use futures_util::{TryStreamExt as _, stream::FuturesUnordered};
use tokio::time::timeout;

use crate::{
    http::{Connection, Reply},
    nodes::Nodes,
    protocol::Load,
};

/// Beyond this something is wrong, and the rest would only measure errors.
const FAILURES_MAX: usize = 100;
/// Nobody waits longer for an answer.
const ANSWER_MAX: Duration = Duration::from_secs(30);

struct Work<P, A, H> {
    place: P,
    ask: A,
    heed: H,
    /// Whose turn is next: at each node where everything has its place, else for all.
    turns: Vec<(Option<SocketAddr>, Cell<usize>)>,
    took: RefCell<Vec<Duration>>,
    failed: Cell<usize>,
    failure: RefCell<Option<String>>,
    body_bytes: Cell<usize>,
    bytes: Cell<usize>,
}

/// Sends what `ask` gives for each turn, until it gives nothing, to the node at which `place` has it;
/// `heed` looks at each answer and tells whether it was the right one. The connections are open before
/// the clock starts, and go to the nodes by turns. Each node has its place among a few turns in a row, or
/// none has.
pub(super) async fn load(
    nodes: &Nodes,
    connections: usize,
    place: impl Fn(usize) -> Option<SocketAddr>,
    ask: impl Fn(usize) -> Option<Vec<u8>>,
    heed: impl Fn(usize, &Reply<'_>) -> bool,
) -> Result<Load> {
    let mut open = Vec::with_capacity(connections);
    for turn in 0..connections {
        let server = nodes.by_turn(turn);
        open.push((server, Connection::open(server).await?));
    }
    let turns = nodes.addresses.iter().map(|it| (nodes.by_meeting.then_some(*it), Cell::new(0)));
    let work = Work {
        place,
        ask,
        heed,
        turns: turns.collect(),
        took: RefCell::default(),
        failed: Cell::new(0),
        failure: RefCell::default(),
        body_bytes: Cell::new(0),
        bytes: Cell::new(0),
    };
    let start = Instant::now();
    let workers = open.into_iter().map(|(server, connection)| work.one_by_one(server, connection));
    workers.collect::<FuturesUnordered<_>>().try_collect::<()>().await?;
    let seconds = start.elapsed().as_secs_f64();
    Ok(Load {
        failed: work.failed.get(),
        failure: work.failure.into_inner(),
        body_bytes: work.body_bytes.get(),
        bytes: work.bytes.get(),
        ..Load::of(work.took.into_inner(), seconds)
    })
}

impl<P, A, H> Work<P, A, H>
where
    P: Fn(usize) -> Option<SocketAddr>,
    A: Fn(usize) -> Option<Vec<u8>>,
    H: Fn(usize, &Reply<'_>) -> bool,
{
    async fn one_by_one(&self, server: SocketAddr, mut connection: Connection) -> Result<()> {
        while self.failed.get() < FAILURES_MAX {
            let Some((turn, request)) = self.next(server) else { return Ok(()) };
            let start = Instant::now();
            let answer = timeout(ANSWER_MAX, connection.send(&request)).await;
            let answer = answer.unwrap_or_else(|_| bail!("no answer in time"));
            match answer {
                Ok(reply) if (self.heed)(turn, &reply) => {
                    self.took.borrow_mut().push(start.elapsed());
                    self.body_bytes.set(reply.body.len());
                    self.bytes.set(self.bytes.get() + reply.bytes);
                }
                Ok(reply) => self.fail(reply.in_short()),
                Err(error) => {
                    self.fail(format!("{error:#}"));
                    connection = Connection::open(server).await.context("connecting again")?;
                }
            }
        }
        Ok(())
    }

    /// The next turn of a node, and what is asked then.
    fn next(&self, server: SocketAddr) -> Option<(usize, Vec<u8>)> {
        let own = self.turns.iter().find(|(node, _)| node.is_none_or(|node| node == server));
        let (node, turns) = own?;
        loop {
            let turn = turns.get();
            turns.set(turn + 1);
            let request = (self.ask)(turn)?;
            if node.is_none() || (self.place)(turn) == *node {
                return Some((turn, request));
            }
        }
    }

    fn fail(&self, why: String) {
        self.failed.set(self.failed.get() + 1);
        self.failure.borrow_mut().get_or_insert(why);
    }
}
