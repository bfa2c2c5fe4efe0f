//! Driehoek on paper: data in, bytes out.
//!
//! A [`Document`] holds words that are ready to be read; this crate knows nothing of meetings,
//! languages or people. Words never become part of a layout's source: they travel beside it as data.
//! Rendering is work for a processor: call it from `spawn_blocking`, one or two at a time.

#![warn(missing_docs)]

mod document;
mod docx;
mod pdf;
mod press;
mod text;

pub use document::{ChecklistItem, Direction, Document, Family, Part, Section};
pub use docx::docx;
pub use pdf::{Printed, pdf};
pub use press::font_licences;

/// Why nothing came out. The words of a document can never be the reason, so each is a fault of ours.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The document could not be written as data.
    #[error("the document cannot be written as data")]
    Data(#[from] serde_json::Error),
    /// Typst refused a layout.
    #[error("the layout failed: {0}")]
    Layout(String),
    /// The laid-out pages could not be written as PDF.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
    /// The Word file could not be written.
    #[error("the Word file could not be written: {0}")]
    Word(String),
}
