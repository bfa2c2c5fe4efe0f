//! The communication model: four aspects laid on a message that the group brings in, five goals,
//! looking back on a talk, and strong and weak points tied to the model.
//!
//! What people hear in a message is held back until the coach shows it, and the coach can keep words
//! off the wall. Looking back is private; the group sees counts, and only from
//! [`PICTURE_LEAST`] people on ([`seen`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::own_points::{OwnPoints, PointText};
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockPlan};
use crate::meetings::{EntryNumber, HANDS_MAX, ParticipantId, Prompt, Refused, Text};

/// The longest message.
pub const MESSAGE_MAX: usize = 280;
/// The most messages in one block.
pub const MESSAGES_MAX: usize = 20;
/// The longest text of what somebody hears in one aspect.
pub const HEARD_MAX: usize = 200;
/// The most that a coach enters for the room on one message.
pub const ROOM_MAX: usize = 60;
/// The fewest people of whom a picture of talks is shown.
pub const PICTURE_LEAST: usize = 5;

/// Gives the names, in order, that forms use for the values of a small enum.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $value:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$of])* $value,)* }

        impl $name {
            /// All, in order.
            pub const ALL: &[Self] = &[$(Self::$value,)*];

            /// Its name in forms.
            pub fn name(self) -> &'static str {
                match self { $(Self::$value => $text,)* }
            }

            /// The value with this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}
pub(super) use named;

named! {
    /// What the group does with the model.
    Step {
        /// Laying the aspects on a message.
        Message = "message",
        /// Saying which goal it has.
        Goals = "goals",
        /// Looking back on a talk.
        LookBack = "look-back",
        /// Naming strong and weak points.
        Points = "points",
    }
}

named! {
    /// A side of a message.
    Aspect {
        /// The facts.
        Referential = "referential",
        /// The appeal.
        Appealing = "appealing",
        /// What the speaker shows of themselves.
        Expressive = "expressive",
        /// How they stand towards each other.
        Relational = "relational",
    }
}

named! {
    /// What somebody wants to reach with a message.
    Goal {
        /// That somebody knows something.
        Inform = "inform",
        /// That somebody can do something.
        Instruct = "instruct",
        /// That somebody thinks otherwise.
        Persuade = "persuade",
        /// That somebody is going to do something.
        Motivate = "motivate",
        /// That somebody feels something.
        Affect = "affect",
    }
}

named! {
    /// Whether a goal was reached.
    Reached {
        /// It was.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It was not.
        No = "no",
    }
}

named! {
    /// Strong or weak.
    Side {
        /// Goes well.
        Strong = "strong",
        /// Asks for attention.
        Weak = "weak",
    }
}

/// What in the model a point is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// An aspect.
    Aspect(Aspect),
    /// A goal.
    Goal(Goal),
}

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where the block begins.
    pub begin: Step,
}

/// What somebody hears in each aspect of a message.
pub type Heard = [Option<Text<HEARD_MAX>>; 4];

/// How somebody looks back on a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Back {
    /// What they wanted.
    pub goal: Goal,
    /// Whether it worked.
    pub reached: Reached,
    /// By what they saw that.
    pub note: Option<PointText>,
}

/// A strong or a weak point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Which of the two.
    pub side: Side,
    /// Where in the model it lies.
    pub tie: Tie,
    /// What it is.
    pub text: PointText,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant hears this in a message, and nothing else.
    Hear {
        /// The message, from 1.
        message: u32,
        /// What, in the order of the aspects.
        heard: Heard,
    },
    /// A participant says which goal a message has.
    Aim {
        /// The message.
        message: u32,
        /// The goal; `None` takes it back.
        goal: Option<Goal>,
    },
    /// A participant looks back on a talk of their own.
    LookBack {
        /// How; `None` takes it back, and is what the log keeps after erasure.
        back: Option<Back>,
    },
    /// A participant writes, changes or removes a point of their own.
    Point {
        /// The point, by the number of the entry that made it; `None` makes one.
        of: Option<u64>,
        /// What it says; `None` removes it.
        point: Option<Point>,
    },
    /// The coach says what the group does now.
    GoTo {
        /// What.
        step: Step,
    },
    /// The coach lays a message on the table, changes it, or takes it away.
    Lay {
        /// Which; one more than there are makes one.
        message: u32,
        /// What it says; `None` takes it away.
        text: Option<Text<MESSAGE_MAX>>,
    },
    /// The coach shows what was heard, or hides it.
    ShowHeard {
        /// In which message.
        message: u32,
        /// Whether it is shown from now on.
        shown: bool,
    },
    /// The coach shows which goals were seen, or hides them.
    ShowAims {
        /// In which message.
        message: u32,
        /// Whether they are shown from now on.
        shown: bool,
    },
    /// The coach shows the picture of all talks, or hides it.
    ShowBack {
        /// Whether it is shown from now on.
        shown: bool,
    },
    /// The coach keeps something that was heard off the wall, or lets it on again.
    LeaveOut {
        /// The entry with which it came in.
        heard: u64,
        /// In which aspect.
        aspect: Aspect,
        /// Whether it is left out from now on.
        out: bool,
    },
    /// The coach enters what somebody in the room hears.
    Room {
        /// In which message.
        message: u32,
        /// In which aspect.
        aspect: Aspect,
        /// What; `None` is what the log keeps after erasure.
        text: Option<Text<HEARD_MAX>>,
    },
    /// The coach counts hands for each goal.
    Hands {
        /// For which message.
        message: u32,
        /// How many, in the order of the goals; `None` takes the count away.
        hands: Option<[u32; 5]>,
    },
}

