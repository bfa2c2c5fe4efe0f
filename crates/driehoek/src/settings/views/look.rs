//! The page of the name, the colour and the logo of a school.

use domain::settings::{Accent, Colour, ColourRefused, colour::Tints};
use maud::{Markup, html};

use super::settings;
use crate::{
    error::Fault,
    i18n::Words,
    settings::House,
    web::{
        components::{Button, Field, Hue, Notice, errors, panel},
        icons::{Icon, icon},
        who::SignedIn,
    },
};

/// Colours to begin with, for whoever has none of their own. All of them hold.
const OFFERED: [Colour; 8] = [
    Colour(0x1e, 0x63, 0xa1),
    Colour(0x00, 0x6e, 0x7b),
    Colour(0x22, 0x71, 0x4d),
    Colour(0x5b, 0x68, 0x14),
    Colour(0x9d, 0x3f, 0x1a),
    Colour(0xb0, 0x1c, 0x2e),
    Colour(0x9c, 0x33, 0x69),
    Colour(0x6b, 0x4a, 0xa4),
];

/// What the page shows.
#[derive(Debug)]
pub(in crate::settings) struct Shown<'a> {
    house: &'a House,
    /// As it was typed, else as it is.
    pub name: &'a str,
    /// The colour as it was typed, else as it is; empty where there is none.
    colour: String,
    /// Whether the colour was typed just now.
    is_tried: bool,
    /// What was just done.
    pub done: &'a str,
    /// What is wrong with the name or the logo.
    pub fault: Option<Fault>,
}

impl<'a> Shown<'a> {
    pub(in crate::settings) fn new(house: &'a House, tried: Option<&str>) -> Self {
        let now = house.accent.map(|accent| accent.chosen.to_string());
        Self {
            house,
            name: &house.name,
            colour: tried.map(str::to_owned).or(now).unwrap_or_default(),
            is_tried: tried.is_some(),
            done: "",
            fault: None,
        }
    }

    /// What is wrong with one of the fields, if anything.
    fn wrong<'w>(&self, words: &'w Words, field: &str) -> Option<std::borrow::Cow<'w, str>> {
        self.fault.filter(|fault| fault.field == field).map(|fault| words.t(fault.key))
    }
}

pub(in crate::settings) fn show(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let fault = shown.fault.map(|fault| (fault.field, words.t(fault.key)));
    let faults: Vec<_> = fault.iter().map(|(field, why)| (*field, &**why)).collect();
    let body = html! {
        (done(words, shown.done))
        (errors(words, &faults))
        (panel(&words.t("look-name"), &html! {}, &name(words, shown)))
        (panel(&words.t("look-colour"), &html! {}, &colour(words, shown)))
        (panel(&words.t("look-logo"), &html! {}, &logo(words, shown)))
    };
    settings(who, "look", &["look.js"], &body)
}

fn done(words: &Words, done: &str) -> Markup {
    let key = match done {
        "naam" => "look-done-name",
        "kleur" => "look-done-colour",
        "gewoon" => "look-done-plain",
        "logo" => "look-done-logo",
        "geen-logo" => "look-done-no-logo",
        _ => return html! {},
    };
    html! { (Notice::new(Hue::Good, words.t(key))) }
}

fn name(words: &Words, shown: &Shown<'_>) -> Markup {
    let field = Field::text("name", words.t("look-name-field")).value(shown.name).required();
    html! {
        form.form method="post" action="/beheer/school" novalidate {
            input type="hidden" name="do" value="name";
            (field.help(words.t("look-name-help")).error(shown.wrong(words, "name")))
            div.row { (Button::submit(words.t("look-name-save")).secondary()) }
        }
    }
}

fn colour(words: &Words, shown: &Shown<'_>) -> Markup {
    let tried = shown.colour.parse::<Colour>();
    let accent = tried.and_then(Accent::of);
    let wrong = match accent {
        Err(ColourRefused::Unreadable) if shown.is_tried => Some(words.t("look-colour-unreadable")),
        Err(ColourRefused::TooLight { .. }) => Some(words.t("look-colour-light")),
        _ => None,
    };
    let field = Field::text("kleur", words.t("look-colour-field")).value(&*shown.colour);
    let field = field.help(words.t("look-colour-help")).error(wrong).autocomplete("off");
    // The picker of a browser takes nothing but six digits.
    let picked = tried.map_or_else(|_| "#1e212b".to_owned(), |colour| colour.to_string());
    html! {
        p { (words.t("look-colour-text")) }
        (offered(words, &shown.colour))
        form.form method="post" action="/beheer/school" novalidate data-look="/beheer/school" {
            input type="hidden" name="do" value="colour";
            (field)
            label.look-pick hidden {
                span { (words.t("look-colour-picker")) }
                input.look-picker type="color" value=(picked);
            }
            div #voorbeeld aria-live="polite" {
                @if let Ok(tried) = tried { (example(words, tried, accent)) }
            }
            div.row {
                (Button::submit(words.t("look-colour-save")))
                button.button.button-secondary type="submit" formmethod="get" data-look-see="" {
                    (icon(Icon::Eye)) span { (words.t("look-colour-see")) }
                }
            }
        }
        @if shown.house.accent.is_some() {
            form method="post" action="/beheer/school" {
                (Button::submit(words.t("look-colour-plain")).quiet().icon(Icon::Undo)
                    .sends("do", "plain"))
            }
        }
    }
}

