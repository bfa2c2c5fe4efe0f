//! What is found in sentences, and what is left alone.

use super::{Hint, found, look_at};
use crate::{
    lang::Lang,
    plain::{Audience, look, tests::LISTS},
};

fn check(hint: Hint, text: &str, expected: &[&str]) {
    assert_eq!(found(text, hint), expected, "{hint:?} in {text:?}");
}

#[test]
fn a_passive_is_worden_with_a_participle() {
    check(Hint::Passive, "Het boek wordt morgen gegeven.", &["wordt"]);
    check(Hint::Passive, "Als het gelezen wordt, is het klaar.", &["wordt"]);
    check(Hint::Passive, "De kinderen werden opgehaald en worden verwacht.", &["werden", "worden"]);
    check(Hint::Passive, "Wordt uw kind besproken?", &["Wordt"]);
    check(Hint::Passive, "Het wordt beter als ouders betrokken zijn.", &[]);
    check(Hint::Passive, "Het wordt warm. Uw kind wordt zes.", &[]);
    check(Hint::Passive, "Zo word je gezond en wordt het een goed gesprek.", &[]);
    check(Hint::Passive, "Het wordt zomer, dus we hebben gezwommen.", &[]);
}

#[test]
fn formal_words_come_with_plainer_ones() {
    check(
        Hint::Formal,
        "Indien nodig dient u, met betrekking tot het kind, te bellen.",
        &["Indien", "dient u", "met betrekking tot"],
    );
    let advice = look_at("Wie eet dient te betalen.");
    let alternatives: Vec<_> = advice.findings[0].alternatives.iter().map(|a| &**a).collect();
    assert_eq!(&*advice.findings[0].words, "dient te");
    assert_eq!(alternatives, ["moet", "moeten"]);
    check(Hint::Formal, "Neem een boek mee als dat kan.", &[]);
}

#[test]
fn a_word_with_a_capital_in_the_list_needs_that_capital() {
    check(Hint::School, "De MR komt, de IB'er en de ib’er ook.", &["MR", "IB'er", "ib’er"]);
    check(Hint::School, "Wil je dit or dat? So long.", &[]);
}

#[test]
fn a_word_of_schools_counts_until_the_text_explains_it() {
    check(Hint::School, "Vrijdag is er een studiedag.", &["studiedag"]);
    check(Hint::School, "Er is een studiedag (de kinderen zijn vrij). De studiedag is leuk.", &[]);
    check(Hint::School, "Een *studiedag* is een dag zonder les.", &[]);
    check(Hint::School, "Vrijdag is er een studiedag. Dan zijn de kinderen vrij.", &[]);
    check(Hint::School, "Samen eten op school (overblijven) kost twee euro.", &[]);
    check(Hint::School, "Het eerste gesprek heet een intake.", &[]);
    check(Hint::School, "Een studiedag (vrij).", &["studiedag"]);
    check(Hint::School, "De intern begeleider (IB) belt.", &["intern begeleider", "IB"]);
}

#[test]
fn staff_know_the_words_of_schools() {
    let advice = look(&LISTS, Lang::SOURCE, "De studiedag van de MR.", Audience::Staff);
    assert_eq!(advice.findings, []);
}

#[test]
fn shortened_words_come_with_what_they_stand_for() {
    let shortened = ["bv.", "t/m", "i.p.v.", "svp"];
    check(Hint::Abbreviation, "Kom bv. maandag t/m woensdag i.p.v. later, svp.", &shortened);
    check(Hint::Abbreviation, "Kom op maandag. Dat is fijn. J. de Vries.", &[]);
}

#[test]
fn two_words_that_say_no_in_one_part_of_a_sentence_are_one_too_many() {
    let nobody = "niemand niet";
    check(Hint::DoubleNegation, "Er is niemand niet welkom.", &[nobody]);
    check(Hint::DoubleNegation, "Het is niet onmogelijk.", &["niet onmogelijk"]);
    check(Hint::DoubleNegation, "Kom niet zonder jas.", &["niet zonder"]);
    check(Hint::DoubleNegation, "Lukt het niet, dan is dat niet erg.", &[]);
    check(Hint::DoubleNegation, "Wie niet kan en geen tijd heeft, belt.", &[]);
    check(Hint::DoubleNegation, "Dit is niet alleen onbekend.", &[]);
}

#[test]
fn more_than_one_request_in_a_sentence_is_found() {
    let both = "Vul het formulier in en geef het mee.";
    check(Hint::Requests, both, &[both]);
    let two = "Wilt u dit lezen en kunt u dan bellen?";
    check(Hint::Requests, two, &[two]);
    check(
        Hint::Requests,
        "Wilt u komen, neem dan een jas mee. Wat wil je, en hoe kun je het?",
        &[],
    );
    let three = "Neem een jas mee, bel ons, en u moet op tijd zijn.";
    check(Hint::Requests, three, &[three]);
    assert_eq!(look_at(three).findings.last().map(|found| found.count), Some(3));
    check(Hint::Requests, "Vul het formulier in. Geef het mee.", &[]);
    check(Hint::Requests, "Bel of mail ons. Bel je of kom je?", &[]);
    check(Hint::Requests, "Lees je dit, dan maak ik thee.", &[]);
}

#[test]
fn long_sentences_and_long_words_are_counted_names_are_not() {
    let words = |number: usize| vec!["kat"; number].join(" ") + ".";
    assert_eq!(found(&words(20), Hint::LongSentence).len(), 0);
    let long = look_at(&words(21)).findings;
    assert_eq!((long[0].hint, long[0].count), (Hint::LongSentence, 21));
    check(Hint::LongWord, "De ouderavond met Anastasia is morgen.", &["ouderavond"]);
    check(Hint::LongWord, "Anastasia komt. Dag Anastasia.", &[]);
    check(Hint::LongWord, "Morgen. Ouderavonden zijn leuk.", &["Ouderavonden"]);
}

#[test]
fn findings_say_where_they_stand() {
    let text = "Hallo. Één gesprek i.p.v. twee, één.";
    let advice = look_at(text);
    let short = advice.findings.iter().find(|found| found.hint == Hint::Abbreviation).unwrap();
    assert_eq!((&text[short.range.clone()], short.sentence), ("i.p.v.", 1));
    assert_eq!(&text[advice.sentences[1].clone()], "Één gesprek i.p.v. twee, één.");
}

#[test]
fn of_other_languages_only_the_length_is_looked_at() {
    let text = "Indien de studiedag wordt gegeven. ".repeat(15);
    for lang in Lang::all().filter(|lang| *lang != Lang::SOURCE) {
        let advice = look(&LISTS, lang, &text, Audience::Parents);
        assert_eq!(advice.findings, [], "{lang}");
        assert_eq!((advice.figures.score, advice.figures.long_words), (None, 0), "{lang}");
        assert_eq!(advice.level, Some(super::Level::Green), "{lang}");
    }
    let long =
        "one two three four five six seven eight nine ten eleven twelve thirteen. ".repeat(4);
    let advice = look(&LISTS, Lang::named("en"), &long, Audience::Parents);
    assert_eq!(advice.level, Some(super::Level::Amber));
}
