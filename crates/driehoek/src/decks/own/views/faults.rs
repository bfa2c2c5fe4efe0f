//! What is wrong with a deck or a file, in sentences: where, and why.

use domain::decks::{
    Fault, Kind, Problem,
    own::{KINDS, Wrong},
};
use maud::{Markup, html};

use super::{block_kind_name, deck::Deck};
use crate::{
    decks::own::{archive::BadZip, import::Bad, sheet::BadRow},
    i18n::Words,
    web::icons::{Icon, icon},
};

/// So many faults are told; the rest follows when these are solved.
const TOLD_MAX: usize = 50;

/// What keeps a draft from being published, each with a way to its card or block.
pub fn of_draft(words: &Words, page: &Deck<'_>) -> Markup {
    let lines = page.wrong.iter().take(TOLD_MAX).map(|wrong| {
        html! {
            li {
                @if let Some((way, name)) = way_to(words, page, wrong) {
                    a href=(format!("/eigen-kaarten/{}/{way}", page.deck.id)) { (name) } ": "
                }
                (sentence(words, &wrong.fault.what))
            }
        }
    });
    list(words, &words.t("own-not-published"), page.wrong.len(), &lines.collect::<Vec<_>>())
}

/// Where the page is on which a fault can be mended, within the deck, and what that is called.
fn way_to(words: &Words, page: &Deck<'_>, wrong: &Wrong) -> Option<(String, String)> {
    if let Some(number) = wrong.card {
        let place = page.draft.present().position(|card| card.number == number)?;
        let name = words.t_with("own-fault-card", &[("place", (place + 1).into())]);
        return Some((format!("kaart/{number}"), name.into_owned()));
    }
    let block = page.programme.iter().find(|block| wrong.block == Some(block.number))?;
    let name = match block.text.title.trim() {
        "" => block_kind_name(words, block.kind),
        title => title.to_owned(),
    };
    Some((format!("programma/{}", block.number), name))
}

/// Why a file was refused, line by line.
pub fn of_file(words: &Words, bad: &Bad) -> Markup {
    let title = words.t("own-file-refused");
    match bad {
        Bad::UnknownKind => one(words, &title, &words.t("own-bad-kind-of-file")),
        Bad::Zip(zip) => one(words, &title, &of_zip(words, zip)),
        Bad::Rows(rows) => {
            let lines = rows.iter().take(TOLD_MAX).map(|row| html! { li { (of_row(words, row)) } });
            list(words, &title, rows.len(), &lines.collect::<Vec<_>>())
        }
        Bad::Deck(faults) => {
            let lines = faults.iter().take(TOLD_MAX).map(|fault| {
                html! { li { (at(words, fault)) " " (sentence(words, &fault.what)) } }
            });
            list(words, &title, faults.len(), &lines.collect::<Vec<_>>())
        }
    }
}

fn of_zip(words: &Words, zip: &BadZip) -> String {
    let args = [("file", zip.file().to_owned().into())];
    words.t_with(&format!("own-zip-{}", zip.name()), &args).into_owned()
}

fn of_row(words: &Words, row: &BadRow) -> Markup {
    let known = KINDS.map(Kind::name).join(", ");
    let args = [("found", row.found.clone().into()), ("known", known.into())];
    let what = words.t_with(&format!("own-row-{}", row.name), &args);
    let at = words.t_with("own-fault-row", &[("line", row.line.into())]);
    html! { strong { (at) ":" } " " (what) }
}

/// The file and line of a fault, without the folder.
fn at(words: &Words, fault: &Fault) -> Markup {
    let file = fault.file.rsplit('/').next().unwrap_or_default();
    let line = words.t_with("own-fault-line", &[("line", u64::from(fault.line).into())]);
    html! { strong { bdi { (file) } ", " (line) ":" } }
}

fn one(words: &Words, title: &str, line: &str) -> Markup {
    list(words, title, 1, &[html! { li { (line) } }])
}

fn list(words: &Words, title: &str, count: usize, lines: &[Markup]) -> Markup {
    html! {
        div.notice.hue-bad role="alert" {
            (icon(Icon::Warning))
            div.notice-words {
                p.notice-title { (title) }
                ul.own-faults { @for line in lines { (line) } }
                @if count > lines.len() {
                    p { (words.t_with("own-fault-more", &[("count", (count - lines.len()).into())])) }
                }
            }
        }
    }
}

