//! Where sentences end.

use super::{LISTS, look_at, sentences};
use crate::{
    lang::Lang,
    plain::{Audience, look},
};

fn check(text: &str, expected: &[&str]) {
    let found: Vec<_> =
        sentences::split(&LISTS, text).into_iter().map(|sentence| &text[sentence.range]).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn a_full_stop_ends_a_sentence() {
    check("Dag! Kom je? Ja. nee", &["Dag!", "Kom je?", "Ja.", "nee"]);
    check("Eén zin\nover twee regels.", &["Eén zin\nover twee regels."]);
    check("", &[]);
    check(" ... ?! \n\n - \n # ", &[]);
}

#[test]
fn the_dot_of_a_shortened_word_does_not() {
    check("Neem bv. Brood mee.", &["Neem bv. Brood mee."]);
    check("Bel dr. Jansen of J. de Vries.", &["Bel dr. Jansen of J. de Vries."]);
    check("Neem o.a. een jas mee.", &["Neem o.a. een jas mee."]);
    check("Brood, melk enz. Kom op tijd.", &["Brood, melk enz.", "Kom op tijd."]);
    check("Brood, melk enz. en op tijd.", &["Brood, melk enz. en op tijd."]);
    check("Dat is klaar.Morgen niet.", &["Dat is klaar.Morgen niet."]);
}

#[test]
fn the_dot_of_a_number_does_not() {
    check("Om 8.30 uur set 1.1. Daarna 3.2.", &["Om 8.30 uur set 1.1.", "Daarna 3.2."]);
    check("Op 3. mei is het feest in 2021. Leuk.", &["Op 3. mei is het feest in 2021.", "Leuk."]);
}

#[test]
fn three_dots_end_a_sentence_when_a_new_one_begins() {
    check(
        "Ik dacht... misschien. Nou... Kom maar.",
        &["Ik dacht... misschien.", "Nou...", "Kom maar."],
    );
    check("Ik dacht… misschien. Nou… Kom maar.", &["Ik dacht… misschien.", "Nou…", "Kom maar."]);
}

#[test]
fn who_says_something_belongs_to_what_is_said() {
    check(
        "\"Kom je?\" vraagt de juf. 'Ja.' Mooi.",
        &["\"Kom je?\" vraagt de juf.", "'Ja.'", "Mooi."],
    );
    check("De juf zegt: *kom je?* en lacht.", &["De juf zegt: *kom je?* en lacht."]);
    check("**Kom op tijd.** (Echt waar.) Dag.", &["**Kom op tijd.**", "(Echt waar.)", "Dag."]);
}

#[test]
fn headings_items_and_lone_lines_stand_alone() {
    let list = "# Feest\nNeem mee:\n- brood\n- een *jas*\n\n1. Kom\n2) Ga";
    check(list, &["Feest", "Neem mee:", "brood", "een *jas*", "Kom", "Ga"]);
    check("Beste ouders,\nMorgen is er feest.", &["Beste ouders,", "Morgen is er feest."]);
    let wide = "Deze lange regel gaat over de school en over het kind en over\nAnna die komt.";
    check(wide, &[wide]);
}

#[test]
fn a_heading_is_not_measured() {
    assert_eq!(look_at("# Het grote feest\n\nKom je?").figures.words, 2);
}

#[test]
fn full_stops_of_other_scripts_end_sentences() {
    for (lang, text) in [
        ("ar", "مرحبا بكم. كيف حالكم؟ شكرا."),
        ("fa", "سلام۔ حال شما؟ ممنون."),
        ("ti", "ሰላም።ከመይ ኣለኹም፧ የቐንየለይ።"),
        ("uk", "Добрий день. Як справи? Дякую."),
        ("tr", "Merhaba. Nasılsınız? Teşekkürler."),
    ] {
        let advice = look(&LISTS, Lang::named(lang), text, Audience::Parents);
        assert_eq!(advice.figures.sentences, 3, "{lang}");
    }
}

#[test]
fn words_are_what_stands_between_spaces_and_marks() {
    for (text, number) in [
        ("foto's en auto’s", 3),
        ("'s ochtends om 8.30 uur", 4),
        ("mail info@school.nl of ga naar https://school.nl/a-b?c=d", 6),
        ("ouder/kind, en/of ouder-kindgesprek", 4),
        ("1,5 kilo (of 1.000 gram) - ja", 6),
        ("een*twee*drie", 3),
    ] {
        assert_eq!(look_at(text).figures.words, number, "{text}");
    }
}
