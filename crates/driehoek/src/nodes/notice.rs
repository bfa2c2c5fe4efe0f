//! What one node tells the others.

use domain::meetings::{EntryNumber, MeetingId, SchoolId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::chance::Chance;
use crate::live::Here;

/// A node, from its start to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NodeId(u64);

impl NodeId {
    /// Another one every time.
    pub fn new(chance: &Chance) -> Self {
        Self(u64::from_le_bytes(chance.bytes()))
    }

    /// As the store writes it.
    pub(super) fn name(self) -> String {
        format!("{:016x}", self.0)
    }

    /// The node whose name this is.
    pub(super) fn named(name: &str) -> Option<Self> {
        u64::from_str_radix(name, 16).ok().map(Self).filter(|node| node.name() == name)
    }

    /// What a seal is bound to that is for this node alone.
    pub(super) const fn as_row(self) -> Uuid {
        Uuid::from_u128(self.0 as u128)
    }
}

/// That something is so now. What people typed is only in it sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// The log of a meeting goes up to this number. The latest entries come along when they are few,
    /// sealed with the school's key; whoever cannot use them reads the log.
    Meeting {
        id: MeetingId,
        version: EntryNumber,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entries: Option<String>,
    },
    /// A meeting no longer exists.
    Gone { id: MeetingId },
    /// Something changed in the card boxes of these schools.
    Cards { schools: Vec<SchoolId> },
    /// A school changed what it chose for itself.
    House { school: SchoolId },
    /// Keys were destroyed.
    Keys,
    /// Somebody tried what may be guessed. The name is blinded: it says nothing to others.
    Tried { what: Tried, name: String },
    /// There was too much to tell: anything may have changed.
    Missed,
    /// Who holds a stream of a meeting at the node that tells it; true for a moment.
    Here { id: MeetingId, here: Vec<Here> },
}

/// What somebody tried again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tried {
    /// A code that does not exist.
    Code,
    /// A letter to an address.
    Letter,
    /// A second proof.
    Proof,
}

/// A notice on its way, with who tells it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Letter {
    pub(super) from: NodeId,
    pub(super) notice: Notice,
}
