//! A wave: people join one meeting at a constant rate, as phones do it, whatever became of those
//! before them.

use anyhow::{Result, bail};

use super::report::WaveReport;
use crate::{
    audience::{Audience, Pace},
    machine::load_average,
    protocol::{Answer, Load, Order},
    report::{Latency, number},
    rounds::Side,
    site::Setup,
    size::Size,
};

/// 10,000 people in a minute.
const MS_EACH: usize = 6;

pub(super) async fn run(setup: &Setup, pace: &Pace, people: usize) -> Result<WaveReport> {
    let hall = Size { meetings: 1, participants_each: people };
    let mut audience = Audience::gather(setup, pace, hall).await?;
    let (nodes, processes) = (audience.site.nodes(), audience.site.processes());
    let before = processes.memory_kb()?;
    (audience.memory.before_joining_kb, audience.memory.joined_kb) = (before, before);
    let over_ms = u64::try_from(people * MS_EACH)?;
    let door = audience.led.meetings[0].door.clone();
    let mut side = Side::<Load>::new(&mut audience.client, &nodes, processes.clone());
    let order = Order::Arrive { nodes: nodes.clone(), door, people, over_ms };
    let Answer::Arrived { joined, ready, pieces, stream_bytes } = side.ask(&order)? else {
        bail!("nobody arrived")
    };
    let (came, cost) = (joined.done, side.cost());
    tokio::time::sleep(pace.resting).await;
    audience.remember_streams(people)?;
    let connections = audience.connections;
    let kept = match audience.client.ask(&Order::LookBack { nodes, connections })? {
        Answer::Load(load) => load.done,
        other => bail!("nobody looked back: {other:?}"),
    };
    Ok(WaveReport {
        people,
        over_seconds: number(people * MS_EACH) / 1_000.0,
        joined: Latency::of(&joined),
        ready: Latency::of(&ready),
        pieces,
        stream_bytes_each: stream_bytes.checked_div(ready.done).unwrap_or(0),
        cost,
        kept,
        lost: came.saturating_sub(kept),
        server_memory: audience.memory.clone(),
        load_average_before: audience.load_average_before.clone(),
        load_average_after: load_average(),
    })
}
