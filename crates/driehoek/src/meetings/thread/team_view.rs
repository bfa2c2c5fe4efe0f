//! The pages of teams.

use domain::meetings::{MadeWhat, Origin, Phase, PointState, TITLE_MAX, TeamPoint};
use jiff::civil::Date;
use maud::{Markup, html};

use super::gather::{Team, TeamRow};
use crate::{
    i18n::Words,
    meetings::{
        form::Fields,
        kinds::triangle,
        links::home,
        store::Listed,
        views::{hidden, words as meeting_words},
    },
    web::{
        components::{Button, Chip, Empty, Field, Heading, Hue, panel, way_back},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::{SignedIn, encoded},
    },
};

/// From so many action points a team's page has a field to search in them.
const SEARCHED_FROM: usize = 8;

/// The list.
pub(super) fn index(who: &SignedIn, teams: &[TeamRow], query: &str) -> Markup {
    let words = &who.words;
    let wanted = query.trim().to_lowercase();
    let found: Vec<_> =
        teams.iter().filter(|team| team.name.to_lowercase().contains(&wanted)).collect();
    let title = words.t("teams-title");
    let body = html! {
        (Heading::new(&*title).lead(words.t("teams-text"))
            .above(way_back("/bijeenkomsten", &words.t("meetings-title"))))
        @if teams.is_empty() {
            (Empty::new(words.t("teams-none"), words.t("teams-none-text"))
                .act(html! { (Button::link(words.t("meeting-new"), "/bijeenkomsten/nieuw").primary().icon(Icon::Plus)) }))
        } @else {
            (search(words, "/teams", "teams-search", query))
            @if found.is_empty() {
                (Empty::new(words.t("teams-none-found"), words.t("teams-none-found-text"))
                    .act(html! { (Button::link(words.t("teams-all"), "/teams")) }))
            }
            ul.team-list { @for team in found { (row(words, team)) } }
        }
    };
    staff(who, &title, body)
}

fn staff(who: &SignedIn, title: &str, body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Meetings };
    page(&Page { words: &who.words, title, kind, scripts: &["form.js"] }, body)
}

fn search(words: &Words, address: &str, label: &str, query: &str) -> Markup {
    let label = words.t(label);
    html! {
        form.search.no-print method="get" action=(address) role="search" {
            label.sr for="q" { (label) }
            div.search-field {
                (icon(Icon::Search))
                input.input #q type="search" name="q" value=(query) placeholder=(label) dir="auto";
            }
            button.button.button-secondary type="submit" { (words.t("search")) }
        }
    }
}

