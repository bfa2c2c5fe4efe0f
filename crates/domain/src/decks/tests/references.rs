//! Faults in what one line says about another.

use std::fmt::Write;

use rstest::rstest;

use super::*;
use crate::lang::Lang;

#[rstest]
#[case("gesprekskaart", "kaart-9", "the inventory has no item `kaart-9`")]
#[case("tip", "kaart-1", "the inventory item `kaart-1` is of the kind gesprekskaart, not tip")]
fn an_inventory_item_must_fit(#[case] kind: &str, #[case] item: &str, #[case] fault: &str) {
    let structure = format!("[[element]]\nid = \"x\"\nkind = \"{kind}\"\ninventory = \"{item}\"");
    check(&structure, "[x]\ntext = \"Ja\"", &[&format!("deck.toml:5: {fault}")]);
}

#[test]
fn an_inventory_item_is_held_once() {
    let structure = r#"
[[element]]
id = "x"
kind = "gesprekskaart"
inventory = "kaart-1"
[[element]]
id = "y"
kind = "gesprekskaart"
inventory = "kaart-1"
"#;
    let fault = "deck.toml:10: the inventory item `kaart-1` is already held at decks/a/deck.toml:6";
    let card_box = check(structure, "[x]\ntext = \"Ja\"\n[y]\ntext = \"Ja\"", &[fault]);
    assert_eq!(card_box.coverage().missing.len(), 2);
}

#[test]
fn an_inventory_item_is_held_in_the_deck_of_its_set() {
    let structure = |item, kind| {
        format!("id = \"b\"\n[[element]]\nid = \"x\"\nkind = \"{kind}\"\ninventory = \"{item}\"")
    };
    let faults_of = |structure| {
        let words = format!("{NL}[x]\ntext = \"Ja\"");
        read(&[("decks/b/deck.toml", structure), ("decks/b/nl.toml", words)]).1
    };
    let fault = "b/deck.toml:5: the inventory item `kaart-1` belongs to the set `a`";
    compare(&faults_of(structure("kaart-1", "gesprekskaart")), &[fault]);
    compare(&faults_of(structure("begrip-1", "begrip")), &[]);
}

#[test]
fn without_an_inventory_nothing_is_compared_with_it() {
    let structure = "id = \"a\"\n[[element]]\nid = \"x\"\nkind = \"tip\"\ninventory = \"y\"";
    let files = [
        ("decks/a/deck.toml".to_owned(), structure.to_owned()),
        ("decks/a/nl.toml".to_owned(), format!("{NL}[x]\ntext = \"Ja\"")),
    ];
    assert_eq!(CardBox::read(&files).1, []);
}

#[rstest]
#[case("item = [{ id = \"x\" }]", "inventory.toml:1: the field `kind` is missing")]
#[case("item = [\n{ id = \"x\", kind = \"y\" }]", "inventory.toml:2: the kind `y` does not exist")]
#[case(
    "item = [{ id = \"x\", kind = \"tip\", lang = \"nl\" }]",
    "inventory.toml:1: the field `lang`"
)]
#[case("items = []", "inventory.toml:1: the field `items` is not known here")]
#[case(
    "item = [{ id = \"x\", kind = \"tip\" },\n{ id = \"x\", kind = \"tip\" }]",
    "inventory.toml:2: the id `x` is already used at inventory.toml:1"
)]
fn the_inventory_is_checked_too(#[case] inventory: &str, #[case] fault: &str) {
    let files = [("inventory.toml", inventory.to_owned()), ("sources.toml", String::new())];
    compare(&read(&files).1, &[fault]);
}

#[rstest]
#[case("", "1: the field `id` is missing")]
#[case("id = \"x\"\nurl = \"\"", "4: the field `url` is empty")]
#[case("id = \"x\"\nurl = \"javascript:x\"", "4: `javascript:x` is no address")]
#[case("id = \"x\"\nauthors = \"Ik\"", "4: the field `authors` must be a list")]
#[case("id = \"x\"\nyear = true", "4: the field `year` must be a text")]
#[case("id = \"x\"\nkind = \"bron\"", "4: the field `kind` is not known here")]
#[case("id = \"X\"", "3: the id `X` may only have")]
#[case("id = \"x\"\ninventory = \"y\"", "4: the inventory has no item `y`")]
#[case("id = \"x\"\ninventory = \"kaart-1\"", "4: the inventory item `kaart-1` is of the kind")]
#[case(
    "id = \"x\"\n[[source]]\ntitle = \"Y\"\nid = \"x\"",
    "6: the id `x` is already used at sources.toml:3"
)]
fn the_sources_are_checked_too(#[case] source: &str, #[case] fault: &str) {
    let sources = format!("[[source]]\ntitle = \"X\"\n{source}");
    compare(&read(&[("sources.toml", sources)]).1, &[&format!("sources.toml:{fault}")]);
}

