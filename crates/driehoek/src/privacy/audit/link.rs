//! The way to the part of the trail that is about one thing, from the page of that thing.

use domain::accounts::Right;
use maud::{Markup, html};

use super::Subject;
use crate::web::{components::Button, icons::Icon, who::SignedIn};

/// The address of the lines about one thing.
pub fn address_of(subject: Subject) -> String {
    format!("/beheer/logboek?soort={}&over={}", subject.kind.name(), subject.id)
}

/// A link to it, for whoever may see the trail.
pub fn link_of(who: &SignedIn, subject: Subject) -> Markup {
    html! {
        @if who.person.roles.may(Right::SeeTrail) {
            (Button::link(who.words.t("trail-of-this"), address_of(subject)).quiet().icon(Icon::Eye))
        }
    }
}
