//! The form to order one kind of paper: what stands on it, and how.

use std::borrow::Cow;

use domain::decks::{Deck, Element};
use domain::lang::Lang;
use domain::meetings::kinds::cross_the_line::VOTE_CARDS_MAX;
use maud::{Markup, html};

use super::{HOME, address_of, sketch};
use crate::accounts::Person;
use crate::i18n::Words;
use crate::meetings::views::{View, face};
use crate::paper::order::{Backs, Edge, INKS, Layout, Pick, ink_name};
use crate::paper::stock::is_numbered;
use crate::paper::{Order, Sheet, Size, Stock, What, can_be_a_card};
use crate::web::components::{
    Button, Check, Choice, Choices, Field, Heading, Hue, Notice, panel, way_back,
};
use crate::web::shell::{Nav, Page, PageKind, page};

/// How many sets are named where an order is spoken of.
const NAMED_MAX: usize = 2;

/// What the form about one kind of paper needs to know.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub order: &'a Order,
    /// Nothing of what was picked can stand on this paper.
    pub is_empty: bool,
}

/// What an order is of: "Verschillende talen".
pub fn about(view: View<'_>, order: &Order) -> String {
    let (words, pick) = (view.words, &order.pick);
    let counted = |key: &str, count: usize| words.t_with(key, &[("count", count.into())]);
    if let [id] = pick.elements.as_slice() {
        let words = view.cards.words(id, words.lang());
        let name = words.and_then(|words| words.title.clone().or_else(|| words.text.clone()));
        return name.unwrap_or_default();
    }
    match pick.decks.len() {
        _ if matches!(order.what, What::Alignment | What::Votes) => String::new(),
        0 if pick.elements.is_empty() => words.t("paper-of-all").into_owned(),
        0 => counted("paper-of-cards", pick.elements.len()).into_owned(),
        1..=NAMED_MAX => {
            let decks = pick.decks.iter().filter_map(|id| view.cards.deck(id));
            decks.map(|deck| name(view, deck)).collect::<Vec<_>>().join(", ")
        }
        count => counted("paper-of-sets", count).into_owned(),
    }
}

/// A set by number and title.
fn name(view: View<'_>, deck: &Deck) -> String {
    let about = view.cards.deck_words(&deck.id, view.words.lang());
    let title = about.map_or_else(|| deck.id.as_str(), |about| about.title.as_str());
    let number = if is_numbered(deck.id.as_str()) { deck.id.as_str() } else { "" };
    format!("{number} {title}").trim().to_owned()
}

/// The form to order one kind of paper.
pub fn ask(view: View<'_>, who: &Person, asked: Asked<'_>) -> Markup {
    let words = view.words;
    let order = asked.order;
    let title = words.t(&format!("paper-{}", order.what.name()));
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let lead = words.t(&format!("paper-{}.about", order.what.name()));
    let of_cards = !order.pick.elements.is_empty();
    let what_to_do = words.t(if of_cards { "paper-empty-card" } else { "paper-empty.do" });
    page(
        &about,
        html! {
            (Heading::new(title.as_ref()).lead(lead)
                .above(way_back(HOME, &words.t("paper-title"))))
            @if asked.is_empty {
                (Notice::new(Hue::Bad, words.t("paper-empty")).text(what_to_do))
            }
            form.order method="post" action=(address_of(order.what)) {
                @if !matches!(order.what, What::Alignment | What::Votes) {
                    (panel(&words.t("paper-which"), &html! {}, &which(view, order)))
                }
                (panel(&words.t("paper-how"), &html! {}, &how(view, who, order)))
                div.order-send { (Button::submit(words.t("paper-make")).primary().large()) }
            }
        },
    )
}

fn how(view: View<'_>, who: &Person, order: &Order) -> Markup {
    let words = view.words;
    let has = |whats: &[What]| whats.contains(&order.what);
    html! {
        @if has(&[What::Cards]) { (layout(words, order)) }
        @if has(&[What::Alignment]) { (edge(words, order)) }
        @if has(&[What::Votes]) {
            (Field::number("aantal", words.t("paper-count"), 1, VOTE_CARDS_MAX.into())
                .value(order.count.to_string()).required())
        }
        @if !has(&[What::Alignment, What::Votes]) {
            div.order-pair {
                @if has(&[What::Posters, What::Floor, What::Manual]) { (size(words, order)) }
                (ink(words, order))
            }
            (langs(view, who, order))
        }
        @if has(&[What::Cards]) { (printer(words, order)) }
    }
}

/// The sets to choose from, those that were chosen on top; or the cards that were picked before.
fn which(view: View<'_>, order: &Order) -> Markup {
    let words = view.words;
    if !order.pick.elements.is_empty() {
        let picked = order.pick.elements.iter().filter_map(|id| view.cards.element(id));
        return html! { ul.order-picked { @for element in picked { (picked_line(view, element)) } } };
    }
    let decks = view.cards.decks().filter(|deck| is_for(view, order, deck));
    let (chosen, others): (Vec<&Deck>, Vec<&Deck>) =
        decks.partition(|deck| order.pick.decks.contains(&deck.id));
    html! {
        fieldset.order-sets {
            legend.field-label { (words.t("paper-decks")) }
            @if chosen.is_empty() {
                p.field-help { (words.t("paper-decks.help")) }
                (sets(view, &others, false))
            } @else {
                (sets(view, &chosen, true))
                @if !others.is_empty() {
                    details.drawer {
                        summary { span { (words.t("paper-decks-more")) } }
                        (sets(view, &others, false))
                    }
                }
            }
        }
    }
}

