//! Posters for the wall: definitions and the three drawings that talks come back to.

use serde::{Deserialize, Serialize};

use crate::PrintError;
use crate::common::{Ink, Qr};
use crate::document::{Direction, Family};
use crate::paper::{Job, Paper};

/// Posters for one file, one on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posters {
    /// The title of the file; it stands on no poster.
    pub title: String,
    /// The language of the title as a tag. Each poster tells its own.
    pub lang: String,
    /// The way the language of the title runs.
    pub direction: Direction,
    /// The posters.
    pub posters: Vec<Poster>,
    /// The paper.
    pub size: PosterSize,
    /// With colours or without.
    pub ink: Ink,
}

/// The paper of a poster. The same drawing is made larger or smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PosterSize {
    /// 297 × 420 mm.
    #[default]
    A3,
    /// 210 × 297 mm.
    A4,
}

/// One poster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poster {
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The family, which gives the colour.
    pub family: Family,
    /// What kind of poster it is, such as "Definitie"; empty for none.
    pub kind_label: String,
    /// The large words: the defined word or the name of the drawing.
    pub title: String,
    /// What stands below them.
    pub body: PosterBody,
    /// Where it comes from; empty for none.
    pub source: String,
    /// A remark at the foot, such as one about the translation; empty for none.
    pub remark: String,
    /// Where more of it stands.
    pub qr: Option<Qr>,
}

/// What a poster shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum PosterBody {
    /// A text as large as the paper allows: paragraphs, lists, *emphasis*.
    Definition(String),
    /// Who says what to whom.
    Communication(Communication),
    /// The six keys around the child.
    SixKeys(SixKeys),
    /// Child, parent and school.
    Triangle(Triangle),
}

/// The words of the drawing of a sender and a receiver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Communication {
    /// What a screen reader says in place of the drawing.
    pub alt: String,
    /// A sentence or two above the drawing; empty for none.
    pub intro: String,
    /// Who speaks, and what they do.
    pub sender: Named,
    /// What goes from one to the other.
    pub message: Named,
    /// The sides of the message, four or another number; empty for a message without sides.
    pub sides: Vec<Named>,
    /// Who listens, and what they do.
    pub receiver: Named,
    /// What comes back; an empty name leaves its line out.
    pub response: Named,
    /// The words above the goals; left out when there are none.
    pub goals_label: String,
    /// What a sender can have in mind; empty for none.
    pub goals: Vec<Named>,
}

/// The words of the drawing of the six keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SixKeys {
    /// What a screen reader says in place of the drawing.
    pub alt: String,
    /// A sentence or two above the drawing; empty for none.
    pub intro: String,
    /// The keys, in their order; more or less than six are drawn as well.
    pub keys: Vec<Named>,
}

/// The words of the drawing of the triangle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Triangle {
    /// What a screen reader says in place of the drawing.
    pub alt: String,
    /// A sentence or two above the drawing; empty for none.
    pub intro: String,
    /// The corner at the top.
    pub child: Named,
    /// The corner at the start.
    pub parent: Named,
    /// The corner at the end.
    pub school: Named,
    /// What is between child and parent; empty for none.
    pub child_parent: String,
    /// What is between parent and school; empty for none.
    pub parent_school: String,
    /// What is between child and school; empty for none.
    pub child_school: String,
}

/// A name with a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Named {
    /// One or a few words.
    pub name: String,
    /// What it means, in a sentence; empty for none.
    pub text: String,
}

impl Paper for Posters {
    fn job(&self) -> Result<Job, PrintError> {
        Job::new("posters.typ", self, &["intro", "value"])
    }
}
