use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ConnectionTrait as _, DbErr, EntityTrait as _, PaginatorTrait as _, QuerySelect as _,
    Statement,
    sea_query::{InsertStatement, Query, SimpleExpr},
};
use sea_orm_migration::MigratorTrait as _;
use tempfile::TempDir;
use uuid::Uuid;

use super::{Db, Migrator, entities, is_duplicate};

const SCHOOL: Uuid = Uuid::from_u128(1);
const PERSON: Uuid = Uuid::from_u128(2);
const TEAM: Uuid = Uuid::from_u128(3);
const MEETING: Uuid = Uuid::from_u128(4);

async fn fresh() -> (TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("test.db")).await.unwrap();
    (folder, db)
}

async fn pragma(db: &sea_orm::DatabaseConnection, name: &str) -> String {
    let statement = Statement::from_string(db.get_database_backend(), format!("pragma {name}"));
    let row = db.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index::<String>(0)
        .or_else(|_| row.try_get_by_index::<i64>(0).map(|number| number.to_string()))
        .unwrap()
}

#[tokio::test]
async fn what_is_committed_survives_a_power_cut_and_broken_links_are_refused() {
    let (_folder, db) = fresh().await;
    assert_eq!(pragma(&db.write, "journal_mode").await, "wal");
    assert_eq!(pragma(&db.write, "synchronous").await, "2");
    assert_eq!(pragma(&db.write, "foreign_keys").await, "1");
    assert_eq!(pragma(&db.write, "journal_size_limit").await, "-1");
    assert_eq!(pragma(&db.read, "query_only").await, "1");
    let orphan = insert("team", vec![id("id", TEAM), id("school_id", SCHOOL), text("name")]);
    assert!(db.write.execute(&orphan).await.is_err());
}

#[tokio::test]
async fn the_reading_side_refuses_to_write() {
    let (_folder, db) = fresh().await;
    assert!(db.read.execute(&school()).await.is_err());
    db.write.execute(&school()).await.unwrap();
    assert_eq!(entities::school::Entity::find().count(db.read()).await.unwrap(), 1);
}

#[tokio::test]
async fn a_transaction_that_is_dropped_leaves_nothing_and_frees_the_store() {
    let (_folder, db) = fresh().await;
    let tx = db.begin().await.unwrap();
    tx.execute(&school()).await.unwrap();
    drop(tx);
    let tx = db.begin().await.unwrap();
    assert_eq!(entities::school::Entity::find().count(&tx).await.unwrap(), 0);
}

#[tokio::test]
async fn the_same_twice_is_told_apart_from_other_failures() {
    let (_folder, db) = fresh().await;
    db.write.execute(&school()).await.unwrap();
    assert!(is_duplicate(&db.write.execute(&school()).await.unwrap_err()));
    assert!(!is_duplicate(&DbErr::Custom("other".to_owned())));
}

#[tokio::test]
async fn every_table_says_of_which_school_a_row_is() {
    let (_folder, db) = fresh().await;
    let columns = "select m.name, group_concat(c.name) from sqlite_master m, \
        pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%' \
        group by m.name";
    let statement = Statement::from_string(db.read.get_database_backend(), columns);
    let rows = db.read.query_all_raw(statement).await.unwrap();
    let tables: BTreeMap<String, String> =
        rows.iter().map(|row| row.try_get_many_by_index().unwrap()).collect();
    assert!(tables.len() > 8, "{tables:?}");
    for (table, columns) in &tables {
        // The school itself, the board of several, somebody who may work at several, and the list of changes made to the tables.
        if !["school", "organisation", "account", "seaql_migrations"].contains(&table.as_str()) {
            assert!(columns.split(',').any(|column| column == "school_id"), "{table}: {columns}");
        }
    }
}

