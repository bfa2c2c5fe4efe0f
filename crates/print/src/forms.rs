//! Forms and checklists, empty, to be written on.

use serde::{Deserialize, Serialize};

use crate::PrintError;
use crate::common::{Ink, Qr};
use crate::document::{ChecklistItem, Direction, Family};
use crate::paper::{Job, Paper};

/// Forms for one file, each on a new A4.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSheet {
    /// The title of the file.
    pub title: String,
    /// The language of the title as a tag. Each form tells its own.
    pub lang: String,
    /// The way the language of the title runs.
    pub direction: Direction,
    /// The forms.
    pub forms: Vec<Form>,
    /// With colours or without.
    pub ink: Ink,
}

/// One form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The family, which gives the colour.
    pub family: Family,
    /// What kind of paper it is, such as "Formulier"; empty for none.
    pub kind_label: String,
    /// The large title.
    pub title: String,
    /// What it is for: paragraphs, lists, *emphasis*; empty for none.
    pub intro: String,
    /// What is asked, in order.
    pub parts: Vec<FormPart>,
    /// Where it comes from; empty for none.
    pub source: String,
    /// A remark at the foot, such as one about the translation; empty for none.
    pub remark: String,
    /// The wording at the foot of a page: `{page}` and `{pages}` stand for the numbers in this
    /// form. Empty means `{page} / {pages}`.
    pub page_label: String,
    /// Where the form stands on the screen.
    pub qr: Option<Qr>,
}

/// One piece of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum FormPart {
    /// A heading.
    Heading(String),
    /// Running text: paragraphs, lists, *emphasis*.
    Text(String),
    /// One place to write.
    Field(FormField),
    /// Short places to write beside each other, such as a name and a date.
    Row(Vec<FormField>),
    /// Lines with a box to tick.
    Ticks {
        /// What is asked; empty for none.
        label: String,
        /// Help below the label; empty for none.
        help: String,
        /// The lines.
        items: Vec<ChecklistItem>,
    },
    /// Answers to choose from.
    Choice {
        /// What is asked.
        label: String,
        /// Help below the label; empty for none.
        help: String,
        /// The answers.
        options: Vec<String>,
        /// Whether more than one may be chosen.
        many: bool,
    },
    /// A table to fill in.
    Table {
        /// A heading above the table; empty for none.
        label: String,
        /// Help below the label; empty for none.
        help: String,
        /// The names of the columns.
        head: Vec<String>,
        /// Rows with something in them already; an empty cell is to be filled in.
        rows: Vec<Vec<String>>,
        /// How many empty rows follow.
        empty_rows: u8,
        /// How high a row is at least, in millimetres.
        row_height_mm: u8,
    },
}

/// A place to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormField {
    /// What is asked.
    pub label: String,
    /// Help below the label; empty for none.
    pub help: String,
    /// How much room there is.
    pub room: Room,
}

/// How much room there is to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "lowercase")]
pub enum Room {
    /// This many lines, 9 mm apart.
    Lines(u8),
    /// A box of this height in millimetres.
    Box(u8),
}

impl Paper for FormSheet {
    fn job(&self) -> Result<Job, PrintError> {
        Job::new("forms.typ", self, &["intro", "value"])
    }
}
