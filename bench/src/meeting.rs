//! Whole meetings of every size against the real server, in turns with what the machine can do.

use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    MeetingArgs,
    child::{Bare, Client},
    coach::{Coach, Meeting, Place},
    limits::open_bare,
    machine::{Machine, load_average},
    progress,
    protocol::{Answer, Order, Watch},
    report::{MeetingReport, Memory, Rate, Rounds, SizeReport, number, ratio, rounded},
    rounds::Side,
    server::Server,
    size::Size,
    sqlite_limits,
};

/// The conversation cards of the first theme: a deck like all others.
const DECK: &str = "1.1";
/// Parts in which pages and contributions are measured, in turns with the bare handler.
const PARTS: usize = 3;
const PAGES_PART_MS: u64 = 1_000;
const SQLITE_EACH: Duration = Duration::from_secs(2);
/// So many contributions at least in each part, for a rate that means something.
const CONTRIBUTIONS_PART: usize = 1_000;
/// Somebody may bring in 200 contributions; two kinds of [`PARTS`] of this many stay below it.
const CONTRIBUTIONS_EACH_MAX: usize = 25;
/// People in the meeting that warms the server up, and how often they contribute at a time.
const WARMING_PEOPLE: usize = 50;
const WARMING_EACH: usize = 5;
/// Few at a time make many small commits, and those let the log file grow.
const WARMING_CONNECTIONS: usize = 10;
const WARMING_MAX: usize = 30;
/// How long the server gets to settle before its memory is read.
const RESTING: Duration = Duration::from_secs(2);

pub(crate) async fn run(args: &MeetingArgs) -> Result<MeetingReport> {
    let server = std::fs::metadata(&args.server)
        .with_context(|| format!("looking for the server {}", args.server.display()))?;
    let mut sizes = Vec::new();
    for size in &args.sizes {
        sizes.push(Measuring::prepare(args, *size).await?.run().await?);
    }
    Ok(MeetingReport {
        machine: Machine::this_one(),
        server: args.server.display().to_string(),
        server_file_bytes: server.len(),
        sizes,
    })
}

/// One size: a server of its own, two load clients, and the bare programs.
struct Measuring<'a> {
    args: &'a MeetingArgs,
    size: Size,
    connections: usize,
    server: Server,
    coach: Coach,
    meetings: Vec<Meeting>,
    /// The agenda, from the meeting that warmed up; all have the same.
    places: Vec<Place>,
    /// Somebody in each meeting, to look where it is.
    first_tokens: Vec<String>,
    client: Client,
    bare_client: Client,
    memory: Memory,
    load_average_before: String,
}

impl<'a> Measuring<'a> {
    /// Starts a server, warms it up, and makes the meetings that are measured.
    async fn prepare(args: &'a MeetingArgs, size: Size) -> Result<Self> {
        let load_average_before = load_average();
        progress(&format!("{size}: starting the server"));
        let server = Server::start(&args.server, &args.folder)?;
        tokio::time::sleep(RESTING).await;
        let at_rest_kb = server.process().memory_kb()?;
        let coach = Coach::sign_in(server.address, &server.sign_in_path).await?;
        let mut client = Client::start()?;
        let places = warm_up(&server, &coach, &mut client).await?;
        let mut meetings = Vec::new();
        for turn in 1..=size.meetings {
            let meeting = coach.make(&format!("Meting {turn}"), DECK).await?;
            coach.act(&meeting, "do=start").await?;
            meetings.push(meeting);
        }
        Ok(Self {
            args,
            size,
            connections: args.connections.min(size.participants()),
            server,
            coach,
            meetings,
            places,
            first_tokens: Vec::new(),
            client,
            bare_client: Client::start()?,
            memory: Memory { at_rest_kb, ..Memory::default() },
            load_average_before,
        })
    }

