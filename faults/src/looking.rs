//! Whether what screens show agrees: with the log, with each other, and with what was acknowledged.

use std::{collections::BTreeMap, rc::Rc, time::Duration};

use anyhow::Result;
use tokio::time::{Instant, sleep, timeout};

use crate::{
    ledger::{Deed, State},
    rounds::wait,
    screens::{Hall, Kind, Screen},
    stage::Stage,
    store::{Logs, id_of},
};

/// How many phones of each meeting have their own page looked at.
const OWN_PAGES_EACH: usize = 2;
/// How long a screen that is opened anew may take, and how long they may differ: who is there is told
/// to other nodes now and then, and holds for a while.
const OPENING_MAX: Duration = Duration::from_secs(20);
const DIFFERING_MAX: Duration = Duration::from_secs(30);
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// A coach's screen lists so many of the newest texts of a place; older ones stand in the report.
const LISTED_MAX: usize = 100;
/// How many faults are told.
const TOLD: usize = 5;

/// Every coach's screen shows all that was written where the group is.
pub(crate) async fn coaches_see_all(stage: &Stage) -> Vec<String> {
    let lacking = || -> Vec<String> {
        let coaches = of_kind(stage, Kind::Coach);
        coaches.flat_map(|screen| stage.crowd.ledger.read(|deeds| lacks(screen, deeds))).collect()
    };
    let all_there = wait(|| lacking().is_empty()).await;
    let mut faults = if all_there { Vec::new() } else { lacking() };
    faults.truncate(TOLD);
    faults
}

fn of_kind(stage: &Stage, kind: Kind) -> impl Iterator<Item = &Rc<Screen>> {
    stage.crowd.screens.iter().filter(move |screen| screen.kind == kind)
}

/// What a coach's screen should show and does not, and the other way round.
fn lacks(screen: &Screen, deeds: &[Deed]) -> Vec<String> {
    let (here, _) = screen.hall.here_and_next();
    let piece = screen.shows.borrow();
    let shown = piece.as_ref().map_or("", |(_, html)| html);
    let home = &screen.hall.meeting.home;
    let of_meeting = || deeds.iter().filter(|deed| deed.meeting == screen.hall.number);
    let oldest = oldest_listed(of_meeting().filter(|deed| deed.slot == here.slot));
    let wrong = of_meeting().filter(|deed| {
        let stands = shown.contains(&deed.text);
        match deed.state {
            State::Sent(number) => deed.slot == here.slot && number >= oldest && !stands,
            State::Refused(_) => stands,
            State::Waiting => false,
        }
    });
    wrong
        .map(|deed| format!("the coach's screen of {home}: {} ({:?})", deed.text, deed.state))
        .collect()
}

/// The number of the oldest text that must be listed.
fn oldest_listed<'a>(deeds: impl Iterator<Item = &'a Deed>) -> u64 {
    let number = |deed: &Deed| match deed.state {
        State::Sent(number) => Some(number),
        _ => None,
    };
    let mut numbers: Vec<_> = deeds.filter_map(number).collect();
    numbers.sort_unstable();
    numbers.get(numbers.len().saturating_sub(LISTED_MAX)).copied().unwrap_or(0)
}

/// All groups go on to another place, so that every screen changes.
pub(crate) async fn move_on(stage: &Stage) -> Result<()> {
    for hall in &stage.crowd.halls {
        let (here, next) = hall.here_and_next();
        stage.coach.move_on(&hall.meeting.home, &here, &next).await?;
        hall.at.set((hall.at.get() + 1) % hall.places.borrow().len());
    }
    Ok(())
}

/// How far the log of a meeting goes.
fn version(hall: &Hall, logs: &Logs) -> u64 {
    let log = logs.get(&id_of(&hall.meeting.home));
    log.and_then(|log| log.last()).map_or(0, |row| row.number)
}

/// Every open screen shows the end of the log, and all of a kind show the same.
pub(crate) async fn screens_agree(stage: &Stage, logs: &Logs) -> Vec<String> {
    let differing = || -> Vec<String> {
        let mut pieces: BTreeMap<(usize, Kind), Rc<str>> = BTreeMap::new();
        let mut faults = Vec::new();
        for screen in &stage.crowd.screens {
            let Some((shown, html)) = screen.shows.borrow().clone() else {
                faults.push(format!("{} shows nothing", name(screen)));
                continue;
            };
            let end = version(&screen.hall, logs);
            if shown != end {
                faults.push(format!("{} shows {shown}, the log has {end}", name(screen)));
            }
            let (here, _) = screen.hall.here_and_next();
            // The wall says it in words only.
            let tells = screen.kind != Kind::Wall;
            if tells && !html.contains(&format!("data-block=\"{}\"", here.block)) {
                faults.push(format!("{} is not at block {}", name(screen), here.block));
            }
            let first = pieces.entry((screen.hall.number, screen.kind)).or_insert(html.clone());
            if !Rc::ptr_eq(first, &html) && **first != *html {
                faults.push(format!("{} shows another piece than others", name(screen)));
            }
        }
        faults
    };
    if wait(|| differing().is_empty()).await {
        return Vec::new();
    }
    let mut faults = differing();
    let more = faults.len().saturating_sub(TOLD);
    faults.truncate(TOLD);
    faults.push(format!("and {more} more screens"));
    faults
}

