//! The timer that all screens share. Its clock is the server's.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Refused, TIMER_SECONDS_MAX};

/// A timer that runs or stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// The length that was set, in seconds, with what was added.
    pub total_seconds: u32,
    /// Whether it runs.
    pub state: TimerState,
}

/// Whether a timer runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimerState {
    /// It runs and ends at this moment (which may be past: then time is up).
    Running {
        /// The end, by the server's clock.
        ends_at: Timestamp,
    },
    /// It stands still.
    Paused {
        /// What is left, in seconds.
        left_seconds: u32,
    },
}

impl Timer {
    /// A timer that starts now.
    pub fn start(seconds: u32, now: Timestamp) -> Result<Self, Refused> {
        if seconds == 0 || seconds > TIMER_SECONDS_MAX {
            return Err(Refused::TimerLength { max_seconds: TIMER_SECONDS_MAX });
        }
        let ends_at = now + SignedDuration::from_secs(i64::from(seconds));
        Ok(Self { total_seconds: seconds, state: TimerState::Running { ends_at } })
    }

    /// What is left, in seconds, rounded up; 0 when time is up.
    pub fn left_seconds(&self, now: Timestamp) -> u32 {
        match self.state {
            TimerState::Paused { left_seconds } => left_seconds,
            TimerState::Running { ends_at } => {
                let left_ms = ends_at.duration_since(now).as_millis().max(0);
                u32::try_from((left_ms + 999) / 1000).unwrap_or(u32::MAX)
            }
        }
    }

    /// Adds time; a timer whose time is up goes on from now.
    pub fn add(&self, seconds: u32, now: Timestamp) -> Result<Self, Refused> {
        let left = self.left_seconds(now).saturating_add(seconds);
        if left > TIMER_SECONDS_MAX {
            return Err(Refused::TimerLength { max_seconds: TIMER_SECONDS_MAX });
        }
        let total_seconds = self.total_seconds.saturating_add(seconds);
        let state = match self.state {
            TimerState::Paused { .. } => TimerState::Paused { left_seconds: left },
            TimerState::Running { .. } => {
                TimerState::Running { ends_at: now + SignedDuration::from_secs(i64::from(left)) }
            }
        };
        Ok(Self { total_seconds, state })
    }

    /// The timer standing still; a timer that stands still stays as it is.
    #[must_use]
    pub fn pause(&self, now: Timestamp) -> Self {
        Self { state: TimerState::Paused { left_seconds: self.left_seconds(now) }, ..*self }
    }

    /// The timer running on; a running timer stays as it is.
    #[must_use]
    pub fn resume(&self, now: Timestamp) -> Self {
        match self.state {
            TimerState::Running { .. } => *self,
            TimerState::Paused { left_seconds } => {
                let ends_at = now + SignedDuration::from_secs(i64::from(left_seconds));
                Self { state: TimerState::Running { ends_at }, ..*self }
            }
        }
    }
}
