//! The coach: who sits where, how far each table is as a number, and the harvest with points to put
//! together. What is ticked or typed in the live piece stays there (`coach.js`).

use domain::meetings::blocks::Block;
use domain::meetings::kinds::table_talk::{
    self as rules, CLUSTER_NAME_MAX, Cluster, Progress, TABLE_POINT_MAX, TABLES_MAX, Talk,
};
use domain::meetings::{Meeting, ParticipantId, Visibility, WallShows};
use maud::{Markup, html};

use super::{KIND, counted, progress_line, questions, table_name, tables_of};
use crate::meetings::form::Fields;
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act, act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::components::{Chip, Hue};
use crate::web::icons::{Icon, icon};

const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    talk: &Talk,
) -> Markup {
    let words = view.words;
    let progress = rules::progress(block);
    html! {
        section.card-table.family-statement.talk-desk aria-label=(words.t("tables-title")) {
            @if block.tables.is_empty() {
                p.soft { (counted(words, "talk-nobody-sits", meeting.present().len())) }
            }
            (steps(view, meeting, block, talk))
            @if !progress.is_empty() {
                p.talk-progress { (progress_line(words, block)) }
                ol.talk-tables { @for table in &progress { (one_table(view, meeting, block, table)) } }
            }
            @if !block.tables.is_empty() { (moving(view, meeting, block)) }
            (together(view, block, talk))
            details.drawer data-keep="questions" {
                summary { (words.t("talk-questions")) }
                ol.prose { @for question in questions(view, block) { li { (question.text) } } }
            }
        }
    }
}

/// The buttons: first what comes next, then what undoes.
fn steps(view: View<'_>, meeting: &Meeting, block: &Block, talk: &Talk) -> Markup {
    let words = view.words;
    let in_block = hidden("block", block.id);
    let harvest = |to: &str| html! { (doing(block, "harvest")) (hidden("to", to)) };
    let has_points = rules::progress(block).iter().any(|table| table.point.is_some());
    html! {
        div.row {
            @if talk.is_harvest_open() {
                (act_as("play", "close-harvest", pictured(Icon::Hidden, words.t("talk-close-harvest")), SECOND, &harvest("closed")))
            } @else if has_points {
                (act_as("play", "open-harvest", pictured(Icon::Screen, words.t("talk-open-harvest")), PRIMARY, &harvest("open")))
            }
            @if block.tables.is_empty() {
                (act("form-tables", pictured(Icon::People, words.t("talk-deal")), PRIMARY, &in_block))
            } @else {
                @let on_wall = meeting.wall == WallShows::Tables;
                @let (key, shows) = if on_wall { ("wall-back", "block") } else { ("wall-show-tables", "tables") };
                (act("show-on-wall", pictured(Icon::Screen, words.t(key)), QUIET, &hidden("shows", shows)))
                @if !talk.is_used() {
                    (act("form-tables", pictured(Icon::Turn, words.t("tables-again")), QUIET, &in_block))
                }
            }
        }
    }
}

fn one_table(view: View<'_>, meeting: &Meeting, block: &Block, table: &Progress<'_>) -> Markup {
    let words = view.words;
    let names = table.people.iter().filter_map(|id| meeting.participant(*id)?.name.as_ref());
    html! {
        li.talk-table data-table=(table.table) data-has-point[table.point.is_some()] {
            p.talk-table-name { (table_name(words, table.table)) }
            @if !table.people.is_empty() { p.talk-people {
                span.soft { (counted(words, "table-people", table.people.len())) }
                @for name in names { " " bdi { (name) } }
            } }
            @if !table.people.is_empty() || table.letters > 0 {
                p.talk-letters { (counted(words, "talk-letters", table.letters)) }
            }
            @match table.point {
                Some(point) => {
                    p.talk-table-point { (icon(Icon::Check)) span dir="auto" { (point) } }
                    (change(view, block, table, point.as_str()))
                },
                None => p.soft { (words.t("talk-no-point")) },
            }
        }
    }
}

