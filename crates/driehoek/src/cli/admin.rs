//! `driehoek admin`: the first administrator, and letting people in when nothing else works.
//!
//! Whoever may run this on the computer can read all that is kept anyway. What is printed is for
//! their screen: links let somebody in.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::{Args as ClapArgs, Subcommand};
use domain::{
    accounts::Role,
    lang::Lang,
    meetings::{PersonId, SchoolId},
    privacy::Act,
};

use super::boards::{self, BoardCommand, SchoolCommand};
use crate::{
    accounts::{
        Email, PersonName, School, SchoolName, pages, second,
        store::{self, LinkReason, NewPerson},
    },
    app::App,
    chance::Chance,
    clock::Clock,
    config::{Config, Flags},
    i18n::Catalogue,
    mail::Mailer,
    privacy::{
        self,
        audit::{self, Subject},
    },
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
    /// The folder with everything that is kept.
    #[arg(long, global = true, env = "DRIEHOEK_DATA", default_value = "data")]
    data: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make an administrator, and the school when there is none of that name; print a sign-in link.
    Create {
        /// The name of the school.
        #[arg(long)]
        school: String,
        /// The name of the administrator.
        #[arg(long)]
        name: String,
        /// Their mail address.
        #[arg(long)]
        email: String,
    },
    /// Tell who the administrators of each school are.
    List,
    /// Print a link with which somebody signs in, once and within 15 minutes.
    Link {
        /// The address of somebody who works at a school here.
        email: String,
    },
    /// Make a school, or list them.
    #[command(subcommand)]
    School(SchoolCommand),
    /// Make a board, list them, or say which school belongs to which.
    #[command(subcommand)]
    Board(BoardCommand),
    /// Write everything that a school has into one zip, not encrypted.
    Export {
        /// The name of the school.
        #[arg(long)]
        school: String,
        /// The file to write; it must not be there yet.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Take away the second step of somebody who lost it; they set it up anew at their next sign-in.
    RemoveSecondStep {
        /// The address of somebody who works at a school here.
        email: String,
    },
}

pub(super) async fn run(args: Args) -> Result<()> {
    let config = Config::load(Flags { listen: None, data: args.data, demo: false })?;
    let app = App::open(config, Mailer::none(), Clock::system(), Chance::system()).await?;
    let lines = match args.command {
        Command::Create { school, name, email } => create(&app, &school, &name, &email).await,
        Command::List => list(&app).await,
        Command::Link { email } => link(&app, &email).await,
        Command::School(command) => boards::school(&app, command).await,
        Command::Board(command) => boards::board(&app, command).await,
        Command::Export { school, output } => export(&app, &school, &output).await,
        Command::RemoveSecondStep { email } => remove_second_step(&app, &email).await,
    };
    app.db.clone().close().await?;
    let mut out = std::io::stdout().lock();
    for line in lines? {
        writeln!(out, "{line}").context("printing the result")?;
    }
    Ok(())
}

/// Makes an administrator and gives what to print. A school is known by its name here.
pub async fn create(app: &App, school: &str, name: &str, email: &str) -> Result<Vec<String>> {
    let why = |key: &'static str| anyhow!("{}", english(&app.catalogue, key));
    let school_name = SchoolName::parse(school).map_err(why)?;
    let name = PersonName::parse(name).map_err(why)?;
    let email = Email::parse(email).map_err(why)?;
    let (lang, now) = (Lang::SOURCE, app.clock.now());
    let tx = app.db.begin().await?;
    let mut same =
        store::schools(&tx).await?.into_iter().filter(|school| school.name == school_name.as_str());
    let found = same.next();
    ensure!(same.next().is_none(), "several schools have this name; use `driehoek admin link`");
    let made = found.is_none();
    let school = found.map_or_else(|| SchoolId(app.chance.uuid_v7(now)), |school| school.id);
    if made {
        store::add_school(&tx, school, &school_name, lang, now).await?;
    }
    // The first of a school does everything until there are others.
    let roles: &[Role] = if made { &Role::OF_FOUNDER } else { &[Role::Administrator] };
    let roles = roles.iter().copied().collect();
    let new = NewPerson { id: PersonId(app.chance.uuid_v7(now)), name, email, lang, roles };
    let person = store::add_person(&tx, school, new, now).await?;
    let person = person.context("this address is somebody's there; use `driehoek admin link`")?;
    tx.commit().await.context("keeping the administrator")?;
    let link = pages::new_link(app, (school, person.id), LinkReason::Operator, None).await?;
    let made = if made { "made the school and its administrator" } else { "made an administrator" };
    Ok(vec![format!("{made}; sign in within 15 minutes, once, with:"), link])
}

/// The one school with this name.
pub(super) async fn school_named(app: &App, name: &str) -> Result<School> {
    let schools = store::schools(app.db.read()).await?;
    let mut same = schools.into_iter().filter(|school| school.name == name.trim());
    let school = same.next().with_context(|| format!("no school is called \"{name}\""))?;
    ensure!(same.next().is_none(), "several schools are called \"{name}\"");
    Ok(school)
}

/// Writes a school into a file. The school sees in its trail that it was not one of them.
pub async fn export(app: &App, school: &str, output: &Path) -> Result<Vec<String>> {
    let school = school_named(app, school).await?;
    privacy::export::to_file(app, &school, &app.words(school.lang), output).await?;
    let tx = app.db.begin().await?;
    let whose = (school.id, None);
    audit::note_of(&tx, app, whose, Act::Exported, Subject::school(school.id)).await?;
    tx.commit().await.context("writing it down")?;
    Ok(vec![format!("wrote {}; it is not encrypted: keep it safe", output.display())])
}

/// One line for each administrator.
pub async fn list(app: &App) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for school in store::schools(app.db.read()).await? {
        let people = store::people(app.db.read(), school.id).await?;
        let mut administrators =
            people.iter().filter(|person| person.roles.has(Role::Administrator)).peekable();
        if administrators.peek().is_none() {
            lines.push(format!("{}: nobody", school.name));
        }
        lines.extend(
            administrators.map(|who| format!("{}: {} <{}>", school.name, who.name, who.email)),
        );
    }
    if lines.is_empty() {
        lines.push("there is no school yet: `driehoek admin create` makes one".to_owned());
    }
    Ok(lines)
}

