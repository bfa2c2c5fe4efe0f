//! Listens and serves: one small task per connection.
//!
//! axum's own loop has no say over buffers; thousands of phones with an open event stream each
//! would take twice the memory.

use std::{convert::Infallible, net::SocketAddr, time::Duration};

use anyhow::{Context as _, Result};
use axum::{Router, body::Body, http::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

/// Connections that wait to be taken: after a restart a whole building comes back at once.
const BACKLOG: i32 = 4096;
/// The least that hyper allows; requests with longer headers are refused.
const BUFFER_BYTES: usize = 8192;
const HEADER_TIMEOUT: Duration = Duration::from_secs(15);
/// How long requests under way may take to end. Event streams do not end; they are cut off then,
/// and the pages come back by themselves.
const FAREWELL: Duration = Duration::from_secs(3);
/// A thousand screens with some room; below it the operator is warned.
pub const OPEN_FILES_WANTED: u64 = 4096;
/// How long to wait when no more connections can be opened.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Opens the address for connections.
pub fn listen(address: SocketAddr) -> Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))
        .context("making a socket")?;
    socket.set_reuse_address(true).context("taking over an address that was just in use")?;
    socket.set_nonblocking(true).context("setting up the socket")?;
    socket.bind(&address.into()).with_context(|| format!("listening on {address}"))?;
    socket.listen(BACKLOG).with_context(|| format!("listening on {address}"))?;
    TcpListener::from_std(socket.into()).context("handing the socket to the runtime")
}

/// Serves until `stop` is there, then lets requests under way end.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, _)) => take(stream, router.clone(), &graceful),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, graceful.shutdown()).await.is_err() {
        tracing::info!("connections that were still open are cut off");
    }
}

/// Warns the operator when the system lets the program hold fewer connections than a school needs.
/// Raising the limit is theirs: it takes a call that is not safe, or a line in the service's unit.
pub fn warn_of_few_open_files() {
    if let Some(limit) = open_file_limit().filter(|limit| *limit < OPEN_FILES_WANTED) {
        tracing::warn!(
            limit,
            wanted = OPEN_FILES_WANTED,
            "few connections can be open at once: raise the limit of open files (ulimit -n)"
        );
    }
}

/// How many files this program may have open at once; nothing when there is no limit or none known.
pub fn open_file_limit() -> Option<u64> {
    open_files(&std::fs::read_to_string("/proc/self/limits").unwrap_or_default())
}

/// The soft limit of open files in the system's own list of limits.
fn open_files(limits: &str) -> Option<u64> {
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Ends when the system asks the program to stop, or somebody presses ctrl-c; from this call on,
/// whenever it is waited for.
///
/// # Errors
/// When the system does not let us hear of it.
pub fn stop_signal() -> Result<impl Future<Output = ()> + Send + 'static> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let listening = "hearing when the program must stop";
        let mut interrupt = signal(SignalKind::interrupt()).context(listening)?;
        let mut terminate = signal(SignalKind::terminate()).context(listening)?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

fn take(stream: TcpStream, router: Router, graceful: &GracefulShutdown) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "small answers may be held back");
    }
    let service = service_fn(move |req: Request<Incoming>| {
        let router = router.clone();
        async move { Ok::<_, Infallible>(answer(router, req).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_buf_size(BUFFER_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

async fn answer(router: Router, req: Request<Incoming>) -> axum::response::Response {
    match router.oneshot(req.map(Body::new)).await {
        Ok(res) => res,
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests {
    use super::open_files;

    #[test]
    fn the_soft_limit_is_read_from_the_systems_list() {
        let list = "Limit  Soft Limit  Hard Limit  Units\n\
            Max processes             95864      95864      processes\n\
            Max open files            1024       524288     files\n";
        assert_eq!(open_files(list), Some(1024));
        assert_eq!(open_files("Max open files            unlimited  unlimited  files"), None);
        assert_eq!(open_files(""), None);
    }
}
