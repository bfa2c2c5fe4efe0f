//! What somebody wrote and ticked in a form, and how the words of two who write at once are joined.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{ANSWER_MAX, Question};
use crate::decks::{ElementId, mark_of};
use crate::meetings::{Text, TextFault};

/// The answer to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<ANSWER_MAX>>,
    /// What was ticked.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub picks: BTreeSet<ElementId>,
}

/// A text that is longer than its question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// The question.
    pub question: ElementId,
    /// How long it is, in characters.
    pub length: usize,
    /// How long it may be.
    pub max: usize,
}

/// The answers to a form, by question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<ElementId, Answer>);

/// What came of joining answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The answers from now on.
    pub answers: Answers,
    /// The questions that somebody else answered differently since; there the answer stays as that
    /// somebody left it.
    pub behind: Vec<ElementId>,
}

impl Merged {
    /// Whether there is something to keep or to tell.
    pub fn changes(&self, before: &Answers) -> bool {
        self.answers != *before || !self.behind.is_empty()
    }
}

impl Answer {
    /// A short mark of what it says: another answer has another mark.
    pub fn mark(&self) -> String {
        let picks: Vec<_> = self.picks.iter().map(ElementId::as_str).collect();
        // Also where only white space changes, such as another line.
        let text = self.text.as_ref().map(|text| text.as_str().replace('\n', " ⏎ "));
        mark_of([text.as_deref(), Some(&picks.join(" ")), None])
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.text.is_none() && self.picks.is_empty()
    }

    /// Its lines that say something.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = self.text.iter().flat_map(|text| text.as_str().lines());
        lines.map(str::trim).filter(|line| !line.is_empty())
    }
}

impl Answers {
    /// Reads what was typed and ticked, by question. What a question does not offer is not read.
    ///
    /// # Errors
    /// The texts that are too long.
    pub fn read(
        questions: &[Question],
        typed: impl Fn(&ElementId) -> (String, Vec<String>),
    ) -> Result<Self, Vec<TooLong>> {
        let (mut answers, mut faults) = (Self::default(), Vec::new());
        for question in questions {
            let (text, picks) = typed(&question.id);
            let max = question.room.map_or(0, super::Room::max);
            let text = match Text::<ANSWER_MAX>::optional(if max == 0 { "" } else { &text }) {
                Ok(text) => text,
                Err(TextFault::TooLong { length, .. }) => {
                    faults.push(TooLong { question: question.id.clone(), length, max });
                    continue;
                }
                Err(TextFault::Empty) => None,
            };
            let length = text.as_ref().map_or(0, |text| text.as_str().chars().count());
            if length > max {
                faults.push(TooLong { question: question.id.clone(), length, max });
                continue;
            }
            let offered =
                question.options.iter().filter(|id| picks.iter().any(|p| p == id.as_str()));
            let most = if question.one { 1 } else { usize::MAX };
            let picks = offered.take(most).cloned().collect();
            answers.set(question.id.clone(), Answer { text, picks });
        }
        if faults.is_empty() { Ok(answers) } else { Err(faults) }
    }

    /// The answer to a question; an empty one where nothing was said.
    pub fn of(&self, question: &ElementId) -> Answer {
        self.0.get(question).cloned().unwrap_or_default()
    }

    fn set(&mut self, question: ElementId, answer: Answer) {
        if answer.is_empty() {
            self.0.remove(&question);
        } else {
            self.0.insert(question, answer);
        }
    }

    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many of these questions have an answer.
    pub fn count(&self, questions: &[Question]) -> usize {
        questions.iter().filter(|question| self.0.contains_key(&question.id)).count()
    }

    /// Joins what somebody sent to what stands here by now. `was` gives the mark of an answer as
    /// it stood on their page; without one the answer counts as empty then. What they left as it
    /// was stays as it is now, also when somebody else changed it.
    #[must_use]
    pub fn merged(
        &self,
        typed: &Self,
        questions: &[Question],
        was: impl Fn(&ElementId) -> Option<String>,
    ) -> Merged {
        let (mut answers, mut behind) = (self.clone(), Vec::new());
        for question in questions {
            let (now, sent) = (self.of(&question.id), typed.of(&question.id));
            let was = was(&question.id).unwrap_or_else(|| Answer::default().mark());
            let is_theirs = sent.mark() != was && sent != now;
            if is_theirs && now.mark() == was {
                answers.set(question.id.clone(), sent);
            } else if is_theirs {
                behind.push(question.id.clone());
            }
        }
        Merged { answers, behind }
    }
}
