//! Whole meetings of every size against the real server, in turns with what the machine can do.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::{
    MeetingArgs,
    audience::{Audience, Pace},
    child::{Bare, Client},
    coach::Place,
    limits::open_bare,
    machine::{Machine, load_average},
    nodes::Nodes,
    process::Group,
    progress,
    protocol::{Answer, Order},
    report::{MeetingReport, Rate, Rounds, SizeReport, ratio, rounded},
    rounds::Side,
    site::{Engine, Setup},
};

/// Parts in which pages and contributions are measured, in turns with the bare handler.
const PARTS: usize = 3;
const PAGES_PART_MS: u64 = 1_000;
const WRITING: Duration = Duration::from_secs(2);
const RESTING: Duration = Duration::from_secs(2);
/// So many contributions at least in each part, for a rate that means something.
const CONTRIBUTIONS_PART: usize = 1_000;
/// Somebody may bring in 200 contributions; two kinds of [`PARTS`] of this many stay below it.
const CONTRIBUTIONS_EACH_MAX: usize = 25;

pub(crate) async fn run(args: &MeetingArgs) -> Result<MeetingReport> {
    let server = std::fs::metadata(&args.server)
        .with_context(|| format!("looking for the server {}", args.server.display()))?;
    let setup = Setup {
        program: args.server.clone(),
        engine: Engine::Sqlite,
        nodes: 1,
        by_meeting: false,
        folder: args.folder.clone(),
    };
    let pace = Pace {
        rounds: args.rounds,
        connections: args.connections,
        pages_ms: PAGES_PART_MS,
        writing: WRITING,
        resting: RESTING,
    };
    let mut sizes = Vec::new();
    for size in &args.sizes {
        let mut report = play(&mut Audience::gather(&setup, &pace, *size).await?).await?;
        report.aims = crate::aims::of(&report);
        sizes.push(report);
    }
    Ok(MeetingReport {
        machine: Machine::this_one(),
        server: args.server.display().to_string(),
        server_file_bytes: server.len(),
        sizes,
    })
}

/// Whole meetings from joining to the end, measured in turns with the bare programs. Afterwards nobody
/// holds a stream any more, and the meetings go on.
pub(crate) async fn play(audience: &mut Audience) -> Result<SizeReport> {
    let (size, people) = (audience.size, audience.size.participants());
    progress(&format!("{size}: joining"));
    let joining = audience.join().await?;
    progress(&format!("{size}: opening streams"));
    let (streams_opened_per_second, stream_opening_bytes) = audience.open_streams().await?;
    let mut bare_client = Client::start()?;
    let (doorman, looped) = (Bare::handler(0)?, Bare::looped()?);
    let joining_bare =
        open_bare(&mut bare_client, &doorman, &looped, people, audience.connections)?;
    progress(&format!("{size}: the coach moves on"));
    let (next, next_bare_loop) = move_on(audience, &mut bare_client, &looped).await?;
    progress(&format!("{size}: pages"));
    let handler = Bare::handler(page_bytes(audience)?)?;
    let (page, page_bare, page_gzip) = read_pages(audience, &mut bare_client, &handler)?;
    progress(&format!("{size}: everybody contributes"));
    let slots = audience.led.go_where_people_contribute().await?;
    let (contributing_with_streams, contributing_with_streams_bare) =
        contribute(audience, &mut bare_client, &handler, &slots)?;
    for client in [&mut audience.client, &mut bare_client] {
        client.ask(&Order::CloseStreams)?;
    }
    drop(looped);
    tokio::time::sleep(audience.pace.resting).await;
    progress(&format!("{size}: everybody contributes, without streams"));
    let (contributing_without_streams, contributing_without_streams_bare) =
        contribute(audience, &mut bare_client, &handler, &slots)?;
    progress(&format!("{size}: what the engine commits by itself"));
    let engine_limits = audience.engine_limits().await?;
    audience.memory.at_the_end_kb = audience.site.processes().memory_kb()?;
    Ok(SizeReport {
        size: size.to_string(),
        engine: audience.setup.engine,
        nodes: audience.setup.nodes,
        meetings: size.meetings,
        participants: people,
        load_average_before: audience.load_average_before.clone(),
        server_memory: audience.memory.clone(),
        joining,
        joining_bare,
        streams_opened_per_second,
        stream_opening_bytes,
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
        engine_limits,
        aims: Vec::new(),
        load_average_after: load_average(),
    })
}

