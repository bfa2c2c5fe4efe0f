//! Meetings at a site of their own, warmed up, and the load client that plays everybody in them.

use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use crate::{
    child::Client,
    coach::{Coach, Meeting, Place},
    machine::load_average,
    progress,
    protocol::{Answer, Move, Order},
    report::{EngineLimits, Memory, Rate, number, rounded},
    rounds::Side,
    site::{Setup, Site},
    size::Size,
    {postgres_limits, sqlite_limits},
};

/// The conversation cards of the first theme: a deck like all others.
const DECK: &str = "1.1";
/// People in the meeting that warms the server up, and how often they contribute at a time.
const WARMING_PEOPLE: usize = 50;
const WARMING_EACH: usize = 5;
/// Few at a time make many small commits, and those let the log file grow.
const WARMING_CONNECTIONS: usize = 10;
const WARMING_MAX: usize = 30;
/// So often people contribute where no log file tells when it is enough.
const WARMING_TIMES: usize = 5;
/// How many meetings are made at the same time.
const MADE_AT_ONCE: usize = 8;

/// What a run has in common for all its parts.
#[derive(Debug, Clone)]
pub(crate) struct Pace {
    /// How often the coach moves on.
    pub(crate) rounds: usize,
    /// How many connections join, read pages and contribute at the same time at each node: a node of
    /// several has to have as much to do as one alone, or its commits are smaller and cost more.
    pub(crate) connections: usize,
    /// How long pages are read, in each part.
    pub(crate) pages_ms: u64,
    /// How long each way of writing is measured.
    pub(crate) writing: Duration,
    /// How long the server gets to settle before its memory is read.
    pub(crate) resting: Duration,
}

/// The meetings, and who leads them.
#[derive(Debug)]
pub(crate) struct Led {
    pub(crate) coach: Coach,
    pub(crate) meetings: Vec<Meeting>,
    /// The agenda, from the meeting that warmed up; all have the same.
    pub(crate) places: Vec<Place>,
    /// Somebody in each meeting, to look where it is.
    pub(crate) first_tokens: Vec<String>,
}

/// Meetings that have begun, and everybody in them.
#[derive(Debug)]
pub(crate) struct Audience {
    pub(crate) setup: Setup,
    pub(crate) pace: Pace,
    pub(crate) size: Size,
    pub(crate) connections: usize,
    pub(crate) led: Led,
    pub(crate) client: Client,
    pub(crate) memory: Memory,
    pub(crate) load_average_before: String,
    /// Last, for all that talks to it must have ended.
    pub(crate) site: Site,
}

impl Audience {
    /// Starts a site, warms it up, and makes the meetings that are measured.
    pub(crate) async fn gather(setup: &Setup, pace: &Pace, size: Size) -> Result<Self> {
        let load_average_before = load_average();
        progress(&format!("{size}: starting the server"));
        let started = Site::start(setup).await?;
        tokio::time::sleep(pace.resting).await;
        let at_rest_kb = started.processes().memory_kb()?;
        let coach = Coach::sign_in(&started.nodes(), &started.sign_in_path).await?;
        let mut client = Client::start()?;
        let places = warm_up(&started, &coach, &mut client).await?;
        progress(&format!("{size}: making the meetings"));
        let meetings = stream::iter(0..size.meetings)
            .map(|number| {
                let coach = &coach;
                async move {
                    let meeting = coach.make(number, &format!("Meting {number}"), DECK).await?;
                    coach.act(&meeting, "do=start").await?;
                    Ok::<_, anyhow::Error>(meeting)
                }
            })
            .buffered(MADE_AT_ONCE)
            .try_collect()
            .await?;
        Ok(Self {
            setup: setup.clone(),
            pace: pace.clone(),
            size,
            connections: (pace.connections * setup.nodes).min(size.participants()),
            led: Led { coach, meetings, places, first_tokens: Vec::new() },
            client,
            memory: Memory { at_rest_kb, ..Memory::default() },
            load_average_before,
            site: started,
        })
    }

    pub(crate) async fn join(&mut self) -> Result<Rate> {
        let processes = self.site.processes();
        self.memory.before_joining_kb = processes.memory_kb()?;
        let doors = self.led.meetings.iter().map(|meeting| meeting.door.clone()).collect();
        let mut side = Side::new(&mut self.client, &self.site.nodes(), processes.clone());
        self.led.first_tokens = side.join(doors, self.size.participants_each, self.connections)?;
        let rate = side.rate();
        ensure!(rate.failed == 0, "not everybody could join: {:?}", rate.failure);
        tokio::time::sleep(self.pace.resting).await;
        self.memory.joined_kb = processes.memory_kb()?;
        Ok(rate)
    }

    /// Opens everybody's stream, and those of the coaches' screens and the walls; gives how many were
    /// opened in a second, and what came in over one until its first piece was there.
    pub(crate) async fn open_streams(&mut self) -> Result<(f64, usize)> {
        let onlookers: Vec<Vec<_>> = stream::iter(self.led.meetings.iter().enumerate())
            .map(|(number, meeting)| self.led.coach.own_streams(meeting, number))
            .buffered(MADE_AT_ONCE)
            .try_collect()
            .await?;
        let order = Order::OpenStreams {
            nodes: self.site.nodes(),
            connections: self.connections,
            onlookers: onlookers.into_iter().flatten().collect(),
        };
        let Answer::Opened { seconds, streams, bytes } = self.client.ask(&order)? else {
            bail!("the load client did not open streams")
        };
        let people = self.size.participants();
        ensure!(streams == people, "{streams} of {people} streams are open");
        tokio::time::sleep(self.pace.resting).await;
        self.remember_streams(people)?;
        Ok((rounded(number(streams) / seconds), bytes / people))
    }

