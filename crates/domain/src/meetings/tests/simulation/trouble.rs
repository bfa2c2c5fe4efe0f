//! What goes wrong by itself: nodes that die or stand still, clocks that jump, a store that is away.

use super::{
    network::AGAIN_MS,
    world::{Event, World},
};

/// How long until something goes wrong again, in milliseconds.
const BETWEEN_MS: (u64, u64) = (300, 3_000);
/// How far a clock is off at most.
const CLOCK_JUMP_MS: u64 = 2 * 60 * 60 * 1_000;

impl World<'_> {
    pub(super) fn trouble(&mut self) {
        if self.is_well {
            return;
        }
        let node = self.luck.place(self.nodes.len());
        let device = self.luck.place(self.devices.len());
        match self.luck.below(8) {
            0 | 1 => self.kills(node),
            2 => {
                self.nodes[node].paused_until = self.now + self.luck.between(500, 10_000);
                self.figures.pauses += 1;
                self.tell(|| format!("node {node} stands still"));
            }
            3 => {
                let jump = i64::try_from(self.luck.below(2 * CLOCK_JUMP_MS)).unwrap();
                self.nodes[node].clock_ahead_ms = jump - i64::try_from(CLOCK_JUMP_MS).unwrap();
                self.figures.jumps += 1;
            }
            4 => {
                self.store_is_down_until = self.now + self.luck.between(50, 2_000);
                self.figures.store_failures += 1;
                self.tell(|| "the store is away".to_owned());
            }
            5 => self.notices_are_lost_until = self.now + self.luck.between(500, 8_000),
            _ => self.disconnects(device),
        }
        self.soon(BETWEEN_MS.0, BETWEEN_MS.1, Event::Trouble);
    }

    fn kills(&mut self, node: usize) {
        if !self.nodes[node].is_up {
            return;
        }
        for deed in self.nodes[node].dies() {
            self.copy_ends(deed);
        }
        self.figures.crashes += 1;
        self.tell(|| format!("node {node} dies"));
        for device in 0..self.devices.len() {
            let stream = &self.devices[device].screen.stream;
            if stream.as_ref().is_some_and(|open| open.node == node) {
                self.cuts(device);
            }
        }
        self.soon(100, 3_000, Event::Begins(node));
    }

    /// A stream ends, and its device opens another one.
    fn cuts(&mut self, device: usize) {
        self.devices[device].screen.stream = None;
        self.soon(AGAIN_MS.0, AGAIN_MS.1, Event::Opens(device));
    }

    fn disconnects(&mut self, device: usize) {
        self.figures.disconnects += 1;
        self.tell(|| format!("device {device} has no connection"));
        self.cuts(device);
        let holder = &mut self.devices[device];
        holder.is_offline = true;
        holder.busy = None;
        self.soon(200, 8_000, Event::Returns(device));
    }

    pub(super) fn returns(&mut self, device: usize) {
        self.devices[device].is_offline = false;
        self.after(0, Event::Sends(device));
        self.after(0, Event::Opens(device));
    }

    pub(super) fn heals(&mut self) {
        self.is_well = true;
        self.store_is_down_until = 0;
        self.notices_are_lost_until = 0;
        self.tell(|| "from here on nothing goes wrong".to_owned());
    }
}
