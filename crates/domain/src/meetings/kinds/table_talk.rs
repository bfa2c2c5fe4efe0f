//! *In gesprek*: small groups at tables talk about the same questions. Each table keeps one note that
//! all who sit there write in, and picks one point to bring back.
//!
//! A note is read at its own table and, in the report, by coaches. Points are held back until the
//! coach opens the harvest; what the group may see is worked out in [`harvest`], so that no screen can
//! show more by mistake. Points that are alike can be put together by hand, and taken apart again.
//! Tables have numbers from 1. A note stays at its table when somebody moves.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde::{Deserialize, Serialize};

pub use super::shared_note::{
    EDITS_MAX, Edit, Hand, NOTE_LETTERS_EVER_MAX, NOTE_LETTERS_MAX, SharedNote, WRITES_MAX,
};
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{
    CardRef, EntryNumber, OWN_QUESTION_MAX, ParticipantId, Refused, Text, Visibility,
};

/// The longest point that a table brings back.
pub const TABLE_POINT_MAX: usize = 200;
/// The longest line that is added to a note at once.
pub const TABLE_LINE_MAX: usize = 1_000;
/// The longest name of points that were put together.
pub const CLUSTER_NAME_MAX: usize = 80;
/// The most tables, and so the most notes and points of one block: as many as the largest meeting
/// fills with four at each.
pub const TABLES_MAX: u32 = 3_000;
/// The most groups of points.
pub const CLUSTERS_MAX: u32 = 100;

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// A question of this meeting's own, after those of the deck.
    pub question: Option<Text<OWN_QUESTION_MAX>>,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// Somebody writes in the note of their table.
    Write {
        /// The table.
        table: u32,
        /// The entry that the note they saw was of.
        base: EntryNumber,
        /// Which of their open pages; what it sent before, they saw too.
        pen: u32,
        /// What changes, each after the one before it; none is what the log keeps after erasure.
        edits: Vec<Edit>,
    },
    /// Somebody adds a line to the note of their table.
    AddLine {
        /// The table.
        table: u32,
        /// The line; `None` is what the log keeps after erasure.
        text: Option<Text<TABLE_LINE_MAX>>,
    },
    /// A table picks its point: somebody who sits there, or the coach who hears it.
    Bring {
        /// The table.
        table: u32,
        /// The entry of the point that they saw; 0 when there was none.
        seen: EntryNumber,
        /// The point; `None` takes it away, and is what the log keeps after erasure.
        text: Option<Text<TABLE_POINT_MAX>>,
    },
    /// The coach opens the harvest, or closes it again.
    SetHarvest {
        /// Whether everybody sees the points.
        open: bool,
    },
    /// The coach shows one point, or keeps it off the wall.
    Show {
        /// The table.
        table: u32,
        /// What the group sees of it.
        to: Visibility,
    },
    /// The coach puts points together or takes them apart.
    Arrange(Arrangement),
    /// The coach gives somebody a place at a table.
    Seat {
        /// Who.
        participant: ParticipantId,
        /// Which table; one more than there are is a new one.
        table: u32,
    },
}

/// Where points belong from now on; what is not named stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Arrangement {
    /// The point of a table and the group where it belongs; `None` is apart.
    pub places: Vec<(u32, Option<u32>)>,
    /// Names of groups; `None` takes a name away, and is what the log keeps after erasure.
    pub names: Vec<(u32, Option<Text<CLUSTER_NAME_MAX>>)>,
}

/// What a table brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Brought {
    text: Option<Text<TABLE_POINT_MAX>>,
    entry: EntryNumber,
    visibility: Visibility,
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    notes: BTreeMap<u32, SharedNote>,
    points: BTreeMap<u32, Brought>,
    harvest_open: bool,
    places: BTreeMap<u32, u32>,
    names: BTreeMap<u32, Text<CLUSTER_NAME_MAX>>,
    /// What brings back how points lay before the last change.
    undo: Option<Arrangement>,
    /// Tables that somebody was moved away from: what they wrote there still arrives.
    left: BTreeMap<ParticipantId, Vec<u32>>,
}

/// A table as its own people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Own {
    /// Its number.
    pub table: u32,
    /// Who else sits there.
    pub mates: Vec<ParticipantId>,
    /// The note.
    pub note: String,
    /// The entry that the note is of.
    pub version: EntryNumber,
    /// The point so far.
    pub point: Option<Text<TABLE_POINT_MAX>>,
    /// The entry that the point is of.
    pub point_entry: EntryNumber,
}

