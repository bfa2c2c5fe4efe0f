//! How much happened in the runs: a simulation in which little goes wrong says little.

use std::collections::BTreeSet;

macro_rules! figures {
    ($($name:ident: $said:literal,)*) => {
        /// Counts of one run or of many.
        #[derive(Clone, Debug, Default)]
        pub(super) struct Figures {
            $(pub(super) $name: u64,)*
            /// Which actions stand in a log.
            pub(super) names: BTreeSet<String>,
        }

        impl Figures {
            pub(super) fn add(&mut self, other: Self) {
                $(self.$name += other.$name;)*
                self.names.extend(other.names);
            }

            /// What did not happen at all.
            pub(super) fn missing(&self) -> Vec<&'static str> {
                [$((self.$name, $said),)*].into_iter().filter(|it| it.0 == 0).map(|it| it.1).collect()
            }
        }

        impl std::fmt::Display for Figures {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $(writeln!(f, "{:>9} {}", self.$name, $said)?;)*
                write!(f, "{:>9} sorts of action in a log", self.names.len())
            }
        }
    };
}

figures! {
    runs: "runs",
    deeds: "deeds",
    kept: "deeds confirmed",
    refused: "answers that the rules refuse",
    refused_yet_kept: "deeds refused while a copy on its way was kept",
    entries: "entries in the logs",
    sendings: "sendings",
    lost: "requests and answers lost",
    twice: "requests that came twice",
    given_up: "answers waited for in vain",
    conflicts: "batches whose number was taken",
    unheard_commits: "commits that the node did not hear of",
    store_failures: "times that the store was away",
    lost_notices: "notices lost",
    crashes: "nodes that died",
    pauses: "nodes that stood still",
    jumps: "clocks that jumped",
    disconnects: "devices without a connection",
    frames: "pieces that reached a screen",
    went_back: "streams that began behind what the screen had shown",
}
