//! Plain language: how hard a text is to read, and why, sentence by sentence. A text and word lists
//! in, figures and findings out; the words in which people read a finding stand in the locales.
//!
//! What a text is measured by and where each number comes from stands in [`target`]. The words
//! that are looked for stand in `content/plain/`, which [`Lists::read`] reads. [`look`] is made to
//! be called at every pause in typing: its time grows with the length of the text and no faster.

mod advice;
mod figures;
mod finding;
mod hints;
mod lists;
mod phrases;
mod sentences;
mod syllables;
pub mod target;
#[cfg(test)]
mod tests;
mod words;

pub use advice::{Advice, Audience, Level, Rule, look};
pub use figures::Figures;
pub use finding::{Finding, Hint};
pub use lists::Lists;
