use std::collections::BTreeSet;

use domain::{lang::Lang, privacy::Notice};
use sea_orm::{ConnectionTrait as _, Statement};

use super::{file, notices, retention, the_register};
use crate::{
    chance::Chance,
    clock::Clock,
    db::Db,
    vault::{KeySource, Vault},
};

/// Every column of every table, but the list of changes that was made to them.
async fn columns(db: &Db) -> BTreeSet<(String, String)> {
    let columns = "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c \
        where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'seaql_migrations'";
    let statement = Statement::from_string(db.read().get_database_backend(), columns);
    let rows = db.read().query_all_raw(statement).await.unwrap();
    rows.iter().map(|row| row.try_get_many_by_index().unwrap()).collect()
}

#[tokio::test]
async fn every_column_of_every_table_stands_in_the_register_once() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("test.db")).await.unwrap();
    let source = KeySource::File(folder.path().join("installation.key"));
    let clock = Clock::fixed(jiff::Timestamp::UNIX_EPOCH);
    let vault = Vault::open(folder.path(), &source, clock, Chance::system()).await.unwrap();
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
