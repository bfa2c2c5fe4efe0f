//! What can be done while a vision is made, and what becomes of it.

use serde::{Deserialize, Serialize};

use super::{
    At, MAIN_MAX, PAPER_MAX, PICKS_MAX, ROOM_FROM, ROOM_VALUES_MAX, SENTENCE_MAX, SENTENCES_MAX,
    Sentence, Step, TAKEN_MAX, VALUE_MAX, VALUES_EACH_MAX, Value, Vision, settings,
};
use crate::decks::GroupForm;
use crate::meetings::blocks::BlockPlan;
use crate::meetings::kinds::Before;
use crate::meetings::tables::deal_tables;
use crate::meetings::{EntryNumber, GROUP_TEXT_MAX, HANDS_MAX, ParticipantId, Refused, Text};

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// Somebody writes a value, changes it or takes it away; a coach does so for the room.
    Value {
        /// Which, by the number of the entry that made it; `None` makes one.
        of: Option<u64>,
        /// What it says; `None` takes it away.
        text: Option<Text<VALUE_MAX>>,
    },
    /// A participant underlines these values and no others.
    Dots {
        /// Which.
        values: Vec<u64>,
    },
    /// Somebody writes a sentence of their group; a coach one of a group on paper.
    Write {
        /// Which.
        at: At,
        /// From which moment of it they write.
        moment: u32,
        /// The whole sentence; `None` takes it away.
        text: Option<Text<SENTENCE_MAX>>,
        /// The values that it carries.
        carries: Vec<u64>,
    },
    /// A participant picks these sentences and no others.
    Pick {
        /// Which.
        sentences: Vec<At>,
    },
    /// The coach goes to a step. Whoever has no group to work in gets one.
    SetStep {
        /// Which.
        to: Step,
        /// The chance with which people are dealt.
        seed: u64,
        /// What the vision begins with, at the last step, when nothing stands there yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        begin: Option<Text<GROUP_TEXT_MAX>>,
    },
    /// The coach deals people anew, as long as no group wrote.
    Deal {
        /// The chance.
        seed: u64,
    },
    /// The coach says that a value is the same as another one.
    Merge {
        /// Which.
        value: u64,
        /// As which other; `None` parts them again.
        into: Option<u64>,
    },
    /// The coach keeps a value off the sheet, or lets it on again.
    LeaveOut {
        /// Which.
        value: u64,
        /// Whether it is left out.
        out: bool,
    },
    /// The coach counts dots in the room.
    HandDots {
        /// Of which value.
        value: u64,
        /// How many.
        count: u32,
    },
    /// The coach shows the dots while people may still underline, or hides them.
    ShowDots {
        /// Whether they are shown.
        on: bool,
    },
    /// The coach underlines a value, or not.
    Underline {
        /// Which.
        value: u64,
        /// Whether it is underlined.
        on: bool,
    },
    /// The coach types a sentence of a group on paper.
    AddSentence {
        /// The group, from 1.
        group: u32,
        /// What it says; nothing after erasure only.
        text: Text<SENTENCE_MAX>,
        /// The values that it carries.
        carries: Vec<u64>,
    },
    /// The coach lets a group read aloud, or nobody.
    Read {
        /// Which.
        group: Option<u32>,
    },
    /// The coach keeps a sentence from the others, or gives it back.
    Withhold {
        /// Which.
        at: At,
        /// Whether it is kept from them.
        out: bool,
    },
    /// The coach counts picks in the room.
    HandPicks {
        /// Of which sentence.
        at: At,
        /// How many.
        count: u32,
    },
    /// The coach takes a sentence up into the vision, or leaves it.
    Take {
        /// Which.
        at: At,
        /// Whether it is in.
        on: bool,
    },
    /// The coach says that a sentence carries a value, or does not.
    Carry {
        /// Which sentence.
        at: At,
        /// Which value.
        value: u64,
        /// Whether it carries it.
        on: bool,
    },
    /// The coach writes the vision.
    Agree {
        /// From which moment of it they write.
        moment: u32,
        /// The whole text; `None` takes it away.
        text: Option<Text<GROUP_TEXT_MAX>>,
    },
    /// The coach lets a version of it stand.
    Stand {
        /// Its number; 0 is none.
        version: u32,
    },
}

