//! All that a collector can be told. Fixed words and numbers of ours: there is no way to put in an
//! id, a text or an address of anybody, and it must stay so.

use opentelemetry::{KeyValue, trace::SpanKind};

/// What takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Until an answer began; it gets the name of its route.
    Request,
    /// Until it was our turn to write.
    StoreWait,
    /// Having the turn to write.
    StoreTransaction,
    StoreCommit,
    /// From the log into memory.
    MeetingLoad,
    /// Until something that was asked of a meeting was safe, or refused.
    MeetingAct,
    /// What the owner of a meeting did in one go, for whoever asked first.
    MeetingBatch,
    MeetingDraw,
    PaperPrint,
    /// Until there was a processor for work that takes a whole one.
    TurnWait,
    TurnWork,
    /// A key that was not in memory.
    VaultKey,
    VaultSeal,
    VaultOpen,
    ClockMeetings,
    ClockErase,
    ClockBackup,
    ClockKeys,
    /// One try to hand a letter to the mail server.
    Letter,
}

impl What {
    /// Every one, for whoever looks whether another slipped out.
    pub const ALL: [Self; 19] = [
        Self::Request,
        Self::StoreWait,
        Self::StoreTransaction,
        Self::StoreCommit,
        Self::MeetingLoad,
        Self::MeetingAct,
        Self::MeetingBatch,
        Self::MeetingDraw,
        Self::PaperPrint,
        Self::TurnWait,
        Self::TurnWork,
        Self::VaultKey,
        Self::VaultSeal,
        Self::VaultOpen,
        Self::ClockMeetings,
        Self::ClockErase,
        Self::ClockBackup,
        Self::ClockKeys,
        Self::Letter,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::StoreWait => "store.wait",
            Self::StoreTransaction => "store.transaction",
            Self::StoreCommit => "store.commit",
            Self::MeetingLoad => "meeting.load",
            Self::MeetingAct => "meeting.act",
            Self::MeetingBatch => "meeting.batch",
            Self::MeetingDraw => "meeting.draw",
            Self::PaperPrint => "paper.print",
            Self::TurnWait => "turn.wait",
            Self::TurnWork => "turn.work",
            Self::VaultKey => "vault.key",
            Self::VaultSeal => "vault.seal",
            Self::VaultOpen => "vault.open",
            Self::ClockMeetings => "clock.meetings",
            Self::ClockErase => "clock.erase",
            Self::ClockBackup => "clock.backup",
            Self::ClockKeys => "clock.keys",
            Self::Letter => "letter.send",
        }
    }

    pub(super) const fn kind(self) -> SpanKind {
        match self {
            Self::Request => SpanKind::Server,
            Self::Letter => SpanKind::Client,
            _ => SpanKind::Internal,
        }
    }
}

/// What can be told about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// One of the methods that we know, or "other".
    Method(&'static str),
    /// The pattern of an address, never the address.
    Route(&'static str),
    Status(u16),
    /// Which kind of screen a piece is for.
    Screen(&'static str),
    /// How many were done in one go.
    Count(usize),
    /// The how many-th try.
    Attempt(usize),
}

impl Fact {
    /// What they are called. The first three are names of OpenTelemetry's own.
    pub const NAMES: [&str; 6] = [
        "http.request.method",
        "http.route",
        "http.response.status_code",
        "driehoek.screen",
        "driehoek.count",
        "driehoek.attempt",
    ];
}

impl From<Fact> for KeyValue {
    fn from(fact: Fact) -> Self {
        let [method, route, status, screen, count, attempt] = Fact::NAMES;
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match fact {
            Fact::Method(word) => Self::new(method, word),
            Fact::Route(word) => Self::new(route, word),
            Fact::Status(code) => Self::new(status, i64::from(code)),
            Fact::Screen(word) => Self::new(screen, word),
            Fact::Count(many) => Self::new(count, number(many)),
            Fact::Attempt(many) => Self::new(attempt, number(many)),
        }
    }
}