/// A table as a coach sees it: its progress as numbers, and what it brings back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Its number.
    pub table: u32,
    /// Who sits there.
    pub people: &'a [ParticipantId],
    /// How many characters the note has.
    pub letters: usize,
    /// The point.
    pub point: Option<&'a Text<TABLE_POINT_MAX>>,
    /// The entry that the point is of.
    pub point_entry: EntryNumber,
    /// Whether the group sees it once the harvest is open.
    pub visibility: Visibility,
}

/// A point of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The table.
    pub table: u32,
    /// What it brings back.
    pub text: Text<TABLE_POINT_MAX>,
}

/// Points that belong together, or one that stands apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cluster {
    /// The number of the group; `None` for a point apart.
    pub number: Option<u32>,
    /// The name that the coach gave.
    pub name: Option<Text<CLUSTER_NAME_MAX>>,
    /// The points, by table.
    pub points: Vec<Point>,
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// What tables brought back.
    pub clusters: Vec<Cluster>,
    /// The notes of tables, for coaches.
    pub notes: Vec<(u32, String)>,
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        let is_erased = self.question.as_ref().is_some_and(Text::is_erased);
        if is_erased { Err(Refused::Unknown) } else { Ok(()) }
    }
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { question: None };
    match &plan.settings {
        super::Settings::TableTalk(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The talk of a block, when it is one.
pub fn talk(block: &Block) -> Option<&Talk> {
    match &block.play {
        super::Play::TableTalk(talk) => Some(talk),
        _ => None,
    }
}

/// The table where somebody sits, and what lies there.
pub fn own(block: &Block, who: ParticipantId) -> Option<Own> {
    let talk = talk(block)?;
    let (table, people) = (1..).zip(&block.tables).find(|(_, people)| people.contains(&who))?;
    let note = talk.notes.get(&table);
    let point = talk.points.get(&table);
    Some(Own {
        table,
        mates: people.iter().copied().filter(|mate| *mate != who).collect(),
        note: note.map(SharedNote::text).unwrap_or_default(),
        version: note.map(SharedNote::version).unwrap_or_default(),
        point: point.and_then(|point| point.text.clone()),
        point_entry: point.map(|point| point.entry).unwrap_or_default(),
    })
}

pub(super) fn tells_own(block: &Block) -> bool {
    talk(block).is_some()
}

/// A number that is another one as soon as [`own`] is, without making the text of the note.
pub(super) fn own_mark(block: &Block, who: ParticipantId) -> Option<u64> {
    let talk = talk(block)?;
    let (table, people) = (1..).zip(&block.tables).find(|(_, people)| people.contains(&who))?;
    let mut hash = DefaultHasher::new();
    let note = talk.notes.get(&table).map(SharedNote::version);
    let point = talk.points.get(&table).map(|point| point.entry);
    (block.id, table, people, note, point).hash(&mut hash);
    Some(hash.finish())
}

/// Every table, as coaches see it. In a room without phones a table is there once it brought a
/// point.
pub fn progress(block: &Block) -> Vec<Progress<'_>> {
    let Some(talk) = talk(block) else { return Vec::new() };
    let seated = u32::try_from(block.tables.len()).unwrap_or(TABLES_MAX);
    let last = talk.points.keys().chain(talk.notes.keys()).max().copied();
    (1..=seated.max(last.unwrap_or_default()))
        .map(|table| {
            let point = talk.points.get(&table);
            let place = usize::try_from(table).unwrap_or_default() - 1;
            Progress {
                table,
                people: block.tables.get(place).map_or(&[][..], Vec::as_slice),
                letters: talk.notes.get(&table).map_or(0, SharedNote::length),
                point: point.and_then(|point| point.text.as_ref()),
                point_entry: point.map(|point| point.entry).unwrap_or_default(),
                visibility: point.map_or(Visibility::Waiting, |point| point.visibility),
            }
        })
        .filter(|it| !it.people.is_empty() || it.letters > 0 || it.point.is_some())
        .collect()
}

/// What everybody may see of the points: nothing before the coach opens the harvest, and then only
/// those that the coach shows.
pub fn harvest(block: &Block) -> Option<Vec<Cluster>> {
    let talk = talk(block)?;
    talk.harvest_open.then(|| talk.clusters(|point| point.visibility == Visibility::Shown))
}

/// Gives somebody a place at a table.
pub(super) fn seat(block: &mut Block, who: ParticipantId, table: u32) -> Result<(), Refused> {
    let place = usize::try_from(table).ok().and_then(|table| table.checked_sub(1));
    let place = place.filter(|place| table <= TABLES_MAX && *place <= block.tables.len());
    let place = place.ok_or(Refused::Unknown)?;
    let super::Play::TableTalk(talk) = &mut block.play else { return Err(Refused::Unknown) };
    let before = (1..).zip(&block.tables).find(|(_, people)| people.contains(&who));
    if let Some((before, _)) = before {
        let left = talk.left.entry(who).or_default();
        left.retain(|known| *known != before);
        left.push(before);
    }
    if block.tables.get(place).is_some_and(|people| people.contains(&who)) {
        return Ok(());
    }
    block.tables.iter_mut().for_each(|people| people.retain(|other| *other != who));
    if place == block.tables.len() {
        block.tables.push(Vec::new());
    }
    block.tables[place].push(who);
    Ok(())
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Write { table, base, pen, .. } => {
                Self::Write { table, base, pen, edits: Vec::new() }
            }
            Self::AddLine { table, .. } => Self::AddLine { table, text: None },
            Self::Bring { table, seen, .. } => Self::Bring { table, seen, text: None },
            Self::Arrange(Arrangement { places, names }) => {
                let names = names.into_iter().map(|(cluster, _)| (cluster, None)).collect();
                Self::Arrange(Arrangement { places, names })
            }
            other => other,
        }
    }

    /// Whether it brings words that must not be lost because the group went on in the meantime.
    pub(super) fn may_be_late(&self) -> bool {
        matches!(self, Self::Write { .. } | Self::AddLine { .. })
    }
}

