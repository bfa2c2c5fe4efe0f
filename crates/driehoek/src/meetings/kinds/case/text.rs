//! The story of a case, cut into what can be marked: sentences, or words.

use domain::lang::Lang;
use domain::meetings::Meeting;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::case::{PARTS_MAX, UNITS_MAX, Unit, settings};

use crate::meetings::kinds::sentences::sentences;
use crate::meetings::views::View;
use crate::web::prose::plain;

/// A story as the wall has it: its numbers are those of the marks.
pub(super) struct Story {
    pub(super) title: Option<String>,
    pub(super) lang: Lang,
    /// Paragraphs; each piece with its number in the whole.
    pub(super) paragraphs: Vec<Vec<(u16, String)>>,
}

impl Story {
    /// The piece with this number.
    pub(super) fn piece(&self, unit: u16) -> Option<&str> {
        let mut pieces = self.paragraphs.iter().flatten();
        pieces.find(|(number, _)| *number == unit).map(|(_, text)| text.as_str())
    }

    /// How many parts can be read after each other.
    pub(super) fn parts(&self) -> u16 {
        u16::try_from(self.paragraphs.len()).unwrap_or(PARTS_MAX)
    }
}

/// The story of a block in the language of the meeting: its first text, or what the coach wrote.
pub(super) fn story(view: View<'_>, meeting: &Meeting, block: &Block) -> Option<Story> {
    let found = block.plan.background.first();
    let found = found.and_then(|id| view.cards.words(id, meeting.lang));
    let (title, lang, text) = match found {
        Some(words) => (words.title.clone(), words.lang, plain(words.text.as_deref()?)),
        None => (None, meeting.lang, plain(block.plan.text.as_ref()?.as_str())),
    };
    let paragraphs = cut(&text, settings(&block.plan).unit);
    Some(Story { title, lang, paragraphs })
}

fn cut(text: &str, unit: Unit) -> Vec<Vec<(u16, String)>> {
    let mut next = 0..UNITS_MAX;
    let mut paragraphs = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let pieces = match unit {
            Unit::Sentence => sentences(line),
            Unit::Word => line.split_whitespace().collect(),
        };
        let numbered = next.by_ref().zip(pieces.into_iter().map(str::to_owned));
        let paragraph: Vec<_> = numbered.collect();
        if !paragraph.is_empty() {
            paragraphs.push(paragraph);
        }
    }
    paragraphs.truncate(PARTS_MAX.into());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_numbered_through_the_whole_story() {
        let text = "Een. Twee.\n\nDrie.";
        let numbers = |unit| -> Vec<Vec<u16>> {
            let cut = cut(text, unit);
            cut.iter().map(|pieces| pieces.iter().map(|(number, _)| *number).collect()).collect()
        };
        assert_eq!(numbers(Unit::Sentence), [vec![0, 1], vec![2]]);
        assert_eq!(numbers(Unit::Word), [vec![0, 1], vec![2]]);
        let long = "a ".repeat(usize::from(UNITS_MAX) + 1);
        assert_eq!(cut(&long, Unit::Word)[0].len(), usize::from(UNITS_MAX));
    }
}
