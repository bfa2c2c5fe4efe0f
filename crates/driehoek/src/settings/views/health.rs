//! The page of how Driehoek runs.

use jiff::civil::{Date, DateTime};
use maud::{Markup, html};

use super::settings;
use crate::{
    doctor::State,
    i18n::Words,
    web::{
        components::{Chip, Hue, Notice, panel},
        icons::{Icon, icon},
        who::SignedIn,
    },
};

#[derive(Debug)]
pub(in crate::settings) struct Shown {
    /// What is to be mended, by the name of the finding.
    pub wrong: Vec<(&'static str, State)>,
    pub well: Vec<&'static str>,
    /// How many things are to be mended of which this reader is told no more.
    pub kept: usize,
    pub looked_at: DateTime,
    /// When a backup last went well.
    pub backup_at: Option<DateTime>,
    /// The certificate with which people reach us; nothing without https.
    pub certificate: Option<Certificate>,
    /// The nodes that run, where there may be several.
    pub nodes: Vec<Node>,
    /// Letters that wait to be sent by this node.
    pub waiting: usize,
    /// Bytes that are free.
    pub room: Option<u64>,
    /// Whether this is the only school here.
    pub is_alone: bool,
}

/// What is known of the certificate.
#[derive(Debug, Clone, Copy)]
pub(in crate::settings) enum Certificate {
    Until(Date),
    /// There was no way from here to our own address.
    Unseen,
    NotYet,
}

/// A program that runs on this store.
#[derive(Debug)]
pub(in crate::settings) struct Node {
    /// What its computer is called, for who may know.
    pub name: Option<String>,
    pub version: String,
    pub since: DateTime,
    /// Whether it is the one that sends reminders and erases what has had its time.
    pub works_by_the_clock: bool,
}

pub(in crate::settings) fn show(who: &SignedIn, shown: &Shown) -> Markup {
    let words = &who.words;
    let body = html! {
        (summary(words, shown))
        @if !shown.wrong.is_empty() {
            (panel(&words.t("health-wrong"), &html! {}, &wrong(words, shown)))
        }
        (panel(&words.t("health-facts"), &html! {}, &facts(words, shown)))
        @if !shown.nodes.is_empty() {
            (panel(&words.t("health-nodes"), &html! {}, &nodes(words, &shown.nodes)))
        }
        @if !shown.well.is_empty() {
            (panel(&words.t("health-well"), &html! {}, &well(words, shown)))
        }
    };
    settings(who, "health", &[], &body)
}

fn summary(words: &Words, shown: &Shown) -> Markup {
    let failed = shown.wrong.iter().any(|(_, state)| *state == State::Fail);
    let (hue, key) = match (failed, shown.wrong.is_empty()) {
        (true, _) => (Hue::Bad, "health-bad"),
        (false, false) => (Hue::Wait, "health-mind"),
        (false, true) => (Hue::Good, "health-good"),
    };
    let others = words.t_with("health-others", &[("count", shown.kept.into())]);
    let notice = Notice::new(hue, words.t(key));
    html! { @if shown.kept > 0 { (notice.text(others)) } @else { (notice) } }
}

fn wrong(words: &Words, shown: &Shown) -> Markup {
    let mut wrong: Vec<_> = shown.wrong.iter().collect();
    // The worst first; what is as bad stays in the order in which it was looked at.
    wrong.sort_by_key(|(_, state)| std::cmp::Reverse(*state));
    html! {
        ul.kept-list {
            @for (name, state) in wrong {
                @let (key, hue) = match state {
                    State::Fail => ("health-now", Hue::Bad),
                    _ => ("health-soon", Hue::Wait),
                };
                li {
                    div.kept-head {
                        h3 { (words.t(&format!("health-{name}"))) }
                        (Chip::new(words.t(key)).hue(hue))
                    }
                    p { (words.t(&format!("health-{name}.do"))) }
                }
            }
        }
        p.field-help { (words.t("health-who")) }
    }
}

fn facts(words: &Words, shown: &Shown) -> Markup {
    let backup = shown.backup_at.map_or_else(
        || words.t("health-backup-never").into_owned(),
        |at| words.t_with("health-backup-at", &[("at", words.date_time(at).into())]).into_owned(),
    );
    html! {
        dl.facts {
            div { dt { (words.t("health-version")) } dd { bdi { (env!("CARGO_PKG_VERSION")) } } }
            div { dt { (words.t("health-backup")) } dd { (backup) } }
            @if let Some(seen) = shown.certificate {
                div { dt { (words.t("health-door")) } dd { (certificate(words, seen)) } }
            }
            @if let Some(room) = shown.room {
                div { dt { (words.t("health-free")) } dd { (gigabytes(words, room)) } }
            }
            div { dt { (words.t("health-letters")) } dd { (shown.waiting) } }
            div { dt { (words.t("health-looked")) } dd { (words.date_time(shown.looked_at)) } }
        }
        @if !shown.is_alone { p.field-help { (words.t("health-several")) } }
    }
}

fn certificate(words: &Words, seen: Certificate) -> String {
    match seen {
        Certificate::Until(day) => {
            words.t_with("health-door-until", &[("day", words.date(day).into())]).into_owned()
        }
        Certificate::Unseen => words.t("health-door-unseen").into_owned(),
        Certificate::NotYet => words.t("health-door-not-yet").into_owned(),
    }
}

fn nodes(words: &Words, nodes: &[Node]) -> Markup {
    let is_mixed = nodes.iter().any(|node| node.version != nodes[0].version);
    html! {
        @if is_mixed { (Notice::new(Hue::Wait, words.t("health-nodes-mixed"))) }
        ul.kept-list {
            @for (number, node) in nodes.iter().enumerate() {
                @let number = i64::try_from(number + 1).unwrap_or(i64::MAX);
                @let since = [("at", words.date_time(node.since).into()), ("version", (*node.version).into())];
                li {
                    div.kept-head {
                        h3 {
                            @match &node.name {
                                Some(name) => bdi { (name) },
                                None => (words.t_with("health-node", &[("number", number.into())])),
                            }
                        }
                        @if node.works_by_the_clock { (Chip::new(words.t("health-node-clock")).hue(Hue::Good)) }
                    }
                    p { (words.t_with("health-node-since", &since)) }
                }
            }
        }
        p.field-help { (words.t("health-nodes-help")) }
    }
}

/// Bytes as people say them, to a tenth of a gigabyte.
fn gigabytes(words: &Words, bytes: u64) -> String {
    let tenths = bytes / 100_000_000;
    let args = [("whole", (tenths / 10).into()), ("tenth", (tenths % 10).into())];
    words.t_with("health-gigabytes", &args).into_owned()
}

fn well(words: &Words, shown: &Shown) -> Markup {
    html! {
        ul.health-well {
            @for name in &shown.well {
                li { (icon(Icon::Check)) span { (words.t(&format!("health-{name}"))) } }
            }
        }
    }
}
