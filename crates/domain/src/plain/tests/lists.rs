//! Reading the word lists, and telling what is wrong in them.

use super::{LISTS, Lists, syllables};

fn check(text: &str, expected: &[&str]) {
    let faults = Lists::read("nl.toml", text).err().unwrap_or_default();
    let found: Vec<_> = faults.iter().map(ToString::to_string).collect();
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, wanted)| found.starts_with(wanted));
    assert!(same, "found:\n{}\nbut wanted:\n{}", found.join("\n"), expected.join("\n"));
}

#[test]
fn an_empty_file_is_a_list_without_words() {
    check("", &[]);
}

#[test]
fn a_file_that_is_not_toml_says_where() {
    check("[formal]\nmiddels = [\"met\"\n", &["nl.toml:2: this is not TOML"]);
}

#[test]
fn every_fault_has_its_line() {
    check("[formall]\na = [\"b\"]\n", &["nl.toml:1: the field `formall` is not known here"]);
    check(
        "[formal]\n\"indien\" = \"als\"\n\"mits\" = [3]\n",
        &[
            "nl.toml:2: the field `indien` must be a list",
            "nl.toml:2: the field `indien` is empty",
            "nl.toml:3: the field `mits` must be a text",
            "nl.toml:3: the field `mits` is empty",
        ],
    );
    check(
        "[formal]\n\"a, b\" = [\"c\"]\n[school]\n\"b\" = [\"d\"]\n",
        &["nl.toml:4: the id `b` is already used at nl.toml:2"],
    );
    check("[formal]\n\"a, \" = [\"c\"]\n", &["nl.toml:2: the field `` is empty"]);
    check(
        "[syllables]\n\"team\" = 0\n\"\" = 2\n",
        &["nl.toml:2: the field `team` must be a whole number", "nl.toml:3: the field"],
    );
    check("[requests]\nverb = [\"a\"]\n", &["nl.toml:2: the field `verb` is not known here"]);
}

#[test]
fn parts_of_compounds_are_counted_by_the_list() {
    for (word, number) in [
        ("team", 1),
        ("teams", 1),
        ("teamleider", 3),
        ("schoolteam", 2),
        ("teamcoach", 2),
        ("museum's", 3),
        ("team-museum", 4),
        ("universiteit", 5),
        ("visite", 3),
        ("één", 1),
        ("ide\u{308}", 2),
        ("mw", 1),
    ] {
        assert_eq!(syllables::count(&LISTS, word), number, "{word}");
    }
}
