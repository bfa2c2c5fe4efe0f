//! The thread beside other pages: the report, the plan of the next meeting, and a card.

use domain::decks::ElementId;
use domain::meetings::{
    ActionPoint, CameOf, CardRef, Meeting, MeetingId, Origin, Phase, PointState, Prompt, TeamPoint,
    came_of,
};
use maud::{Markup, html};

use super::gather::{self, Team};
use crate::{
    app::App,
    error::WebError,
    live::Live,
    meetings::{
        links::home,
        pages::lead,
        store::{self, Listed},
        views::{View, face, words as meeting_words},
    },
    web::{
        components::Chip,
        icons::{Icon, icon},
        prose::plain,
        who::SignedIn,
    },
};

/// In how many meetings a card's page looks back.
const CARD_MEETINGS_MAX: u64 = 10;

/// The thread on a coach's report: each action point with its card, the meetings before and after.
pub async fn report(app: &App, who: &SignedIn, live: &Live) -> Result<Markup, WebError> {
    let team = gather::team_if_any(app, who, live.read(|meeting| meeting.team)).await?;
    let Some(team) = team else { return Ok(html! {}) };
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    Ok(live.read(|meeting| report_view(view, meeting, live.id(), &team)))
}

fn report_view(view: View<'_>, meeting: &Meeting, id: MeetingId, team: &Team) -> Markup {
    let words = view.words;
    let own = meeting.points.iter().filter(|point| !point.removed);
    let carried = meeting.carried.iter().filter(|point| !point.removed);
    let has_points = own.clone().next().is_some() || carried.clone().next().is_some();
    html! {
        section.report-section.report-level-1.report-thread aria-labelledby="draad" {
            h2 #draad { (words.t("thread-title")) }
            (beside(view, id, team))
            @if has_points {
                ul.thread-points {
                    @for point in own { (own_point(view, meeting, (id, team), point)) }
                    @for point in carried { (carried_point(view, team, point)) }
                }
            } @else { p.soft { (words.t("thread-no-points")) } }
        }
    }
}

/// The meeting before this one, the one after it, and the team.
fn beside(view: View<'_>, id: MeetingId, team: &Team) -> Markup {
    let words = view.words;
    let at = team.meetings.iter().position(|(row, _)| row.id == id);
    let after = at.and_then(|at| at.checked_sub(1)).and_then(|at| team.meetings.get(at));
    let before = at.and_then(|at| team.meetings.get(at + 1));
    let one = |key: &str, (row, is_led): &(Listed, bool)| {
        html! {
            li {
                (words.t(key)) " "
                (meeting_link(row, *is_led, None))
                " (" (words.date(row.starts.date())) ")"
            }
        }
    };
    html! {
        ul.thread-beside {
            @if let Some(before) = before { (one("thread-before", before)) }
            @if let Some(after) = after { (one("thread-after", after)) }
            li { (words.t("thread-team")) " " a href={ "/teams/" (team.id) } { bdi { (team.name) } } }
        }
    }
}

fn meeting_link(row: &Listed, is_led: bool, point: Option<Origin>) -> Markup {
    let tail = if row.phase == Phase::Planned { "" } else { "/verslag" };
    let at = point.map(|origin| format!("#punt-{}", origin.point)).unwrap_or_default();
    html! {
        @if is_led { a href={ (home(row.id)) (tail) (at) } { bdi { (row.title) } } }
        @else { bdi { (row.title) } }
    }
}

/// A point of this meeting: where it came up, and who took it along.
fn own_point(
    view: View<'_>,
    meeting: &Meeting,
    (id, team): (MeetingId, &Team),
    point: &ActionPoint,
) -> Markup {
    let words = view.words;
    let all = team.points.open.iter().chain(&team.points.settled);
    let is_it = |one: &&TeamPoint| (one.meeting, one.point.id) == (id, point.id);
    let taken = all.into_iter().find(is_it).map_or(&[][..], |one| &one.taken_to);
    html! {
        li id={ "punt-" (point.id) } {
            p.thread-point dir="auto" { (point.title) }
            (came_up(view, meeting, point))
            @for (row, is_led) in taken.iter().filter_map(|id| team.meeting(*id)) {
                p.thread-step {
                    (icon(Icon::Forward)) span { (words.t("team-taken-to")) " "
                        (meeting_link(row, *is_led, None)) " (" (words.date(row.starts.date())) ")" }
                }
            }
        }
    }
}

/// The card or the block with which a point came up.
fn came_up(view: View<'_>, meeting: &Meeting, point: &ActionPoint) -> Markup {
    let Some(slot) = &point.slot else { return html! {} };
    let Some(block) = meeting.block(slot.block) else { return html! {} };
    let words = view.words;
    html! {
        p.thread-step {
            (icon(Icon::Cards))
            span {
                @match &slot.prompt {
                    Prompt::Card(card) => {
                        (words.t("thread-card")) " "
                        @let text = face::of(view, block, card).map(|face| plain(&face.text)).unwrap_or_default();
                        @match address_of(view, card) {
                            Some(address) => a href=(address) { bdi { (text) } },
                            None => bdi { (text) },
                        }
                    }
                    _ => { (words.t("thread-block")) " " bdi { (block.plan.title) } }
                }
            }
        }
    }
}

