//! The page of what somebody keeps at hand.

use domain::decks::{Element, ElementId};
use maud::{Markup, html};

use super::Around;
use crate::meetings::views::hidden;
use crate::web::components::{Button, Empty, Heading, Hue, Notice, way_back};
use crate::web::icons::Icon;
use crate::web::shell::{Nav, Page, PageKind, page};

/// What just happened to the favourites.
#[derive(Clone, Copy, Debug)]
pub enum Happened<'a> {
    Nothing,
    /// One was let go; it can be brought back.
    Gone(&'a ElementId),
    /// There are too many already, and one more was asked for.
    Full {
        most: u64,
    },
}

/// The favourites, the latest first, and what just happened.
pub fn show(around: &Around<'_>, kept: &[ElementId], happened: Happened<'_>) -> Markup {
    let words = around.view.words;
    let title = words.t("favourites");
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: super::SCRIPTS };
    // What is no longer in the card box is not shown, and comes back with it.
    let elements: Vec<&Element> =
        kept.iter().filter_map(|id| around.view.cards.element(id)).collect();
    let body = html! {
        (Heading::new(words.t("favourites")).lead(words.t("favourites-lead"))
            .above(way_back("/kaartenbak", &words.t("decks-title"))))
        @match happened {
            Happened::Gone(id) if around.view.cards.element(id).is_some() => (undo(around, id)),
            Happened::Full { most } => (full(around, most)),
            Happened::Gone(_) | Happened::Nothing => {}
        }
        @if elements.is_empty() {
            (Empty::new(words.t("favourites-none"), words.t("favourites-none-text"))
                .act(html! { (Button::link(words.t("favourites-look"), "/kaartenbak").icon(Icon::Cards)) }))
        } @else {
            ul.on-table { @for element in elements { li { (around.tile(element, false)) } } }
        }
    };
    page(&about, body)
}

fn undo(around: &Around<'_>, id: &ElementId) -> Markup {
    let words = around.view.words;
    let acts = html! {
        form method="post" action="/favorieten" {
            (hidden("element", id)) (hidden("naar", "/favorieten"))
            (Button::submit(words.t("undo")).secondary().sends("keep", "yes"))
        }
    };
    html! { (Notice::new(Hue::Good, words.t("favourite-gone")).acts(acts)) }
}

/// Somebody keeps too many to add one more.
fn full(around: &Around<'_>, most: u64) -> Markup {
    let said = around.view.words.t_with("favourites-full", &[("max", most.into())]);
    html! { (Notice::new(Hue::Bad, said)) }
}