#[tokio::test]
async fn every_change_of_the_tables_keeps_the_rows_that_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_as_it_is(&folder.path().join("test.db")).await.unwrap();
    let mut expected = BTreeMap::new();
    for migration in Migrator::migrations() {
        Migrator::up(&db.write, Some(1)).await.unwrap();
        let rows = samples(migration.name());
        assert!(!rows.is_empty(), "{} needs rows to be tested with", migration.name());
        for (table, row) in rows {
            // What the change itself made of the rows that were there stays too.
            if !expected.contains_key(table) {
                expected.insert(table, rows_of(&db, table).await);
            }
            db.write.execute(&row).await.unwrap();
            *expected.entry(table).or_insert(0) += 1;
        }
        for (table, count) in &expected {
            assert_eq!(rows_of(&db, table).await, *count, "{table} after {}", migration.name());
        }
    }
    // The entities still fit what is stored.
    let meeting = entities::meeting::Entity::find().one(db.read()).await.unwrap().unwrap();
    assert_eq!((meeting.id, meeting.code.as_str()), (MEETING, "code"));
    let person = entities::person::Entity::find().one(db.read()).await.unwrap().unwrap();
    assert_eq!((person.id, person.removed_at), (PERSON, None));
    assert_eq!(person.account_id, Some(PERSON), "everybody so far got an account");
    let roles = entities::person_role::Entity::find().all(db.read()).await.unwrap();
    let roles: BTreeSet<_> = roles.into_iter().map(|row| row.role).collect();
    let expected = ["administrator", "coach", "role", "school-leader", "teacher", "translator"];
    assert!(roles.iter().eq(expected), "{roles:?}");
    let link = entities::guardian_link::Entity::find().one(db.read()).await.unwrap().unwrap();
    assert_eq!((link.guardian_id, link.revoked_at), (TEAM, None));
    let actions = entities::meeting_action::Entity::find().limit(1).all(db.read()).await.unwrap();
    assert_eq!(actions[0].idempotency_key, Some(PERSON));
}