/// Changing what a table said, and keeping it off the wall.
fn change(view: View<'_>, block: &Block, table: &Progress<'_>, point: &str) -> Markup {
    let words = view.words;
    let id = format!("talk-point-{}", table.table);
    let show = |to: &str| {
        html! { (doing(block, "show")) (hidden("table", table.table)) (hidden("to", to)) }
    };
    let is_open = rules::talk(block).is_some_and(Talk::is_harvest_open);
    let (is_hidden, waits) = (
        table.visibility == Visibility::Hidden,
        is_open && table.visibility == Visibility::Waiting,
    );
    let shows = act_as(
        "play",
        "show-point",
        pictured(Icon::Eye, words.t("talk-show")),
        if waits { SECOND } else { QUIET },
        &show("shown"),
    );
    html! {
        @if is_hidden { (Chip::new(words.t("talk-hidden")).hue(Hue::Wait)) }
        @if waits { (Chip::new(words.t("talk-waits")).hue(Hue::Wait)) (shows) }
        details.talk-change.only-me data-keep=(id) {
            summary { (words.t("talk-change")) }
            form.field method="post" action="handelingen" data-act="play" {
                (hidden("do", "play")) (doing(block, "bring")) (hidden("table", table.table))
                (hidden("seen", table.point_entry))
                label.field-label for=(id) { (words.t("talk-tool-point")) }
                input.input id=(id) name="text" value=(point) maxlength=(TABLE_POINT_MAX) dir="auto" data-own;
                div.row { button.button.button-secondary type="submit" { (words.t("save")) } }
            }
            @if is_hidden { (shows) }
            @else {
                (act_as("play", "hide-point", pictured(Icon::Hidden, words.t("talk-hide")), QUIET, &show("hidden")))
            }
        }
    }
}

/// Giving somebody another place.
fn moving(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let tables = (1..).zip(&block.tables);
    let people = tables.clone().flat_map(|(table, people)| {
        (1..).zip(people).map(move |(place, who)| (table, place, *who))
    });
    let count = u32::try_from(block.tables.len()).unwrap_or(TABLES_MAX);
    // Who was away when the tables were made.
    let is_seated = |who: &ParticipantId| block.tables.iter().any(|people| people.contains(who));
    let without: Vec<_> = meeting.present().into_iter().filter(|who| !is_seated(who)).collect();
    let name = |who: ParticipantId| {
        let known = meeting.participant(who).and_then(|person| person.name.as_ref());
        known.map_or_else(|| words.t("talk-no-table").into_owned(), ToString::to_string)
    };
    html! {
        details.drawer.only-me data-keep="seat" {
            summary { (words.t("talk-move")) }
            form.talk-move method="post" action="handelingen" data-act="play" {
                (hidden("do", "play")) (doing(block, "seat"))
                div.field {
                    label.field-label for="seat-who" { (words.t("talk-move-who")) }
                    select.input #seat-who name="participant" data-own {
                        @for who in without { option value=(who) { (name(who)) } }
                        @for (table, place, who) in people {
                            option value=(who) { (somebody(view, meeting, who, (table, place))) }
                        }
                    }
                }
                div.field {
                    label.field-label for="seat-table" { (words.t("talk-move-to")) }
                    select.input #seat-table name="table" data-own {
                        @for table in 1..=count { option value=(table) { (table_name(words, table)) } }
                        option value=(count + 1) { (words.t("talk-new-table")) }
                    }
                }
                button.button.button-secondary type="submit" { (words.t("talk-move-do")) }
            }
        }
    }
}

/// Who sits there: a name, or the place in a meeting without names.
fn somebody(
    view: View<'_>,
    meeting: &Meeting,
    who: ParticipantId,
    (table, place): (u32, u32),
) -> String {
    let name = meeting.participant(who).and_then(|person| person.name.as_ref());
    let at = table_name(view.words, table);
    if let Some(name) = name {
        return format!("{name} ({at})");
    }
    let args = [("number", table.into()), ("place", place.into())];
    view.words.t_with("talk-somebody", &args).into_owned()
}

