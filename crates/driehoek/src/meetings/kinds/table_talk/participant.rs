//! The phone: the questions and, later, the harvest, the same for all; and, beside them, somebody's
//! own table: who sits there, the note that they share, and the point that they bring back.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::table_talk::{
    self as rules, NOTE_LETTERS_MAX, Own, TABLE_LINE_MAX, TABLE_POINT_MAX,
};
use domain::meetings::{Meeting, Naming, Phase, erase_on};
use maud::{Markup, html};

use super::{counted, progress_line, questions, table_name};
use crate::i18n::Words;
use crate::meetings::kinds::{doing, draft, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let harvest = rules::harvest(block);
    html! {
        div.now-hero { h1 dir="auto" { (block.plan.title) } }
        @match harvest {
            Some(clusters) => {
                section.talk-harvest {
                    h2 { (words.t("talk-harvest")) }
                    @if clusters.is_empty() { p.soft { (words.t("talk-harvest-empty")) } }
                    (brought(view, &clusters))
                }
            },
            None => {
                @if block.tables.is_empty() { p.lead { (words.t("talk-phone-begin")) } }
                @else if block.plan.text.is_none() { p.lead { (words.t("talk-phone-do")) } }
                @if let Some(text) = &block.plan.text { div.prose.now-text dir="auto" { (prose(text.as_str())) } }
            },
        }
        (list(view, block))
        @if !block.tables.is_empty() { p.soft { (progress_line(words, block)) } }
    }
}

/// What tables brought back, together what was put together.
fn brought(view: View<'_>, clusters: &[rules::Cluster]) -> Markup {
    html! {
        ul.talk-brought {
            @for cluster in clusters {
                li {
                    @if let Some(name) = &cluster.name { p.talk-name dir="auto" { (name) } }
                    @for point in &cluster.points {
                        p.talk-point {
                            span.talk-from { (table_name(view.words, point.table)) }
                            span dir="auto" { (point.text) }
                        }
                    }
                }
            }
        }
    }
}

