use super::{Keep, Notice, Register, Viewer};
use crate::{accounts::Role, lang::Lang};

const TEXT: &str = r#"
[[category]]
id = "child"
name.nl = "Kinderen"
name.en = "Children"
purpose.nl = "Weten over wie het gaat."
basis = "public-task"
basis_why.nl = "De school geeft onderwijs."
subjects = ["child"]
seen_by = ["self", "teacher", "operator"]
special = false
encrypted = true
exported_in = ["child-export"]
retention.nl = "Twee jaar."
keep = { days = 730, from = "left-school" }
page = "families"
column = [{ table = "child", column = "id", personal = false }, { table = "child", column = "name" }]
"#;

fn tables(columns: &[(&str, &str)]) -> std::collections::BTreeSet<(String, String)> {
    columns.iter().map(|(table, column)| ((*table).to_owned(), (*column).to_owned())).collect()
}

#[test]
fn a_category_says_what_it_is_for_whom_and_how_long() {
    let register = Register::read(TEXT).unwrap();
    let child = register.category("child").unwrap();
    assert_eq!(child.name.in_lang(Lang::named("en")), "Children");
    assert_eq!(
        child.retention.in_lang(Lang::named("en")),
        "Twee jaar.",
        "Dutch when it is missing"
    );
    assert_eq!(child.seen_by[1], Viewer::Role(Role::Teacher));
    assert!(matches!(child.keep, Keep::Days { days: 730, .. }));
    assert!(!child.columns[0].personal && child.columns[1].personal);
    assert_eq!(register.faults(), Vec::<String>::new());
}

#[test]
fn a_column_without_an_entry_and_an_entry_without_a_column_are_both_found() {
    let register = Register::read(TEXT).unwrap();
    let fits = tables(&[("child", "id"), ("child", "name")]);
    assert_eq!(register.compare(&fits), Vec::<String>::new());
    let grown = tables(&[("child", "id"), ("child", "name"), ("child", "born_on")]);
    assert_eq!(register.compare(&grown), ["child.born_on is missing"]);
    let shrunk = tables(&[("child", "id")]);
    assert_eq!(register.compare(&shrunk), ["child.name is no column"]);
}

#[test]
fn a_register_that_contradicts_itself_is_refused() {
    let fault = |from: &str, to: &str| Register::read(&TEXT.replace(from, to)).unwrap().faults();
    assert_eq!(fault("page = \"families\"", "").len(), 1);
    assert_eq!(fault("encrypted = true", "encrypted = false").len(), 0);
    assert_eq!(
        fault("special = false\nencrypted = true", "special = true\nencrypted = false").len(),
        1
    );
    assert_eq!(fault("subjects = [\"child\"]", "subjects = []").len(), 1);
    assert_eq!(fault("page =", "outside = \"elsewhere\"\npage =").len(), 1);
    let twice = Register::read(&format!("{TEXT}{TEXT}")).unwrap();
    assert_eq!(twice.faults(), ["child stands in it twice"]);
    for wrong in ["teacher", "public-task", "left-school", "encrypted ="] {
        assert!(Register::read(&TEXT.replace(wrong, "nonsense")).is_err(), "{wrong}");
    }
}

#[test]
fn the_words_of_a_language_are_those_of_the_source() {
    let register = Register::read(TEXT).unwrap();
    let text = "lang = \"nl\"\nstate = \"source\"\n[page]\ntitle = \"Privacy\"\n[category.child]\n\
        what = \"De naam.\"\nwhy = \"Om.\"\nhow-long = \"Twee jaar.\"\nwho = \"De leraar.\"\n";
    let source = Notice::read(text).unwrap();
    assert_eq!(source.faults(&source, &register), Vec::<String>::new());
    assert_eq!((source.say("title"), source.say("nothing")), ("Privacy", ""));
    for (from, to) in [
        ("title = \"Privacy\"", ""),
        ("title = \"Privacy\"", "title = \"Privacy\"\nmore = \"x\""),
        ("title = \"Privacy\"", "title = \" \""),
        ("[category.child]", "[category.children]"),
    ] {
        let other = Notice::read(&text.replace(from, to)).unwrap();
        assert_ne!(other.faults(&source, &register), Vec::<String>::new(), "{to}");
    }
}
