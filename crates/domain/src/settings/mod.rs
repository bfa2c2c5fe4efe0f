//! What a school chooses about itself: its colour, and the languages that its parents speak.

pub mod colour;
mod spoken;

pub use colour::{Accent, Colour, ColourRefused};
pub use spoken::{Spoken, Step};