/// Putting together points that are alike, and taking them apart.
fn together(view: View<'_>, block: &Block, talk: &Talk) -> Markup {
    let words = view.words;
    let clusters = talk.arranged();
    let can_join = clusters.len() > 1;
    html! {
        @if can_join || clusters.iter().any(|cluster| cluster.number.is_some()) {
            section.desk-part {
                h2 { (words.t("talk-harvest")) }
                @if !talk.is_harvest_open() { p.soft { (icon(Icon::Lock)) " " (words.t("talk-only-you")) } }
                ul.talk-clusters { @for cluster in &clusters { (one_cluster(view, block, cluster, can_join)) } }
                @if can_join {
                    form.talk-together.only-me #together method="post" action="handelingen" data-act="play" data-clear {
                        (hidden("do", "play")) (doing(block, "together")) (hidden("cluster", talk.next_cluster()))
                        p.field-help { (words.t("talk-together-help")) }
                        div.field {
                            label.field-label for="cluster-name" { (words.t("talk-together-name")) }
                            input.input #cluster-name name="name" maxlength=(CLUSTER_NAME_MAX) dir="auto" data-own;
                        }
                        button.button.button-secondary type="submit" { (words.t("talk-together-do")) }
                    }
                }
                @if let Some(undo) = talk.undo() {
                    @let undo = serde_json::to_string(undo).unwrap_or_default();
                    (act_as("play", "undo-points", pictured(Icon::Undo, words.t("talk-undo")), QUIET,
                        &html! { (doing(block, "undo")) (hidden("arrangement", undo)) }))
                }
            }
        }
    }
}

fn one_cluster(view: View<'_>, block: &Block, cluster: &Cluster, can_join: bool) -> Markup {
    let words = view.words;
    let tables = tables_of(cluster);
    let id = format!("tick-{}", cluster.points.first().map_or(0, |point| point.table));
    html! {
        li.talk-cluster {
            @if can_join {
                input.only-me type="checkbox" id=(id) name="tables" value=(tables) form="together" data-own;
            }
            label for=(id) {
                @if let Some(name) = &cluster.name { strong dir="auto" { (name) } }
                @for point in &cluster.points {
                    span.talk-point {
                        span.talk-from { (table_name(words, point.table)) } " "
                        span dir="auto" { (point.text) }
                    }
                }
            }
            @if cluster.number.is_some() {
                (act_as("play", "points-apart", words.t("talk-apart"), QUIET,
                    &html! { (doing(block, "apart")) (hidden("tables", &tables)) }))
            }
        }
    }
}

/// A tool beside the live piece: what a table says aloud, in a room without phones.
pub(in crate::meetings::kinds) fn room(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let here = meeting.current().filter(|block| rules::talk(block).is_some());
    let again = again.filter(|fields| fields.get("deed") == "bring");
    let typed = |name: &str| again.map_or("", |fields| fields.get(name)).to_owned();
    let block = here.map(|block| block.id.to_string()).unwrap_or_default();
    html! {
        details.tool data-form="bring" name="tool" open[again.is_some()] data-kind=(KIND) hidden[here.is_none()] {
            summary { (icon(Icon::Flag)) span { (words.t("talk-tool")) } }
            form method="post" action=(actions) data-act="play" data-clear {
                (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", "bring")) (hidden("block", block))
                (hidden("seen", 0))
                p.field-help { (words.t("talk-tool-help")) }
                div.field {
                    label.field-label for="bring-table" { (words.t("talk-tool-table")) }
                    input.input.input-short #bring-table name="table" type="number" min="1" max=(TABLES_MAX) required
                        inputmode="numeric" value=(typed("table"));
                }
                div.field {
                    label.field-label for="bring-text" { (words.t("talk-tool-point")) }
                    input.input #bring-text name="text" required maxlength=(TABLE_POINT_MAX) dir="auto"
                        value=(typed("text"));
                }
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}
