//! The kinds of block that have rules of their own: one file each, and this table that names them.
//!
//! What every kind shares (cards on the table, contributions, group texts, the clock) stands in
//! `blocks/` and `apply/`. What only one kind knows stands in its file: what a coach sets for it,
//! what can be done in it, how it goes, and what of it the report tells. `docs/adding-a-kind.md`
//! shows how one more comes in.

pub mod alike;
pub mod association;
pub mod attitude;
pub mod case;
pub mod cross_the_line;
pub mod definition;
pub mod general;
pub mod message_model;
pub mod only_one;
pub mod own_points;
mod shape;
pub mod shared_note;
mod sides;
mod small_words;
mod standing;
mod steps;
pub mod table_talk;
pub mod triangle;
mod versions;
pub mod vision;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::blocks::{Block, BlockKind};
use super::{
    BlockId, CardRef, EntryNumber, GROUP_TEXT_MAX, Meeting, ParticipantId, Phase, Prompt, Refused,
    Text, Timer,
};
use crate::decks::GroupForm;

/// What a coach sets for a block of a kind with rules of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Settings {
    /// Nothing, or what the kind does by itself.
    #[default]
    None,
    /// Of *over de streep*.
    CrossTheLine(cross_the_line::Settings),
    /// Of *in gesprek*.
    TableTalk(table_talk::Settings),
    /// Of the triangle.
    Triangle(triangle::Settings),
    /// Of "I am the only one who…".
    OnlyOne(only_one::Settings),
    /// Of associating.
    Association(association::Settings),
    /// Of a definition.
    Definition(definition::Settings),
    /// Of a case.
    Case(case::Settings),
    /// Of the communication model.
    MessageModel(message_model::Settings),
    /// Of the basic attitude.
    Attitude(attitude::Settings),
    /// Of a general way of asking.
    General(general::Settings),
    /// Of a vision.
    Vision(vision::Settings),
}

/// How a block of a kind with rules of its own goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Play {
    /// A kind without rules of its own.
    #[default]
    None,
    /// *Over de streep*.
    CrossTheLine(cross_the_line::Line),
    /// *In gesprek*.
    TableTalk(table_talk::Talk),
    /// The triangle.
    Triangle(triangle::Triangle),
    /// "I am the only one who…".
    OnlyOne(only_one::Circle),
    /// Associating.
    Association(association::Association),
    /// A definition.
    Definition(definition::Work),
    /// A case.
    Case(case::Case),
    /// The communication model.
    MessageModel(message_model::Model),
    /// The basic attitude.
    Attitude(attitude::Attitude),
    /// A general way of asking.
    General(general::Game),
    /// A vision.
    Vision(Box<vision::Vision>),
}

/// What can be done in a block of a kind with rules of its own, as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// In *over de streep*.
    CrossTheLine(cross_the_line::Deed),
    /// In *in gesprek*.
    TableTalk(table_talk::Deed),
    /// In the triangle.
    Triangle(triangle::Deed),
    /// In "I am the only one who…".
    OnlyOne(only_one::Deed),
    /// In associating.
    Association(association::Deed),
    /// In a definition.
    Definition(definition::Deed),
    /// In a case.
    Case(case::Deed),
    /// In the communication model.
    MessageModel(message_model::Deed),
    /// In the basic attitude.
    Attitude(attitude::Deed),
    /// In a general way of asking.
    General(general::Deed),
    /// In a vision.
    Vision(vision::Deed),
}

/// What the report tells of a block of a kind with rules of its own, or of one card in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Of *over de streep*.
    CrossTheLine(cross_the_line::Outcome),
    /// Of *in gesprek*.
    TableTalk(table_talk::Outcome),
    /// Of the triangle.
    Triangle(triangle::Outcome),
    /// Of "I am the only one who…".
    OnlyOne(only_one::Outcome),
    /// Of a definition.
    Definition(definition::Outcome),
    /// Of a case.
    Case(case::Outcome),
    /// Of the communication model.
    MessageModel(message_model::Outcome),
    /// Of the basic attitude.
    Attitude(attitude::Outcome),
    /// Of a general way of asking.
    General(general::Outcome),
    /// Of a vision.
    Vision(vision::Outcome),
}

