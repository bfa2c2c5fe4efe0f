//! Connections that stay open between requests, as a proxy keeps them: somebody takes one, and whoever
//! finds none opens one more.

use std::{
    cell::RefCell,
    collections::HashMap,
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::http::{Connection, Reply};

/// The server closes a connection that is not used for 15 seconds.
const IDLE_MAX: Duration = Duration::from_secs(10);

#[derive(Debug, Default)]
pub(super) struct Pool(RefCell<HashMap<SocketAddr, Vec<(Instant, Connection)>>>);

impl Pool {
    /// Sends a request and gives what `heed` makes of the whole answer.
    pub(super) async fn send<T>(
        &self,
        server: SocketAddr,
        request: &[u8],
        heed: impl FnOnce(&Reply<'_>) -> T,
    ) -> Result<T> {
        // The one that was used last; when that is too old, all others are.
        let free = self.0.borrow_mut().entry(server).or_default().pop();
        let mut connection = match free {
            Some((used, connection)) if used.elapsed() < IDLE_MAX => connection,
            _ => Connection::open(server).await?,
        };
        let made = heed(&connection.send(request).await?);
        self.0.borrow_mut().entry(server).or_default().push((Instant::now(), connection));
        Ok(made)
    }
}