/// A message and what people make of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Message {
    text: Option<(Text<MESSAGE_MAX>, EntryNumber)>,
    heard: BTreeMap<ParticipantId, (Heard, EntryNumber)>,
    room: Vec<(u64, Aspect, Text<HEARD_MAX>)>,
    heard_shown: bool,
    aims: BTreeMap<ParticipantId, (Goal, EntryNumber)>,
    hands: Option<[u32; 5]>,
    aims_shown: bool,
}

/// How the block goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    step: Option<Step>,
    messages: Vec<Message>,
    out: BTreeSet<(u64, Aspect)>,
    back: BTreeMap<ParticipantId, (Back, EntryNumber)>,
    back_shown: bool,
    points: OwnPoints<Point>,
}

/// The talks that people looked back on, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// How many talks.
    pub people: u32,
    /// How many had each goal.
    pub goals: [u32; 5],
    /// How many reached it: yes, partly, no.
    pub reached: [u32; 3],
}

/// What everybody may see of the message on the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTable<'a> {
    /// Which one, from 1.
    pub number: u32,
    /// What it says.
    pub text: &'a Text<MESSAGE_MAX>,
    /// How many people wrote what they hear.
    pub hearing: usize,
    /// What was heard in each aspect, once shown.
    pub heard: Option<[Vec<&'a Text<HEARD_MAX>>; 4]>,
    /// How many people chose a goal.
    pub aiming: usize,
    /// How many see each goal in it, once shown.
    pub aims: Option<[u32; 5]>,
}

/// What everybody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// What the group does.
    pub step: Step,
    /// The message on the table.
    pub message: Option<OnTable<'a>>,
    /// How many people looked back on a talk.
    pub looking: usize,
    /// Once shown: the picture of all talks, or nothing when they are fewer than
    /// [`PICTURE_LEAST`].
    pub back: Option<Option<Picture>>,
}

/// Something that was heard, as the coach looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// With which entry it came in.
    pub id: u64,
    /// What it says.
    pub text: &'a Text<HEARD_MAX>,
    /// Whether it is kept off the wall.
    pub out: bool,
}

/// What the report tells of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The message.
    pub text: Text<MESSAGE_MAX>,
    /// What was heard in each aspect, as the group saw it.
    pub heard: Option<[Vec<Text<HEARD_MAX>>; 4]>,
    /// The goals, as the group saw them.
    pub aims: Option<[u32; 5]>,
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The messages, in order.
    pub messages: Vec<Told>,
    /// The picture of all talks, as the group saw it.
    pub back: Option<Picture>,
    /// How many people wrote strong or weak points.
    pub people: usize,
    /// How many of them are strong, and how many weak.
    pub points: [usize; 2],
}

/// What is set for a block, whatever its kind.
pub fn settings(plan: &BlockPlan) -> &Settings {
    static DEFAULT: Settings = Settings { begin: Step::Message };
    match &plan.settings {
        super::Settings::MessageModel(settings) => settings,
        _ => &DEFAULT,
    }
}

/// The model of a block, when it has one.
pub fn model(block: &Block) -> Option<&Model> {
    match &block.play {
        super::Play::MessageModel(model) => Some(model),
        _ => None,
    }
}

/// What everybody may see. Before the coach shows it nothing in it depends on what was heard, chosen
/// or looked back on.
pub fn seen(block: &Block) -> Option<Seen<'_>> {
    let model = model(block)?;
    Some(Seen {
        step: model.step.unwrap_or(settings(&block.plan).begin),
        message: model.on_table(),
        looking: model.back.len(),
        back: model.back_shown.then(|| model.picture()),
    })
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Hear { message, .. } => Self::Hear { message, heard: Heard::default() },
            Self::Aim { message, .. } => Self::Aim { message, goal: None },
            Self::LookBack { .. } => Self::LookBack { back: None },
            Self::Point { of, .. } => Self::Point { of, point: None },
            Self::Lay { message, .. } => Self::Lay { message, text: None },
            Self::Room { message, aspect, .. } => Self::Room { message, aspect, text: None },
            Self::Hands { message, .. } => Self::Hands { message, hands: None },
            other => other,
        }
    }

    /// Whether it concerns only who does it, so that it may still come when the group has gone on.
    pub(super) fn is_private(&self) -> bool {
        matches!(self, Self::Point { .. } | Self::LookBack { .. })
    }
}

