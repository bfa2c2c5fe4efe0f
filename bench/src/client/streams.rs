//! The live streams of everybody who joined, and the moment at which each screen has a new piece.

use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    pin::Pin,
    rc::Rc,
    task::{Poll, ready},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
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
    nodes::Nodes,
    protocol::{Move, Round, Watch},
    report::milliseconds,
    stream::{Decoder, Piece},
};

/// How long to wait for all screens after one move, before the rest is called missing.
pub(super) const ROUND_MAX: Duration = Duration::from_secs(30);
const OPENING_MAX: Duration = Duration::from_mins(5);
const SETTLING_MAX: Duration = Duration::from_mins(1);
const READ_BYTES: usize = 64 * 1024;

/// All open streams.
#[derive(Debug, Default)]
pub(super) struct Streams {
    tasks: RefCell<Vec<JoinHandle<()>>>,
    pub(super) halls: Vec<Rc<Hall>>,
    all: Rc<All>,
}

/// What the streams of one meeting share.
#[derive(Debug, Default)]
pub(super) struct Hall {
    /// The newest version that anybody saw.
    newest: Cell<u64>,
    /// The version from before the present round, and when that began; `None` between rounds.
    round: Cell<Option<(u64, Instant)>>,
    /// How many screens have the piece of the present round, or of the last.
    have_it: Cell<usize>,
    piece_bytes: Cell<usize>,
    pub(super) screens: Cell<usize>,
    /// What the coach's own screen showed, and when.
    pub(super) coach_saw: RefCell<Vec<(u64, Instant)>>,
}

impl Hall {
    /// From now on the pieces are waited for that come of what was planned for this moment.
    pub(super) fn begin(&self, planned: Instant) {
        self.round.set(Some((self.newest.get(), planned)));
        self.have_it.set(0);
    }

    /// What screens of this meeting lack after a round.
    pub(super) fn lacks(&self) -> Option<String> {
        let (screens, have_it, newest) =
            (self.screens.get(), self.have_it.get(), self.newest.get());
        (have_it < screens).then(|| format!("{have_it} of {screens} have it, newest is {newest}"))
    }
}

/// What the streams of all meetings share.
#[derive(Debug)]
struct All {
    open: Cell<usize>,
    broken: Cell<usize>,
    pieces: Cell<usize>,
    bytes: Cell<usize>,
    last_piece: Cell<Option<Instant>>,
    /// How long it took until each screen had the piece of this round.
    arrivals: RefCell<Vec<Duration>>,
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
            bytes: Cell::new(0),
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

    /// All that has come in over all streams.
    pub(super) fn bytes(&self) -> usize {
        self.all.bytes.get()
    }

    /// Begins anew with so many meetings, nobody in them yet.
    pub(super) async fn clear(&mut self, meetings: usize) {
        self.close().await;
        self.all = Rc::default();
        self.halls = (0..meetings).map(|_| Rc::default()).collect();
    }

    /// Opens a stream for each token, by meeting. Ready when each has brought
    /// its first piece.
    pub(super) async fn open(
        &mut self,
        nodes: &Nodes,
        tokens: &[Vec<String>],
        at_once: usize,
    ) -> Result<()> {
        self.clear(tokens.len()).await;
        let places = Rc::new(Semaphore::new(at_once));
        let total = tokens.iter().map(Vec::len).sum();
        self.all.expected.set(total);
        for (meeting, (hall, tokens)) in self.halls.iter().zip(tokens).enumerate() {
            hall.screens.set(tokens.len());
            for (turn, token) in tokens.iter().enumerate() {
                let screen = Screen::new(hall.clone(), self.all.clone());
                let server = nodes.of_phones(meeting).unwrap_or_else(|| nodes.by_turn(turn));
                let (places, request) = (places.clone(), asked(server, token));
                self.tasks.borrow_mut().push(tokio::task::spawn_local(async move {
                    screen.hold(server, request, &places).await;
                }));
            }
        }
        let opened = timeout(OPENING_MAX, self.all.complete.notified()).await;
        let (open, broken) = (self.all.open.get(), self.all.broken.get());
        ensure!(opened.is_ok() && broken == 0, "{open} of {total} streams opened, {broken} broke");
        Ok(())
    }

    /// Opens one more stream in a meeting and holds it; ready when it has brought its first piece.
    pub(super) async fn add(&self, hall: usize, server: SocketAddr, token: &str) -> Result<()> {
        let hall = self.halls.get(hall).context("no such meeting")?;
        hall.screens.set(hall.screens.get() + 1);
        let mut screen = Screen::new(hall.clone(), self.all.clone());
        let request = asked(server, token);
        let stream = screen.open(server, request).await.context("a stream did not open")?;
        let held = tokio::task::spawn_local(screen.follow(stream));
        self.tasks.borrow_mut().push(held);
        Ok(())
    }