/// Who reads a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A coach of the meeting.
    Coach,
    /// Whoever has a link: only what the group saw.
    Anyone,
}

/// What concerns one participant alone and comes to their own phone by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Own {
    /// Their table in *in gesprek*.
    TableTalk {
        /// The block.
        block: BlockId,
        /// The table.
        own: table_talk::Own,
    },
}

/// What concerns a participant alone, in the present block.
pub fn own(meeting: &Meeting, who: ParticipantId) -> Option<Own> {
    let block = here(meeting, who)?;
    let own = table_talk::own(block, who)?;
    Some(Own::TableTalk { block: block.id, own })
}

/// A number that is another one as soon as [`own`] is.
pub fn own_mark(meeting: &Meeting, who: ParticipantId) -> Option<u64> {
    table_talk::own_mark(here(meeting, who)?, who)
}

/// Whether [`own`] can be anything in the present block.
pub fn tells_own(meeting: &Meeting) -> bool {
    meeting.current().is_some_and(table_talk::tells_own)
}

/// The present block, for somebody whose link still works.
fn here(meeting: &Meeting, who: ParticipantId) -> Option<&Block> {
    let may = meeting.participant(who).is_some_and(|person| !person.link_ended);
    meeting.current().filter(|_| may && meeting.phase == Phase::Running)
}

impl Settings {
    /// Whether nothing is set: then the log does not mention it.
    pub fn is_none(&self) -> bool {
        *self == Self::None
    }

    /// Refuses what no block may have.
    pub fn check(&self) -> Result<(), Refused> {
        match self {
            Self::CrossTheLine(settings) => settings.check(),
            Self::TableTalk(settings) => settings.check(),
            Self::Association(settings) => settings.check(),
            Self::General(settings) => settings.check(),
            Self::Vision(settings) => settings.check(),
            Self::None
            | Self::Triangle(_)
            | Self::OnlyOne(_)
            | Self::Definition(_)
            | Self::Case(_)
            | Self::MessageModel(_)
            | Self::Attitude(_) => Ok(()),
        }
    }
}

