//! The run sheet: the plan on one page of paper.

use domain::meetings::blocks::Block;
use domain::meetings::{Meeting, PlannedBlock, agenda_times, planned_minutes};
use maud::{Markup, html};

use super::{View, face, words};
use crate::settings::House;
use crate::web::components::{qr, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::prose::{plain, prose};
use crate::web::shell::{Page, PageKind, page};

/// The page, made to be printed.
pub fn show(
    view: View<'_>,
    meeting: &Meeting,
    house: Option<&House>,
    (home, join): (&str, &str),
) -> Markup {
    let words = view.words;
    let title = words.t_with("run-sheet-title", &[("title", meeting.title.as_str().into())]);
    let about =
        Page { words, title: &title, kind: PageKind::Print { house }, scripts: &["form.js"] };
    let times = agenda_times(meeting);
    let end = times.last().map(|t| t.starts.saturating_add(jiff::Span::new().minutes(t.minutes)));
    let body = html! {
        div.sheet-bar.no-print {
            (way_back(home, meeting.title.as_str()))
            button.button.button-primary type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
        }
        article.sheet {
            header.sheet-head {
                div {
                    p.overline { (words.t("plan-run-sheet")) " · " bdi { (meeting.team_name) } }
                    h1 dir="auto" { (meeting.title) }
                    p {
                        (words.weekday_date(meeting.starts.date())) ", " (words.time(meeting.starts.time()))
                        @if let Some(end) = end { "–" (words.time(end.time())) }
                        " · " (words.t_with("minutes", &[("count", planned_minutes(meeting).into())]))
                    }
                }
                div.sheet-join { (qr(join, &words.t("wall-qr"))) p.join-code dir="ltr" { (meeting.code.spaced()) } }
            }
            table.sheet-table {
                thead { tr {
                    th scope="col" { (words.t("sheet-time")) } th scope="col" { (words.t("sheet-what")) }
                    th scope="col" { (words.t("block-note-label")) }
                } }
                tbody {
                    @for (block, time) in meeting.agenda.iter().zip(&times) { (row(view, block, time)) }
                }
            }
        }
    };
    page(&about, body)
}

fn row(view: View<'_>, block: &Block, time: &PlannedBlock) -> Markup {
    let words = view.words;
    let plan = &block.plan;
    let cards = plan.cards.iter().chain(plan.definitions.iter().map(|definition| &definition.card));
    let faces: Vec<_> = cards.filter_map(|id| face::element(view, id)).collect();
    let texts = plan.background.iter().filter_map(|id| face::element(view, id)?.title);
    let texts: Vec<_> = texts.map(|title| plain(&title)).collect();
    html! {
        tr {
            td.sheet-time {
                strong { (words.time(time.starts.time())) }
                span { (words.t_with("minutes-short", &[("count", plan.minutes.into())])) }
            }
            td {
                p.sheet-title dir="auto" { (plan.title) }
                p.sheet-form { (words::block_kind(words, plan.kind)) " · " (words::group_form(words, plan.form)) }
                @if let Some(text) = &plan.text { div.sheet-text dir="auto" { (prose(text.as_str())) } }
                @if !texts.is_empty() {
                    p.sheet-form { (words.t("background")) ": " (texts.join(" · ")) }
                }
                @if !faces.is_empty() {
                    ul.sheet-cards {
                        @for face in faces {
                            li.(face.family.class()) { span.sheet-number { (face.number) } " " (plain(&face.title.unwrap_or(face.text))) }
                        }
                    }
                }
            }
            td.sheet-note dir="auto" { @if let Some(note) = &plan.note { (prose(note.as_str())) } }
        }
    }
}