fn name(screen: &Screen) -> String {
    format!("{:?} of meeting {} at node {}", screen.kind, screen.hall.number, screen.node())
}

/// A screen of each kind that is opened anew, at every node, shows what others show.
pub(crate) async fn screens_anew(stage: &Stage, logs: &Logs) -> (usize, Vec<String>) {
    let mut held: BTreeMap<(usize, Kind), Rc<Screen>> = BTreeMap::new();
    for screen in &stage.crowd.screens {
        held.entry((screen.hall.number, screen.kind)).or_insert_with(|| screen.clone());
    }
    let nodes = stage.ground.nodes.len();
    let mut looks = Vec::new();
    for screen in held.into_values() {
        let end = version(&screen.hall, logs);
        for node in 0..nodes {
            looks.push(tokio::task::spawn_local(anew(screen.clone(), node, end)));
        }
    }
    let count = looks.len();
    let mut faults = Vec::new();
    for look in looks {
        match look.await {
            Ok(fault) => faults.extend(fault),
            Err(error) => faults.push(error.to_string()),
        }
    }
    faults.truncate(TOLD);
    (count, faults)
}

/// Opens a screen anew until it shows what the one that was held shows; tells when it never does.
async fn anew(held: Rc<Screen>, node: usize, end: u64) -> Option<String> {
    let began = Instant::now();
    loop {
        let fresh = held.anew_at(node);
        let opened = timeout(OPENING_MAX, fresh.follow(Some(end))).await;
        let shows = fresh.shows.borrow().clone();
        let same = held.shows.borrow().as_ref().map(|(_, html)| html.clone())
            == shows.as_ref().map(|(_, html)| html.clone());
        if matches!(opened, Ok(Ok(()))) && same {
            return None;
        }
        if began.elapsed() > DIFFERING_MAX {
            let version = shows.map_or(0, |(version, _)| version);
            let name = name(&fresh);
            return Some(format!("opened anew, {name} shows {version} of {end}, same: {same}"));
        }
        sleep(LOOK_EVERY).await;
    }
}

/// Some own pages show everything that their phone knows as sent.
pub(crate) async fn own_pages(stage: &Stage) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut looked: BTreeMap<usize, usize> = BTreeMap::new();
    for phone in &stage.crowd.writers {
        let count = looked.entry(phone.screen.hall.number).or_default();
        if phone.screen.kind != Kind::Phone || *count == OWN_PAGES_EACH {
            continue;
        }
        let sent: Vec<_> = stage.crowd.ledger.read(|deeds| {
            let own = deeds.iter().filter(|deed| deed.by == phone.name);
            own.filter(|deed| matches!(deed.state, State::Sent(_))).cloned().collect()
        });
        if sent.is_empty() {
            continue;
        }
        *count += 1;
        let page = stage.coach.page(&format!("{}/eigen", phone.page)).await?;
        let missing = sent.iter().filter(|deed| !page.contains(&deed.text));
        faults.extend(missing.map(|deed| format!("not on the own page: {}", deed.text)));
    }
    faults.truncate(TOLD);
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::{LISTED_MAX, oldest_listed};
    use crate::ledger::{Deed, State, Wanted};

    fn deed(state: State) -> Deed {
        let text = |text: &str| text.to_owned();
        let wanted = Wanted::Kept;
        Deed { meeting: 0, by: text("1"), slot: text("4"), text: text("a"), wanted, state }
    }

    #[test]
    fn only_the_newest_texts_must_be_listed() {
        let deeds: Vec<_> = (1..=250).rev().map(|number| deed(State::Sent(number))).collect();
        assert_eq!(oldest_listed(deeds.iter()), 251 - LISTED_MAX as u64);
        assert_eq!(oldest_listed(deeds[..20].iter()), 231);
        assert_eq!(oldest_listed([deed(State::Waiting)].iter()), 0);
    }
}
