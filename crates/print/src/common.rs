//! What several kinds of paper have in common.

use serde::{Deserialize, Serialize};

/// With colours or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ink {
    /// Each family has its colour.
    #[default]
    Colour,
    /// Black on white without large dark areas; each family has its pattern.
    BlackWhite,
}

/// An address as a QR code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qr {
    /// What the code holds. Longer than a code can hold (some 2,300 letters) means no picture.
    pub address: String,
    /// The words beside the picture; empty for none.
    pub label: String,
    /// What a screen reader says in place of the picture.
    pub alt: String,
}
