//! Text that people typed, read into a type that cannot be empty or too long.

use serde::{Deserialize, Serialize};

/// Text without surrounding space, not empty, at most `MAX` characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(Box<str>);

/// Why a text was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Nothing but space.
    #[error("the text is empty")]
    Empty,
    /// More characters than allowed.
    #[error("the text has {length} characters, at most {max} are allowed")]
    TooLong {
        /// The length in characters after trimming.
        length: usize,
        /// The most characters allowed.
        max: usize,
    },
}

impl<const MAX: usize> Text<MAX> {
    /// Reads what was typed: trims it, makes line ends `\n` and drops control characters.
    pub fn new(typed: &str) -> Result<Self, TextFault> {
        let clean: String = typed
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
            .collect();
        let clean = clean.trim();
        let length = clean.chars().count();
        match length {
            0 => Err(TextFault::Empty),
            _ if length > MAX => Err(TextFault::TooLong { length, max: MAX }),
            _ => Ok(Self(clean.into())),
        }
    }

    /// Reads a text that may be left out: empty becomes `None`.
    pub fn optional(typed: &str) -> Result<Option<Self>, TextFault> {
        match Self::new(typed) {
            Ok(text) => Ok(Some(text)),
            Err(TextFault::Empty) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What remains of a text that was erased: nothing.
    pub fn erased() -> Self {
        Self("".into())
    }

    /// Whether the text was erased.
    pub fn is_erased(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const MAX: usize> std::fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
