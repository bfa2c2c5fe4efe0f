use std::{collections::BTreeSet, path::Path, sync::Arc};

use domain::{lang::Lang, privacy::Notice};

use super::{documents, export, file, notices, retention, the_register};
use crate::{
    chance::Chance,
    clock::Clock,
    db::Db,
    i18n::Catalogue,
    stores,
    vault::{KEYS, KeySource, Vault},
};

/// Every column of every table, but the list of changes that was made to them.
async fn columns(db: &Db) -> BTreeSet<(String, String)> {
    let columns = stores::columns(db.read()).await.into_iter();
    columns.filter(|(table, _)| table != "seaql_migrations").collect()
}

#[tokio::test]
async fn every_column_of_every_table_stands_in_the_register_once() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("test.db")).await.unwrap();
    let source = KeySource::File(folder.path().join("installation.key"));
    let clock = Clock::fixed(jiff::Timestamp::UNIX_EPOCH);
    let vault = Vault::open(
        (folder.path(), &folder.path().join(KEYS).into()),
        &source,
        clock,
        Chance::system(),
    )
    .await
    .unwrap();
    let mut tables = columns(&db).await;
    tables.extend(columns(vault.store()).await);
    assert!(tables.len() > 100, "{}", tables.len());
    let mut faults = the_register().compare(&tables);
    faults.retain(|fault| !fault.ends_with("is no column"));
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(the_register().faults(), Vec::<String>::new());
}

#[test]
fn the_privacy_page_says_the_same_in_every_language() {
    let source = Notice::read(&file("page.nl.toml")).unwrap();
    assert_eq!(notices().len(), Lang::all().len(), "a language has no privacy page");
    for (lang, notice) in notices() {
        assert_eq!(notice.lang, lang.tag());
        let state = if *lang == Lang::SOURCE { "source" } else { "machine" };
        assert_eq!(notice.state, state, "{}", notice.lang);
        assert_eq!(notice.faults(&source, the_register()), Vec::<String>::new());
        if *lang != Lang::SOURCE {
            let same = notice.page.iter().filter(|(key, text)| source.page.get(*key) == Some(text));
            assert!(same.count() <= 3, "{} is still Dutch", notice.lang);
        }
    }
}

#[test]
fn what_runs_by_itself_is_in_the_register_with_a_term_in_days() {
    for rule in retention::RULES {
        let category = the_register().category(rule.category);
        let category = category.unwrap_or_else(|| panic!("{} is not there", rule.category));
        assert!(retention::days_of(category).is_some(), "{}", rule.category);
    }
    let child = the_register().category("child").and_then(retention::days_of);
    assert_eq!(child, Some(domain::families::LEAVER_KEPT_DAYS));
}

#[tokio::test]
async fn of_every_table_somebody_decided_whether_it_goes_along_with_the_school() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("test.db")).await.unwrap();
    let tables: BTreeSet<_> = columns(&db).await.into_iter().map(|(table, _)| table).collect();
    assert_eq!(export::holes(the_register(), &tables), Vec::<String>::new());
    let mut more = tables.clone();
    more.insert("letter".to_owned());
    more.remove("team");
    assert_eq!(export::holes(the_register(), &more).len(), 2, "a new table, and one that is gone");
}

#[test]
fn what_lets_somebody_in_is_marked_as_secret() {
    let columns = the_register().categories.iter().flat_map(|of| &of.columns);
    let is_way_in = |name: &str| ["hash", "secret", "credential"].iter().any(|x| name.contains(x));
    // The hash of a deck's version says which words of cards are meant; that of a logo, which one.
    let of_cards = ["meeting_deck", "deck_version", "school_look"];
    for column in columns.filter(|of| is_way_in(&of.column)) {
        let is_of_cards = of_cards.contains(&column.table.as_str());
        assert_ne!(column.secret, is_of_cards, "{}.{}", column.table, column.column);
    }
}

#[test]
fn the_papers_for_boards_are_those_of_the_register() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/privacy");
    let words = Arc::new(Catalogue::load().unwrap()).words(Lang::SOURCE);
    for (path, text) in documents::all(&words, &folder).unwrap() {
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        let again = "driehoek privacy documents --write docs/privacy";
        assert!(written == text, "{} is stale: {again}", path.display());
        assert!(!text.contains("documents-"), "a word is missing in {}", path.display());
    }
}