/// The questions, to read at the table. One that was tapped stands out, so that a table sees where
/// it is.
fn list(view: View<'_>, block: &Block) -> Markup {
    let questions = questions(view, block);
    html! {
        @if !questions.is_empty() {
            section.talk-questions aria-labelledby="talk-questions" {
                h2 #talk-questions { (view.words.t("talk-questions")) }
                ol {
                    @for (number, question) in (1..).zip(&questions) {
                        li {
                            details name="talk-question" data-keep={ "talk-" (number) } open[number == 1] {
                                summary {
                                    span.talk-number { (number) }
                                    span dir=(question.lang.direction().name()) lang=(question.lang.tag()) { (question.text) }
                                }
                                p.soft { (question.remark.as_deref().unwrap_or(&view.words.t("talk-question-now"))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Somebody's own table. What changes apart has a place apart, so that nobody loses what they type.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let here = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let here = here.filter(|block| block.plan.kind == BlockKind::TableTalk);
    let own = here.and_then(|block| Some((block, rules::own(block, me.id)?)));
    let stays = own.as_ref().map(|(block, own)| format!("{}:{}", block.id, own.table));
    html! {
        div data-fresh="talk-seat" {
            @if let Some((_, own)) = &own { (seat(view, meeting, own)) }
        }
        div data-fresh="talk-note" data-stays=(stays.unwrap_or_default()) {
            @if let Some((block, own)) = &own { (note(view, meeting, me, (block, own), again)) }
        }
        div data-fresh="talk-point" data-seat=(own.as_ref().map(|(_, own)| shown(own)).unwrap_or_default()) {
            @if let Some((block, own)) = &own { (point(view, meeting, me, (block, own), again)) }
        }
    }
}

/// Who sits there and which point they have, so that a phone sees when that is another.
fn shown(own: &Own) -> String {
    let mates: Vec<_> = own.mates.iter().map(ToString::to_string).collect();
    format!("{};{}", mates.join(","), own.point_entry)
}

fn seat(view: View<'_>, meeting: &Meeting, own: &Own) -> Markup {
    let words = view.words;
    let names = own.mates.iter().filter_map(|id| meeting.participant(*id)?.name.as_ref());
    let names: Vec<_> = names.filter(|_| meeting.naming == Naming::Named).collect();
    let nameless = own.mates.len() - names.len();
    html! {
        section.talk-seat aria-label=(words.t("talk-your-table")) {
            p.talk-seat-number aria-hidden="true" { (own.table) }
            div {
                h2 { (words.t_with("talk-you-sit", &[("number", own.table.into())])) }
                @if own.mates.is_empty() { p { (words.t("talk-alone")) } }
                @else {
                    p {
                        (words.t("talk-with")) " "
                        @for (place, name) in names.iter().enumerate() {
                            @if place > 0 { ", " } bdi { (name) }
                        }
                        @if nameless > 0 {
                            @if !names.is_empty() { " + " } (counted(words, "talk-others", nameless))
                        }
                    }
                }
            }
        }
    }
}

fn until_words(words: &Words, meeting: &Meeting, key: &str) -> String {
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    words.t_with(key, &[("until", until.into())]).into_owned()
}

/// The note: without a script its text and a line to add, with one a field that all write in.
fn note(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    (block, own): (&Block, &Own),
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let again = typed(again, "line", "");
    let label = words.t_with("talk-note", &[("number", own.table.into())]);
    html! {
        table-note data-block=(block.id) data-table=(own.table) data-version=(own.version)
            data-address=(me.form_address()) data-max=(NOTE_LETTERS_MAX)
            data-kept=(words.t("outbox-kept")) data-sent=(words.t("talk-note-safe"))
            data-sending=(words.t("outbox-sending")) data-refused=(words.t("outbox-refused")) {
            div.talk-plain {
                h2 { (label) }
                div.talk-note dir="auto" { (own.note) }
                form.field method="post" action=(me.form_address()) data-act="play" {
                    (hidden("do", "play")) (doing(block, "line")) (hidden("table", own.table)) (hidden("about", ""))
                    (hidden("key", me.key))
                    label.field-label for="talk-line" { (words.t("talk-line")) }
                    textarea.input #talk-line name="text" rows="2" required maxlength=(TABLE_LINE_MAX) dir="auto"
                        aria-describedby="talk-line-help" {
                        (again.map_or("", |fields| fields.get("text")))
                    }
                    button.button.button-secondary type="submit" { (words.t("talk-line-add")) }
                    (readers(Icon::Eye, "talk-line-help", &until_words(words, meeting, "talk-note-readers")))
                }
            }
            template {
                div.talk-live {
                    label.field-label for="talk-together" { (label) }
                    textarea.input #talk-together rows="6" dir="auto" aria-describedby="talk-note-help"
                        placeholder=(words.t("talk-note-empty")) {}
                    (sign())
                    (readers(Icon::Eye, "talk-note-help", &until_words(words, meeting, "talk-note-readers")))
                }
            }
        }
    }
}

/// The one point that the table brings back.
fn point(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    (block, own): (&Block, &Own),
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let about = format!("table-{}", own.table);
    let again = typed(again, "bring", &about);
    let now = own.point.as_ref().map_or("", |point| point.as_str());
    let text = again.map_or("", |fields| fields.get("text"));
    html! {
        section.talk-bring {
            h2 { (words.t("talk-point")) }
            @if own.point.is_some() {
                p.talk-chosen { (icon(Icon::Check)) span dir="auto" { (now) } }
            }
            form.play-form method="post" action=(me.form_address()) data-act="play" data-empties
                data-draft=(draft(block, "bring", &about)) {
                (hidden("do", "play")) (doing(block, "bring")) (hidden("about", &about)) (hidden("key", me.key))
                (hidden("table", own.table)) (hidden("seen", own.point_entry))
                label.field-label for="talk-point" {
                    (words.t(if own.point.is_some() { "talk-point-change" } else { "talk-point-ask" }))
                }
                textarea.input #talk-point name="text" rows="2" required maxlength=(TABLE_POINT_MAX) dir="auto"
                    aria-describedby="talk-point-help" { (text) }
                button.button.button-primary type="submit" { (words.t("talk-point-save")) }
                (sign())
                (readers(Icon::Eye, "talk-point-help", &until_words(words, meeting, "talk-point-readers")))
            }
        }
    }
}
