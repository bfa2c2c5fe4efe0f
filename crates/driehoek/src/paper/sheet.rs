//! One paper, ready for the press, and what its reader should know about it.

use domain::lang::Lang;
use print::{
    AlignmentTest, Booklet, CardSheet, FloorCards, FormSheet, Mark, Marked, Posters, PrintError,
    Printed, Progress, SessionKit, VoteCards,
};
use serde::{Deserialize, Serialize};

use super::stock::direction;
use super::{Order, Stock, What, cards, floor, forms, manual, posters, votes};

/// One paper, in words that are ready to be read.
#[derive(Debug, Clone)]
pub enum Sheet {
    Cards(CardSheet),
    Posters(Posters),
    Floor(FloorCards),
    Manual(Box<Booklet>),
    Forms(FormSheet),
    Votes(VoteCards),
    Alignment(AlignmentTest),
    Kit(Box<SessionKit>),
}

/// What whoever ordered a paper should know about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// So many cards do not exist in this language, and are printed in Dutch.
    InSource { lang: Lang, count: usize },
    /// So many cards do not exist in this second language, and bear one language.
    Alone { lang: Lang, count: usize },
}

impl Sheet {
    /// Makes the paper that was ordered. Nothing when nothing of what was picked can stand on it.
    pub fn of(stock: Stock<'_>, order: &Order) -> Option<(Self, Vec<Note>)> {
        let plain = |sheet| (sheet, Vec::new());
        let made = match order.what {
            What::Cards => {
                let (sheet, notes) = cards::sheet(stock, order);
                (Self::Cards(sheet), notes)
            }
            What::Posters => plain(Self::Posters(posters::posters(stock, order))),
            What::Floor => plain(Self::Floor(floor::cards(stock, order))),
            What::Manual => plain(Self::Manual(Box::new(manual::booklet(stock, order)))),
            What::Forms => plain(Self::Forms(forms::sheet(stock, order))),
            What::Votes => plain(Self::Votes(votes::cards(stock, order))),
            What::Alignment => plain(Self::Alignment(alignment(stock, order))),
        };
        let is_empty = match &made.0 {
            Self::Cards(sheet) => sheet.cards.is_empty(),
            Self::Posters(sheet) => sheet.posters.is_empty(),
            Self::Floor(sheet) => sheet.cards.is_empty(),
            Self::Manual(booklet) => booklet.chapters.is_empty(),
            Self::Forms(sheet) => sheet.forms.is_empty(),
            Self::Votes(paper) => paper.cards.is_empty(),
            Self::Alignment(_) | Self::Kit(_) => false,
        };
        (!is_empty).then_some(made)
    }

    /// Prints it, and tells how far it is. Work for a processor: call it from `spawn_blocking`.
    pub fn print(&self, tell: &(dyn Fn(Progress) + Sync)) -> Result<Printed, PrintError> {
        self.print_marked(None, tell)
    }

    /// The same with the sign of a practice school, if it has one.
    pub fn print_marked(
        &self,
        mark: Option<&Mark>,
        tell: &(dyn Fn(Progress) + Sync),
    ) -> Result<Printed, PrintError> {
        match self {
            Self::Cards(paper) => marked(paper, mark, tell),
            Self::Posters(paper) => marked(paper, mark, tell),
            Self::Floor(paper) => marked(paper, mark, tell),
            Self::Manual(paper) => marked(&**paper, mark, tell),
            Self::Forms(paper) => marked(paper, mark, tell),
            Self::Votes(paper) => marked(paper, mark, tell),
            Self::Alignment(paper) => marked(paper, mark, tell),
            Self::Kit(paper) => marked(&**paper, mark, tell),
        }
    }
}

fn marked(
    paper: &impl print::Paper,
    mark: Option<&Mark>,
    tell: &(dyn Fn(Progress) + Sync),
) -> Result<Printed, PrintError> {
    print::pdf_with_progress(&Marked::new(paper, mark), tell)
}

fn alignment(stock: Stock<'_>, order: &Order) -> AlignmentTest {
    let lines = |key: &str| stock.t(key).lines().map(str::to_owned).collect();
    AlignmentTest {
        title: stock.t("paper-alignment"),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        front_label: stock.t("paper-front"),
        back_label: stock.t("paper-back-side"),
        steps: lines("paper-alignment-steps"),
        reading: lines("paper-alignment-reading"),
        flip: order.flip(),
    }
}
