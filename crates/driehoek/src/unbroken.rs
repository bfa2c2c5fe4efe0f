//! Work that is done to its end, also when whoever asked for it goes away or the program must stop.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use tokio::sync::{OwnedRwLockWriteGuard, RwLock};

use crate::traces;

/// What is under way and may not be broken off. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Unbroken(Arc<RwLock<()>>);

impl Unbroken {
    /// Does something to its end: a browser that closes drops its request, but not this.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Result<T> {
        let under_way = Arc::clone(&self.0).read_owned().await;
        let done = tokio::spawn(traces::here().around(async move {
            let done = work.await;
            drop(under_way);
            done
        }));
        done.await.context("what must be done to its end failed")
    }

    /// Waits until nothing is under way. Nothing new begins while the answer is kept.
    pub async fn ended(&self) -> OwnedRwLockWriteGuard<()> {
        Arc::clone(&self.0).write_owned().await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::sync::oneshot;

    use super::Unbroken;

    #[tokio::test]
    async fn work_goes_on_when_nobody_waits_for_it_and_the_end_comes_after_it() {
        let unbroken = Unbroken::default();
        let (go, may_go) = oneshot::channel::<()>();
        let (done, is_done) = oneshot::channel::<()>();
        let work = unbroken.run(async move {
            drop(may_go.await);
            done.send(())
        });
        assert!(tokio::time::timeout(Duration::ZERO, work).await.is_err(), "nobody waits any more");
        let end = unbroken.ended();
        go.send(()).unwrap();
        drop(end.await);
        is_done.await.unwrap();
    }
}