impl Message {
    /// What was heard, in the order in which it came in.
    fn lines<'a>(&'a self, out: &'a BTreeSet<(u64, Aspect)>) -> [Vec<Line<'a>>; 4] {
        let mut lines: [Vec<Line<'a>>; 4] = Default::default();
        for (heard, entry) in self.heard.values() {
            for ((aspect, text), line) in Aspect::ALL.iter().zip(heard).zip(&mut lines) {
                let id = entry.0;
                let is_out = out.contains(&(id, *aspect));
                line.extend(text.as_ref().map(|text| Line { id, text, out: is_out }));
            }
        }
        for (id, aspect, text) in &self.room {
            let is_out = out.contains(&(*id, *aspect));
            lines[*aspect as usize].push(Line { id: *id, text, out: is_out });
        }
        for lines in &mut lines {
            lines.sort_by_key(|line| line.id);
        }
        lines
    }

    fn aims(&self) -> [u32; 5] {
        let mut aims = self.hands.unwrap_or_default();
        for (goal, _) in self.aims.values() {
            aims[*goal as usize] += 1;
        }
        aims
    }

    fn erase(&mut self) {
        self.text = None;
        self.heard.clear();
        self.room.clear();
        self.aims.clear();
        self.hands = None;
    }

    fn is_used(&self) -> bool {
        self.text.is_some() || !self.heard.is_empty() || !self.aims.is_empty()
    }
}