/// The reason in words: the end of the key of its sentence, and what it is about.
fn sentence(words: &Words, problem: &Problem) -> String {
    let (name, a, b): (&str, String, String) = parts(words, problem);
    let args = [("a", a.into()), ("b", b.into())];
    words.t_with(&format!("own-problem-{name}"), &args).into_owned()
}

fn parts(words: &Words, problem: &Problem) -> (&'static str, String, String) {
    let none = String::new;
    let field = |field: &str| field_name(words, field);
    match problem {
        Problem::NotToml { .. } => ("not-toml", none(), none()),
        Problem::StrayFile => ("stray-file", none(), none()),
        Problem::UnknownLanguage { tag, known } => ("unknown-language", tag.clone(), known.clone()),
        Problem::UnknownField { field, known } => ("unknown-field", field.clone(), known.clone()),
        Problem::FieldNotHere { field, kind } => {
            ("field-not-here", (*field).to_owned(), (*kind).to_owned())
        }
        Problem::MissingField { field: name } => ("missing-field", field(name), none()),
        Problem::WrongType { field, wanted } => {
            let wanted = words.t(&format!("own-wanted-{}", wanted.name()));
            ("wrong-type", field.clone(), wanted.into_owned())
        }
        Problem::Empty { field: name } => ("empty", field(name), none()),
        Problem::UnknownValue { field, value, known } => {
            ("unknown-value", format!("{field}: {value}"), known.clone())
        }
        Problem::UnknownKind { name } => ("unknown-kind", name.clone(), none()),
        Problem::KindNotOwn { kind, known } => ("kind-not-own", kind.to_string(), known.clone()),
        Problem::NoCards => ("no-cards", none(), none()),
        Problem::TooMany { what, limit, count } => {
            let name = match *what {
                "steps" => "too-many-steps",
                "blocks" => "too-many-blocks",
                "minutes" => "too-many-minutes",
                _ => "too-many-cards",
            };
            (name, limit.to_string(), count.to_string())
        }
        Problem::TooLong { field: name, limit, length, .. }
        | Problem::TooLongForDeck { field: name, limit, length } => {
            ("too-long", field(name), format!("{length}/{limit}"))
        }
        Problem::NoSource { kind } => ("no-source", kind.to_string(), none()),
        Problem::NotTranslated { id, langs } => ("not-translated", id.clone(), langs.clone()),
        Problem::NotADay { value } => ("not-a-day", value.clone(), none()),
        Problem::SourceInDeck => ("source-in-deck", none(), none()),
        Problem::NoClosing => ("no-closing", none(), none()),
        Problem::NoSourceWords { .. } => ("no-source-words", none(), none()),
        Problem::WrongState { state } => ("wrong-state", (*state).to_owned(), none()),
        // What is about the lists beside the decks in the program: no deck brings those.
        Problem::UnknownDeck { .. }
        | Problem::NotAnAddress { .. }
        | Problem::NothingExplained { .. }
        | Problem::NoExplanation { .. }
        | Problem::NoDeckToLay { .. }
        | Problem::LaidTwice { .. }
        | Problem::UnknownInventory { .. }
        | Problem::HeldTwice { .. }
        | Problem::InventoryKind { .. }
        | Problem::InventorySet { .. } => OF_THE_PROGRAM,
        Problem::BadId { .. }
        | Problem::ReservedId { .. }
        | Problem::DuplicateId { .. }
        | Problem::NotItsFolder { .. }
        | Problem::MissingWords { .. }
        | Problem::WordsWithoutElement { .. }
        | Problem::UnquotedId { .. }
        | Problem::Untranslated { .. }
        | Problem::NotItsLanguage { .. }
        | Problem::UnknownSeries { .. }
        | Problem::UnknownParent { .. }
        | Problem::UnknownCard { .. }
        | Problem::UnknownSource { .. }
        | Problem::WrongCard { .. }
        | Problem::ParentLoop { .. }
        | Problem::AfterClosing { .. } => of_ids(problem),
    }
}

/// What no deck of one's own can have.
const OF_THE_PROGRAM: (&str, String, String) = ("of-the-program", String::new(), String::new());

