//! Plain language, with the word lists of this repository.
#![expect(clippy::disallowed_methods, reason = "the rules read no disk, but this test must")]

mod accuracy;
mod hints;
mod lists;
mod properties;
mod splitting;
mod target;

use std::{fs, path::Path, sync::LazyLock};

use super::*;
use crate::lang::Lang;

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/plain/nl.toml");
    let text = fs::read_to_string(path).unwrap();
    Lists::read("plain/nl.toml", &text).unwrap_or_else(|faults| {
        let sentences: Vec<_> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", sentences.join("\n"))
    })
});

/// Looks at a Dutch text for parents.
fn look_at(text: &str) -> Advice {
    look(&LISTS, Lang::SOURCE, text, Audience::Parents)
}

/// Gives what of one kind is found, as it stands in the text.
fn found(text: &str, hint: Hint) -> Vec<String> {
    let findings = look_at(text).findings;
    let of_hint = findings.into_iter().filter(|found| found.hint == hint);
    of_hint.map(|found| found.words.into()).collect()
}
