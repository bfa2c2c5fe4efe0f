//! The live streams of everybody who joined, and the moment at which each screen has a new piece.

use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    pin::Pin,
    rc::Rc,
    task::{Poll, ready},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use futures_util::{TryStreamExt as _, stream::FuturesUnordered};
use tokio::{
    io::{AsyncRead as _, AsyncReadExt as _, AsyncWriteExt as _, ReadBuf},
    net::TcpStream,
    sync::{Notify, Semaphore},
    task::JoinHandle,
    time::timeout,
};

use crate::{
    http::{Connection, Request},
    protocol::{Move, Round, Watch},
    report::{milliseconds, share},
    stream::{Decoder, Piece},
};

/// How long to wait for all screens after one move, before the rest is called missing.
const ROUND_MAX: Duration = Duration::from_secs(30);
const OPENING_MAX: Duration = Duration::from_mins(5);
const SETTLING_MAX: Duration = Duration::from_mins(1);
const READ_BYTES: usize = 64 * 1024;

/// All open streams.
#[derive(Debug, Default)]
pub(super) struct Streams {
    tasks: Vec<JoinHandle<()>>,
    halls: Vec<Rc<Hall>>,
    all: Rc<All>,
}

/// What the streams of one meeting share.
#[derive(Debug, Default)]
struct Hall {
    /// The newest version that anybody saw.
    newest: Cell<u64>,
    /// The version from before the present round; `None` between rounds.
    before: Cell<Option<u64>>,
    piece_bytes: Cell<usize>,
}

/// What the streams of all meetings share.
#[derive(Debug)]
struct All {
    open: Cell<usize>,
    broken: Cell<usize>,
    pieces: Cell<usize>,
    last_piece: Cell<Option<Instant>>,
    /// When each screen had the piece of this round.
    arrivals: RefCell<Vec<Instant>>,
    /// How many streams the present round, or the opening, waits for.
    expected: Cell<usize>,
    complete: Notify,
    /// Everybody reads into the same bytes: nothing of them is needed afterwards.
    read: RefCell<Box<[u8]>>,
}

impl Default for All {
    fn default() -> Self {
        Self {
            open: Cell::new(0),
            broken: Cell::new(0),
            pieces: Cell::new(0),
            last_piece: Cell::new(None),
            arrivals: RefCell::default(),
            expected: Cell::new(usize::MAX),
            complete: Notify::new(),
            read: RefCell::new(vec![0; READ_BYTES].into()),
        }
    }
}

impl Streams {
    pub(super) fn count(&self) -> usize {
        self.all.open.get()
    }

    /// How many pieces have come in over all streams.
    pub(super) fn pieces(&self) -> usize {
        self.all.pieces.get()
    }

    /// Opens a stream for each token, by meeting. Ready when each has brought its first piece.
    pub(super) async fn open(
        &mut self,
        server: SocketAddr,
        tokens: &[Vec<String>],
        at_once: usize,
    ) -> Result<()> {
        self.close().await;
        self.all = Rc::default();
        self.halls = tokens.iter().map(|_| Rc::default()).collect();
        let places = Rc::new(Semaphore::new(at_once));
        let total = tokens.iter().map(Vec::len).sum();
        self.all.expected.set(total);
        for (hall, tokens) in self.halls.iter().zip(tokens) {
            for token in tokens {
                let path = format!("/mijn/{token}/stroom");
                let request = Request::get(server, &path)
                    .header("accept", "text/event-stream")
                    .header("accept-language", "nl");
                let screen = Screen::new(hall.clone(), self.all.clone());
                let places = places.clone();
                self.tasks.push(tokio::task::spawn_local(async move {
                    screen.hold(server, request.bytes(), &places).await;
                }));
            }
        }
        let opened = timeout(OPENING_MAX, self.all.complete.notified()).await;
        let (open, broken) = (self.all.open.get(), self.all.broken.get());
        ensure!(opened.is_ok() && broken == 0, "{open} of {total} streams opened, {broken} broke");
        Ok(())
    }

    /// Opens streams that are only read: the coaches' screens and the walls.
    pub(super) fn look_on(&mut self, server: SocketAddr, onlookers: &[Watch]) {
        for onlooker in onlookers {
            let request = Request::get(server, &onlooker.path)
                .header("accept", "text/event-stream")
                .header("cookie", &onlooker.cookie);
            let all = self.all.clone();
            self.tasks.push(tokio::task::spawn_local(async move {
                if look_on(server, request.bytes()).await.is_err() {
                    all.broken.set(all.broken.get() + 1);
                }
            }));
        }
    }

    /// Drops all streams. The server notices a little later.
    pub(super) async fn close(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        for task in self.tasks.drain(..) {
            // It was aborted: that is what it says.
            let _ = task.await;
        }
        self.all.open.set(0);
    }

    pub(super) async fn settle(&self, quiet: Duration) -> Result<()> {
        let settled = async {
            while self.all.last_piece.get().is_some_and(|at| at.elapsed() < quiet) {
                tokio::time::sleep(quiet / 10).await;
            }
        };
        timeout(SETTLING_MAX, settled).await.context("pieces keep coming in")
    }

