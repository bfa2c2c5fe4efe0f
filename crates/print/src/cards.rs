//! Cards of the card box on paper: A6, alone or four on an A4, with backs that meet their fronts.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::common::{Ink, Qr};
use crate::document::{Direction, Family};
use crate::paper::{Job, Paper, Words};
use crate::{PrintError, press};

/// The largest size of a card's text on A6, in points.
pub const CARD_TEXT_MAX_PT: f32 = 27.0;
/// The smallest size of a card's text on A6, in points: below this it cannot be read at a table.
pub const CARD_TEXT_MIN_PT: f32 = 10.0;
/// The largest size of the hints on the back, in points.
pub const CARD_HINT_MAX_PT: f32 = 12.5;
/// The smallest size of the hints on the back, in points.
pub const CARD_HINT_MIN_PT: f32 = 8.5;
/// How far the backs can be moved against their fronts, in tenths of a millimetre.
pub const BACK_SHIFT_MAX_TENTHS_MM: i16 = 50;

/// Cards for one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSheet {
    /// The title of the file; it stands on no card.
    pub title: String,
    /// The language of the title as a tag. Each card tells its own.
    pub lang: String,
    /// The way the language of the title runs.
    pub direction: Direction,
    /// The cards, in the order in which they should lie in the pile.
    pub cards: Vec<Card>,
    /// How the cards lie on the paper.
    pub layout: CardLayout,
    /// With colours or without.
    pub ink: Ink,
    /// Marks where to cut. [`CardLayout::SingleA6`] has them only with bleed.
    pub crop_marks: bool,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The family it belongs to, which gives its colour, its edge and its pattern.
    pub family: Family,
    /// Its number in the set; empty for none.
    pub number: String,
    /// What the card says.
    pub front: CardText,
    /// The same in another language, below the first, in its own direction.
    pub second: Option<CardText>,
    /// What stands on the back. Nothing for a back with only the family and the number.
    pub back: Option<CardBack>,
}

/// The words on the front of a card in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardText {
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// What kind of card it is, in this language.
    pub kind_label: String,
    /// A title above the text; empty for none.
    pub title: String,
    /// The text: paragraphs, lists with `- ` or `1. `, *emphasis*. Empty for a card to write on.
    pub text: String,
    /// A remark at the foot, such as that no person has read the translation; empty for none.
    pub remark: String,
}

/// The back of a card: for whoever leads the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardBack {
    /// The language of the back as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The words above the hints; left out when there are none.
    pub hints_label: String,
    /// Hints, written like a card's text; empty for none.
    pub hints: String,
    /// In what groups, such as "in groepjes van drie"; empty for none.
    pub form_line: String,
    /// How long, such as "10 minuten"; empty for none.
    pub minutes: String,
    /// The set it belongs to, such as "1.1 Behoefte van ouders"; empty for none.
    pub set_line: String,
    /// Where the card stands on the screen.
    pub qr: Option<Qr>,
    /// Where the text comes from; empty for none.
    pub source: String,
    /// A remark at the foot, such as one about the translation; empty for none.
    pub remark: String,
}

/// How cards lie on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CardLayout {
    /// Four A6 cards on an A4, with their backs behind them.
    A4FourUpDuplex {
        /// Around which edge the sheet is turned.
        flip: Flip,
        /// In what order fronts and backs follow each other.
        order: BackOrder,
        /// What this printer needs to bring backs and fronts together.
        shift: BackShift,
    },
    /// Four A6 cards on an A4, fronts only.
    A4FourUp,
    /// One A6 card on a page of its own size.
    SingleA6 {
        /// Whether the back follows each front.
        backs: bool,
        /// Whether the colour runs 3 mm over the edge, for a print shop.
        bleed: bool,
    },
}

/// Around which edge a sheet is turned to print its back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Flip {
    /// Around the long edge, as the page of a book.
    #[default]
    Long,
    /// Around the short edge, as the page of a calendar.
    Short,
}

