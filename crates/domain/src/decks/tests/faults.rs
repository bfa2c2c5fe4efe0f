//! Faults in the structure of one file.

use rstest::rstest;

use super::*;

/// An element of a kind, with more lines under it; the first such line is line 5.
fn element(id: &str, kind: &str, more: &str) -> String {
    format!("[[element]]\nid = \"{id}\"\nkind = \"{kind}\"\n{more}\n")
}

/// One block after another; each takes five lines and one empty one before the last field.
fn block(id: &str, kind: &str, more: &str) -> String {
    format!("[[plan]]\nid = \"{id}\"\nkind = \"{kind}\"\nminutes = 5\nform = \"pair\"\n{more}\n")
}

const X: &str = "[x]\ntitle = \"Titel\"\ntext = \"Tekst\"\n";

#[rstest]
#[case("", "the field `id` is missing", 2)]
#[case("id = 3", "the field `id` must be a text between quotes", 3)]
#[case("id = \"\"", "the field `id` is empty", 3)]
#[case("id = \"x\"\nkind = \"kaart\"", "the kind `kaart` does not exist", 4)]
#[case("id = \"x\"", "the field `kind` is missing", 2)]
#[case("id = \"x\"\nkind = \"bron\"", "sources stand in sources.toml", 4)]
fn an_element_needs_an_id_and_a_kind(#[case] lines: &str, #[case] fault: &str, #[case] line: u32) {
    let kind = if lines.contains("\"x\"") { "" } else { "\nkind = \"tip\"" };
    let words = if lines.contains("\"x\"") { X } else { "" };
    let fault = format!("deck.toml:{line}: {fault}");
    check(&format!("[[element]]\n{lines}{kind}"), words, &[&fault]);
}

#[rstest]
#[case("titel = \"Ja\"", "the field `titel` is not known here; remove it or use one of id, kind")]
#[case("order = 0", "the field `order` must be a whole number above zero")]
#[case("order = \"1\"", "the field `order` must be a whole number above zero")]
#[case("minutes = -3", "the field `minutes` must be a whole number above zero")]
#[case("minutes = 1.5", "the field `minutes` must be a whole number above zero")]
#[case("sources = \"bron-1\"", "the field `sources` must be a list of texts")]
#[case("sources = [1]", "the field `sources` must be a text")]
#[case("sources = [\"bron-2\"]", "the source `bron-2` does not exist")]
#[case("own = 1", "the field `own` must be true or false")]
#[case("turn = \"coach\"", "the field `turn` does not belong to `gesprekskaart`")]
#[case("plays = \"triangle\"", "the field `plays` does not belong to `gesprekskaart`")]
#[case("parent = \"y\"", "the parent `y` does not exist")]
#[case("parent = \"x\"", "")]
fn a_wrong_field_is_told_with_its_line(#[case] line: &str, #[case] fault: &str) {
    let fault = match fault {
        "" => "deck.toml:3: `x` belongs to itself".to_owned(),
        _ => format!("deck.toml:5: {fault}"),
    };
    check(&element("x", "gesprekskaart", line), X, &[&fault]);
}

#[rstest]
#[case("tip", "own = true", "the field `own` does not belong to `tip`")]
#[case(
    "definitiekaart",
    "turn = \"soon\"",
    "`soon` is not possible for `turn`; use one of coach, after-writing, first"
)]
fn a_field_belongs_to_a_kind(#[case] kind: &str, #[case] line: &str, #[case] fault: &str) {
    check(&element("x", kind, line), X, &[&format!("deck.toml:5: {fault}")]);
}

#[rstest]
#[case("X")]
#[case("kaart 1")]
#[case("kaart_1")]
#[case("kaart/1")]
#[case("é")]
fn an_id_must_fit_in_an_address(#[case] id: &str) {
    let words = format!("[\"{id}\"]\ntext = \"Tekst\"");
    check(&element(id, "tip", ""), &words, &[&format!("deck.toml:3: the id `{id}` may only have")]);
}

#[rstest]
#[case("deck")]
#[case("plan")]
#[case("translation")]
fn an_id_may_not_mean_something_else(#[case] id: &str) {
    let structure = format!("id = \"a\"\n{}", element(id, "tip", ""));
    let (_, faults) = read(&[("decks/a/deck.toml", structure), ("decks/a/nl.toml", NL.to_owned())]);
    assert!(faults.iter().any(|fault| fault.contains("has a meaning of its own")), "{faults:?}");
}

#[test]
fn an_id_is_used_once_and_the_other_place_is_named() {
    let twice = element("x", "tip", "") + &element("x", "tip", "");
    check(&twice, X, &["deck.toml:7: the id `x` is already used at decks/a/deck.toml:3;"]);
    let structure = |deck: &str| format!("id = \"{deck}\"\n{}", element("x", "tip", ""));
    let (_, faults) = read(&[
        ("decks/b/deck.toml", structure("b")),
        ("decks/b/nl.toml", NL.to_owned()),
        ("decks/a/deck.toml", structure("a")),
        ("decks/a/nl.toml", format!("{NL}{X}")),
    ]);
    compare(&faults, &["b/deck.toml:3: the id `x` is already used at decks/a/deck.toml:3;"]);
}

#[test]
fn a_deck_has_the_name_of_its_folder() {
    let files =
        [("decks/a/deck.toml", "\nid = \"b\"".to_owned()), ("decks/a/nl.toml", NL.to_owned())];
    compare(&read(&files).1, &["deck.toml:2: the deck is called `b` but its folder `a`"]);
}

