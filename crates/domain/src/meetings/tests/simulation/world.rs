//! The simulated world: what happens when, all of it by chance from one number.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{
    device::{Device, Piece},
    figures::Figures,
    habits::{Habits, beginning},
    luck::Luck,
    node::{Answer, Batch, Node, Request, Worked},
    store::{DeedId, Logged, Outcome, Store},
    *,
};

/// How many ask at most, beside two coaches and a wall.
const PHONES: (u64, u64) = (3, 6);
const NODES: (u64, u64) = (1, 3);
/// How long it takes at most until somebody does something again, in milliseconds: at once, or not.
const BETWEEN_DEEDS_MS: (u64, u64) = (20, 1_000);
/// In how many of a hundred cases somebody else does something at the same moment.
const AT_ONCE: u64 = 25;
/// How often a node looks by itself whether others wrote.
const LOOKS_AGAIN_MS: u64 = 3_000;
/// How long after the last deed everything is well, before what the screens show is checked.
pub(super) const QUIET_MS: u64 = 40_000;
/// What the clocks of the nodes begin with.
const BEGINS_AT_S: i64 = 1_790_000_000;

/// What happens at a moment.
pub(super) enum Event {
    /// Somebody does something new.
    Deed,
    /// Something goes wrong.
    Trouble,
    /// From now on nothing goes wrong any more.
    Heals,
    Arrives(usize, Box<Request>),
    Works(usize),
    /// A batch of a life of a node reaches the store.
    Stores(usize, u32, Batch),
    Stored(usize, u32, Outcome, Vec<DeedId>),
    Notice(usize, u64),
    LooksAgain(usize),
    Begins(usize),
    Answers(usize, u64, Answer, Fate),
    GivesUp(usize, u64),
    Sends(usize),
    /// A device has a connection again.
    Returns(usize),
    Opens(usize),
    Draws(usize),
    Frame(usize, u64, Piece, Option<kinds::Own>),
}

/// What becomes of a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Waits,
    Kept(u64),
    Refused,
    /// Refused while a copy of it was still on its way: that one may yet be kept.
    RefusedBeforeACopy,
    /// Nobody waits for an answer.
    Unheard,
}

pub(super) struct World<'a> {
    pub(super) luck: Luck,
    pub(super) habits: &'a Habits,
    pub(super) planted: Planted,
    pub(super) now: u64,
    events: BTreeMap<(u64, u64), Event>,
    count: u64,
    pub(super) store: Store,
    /// What the log adds up to, entry by entry, as the rules said when it was stored.
    pub(super) truth: Vec<Rc<Meeting>>,
    pub(super) nodes: Vec<Node>,
    pub(super) draws: BTreeSet<usize>,
    pub(super) works: BTreeSet<usize>,
    pub(super) devices: Vec<Device>,
    /// Entries whose words are to be gone.
    pub(super) erased: BTreeSet<u64>,
    pub(super) fates: Vec<Fate>,
    /// How many copies of a deed are on their way.
    pub(super) copies: Vec<u32>,
    pub(super) tries: u64,
    pub(super) streams: u64,
    pub(super) deeds_left: u64,
    pub(super) is_well: bool,
    pub(super) store_is_down_until: u64,
    pub(super) notices_are_lost_until: u64,
    pub(super) figures: Figures,
    pub(super) trace: Option<Vec<String>>,
}

impl<'a> World<'a> {
    /// The beginning: a meeting with three people, nodes that know it and screens that do not.
    pub(super) fn new(seed: u64, deeds: u64, planted: Planted, habits: &'a Habits) -> Self {
        let mut luck = Luck::of(seed);
        let mut store = Store::default();
        let mut truth = Vec::new();
        for entry in beginning(&mut luck) {
            let rows = [Logged { entry: entry.clone(), key: None, deed: None }];
            assert_eq!(store.write(&rows, &[], Planted::Nothing), Outcome::Stored);
            let mut meeting = truth.last().map(|before: &Rc<Meeting>| (**before).clone());
            apply(&mut meeting, &entry).unwrap();
            truth.push(Rc::new(meeting.unwrap()));
        }
        let count = luck.between(NODES.0, NODES.1);
        let nodes = (0..count).map(|_| Node::begin(&store, 0, planted).unwrap()).collect();
        let phones = luck.between(PHONES.0, PHONES.1);
        let whose = [None; 3].into_iter().chain((0..phones).map(|it| Some(person(it))));
        let devices = whose.map(|who| Device { who, ..Device::default() }).collect();
        let mut world = Self {
            luck,
            habits,
            planted,
            now: 0,
            events: BTreeMap::new(),
            count: 0,
            store,
            truth,
            nodes,
            draws: BTreeSet::new(),
            works: BTreeSet::new(),
            devices,
            erased: BTreeSet::new(),
            fates: Vec::new(),
            copies: Vec::new(),
            tries: 0,
            streams: 0,
            deeds_left: deeds,
            is_well: false,
            store_is_down_until: 0,
            notices_are_lost_until: 0,
            figures: Figures::default(),
            trace: None,
        };
        world.wakes();
        world
    }

    fn wakes(&mut self) {
        for device in 0..self.devices.len() {
            self.soon(1, 500, Event::Opens(device));
        }
        for node in 0..self.nodes.len() {
            self.soon(0, LOOKS_AGAIN_MS, Event::LooksAgain(node));
        }
        self.soon(500, 600, Event::Deed);
        self.soon(500, 3_000, Event::Trouble);
    }

