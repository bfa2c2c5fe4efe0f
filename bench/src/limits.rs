//! The machine's own limits, without a server: a first look at what could be reached at all.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::{
    LimitsArgs,
    child::{Bare, Client},
    machine::{Machine, load_average},
    nodes::Nodes,
    process::Group,
    progress,
    protocol::{Answer, Order},
    report::{LimitsReport, Rate},
    rounds::Side,
    {fan_out, sqlite_limits},
};

const EACH: Duration = Duration::from_secs(2);
const POSTS: usize = 20_000;

pub(crate) async fn run(args: &LimitsArgs) -> Result<LimitsReport> {
    let load_average_before = load_average();
    progress("SQLite commits");
    let sqlite = sqlite_limits::measure(&args.folder, EACH).await?;
    progress("the bare handler");
    let (bare_handler_page, bare_handler_post) = handler(args.page_bytes, args.connections)?;
    let mut fan_outs = Vec::new();
    for sockets in &args.sockets {
        let (bytes, rounds) = (args.piece_bytes, args.rounds);
        fan_outs.push(fan_out::measure(&args.folder, *sockets, bytes, rounds).await?);
    }
    Ok(LimitsReport {
        machine: Machine::this_one(),
        load_average_before,
        sqlite,
        bare_handler_page,
        bare_handler_post,
        fan_out: fan_outs,
        load_average_after: load_average(),
    })
}

/// How many pages of this size, and how many posts, the bare handler answers.
pub(crate) fn handler(page_bytes: usize, connections: usize) -> Result<(Rate, Rate)> {
    let bare = Bare::handler(page_bytes)?;
    let mut client = Client::start()?;
    let nodes = Nodes::only(bare.address);
    let processes = Group::of(bare.process());
    let mut joining = Side::new(&mut client, &nodes, processes.clone());
    joining.join(vec!["/mee/BARE".to_owned()], 1_000, connections)?;
    let for_ms = 2_000;
    let mut page = Side::new(&mut client, &nodes, processes.clone());
    page.load(&Order::ReadPages { nodes: nodes.clone(), connections, for_ms, gzip: false })?;
    let page = page.rate();
    let mut post = Side::new(&mut client, &nodes, processes);
    let slots = vec!["3:kaart-1.1-v1".to_owned()];
    post.load(&Order::Contribute { nodes, connections, each: POSTS / 1_000, slots })?;
    Ok((page, post.rate()))
}

/// Gives a client as many streams of the bare loop; returns how fast the bare handler let it in.
pub(crate) fn open_bare(
    client: &mut Client,
    handler: &Bare,
    looped: &Bare,
    sockets: usize,
    connections: usize,
) -> Result<Rate> {
    let mut joining =
        Side::new(client, &Nodes::only(handler.address), Group::of(handler.process()));
    joining.join(vec!["/mee/BARE".to_owned()], sockets, connections.min(sockets))?;
    let rate = joining.rate();
    let onlookers = Vec::new();
    let nodes = Nodes::only(looped.address);
    match client.ask(&Order::OpenStreams { nodes, connections, onlookers })? {
        Answer::Opened { streams, .. } if streams == sockets => Ok(rate),
        other => bail!("not all streams of the bare loop are open: {other:?}"),
    }
}
