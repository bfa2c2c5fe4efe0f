//! Laying a triangle: three distances in words, which a script turns into a table with three cards
//! to drag (`triangle.js`).

use domain::meetings::kinds::triangle::{Corner, Laid, Nearness, PAIRS};
use maud::{Markup, html};

use super::{corner, nearness, pair, pair_name};
use crate::i18n::Words;
use crate::meetings::form::Fields;

/// The fields. `name` tells two of them on one page apart; `typed` is what was not accepted.
pub(super) fn fields(
    words: &Words,
    name: &str,
    now: Option<Laid>,
    typed: Option<&Fields>,
) -> Markup {
    let spots = now.map(|laid| {
        let spots = laid.spots().map(|spot| format!("{},{}", spot.0, spot.1));
        spots.join(" ")
    });
    let spots = typed.map_or(spots, |fields| Some(fields.get("spots").to_owned()));
    let chosen = now.map(|laid| laid.distances().0.map(Nearness::of));
    html! {
        lay-triangle data-near=(told(words, "triangle-told-near")) data-between=(told(words, "triangle-told-between"))
            data-far=(told(words, "triangle-told-far")) data-help=(words.t("triangle-table-help"))
            data-unlaid=(words.t("triangle-unlaid")) data-table=(words.t("triangle-table"))
            data-child=(corner(words, Corner::Child)) data-parent=(corner(words, Corner::Parent))
            data-school=(corner(words, Corner::School)) {
            // Not of type hidden: what was laid and not sent is kept as what was typed is.
            input type="text" name="spots" hidden value=(spots.unwrap_or_default()) aria-label=(words.t("triangle-table"));
            div.lay-words {
                @for (at, of) in PAIRS.into_iter().enumerate() {
                    @let field = pair_name(of);
                    fieldset.lay-pair {
                        legend.field-label { (pair(words, of)) }
                        @for word in Nearness::ALL {
                            @let was = chosen.is_some_and(|chosen| chosen[at] == word);
                            @let is_on = typed.map_or(was, |fields| fields.get(&field) == word.name());
                            label.check {
                                input type="radio" id=(format!("{name}-{field}-{}", word.name())) name=(field)
                                    value=(word.name()) checked[is_on] required;
                                span { (nearness(words, word)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A sentence about a distance, for the script to fill in.
fn told(words: &Words, key: &str) -> String {
    let args =
        [("one", "{one}".into()), ("other", "{other}".into()), ("distance", "{distance}".into())];
    words.t_with(key, &args).into_owned()
}