    /// Lets everything happen that happens.
    pub(super) fn runs(&mut self) -> Result<(), String> {
        let mut ends = u64::MAX;
        while let Some(((at, _), event)) = self.events.pop_first() {
            self.now = at;
            if at > ends {
                break;
            }
            if matches!(event, Event::Heals) {
                ends = at + QUIET_MS;
            }
            self.happens(event)?;
        }
        Ok(())
    }

    fn happens(&mut self, event: Event) -> Result<(), String> {
        match event {
            Event::Deed => self.somebody_does_something(),
            Event::Trouble => self.trouble(),
            Event::Heals => self.heals(),
            Event::Arrives(node, request) => self.arrives(node, request),
            Event::Works(node) => self.works(node)?,
            Event::Stores(node, life, batch) => self.stores(node, life, &batch)?,
            Event::Stored(node, life, outcome, deeds) => {
                self.stored(node, life, outcome, &deeds)?;
            }
            Event::Notice(node, version) => self.notice(node, version),
            Event::LooksAgain(node) => {
                self.after(LOOKS_AGAIN_MS, Event::LooksAgain(node));
                if self.planted != Planted::NodeNeverLooksAgain {
                    self.notice(node, self.store.version());
                }
            }
            Event::Begins(node) => self.begins(node)?,
            Event::Answers(device, attempt, answer, fate) => {
                self.is_answered(device, attempt, answer, fate);
            }
            Event::GivesUp(device, attempt) => self.gives_up(device, attempt),
            Event::Sends(device) => self.sends(device),
            Event::Returns(device) => self.returns(device),
            Event::Opens(device) => self.opens(device),
            Event::Draws(node) => self.draws(node),
            Event::Frame(device, stream, piece, own) => self.frame(device, stream, piece, own)?,
        }
        Ok(())
    }

    /// Something happens at a time to come.
    pub(super) fn after(&mut self, wait: u64, event: Event) {
        self.count += 1;
        self.events.insert((self.now + wait, self.count), event);
    }

    pub(super) fn soon(&mut self, least: u64, most: u64, event: Event) {
        let wait = self.luck.between(least, most);
        self.after(wait, event);
    }

    pub(super) fn tell(&mut self, what: impl FnOnce() -> String) {
        let now = self.now;
        if let Some(trace) = &mut self.trace {
            trace.push(format!("{now:>7} ms  {}", what()));
        }
    }

    /// The time on the clock of a node: as fine as the store keeps it.
    pub(super) fn clock(&self, node: usize) -> Timestamp {
        let begins = Timestamp::from_second(BEGINS_AT_S).unwrap();
        let ahead = self.nodes[node].clock_ahead_ms + i64::try_from(self.now).unwrap();
        let now = begins + SignedDuration::from_millis(ahead);
        let finer =
            SignedDuration::from_micros(i64::from(self.planted == Planted::ClocksAreTooFine));
        now + finer
    }

    fn somebody_does_something(&mut self) {
        if self.deeds_left == 0 {
            return self.after(0, Event::Heals);
        }
        self.deeds_left -= 1;
        self.does_something();
        let most = if self.luck.percent(AT_ONCE) { BETWEEN_DEEDS_MS.0 } else { BETWEEN_DEEDS_MS.1 };
        self.soon(0, most, Event::Deed);
    }

    /// What a node did, checked and sent on.
    pub(super) fn came_out(&mut self, node: usize, worked: Worked) -> Result<(), String> {
        if let Some(fault) = worked.fault {
            return Err(format!("node {node}: {fault}"));
        }
        if worked.is_changed {
            self.is_the_truth(node)?;
            if self.draws.insert(node) {
                self.after(super::network::MERGE_MS, Event::Draws(node));
            }
        }
        if let Some(version) = worked.tells {
            self.tells_others(node, version);
        }
        for (request, answer) in worked.answers {
            self.answers(node, &request, answer)?;
        }
        if let Some(batch) = worked.batch {
            let life = self.nodes[node].life;
            self.soon(1, 20, Event::Stores(node, life, batch));
        }
        self.wants_to_work(node);
        Ok(())
    }

    pub(super) fn wants_to_work(&mut self, node: usize) {
        if self.nodes[node].is_ready() && self.works.insert(node) {
            self.soon(0, 4, Event::Works(node));
        }
    }

    /// What a node holds is what the log adds up to, so far.
    fn is_the_truth(&self, node: usize) -> Result<(), String> {
        let version = self.nodes[node].version();
        let truth = self.truth.get(usize::try_from(version).unwrap() - 1);
        if truth.is_some_and(|truth| **truth == *self.nodes[node].committed) {
            return Ok(());
        }
        Err(format!("node {node} holds at {version} what the log does not add up to"))
    }

    /// A copy of a deed is no longer on its way. (A planted fault may answer twice.)
    pub(super) fn copy_ends(&mut self, deed: DeedId) {
        self.copies[deed] = self.copies[deed].saturating_sub(1);
    }

    /// What happens at a node that stands still waits until that is over.
    pub(super) fn is_paused(&mut self, node: usize, event: Event) -> Option<Event> {
        let until = self.nodes[node].paused_until;
        if until <= self.now {
            return Some(event);
        }
        self.after(until - self.now, event);
        None
    }
}

fn person(number: u64) -> ParticipantId {
    ParticipantId(u32::try_from(number).unwrap())
}
