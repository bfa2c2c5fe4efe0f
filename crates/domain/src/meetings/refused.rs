//! Why an action was not accepted. Data only: the program finds the words.

use super::TextFault;

/// Why an action was not accepted. The meeting is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The actor may not do this in this meeting.
    #[error("not allowed")]
    NotAllowed,
    /// Only the coach who leads may do this.
    #[error("somebody else leads the meeting")]
    NotLeading,
    /// The meeting is closed.
    #[error("the meeting is closed")]
    Closed,
    /// The meeting has not started yet.
    #[error("the meeting has not started")]
    NotStarted,
    /// The meeting has started already.
    #[error("the meeting has started")]
    AlreadyStarted,
    /// The agenda has no blocks.
    #[error("the agenda is empty")]
    EmptyAgenda,
    /// Somebody was first: the meeting is not where the actor thought.
    #[error("the meeting has moved on")]
    MovedOn,
    /// There is no such block, card, contribution, participant or action point.
    #[error("no such thing in this meeting")]
    Unknown,
    /// The names were settled: something has been contributed.
    #[error("names cannot be changed after the first contribution")]
    NamingFixed,
    /// The term can only be shortened, before anybody wrote something.
    #[error("the term cannot be changed to this")]
    TermFixed,
    /// The slot takes no contributions (any more).
    #[error("contributions are locked here")]
    Locked,
    /// Nobody can choose a side here (any more).
    #[error("the choice is closed here")]
    ChoiceClosed,
    /// This is no answer to what is asked: one place twice, more dots than there are.
    #[error("this is no answer to what is asked")]
    NoAnswer,
    /// The group saw the sides already: whoever changes school now would tell theirs.
    #[error("the school cannot be changed after the sides were shown")]
    SchoolFixed,
    /// No vote card has this number.
    #[error("no vote card has number {number}")]
    NoSuchVoteCard {
        /// What was typed.
        number: u16,
        /// The highest number.
        max: u16,
    },
    /// A vote card stands on both sides.
    #[error("vote card {number} stands on both sides")]
    VoteCardTwice {
        /// Which one.
        number: u16,
    },
    /// They sit at another table.
    #[error("they sit at another table")]
    OtherTable,
    /// A table mate changed the point in the meantime.
    #[error("the point was changed in the meantime")]
    PointChanged,
    /// Tables have written already: they are not dealt anew.
    #[error("the tables are in use")]
    TablesInUse,
    /// What people were told when they took part cannot be made less than that.
    #[error("people were told otherwise when they took part")]
    PromiseFixed,
    /// Somebody else has the turn.
    #[error("somebody else has the turn")]
    TurnTaken,
    /// The turn is over.
    #[error("the turn is over")]
    TurnOver,
    /// Everybody has had a turn.
    #[error("everybody has had a turn")]
    EverybodyHasBeen,
    /// The team has no earlier meeting to lay beside this one.
    #[error("no earlier meeting to compare with")]
    NothingEarlier,
    /// Somebody else wrote in this text since the writer looked.
    #[error("the text was changed since")]
    WrittenSince,
    /// The whole group saw this text: it stays as it is.
    #[error("the text can no longer be changed")]
    TextFixed,
    /// There is no card left to draw.
    #[error("no card left")]
    NoCardLeft,
    /// The definition opens only after people wrote their own.
    #[error("nobody wrote a text of their own yet")]
    NobodyWroteYet,
    /// A text was empty or too long.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// A number is outside what is allowed.
    #[error("at most {max}")]
    TooMuch {
        /// The most allowed.
        max: u32,
    },
    /// A limit of the meeting is reached.
    #[error("the limit of {max} is reached")]
    Full {
        /// The limit.
        max: usize,
    },
    /// A timer has a length.
    #[error("a timer runs between 1 and {max_seconds} seconds")]
    TimerLength {
        /// The longest timer.
        max_seconds: u32,
    },
}
