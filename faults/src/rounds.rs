//! One round: people work, something breaks and is mended, people work on; then everything that was
//! acknowledged is compared with what is kept and with what screens show.

use std::{
    cell::Cell,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::Result;
use ground::Node;
use tokio::{task::JoinHandle, time::sleep};

use crate::{
    check::{self, Kept},
    copies,
    faults::{Fault, Present},
    looking, progress,
    report::{Outcome, Round, ms},
    screens::Screen,
    stage::Stage,
    store::{Logs, id_of},
};

/// How long people work before something breaks, and after it was mended.
const BEFORE: Duration = Duration::from_secs(1);
const AFTER: Duration = Duration::from_secs(2);
/// How long everything may take to be as it was.
const RECOVERY_MAX: Duration = Duration::from_mins(2);
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Watches how long streams are away.
#[derive(Debug)]
struct Away {
    task: JoinHandle<()>,
    first: Rc<Cell<Option<Instant>>>,
    last: Rc<Cell<Option<Instant>>>,
}

impl Away {
    fn watch(screens: Vec<Rc<Screen>>) -> Self {
        let (first, last) = (Rc::new(Cell::new(None)), Rc::new(Cell::new(None)));
        let (began, ended) = (first.clone(), last.clone());
        let task = tokio::task::spawn_local(async move {
            loop {
                if screens.iter().any(|screen| !screen.is_open.get()) {
                    let now = Instant::now();
                    began.set(began.get().or(Some(now)));
                    ended.set(Some(now));
                }
                sleep(LOOK_EVERY).await;
            }
        });
        Self { task, first, last }
    }

    fn all(&self) -> Duration {
        let both = self.first.get().zip(self.last.get());
        both.map_or(Duration::ZERO, |(first, last)| last - first)
    }

    fn since(&self, lifted: Instant) -> Duration {
        self.last.get().map_or(Duration::ZERO, |last| last.saturating_duration_since(lifted))
    }
}

impl Drop for Away {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Tries one fault; what fails on the way is told as what does not hold.
pub(crate) async fn run(stage: &mut Stage, fault: Fault, hold: Duration) -> Round {
    if let Some(why) = fault.impossible(stage) {
        return Round::skipped(fault.name(), why);
    }
    let mut round = Round::new(fault.name());
    if let Err(error) = work(stage, fault, hold, &mut round).await {
        round.why.push(format!("{error:#}"));
    }
    stage.crowd.pace.writes.set(false);
    if !round.why.is_empty() {
        round.outcome = Outcome::Failed;
        let ends = stage.ground.nodes.iter().map(Node::says);
        round.why.extend(ends.map(|end| format!("the end of a node's log:\n{end}")));
    }
    round
}

async fn work(stage: &mut Stage, fault: Fault, hold: Duration, round: &mut Round) -> Result<()> {
    let name = fault.name();
    if !wait(|| stage.crowd.away() == 0).await {
        round.why.push(format!("{} streams do not open", stage.crowd.away()));
    }
    stage.crowd.ledger.begin();
    let losses = stage.crowd.losses();
    let away = Away::watch(stage.crowd.screens.clone());
    stage.crowd.pace.writes.set(true);
    sleep(BEFORE).await;
    progress(&format!("{name}: begins"));
    let mut present = Present::begin(fault, stage).await?;
    present.hold(stage, hold).await?;
    present.lift(stage).await?;
    progress(&format!("{name}: mended"));
    stage.crowd.ledger.lift();
    let lifted = Instant::now();
    let caught_up = caught_up(stage, lifted);
    sleep(AFTER).await;
    round.caught_up_ms = ms(caught_up.await?);
    stage.crowd.pace.writes.set(false);
    if !wait(|| stage.crowd.ledger.waiting().is_empty()).await {
        let left = stage.crowd.ledger.waiting().len();
        round.why.push(format!("{left} deeds stay on phones"));
    }
    if !wait(|| stage.crowd.away() == 0).await {
        round.why.push(format!("{} streams do not come back", stage.crowd.away()));
    }
    round.tally = stage.crowd.ledger.tally();
    round.streams_broken = stage.crowd.losses() - losses;
    round.streams_away_ms = ms(away.all());
    round.streams_back_ms = ms(away.since(lifted));
    round.first_deed_ms = stage.crowd.ledger.first_after_lift().map(ms);
    round.longest_silence_ms = ms(stage.crowd.ledger.longest_silence());
    drop(away);
    look(stage, &present, round).await?;
    if round.why.is_empty() && !present.was_felt(stage, hold) {
        round.outcome = Outcome::Skipped;
        round.felt.push("nothing shows that the fault was there: this counts for nothing".into());
    }
    round.felt.append(&mut present.felt);
    Ok(())
}

/// Looks at everything, now that nobody writes.
async fn look(stage: &Stage, present: &Present, round: &mut Round) -> Result<()> {
    progress(&format!("{}: comparing", round.fault));
    round.why.extend(looking::coaches_see_all(stage).await);
    let moved = Instant::now();
    looking::move_on(stage).await?;
    let logs = stage.ground.logs()?;
    round.why.extend(looking::screens_agree(stage, &logs).await);
    round.screens_agree_ms = ms(moved.elapsed());
    let (screens, faults) = looking::screens_anew(stage, &logs).await;
    round.screens_checked = stage.crowd.screens.len() + screens;
    round.why.extend(faults);
    round.why.extend(looking::own_pages(stage).await?);
    round.why.extend(compare(stage, &logs).await?);
    round.deeds_checked = stage.crowd.ledger.read(<[_]>::len);
    for copy in &present.copies {
        round.why.extend(copies::look_into(stage, copy).await?);
        let count = copy.acknowledged();
        round.felt.push(format!("a copy with at least {count} acknowledged deeds was looked into"));
    }
    Ok(())
}

/// Compares reports and logs with what phones know.
async fn compare(stage: &Stage, logs: &Logs) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let deeds = stage.crowd.ledger.read(<[_]>::to_vec);
    for (place, hall) in stage.crowd.halls.iter().enumerate() {
        let report = stage.coach.report(&hall.meeting.home).await?;
        let log = logs.get(&id_of(&hall.meeting.home)).map_or(&[][..], Vec::as_slice);
        let of_meeting: Vec<_> = deeds.iter().filter(|deed| deed.meeting == place).collect();
        let found = check::meeting(&of_meeting, &Kept { report: &report, log }, true);
        faults.extend(found.into_iter().map(|fault| format!("meeting {place}: {fault}")));
    }
    Ok(faults)
}

/// Until what lay on phones at the lift is acknowledged.
fn caught_up(stage: &Stage, lifted: Instant) -> JoinHandle<Duration> {
    let (ledger, before) = (stage.crowd.ledger.clone(), stage.crowd.ledger.waiting());
    tokio::task::spawn_local(async move {
        let waits = |ledger: &crate::ledger::Ledger| {
            let now = ledger.waiting();
            before.iter().any(|deed| now.binary_search(deed).is_ok())
        };
        while waits(&ledger) && lifted.elapsed() < RECOVERY_MAX {
            sleep(LOOK_EVERY).await;
        }
        lifted.elapsed()
    })
}

/// Waits until something is so; `false` when it never is.
pub(crate) async fn wait(is_so: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while !is_so() {
        if began.elapsed() > RECOVERY_MAX {
            return false;
        }
        // Looking at everything costs time that the nodes need.
        sleep(LOOK_EVERY.max(began.elapsed() / 10)).await;
    }
    true
}
