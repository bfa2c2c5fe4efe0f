//! What can stand on paper: a document of headings and parts, in words that are ready to be read.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::PrintError;
use crate::paper::{Job, Paper, Words};

/// A report, a run sheet or another paper of flowing text, already in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The large title; also the title of the file.
    pub title: String,
    /// One line below the title; empty for none.
    pub subtitle: String,
    /// The language as a tag: `nl`, `nl-BE`, `ar`, `uk`. It decides how words are broken.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The day, written as the reader writes it; empty for none.
    pub date_line: String,
    /// Labels and values below the title, such as who led the meeting.
    pub meta: Vec<(String, String)>,
    /// The wording at the foot of a page: `{page}` and `{pages}` stand for the numbers.
    /// Empty means `{page} / {pages}`.
    pub page_label: String,
    /// The body, in the order of reading.
    pub sections: Vec<Section>,
}

/// The way a language runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

/// A heading with what stands below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading; empty for parts that follow without one.
    pub heading: String,
    /// 1 for a chapter, 2 and 3 for what lies below it. A jump (1 to 3) is closed when printing.
    pub level: u8,
    /// What stands below the heading.
    pub parts: Vec<Part>,
}

/// One piece of a section. A line break in a text is kept; an empty line starts a new paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "lowercase")]
pub enum Part {
    /// Running text.
    Paragraph(String),
    /// What somebody said or wrote.
    Quote {
        /// The words.
        text: String,
        /// Who said it; nothing when that is not told.
        by: Option<String>,
    },
    /// A list with bullets.
    List(Vec<String>),
    /// A list with boxes to tick.
    Checklist(Vec<ChecklistItem>),
    /// Rows below a head.
    Table {
        /// The names of the columns; empty for a table without them.
        head: Vec<String>,
        /// The rows; a short row is filled with empty cells, a long one is cut off.
        rows: Vec<Vec<String>>,
    },
    /// A card of the card box.
    Card {
        /// What kind of card it is.
        kind_label: String,
        /// Its number in the set; empty for none.
        number: String,
        /// What the card says.
        text: String,
        /// The family it belongs to, which gives the colour of its edge.
        colour: Family,
    },
    /// A word and what it means.
    Definition {
        /// The word.
        term: String,
        /// What it means.
        text: String,
    },
    /// A remark that stands apart.
    Note(String),
}

/// A line with a box to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// What there is to do.
    pub text: String,
    /// Who does it and when; empty for none.
    pub detail: String,
}

/// The families of cards, each with a colour of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// Series 1, parental involvement.
    Involvement,
    /// Series 2, educational partnership.
    Partnership,
    /// Series 3, communication with parents.
    Communication,
    /// Definitions.
    Definition,
    /// Energizers.
    Energizer,
    /// Statements.
    Statement,
    /// What is about the child.
    Child,
    /// What is the parents'.
    Parents,
    /// What is the school's.
    School,
    /// No family.
    #[default]
    Plain,
}

impl Family {
    /// Every family, in the order of the card box.
    pub const ALL: [Self; 10] = [
        Self::Involvement,
        Self::Partnership,
        Self::Communication,
        Self::Definition,
        Self::Energizer,
        Self::Statement,
        Self::Child,
        Self::Parents,
        Self::School,
        Self::Plain,
    ];

    /// The name in data and layouts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Involvement => "involvement",
            Self::Partnership => "partnership",
            Self::Communication => "communication",
            Self::Definition => "definition",
            Self::Energizer => "energizer",
            Self::Statement => "statement",
            Self::Child => "child",
            Self::Parents => "parents",
            Self::School => "school",
            Self::Plain => "plain",
        }
    }

    /// The colour on white paper, six hexadecimal digits; text in it has a contrast of 4.5 or more.
    pub const fn ink(self) -> &'static str {
        match self {
            Self::Involvement => "9C3369",
            Self::Partnership => "22714D",
            Self::Communication => "6B4AA4",
            Self::Definition => "006E7B",
            Self::Energizer => "5B6814",
            Self::Statement => "2F3443",
            Self::Child => "805800",
            Self::Parents => "9D3F1A",
            Self::School => "1E63A1",
            Self::Plain => "55606C",
        }
    }
}

impl Paper for Document {
    fn job(&self) -> Result<Job, PrintError> {
        Words::of(self, &[])?.job("document.typ", &json!({ "levels": self.heading_levels() }))
    }
}

impl Document {
    /// The level of each section's heading without jumps.
    pub(crate) fn heading_levels(&self) -> Vec<u8> {
        heading_levels(&self.sections)
    }
}

/// The level of each section's heading without jumps: the first is 1 and none is more than one
/// deeper than the heading before it, as readers with a screen reader need.
pub(crate) fn heading_levels(sections: &[Section]) -> Vec<u8> {
    let mut last = 0;
    let mut levels = Vec::with_capacity(sections.len());
    for section in sections {
        let level = section.level.clamp(1, 3).min(last + 1);
        if !section.heading.is_empty() {
            last = level;
        }
        levels.push(level);
    }
    levels
}
