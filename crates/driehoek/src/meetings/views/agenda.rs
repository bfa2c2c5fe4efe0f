//! The plan of a meeting: details, agenda, coaches, links.

use domain::accounts::Right;
use domain::decks::DeckId;
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{
    FOLLOW_UP_DAYS_MAX, KEEP_WEEKS_DEFAULT, Meeting, Naming, PersonId, Phase, agenda_times,
    planned_minutes,
};
use maud::{Markup, html};

use super::{View, hidden, ribbon, words};
use crate::accounts;
use crate::meetings::form::Fields;
use crate::web::components::{
    Agenda, AgendaBlock, BlockState, Button, Chip, Empty, Family, Field, Heading, Hue, Notice,
    Person, qr, way_back,
};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// What the page of a plan shows besides the meeting.
#[derive(Debug)]
pub struct Plan<'a> {
    /// What came before it and what comes along.
    pub thread: &'a Markup,
    /// The name in the header.
    pub who: &'a accounts::Person,
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
    let kind = PageKind::Staff { who: plan.who, active: Nav::Meetings };
    let about =
        Page { words: view.words, title: meeting.title.as_str(), kind, scripts: &["sort.js"] };
    let body = html! {
        (heading(view, meeting, plan))
        @if let Some(why) = plan.why { (Notice::new(Hue::Bad, why)) }
        @if meeting.discarded { (discarded(view, plan)) }
        div.plan {
            div.plan-main {
                (agenda(view, meeting, plan))
                (add(view, meeting, plan))
                (settings(view, meeting, plan))
            }
            aside.plan-side aria-label=(view.words.t("plan-aside")) {
                (links(view, meeting, plan))
                (plan.thread)
                (needs(view, meeting, plan))
                (coaches(view, meeting, plan))
            }
        }
    };
    page(&about, body)
}

fn heading(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let chip = Chip::new(words::phase(words, meeting.phase));
    let chip =
        if meeting.phase == Phase::Running { chip.hue(Hue::Good).icon(Icon::Play) } else { chip };
    let (day, time) =
        (words.weekday_date(meeting.starts.date()), words.time(meeting.starts.time()));
    let lead = if meeting.phase == Phase::Planned { "plan-lead" } else { "plan-lead-on" };
    let [to_lead, to_sheet, to_slides, to_kit, to_work, to_report] =
        ["leiden", "draaiboek", "presentatie.pptx", "pakket", "opdrachten", "verslag"]
            .map(|way| format!("{}/{way}", plan.home));
    let acts = html! {
        (Button::link(words.t(lead), to_lead).primary().icon(Icon::Play))
        (Button::link(words.t("plan-run-sheet"), to_sheet).quiet().icon(Icon::Print))
        (Button::link(words.t("plan-slides"), to_slides).quiet().icon(Icon::Download))
        (Button::link(words.t("kit-short"), to_kit).quiet().icon(Icon::Print))
        (Button::link(words.t("work-desk-short"), to_work).quiet().icon(Icon::Cards))
        (Button::link(words.t("lead-report"), to_report).quiet().icon(Icon::Note))
    };
    html! {
        (Heading::new(meeting.title.as_str())
            .above(html! { (way_back("/bijeenkomsten", &words.t("meetings-title"))) (chip) })
            .lead(format!("{day}, {time} · {}", meeting.team_name))
            .acts(acts))
    }
}

fn agenda(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let times = agenda_times(meeting);
    let end = times.last().map(|t| t.starts.saturating_add(jiff::Span::new().minutes(t.minutes)));
    let removed = meeting.removed.last().map(|(_, block)| block);
    html! {
        section.plan-agenda #agenda {
            div.part-head {
                h2 { (words.t("agenda")) }
                p.total {
                    strong { (words.t_with("agenda-total", &[("minutes", planned_minutes(meeting).into())])) }
                    @if let Some(end) = end {
                        " " span { (words.t_with("agenda-until", &[("time", words.time(end.time()).into())])) }
                    }
                }
            }
            (ribbon::ribbon(meeting))
            @if let Some(block) = removed {
                (Notice::new(Hue::School, words.t_with("agenda-removed", &[("title", block.plan.title.as_str().into())]))
                    .acts(button(plan, "restore-block", html! { (icon(Icon::Undo)) span { (words.t("undo")) } }, &hidden("block", block.id))))
            }
            @if meeting.agenda.is_empty() {
                (Empty::new(words.t("agenda-empty"), words.t("agenda-empty-text")))
            } @else {
                (blocks(view, meeting, plan))
            }
        }
    }
}

