//! Whatever is typed: no panic, ranges that can be cut out, and time that does not run away.

use proptest::prelude::*;

use super::{Advice, Audience, LISTS, look, look_at};
use crate::lang::Lang;

/// Cuts out every range, which panics inside a character, and compares sums.
fn hold(text: &str, advice: &Advice) {
    let mut end = 0;
    for range in &advice.sentences {
        assert!(end <= range.start && range.start < range.end, "{range:?} after {end}");
        assert!(!text[range.clone()].is_empty());
        end = range.end;
    }
    for found in &advice.findings {
        assert_eq!(&text[found.range.clone()], &*found.words);
        let sentence = &advice.sentences[found.sentence];
        assert!(sentence.start <= found.range.start && found.range.end <= sentence.end);
    }
    let figures = &advice.figures;
    assert!(figures.counted_words <= figures.words);
    assert!(figures.long_words <= figures.counted_words);
    assert!(figures.counted_words <= figures.syllables || advice.lang != Lang::SOURCE);
    assert!(figures.sentences <= advice.sentences.len());
    assert!(figures.score.is_none_or(f64::is_finite));
}

/// Pieces of which texts are full that are hard to split.
const PIECES: [&str; 44] = [
    "wordt",
    "gegeven",
    "niet",
    "geen",
    "dient",
    "te",
    "studiedag",
    "(",
    ")",
    "heet",
    "bv.",
    "o.a.",
    "t/m",
    "IB'er",
    "'s",
    "...",
    "…",
    ".",
    "?",
    "!",
    "\"",
    "*",
    "\n",
    "\n\n",
    "- ",
    "# ",
    "1. ",
    "1.1",
    "ĳ",
    "e\u{308}",
    "ideeën",
    "Anna",
    "Wilt u",
    "vul",
    ",",
    ":",
    "en",
    "።",
    "؟",
    "مرحبا",
    "team",
    "\u{ad}",
    "🙂",
    "a@b.nl",
];

/// How many bytes of one piece are tried. In time that grows with the square this would take minutes.
const REPEATED: usize = 20_000;

proptest! {
    #[test]
    fn any_text_is_looked_at(text in any::<String>()) {
        for lang in [Lang::SOURCE, Lang::named("ar")] {
            hold(&text, &look(&LISTS, lang, &text, Audience::Parents));
        }
    }

    #[test]
    fn texts_of_hard_pieces_are_looked_at(
        pieces in proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..80),
    ) {
        let spaced = |(piece, space): (usize, bool)| [PIECES[piece], if space { " " } else { "" }];
        let text: String = pieces.into_iter().flat_map(spaced).collect();
        hold(&text, &look_at(&text));
    }
}

#[test]
fn any_piece_again_and_again_is_looked_at() {
    for piece in PIECES {
        for joint in ["", " "] {
            let text = format!("{piece}{joint}").repeat(REPEATED / piece.len());
            hold(&text, &look_at(&text));
        }
    }
}
