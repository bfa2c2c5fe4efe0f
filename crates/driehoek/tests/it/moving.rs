//! The program moves an installation to the other engine and back, is killed at it, and goes on.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use driehoek::{
    accounts::{
        pages,
        store::{self, LinkReason},
    },
    app::App,
    chance::Chance,
    clock::Clock,
    config::{Config, Flags},
    db::{Place, copy},
    mail::Mailer,
    router,
};
use sea_orm::ConnectionTrait as _;

use crate::{
    meetings::plan_meeting,
    stores::Engine,
    visitor::{Site, Visitor, path_of},
};

/// So many that a move takes a while.
const ACTIONS: i64 = 20_000;

fn moving(from: &str, to: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_driehoek"));
    command.arg("move").env("DRIEHOEK_MOVE_FROM", from).env("DRIEHOEK_MOVE_TO", to);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Kills a move when some of the log is there.
fn killed(from: &str, to: &str) {
    let mut child = moving(from, to).spawn().unwrap();
    let printed = BufReader::new(child.stdout.take().unwrap());
    let mut lines = printed.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.starts_with("  moved     meeting_action")));
    child.kill().unwrap();
    child.wait().unwrap();
}

fn finished(from: &str, to: &str) -> String {
    let output = moving(from, to).output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    String::from_utf8(output.stdout).unwrap()
}

/// Opens an installation in a folder on another store.
async fn opened(folder: &Path, store: &str) -> App {
    let flags = Flags { data: folder.to_owned(), ..Flags::default() };
    let mut config = Config::plain(flags);
    config.store = Place::parse(store).unwrap();
    App::open(config, Mailer::none(), Clock::system(), Chance::seeded(3)).await.unwrap()
}

async fn make_a_long_log(app: &App) {
    let tx = app.db.begin().await.unwrap();
    let many = format!(
        "insert into meeting_action (school_id, meeting_id, number, at_ms, actor, body) \
        with recursive n(i) as (select 1 union all select i + 1 from n where i < {ACTIONS}) \
        select school_id, meeting.id, 1000 + i, 1, 'x', 'x' from meeting, n"
    );
    tx.execute_unprepared(&many).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_school_moves_to_the_other_engine_and_back_though_it_is_killed_at_it() {
    for engine in Engine::all() {
        let site = Site::empty().await;
        let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
        let mut coach = site.signed_in(school, noor).await;
        plan_meeting(&mut coach, "named").await;
        make_a_long_log(&site.app).await;
        let folder = tempfile::tempdir().unwrap();
        // The folder of the installation goes along, with its keys.
        for (name, bytes) in site.files().await {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        let from = folder.path().join("driehoek.db").to_str().unwrap().to_owned();
        let there = tempfile::tempdir().unwrap();
        let store = engine.empty(there.path()).await;
        killed(&from, &store.text);
        let again = finished(&from, &store.text);
        assert!(again.contains("  the same  meeting_action: 200"), "{again}");
        assert!(!again.contains("moved     school:"), "{again}");

        let app = opened(folder.path(), &store.text).await;
        let mut noor_there = Visitor::of(router::router(app.clone()));
        let link = pages::new_link(&app, (school, noor), LinkReason::Asked, None).await.unwrap();
        noor_there.post(path_of(&link), &[]).await;
        let page = noor_there.get("/account").await;
        assert!(page.text.contains("noor@brug.nl"), "{}", page.text);
        assert_eq!(store::schools(app.db.read()).await.unwrap().len(), 1);
        app.db.clone().close().await.unwrap();

        let back = folder.path().join("back.db").to_str().unwrap().to_owned();
        finished(&store.text, &back);
        let place = Place::parse(&store.text).unwrap();
        let file = Path::new(&back);
        assert_eq!(copy::look(file).await.unwrap(), copy::look(&place).await.unwrap());
    }
}

#[test]
fn a_password_is_in_nothing_that_the_move_prints() {
    let folder = tempfile::tempdir().unwrap();
    let from = folder.path().join("none.db").to_str().unwrap().to_owned();
    for to in [
        "postgres://driehoek:zeergeheim@127.0.0.1:1/driehoek",
        "mysql://driehoek:zeergeheim@127.0.0.1/driehoek",
        "postgres://driehoek:zeergeheim@127.0.0.1:1",
    ] {
        // To either side: the one fails when it is read, the other when it is reached.
        for (from, to) in [(from.as_str(), to), (to, from.as_str())] {
            let output = moving(from, to).output().unwrap();
            assert!(!output.status.success());
            let error = String::from_utf8(output.stderr).unwrap();
            let said = String::from_utf8(output.stdout).unwrap();
            assert!(!said.contains("geheim") && !error.contains("geheim"), "{said}{error}");
            assert!(!error.trim().is_empty());
        }
    }
}
