//! General ways of asking a group: a scale, a ranking, dots, a mood, words; and pages to show.
//!
//! What is alike stands here and in [`poll`]: one answer per person that may change until the coach
//! closes it, results that are held back until the coach shows them, and what is counted by eye for
//! people without a phone. What only one of them knows stands in a file each.

pub mod dots;
pub mod mood;
pub mod poll;
pub mod ranking;
pub mod scale;
pub mod slides;
pub mod words;

use serde::{Deserialize, Serialize};

pub use super::sides::{Round, Stage};
use super::{Before, Reader};
use crate::meetings::blocks::{Block, BlockKind, BlockPlan};
use crate::meetings::{EntryNumber, HANDS_MAX, Meeting, ParticipantId, Prompt, Refused, Text};

/// The longest statement of a scale, option of a ranking or of dots.
pub const OPTION_MAX: usize = 160;
/// The most options to put in order or to give dots to.
pub const OPTIONS_MAX: usize = 12;
/// The most answers on paper that a coach types for the room.
pub const ROOM_LINES_MAX: usize = 200;

/// A statement or an option.
pub type Choice = Text<OPTION_MAX>;
/// One answer: a number for every statement, option or place.
pub type Answer = Vec<u8>;
/// What is counted: rows of numbers, whose meaning is the kind's.
pub type Tally = Vec<Vec<u32>>;

/// What the coach sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Settings {
    /// Of a scale.
    Scale(scale::Settings),
    /// Of a ranking.
    Ranking(ranking::Settings),
    /// Of dots.
    Dots(dots::Settings),
    /// Of a quick mood.
    Mood(mood::Settings),
    /// Of words.
    Words(words::Settings),
    /// Of pages on the wall.
    Slides(slides::Settings),
}

/// How it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Game {
    /// A scale, a ranking, dots or a mood.
    Poll(poll::Poll),
    /// Words.
    Words(words::Collected),
    /// Pages on the wall.
    Slides(slides::Place),
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Deed {
    /// A participant answers, or answers something else.
    Answer {
        /// Which time.
        round: Round,
        /// The answer; `None` takes it back, and is what the log keeps after erasure.
        answer: Option<Answer>,
    },
    /// A participant gives words, instead of those before.
    Say {
        /// The words; none takes them back, and is what the log keeps after erasure.
        words: Vec<words::Word>,
    },
    /// The coach opens, closes, shows or hides. Undoing is setting it as it was.
    SetStage {
        /// Which time.
        round: Round,
        /// How far it is from now on.
        to: Stage,
    },
    /// The coach types what people without a phone answered.
    CountRoom {
        /// Which time.
        round: Round,
        /// Counts, or for a ranking the orders themselves; `None` takes them away.
        rows: Option<Tally>,
    },
    /// The coach types the words of people without a phone, instead of those before.
    SayForRoom {
        /// The words; none takes them away.
        words: Vec<words::Word>,
    },
    /// The coach counts a word as another one.
    Merge {
        /// The word.
        word: words::Key,
        /// The other one; `None` sets it apart again.
        into: Option<words::Key>,
    },
    /// The coach leaves a word out, or puts it back.
    Hide {
        /// The word.
        word: words::Key,
        /// Whether it is left out from now on.
        hidden: bool,
    },
    /// The coach turns to a page.
    Turn {
        /// The page; 0 is the first.
        page: u16,
    },
}

/// What the report tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Of a scale, a ranking, dots or a mood.
    Counted(Counted),
    /// Of words, the most given first.
    Words(Vec<words::Told>),
}

/// What was counted, with the options as the coach wrote them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// What was asked.
    pub asked: Settings,
    /// The first time.
    pub first: Option<Tally>,
    /// The second time.
    pub second: Option<Tally>,
    /// Who answered higher or lower, per statement, of those who answered twice.
    pub shifts: Option<Vec<scale::Shift>>,
}

/// The settings of a kind where nothing was set.
fn usual(kind: BlockKind) -> Option<Settings> {
    Some(match kind {
        BlockKind::Scale => Settings::Scale(scale::Settings::default()),
        BlockKind::Ranking => Settings::Ranking(ranking::Settings::default()),
        BlockKind::Dots => Settings::Dots(dots::Settings::default()),
        BlockKind::Mood => Settings::Mood(mood::Settings::default()),
        BlockKind::Words => Settings::Words(words::Settings::default()),
        BlockKind::Slides => Settings::Slides(slides::Settings::default()),
        _ => return None,
    })
}

impl Settings {
    /// The kind of block that these belong to.
    pub fn kind(&self) -> BlockKind {
        match self {
            Self::Scale(_) => BlockKind::Scale,
            Self::Ranking(_) => BlockKind::Ranking,
            Self::Dots(_) => BlockKind::Dots,
            Self::Mood(_) => BlockKind::Mood,
            Self::Words(_) => BlockKind::Words,
            Self::Slides(_) => BlockKind::Slides,
        }
    }

    /// Whether nothing differs from what the kind does by itself.
    pub fn is_usual(&self) -> bool {
        usual(self.kind()).as_ref() == Some(self)
    }

