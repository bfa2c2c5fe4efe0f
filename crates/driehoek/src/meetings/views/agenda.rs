//! The plan of a meeting: details, agenda, coaches, links.

use domain::decks::DeckId;
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{
    FOLLOW_UP_DAYS_MAX, KEEP_WEEKS_DEFAULT, Meeting, Naming, PersonId, Phase, agenda_times,
    planned_minutes,
};
use maud::{Markup, html};

use super::{View, hidden, words};
use crate::meetings::form::Fields;
use crate::web::components::{Agenda, AgendaBlock, BlockState, qr};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// What the page of a plan shows besides the meeting.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The name in the header.
    pub who: &'a str,
    /// The meeting's address.
    pub home: &'a str,
    /// Where somebody joins.
    pub join: &'a str,
    /// The wall's link.
    pub wall: &'a str,
    /// The school's people who may become coaches: id and name.
    pub people: &'a [(PersonId, String)],
    /// Why a form was not accepted.
    pub why: Option<&'a str>,
    /// The form that was not accepted.
    pub again: Option<&'a Fields>,
}

/// The whole page.
pub fn show(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let kind = PageKind::Staff { who: plan.who, active: Nav::Meetings };
    let about = Page { words, title: meeting.title.as_str(), kind, scripts: &["staff.js"] };
    let body = html! {
        p { a href="/bijeenkomsten" { "‹ " (words.t("meetings-title")) } }
        @if let Some(why) = plan.why { div.notice.error role="alert" { (why) } }
        header.page-head {
            div {
                p.kicker dir="auto" { (meeting.team_name) " · " (words::phase(words, meeting.phase)) }
                h1 dir="auto" { (meeting.title) }
                p.lead-text { (words.weekday_date(meeting.starts.date())) ", " (words.time(meeting.starts.time())) }
            }
            div.row {
                a.button.button-primary href={ (plan.home) "/leiden" } { (words.t(if meeting.phase == Phase::Planned { "plan-lead" } else { "plan-lead-on" })) }
                a.button href={ (plan.home) "/draaiboek" } { (words.t("plan-run-sheet")) }
                a.button href={ (plan.home) "/verslag" } { (words.t("lead-report")) }
            }
        }
        div.plan {
            div.plan-main { (agenda(view, meeting, plan)) (lay_out(view, meeting, plan)) }
            aside.plan-side {
                (links(view, meeting, plan))
                (needs(view, meeting, plan))
                (coaches(view, meeting, plan))
                (settings(view, meeting, plan))
            }
        }
    };
    page(&about, body)
}

fn agenda(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let times = agenda_times(meeting);
    let end = times.last().map(|t| t.starts.saturating_add(jiff::Span::new().minutes(t.minutes)));
    let removed = meeting.removed.last().map(|(_, block)| block);
    html! {
        section #agenda {
            div.row {
                h2 { (words.t("agenda")) }
                p.total { (words.t_with("agenda-total", &[("minutes", planned_minutes(meeting).into())]))
                    @if let Some(end) = end { ", " (words.t_with("agenda-until", &[("time", words.time(end.time()).into())])) } }
            }
            @if let Some(block) = removed {
                div.notice role="status" {
                    span { (words.t_with("agenda-removed", &[("title", block.plan.title.as_str().into())])) }
                    (button(plan, "restore-block", words.t("undo"), &hidden("block", block.id)))
                }
            }
            @if meeting.agenda.is_empty() { div.empty { h3 { (words.t("agenda-empty")) } p { (words.t("agenda-empty-text")) } } }
            (blocks(view, meeting, plan))
            (add_block(view, plan))
        }
    }
}

