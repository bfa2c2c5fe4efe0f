//! Clips, texts and pages that a card names: where they are, of what kind, and when somebody last
//! looked; or what to search for where no address is known.

use domain::decks::{ElementId, Source};
use domain::lang::Lang;
use maud::{Markup, html};

use crate::meetings::views::View;
use crate::web::components::qr;
use crate::web::icons::{Icon, icon};

/// What a card itself names, with a title.
fn named<'a>(view: View<'a>, card: &ElementId) -> Vec<&'a Source> {
    let Some(element) = view.cards.element(card) else { return Vec::new() };
    let sources = element.sources.iter().filter_map(|id| view.cards.source(id));
    sources.filter(|source| source.title.is_some()).collect()
}

/// The links of a card on a page.
pub fn of_card(view: View<'_>, card: &ElementId) -> Markup {
    let sources = named(view, card);
    html! {
        @if !sources.is_empty() {
            section.seen-links data-more {
                h2 { (view.words.t("links-title")) }
                ul { @for source in sources { li { (one(view, source)) } } }
            }
        }
    }
}

fn one(view: View<'_>, source: &Source) -> Markup {
    let words = view.words;
    let title = source.title.as_deref().unwrap_or_default();
    let by = source.authors.first().or(source.institution.as_ref());
    html! {
        p.seen-link lang=(Lang::SOURCE.tag()) {
            @if let Some(url) = &source.url {
                a href=(url) rel="noreferrer" { (icon(Icon::Globe)) span { (title) } }
            } @else { span { (icon(Icon::Search)) strong { (title) } } }
        }
        p.seen-link-about {
            span { (words.t(kind(source))) }
            @if let Some(by) = by { " · " span lang=(Lang::SOURCE.tag()) { (by) } }
            " · "
            @match (&source.url, source.checked.or(source.compared), &source.search) {
                (Some(_), Some(day), _) => span { (words.t_with("links-checked", &[("date", words.date(day).into())])) },
                (Some(_), None, _) => span { (words.t("links-not-checked")) },
                (None, _, Some(search)) => span { (words.t("links-search")) " " q lang=(Lang::SOURCE.tag()) { (search) } },
                (None, _, None) => span { (words.t("links-unknown")) },
            }
        }
    }
}

/// Of what kind it is, as the key of its word.
fn kind(source: &Source) -> &'static str {
    match source.medium.as_deref() {
        Some("clip") => "links-kind-clip",
        Some("text") => "links-kind-text",
        _ => "links-kind-page",
    }
}

/// The addresses of a card as codes, for the wall: at most this many.
const CODES_MAX: usize = 2;

/// Codes to scan, for the wall.
pub fn codes(view: View<'_>, card: &ElementId) -> Markup {
    let sources = named(view, card).into_iter();
    let found: Vec<_> =
        sources.filter_map(|it| Some((it, it.url.as_ref()?))).take(CODES_MAX).collect();
    html! {
        @if !found.is_empty() {
            ul.wall-links {
                @for (source, url) in found {
                    @let title = source.title.as_deref().unwrap_or_default();
                    li {
                        (qr(url, title))
                        p { strong lang=(Lang::SOURCE.tag()) { (title) } br; span { (view.words.t(kind(source))) } }
                    }
                }
            }
        }
    }
}
