//! Working on an assignment: keeping what was typed, handing it in, taking it back to change it.

use std::collections::BTreeMap;

use domain::assignments::{Answers, Merged, Question, Shared, sheets};
use domain::decks::{CardBox, ElementId};
use domain::meetings::SchoolId;

use super::store::{self, Assignment, Change, Which};
use crate::app::App;
use crate::error::WebError;
use crate::meetings::form::Fields;
use crate::vault::Key;

/// What was typed and not kept, to be shown again.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// All that was sent, when the form of the assignment itself was.
    pub fields: Option<Fields>,
    /// The key of the sentence that says why.
    pub why: &'static str,
    /// Texts that are too long: how long, and how long they may be.
    pub too_long: BTreeMap<ElementId, (usize, usize)>,
    /// Questions that somebody else answered since.
    pub behind: Vec<ElementId>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is kept as it was sent, and stands so now.
    Kept(Box<Assignment>),
    /// Not all of it was.
    Not(Box<Again>),
}

/// The name of the field with the text of a question.
pub fn text_field(question: &ElementId) -> String {
    format!("text.{question}")
}

/// The name of the boxes of a question.
pub fn pick_field(question: &ElementId) -> String {
    format!("pick.{question}")
}

/// The name of the field with the mark of the answer as the page had it.
pub fn was_field(question: &ElementId) -> String {
    format!("was.{question}")
}

/// What the form of this page was sent with, question by question.
fn read(fields: &Fields, questions: &[Question]) -> Result<Answers, Box<Again>> {
    let typed = |id: &ElementId| {
        let picks = fields.all(&pick_field(id)).map(ToOwned::to_owned).collect();
        (fields.get(&text_field(id)).to_owned(), picks)
    };
    Answers::read(questions, typed).map_err(|faults| {
        let too_long = faults.into_iter().map(|it| (it.question, (it.length, it.max))).collect();
        let fields = Some(fields.clone());
        Box::new(Again { fields, why: "work-too-long", too_long, behind: Vec::new() })
    })
}

/// Does what a form asks: `save`, `hand-in` or `reopen`. What was typed is always kept first, if it
/// can be.
pub async fn does(
    app: &App,
    (school, key): (SchoolId, &Key),
    work: &Assignment,
    (cards, fields): (&CardBox, &Fields),
) -> Result<Outcome, WebError> {
    let questions = sheets().questions(cards, &work.card);
    let typed = match read(fields, &questions) {
        Ok(typed) => typed,
        Err(again) => return Ok(Outcome::Not(again)),
    };
    // A form without marks only asks for something else to be done, such as taking it back.
    let has_form = questions.iter().any(|question| fields.has(&was_field(&question.id)));
    let again = |why, behind| {
        let (sent, too_long) = (has_form.then(|| fields.clone()), BTreeMap::new());
        Ok(Outcome::Not(Box::new(Again { fields: sent, why, too_long, behind })))
    };
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let found = store::find(&tx, (school, key), Which::One(work.id), now).await?;
    let Some(mut there) = found.into_iter().next().filter(|it| it.removed.is_none()) else {
        return again("work-gone", Vec::new());
    };
    let act = fields.get("do");
    let change = |what| store::change(&tx, (school, key), work.id, what, now);
    let was = |id: &ElementId| Some(fields.get(&was_field(id)).to_owned());
    let merged = there.answers.merged(&typed, &questions, was);
    let merged = has_form.then_some(merged);
    if there.handed_in.is_some() && act == "reopen" {
        change(Change::Reopen).await?;
        (there.handed_in, there.shared) = (None, Shared::Nobody);
    }
    if let Some(Merged { answers, behind }) = merged.filter(|it| it.changes(&there.answers)) {
        if there.handed_in.is_some() {
            return again("work-handed-in-meanwhile", Vec::new());
        }
        store::change(&tx, (school, key), work.id, Change::Answers(&answers), now).await?;
        (there.answers, there.changed) = (answers, Some(now));
        if !behind.is_empty() {
            tx.commit().await?;
            return again("work-behind", behind);
        }
    }
    if act == "hand-in" && there.handed_in.is_none() {
        let Ok(shared) = fields.get("shared").parse::<Shared>() else {
            tx.commit().await?;
            return again("work-choose-readers", Vec::new());
        };
        if there.answers.is_empty() {
            return again("work-nothing-written", Vec::new());
        }
        change(Change::HandIn(shared)).await?;
        (there.handed_in, there.shared) = (Some(now), shared);
    }
    tx.commit().await?;
    Ok(Outcome::Kept(Box::new(there)))
}
