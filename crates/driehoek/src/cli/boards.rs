//! `driehoek admin school` and `driehoek admin board`: the schools of an installation, and which of
//! them belong together. A board is made here; its administrators do the rest on their own page.

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::Subcommand;
use domain::{lang::Lang, privacy::Act};

use super::admin::{english, school_named};
use crate::{
    accounts::{
        Email, PersonName, SchoolName, pages,
        store::{self, Board, LinkReason},
    },
    app::App,
    boards::{NewSchool, leave, make_school, shelves_changed},
    practice,
    privacy::audit::{self, Subject},
};

#[derive(Debug, Subcommand)]
pub(super) enum SchoolCommand {
    /// Make a school with its first administrator; print a sign-in link.
    Add {
        /// The name of the school.
        #[arg(long)]
        name: String,
        /// The name of its first administrator.
        #[arg(long)]
        administrator: String,
        /// Their mail address.
        #[arg(long)]
        email: String,
        /// The board it belongs to.
        #[arg(long)]
        board: Option<String>,
    },
    /// List the schools, each with its board.
    List,
}

#[derive(Debug, Subcommand)]
pub(super) enum BoardCommand {
    /// Make a board.
    Add {
        /// The name of the board.
        name: String,
    },
    /// List the boards, each with its schools.
    List,
    /// Say that a school belongs to a board.
    Join {
        /// The name of the school.
        #[arg(long)]
        school: String,
        /// The name of the board.
        #[arg(long)]
        board: String,
    },
    /// Say that a school belongs to no board any more.
    Leave {
        /// The name of the school.
        #[arg(long)]
        school: String,
    },
}

pub(super) async fn school(app: &App, command: SchoolCommand) -> Result<Vec<String>> {
    match command {
        SchoolCommand::Add { name, administrator, email, board } => {
            add_school(app, (&name, board.as_deref()), (&administrator, &email)).await
        }
        SchoolCommand::List => schools(app).await,
    }
}

pub(super) async fn board(app: &App, command: BoardCommand) -> Result<Vec<String>> {
    match command {
        BoardCommand::Add { name } => add(app, &name).await,
        BoardCommand::List => boards(app).await,
        BoardCommand::Join { school, board } => join(app, &school, &board).await,
        BoardCommand::Leave { school } => take_off(app, &school).await,
    }
}

/// Makes a school, in a board or in none.
pub async fn add_school(
    app: &App,
    (name, board): (&str, Option<&str>),
    (person, email): (&str, &str),
) -> Result<Vec<String>> {
    let why = |key: &'static str| anyhow!("{}", english(&app.catalogue, key));
    let new = NewSchool {
        name: SchoolName::parse(name).map_err(why)?,
        person: PersonName::parse(person).map_err(why)?,
        email: Email::parse(email).map_err(why)?,
    };
    let schools = store::schools(app.db.read()).await?;
    let is_new = !schools.iter().any(|school| school.name == new.name.as_str());
    ensure!(is_new, "there is a school of this name already");
    let board = match board {
        Some(name) => Some(board_named(app, name).await?.id),
        None => None,
    };
    let tx = app.db.begin().await?;
    let (school, person) = make_school(&tx, app, new, (Lang::SOURCE, board)).await?;
    let subject = Subject::school(school.id);
    audit::note_of(&tx, app, (school.id, None), Act::Made, subject).await?;
    tx.commit().await.context("keeping the school")?;
    let whose = (school.id, person.id);
    let link = pages::new_link(app, whose, LinkReason::Operator, None).await?;
    Ok(vec!["made the school; sign in within 15 minutes, once, with:".to_owned(), link])
}

/// One line for each school.
pub async fn schools(app: &App) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for school in store::schools(app.db.read()).await? {
        let board = store::board_name(app.db.read(), school.id).await?;
        let board = board.map(|board| format!(" ({board})")).unwrap_or_default();
        lines.push(format!("{}{board}", school.name));
    }
    Ok(or_nothing(lines, "there is no school yet: `driehoek admin school add` makes one"))
}

/// Makes a board.
pub async fn add(app: &App, name: &str) -> Result<Vec<String>> {
    // A board is called by the same rules as a school.
    let name =
        SchoolName::parse(name).map_err(|key| anyhow!("{}", english(&app.catalogue, key)))?;
    let is_new = board_named(app, name.as_str()).await.is_err();
    ensure!(is_new, "there is a board of this name already");
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    store::add_board(&tx, app.chance.uuid_v7(now), name.as_str(), now).await?;
    tx.commit().await.context("keeping the board")?;
    Ok(vec![format!("made the board {}", name.as_str())])
}

/// One line for each board, with its schools.
pub async fn boards(app: &App) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for board in store::boards(app.db.read()).await? {
        let schools = store::schools_of_board(app.db.read(), board.id).await?;
        let names: Vec<_> = schools.into_iter().map(|(_, name)| name).collect();
        lines.push(format!("{}: {}", board.name, or_nothing(names, "no school").join(", ")));
    }
    Ok(or_nothing(lines, "there is no board yet: `driehoek admin board add` makes one"))
}

/// Says that a school belongs to a board, and nothing else of it.
pub async fn join(app: &App, school: &str, board: &str) -> Result<Vec<String>> {
    let (school, board) = (school_named(app, school).await?, board_named(app, board).await?);
    let practice = practice::store::term(app.db.read(), school.id).await?;
    ensure!(practice.is_none(), "it is a school to practise in, and belongs to no board");
    let before = store::board_name(app.db.read(), school.id).await?;
    ensure!(before.is_none(), "it belongs to a board already; let it leave that one first");
    let tx = app.db.begin().await?;
    store::join_board(&tx, school.id, board.id).await?;
    let subject = Subject::school(school.id);
    audit::note_of(&tx, app, (school.id, None), Act::Changed, subject).await?;
    tx.commit().await.context("keeping it")?;
    shelves_changed(app, &[school.id]).await?;
    Ok(vec![format!("{} belongs to {}", school.name, board.name)])
}

/// Takes a school off its board.
pub async fn take_off(app: &App, school: &str) -> Result<Vec<String>> {
    let school = school_named(app, school).await?;
    let board = store::board_name(app.db.read(), school.id).await?;
    let board = board.context("it belongs to no board")?;
    let tx = app.db.begin().await?;
    leave(&tx, school.id).await?;
    let subject = Subject::school(school.id);
    audit::note_of(&tx, app, (school.id, None), Act::Changed, subject).await?;
    tx.commit().await.context("keeping it")?;
    Ok(vec![format!("{} no longer belongs to {board}; restart the program", school.name)])
}

/// The one board with this name.
async fn board_named(app: &App, name: &str) -> Result<Board> {
    let boards = store::boards(app.db.read()).await?;
    let mut same = boards.into_iter().filter(|board| board.name == name.trim());
    let board = same.next().with_context(|| format!("no board is called \"{name}\""))?;
    ensure!(same.next().is_none(), "several boards are called \"{name}\"");
    Ok(board)
}

fn or_nothing(lines: Vec<String>, nothing: &str) -> Vec<String> {
    if lines.is_empty() { vec![nothing.to_owned()] } else { lines }
}
