use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ConnectionTrait as _, DbErr, EntityTrait as _, PaginatorTrait as _, QueryOrder as _,
    QuerySelect as _, Statement,
    sea_query::{InsertStatement, Query, SimpleExpr},
};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    Db, Place, Tables, entities, is_duplicate,
    postgres::PAUSE,
    tables,
    upgrade::{self, History as _},
};
use crate::stores::{self, Engine, Store};

const SCHOOL: Uuid = Uuid::from_u128(1);
const PERSON: Uuid = Uuid::from_u128(2);
const TEAM: Uuid = Uuid::from_u128(3);
const MEETING: Uuid = Uuid::from_u128(4);

/// A store of its own on each engine that there is.
async fn fresh() -> Vec<(TempDir, Store, Db)> {
    let mut all = Vec::new();
    for (folder, store) in empty().await {
        let db = Db::open(&Place::parse(&store.text).unwrap()).await.unwrap();
        all.push((folder, store, db));
    }
    all
}

async fn empty() -> Vec<(TempDir, Store)> {
    let mut all = Vec::new();
    for engine in Engine::all() {
        let folder = tempfile::tempdir().unwrap();
        let store = engine.empty(folder.path()).await;
        all.push((folder, store));
    }
    all
}

/// What a setting of the engine is on a connection.
async fn setting(db: &sea_orm::DatabaseConnection, ask: &str) -> String {
    let statement = Statement::from_string(db.get_database_backend(), ask);
    let row = db.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index::<String>(0)
        .or_else(|_| row.try_get_by_index::<i64>(0).map(|number| number.to_string()))
        .unwrap()
}

/// As when a server is started anew.
async fn let_go_of_everybody(db: &sea_orm::DatabaseConnection) {
    let ask = "select pg_terminate_backend(pid) from pg_stat_activity \
        where datname = current_database() and pid <> pg_backend_pid()";
    db.query_all_raw(Statement::from_string(db.get_database_backend(), ask)).await.unwrap();
}