/// What is shown of what was heard, with who hears it left out.
fn shown(lines: [Vec<Line<'_>>; 4]) -> [Vec<&Text<HEARD_MAX>>; 4] {
    lines.map(|lines| lines.iter().filter(|line| !line.out).map(|line| line.text).collect())
}

impl Model {
    /// Whether somebody did something in it.
    pub fn is_used(&self) -> bool {
        self.messages.iter().any(Message::is_used)
            || !self.back.is_empty()
            || self.points.count() > 0
    }

    /// The message on the table: the last one that was not taken away.
    fn on_table(&self) -> Option<OnTable<'_>> {
        let numbered = (1_u32..).zip(&self.messages);
        let there = numbered.filter_map(|(number, it)| Some((number, it, &it.text.as_ref()?.0)));
        let (number, message, text) = there.last()?;
        Some(OnTable {
            number,
            text,
            hearing: message.heard.len(),
            heard: message.heard_shown.then(|| shown(message.lines(&self.out))),
            aiming: message.aims.len(),
            aims: message.aims_shown.then(|| message.aims()),
        })
    }

    /// How many messages there were, those that were taken away too.
    pub fn count(&self) -> u32 {
        u32::try_from(self.messages.len()).unwrap_or(u32::MAX)
    }

    fn message(&self, number: u32) -> Option<&Message> {
        self.messages.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }

    fn message_mut(&mut self, number: u32) -> Result<&mut Message, Refused> {
        let place = number.checked_sub(1).and_then(|place| usize::try_from(place).ok());
        place.and_then(|place| self.messages.get_mut(place)).ok_or(Refused::Unknown)
    }

    /// What was heard in a message, as coaches look at it.
    pub fn lines(&self, number: u32) -> [Vec<Line<'_>>; 4] {
        self.message(number).map(|message| message.lines(&self.out)).unwrap_or_default()
    }

    /// What somebody hears themselves.
    pub fn own_heard(&self, who: ParticipantId, number: u32) -> Option<&Heard> {
        self.message(number)?.heard.get(&who).map(|(heard, _)| heard)
    }

    /// The goal that somebody chose themselves.
    pub fn own_aim(&self, who: ParticipantId, number: u32) -> Option<Goal> {
        self.message(number)?.aims.get(&who).map(|(goal, _)| *goal)
    }

    /// How somebody looks back themselves.
    pub fn own_back(&self, who: ParticipantId) -> Option<&Back> {
        self.back.get(&who).map(|(back, _)| back)
    }

    /// What people wrote for themselves.
    pub fn points(&self) -> &OwnPoints<Point> {
        &self.points
    }

    fn picture(&self) -> Option<Picture> {
        if self.back.len() < PICTURE_LEAST {
            return None;
        }
        let mut picture = Picture::default();
        for (back, _) in self.back.values() {
            picture.people += 1;
            picture.goals[back.goal as usize] += 1;
            picture.reached[back.reached as usize] += 1;
        }
        Some(picture)
    }

    pub(super) fn erase(&mut self) {
        self.messages.iter_mut().for_each(Message::erase);
        self.back.clear();
        self.points.erase();
    }

    /// People bring in messages and points during all of it.
    pub(super) fn prompts() -> Vec<Prompt> {
        vec![Prompt::Block]
    }

    /// The coach too reads only what was shown.
    pub(super) fn outcome(&self, _reader: Reader) -> Option<Outcome> {
        let told = |message: &Message| {
            let text = message.text.as_ref()?.0.clone();
            let heard = message.heard_shown.then(|| shown(message.lines(&self.out)));
            let heard = heard.map(|heard| heard.map(|it| it.into_iter().cloned().collect()));
            Some(Told { text, heard, aims: message.aims_shown.then(|| message.aims()) })
        };
        let messages: Vec<_> = self.messages.iter().filter_map(told).collect();
        let back = if self.back_shown { self.picture() } else { None };
        let points = [Side::Strong, Side::Weak]
            .map(|side| self.points.all().filter(|point| point.side == side).count());
        let people = self.points.people();
        let is_bare = messages.is_empty() && back.is_none() && people == 0;
        (!is_bare).then_some(Outcome { messages, back, people, points })
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let before = match deed {
            Deed::Hear { message, heard } => {
                let message = self.message_mut(*message)?;
                if message.heard_shown {
                    return Err(Refused::ChoiceClosed);
                }
                let says_something = heard.iter().any(Option::is_some);
                replace(&mut message.heard, who, says_something.then(|| heard.clone()), entry)
            }
            Deed::Aim { message, goal } => {
                let message = self.message_mut(*message)?;
                if message.aims_shown {
                    return Err(Refused::ChoiceClosed);
                }
                replace(&mut message.aims, who, *goal, entry)
            }
            Deed::LookBack { back } => {
                if self.back_shown {
                    return Err(Refused::ChoiceClosed);
                }
                replace(&mut self.back, who, back.clone(), entry)
            }
            Deed::Point { of, point } => {
                return self.points.write(who, *of, point.as_ref(), entry);
            }
            _ => return Err(Refused::NotAllowed),
        };
        Ok(before.into_iter().collect())
    }

    pub(super) fn coach_does(
        &mut self,
        deed: &Deed,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        match deed {
            Deed::GoTo { step } => self.step = Some(*step),
            Deed::Lay { message, text } => return self.lay(*message, text.as_ref(), entry),
            Deed::ShowHeard { message, shown } => self.message_mut(*message)?.heard_shown = *shown,
            Deed::ShowAims { message, shown } => self.message_mut(*message)?.aims_shown = *shown,
            Deed::ShowBack { shown } => self.back_shown = *shown,
            Deed::LeaveOut { heard, aspect, out: true } => {
                self.out.insert((*heard, *aspect));
            }
            Deed::LeaveOut { heard, aspect, out: false } => {
                self.out.remove(&(*heard, *aspect));
            }
            Deed::Room { message, aspect, text } => {
                let message = self.message_mut(*message)?;
                if message.room.len() >= ROOM_MAX {
                    return Err(Refused::Full { max: ROOM_MAX });
                }
                message.room.extend(text.clone().map(|text| (entry.0, *aspect, text)));
            }
            Deed::Hands { message, hands } => {
                if hands.is_some_and(|hands| hands.iter().any(|count| *count > HANDS_MAX)) {
                    return Err(Refused::TooMuch { max: HANDS_MAX });
                }
                self.message_mut(*message)?.hands = *hands;
            }
            _ => return Err(Refused::NotAllowed),
        }
        Ok(Before::new())
    }

    /// A message that was taken away keeps its number, so that a log without its words still folds.
    fn lay(
        &mut self,
        number: u32,
        text: Option<&Text<MESSAGE_MAX>>,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        if number == self.count() + 1 {
            if self.messages.len() >= MESSAGES_MAX {
                return Err(Refused::Full { max: MESSAGES_MAX });
            }
            self.messages.push(Message::default());
        }
        let message = self.message_mut(number)?;
        let before = message.text.take();
        message.text = text.map(|text| (text.clone(), entry));
        Ok(before.map(|(_, entry)| entry).into_iter().collect())
    }
}

/// Puts in what somebody says now, and gives the entry of what they said before.
fn replace<T>(
    all: &mut BTreeMap<ParticipantId, (T, EntryNumber)>,
    who: ParticipantId,
    now: Option<T>,
    entry: EntryNumber,
) -> Option<EntryNumber> {
    let before = match now {
        Some(now) => all.insert(who, (now, entry)),
        None => all.remove(&who),
    };
    before.map(|(_, entry)| entry)
}
