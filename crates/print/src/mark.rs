//! A paper with a sign on top of every page: that it is practice and belongs to nobody real.

use serde::Serialize;
use serde_json::json;

use crate::PrintError;
use crate::document::Direction;
use crate::paper::{Job, Paper, Words};

/// The layout that puts the sign around another.
const LAYOUT: &str = "marked.typ";

/// What stands on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The sign, in one line.
    pub words: String,
    /// Its language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
}

/// A paper, with a sign where it has one.
#[derive(Debug, Clone)]
pub struct Marked<'a, P> {
    paper: &'a P,
    mark: Option<&'a Mark>,
}

impl<'a, P: Paper> Marked<'a, P> {
    /// This paper with this sign, or as it is.
    pub fn new(paper: &'a P, mark: Option<&'a Mark>) -> Self {
        Self { paper, mark }
    }
}

impl<P: Paper> Paper for Marked<'_, P> {
    fn job(&self) -> Result<Job, PrintError> {
        let mut job = self.paper.job()?;
        let Some(mark) = self.mark else { return Ok(job) };
        let words = Words::of(mark, &[])?;
        let sign = json!({ "sign": words.value, "layout": job.layout });
        job.missing.extend(words.missing);
        job.files.push(("mark.json".to_owned(), serde_json::to_vec(&sign)?));
        job.layout = LAYOUT;
        Ok(job)
    }
}
