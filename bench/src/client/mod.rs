//! The load client: everybody's phone, in one process and on one thread.

mod arrivals;
mod frames;
mod listeners;
mod planned;
mod pool;
mod requests;
mod streams;
mod work;

use std::{
    cell::{Cell, OnceCell, RefCell},
    io::{BufRead as _, Write as _},
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use tokio::{sync::mpsc, task::LocalSet};

use crate::{
    http::{Connection, Request, encoded},
    nodes::Nodes,
    protocol::{Answer, Load, Order},
};
use listeners::Listeners;
use streams::Streams;

/// What people write: about two lines on a phone.
const CONTRIBUTION: &str = "We lezen elke avond samen, en op school mag dat best vaker terugkomen.";

/// Carries out orders until there are no more.
pub(crate) async fn run() -> Result<()> {
    let (send, mut orders) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    let everybody = async {
        let mut phones = Phones::default();
        while let Some(line) = orders.recv().await {
            let order = serde_json::from_str(&line).context("reading an order")?;
            let answer = phones.carry_out(order).await;
            let answer = answer.unwrap_or_else(|why| Answer::Failed { why: format!("{why:#}") });
            let line = serde_json::to_string(&answer).context("writing an answer")?;
            writeln!(std::io::stdout().lock(), "{line}").context("sending an answer")?;
        }
        Ok(())
    };
    LocalSet::new().run_until(everybody).await
}

/// Everybody who joined, by meeting, and their open streams.
#[derive(Debug, Default)]
struct Phones {
    tokens: Vec<Vec<String>>,
    streams: Streams,
    /// Every contribution has a key of its own, which must never come back.
    contributions: Rc<Cell<u64>>,
    listeners: Option<Listeners>,
}

impl Phones {
    async fn carry_out(&mut self, order: Order) -> Result<Answer> {
        Ok(match order {
            Order::Join { nodes, doors, each, connections } => {
                let load = self.join(&nodes, &doors, each, connections).await?;
                let first = |tokens: &Vec<String>| tokens.first().cloned().unwrap_or_default();
                Answer::Joined { load, first_tokens: self.tokens.iter().map(first).collect() }
            }
            Order::Arrive { nodes, door, people, over_ms } => {
                let over = Duration::from_millis(over_ms);
                let (answer, streams, tokens) =
                    arrivals::arrive(&nodes, door, people, over).await?;
                (self.streams, self.tokens) = (streams, vec![tokens]);
                answer
            }
            Order::LookBack { nodes, connections } => {
                Answer::Load(self.look_back(&nodes, connections).await?)
            }
            Order::OpenStreams { nodes, connections, onlookers } => {
                let start = Instant::now();
                self.streams.open(&nodes, &self.tokens, connections).await?;
                let seconds = start.elapsed().as_secs_f64();
                let bytes = self.streams.bytes();
                self.streams.look_on(&onlookers);
                Answer::Opened { seconds, streams: self.streams.count(), bytes }
            }
            Order::CloseStreams => {
                self.streams.close().await;
                Answer::Done
            }
            Order::Settle { quiet_ms } => {
                self.streams.settle(Duration::from_millis(quiet_ms)).await?;
                Answer::Done
            }
            Order::ReadPages { nodes, connections, for_ms, gzip } => {
                let lasting = Duration::from_millis(for_ms);
                Answer::Load(self.read_pages(&nodes, connections, lasting, gzip).await?)
            }
            Order::Contribute { nodes, connections, each, slots } => {
                Answer::Load(self.contribute(&nodes, connections, each, &slots).await?)
            }
            Order::MoveOn { moves } => Answer::Round(self.streams.move_on(&moves).await?),
            Order::Work(work) => Answer::Worked(Box::new(self.work(&work).await?)),
            Order::Subscribe { server, over, sockets } => {
                // Those before it let go of their sockets first.
                self.listeners = None;
                let start = Instant::now();
                let listeners = Listeners::open(server, over, sockets).await?;
                let (seconds, streams) = (start.elapsed().as_secs_f64(), listeners.count());
                self.listeners = Some(listeners);
                Answer::Opened { seconds, streams, bytes: 0 }
            }
            Order::Publish { bytes } => {
                let listeners = self.listeners.as_mut().context("nobody listens")?;
                Answer::Round(listeners.publish(bytes).await?)
            }
        })
    }

    /// Lets people in by the doors of all meetings by turns. The personal link is in the answer.
    async fn join(
        &mut self,
        nodes: &Nodes,
        doors: &[String],
        each: usize,
        connections: usize,
    ) -> Result<Load> {
        self.streams.close().await;
        let host = nodes.first();
        let post = |door: &String| Request::post(host, door).form("name=");
        let requests: Vec<_> = doors.iter().map(post).collect();
        let tokens = RefCell::new(vec![Vec::with_capacity(each); doors.len()]);
        let total = each * doors.len();
        let load = requests::load(
            nodes,
            connections,
            |turn| nodes.of_door(turn % requests.len()),
            |turn| (turn < total).then(|| requests[turn % requests.len()].clone()),
            |turn, reply| {
                let link = reply.header("location").and_then(|to| to.strip_prefix("/mijn/"));
                let Some(token) = link else { return false };
                let token = token.split(['?', '#']).next().unwrap_or(token);
                tokens.borrow_mut()[turn % requests.len()].push(token.to_owned());
                true
            },
        )
        .await?;
        self.tokens = tokens.into_inner();
        Ok(load)
    }

    async fn read_pages(
        &self,
        nodes: &Nodes,
        connections: usize,
        lasting: Duration,
        gzip: bool,
    ) -> Result<Load> {
        let host = nodes.first();
        let tokens = self.all();
        ensure!(!tokens.is_empty(), "nobody has joined");
        // The clock starts with the first request: opening connections is not part of it.
        let start = OnceCell::new();
        let ask = |turn: usize| {
            if start.get_or_init(Instant::now).elapsed() >= lasting {
                return None;
            }
            let path = format!("/mijn/{}", tokens[turn % tokens.len()].1);
            let request = Request::get(host, &path).header("accept-language", "nl");
            let request = if gzip { request.header("accept-encoding", "gzip") } else { request };
            Some(request.bytes())
        };
        let place = |turn: usize| nodes.of_phones(tokens[turn % tokens.len()].0);
        requests::load(nodes, connections, place, ask, |_, reply| reply.status == 200).await
    }

    /// Everybody who joined, with the number of the meeting.
    fn all(&self) -> Vec<(usize, &String)> {
        let meetings = self.tokens.iter().enumerate();
        meetings.flat_map(|(meeting, all)| all.iter().map(move |token| (meeting, token))).collect()
    }

    async fn contribute(
        &self,
        nodes: &Nodes,
        connections: usize,
        each: usize,
        slots: &[String],
    ) -> Result<Load> {
        let host = nodes.first();
        ensure!(slots.len() == self.tokens.len(), "there must be one slot per meeting");
        let slots: Vec<_> = slots.iter().map(|slot| encoded(slot)).collect();
        let all = self.all();
        let text = encoded(CONTRIBUTION);
        let total = each * all.len();
        let pieces_before = self.streams.pieces();
        let ask = |turn: usize| {
            if turn >= total {
                return None;
            }
            let (meeting, token) = all[turn % all.len()];
            let slot = &slots[meeting];
            let key = self.key();
            let path = format!("/mijn/{token}/handelingen");
            let form = format!("do=contribute&slot={slot}&text={text}&key={key}");
            let request = Request::post(host, &path).header("accept", "application/json");
            Some(request.form(&form))
        };
        let heed = |_, reply: &crate::http::Reply| number(reply).is_some();
        let place = |turn: usize| nodes.of_phones(all[turn % all.len()].0);
        let mut load = requests::load(nodes, connections, place, ask, heed).await?;
        load.pieces = self.streams.pieces() - pieces_before;
        Ok(load)
    }

    /// Whether everybody who joined is still known.
    async fn look_back(&self, nodes: &Nodes, connections: usize) -> Result<Load> {
        let host = nodes.first();
        let tokens = self.all();
        let ask = |turn: usize| {
            let path = format!("/mijn/{}", tokens.get(turn)?.1);
            Some(Request::get(host, &path).bytes())
        };
        let place = |turn: usize| nodes.of_phones(tokens[turn].0);
        requests::load(nodes, connections, place, ask, |_, reply| reply.status == 200).await
    }

    /// A key that no contribution had before.
    fn key(&self) -> String {
        let number = self.contributions.get();
        self.contributions.set(number + 1);
        format!("be9c4000-0000-4000-8000-{number:012x}")
    }
}

/// The place in the log of what was done; `None` when it was not done.
fn number(reply: &crate::http::Reply) -> Option<u64> {
    if reply.status != 200 {
        return None;
    }
    let answer: serde_json::Value = serde_json::from_slice(reply.body).ok()?;
    answer.get("number")?.as_u64()
}

/// Sends one request on a connection of its own.
async fn send_once(connection: &mut Connection, request: &[u8]) -> Result<u64> {
    let reply = connection.send(request).await?;
    number(&reply).with_context(|| format!("the coach was refused: {}", reply.in_short()))
}
