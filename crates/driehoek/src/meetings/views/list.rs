//! The list of meetings, and the page where a new one begins.

use domain::decks::{DeckId, Kind};
use domain::meetings::TITLE_MAX;
use jiff::civil;
use maud::{Markup, html};

use super::{View, words};
use crate::db::entities::meeting;
use crate::meetings::form::Fields;
use crate::meetings::store;
use crate::web::shell::{Nav, Page, PageKind, page};

/// A deck as a coach chooses one.
#[derive(Clone, Debug)]
pub struct DeckChoice {
    /// Which one.
    pub id: DeckId,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub intro: String,
    /// The length of the agenda that it lays out, in minutes.
    pub minutes: u32,
}

/// Every deck that can lay out an agenda.
pub fn decks_with_plan(view: View<'_>) -> Vec<DeckChoice> {
    decks_with_cards(view).into_iter().filter(|deck| deck.minutes > 0).collect()
}

/// The card sets: what participants can mark as needed.
pub fn card_sets(view: View<'_>) -> Vec<DeckChoice> {
    let numbered = |deck: &DeckChoice| deck.id.as_str().starts_with(|c: char| c.is_ascii_digit());
    decks_with_cards(view).into_iter().filter(numbered).collect()
}

/// Every deck with something to lay on a table.
pub fn decks_with_cards(view: View<'_>) -> Vec<DeckChoice> {
    let kinds = [Kind::ConversationCard, Kind::AssignmentCard, Kind::Energizer, Kind::DiscussionQuestion];
    let has_cards = |id: &DeckId| kinds.iter().any(|kind| view.cards.of(id, *kind).next().is_some());
    let decks = view.cards.decks().filter(|deck| has_cards(&deck.id) || !deck.plan.is_empty());
    decks
        .map(|deck| {
            let words = view.cards.deck_words(&deck.id, view.words.lang());
            DeckChoice {
                id: deck.id.clone(),
                title: words.map(|words| words.title.clone()).unwrap_or_default(),
                intro: words.and_then(|words| words.intro.clone()).unwrap_or_default(),
                minutes: deck.plan.iter().map(|block| block.minutes).sum(),
            }
        })
        .collect()
}

/// The list, with a search field.
pub fn index(
    view: View<'_>,
    who: &str,
    rows: &[(meeting::Model, String)],
    query: &str,
    today: civil::Date,
) -> Markup {
    let words = view.words;
    let title = words.t("meetings-title");
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let wanted = query.to_lowercase();
    let rows: Vec<_> = rows
        .iter()
        .filter(|(row, team)| format!("{} {team}", row.title).to_lowercase().contains(&wanted))
        .collect();
    let (past, coming): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(row, _)| {
        row.phase == "closed" || starts(row).is_some_and(|at| at.date() < today && row.phase != "running")
    });
    let body = html! {
        header.page-head {
            h1 { (title) }
            a.button.button-primary href="/bijeenkomsten/nieuw" { (words.t("meeting-new")) }
        }
        form.search method="get" action="/bijeenkomsten" role="search" {
            label for="q" { (words.t("meetings-search")) }
            input #q type="search" name="q" value=(query);
            button.button type="submit" { (words.t("search")) }
        }
        @if coming.is_empty() && past.is_empty() {
            div.empty {
                h2 { (words.t(if query.is_empty() { "meetings-none" } else { "meetings-none-found" })) }
                p { (words.t("meetings-none-text")) }
            }
        }
        (section(view, "meetings-coming", coming.into_iter().rev()))
        (section(view, "meetings-past", past.into_iter()))
    };
    page(&about, body)
}