    /// Sends all moves at once and waits until every screen has what came of it.
    pub(super) async fn move_on(&self, server: SocketAddr, moves: &[Move]) -> Result<Round> {
        ensure!(moves.len() == self.halls.len(), "there must be one move per meeting");
        let mut coaches = Vec::with_capacity(moves.len());
        for a_move in moves {
            let request = Request::post(server, &a_move.path)
                .header("accept", "application/json")
                .header("cookie", &a_move.cookie);
            coaches.push((Connection::open(server).await?, request.form(&a_move.form)));
        }
        let screens = self.all.open.get();
        self.all.arrivals.borrow_mut().clear();
        self.all.expected.set(screens);
        for hall in &self.halls {
            hall.before.set(Some(hall.newest.get()));
        }
        let start = Instant::now();
        let answers = coaches.iter_mut().map(|(connection, request)| async {
            super::send_once(connection, request).await.map(|_| ())
        });
        let answers = async {
            let answered = answers.collect::<FuturesUnordered<_>>().try_collect::<()>().await;
            answered.map(|()| start.elapsed())
        };
        let (answer, _) = tokio::join!(answers, timeout(ROUND_MAX, self.all.complete.notified()));
        for hall in &self.halls {
            hall.before.set(None);
        }
        let mut took: Vec<_> =
            self.all.arrivals.borrow().iter().map(|at| at.duration_since(start)).collect();
        took.sort_unstable();
        Ok(Round {
            screens,
            first_ms: milliseconds(took.first().copied()),
            median_ms: milliseconds(share(&took, 50)),
            p99_ms: milliseconds(share(&took, 99)),
            last_ms: milliseconds(took.last().copied()),
            answer_ms: milliseconds(Some(answer?)),
            piece_bytes: self.halls.first().map_or(0, |hall| hall.piece_bytes.get()),
            missing: screens - took.len(),
            broken: self.all.broken.get(),
        })
    }
}

/// Reads a stream without looking; it never ends well.
async fn look_on(server: SocketAddr, request: Vec<u8>) -> Result<()> {
    let mut stream = TcpStream::connect(server).await?;
    stream.write_all(&request).await?;
    let mut read = vec![0; READ_BYTES];
    while stream.read(&mut read).await? > 0 {}
    bail!("the stream ended")
}

/// One phone with an open stream.
struct Screen {
    hall: Rc<Hall>,
    all: Rc<All>,
    decoder: Decoder,
    /// The version that it shows.
    shows: Option<u64>,
}

impl Screen {
    fn new(hall: Rc<Hall>, all: Rc<All>) -> Self {
        Self { hall, all, decoder: Decoder::default(), shows: None }
    }

    async fn hold(mut self, server: SocketAddr, request: Vec<u8>, places: &Semaphore) {
        if let Some(mut stream) = self.open(server, request, places).await {
            while self.read(&mut stream).await {}
            self.all.open.set(self.all.open.get() - 1);
            self.all.broken.set(self.all.broken.get() + 1);
        } else {
            self.all.broken.set(self.all.broken.get() + 1);
            // The opening need not wait for one that will not come.
            self.all.complete.notify_one();
        }
    }

    /// Connects and waits for the first piece; only so many do that at the same time.
    async fn open(
        &mut self,
        server: SocketAddr,
        request: Vec<u8>,
        places: &Semaphore,
    ) -> Option<TcpStream> {
        let _place = places.acquire().await.ok()?;
        let mut stream = TcpStream::connect(server).await.ok()?;
        stream.write_all(&request).await.ok()?;
        while self.shows.is_none() {
            if !self.read(&mut stream).await {
                return None;
            }
        }
        self.all.open.set(self.all.open.get() + 1);
        if self.all.open.get() == self.all.expected.get() {
            self.all.complete.notify_one();
        }
        Some(stream)
    }

    /// Takes in what there is; `false` when the stream has ended.
    async fn read(&mut self, stream: &mut TcpStream) -> bool {
        let all = self.all.clone();
        std::future::poll_fn(|cx| {
            let mut read = all.read.borrow_mut();
            let mut read = ReadBuf::new(&mut read);
            let outcome = ready!(Pin::new(&mut *stream).poll_read(cx, &mut read));
            if outcome.is_err() || read.filled().is_empty() {
                return Poll::Ready(false);
            }
            let (hall, shows) = (&self.hall, &mut self.shows);
            self.decoder.take(read.filled(), |piece| arrived(&all, hall, shows, piece));
            Poll::Ready(true)
        })
        .await
    }
}

/// Notes that a screen has a piece. It counts for the round when it is newer than all before it.
fn arrived(all: &All, hall: &Hall, shows: &mut Option<u64>, piece: Piece) {
    let now = Instant::now();
    all.pieces.set(all.pieces.get() + 1);
    all.last_piece.set(Some(now));
    hall.newest.set(hall.newest.get().max(piece.id));
    hall.piece_bytes.set(piece.bytes);
    let previous = shows.replace(piece.id);
    let Some(before) = hall.before.get() else { return };
    if piece.id > before && previous.is_some_and(|previous| previous <= before) {
        let mut arrivals = all.arrivals.borrow_mut();
        arrivals.push(now);
        if arrivals.len() == all.expected.get() {
            all.complete.notify_one();
        }
    }
}
