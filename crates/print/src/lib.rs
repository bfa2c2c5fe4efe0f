//! Driehoek on paper: data in, bytes out.
//!
//! Each kind of paper is a type of data ([`Document`], [`CardSheet`], [`AlignmentTest`],
//! [`Posters`], [`FloorCards`], [`VoteCards`], [`Booklet`], [`FormSheet`], [`SessionKit`]), and [`pdf`] prints any.
//! They hold words that are ready to be read; this crate knows nothing of decks, meetings, languages
//! or people. Words never become part of a layout's source: they travel beside it as data.
//! Rendering is work for a processor: call it from `spawn_blocking`, one or two at a time.

#![warn(missing_docs)]

mod booklet;
mod cards;
mod common;
mod document;
mod docx;
mod floor;
mod forms;
mod kit;
mod mark;
mod markdown;
mod paper;
mod pdf;
mod picture;
mod posters;
mod pptx;
mod press;
mod qr;
mod text;
mod votes;

pub use booklet::{Booklet, BookletSize, Chapter};
pub use cards::{
    AlignmentTest, BACK_SHIFT_MAX_TENTHS_MM, BackOrder, BackShift, CARD_HINT_MAX_PT,
    CARD_HINT_MIN_PT, CARD_TEXT_MAX_PT, CARD_TEXT_MIN_PT, Card, CardBack, CardLayout, CardSheet,
    CardText, Flip, Side, too_long,
};
pub use common::{Ink, Qr};
pub use document::{ChecklistItem, Direction, Document, Family, Part, Section};
pub use docx::docx;
pub use floor::{FloorCard, FloorCards, FloorSize, FloorText, Sign};
pub use forms::{Form, FormField, FormPart, FormSheet, Room};
pub use kit::{KitLayout, SessionKit, Wifi, WifiSecurity};
pub use mark::{Mark, Marked};
pub use paper::{Job, Paper};
pub use pdf::{Printed, pdf, pdf_with_progress};
pub use picture::{
    PIXELS_PER_POINT_MAX, PIXELS_PER_POINT_MIN, Picture, Preview, pictures, preview,
};
pub use posters::{
    Communication, Named, Poster, PosterBody, PosterSize, Posters, SixKeys, Triangle,
};
pub use pptx::{Slide, Slideshow, pptx};
pub use press::{KEPT_PARTS, Progress, font_licences, forget};
pub use votes::{VoteCard, VoteCards};

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
    /// A page could not be written as a picture.
    #[error("the picture could not be written: {0}")]
    Picture(String),
    /// The Word file could not be written.
    #[error("the Word file could not be written: {0}")]
    Word(String),
    /// The slide show could not be written.
    #[error("the slide show could not be written: {0}")]
    Slides(String),
}
