//! The code that lets one person open an empty installation: printed at start, never stored.

use std::{fmt, sync::Arc};

use crate::chance::{Chance, same_secret, token_hash};

/// The code of this start of the program. Cheap to clone.
#[derive(Clone)]
pub struct FirstRun(Arc<str>);

impl FirstRun {
    pub fn new(chance: &Chance) -> Self {
        Self(chance.token().into())
    }

    /// One that follows from the installation's key.
    pub fn of(code: &str) -> Self {
        Self(code.into())
    }

    /// The path that opens the installation, to print for whoever started it.
    pub fn path(&self) -> String {
        format!("/eerste-keer?code={}", self.0)
    }

    /// Whether this is the code. The time it takes tells nothing.
    pub fn is_code(&self, code: &str) -> bool {
        same_secret(&token_hash(code), &token_hash(&self.0))
    }
}

impl fmt::Debug for FirstRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FirstRun")
    }
}