/// A few colours to choose from. What fills a drawing is no style, so the page may say it.
fn offered(words: &Words, now: &str) -> Markup {
    html! {
        ul.look-offered aria-label=(words.t("look-colour-offered")) {
            @for colour in OFFERED {
                @let text = colour.to_string();
                li {
                    a href=(format!("/beheer/school?kleur=%23{}#voorbeeld", &text[1..]))
                        data-look-colour=(text) aria-current=[(text == now).then_some("true")] {
                        (swatch(colour)) span { (text) }
                    }
                }
            }
        }
    }
}

fn swatch(colour: Colour) -> Markup {
    html! {
        svg.look-swatch viewBox="0 0 10 10" aria-hidden="true" focusable="false" {
            rect width="10" height="10" rx="2" fill=(colour.to_string()) {}
        }
    }
}

/// How pages look with it, in light and in dark; or what could be taken instead.
fn example(words: &Words, tried: Colour, accent: Result<Accent, ColourRefused>) -> Markup {
    let sheet = format!("/beheer/school/kleur/{}.css", &tried.to_string()[1..]);
    html! {
        @match accent {
            Ok(accent) => p.look-verdict {
                (icon(Icon::Check)) span { (words.t_with("look-colour-holds", &[
                    ("light", contrast(words, &accent.light).into()),
                    ("dark", contrast(words, &accent.dark).into()),
                ])) }
            }
            Err(ColourRefused::TooLight { nearest }) => div.look-instead {
                p { (swatch(nearest)) (words.t_with("look-colour-instead", &[("colour", nearest.to_string().into())])) }
                (Button::submit(words.t("look-colour-take")).secondary().sends("instead", nearest.to_string()))
            }
            Err(ColourRefused::Unreadable) => {}
        }
        link rel="stylesheet" href=(sheet);
        div.look-examples {
            @for theme in ["light", "dark"] {
                section.look-example data-theme=(theme)
                    aria-label=(words.t(&format!("look-example-{theme}"))) {
                    p.look-example-name { (words.t(&format!("look-example-{theme}"))) }
                    p.look-example-title { (words.t("look-example-title")) }
                    p { (words.t("look-example-text")) }
                    span.button.button-primary { (words.t("look-example-button")) }
                }
            }
        }
    }
}

/// The least contrast that text on it has, to a tenth; down, so that what is said is always had.
fn contrast(words: &Words, tints: &Tints) -> String {
    let least = tints.fill.contrast(tints.text).min(tints.over.contrast(tints.text));
    let tenths = (least * 10.0).floor();
    let args = [("whole", (tenths / 10.0).floor().into()), ("tenth", (tenths % 10.0).into())];
    words.t_with("look-contrast", &args).into_owned()
}

fn logo(words: &Words, shown: &Shown<'_>) -> Markup {
    let wrong = shown.wrong(words, "logo");
    let described =
        if wrong.is_some() { "veld-logo-fout veld-logo-hulp" } else { "veld-logo-hulp" };
    let has_one = shown.house.logo.is_some();
    html! {
        @if has_one {
            p.look-logo { (shown.house.logo()) }
        } @else {
            p { (words.t("look-logo-none")) }
        }
        form.form method="post" action="/beheer/school/logo" enctype="multipart/form-data" {
            div.field.field-wrong[wrong.is_some()] {
                label.field-label for="veld-logo" { (words.t("look-logo-field")) }
                @if let Some(wrong) = &wrong {
                    p.field-error #veld-logo-fout { (icon(Icon::Warning)) span { (wrong) } }
                }
                input.input #veld-logo type="file" name="logo" required
                    accept="image/png,image/jpeg,image/webp"
                    aria-invalid=[wrong.as_ref().map(|_| "true")] aria-describedby=(described);
                p.field-help #veld-logo-hulp { (words.t("look-logo-help")) }
            }
            div.row { (Button::submit(words.t("look-logo-save")).secondary()) }
        }
        @if has_one {
            details.look-remove {
                summary { (icon(Icon::Remove)) span { (words.t("look-logo-remove")) } }
                p { (words.t("look-logo-remove-text")) }
                form method="post" action="/beheer/school" {
                    (Button::submit(words.t("look-logo-remove-sure")).danger().sends("do", "no-logo"))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_that_is_offered_holds() {
        for colour in OFFERED {
            assert!(Accent::of(colour).is_ok(), "{colour}");
        }
    }
}
