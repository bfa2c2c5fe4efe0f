//! The time of a meeting as a ribbon: every block as long as it takes.

use domain::meetings::Meeting;
use domain::meetings::blocks::{Block, BlockKind};
use maud::{Markup, html};

use super::face;

/// The ribbon; the list of blocks beside it says the same in words.
pub fn ribbon(meeting: &Meeting) -> Markup {
    let mut starts = 0;
    let pieces: Vec<_> = meeting
        .agenda
        .iter()
        .map(|block| {
            let minutes = u32::from(block.plan.minutes);
            starts += minutes;
            (block, starts - minutes, minutes)
        })
        .collect();
    html! {
        @if starts > 0 {
            svg.ribbon viewBox=(format!("0 0 {starts} 1")) preserveAspectRatio="none" aria-hidden="true"
                focusable="false" {
                @for (block, start, minutes) in &pieces {
                    rect.(colour(block)).ribbon-now[meeting.at == Some(block.id)]
                        x=(start) y="0" width=(minutes) height="1" {}
                    @if *start > 0 { line x1=(start) x2=(start) y1="0" y2="1" {} }
                }
            }
        }
    }
}

/// Talking with cards has the colour of its cards; what is around it has none.
fn colour(block: &Block) -> &'static str {
    match (&block.plan.kind, &block.plan.deck) {
        (BlockKind::Cards | BlockKind::Definition | BlockKind::Writing, Some(deck)) => {
            face::family_of(deck.as_str()).class()
        }
        _ => "ribbon-plain",
    }
}
