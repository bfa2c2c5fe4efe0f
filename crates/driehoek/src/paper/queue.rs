//! Who is next: the orders that wait, are printed and are ready, and how many may be kept.

use std::collections::HashMap;

use axum::body::Bytes;
use jiff::{SignedDuration, Timestamp};

use super::jobs::{Job, Place, Work};
use crate::nodes::Whose;

/// How many orders are printed at the same time: printing takes a processor each.
pub(super) const AT_ONCE: usize = 1;
/// How many orders one person can have waiting, being printed and ready.
pub(super) const PER_PERSON_MAX: usize = 10;
/// How many orders are kept for all people together, so that memory stays free.
pub(super) const ALL_MAX: usize = 100;
/// How long a paper can be fetched: a working day.
pub(super) const KEPT: SignedDuration = SignedDuration::from_hours(12);
/// How long an order that was removed can be brought back.
pub(super) const REMOVED_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// All orders, and whose turn it is.
#[derive(Debug, Default)]
pub(super) struct Queue {
    orders: HashMap<String, Order>,
    /// How many are being printed, those included that nobody wants any more: a press cannot be
    /// stopped halfway.
    printing: usize,
    /// How many orders there ever were, and how often somebody had a turn.
    counted: u64,
    /// The last turn of everybody who has an order.
    turns: HashMap<Whose, u64>,
}

#[derive(Debug)]
struct Order {
    /// Who ordered it, and alone may see it.
    owner: Whose,
    number: u64,
    /// What is to be printed; nothing from its turn on.
    work: Option<Work>,
    removed_at: Option<Timestamp>,
    job: Job,
    /// Its files, once they are printed.
    files: Vec<Bytes>,
}

impl Order {
    fn is_waiting(&self) -> bool {
        self.work.is_some() && self.removed_at.is_none()
    }

    /// Whether it may still be fetched, or brought back.
    fn lasts(&self, now: Timestamp) -> bool {
        let removed = self.removed_at.map(|at| now.duration_since(at));
        now.duration_since(self.job.ordered_at) < KEPT
            && removed.is_none_or(|since| since < REMOVED_LASTS)
    }
}

impl Queue {
    /// Adds an order, under this unguessable name. The person's oldest makes room when there are
    /// too many; what made room is never printed.
    pub(super) fn add(&mut self, id: String, owner: Whose, job: Job, work: Work) {
        self.tidy(job.ordered_at);
        self.make_room(PER_PERSON_MAX, |order| order.owner == owner);
        self.make_room(ALL_MAX, |_| true);
        self.counted += 1;
        let order = Order {
            owner,
            number: self.counted,
            work: Some(work),
            removed_at: None,
            job,
            files: Vec::new(),
        };
        self.orders.insert(id, order);
    }

    /// The order whose turn it is, when there is a press free.
    pub(super) fn begin(&mut self) -> Option<(String, Work)> {
        if self.printing >= AT_ONCE {
            return None;
        }
        let id = self.in_turn().into_iter().next()?;
        self.counted += 1;
        self.printing += 1;
        let order = self.orders.get_mut(&id)?;
        self.turns.insert(order.owner, self.counted);
        order.job.place = Place::Printing { begun: 0, of: 0 };
        order.work.take().map(|work| (id, work))
    }

    /// How far an order is.
    pub(super) fn put(&mut self, id: &str, place: Place) {
        if let Some(order) = self.orders.get_mut(id) {
            order.job.place = place;
        }
    }

    /// An order is printed, or could not be: its press is free.
    pub(super) fn over(&mut self, id: &str, place: Place, files: Vec<Bytes>) {
        self.printing = self.printing.saturating_sub(1);
        if let Some(order) = self.orders.get_mut(id) {
            order.job.place = place;
            order.files = files;
        }
    }

    /// An order as its page shows it, for whoever ordered it.
    pub(super) fn get(&self, id: &str, owner: Whose, now: Timestamp) -> Option<Job> {
        let order = self.orders.get(id).filter(|order| order.owner == owner)?;
        if order.removed_at.is_some() || !order.lasts(now) {
            return None;
        }
        let mut job = order.job.clone();
        if order.is_waiting() {
            let before = self.in_turn().iter().position(|other| other == id).unwrap_or_default();
            job.place = Place::Waiting { ahead: before + self.printing };
        }
        Some(job)
    }

