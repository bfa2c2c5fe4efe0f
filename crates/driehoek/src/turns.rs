//! Work that takes a whole processor: some pieces of it at a time, the others wait for their turn.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use tokio::sync::Semaphore;

use crate::traces::{self, What};

/// How much may be done at once.
#[derive(Debug)]
pub struct Turns(Arc<Semaphore>);

impl Turns {
    /// So many pieces at once.
    pub fn of(many: usize) -> Self {
        Self(Arc::new(Semaphore::new(many)))
    }

    /// Does a piece of work when it has its turn. The turn lasts as long as the work: when whoever
    /// asked goes away it is done all the same, and nothing else begins in its place.
    pub async fn take<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let waiting = traces::within(What::TurnWait, Arc::clone(&self.0).acquire_owned());
        let turn = waiting.await.context("waiting for a turn")?;
        let span = traces::begin(What::TurnWork);
        let work = move || {
            let done = span.doing(work);
            drop(turn);
            done
        };
        tokio::task::spawn_blocking(work).await.context("doing a piece of work")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn a_turn_lasts_until_the_work_is_done_also_when_nobody_waits_for_it() {
        let turns = Arc::new(Turns::of(1));
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (go_on, may_go_on) = mpsc::channel::<()>();
        let asked = tokio::spawn({
            let turns = Arc::clone(&turns);
            async move {
                let work = move || {
                    begun.send(()).unwrap();
                    may_go_on.recv().unwrap();
                };
                turns.take(work).await
            }
        });
        has_begun.await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert_eq!(turns.0.available_permits(), 0);
        go_on.send(()).unwrap();
        assert_eq!(turns.take(|| 7).await.unwrap(), 7);
        assert_eq!(turns.0.available_permits(), 1);
    }
}
