//! The run sheet: the plan on one page of paper.

use domain::meetings::{Meeting, agenda_times, planned_minutes};
use maud::{Markup, html};

use super::{View, face, words};
use crate::web::components::qr;
use crate::web::shell::{Page, PageKind, page};

/// The page, made to be printed.
pub fn show(view: View<'_>, meeting: &Meeting, home: &str, join: &str) -> Markup {
    let words = view.words;
    let title = words.t_with("run-sheet-title", &[("title", meeting.title.as_str().into())]);
    let about = Page { words, title: &title, kind: PageKind::Print, scripts: &["form.js"] };
    let times = agenda_times(meeting);
    let body = html! {
        p.no-print.row {
            a href=(home) { "‹ " (meeting.title) }
            button.button.button-primary type="button" data-print { (words.t("print")) }
        }
        header.sheet-head {
            div {
                p.kicker { (words.t("plan-run-sheet")) " · " (meeting.team_name) }
                h1 dir="auto" { (meeting.title) }
                p { (words.weekday_date(meeting.starts.date())) ", " (words.time(meeting.starts.time())) " · "
                    (words.t_with("minutes", &[("count", planned_minutes(meeting).into())])) }
            }
            div.sheet-join { (qr(join, &words.t("wall-qr"))) p.code dir="ltr" { (meeting.code.spaced()) } }
        }
        table.sheet {
            thead { tr {
                th scope="col" { (words.t("sheet-time")) } th scope="col" { (words.t("sheet-what")) }
                th scope="col" { (words.t("block-form")) } th scope="col" { (words.t("block-note-label")) }
            } }
            tbody {
                @for (block, time) in meeting.agenda.iter().zip(&times) {
                    tr {
                        td { (words.time(time.starts.time())) br; span.help { (words.t_with("minutes-short", &[("count", block.plan.minutes.into())])) } }
                        td {
                            strong dir="auto" { (block.plan.title) }
                            @if !block.plan.cards.is_empty() || !block.plan.definitions.is_empty() {
                                ul { @for id in block.plan.cards.iter().chain(block.plan.definitions.iter().map(|d| &d.card)) {
                                    @if let Some(face) = face::element(view, id) { li { span.kicker { (face.number) } " " (face.title.unwrap_or(face.text)) } }
                                } }
                            }
                        }
                        td { (words::group_form(words, block.plan.form)) }
                        td dir="auto" { @if let Some(note) = &block.plan.note { (note) } }
                    }
                }
            }
        }
    };
    page(&about, body)
}
