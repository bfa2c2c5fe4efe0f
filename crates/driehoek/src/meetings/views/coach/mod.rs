//! The coach's screen: the agenda as a rail, the present block large, one big next.
//!
//! Everything in the piece follows the meeting by itself. Fields where the coach types stand
//! beside it, in [`typing`], so that a change never takes words away.

mod moderation;
mod present;
mod rail;
mod side;
mod steering;
mod table;
mod typing;

use domain::meetings::blocks::Block;
use domain::meetings::kinds::{cross_the_line, triangle};
use domain::meetings::{Meeting, PersonId, Phase, Slot};
use maud::{Markup, html};

use super::{View, hidden, words};
use crate::accounts::Person;
use crate::live::Presence;
use crate::meetings::form::Fields;
use crate::meetings::kinds;
use crate::web::components::{Hue, Notice};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// Who looks, and where the page lives.
#[derive(Clone, Copy, Debug)]
pub struct Lead<'a> {
    /// The coach who looks.
    pub person: PersonId,
    /// Who that is, for the header.
    pub who: &'a Person,
    /// The meeting's address: `/bijeenkomsten/ID`.
    pub home: &'a str,
    /// The wall's address.
    pub wall: &'a str,
    /// The server's clock, in milliseconds.
    pub now_ms: i64,
}

/// The whole page. `again` is a form that was not accepted, with the reason.
pub fn show(
    view: View<'_>,
    meeting: &Meeting,
    here: &Presence,
    lead: Lead<'_>,
    again: Option<(&Fields, &str)>,
) -> Markup {
    let kind = PageKind::Staff { who: lead.who, active: Nav::Meetings };
    let title = meeting.title.as_str();
    let about = Page { words: view.words, title, kind, scripts: &["coach.js"] };
    let actions = format!("{}/handelingen", lead.home);
    let follows = meeting.facilitator != lead.person;
    let body = html! {
        div.desk.follows[follows] #desk {
            (top(view, meeting, lead))
            @if let Some((_, why)) = again { (Notice::new(Hue::Bad, why)) }
            div.desk-live #live data-stream={ (lead.home) "/stroom" } data-now=(lead.now_ms)
                data-actions=(actions) data-me=(lead.person) {
                (piece(view, meeting, here))
            }
            (typing::typing(view, meeting, &actions, again.map(|(fields, _)| fields)))
            p.keys { (view.words.t("lead-keys")) }
        }
    };
    page(&about, body)
}

/// The ways out: the plan, the wall, the report.
fn top(view: View<'_>, meeting: &Meeting, lead: Lead<'_>) -> Markup {
    let words = view.words;
    html! {
        div.desk-top {
            a.back-link href=(lead.home) { (icon(Icon::Back)) (words.t("lead-plan")) }
            p.desk-name { bdi { (meeting.title) } " " span.soft dir="auto" { (meeting.team_name) } }
            div.desk-ways {
                a.button.button-quiet href=(lead.wall) target="_blank" rel="noopener" {
                    (icon(Icon::Screen)) span { (words.t("lead-wall")) }
                }
                a.button.button-quiet href={ (lead.home) "/opdrachten" } {
                    (icon(Icon::Cards)) span { (words.t("work-desk-short")) }
                }
                a.button.button-quiet href={ (lead.home) "/verslag" } {
                    (icon(Icon::Note)) span { (words.t("lead-report")) }
                }
            }
        }
    }
}

/// What the coaches see, the same for all of them.
pub fn piece(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    let block = current(meeting);
    html! {
        div.desk-piece data-phase=(words::phase(view.words, meeting.phase))
            data-leads=(meeting.facilitator) data-block=[meeting.at]
            data-slots=(block.map(slots).unwrap_or_default())
            data-kind=[block.map(|block| block.plan.kind.name())]
            data-round=[block.and_then(|block| round(meeting, block))]
            data-turn=[block.and_then(kinds::turn_of_tool)] {
            (rail::rail(view, meeting))
            div.desk-main {
                @match block {
                    Some(block) => (present::block(view, meeting, block)),
                    None => (not_running(view, meeting)),
                }
            }
            (side::side(view, meeting, here))
            (steering::steering(view, meeting))
        }
    }
}

/// The block where a running meeting is.
fn current(meeting: &Meeting) -> Option<&Block> {
    meeting.current().filter(|_| meeting.phase == Phase::Running)
}

/// Which choice of a statement is asked, for what the coach counts on the floor; or which time
/// triangles are laid.
fn round(meeting: &Meeting, block: &Block) -> Option<&'static str> {
    if let Some(triangle) = triangle::triangle(block) {
        return Some(triangle.round().name());
    }
    let general = crate::meetings::kinds::general::round_now(block);
    let round = general.or_else(|| Some(cross_the_line::seen(meeting, block)?.round));
    round.map(domain::meetings::kinds::cross_the_line::Round::name)
}

/// Where the coach's words belong: what is asked now, or the card on the table.
fn slots(block: &Block) -> String {
    let open = block.open_prompts();
    let prompts =
        if open.is_empty() && block.on_table.is_some() { vec![block.noted_prompt()] } else { open };
    let prompts = prompts.into_iter();
    let slots = prompts.map(|prompt| Slot { block: block.id, prompt }.to_string());
    slots.collect::<Vec<_>>().join(" ")
}

/// Where the meeting is, for a form that must know whether the group has moved on since.
fn from(meeting: &Meeting) -> String {
    meeting.at.map(|id| id.to_string()).unwrap_or_default()
}

/// A form of one button, for the coach who leads.
pub fn act(act: &str, label: impl maud::Render, class: &str, fields: &Markup) -> Markup {
    act_as(act, act, label, class, fields)
}

/// The same where one action has several buttons: `name` tells keys which one this is.
pub fn act_as(
    act: &str,
    name: &str,
    label: impl maud::Render,
    class: &str,
    fields: &Markup,
) -> Markup {
    html! {
        form.act.only-me method="post" action="handelingen" data-act=(name) {
            (hidden("do", act)) (fields)
            button class=(class) type="submit" { (label) }
        }
    }
}

/// A picture with its words, as the label of a button.
pub fn pictured(picture: Icon, label: impl maud::Render) -> Markup {
    html! { (icon(picture)) span { (label) } }
}

fn not_running(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    if meeting.phase == Phase::Closed {
        return html! {
            header.block-head { h1 { (words.t("lead-closed")) } }
            p.lead { (words.t("lead-closed-text")) }
            div.row {
                a.button.button-primary.button-large href="verslag" {
                    (icon(Icon::Note)) span { (words.t("lead-report")) }
                }
                (act("reopen", words.t("lead-reopen"), "button button-quiet", &html! {}))
            }
        };
    }
    html! {
        header.block-head { h1 dir="auto" { (meeting.title) } }
        p.lead { (words.t("lead-not-started")) }
        div.welcome-code {
            p.overline { (words.t("join-code")) }
            p.join-code dir="ltr" { (meeting.code.spaced()) }
        }
        @if meeting.agenda.is_empty() { (Notice::new(Hue::Wait, words.t("refused-empty-agenda"))) }
        (needs(view, meeting))
    }
}

fn needs(view: View<'_>, meeting: &Meeting) -> Markup {
    let counts = domain::meetings::needs_count(meeting);
    html! {
        @if meeting.asks_needs {
            section.desk-part {
                h2 { (view.words.t("needs-outcome")) }
                @if counts.is_empty() { p.soft { (view.words.t("needs-none")) } }
                (super::agenda::needs_bars(view, &counts))
            }
        }
    }
}
