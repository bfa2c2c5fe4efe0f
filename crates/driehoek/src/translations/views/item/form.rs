//! The form: every part of the Dutch with the field for its translation beside it.

use domain::{
    decks::{Item, Part, Parts, TextFault},
    lang::Lang,
};
use maud::{Markup, html};

use super::{Problem, Sheet};
use crate::{
    i18n::Words,
    meetings::views::hidden,
    translations::{store::Key, views::name_of},
    web::{
        components::{Button, errors},
        icons::{Icon, icon},
    },
};

/// From how many characters a field has several lines.
const LINE_MAX: usize = 60;

pub(super) fn form(words: &Words, sheet: &Sheet<'_>, problem: &Problem<'_>) -> Markup {
    let own = Parts::default();
    let there = sheet.said.map_or(&own, |said| &said.parts);
    let now = sheet.own.map(crate::translations::store::Translation::seen).unwrap_or_default();
    let (parts, seen, faults) = match problem {
        Problem::Faults { typed, seen, faults } => (*typed, (*seen).to_owned(), *faults),
        Problem::Clash(clash) => (clash.typed, clash.theirs.seen(), &[][..]),
        Problem::None | Problem::Comment { .. } | Problem::TooManyComments { .. } => {
            (there, now, &[][..])
        }
    };
    let sentences: Vec<_> =
        faults.iter().map(|fault| (fault.part().name(), sentence(words, fault))).collect();
    let summary: Vec<_> =
        sentences.iter().map(|(name, sentence)| (*name, sentence.as_str())).collect();
    html! {
        form.translate method="post" action=(sheet.path()) data-translation
            novalidate {
            (errors(words, &summary))
            p.notice.hue-wait data-draft hidden {
                (icon(Icon::Note)) span { (words.t("translations-draft")) " "
                    button.button.button-quiet type="button" data-draft-drop { (words.t("translations-draft-drop")) } }
            }
            (hidden("seen", seen))
            (hidden("source", sheet.dutch.mark()))
            div.translate-parts {
                @for part in Part::ALL {
                    @if let Some(dutch) = sheet.dutch.get(part) {
                        @let fault = faults.iter().find(|fault| fault.part() == part);
                        (row(words, sheet, part, (dutch, parts.get(part).unwrap_or_default()), fault))
                    }
                }
            }
            (save_bar(words, sheet))
        }
    }
}

/// What is wrong with a part, in a sentence.
fn sentence(words: &Words, fault: &TextFault) -> String {
    match fault {
        TextFault::Missing(_) => words.t("translations-fault-missing").into_owned(),
        TextFault::Invisible(_) => words.t("translations-fault-invisible").into_owned(),
        TextFault::TooLong { limit, length, .. } => words
            .t_with(
                "translations-fault-long",
                &[("limit", (*limit).into()), ("length", (*length).into())],
            )
            .into_owned(),
    }
}

/// The name of a part of this item.
fn part_name<'w>(words: &'w Words, item: &Item, part: Part) -> std::borrow::Cow<'w, str> {
    match (part, item) {
        (Part::Title, _) => words.t("translations-part-title"),
        (Part::Text, Item::Deck) => words.t("translations-part-intro"),
        (Part::Text, _) => words.t("translations-part-text"),
        (Part::Hint, Item::Plan(_)) => words.t("translations-part-note"),
        (Part::Hint, _) => words.t("translations-part-hint"),
    }
}

fn row(
    words: &Words,
    sheet: &Sheet<'_>,
    part: Part,
    (dutch, text): (&str, &str),
    fault: Option<&TextFault>,
) -> Markup {
    let Key { item, lang, .. } = sheet.key;
    let name = part_name(words, item, part);
    let id = format!("veld-{}", part.name());
    html! {
        section.translate-part {
            div.translate-source {
                h2.field-label {
                    (name) " " span.field-optional { (name_of(words, Lang::SOURCE)) }
                }
                (super::super::raw(Lang::SOURCE, dutch))
                @if has_marks(dutch) { p.field-help { (words.t("translations-marks")) } }
            }
            div.field.field-wrong[fault.is_some()] {
                label.field-label for=(id) {
                    (name) " " span.field-optional { (name_of(words, *lang)) }
                }
                @if let Some(fault) = fault {
                    p.field-error id=(format!("{id}-fout")) {
                        (icon(Icon::Warning)) span { (sentence(words, fault)) }
                    }
                }
                (area(sheet, part, (dutch, text), (&id, fault.is_some())))
            }
        }
    }
}

/// The field itself. It takes more than fits, so that nothing that is pasted is cut off.
fn area(
    sheet: &Sheet<'_>,
    part: Part,
    (dutch, text): (&str, &str),
    (id, is_wrong): (&str, bool),
) -> Markup {
    let lang = sheet.key.lang;
    let [title, body, hint] = sheet.cards.limits(&sheet.key.item, lang);
    let limit = match part {
        Part::Title => title,
        Part::Text => body,
        Part::Hint => hint,
    };
    let rows = if dutch.chars().count() > LINE_MAX { 4 } else { 1 };
    let count = text.chars().count();
    let described =
        if is_wrong { format!("{id}-fout {id}-telling") } else { format!("{id}-telling") };
    html! {
        textarea.input.translate-field.translate-line[rows == 1] id=(id) name=(part.name()) rows=(rows) lang=(lang.tag())
            dir=(lang.direction().name()) spellcheck="true" data-counter=(format!("{id}-telling"))
            data-most=(limit) aria-invalid=[is_wrong.then_some("true")]
            aria-describedby=(described) { "\n" (text) }
        span.field-count id=(format!("{id}-telling")) dir="ltr" data-full[count > limit] {
            (count) "/" (limit)
        }
    }
}

/// Whether the text has marks that must stay in the translation.
fn has_marks(text: &str) -> bool {
    text.contains('*') || text.lines().any(|line| line.starts_with("- "))
}

fn save_bar(words: &Words, sheet: &Sheet<'_>) -> Markup {
    let has_next = sheet.next != format!("/vertalen/{}", sheet.key.lang);
    html! {
        div.save-bar {
            (Button::submit(words.t("translations-save-checked")).primary().icon(Icon::Check)
                .sends("do", "checked"))
            (Button::submit(words.t("translations-save")).secondary().sends("do", "save"))
            @if has_next {
                (Button::link(words.t("translations-next"), sheet.next).quiet().icon(Icon::Forward))
            }
            p.field-help { (words.t("translations-keys")) }
        }
    }
}
