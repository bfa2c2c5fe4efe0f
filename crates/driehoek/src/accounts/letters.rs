//! The letters about signing in, each in the language of its reader.

use super::{Person, School};
use crate::{
    i18n::{Words, plain},
    mail::Letter,
};

/// To somebody who asked to sign in.
///
/// `code` is the same as the link, for whoever reads mail on another device than the one they
/// want to work on.
pub fn sign_in(words: &Words, to: (&Person, &School), link: &str, code: &str) -> Letter {
    let spaced = code.split_at(code.len() / 2);
    let code = format!("{} {}", spaced.0, spaced.1);
    letter(words, to, (link, &code), ["letter-sign-in-subject", "letter-sign-in"])
}

/// To somebody whom a colleague gave a place.
pub fn invitation(words: &Words, to: (&Person, &School), link: &str) -> Letter {
    letter(words, to, (link, ""), ["letter-invitation-subject", "letter-invitation"])
}

/// To the address that somebody had, when they get another one: who did not ask for that must hear.
pub fn address_changed(words: &Words, to: (&Person, &School)) -> Letter {
    letter(words, to, ("", ""), ["letter-address-changed-subject", "letter-address-changed"])
}

fn letter(
    words: &Words,
    (person, school): (&Person, &School),
    (link, code): (&str, &str),
    [subject, text]: [&str; 2],
) -> Letter {
    let words = words.in_lang(person.lang);
    let args = [
        ("name", person.name.as_str().into()),
        ("school", school.name.as_str().into()),
        ("link", link.into()),
        ("code", code.into()),
    ];
    Letter {
        to: person.email.clone(),
        subject: plain(&words.t(subject)),
        text: plain(&words.t_with(text, &args)),
    }
}
