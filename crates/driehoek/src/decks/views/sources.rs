//! Sources: where claims come from, with full credit, and what points to them.

use domain::decks::{Element, Source, SourceId};
use domain::lang::Lang;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{Around, Choice, address, name_of};
use crate::meetings::views::face;
use crate::web::components::{Heading, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// The groups of sources with a heading in `kaartenbak.ftl`, in this order.
const GROUPS: [&str; 3] = ["literatuur", "link", "makers"];

/// All sources, and what points to each.
pub fn show(around: &Around<'_>) -> Markup {
    let words = around.view.words;
    let title = words.t("sources");
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: super::SCRIPTS };
    let body = html! {
        (Heading::new(words.t("sources")).lead(words.t("sources-lead"))
            .above(way_back("/kaartenbak", &words.t("decks-title"))))
        div.stack-wide.stack {
            @for group in GROUPS.map(Some).into_iter().chain([None]) {
                @let sources = of_group(around, group);
                @if !sources.is_empty() {
                    section.panel {
                        h2 { (words.t(&format!("sources-{}", group.unwrap_or("andere")))) }
                        ul.source-list.source-list-full { @for source in sources { (full(around, source)) } }
                    }
                }
            }
        }
    };
    page(&about, body)
}

/// The sources of a group by who wrote them.
fn of_group<'a>(around: &Around<'a>, group: Option<&str>) -> Vec<&'a Source> {
    let sources = around.view.cards.sources().filter(|source| group_of(source) == group);
    let mut sources: Vec<_> = sources.collect();
    sources.sort_by_cached_key(|source| credit(source).to_lowercase());
    sources
}

/// The group of a source, where it is one with a heading.
fn group_of(source: &Source) -> Option<&str> {
    source.group.as_deref().filter(|group| GROUPS.contains(group))
}

/// A source with everything that points to it.
fn full(around: &Around<'_>, source: &Source) -> Markup {
    let pointing = pointing(around, &source.id);
    html! {
        li id=(source.id) {
            (credited(around, source))
            @if !pointing.is_empty() {
                details.source-used {
                    summary { (around.counted("source-used", pointing.len())) }
                    ul { @for line in pointing { li { (line) } } }
                }
            }
        }
    }
}

/// Links to the decks and elements that name this source.
fn pointing(around: &Around<'_>, id: &SourceId) -> Vec<Markup> {
    let view = around.view;
    let decks = view.cards.decks().filter(|deck| deck.sources.contains(id)).map(|deck| {
        let choice = Choice::of(view, deck);
        html! { a href={ "/kaartenbak/" (deck.id) } { (choice.title) } " " span.soft { (around.t(choice.kind())) } }
    });
    let naming = |element: &&Element| element.sources.contains(id);
    let elements = view.cards.elements().filter(naming).filter_map(|element| {
        let face = face::element(view, &element.id)?;
        let name = name_of(&face);
        Some(html! {
            a href=(address(&element.deck, &element.id)) lang=(face.lang.tag()) { (name) } " " span.soft { (face.kind) }
        })
    });
    decks.chain(elements).collect()
}

/// A source as a line among others.
pub fn short(around: &Around<'_>, id: &SourceId) -> Markup {
    let Some(source) = around.view.cards.source(id) else { return html! {} };
    html! { li { (credited(around, source)) } }
}

/// Who, when, what and whose; then where it is, or what to search for.
fn credited(around: &Around<'_>, source: &Source) -> Markup {
    let words = around.view.words;
    // Where nobody is named, the institution speaks first.
    let makers =
        if source.authors.is_empty() { source.institution.as_slice() } else { &source.authors };
    let behind = source.institution.as_ref().filter(|_| !source.authors.is_empty());
    let who: Vec<_> = makers.iter().chain(&source.year).map(String::as_str).collect();
    html! {
        p.source lang=(Lang::SOURCE.tag()) {
            @if !who.is_empty() { (who.join(", ")) }
            @if let Some(title) = &source.title { @if !who.is_empty() { ". " } cite { (title) } }
            @if let Some(institution) = behind { ". " (institution) }
        }
        p.source-where {
            @if let Some(url) = &source.url {
                a href=(url) rel="noreferrer" { (icon(Icon::Globe)) (source.title.as_deref().unwrap_or(url)) }
                " " span.soft {
                    @if let Some((name, day)) = last_look(source) {
                        (words.t_with(name, &[("date", words.date(day).into())]))
                    } @else {
                        (words.t("source-not-checked"))
                    }
                }
                @if let (None, Some(search)) = (source.checked, &source.search) {
                    " " (words.t("source-search")) " " q lang=(Lang::SOURCE.tag()) { (search) }
                }
            } @else if let Some(search) = &source.search {
                (icon(Icon::Search)) span { (words.t("source-search")) " " q lang=(Lang::SOURCE.tag()) { (search) } }
            }
        }
        @if let Some(note) = &source.note { p.source-note lang=(Lang::SOURCE.tag()) { (note) } }
    }
}

/// What was last looked at of an address, as the key of its sentence, and when. That it answered
/// says more than that it stands so where we found it.
fn last_look(source: &Source) -> Option<(&'static str, Date)> {
    let compared = source.compared.map(|day| ("source-compared", day));
    source.checked.map(|day| ("source-checked", day)).or(compared)
}

/// A source in a few words, for who knows it.
pub fn credit(source: &Source) -> String {
    let who = source.authors.first().or(source.institution.as_ref()).or(source.title.as_ref());
    let others = if source.authors.len() > 1 { " e.a." } else { "" };
    let who = format!("{}{others}", who.map_or("", String::as_str));
    let all = [Some(who), source.year.clone()];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The sources of a claim as small links behind it.
pub fn of_claim(around: &Around<'_>, element: &Element) -> Markup {
    if around.credited.borrow().contains(&element.sources) {
        return html! {};
    }
    let sources = element.sources.iter().filter_map(|id| around.view.cards.source(id));
    let sources: Vec<_> = sources.collect();
    html! {
        @if !sources.is_empty() {
            p.claim-sources lang=(Lang::SOURCE.tag()) {
                @for (at, source) in sources.iter().enumerate() {
                    @if at > 0 { "; " }
                    a href={ "/kaartenbak/bronnen#" (source.id) } { (credit(source)) }
                }
            }
        }
    }
}