/// The problems with ids and with what they name.
fn of_ids(problem: &Problem) -> (&'static str, String, String) {
    let none = String::new;
    match problem {
        Problem::BadId { id } => ("bad-id", id.clone(), none()),
        Problem::ReservedId { id } => ("reserved-id", id.clone(), none()),
        Problem::DuplicateId { id, other } => ("duplicate-id", id.clone(), other.line.to_string()),
        Problem::NotItsFolder { id, .. } => ("not-its-folder", id.to_string(), none()),
        Problem::MissingWords { id, .. } => ("missing-words", id.clone(), none()),
        Problem::WordsWithoutElement { id, .. } => ("words-without-element", id.clone(), none()),
        Problem::UnquotedId { id } => ("unquoted-id", id.clone(), none()),
        Problem::Untranslated { id, field } => ("untranslated", id.clone(), (*field).to_owned()),
        Problem::NotItsLanguage { lang, tag } => {
            ("not-its-language", lang.clone(), (*tag).to_owned())
        }
        Problem::UnknownSeries { id }
        | Problem::UnknownParent { id }
        | Problem::UnknownCard { id, .. } => ("unknown-element", id.to_string(), none()),
        Problem::UnknownSource { id } => ("unknown-source", id.to_string(), none()),
        Problem::WrongCard { id, field, .. } => ("wrong-card", id.to_string(), (*field).to_owned()),
        Problem::ParentLoop { id } => ("parent-loop", id.to_string(), none()),
        Problem::AfterClosing { id } => ("after-closing", id.to_string(), none()),
        _ => OF_THE_PROGRAM,
    }
}

/// A field as the editor calls it.
fn field_name(words: &Words, field: &str) -> String {
    match field {
        "title" | "text" | "hint" | "note" | "intro" | "credit" => {
            words.t(&format!("own-field-{field}")).into_owned()
        }
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::lang::Lang;

    use super::*;
    use crate::{decks::own::views::kind_name, i18n::Catalogue};

    #[test]
    fn kinds_have_names_and_zips_have_reasons_in_every_language() {
        let catalogue = Arc::new(Catalogue::load().unwrap());
        let zips = [
            BadZip::NotAZip,
            BadZip::TooManyFiles,
            BadZip::TooLarge,
            BadZip::Bomb("a".to_owned()),
            BadZip::Path("a".to_owned()),
            BadZip::Link("a".to_owned()),
            BadZip::Locked("a".to_owned()),
            BadZip::Twice("a".to_owned()),
            BadZip::Encoding("a".to_owned()),
            BadZip::Damaged("a".to_owned()),
            BadZip::NoDeck,
            BadZip::SeveralDecks,
        ];
        let rows = [
            "utf-16",
            "not-text",
            "not-rows",
            "no-text-column",
            "no-rows",
            "kind",
            "minutes",
            "turn",
            "too-long",
            "too-many",
            "too-many-cells",
        ];
        for lang in Lang::of_interface() {
            let words = catalogue.words(lang);
            for kind in domain::decks::own::KINDS {
                let name = kind_name(&words, kind);
                assert!(!name.contains("kind-"), "{name} in {lang}");
            }
            for zip in &zips {
                let said = of_zip(&words, zip);
                assert!(said.contains(' '), "{said} in {lang}");
            }
            for name in rows {
                let said = of_row(&words, &BadRow { line: 3, name, found: "x".to_owned() }).0;
                assert!(!said.contains("own-row"), "{said} in {lang}");
            }
            let problems = [
                Problem::NoCards,
                Problem::NoClosing,
                Problem::MissingField { field: "text" },
                Problem::UnknownKind { name: "gedicht".to_owned() },
                Problem::TooMany { what: "steps", limit: 12, count: 13 },
                Problem::TooMany { what: "blocks", limit: 30, count: 31 },
                Problem::TooMany { what: "minutes", limit: 240, count: 241 },
                Problem::KindNotOwn { kind: Kind::Role, known: "tip".to_owned() },
                Problem::SourceInDeck,
                Problem::NoSource { kind: Kind::Tip },
                Problem::NotTranslated { id: "a-1".to_owned(), langs: "en".to_owned() },
                Problem::NotADay { value: "gisteren".to_owned() },
                Problem::UnknownInventory { id: "x".into() },
                Problem::NotToml { message: "expected `=`".to_owned() },
            ];
            let shapes = domain::decks::Wanted::ALL;
            let shapes =
                shapes.map(|wanted| Problem::WrongType { field: "minutes".to_owned(), wanted });
            for problem in problems.into_iter().chain(shapes) {
                let said = sentence(&words, &problem);
                assert!(said.contains(' ') && !said.contains("own-"), "{said} in {lang}");
                // What stands in the log and on the command line is English.
                let english = ["expected", "between quotes", "whole number", "sources.toml"];
                let is_english = english.iter().any(|words| said.contains(words));
                assert!(lang != Lang::SOURCE || !is_english, "{said}");
            }
        }
    }
}
