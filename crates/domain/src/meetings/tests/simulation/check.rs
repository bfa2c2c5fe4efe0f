//! What must be true when everything is quiet again.

use std::collections::BTreeSet;

use super::{
    device::Sending,
    node::Request,
    world::{Event, Fate, World},
    *,
};

impl World<'_> {
    /// Somebody does something new: what they see tells them what can be done.
    pub(super) fn does_something(&mut self) {
        let at = self.luck.place(self.devices.len());
        let seen = self.devices[at].screen.shown.clone();
        let seen = seen.or_else(|| self.truth.last().cloned()).unwrap();
        let (actor, action) = self.habits.act(&mut self.luck, &seen);
        let deed = self.fates.len();
        self.fates.push(Fate::Waits);
        self.copies.push(0);
        self.tell(|| format!("deed {deed}: {actor:?} {action:?}"));
        let device = match actor {
            // A node does this by itself: nothing of it goes through the network.
            Actor::Clock => {
                self.fates[deed] = Fate::Unheard;
                let node = self.luck.place(self.nodes.len());
                let since = self.store.version();
                let request = Request { deed, key: None, from: None, since, actor, action };
                self.copies[deed] += 1;
                return self.after(0, Event::Arrives(node, Box::new(request)));
            }
            Actor::Coach(person) => usize::from(person == BRAM),
            Actor::Participant(who) => {
                let own = self.devices.iter().position(|device| device.who == Some(who));
                own.unwrap_or(self.devices.len() - 1)
            }
            Actor::Visitor => self.devices.len() - 1,
        };
        let key = deed as u64;
        self.devices[device].outbox.push_back(Sending { deed, key, actor, action });
        self.after(0, Event::Sends(device));
    }

    /// Every promise of the program, held against what came of it.
    pub(super) fn holds(&mut self) -> Result<(), String> {
        self.log_holds()?;
        self.log_holds_without_words()?;
        for deed in 0..self.fates.len() {
            self.deed_holds(deed)?;
        }
        for device in 0..self.devices.len() {
            self.screen_holds(device)?;
        }
        let last = self.truth.last().ok_or("there is no log")?;
        let _ = (report(last), shared_report(last));
        self.figures.runs = 1;
        self.figures.deeds = self.fates.len() as u64;
        self.figures.entries = self.store.version();
        self.figures.names = self.store.names().collect();
        Ok(())
    }

    /// Numbers without a gap, keys once, and the same meeting for whoever reads it.
    fn log_holds(&self) -> Result<(), String> {
        let log = self.store.since(0);
        for (number, logged) in (1..).zip(&log) {
            if logged.entry.number.0 != number {
                return Err(format!("entry {number} has number {}", logged.entry.number));
            }
        }
        let is_erased = |entry: &Entry| entry.action.blanked() == entry.action;
        let erased = log.iter().filter(|logged| self.erased.contains(&logged.entry.number.0));
        if let Some(kept) = erased.map(|logged| &logged.entry).find(|entry| !is_erased(entry)) {
            return Err(format!("the words of entry {} are not erased", kept.number));
        }
        let keys: Vec<_> = log.iter().filter_map(|logged| logged.key).collect();
        if keys.iter().collect::<BTreeSet<_>>().len() != keys.len() {
            return Err("a key stands in the log twice".to_owned());
        }
        let truth = self.truth.last().ok_or("there is no log")?;
        let folded = fold(log.iter().map(|logged| &logged.entry));
        let folded = folded.map_err(|refused| format!("the log folds no more: {refused}"))?;
        let folded = folded.ok_or("there is no log")?;
        if folded != **truth {
            let where_it_differs = differs(&folded, truth);
            return Err(format!("read from the log it is another meeting: {where_it_differs}"));
        }
        for (number, node) in self.nodes.iter().enumerate() {
            if *node.committed != **truth {
                let at = node.version();
                let last = truth.version;
                return Err(format!("node {number} is at {at}, and the log goes to {last}"));
            }
        }
        Ok(())
    }

    /// When the agreed time has passed, the log without words is the meeting without words.
    fn log_holds_without_words(&self) -> Result<(), String> {
        let mut log: Vec<_> = self.store.since(0).into_iter().map(|logged| logged.entry).collect();
        let mut meeting = self.truth.last().map(|truth| (**truth).clone());
        let number = EntryNumber(self.store.version() + 1);
        let (at, actor, action) = (self.clock(0), Actor::Clock, Action::EraseWords);
        log.push(Entry { number, at, actor, action });
        apply(&mut meeting, log.last().ok_or("there is no log")?)
            .map_err(|refused| format!("words are not erased: {refused}"))?;
        for entry in &mut log {
            entry.action = entry.action.blanked();
        }
        let folded = fold(&log).map_err(|refused| format!("without words: {refused}"))?;
        match (folded, meeting) {
            (Some(folded), Some(meeting)) if folded != meeting => {
                let differs = differs(&folded, &meeting);
                Err(format!("read without words it is another meeting: {differs}"))
            }
            _ => Ok(()),
        }
    }

    fn deed_holds(&mut self, deed: usize) -> Result<(), String> {
        let entries = self.store.entries_of(deed);
        let fate = self.fates[deed];
        let is_right = match fate {
            Fate::Waits => false,
            Fate::Kept(number) => entries == [number],
            Fate::Refused => entries.is_empty(),
            Fate::RefusedBeforeACopy | Fate::Unheard => entries.len() <= 1,
        };
        self.figures.kept += u64::from(matches!(fate, Fate::Kept(_)));
        let is_late = fate == Fate::RefusedBeforeACopy && !entries.is_empty();
        self.figures.refused_yet_kept += u64::from(is_late);
        if is_right {
            return Ok(());
        }
        Err(format!("deed {deed} ({fate:?}) stands in the log as {entries:?}"))
    }

    fn screen_holds(&self, number: usize) -> Result<(), String> {
        let truth = self.truth.last().ok_or("there is no log")?;
        let device = &self.devices[number];
        let Some(shown) = &device.screen.shown else {
            return Err(format!("screen {number} shows nothing"));
        };
        if shown.version != truth.version {
            let (at, last) = (shown.version, truth.version);
            return Err(format!("screen {number} shows {at}, and the log goes to {last}"));
        }
        if shown != truth {
            return Err(format!("screen {number} shows another meeting"));
        }
        let own = device.who.and_then(|who| kinds::own(truth, who));
        if own.is_some() && own != device.screen.own {
            let shown = &device.screen.own;
            return Err(format!("phone {number} shows of its own {shown:?}, and it is {own:?}"));
        }
        Ok(())
    }
}

/// Where two meetings differ first, block by block and otherwise as text.
fn differs(one: &Meeting, other: &Meeting) -> String {
    let blocks = one.agenda.iter().zip(&other.agenda).find(|(one, other)| one != other);
    if let Some((one, other)) = blocks {
        return format!("\n{one:?}\n{other:?}");
    }
    let (one, other) = (format!("{one:?}"), format!("{other:?}"));
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let from =
        |text: &str| text.chars().skip(same.saturating_sub(80)).take(300).collect::<String>();
    format!("\n{}\n{}", from(&one), from(&other))
}
