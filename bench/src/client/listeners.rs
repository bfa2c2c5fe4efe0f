//! Many sockets that listen to what is published to all of them, each written by hand: ten thousand
//! clients of a library would measure the library.

use std::{
    cell::{Cell, RefCell},
    net::SocketAddr,
    pin::Pin,
    rc::Rc,
    task::{Poll, ready},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use tokio::{
    io::{AsyncRead as _, AsyncWriteExt as _, ReadBuf},
    net::TcpStream,
    sync::{Notify, Semaphore},
    task::JoinHandle,
    time::timeout,
};

use super::{
    frames::{Event, Frames},
    streams::ROUND_MAX,
};
use crate::protocol::{Over, Round};

const READ_BYTES: usize = 64 * 1024;
const OPENING_MAX: Duration = Duration::from_mins(2);
/// How many connect at the same time.
const AT_ONCE: usize = 256;
const SUBJECT: &str = "bench";
/// Any key will do: whoever asks does not look at what the server makes of it.
const WEB_SOCKET: &str = "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\n\
    upgrade: websocket\r\nsec-websocket-version: 13\r\n\
    sec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";

/// All that listen, and one that publishes.
#[derive(Debug)]
pub(super) struct Listeners {
    over: Over,
    all: Rc<All>,
    tasks: Vec<JoinHandle<()>>,
    publisher: TcpStream,
}

#[derive(Debug)]
struct All {
    listening: Cell<usize>,
    broken: Cell<usize>,
    bytes: Cell<usize>,
    began: Cell<Instant>,
    arrivals: RefCell<Vec<Duration>>,
    expected: Cell<usize>,
    complete: Notify,
    read: RefCell<Box<[u8]>>,
}

impl Listeners {
    pub(super) async fn open(server: SocketAddr, over: Over, sockets: usize) -> Result<Self> {
        let all = Rc::new(All {
            listening: Cell::new(0),
            broken: Cell::new(0),
            bytes: Cell::new(0),
            began: Cell::new(Instant::now()),
            arrivals: RefCell::default(),
            expected: Cell::new(sockets),
            complete: Notify::new(),
            read: RefCell::new(vec![0; READ_BYTES].into()),
        });
        let places = Rc::new(Semaphore::new(AT_ONCE));
        let mut tasks = Vec::with_capacity(sockets);
        for number in 0..sockets {
            let (all, places) = (all.clone(), places.clone());
            tasks.push(tokio::task::spawn_local(async move {
                if all.listen(server, over, number, &places).await.is_err() {
                    all.broken.set(all.broken.get() + 1);
                    all.complete.notify_one();
                }
            }));
        }
        let opened = timeout(OPENING_MAX, all.complete.notified()).await;
        let (listening, broken) = (all.listening.get(), all.broken.get());
        ensure!(opened.is_ok() && broken == 0, "{listening} of {sockets} listen, {broken} broke");
        let mut publisher = TcpStream::connect(server).await.context("connecting")?;
        publisher.set_nodelay(true).context("setting up a connection")?;
        publisher.write_all(&hello(over, sockets)).await.context("saying who publishes")?;
        Ok(Self { over, all, tasks, publisher })
    }

    pub(super) fn count(&self) -> usize {
        self.all.listening.get()
    }

    /// Publishes so many bytes and waits until everybody has read them.
    pub(super) async fn publish(&mut self, bytes: usize) -> Result<Round> {
        let (message, screens) = (message(self.over, bytes), self.count());
        self.all.arrivals.borrow_mut().clear();
        self.all.expected.set(screens);
        let before = self.all.bytes.get();
        self.all.began.set(Instant::now());
        self.publisher.write_all(&message).await.context("publishing")?;
        let _ = timeout(ROUND_MAX, self.all.complete.notified()).await;
        Ok(Round {
            piece_bytes: bytes,
            bytes: self.all.bytes.get() - before,
            broken: self.all.broken.get(),
            ..Round::of(self.all.arrivals.take(), screens)
        })
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

impl All {
    /// Listens until the connection ends, which it should not.
    async fn listen(
        &self,
        server: SocketAddr,
        over: Over,
        number: usize,
        places: &Semaphore,
    ) -> Result<()> {
        let mut place = Some(places.acquire().await.context("waiting for a place")?);
        let mut stream = TcpStream::connect(server).await.context("connecting")?;
        stream.write_all(&[hello(over, number), subscription(over)].concat()).await?;
        let mut frames = Frames::new(over);
        loop {
            let pinged = self.read(&mut stream, &mut frames, &mut place).await?;
            if pinged {
                stream.write_all(b"PONG\r\n").await.context("answering")?;
            }
        }
    }

    /// Takes in what there is; tells whether an answer is wanted.
    async fn read<T>(
        &self,
        stream: &mut TcpStream,
        frames: &mut Frames,
        place: &mut Option<T>,
    ) -> Result<bool> {
        std::future::poll_fn(|cx| {
            let mut read = self.read.borrow_mut();
            let mut read = ReadBuf::new(&mut read);
            ready!(Pin::new(&mut *stream).poll_read(cx, &mut read))?;
            self.bytes.set(self.bytes.get() + read.filled().len());
            let mut pinged = false;
            frames.take(read.filled(), |event| match event {
                Event::Ping => pinged = true,
                Event::Message => self.has_message(),
                Event::Listening if place.take().is_some() => {
                    self.listening.set(self.listening.get() + 1);
                    if self.listening.get() == self.expected.get() {
                        self.complete.notify_one();
                    }
                }
                Event::Listening => {}
            });
            if read.filled().is_empty() {
                return Poll::Ready(Err(anyhow::anyhow!("the connection ended")));
            }
            Poll::Ready(Ok(pinged))
        })
        .await
    }

    fn has_message(&self) {
        let mut arrivals = self.arrivals.borrow_mut();
        arrivals.push(self.began.get().elapsed());
        if arrivals.len() == self.expected.get() {
            self.complete.notify_one();
        }
    }
}

/// How a connection begins.
fn hello(over: Over, number: usize) -> Vec<u8> {
    match over {
        Over::Nats => b"CONNECT {\"verbose\":false,\"pedantic\":false}\r\n".to_vec(),
        Over::Mqtt => {
            let name = format!("bench-{number}");
            let mut rest = b"\x00\x04MQTT\x04\x02\x00\x00".to_vec();
            rest.extend(with_length(&name));
            packet(0x10, &rest)
        }
        Over::WebSocket => WEB_SOCKET.as_bytes().to_vec(),
    }
}

fn subscription(over: Over) -> Vec<u8> {
    match over {
        // What comes back after the subscription tells that it is there.
        Over::Nats => format!("SUB {SUBJECT} 1\r\nPING\r\n").into_bytes(),
        Over::Mqtt => {
            let rest = [b"\x00\x01".to_vec(), with_length(SUBJECT), vec![0]].concat();
            packet(0x82, &rest)
        }
        Over::WebSocket => Vec::new(),
    }
}

/// A message to all of so many bytes. The web socket server is told their number and makes them itself.
fn message(over: Over, bytes: usize) -> Vec<u8> {
    let body = vec![b'x'; bytes];
    match over {
        Over::Nats => [format!("PUB {SUBJECT} {bytes}\r\n").as_bytes(), &body, b"\r\n"].concat(),
        Over::Mqtt => packet(0x30, &[with_length(SUBJECT), body].concat()),
        Over::WebSocket => {
            let text = bytes.to_string();
            // A client masks what it sends; a mask of zeroes leaves it as it is.
            let length = u8::try_from(text.len()).unwrap_or(0) | 0x80;
            [&[0x81, length, 0, 0, 0, 0], text.as_bytes()].concat()
        }
    }
}

fn packet(kind: u8, rest: &[u8]) -> Vec<u8> {
    let mut packet = vec![kind];
    let mut left = rest.len();
    loop {
        let digit = u8::try_from(left & 0x7f).unwrap_or(0);
        left >>= 7;
        packet.push(if left > 0 { digit | 0x80 } else { digit });
        if left == 0 {
            break;
        }
    }
    packet.extend(rest);
    packet
}

fn with_length(text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
    [&length.to_be_bytes(), text.as_bytes()].concat()
}