#[tokio::test]
async fn connections_that_the_server_let_go_of_are_replaced_after_a_pause() {
    for (_folder, _store, db) in fresh().await {
        if !db.is_shared() {
            continue;
        }
        let log = db.for_the_log().await.unwrap();
        log.begin_beside().await.unwrap().commit().await.unwrap();
        let other = Db::open_as_it_is(&db.place).await.unwrap();
        let_go_of_everybody(&other.write).await;
        tokio::time::sleep(PAUSE).await;
        assert_eq!(setting(&db.read, "show default_transaction_read_only").await, "on");
        db.begin().await.unwrap().commit().await.unwrap();
        log.begin_beside().await.unwrap().commit().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_committed_survives_a_power_cut_and_broken_links_are_refused() {
    for (_folder, _store, db) in fresh().await {
        if db.is_shared() {
            assert_eq!(setting(&db.write, "show synchronous_commit").await, "on");
            assert_eq!(setting(&db.write, "show lock_timeout").await, "20s");
            assert_eq!(setting(&db.read, "show default_transaction_read_only").await, "on");
        } else {
            assert_eq!(setting(&db.write, "pragma journal_mode").await, "wal");
            assert_eq!(setting(&db.write, "pragma synchronous").await, "2");
            assert_eq!(setting(&db.write, "pragma foreign_keys").await, "1");
            assert_eq!(setting(&db.write, "pragma journal_size_limit").await, "-1");
            assert_eq!(setting(&db.read, "pragma query_only").await, "1");
        }
        let orphan = insert("team", vec![id("id", TEAM), id("school_id", SCHOOL), text("name")]);
        assert!(db.write.execute(&orphan).await.is_err());
    }
}

#[tokio::test]
async fn the_reading_side_refuses_to_write() {
    for (_folder, _store, db) in fresh().await {
        assert!(db.read.execute(&school()).await.is_err());
        db.write.execute(&school()).await.unwrap();
        assert_eq!(entities::school::Entity::find().count(db.read()).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_transaction_that_is_dropped_leaves_nothing_and_frees_the_store() {
    for (_folder, _store, db) in fresh().await {
        let tx = db.begin().await.unwrap();
        tx.execute(&school()).await.unwrap();
        drop(tx);
        let tx = db.begin().await.unwrap();
        assert_eq!(entities::school::Entity::find().count(&tx).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn two_nodes_that_find_nothing_and_then_write_do_not_both_write() {
    for (_folder, store, one) in fresh().await {
        let place = Place::parse(&store.text).unwrap();
        let other = Db::open(&place).await.unwrap();
        let once = async |db: &Db| {
            let tx = db.begin().await.unwrap();
            let found = entities::school::Entity::find().count(&tx).await.unwrap();
            // Whoever is second comes here while the first has not committed.
            tokio::task::yield_now().await;
            if found == 0 {
                let row = vec![id("id", SCHOOL), text("name"), text("lang")];
                let row = [row, vec![number("created_at")]].concat();
                tx.execute(&insert("school", row)).await.unwrap();
            }
            tx.commit().await.unwrap();
        };
        tokio::join!(once(&one), once(&other), once(&one), once(&other));
        assert_eq!(entities::school::Entity::find().count(one.read()).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn what_is_read_at_one_moment_stays_the_same_while_others_write() {
    for (_folder, _store, db) in fresh().await {
        let moment = db.begin_reading().await.unwrap();
        assert_eq!(entities::school::Entity::find().count(&moment).await.unwrap(), 0);
        db.write.execute(&school()).await.unwrap();
        assert_eq!(entities::school::Entity::find().count(&moment).await.unwrap(), 0);
        moment.commit().await.unwrap();
        assert_eq!(entities::school::Entity::find().count(db.read()).await.unwrap(), 1);
        db.let_go_of_the_past().await.unwrap();
    }
}

#[tokio::test]
async fn nodes_that_start_together_make_the_tables_once() {
    for (_folder, store) in empty().await {
        let place = Place::parse(&store.text).unwrap();
        if place.file().is_some() {
            continue;
        }
        let (one, other) = tokio::join!(Db::open(&place), Db::open(&place));
        assert_eq!(rows_of(&one.unwrap(), "school").await, 0);
        assert_eq!(rows_of(&other.unwrap(), "school").await, 0);
    }
}

#[tokio::test]
async fn texts_are_in_the_order_of_their_bytes() {
    for (_folder, _store, db) in fresh().await {
        for (at, name) in ["b", "A", "a", "\u{e9}", "B", "-a", "a b"].into_iter().enumerate() {
            let mut row = vec![id("id", Uuid::from_u128(at as u128)), ("name", name.into())];
            row.extend([text("lang"), number("created_at")]);
            db.write.execute(&insert("school", row)).await.unwrap();
        }
        let rows = entities::school::Entity::find()
            .order_by_asc(entities::school::Column::Name)
            .all(db.read())
            .await
            .unwrap();
        let names: Vec<_> = rows.into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["-a", "A", "B", "a", "a b", "b", "\u{e9}"]);
    }
}

#[tokio::test]
async fn the_same_twice_is_told_apart_from_other_failures() {
    for (_folder, _store, db) in fresh().await {
        db.write.execute(&school()).await.unwrap();
        assert!(is_duplicate(&db.write.execute(&school()).await.unwrap_err()));
        assert!(!is_duplicate(&DbErr::Custom("other".to_owned())));
    }
}

#[tokio::test]
async fn every_table_says_of_which_school_a_row_is_and_stands_in_the_list_of_tables() {
    for (_folder, _store, db) in fresh().await {
        let mut found = BTreeMap::<String, BTreeSet<String>>::new();
        for (table, column) in stores::columns(&db.read).await {
            found.entry(table).or_default().insert(column);
        }
        found.remove("seaql_migrations");
        for (table, columns) in &found {
            // The school itself, the board of several, somebody who may work at several, and what is
            // of the installation.
            let of_none = ["school", "organisation", "account", "node", "duty", "awaited"];
            if !of_none.contains(&table.as_str()) {
                assert!(columns.contains("school_id"), "{table}: {columns:?}");
            }
        }
        let listed: BTreeMap<_, _> = tables::all().iter().map(names_of).collect();
        assert_eq!(listed, found);
    }
}

fn names_of(table: &tables::Table) -> (String, BTreeSet<String>) {
    assert!(!table.key.is_empty(), "{}", table.name);
    let columns = table.columns.iter().map(|column| column.name.to_owned());
    (table.name.to_owned(), columns.collect())
}

#[tokio::test]
async fn every_change_of_the_tables_keeps_the_rows_that_are_there() {
    for (_folder, store) in empty().await {
        let db = Db::open_as_it_is(&Place::parse(&store.text).unwrap()).await.unwrap();
        each_change_in_turn(&db).await;
        the_entities_fit(&db).await;
    }
}

/// Makes one change after the other, each with rows in place of all before.
async fn each_change_in_turn(db: &Db) {
    let mut expected = BTreeMap::new();
    for migration in Tables::changes() {
        assert!(upgrade::make::<Tables>(db, migration.name()).await.unwrap());
        let rows = samples(migration.name());
        assert!(!rows.is_empty(), "{} needs rows to be tested with", migration.name());
        for (table, row) in rows {
            // What the change itself made of the rows that were there stays too.
            if !expected.contains_key(table) {
                expected.insert(table, rows_of(db, table).await);
            }
            db.write.execute(&row).await.unwrap();
            *expected.entry(table).or_insert(0) += 1;
        }
        for (table, count) in &expected {
            assert_eq!(rows_of(db, table).await, *count, "{table} after {}", migration.name());
        }
    }
}

/// The entities still fit what is stored.
async fn the_entities_fit(db: &Db) {
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
    let count = format!("select count(*) from \"{table}\"");
    let statement = Statement::from_string(db.write.get_database_backend(), count);
    db.write.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

/// Puts rows into every table.
pub(super) async fn fill(db: &Db) {
    for migration in Tables::changes() {
        for (_, row) in samples(migration.name()) {
            db.write.execute(&row).await.unwrap();
        }
    }
}

/// The rows to put in place after a change, before the next one is made.
fn samples(migration: &str) -> Vec<(&'static str, InsertStatement)> {
    match migration {
        "m0001_accounts" => of_accounts(),
        "m0002_meetings" => of_meetings(),
        "m0003_decks" => of_decks(),
        "m0004_translations" => of_translations(),
        "m0017_assignments" => of_assignments(),
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
        "m0015_agenda" => of_agendas(),
        "m0016_visions" => of_visions(),
        "m0018_thread" => of_threads(),
        "m0019_practice" => of_practice(),
        "m0020_reminder_confirmed" => of_wanted_reminders(),
        "m0021_nodes" => of_nodes(),
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

fn of_nodes() -> Vec<(&'static str, InsertStatement)> {
    let node = ["id", "name", "version"].map(text).into_iter();
    let node = node.chain(["started_at", "seen_at", "knows"].map(number)).collect();
    let duty = vec![text("name"), text("node_id"), number("beat")];
    let mut awaited = ["what", "hash", "sealed"].map(text).to_vec();
    awaited.push(number("expires_at"));
    vec![
        ("node", insert("node", node)),
        ("duty", insert("duty", duty)),
        ("awaited", insert("awaited", awaited)),
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

fn of_assignments() -> Vec<(&'static str, InsertStatement)> {
    let mut row = vec![id("id", TEAM), id("school_id", SCHOOL), id("meeting_id", MEETING)];
    row.extend(["card", "due", "body", "shared"].map(text));
    row.push(id("given_by", PERSON));
    row.extend(["created_at", "changed_at", "handed_in_at", "expires_at"].map(number));
    let holder = vec![
        id("school_id", SCHOOL),
        id("assignment_id", TEAM),
        number("number"),
        id("person_id", PERSON),
    ];
    vec![
        ("assignment", insert("assignment", row)),
        ("assignment_holder", insert("assignment_holder", holder)),
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

fn of_agendas() -> Vec<(&'static str, InsertStatement)> {
    let mut meeting = vec![
        id("id", TEAM),
        id("school_id", SCHOOL),
        id("team_id", TEAM),
        id("facilitator", PERSON),
        number("created_at"),
        ("code", "another".into()),
    ];
    meeting.extend(["title", "starts_at", "phase", "elements"].map(text));
    vec![("meeting", insert("meeting", meeting))]
}

fn of_visions() -> Vec<(&'static str, InsertStatement)> {
    let mut vision = vec![id("id", TEAM), id("school_id", SCHOOL), text("body")];
    vision.extend(["created_at", "updated_at"].map(number));
    vec![("vision", insert("vision", vision))]
}

fn of_threads() -> Vec<(&'static str, InsertStatement)> {
    let place = || vec![id("id", TEAM), id("school_id", SCHOOL), number("expires_at")];
    let claim = [place(), vec![text("link_hash"), number("created_at")]].concat();
    let mut page = place();
    page.extend([id("claim_id", TEAM), id("meeting_id", MEETING), text("page")]);
    page.extend(["participant", "added_at"].map(number));
    let own = vec![id("id", TEAM), number("participant"), number("point"), text("link_hash")];
    let reminder = [own, reminder()];
    vec![
        ("claim", insert("claim", claim)),
        ("claimed_page", insert("claimed_page", page)),
        ("reminder", insert("reminder", reminder.concat())),
    ]
}

/// What every reminder has, but for what tells it apart.
fn reminder() -> Vec<Cell> {
    let mut reminder = vec![id("school_id", SCHOOL), id("meeting_id", MEETING)];
    reminder.extend(["email", "lang", "link"].map(text));
    reminder.extend(["remind_at", "created_at", "expires_at"].map(number));
    reminder
}

fn of_wanted_reminders() -> Vec<(&'static str, InsertStatement)> {
    let mut wanted = vec![id("id", PERSON), number("participant"), ("point", 2_i64.into())];
    wanted.extend([number("wanted_at"), ("link_hash", "another".into())]);
    vec![("reminder", insert("reminder", [wanted, reminder()].concat()))]
}

fn of_practice() -> Vec<(&'static str, InsertStatement)> {
    let mut school = vec![id("school_id", SCHOOL), id("home_id", TEAM), id("opened_by", PERSON)];
    school.extend(["opened_on", "last_day", "role", "code", "door_until"].map(text));
    school.push(number("students"));
    let mut student = vec![id("school_id", SCHOOL), id("person_id", PERSON)];
    student.extend([text("code_hash"), number("came_at")]);
    vec![
        ("practice_school", insert("practice_school", school)),
        ("practice_student", insert("practice_student", student)),
    ]
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
    version.extend(["hash", "deck_id"].map(text));
    version.push(("body", b"body".to_vec().into()));
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

#[tokio::test]
async fn after_a_transaction_that_the_store_ended_what_is_answered_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("driehoek.db");
    let db = Db::open(&file).await.unwrap();
    let insert = |how: &str, id: u8| {
        format!(
            "insert {how} into organisation (id, name, created_at) values (x'{id:032x}', '', 1)"
        )
    };
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared(&insert("", 0)).await.unwrap();
    tx.commit().await.unwrap();
    for round in 1..4 {
        // SQLite rolls all of it back by itself, as it does when the disk is full.
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared(&insert("or rollback", 0)).await.unwrap_err();
        drop(tx);
        // What follows is given up in the ordinary way, and only then something is to be kept.
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared(&insert("", 9)).await.unwrap();
        drop(tx);
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared(&insert("", round)).await.unwrap();
        tx.commit().await.unwrap();
        let other = Db::open(&file).await.unwrap();
        assert_eq!(rows_of(&other, "organisation").await, i64::from(round) + 1);
        other.close().await.unwrap();
    }
}