/// The blocks with the clock time at which each starts; all buttons belong to one form.
fn blocks(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let rows: Vec<_> = meeting.agenda.iter().zip(agenda_times(meeting)).map(|(block, time)| {
        let minutes = words.t_with("minutes-short", &[("count", block.plan.minutes.into())]);
        let starts = format!("{} · {minutes}", words.time(time.starts.time()));
        (block, block.id.to_string(), starts, detail(view, block))
    }).collect();
    let rows: Vec<_> = rows.iter().map(|(block, id, starts, detail)| {
        let state = if meeting.at == Some(block.id) { BlockState::Now }
            else if block.visited { BlockState::Done }
            else { BlockState::Ahead };
        AgendaBlock::new(id, starts, block.plan.title.as_str())
            .link(&format!("{}/blok/{id}", plan.home))
            .detail(detail)
            .state(state)
            .acts(html! {
                (tool(plan, "copy", id, &words.t_with("agenda-copy", &[("name", block.plan.title.as_str().into())]), Icon::Plus))
                (tool(plan, "remove", id, &words.t_with("agenda-remove", &[("name", block.plan.title.as_str().into())]), Icon::Remove))
            })
    }).collect();
    let address = format!("{}/agenda", plan.home);
    html! { (Agenda::new(words, rows).sorted_at(&address)) }
}

fn detail(view: View<'_>, block: &Block) -> String {
    let words = view.words;
    let plan = &block.plan;
    let mut parts = vec![words::block_kind(words, plan.kind), words::group_form(words, plan.form)];
    for (key, count) in [("cards-count", plan.cards.len()), ("definitions-count", plan.definitions.len())] {
        if count > 0 {
            parts.push(words.t_with(key, &[("count", count.into())]).into_owned());
        }
    }
    parts.join(" · ")
}

fn button(plan: &Plan<'_>, act: &str, label: impl maud::Render, fields: &Markup) -> Markup {
    html! {
        form.act method="post" action={ (plan.home) "/agenda" } {
            (hidden("do", act)) (fields) button.button type="submit" { (label) }
        }
    }
}

/// A small button with a sign; its name is read aloud.
fn tool(plan: &Plan<'_>, name: &str, block: &str, label: &str, sign: Icon) -> Markup {
    html! {
        form.act method="post" action={ (plan.home) "/agenda" } {
            button.agenda-step type="submit" name=(name) value=(block) title=(label) aria-label=(label) { (icon(sign)) }
        }
    }
}

fn add_block(view: View<'_>, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    html! {
        form.row.add-block method="post" action={ (plan.home) "/agenda" } {
            (hidden("do", "add-block"))
            label for="add-kind" { (words.t("agenda-add-label")) }
            select #add-kind name="kind" {
                @for kind in BlockKind::ALL { option value=(kind.name()) selected[kind == BlockKind::Cards] { (words::block_kind(words, kind)) } }
            }
            button.button type="submit" { (words.t("agenda-add")) }
        }
    }
}

fn lay_out(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    html! {
        details.fold open[meeting.agenda.is_empty()] {
            summary { (words.t("agenda-lay-out")) }
            form.row method="post" action={ (plan.home) "/agenda" } {
                (hidden("do", "lay-out"))
                label for="lay-deck" { (words.t("agenda-lay-out-label")) }
                select #lay-deck name="start" {
                    @for deck in super::list::decks_with_plan(view) { option value={ "deck:" (deck.id) } { (deck.id) " " (deck.title) } }
                }
                button.button type="submit" name="replace" value="no" { (words.t("agenda-lay-out-add")) }
                button.button type="submit" name="replace" value="yes" { (words.t("agenda-lay-out-replace")) }
            }
        }
    }
}

fn links(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    html! {
        section.panel {
            h2 { (words.t("plan-join")) }
            p.code dir="ltr" { (meeting.code.spaced()) }
            p dir="ltr" { a href=(plan.join) { (plan.join) } }
            div.qr-small { (qr(plan.join, &words.t("wall-qr"))) }
            p { (words.t("plan-join-help")) }
            h3 { (words.t("plan-wall")) }
            p { a href=(plan.wall) target="_blank" rel="noopener" { (words.t("plan-wall-open")) } }
            p.help { (words.t("plan-wall-help")) }
        }
    }
}

