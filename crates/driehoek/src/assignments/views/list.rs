//! What somebody has to do: for who has an account a page, for a participant a part of the own page.

use maud::{Markup, html};

use super::{card_name, due, stage};
use crate::accounts;
use crate::assignments::store::Assignment;
use crate::meetings::views::View;
use crate::web::components::{Empty, Heading};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// The page of somebody with an account.
pub fn mine(view: View<'_>, who: &accounts::Person, all: &[Assignment]) -> Markup {
    let words = view.words;
    let title = words.t("work-mine");
    let kind = PageKind::Staff { who, active: Nav::Elsewhere };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let body = html! {
        (Heading::new(title.as_ref()).lead(words.t("work-mine-lead")))
        @if all.is_empty() { (Empty::new(words.t("work-mine-none"), words.t("work-mine-none-text"))) }
        @else { (lines(view, all, "/opdrachten")) }
    };
    page(&about, body)
}

/// A line for each, what is still to do first.
pub fn lines(view: View<'_>, all: &[Assignment], base: &str) -> Markup {
    let mut all: Vec<_> = all.iter().collect();
    all.sort_by_key(|work| (work.handed_in.is_some(), work.due.is_none(), work.due));
    html! {
        ul.work-list {
            @for work in all {
                li {
                    a href={ (base) "/" (work.id) } {
                        span.work-list-name { (card_name(view, &work.card)) }
                        span.work-list-about {
                            (stage(view.words, work.stage()))
                            span { (icon(Icon::Clock)) (due(view.words, work.due)) }
                        }
                    }
                }
            }
        }
    }
}

/// A participant's, on the own page.
pub fn of_participant(view: View<'_>, all: &[Assignment], token: &str) -> Markup {
    html! {
        section.panel #work data-fresh="work" data-more[!all.is_empty()] hidden[all.is_empty()] {
            h2 { (view.words.t("work-yours")) }
            (lines(view, all, &format!("/mijn/{token}/opdracht")))
        }
    }
}
