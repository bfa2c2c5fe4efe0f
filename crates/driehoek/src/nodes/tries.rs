//! What is tried again and again is counted at all nodes together: whoever guesses is as slow at
//! three nodes as at one.

use std::time::Duration;

use super::{Notice, Tried};
use crate::app::App;
use crate::meetings::guessing;

impl App {
    /// Counts one more try and tells how long its answer must wait. `text` is what was typed: a code,
    /// an address, or who it was; other nodes hear of it by a name that does not show it.
    pub fn tried(&self, what: Tried, text: &str) -> Duration {
        let name = match what {
            Tried::Code => self.vault.blinded("code", &guessing::alike(text)),
            Tried::Letter => self.vault.blinded("letter", text),
            Tried::Proof => self.vault.blinded("proof", text),
        };
        let wait = self.count_try(what, &name);
        self.nodes.tell(Notice::Tried { what, name });
        wait
    }

    /// Counts a try that was made here or at another node.
    pub(super) fn count_try(&self, what: Tried, name: &str) -> Duration {
        let now = self.clock.now();
        match what {
            Tried::Code => self.guessing.failed(name, now),
            Tried::Letter => self.slow_down.pause(name, now),
            Tried::Proof => self.second.slow_down.pause(name, now),
        }
    }
}
