//! What is judged together, for whom it is, and where findings stand.

use super::{check, plainness};
use crate::{
    decks::{CardBox, Kind, Measured, Plainness},
    plain::{Level, Lists},
};

/// Ten words that everybody knows.
const EASY: &str = "De kat zit op de mat en ik ben blij. ";

/// The same number of words, of reports.
const HARD: &str = "Institutionele ouderbetrokkenheidsontwikkeling optimaliseert educatieve \
    samenwerkingsmogelijkheden binnen multiculturele onderwijsorganisaties tegelijkertijd \
    aanzienlijk. ";

fn judge(structure: &str, words: &str) -> Vec<Plainness> {
    let card_box: CardBox = check(structure, words, &[]);
    plainness(&card_box, &Lists::default())
}

fn element(id: &str, kind: &str) -> String {
    format!("[[element]]\nid = \"{id}\"\nkind = \"{kind}\"\n")
}

fn text(id: &str, text: &str) -> String {
    format!("[{id}]\ntext = \"{}\"\n", text.trim())
}

#[test]
fn a_long_text_is_judged_alone() {
    let structure = element("a1", "factor") + &element("a2", "factor");
    let texts = text("a1", &EASY.repeat(5)) + &text("a2", &HARD.repeat(7));
    let judged = judge(&structure, &texts);
    assert_eq!(judged.len(), 2);
    assert_eq!(judged[0].advice.level, Some(Level::Green));
    assert_eq!(judged[1].advice.level, Some(Level::Red));
    assert_eq!(judged.iter().map(Plainness::is_plain).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn short_texts_of_one_kind_are_judged_together() {
    let ids = ["a1", "a2", "a3", "a4", "a5"];
    let structure: String = ids.iter().map(|id| element(id, "stap")).collect();
    let texts: String = ids.iter().map(|id| text(id, EASY)).collect();
    let judged = judge(&structure, &texts);
    assert_eq!(judged.len(), 1);
    assert_eq!(judged[0].part, Measured::Kind(Kind::ProcedureStep));
    assert_eq!(judged[0].advice.level, Some(Level::Green));
    assert_eq!(judged[0].says(0), Some("a1"));
    assert_eq!(judged[0].says(judged[0].text.len() - 1), Some("a5"));
}

#[test]
fn what_is_still_short_is_judged_together_whatever_its_kind() {
    let kinds = ["stap", "stap", "tip", "begrip", "begrip"];
    let ids = ["a1", "a2", "a3", "a4", "a5"];
    let structure: String = ids.iter().zip(kinds).map(|(id, kind)| element(id, kind)).collect();
    let texts: String = ids.iter().map(|id| text(id, EASY)).collect();
    let judged = judge(&structure, &texts);
    assert_eq!(judged.len(), 1);
    assert_eq!((judged[0].part, judged[0].pieces.len()), (Measured::Rest, 5));
}

#[test]
fn a_text_that_stays_short_is_not_judged_and_no_fault() {
    let judged = judge(&element("a1", "stap"), &text("a1", HARD));
    assert_eq!(judged[0].advice.level, None);
    assert!(judged[0].is_plain());
}

#[test]
fn what_parents_read_must_be_green() {
    let amber = EASY.repeat(4) + &EASY.replace(". ", " ").repeat(3) + ".";
    let kinds = [("a1", "oudervraag"), ("a2", "deelpunt"), ("a3", "briefpunt"), ("a4", "begrip")];
    let structure: String = kinds.iter().map(|(id, kind)| element(id, kind)).collect();
    let texts: String = kinds.iter().map(|(id, _)| text(id, &amber)).collect();
    for plainness in judge(&structure, &texts) {
        let for_staff = plainness.part == Measured::Kind(Kind::Concept);
        assert_eq!(plainness.advice.level, Some(Level::Amber));
        assert_eq!(plainness.wanted(), if for_staff { Level::Amber } else { Level::Green });
        assert_eq!(plainness.is_plain(), for_staff);
    }
}

#[test]
fn a_tip_that_says_u_is_for_parents() {
    let structure = element("a1", "tip") + &element("a2", "tip");
    let texts = text("a1", "Lees uw kind voor.") + &text("a2", "Lees je klas voor.");
    let judged = judge(&structure, &texts);
    let wanted: Vec<_> =
        judged.iter().map(|one| (one.pieces[0].0.as_str(), one.wanted())).collect();
    assert_eq!(wanted, [("a1", Level::Green), ("a2", Level::Amber)]);
}

#[test]
fn hints_of_a_deck_are_judged_together_and_for_staff() {
    let structure = element("a1", "oudervraag") + &element("a2", "stap");
    let hint = |id| text(id, "Dag.") + &format!("hint = \"{}\"\n", EASY.repeat(3).trim());
    let judged = judge(&structure, &(hint("a1") + &hint("a2")));
    let hints: Vec<_> = judged.iter().filter(|one| one.part == Measured::Hints).collect();
    assert_eq!(hints.len(), 1);
    assert_eq!((hints[0].pieces.len(), hints[0].wanted()), (2, Level::Amber));
}
