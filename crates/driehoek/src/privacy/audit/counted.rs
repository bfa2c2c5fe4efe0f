//! The lines of the trail added up: who had access to what, how often, and in which sign-ins.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    meetings::PersonId,
    privacy::{AccessKind, Act, SubjectKind},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Subject, store::Total};

/// Who: a colleague, or nobody with an account, by link or not.
type Who = (Option<PersonId>, bool);

/// What somebody did with one thing.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub person: Option<PersonId>,
    /// One of the acts, which says whether it was done with a link.
    pub act: Act,
    pub subject: Subject,
    pub seen: u64,
    pub changed: u64,
    pub taken: u64,
    pub first: Timestamp,
    pub last: Timestamp,
}

/// One sign-in, and what was done in it.
#[derive(Debug, Clone)]
pub(super) struct InSignIn {
    pub id: Uuid,
    pub person: Option<PersonId>,
    pub count: u64,
    pub last: Timestamp,
}

#[derive(Debug, Default)]
pub(super) struct Counted {
    /// Whoever did most lately first.
    pub rows: Vec<Row>,
    pub sign_ins: Vec<InSignIn>,
    /// How many wrong codes and proofs stand in the trail.
    pub failed: u64,
}

impl Counted {
    pub(super) fn of(totals: &[Total]) -> Self {
        let mut rows: BTreeMap<(Who, SubjectKind, Uuid), Row> = BTreeMap::new();
        let mut sign_ins: BTreeMap<Uuid, InSignIn> = BTreeMap::new();
        let mut failed = 0;
        for total in totals {
            let kind = total.act.access_kind();
            if let Some(id) = total.sign_in {
                let new = InSignIn { id, person: total.person, count: 0, last: total.last };
                let sign_in = sign_ins.entry(id).or_insert(new);
                sign_in.last = sign_in.last.max(total.last);
                sign_in.count += if kind == AccessKind::Entry { 0 } else { total.count };
            }
            if kind == AccessKind::Entry {
                let is_wrong = matches!(total.act, Act::CodeFailed | Act::SecondFailed);
                failed += if is_wrong { total.count } else { 0 };
                continue;
            }
            let who = (total.person, total.act.is_by_link());
            let row = rows.entry((who, total.subject.kind, total.subject.id));
            add(row.or_insert_with(|| empty(total)), total);
        }
        let mut rows: Vec<_> = rows.into_values().collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.last));
        let mut sign_ins: Vec<_> = sign_ins.into_values().collect();
        sign_ins.sort_by_key(|sign_in| std::cmp::Reverse(sign_in.last));
        Self { rows, sign_ins, failed }
    }

    /// How many of a kind it is about.
    pub(super) fn count(&self, kind: SubjectKind) -> usize {
        let of_kind = self.rows.iter().filter(|row| row.subject.kind == kind);
        of_kind.map(|row| row.subject.id).collect::<BTreeSet<_>>().len()
    }

    /// How many people with an account had access.
    pub(super) fn people(&self) -> usize {
        self.rows.iter().filter_map(|row| row.person).collect::<BTreeSet<_>>().len()
    }
}

fn empty(total: &Total) -> Row {
    let Total { person, act, subject, first, last, .. } = *total;
    Row { person, act, subject, seen: 0, changed: 0, taken: 0, first, last }
}

fn add(row: &mut Row, total: &Total) {
    match total.act.access_kind() {
        AccessKind::Seen => row.seen += total.count,
        AccessKind::Changed => row.changed += total.count,
        AccessKind::Taken => row.taken += total.count,
        AccessKind::Entry => {}
    }
    row.first = row.first.min(total.first);
    row.last = row.last.max(total.last);
}

#[cfg(test)]
mod tests {
    use domain::{
        meetings::PersonId,
        privacy::{Act, SubjectKind},
    };
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::{Counted, Subject, Total};

    fn total(person: u128, act: Act, subject: Subject, count: u64) -> Total {
        let person = (person > 0).then(|| PersonId(Uuid::from_u128(person)));
        let at = |s: i64| Timestamp::from_second(s).unwrap();
        let sign_in = person.map(|_| Uuid::from_u128(9));
        Total { person, sign_in, act, subject, count, first: at(1), last: at(5) }
    }

    #[test]
    fn what_one_did_with_one_thing_is_one_row_and_coming_in_is_none() {
        let child = Subject::child(Uuid::from_u128(7));
        let own = Subject::person(PersonId(Uuid::from_u128(1)));
        let counted = Counted::of(&[
            total(1, Act::Viewed, child, 3),
            total(1, Act::Exported, child, 1),
            total(1, Act::Changed, child, 2),
            total(1, Act::SignedInMail, own, 1),
            total(1, Act::SecondFailed, own, 4),
            total(0, Act::OpenedByLink, child, 5),
            total(0, Act::Erased, child, 1),
        ]);
        let shown: Vec<_> =
            counted.rows.iter().map(|row| (row.seen, row.changed, row.taken)).collect();
        assert_eq!(shown.len(), 3, "{shown:?}");
        for row in [(3, 2, 1), (5, 0, 0), (0, 1, 0)] {
            assert!(shown.contains(&row), "{row:?} in {shown:?}");
        }
        let [sign_in] = &counted.sign_ins[..] else { panic!("{:?}", counted.sign_ins) };
        assert_eq!((sign_in.count, counted.failed), (6, 4));
        assert_eq!((counted.people(), counted.count(SubjectKind::Child)), (1, 1));
    }
}
