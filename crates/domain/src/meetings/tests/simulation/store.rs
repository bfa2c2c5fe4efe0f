//! The store of the simulated world: the log as rows of text, and what decides about its order.

use super::*;

/// A device's own key of something that it sends.
pub(super) type Key = u64;
/// Something that somebody did, once, however often it is sent. Nobody in the world knows this
/// number but the one who checks.
pub(super) type DeedId = usize;

/// An entry on its way to the store or read from it.
#[derive(Clone)]
pub(super) struct Logged {
    pub(super) entry: Entry,
    pub(super) key: Option<Key>,
    pub(super) deed: Option<DeedId>,
}

/// What becomes of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Stored,
    /// A number or a key is taken.
    Conflict,
    /// The node does not hear that it was stored, or it was not.
    Failed,
}

struct Row {
    number: u64,
    at_ms: i64,
    actor: String,
    body: String,
    key: Option<Key>,
    deed: Option<DeedId>,
}

/// The log of the one meeting.
#[derive(Default)]
pub(super) struct Store {
    rows: Vec<Row>,
}

impl Store {
    /// How far the log goes.
    pub(super) fn version(&self) -> u64 {
        self.rows.last().map_or(0, |row| row.number)
    }

    /// Stores all rows or none, and erases the words of others with it.
    pub(super) fn write(
        &mut self,
        rows: &[Logged],
        effects: &[Effect],
        planted: Planted,
    ) -> Outcome {
        let is_taken = |new: &Logged| {
            self.rows.iter().any(|row| {
                let same_key = row.key.is_some() && row.key == new.key;
                row.number == new.entry.number.0 || same_key
            })
        };
        if planted != Planted::StoreTakesTakenNumbers && rows.iter().any(is_taken) {
            return Outcome::Conflict;
        }
        for new in rows {
            self.rows.push(Row {
                number: new.entry.number.0,
                at_ms: new.entry.at.as_millisecond(),
                actor: serde_json::to_string(&new.entry.actor).unwrap(),
                body: serde_json::to_string(&new.entry.action).unwrap(),
                key: new.key,
                deed: new.deed,
            });
        }
        if planted == Planted::StoreKeepsWhatIsErased {
            return Outcome::Stored;
        }
        let everybody = effects.contains(&Effect::BlankEverybody);
        for row in &mut self.rows {
            if everybody || effects.contains(&Effect::Blank(EntryNumber(row.number))) {
                let action: Action = serde_json::from_str(&row.body).unwrap();
                row.body = serde_json::to_string(&action.blanked()).unwrap();
            }
        }
        Outcome::Stored
    }

    /// What stands after this number, read back.
    pub(super) fn since(&self, version: u64) -> Vec<Logged> {
        let new = self.rows.iter().filter(|row| row.number > version);
        new.map(Row::read).collect()
    }

    /// Which deed an entry is, and whether anything stands there at all.
    pub(super) fn deed_at(&self, number: u64) -> Option<DeedId> {
        self.rows.iter().find(|row| row.number == number)?.deed
    }

    /// In which entries a deed stands.
    pub(super) fn entries_of(&self, deed: DeedId) -> Vec<u64> {
        self.rows.iter().filter(|row| row.deed == Some(deed)).map(|row| row.number).collect()
    }

    /// The names of what was done: of an action, and of what is done in a kind of block.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.rows.iter().map(|row| {
            let after = |text: &str| row.body.split_once(text).map(|(_, rest)| rest.to_owned());
            let word = |text: String| text.split('"').next().unwrap_or_default().to_owned();
            let kind = after(r#""deed":{""#).map(|deed| {
                let inner = deed.split_once(r#"":{""#).map(|(_, inner)| inner.to_owned());
                format!("{} {}", word(deed), inner.map(word).unwrap_or_default())
            });
            kind.or_else(|| after(r#""do":""#).map(word)).unwrap_or_default()
        })
    }
}

impl Row {
    fn read(&self) -> Logged {
        let entry = Entry {
            number: EntryNumber(self.number),
            at: Timestamp::from_millisecond(self.at_ms).unwrap(),
            actor: serde_json::from_str(&self.actor).unwrap(),
            action: serde_json::from_str(&self.body).unwrap(),
        };
        Logged { entry, key: self.key, deed: self.deed }
    }
}
