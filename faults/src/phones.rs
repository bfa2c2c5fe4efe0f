//! Phones, and coaches who write down what is said aloud: whoever writes keeps it on the device and
//! sends it with the same key until there is an answer, as `assets/js/outbox.js` does.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
    time::Duration,
};

use serde_json::Value;
use tokio::time::{Instant, sleep_until};

use crate::{
    chance::Chance,
    http::{Ask, NoAnswer, encoded, send},
    ledger::{Deed, Ledger, State, Wanted},
    screens::{Kind, Screen},
};

/// What the page waits before it sends again, at least and at most.
const AGAIN_LEAST: Duration = Duration::from_secs(3);
const AGAIN_MOST: Duration = Duration::from_secs(6);
/// Answers below 500 that say "not now" rather than "no".
const LATER: [u16; 3] = [408, 425, 429];
/// One in so many deeds is for a place that does not exist, and must be refused.
const REFUSED_EACH: u64 = 20;
const NO_SLOT: &str = "99";

/// How much is written.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    pub(crate) writes: Cell<bool>,
    /// The average time between two deeds of one phone.
    pub(crate) think: Cell<Duration>,
}

/// One device, with what it has not yet sent.
#[derive(Debug)]
pub(crate) struct Phone {
    pub(crate) screen: Rc<Screen>,
    /// Its own page, or that of the coach.
    pub(crate) page: String,
    meeting: usize,
    /// What stands in all its texts.
    pub(crate) name: String,
    waiting: RefCell<VecDeque<Sending>>,
    count: Cell<usize>,
    chance: RefCell<Chance>,
}

/// A form on its way.
#[derive(Clone, Debug)]
struct Sending {
    deed: usize,
    form: String,
}

/// What came of one try.
enum Outcome {
    Sent(u64),
    Refused(String),
    Kept,
}

impl Phone {
    pub(crate) fn new(
        screen: Rc<Screen>,
        page: &str,
        (meeting, name): (usize, String),
        chance: Chance,
    ) -> Self {
        Self {
            screen,
            page: page.to_owned(),
            meeting,
            name,
            waiting: RefCell::default(),
            count: Cell::new(0),
            chance: RefCell::new(chance),
        }
    }

    /// Writes and sends for as long as the run takes.
    pub(crate) async fn live(self: Rc<Self>, ledger: Rc<Ledger>, pace: Rc<Pace>) {
        let mut turn = Instant::now() + self.thought(&pace);
        let mut again = None;
        loop {
            let waits = again.is_some();
            tokio::select! {
                () = sleep_until(turn) => {
                    turn = Instant::now() + self.thought(&pace);
                    if !pace.writes.get() {
                        continue;
                    }
                    self.write(&ledger);
                }
                () = self.screen.connected.notified() => {}
                () = sleep_until(again.unwrap_or(turn)), if waits => {}
            }
            again = self.flush(&ledger).await;
        }
    }

    fn thought(&self, pace: &Pace) -> Duration {
        self.chance.borrow_mut().between(Duration::ZERO, pace.think.get() * 2)
    }

    /// Puts something new into the outbox.
    fn write(&self, ledger: &Ledger) {
        self.count.set(self.count.get() + 1);
        let mut chance = self.chance.borrow_mut();
        let wanted = if chance.below(REFUSED_EACH) == 0 { Wanted::Refused } else { Wanted::Kept };
        let slot = match wanted {
            Wanted::Kept => self.screen.hall.here_and_next().0.slot,
            Wanted::Refused => NO_SLOT.to_owned(),
        };
        let text = format!("woord {} nummer {}.", self.name, self.count.get());
        let act = if self.screen.kind == Kind::Coach { "enter" } else { "contribute" };
        let (place, words, key) = (encoded(&slot), encoded(&text), chance.key());
        let form = format!("do={act}&slot={place}&text={words}&key={key}");
        let (meeting, by, state) = (self.meeting, self.name.clone(), State::Waiting);
        let deed = ledger.add(Deed { meeting, by, slot, text, wanted, state });
        self.waiting.borrow_mut().push_back(Sending { deed, form });
    }

    /// Sends what waits, in order; gives when to try again if something stays.
    async fn flush(&self, ledger: &Ledger) -> Option<Instant> {
        loop {
            let next = self.waiting.borrow().front().cloned()?;
            match self.post(&next.form, ledger).await {
                Outcome::Sent(number) => ledger.acknowledge(next.deed, number),
                Outcome::Refused(why) => ledger.refuse(next.deed, why),
                Outcome::Kept => {
                    let wait = self.chance.borrow_mut().between(AGAIN_LEAST, AGAIN_MOST);
                    return Some(Instant::now() + wait);
                }
            }
            self.waiting.borrow_mut().pop_front();
        }
    }

    /// One try. Where nobody listens, the next node gets it at once, as from a proxy.
    async fn post(&self, form: &str, ledger: &Ledger) -> Outcome {
        let path = format!("{}/handelingen", self.page);
        for _ in 0..self.screen.nodes() {
            let ask = Ask::form(&path, &self.screen.cookie, form);
            let answer = match send(self.screen.server(), ask).await {
                Ok(answer) => answer,
                Err(NoAnswer::NobodyThere) => {
                    self.screen.move_over();
                    continue;
                }
                Err(NoAnswer::Lost) => break,
            };
            if answer.status >= 500 || LATER.contains(&answer.status) {
                ledger.not_now();
                self.screen.move_over();
                return Outcome::Kept;
            }
            let number = serde_json::from_str::<Value>(&answer.text).ok();
            let number = number.and_then(|value| value["number"].as_u64());
            return match number.filter(|_| answer.status == 200) {
                Some(number) => Outcome::Sent(number),
                None => Outcome::Refused(answer.in_short()),
            };
        }
        ledger.no_answer();
        self.screen.move_over();
        Outcome::Kept
    }
}
