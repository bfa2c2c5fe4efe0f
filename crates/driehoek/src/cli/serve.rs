//! `driehoek serve`: the real thing.

use std::{
    io::Write as _,
    net::SocketAddr,
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;
use domain::lang::Lang;
use tokio::net::TcpListener;

use crate::{
    accounts::{federation, store, waiting},
    app::App,
    backup, certificate,
    chance::Chance,
    clock::Clock,
    config::{Config, Flags},
    decks,
    mail::Mailer,
    meetings, metrics, nodes, privacy,
    privacy::export::Exports,
    router, server,
    traces::What,
};

/// How often what has had its time is erased.
const TIDY_EVERY: Duration = Duration::from_hours(1);
/// How often is looked whether it is time, and whether this is the node that does it.
const LOOK_EVERY: Duration = Duration::from_mins(1);

#[derive(Debug, ClapArgs)]
pub struct Args {
    /// The address and port to listen on, such as 0.0.0.0:8080 for a whole network.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// The folder with everything that must be kept.
    #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
    pub(super) data: PathBuf,
}

pub async fn run(args: Args) -> Result<()> {
    let flags = Flags { listen: args.listen, data: args.data, demo: false };
    let config = Config::load(flags)?;
    let mailer = Mailer::new(&config)?;
    let app = App::open(config, mailer, Clock::system(), Chance::system()).await?;
    if store::is_empty(app.db.read()).await? {
        print_first_run(&app)?;
    }
    serve(app, || Ok(())).await
}

/// Serves until the program is asked to stop. What is written is then safe in the file.
///
/// `ready` is called once people can come in.
pub async fn serve(app: App, ready: impl FnOnce() -> Result<()>) -> Result<()> {
    let stopped = server::stop_signal()?;
    server::warn_of_few_open_files();
    let listener = server::listen(app.config.listen)?;
    let address = listener.local_addr().context("asking for our own address")?;
    tracing::info!(%address, public_url = app.config.public_url, "Driehoek is ready");
    let figures = app.config.metrics_listen.map(server::listen).transpose()?;
    let (db, unbroken, traces) = (app.db.clone(), app.unbroken.clone(), app.traces.clone());
    Exports::clear(&app.config.data);
    nodes::look(&app).await?;
    let beside = [
        tokio::spawn(tidy(app.clone())),
        tokio::spawn(meetings::clock::run(app.clone())),
        tokio::spawn(backup::schedule::run(app.clone())),
        tokio::spawn(backup::keys::run(app.clone())),
        tokio::spawn(nodes::run(app.clone())),
        tokio::spawn(certificate::run(app.clone())),
        tokio::spawn(give_figures(app.clone(), figures)),
    ];
    ready()?;
    index(&app);
    let stop = async {
        stopped.await;
        // Streams do not end by themselves: their pages come back at once, at another node if any.
        app.live.end_streams();
    };
    server::serve(listener, router::router(app.clone()), stop).await;
    for task in beside {
        task.abort();
    }
    if let Err(error) = nodes::leave(&app).await {
        tracing::warn!(error = format!("{error:#}"), "other nodes wait until they miss this one");
    }
    let _nothing_begins = unbroken.ended().await;
    traces.stop().await;
    db.close().await?;
    tracing::info!("Driehoek has stopped");
    Ok(())
}

/// Serves figures on an address of their own, where one is set.
async fn give_figures(app: App, listener: Option<TcpListener>) {
    if let Some(listener) = listener {
        server::serve(listener, metrics::router(app), std::future::pending()).await;
    }
}

/// Makes the index of searching beside the work: whoever comes in first need not wait for it.
fn index(app: &App) {
    let finder = std::sync::Arc::clone(&app.finder);
    tokio::task::spawn_blocking(move || {
        if let Err(error) = finder.prepare() {
            tracing::error!(error = format!("{error:#}"), "the card box could not be indexed");
        }
    });
}

/// The link goes to the screen of whoever starts the program, and not into a log.
fn print_first_run(app: &App) -> Result<()> {
    let words = app.words(Lang::SOURCE);
    let link = app.config.link(&app.first_run.path());
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{}\n\n  {link}\n", words.t("first-run-printed"))
        .context("printing the link for the first visit")
}

/// Erases what has had its time, every hour. A node that takes over does it within a minute.
async fn tidy(app: App) {
    let mut last: Option<Instant> = None;
    loop {
        app.papers.tidy(app.clock.now());
        app.exports.tidy(app.clock.now());
        let is_time = last.is_none_or(|last| last.elapsed() >= TIDY_EVERY);
        if is_time && app.nodes.does_the_chores() {
            last = Some(Instant::now());
            if let Err(error) = app.traces.work(What::ClockErase, Box::pin(tidy_once(&app))).await {
                tracing::error!(error = format!("{error:#}"), "erasing what is old failed");
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// What cannot be erased holds up nothing else.
async fn tidy_once(app: &App) -> Result<()> {
    let erased = privacy::retention::run(app).await;
    tidy_rest(app).await.and(erased)
}

async fn tidy_rest(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    federation::store::tidy(&tx, app.clock.now()).await?;
    waiting::forget_old(&tx, app.clock.now()).await?;
    decks::version::store::remove_unused(&tx).await?;
    tx.commit().await.context("keeping what was erased")
}
