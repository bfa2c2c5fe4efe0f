//! A screen that stays: it holds a stream open and comes back by itself, as the page's script does.

use std::{
    io::Read as _,
    net::{Shutdown, TcpStream},
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use super::program;

/// The longest that the page waits before it tries again is two seconds; half of it on average.
const AGAIN_AFTER: Duration = Duration::from_secs(1);
/// How long to wait for anything else before the test gives up.
const LIMIT: Duration = Duration::from_mins(1);
/// The most attempts to come back: far more than a restart takes.
const ATTEMPTS_MAX: usize = 300;

/// What a screen tells about itself.
enum Heard {
    /// A piece came, at this moment.
    Piece(Instant),
    /// The stream ended.
    Gone,
}

/// A stream that is kept open by a thread of its own until this goes.
pub(super) struct Screen {
    pub(super) name: &'static str,
    heard: Receiver<Heard>,
    /// Dropped to end the thread.
    _stop: Sender<()>,
    open: Arc<Mutex<Option<TcpStream>>>,
}

impl Screen {
    pub(super) fn open(name: &'static str, port: u16, path: String, cookie: &str) -> Self {
        let (tell, heard) = channel();
        let (stop, stopped) = channel::<()>();
        let (open, cookie) = (Arc::new(Mutex::new(None)), cookie.to_owned());
        let current = Arc::clone(&open);
        thread::spawn(move || {
            for _ in 0..ATTEMPTS_MAX {
                if let Ok(stream) = program::send(port, "GET", &path, &cookie, "") {
                    *current.lock().unwrap() = stream.try_clone().ok();
                    listen(stream, &tell);
                    let _ = tell.send(Heard::Gone);
                }
                // Waits, unless the test is over.
                let waited = stopped.recv_timeout(AGAIN_AFTER);
                if waited == Err(RecvTimeoutError::Disconnected) {
                    return;
                }
            }
        });
        Self { name, heard, _stop: stop, open }
    }

    /// When the next piece came.
    pub(super) fn wait_for_piece(&self) -> Instant {
        loop {
            match self.heard.recv_timeout(LIMIT) {
                Ok(Heard::Piece(at)) => return at,
                Ok(Heard::Gone) => {}
                Err(why) => panic!("{} gets no piece: {why}", self.name),
            }
        }
    }

    /// Waits until the stream has ended: pieces that come after this are of a new one.
    pub(super) fn wait_until_gone(&self) {
        loop {
            match self.heard.recv_timeout(LIMIT) {
                Ok(Heard::Gone) => return,
                Ok(Heard::Piece(_)) => {}
                Err(why) => panic!("{} still has its stream: {why}", self.name),
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(stream) = self.open.lock().unwrap().take() {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// Reads until the stream ends and tells of every piece.
fn listen(mut stream: TcpStream, tell: &Sender<Heard>) {
    let mut heard = Vec::new();
    let mut part = [0; 16 * 1024];
    while let Ok(count @ 1..) = stream.read(&mut part) {
        heard.extend_from_slice(&part[..count]);
        while let Some(end) = heard.windows(2).position(|two| two == b"\n\n") {
            let frame: Vec<u8> = heard.drain(..end + 2).collect();
            if frame.starts_with(b"event: piece")
                && tell.send(Heard::Piece(Instant::now())).is_err()
            {
                return;
            }
        }
    }
}
