//! The code on the wall: six letters and digits that nobody mixes up.

use serde::{Deserialize, Serialize};

/// The characters of a code: no O and 0, no I, L and 1, no U and V, no S and 5, no B and 8,
/// no Z and 2.
pub const CODE_ALPHABET: &[u8; 22] = b"ACDEFGHJKMNPQRTWXY3479";
/// How many characters a code has.
pub const CODE_LENGTH: usize = 6;

/// A join code, always in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct JoinCode([u8; CODE_LENGTH]);

/// What was typed cannot be a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a join code")]
pub struct NotACode;

impl JoinCode {
    /// Makes a code out of random bytes (one per character).
    pub fn from_random(bytes: [u8; CODE_LENGTH]) -> Self {
        Self(bytes.map(|b| CODE_ALPHABET[usize::from(b) % CODE_ALPHABET.len()]))
    }

    /// Reads what somebody typed: case, spaces, dots and dashes do not matter.
    pub fn read(typed: &str) -> Result<Self, NotACode> {
        let mut code = [0; CODE_LENGTH];
        let mut length = 0;
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '_')) {
            let c = c.to_ascii_uppercase();
            let byte = u8::try_from(c).map_err(|_| NotACode)?;
            if length == CODE_LENGTH || !CODE_ALPHABET.contains(&byte) {
                return Err(NotACode);
            }
            code[length] = byte;
            length += 1;
        }
        if length == CODE_LENGTH { Ok(Self(code)) } else { Err(NotACode) }
    }

    /// The code as it stands in an address: `ACDEFG`.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The code as it is read from a wall: `ACD EFG`.
    pub fn spaced(&self) -> String {
        let code = self.as_str();
        format!("{} {}", &code[..3], &code[3..])
    }
}

impl std::fmt::Display for JoinCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for JoinCode {
    type Error = NotACode;
    fn try_from(typed: String) -> Result<Self, NotACode> {
        Self::read(&typed)
    }
}

impl From<JoinCode> for String {
    fn from(code: JoinCode) -> Self {
        code.as_str().to_owned()
    }
}
