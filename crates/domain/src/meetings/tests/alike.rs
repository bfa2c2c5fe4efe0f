//! What texts beside each other have in common.

use crate::meetings::kinds::alike::{Common, Found, compare};
use proptest::prelude::*;
use rstest::rstest;

/// The texts with what is marked between these brackets.
fn bracketed(texts: &[&str], what: Found, [open, close]: [&str; 2]) -> Vec<String> {
    let compared = compare(texts);
    let show = |pieces: &Vec<crate::meetings::kinds::alike::Piece<'_>>| {
        let parts = pieces.iter().map(|piece| {
            let is_it = piece.found == what;
            if is_it { format!("{open}{}{close}", piece.text) } else { piece.text.to_owned() }
        });
        parts.collect()
    };
    compared.texts.iter().map(show).collect()
}

/// What another text has too between square brackets.
fn marked(texts: &[&str]) -> Vec<String> {
    bracketed(texts, Found::Shared, ["[", "]"])
}

#[rstest]
#[case::words(
    ["Samen verantwoordelijk voor het kind.", "Voor ieder kind zorgen wij samen."],
    ["Samen <verantwoordelijk> voor het kind.", "Voor ieder kind <zorgen> wij samen."]
)]
#[case::words_that_follow_are_one(["Elkaar open vertrouwen", "Luisteren"], ["Elkaar <open vertrouwen>", "<Luisteren>"])]
#[case::small_words_and_numbers_do_not_differ(["Het is 10", "De van 20"], ["Het is 10", "De van 20"])]
#[case::the_same(["Samen", "SAMEN"], ["Samen", "SAMEN"])]
#[case::arabic(["المدرسة والبيت", "المدرسة"], ["المدرسة <والبيت>", "المدرسة"])]
#[case::chinese(["家长和老师", "老师帮助"], ["<家长和>老师", "老师<帮助>"])]
fn what_no_other_text_has_is_marked(#[case] texts: [&str; 2], #[case] expected: [&str; 2]) {
    assert_eq!(bracketed(&texts, Found::Here, ["<", ">"]), expected);
}

#[test]
fn a_text_by_itself_differs_from_nothing() {
    assert_eq!(bracketed(&["Samen sterk"], Found::Here, ["<", ">"]), ["Samen sterk"]);
}

fn common(texts: &[&str]) -> Vec<(String, usize)> {
    let found = compare(texts).common.into_iter();
    found.map(|Common { word, texts }| (word, texts)).collect()
}

#[rstest]
#[case::words(
    ["Samen verantwoordelijk voor het kind.", "Voor ieder kind samen zorgen."],
    ["[Samen] verantwoordelijk voor het [kind].", "Voor ieder [kind samen] zorgen."]
)]
#[case::small_words_say_little(["Het is van ons.", "Dat is van het kind."], ["Het is van ons.", "Dat is van het kind."])]
#[case::capitals_and_ends(["Ouders en leraren", "De OUDER, een leraar"], ["[Ouders] en leraren", "De [OUDER], een leraar"])]
#[case::short_words_are_whole(["kind", "kinderen"], ["kind", "kinderen"])]
#[case::numbers(["10 keer", "10 dagen"], ["10 keer", "10 dagen"])]
#[case::nothing(["Samen", ""], ["Samen", ""])]
#[case::arabic(["المدرسة والبيت معا", "معا في المدرسة"], ["[المدرسة] والبيت [معا]", "[معا] في [المدرسة]"])]
#[case::tigrinya(["ወለዲን መምህራንን ብሓባር", "ብሓባር ንቖልዓ"], ["ወለዲን መምህራንን [ብሓባር]", "[ብሓባር] ንቖልዓ"])]
#[case::chinese(["家长和老师一起合作", "老师合作帮助孩子"], ["家长和[老师]一起[合作]", "[老师合作]帮助孩子"])]
#[case::thai(["พ่อแม่และครู", "ครูพ่อแม่"], ["[พ่อแม่]และครู", "ครู[พ่อแม่]"])]
#[case::turkish(["Aile ve okul birlikte", "birlikte: OKUL"], ["Aile ve [okul birlikte]", "[birlikte]: [OKUL]"])]
fn what_another_text_has_too_is_marked(#[case] texts: [&str; 2], #[case] expected: [&str; 2]) {
    assert_eq!(marked(&texts), expected);
}

#[test]
fn words_of_most_texts_come_first() {
    let texts = ["ouders samen met school", "school en ouder", "samen op school", "iets anders"];
    let expected = [("school", 3), ("ouders", 2), ("samen", 2)];
    assert_eq!(common(&texts), expected.map(|(word, count)| (word.to_owned(), count)));
}

#[test]
fn one_text_has_nothing_in_common() {
    assert_eq!(marked(&["Samen"]), ["Samen"]);
    assert!(common(&["Samen samen"]).is_empty());
    assert!(compare(&[]).texts.is_empty());
}

proptest! {
    #[test]
    fn the_parts_are_the_text(texts in proptest::collection::vec("\\PC{0,60}", 0..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let compared = compare(&texts);
        for (text, pieces) in texts.iter().zip(&compared.texts) {
            let whole: String = pieces.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&whole, text);
        }
        prop_assert!(compared.common.iter().all(|common| common.texts > 1));
    }
}