impl Talk {
    /// Whether a table wrote or brought something.
    pub fn is_used(&self) -> bool {
        self.notes.values().any(|note| note.length() > 0)
            || self.points.values().any(|point| point.text.is_some())
    }

    /// Whether the coach opened the harvest.
    pub fn is_harvest_open(&self) -> bool {
        self.harvest_open
    }

    /// Points and groups as a coach sees them: all of them.
    pub fn arranged(&self) -> Vec<Cluster> {
        self.clusters(|_| true)
    }

    /// What brings back how points lay before the last change, if that changes anything.
    pub fn undo(&self) -> Option<&Arrangement> {
        self.undo.as_ref()
    }

    /// A number for a new group of points.
    pub fn next_cluster(&self) -> u32 {
        let is_free = |number: &u32| !self.places.values().any(|taken| taken == number);
        (1..CLUSTERS_MAX).find(is_free).unwrap_or(CLUSTERS_MAX)
    }

    fn clusters(&self, may: impl Fn(&Brought) -> bool) -> Vec<Cluster> {
        let mut clusters = Vec::<Cluster>::new();
        for (table, brought) in self.points.iter().filter(|(_, brought)| may(brought)) {
            let Some(text) = brought.text.clone() else { continue };
            let point = Point { table: *table, text };
            let number = self.places.get(table).copied();
            let known = clusters.iter_mut().find(|it| number.is_some() && it.number == number);
            if let Some(cluster) = known {
                cluster.points.push(point);
                continue;
            }
            let name = number.and_then(|number| self.names.get(&number).cloned());
            clusters.push(Cluster { number, name, points: vec![point] });
        }
        clusters
    }

    /// Nothing lies on a table for all: the questions are read at each table.
    pub(super) fn holds_back(_card: &CardRef) -> bool {
        true
    }

    pub(super) fn outcome(&self, reader: Reader) -> Option<Outcome> {
        let clusters = match reader {
            Reader::Coach => self.clusters(|point| point.visibility != Visibility::Hidden),
            Reader::Anyone if self.harvest_open => {
                self.clusters(|point| point.visibility == Visibility::Shown)
            }
            Reader::Anyone => Vec::new(),
        };
        let notes = self.notes.iter().filter(|_| reader == Reader::Coach);
        let notes = notes.map(|(table, note)| (*table, note.text()));
        let notes: Vec<_> = notes.filter(|(_, text)| !text.trim().is_empty()).collect();
        (!clusters.is_empty() || !notes.is_empty()).then_some(Outcome { clusters, notes })
    }

