//! A booklet: the manual or the whole card box, with contents, chapters and sources.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::PrintError;
use crate::common::{Ink, Qr};
use crate::document::{Direction, Family, Section, heading_levels};
use crate::paper::{Job, Paper, Words};

/// A booklet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booklet {
    /// The large title; also the title of the file.
    pub title: String,
    /// A line or two below the title; empty for none.
    pub subtitle: String,
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The day, written as the reader writes it; empty for none.
    pub date_line: String,
    /// Lines at the foot of the title page: who made it, under which licence.
    pub colophon: Vec<String>,
    /// Where the card box stands, on the title page.
    pub qr: Option<Qr>,
    /// The heading above the contents.
    pub contents_label: String,
    /// The wording at the foot of a page: `{page}` and `{pages}` stand for the numbers.
    /// Empty means `{page}`.
    pub page_label: String,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// The heading above the sources.
    pub sources_label: String,
    /// The sources, as they are cited; empty for none.
    pub sources: Vec<String>,
    /// The paper.
    pub size: BookletSize,
    /// With colours or without.
    pub ink: Ink,
}

/// The paper of a booklet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BookletSize {
    /// 148 × 210 mm.
    #[default]
    A5,
    /// 210 × 297 mm.
    A4,
}

/// A chapter, on a new page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its number, such as "1.1"; empty for none.
    pub number: String,
    /// Its title, also in the running head and the contents.
    pub title: String,
    /// The family, which gives the colour.
    pub family: Family,
    /// What it is about: paragraphs, lists, *emphasis*; empty for none.
    pub intro: String,
    /// What stands in it. A heading of level 1 is the largest below the chapter's title. In a
    /// booklet, paragraphs, notes, quotes, cards, definitions and items may hold lists and
    /// *emphasis*; a first paragraph that is emphasised as a whole stays with what follows; and
    /// cards that follow each other stand side by side.
    pub sections: Vec<Section>,
}

impl Paper for Booklet {
    fn job(&self) -> Result<Job, PrintError> {
        let levels: Vec<Vec<u8>> =
            self.chapters.iter().map(|chapter| heading_levels(&chapter.sections)).collect();
        let marked = ["intro", "text", "value"];
        Words::of(self, &marked)?.job("booklet.typ", &json!({ "levels": levels }))
    }
}
