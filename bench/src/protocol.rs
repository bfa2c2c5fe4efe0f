//! What the measuring program and its load clients say to each other: one JSON value per line.

use std::{net::SocketAddr, time::Duration};

use serde::{Deserialize, Serialize};

use crate::{
    nodes::Nodes,
    report::{milliseconds, share},
};

/// What a load client is to do.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub(crate) enum Order {
    /// Lets people in by each of these paths, by turns. Answered with [`Answer::Joined`].
    Join { nodes: Nodes, doors: Vec<String>, each: usize, connections: usize },
    /// Lets people in at a constant rate, whatever becomes of those before them, each as a phone does
    /// it: the page behind the door, joining, the own page, the stream. Answered with
    /// [`Answer::Arrived`].
    Arrive { nodes: Nodes, door: String, people: usize, over_ms: u64 },
    /// Reads the page of everybody who joined, once. Answered with [`Answer::Load`].
    LookBack { nodes: Nodes, connections: usize },
    /// Opens and holds the live stream of everybody who joined. Answered with [`Answer::Opened`].
    /// What the onlookers see is read and not measured, but for when a coach's screen has it.
    OpenStreams { nodes: Nodes, connections: usize, onlookers: Vec<Watch> },
    /// Drops all streams.
    CloseStreams,
    /// Waits until no stream has brought a piece for so long.
    Settle { quiet_ms: u64 },
    /// Reads participants' pages for so long. Answered with [`Answer::Load`].
    ReadPages { nodes: Nodes, connections: usize, for_ms: u64, gzip: bool },
    /// Everybody contributes so many times; one slot per meeting. Answered with [`Answer::Load`].
    Contribute { nodes: Nodes, connections: usize, each: usize, slots: Vec<String> },
    /// The coaches of all meetings move on at once. Answered with [`Answer::Round`].
    MoveOn { moves: Vec<Move> },
    /// All kinds of work beside each other, each piece at a moment planned before. Answered with
    /// [`Answer::Worked`].
    Work(Work),
    /// Has so many sockets listen to what is published. Answered with [`Answer::Opened`].
    Subscribe { server: SocketAddr, over: Over, sockets: usize },
    /// Publishes so many bytes to all that listen. Answered with [`Answer::Round`].
    Publish { bytes: usize },
}

/// Work that is spread evenly over some time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Work {
    pub(crate) nodes: Nodes,
    pub(crate) over_ms: u64,
    /// What the coach of each meeting does once; nothing where a coach keeps still.
    pub(crate) moves: Vec<Option<Move>>,
    /// Where people in each meeting write once; nothing where nobody does.
    pub(crate) slots: Vec<Option<String>>,
    /// Only one in so many of them does.
    pub(crate) one_in: usize,
    pub(crate) readings: Vec<Reading>,
}

/// Pages that somebody who signed in reads, or papers that are printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Reading {
    pub(crate) name: String,
    pub(crate) cookie: String,
    pub(crate) per_second: f64,
    /// By turns.
    pub(crate) paths: Vec<String>,
    /// The order for a paper, which is waited for and fetched; without it pages are read.
    pub(crate) form: Option<String>,
}

/// How messages go from one to many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Over {
    Nats,
    Mqtt,
    WebSocket,
}

/// A stream of the wall or of a coach.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Watch {
    pub(crate) server: SocketAddr,
    pub(crate) path: String,
    pub(crate) cookie: String,
    /// The meeting whose coach looks at it.
    pub(crate) coach_of: Option<usize>,
}

/// What one coach sends, and where.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Move {
    pub(crate) server: SocketAddr,
    pub(crate) path: String,
    pub(crate) cookie: String,
    pub(crate) form: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(crate) enum Answer {
    Done,
    Failed {
        why: String,
    },
    Joined {
        load: Load,
        /// The personal link of the first one in each meeting.
        first_tokens: Vec<String>,
    },
    Arrived {
        /// Until the answer to joining was there.
        joined: Load,
        /// Until the stream had brought its first piece.
        ready: Load,
        /// Pieces that all streams together brought meanwhile, and all their bytes.
        pieces: usize,
        stream_bytes: usize,
    },
    Opened {
        seconds: f64,
        streams: usize,
        bytes: usize,
    },
    Load(Load),
    Round(Round),
    Worked(Box<Worked>),
}

/// What came of [`Work`]; all times are counted from the planned moment.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Worked {
    /// The coaches had an answer.
    pub(crate) moves: Load,
    /// A screen of the meeting showed what its coach did.
    pub(crate) screens: Load,
    /// Who contributed had an answer.
    pub(crate) contributions: Load,
    /// The coach's screen showed it.
    pub(crate) coach_screens: Load,
    pub(crate) readings: Vec<(String, Load)>,
}

/// Many requests, and how they went.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Load {
    pub(crate) done: usize,
    pub(crate) failed: usize,
    /// The first thing that went wrong.
    pub(crate) failure: Option<String>,
    pub(crate) seconds: f64,
    /// How long each answer took.
    pub(crate) median_ms: f64,
    pub(crate) p95_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) max_ms: f64,
    /// The size of the last answer's body.
    pub(crate) body_bytes: usize,
    /// All that came in for it, heads of answers included.
    pub(crate) bytes: usize,
    /// Pieces that open streams brought meanwhile.
    pub(crate) pieces: usize,
}

impl Load {
    /// What took so long each, and all together.
    pub(crate) fn of(mut took: Vec<Duration>, seconds: f64) -> Self {
        took.sort_unstable();
        Self {
            done: took.len(),
            seconds,
            median_ms: milliseconds(share(&took, 50)),
            p95_ms: milliseconds(share(&took, 95)),
            p99_ms: milliseconds(share(&took, 99)),
            max_ms: milliseconds(took.last().copied()),
            ..Self::default()
        }
    }
}

/// One move of the coach, and when the screens had it, in milliseconds since it was sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Round {
    pub(crate) screens: usize,
    pub(crate) first_ms: f64,
    pub(crate) median_ms: f64,
    pub(crate) p95_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) last_ms: f64,
    /// When the last coach had an answer.
    pub(crate) answer_ms: f64,
    /// The size of the piece of the first meeting.
    pub(crate) piece_bytes: usize,
    /// All that came in over the streams meanwhile.
    pub(crate) bytes: usize,
    /// Screens that did not have it in time.
    pub(crate) missing: usize,
    /// Streams that broke, since they were opened.
    pub(crate) broken: usize,
}

impl Round {
    /// When those of so many screens had it that had it.
    pub(crate) fn of(mut took: Vec<Duration>, screens: usize) -> Self {
        took.sort_unstable();
        Self {
            screens,
            first_ms: milliseconds(took.first().copied()),
            median_ms: milliseconds(share(&took, 50)),
            p95_ms: milliseconds(share(&took, 95)),
            p99_ms: milliseconds(share(&took, 99)),
            last_ms: milliseconds(took.last().copied()),
            missing: screens.saturating_sub(took.len()),
            ..Self::default()
        }
    }
}
