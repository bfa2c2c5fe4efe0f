//! `driehoek sign-in-link`: lets somebody in when mail does not work.

use std::{io::Write as _, path::PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::Args as ClapArgs;

use crate::{
    accounts::{
        Email, pages,
        store::{self, LinkReason},
    },
    app::App,
    chance::Chance,
    clock::Clock,
    config::{Config, Flags},
    mail::Mailer,
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// The address of somebody who works at a school here.
    email: String,
    /// The folder with everything that is kept.
    #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
    data: PathBuf,
}

pub(super) async fn run(args: Args) -> Result<()> {
    let config = Config::load(Flags { listen: None, data: args.data, demo: false })?;
    let app = App::open(config, Mailer::none(), Clock::system(), Chance::system()).await?;
    let email = Email::parse(&args.email).map_err(|_| anyhow!("this is not a mail address"))?;
    let people = store::with_email(app.db.read(), &email).await?;
    ensure!(!people.is_empty(), "nobody at a school here has this address");
    let mut out = std::io::stdout().lock();
    for (person, school) in people {
        let link =
            pages::new_link(&app, (school.id, person.id), LinkReason::Operator, None).await?;
        writeln!(out, "{}: {link}", school.name).context("printing the link")?;
    }
    drop(out);
    app.db.clone().close().await
}
