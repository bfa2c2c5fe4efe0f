//! What came of an assignment, for others: a coach who reads it, the wall, and the report.

use domain::assignments::Answer;
use domain::decks::ElementId;
use domain::meetings::{Meeting, Returned, ReturnedPart};
use maud::{Markup, html};

use super::{card_name, sheet};
use crate::accounts;
use crate::assignments::store::Assignment;
use crate::meetings::views::{View, face};
use crate::web::components::{Size, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// What a coach reads.
#[derive(Debug)]
pub struct Read<'a> {
    pub who: &'a accounts::Person,
    /// The meeting's address.
    pub home: &'a str,
    pub meeting: &'a Meeting,
    pub work: &'a Assignment,
    pub names: &'a [String],
}

/// The page of a coach.
pub fn show(view: View<'_>, read: &Read<'_>) -> Markup {
    let words = view.words;
    let title = words.t("work-title");
    let kind = PageKind::Staff { who: read.who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &["form.js"] };
    let body = html! {
        article.work {
            header.work-head {
                p.no-print { (way_back(&format!("{}/opdrachten", read.home), &words.t("work-desk"))) }
                h1 dir="auto" { (read.names.join(", ")) }
                @if let Some(face) = face::element(view, &read.work.card) { (face.show(Size::Medium)) }
                ul.work-facts {
                    li { (super::stage(words, read.work.stage())) }
                    li { (icon(Icon::Eye)) span { (words.t(&format!("work-shared-{}", read.work.shared.name()))) } }
                    li.no-print {
                        button.button.button-quiet type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
                    }
                }
            }
            (sheet::written(view, read.work))
        }
    };
    page(&about, body)
}

/// On the wall: whose it is, the card, and what they wrote.
pub fn wall(view: View<'_>, returned: &Returned) -> Markup {
    let names: Vec<_> = returned.names.iter().map(ToString::to_string).collect();
    html! {
        div.wall-words.wall-returned data-fit {
            p.wall-title { (view.words.t("work-wall")) " " bdi { (names.join(", ")) } }
            h1 dir="auto" { (card_name(view, &returned.card)) }
            dl {
                @for part in &returned.parts {
                    div {
                        dt { (question(view, &part.question)) }
                        @for pick in picks(view, part) { dd { (pick) } }
                        @for line in lines(part) { dd dir="auto" { (line) } }
                    }
                }
            }
        }
    }
}

/// On a phone, as long as the wall shows it.
pub fn phone(view: View<'_>, returned: &Returned) -> Markup {
    let names: Vec<_> = returned.names.iter().map(ToString::to_string).collect();
    html! {
        section.work-returned data-more {
            p.now-form { (view.words.t("work-wall")) " " bdi { (names.join(", ")) } }
            h2 dir="auto" { (card_name(view, &returned.card)) }
            @for part in &returned.parts {
                h3 { (question(view, &part.question)) }
                ul {
                    @for pick in picks(view, part) { li { (pick) } }
                    @for line in lines(part) { li dir="auto" { (line) } }
                }
            }
        }
    }
}

/// What a question is called.
pub fn question(view: View<'_>, id: &ElementId) -> String {
    face::element(view, id).map(|face| face.title.unwrap_or(face.text)).unwrap_or_default()
}

/// What was ticked, in the reader's words.
pub fn picks(view: View<'_>, part: &ReturnedPart) -> Vec<String> {
    part.picks.iter().map(|id| question(view, id)).collect()
}

/// What was written, line by line.
pub fn lines(part: &ReturnedPart) -> Vec<String> {
    let answer = Answer { text: part.text.clone(), ..Answer::default() };
    answer.lines().map(ToOwned::to_owned).collect()
}