fn section<'a>(
    view: View<'_>,
    title: &str,
    rows: impl ExactSizeIterator<Item = &'a (meeting::Model, String)>,
) -> Markup {
    let words = view.words;
    html! {
        @if rows.len() > 0 {
            section {
                h2 { (words.t(title)) }
                ul.meeting-list {
                    @for (row, team) in rows {
                        li {
                            a href={ "/bijeenkomsten/" (row.id) } {
                                span.meeting-title dir="auto" { (row.title) }
                                span.meeting-when { @if let Some(at) = starts(row) { (words.weekday_date(at.date())) ", " (words.time(at.time())) } }
                                span.meeting-team dir="auto" { (team) }
                                span.chip { (words::phase(words, store::phase_of(row))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The moment of a row on the school's clock.
pub fn starts(row: &meeting::Model) -> Option<civil::DateTime> {
    row.starts_at.parse().ok()
}

/// What the page of a new meeting shows.
#[derive(Debug)]
pub struct NewMeeting<'a> {
    /// The name in the header.
    pub who: &'a str,
    /// The form: what was typed, or what is proposed.
    pub fields: Fields,
    /// Why the form was not accepted.
    pub why: Option<String>,
    /// The names of the school's teams.
    pub teams: Vec<String>,
    /// Earlier meetings to start from.
    pub earlier: &'a [(meeting::Model, String)],
}

/// The page where a new meeting begins.
pub fn new(view: View<'_>, new: &NewMeeting<'_>) -> Markup {
    let words = view.words;
    let title = words.t("meeting-new");
    let kind = PageKind::Staff { who: new.who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &["form.js"] };
    let body = html! {
        p { a href="/bijeenkomsten" { "‹ " (words.t("meetings-title")) } }
        h1 { (title) }
        @if let Some(why) = &new.why { div.notice.error role="alert" { (why) } }
        form.stack method="post" action="/bijeenkomsten" {
            (details(view, &new.fields))
            div.field {
                label for="team" { (words.t("meeting-team")) }
                input #team name="team" required maxlength=(TITLE_MAX) list="teams" dir="auto" value=(new.fields.get("team")) aria-describedby="team-help";
                datalist #teams { @for team in &new.teams { option value=(team) {} } }
                p.help #team-help { (words.t("meeting-team-help")) }
            }
            (naming(view, new.fields.get("naming")))
            (start_from(view, new))
            div.row { button.button.button-primary type="submit" { (words.t("meeting-make")) } }
        }
    };
    page(&about, body)
}

/// Title, date, time and language.
pub fn details(view: View<'_>, fields: &Fields) -> Markup {
    let words = view.words;
    html! {
        div.field {
            label for="title" { (words.t("meeting-title")) }
            input #title name="title" required maxlength=(TITLE_MAX) dir="auto" value=(fields.get("title"));
        }
        div.fields {
            div.field { label for="date" { (words.t("meeting-date")) } input #date type="date" name="date" required value=(fields.get("date")); }
            div.field { label for="time" { (words.t("meeting-time")) } input #time type="time" name="time" required value=(fields.get("time")); }
            div.field {
                label for="lang" { (words.t("meeting-lang")) }
                select #lang name="lang" {
                    @for lang in crate::i18n::INTERFACE {
                        option value=(lang.tag()) lang=(lang.tag()) selected[fields.get("lang") == lang.tag()] { (lang.own_name()) }
                    }
                }
            }
        }
    }
}

/// With names or without.
pub fn naming(view: View<'_>, chosen: &str) -> Markup {
    let words = view.words;
    html! {
        fieldset.tiles {
            legend { (words.t("meeting-naming")) }
            @for (value, label, help) in [("named", "naming-named", "naming-named-help"), ("anonymous", "naming-anonymous", "naming-anonymous-help")] {
                label.tile {
                    input type="radio" name="naming" value=(value) checked[chosen == value];
                    span { strong { (words.t(label)) } span.help { (words.t(help)) } }
                }
            }
            p.help { (words.t("naming-fixed-help")) }
        }
    }
}

fn start_from(view: View<'_>, new: &NewMeeting<'_>) -> Markup {
    let words = view.words;
    let chosen = new.fields.get("start");
    html! {
        fieldset.tiles.start-from {
            legend { (words.t("start-from")) }
            @for deck in decks_with_plan(view) {
                @let value = format!("deck:{}", deck.id);
                label class={ "tile " (super::face::family_of(deck.id.as_str()).class()) } {
                    input type="radio" name="start" value=(value) checked[chosen == value];
                    span {
                        strong { @if deck.id.as_str().starts_with(|c: char| c.is_ascii_digit()) { (deck.id) " " } (deck.title) }
                        span.help { (deck.intro) }
                        span.kicker { (words.t_with("minutes", &[("count", deck.minutes.into())])) }
                    }
                }
            }
            @for (row, team) in new.earlier.iter().take(5) {
                @let value = format!("meeting:{}", row.id);
                label.tile {
                    input type="radio" name="start" value=(value) checked[chosen == value];
                    span { strong dir="auto" { (row.title) } span.help { (words.t("start-from-earlier")) " · " (team) } }
                }
            }
            label.tile {
                input type="radio" name="start" value="empty" checked[chosen == "empty" || chosen.is_empty()];
                span { strong { (words.t("start-from-empty")) } span.help { (words.t("start-from-empty-help")) } }
            }
        }
    }
}