    pub(super) fn erase(&mut self) {
        self.notes.values_mut().for_each(SharedNote::erase);
        self.points.values_mut().for_each(|point| point.text = None);
        self.names.clear();
        self.undo = None;
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        tables: &[Vec<ParticipantId>],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let (Deed::Write { table, .. } | Deed::AddLine { table, .. } | Deed::Bring { table, .. }) =
            deed
        else {
            return Err(Refused::NotAllowed);
        };
        let place = usize::try_from(*table).ok().and_then(|table| table.checked_sub(1));
        let people = place.and_then(|place| tables.get(place)).ok_or(Refused::OtherTable)?;
        let was_there = self.left.get(&who).is_some_and(|left| left.contains(table));
        let may = people.contains(&who) || (was_there && deed.may_be_late());
        if !may {
            return Err(Refused::OtherTable);
        }
        match deed {
            Deed::Write { base, pen, edits, .. } => {
                let mut note = self.notes.get(table).cloned().unwrap_or_default();
                note.write(Hand { who, pen: *pen }, *base, edits, entry)?;
                self.notes.insert(*table, note);
            }
            Deed::AddLine { text, .. } => {
                let mut note = self.notes.get(table).cloned().unwrap_or_default();
                let line = text.as_ref().map_or("", Text::as_str);
                note.add_line(Hand { who, pen: 0 }, line, entry)?;
                self.notes.insert(*table, note);
            }
            Deed::Bring { seen, text, .. } => {
                return self.bring(*table, *seen, text.as_ref(), Visibility::Waiting, entry);
            }
            _ => {}
        }
        Ok(Before::new())
    }

    pub(super) fn coach_does(
        &mut self,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::Bring { table, seen, text } => {
                if !(1..=TABLES_MAX).contains(table) {
                    return Err(Refused::TooMuch { max: TABLES_MAX });
                }
                // What the coach hears was said aloud.
                let to = if self.harvest_open { Visibility::Shown } else { Visibility::Waiting };
                return self.bring(*table, *seen, text.as_ref(), to, entry);
            }
            Deed::SetHarvest { open } => self.set_harvest(*open),
            Deed::Show { table, to } => {
                self.points.get_mut(table).ok_or(Refused::Unknown)?.visibility = *to;
            }
            Deed::Arrange(arrangement) => self.arrange(arrangement)?,
            // A place at a table is given by [`seat`].
            Deed::Write { .. } | Deed::AddLine { .. } | Deed::Seat { .. } => {
                return Err(Refused::NotAllowed);
            }
        }
        Ok(Before::new())
    }

    /// A point replaces the one that the writer saw. If a table mate was first, both are kept: one in
    /// the harvest, the other with who typed it.
    fn bring(
        &mut self,
        table: u32,
        seen: EntryNumber,
        text: Option<&Text<TABLE_POINT_MAX>>,
        visibility: Visibility,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let before = self.points.get(&table);
        if before.map(|point| point.entry).unwrap_or_default() != seen {
            return Err(Refused::PointChanged);
        }
        let replaced = before.filter(|point| point.text.is_some()).map(|point| point.entry);
        self.points.insert(table, Brought { text: text.cloned(), entry, visibility });
        Ok(replaced.into_iter().collect())
    }

    fn set_harvest(&mut self, open: bool) {
        self.harvest_open = open;
        for point in self.points.values_mut() {
            if open && point.visibility == Visibility::Waiting {
                point.visibility = Visibility::Shown;
            }
        }
    }

    fn arrange(&mut self, to: &Arrangement) -> Result<(), Refused> {
        let most = usize::try_from(TABLES_MAX).unwrap_or(usize::MAX);
        if to.places.len().max(to.names.len()) > most {
            return Err(Refused::TooMuch { max: TABLES_MAX });
        }
        let clusters = to.places.iter().filter_map(|(_, cluster)| *cluster);
        let clusters = clusters.chain(to.names.iter().map(|(cluster, _)| *cluster));
        if clusters.into_iter().any(|cluster| !(1..=CLUSTERS_MAX).contains(&cluster)) {
            return Err(Refused::TooMuch { max: CLUSTERS_MAX });
        }
        if to.places.iter().any(|(table, _)| !(1..=TABLES_MAX).contains(table)) {
            return Err(Refused::TooMuch { max: TABLES_MAX });
        }
        let mut before = Arrangement::default();
        for (table, cluster) in &to.places {
            let was = match cluster {
                Some(cluster) => self.places.insert(*table, *cluster),
                None => self.places.remove(table),
            };
            before.places.push((*table, was));
        }
        for (cluster, name) in &to.names {
            let was = match name {
                Some(name) => self.names.insert(*cluster, name.clone()),
                None => self.names.remove(cluster),
            };
            before.names.push((*cluster, was));
        }
        // Backwards, for what was named twice.
        before.places.reverse();
        before.names.reverse();
        self.undo = Some(before);
        Ok(())
    }
}
