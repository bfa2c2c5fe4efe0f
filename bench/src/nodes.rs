//! Which node hears a request.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

/// The nodes, and how a proxy in front of them chooses one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Nodes {
    /// At least one.
    pub(crate) addresses: Vec<SocketAddr>,
    /// All phones of a meeting come to one node, and all who come in by its code to one, which need
    /// not be the same; its coach is at any. Otherwise requests come to all nodes by turns.
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

    /// Where the phones of the meeting with this number come; `None` at any node. Coaches sit at the
    /// nodes by turns, so what is chosen here must not depend on that.
    pub(crate) fn of_phones(&self, meeting: usize) -> Option<SocketAddr> {
        self.by_meeting.then(|| self.by_turn(meeting / self.addresses.len()))
    }

    /// Where people come in by the code of this meeting.
    pub(crate) fn of_door(&self, meeting: usize) -> Option<SocketAddr> {
        self.by_meeting.then(|| self.by_turn(meeting / self.addresses.len().pow(2)))
    }
}

#[cfg(test)]
mod tests {
    use super::Nodes;

    #[test]
    fn coach_phones_and_door_of_a_meeting_are_at_any_three_nodes() {
        let addresses = vec!["127.0.0.1:1".parse().unwrap(), "127.0.0.1:2".parse().unwrap()];
        let nodes = Nodes { addresses, by_meeting: true };
        let chosen = |meeting| {
            let all = [
                nodes.by_turn(meeting),
                nodes.of_phones(meeting).unwrap(),
                nodes.of_door(meeting).unwrap(),
            ];
            all.map(|address| address.port())
        };
        let mut all: Vec<_> = (0..8).map(chosen).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 8);
        let nodes = Nodes { by_meeting: false, ..nodes };
        assert_eq!((nodes.of_phones(0), nodes.of_door(0)), (None, None));
    }
}
