//! What people say to each other about a text.

use maud::{Markup, html};

use super::{Problem, Sheet};
use crate::{
    i18n::Words,
    meetings::views::hidden,
    translations::store::Comment,
    web::{
        components::{Button, Field, panel},
        icons::Icon,
    },
};

pub(super) fn comments(words: &Words, sheet: &Sheet<'_>, problem: &Problem<'_>) -> Markup {
    let (done, open): (Vec<_>, Vec<_>) =
        sheet.comments.iter().partition(|comment| comment.resolved);
    let content = html! {
        @if !open.is_empty() {
            ul.translate-talk { @for comment in open { (one(words, sheet, comment)) } }
        }
        (form(words, sheet, problem))
        @if !done.is_empty() {
            details.drawer {
                summary {
                    span { (words.t_with("translations-comments-done", &[("count", done.len().into())])) }
                }
                ul.translate-talk { @for comment in done { (one(words, sheet, comment)) } }
            }
        }
    };
    html! { div #opmerkingen { (panel(&words.t("translations-comments"), &html! {}, &content)) } }
}

fn one(words: &Words, sheet: &Sheet<'_>, comment: &Comment) -> Markup {
    let label = if comment.resolved { "translations-reopen" } else { "translations-resolve" };
    html! {
        li {
            p.part-note { (sheet.name(words, comment.by)) " · " (sheet.when(words, comment.at)) }
            p.translate-said dir="auto" { (comment.text) }
            form method="post" action=(format!("{}/opmerking/{}", sheet.path(), comment.id)) {
                @if comment.resolved { (hidden("open", "ja")) }
                (Button::submit(words.t(label)).quiet().icon(if comment.resolved { Icon::Undo } else { Icon::Check }))
            }
        }
    }
}

fn form(words: &Words, sheet: &Sheet<'_>, problem: &Problem<'_>) -> Markup {
    let (typed, error) = match problem {
        Problem::Comment { typed, max } => {
            let text = words.t_with("translations-comment-wrong", &[("max", (*max).into())]);
            (*typed, Some(text.into_owned().into()))
        }
        Problem::TooManyComments { typed, max } => {
            let text = words.t_with("translations-comments-full", &[("max", (*max).into())]);
            (*typed, Some(text.into_owned().into()))
        }
        _ => ("", None),
    };
    let field = Field::area("comment", words.t("translations-comment"))
        .help(words.t("translations-comment-help"))
        .value(typed)
        .error(error);
    html! {
        form.form method="post" action=(format!("{}/opmerking#opmerkingen", sheet.path())) novalidate
            data-unsent {
            (field)
            (Button::submit(words.t("translations-comment-do")).secondary().icon(Icon::Note))
        }
    }
}