/// The blocks with the clock time at which each starts; all buttons belong to one form.
fn blocks(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let rows = meeting.agenda.iter().zip(agenda_times(meeting)).map(|(block, time)| {
        let id = block.id.to_string();
        let title = block.plan.title.as_str();
        let name = [("name", title.into())];
        let minutes = words.t_with("minutes-short", &[("count", block.plan.minutes.into())]);
        let state = if meeting.at == Some(block.id) {
            BlockState::Now
        } else if block.visited {
            BlockState::Done
        } else {
            BlockState::Ahead
        };
        let acts = html! {
            (tool(plan, "copy", &id, &words.t_with("agenda-copy", &name), Icon::Copy))
            (tool(plan, "remove", &id, &words.t_with("agenda-remove", &name), Icon::Remove))
        };
        AgendaBlock::new(id.clone(), minutes, title)
            .starts(words.time(time.starts.time()))
            .link(&format!("{}/blok/{id}", plan.home))
            .detail(detail(view, block))
            .state(state)
            .acts(acts)
    });
    let address = format!("{}/agenda", plan.home);
    html! { (Agenda::new(words, rows.collect::<Vec<_>>()).sorted_at(address)) }
}

fn detail(view: View<'_>, block: &Block) -> String {
    let words = view.words;
    let plan = &block.plan;
    let mut parts = vec![words::block_kind(words, plan.kind), words::group_form(words, plan.form)];
    for (key, count) in
        [("cards-count", plan.cards.len()), ("definitions-count", plan.definitions.len())]
    {
        if count > 0 {
            parts.push(words.t_with(key, &[("count", count.into())]).into_owned());
        }
    }
    parts.join(" · ")
}

fn button(plan: &Plan<'_>, act: &str, label: impl maud::Render, fields: &Markup) -> Markup {
    let look = if act == "remove-coach" { "button-quiet" } else { "button-secondary" };
    html! {
        form.act method="post" action={ (plan.home) "/agenda" } {
            (hidden("do", act)) (fields)
            button.button.(look) type="submit" { (label) }
        }
    }
}

