//! The wall: while people talk, the questions and the tables that have their point; afterwards what
//! the tables brought back, together what was put together.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::table_talk::{self as rules, Cluster};
use maud::{Markup, html};

use super::{progress_line, questions, table_name};
use crate::meetings::views::View;
use crate::web::icons::{Icon, icon};

/// The most tables that stand there as figures; more are only counted.
const TABLES_SHOWN: usize = 40;

/// The stage.
pub(in crate::meetings::kinds) fn stage(view: View<'_>, block: &Block) -> Markup {
    match rules::harvest(block) {
        Some(clusters) => harvest(view, block, &clusters),
        None => talking(view, block),
    }
}

fn talking(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let tables = rules::progress(block);
    let questions = questions(view, block);
    html! {
        div.talk.talk-busy[!tables.is_empty()] {
            header.talk-head {
                h1 dir="auto" { (block.plan.title) }
                p.talk-do { (words.t("talk-wall-do")) }
            }
            div.talk-list data-fit {
                ol {
                    @for question in &questions {
                        li dir=(question.lang.direction().name()) lang=(question.lang.tag()) { (question.text) }
                    }
                }
            }
            @if !tables.is_empty() {
                footer.talk-foot {
                    @if tables.len() <= TABLES_SHOWN {
                        ul.talk-rounds aria-hidden="true" {
                            @for table in &tables {
                                li.talk-round.talk-ready[table.point.is_some()] {
                                    (table.table)
                                    @if table.point.is_some() { (icon(Icon::Check)) }
                                }
                            }
                        }
                    }
                    p { (progress_line(words, block)) }
                }
            }
        }
    }
}

fn harvest(view: View<'_>, block: &Block, clusters: &[Cluster]) -> Markup {
    let words = view.words;
    let count: usize = clusters.iter().map(|cluster| cluster.points.len()).sum();
    let size = match count {
        0..=3 => "talk-few",
        4..=8 => "talk-some",
        9..=15 => "talk-many",
        _ => "talk-full",
    };
    html! {
        div.talk.talk-open {
            header.talk-head {
                h1 { (words.t("talk-wall-harvest")) }
                p.talk-do dir="auto" { (block.plan.title) }
            }
            @if clusters.is_empty() { p.talk-do { (words.t("talk-harvest-empty")) } }
            div.talk-yield data-fit {
                ul class=(size) {
                    @for cluster in clusters {
                        li.talk-pile.talk-pile-of[cluster.number.is_some()] {
                            @if let Some(name) = &cluster.name { h2 dir="auto" { (name) } }
                            @for point in &cluster.points {
                                p {
                                    span.talk-round aria-hidden="true" { (point.table) }
                                    span.sr { (table_name(words, point.table)) }
                                    span dir="auto" { (point.text) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
