//! Assignment cards as work: which form belongs to a card, what somebody wrote in it, and who may
//! read that. Which questions a form has is content (`content/assignments.toml` and the forms of the
//! card box); nothing here knows their words.

mod answers;
mod limits;
mod sheet;
mod state;

#[cfg(test)]
mod tests;

pub use answers::{Answer, Answers, Merged, TooLong};
pub use limits::*;
pub use sheet::{Assignment, Opens, Part, Question, Room, Sheets, sheets};
pub use state::{Shared, Stage, UnknownName, due_until, kept_until};