fn needs(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let counts = domain::meetings::needs_count(meeting);
    let (key, on) = if meeting.asks_needs { ("needs-stop", "no") } else { ("needs-ask", "yes") };
    html! {
        section.panel {
            h2 { (words.t("needs-plan")) }
            p.help { (words.t("needs-plan-help")) }
            (needs_bars(view, &counts))
            @if meeting.asks_needs && counts.is_empty() { p { (words.t("needs-none")) } }
            (button(plan, "ask-needs", words.t(key), &hidden("on", on)))
        }
    }
}

/// How often each deck was marked, as bars with the numbers beside them.
pub fn needs_bars(view: View<'_>, counts: &[(DeckId, usize)]) -> Markup {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    html! {
        @if !counts.is_empty() {
            table.bars {
                caption.visually-hidden { (view.words.t("needs-outcome")) }
                @for (deck, count) in counts {
                    @let title = view.cards.deck_words(deck, view.words.lang()).map(|w| w.title.clone()).unwrap_or_default();
                    tr {
                        th scope="row" { (deck) " " (title) }
                        td { meter min="0" max=(most) value=(count) { (count) } " " (count) }
                    }
                }
            }
        }
    }
}

fn coaches(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let others: Vec<_> = plan.people.iter().filter(|(id, _)| !meeting.coaches.contains_key(id)).collect();
    html! {
        section.panel {
            h2 { (words.t("plan-coaches")) }
            ul.people-list {
                @for (person, name) in &meeting.coaches {
                    li {
                        span dir="auto" { (name) }
                        @if *person == meeting.facilitator { " " span.chip { (words.t("plan-leads")) } }
                        @else { (button(plan, "remove-coach", words.t("plan-coach-remove"), &hidden("person", person))) }
                    }
                }
            }
            @if others.is_empty() {
                p.help { (words.t("plan-coach-none")) " " a href="/mensen" { (words.t("nav-people")) } }
            } @else {
                form.row method="post" action={ (plan.home) "/agenda" } {
                    (hidden("do", "add-coach"))
                    label for="coach" { (words.t("plan-coach-label")) }
                    select #coach name="person" { @for (id, name) in others { option value=(id) { (name) } } }
                    button.button type="submit" { (words.t("plan-coach-add")) }
                }
            }
        }
    }
}

fn settings(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let fields = match plan.again {
        Some(fields) => fields.clone(),
        None => Fields::of(&[
            ("title", meeting.title.as_str()),
            ("date", &meeting.starts.date().to_string()),
            ("time", &meeting.starts.time().strftime("%H:%M").to_string()),
            ("lang", meeting.lang.tag()),
            ("naming", if meeting.naming == Naming::Named { "named" } else { "anonymous" }),
            ("weeks", &meeting.keep.weeks.to_string()),
            ("days", &meeting.follow_up_days.to_string()),
        ]),
    };
    html! {
        details.fold open[plan.again.is_some()] {
            summary { (words.t("plan-settings")) }
            form.stack method="post" action={ (plan.home) "/gegevens" } {
                (super::list::details(view, &fields))
                @if meeting.has_contributions() { p.help { (words.t("refused-naming-fixed")) } (hidden("naming", fields.get("naming"))) }
                @else { (super::list::naming(view, fields.get("naming"))) }
                div.field {
                    label for="weeks" { (words.t("plan-weeks")) }
                    input #weeks type="number" name="weeks" min="0" max=(KEEP_WEEKS_DEFAULT) value=(fields.get("weeks")) readonly[meeting.phase != Phase::Planned] aria-describedby="weeks-help";
                    p.help #weeks-help { (words.t("plan-weeks-help")) }
                }
                div.field {
                    label for="days" { (words.t("plan-days")) }
                    input #days type="number" name="days" min="1" max=(FOLLOW_UP_DAYS_MAX) value=(fields.get("days")) aria-describedby="days-help";
                    p.help #days-help { (words.t("plan-days-help")) }
                }
                button.button type="submit" { (words.t("save")) }
            }
        }
    }
}