    /// Opens streams that are only read: the coaches' screens and the walls.
    pub(super) fn look_on(&mut self, onlookers: &[Watch]) {
        for onlooker in onlookers {
            let server = onlooker.server;
            let request = Request::get(server, &onlooker.path)
                .header("accept", "text/event-stream")
                .header("cookie", &onlooker.cookie);
            let all = self.all.clone();
            let hall = onlooker.coach_of.and_then(|number| self.halls.get(number).cloned());
            self.tasks.borrow_mut().push(tokio::task::spawn_local(async move {
                if look_on(server, request.bytes(), hall.as_deref()).await.is_err() {
                    all.broken.set(all.broken.get() + 1);
                }
            }));
        }
    }

    /// Drops all streams. The server notices a little later.
    pub(super) async fn close(&mut self) {
        let tasks = self.tasks.take();
        for task in &tasks {
            task.abort();
        }
        for task in tasks {
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

    /// Waits no longer for what came before, and from now on for so many screens.
    pub(super) fn expect(&self, screens: usize) {
        self.all.arrivals.borrow_mut().clear();
        self.all.expected.set(screens);
    }

    /// Waits until all expected screens have their piece, but not for ever; gives how long each took
    /// that has it.
    pub(super) async fn arrived(&self) -> Vec<Duration> {
        let all = &self.all;
        // A round that was complete before anybody waited for it leaves a notice behind.
        let complete = async {
            while all.arrivals.borrow().len() < all.expected.get() {
                all.complete.notified().await;
            }
        };
        let _ = timeout(ROUND_MAX, complete).await;
        for hall in &self.halls {
            hall.round.set(None);
        }
        self.all.arrivals.take()
    }

    /// Sends all moves at once and waits until every screen has what came of it.
    pub(super) async fn move_on(&self, moves: &[Move]) -> Result<Round> {
        ensure!(moves.len() == self.halls.len(), "there must be one move per meeting");
        let mut coaches = Vec::with_capacity(moves.len());
        for a_move in moves {
            coaches.push((Connection::open(a_move.server).await?, asked_by_coach(a_move)));
        }
        let (screens, bytes) = (self.all.open.get(), self.all.bytes.get());
        self.expect(screens);
        let start = Instant::now();
        for hall in &self.halls {
            hall.begin(start);
        }
        let answers = coaches.iter_mut().map(|(connection, request)| async {
            super::send_once(connection, request).await.map(|_| ())
        });
        let answers = async {
            let answered = answers.collect::<FuturesUnordered<_>>().try_collect::<()>().await;
            answered.map(|()| start.elapsed())
        };
        let (answer, took) = tokio::join!(answers, self.arrived());
        Ok(Round {
            answer_ms: milliseconds(Some(answer?)),
            piece_bytes: self.halls.first().map_or(0, |hall| hall.piece_bytes.get()),
            bytes: self.all.bytes.get() - bytes,
            broken: self.all.broken.get(),
            ..Round::of(took, screens)
        })
    }
}

/// How a phone asks for its stream.
fn asked(server: SocketAddr, token: &str) -> Vec<u8> {
    Request::get(server, &format!("/mijn/{token}/stroom"))
        .header("accept", "text/event-stream")
        .header("accept-language", "nl")
        .bytes()
}

/// How a coach says it.
pub(super) fn asked_by_coach(a_move: &Move) -> Vec<u8> {
    Request::post(a_move.server, &a_move.path)
        .header("accept", "application/json")
        .header("cookie", &a_move.cookie)
        .form(&a_move.form)
}

/// Reads a stream, and notes what a coach sees on it; it never ends well.
async fn look_on(server: SocketAddr, request: Vec<u8>, hall: Option<&Hall>) -> Result<()> {
    let mut stream = TcpStream::connect(server).await?;
    stream.write_all(&request).await?;
    let mut read = vec![0; READ_BYTES];
    let mut decoder = Decoder::default();
    loop {
        let length = stream.read(&mut read).await?;
        ensure!(length > 0, "the stream ended");
        if let Some(hall) = hall {
            let now = Instant::now();
            decoder
                .take(&read[..length], |piece| hall.coach_saw.borrow_mut().push((piece.id, now)));
        }
    }
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
        // Only so many connect and wait for their first piece at the same time.
        let place = places.acquire().await;
        let opened = self.open(server, request).await;
        drop(place);
        if let Some(stream) = opened {
            self.follow(stream).await;
        } else {
            self.all.broken.set(self.all.broken.get() + 1);
            // The opening need not wait for one that will not come.
            self.all.complete.notify_one();
        }
    }

    /// Reads on until the stream ends, which it should not.
    async fn follow(mut self, mut stream: TcpStream) {
        while self.read(&mut stream).await {}
        self.all.open.set(self.all.open.get() - 1);
        self.all.broken.set(self.all.broken.get() + 1);
    }

    /// Connects and waits for the first piece.
    async fn open(&mut self, server: SocketAddr, request: Vec<u8>) -> Option<TcpStream> {
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
            all.bytes.set(all.bytes.get() + read.filled().len());
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
    let Some((before, began)) = hall.round.get() else { return };
    if piece.id > before && previous.is_some_and(|previous| previous <= before) {
        hall.have_it.set(hall.have_it.get() + 1);
        let mut arrivals = all.arrivals.borrow_mut();
        arrivals.push(now.saturating_duration_since(began));
        if arrivals.len() == all.expected.get() {
            all.complete.notify_one();
        }
    }
}
