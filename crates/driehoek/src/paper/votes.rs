//! Vote cards for a hall without phones, with the marks that `votes.js` reads.

use print::{VoteCard, VoteCards};

use super::stock::{direction, title};
use super::{Order, Stock};
use crate::web::assets;

/// The squares of a mark on each side, without its border.
const SIDE: u32 = 6;

pub(super) fn cards(stock: Stock<'_>, order: &Order) -> VoteCards {
    let marks = assets::marks().into_iter().take(order.count.into());
    let cards = (1..).zip(marks).map(|(number, mark): (u16, u64)| VoteCard {
        number: number.to_string(),
        rows: (0..SIDE).map(|row| row_of(mark, row)).collect(),
    });
    VoteCards {
        title: title(stock, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        upright: stock.t("line-agree"),
        upside_down: stock.t("line-disagree"),
        help: stock.t("line-card-help"),
        cards: cards.collect(),
    }
}

/// One row of a mark from the left: `1` is white.
fn row_of(mark: u64, row: u32) -> String {
    let bit = |column: u32| mark >> (SIDE * SIDE - 1 - row * SIDE - column) & 1;
    (0..SIDE).map(|column| if bit(column) == 1 { '1' } else { '0' }).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::meetings::kinds::cross_the_line::VOTE_CARDS_MAX;

    use super::*;

    #[test]
    fn there_is_a_mark_for_every_vote_card_and_each_is_another_whichever_way_up() {
        let marks = assets::marks();
        assert_eq!(marks.len(), usize::from(VOTE_CARDS_MAX));
        let turned = |mark: u64| mark.reverse_bits() >> (64 - SIDE * SIDE);
        let all: BTreeSet<u64> = marks.iter().flat_map(|mark| [*mark, turned(*mark)]).collect();
        assert_eq!(all.len(), 2 * marks.len());
    }

    #[test]
    fn a_mark_is_written_row_by_row() {
        // White from the upper left to the lower right.
        let mark = (0..SIDE).map(|at| 1 << (SIDE * SIDE - 1 - at * (SIDE + 1))).sum();
        assert_eq!(row_of(mark, 0), "100000");
        assert_eq!(row_of(mark, 5), "000001");
    }
}