    pub(super) fn check(&self) -> Result<(), Refused> {
        match self {
            Self::Scale(settings) => settings.check(),
            Self::Ranking(settings) => check_options(&settings.options),
            Self::Dots(settings) => settings.check(),
            Self::Words(settings) => settings.check(),
            Self::Slides(settings) => settings.check(),
            Self::Mood(_) => Ok(()),
        }
    }

    /// What an answer looks like. Once somebody answered, it stays.
    pub fn shape(&self) -> poll::Shape {
        match self {
            Self::Scale(settings) => settings.shape(),
            Self::Ranking(settings) => poll::Shape::Order { options: settings.options.len() },
            Self::Dots(settings) => settings.shape(),
            Self::Mood(_) => poll::Shape::Steps { rows: 1, steps: mood::FACES },
            Self::Words(_) | Self::Slides(_) => poll::Shape::None,
        }
    }

    /// From how many answers on something is told.
    fn least(&self) -> u32 {
        match self {
            Self::Mood(settings) if !settings.small_group => mood::LEAST,
            _ => 1,
        }
    }
}

fn check_options(options: &[Choice]) -> Result<(), Refused> {
    if options.len() > OPTIONS_MAX {
        return Err(Refused::Full { max: OPTIONS_MAX });
    }
    Ok(())
}

/// What is set for a block; `None` for every other kind.
pub fn settings(plan: &BlockPlan) -> Option<Settings> {
    let set = match &plan.settings {
        super::Settings::General(settings) => Some(settings.clone()),
        _ => None,
    };
    set.filter(|set| set.kind() == plan.kind).or_else(|| usual(plan.kind))
}

/// How a block goes; `None` for every other kind.
pub fn game(block: &Block) -> Option<&Game> {
    match &block.play {
        super::Play::General(game) => Some(game),
        _ => None,
    }
}

/// The poll of a block, with what is set for it.
pub fn poll(block: &Block) -> Option<(&poll::Poll, Settings)> {
    match game(block)? {
        Game::Poll(poll) => Some((poll, settings(&block.plan)?)),
        _ => None,
    }
}

/// What everybody may see of a poll. Before the coach shows it nothing in it depends on what
/// anybody answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What is asked.
    pub asked: Settings,
    /// Which time it is.
    pub round: Round,
    /// How far it is.
    pub stage: Stage,
    /// How many answered on a phone.
    pub turnout: u32,
    /// What was counted, once shown.
    pub tally: Option<Tally>,
    /// What was counted the time before, once both are shown.
    pub before: Option<Tally>,
    /// Who answered higher or lower, once both are shown.
    pub shifts: Option<Vec<scale::Shift>>,
    /// Shown, but too few answered to tell it.
    pub too_few: bool,
}

/// What everybody may see of the poll of a block.
pub fn seen(meeting: &Meeting, block: &Block) -> Option<Seen> {
    let (poll, asked) = poll(block)?;
    let round = poll.round();
    let stage = poll.stage(round);
    let shape = asked.shape();
    let is_shown = stage == Stage::Shown;
    let told = |round| poll.told(round, shape, asked.least());
    let tally = is_shown.then(|| told(round)).flatten();
    let again = is_shown && round == Round::Second && poll.stage(Round::First) == Stage::Shown;
    let before = match &asked {
        Settings::Mood(_) if tally.is_some() => mood::earlier(meeting, block),
        _ if again && tally.is_some() => told(Round::First),
        _ => None,
    };
    let moved = again && before.is_some() && matches!(asked, Settings::Scale(_));
    Some(Seen {
        round,
        stage,
        turnout: poll.turnout(round),
        too_few: is_shown && tally.is_none(),
        shifts: moved.then(|| poll.shifts(shape)),
        tally,
        before,
        asked,
    })
}

/// What coaches see: once nobody can answer any more.
pub fn closed(block: &Block, round: Round) -> Option<Tally> {
    let (poll, asked) = poll(block)?;
    let is_closed = matches!(poll.stage(round), Stage::Closed | Stage::Shown);
    is_closed.then(|| poll.told(round, asked.shape(), asked.least())).flatten()
}

/// What the report tells of a block.
pub fn outcome(block: &Block, prompt: &Prompt, reader: Reader) -> Option<Outcome> {
    if *prompt != Prompt::Block {
        return None;
    }
    let may = |stage| match reader {
        Reader::Coach => matches!(stage, Stage::Closed | Stage::Shown),
        Reader::Anyone => stage == Stage::Shown,
    };
    match game(block)? {
        Game::Slides(_) => None,
        Game::Words(collected) => {
            let told = collected.told();
            (may(collected.stage()) && !told.is_empty()).then_some(Outcome::Words(told))
        }
        Game::Poll(poll) => {
            let asked = settings(&block.plan)?;
            let (shape, least) = (asked.shape(), asked.least());
            let told =
                |round| may(poll.stage(round)).then(|| poll.told(round, shape, least)).flatten();
            let [first, second] = [told(Round::First), told(Round::Second)];
            let is_scale = matches!(asked, Settings::Scale(_));
            let twice = is_scale && first.is_some() && second.is_some();
            let shifts = twice.then(|| poll.shifts(shape));
            (first.is_some() || second.is_some()).then_some(Outcome::Counted(Counted {
                asked,
                first,
                second,
                shifts,
            }))
        }
    }
}

