//! Before something is erased for good.

use maud::{Markup, html};

use super::staff;
use crate::{
    families::{Child, Guardian},
    web::{
        components::{Button, Heading, Hue, Notice, way_back},
        who::SignedIn,
    },
};

/// Says what will be gone, and asks.
pub(in crate::families) fn ask_erase(
    who: &SignedIn,
    child: &Child,
    alone: &[Guardian],
    held: bool,
) -> Markup {
    let words = &who.words;
    let name = child.full_name();
    let title = words.t_with("families-erase-title", &[("name", name.as_str().into())]);
    let home = format!("/groepen/kind/{}", child.id);
    let body = html! {
        (Heading::new(&*title).above(way_back(&home, &name)))
        div.stack {
            p { (words.t("families-erase-text")) }
            @if !alone.is_empty() {
                p { (words.t("families-erase-guardians")) }
                ul { @for guardian in alone { li { bdi { (guardian.name) } } } }
            }
            p { (words.t("families-erase-backups")) }
            @if held {
                (Notice::new(Hue::Wait, words.t("families-erase-held")))
            } @else {
                div.row {
                    (Button::post(words.t("families-erase-do"), format!("{home}/wissen")).danger())
                    (Button::link(words.t("families-erase-not"), home.as_str()).quiet())
                }
            }
        }
    };
    staff(who, &title, &[], body)
}