    /// Reads the memory now that everybody holds a stream.
    pub(crate) fn remember_streams(&mut self, people: usize) -> Result<()> {
        let processes = self.site.processes();
        let memory = &mut self.memory;
        memory.with_streams_kb = processes.memory_kb()?;
        memory.postgres_kb = processes.postgres_memory_kb()?;
        memory.nats_kb = processes.nats_memory_kb()?;
        let each = |before: u64| {
            let more = usize::try_from(memory.with_streams_kb.saturating_sub(before));
            Ok::<_, anyhow::Error>(rounded(number(more?) / number(people)))
        };
        memory.per_stream_kb = each(memory.joined_kb)?;
        memory.per_participant_kb = each(memory.before_joining_kb)?;
        Ok(())
    }

    /// What the engine makes safe without the program, on the same disk.
    pub(crate) async fn engine_limits(&self) -> Result<EngineLimits> {
        Ok(match self.site.postgres() {
            Some(server) => {
                EngineLimits::Postgres(postgres_limits::measure(server, self.pace.writing).await?)
            }
            None => EngineLimits::Sqlite(
                sqlite_limits::measure(&self.setup.folder, self.pace.writing).await?,
            ),
        })
    }
}

impl Led {
    /// What each coach says to go to the next block.
    pub(crate) async fn onward(&self) -> Result<Vec<Move>> {
        stream::iter(self.meetings.iter().zip(&self.first_tokens))
            .map(|(meeting, token)| async move {
                let at = self.coach.place(meeting, token).await?.block;
                Ok(self.coach.a_move(meeting, &onward(&self.places, &at)))
            })
            .buffered(MADE_AT_ONCE)
            .try_collect()
            .await
    }

    /// Goes to the first block where people can contribute; returns the slot in each meeting.
    pub(crate) async fn go_where_people_contribute(&self) -> Result<Vec<String>> {
        let place = self.places.iter().find(|place| place.slot.is_some());
        let block = &place.context("nowhere in this meeting can people contribute")?.block;
        stream::iter(self.meetings.iter().zip(&self.first_tokens))
            .map(|(meeting, token)| async move {
                let at = self.coach.place(meeting, token).await?.block;
                self.coach.act(meeting, &format!("do=go-to&block={block}&from={at}")).await?;
                // Refused where there are no cards, or none is left; then the slot is there already.
                self.coach.tries(meeting, &format!("do=draw-card&block={block}")).await?;
                let slot = self.coach.place(meeting, token).await?.slot;
                slot.with_context(|| format!("block {block} takes no contributions"))
            })
            .buffered(MADE_AT_ONCE)
            .try_collect()
            .await
    }
}

/// The next block, and from the last one the first again.
fn onward(places: &[Place], at: &str) -> String {
    let here = places.iter().position(|place| place.block == at);
    match here.and_then(|here| places.get(here + 1)) {
        Some(_) => format!("do=next&from={at}"),
        None => format!("do=go-to&block={}&from={at}", places[0].block),
    }
}

/// Plays a small meeting, until the store's log file has its full size: while it grows, every
/// commit is many times slower. Returns the agenda, with where people can contribute.
async fn warm_up(started: &Site, coach: &Coach, client: &mut Client) -> Result<Vec<Place>> {
    let meeting = coach.make(0, "Opwarmen", DECK).await?;
    coach.act(&meeting, "do=start").await?;
    let (nodes, processes) = (started.nodes(), started.processes());
    let mut side = Side::new(client, &nodes, processes.clone());
    let doors = vec![meeting.door.clone()];
    let tokens = side.join(doors, WARMING_PEOPLE, WARMING_PEOPLE)?;
    let token = tokens.first().filter(|token| !token.is_empty());
    let token = token.with_context(|| format!("nobody could join: {:?}", side.rate().failure))?;
    let places = coach.walk(&meeting, token).await?;
    ensure!(places.len() > 1, "this meeting has no blocks to go to");
    let open = places.iter().rfind(|place| place.slot.is_some());
    let open = open.context("nowhere in this meeting can people contribute")?;
    let at = coach.place(&meeting, token).await?.block;
    coach.act(&meeting, &format!("do=go-to&block={}&from={at}", open.block)).await?;
    let slots: Vec<String> = open.slot.iter().cloned().collect();
    let times = if processes.postgres.is_some() { WARMING_TIMES } else { WARMING_MAX };
    let mut bytes = 0;
    for _ in 0..times {
        let (nodes, slots) = (nodes.clone(), slots.clone());
        let connections = WARMING_CONNECTIONS;
        side.load(&Order::Contribute { nodes, connections, each: WARMING_EACH, slots })?;
        let now = processes.open_file_bytes("-wal")?;
        if now == bytes && processes.postgres.is_none() {
            break;
        }
        bytes = now;
    }
    let rate = side.rate();
    ensure!(rate.failed == 0, "contributions were refused: {:?}", rate.failure);
    Ok(places)
}