fn sets(view: View<'_>, decks: &[&Deck], is_chosen: bool) -> Markup {
    html! {
        div.order-sets-list {
            @for deck in decks {
                label.set.(face::family_on_table(view, &deck.id).class()) {
                    input type="checkbox" name="set" value=(deck.id) checked[is_chosen];
                    span.set-name { (name(view, deck)) }
                }
            }
        }
    }
}

fn picked_line(view: View<'_>, element: &Element) -> Markup {
    let id = element.id.to_string();
    html! {
        @if let Some(face) = face::element(view, &element.id) {
            li { input type="hidden" name="kaart" value=(id); (face.line()) }
        }
    }
}

/// Whether a set has anything for this kind of paper: whoever makes the paper says so.
fn is_for(view: View<'_>, order: &Order, deck: &Deck) -> bool {
    match order.what {
        What::Cards => deck.elements.iter().any(|element| can_be_a_card(element.kind)),
        What::Manual => true,
        what => {
            let pick = Pick::deck(deck.id.clone());
            let order = Order { pick, ..Order::new(what, view.words.lang()) };
            Sheet::of(Stock { view, public_url: None }, &order).is_some()
        }
    }
}

/// The languages that there is something in, those of the school first.
fn langs(view: View<'_>, who: &Person, order: &Order) -> Markup {
    let words = view.words;
    let name = |lang: Lang| {
        let (own, reader) = (lang.own_name(), lang.name_in(words.lang()));
        if own == reader { own.to_owned() } else { format!("{own} – {reader}") }
    };
    let mut langs = order.what.langs(view.cards);
    if let Some(house) = &who.house {
        langs = house.spoken.sorted(langs);
    }
    let all = langs.iter().map(|lang| (lang.tag(), name(*lang)));
    let none = std::iter::once(("", words.t("paper-second-none").into_owned()));
    let second = none.chain(all.clone());
    let takes_two = matches!(order.what, What::Cards | What::Floor);
    html! {
        div.order-two {
            (Field::select("taal", words.t("paper-lang"), all).value(order.lang.tag()))
            @if takes_two {
                (Field::select("tweede", words.t("paper-second"), second)
                    .value(order.second.map_or("", Lang::tag)).help(words.t("paper-second.help")))
            }
        }
    }
}

/// One of a few that can be drawn, as tiles with a sketch of the sheet.
fn sketched<'a>(
    words: &'a Words,
    name: &'static str,
    chosen: &str,
    tiles: impl Iterator<Item = (&'static str, Markup)>,
) -> Markup {
    let key = format!("paper-{name}");
    let label = |value: &str| -> Cow<'a, str> { words.t(&format!("{key}-{value}")) };
    html! {
        fieldset.field {
            legend.field-label { (words.t(&key)) }
            div.sketches {
                @for (value, picture) in tiles {
                    label.choice.choice-plain {
                        input type="radio" name=(name) value=(value) required checked[value == chosen];
                        span.choice-tile { (picture) span.choice-label { (label(value)) } }
                    }
                }
            }
        }
    }
}

fn layout(words: &Words, order: &Order) -> Markup {
    let tiles = Layout::ALL.iter().map(|layout| (layout.name(), sketch::layout(*layout)));
    sketched(words, "layout", order.layout.name(), tiles)
}

fn edge(words: &Words, order: &Order) -> Markup {
    let tiles = Edge::ALL.iter().map(|edge| (edge.name(), sketch::edge(*edge)));
    sketched(words, "edge", order.edge.name(), tiles)
}

fn size(words: &Words, order: &Order) -> Markup {
    let sizes: &[Size] = match order.what {
        What::Posters => &[Size::A3, Size::A4],
        What::Floor => &[Size::A4, Size::A5],
        _ => &[Size::A5, Size::A4],
    };
    let chosen = if sizes.contains(&order.size) { order.size } else { sizes[0] };
    let tiles = sizes.iter().map(|size| (size.name(), sketch::size(order.what, *size)));
    sketched(words, "size", chosen.name(), tiles)
}

fn ink(words: &Words, order: &Order) -> Markup {
    let tiles = INKS.iter().map(|ink| (*ink, sketch::ink(ink)));
    sketched(words, "ink", ink_name(order.ink), tiles)
}

/// What only matters to some printers stays folded until somebody needs it.
fn printer(words: &Words, order: &Order) -> Markup {
    let backs = Backs::ALL.iter().map(|backs| backs.name());
    let backs = backs.map(|name| Choice::new(name, words.t(&format!("paper-backs-{name}"))));
    html! {
        details.drawer open[order.has_own_printer()] {
            summary { span { (words.t("paper-printer")) } span.part-note { (words.t("paper-printer.about")) } }
            div.order-printer {
                (edge(words, order))
                (Choices::one("backs", words.t("paper-backs"), backs).chosen([order.backs.name()]).required())
                div.order-two {
                    (Field::number("rechts", words.t("paper-shift-right"), -50, 50)
                        .value(order.shift.right.to_string()))
                    (Field::number("omlaag", words.t("paper-shift-down"), -50, 50)
                        .value(order.shift.down.to_string()).help(words.t("paper-shift.help")))
                }
                p { a href=(address_of(What::Alignment)) { (words.t("paper-alignment")) } }
                (Check::new("snij", words.t("paper-crop")).on(order.crop_marks))
            }
        }
    }
}
