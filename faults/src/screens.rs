//! Screens with an open stream: phones, walls and those of coaches. After a loss each comes back by
//! itself, at another node, as the page does.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    net::SocketAddr,
    rc::Rc,
    time::Duration,
};

use anyhow::{Result, bail};
use http_body_util::BodyExt as _;
use tokio::sync::Notify;

use crate::{
    chance::Chance,
    coach::{Meeting, Place},
    events::Decoder,
    http::{Ask, open_stream},
};

/// How long a page waits before it opens its stream again (`assets/js/live.js`).
const RETRY_LEAST: Duration = Duration::from_millis(300);
const RETRY_MOST: Duration = Duration::from_secs(2);

/// The kinds of shared screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Phone,
    Wall,
    Coach,
}

/// One meeting, as all its screens know it.
#[derive(Debug)]
pub(crate) struct Hall {
    pub(crate) number: usize,
    pub(crate) meeting: Meeting,
    /// Where people can write; the group goes from one to the next.
    pub(crate) places: RefCell<Vec<Place>>,
    pub(crate) at: Cell<usize>,
    /// The newest piece of each kind: many screens show the same bytes.
    latest: RefCell<HashMap<Kind, Rc<str>>>,
}

impl Hall {
    pub(crate) fn new(number: usize, meeting: Meeting) -> Self {
        let (places, at, latest) = (RefCell::default(), Cell::new(0), RefCell::default());
        Self { number, meeting, places, at, latest }
    }

    /// Where the group is now, and where it goes next.
    pub(crate) fn here_and_next(&self) -> (Place, Place) {
        let places = self.places.borrow();
        let here = self.at.get();
        (places[here].clone(), places[(here + 1) % places.len()].clone())
    }

    /// The same piece as others show, when it is the same.
    fn share(&self, kind: Kind, html: String) -> Rc<str> {
        let mut latest = self.latest.borrow_mut();
        if let Some(known) = latest.get(&kind)
            && **known == *html
        {
            return known.clone();
        }
        let html: Rc<str> = html.into();
        latest.insert(kind, html.clone());
        html
    }
}

/// One screen.
#[derive(Debug)]
pub(crate) struct Screen {
    pub(crate) hall: Rc<Hall>,
    pub(crate) kind: Kind,
    stream: String,
    pub(crate) cookie: String,
    servers: Rc<Vec<SocketAddr>>,
    node: Cell<usize>,
    pub(crate) is_open: Cell<bool>,
    /// What it shows: the version of the meeting, and the piece.
    pub(crate) shows: RefCell<Option<(u64, Rc<str>)>>,
    pub(crate) losses: Cell<usize>,
    /// The stream is there again: what waits can be sent.
    pub(crate) connected: Notify,
}

impl Screen {
    pub(crate) fn new(
        hall: &Rc<Hall>,
        (kind, path, cookie): (Kind, &str, &str),
        servers: &Rc<Vec<SocketAddr>>,
        node: usize,
    ) -> Self {
        Self {
            hall: hall.clone(),
            kind,
            stream: format!("{path}/stroom"),
            cookie: cookie.to_owned(),
            servers: servers.clone(),
            node: Cell::new(node),
            is_open: Cell::new(false),
            shows: RefCell::default(),
            losses: Cell::new(0),
            connected: Notify::new(),
        }
    }

    /// The number of the node where it is now.
    pub(crate) fn node(&self) -> usize {
        self.node.get() % self.servers.len()
    }

    /// How many nodes there are.
    pub(crate) fn nodes(&self) -> usize {
        self.servers.len()
    }

    pub(crate) fn server(&self) -> SocketAddr {
        self.servers[self.node()]
    }

    /// Goes to the next node, as a proxy would after a failure.
    pub(crate) fn move_over(&self) {
        self.node.set(self.node.get() + 1);
    }

    /// Holds the stream for as long as the run takes.
    pub(crate) async fn hold(self: Rc<Self>, mut chance: Chance) {
        loop {
            // It never ends well: the server went away, or is not there yet.
            let _ended = self.follow(None).await;
            if self.is_open.replace(false) {
                self.losses.set(self.losses.get() + 1);
            }
            tokio::time::sleep(chance.between(RETRY_LEAST, RETRY_MOST)).await;
            self.move_over();
        }
    }

    /// Follows the stream until it breaks, or until it shows the piece of a version.
    pub(crate) async fn follow(&self, until: Option<u64>) -> Result<()> {
        let mut body = open_stream(self.server(), Ask::page(&self.stream, &self.cookie)).await?;
        self.connected.notify_one();
        let mut decoder = Decoder::default();
        while let Some(frame) = body.frame().await {
            let Ok(bytes) = frame?.into_data() else { continue };
            let Some(piece) = decoder.take(&bytes) else { continue };
            let html = self.hall.share(self.kind, piece.html);
            self.shows.replace(Some((piece.version, html)));
            self.is_open.set(true);
            if until.is_some_and(|until| piece.version >= until) {
                return Ok(());
            }
        }
        bail!("the stream ended")
    }

    /// The same screen, opened anew at a node.
    pub(crate) fn anew_at(&self, node: usize) -> Self {
        let path = self.stream.trim_end_matches("/stroom");
        Self::new(&self.hall, (self.kind, path, &self.cookie), &self.servers, node)
    }
}