fn row(words: &Words, team: &TeamRow) -> Markup {
    let date = |key: &str, day: Option<Date>| {
        day.map(|day| words.t_with(key, &[("day", words.date(day).into())]).into_owned())
    };
    let facts = [
        Some(words.t_with("teams-meetings", &[("count", team.meetings.into())]).into_owned()),
        date("teams-last", team.last),
        date("teams-next", team.next),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    html! {
        li {
            a href={ "/teams/" (team.id) } {
                (icon(Icon::People))
                span.team-name dir="auto" { (team.name) }
                span.team-facts { (facts.join(" · ")) }
            }
        }
    }
}

/// The page of a team.
pub(super) fn show(
    who: &SignedIn,
    team: &Team,
    (query, today): (&str, Date),
    again: Option<(&Fields, &str)>,
) -> Markup {
    let words = &who.words;
    let (open, done) = (team.points.open.len(), team.points.settled.len());
    let facts = [
        words.t_with("teams-meetings", &[("count", team.meetings.len().into())]),
        words.t_with("team-open-count", &[("count", open.into())]),
        words.t_with("team-done-count", &[("count", done.into())]),
    ];
    let new = format!("/bijeenkomsten/nieuw?team={}", encoded(&team.name));
    let acts = html! {
        div.row.no-print {
            (Button::link(words.t("team-plan-next"), new).primary().icon(Icon::Plus))
            button.button.button-quiet type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
        }
    };
    let body = html! {
        (Heading::new(team.name.as_str()).lead(facts.join(" · "))
            .above(way_back("/teams", &words.t("teams-title"))).acts(acts))
        div.team-page {
            div.team-main {
                (points(words, team, query, today))
                (made(words, team))
                (triangles(words, team))
            }
            aside.team-side aria-label=(words.t("team-meetings")) {
                (meetings(words, team))
                (naming(words, team, again))
            }
        }
    };
    staff(who, &team.name, body)
}

/// Another name; open when what was typed could not be kept.
fn naming(words: &Words, team: &Team, again: Option<(&Fields, &str)>) -> Markup {
    let typed = again.map_or(team.name.as_str(), |(fields, _)| fields.get("name"));
    let fault = again.map(|(_, why)| words.t(why));
    html! {
        details.fold.team-naming.no-print open[again.is_some()] {
            summary { (words.t("team-rename")) (icon(Icon::Down)) }
            form.stack method="post" action={ "/teams/" (team.id) } {
                (hidden("do", "name"))
                (Field::text("name", words.t("team-name")).help(words.t("team-name-help"))
                    .value(typed).required().most(TITLE_MAX).error(fault))
                div.row { (Button::submit(words.t("team-name-set")).secondary()) }
            }
        }
    }
}

fn points(words: &Words, team: &Team, query: &str, today: Date) -> Markup {
    let wanted = query.trim().to_lowercase();
    let is_wanted = |one: &&TeamPoint| one.point.title.as_str().to_lowercase().contains(&wanted);
    let open: Vec<_> = team.points.open.iter().filter(is_wanted).collect();
    let settled: Vec<_> = team.points.settled.iter().filter(is_wanted).collect();
    let all = team.points.open.len() + team.points.settled.len();
    let is_none = open.is_empty() && settled.is_empty();
    let content = html! {
        @if all >= SEARCHED_FROM || !wanted.is_empty() {
            (search(words, &format!("/teams/{}", team.id), "team-search", query))
        }
        @if all == 0 {
            (Empty::new(words.t("team-no-points"), words.t("team-no-points-text")))
        } @else if is_none {
            (Empty::new(words.t("team-none-found"), words.t("teams-none-found-text"))
                .act(html! { (Button::link(words.t("team-all-points"), format!("/teams/{}", team.id))) }))
        } @else if open.is_empty() {
            p.soft { (words.t("team-nothing-open")) }
        }
        ul.team-points { @for one in open { (point(words, team, one, today)) } }
        @if !settled.is_empty() {
            details.fold open[!wanted.is_empty()] {
                summary { span { (words.t("team-settled")) " " span.chip { (settled.len()) } } (icon(Icon::Down)) }
                ul.team-points { @for one in settled { (point(words, team, one, today)) } }
            }
        }
    };
    html! { div #actiepunten { (panel(&words.t("team-points"), &html! {}, &content)) } }
}

fn point(words: &Words, team: &Team, one: &TeamPoint, today: Date) -> Markup {
    let is_open = one.point.is_open();
    let is_late = is_open && one.point.due.is_some_and(|due| due < today);
    html! {
        li.team-point.done[!is_open] {
            p.team-point-title dir="auto" { (one.point.title) }
            p.team-point-facts {
                @if let Some(due) = one.point.due {
                    @let due = Chip::new(words.date(due)).icon(Icon::Clock);
                    @if is_late { (due.hue(Hue::Wait)) span.sr { (words.t("team-late")) } } @else { (due) }
                }
                @if one.point.state != PointState::Open { (Chip::new(meeting_words::point_state(words, one.point.state))) }
                @if let Some(name) = &one.name { bdi.team-point-name { (name) } }
                (thread(words, team, one))
            }
            (acts(words, team, one))
        }
    }
}

/// From which meeting it is, and which took it along.
fn thread(words: &Words, team: &Team, one: &TeamPoint) -> Markup {
    let of = team.meeting(one.meeting);
    html! {
        @if let Some((row, is_led)) = of {
            span.team-from {
                (words.t("team-from")) " "
                @if *is_led {
                    a href={ (home(row.id)) "/verslag#punt-" (one.point.id) } { bdi { (row.title) } }
                } @else { bdi { (row.title) } }
                " (" (words.date(row.starts.date())) ")"
            }
        }
        @if let Some(next) = by_itself(team, one) {
            span.team-to {
                (icon(Icon::Forward)) (words.t("team-coming-to")) " " a href=(way_to(next)) { bdi { (next.title) } }
            }
        }
        @for (row, is_led) in one.taken_to.iter().filter_map(|id| team.meeting(*id)) {
            span.team-to {
                (icon(Icon::Forward)) (words.t("team-taken-to")) " "
                @if *is_led { a href=(way_to(row)) { bdi { (row.title) } } } @else { bdi { (row.title) } }
                " (" (words.date(row.starts.date())) ")"
            }
        }
    }
}

/// The next meeting, when it will take a point along by itself.
fn by_itself<'a>(team: &'a Team, one: &TeamPoint) -> Option<&'a Listed> {
    let origin = Origin { meeting: one.meeting, point: one.point.id };
    let next = team.next().filter(|next| !one.taken_to.contains(&next.id))?;
    (one.point.is_open() && team.coming.contains(&origin)).then_some(next)
}

