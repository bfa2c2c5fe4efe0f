//! What goes between devices, nodes and the store, and what gets lost on the way.

use std::rc::Rc;

use super::{
    device::{Piece, Stream},
    node::{Answer, Batch, Node, Request},
    store::{DeedId, Outcome},
    world::{Event, Fate, World},
    *,
};

/// Changes that follow each other faster than this are drawn together.
pub(super) const MERGE_MS: u64 = 100;
/// A connection that says nothing for so long is lost.
const GIVE_UP_MS: u64 = 1_500;
/// How long a device waits before it sends again.
pub(super) const AGAIN_MS: (u64, u64) = (200, 600);
/// How long something is on its way: mostly, and sometimes.
const ON_ITS_WAY_MS: (u64, u64) = (1, 60);
const LONG_ON_ITS_WAY_MS: (u64, u64) = (60, 6_000);
/// In how many of a hundred cases something takes long, gets lost, comes twice.
const LONG: u64 = 5;
const LOST: u64 = 6;
const TWICE: u64 = 6;
/// In how many of a hundred commits the node does not hear that it was stored.
const UNHEARD_COMMITS: u64 = 3;

impl World<'_> {
    /// Whether something goes wrong that does in so many of a hundred cases.
    pub(super) fn goes_wrong(&mut self, cases: u64) -> bool {
        !self.is_well && self.luck.percent(cases)
    }

    fn on_its_way(&mut self) -> u64 {
        let (least, most) = if self.goes_wrong(LONG) { LONG_ON_ITS_WAY_MS } else { ON_ITS_WAY_MS };
        self.luck.between(least, most)
    }

    /// A device sends the first thing in its outbox, one at a time.
    pub(super) fn sends(&mut self, device: usize) {
        let node = self.luck.place(self.nodes.len());
        let (since, attempt) = (self.store.version(), self.tries + 1);
        let renews = self.planted == Planted::PhoneMakesNewKeys;
        let holder = &mut self.devices[device];
        if holder.is_offline || holder.busy.is_some() {
            return;
        }
        let Some(sending) = holder.outbox.front() else { return };
        let (deed, actor, action) = (sending.deed, sending.actor, sending.action.clone());
        let key = Some(if renews { u64::MAX - attempt } else { sending.key });
        holder.busy = Some(attempt);
        self.tries = attempt;
        self.figures.sendings += 1;
        let from = Some((device, attempt));
        self.after(GIVE_UP_MS, Event::GivesUp(device, attempt));
        self.tell(|| format!("device {device} sends deed {deed} to node {node}"));
        self.sends_to(node, Request { deed, key, from, since, actor, action });
    }

    /// A request on its way: lost, once, or twice.
    pub(super) fn sends_to(&mut self, node: usize, request: Request) {
        if self.goes_wrong(LOST) {
            self.figures.lost += 1;
            return;
        }
        let again = self.goes_wrong(TWICE);
        for request in std::iter::repeat_n(request, 1 + usize::from(again)) {
            self.copies[request.deed] += 1;
            let wait = self.on_its_way();
            self.after(wait, Event::Arrives(node, Box::new(request)));
        }
        self.figures.twice += u64::from(again);
    }

    pub(super) fn arrives(&mut self, node: usize, request: Box<Request>) {
        let Some(Event::Arrives(node, request)) =
            self.is_paused(node, Event::Arrives(node, request))
        else {
            return;
        };
        if !self.nodes[node].is_up {
            return self.copy_ends(request.deed);
        }
        self.nodes[node].asks(*request);
        self.wants_to_work(node);
    }

    pub(super) fn works(&mut self, node: usize) -> Result<(), String> {
        if self.is_paused(node, Event::Works(node)).is_none() {
            return Ok(());
        }
        self.works.remove(&node);
        let now = self.clock(node);
        let worked = self.nodes[node].work(&self.store, now);
        self.came_out(node, worked)
    }

    pub(super) fn stores(&mut self, node: usize, life: u32, batch: &Batch) -> Result<(), String> {
        let mut outcome = Outcome::Failed;
        if self.store_is_down_until <= self.now {
            outcome = self.store.write(&batch.rows, &batch.effects, self.planted);
        }
        self.tell(|| {
            let numbers: Vec<_> = batch.rows.iter().map(|row| row.entry.number.0).collect();
            format!("node {node} writes {numbers:?}: {outcome:?}")
        });
        if outcome == Outcome::Stored {
            self.erased.extend(batch.effects.iter().filter_map(|effect| match effect {
                Effect::Blank(number) => Some(number.0),
                _ => None,
            }));
            for row in &batch.rows {
                let mut next = self.truth.last().map(|last| (**last).clone());
                apply(&mut next, &row.entry)
                    .map_err(|refused| format!("the rules refuse what was stored: {refused}"))?;
                self.truth.extend(next.map(Rc::new));
            }
            if self.goes_wrong(UNHEARD_COMMITS) {
                self.figures.unheard_commits += 1;
                outcome = Outcome::Failed;
            }
        }
        self.figures.conflicts += u64::from(outcome == Outcome::Conflict);
        let deeds = batch.told.iter().map(|(request, _)| request.deed).collect();
        self.soon(1, 20, Event::Stored(node, life, outcome, deeds));
        Ok(())
    }

    pub(super) fn stored(
        &mut self,
        node: usize,
        life: u32,
        outcome: Outcome,
        deeds: &[DeedId],
    ) -> Result<(), String> {
        let event = Event::Stored(node, life, outcome, deeds.to_vec());
        if self.is_paused(node, event).is_none() {
            return Ok(());
        }
        if self.nodes[node].life != life {
            for deed in deeds {
                self.copy_ends(*deed);
            }
            return Ok(());
        }
        let now = self.clock(node);
        let worked = self.nodes[node].hears_from_store(outcome, &self.store, now);
        self.came_out(node, worked)
    }

    /// The others hear of it, late, twice or not at all.
    pub(super) fn tells_others(&mut self, node: usize, version: u64) {
        for other in (0..self.nodes.len()).filter(|other| *other != node) {
            if self.notices_are_lost_until > self.now || self.goes_wrong(LOST) {
                self.figures.lost_notices += 1;
                continue;
            }
            for _ in 0..=u64::from(self.goes_wrong(TWICE)) {
                let wait = self.on_its_way();
                self.after(wait, Event::Notice(other, version));
            }
        }
    }

    pub(super) fn notice(&mut self, node: usize, version: u64) {
        if self.nodes[node].is_up && self.is_paused(node, Event::Notice(node, version)).is_some() {
            self.nodes[node].hears(version);
            self.wants_to_work(node);
        }
    }

    /// A node answers: what it says must be true.
    pub(super) fn answers(
        &mut self,
        node: usize,
        request: &Request,
        answer: Answer,
    ) -> Result<(), String> {
        let deed = request.deed;
        // Who answers before the store speaks answers again afterwards.
        self.copy_ends(deed);
        self.tell(|| format!("node {node} answers deed {deed}: {answer:?}"));
        let mut fate = self.fates[deed];
        match answer {
            Answer::Failed => {}
            Answer::Done(number) if self.store.deed_at(number) == Some(deed) => {
                fate = Fate::Kept(number);
            }
            Answer::Done(number) => {
                return Err(format!("deed {deed} was confirmed as {number}, where it is not"));
            }
            Answer::Refused(version, refused, at) => {
                self.is_rightly_refused(request, version, refused, at)?;
                let is_alone = self.copies[deed] == 0;
                fate = if is_alone { Fate::Refused } else { Fate::RefusedBeforeACopy };
                self.figures.refused += 1;
            }
        }
        let Some((device, attempt)) = request.from else {
            self.fates[deed] = if answer == Answer::Failed { Fate::Unheard } else { fate };
            return Ok(());
        };
        // Only what its device hears is its fate.
        let hears = !self.goes_wrong(LOST) && self.devices[device].busy == Some(attempt);
        if hears {
            let wait = self.on_its_way();
            self.after(wait, Event::Answers(device, attempt, answer, fate));
        } else {
            self.figures.lost += 1;
        }
        Ok(())
    }

    /// A refusal is that of the rules, in a state that was, and not before it was asked.
    fn is_rightly_refused(
        &self,
        request: &Request,
        version: u64,
        refused: Refused,
        at: Timestamp,
    ) -> Result<(), String> {
        let deed = request.deed;
        if version < request.since {
            let since = request.since;
            return Err(format!(
                "deed {deed} of after {since} was refused in the state of {version}"
            ));
        }
        let state = usize::try_from(version).ok().and_then(|it| self.truth.get(it - 1));
        let state = state.ok_or(format!("deed {deed} was refused in a state that never was"))?;
        let entry = Entry {
            number: EntryNumber(version + 1),
            at,
            actor: request.actor,
            action: request.action.clone(),
        };
        match apply_to(&mut (**state).clone(), &entry) {
            Err(again) if again == refused => Ok(()),
            other => Err(format!("deed {deed} was refused ({refused}), and now it is {other:?}")),
        }
    }

    pub(super) fn is_answered(&mut self, device: usize, attempt: u64, answer: Answer, fate: Fate) {
        let holder = &mut self.devices[device];
        if holder.is_offline || holder.busy != Some(attempt) {
            return;
        }
        match holder.is_answered(answer) {
            Some(sending) => {
                self.fates[sending.deed] = fate;
                self.after(0, Event::Sends(device));
            }
            None => self.soon(AGAIN_MS.0, AGAIN_MS.1, Event::Sends(device)),
        }
    }

    pub(super) fn gives_up(&mut self, device: usize, attempt: u64) {
        if self.devices[device].busy == Some(attempt) {
            self.figures.given_up += 1;
            self.devices[device].busy = None;
            self.soon(AGAIN_MS.0, AGAIN_MS.1, Event::Sends(device));
        }
    }

    /// A screen opens a stream at any node. It begins with the present piece.
    pub(super) fn opens(&mut self, device: usize) {
        let at = self.luck.place(self.nodes.len());
        if self.devices[device].is_offline || self.devices[device].screen.stream.is_some() {
            return;
        }
        let node = &self.nodes[at];
        if !node.is_up || node.paused_until > self.now {
            return self.soon(AGAIN_MS.0, AGAIN_MS.1, Event::Opens(device));
        }
        self.streams += 1;
        self.devices[device].screen.stream = Some(Stream {
            node: at,
            life: node.life,
            id: self.streams,
            clear_at: self.now,
            told: None,
            version: 0,
        });
        self.sends_piece(device, at);
    }

    pub(super) fn draws(&mut self, node: usize) {
        if self.is_paused(node, Event::Draws(node)).is_none() {
            return;
        }
        self.draws.remove(&node);
        let life = self.nodes[node].life;
        for device in 0..self.devices.len() {
            let stream = &self.devices[device].screen.stream;
            if stream.as_ref().is_some_and(|open| open.node == node && open.life == life) {
                self.sends_piece(device, node);
            }
        }
    }

    /// The present piece, and what concerns a phone alone when that is another one.
    fn sends_piece(&mut self, device: usize, node: usize) {
        let wait = self.on_its_way();
        let piece = Rc::clone(&self.nodes[node].committed);
        let holder = &mut self.devices[device];
        let Some(stream) = &mut holder.screen.stream else { return };
        let who = holder.who.filter(|_| kinds::tells_own(&piece));
        let mark = who.and_then(|who| kinds::own_mark(&piece, who));
        let is_new = mark.is_some() && mark != stream.told;
        let own = who.filter(|_| is_new).and_then(|who| kinds::own(&piece, who));
        stream.told = mark.or(stream.told);
        stream.clear_at = stream.clear_at.max(self.now + wait);
        let (id, wait) = (stream.id, stream.clear_at - self.now);
        self.after(wait, Event::Frame(device, id, piece, own));
    }

    pub(super) fn frame(
        &mut self,
        device: usize,
        stream: u64,
        piece: Piece,
        own: Option<kinds::Own>,
    ) -> Result<(), String> {
        if let Some(goes_back) = self.devices[device].shows(stream, piece)? {
            self.figures.frames += 1;
            self.figures.went_back += u64::from(goes_back);
            let screen = &mut self.devices[device].screen;
            screen.own = own.or(screen.own.take());
        }
        Ok(())
    }

    pub(super) fn begins(&mut self, node: usize) -> Result<(), String> {
        let life = self.nodes[node].life;
        let clock = self.nodes[node].clock_ahead_ms;
        self.nodes[node] = Node::begin(&self.store, life, self.planted)?;
        self.nodes[node].clock_ahead_ms = clock;
        self.tell(|| format!("node {node} begins"));
        Ok(())
    }
}
