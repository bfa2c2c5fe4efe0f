//! How long words may be, each at its edge.

use std::fmt::Write;

use rstest::rstest;

use super::*;

/// Puts one element of a kind in the card box, with words of some length in one field.
fn check_length(file: &str, kind: &str, (field, length): (&str, usize), fits: bool) {
    let structure = format!("id = \"a\"\n[[element]]\nid = \"x\"\nkind = \"{kind}\"");
    let long = "é".repeat(length);
    let mut words = "[x]\n".to_owned();
    for name in ["title", "text", "hint"] {
        let text = if name == field { &long } else { "kort" };
        writeln!(words, "{name} = \"{text}\"").unwrap();
    }
    let short = "[x]\ntitle = \"kort\"\ntext = \"kort\"\nhint = \"kort\"";
    let mut files = vec![("decks/a/deck.toml", structure)];
    if file == "nl" {
        files.push(("decks/a/nl.toml", format!("{NL}{words}")));
    } else {
        files.push(("decks/a/nl.toml", format!("{NL}{short}")));
        files.push(("decks/a/en.toml", format!("{EN}{words}")));
    }
    let (_, faults) = read(&files);
    if fits {
        compare(&faults, &[]);
    } else {
        let line = 8 + ["title", "text", "hint"].iter().position(|name| *name == field).unwrap();
        let fault =
            format!("{file}.toml:{line}: the {field} has {length} characters and the kind {kind}");
        compare(&faults, &[&fault]);
    }
}

#[rstest]
#[case("gesprekskaart", "text", 180)]
#[case("opdrachtkaart", "text", 240)]
#[case("definitiekaart", "title", 90)]
#[case("definitiekaart", "text", 420)]
#[case("stelling", "text", 160)]
#[case("stap", "text", 260)]
#[case("werkwijze", "text", 260)]
#[case("doel", "text", 260)]
#[case("voorbeeld", "text", 160)]
#[case("tip", "text", 300)]
#[case("begrip", "text", 400)]
#[case("rol", "text", 300)]
#[case("checklistpunt", "text", 200)]
#[case("vaardigheid", "text", 200)]
#[case("formulierveld", "text", 260)]
#[case("achtergrond", "text", 2500)]
#[case("casus", "text", 2500)]
#[case("gesprekskaart", "hint", 240)]
#[case("factor", "hint", 240)]
fn words_fit_up_to_their_limit(#[case] kind: &str, #[case] field: &str, #[case] limit: usize) {
    check_length("nl", kind, (field, limit), true);
    check_length("nl", kind, (field, limit + 1), false);
}

#[rstest]
#[case("gesprekskaart", "text", 252)]
#[case("definitiekaart", "title", 126)]
#[case("voorbeeld", "hint", 336)]
fn a_translation_may_be_longer(#[case] kind: &str, #[case] field: &str, #[case] limit: usize) {
    check_length("en", kind, (field, limit), true);
    check_length("en", kind, (field, limit + 1), false);
}

#[test]
fn a_kind_without_a_limit_may_be_long() {
    check_length("nl", "energizer", ("text", 5000), true);
    check_length("nl", "gesprekskaart", ("title", 5000), true);
}