fn way_to(row: &Listed) -> String {
    let tail = if row.phase == Phase::Planned { "" } else { "/verslag" };
    format!("{}{tail}", home(row.id))
}

fn acts(words: &Words, team: &Team, one: &TeamPoint) -> Markup {
    let next = team.next().filter(|next| next.id != one.meeting);
    let origin = Origin { meeting: one.meeting, point: one.point.id };
    let is_taken = team.coming.contains(&origin);
    let act = |name: &str, key: &str, picture: Icon| {
        let label = words.t(key);
        let of = words.t_with(
            "team-act-of",
            &[("act", (&*label).into()), ("point", one.point.title.as_str().into())],
        );
        html! {
            form method="post" action={ "/teams/" (team.id) } {
                (hidden("do", name)) (hidden("meeting", one.meeting)) (hidden("point", one.point.id))
                button.button.button-quiet type="submit" aria-label=(of) { (icon(picture)) span { (label) } }
            }
        }
    };
    html! {
        div.team-acts.no-print {
            @if one.point.is_open() {
                (act("done", "team-done", Icon::Check))
                (act("drop", "team-drop", Icon::Cross))
                @if is_taken { (act("leave", "team-leave", Icon::Undo)) }
                @else if next.is_some() { (act("carry", "team-carry", Icon::Forward)) }
            } @else {
                (act("reopen", "team-reopen", Icon::Undo))
            }
        }
    }
}

fn made(words: &Words, team: &Team) -> Markup {
    let content = html! {
        @if team.made.is_empty() { p.soft { (words.t("team-no-made")) } }
        ol.team-made { @for (id, made) in &team.made {
            @if let Some((row, _)) = team.meeting(*id) {
                li {
                    p.team-made-when {
                        (words.date(row.starts.date())) " · "
                        @match made.what {
                            MadeWhat::Definition => { (words.t("team-definition")) " · " }
                            MadeWhat::Vision => { (words.t("team-vision")) " · " }
                            MadeWhat::Text => {}
                        }
                        a href={ (home(*id)) "/verslag" } { bdi { (made.title) } }
                    }
                    blockquote.team-made-text dir="auto" { (made.text) }
                    @for kept in team.kept.iter().filter(|kept| kept.meeting == *id && kept.block == made.block) {
                        p { a href={ "/visie/" (kept.id) } { (words.t("team-vision-kept")) } }
                    }
                }
            }
        } }
    };
    panel(&words.t("team-made"), &html! {}, &content)
}

/// The first and the latest triangle beside each other.
fn triangles(words: &Words, team: &Team) -> Markup {
    let content = match team.triangles.as_slice() {
        [] => html! { p.soft { (words.t("team-no-triangles")) } },
        [one] => triangle::then_and_now(words, None, one),
        [first, .., last] => triangle::then_and_now(words, Some(first), last),
    };
    panel(&words.t("team-triangles"), &html! {}, &content)
}

fn meetings(words: &Words, team: &Team) -> Markup {
    let content = html! {
        ol.team-meetings { @for (row, is_led) in &team.meetings {
            li {
                time datetime=(row.starts.date()) { (words.date(row.starts.date())) }
                @if *is_led { a href=(way_to(row)) dir="auto" { (row.title) } }
                @else { span dir="auto" { (row.title) } }
                @if row.phase != Phase::Closed { (Chip::new(meeting_words::phase(words, row.phase))) }
                @if !is_led { span.soft { (words.t("team-not-led")) } }
            }
        } }
    };
    panel(&words.t("team-meetings"), &html! {}, &content)
}