#[test]
fn a_source_says_who_or_what_it_is() {
    for (line, faults) in [
        ("year = 2017", &["sources.toml:1: the field `title` is missing"][..]),
        ("title = \"Samen\"", &[]),
        ("authors = [\"De Vries\"]", &[]),
        ("institution = \"NJi\"", &[]),
    ] {
        compare(&read(&[("sources.toml", format!("[[source]]\nid = \"x\"\n{line}"))]).1, faults);
    }
}

/// Elements of four kinds, and their words.
const ELEMENTS: &str = r#"
[[element]]
id = "kaart"
kind = "gesprekskaart"
[[element]]
id = "woord"
kind = "definitiekaart"
[[element]]
id = "spel"
kind = "energizer"
[[element]]
id = "verhaal"
kind = "achtergrond"
[[plan]]
id = "einde"
kind = "closing"
minutes = 5
form = "pair"
"#;

fn check_block(lines: &str, fault: Option<&str>) {
    let plan = format!("[[plan]]\nid = \"y\"\nminutes = 5\nform = \"pair\"\n{lines}{ELEMENTS}");
    let mut words = "[plan.y]\ntitle = \"Y\"\n[plan.einde]\ntitle = \"Einde\"\n".to_owned();
    for id in ["kaart", "woord", "spel", "verhaal"] {
        writeln!(words, "[{id}]\ntitle = \"Titel\"\ntext = \"Tekst\"").unwrap();
    }
    let fault = fault.map(|fault| format!("deck.toml:7: {fault}"));
    check(&plan, &words, fault.as_deref().as_slice());
}

#[rstest]
#[case("kind = \"energizer\"\nenergizer = \"spel\"", None)]
#[case("kind = \"energizer\"\nenergizer = \"geen\"", Some("`geen` in `energizer` does not exist"))]
#[case(
    "kind = \"energizer\"\nenergizer = \"kaart\"",
    Some(
        "`kaart` is of the kind gesprekskaart, which `energizer` does not take; name an energizer"
    )
)]
#[case("kind = \"cards\"\ncards = [\"kaart\"]\ndefinitions = [\"woord\"]", None)]
#[case("kind = \"cards\"\ncards = [\"kaart\", \"x\"]", Some("`x` in `cards` does not exist"))]
#[case(
    "kind = \"cards\"\ncards = [\"woord\"]",
    Some("`woord` is of the kind definitiekaart, which `cards`")
)]
#[case("kind = \"writing\"\ndefinitions = [\"x\"]", Some("`x` in `definitions` does not exist"))]
#[case(
    "kind = \"writing\"\ndefinitions = [\"kaart\"]",
    Some("`kaart` is of the kind gesprekskaart, which")
)]
#[case("kind = \"background\"\nbackground = [\"verhaal\"]", None)]
#[case("kind = \"background\"\nbackground = [\"x\"]", Some("`x` in `background` does not exist"))]
#[case(
    "kind = \"background\"\nbackground = [\"spel\"]",
    Some("`spel` is of the kind energizer, which")
)]
fn a_block_names_elements_of_the_right_kind(#[case] lines: &str, #[case] fault: Option<&str>) {
    check_block(lines, fault);
}

#[test]
fn a_series_is_a_theme() {
    check("series = \"x\"", "", &["deck.toml:2: the series `x` does not exist"]);
    let structure = "series = \"x\"\n[[element]]\nid = \"x\"\nkind = \"tip\"";
    let fault = "deck.toml:2: `x` is of the kind tip, which `series` does not take; name a thema";
    check(structure, "[x]\ntext = \"Ja\"", &[fault]);
}

#[test]
fn parents_do_not_go_round() {
    let structure = r#"
[[element]]
id = "x"
kind = "tip"
parent = "y"
[[element]]
id = "y"
kind = "tip"
parent = "x"
[[element]]
id = "z"
kind = "tip"
parent = "x"
"#;
    let words = "[x]\ntext = \"X\"\n[y]\ntext = \"Y\"\n[z]\ntext = \"Z\"";
    let faults = ["deck.toml:4: `x` belongs to itself", "deck.toml:8: `y` belongs to itself"];
    check(structure, words, &faults);
}