impl Play {
    /// The beginning of a block of this kind.
    pub fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::CrossTheLine => Self::CrossTheLine(cross_the_line::Line::default()),
            BlockKind::TableTalk => Self::TableTalk(table_talk::Talk::default()),
            BlockKind::Triangle => Self::Triangle(triangle::Triangle::default()),
            BlockKind::OnlyOne => Self::OnlyOne(only_one::Circle::default()),
            BlockKind::Association => Self::Association(association::Association::default()),
            BlockKind::Definition => Self::Definition(definition::Work::default()),
            BlockKind::Case => Self::Case(case::Case::default()),
            BlockKind::MessageModel => Self::MessageModel(message_model::Model::default()),
            BlockKind::Attitude => Self::Attitude(attitude::Attitude::default()),
            BlockKind::Vision => Self::Vision(Box::default()),
            _ => general::Game::of(kind).map_or(Self::None, Self::General),
        }
    }

    /// Whether the kind has rules of its own.
    pub fn has_rules(&self) -> bool {
        *self != Self::None
    }

    /// Whether people did something in it that would be lost with it.
    pub fn is_used(&self) -> bool {
        match self {
            Self::None => false,
            Self::CrossTheLine(line) => line.is_used(),
            Self::TableTalk(talk) => talk.is_used(),
            Self::Triangle(triangle) => triangle.is_used(),
            Self::OnlyOne(circle) => circle.is_used(),
            Self::Association(association) => association.is_used(),
            Self::Definition(work) => work.is_used(),
            Self::Case(case) => case.is_used(),
            Self::MessageModel(model) => model.is_used(),
            Self::Attitude(attitude) => attitude.is_used(),
            Self::General(game) => game.is_used(),
            Self::Vision(vision) => vision.is_used(),
        }
    }

    /// Whether a card waits for the coach before it can be laid on the table.
    pub fn holds_back(&self, card: &CardRef) -> bool {
        match self {
            Self::CrossTheLine(line) => line.holds_back(card),
            Self::TableTalk(_) => table_talk::Talk::holds_back(card),
            _ => false,
        }
    }

    /// A card was laid on the table.
    pub(super) fn laid(&mut self, card: &CardRef) {
        if let Self::CrossTheLine(line) = self {
            line.laid(card);
        }
    }

    /// A participant wrote the n-th own card of the block.
    pub(super) fn proposed(&mut self, number: u32) {
        if let Self::CrossTheLine(line) = self {
            line.proposed(number);
        }
    }

    /// Forgets what people did, when the agreed time has passed.
    pub(super) fn erase(&mut self) {
        match self {
            Self::None => {}
            Self::CrossTheLine(line) => line.erase(),
            Self::TableTalk(talk) => talk.erase(),
            Self::Triangle(triangle) => triangle.erase(),
            Self::OnlyOne(circle) => circle.erase(),
            Self::Association(association) => association.erase(),
            Self::Definition(work) => work.erase(),
            Self::Case(case) => case.erase(),
            Self::MessageModel(model) => model.erase(),
            Self::Attitude(attitude) => attitude.erase(),
            Self::General(game) => game.erase(),
            Self::Vision(vision) => vision.erase(),
        }
    }

    /// Ends what cannot go on in a meeting that closes; answers the entries that are erased with it.
    pub(super) fn ends(&mut self) -> Before {
        match self {
            Self::OnlyOne(circle) => circle.ends(),
            _ => Before::new(),
        }
    }

    /// Where people can bring words in now, with this card on the table.
    pub fn prompts(&self, on_table: Option<&CardRef>) -> Vec<Prompt> {
        match self {
            Self::CrossTheLine(line) => line.prompts(on_table),
            Self::Association(association) => association.prompts(),
            Self::Definition(work) => work.prompts(),
            Self::Case(_) => case::Case::prompts(),
            Self::MessageModel(_) => message_model::Model::prompts(),
            Self::Attitude(_) => attitude::Attitude::prompts(),
            Self::Vision(vision) => vision.prompts(),
            _ => Vec::new(),
        }
    }

    /// What the report tells of a card, or of the block as a whole.
    pub fn outcome(&self, prompt: &Prompt, reader: Reader) -> Option<Outcome> {
        match (self, prompt) {
            (Self::CrossTheLine(line), Prompt::Card(card)) => {
                line.outcome(card, reader).map(Outcome::CrossTheLine)
            }
            (Self::TableTalk(talk), Prompt::Block) => talk.outcome(reader).map(Outcome::TableTalk),
            (Self::Triangle(triangle), Prompt::Block) => {
                triangle.outcome(reader).map(Outcome::Triangle)
            }
            (Self::OnlyOne(circle), Prompt::Block) => circle.outcome().map(Outcome::OnlyOne),
            (Self::Case(case), Prompt::Block) => case.outcome(reader).map(Outcome::Case),
            (Self::MessageModel(model), Prompt::Block) => {
                model.outcome(reader).map(Outcome::MessageModel)
            }
            (Self::Attitude(attitude), Prompt::Block) => {
                attitude.outcome(reader).map(Outcome::Attitude)
            }
            _ => None,
        }
    }

    /// Whether somebody wrote a text of their own in it, elsewhere than in a contribution.
    pub(super) fn somebody_wrote(&self) -> bool {
        match self {
            Self::Definition(work) => work.somebody_wrote(),
            Self::Vision(vision) => vision.somebody_wrote(),
            _ => false,
        }
    }

    /// Somebody who came late was seated at a table of the block.
    pub(super) fn seated(&mut self, tables: &[Vec<ParticipantId>]) {
        match self {
            Self::Definition(work) => work.seated(tables),
            Self::Vision(vision) => vision.seated(tables),
            _ => {}
        }
    }

    /// The coach set the group's text.
    pub(super) fn group_text(&mut self, text: Option<&Text<GROUP_TEXT_MAX>>, entry: EntryNumber) {
        match self {
            Self::Definition(work) => work.group_text(text, entry),
            Self::Vision(vision) => vision.group_text(text, entry),
            _ => {}
        }
    }
}

