//! The evening on which all schools meet: many small meetings at once. First as fast as it goes, all at
//! the same time; then spread, each deed at a planned moment.

use anyhow::{Result, bail};

use super::report::{Spread, WednesdayReport};
use crate::{
    audience::{Audience, Pace},
    meeting,
    protocol::{Answer, Load, Move, Order, Reading, Work, Worked},
    report::number,
    rounds::Side,
    site::Setup,
    size::Size,
};

/// How many are in a meeting.
pub(super) const PEOPLE_EACH: usize = 12;
/// One meeting for so many phones that were asked: 10,000 phones are 1,000 meetings of twelve.
pub(super) const PHONES_EACH: usize = 10;
/// How long each kind of deed is spread over.
const SPREAD_MS: u64 = 6_000;
/// In large sizes one in so many does something in that time: everybody once in a minute.
const ONE_IN: usize = 10;
/// Of fewer than this everybody does something: percentiles need a number.
const FEW: usize = 120;

pub(super) async fn run(setup: &Setup, pace: &Pace, phones: usize) -> Result<WednesdayReport> {
    let size = Size { meetings: phones / PHONES_EACH, participants_each: PEOPLE_EACH };
    let mut audience = Audience::gather(setup, pace, size).await?;
    let at_once = meeting::play(&mut audience).await?;
    audience.open_streams().await?;
    let one_in = one_in(size.meetings);
    let moves = audience.led.onward().await?.into_iter().enumerate();
    let moves = moves.map(|(number, it)| (number % one_in == 0).then_some(it)).collect();
    let (moving, _) = work(&mut audience, Deeds { moves, ..Deeds::default() }, SPREAD_MS)?;
    let slots = audience.led.go_where_people_contribute().await?.into_iter().map(Some).collect();
    let (writing, _) = work(&mut audience, Deeds { slots, ..Deeds::default() }, SPREAD_MS)?;
    Ok(WednesdayReport { at_once, spread_seconds: seconds(SPREAD_MS), moving, writing })
}

/// So that something is done by at least [`FEW`], where there are so many.
fn one_in(count: usize) -> usize {
    (count / FEW).clamp(1, ONE_IN)
}

pub(super) fn seconds(ms: u64) -> f64 {
    usize::try_from(ms).map_or(0.0, number) / 1_000.0
}

/// What is done beside each other.
#[derive(Debug, Clone, Default)]
pub(super) struct Deeds {
    pub(super) moves: Vec<Option<Move>>,
    pub(super) slots: Vec<Option<String>>,
    pub(super) readings: Vec<Reading>,
}

/// Has it done and gives the figures, and the answer as it was.
pub(super) fn work(
    audience: &mut Audience,
    deeds: Deeds,
    over_ms: u64,
) -> Result<(Spread, Worked)> {
    let (nodes, processes) = (audience.site.nodes(), audience.site.processes());
    audience.client.ask(&Order::Settle { quiet_ms: 300 })?;
    let mut side = Side::<Load>::new(&mut audience.client, &nodes, processes);
    let Deeds { moves, slots, readings } = deeds;
    let one_in = one_in(slots.iter().flatten().count() * PEOPLE_EACH);
    let work = Work { nodes, over_ms, moves, slots, one_in, readings };
    let Answer::Worked(worked) = side.ask(&Order::Work(work))? else { bail!("nobody worked") };
    let cost = side.cost();
    Ok((Spread::of(&worked, cost), *worked))
}