#[rstest]
#[case("https://x.nl", "title = \"X\"\nchecked = \"2026-11-20\"", &[])]
#[case("https://x.nl", "title = \"X\"\ncompared = \"2026-11-20\"", &[])]
#[case("https://x.nl", "compared = \"2026-11-20\"", &["5: the field `title` is missing"])]
#[case("https://x.nl", "checked = \"2026-11-20\"", &["5: the field `title` is missing"])]
#[case("https://x.nl", "title = \"X\"\nchecked = \"20-11-2026\"", &["6: `20-11-2026` is no day"])]
#[case("https://x.nl", "title = \"X\"\nchecked = \"2026-02-30\"", &["6: `2026-02-30` is no day"])]
fn the_day_of_a_look_at_an_address(#[case] url: &str, #[case] more: &str, #[case] faults: &[&str]) {
    let source = format!("[[source]]\nid = \"x\"\nauthors = [\"Ik\"]\nurl = \"{url}\"\n{more}");
    let faults: Vec<_> = faults.iter().map(|fault| format!("sources.toml:{fault}")).collect();
    let faults: Vec<_> = faults.iter().map(String::as_str).collect();
    compare(&read(&[("sources.toml", source)]).1, &faults);
}

#[test]
fn without_an_address_nothing_was_looked_at() {
    let source = "[[source]]\nid = \"x\"\ntitle = \"X\"\nchecked = \"2026-11-20\"";
    let faults = ["sources.toml:4: the field `url` is missing"];
    compare(&read(&[("sources.toml", source.to_owned())]).1, &faults);
}

/// The deck `a` with one concept and one tip, beside another file.
fn beside_a_deck(path: &str, text: &str) -> (CardBox, Vec<String>) {
    let structure = "id = \"a\"\n[[element]]\nid = \"woord\"\nkind = \"begrip\"\n\
                     [[element]]\nid = \"raad\"\nkind = \"tip\"\n";
    let words = format!("{NL}[woord]\ntitle = \"Woord\"\n[raad]\ntext = \"Doe dit.\"\n");
    read(&[
        ("decks/a/deck.toml", structure.to_owned()),
        ("decks/a/nl.toml", words),
        (path, text.to_owned()),
    ])
}

#[test]
fn decks_lie_in_rows_on_the_table() {
    let rows = "[[row]]\nid = \"r\"\nabout = \"child\"\nnames = { nl = \"Rij\", en = \"Row\" }\n\
                decks = [\"a\"]\n[[row]]\nid = \"s\"\nnames = { nl = \"Leeg\" }\n";
    let (card_box, faults) = beside_a_deck("table.toml", rows);
    compare(&faults, &[]);
    let row = &card_box.rows()[0];
    assert_eq!((row.about, row.decks.as_slice()), (Some(About::Child), &["a".into()][..]));
    assert_eq!([row.name(Lang::SOURCE), row.name(Lang::named("en"))], ["Rij", "Row"]);
    assert_eq!(card_box.rows()[1].name(Lang::named("en")), "Leeg");
}

#[rstest]
#[case("names = { en = \"Row\" }", "2: the field `names` is missing")]
#[case("names = { nl = \"Rij\", xx = \"?\" }", "4: `xx` is no language")]
#[case("names = { nl = \"Rij\" }\ndecks = [\"b\"]", "5: there is no deck `b` to lay")]
#[case("names = { nl = \"Rij\" }\ndecks = [\"a\", \"a\"]", "5: the deck `a` lies on the table")]
#[case("names = { nl = \"Rij\" }\nabout = \"x\"", "5: ")]
fn the_rows_of_the_table_are_checked(#[case] row: &str, #[case] fault: &str) {
    let text = format!("\n[[row]]\nid = \"r\"\n{row}\n");
    compare(&beside_a_deck("table.toml", &text).1, &[&format!("table.toml:{fault}")]);
}

#[test]
fn words_lead_to_what_explains_them() {
    let (card_box, faults) = beside_a_deck("terms.toml", "[nl]\nwoord = [\"term\"]\n");
    compare(&faults, &[]);
    let terms: Vec<_> = card_box.terms(Lang::SOURCE).collect();
    assert_eq!(terms, [(&"woord".into(), &["term".to_owned()][..])]);
    for (text, fault) in [
        ("[xx]\nwoord = [\"term\"]", "terms.toml:1: `xx` is no language"),
        ("[nl]\niets = [\"term\"]", "terms.toml:2: there is no element `iets`"),
        ("[nl]\nraad = [\"term\"]", "terms.toml:2: `raad` is of the kind `tip`"),
    ] {
        compare(&beside_a_deck("terms.toml", text).1, &[fault]);
    }
}