impl Deed {
    /// What stays after erasure: who did something when, without what. What the group made stays.
    #[must_use]
    pub fn blanked(&self) -> Self {
        match self.clone() {
            Self::Value { of, text } => Self::Value { of, text: text.map(|_| Text::erased()) },
            Self::Dots { .. } => Self::Dots { values: Vec::new() },
            Self::Pick { .. } => Self::Pick { sentences: Vec::new() },
            Self::Write { at, moment, text, carries } => {
                Self::Write { at, moment, text: text.map(|_| Text::erased()), carries }
            }
            Self::AddSentence { group, carries, .. } => {
                Self::AddSentence { group, text: Text::erased(), carries }
            }
            other => other,
        }
    }

    /// Whether it brings words that must not be lost because the group went on in the meantime.
    pub(in crate::meetings::kinds) fn may_be_late(&self) -> bool {
        matches!(self, Self::Value { .. } | Self::Write { .. })
    }
}

impl Vision {
    pub(in crate::meetings::kinds) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        plan: &BlockPlan,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let step = self.step(plan);
        match deed {
            Deed::Value { of, text } => {
                // The group saw the sheet: what is new still comes on it.
                if of.is_some() && step > Step::Collect {
                    return Err(Refused::TextFixed);
                }
                self.write_value(Some(who), *of, text.clone(), entry)
            }
            Deed::Dots { values } => {
                if step != Step::Underline {
                    return Err(Refused::ChoiceClosed);
                }
                self.underline_as(who, values, settings(plan).dots.into(), entry)
            }
            Deed::Write { at, moment, text, carries } => {
                if at.group != self.group_of(who) || at.is_paper() {
                    return Err(Refused::OtherTable);
                }
                if self.read.contains(&at.group) || step < Step::Sentences {
                    return Err(Refused::TextFixed);
                }
                self.write(*at, *moment, text.clone(), carries, entry)
            }
            Deed::Pick { sentences } => {
                if step != Step::Choose {
                    return Err(Refused::ChoiceClosed);
                }
                self.pick(who, sentences, entry)
            }
            _ => Err(Refused::NotAllowed),
        }
    }

    pub(in crate::meetings::kinds) fn coach_does(
        &mut self,
        deed: &Deed,
        (plan, people): (&BlockPlan, &[ParticipantId]),
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::SetStep { to, seed, begin } => {
                self.step = Some(*to);
                if *to >= Step::Sentences {
                    self.deal(people, plan.form, *seed);
                }
                if *to == Step::Start && begin.is_some() && !self.agreed.is_used() {
                    self.agreed.write(0, begin.clone(), entry)?;
                }
            }
            Deed::Deal { seed } => {
                if !self.can_deal() {
                    return Err(Refused::TablesInUse);
                }
                self.groups.clear();
                self.deal(people, plan.form, *seed);
            }
            Deed::Value { of, text } => return self.write_value(None, *of, text.clone(), entry),
            Deed::Merge { value, into } => self.merge(*value, *into)?,
            Deed::LeaveOut { value, out } => self.value(*value)?.out = *out,
            Deed::HandDots { value, count } => self.value(*value)?.hands = hands(*count)?,
            Deed::ShowDots { on } => self.dots_shown = *on,
            Deed::Underline { value, on } => self.underline_by_hand(*value, *on)?,
            Deed::Write { at, moment, text, carries } => {
                if !at.is_paper() {
                    return Err(Refused::NotAllowed);
                }
                return self.write(*at, *moment, text.clone(), carries, entry);
            }
            Deed::AddSentence { group, text, carries } => {
                return self.add_sentence(*group, text, carries, entry);
            }
            Deed::Read { group } => self.read_aloud(*group)?,
            Deed::Withhold { at, out } => self.sentence(*at)?.out = *out,
            Deed::HandPicks { at, count } => self.sentence(*at)?.hands = hands(*count)?,
            Deed::Take { at, on } => self.take(*at, *on)?,
            Deed::Carry { at, value, on } => self.carry(*at, *value, *on)?,
            Deed::Agree { moment, text } => {
                // What the group made stays, so that no version of it is erased from the log.
                self.agreed.write(*moment, text.clone(), entry)?;
            }
            Deed::Stand { version } => self.agreed.stand(*version)?,
            Deed::Dots { .. } | Deed::Pick { .. } => return Err(Refused::NotAllowed),
        }
        Ok(Before::new())
    }

    /// The coach set the group's text elsewhere.
    pub(in crate::meetings::kinds) fn group_text(
        &mut self,
        text: Option<&Text<GROUP_TEXT_MAX>>,
        entry: EntryNumber,
    ) {
        // From the present moment nothing is refused.
        let _ = self.agreed.write(self.agreed.moment(), text.cloned(), entry);
    }

    /// Somebody was seated at a table.
    pub(in crate::meetings::kinds) fn seated(&mut self, tables: &[Vec<ParticipantId>]) {
        if !self.groups.is_empty() {
            self.groups = tables.to_vec();
        }
    }

    fn value(&mut self, id: u64) -> Result<&mut Value, Refused> {
        let value = self.values.get_mut(&id).ok_or(Refused::Unknown)?;
        self.changes += 1;
        Ok(value)
    }

    fn sentence(&mut self, at: At) -> Result<&mut Sentence, Refused> {
        let found = self.sentences.get_mut(&at).filter(|sentence| sentence.text.is_some());
        found.ok_or(Refused::Unknown)
    }

    fn write_value(
        &mut self,
        by: Option<ParticipantId>,
        of: Option<u64>,
        text: Option<Text<VALUE_MAX>>,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let own = self.values.values().filter(|value| value.by == by && value.text.is_some());
        let max = if by.is_some() { VALUES_EACH_MAX } else { ROOM_VALUES_MAX };
        let is_full = own.count() >= max;
        let Some(id) = of else {
            let text = text.ok_or(Refused::Unknown)?;
            if is_full {
                return Err(Refused::Full { max });
            }
            let value = Value {
                text: Some(text),
                by,
                entry,
                out: false,
                into: None,
                hands: 0,
                underlined: None,
            };
            self.values.insert(entry.0, value);
            self.changes += 1;
            return Ok(Before::new());
        };
        let value = self.values.get_mut(&id).filter(|value| value.by == by);
        let value = value.ok_or(Refused::Unknown)?;
        if is_full && value.text.is_none() && text.is_some() {
            return Err(Refused::Full { max });
        }
        let before = value.text.is_some().then_some(value.entry);
        (value.text, value.entry) = (text, entry);
        self.changes += 1;
        Ok(before.into_iter().collect())
    }

    fn merge(&mut self, value: u64, into: Option<u64>) -> Result<(), Refused> {
        let is_known = into.is_none_or(|into| into != value && self.values.contains_key(&into));
        if !is_known {
            return Err(Refused::Unknown);
        }
        self.value(value)?.into = into;
        Ok(())
    }

    fn underline_by_hand(&mut self, value: u64, on: bool) -> Result<(), Refused> {
        let others = self.values.iter().filter(|(id, _)| **id != value);
        let count = others.filter(|(_, value)| value.underlined == Some(true)).count();
        if on && count >= MAIN_MAX {
            return Err(Refused::Full { max: MAIN_MAX });
        }
        self.value(value)?.underlined = Some(on);
        Ok(())
    }

    fn underline_as(
        &mut self,
        who: ParticipantId,
        values: &[u64],
        max: usize,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let mut values = values.to_vec();
        values.sort_unstable();
        values.dedup();
        if values.len() > max || values.iter().any(|id| !self.values.contains_key(id)) {
            return Err(Refused::NoAnswer);
        }
        let before = self.dots.insert(who, (values, entry));
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    fn pick(
        &mut self,
        who: ParticipantId,
        sentences: &[At],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let mut sentences = sentences.to_vec();
        sentences.sort_unstable();
        sentences.dedup();
        let is_known = |at: &At| self.known().any(|(known, _)| known == *at);
        if sentences.len() > PICKS_MAX || !sentences.iter().all(is_known) {
            return Err(Refused::NoAnswer);
        }
        let before = self.picks.insert(who, (sentences, entry));
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }

    fn check_carried(&self, carries: &[u64]) -> Result<(), Refused> {
        if carries.len() > MAIN_MAX {
            return Err(Refused::Full { max: MAIN_MAX });
        }
        let are_known = carries.iter().all(|id| self.values.contains_key(id));
        if are_known { Ok(()) } else { Err(Refused::Unknown) }
    }

    fn write(
        &mut self,
        at: At,
        moment: u32,
        text: Option<Text<SENTENCE_MAX>>,
        carries: &[u64],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        if !at.is_some() || (at.is_paper() && at.group >= ROOM_FROM + PAPER_MAX) {
            return Err(Refused::Unknown);
        }
        self.check_carried(carries)?;
        let known = self.sentences.get(&at);
        if known.map_or(0, |sentence| sentence.moment) != moment {
            return Err(Refused::WrittenSince);
        }
        if known.is_none() && text.is_none() {
            return Ok(Before::new());
        }
        let sentence = self.sentences.entry(at).or_default();
        let before = sentence.text.is_some().then_some(sentence.entry);
        sentence.text = text;
        sentence.carries = carries.iter().copied().collect();
        sentence.said.clear();
        sentence.moment += 1;
        sentence.entry = entry;
        *self.stirs.entry(at.group).or_default() += 1;
        Ok(before.into_iter().collect())
    }

    fn add_sentence(
        &mut self,
        group: u32,
        text: &Text<SENTENCE_MAX>,
        carries: &[u64],
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let group = group.checked_sub(1).filter(|group| *group < PAPER_MAX);
        let group = ROOM_FROM + group.ok_or(Refused::TooMuch { max: PAPER_MAX })?;
        let is_free = |at: &At| {
            let known = self.sentences.get(at);
            known.is_none_or(|sentence| sentence.text.is_none())
        };
        let at = (1..=SENTENCES_MAX).map(|number| At { group, number }).find(is_free);
        let at = at.ok_or(Refused::Full { max: SENTENCES_MAX as usize })?;
        let moment = self.sentences.get(&at).map_or(0, |sentence| sentence.moment);
        self.write(at, moment, Some(text.clone()), carries, entry)
    }

    fn read_aloud(&mut self, group: Option<u32>) -> Result<(), Refused> {
        if let Some(group) = group {
            if !self.written().any(|(at, _)| at.group == group) {
                return Err(Refused::Unknown);
            }
            self.read.insert(group);
        }
        self.reading = group;
        Ok(())
    }

    fn take(&mut self, at: At, on: bool) -> Result<(), Refused> {
        let others = self.sentences.iter().filter(|(other, _)| **other != at);
        let count = others.filter(|(_, sentence)| sentence.taken == Some(true)).count();
        if on && count >= TAKEN_MAX {
            return Err(Refused::Full { max: TAKEN_MAX });
        }
        self.sentence(at)?.taken = Some(on);
        Ok(())
    }

    fn carry(&mut self, at: At, value: u64, on: bool) -> Result<(), Refused> {
        if !self.values.contains_key(&value) {
            return Err(Refused::Unknown);
        }
        let said = &mut self.sentence(at)?.said;
        said.retain(|(id, _)| *id != value);
        said.push((value, on));
        Ok(())
    }

    /// Gives everybody who is there a group, when groups are to be made.
    fn deal(&mut self, people: &[ParticipantId], form: GroupForm, seed: u64) {
        let form = match form {
            GroupForm::Alone => return,
            GroupForm::Pair => GroupForm::Pair,
            _ => GroupForm::SmallGroups,
        };
        if self.groups.is_empty() {
            if self.can_deal() && !people.is_empty() {
                self.groups = deal_tables(people, form, seed);
                self.deals += 1;
            }
            return;
        }
        for who in people {
            let is_seated = self.groups.iter().any(|group| group.contains(who));
            let smallest = self.groups.iter_mut().min_by_key(|group| group.len());
            if let Some(group) = smallest.filter(|_| !is_seated) {
                group.push(*who);
                self.deals += 1;
            }
        }
    }
}

fn hands(count: u32) -> Result<u32, Refused> {
    if count > HANDS_MAX { Err(Refused::TooMuch { max: HANDS_MAX }) } else { Ok(count) }
}
