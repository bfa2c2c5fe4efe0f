//! How plainly the card box speaks. Texts for parents must be easy, all others fairly easy at
//! least; only Dutch is judged, because translations follow it.
//!
//! What is judged as one text:
//! - the text of an element, when it is long enough to measure;
//! - the shorter texts of one kind in a deck, joined, as people read them one after the other;
//! - what is still too short after that, joined per deck, whatever the kind. When even that is too
//!   short there is no judgement, only findings.
//!
//! Hints for the coach are joined per deck, and so is what frames a deck: its intro and the notes
//! and texts of its plan. Titles are not judged: they are no sentences.

use std::ops::Range;

use super::{CardBox, Deck, DeckId, Element, Kind, Words};
use crate::{
    lang::Lang,
    plain::{self, Advice, Audience, Level, Lists},
};

/// What is judged together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measured {
    /// Texts of one kind.
    Kind(Kind),
    /// Short texts of more than one kind.
    Rest,
    /// The hints for the coach.
    Hints,
    /// The intro of the deck, and the notes and texts of its plan.
    Frame,
}

/// One text of a deck and what can be said of it.
#[derive(Clone, Debug)]
pub struct Plainness {
    /// The deck.
    pub deck: DeckId,
    /// What was judged together.
    pub part: Measured,
    /// The language of the text.
    pub lang: Lang,
    /// The text, all pieces joined with empty lines between.
    pub text: String,
    /// What has a piece in the text (an element, "deck", or a block as "plan.welkom"), and where
    /// the piece stands, in bytes.
    pub pieces: Vec<(String, Range<usize>)>,
    /// The judgement.
    pub advice: Advice,
}

impl Plainness {
    /// Gives the level that the text must have at least.
    pub fn wanted(&self) -> Level {
        match self.advice.audience {
            Audience::Parents => Level::Green,
            Audience::Staff => Level::Amber,
        }
    }

    /// Whether the text is as plain as it must be; one that is too short to judge is.
    pub fn is_plain(&self) -> bool {
        self.advice.level.is_none_or(|level| level >= self.wanted())
    }

    /// Gives what says the piece in which a byte of the text stands.
    pub fn says(&self, at: usize) -> Option<&str> {
        let piece = self.pieces.iter().find(|(_, range)| range.contains(&at));
        piece.map(|(name, _)| name.as_str())
    }
}

/// Judges all Dutch texts of the card box, deck after deck.
pub fn plainness(card_box: &CardBox, lists: &Lists) -> Vec<Plainness> {
    card_box.decks().flat_map(|deck| of_deck(card_box, lists, deck)).collect()
}

/// Tells for whom the text of an element is. Parents read what they are asked and what they are to
/// know, the letter to them, and the tips that say "u" to them; all else is for staff.
pub fn audience(element: &Element, text: &str) -> Audience {
    let is_letter = element.deck.as_str() == LETTER && element.kind == Kind::FormTemplate;
    let is_theirs = match element.kind {
        Kind::ParentQuestion | Kind::SharePoint | Kind::LetterPoint => true,
        Kind::Tip => says_u(text),
        _ => is_letter,
    };
    if is_theirs { Audience::Parents } else { Audience::Staff }
}

/// The deck with the letter to parents.
const LETTER: &str = "brief-ouders";

/// Whether a text speaks to a reader it does not know: to parents, and never to colleagues.
fn says_u(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.eq_ignore_ascii_case("u") || word.eq_ignore_ascii_case("uw"))
}

/// What says a piece of text, and the piece.
type Piece = (String, String);

/// A text that is not judged yet.
struct Draft {
    part: Measured,
    audience: Audience,
    pieces: Vec<Piece>,
}

fn of_deck(card_box: &CardBox, lists: &Lists, deck: &Deck) -> Vec<Plainness> {
    let mut judged = Vec::new();
    let alone = deck.elements.iter().filter_map(|element| draft(card_box, element)).collect();
    let short = judge_all(lists, deck, alone, &mut judged);
    let short = judge_all(lists, deck, join(short, |part| part), &mut judged);
    let mut rest = join(short, |_| Measured::Rest);
    for (part, pieces) in
        [(Measured::Hints, hints(card_box, deck)), (Measured::Frame, frame(card_box, deck))]
    {
        rest.push(Draft { part, audience: Audience::Staff, pieces });
    }
    let has_text = rest.iter().filter(|draft| !draft.pieces.is_empty());
    judged.extend(has_text.map(|draft| judge(lists, deck, draft)));
    judged
}

/// Judges what is long enough and gives back what is too short.
fn judge_all(
    lists: &Lists,
    deck: &Deck,
    drafts: Vec<Draft>,
    judged: &mut Vec<Plainness>,
) -> Vec<Draft> {
    let mut short = Vec::new();
    for draft in drafts {
        let plainness = judge(lists, deck, &draft);
        if plainness.advice.level.is_some() {
            judged.push(plainness);
        } else {
            short.push(draft);
        }
    }
    short
}

/// Joins the drafts that become the same part and are for the same readers.
fn join(drafts: Vec<Draft>, part: fn(Measured) -> Measured) -> Vec<Draft> {
    let mut joined: Vec<Draft> = Vec::new();
    for draft in drafts {
        let (part, audience) = (part(draft.part), draft.audience);
        match joined.iter_mut().find(|other| other.part == part && other.audience == audience) {
            Some(other) => other.pieces.extend(draft.pieces),
            None => joined.push(Draft { part, ..draft }),
        }
    }
    joined
}

fn dutch<'a>(card_box: &'a CardBox, element: &Element) -> Option<&'a Words> {
    card_box.words(&element.id, Lang::SOURCE)
}

fn draft(card_box: &CardBox, element: &Element) -> Option<Draft> {
    let text = dutch(card_box, element)?.text.clone()?;
    let (part, audience) = (Measured::Kind(element.kind), audience(element, &text));
    Some(Draft { part, audience, pieces: vec![(element.id.to_string(), text)] })
}

fn hints(card_box: &CardBox, deck: &Deck) -> Vec<Piece> {
    let hint = |element: &Element| {
        let hint = dutch(card_box, element)?.hint.clone()?;
        Some((element.id.to_string(), hint))
    };
    deck.elements.iter().filter_map(hint).collect()
}

fn frame(card_box: &CardBox, deck: &Deck) -> Vec<Piece> {
    let intro = card_box.deck_words(&deck.id, Lang::SOURCE).and_then(|words| words.intro.clone());
    let mut pieces: Vec<_> = intro.map(|intro| ("deck".to_owned(), intro)).into_iter().collect();
    for block in &deck.plan {
        let Some(words) = card_box.plan_words(&deck.id, &block.id, Lang::SOURCE) else {
            continue;
        };
        let texts = [&words.note, &words.text].into_iter().flatten();
        pieces.extend(texts.map(|text| (format!("plan.{}", block.id), text.clone())));
    }
    pieces
}

/// Joins the pieces of a text and looks at it.
fn judge(lists: &Lists, deck: &Deck, draft: &Draft) -> Plainness {
    let (mut text, mut pieces) = (String::new(), Vec::new());
    for (name, piece) in &draft.pieces {
        if !text.is_empty() {
            text.push_str(BETWEEN);
        }
        let start = text.len();
        text.push_str(piece);
        pieces.push((name.clone(), start..text.len()));
    }
    let lang = Lang::SOURCE;
    let advice = plain::look(lists, lang, &text, draft.audience);
    Plainness { deck: deck.id.clone(), part: draft.part, lang, text, pieces, advice }
}

/// What stands between two pieces: an empty line, so that a sentence ends there.
const BETWEEN: &str = "\n\n";