    /// One of its files, for whoever may see the order.
    pub(super) fn file(
        &self,
        (id, at): (&str, usize),
        owner: Whose,
        now: Timestamp,
    ) -> Option<Bytes> {
        self.get(id, owner, now)?;
        self.orders.get(id)?.files.get(at).cloned()
    }

    /// What somebody has, the newest first.
    pub(super) fn of(&self, owner: Whose, now: Timestamp) -> Vec<(String, Job)> {
        let mut orders: Vec<_> =
            self.orders.iter().filter(|(_, order)| order.owner == owner).collect();
        orders.sort_unstable_by_key(|(_, order)| std::cmp::Reverse(order.number));
        let shown = orders.into_iter().map(|(id, _)| Some((id.clone(), self.get(id, owner, now)?)));
        shown.flatten().collect()
    }

    /// What somebody removed and can bring back.
    pub(super) fn removed(&self, id: &str, owner: Whose, now: Timestamp) -> Option<Job> {
        let order = self.orders.get(id).filter(|order| order.owner == owner)?;
        (order.removed_at.is_some() && order.lasts(now)).then(|| order.job.clone())
    }

    /// Takes an order away, or brings it back. Says whether there is one.
    pub(super) fn set_removed(
        &mut self,
        (id, owner): (&str, Whose),
        removed_at: Option<Timestamp>,
        now: Timestamp,
    ) -> bool {
        let found =
            self.orders.get_mut(id).filter(|order| order.owner == owner && order.lasts(now));
        if let Some(order) = found {
            order.removed_at = removed_at;
            return true;
        }
        false
    }

    /// Forgets what has had its time.
    pub(super) fn tidy(&mut self, now: Timestamp) {
        self.orders.retain(|_, order| order.lasts(now));
        let Self { orders, turns, .. } = self;
        turns.retain(|person, _| orders.values().any(|order| order.owner == *person));
    }

    /// Those who wait, in the order of their turns: whoever had theirs longest ago first, and of
    /// one person what was ordered first.
    fn in_turn(&self) -> Vec<String> {
        let mut waiting: Vec<_> = self.orders.iter().filter(|(_, o)| o.is_waiting()).collect();
        waiting.sort_unstable_by_key(|(_, order)| order.number);
        let mut turns = self.turns.clone();
        let mut in_turn = Vec::with_capacity(waiting.len());
        let mut turn = self.counted;
        while !waiting.is_empty() {
            let last = |(_, order): &(_, &Order)| turns.get(&order.owner).copied().unwrap_or(0);
            let first = (0..waiting.len()).min_by_key(|at| last(&waiting[*at])).unwrap_or(0);
            let (id, order) = waiting.remove(first);
            turn += 1;
            turns.insert(order.owner, turn);
            in_turn.push(id.clone());
        }
        in_turn
    }