async fn rows_of(db: &Db, table: &str) -> i64 {
    let count = format!("select count(*) from {table}");
    let statement = Statement::from_string(db.write.get_database_backend(), count);
    db.write.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

/// The rows to put in place after a change, before the next one is made.
fn samples(migration: &str) -> Vec<(&'static str, InsertStatement)> {
    match migration {
        "m0001_accounts" => of_accounts(),
        "m0002_meetings" => of_meetings(),
        "m0003_decks" => of_decks(),
        "m0004_translations" => of_translations(),
        "m0005_favourites" => of_favourites(),
        "m0006_roles" => of_roles(),
        "m0007_sign_ins" => of_sign_ins(),
        "m0008_trust" => of_trust(),
        "m0009_families" => of_families(),
        "m0010_second_factor" => of_second_factor(),
        "m0011_identities" => of_identities(),
        "m0012_settings" => of_settings(),
        "m0013_links_and_boards" => of_board_codes(),
        "m0014_trail" => of_lines(),
        _ => Vec::new(),
    }
}

fn of_trust() -> Vec<(&'static str, InsertStatement)> {
    let of_school = |more: Vec<_>| [vec![id("school_id", SCHOOL)], more].concat();
    let subject = [text("subject_kind"), id("subject_id", PERSON)];
    let mut entry = of_school(vec![id("id", PERSON), number("at"), text("act")]);
    entry.extend(subject.clone());
    let run = vec![id("id", PERSON), number("at"), text("category"), number("count")];
    let choice = of_school(vec![text("category"), number("days")]);
    let mut hold = of_school(vec![number("since"), id("person_id", PERSON)]);
    hold.extend(subject);
    vec![
        ("audit_entry", insert("audit_entry", entry)),
        ("retention_run", insert("retention_run", of_school(run))),
        ("retention_choice", insert("retention_choice", choice)),
        ("legal_hold", insert("legal_hold", hold)),
    ]
}

fn of_settings() -> Vec<(&'static str, InsertStatement)> {
    let look = vec![id("school_id", SCHOOL), text("colour"), text("logo_hash")];
    let lang = vec![id("school_id", SCHOOL), text("lang"), number("place")];
    vec![("school_look", insert("school_look", look)), ("school_lang", insert("school_lang", lang))]
}

fn of_board_codes() -> Vec<(&'static str, InsertStatement)> {
    let mut code = vec![text("code_hash"), id("id", TEAM), id("school_id", SCHOOL)];
    code.extend([id("organisation_id", TEAM), id("given_by", PERSON)]);
    code.extend(["created_at", "expires_at"].map(number));
    vec![("board_code", insert("board_code", code))]
}

fn of_accounts() -> Vec<(&'static str, InsertStatement)> {
    let mut person = vec![id("id", PERSON), id("school_id", SCHOOL), number("created_at")];
    person.extend(["email", "name", "lang"].map(text));
    let mut rows = vec![("school", school()), ("person", insert("person", person))];
    for table in ["sign_in_link", "sign_in"] {
        let row = vec![
            text("token_hash"),
            id("school_id", SCHOOL),
            id("person_id", PERSON),
            number("created_at"),
            number("expires_at"),
        ];
        rows.push((table, insert(table, row)));
    }
    rows
}

fn of_meetings() -> Vec<(&'static str, InsertStatement)> {
    let team = vec![id("id", TEAM), id("school_id", SCHOOL), text("name")];
    let mut meeting = vec![
        id("id", MEETING),
        id("school_id", SCHOOL),
        id("team_id", TEAM),
        id("facilitator", PERSON),
        number("created_at"),
    ];
    meeting.extend(["title", "starts_at", "phase", "code"].map(text));
    let coach = vec![id("school_id", SCHOOL), id("meeting_id", MEETING), id("person_id", PERSON)];
    let action = vec![
        id("school_id", SCHOOL),
        id("meeting_id", MEETING),
        number("number"),
        number("at_ms"),
        text("actor"),
        id("idempotency_key", PERSON),
        text("body"),
    ];
    vec![
        ("team", insert("team", team)),
        ("meeting", insert("meeting", meeting)),
        ("meeting_coach", insert("meeting_coach", coach)),
        ("meeting_action", insert("meeting_action", action)),
    ]
}

fn of_favourites() -> Vec<(&'static str, InsertStatement)> {
    let row = vec![id("school_id", SCHOOL), id("person_id", PERSON), text("element")];
    let row = row.into_iter().chain([number("created_at")]).collect();
    vec![("favourite", insert("favourite", row))]
}

fn of_roles() -> Vec<(&'static str, InsertStatement)> {
    let account = vec![id("id", TEAM), number("created_at")];
    let role = vec![id("school_id", SCHOOL), id("person_id", PERSON), text("role")];
    let role = role.into_iter().chain([number("granted_at")]).collect();
    vec![("account", insert("account", account)), ("person_role", insert("person_role", role))]
}

fn of_sign_ins() -> Vec<(&'static str, InsertStatement)> {
    let mut row = vec![("token_hash", "another".into()), text("device"), ("shared", true.into())];
    row.extend([id("school_id", SCHOOL), id("person_id", PERSON)]);
    row.extend(["created_at", "expires_at", "seen_at"].map(number));
    vec![("sign_in", insert("sign_in", row))]
}

fn of_families() -> Vec<(&'static str, InsertStatement)> {
    let mut year = vec![id("id", TEAM), id("school_id", SCHOOL), number("created_at")];
    year.extend(["name", "begins_on", "ends_on"].map(text));
    let mut class = vec![id("id", TEAM), id("school_id", SCHOOL), id("year_id", TEAM)];
    class.extend([text("name"), text("age_band"), number("created_at")]);
    let teacher = [id("school_id", SCHOOL), id("class_id", TEAM), id("person_id", PERSON)];
    let teacher = teacher.into_iter().chain([number("since")]).collect();
    let mut child = vec![id("id", TEAM), id("school_id", SCHOOL), ("restricted", false.into())];
    child.extend([text("name"), number("created_at"), number("changed_at")]);
    let ids = [id("child_id", TEAM), id("year_id", TEAM), id("class_id", TEAM)];
    let place = [id("school_id", SCHOOL)].into_iter().chain(ids).collect();
    let mut guardian = vec![id("id", TEAM), id("school_id", SCHOOL)];
    guardian.extend([text("name"), number("created_at"), number("changed_at")]);
    let tie = || {
        vec![id("id", TEAM), id("school_id", SCHOOL), id("child_id", TEAM), id("guardian_id", TEAM)]
    };
    let rights = ["authority", "may_see", "hide_where"].map(|right| (right, true.into()));
    let guardianship = tie().into_iter().chain(rights).collect();
    let mut link = tie();
    link.extend([text("token_hash"), text("purpose"), id("given_by", PERSON)]);
    link.extend(["created_at", "expires_at"].map(number));
    let mut request = tie();
    request.extend([text("kind"), text("text"), number("created_at")]);
    vec![
        ("school_year", insert("school_year", year)),
        ("school_class", insert("school_class", class)),
        ("class_teacher", insert("class_teacher", teacher)),
        ("child", insert("child", child)),
        ("class_child", insert("class_child", place)),
        ("guardian", insert("guardian", guardian)),
        ("guardianship", insert("guardianship", guardianship)),
        ("guardian_link", insert("guardian_link", link)),
        ("guardian_request", insert("guardian_request", request)),
    ]
}

fn of_identities() -> Vec<(&'static str, InsertStatement)> {
    let mut row = vec![id("id", TEAM), id("school_id", SCHOOL), id("person_id", PERSON)];
    row.extend(["provider", "issuer", "subject", "name", "email"].map(text));
    row.push(number("created_at"));
    vec![("identity", insert("identity", row))]
}

fn of_lines() -> Vec<(&'static str, InsertStatement)> {
    let mut entry = vec![id("id", TEAM), id("school_id", SCHOOL), number("at"), text("act")];
    entry.extend([text("subject_kind"), id("subject_id", PERSON), id("sign_in_id", TEAM)]);
    let mut guardian =
        vec![id("id", MEETING), id("school_id", SCHOOL), ("restricted", true.into())];
    guardian.extend([text("name"), number("created_at"), number("changed_at")]);
    vec![("audit_entry", insert("audit_entry", entry)), ("guardian", insert("guardian", guardian))]
}

fn of_second_factor() -> Vec<(&'static str, InsertStatement)> {
    let place = || [id("school_id", SCHOOL), id("person_id", PERSON)];
    let mut factor: Vec<_> = place().into();
    factor.extend([text("app_secret"), number("app_since"), number("app_step"), number("tries")]);
    let mut code: Vec<_> = place().into();
    code.push(text("code_hash"));
    let mut passkey: Vec<_> = place().into();
    passkey.extend([id("id", TEAM), number("created_at"), ("by_mail", true.into())]);
    passkey.extend(["name", "credential_id", "credential"].map(text));
    vec![
        ("second_factor", insert("second_factor", factor)),
        ("recovery_code", insert("recovery_code", code)),
        ("passkey", insert("passkey", passkey)),
    ]
}

fn of_decks() -> Vec<(&'static str, InsertStatement)> {
    let board = vec![id("id", TEAM), text("name"), number("created_at")];
    let mut deck = vec![id("school_id", SCHOOL), id("owner", PERSON), number("revision")];
    deck.extend(["id", "title", "shared", "draft"].map(text));
    deck.extend(["created_at", "updated_at"].map(number));
    let mut version = vec![id("school_id", SCHOOL), number("created_at")];
    version.extend(["hash", "deck_id", "body"].map(text));
    let mut pin = vec![id("school_id", SCHOOL), id("meeting_id", MEETING)];
    pin.extend(["deck_id", "hash"].map(text));
    vec![
        ("organisation", insert("organisation", board)),
        ("own_deck", insert("own_deck", deck)),
        ("deck_version", insert("deck_version", version)),
        ("meeting_deck", insert("meeting_deck", pin)),
    ]
}

fn of_translations() -> Vec<(&'static str, InsertStatement)> {
    let mut translation = vec![id("school_id", SCHOOL), number("at")];
    let texts = ["deck_id", "item", "lang", "title", "state", "made_from", "source"];
    translation.extend(texts.map(text));
    let mut comment = vec![id("id", TEAM), id("school_id", SCHOOL), number("at")];
    comment.extend(["deck_id", "item", "lang", "text"].map(text));
    comment.push(("resolved", false.into()));
    let import = vec![
        id("id", TEAM),
        id("school_id", SCHOOL),
        id("person_id", PERSON),
        text("name"),
        text("body"),
        number("created_at"),
    ];
    vec![
        ("translation", insert("translation", translation)),
        ("translation_comment", insert("translation_comment", comment)),
        ("translation_import", insert("translation_import", import)),
    ]
}

type Cell = (&'static str, SimpleExpr);

fn school() -> InsertStatement {
    let row = vec![id("id", SCHOOL), text("name"), text("lang"), number("created_at")];
    insert("school", row)
}

fn insert(table: &'static str, row: Vec<Cell>) -> InsertStatement {
    let (columns, values): (Vec<_>, Vec<_>) = row.into_iter().unzip();
    Query::insert().into_table(table).columns(columns).values_panic(values).take()
}

fn id(column: &'static str, id: Uuid) -> Cell {
    (column, id.into())
}

/// A text that is its own column's name.
fn text(column: &'static str) -> Cell {
    (column, column.into())
}

fn number(column: &'static str) -> Cell {
    (column, 1_i64.into())
}
