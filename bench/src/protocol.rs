//! What the measuring program and its load clients say to each other: one JSON value per line.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

/// What a load client is to do.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub(crate) enum Order {
    /// Lets people in by each of these paths, by turns. Answered with [`Answer::Joined`].
    Join { server: SocketAddr, doors: Vec<String>, each: usize, connections: usize },
    /// Opens and holds the live stream of everybody who joined. Answered with [`Answer::Opened`].
    /// What the onlookers see is read and not measured.
    OpenStreams { server: SocketAddr, connections: usize, onlookers: Vec<Watch> },
    /// Drops all streams.
    CloseStreams,
    /// Waits until no stream has brought a piece for so long.
    Settle { quiet_ms: u64 },
    /// Reads participants' pages for so long. Answered with [`Answer::Load`].
    ReadPages { server: SocketAddr, connections: usize, for_ms: u64, gzip: bool },
    /// Everybody contributes so many times; one slot per meeting. Answered with [`Answer::Load`].
    Contribute { server: SocketAddr, connections: usize, each: usize, slots: Vec<String> },
    /// The coaches of all meetings move on at once. Answered with [`Answer::Round`].
    MoveOn { server: SocketAddr, moves: Vec<Move> },
}

/// A stream of the wall or of a coach.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Watch {
    pub(crate) path: String,
    pub(crate) cookie: String,
}

/// What one coach sends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Move {
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
    Opened {
        seconds: f64,
        streams: usize,
    },
    Load(Load),
    Round(Round),
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
    pub(crate) p99_ms: f64,
    /// The size of the last answer's body.
    pub(crate) body_bytes: usize,
    /// Pieces that open streams brought meanwhile.
    pub(crate) pieces: usize,
}

/// One move of the coach, and when the screens had it, in milliseconds since it was sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Round {
    pub(crate) screens: usize,
    pub(crate) first_ms: f64,
    pub(crate) median_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) last_ms: f64,
    /// When the last coach had an answer.
    pub(crate) answer_ms: f64,
    /// The size of the piece of the first meeting.
    pub(crate) piece_bytes: usize,
    /// Screens that did not have it in time.
    pub(crate) missing: usize,
    /// Streams that broke, since they were opened.
    pub(crate) broken: usize,
}