/// A link for each place of somebody.
pub async fn link(app: &App, email: &str) -> Result<Vec<String>> {
    let email = Email::parse(email).map_err(|_| anyhow!("this is not a mail address"))?;
    let people = store::with_email(app.db.read(), &email).await?;
    ensure!(!people.is_empty(), "nobody at a school here has this address");
    let mut lines = Vec::new();
    for (person, school) in people {
        let whose = (school.id, person.id);
        let link = pages::new_link(app, whose, LinkReason::Operator, None).await?;
        lines.push(format!("{}: {link}", school.name));
    }
    Ok(lines)
}

/// Takes away what somebody proves a second time with who they are, at every place of theirs. The
/// schools see in their trail that it was not one of them.
pub async fn remove_second_step(app: &App, email: &str) -> Result<Vec<String>> {
    let email = Email::parse(email).map_err(|_| anyhow!("this is not a mail address"))?;
    let people = store::with_email(app.db.read(), &email).await?;
    ensure!(!people.is_empty(), "nobody at a school here has this address");
    let mut lines = Vec::new();
    let tx = app.db.begin().await?;
    for (person, school) in people {
        second::store::remove_at(&tx, (school.id, person.id)).await?;
        let subject = Subject::person(person.id);
        audit::note_of(&tx, app, (school.id, None), Act::FactorChanged, subject).await?;
        lines.push(format!("{}: no second step any more", school.name));
    }
    tx.commit().await.context("keeping it")?;
    Ok(lines)
}

pub(super) fn english(catalogue: &std::sync::Arc<Catalogue>, key: &str) -> String {
    catalogue.words(Lang::bridge()).t(key).into_owned()
}