fn address_of(view: View<'_>, card: &CardRef) -> Option<String> {
    let CardRef::Deck(id) = card else { return None };
    let element = view.cards.element(id)?;
    Some(crate::decks::views::address(&element.deck, id))
}

/// A point that was taken along: back to where it was made.
fn carried_point(view: View<'_>, team: &Team, point: &ActionPoint) -> Markup {
    let words = view.words;
    let from = point.from.and_then(|origin| Some((origin, team.meeting(origin.meeting)?)));
    html! {
        li {
            p.thread-point dir="auto" { (point.title) }
            @if let Some((origin, (row, is_led))) = from {
                p.thread-step {
                    (icon(Icon::Back)) span { (words.t("thread-from")) " "
                        (meeting_link(row, *is_led, Some(origin))) " (" (words.date(row.starts.date())) ")" }
                }
            }
        }
    }
}

/// The thread on the plan of a meeting: what came before, and what comes along.
pub async fn plan(app: &App, who: &SignedIn, live: &Live) -> Result<Markup, WebError> {
    let team = gather::team_if_any(app, who, live.read(|meeting| meeting.team)).await?;
    let Some(team) = team else { return Ok(html! {}) };
    let open = lead::open_points(app, who.school.id, team.id).await?;
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    Ok(live.read(|meeting| plan_view(view, meeting, (live.id(), &team), &open)))
}

/// What comes along: what a coach took, and what is open anyhow.
fn coming_along<'a>(meeting: &'a Meeting, open: &'a [ActionPoint]) -> Vec<&'a ActionPoint> {
    let taken = meeting.carried.iter();
    let is_new = |point: &&ActionPoint| !meeting.carried.iter().any(|one| one.from == point.from);
    let open = open.iter().filter(|_| meeting.phase == Phase::Planned).filter(is_new);
    taken.filter(|point| !point.removed).chain(open).collect()
}

fn plan_view(
    view: View<'_>,
    meeting: &Meeting,
    (id, team): (MeetingId, &Team),
    open: &[ActionPoint],
) -> Markup {
    let words = view.words;
    let coming = coming_along(meeting, open);
    html! {
        section.panel.plan-thread {
            h2 { (words.t("thread-title")) }
            (beside(view, id, team))
            @if !coming.is_empty() {
                h3 { (words.t("thread-coming")) }
                ul.thread-points { @for point in coming { (carried_point(view, team, point)) } }
                p { a href={ "/teams/" (team.id) "#actiepunten" } { (words.t("thread-choose")) } }
            }
        }
    }
}

/// A meeting in which a card lay on the table.
#[derive(Debug)]
pub struct CardMeeting {
    row: Listed,
    came: CameOf,
    points: Vec<(u64, String, PointState)>,
}

/// Where a card was discussed, of the meetings that the reader leads, the latest first.
pub async fn card(
    app: &App,
    who: &SignedIn,
    element: &ElementId,
) -> Result<Vec<CardMeeting>, WebError> {
    let (school, person) = (who.school.id, who.person.id);
    let mut found = Vec::new();
    for row in store::led_with(&app.db, school, person, element, CARD_MEETINGS_MAX).await? {
        let Some(live) = app.live.of_school(school, row.id).await? else { continue };
        let came = live.read(|meeting| {
            let came = came_of(meeting, element)?;
            let of = |point: &&ActionPoint| came.points.contains(&point.id);
            let points = meeting.points.iter().filter(of);
            let points = points.map(|p| (p.id.0, p.title.to_string(), p.state)).collect();
            Some((came, points))
        });
        found.extend(came.map(|(came, points)| CardMeeting { row, came, points }));
    }
    Ok(found)
}

/// The same on the card's page.
pub fn card_view(view: View<'_>, meetings: &[CardMeeting]) -> Markup {
    let words = view.words;
    html! {
        @if !meetings.is_empty() {
            section.card-thread {
                h2 { (words.t("thread-of-card")) }
                ul { @for CardMeeting { row, came, points } in meetings {
                    li {
                        p {
                            (words.date(row.starts.date())) " · "
                            a href={ (home(row.id)) "/verslag" } { bdi { (row.title) } }
                            " · " a href={ "/teams/" (row.team_id) } { bdi { (row.team) } }
                        }
                        @if came.said > 0 {
                            p.soft { (words.t_with("thread-said", &[("count", came.said.into())])) }
                        }
                        @if !points.is_empty() {
                            ul.card-thread-points { @for (id, title, state) in points {
                                li {
                                    (icon(Icon::Flag))
                                    a href={ (home(row.id)) "/verslag#punt-" (id) } { bdi { (title) } }
                                    @if *state != PointState::Open { " " (Chip::new(meeting_words::point_state(words, *state))) }
                                }
                            } }
                        }
                    }
                } }
            }
        }
    }
}
