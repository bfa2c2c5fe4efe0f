//! Deeds that are planned: each begins at its moment, whatever became of those before it, and its time
//! is counted from that moment. A server that falls behind cannot hide it by being asked less.

use std::{
    cell::{Cell, RefCell},
    future::Future,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::Result;
use tokio::time::{sleep_until, timeout};

use crate::protocol::Load;

/// Nobody waits longer.
const DEED_MAX: Duration = Duration::from_secs(30);

/// How the deeds of one kind went.
#[derive(Debug, Default)]
pub(super) struct Tally {
    took: RefCell<Vec<Duration>>,
    failed: Cell<usize>,
    failure: RefCell<Option<String>>,
    pub(super) body_bytes: Cell<usize>,
    pub(super) bytes: Cell<usize>,
}

impl Tally {
    /// It is done, and was planned for that moment.
    pub(super) fn done(&self, planned: Instant) {
        self.took.borrow_mut().push(planned.elapsed());
    }

    pub(super) fn fail(&self, why: String) {
        self.failed.set(self.failed.get() + 1);
        self.failure.borrow_mut().get_or_insert(why);
    }

    pub(super) fn load(&self, lasting: Duration) -> Load {
        Load {
            failed: self.failed.get(),
            failure: self.failure.borrow().clone(),
            body_bytes: self.body_bytes.get(),
            bytes: self.bytes.get(),
            ..Load::of(self.took.take(), lasting.as_secs_f64())
        }
    }
}

/// Begins so many deeds, spread evenly, and waits for all; gives how long that took. What fails, or
/// takes too long, is told to the tally; the deed itself tells when it is done.
pub(super) async fn planned<F>(
    count: usize,
    over: Duration,
    tally: &Rc<Tally>,
    mut deed: impl FnMut(usize, Instant) -> F,
) -> Duration
where
    F: Future<Output = Result<()>> + 'static,
{
    let start = Instant::now();
    let mut tasks = Vec::with_capacity(count);
    for turn in 0..count {
        let share = u32::try_from(turn).unwrap_or(u32::MAX);
        let of = u32::try_from(count).unwrap_or(u32::MAX);
        let moment = start + over * share / of;
        sleep_until(moment.into()).await;
        let (doing, tally) = (deed(turn, moment), tally.clone());
        tasks.push(tokio::task::spawn_local(async move {
            match timeout(DEED_MAX, doing).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tally.fail(format!("{error:#}")),
                Err(_) => tally.fail("no answer in time".to_owned()),
            }
        }));
    }
    for task in tasks {
        // Each has told the tally how it went.
        let _ = task.await;
    }
    start.elapsed()
}