    async fn run(mut self) -> Result<SizeReport> {
        let size = self.size;
        progress(&format!("{size}: joining"));
        let joining = self.join().await?;
        progress(&format!("{size}: opening streams"));
        let streams_opened_per_second = self.open_streams().await?;
        let (doorman, looped) = (Bare::handler(0)?, Bare::looped()?);
        let people = size.participants();
        let joining_bare =
            open_bare(&mut self.bare_client, &doorman, &looped, people, self.connections)?;
        progress(&format!("{size}: the coach moves on"));
        let (next, next_bare_loop) = self.move_on(&looped).await?;
        progress(&format!("{size}: pages"));
        let handler = Bare::handler(self.page_bytes()?)?;
        let (page, page_bare, page_gzip) = self.read_pages(&handler)?;
        progress(&format!("{size}: everybody contributes"));
        let slots = self.go_where_people_contribute().await?;
        let (contributing_with_streams, contributing_with_streams_bare) =
            self.contribute(&handler, &slots)?;
        for client in [&mut self.client, &mut self.bare_client] {
            client.ask(&Order::CloseStreams)?;
        }
        drop(looped);
        tokio::time::sleep(RESTING).await;
        progress(&format!("{size}: everybody contributes, without streams"));
        let (contributing_without_streams, contributing_without_streams_bare) =
            self.contribute(&handler, &slots)?;
        progress(&format!("{size}: SQLite commits"));
        let sqlite = sqlite_limits::measure(&self.args.folder, SQLITE_EACH).await?;
        for meeting in &self.meetings {
            self.coach.act(meeting, "do=close").await?;
        }
        self.memory.at_the_end_kb = self.server.process().memory_kb()?;
        let mut report = SizeReport {
            size: size.to_string(),
            meetings: size.meetings,
            participants: people,
            load_average_before: self.load_average_before,
            server_memory: self.memory,
            joining,
            joining_bare,
            streams_opened_per_second,
            next_last_times_bare_loop: ratio(next.last_ms, next_bare_loop.last_ms).map(rounded),
            next,
            next_bare_loop,
            page,
            page_bare,
            page_gzip,
            contributing_with_streams,
            contributing_with_streams_bare,
            contributing_without_streams,
            contributing_without_streams_bare,
            sqlite,
            aims: Vec::new(),
            load_average_after: load_average(),
        };
        report.aims = crate::aims::of(&report);
        Ok(report)
    }

    async fn join(&mut self) -> Result<Rate> {
        self.memory.before_joining_kb = self.server.process().memory_kb()?;
        let doors = self.meetings.iter().map(|meeting| meeting.door.clone()).collect();
        let process = self.server.process();
        let mut side = Side::new(&mut self.client, self.server.address, process);
        self.first_tokens = side.join(doors, self.size.participants_each, self.connections)?;
        let rate = side.rate();
        ensure!(rate.failed == 0, "not everybody could join: {:?}", rate.failure);
        tokio::time::sleep(RESTING).await;
        self.memory.joined_kb = process.memory_kb()?;
        Ok(rate)
    }

    /// Opens everybody's stream, and those of the coaches' screens and the walls.
    async fn open_streams(&mut self) -> Result<f64> {
        let mut onlookers: Vec<Watch> = Vec::new();
        for meeting in &self.meetings {
            onlookers.extend(self.coach.own_streams(meeting).await?);
        }
        let order = Order::OpenStreams {
            server: self.server.address,
            connections: self.connections,
            onlookers,
        };
        let Answer::Opened { seconds, streams } = self.client.ask(&order)? else {
            bail!("the load client did not open streams")
        };
        let people = self.size.participants();
        ensure!(streams == people, "{streams} of {people} streams are open");
        tokio::time::sleep(RESTING).await;
        let memory = &mut self.memory;
        memory.with_streams_kb = self.server.process().memory_kb()?;
        let each = |before: u64| {
            let more = usize::try_from(memory.with_streams_kb.saturating_sub(before));
            Ok::<_, anyhow::Error>(rounded(number(more?) / number(people)))
        };
        memory.per_stream_kb = each(memory.joined_kb)?;
        memory.per_participant_kb = each(memory.before_joining_kb)?;
        Ok(rounded(number(streams) / seconds))
    }

    /// The coaches move on, again and again; the bare loop writes as many bytes each time.
    async fn move_on(&mut self, looped: &Bare) -> Result<(Rounds, Rounds)> {
        let (address, process) = (self.server.address, self.server.process());
        let mut ours = Side::new(&mut self.client, address, process);
        let mut bare = Side::new(&mut self.bare_client, looped.address, looped.process());
        for _ in 0..self.args.rounds {
            let mut moves = Vec::new();
            for (meeting, token) in self.meetings.iter().zip(&self.first_tokens) {
                let at = self.coach.place(token).await?.block;
                moves.push(self.coach.a_move(meeting, &onward(&self.places, &at)));
            }
            let bytes = ours.move_on(moves)?.piece_bytes;
            bare.write_bare(bytes)?;
        }
        Ok((ours.rounds(), bare.rounds()))
    }

    /// Pages as they are, the bare handler's, and pages as browsers ask for them.
    fn read_pages(&mut self, handler: &Bare) -> Result<(Rate, Rate, Rate)> {
        let read = |server, gzip| Order::ReadPages {
            server,
            connections: self.connections,
            for_ms: PAGES_PART_MS,
            gzip,
        };
        let (address, process) = (self.server.address, self.server.process());
        let mut ours = Side::new(&mut self.client, address, process);
        let mut bare = Side::new(&mut self.bare_client, handler.address, handler.process());
        for _ in 0..PARTS {
            ours.load(&read(address, false))?;
            bare.load(&read(handler.address, false))?;
        }
        let (plain, bare) = (ours.rate(), bare.rate());
        let mut compressed = Side::new(&mut self.client, address, process);
        for _ in 0..PARTS {
            compressed.load(&read(address, true))?;
        }
        Ok((plain, bare, compressed.rate()))
    }

