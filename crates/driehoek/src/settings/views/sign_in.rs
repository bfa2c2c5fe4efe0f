//! The page of how people come in.

use maud::{Markup, html};

use super::{setting, settings};
use crate::{
    accounts::Person,
    i18n::Words,
    web::{
        components::{Button, Chip, Hue, Notice, panel},
        icons::Icon,
        who::SignedIn,
    },
};

/// An account system, and whether people of this school may use it.
#[derive(Debug)]
pub(in crate::settings) struct Door {
    pub name: String,
    pub is_for_us: bool,
}

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of the page")]
pub(in crate::settings) struct Shown {
    pub has_mail: bool,
    pub has_passkeys: bool,
    pub doors: Vec<Door>,
    /// How many ask to be let in.
    pub waiting: u64,
    /// How many of those who need a second step have one.
    pub ready: usize,
    /// Those who do not yet.
    pub lacking: Vec<Person>,
    /// Whether an account system may tell that somebody proved twice who they are.
    pub proven_elsewhere: bool,
    pub is_demo: bool,
}

pub(in crate::settings) fn show(who: &SignedIn, shown: &Shown) -> Markup {
    let words = &who.words;
    let body = html! {
        (panel(&words.t("enter-ways"), &html! {}, &ways(words, shown)))
        (panel(&words.t("enter-newcomers"), &html! {}, &newcomers(words, shown)))
        (panel(&words.t("enter-second"), &html! {}, &second(words, shown)))
    };
    settings(who, "enter", &[], &body)
}

fn ways(words: &Words, shown: &Shown) -> Markup {
    let state = |on: bool, hue: Hue| {
        let key = if on { "enter-on" } else { "enter-off" };
        Chip::new(words.t(key)).hue(if on { hue } else { Hue::Wait })
    };
    let way = |name: &str, text: &str, chip: &Chip<'_>, key: &str| {
        html! {
            li {
                div.kept-head { h3 { (name) } (chip) }
                p { (text) }
                (setting(words, key))
            }
        }
    };
    let mail = if shown.has_mail { "enter-mail-on" } else { "enter-mail-off" };
    let keys = if shown.has_passkeys { "enter-passkeys-on" } else { "enter-passkeys-off" };
    html! {
        ul.kept-list {
            (way(&words.t("enter-mail"), &words.t(mail), &state(shown.has_mail, Hue::Good), "smtp_url"))
            (way(&words.t("enter-passkeys"), &words.t(keys), &state(shown.has_passkeys, Hue::Good), "public_url"))
            @for door in &shown.doors {
                @let text = if door.is_for_us { "enter-door-ours" } else { "enter-door-others" };
                (way(&door.name, &words.t(text), &state(door.is_for_us, Hue::Good), "[[provider]]"))
            }
        }
        @if shown.doors.is_empty() {
            p { (words.t("enter-doors-none")) }
            (setting(words, "[[provider]]"))
        }
    }
}

fn newcomers(words: &Words, shown: &Shown) -> Markup {
    html! {
        p { (words.t("enter-rule")) }
        @if shown.waiting > 0 {
            (Notice::new(Hue::Wait, words.t_with("enter-waiting", &[("count", shown.waiting.into())])))
        }
        div.row { (Button::link(words.t("enter-people"), "/mensen").icon(Icon::People)) }
    }
}

fn second(words: &Words, shown: &Shown) -> Markup {
    let all = shown.ready + shown.lacking.len();
    let counts = [("ready", shown.ready.into()), ("all", all.into())];
    html! {
        p { (words.t("enter-second-text")) }
        @if shown.is_demo { p { (words.t("enter-second-demo")) } }
        p { strong { (words.t_with("enter-second-count", &counts)) } }
        @if !shown.lacking.is_empty() {
            h3.enter-lacking { (words.t("enter-second-lacking")) }
            ul {
                @for person in &shown.lacking {
                    li { a href=(format!("/mensen/{}", person.id)) { bdi { (person.name) } } }
                }
            }
            @if shown.proven_elsewhere { p.field-help { (words.t("enter-second-elsewhere")) } }
        }
    }
}
