//! Beside the block: the clock, who is here, the way in.

use domain::meetings::{Meeting, Naming, TimerState, WallShows};
use maud::{Markup, html};

use super::super::timer;
use super::{View, act, hidden, pictured, present};
use crate::live::{Here, Presence};
use crate::web::components::Chip;
use crate::web::icons::Icon;

/// The most names in the list of who is here.
const NAMES_MAX: usize = 60;

/// All of it.
pub(super) fn side(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    html! {
        div.desk-side {
            (clock(view, meeting))
            (way_in(view, meeting))
            (people(view, meeting, here))
        }
    }
}

fn clock(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let seconds = |minutes: u32| hidden("seconds", minutes * 60);
    let paused =
        meeting.timer.is_some_and(|timer| matches!(timer.state, TimerState::Paused { .. }));
    html! {
        section.desk-clock aria-label=(words.t("timer-label")) {
            @if meeting.timer.is_some() { (timer(words, meeting)) } @else { h2 { (words.t("timer-label")) } }
            div.clock-keys {
                @for minutes in [1, 3, 5] {
                    (act("start-timer", words.t_with("minutes-short", &[("count", minutes.into())]), "clock-key", &seconds(minutes)))
                }
                (act("add-time", words.t("timer-add"), "clock-key", &seconds(1)))
            }
            @if meeting.timer.is_some() {
                div.clock-acts {
                    @if paused { (act("resume-timer", pictured(Icon::Play, words.t("timer-resume")), "button button-quiet", &html! {})) }
                    @else { (act("pause-timer", pictured(Icon::Pause, words.t("timer-pause")), "button button-quiet", &html! {})) }
                    (act("stop-timer", words.t("timer-stop"), "button button-quiet", &html! {}))
                }
            }
        }
    }
}

fn people(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    let words = view.words;
    let args = [("count", meeting.participants.len().into()), ("here", here.participants().into())];
    html! {
        section.desk-people {
            h2 { (words.t("people")) }
            p { (words.t_with("wall-people", &args)) }
            @if meeting.naming == Naming::Named {
                ul.names {
                    @for (id, person) in meeting.people().take(NAMES_MAX) {
                        @if let Some(name) = &person.name {
                            li.here[here.has(Here::Participant(id))].away[person.away] dir="auto" { (name) }
                        }
                    }
                }
            }
            (who_leads(view, meeting, here))
        }
    }
}

fn who_leads(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    let words = view.words;
    let name = meeting.coaches.get(&meeting.facilitator).map_or("", |name| name.as_str());
    let is_here = here.has(Here::Coach(meeting.facilitator));
    html! {
        p.who-leads {
            (words.t_with("lead-by", &[("name", name.into())]))
            @if !is_here { " " (Chip::new(words.t("lead-away"))) }
        }
        @if meeting.coaches.len() > 1 {
            details.drawer.only-me data-keep="hand-over" {
                summary { (words.t("lead-hand-over")) }
                @for (person, name) in meeting.coaches.iter().filter(|(id, _)| **id != meeting.facilitator) {
                    (act("hand-over", words.t_with("lead-hand-over-to", &[("name", name.as_str().into())]), "button button-secondary", &hidden("to", person)))
                }
            }
        }
    }
}

fn way_in(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        section.desk-code {
            h2 { (words.t("join-code")) }
            p.join-code dir="ltr" { (meeting.code.spaced()) }
            (present::show_on_wall(view, meeting.wall == WallShows::Code, "code", None))
        }
    }
}