    /// Goes to the first block where people can contribute; returns the slot in each meeting.
    async fn go_where_people_contribute(&self) -> Result<Vec<String>> {
        let place = self.places.iter().find(|place| place.slot.is_some());
        let block = &place.context("nowhere in this meeting can people contribute")?.block;
        let mut slots = Vec::new();
        for (meeting, token) in self.meetings.iter().zip(&self.first_tokens) {
            let at = self.coach.place(token).await?.block;
            self.coach.act(meeting, &format!("do=go-to&block={block}&from={at}")).await?;
            // Refused where there are no cards, or none is left; then the slot is there already.
            self.coach.tries(meeting, &format!("do=draw-card&block={block}")).await?;
            let slot = self.coach.place(token).await?.slot;
            slots.push(slot.with_context(|| format!("block {block} takes no contributions"))?);
        }
        Ok(slots)
    }

    fn contribute(&mut self, handler: &Bare, slots: &[String]) -> Result<(Rate, Rate)> {
        let people = self.size.participants();
        let each = (CONTRIBUTIONS_PART / people).clamp(1, CONTRIBUTIONS_EACH_MAX);
        let connections = self.connections;
        let (address, process) = (self.server.address, self.server.process());
        let mut ours = Side::new(&mut self.client, address, process);
        let mut bare = Side::new(&mut self.bare_client, handler.address, handler.process());
        for _ in 0..PARTS {
            let slots = slots.to_vec();
            ours.load(&Order::Contribute { server: address, connections, each, slots })?;
            // Streams still bring what came of it; the bare side gets the machine to itself too.
            ours.client.ask(&Order::Settle { quiet_ms: 300 })?;
            // The bare side is one large meeting; its slot is as long as ours.
            let slots = slots_of_bare(&self.places);
            let server = handler.address;
            bare.load(&Order::Contribute { server, connections, each, slots })?;
        }
        let (ours, bare) = (ours.rate(), bare.rate());
        ensure!(ours.failed == 0, "contributions were refused: {:?}", ours.failure);
        Ok((ours, bare))
    }

    fn page_bytes(&mut self) -> Result<usize> {
        let (server, connections) = (self.server.address, 1);
        let order = Order::ReadPages { server, connections, for_ms: 200, gzip: false };
        match self.client.ask(&order)? {
            Answer::Load(load) if load.failed == 0 && load.done > 0 => Ok(load.body_bytes),
            other => bail!("the participants' page cannot be read: {other:?}"),
        }
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

fn slots_of_bare(places: &[Place]) -> Vec<String> {
    let slot = places.iter().find_map(|place| place.slot.clone());
    vec![slot.unwrap_or_default()]
}

/// Plays a small meeting, until the store's log file has its full size: while it grows, every
/// commit is many times slower. Returns the agenda, with where people can contribute.
async fn warm_up(server: &Server, coach: &Coach, client: &mut Client) -> Result<Vec<Place>> {
    let meeting = coach.make("Opwarmen", DECK).await?;
    coach.act(&meeting, "do=start").await?;
    let process = server.process();
    let mut side = Side::new(client, server.address, process);
    let doors = vec![meeting.door.clone()];
    let tokens = side.join(doors, WARMING_PEOPLE, WARMING_PEOPLE)?;
    let token = tokens.first().filter(|token| !token.is_empty());
    let token = token.with_context(|| format!("nobody could join: {:?}", side.rate().failure))?;
    let places = coach.walk(&meeting, token).await?;
    ensure!(places.len() > 1, "this meeting has no blocks to go to");
    let open = places.iter().rfind(|place| place.slot.is_some());
    let open = open.context("nowhere in this meeting can people contribute")?;
    let at = coach.place(token).await?.block;
    coach.act(&meeting, &format!("do=go-to&block={}&from={at}", open.block)).await?;
    let slots: Vec<String> = open.slot.iter().cloned().collect();
    let mut bytes = 0;
    for _ in 0..WARMING_MAX {
        let slots = slots.clone();
        let (server, connections) = (server.address, WARMING_CONNECTIONS);
        side.load(&Order::Contribute { server, connections, each: WARMING_EACH, slots })?;
        let now = process.open_file_bytes("-wal")?;
        if now == bytes {
            break;
        }
        bytes = now;
    }
    progress(&format!("the store's log file has {bytes} bytes"));
    Ok(places)
}
