//! Pages about paper: what can be printed, how, how far it is.

use domain::decks::{DeckId, Element};
use domain::lang::Lang;
use maud::{Markup, html};
use print::Ink;

use super::jobs::{Job, Place};
use super::order::{Backs, Edge, Layout};
use super::{Note, Order, Size, What, can_be_a_card};
use crate::accounts::Person;
use crate::i18n::Words;
use crate::meetings::views::{View, face};
use crate::web::components::{
    Button, Choice, Choices, Field, Heading, Hue, Notice, panel, progress,
};
use crate::web::shell::{Nav, Page, PageKind, page};

/// The address of everything about paper.
pub const HOME: &str = "/afdrukken";

/// The kinds of paper, each with what it is for.
pub fn index(words: &Words, who: &Person) -> Markup {
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let title = words.t("paper-title");
    let about = Page { words, title: &title, kind, scripts: &[] };
    page(
        &about,
        html! {
            (Heading::new(words.t("paper-title")).lead(words.t("paper-lead"))
                .above(html! { a href="/kaartenbak" { "‹ " (words.t("decks-title")) } }))
            ul.papers {
                @for what in What::ALL {
                    @let key = format!("paper-{}", what.name());
                    li { a.paper href=(address_of(*what)) {
                        (drawing(*what))
                        span.paper-name { (words.t(&key)) }
                        span.paper-about { (words.t(&format!("{key}.about"))) }
                    } }
                }
            }
            p.help { (words.t("paper-no-net")) }
        },
    )
}

/// Where a kind of paper is ordered.
pub fn address_of(what: What) -> String {
    format!("{HOME}/{}", what.name())
}

/// A sheet with what lies on it, drawn small: four cards, a poster, a booklet.
fn drawing(what: What) -> Markup {
    let lines = match what {
        What::Cards => "M8 8h21v29H8zM31 8h21v29H31zM8 39h21v29H8zM31 39h21v29H31z",
        What::Posters => "M8 8h44v60H8zM16 20h28M16 28h28M16 36h20",
        What::Floor => "M4 22h52v34H4zM14 36h32M14 44h20",
        What::Manual => {
            "M8 14c8-4 16-4 22 0c6-4 14-4 22 0v46c-8-4-16-4-22 0c-6-4-14-4-22 0zM30 14v46"
        }
        What::Forms => {
            "M8 8h44v60H8zM16 20h6v6h-6zM27 23h18M16 34h6v6h-6zM27 37h18M16 48h6v6h-6zM27 51h18"
        }
        What::Alignment => "M8 8h44v60H8zM30 24v28M16 38h28",
    };
    html! { svg.paper-drawing viewBox="0 0 60 76" aria-hidden="true" { path d=(lines) {} } }
}

/// What the form about one kind of paper needs to know.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub order: &'a Order,
    /// Nothing of what was picked can stand on this paper.
    pub is_empty: bool,
}

/// The form to order one kind of paper.
pub fn ask(view: View<'_>, who: &Person, asked: Asked<'_>) -> Markup {
    let words = view.words;
    let what = asked.order.what;
    let title = words.t(&format!("paper-{}", what.name()));
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let lead = words.t(&format!("paper-{}.about", what.name()));
    page(
        &about,
        html! {
            (Heading::new(title.as_ref()).lead(lead)
                .above(html! { a href=(HOME) { "‹ " (words.t("paper-title")) } }))
            @if asked.is_empty {
                (Notice::new(Hue::Bad, words.t("paper-empty")).text(words.t("paper-empty.do")))
            }
            form.order method="post" action=(address_of(what)) {
                (fields(view, asked.order))
                div.order-send { (Button::submit(words.t("paper-make")).primary().large()) }
            }
        },
    )
}

fn fields(view: View<'_>, order: &Order) -> Markup {
    let words = view.words;
    let what = order.what;
    let has = |whats: &[What]| whats.contains(&what);
    html! {
        @if what != What::Alignment { (panel(&words.t("paper-which"), &html! {}, &which(view, order))) }
        (panel(&words.t("paper-how"), &html! {}, &html! {
            @if what != What::Alignment { (langs(words, order)) }
            @if has(&[What::Cards]) { (layout(words, order)) }
            @if has(&[What::Posters, What::Floor, What::Manual]) { (size(words, order)) }
            @if has(&[What::Cards, What::Alignment]) { (edge(words, order)) }
            @if has(&[What::Cards]) { (printer(words, order)) }
            @if what != What::Alignment { (ink(words, order)) }
        }))
    }
}

