//! What screens and lists derive from a meeting.

use jiff::{ToSpan, civil};

use super::{ActionPoint, BlockId, Meeting, MeetingId, Origin};
use crate::decks::DeckId;

/// A block with the clock time at which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedBlock {
    /// The block.
    pub block: BlockId,
    /// When it starts, by plan, on the school's clock.
    pub starts: civil::DateTime,
    /// How long, in minutes.
    pub minutes: u16,
}

/// The agenda with clock times, as planned: every block starts when the one before it ends.
pub fn agenda_times(meeting: &Meeting) -> Vec<PlannedBlock> {
    let mut starts = meeting.starts;
    let mut times = Vec::with_capacity(meeting.agenda.len());
    for block in &meeting.agenda {
        let minutes = block.plan.minutes;
        times.push(PlannedBlock { block: block.id, starts, minutes });
        starts = starts.saturating_add(i64::from(minutes).minutes());
    }
    times
}

/// The length of the whole agenda, in minutes.
pub fn planned_minutes(meeting: &Meeting) -> u32 {
    meeting.agenda.iter().map(|block| u32::from(block.plan.minutes)).sum()
}

/// The action points that are still open, ready to be carried to the team's next meeting: the
/// group's own and, without the owner, those of participants.
pub fn open_points(meeting: &Meeting, id: MeetingId) -> Vec<ActionPoint> {
    let own = meeting.points.iter().filter(|point| point.is_open());
    let own = own.map(|point| ActionPoint {
        from: Some(Origin { meeting: id, point: point.id }),
        owner: super::PointOwner::Group,
        slot: None,
        ..point.clone()
    });
    own.collect()
}

/// How many participants marked each deck, the most wanted first.
pub fn needs_count(meeting: &Meeting) -> Vec<(DeckId, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for deck in meeting.participants.iter().flat_map(|person| &person.needs) {
        *counts.entry(deck.clone()).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}
