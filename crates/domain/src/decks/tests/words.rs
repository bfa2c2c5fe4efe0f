//! Faults in the files with words.

use rstest::rstest;

use super::*;

/// Reads the words of one tip, in Dutch.
fn check_tip(words: &str, faults: &[&str]) {
    check("[[element]]\nid = \"x\"\nkind = \"tip\"", words, faults);
}

/// Reads the words of one background text with a Dutch title and text, in another language.
fn check_translation(path: &str, words: &str, faults: &[&str]) {
    let structure = "id = \"a\"\n[[element]]\nid = \"x\"\nkind = \"achtergrond\"".to_owned();
    let dutch = format!("{NL}[x]\ntitle = \"Titel\"\ntext = \"Tekst\"\nhint = \"Let op\"");
    let files =
        [("decks/a/deck.toml", structure), ("decks/a/nl.toml", dutch), (path, words.to_owned())];
    compare(&read(&files).1, faults);
}

#[rstest]
#[case("", &["deck.toml:3: `x` has no words; add [\"x\"] to decks/a/nl.toml"])]
#[case("[x]\n", &["nl.toml:7: the field `text` is missing"])]
#[case("[x]\ntitle = \"Ja\"", &["nl.toml:7: the field `text` is missing"])]
#[case("[x]\ntext = \"  \"", &["nl.toml:8: the field `text` is empty"])]
#[case("[x]\ntext = 3", &["nl.toml:8: the field `text` must be a text"])]
#[case("[x]\ntext = \"Ja\"\ntip = \"Nee\"", &["nl.toml:9: the field `tip` is not known here"])]
#[case("[x]\ntext = \"Ja\"\n[y]\ntext = \"Nee\"", &["nl.toml:9: these words belong to nothing: there is no element `y` in decks/a/deck.toml"])]
#[case("[x]\ntext = \"Ja\"\n[y.1-v]\ntext = \"Nee\"", &["nl.toml:9: put the id of this table between quotes, as in [\"y.1-v\"]"])]
#[case("[x]\ntext = \"Ja\"\n[plan.y]\ntitle = \"Nee\"", &["nl.toml:9: these words belong to nothing: there is no block `y`"])]
#[case("[x]\ntext = \"Ja\"\nstate = \"machine\"", &["nl.toml:9: the state is \"source\" in Dutch"])]
#[case("[x]\ntext = \"Ja\"\nstate = \"goed\"", &["nl.toml:9: `goed` is not possible for `state`"])]
fn words_belong_to_an_element_and_say_something(#[case] words: &str, #[case] faults: &[&str]) {
    check_tip(words, faults);
}

#[test]
fn words_stand_in_the_deck_of_their_element() {
    let (_, faults) = read(&[
        ("decks/a/deck.toml", "id = \"a\"\n[[element]]\nid = \"x\"\nkind = \"tip\"".to_owned()),
        ("decks/a/nl.toml", NL.to_owned()),
        ("decks/b/deck.toml", "id = \"b\"".to_owned()),
        ("decks/b/nl.toml", format!("{NL}[x]\ntext = \"Ja\"")),
    ]);
    let elsewhere =
        "b/nl.toml:7: these words belong to nothing: there is no element `x` in decks/b";
    compare(&faults, &["deck.toml:3: `x` has no words", elsewhere]);
}

#[rstest]
#[case("definitiekaart", "text", "title")]
#[case("definitiekaart", "title", "text")]
#[case("achtergrond", "text", "title")]
#[case("gesprekskaart", "title", "text")]
#[case("kaartenset", "text", "title")]
#[case("factor", "hint", "text")]
fn a_kind_cannot_do_without_some_words(
    #[case] kind: &str,
    #[case] field: &str,
    #[case] missing: &str,
) {
    let structure = format!("[[element]]\nid = \"x\"\nkind = \"{kind}\"");
    let words = format!("[x]\n{field} = \"Woorden\"");
    check(&structure, &words, &[&format!("nl.toml:7: the field `{missing}` is missing")]);
}

#[test]
fn a_block_needs_a_title() {
    let plan = "[[plan]]\nid = \"z\"\nkind = \"closing\"\nminutes = 5\nform = \"pair\"";
    check(plan, "[plan.z]\ntitle = \"Einde\"", &[]);
    check(plan, "", &["deck.toml:3: `z` has no words; add [plan.z] to decks/a/nl.toml"]);
    check(plan, "[plan.z]\nnote = \"Einde\"", &["nl.toml:7: the field `title` is missing"]);
    check(
        plan,
        "[plan]\nz = \"Einde\"",
        &["deck.toml:3: `z` has no words", "nl.toml:8: the field `z` must be a table"],
    );
}

#[rstest]
#[case("", &["nl.toml:1: the field `translation` is missing", "nl.toml:1: the field `deck` is missing"])]
#[case("[translation]\nlang = \"nl\"\n[deck]\ntitle = \"A\"", &["nl.toml:1: the field `state` is missing"])]
#[case("[translation]\nlang = \"en\"\nstate = \"source\"\n[deck]\ntitle = \"A\"", &["nl.toml:2: the file says `en` but is called nl.toml"])]
#[case("[translation]\nlang = \"nl\"\nstate = \"checked\"\n[deck]\ntitle = \"A\"", &["nl.toml:3: the state is \"source\" in Dutch"])]
#[case("[translation]\nlang = \"nl\"\nstate = \"source\"\n\n[deck]\nintro = \"A\"", &["nl.toml:5: the field `title` is missing"])]
#[case("translation = 1\ndeck = 2", &["nl.toml:1: the field `translation` must be a table", "nl.toml:2: the field `deck` must be a table"])]
fn a_file_says_what_it_is(#[case] words: &str, #[case] faults: &[&str]) {
    let files =
        [("decks/a/deck.toml", "id = \"a\"".to_owned()), ("decks/a/nl.toml", words.to_owned())];
    compare(&read(&files).1, faults);
}

#[rstest]
#[case("", &[])]
#[case("[x]\ntitle = \"Title\"\ntext = \"Text\"", &[])]
#[case("[x]\ntitle = \"Title\"\ntext = \"Text\"\nstate = \"checked\"", &[])]
#[case("[x]\ntitle = \"Title\"", &["en.toml:7: the Dutch words of `x` have the field `text`"])]
#[case("[x]\nhint = \"Hint\"", &["en.toml:7: the Dutch words of `x` have the field `title`", "en.toml:7: the Dutch words of `x` have the field `text`"])]
#[case("[x]\ntitle = \"Title\"\ntext = \"Text\"\nstate = \"source\"", &["en.toml:10: the state is \"source\" in Dutch"])]
#[case("[y]\ntext = \"Text\"", &["en.toml:7: these words belong to nothing"])]
fn a_translation_may_have_gaps_between_elements_only(#[case] words: &str, #[case] faults: &[&str]) {
    check_translation("decks/a/en.toml", &format!("{EN}{words}"), faults);
}

#[test]
fn a_translation_has_the_language_of_its_name() {
    check_translation(
        "decks/a/pl.toml",
        EN,
        &["pl.toml:2: the file says `en` but is called pl.toml"],
    );
}
