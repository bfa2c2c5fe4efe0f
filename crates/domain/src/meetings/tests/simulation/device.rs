//! What people hold in their hands: a phone or a coach's screen with its outbox, and the wall.

use std::collections::VecDeque;
use std::rc::Rc;

use super::{
    node::Answer,
    store::{DeedId, Key},
    *,
};

/// Something that waits on a device until it is answered.
#[derive(Clone)]
pub(super) struct Sending {
    pub(super) deed: DeedId,
    pub(super) key: Key,
    pub(super) actor: Actor,
    pub(super) action: Action,
}

/// A meeting as a node drew it.
pub(super) type Piece = Rc<Meeting>;

/// A stream that a node sends pieces through, in order.
pub(super) struct Stream {
    pub(super) node: usize,
    pub(super) life: u32,
    pub(super) id: u64,
    /// Nothing arrives before what was sent before it.
    pub(super) clear_at: u64,
    /// What the node told last of what concerns this phone alone.
    pub(super) told: Option<u64>,
    /// The version that came last.
    pub(super) version: u64,
}

/// What a device shows.
#[derive(Default)]
pub(super) struct Screen {
    pub(super) stream: Option<Stream>,
    pub(super) shown: Option<Piece>,
    pub(super) own: Option<kinds::Own>,
}

#[derive(Default)]
pub(super) struct Device {
    /// Whose phone it is; the wall and the coaches' screens are nobody's.
    pub(super) who: Option<ParticipantId>,
    pub(super) is_offline: bool,
    pub(super) outbox: VecDeque<Sending>,
    /// The try that waits for an answer.
    pub(super) busy: Option<u64>,
    pub(super) screen: Screen,
}

impl Device {
    /// An answer to the first sending: only "not now" keeps it.
    pub(super) fn is_answered(&mut self, answer: Answer) -> Option<Sending> {
        self.busy = None;
        if answer == Answer::Failed { None } else { self.outbox.pop_front() }
    }

    /// A piece came through a stream: whether the screen showed a later one before, or nothing when
    /// that stream was cut. A stream must never go back.
    pub(super) fn shows(&mut self, stream: u64, piece: Piece) -> Result<Option<bool>, String> {
        let Some(open) = self.screen.stream.as_mut().filter(|open| open.id == stream) else {
            return Ok(None);
        };
        let version = piece.version.0;
        if version < open.version {
            return Err(format!("a stream went back from {} to {version}", open.version));
        }
        open.version = version;
        let was = self.screen.shown.replace(piece);
        Ok(Some(was.is_some_and(|was| was.version.0 > version)))
    }
}
