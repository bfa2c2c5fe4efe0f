//! Papers wherever they were made. The node that made one keeps it, and its name says which node that
//! is; any other asks that node. What is asked of it says for whom: it looks itself whose a paper is.

use anyhow::Result;
use axum::body::Body;
use serde::{Deserialize, Serialize};

use super::jobs::{Job, Place};
use crate::app::App;
use crate::nodes::{self, OutOfReach, What, Whose, part_of};

/// What another node asks about somebody's papers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Question {
    /// How far one is.
    Get(String),
    /// All that somebody has.
    Of,
    /// What was just removed.
    Removed(String),
    Remove(String),
    Restore(String),
    /// A part of a file, from here on.
    Part {
        id: String,
        at: usize,
        offset: u64,
    },
}

impl From<Question> for What {
    fn from(question: Question) -> Self {
        Self::Papers(question)
    }
}

/// What is answered to another node.
pub fn answer(app: &App, whose: Whose, question: &Question) -> Result<Vec<u8>> {
    let (papers, now) = (&app.papers, app.clock.now());
    let answer = match question {
        Question::Get(id) => serde_json::to_vec(&papers.get(id, whose, now)),
        Question::Of => serde_json::to_vec(&listed(papers.of(whose, now))),
        Question::Removed(id) => serde_json::to_vec(&papers.removed(id, whose, now)),
        Question::Remove(id) => serde_json::to_vec(&papers.remove(id, whose, now)),
        Question::Restore(id) => serde_json::to_vec(&papers.restore(id, whose, now)),
        Question::Part { id, at, offset } => {
            let file = papers.file((id, *at), whose, now).unwrap_or_default();
            return Ok(part_of(&file, *offset).to_vec());
        }
    };
    Ok(answer?)
}

/// A list has no use for what may be long.
fn listed(mut jobs: Vec<(String, Job)>) -> Vec<(String, Job)> {
    for (_, job) in &mut jobs {
        job.back.clear();
        job.notes.clear();
    }
    jobs
}

/// An order, for whoever made it.
pub(super) async fn get(app: &App, whose: Whose, id: &str) -> Result<Option<Job>, OutOfReach> {
    match app.nodes.elsewhere(id) {
        None => Ok(app.papers.get(id, whose, app.clock.now())),
        Some(node) => nodes::ask(app, node, whose, Question::Get(id.to_owned())).await,
    }
}

/// What somebody has at all nodes, the newest first, and whether all of them could say so.
pub(super) async fn of(app: &App, whose: Whose) -> Result<(Vec<(String, Job)>, bool)> {
    let mut jobs = app.papers.of(whose, app.clock.now());
    let (others, is_all) = nodes::ask_all::<Vec<(String, Job)>>(app, whose, Question::Of).await?;
    jobs.extend(others.into_iter().flatten());
    jobs.sort_by_key(|(_, job)| std::cmp::Reverse(job.ordered_at));
    Ok((jobs, is_all))
}

/// What somebody just removed.
pub(super) async fn removed(app: &App, whose: Whose, id: &str) -> Result<Option<Job>, OutOfReach> {
    match app.nodes.elsewhere(id) {
        None => Ok(app.papers.removed(id, whose, app.clock.now())),
        Some(node) => nodes::ask(app, node, whose, Question::Removed(id.to_owned())).await,
    }
}

/// Takes an order away. Says whether there is one.
pub(super) async fn remove(app: &App, whose: Whose, id: &str) -> Result<bool, OutOfReach> {
    match app.nodes.elsewhere(id) {
        None => Ok(app.papers.remove(id, whose, app.clock.now())),
        Some(node) => nodes::ask(app, node, whose, Question::Remove(id.to_owned())).await,
    }
}

/// Brings back what was just removed. Says whether there is one.
pub(super) async fn restore(app: &App, whose: Whose, id: &str) -> Result<bool, OutOfReach> {
    match app.nodes.elsewhere(id) {
        None => Ok(app.papers.restore(id, whose, app.clock.now())),
        Some(node) => nodes::ask(app, node, whose, Question::Restore(id.to_owned())).await,
    }
}

/// One of the files of an order: its name, how long it is, and the file itself.
pub(super) async fn file(
    app: &App,
    whose: Whose,
    (id, at): (&str, usize),
) -> Result<Option<(String, u64, Body)>, OutOfReach> {
    let Some(job) = get(app, whose, id).await? else { return Ok(None) };
    let Place::Ready(files) = &job.place else { return Ok(None) };
    let Some((name, file)) = job.files.get(at).zip(files.get(at)) else { return Ok(None) };
    let body = match app.nodes.elsewhere(id) {
        None => app.papers.file((id, at), whose, app.clock.now()).map(Body::from),
        Some(node) => {
            let id = id.to_owned();
            let part = move |offset| Question::Part { id: id.clone(), at, offset }.into();
            Some(nodes::fetch(app, node, (whose, file.bytes), part).await?)
        }
    };
    Ok(body.map(|body| (name.clone(), file.bytes, body)))
}
