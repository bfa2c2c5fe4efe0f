//! Trust: what is kept of people and why, how long, who looked at it, and taking it out or away.

pub mod audit;
pub mod copy;
pub mod documents;
pub mod export;
pub mod in_and_out;
pub mod notice;
pub mod overview;
pub mod register;
pub mod retention;

use std::sync::LazyLock;

use domain::{
    lang::Lang,
    privacy::{Notice, Register},
};
use rust_embed::RustEmbed;

/// The register and the words of the privacy page, as they were when the program was built.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../content/privacy"]
struct Content;

static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    Register::read(&file("register.toml")).expect("the register is tried by a test")
});

static NOTICES: LazyLock<Vec<(Lang, Notice)>> = LazyLock::new(|| {
    let read = |lang: Lang| {
        let text = file(&format!("page.{}.toml", lang.tag()));
        Some((lang, Notice::read(&text).ok()?))
    };
    Lang::all().filter_map(read).collect()
});

fn file(name: &str) -> String {
    Content::get(name)
        .map_or_else(String::new, |file| String::from_utf8_lossy(&file.data).into_owned())
}

/// The register of personal data.
///
/// # Panics
/// When the file in the program cannot be read, which a test tries.
pub fn the_register() -> &'static Register {
    &REGISTER
}

/// The languages in which the privacy page exists, with its words.
pub fn notices() -> &'static [(Lang, Notice)] {
    &NOTICES
}

#[cfg(test)]
mod tests;
