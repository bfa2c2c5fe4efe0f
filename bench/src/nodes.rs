//! Which node hears a request.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

/// The nodes, and how a proxy in front of them chooses one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Nodes {
    /// At least one.
    pub(crate) addresses: Vec<SocketAddr>,
    /// The coach and all phones of a meeting come to one node, and all who come in by its code to one,
    /// which need not be the same. Otherwise requests come to all nodes by turns.
    pub(crate) by_meeting: bool,
}

impl Nodes {
    /// One program.
    pub(crate) fn only(address: SocketAddr) -> Self {
        Self { addresses: vec![address], by_meeting: false }
    }

    pub(crate) fn first(&self) -> SocketAddr {
        self.addresses[0]
    }

    /// Any node: the next, and the first again after the last.
    pub(crate) fn by_turn(&self, turn: usize) -> SocketAddr {
        self.addresses[turn % self.addresses.len()]
    }

    /// Where the coach of the meeting with this number is.
    pub(crate) fn of_coach(&self, meeting: usize) -> SocketAddr {
        self.by_turn(meeting)
    }

    /// Where its phones come; `None` at any node.
    pub(crate) fn of_phones(&self, meeting: usize) -> Option<SocketAddr> {
        self.by_meeting.then(|| self.of_coach(meeting))
    }

    /// Where people come in by the code of this meeting.
    pub(crate) fn of_door(&self, meeting: usize) -> Option<SocketAddr> {
        self.by_meeting.then(|| self.by_turn(meeting / self.addresses.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::Nodes;

    #[test]
    fn coach_and_phones_of_a_meeting_are_at_one_node_and_its_door_at_any() {
        let addresses = vec!["127.0.0.1:1".parse().unwrap(), "127.0.0.1:2".parse().unwrap()];
        let nodes = Nodes { addresses, by_meeting: true };
        let chosen = |meeting| {
            let all = [
                nodes.of_coach(meeting),
                nodes.of_phones(meeting).unwrap(),
                nodes.of_door(meeting).unwrap(),
            ];
            all.map(|address| address.port())
        };
        let all: Vec<_> = (0..4).map(chosen).collect();
        assert_eq!(all, [[1, 1, 1], [2, 2, 1], [1, 1, 2], [2, 2, 2]]);
        let nodes = Nodes { by_meeting: false, ..nodes };
        assert_eq!((nodes.of_phones(0), nodes.of_door(0)), (None, None));
    }
}