/// In what order fronts and backs come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackOrder {
    /// Front, back, front, back: for a printer that turns the paper itself.
    #[default]
    Alternating,
    /// First all fronts, then all backs, the first first: for a pile that is turned over as a whole
    /// and printed again.
    AfterFronts,
    /// First all fronts, then all backs, the last first: for a printer that takes the last sheet of
    /// the first round as the first of the second.
    AfterFrontsReversed,
}

/// How far the backs are moved, in tenths of a millimetre as read from an
/// [`AlignmentTest`]; more than [`BACK_SHIFT_MAX_TENTHS_MM`] counts as that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BackShift {
    /// To the right on the page with the backs; negative to the left.
    pub right: i16,
    /// Downwards on the page with the backs; negative upwards.
    pub down: i16,
}

/// A sheet that shows how well a printer brings front and back together: print it, turn it, hold it
/// against the light and read how far the crosses lie apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlignmentTest {
    /// The title of the file and of the sheet.
    pub title: String,
    /// The language as a tag.
    pub lang: String,
    /// The way the language runs.
    pub direction: Direction,
    /// The word for the front.
    pub front_label: String,
    /// The word for the back.
    pub back_label: String,
    /// What to do, step by step, on the front.
    pub steps: Vec<String>,
    /// How to read the result, on the back.
    pub reading: Vec<String>,
    /// Around which edge the sheet is turned.
    pub flip: Flip,
}

/// One side of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The side with the question.
    Front,
    /// The side with the hints.
    Back,
}

/// The fields of a card that hold light Markdown.
const MARKED: [&str; 2] = ["text", "hints"];
/// A last word with more letters than this may stand in a line alone.
const LAST_WORD: usize = 7;
/// Two words with more letters together than this are not tied: they must fit into any line.
const LAST_TWO_WORDS: usize = 13;
/// In a line with fewer words than this none are tied.
const TIED_FROM_WORDS: usize = 5;
/// How many cards are checked in one go.
const CHECKED_AT_ONCE: usize = 16;

/// The cards (by their place, from 0) whose words do not fit on A6 at the smallest size that can be
/// read, without printing them: much quicker than [`pdf`](crate::pdf).
pub fn too_long(cards: &[Card]) -> Result<Vec<usize>, PrintError> {
    let sheet = json!({ "title": "", "lang": "und", "direction": "ltr", "cards": counted(cards)? });
    let more = json!({ "sizes": Sizes::new(), "at_once": CHECKED_AT_ONCE });
    let job =
        Words::of(&sheet, &MARKED)?.parts("cards", CHECKED_AT_ONCE)?.job("fits.typ", &more)?;
    let places = press::lay_out(&job).map(|pages| press::too_long(&pages));
    press::done(job.parts());
    places
}

/// The cards as data, with what the layout wants to know of their words before it measures any:
/// how many letters there are, and which is the longest that must stay in one line.
fn counted(cards: &[Card]) -> Result<Value, PrintError> {
    let mut cards = serde_json::to_value(cards)?;
    for card in cards.as_array_mut().into_iter().flatten() {
        for side in ["front", "second", "back"] {
            if let Some(side) = card.get_mut(side).and_then(Value::as_object_mut) {
                count(side);
            }
        }
    }
    Ok(cards)
}

fn count(side: &mut Map<String, Value>) {
    let mut words = String::new();
    for name in ["title", "text", "hints"] {
        if let Some(Value::String(field)) = side.get_mut(name) {
            *field = last_words_together(field);
            words.push_str(field);
            words.push('\n');
        }
    }
    let words = words.replace('*', "");
    let longest = words.split([' ', '\n']).rev().max_by_key(|word| word.chars().count());
    let longest = longest.unwrap_or_default().to_owned();
    side.insert("letters".to_owned(), words.chars().count().into());
    side.insert("longest".to_owned(), longest.into());
}

