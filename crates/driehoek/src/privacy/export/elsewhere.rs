//! Files to take along wherever they are made: the node that makes one keeps it, any other asks that
//! node. What is asked of it says for whom: it looks itself whose a file is.

use anyhow::Result;
use axum::body::Body;
use serde::{Deserialize, Serialize};

use super::{jobs::Shown, pack};
use crate::{
    app::App,
    nodes::{self, OutOfReach, What, Whose},
};

/// What another node asks about somebody's files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Question {
    /// How far one is.
    Get(String),
    /// All that somebody has.
    Of,
    Remove(String),
    /// A part of a file, from here on.
    Part {
        id: String,
        offset: u64,
    },
}

impl From<Question> for What {
    fn from(question: Question) -> Self {
        Self::Exports(question)
    }
}

/// What is answered to another node.
pub async fn answer(app: &App, whose: Whose, question: &Question) -> Result<Vec<u8>> {
    let (exports, now) = (&app.exports, app.clock.now());
    let answer = match question {
        Question::Get(id) => serde_json::to_vec(&exports.get(id, whose, now)),
        Question::Of => {
            exports.tidy(now);
            serde_json::to_vec(&exports.of(whose))
        }
        Question::Remove(id) => serde_json::to_vec(&exports.remove(id, whose)),
        Question::Part { id, offset } => {
            exports.tidy(now);
            let Some((path, identity)) = exports.file(id, whose) else { return Ok(Vec::new()) };
            return pack::part(path, identity, *offset).await;
        }
    };
    Ok(answer?)
}

/// One of them.
pub(super) async fn get(app: &App, whose: Whose, id: &str) -> Result<Option<Shown>, OutOfReach> {
    match app.nodes.elsewhere(id) {
        None => Ok(app.exports.get(id, whose, app.clock.now())),
        Some(node) => nodes::ask(app, node, whose, Question::Get(id.to_owned())).await,
    }
}

/// What somebody has at a school at all nodes, the newest first, and whether all could say so.
pub(super) async fn of(app: &App, whose: Whose) -> Result<(Vec<Shown>, bool)> {
    app.exports.tidy(app.clock.now());
    let mut files = app.exports.of(whose);
    let (others, is_all) = nodes::ask_all::<Vec<Shown>>(app, whose, Question::Of).await?;
    files.extend(others.into_iter().flatten());
    files.sort_by_key(|one| std::cmp::Reverse(one.begun_at));
    Ok((files, is_all))
}

/// Takes one away; whoever else's stays. Says whether there was one.
pub(super) async fn remove(app: &App, whose: Whose, id: &str) -> Result<bool, OutOfReach> {
    match app.nodes.elsewhere(id) {
        None => Ok(app.exports.remove(id, whose)),
        Some(node) => nodes::ask(app, node, whose, Question::Remove(id.to_owned())).await,
    }
}

/// The file itself, of so many bytes, when it can still be had.
pub(super) async fn body(
    app: &App,
    whose: Whose,
    (id, bytes): (&str, u64),
) -> Result<Result<Option<Body>, OutOfReach>> {
    if let Some(node) = app.nodes.elsewhere(id) {
        let id = id.to_owned();
        let part = move |offset| Question::Part { id: id.clone(), offset }.into();
        return Ok(nodes::fetch(app, node, (whose, bytes), part).await.map(Some));
    }
    match app.exports.file(id, whose) {
        Some((path, identity)) => Ok(Ok(Some(pack::body(path, identity).await?))),
        None => Ok(Ok(None)),
    }
}