impl Game {
    /// The beginning of a block of this kind; `None` for every other kind.
    pub fn of(kind: BlockKind) -> Option<Self> {
        Some(match kind {
            BlockKind::Scale | BlockKind::Ranking | BlockKind::Dots | BlockKind::Mood => {
                Self::Poll(poll::Poll::default())
            }
            BlockKind::Words => Self::Words(words::Collected::default()),
            BlockKind::Slides => Self::Slides(slides::Place::default()),
            _ => return None,
        })
    }

    /// Whether people answered something that would be lost with it.
    pub fn is_used(&self) -> bool {
        match self {
            Self::Poll(poll) => poll.is_used(),
            Self::Words(collected) => collected.is_used(),
            Self::Slides(_) => false,
        }
    }

    pub(super) fn erase(&mut self) {
        match self {
            Self::Poll(poll) => poll.erase(),
            Self::Words(collected) => collected.erase(),
            Self::Slides(_) => {}
        }
    }

    pub(super) fn participant_does(
        &mut self,
        who: ParticipantId,
        deed: &Deed,
        plan: &BlockPlan,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let settings = settings(plan).ok_or(Refused::Unknown)?;
        match (self, deed) {
            (Self::Poll(poll), Deed::Answer { round, answer }) => {
                poll.answer(who, *round, answer.as_ref(), settings.shape(), entry)
            }
            (Self::Words(collected), Deed::Say { words }) => match &settings {
                Settings::Words(set) => collected.say(who, words, set.each, entry),
                _ => Err(Refused::Unknown),
            },
            (_, Deed::Answer { .. } | Deed::Say { .. }) => Err(Refused::Unknown),
            _ => Err(Refused::NotAllowed),
        }
    }

    pub(super) fn coach_does(
        &mut self,
        deed: &Deed,
        plan: &BlockPlan,
        entry: EntryNumber,
    ) -> Result<Before, Refused> {
        let settings = settings(plan).ok_or(Refused::Unknown)?;
        match (self, deed) {
            (Self::Poll(poll), Deed::SetStage { round, to }) => {
                let twice = matches!(settings, Settings::Scale(_));
                poll.set_stage(*round, *to, twice).map(|()| Before::new())
            }
            (Self::Poll(poll), Deed::CountRoom { round, rows }) => {
                poll.count_room(*round, rows.as_ref(), settings.shape(), entry)
            }
            (Self::Words(collected), Deed::SetStage { round: Round::First, to }) => {
                collected.set_stage(*to).map(|()| Before::new())
            }
            (Self::Words(collected), Deed::SayForRoom { words }) => {
                collected.say_for_room(words, entry)
            }
            (Self::Words(collected), Deed::Merge { word, into }) => {
                collected.merge(word, into.as_ref()).map(|()| Before::new())
            }
            (Self::Words(collected), Deed::Hide { word, hidden }) => {
                collected.hide(word, *hidden).map(|()| Before::new())
            }
            (Self::Slides(place), Deed::Turn { page }) => match &settings {
                Settings::Slides(set) => place.turn(*page, set).map(|()| Before::new()),
                _ => Err(Refused::Unknown),
            },
            (_, Deed::Answer { .. } | Deed::Say { .. }) => Err(Refused::NotAllowed),
            _ => Err(Refused::Unknown),
        }
    }
}

impl Deed {
    pub(super) fn blanked(&self) -> Self {
        match self.clone() {
            Self::Answer { round, .. } => Self::Answer { round, answer: None },
            Self::Say { .. } => Self::Say { words: Vec::new() },
            Self::CountRoom { round, .. } => Self::CountRoom { round, rows: None },
            Self::SayForRoom { .. } => Self::SayForRoom { words: Vec::new() },
            Self::Merge { .. } => Self::Merge { word: Text::erased(), into: None },
            Self::Hide { hidden, .. } => Self::Hide { word: Text::erased(), hidden },
            coach => coach,
        }
    }
}

/// Refuses a new plan under which answers that were given would mean something else.
pub(super) fn may_replan(block: &Block, plan: &BlockPlan) -> Result<(), Refused> {
    let shape = |plan| settings(plan).map(|set| set.shape());
    let is_used = game(block).is_some_and(Game::is_used);
    if is_used && shape(plan) != shape(&block.plan) {
        return Err(Refused::AlreadyStarted);
    }
    // From the first moment the phones say from how many people on a mood is told.
    let tells_few = |plan| {
        matches!(settings(plan), Some(Settings::Mood(mood::Settings { small_group: true, .. })))
    };
    if block.visited && tells_few(plan) && !tells_few(&block.plan) {
        return Err(Refused::AlreadyStarted);
    }
    Ok(())
}

/// Whether a count by eye can be true.
fn is_count(rows: &[Vec<u32>]) -> bool {
    rows.iter().flatten().all(|count| *count <= HANDS_MAX)
}