impl Block {
    /// What the report tells of one of its cards, or of the block as a whole.
    pub fn outcome(&self, prompt: &Prompt, reader: Reader) -> Option<Outcome> {
        match (&self.play, prompt) {
            (Play::Definition(work), Prompt::Block) => {
                work.outcome(self, reader).map(Outcome::Definition)
            }
            (Play::Vision(vision), Prompt::Block) => {
                vision.outcome(self, reader).map(Outcome::Vision)
            }
            (Play::General(_), _) => general::outcome(self, prompt, reader).map(Outcome::General),
            (play, _) => play.outcome(prompt, reader),
        }
    }

    /// How people sit together now: as planned, unless the kind goes from step to step.
    pub fn form_now(&self) -> GroupForm {
        match &self.play {
            Play::Definition(work) => match work.step() {
                definition::Step::Alone => GroupForm::Alone,
                definition::Step::Twos => GroupForm::Pair,
                definition::Step::Fours => GroupForm::SmallGroups,
                definition::Step::Plenary => GroupForm::Plenary,
            },
            Play::Vision(_) => match vision::step(self) {
                Some(vision::Step::Sentences) => self.plan.form,
                Some(vision::Step::Values | vision::Step::Underline | vision::Step::Choose) => {
                    GroupForm::Alone
                }
                _ => GroupForm::Plenary,
            },
            Play::Association(association) => match association.step() {
                association::Step::Read | association::Step::Alone => GroupForm::Alone,
                association::Step::Pairs => GroupForm::Pair,
                association::Step::Together => GroupForm::Plenary,
            },
            _ => self.plan.form,
        }
    }
}

impl Deed {
    /// The deed as it stays in the log after erasure.
    #[must_use]
    pub fn blanked(&self) -> Self {
        match self {
            Self::CrossTheLine(deed) => Self::CrossTheLine(deed.blanked()),
            Self::TableTalk(deed) => Self::TableTalk(deed.blanked()),
            Self::Triangle(deed) => Self::Triangle(deed.blanked()),
            Self::OnlyOne(deed) => Self::OnlyOne(deed.blanked()),
            Self::Association(deed) => Self::Association(deed.blanked()),
            Self::Definition(deed) => Self::Definition(deed.blanked()),
            Self::Case(deed) => Self::Case(deed.blanked()),
            Self::MessageModel(deed) => Self::MessageModel(deed.blanked()),
            Self::Attitude(deed) => Self::Attitude(deed.blanked()),
            Self::General(deed) => Self::General(deed.blanked()),
            Self::Vision(deed) => Self::Vision(deed.blanked()),
        }
    }

    /// Whether it brings words that count also when the group has gone on to another block.
    pub(super) fn may_be_late(&self) -> bool {
        match self {
            Self::TableTalk(deed) => deed.may_be_late(),
            Self::Case(deed) => deed.is_private(),
            Self::MessageModel(deed) => deed.is_private(),
            Self::Attitude(deed) => deed.is_private(),
            Self::Vision(deed) => deed.may_be_late(),
            _ => false,
        }
    }

    /// Whether it tells something that people are asked on joining, before the group is there.
    pub(super) fn may_be_early(&self) -> bool {
        matches!(self, Self::CrossTheLine(deed) if deed.may_be_early())
    }

    /// Somebody it is about, who must be there.
    pub(super) fn about(&self) -> Option<ParticipantId> {
        match self {
            Self::TableTalk(table_talk::Deed::Seat { participant, .. }) => Some(*participant),
            _ => None,
        }
    }
}

/// Entries whose words no longer stand: they are erased from the log.
pub(super) type Before = Vec<EntryNumber>;

