//! The page of the languages that parents speak.

use domain::{lang::Lang, settings::Spoken};
use maud::{Markup, html};

use super::settings;
use crate::{
    i18n::Words,
    settings::langs::Moved,
    web::{
        components::{Button, Field, panel},
        icons::{Icon, icon},
        who::SignedIn,
    },
};

/// Its own name, and the reader's for whoever cannot read that.
fn both_names(words: &Words, lang: Lang) -> String {
    let (own, name) = (lang.own_name(), lang.name_in(words.lang()));
    if own == name { own.to_owned() } else { format!("{name} · {own}") }
}

pub(in crate::settings) fn show(who: &SignedIn, spoken: &Spoken, moved: &Moved) -> Markup {
    let words = &who.words;
    let body = html! {
        (panel(&words.t("langs-named"), &html! {}, &named(words, spoken, moved)))
        (panel(&words.t("langs-add"), &html! {}, &others(words, spoken)))
    };
    settings(who, "langs", &[], &body)
}

fn named(words: &Words, spoken: &Spoken, moved: &Moved) -> Markup {
    let last = spoken.named().len().saturating_sub(1);
    html! {
        p.sr role="status" { (told(words, spoken, moved)) }
        @if spoken.named().is_empty() {
            p { (words.t("langs-none")) }
        } @else {
            form method="post" action="/beheer/talen" {
                ol.spoken {
                    @for (place, lang) in spoken.named().iter().enumerate() {
                        li.spoken-lang.spoken-moved[moved.taal == lang.tag()] id=(format!("taal-{lang}")) {
                            span.spoken-names {
                                bdi lang=(lang.tag()) { (lang.own_name()) }
                                @if lang.own_name() != lang.name_in(words.lang()) {
                                    span.soft { (lang.name_in(words.lang())) }
                                }
                            }
                            @let here = keyboard(moved, *lang, (place, last));
                            span.spoken-steps {
                                (step(words, (*lang, "up"), place == 0, here))
                                (step(words, (*lang, "down"), place == last, here))
                                (step(words, (*lang, "remove"), false, here))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// On which button of a language the keyboard goes on: the one that was pressed, and at the edge
/// the one that leads back.
fn keyboard(moved: &Moved, lang: Lang, (place, last): (usize, usize)) -> &'static str {
    if moved.taal != lang.tag() {
        return "";
    }
    match moved.stap.as_str() {
        _ if last == 0 => "remove",
        "down" if place < last => "down",
        _ if place == 0 => "down",
        _ => "up",
    }
}

/// One of the buttons of a language; `here` is the one with the keyboard.
fn step(words: &Words, (lang, step): (Lang, &str), is_off: bool, here: &str) -> Markup {
    let label = words.t_with(
        &format!("langs-{step}"),
        &[("lang", lang.name_in(words.lang()).to_owned().into())],
    );
    let picture = match step {
        "up" => Icon::Up,
        "down" => Icon::Down,
        _ => Icon::Remove,
    };
    html! {
        button.spoken-step type="submit" name="do" value=(format!("{step}:{lang}"))
            disabled[is_off] autofocus[here == step] aria-label=(label) title=(label) { (icon(picture)) }
    }
}

/// What just happened, for whoever hears the page.
fn told(words: &Words, spoken: &Spoken, moved: &Moved) -> String {
    let Ok(lang) = moved.taal.parse::<Lang>() else { return String::new() };
    let name = lang.name_in(words.lang());
    let place = spoken.named().iter().position(|one| *one == lang);
    let told = match place {
        Some(place) => {
            words.t_with("langs-now-at", &[("lang", name.into()), ("place", (place + 1).into())])
        }
        None => words.t_with("langs-now-off", &[("lang", name.into())]),
    };
    told.into_owned()
}

fn others(words: &Words, spoken: &Spoken) -> Markup {
    let others: Vec<_> =
        spoken.others().map(|lang| (lang.tag(), both_names(words, lang))).collect();
    html! {
        @if others.is_empty() {
            p { (words.t("langs-all")) }
        } @else {
            form.form method="post" action="/beheer/talen" {
                (Field::select("taal", words.t("langs-which"), others))
                div.row {
                    (Button::submit(words.t("langs-add-do")).secondary().icon(Icon::Plus)
                        .sends("do", "add"))
                }
            }
        }
        p.field-help { (words.t("langs-where")) }
    }
}