/// The decks to choose from, or the cards that were picked before.
fn which(view: View<'_>, order: &Order) -> Markup {
    let words = view.words;
    if !order.pick.elements.is_empty() {
        let picked = order.pick.elements.iter().filter_map(|id| view.cards.element(id));
        return html! { ul.order-picked { @for element in picked { (picked_line(view, element)) } } };
    }
    let decks: Vec<&DeckId> = view
        .cards
        .decks()
        .filter(|deck| is_for(order.what, &deck.elements))
        .map(|d| &d.id)
        .collect();
    let choices = decks.into_iter().filter_map(|id| {
        let about = view.cards.deck_words(id, words.lang())?;
        let number = if super::stock::is_numbered(id.as_str()) { id.as_str() } else { "" };
        Some(Choice::new(id.to_string(), format!("{number} {}", about.title).trim().to_owned()))
    });
    let chosen = order.pick.decks.iter().map(ToString::to_string);
    html! {
        (Choices::many("set", words.t("paper-decks"), choices).chosen(chosen).beside()
            .help(words.t("paper-decks.help")))
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

/// Whether a deck has anything for this kind of paper.
fn is_for(what: What, elements: &[Element]) -> bool {
    use domain::decks::Kind;
    let has = |wanted: fn(&Element) -> bool| elements.iter().any(wanted);
    match what {
        What::Cards => has(|e| can_be_a_card(e.kind)),
        What::Posters => has(|e| {
            matches!(e.kind, Kind::DefinitionCard | Kind::PartnershipKey)
                || e.group.as_deref() == Some("communicatieaspect")
                || e.id.as_str() == "energizer-5-driehoek"
        }),
        What::Floor => {
            has(|e| e.kind == Kind::Statement || e.id.as_str() == "energizer-2-kaart-kind")
        }
        What::Manual => true,
        What::Forms => has(|e| e.kind == Kind::FormTemplate),
        What::Alignment => false,
    }
}

fn langs(words: &Words, order: &Order) -> Markup {
    let name = |lang: Lang| {
        let (own, reader) = (lang.own_name(), lang.name_in(words.lang()));
        if own == reader { own.to_owned() } else { format!("{own} – {reader}") }
    };
    let all = Lang::all().map(|lang| (lang.tag(), name(lang)));
    let none = std::iter::once(("", words.t("paper-second-none").into_owned()));
    let second = none.chain(Lang::all().map(|lang| (lang.tag(), name(lang))));
    let takes_two = matches!(order.what, What::Cards | What::Floor);
    html! {
        (Field::select("taal", words.t("paper-lang"), all).value(order.lang.tag()))
        @if takes_two {
            (Field::select("tweede", words.t("paper-second"), second)
                .value(order.second.map_or("", Lang::tag)).help(words.t("paper-second.help")))
        }
    }
}

fn choices<'a>(
    words: &'a Words,
    name: &'a str,
    values: impl Iterator<Item = &'static str>,
    chosen: &'static str,
) -> Markup {
    let key = format!("paper-{name}");
    let tiles = values.map(|value| Choice::new(value, words.t(&format!("{key}-{value}"))));
    html! { (Choices::one(name, words.t(&key), tiles).chosen([chosen]).required()) }
}

fn layout(words: &Words, order: &Order) -> Markup {
    choices(words, "layout", Layout::ALL.iter().map(|layout| layout.name()), order.layout.name())
}

fn edge(words: &Words, order: &Order) -> Markup {
    choices(words, "edge", Edge::ALL.iter().map(|edge| edge.name()), order.edge.name())
}

fn size(words: &Words, order: &Order) -> Markup {
    let sizes: &[Size] = match order.what {
        What::Posters => &[Size::A3, Size::A4],
        What::Floor => &[Size::A4, Size::A5],
        _ => &[Size::A5, Size::A4],
    };
    let chosen = if order.size == Size::Usual { sizes[0] } else { order.size };
    choices(words, "size", sizes.iter().map(|size| size.name()), chosen.name())
}

/// What only matters to some printers stays folded until somebody needs it.
fn printer(words: &Words, order: &Order) -> Markup {
    html! {
        details.fold {
            summary { (words.t("paper-printer")) }
            (choices(words, "backs", Backs::ALL.iter().map(|backs| backs.name()), order.backs.name()))
            div.order-shift {
                (Field::number("rechts", words.t("paper-shift-right"), -50, 50)
                    .value(order.shift.right.to_string()))
                (Field::number("omlaag", words.t("paper-shift-down"), -50, 50)
                    .value(order.shift.down.to_string()).help(words.t("paper-shift.help")))
            }
            p { a href=(address_of(What::Alignment)) { (words.t("paper-alignment")) } }
            (Choices::many("snij", words.t("paper-crop"),
                [Choice::new("1", words.t("paper-crop-yes"))])
                .chosen(order.crop_marks.then_some("1")))
        }
    }
}

fn ink(words: &Words, order: &Order) -> Markup {
    let chosen = if order.ink == Ink::BlackWhite { "zw" } else { "kleur" };
    choices(words, "ink", ["kleur", "zw"].into_iter(), chosen)
}

/// A paper on its way, with its file when it is ready.
pub fn job(words: &Words, who: &Person, id: &str, job: &Job) -> Markup {
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let title = words.t("paper-job");
    let is_over = job.place.is_over();
    let about =
        Page { words, title: &title, kind, scripts: if is_over { &[] } else { &["job.js"] } };
    page(
        &about,
        html! {
            (Heading::new(words.t("paper-job")).lead(words.t("paper-job-lead"))
                .above(html! { a href=(job.back) { "‹ " (words.t("paper-back")) } }))
            div #opdracht .job data-job=(format!("{HOME}/opdracht/{id}/voortgang"))
                aria-live="polite" { (job_state(words, id, job)) }
        },
    )
}

/// How far a paper is; the script replaces this.
pub fn job_state(words: &Words, id: &str, job: &Job) -> Markup {
    html! {
        div data-over[job.place.is_over()] {
            @match &job.place {
                Place::Waiting => (progress(&words.t("paper-waiting"), 0, None)),
                Place::Printing { begun, of } => {
                    (progress(&words.t("paper-printing"), *begun as u64,
                        (*of > 0).then_some(*of as u64)))
                }
                Place::Writing => (progress(&words.t("paper-writing"), 0, None)),
                Place::Failed => {
                    (Notice::new(Hue::Bad, words.t("paper-failed")).text(words.t("paper-failed.do")))
                }
                Place::Ready(printed) => {
                    p.job-ready { (words.t_with("paper-ready", &[("pages", printed.pages.into())])) }
                    p { (Button::link(words.t("paper-open"), format!("{HOME}/opdracht/{id}/bestand.pdf"))
                        .primary().large()) }
                    @if !printed.too_long.is_empty() {
                        (Notice::new(Hue::Wait, words.t_with("paper-too-long",
                            &[("count", printed.too_long.len().into())])))
                    }
                    @if !printed.missing.is_empty() {
                        @let signs: String = printed.missing.iter().collect();
                        (Notice::new(Hue::Wait, words.t_with("paper-missing", &[("signs", signs.into())])))
                    }
                }
            }
            @for note in &job.notes { (self::note(words, *note)) }
            @if !job.place.is_over() {
                noscript { p { a.button.button-secondary href="" { (words.t("participant-refresh")) } } }
            }
        }
    }
}

fn note(words: &Words, note: Note) -> Markup {
    match note {
        Note::Untranslated { lang, count } => {
            let args = [("count", count.into()), ("lang", lang.name_in(words.lang()).into())];
            html! { (Notice::new(Hue::Wait, words.t_with("paper-untranslated", &args))) }
        }
    }
}

/// The form for the session kit of a meeting, with what was typed before and what is wrong with it.
pub fn ask_kit(
    words: &Words,
    who: &Person,
    (id, meeting): (uuid::Uuid, &str),
    (network, fault): &(super::Network, Option<(&'static str, &'static str)>),
) -> Markup {
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let title = words.t("kit-title");
    let about = Page { words, title: &title, kind, scripts: &[] };
    let error = |field: &str| fault.filter(|(at, _)| *at == field).map(|(_, key)| words.t(key));
    let forms = [
        Choice::new("vel", words.t("kit-sheet")).help(words.t("kit-sheet.about")),
        Choice::new("tent", words.t("kit-tent")).help(words.t("kit-tent.about")),
    ];
    let back = format!("/bijeenkomsten/{id}");
    page(
        &about,
        html! {
            (Heading::new(words.t("kit-title")).lead(words.t("kit-lead"))
                .above(html! { a href=(back) dir="auto" { "‹ " (meeting) } }))
            form.order method="post" action=(format!("/bijeenkomsten/{id}/pakket")) {
                (panel(&words.t("kit-wifi-panel"), &html! {}, &html! {
                    p.help { (words.t("kit-wifi-help")) }
                    (Field::text("netwerk", words.t("kit-wifi-name")).value(network.name.as_str())
                        .optional(words).error(error("netwerk")).autocomplete("off"))
                    (Field::text("wachtwoord", words.t("kit-wifi-password"))
                        .value(network.password.as_str()).optional(words)
                        .error(error("wachtwoord")).autocomplete("off"))
                    (Choices::many("verborgen", words.t("kit-wifi-hidden"),
                        [Choice::new("1", words.t("kit-wifi-hidden-yes"))])
                        .chosen(network.hidden.then_some("1")))
                }))
                (Choices::one("vorm", words.t("kit-form"), forms).chosen(["vel"]).beside())
                div.order-send { (Button::submit(words.t("paper-make")).primary().large()) }
            }
        },
    )
}
