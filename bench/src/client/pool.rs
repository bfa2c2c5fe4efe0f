//! Connections that stay open between requests, as a proxy keeps them: somebody takes one, and whoever
//! finds none opens one more.

use std::{cell::RefCell, collections::HashMap, net::SocketAddr};

use anyhow::Result;

use crate::http::{Connection, Reply};

#[derive(Debug, Default)]
pub(super) struct Pool(RefCell<HashMap<SocketAddr, Vec<Connection>>>);

impl Pool {
    /// Sends a request and gives what `heed` makes of the whole answer.
    pub(super) async fn send<T>(
        &self,
        server: SocketAddr,
        request: &[u8],
        heed: impl FnOnce(&Reply<'_>) -> T,
    ) -> Result<T> {
        let free = self.0.borrow_mut().entry(server).or_default().pop();
        let mut connection = match free {
            Some(connection) => connection,
            None => Connection::open(server).await?,
        };
        let made = heed(&connection.send(request).await?);
        self.0.borrow_mut().entry(server).or_default().push(connection);
        Ok(made)
    }
}