    /// Forgets the oldest of these orders, removed ones first, so that there is room for one more.
    fn make_room(&mut self, most: usize, counts: impl Fn(&Order) -> bool) {
        let counted = self.orders.iter().filter(|(_, order)| counts(order));
        let mut counted: Vec<_> = counted
            .map(|(id, order)| (order.removed_at.is_none(), order.number, id.clone()))
            .collect();
        counted.sort_unstable();
        let too_many = (counted.len() + 1).saturating_sub(most);
        for (_, _, id) in counted.into_iter().take(too_many) {
            self.orders.remove(&id);
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::meetings::{PersonId, SchoolId};
    use print::{Direction, Ink, PosterSize, Posters};

    use super::super::{Sheet, jobs::Paper};
    use super::*;
    use crate::traces::Here;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn person(n: usize) -> Whose {
        (SchoolId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(n as u128)))
    }

    fn paper() -> Paper {
        let sheet = Posters {
            title: "Leeg".into(),
            lang: "nl".into(),
            direction: Direction::Ltr,
            posters: vec![],
            size: PosterSize::A4,
            ink: Ink::Colour,
        };
        Paper { name: "leeg".into(), sheet: Sheet::Posters(sheet) }
    }

    fn order(queue: &mut Queue, id: &str, who: usize) {
        let job = Job {
            ordered_at: NOW,
            title: "Leeg".into(),
            about: String::new(),
            back: "/".into(),
            notes: vec![],
            files: vec!["leeg".into()],
            place: Place::Waiting { ahead: 0 },
        };
        let work = Work {
            papers: vec![paper()],
            mark: None,
            reference: "0".into(),
            asked: Here::default(),
        };
        queue.add(id.to_owned(), person(who), job, work);
    }

    /// Prints one after the other, and says in which order.
    fn printed(queue: &mut Queue) -> Vec<String> {
        let mut ids = Vec::new();
        while let Some((id, work)) = queue.begin() {
            assert_eq!(work.papers.len(), 1);
            queue.over(&id, Place::Failed("0".into()), Vec::new());
            ids.push(id);
        }
        ids
    }

    #[test]
    fn an_order_is_for_whoever_made_it_and_goes_after_a_day() {
        let mut queue = Queue::default();
        order(&mut queue, "a", 1);
        assert!(queue.get("a", person(1), NOW).is_some());
        assert!(queue.get("a", person(2), NOW).is_none());
        assert!(queue.get("b", person(1), NOW).is_none());
        assert!(queue.get("a", person(1), NOW + KEPT).is_none());
        queue.tidy(NOW + KEPT - SignedDuration::from_secs(1));
        assert_eq!(queue.orders.len(), 1);
        queue.tidy(NOW + KEPT);
        assert!(queue.orders.is_empty() && queue.turns.is_empty());
    }

    #[test]
    fn what_made_room_is_never_printed_and_nothing_of_it_is_kept() {
        let mut queue = Queue::default();
        order(&mut queue, "first", 1);
        let (running, _) = queue.begin().expect("a press is free");
        for n in 0..25 {
            order(&mut queue, &n.to_string(), 1);
        }
        assert_eq!(queue.orders.len(), PER_PERSON_MAX);
        assert!(queue.begin().is_none(), "the press still prints what nobody wants any more");
        queue.over(&running, Place::Failed("0".into()), Vec::new());
        assert!(queue.get("first", person(1), NOW).is_none());
        let newest: Vec<_> = (15..25).map(|n| n.to_string()).collect();
        assert_eq!(printed(&mut queue), newest);
    }

    #[test]
    fn the_oldest_of_all_makes_room_when_there_are_very_many() {
        let mut queue = Queue::default();
        for n in 0..=ALL_MAX {
            order(&mut queue, &n.to_string(), n);
        }
        assert!(queue.get("0", person(0), NOW).is_none());
        assert!(queue.get("1", person(1), NOW).is_some());
    }

    #[test]
    fn nobody_has_a_second_turn_before_everybody_had_one() {
        let mut queue = Queue::default();
        for id in ["a1", "a2", "a3"] {
            order(&mut queue, id, 1);
        }
        let (running, _) = queue.begin().expect("a press is free");
        for (id, who) in [("b1", 2), ("b2", 2), ("c1", 3)] {
            order(&mut queue, id, who);
        }
        let ahead = |queue: &Queue, id: &str, who| match queue.get(id, person(who), NOW) {
            Some(Job { place: Place::Waiting { ahead }, .. }) => ahead,
            other => panic!("{id} does not wait: {other:?}"),
        };
        assert_eq!(ahead(&queue, "b1", 2), 1);
        assert_eq!(ahead(&queue, "c1", 3), 2);
        assert_eq!(ahead(&queue, "a2", 1), 3);
        queue.over(&running, Place::Failed("0".into()), Vec::new());
        assert_eq!(printed(&mut queue), ["b1", "c1", "a2", "b2", "a3"]);
    }

    #[test]
    fn what_was_removed_is_not_printed_and_can_come_back_for_a_while() {
        let mut queue = Queue::default();
        order(&mut queue, "a", 1);
        let a = ("a", person(1));
        assert!(!queue.set_removed(("a", person(2)), Some(NOW), NOW));
        assert!(queue.set_removed(a, Some(NOW), NOW));
        assert!(queue.get("a", person(1), NOW).is_none() && queue.of(person(1), NOW).is_empty());
        assert!(queue.removed("a", person(1), NOW).is_some());
        assert!(queue.begin().is_none());
        let late = NOW + REMOVED_LASTS;
        assert!(!queue.set_removed(a, None, late));
        assert!(queue.set_removed(a, None, late - SignedDuration::from_secs(1)));
        assert_eq!(queue.of(person(1), NOW).len(), 1);
        assert_eq!(printed(&mut queue), ["a"]);
        assert!(queue.set_removed(a, Some(NOW), NOW));
        queue.tidy(late);
        assert!(queue.orders.is_empty());
    }
}
