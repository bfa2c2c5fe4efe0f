//! Where in a text stands what was looked for, and the piece of a long text that shows it.

use std::ops::Range;

use domain::{decks::CardBox, lang::Lang};

use crate::web::prose::plain;

use super::{
    analysis::Analyser,
    asked::Asked,
    found::Found,
    index::{PART, STEM, SURFACE},
    limits::EXCERPT_CHARS,
    thing::{Says, Thing},
};

/// A text in pieces: what was looked for, and what stands between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Each piece, and whether it was looked for.
    pub pieces: Vec<(String, bool)>,
}

/// What a result shows of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    pub says: Says<'a>,
    pub title: Option<Marked>,
    /// A piece of the text that holds what was looked for, or else its beginning.
    pub text: Marked,
}

/// Marks what a search found.
pub struct Marker<'a> {
    found: &'a Found,
    analyser: Analyser<'a>,
}

impl<'a> Marker<'a> {
    /// Makes one for a search; compounds are taken apart by these known words.
    pub fn new(found: &'a Found, is_known: &'a dyn Fn(&str) -> bool) -> Self {
        Self { found, analyser: Analyser::new(is_known) }
    }

    /// Chooses the language in which a thing is shown, and marks it: the language that was asked
    /// for, else the reader's when it holds what was looked for, else the one that holds most of
    /// it; of equals the reader's, then the source.
    pub fn show<'c>(
        &mut self,
        thing: &'c Thing,
        cards: &'c CardBox,
        asked: &Asked,
        reader: Lang,
    ) -> Option<Shown<'c>> {
        let wanted = asked.narrow.lang.and_then(|lang| thing.says_in(cards, lang));
        let says = match wanted {
            Some(says) => says,
            None => self.best(thing, cards, reader)?,
        };
        let title = says.title.map(|title| self.mark(title, says.lang));
        let texts = says.texts.iter().map(|text| self.excerpt(&plain(text), says.lang));
        let texts: Vec<_> = texts.collect();
        let with_mark = texts.iter().position(|text| text.pieces.iter().any(|piece| piece.1));
        let text = texts.into_iter().nth(with_mark.unwrap_or(0));
        Some(Shown { title, text: text.unwrap_or(Marked { pieces: Vec::new() }), says })
    }

    fn best<'c>(&mut self, thing: &'c Thing, cards: &'c CardBox, reader: Lang) -> Option<Says<'c>> {
        let mut best: Option<(usize, u8, Says<'c>)> = None;
        for says in thing.says(cards) {
            let texts = says.title.iter().chain(&says.texts);
            let count = texts.map(|text| self.different(text, says.lang)).sum();
            let rank = u8::from(says.lang == Lang::SOURCE) + 2 * u8::from(says.lang == reader);
            if best.as_ref().is_none_or(|(most, own, _)| (count, rank) > (*most, *own)) {
                best = Some((count, rank, says));
            }
        }
        best.map(|(_, _, says)| says)
    }

    /// How many different words of a text were looked for.
    fn different(&mut self, text: &str, lang: Lang) -> usize {
        let words: std::collections::HashSet<_> =
            self.places(text, lang).into_iter().map(|range| text[range].to_lowercase()).collect();
        words.len()
    }

    /// The places of the words that were looked for.
    fn places(&mut self, text: &str, lang: Lang) -> Vec<Range<usize>> {
        let terms = &self.found.terms;
        let words = self.analyser.text(text, lang).filter(|(_, word)| {
            terms.has(SURFACE, &word.surface)
                || terms.has(STEM, &word.stem)
                || word.parts.iter().any(|part| terms.has(PART, part))
        });
        words.map(|(range, _)| range).collect()
    }

    fn mark(&mut self, text: &str, lang: Lang) -> Marked {
        let places = self.places(text, lang);
        Marked { pieces: pieces(text, 0..text.len(), &places) }
    }

    /// The piece around the first place, between words.
    fn excerpt(&mut self, text: &str, lang: Lang) -> Marked {
        let places = self.places(text, lang);
        let piece = around(text, places.first().map_or(0, |place| place.start));
        let mut pieces = pieces(text, piece.clone(), &places);
        let more = |more: bool| more.then(|| ("…".to_owned(), false));
        if let Some(before) = more(piece.start > 0) {
            pieces.insert(0, before);
        }
        pieces.extend(more(piece.end < text.len()));
        Marked { pieces }
    }
}

/// A piece of a text of at most [`EXCERPT_CHARS`] characters that holds the place, from the
/// beginning of a sentence where one is near.
fn around(text: &str, place: usize) -> Range<usize> {
    if text.chars().count() <= EXCERPT_CHARS {
        return 0..text.len();
    }
    let before = &text[..place];
    let back = before.char_indices().rev().nth(EXCERPT_CHARS / 3).map_or(0, |(at, _)| at);
    let sentence = before[back..].rfind(['.', '?', '!', '\n', '።', '؟']);
    let start = match sentence {
        Some(at) => back + at + before[back + at..].chars().next().map_or(0, char::len_utf8),
        None if back == 0 => 0,
        None => before[back..].find(' ').map_or(back, |at| back + at),
    };
    let mut chars = text[start..].char_indices();
    let end = chars.nth(EXCERPT_CHARS).map_or(text.len(), |(at, _)| start + at);
    if end == text.len() {
        return start..end;
    }
    let whole = text[start..end].rfind(' ').map_or(end, |at| start + at);
    start..whole
}

fn pieces(text: &str, within: Range<usize>, places: &[Range<usize>]) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut at = within.start;
    let inside = |place: &&Range<usize>| place.start >= within.start && place.end <= within.end;
    for place in places.iter().filter(inside) {
        if at < place.start {
            pieces.push((text[at..place.start].to_owned(), false));
        }
        pieces.push((text[place.clone()].to_owned(), true));
        at = place.end;
    }
    if at < within.end {
        pieces.push((text[at..within.end].to_owned(), false));
    }
    pieces
}
