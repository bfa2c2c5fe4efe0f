//! How far a paper is, and its file.

use maud::{Markup, html};

use super::{HOME, address_of_job};
use crate::accounts::Person;
use crate::i18n::Words;
use crate::paper::Note;
use crate::paper::jobs::{File, Job, Place};
use crate::web::components::{Button, Heading, Hue, Notice, progress, way_back};
use crate::web::icons::Icon;
use crate::web::shell::{Nav, Page, PageKind, page};

/// A paper on its way, with its file when it is ready.
pub fn job(words: &Words, who: &Person, id: &str, job: &Job) -> Markup {
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let is_over = job.place.is_over();
    let scripts: &[&str] = if is_over { &[] } else { &["job.js"] };
    let about = Page { words, title: &job.title, kind, scripts };
    page(
        &about,
        html! {
            (Heading::new(job.title.as_str()).lead(job.about.as_str())
                .above(way_back(HOME, &words.t("paper-title"))))
            div #opdracht .job data-job=(format!("{}/voortgang", address_of_job(id)))
                aria-live="polite" { (job_state(words, id, job)) }
            p.job-back {
                a href=(job.back) { (words.t("paper-back")) }
                span.help { (words.t("paper-job-lead")) }
            }
        },
    )
}

/// How far a paper is; the script replaces this.
pub fn job_state(words: &Words, id: &str, job: &Job) -> Markup {
    let is_over = job.place.is_over();
    html! {
        div.job-state data-over[is_over] {
            @match &job.place {
                Place::Waiting { ahead } => (progress(&waiting(words, *ahead), 0, None)),
                Place::Printing { begun, of } => {
                    (progress(&words.t("paper-printing"), *begun as u64,
                        (*of > 0).then_some(*of as u64)))
                }
                Place::Writing => (progress(&words.t("paper-writing"), 0, None)),
                Place::Failed(reference) => {
                    (Notice::new(Hue::Bad, words.t("paper-failed")).text(
                        words.t_with("paper-failed.do", &[("reference", reference.as_str().into())])))
                }
                Place::Ready(printed) => (ready(words, id, (job, printed))),
            }
            @for note in &job.notes { (self::note(words, *note)) }
            @if !is_over {
                noscript { p.job-again { a.button.button-secondary href="" { (words.t("paper-again")) } } }
            }
        }
    }
}

fn waiting(words: &Words, ahead: usize) -> String {
    words.t_with("paper-waiting", &[("ahead", ahead.into())]).into_owned()
}

fn ready(words: &Words, id: &str, (job, printed): (&Job, &[File])) -> Markup {
    let pages =
        |paper: &File| words.t_with("paper-pages", &[("pages", paper.pages.into())]).into_owned();
    let address = |at: usize| format!("{}/bestand.pdf?deel={}", address_of_job(id), at + 1);
    let too_long: usize = printed.iter().map(|paper| paper.too_long).sum();
    let missing: String = printed.iter().map(|paper| paper.missing.as_str()).collect();
    html! {
        @if let [paper] = printed {
            p.job-ready { (words.t("paper-is-ready")) ": " (pages(paper)) "." }
            p { (Button::link(words.t("paper-open"), address(0)).primary().large().icon(Icon::Download)) }
        } @else {
            p.job-ready { (words.t_with("paper-ready-many", &[("count", printed.len().into())])) }
            ul.job-files {
                @for (at, (name, paper)) in job.files.iter().zip(printed.iter()).enumerate() {
                    li {
                        span { strong { (name) } br; span.help { (pages(paper)) } }
                        a.button.button-primary href=(address(at))
                            aria-label=(words.t_with("paper-fetch-of", &[("name", name.as_str().into())])) {
                            (crate::web::icons::icon(Icon::Download)) span { (words.t("paper-fetch")) }
                        }
                    }
                }
            }
        }
        @if too_long > 0 {
            (Notice::new(Hue::Wait, words.t_with("paper-too-long", &[("count", too_long.into())])))
        }
        @if !missing.is_empty() {
            (Notice::new(Hue::Wait, words.t_with("paper-missing", &[("signs", missing.into())])))
        }
    }
}

fn note(words: &Words, note: Note) -> Markup {
    let (key, lang, count) = match note {
        Note::InSource { lang, count } => ("paper-untranslated", lang, count),
        Note::Alone { lang, count } => ("paper-alone", lang, count),
    };
    let args = [("count", count.into()), ("lang", lang.name_in(words.lang()).into())];
    html! { (Notice::new(Hue::Wait, words.t_with(key, &args))) }
}
