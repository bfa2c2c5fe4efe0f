//! The page on which the coach reads vote cards: the camera of this device fills in the numbers,
//! and they can be typed. No picture leaves the device.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::cross_the_line::{self as rules, Seen, Stance};
use domain::meetings::{CardRef, Meeting};
use maud::{Markup, html};

use super::{KIND, side, slot_of, statement};
use crate::accounts::Person;
use crate::meetings::form::Fields;
use crate::meetings::views::{View, hidden};
use crate::web::components::{Empty, Field, Heading, Hue, Notice, Size, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// The most letters of a list of numbers: all cards, each with a space.
const NUMBERS_LETTERS_MAX: usize = 4 * rules::VOTE_CARDS_MAX as usize;
/// Where vote cards are printed.
const PAPER: &str = "/afdrukken/votes";

/// The page for the statement on the table. `again` is what was refused, with the reason.
pub(in crate::meetings) fn show(
    view: View<'_>,
    meeting: &Meeting,
    who: &Person,
    home: &str,
    again: Option<(&Fields, &str)>,
) -> Markup {
    let words = view.words;
    let title = words.t("line-read");
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &["votes.js"] };
    let back = format!("{home}/leiden");
    let here = meeting.current().and_then(|block| Some((block, rules::seen(meeting, block)?)));
    let body = html! {
        (Heading::new(title.as_ref()).above(way_back(&back, &words.t("line-read-back"))))
        @if let Some((_, why)) = again { (Notice::new(Hue::Bad, why)) }
        @match here {
            Some((block, seen)) => (reading(view, block, &seen, home, again.map(|(fields, _)| fields))),
            None => (Empty::new(words.t("line-read-none"), words.t("line-read-none-text"))),
        }
        p.read-paper {
            a.button.button-quiet href=(PAPER) { (icon(Icon::Print)) span { (words.t("line-read-paper")) } }
        }
    };
    page(&about, body)
}

fn reading(
    view: View<'_>,
    block: &Block,
    seen: &Seen<'_>,
    home: &str,
    typed: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let numbers = |stance: Stance| match typed {
        Some(fields) => fields.get(stance.name()).to_owned(),
        None => held(block, seen.card, seen, stance),
    };
    html! {
        vote-reader.read data-none=(words.t("line-read-no-camera")) data-denied=(words.t("line-read-denied"))
            data-unsafe=(words.t("line-read-unsafe")) data-count=(words.t("line-read-count")) {
            @if let Some(face) = statement(view, block, seen.card) { (face.show(Size::Small)) }
            div.read-camera hidden {
                video.read-video playsinline muted aria-hidden="true" {}
                canvas.read-marks aria-hidden="true" {}
            }
            p.read-told role="status" {}
            div.row {
                button.button.button-secondary.read-start type="button" hidden {
                    (icon(Icon::Eye)) span { (words.t("line-read-start")) }
                }
                button.button.button-quiet.read-stop type="button" hidden { (words.t("line-read-stop")) }
            }
            p.soft { (words.t("line-read-about")) }
            form.read-form method="post" action={ (home) "/stemkaarten" } {
                (hidden("kind", KIND)) (hidden("deed", "read-cards")) (hidden("block", block.id))
                (hidden("slot", slot_of(block, seen.card))) (hidden("round", seen.round.name()))
                @for stance in Stance::ALL {
                    (Field::text(stance.name(), words.t_with("line-read-numbers", &[("side", side(words, stance).into())]))
                        .value(numbers(stance)).most(NUMBERS_LETTERS_MAX))
                }
                p.field-help { (words.t("line-read-help")) }
                button.button.button-primary.button-large type="submit" { (words.t("line-read-take")) }
            }
        }
    }
}

/// The numbers that were read before, as they are typed.
fn held(block: &Block, card: &CardRef, seen: &Seen<'_>, stance: Stance) -> String {
    let held = rules::line(block).and_then(|line| line.held(card, seen.round));
    let on_side = held.into_iter().flatten().filter(|(_, on)| **on == stance);
    on_side.map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(" ")
}

/// Numbers between anything that is no digit; one that is too large for any card is kept, so that
/// it is refused by name.
pub(super) fn numbers(typed: &str) -> Vec<u16> {
    let parts = typed.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().unwrap_or(u16::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_read_however_they_are_parted() {
        assert_eq!(numbers("1 2,3;\n 17. 250"), [1, 2, 3, 17, 250]);
        assert_eq!(numbers(" , "), [0; 0]);
        assert_eq!(numbers("99999999"), [u16::MAX]);
    }
}