/// A participant does something in the present block.
pub(super) fn participant_does(
    block: &mut Block,
    who: ParticipantId,
    deed: &Deed,
    entry: EntryNumber,
) -> Result<Before, Refused> {
    playing(block, |play, block| match (play, deed) {
        (Play::CrossTheLine(line), Deed::CrossTheLine(deed)) => {
            line.participant_does(who, deed, block.on_table.as_ref(), entry)
        }
        (Play::TableTalk(talk), Deed::TableTalk(deed)) => {
            talk.participant_does(who, deed, &block.tables, entry)
        }
        (Play::Triangle(triangle), Deed::Triangle(deed)) => {
            triangle.participant_does(who, deed, entry)
        }
        (Play::OnlyOne(circle), Deed::OnlyOne(deed)) => circle.participant_does(who, deed, entry),
        (Play::Association(association), Deed::Association(deed)) => {
            association.participant_does(who, deed, entry)
        }
        (Play::Definition(work), Deed::Definition(deed)) => work.participant_does(who, deed, entry),
        (Play::Case(case), Deed::Case(deed)) => case.participant_does(who, deed, entry),
        (Play::MessageModel(model), Deed::MessageModel(deed)) => {
            model.participant_does(who, deed, entry)
        }
        (Play::Attitude(attitude), Deed::Attitude(deed)) => {
            attitude.participant_does(who, deed, entry)
        }
        (Play::General(game), Deed::General(deed)) => {
            game.participant_does(who, deed, &block.plan, entry)
        }
        (Play::Vision(vision), Deed::Vision(deed)) => {
            vision.participant_does(who, deed, &block.plan, entry)
        }
        _ => Err(Refused::Unknown),
    })
}

/// The coach who leads does something in a block where the meeting has been; `people` are there.
pub(super) fn coach_does(
    block: &mut Block,
    deed: &Deed,
    people: &[ParticipantId],
    entry: EntryNumber,
) -> Result<Before, Refused> {
    if let Deed::TableTalk(table_talk::Deed::Seat { participant, table }) = deed {
        return table_talk::seat(block, *participant, *table).map(|()| Before::new());
    }
    playing(block, |play, block| match (play, deed) {
        (Play::CrossTheLine(line), Deed::CrossTheLine(deed)) => {
            line.coach_does(deed, &block.drawn).map(|()| Before::new())
        }
        (Play::TableTalk(talk), Deed::TableTalk(deed)) => talk.coach_does(deed, entry),
        (Play::Triangle(triangle), Deed::Triangle(deed)) => {
            let small = triangle::settings(&block.plan).small;
            triangle.coach_does(deed, small).map(|()| Before::new())
        }
        (Play::OnlyOne(circle), Deed::OnlyOne(deed)) => {
            let keeps = only_one::settings(&block.plan).counts;
            circle.coach_does(deed, keeps, people, entry)
        }
        (Play::Association(association), Deed::Association(deed)) => {
            association.coach_does(deed).map(|()| Before::new())
        }
        (Play::Definition(work), Deed::Definition(deed)) => {
            let before = work.coach_does(deed, people, entry)?;
            block.group_text = work.agreed().text().cloned();
            block.tables = work.groups().into_iter().map(<[_]>::to_vec).collect();
            Ok(before)
        }
        (Play::Case(case), Deed::Case(deed)) => case.coach_does(deed).map(|()| Before::new()),
        (Play::MessageModel(model), Deed::MessageModel(deed)) => model.coach_does(deed, entry),
        (Play::Attitude(attitude), Deed::Attitude(deed)) => {
            attitude.coach_does(deed).map(|()| Before::new())
        }
        (Play::General(game), Deed::General(deed)) => game.coach_does(deed, &block.plan, entry),
        (Play::Vision(vision), Deed::Vision(deed)) => {
            let before = vision.coach_does(deed, (&block.plan, people), entry)?;
            block.group_text = vision.kept().text().cloned();
            block.tables = vision.groups().to_vec();
            Ok(before)
        }
        _ => Err(Refused::Unknown),
    })
}