/// The coaches move on, again and again; the bare loop writes as many bytes each time.
async fn move_on(
    audience: &mut Audience,
    bare_client: &mut Client,
    looped: &Bare,
) -> Result<(Rounds, Rounds)> {
    let (nodes, processes) = (audience.site.nodes(), audience.site.processes());
    let mut ours = Side::new(&mut audience.client, &nodes, processes);
    let mut bare =
        Side::new(bare_client, &Nodes::only(looped.address), Group::of(looped.process()));
    for _ in 0..audience.pace.rounds {
        let moves = audience.led.onward().await?;
        let bytes = ours.move_on(moves)?.piece_bytes;
        bare.write_bare(bytes)?;
    }
    Ok((ours.rounds(), bare.rounds()))
}

/// Pages as they are, the bare handler's, and pages as browsers ask for them.
fn read_pages(
    audience: &mut Audience,
    bare_client: &mut Client,
    handler: &Bare,
) -> Result<(Rate, Rate, Rate)> {
    let (connections, for_ms) = (audience.connections, audience.pace.pages_ms);
    let read = |nodes: &Nodes, gzip| {
        let nodes = nodes.clone();
        Order::ReadPages { nodes, connections, for_ms, gzip }
    };
    let (nodes, processes) = (audience.site.nodes(), audience.site.processes());
    let others = Nodes::only(handler.address);
    let mut ours = Side::new(&mut audience.client, &nodes, processes.clone());
    let mut bare = Side::new(bare_client, &others, Group::of(handler.process()));
    for _ in 0..PARTS {
        ours.load(&read(&nodes, false))?;
        bare.load(&read(&others, false))?;
    }
    let (plain, bare) = (ours.rate(), bare.rate());
    let mut compressed = Side::new(&mut audience.client, &nodes, processes);
    for _ in 0..PARTS {
        compressed.load(&read(&nodes, true))?;
    }
    Ok((plain, bare, compressed.rate()))
}

fn contribute(
    audience: &mut Audience,
    bare_client: &mut Client,
    handler: &Bare,
    slots: &[String],
) -> Result<(Rate, Rate)> {
    let people = audience.size.participants();
    let each = (CONTRIBUTIONS_PART / people).clamp(1, CONTRIBUTIONS_EACH_MAX);
    let connections = audience.connections;
    let (nodes, processes) = (audience.site.nodes(), audience.site.processes());
    let mut ours = Side::new(&mut audience.client, &nodes, processes);
    let mut bare =
        Side::new(bare_client, &Nodes::only(handler.address), Group::of(handler.process()));
    for _ in 0..PARTS {
        let (nodes, slots) = (nodes.clone(), slots.to_vec());
        ours.load(&Order::Contribute { nodes, connections, each, slots })?;
        // Streams still bring what came of it; the bare side gets the machine to itself too.
        ours.client.ask(&Order::Settle { quiet_ms: 300 })?;
        // The bare side is one large meeting; its slot is as long as ours.
        let slots = slots_of_bare(&audience.led.places);
        let nodes = Nodes::only(handler.address);
        bare.load(&Order::Contribute { nodes, connections, each, slots })?;
    }
    Ok((ours.rate(), bare.rate()))
}

fn page_bytes(audience: &mut Audience) -> Result<usize> {
    let (nodes, connections) = (audience.site.nodes(), 1);
    let order = Order::ReadPages { nodes, connections, for_ms: 200, gzip: false };
    match audience.client.ask(&order)? {
        Answer::Load(load) if load.failed == 0 && load.done > 0 => Ok(load.body_bytes),
        other => bail!("the participants' page cannot be read: {other:?}"),
    }
}

fn slots_of_bare(places: &[Place]) -> Vec<String> {
    let slot = places.iter().find_map(|place| place.slot.clone());
    vec![slot.unwrap_or_default()]
}
