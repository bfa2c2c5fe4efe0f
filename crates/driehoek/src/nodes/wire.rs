//! The connection with NATS.

use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::Context as _;
use async_nats::{Client, ConnectOptions, Event, ServerAddr, connection::State};
use futures_util::StreamExt as _;
use percent_encoding::percent_decode_str;
use tokio::sync::{mpsc, watch};
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};

use super::notice::Letter;
use super::{NodeId, Notice, Wire, asking, heed};
use crate::app::App;
use crate::config::Neighbours;
use crate::live::lock;

/// How often a node looks for what it missed, and tells who is there. What was lost on the way is
/// seen at most this much later.
const BEAT: Duration = Duration::from_secs(3);
/// How long to wait when the server cannot be subscribed to.
const PAUSE: Duration = Duration::from_secs(1);
/// How long the doctor waits for the server.
const TRY_OUT_MAX: Duration = Duration::from_secs(5);

pub(super) async fn run(app: &App, wire: &Wire, own: NodeId) {
    let (connections, connected) = watch::channel(());
    let mut told = wire.told.lock().await;
    let at = (own, &wire.neighbours);
    loop {
        match connect(&wire.neighbours, connections.clone()).await {
            Ok(client) => {
                *lock(&wire.client) = Some(client.clone());
                tokio::select! {
                    () = talk(app, &client, (own, wire), &mut told, connected.clone()) => {}
                    () = asking::answer_others(app, &client, at) => {}
                }
            }
            Err(error) => {
                let error = format!("{error:#}");
                tracing::error!(error, "there is no connection with other nodes");
            }
        }
        sleep(PAUSE).await;
    }
}

/// A client that connects by itself, now and after every loss.
async fn connect(
    neighbours: &Neighbours,
    connections: watch::Sender<()>,
) -> anyhow::Result<Client> {
    let (servers, options) = way_in(neighbours)?;
    let options = options.retry_on_initial_connect().event_callback(move |event| {
        let connections = connections.clone();
        async move {
            match event {
                Event::Connected => {
                    tracing::info!("there is a connection with other nodes");
                    connections.send_replace(());
                }
                other => tracing::warn!(event = %other, "the connection with other nodes"),
            }
        }
    });
    Ok(options.connect(servers).await?)
}

/// The servers, and the name and password, or the token, that stand in an address: the library takes
/// them from nowhere but its options.
fn way_in(neighbours: &Neighbours) -> anyhow::Result<(Vec<ServerAddr>, ConnectOptions)> {
    let servers = neighbours.nats_url.split(',').map(|one| one.trim().parse::<ServerAddr>());
    let servers = servers.collect::<Result<Vec<_>, _>>().context("reading nats_url")?;
    let said = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let options = ConnectOptions::new().name("driehoek");
    let named = servers.iter().find_map(|one| Some((said(one.username()?), one.password())));
    let options = match named {
        Some((name, Some(password))) => options.user_and_password(name, said(password)),
        Some((token, None)) => options.token(token),
        None => options,
    };
    Ok((servers, options))
}

/// Whether the server lets us in.
///
/// # Errors
/// When it cannot be reached, refuses us or is silent; without any password in it.
pub(crate) async fn try_out(neighbours: &Neighbours) -> anyhow::Result<()> {
    let (servers, options) = way_in(neighbours)?;
    let answer = async { Ok(options.connect(servers).await?.flush().await?) };
    timeout(TRY_OUT_MAX, answer).await.unwrap_or_else(|_| anyhow::bail!("no answer"))
}

/// Ends when the subscription does.
async fn talk(
    app: &App,
    client: &Client,
    (own, wire): (NodeId, &Wire),
    told: &mut mpsc::Receiver<Notice>,
    mut connected: watch::Receiver<()>,
) {
    let subject = format!("{}.notices", wire.neighbours.subject);
    let mut letters = match client.subscribe(subject.clone()).await {
        Ok(letters) => letters,
        Err(error) => return tracing::error!(%error, "nothing is heard of other nodes"),
    };
    let mut beat = interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            Some(notice) = told.recv() => tell(client, &subject, Letter { from: own, notice }).await,
            letter = letters.next() => match letter {
                Some(letter) => hear(app, own, &letter.payload).await,
                None => return,
            },
            Ok(()) = connected.changed() => {
                look_again(app).await;
                remember_anew(app).await;
            }
            _ = beat.tick() => {
                look_again(app).await;
                if client.connection_state() != State::Connected {
                    super::forget(app);
                }
                if wire.has_dropped.swap(false, Ordering::Relaxed) {
                    tell(client, &subject, Letter { from: own, notice: Notice::Missed }).await;
                }
                for (id, here) in app.live.here() {
                    tell(client, &subject, Letter { from: own, notice: Notice::Here { id, here } }).await;
                }
            }
        }
    }
}

/// Without a connection nothing waits to be told: the others look again once there is one.
async fn tell(client: &Client, subject: &str, letter: Letter) {
    if client.connection_state() != State::Connected {
        return;
    }
    let json = match serde_json::to_vec(&letter) {
        Ok(json) => json,
        Err(error) => return tracing::error!(%error, "a notice cannot be written"),
    };
    if let Err(error) = client.publish(subject.to_owned(), json.into()).await {
        tracing::warn!(%error, "a notice was not told");
    }
}

async fn hear(app: &App, own: NodeId, payload: &[u8]) {
    match serde_json::from_slice::<Letter>(payload) {
        Ok(letter) if letter.from == own => {}
        Ok(Letter { from, notice }) => heed(app, from, notice).await,
        // A newer program may tell what this one does not know; looking again finds the rest.
        Err(error) => tracing::debug!(%error, "a notice of another node cannot be read"),
    }
}

async fn look_again(app: &App) {
    if let Err(error) = app.live.look_again().await {
        tracing::error!(error = format!("{error:#}"), "looking for what was missed failed");
    }
}

async fn remember_anew(app: &App) {
    if let Err(error) = super::remember_anew(app).await {
        tracing::error!(
            error = format!("{error:#}"),
            "laying out anew what may have changed failed"
        );
    }
}
