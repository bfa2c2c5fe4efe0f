//! What people fill in, tick or follow: forms with their fields, checklists, letters, meetings and
//! the table of moments.

use domain::decks::{Element, Kind};
use maud::{Markup, html};

use super::pieces::{Show, inside, rows, said, text, title, under};
use super::{Around, address, name_of};
use crate::decks::outline;
use crate::meetings::views::face::{self, Face};
use crate::web::icons::{Icon, icon};

/// Forms and worksheets, each as a sheet of paper.
pub fn forms(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        div.paper-sheets {
            @for element in elements {
                (said(around, element, |face| html! {
                    article.paper-sheet { (entry(around, element, face)) }
                }))
            }
        }
    }
}

/// Fields to write in: what is asked, and room below it.
pub fn fields(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        ol.paper-fields {
            @for element in elements {
                li {
                    (said(around, element, |face| html! {
                        p.paper-ask { (face.title.as_deref().unwrap_or_default()) }
                        (text(around, element, face))
                        @let options = inside(around, element);
                        @if options.0.is_empty() { span.paper-room aria-hidden="true" {} }
                        (under(around, element, face))
                    }))
                }
            }
        }
    }
}

/// Options, of which somebody chooses.
pub fn options(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! { ul.paper-options { (rows(around, elements, point)) } }
}

/// Points to tick.
pub fn checklist(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! { ul.paper-ticks { (rows(around, elements, point)) } }
}

/// The phases of a talk with what to think of in each.
pub fn phases(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! { ol.phases { (rows(around, elements, entry)) } }
}

/// The timed parts of a meeting, one after the other.
pub fn slots(around: &Around<'_>, elements: &[&Element]) -> Markup {
    let slot: Show = |around, element, face| {
        html! { (minutes(around, element)) (entry(around, element, face)) }
    };
    html! { ol.slots { (rows(around, elements, slot)) } }
}

/// The points of a letter, in its order.
pub fn letter(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        div.paper-letter {
            @for element in elements { (said(around, element, |face| point(around, element, face))) }
        }
    }
}

/// Ready-made meetings with their timed parts.
pub fn meetings(around: &Around<'_>, elements: &[&Element]) -> Markup {
    html! {
        div.entries.entries-wide {
            @for element in elements {
                (said(around, element, |face| html! {
                    (title(element, face))
                    (minutes(around, element))
                    (text(around, element, face))
                    (under(around, element, face))
                }))
            }
        }
    }
}

/// A point on a paper.
fn point(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        @if let Some(title) = &face.title { strong { (title) } }
        (text(around, element, face))
        (under(around, element, face))
    }
}

/// What has a title that leads to its page.
fn entry(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    html! {
        (title(element, face))
        (text(around, element, face))
        (under(around, element, face))
    }
}

fn minutes(around: &Around<'_>, element: &Element) -> Markup {
    html! {
        @if let Some(minutes) = element.minutes {
            p.fact lang=(around.view.words.lang().tag()) {
                (icon(Icon::Clock)) (around.view.words.t_with("minutes", &[("count", minutes.into())]))
            }
        }
    }
}

/// Whether an activity is a table with moments as its rows.
pub fn is_matrix(around: &Around<'_>, element: &Element) -> bool {
    around.view.cards.children(&element.id).any(|child| child.kind == Kind::ContactMoment)
}

/// The table of moments: a row for each, a column for each difference, and room to write.
pub fn matrix(around: &Around<'_>, element: &Element) -> Markup {
    let children = || around.view.cards.children(&element.id);
    let columns: Vec<_> = children().filter(|child| child.kind == Kind::Concept).collect();
    html! {
        div.matrix-around tabindex="0" role="region" aria-label=(around.t("matrix")) {
            table.matrix {
                thead {
                    tr {
                        th scope="col" { (around.t("kinds-moment")) }
                        @for column in &columns {
                            th scope="col" {
                                a href={ "/kaartenbak/" (column.deck) } { (named(around, column)) }
                            }
                        }
                    }
                }
                tbody {
                    @for moment in children().filter(|child| child.kind == Kind::ContactMoment) {
                        (row(around, moment, columns.len()))
                    }
                }
            }
        }
        @for part in outline::inside(around.view.cards, element) {
            @if part.kind != Kind::ContactMoment { (super::pieces::labelled(around, &part)) }
        }
    }
}

fn row(around: &Around<'_>, moment: &Element, columns: usize) -> Markup {
    let Some(face) = face::element(around.view, &moment.id) else { return html! {} };
    html! {
        tr id=(moment.id) {
            th scope="row" lang=(face.lang.tag()) dir=(face.lang.direction().name()) {
                a href=(address(&moment.deck, &moment.id)) { (name_of(&face)) }
                @if face.title.is_some() {
                    div.matrix-text { (text(around, moment, &face)) }
                }
                (under(around, moment, &face))
            }
            @for _ in 0..columns { td {} }
        }
    }
}

fn named(around: &Around<'_>, element: &Element) -> String {
    face::element(around.view, &element.id).map(|face| name_of(&face)).unwrap_or_default()
}