/// The meeting was taken off the list; it can be put back.
fn discarded(view: View<'_>, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let undo = html! { (icon(Icon::Undo)) span { (words.t("undo")) } };
    html! {
        (Notice::new(Hue::Wait, words.t("plan-discarded"))
            .acts(button(plan, "discard", undo, &hidden("on", "no"))))
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

/// One block more, or a whole set at once.
fn add(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let action = format!("{}/agenda", plan.home);
    let kinds = BlockKind::ALL.iter().map(|kind| (kind.name(), words::block_kind(words, *kind)));
    let decks = super::list::decks_with_plan(view);
    let decks = decks.iter().map(|deck| {
        let numbered = Family::of_set(deck.id.as_str()).is_some();
        let number = if numbered { deck.id.as_str() } else { "" };
        (format!("deck:{}", deck.id), format!("{number} {}", deck.title).trim().to_owned())
    });
    html! {
        form.ask-line method="post" action=(action) {
            (hidden("do", "add-block"))
            (Field::select("kind", words.t("agenda-add-label"), kinds).value(BlockKind::Cards.name()))
            button.button.button-secondary type="submit" { (icon(Icon::Plus)) span { (words.t("agenda-add")) } }
        }
        details.drawer open[meeting.agenda.is_empty()] {
            summary { (words.t("agenda-lay-out")) }
            form.ask-line method="post" action=(action) {
                (hidden("do", "lay-out"))
                (Field::select("start", words.t("agenda-lay-out-label"), decks))
                div.row {
                    button.button.button-secondary type="submit" name="replace" value="no" { (words.t("agenda-lay-out-add")) }
                    button.button.button-quiet type="submit" name="replace" value="yes" { (words.t("agenda-lay-out-replace")) }
                }
            }
        }
    }
}

/// The way in: a ticket with the code large, and the wall's link under it.
fn links(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    html! {
        section.ticket {
            h2 { (words.t("plan-join")) }
            p.join-code dir="ltr" { (meeting.code.spaced()) }
            (qr(plan.join, &words.t("wall-qr")))
            p.ticket-link dir="ltr" { a href=(plan.join) { (plan.join) } }
            p.field-help { (words.t("plan-join-help")) }
        }
        section.panel {
            h2 { (words.t("plan-wall")) }
            p.field-help { (words.t("plan-wall-help")) }
            div.row {
                a.button.button-secondary href=(plan.wall) target="_blank" rel="noopener" {
                    (icon(Icon::Screen)) span { (words.t("plan-wall-open")) }
                }
                a.button.button-quiet href={ (plan.home) "/links" } { (words.t("links-meeting-open")) }
            }
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
            p.field-help { (words.t("needs-plan-help")) }
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
                caption.sr { (view.words.t("needs-outcome")) }
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
    let others: Vec<_> =
        plan.people.iter().filter(|(id, _)| !meeting.coaches.contains_key(id)).collect();
    let options = others.iter().map(|(id, name)| (id.to_string(), name.as_str()));
    html! {
        section.panel {
            h2 { (words.t("plan-coaches")) }
            ul.people {
                @for (person, name) in &meeting.coaches {
                    @let row = Person::new(name.as_str());
                    @if *person == meeting.facilitator {
                        (row.chips(html! { (Chip::new(words.t("plan-leads"))) }))
                    } @else {
                        (row.acts(button(plan, "remove-coach", words.t("plan-coach-remove"), &hidden("person", person))))
                    }
                }
            }
            @if others.is_empty() {
                p.field-help {
                    (words.t("plan-coach-none"))
                    @if plan.who.roles.may(Right::SeePeople) {
                        " " a href="/mensen" { (words.t("nav-people")) }
                    }
                }
            } @else {
                form.ask-line method="post" action={ (plan.home) "/agenda" } {
                    (hidden("do", "add-coach"))
                    (Field::select("person", words.t("plan-coach-label"), options))
                    button.button.button-secondary type="submit" { (words.t("plan-coach-add")) }
                }
            }
        }
    }
}

/// The fields of the settings: what was typed, or what stands.
fn set_fields(meeting: &Meeting, plan: &Plan<'_>) -> Fields {
    plan.again.cloned().unwrap_or_else(|| {
        Fields::of(&[
            ("title", meeting.title.as_str()),
            ("date", &meeting.starts.date().to_string()),
            ("time", &meeting.starts.time().strftime("%H:%M").to_string()),
            ("lang", meeting.lang.tag()),
            ("naming", if meeting.naming == Naming::Named { "named" } else { "anonymous" }),
            ("weeks", &meeting.keep.weeks.to_string()),
            ("days", &meeting.follow_up_days.to_string()),
        ])
    })
}

fn settings(view: View<'_>, meeting: &Meeting, plan: &Plan<'_>) -> Markup {
    let words = view.words;
    let fields = set_fields(meeting, plan);
    html! {
        details.drawer open[plan.again.is_some()] {
            summary { (words.t("plan-settings")) }
            form.settings method="post" action={ (plan.home) "/gegevens" } {
                (super::list::details(view, &fields))
                @if meeting.has_contributions() {
                    p.field-help { (words.t("refused-naming-fixed")) }
                    (hidden("naming", fields.get("naming")))
                } @else {
                    (super::list::naming(view, fields.get("naming")))
                }
                div.field {
                    label.field-label for="weeks" { (words.t("plan-weeks")) }
                    input.input.input-short #weeks type="number" name="weeks" min="0" max=(KEEP_WEEKS_DEFAULT)
                        value=(fields.get("weeks")) readonly[meeting.phase != Phase::Planned] aria-describedby="weeks-help";
                    p.field-help #weeks-help { (words.t("plan-weeks-help")) }
                }
                (Field::number("days", words.t("plan-days"), 1, FOLLOW_UP_DAYS_MAX.into())
                    .value(fields.get("days")).help(words.t("plan-days-help")))
                div.row { button.button.button-secondary type="submit" { (words.t("save")) } }
            }
            @if meeting.phase == Phase::Planned && !meeting.discarded {
                (button(plan, "discard", words.t("plan-discard"), &hidden("on", "yes")))
            }
        }
    }
}
