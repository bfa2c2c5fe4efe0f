//! Coming in: the code, and at most a first name.

use domain::meetings::{JoinCode, Meeting, NAME_MAX, Naming, Phase};
use maud::{Markup, html};

use super::{View, words};
use crate::i18n::Words;
use crate::web::shell::{Page, PageKind, page};

/// Asks for the code. `typed` and `why` are of a code that did not work.
pub fn code(words: &Words, typed: &str, why: Option<&str>) -> Markup {
    let title = words.t("join-title");
    let about = Page { words, title: &title, kind: PageKind::Plain, scripts: &["join.js"] };
    let body = html! {
        h1 { (title) }
        form.join method="get" action="/mee" {
            label for="code" { (words.t("join-code-label")) }
            input #code.code name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false"
                maxlength="20" dir="ltr" value=(typed) aria-invalid=[why.map(|_| "true")] aria-describedby="code-help";
            @if let Some(why) = why { p.error role="alert" { (why) } }
            p.help #code-help { (words.t("join-code-help")) }
            button.button.button-primary type="submit" { (words.t("join-continue")) }
        }
    };
    page(&about, body)
}

/// Asks for a first name, if the meeting has names; nothing else.
pub fn name(view: View<'_>, meeting: &Meeting, typed: &str, why: Option<&str>) -> Markup {
    let words = view.words;
    let title = meeting.title.as_str();
    let about = Page { words, title, kind: PageKind::Plain, scripts: &[] };
    let named = meeting.naming == Naming::Named;
    let body = html! {
        p.kicker { (meeting.team_name) }
        h1 dir="auto" { (title) }
        @if let Some(why) = why { div.notice.error role="alert" { (why) } }
        form.join method="post" action=(address(meeting.code)) {
            @if named {
                label for="name" { (words.t("join-name")) }
                input #name name="name" maxlength=(NAME_MAX) autocomplete="given-name" dir="auto" value=(typed) aria-describedby="name-help";
                p.help #name-help { (words.t("join-name-help")) }
            }
            button.button.button-primary type="submit" { (words.t("join-in")) }
            p.help { (words::readers(words, meeting)) }
        }
    };
    page(&about, body)
}

/// Says that the meeting is closed.
pub fn closed(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let title = meeting.title.as_str();
    let about = Page { words, title, kind: PageKind::Plain, scripts: &[] };
    debug_assert!(meeting.phase == Phase::Closed);
    let body = html! {
        h1 dir="auto" { (title) }
        p.lead { (words.t("join-closed")) }
        p { (words.t("join-closed-text")) }
    };
    page(&about, body)
}

/// Where somebody with this code joins.
pub fn address(code: JoinCode) -> String {
    format!("/mee/{code}")
}
