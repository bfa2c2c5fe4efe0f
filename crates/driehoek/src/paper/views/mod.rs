//! Pages about paper: what can be printed, how, how far it is.

mod job;
mod kit;
mod order;
mod sketch;

use jiff::tz::TimeZone;
use maud::{Markup, html};

pub use self::job::{job, job_state};
pub use self::kit::{KitAsked, ask_kit};
pub use self::order::{Asked, about, ask};
use super::What;
use super::jobs::{Job, Place};
use crate::accounts::Person;
use crate::i18n::Words;
use crate::nodes;
use crate::web::components::{Button, Chip, Heading, Hue, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};
use crate::web::who::encoded;

/// The most that an address says about where one goes back to.
const BACK_MAX_BYTES: usize = 1_500;

/// The address of everything about paper.
pub const HOME: &str = "/afdrukken";

/// Where a kind of paper is ordered.
pub fn address_of(what: What) -> String {
    format!("{HOME}/{}", what.name())
}

/// Where one sees how far an order is.
pub fn address_of_job(id: &str) -> String {
    format!("{HOME}/opdracht/{id}")
}

/// The same for a paper that another node may be asked for. It says where one goes back to, in case
/// that node can say nothing any more; but not what is so long that a proxy would refuse it.
pub fn address_of_job_with(id: &str, back: &str) -> String {
    let address = address_of_job(id);
    let back = encoded(back);
    if back.len() > BACK_MAX_BYTES { address } else { format!("{address}?van={back}") }
}

/// Where one goes back to from a paper that can no longer be reached. Only to where paper is ordered:
/// what an address says may come from anybody.
pub fn way_to_order(van: &str) -> &str {
    let is_ours = |van: &&str| {
        let leads = van.starts_with("/afdrukken/") || van.starts_with("/bijeenkomsten/");
        leads && !van.contains(['\\', '\n', '\r'])
    };
    Some(van).filter(is_ours).unwrap_or(HOME)
}

/// What stands on the first page about paper.
pub struct Shelf<'a> {
    /// What this person had printed today, by name.
    pub jobs: Vec<(String, Job)>,
    /// Whether that is all, as far as other nodes have some of it.
    pub is_all: bool,
    /// What was just removed and can come back.
    pub removed: Option<(String, Job)>,
    pub zone: &'a TimeZone,
    /// Whether this person leads meetings, which have a paper of their own.
    pub leads: bool,
}

/// The kinds of paper, each with what it is for, and the papers that are ready.
pub fn index(words: &Words, who: &Person, shelf: &Shelf<'_>) -> Markup {
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let title = words.t("paper-title");
    let about = Page { words, title: &title, kind, scripts: &[] };
    page(
        &about,
        html! {
            (Heading::new(words.t("paper-title")).lead(words.t("paper-lead"))
                .above(way_back("/kaartenbak", &words.t("decks-title"))))
            @if let Some((id, job)) = &shelf.removed { (undo(words, id, job)) }
            @if !shelf.is_all { (nodes::views::not_all(words)) }
            @if !shelf.jobs.is_empty() {
                section.printed aria-labelledby="gemaakt" {
                    h2 #gemaakt { (words.t("paper-yours")) }
                    ul { @for (id, job) in &shelf.jobs { (printed(words, shelf.zone, id, job)) } }
                }
            }
            ul.papers {
                @for what in What::ALL {
                    @let key = format!("paper-{}", what.name());
                    (kind_of_paper(words, &address_of(*what), &key, &sketch::of(*what)))
                }
                @if shelf.leads {
                    (kind_of_paper(words, "/bijeenkomsten", "paper-kit", &sketch::kit()))
                }
            }
            p.help { (words.t("paper-no-net")) }
        },
    )
}

fn kind_of_paper(words: &Words, address: &str, key: &str, picture: &Markup) -> Markup {
    html! {
        li { a.paper href=(address) {
            (picture)
            span.paper-name { (words.t(key)) }
            span.paper-about { (words.t(&format!("{key}.about"))) }
        } }
    }
}

/// One order in the list of a person: what, since when, how far, fetch it, take it away.
fn printed(words: &Words, zone: &TimeZone, id: &str, job: &Job) -> Markup {
    let time = words.time(job.ordered_at.to_zoned(zone.clone()).time());
    let state = match &job.place {
        Place::Ready(_) => Chip::new(words.t("paper-is-ready")).hue(Hue::Good).icon(Icon::Check),
        Place::Failed(_) => Chip::new(words.t("paper-failed")).hue(Hue::Bad).icon(Icon::Warning),
        _ => Chip::new(words.t("paper-is-on-its-way")).hue(Hue::Wait).icon(Icon::Clock),
    };
    let is_one = matches!(&job.place, Place::Ready(printed) if printed.len() == 1);
    let address = address_of_job(id);
    html! {
        li.printed-row {
            a.printed-name href=(address) {
                strong { (job.title) }
                @if !job.about.is_empty() { " " span dir="auto" { (job.about) } }
            }
            span.printed-state {
                span.help { (words.t_with("paper-ordered", &[("time", time.into())])) }
                (state)
            }
            span.printed-acts {
                @if is_one {
                    (Button::link(words.t("paper-fetch"), format!("{address}/bestand.pdf")).icon(Icon::Download))
                } @else {
                    (Button::link(words.t("paper-look"), address.as_str()))
                }
                form method="post" action=(address) {
                    (Button::submit(words.t("paper-remove")).quiet().icon(Icon::Remove).sends("do", "remove"))
                }
            }
        }
    }
}

fn undo(words: &Words, id: &str, job: &Job) -> Markup {
    html! {
        div.notice.hue-school role="status" {
            (icon(Icon::Info))
            div.notice-words {
                p.notice-title { (words.t_with("paper-removed", &[("title", job.title.as_str().into())])) }
                form method="post" action=(address_of_job(id)) {
                    (Button::submit(words.t("paper-restore")).secondary().icon(Icon::Undo).sends("do", "restore"))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BACK_MAX_BYTES, HOME, address_of_job, address_of_job_with, way_to_order};

    #[test]
    fn an_address_leads_back_to_where_paper_is_ordered_and_nowhere_else() {
        for van in ["/afdrukken/cards?set=1.1", "/bijeenkomsten/1/pakket?vorm=kit"] {
            assert_eq!(way_to_order(van), van);
        }
        for van in ["", "/", "//elders.nl", "https://elders.nl", "/mensen", "/afdrukken/\\elders"] {
            assert_eq!(way_to_order(van), HOME, "{van}");
        }
    }

    #[test]
    fn what_is_too_long_for_an_address_is_left_out() {
        let most = "a".repeat(BACK_MAX_BYTES);
        assert_eq!(address_of_job_with("x", &most), format!("{}?van={most}", address_of_job("x")));
        assert_eq!(address_of_job_with("x", &format!("{most}a")), address_of_job("x"));
    }
}