#[test]
fn a_deck_may_not_have_other_fields() {
    check("title = \"A\"\n", "", &["deck.toml:2: the field `title` is not known here"]);
    check("element = 3\n", "", &["deck.toml:2: the field `element` must be a list of tables"]);
    check("element = [3]\n", "", &["deck.toml:2: the field `element` must be a table"]);
}

#[test]
fn every_fault_is_told_and_not_only_the_first() {
    let structure = element("x", "kaart", "order = 0\nkleur = \"rood\"\nsources = [\"p\", \"q\"]");
    let faults = [
        "deck.toml:4: the kind",
        "deck.toml:5: the field `order`",
        "deck.toml:6: the field `kleur`",
        "deck.toml:7: the source `p`",
        "deck.toml:7: the source `q`",
        "nl.toml:8: the field `tekst`",
    ];
    check(&structure, "[x]\ntekst = \"Tekst\"\ntext = \"Tekst\"", &faults);
}

#[test]
fn what_is_not_toml_is_told_once_and_nothing_that_follows_from_it() {
    let broken = "id = \"a\"\n[[element]]\nid = \"x\nkind = \"tip\"\n".to_owned();
    let files = [("decks/a/deck.toml", broken), ("decks/a/nl.toml", format!("{NL}{X}"))];
    let faults = read(&files).1;
    assert!(faults[0].starts_with("decks/a/deck.toml:3: this is not TOML: "), "{faults:?}");
    assert!(faults.iter().all(|fault| fault.contains("this is not TOML")), "{faults:?}");

    let structure = format!("id = \"a\"\n{}", element("x", "tip", ""));
    let broken = format!("{NL}[x]\ntext = \"a\"\ntext = \"b\"");
    let files = [("decks/a/deck.toml", structure), ("decks/a/nl.toml", broken)];
    compare(&read(&files).1, &["nl.toml:9: this is not TOML: duplicate key"]);
}

#[rstest]
#[case("decks/a/xx.toml", "`xx` is no language of Driehoek; use one of nl, en, ")]
#[case("decks/a/b/nl.toml", "nothing reads this file")]
#[case("decks/nl.toml", "nothing reads this file")]
#[case("decks/b/nl.toml", "there is no deck `b`")]
fn a_file_that_nothing_reads_is_told(#[case] path: &str, #[case] fault: &str) {
    let (_, faults) = read(&[(path, String::new())]);
    assert_eq!(faults.len(), 1);
    assert!(faults[0].starts_with(&format!("{path}:1: {fault}")), "{faults:?}");
}

#[test]
fn other_files_are_left_alone() {
    let none = ["README.md", "LICENSE", "letters/nl.toml", "decks/a/README.md"];
    compare(&read(&none.map(|path| (path, "?".to_owned()))).1, &[]);
}

#[test]
fn a_deck_needs_dutch_words() {
    let files = [("decks/a/deck.toml", format!("id = \"a\"\n{}", element("x", "tip", "")))];
    compare(&read(&files).1, &["deck.toml:1: the deck `a` has no Dutch words"]);
}

#[rstest]
#[case("id = \"y\"", "[[plan]]\nkind = \"text\"\nminutes = 5\nform = \"pair\"", &["the field `id` is missing"])]
#[case("", "[[plan]]\nid = \"y\"", &["the field `kind` is missing", "the field `minutes` is missing", "the field `form` is missing"])]
fn a_block_needs_its_fields(#[case] words: &str, #[case] plan: &str, #[case] faults: &[&str]) {
    let words = if words.is_empty() { "[plan.y]\ntitle = \"Y\"\n" } else { "" };
    let words = format!("{words}[plan.z]\ntitle = \"Z\"");
    let faults: Vec<_> = faults.iter().map(|fault| format!("deck.toml:2: {fault}")).collect();
    let faults: Vec<_> = faults.iter().map(String::as_str).collect();
    check(&format!("{plan}\n{}", block("z", "closing", "")), &words, &faults);
}

#[rstest]
#[case("text", "zin = \"Ja\"", 7, "the field `zin` is not known here")]
#[case("text", "cards = [\"x\"]", 7, "the field `cards` does not belong to `text`")]
#[case("writing", "background = [\"x\"]", 7, "the field `background` does not belong to `writing`")]
#[case("energizer", "", 2, "the field `energizer` is missing")]
#[case("cards", "", 2, "the field `cards` is missing")]
#[case("background", "", 2, "the field `background` is missing")]
#[case("break", "", 4, "`break` is not possible for `kind`; use one of opening, energizer")]
fn a_block_has_the_fields_of_its_kind(
    #[case] kind: &str,
    #[case] more: &str,
    #[case] line: u32,
    #[case] fault: &str,
) {
    let element = element("x", if more.contains("cards") { "opdrachtkaart" } else { "tip" }, "");
    let plan = block("y", kind, more) + &block("z", "closing", "") + &element;
    let words = format!("{X}[plan.y]\ntitle = \"Y\"\n[plan.z]\ntitle = \"Z\"");
    check(&plan, &words, &[&format!("deck.toml:{line}: {fault}")]);
}

#[test]
fn a_plan_ends_with_a_closing() {
    let words = "[plan.y]\ntitle = \"Y\"\n[plan.z]\ntitle = \"Z\"";
    let plan = block("y", "opening", "") + &block("z", "text", "");
    check(&plan, words, &["deck.toml:8: the plan does not end with a closing"]);
    let plan = block("y", "closing", "") + &block("z", "text", "");
    check(&plan, words, &["deck.toml:9: the block `z` comes after the closing"]);
    let plan = block("y", "closing", "") + &block("y", "closing", "");
    let twice = "deck.toml:9: the id `y` is already used at decks/a/deck.toml:3";
    check(&plan, "[plan.y]\ntitle = \"Y\"", &[twice, "deck.toml:9: the block `y` comes after"]);
}
