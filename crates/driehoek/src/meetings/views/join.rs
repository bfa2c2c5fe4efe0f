//! Coming in: the code, and at most a first name.

use domain::meetings::{CODE_LENGTH, JoinCode, Meeting, NAME_MAX, Naming};
use maud::{Markup, html};

use super::{View, hidden, words};
use crate::i18n::Words;
use crate::settings::House;
use crate::web::components::Empty;
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Page, PageKind, page};

/// Asks for the code. `typed` and `why` are of a code that did not work.
pub fn code(words: &Words, typed: &str, why: Option<&str>) -> Markup {
    let title = words.t("join-title");
    let about =
        Page { words, title: &title, kind: PageKind::Phone { house: None }, scripts: &["join.js"] };
    let described = if why.is_some() { "code-error code-help" } else { "code-help" };
    let body = html! {
        div.entrance {
            h1 { (title) }
            form.join method="get" action="/mee" {
                div.field.field-wrong[why.is_some()] {
                    label.field-label for="code" { (words.t("join-code-label")) }
                    @if let Some(why) = why {
                        p.field-error #code-error role="alert" { (icon(Icon::Warning)) span { (why) } }
                    }
                    input.input.input-code #code name="code" required autofocus autocomplete="off"
                        autocapitalize="characters" spellcheck="false" enterkeyhint="go"
                        maxlength="20" size=(CODE_LENGTH + 1) dir="ltr" value=(typed)
                        aria-invalid=[why.map(|_| "true")] aria-describedby=(described);
                    p.field-help #code-help { (words.t("join-code-help")) }
                }
                button.button.button-primary.button-large.button-wide type="submit" {
                    span { (words.t("join-continue")) } (icon(Icon::Forward))
                }
            }
        }
    };
    page(&about, body)
}

/// Asks for a first name, if the meeting has names; nothing else. It is known what was typed, and
/// whether somebody else joins on this device.
pub fn name(
    view: View<'_>,
    meeting: &Meeting,
    house: &House,
    (typed, other): (&str, bool),
    why: Option<&str>,
) -> Markup {
    let words = view.words;
    let title = meeting.title.as_str();
    let about = Page { words, title, kind: PageKind::Phone { house: Some(house) }, scripts: &[] };
    let body = html! {
        div.entrance {
            header.around {
                p.now-form dir="auto" { (meeting.team_name) }
                h1 dir="auto" { (title) }
            }
            form.join method="post" action=(address(meeting.code)) {
                @if other { (hidden("other", "yes")) }
                @if meeting.naming == Naming::Named { (name_field(words, typed, why)) }
                @else if let Some(why) = why { p.field-error role="alert" { (icon(Icon::Warning)) span { (why) } } }
                button.button.button-primary.button-large.button-wide type="submit" {
                    span { (words.t("join-in")) } (icon(Icon::Forward))
                }
                p.readers { (icon(Icon::Eye)) span { (words::readers(words, meeting)) } }
            }
        }
    };
    page(&about, body)
}

fn name_field(words: &Words, typed: &str, why: Option<&str>) -> Markup {
    let described = if why.is_some() { "name-error name-help" } else { "name-help" };
    html! {
        div.field.field-wrong[why.is_some()] {
            label.field-label for="name" { (words.t("join-name")) }
            @if let Some(why) = why {
                p.field-error #name-error role="alert" { (icon(Icon::Warning)) span { (why) } }
            }
            input.input.input-name #name name="name" maxlength=(NAME_MAX) autocomplete="given-name"
                enterkeyhint="go" dir="auto" value=(typed) aria-invalid=[why.map(|_| "true")]
                aria-describedby=(described);
            p.field-help #name-help { (words.t("join-name-help")) }
        }
    }
}

/// Says that the meeting is closed.
pub fn closed(view: View<'_>, meeting: &Meeting, house: &House) -> Markup {
    let words = view.words;
    let title = meeting.title.as_str();
    let about = Page { words, title, kind: PageKind::Phone { house: Some(house) }, scripts: &[] };
    let body = html! {
        div.entrance {
            h1 dir="auto" { (title) }
            (Empty::new(words.t("join-closed"), words.t("join-closed-text")))
        }
    };
    page(&about, body)
}

/// Where somebody with this code joins.
pub fn address(code: JoinCode) -> String {
    format!("/mee/{code}")
}