/// What becomes of the clock with a deed of the coach.
pub(super) enum Clock {
    /// It is as it was.
    Stays,
    /// It is this one, or there is none any more.
    Becomes(Option<Timer>),
}

/// The clock that comes with a deed of the coach.
pub(super) fn clock(deed: &Deed, now: Timestamp) -> Result<Clock, Refused> {
    let Deed::Association(association::Deed::Go { seconds, .. }) = deed else {
        return Ok(Clock::Stays);
    };
    let timer = seconds.map(|seconds| Timer::start(seconds, now)).transpose()?;
    Ok(Clock::Becomes(timer))
}

/// Gives a kind its own state to change and the block around it, where [`Block::play`] is empty for
/// as long as it takes.
fn playing<T>(block: &mut Block, does: impl FnOnce(&mut Play, &mut Block) -> T) -> T {
    let mut play = std::mem::take(&mut block.play);
    let done = does(&mut play, block);
    block.play = play;
    done
}

/// In what form people are dealt over the tables of a block, unless tables that wrote would be torn
/// apart by it.
pub(super) fn may_deal(block: &Block) -> Result<GroupForm, Refused> {
    match (&block.play, block.plan.form) {
        (Play::TableTalk(talk), _) if talk.is_used() => Err(Refused::TablesInUse),
        (Play::TableTalk(_), GroupForm::Pair) => Ok(GroupForm::Pair),
        (Play::TableTalk(_), _) => Ok(GroupForm::SmallGroups),
        (_, form) => Ok(form),
    }
}

/// Refuses a new plan that would break what people were promised: votes that were given without a
/// name get none, and what was done in a kind is not thrown away with it.
pub(super) fn may_replan(block: &Block, plan: &super::blocks::BlockPlan) -> Result<(), Refused> {
    if block.play.is_used() && plan.kind != block.plan.kind {
        return Err(Refused::AlreadyStarted);
    }
    let named = |plan| cross_the_line::settings(plan).named;
    // From the first moment the phones say who sees what.
    if block.visited && named(plan) && !named(&block.plan) {
        return Err(Refused::NamingFixed);
    }
    let small = |plan| triangle::settings(plan).small;
    let counts = |plan| only_one::settings(plan).counts;
    let shows_more = small(plan) && !small(&block.plan);
    let keeps_more = counts(plan) && !counts(&block.plan);
    let tells_steps = |plan| definition::settings(plan).tells_steps;
    let tells_more = tells_steps(plan) && !tells_steps(&block.plan);
    if block.visited && (shows_more || keeps_more || tells_more) {
        return Err(Refused::PromiseFixed);
    }
    general::may_replan(block, plan)
}

/// The meeting comes to a block. Blocks of one deck that describe the same word share their work: it
/// goes along with the group, so that every text has one home, and goes on as far as the block plans.
pub(super) fn arriving(agenda: &mut [Block], here: usize, people: &[ParticipantId]) {
    let term = |block: &Block| definition::settings(&block.plan).term.clone();
    let is_work = |block: &Block| matches!(block.play, Play::Definition(_));
    if !is_work(&agenda[here]) || agenda[here].play.is_used() || agenda[here].plan.deck.is_none() {
        return;
    }
    let is_same = |block: &Block| {
        let plan = &agenda[here].plan;
        is_work(block) && block.plan.deck == plan.deck && term(block) == term(&agenda[here])
    };
    let other = agenda.iter().position(|block| is_same(block) && block.play.is_used());
    let Some(other) = other.filter(|other| *other != here) else { return };
    let moved = |block: &mut Block| {
        let play = std::mem::replace(&mut block.play, Play::of(BlockKind::Definition));
        (play, std::mem::take(&mut block.tables), block.group_text.take())
    };
    let (play, tables, group_text) = moved(&mut agenda[other]);
    let block = &mut agenda[here];
    (block.play, block.tables, block.group_text) = (play, tables, group_text);
    if let Play::Definition(work) = &mut block.play {
        work.comes_to(block.plan.form, people, block.id.0.into());
    }
}
