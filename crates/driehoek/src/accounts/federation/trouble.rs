//! Why somebody does not come in with an account from elsewhere.

use axum::http::StatusCode;

/// What went wrong. The reader hears what to do; the log, why the provider was not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The provider does not answer, or not in time.
    Down,
    /// The provider said something that must not be believed; the word is for the log.
    Odd(&'static str),
    /// Whoever wanted to come in turned back, or the provider said no.
    Stopped,
    /// They took too long, came in another browser, or came a second time.
    Old,
    /// The settings do not let this account into any school.
    WrongSchool,
    /// Nothing says which school they belong to: they need an invitation.
    NoSchool,
    /// The school said no.
    Refused,
    /// The account belongs to somebody else of this school already.
    Taken,
    /// They prove a second time who they are, which an account alone must not get around.
    SecondFirst,
    /// More people wait at this school than somebody would look at.
    TooMany,
}

impl Trouble {
    /// The end of the keys of its words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Odd(_) => "odd",
            Self::Stopped => "stopped",
            Self::Old => "old",
            Self::WrongSchool => "wrong-school",
            Self::NoSchool => "no-school",
            Self::Refused => "refused",
            Self::Taken => "taken",
            Self::SecondFirst => "second-first",
            Self::TooMany => "too-many",
        }
    }

    pub(super) const fn status(self) -> StatusCode {
        match self {
            Self::Down => StatusCode::SERVICE_UNAVAILABLE,
            Self::Odd(_) => StatusCode::BAD_GATEWAY,
            Self::Stopped => StatusCode::OK,
            Self::Old => StatusCode::GONE,
            Self::WrongSchool | Self::NoSchool | Self::Refused => StatusCode::FORBIDDEN,
            Self::Taken | Self::SecondFirst => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
        }
    }

    /// Whether trying again may help.
    pub(super) const fn may_pass(self) -> bool {
        matches!(self, Self::Down | Self::Odd(_) | Self::Stopped | Self::Old)
    }
}
