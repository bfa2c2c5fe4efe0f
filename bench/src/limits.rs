//! The machine's own limits, without a server: a first look at what could be reached at all.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::{
    LimitsArgs,
    child::{Bare, Client},
    machine::{Machine, load_average},
    progress,
    protocol::{Answer, Order},
    report::{LimitsReport, Rate, Rounds},
    rounds::Side,
    sqlite_limits,
};

const EACH: Duration = Duration::from_secs(2);
const POSTS: usize = 20_000;

pub(crate) async fn run(args: &LimitsArgs) -> Result<LimitsReport> {
    let load_average_before = load_average();
    progress("SQLite commits");
    let sqlite = sqlite_limits::measure(&args.folder, EACH).await?;
    progress("the bare handler");
    let (bare_handler_page, bare_handler_post) = handler(args)?;
    let mut bare_loop = Vec::new();
    for sockets in &args.sockets {
        progress(&format!("the bare loop, {sockets} sockets"));
        bare_loop.push(looped(args, *sockets)?);
    }
    Ok(LimitsReport {
        machine: Machine::this_one(),
        load_average_before,
        sqlite,
        bare_handler_page,
        bare_handler_post,
        bare_loop,
        load_average_after: load_average(),
    })
}

fn handler(args: &LimitsArgs) -> Result<(Rate, Rate)> {
    let bare = Bare::handler(args.page_bytes)?;
    let mut client = Client::start()?;
    let (server, connections) = (bare.address, args.connections);
    let mut joining = Side::new(&mut client, server, bare.process());
    joining.join(vec!["/mee/BARE".to_owned()], 1_000, connections)?;
    let for_ms = 2_000;
    let mut page = Side::new(&mut client, server, bare.process());
    page.load(&Order::ReadPages { server, connections, for_ms, gzip: false })?;
    let page = page.rate();
    let mut post = Side::new(&mut client, server, bare.process());
    let slots = vec!["3:kaart-1.1-v1".to_owned()];
    post.load(&Order::Contribute { server, connections, each: POSTS / 1_000, slots })?;
    Ok((page, post.rate()))
}

fn looped(args: &LimitsArgs, sockets: usize) -> Result<Rounds> {
    let (handler, looped) = (Bare::handler(0)?, Bare::looped()?);
    let mut client = Client::start()?;
    open_bare(&mut client, &handler, &looped, sockets, args.connections)?;
    let mut side = Side::new(&mut client, looped.address, looped.process());
    for _ in 0..args.rounds {
        side.write_bare(args.piece_bytes)?;
    }
    Ok(side.rounds())
}

/// Gives a client as many streams of the bare loop; returns how fast the bare handler let it in.
pub(crate) fn open_bare(
    client: &mut Client,
    handler: &Bare,
    looped: &Bare,
    sockets: usize,
    connections: usize,
) -> Result<Rate> {
    let mut joining = Side::new(client, handler.address, handler.process());
    joining.join(vec!["/mee/BARE".to_owned()], sockets, connections.min(sockets))?;
    let rate = joining.rate();
    let onlookers = Vec::new();
    match client.ask(&Order::OpenStreams { server: looped.address, connections, onlookers })? {
        Answer::Opened { streams, .. } if streams == sockets => Ok(rate),
        other => bail!("not all streams of the bare loop are open: {other:?}"),
    }
}
