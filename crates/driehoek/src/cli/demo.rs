//! `driehoek demo`: an example school with a meeting that is ready to start.

use std::{io::Write as _, net::SocketAddr, path::PathBuf, sync::Arc};

use anyhow::{Context as _, Result, anyhow};
use clap::Args as ClapArgs;
use domain::accounts::Role;
use domain::decks::DeckId;
use domain::lang::Lang;
use domain::meetings::{Action, Actor, Naming, PersonId, Phase, SchoolId, Text};
use sea_orm::DatabaseTransaction;

use crate::{
    accounts::{
        Email, Person, PersonName, School, SchoolName,
        store::{self, LinkReason, NewPerson},
    },
    app::App,
    chance::{Chance, token_hash},
    clock::Clock,
    config::{Config, Flags},
    families,
    live::Live,
    mail::Mailer,
    meetings::{
        blocks,
        pages::plan::{self, NewMeeting},
        store as meetings,
        views::wall,
    },
    web::who::SignedIn,
};

/// The deck of the meeting that is ready.
const DECK: &str = "1.1";
/// Where the data of the demonstration goes, in the folder it is started in.
const FOLDER: &str = "demo-data";

#[derive(Debug, ClapArgs)]
pub struct Args {
    /// The address and port to listen on; 0.0.0.0:8080 lets phones in the same network join.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
}

pub async fn run(args: Args) -> Result<()> {
    let flags = Flags { listen: Some(args.listen), data: PathBuf::from(FOLDER), demo: true };
    let config = Config::load(flags)?;
    let mailer = if config.smtp_url.is_some() { Mailer::new(&config)? } else { Mailer::keeping() };
    let app = App::open(config, mailer, Clock::system(), Chance::system()).await?;
    let coach = coach(&app).await?;
    families::make_demo(&app, &coach).await?;
    let live = meeting(&app, &coach).await?;
    let link = sign_in_link(&app, &coach).await?;
    let printed = app.clone();
    super::serve::serve(app, move || print_links(&printed, &live, &link)).await
}

/// The demo coach; made, with a colleague, when the school is not there yet.
async fn coach(app: &App) -> Result<SignedIn> {
    if store::is_empty(app.db.read()).await? {
        make_school(app).await?;
    }
    let words = app.words(Lang::SOURCE);
    let email = words.t("demo-coach-email").into_owned();
    let found = store::with_email(app.db.read(), &email_of(&email)?).await?;
    let (person, school): (Person, School) =
        found.into_iter().next().ok_or_else(|| anyhow!("the demo coach is gone"))?;
    Ok(SignedIn { person, school, words, by_mail: false, proven_at: None, sign_in: None })
}

fn email_of(text: &str) -> Result<Email> {
    Email::parse(text).map_err(|key| anyhow!("a demo address: {key}"))
}

async fn make_school(app: &App) -> Result<()> {
    let words = app.words(Lang::SOURCE);
    let now = app.clock.now();
    let school = SchoolId(app.chance.uuid_v7(now));
    let name = SchoolName::parse(&words.t("demo-school")).map_err(|key| anyhow!("{key}"))?;
    let tx = app.db.begin().await?;
    store::add_school(&tx, school, &name, Lang::SOURCE, now).await?;
    let people = [
        ("demo-coach", "demo-coach-email", &Role::OF_FOUNDER[..]),
        ("demo-colleague", "demo-colleague-email", &[Role::Coach, Role::Teacher]),
    ];
    for (name, email, roles) in people {
        let new = NewPerson {
            id: PersonId(app.chance.uuid_v7(now)),
            name: PersonName::parse(&words.t(name)).map_err(|key| anyhow!("{key}"))?,
            email: email_of(&words.t(email))?,
            lang: Lang::SOURCE,
            roles: roles.iter().copied().collect(),
        };
        store::add_person(&tx, school, new, now).await?;
    }
    board(app, &tx, school).await?;
    tx.commit().await.context("keeping the example school")
}

/// The board of the example school, with a second school.
async fn board(app: &App, tx: &DatabaseTransaction, school: SchoolId) -> Result<()> {
    let words = app.words(Lang::SOURCE);
    let now = app.clock.now();
    let board = app.chance.uuid_v7(now);
    store::add_board(tx, board, &words.t("own-demo-board"), now).await?;
    let second = SchoolId(app.chance.uuid_v7(now));
    let name = SchoolName::parse(&words.t("own-demo-school")).map_err(|key| anyhow!("{key}"))?;
    store::add_school(tx, second, &name, Lang::SOURCE, now).await?;
    for school in [school, second] {
        store::join_board(tx, school, board).await?;
    }
    Ok(())
}

/// A meeting that is ready to start; made when there is none that is open.
async fn meeting(app: &App, coach: &SignedIn) -> Result<Arc<Live>> {
    let lines = meetings::led_by(&app.db, coach.school.id, coach.person.id).await?;
    let open = lines.iter().find(|row| row.phase != Phase::Closed);
    if let Some(row) = open
        && let Some(live) = app.live.open(row.id).await?
    {
        return Ok(live);
    }
    let words = &coach.words;
    let text = |key: &str| Text::new(&words.t(key)).map_err(|fault| anyhow!("{key}: {fault}"));
    let today = app.clock.now().to_zoned(app.config.time_zone.clone());
    let new = NewMeeting {
        title: text("demo-meeting")?,
        starts: today.date().at(15, 0, 0, 0),
        team: text("demo-team")?,
        naming: Naming::Named,
        lang: Lang::SOURCE,
    };
    let failed = |_| anyhow!("the example meeting could not be made");
    let live = plan::make(app, coach, new).await.map_err(failed)?;
    let plans = blocks::of_deck(&live.cards(), &DeckId::from(DECK), Lang::SOURCE);
    let actor = Actor::Coach(coach.person.id);
    live.act(actor, Action::LayOut { plans, replace: true }, None).await?;
    for person in store::people(app.db.read(), coach.school.id).await? {
        let name = crate::meetings::agenda::coach_name(&person.name);
        live.act(actor, Action::AddCoach { person: person.id, name }, None).await?;
    }
    Ok(live)
}

async fn sign_in_link(app: &App, coach: &SignedIn) -> Result<String> {
    let token = app.chance.token();
    let whose = (coach.school.id, coach.person.id);
    let tx = app.db.begin().await?;
    store::add_link(&tx, whose, token_hash(&token), LinkReason::Handed, app.clock.now()).await?;
    tx.commit().await?;
    Ok(app.config.link(&format!("/aanmelden/{token}")))
}

/// One a line, so that a person and a program can both read them.
fn print_links(app: &App, live: &Live, sign_in: &str) -> Result<()> {
    let (join, wall) = live.read(|meeting| {
        let wall = app.config.link(&plan::wall_path(live, meeting));
        (wall::join_address(&app.config.public_url, meeting), wall)
    });
    let words = app.words(Lang::SOURCE);
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}: {sign_in}", words.t("demo-link-coach"))?;
    writeln!(out, "{}: {join}", words.t("demo-link-join"))?;
    writeln!(out, "{}: {wall}", words.t("demo-link-wall"))?;
    out.flush().context("printing the links")
}
