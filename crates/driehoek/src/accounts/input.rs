//! What people type about themselves and their school, as types that cannot be wrong.
//! An error is the key of the sentence that explains it.

use domain::meetings::PersonId;
use serde::{Deserialize, Serialize};

/// Where nobody can have a mailbox.
const NOBODYS: &str = "oefening.invalid";
const NAME_MAX_CHARS: usize = 80;
const EMAIL_MAX_BYTES: usize = 254;

/// A mail address, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Email(String);

impl Email {
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        let email = typed.trim().to_lowercase();
        if email.is_empty() {
            return Err("account-email-missing");
        }
        if email.len() > EMAIL_MAX_BYTES || !crate::mail::is_address(&email) {
            return Err("account-email-wrong");
        }
        Ok(Self(email))
    }

    /// An address for somebody who has none here: it can never be anybody's (RFC 2606), and no letter
    /// goes there.
    pub fn nobodys(person: PersonId) -> Self {
        Self(format!("{person}@{NOBODYS}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether this address was made for somebody who has none.
pub fn is_nobodys(email: &str) -> bool {
    email.ends_with(NOBODYS)
}

/// What colleagues call somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName(String);

impl PersonName {
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        name(typed, "account-name-missing").map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What people call the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolName(String);

impl SchoolName {
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        name(typed, "account-school-missing").map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One line of text without invisible steering characters.
fn name(typed: &str, missing: &'static str) -> Result<String, &'static str> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(missing);
    }
    if name.chars().count() > NAME_MAX_CHARS || name.chars().any(char::is_control) {
        return Err("account-name-wrong");
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::{Email, PersonName};

    #[test]
    fn an_address_is_the_same_however_it_is_typed() {
        assert_eq!(Email::parse(" Noor@School.NL ").unwrap().as_str(), "noor@school.nl");
        assert_eq!(Email::parse("  "), Err("account-email-missing"));
        for wrong in ["noor", "noor@", "a b@school.nl", "noor@school.nl\nbcc: x@y.nl"] {
            assert_eq!(Email::parse(wrong), Err("account-email-wrong"), "{wrong:?}");
        }
    }

    #[test]
    fn a_name_is_one_line_of_visible_text() {
        assert_eq!(PersonName::parse("  Noor \n de  Wit").unwrap().as_str(), "Noor de Wit");
        assert_eq!(PersonName::parse(" \t"), Err("account-name-missing"));
        assert_eq!(PersonName::parse("Noor\u{0}"), Err("account-name-wrong"));
        assert_eq!(PersonName::parse(&"x".repeat(81)), Err("account-name-wrong"));
    }
}