/// Ties the last two words of each paragraph, so that a short one never stands in a line alone.
fn last_words_together(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let line = paragraph.rsplit('\n').next().unwrap_or_default();
        let mut last = line.rsplit(' ').map(|word| word.chars().count());
        let (word, before) = (last.next().unwrap_or(0), last.next().unwrap_or(0));
        let is_short = word <= LAST_WORD && word + before <= LAST_TWO_WORDS;
        if !is_short || last.count() + 2 < TIED_FROM_WORDS {
            return paragraph.to_owned();
        }
        match paragraph.rsplit_once(' ') {
            Some((rest, last)) => format!("{rest}\u{A0}{last}"),
            None => paragraph.to_owned(),
        }
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

impl Paper for CardSheet {
    fn job(&self) -> Result<Job, PrintError> {
        let at_once = match self.layout {
            CardLayout::SingleA6 { .. } => 1,
            CardLayout::A4FourUp | CardLayout::A4FourUpDuplex { .. } => 4,
        };
        let more = json!({ "sizes": Sizes::new(), "at_once": at_once });
        let mut sheet = serde_json::to_value(self.held())?;
        sheet["cards"] = counted(&self.cards)?;
        Words::of(&sheet, &MARKED)?.parts("cards", at_once)?.job("cards.typ", &more)
    }
}

impl CardSheet {
    /// The sheet with its numbers within their limits.
    fn held(&self) -> Self {
        let mut held = self.clone();
        if let CardLayout::A4FourUpDuplex { shift, .. } = &mut held.layout {
            let limit =
                |tenths: i16| tenths.clamp(-BACK_SHIFT_MAX_TENTHS_MM, BACK_SHIFT_MAX_TENTHS_MM);
            *shift = BackShift { right: limit(shift.right), down: limit(shift.down) };
        }
        held
    }
}

impl Paper for AlignmentTest {
    fn job(&self) -> Result<Job, PrintError> {
        Job::new("alignment.typ", self, &[])
    }
}

/// The limits of the type on a card, for the layout.
#[derive(Serialize)]
struct Sizes {
    text_max: f32,
    text_min: f32,
    hint_max: f32,
    hint_min: f32,
}

impl Sizes {
    const fn new() -> Self {
        Self {
            text_max: CARD_TEXT_MAX_PT,
            text_min: CARD_TEXT_MIN_PT,
            hint_max: CARD_HINT_MAX_PT,
            hint_min: CARD_HINT_MIN_PT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_last_word_is_tied_to_the_word_before_it() {
        let tied = |text: &str| last_words_together(text).replace('\u{A0}', "_");
        assert_eq!(tied("Wat ga je morgen doen?"), "Wat ga je morgen_doen?");
        assert_eq!(
            tied("Een twee drie vier vijf.\n\nWat denk je dan nu?"),
            "Een twee drie vier_vijf.\n\nWat denk je dan_nu?"
        );
        assert_eq!(tied("Wat denk je?"), "Wat denk je?");
        assert_eq!(
            tied("Wat weet je over ouderbetrokkenheid?"),
            "Wat weet je over ouderbetrokkenheid?"
        );
        assert_eq!(
            tied("Kies er een met wie je werkt:\n- een ouder"),
            "Kies er een met wie je werkt:\n- een ouder"
        );
        let (last, before) = ("a".repeat(LAST_WORD), "b".repeat(LAST_TWO_WORDS - LAST_WORD));
        assert_eq!(tied(&format!("x y z {before} {last}")), format!("x y z {before}_{last}"));
        assert_eq!(tied(&format!("x y z {before}b {last}")), format!("x y z {before}b {last}"));
        assert_eq!(tied(&format!("x y z b {last}a")), format!("x y z b {last}a"));
        assert_eq!(tied("een twee drie vier"), "een twee drie vier");
        assert_eq!(tied(""), "");
    }
}
