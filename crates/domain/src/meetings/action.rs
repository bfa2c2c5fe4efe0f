//! What can happen in a meeting, as the log keeps it.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use super::blocks::BlockPlan;
use super::kinds::Deed;
use super::{
    ActionPoint, AssignmentId, BlockId, CONTRIBUTION_MAX, CardRef, ContributionId, EMAIL_MAX,
    EntryNumber, GROUP_TEXT_MAX, HandedOut, JoinCode, NAME_MAX, NOTE_MAX, Naming, OWN_QUESTION_MAX,
    POINT_TITLE_MAX, ParticipantId, PersonId, PointId, PointState, Returned, Slot, TITLE_MAX,
    TeamId, Text, Visibility, WallShows,
};
use crate::decks::{DeckId, ElementId};
use crate::lang::Lang;

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// A member of staff with an account.
    Coach(PersonId),
    /// Somebody who joined with the code.
    Participant(ParticipantId),
    /// Somebody who is about to join.
    Visitor,
    /// The server: when a time has come, or when the school ends what was given out here. Who at
    /// the school did that stands in its trail.
    Clock,
}

/// One line of the log: who did what, when, as the how-manieth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place in the log.
    pub number: EntryNumber,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
}

/// What a new meeting starts with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Create {
    /// The title.
    pub title: Text<TITLE_MAX>,
    /// Date and time, on the school's clock.
    pub starts: civil::DateTime,
    /// The team that meets.
    pub team: TeamId,
    /// The team's name, as it stands in the report.
    pub team_name: Text<TITLE_MAX>,
    /// With first names or without.
    pub naming: Naming,
    /// The language of the wall and of what everybody reads.
    pub lang: Lang,
    /// The code to join with.
    pub code: JoinCode,
    /// The secret of the wall's link: it shows what the wall shows, no more.
    pub wall_secret: String,
    /// The name of the coach who makes it.
    pub coach_name: Text<NAME_MAX>,
}

/// Everything that can happen in a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Action {
    /// The first entry of every log.
    Create(Create),

    // Planning
    /// Changes title, moment, or language.
    EditDetails {
        /// The new title.
        title: Text<TITLE_MAX>,
        /// The new date and time.
        starts: civil::DateTime,
        /// The new language of the wall.
        lang: Lang,
    },
    /// Says what the team is called from now on; the report of a closed meeting keeps the name of
    /// that day.
    NameTeam {
        /// The new name.
        name: Text<TITLE_MAX>,
    },
    /// Takes a meeting that has not started off the list, or puts it back.
    Discard {
        /// Off the list, or back on it.
        discarded: bool,
    },
    /// Chooses between with names and anonymous.
    SetNaming {
        /// What is chosen.
        naming: Naming,
    },
    /// Shortens how long people's own words are kept.
    SetKeepWeeks {
        /// Weeks after the day of the meeting.
        weeks: u8,
    },
    /// Sets how many days after the meeting action points are asked after.
    SetFollowUp {
        /// Days after the meeting, from 1.
        days: u16,
    },
    /// Lets participants say which themes they need, or stops that.
    AskNeeds {
        /// Whether participants are asked.
        on: bool,
    },
    /// Names another coach.
    AddCoach {
        /// Who.
        person: PersonId,
        /// The name that others see.
        name: Text<NAME_MAX>,
    },
    /// Takes a coach's name off; the one who leads cannot be taken off.
    RemoveCoach {
        /// Who.
        person: PersonId,
    },
    /// Adds a block, at a place counted from 0 or at the end.
    AddBlock {
        /// What is planned.
        plan: BlockPlan,
        /// The place; `None` is the end.
        at: Option<usize>,
    },
    /// Lays out blocks at the end, or instead of what has not been used yet.
    LayOut {
        /// What is planned, in order.
        plans: Vec<BlockPlan>,
        /// Whether blocks that were not used yet are removed first.
        replace: bool,
    },
    /// Changes a block.
    EditBlock {
        /// The block.
        block: BlockId,
        /// The whole new plan.
        plan: BlockPlan,
    },
    /// Moves a block to a place counted from 0.
    MoveBlock {
        /// The block.
        block: BlockId,
        /// The place it gets.
        to: usize,
    },
    /// Copies a block, right after it.
    CopyBlock {
        /// The block to copy.
        block: BlockId,
    },
    /// Takes a block off the agenda.
    RemoveBlock {
        /// The block; not the one where the meeting is.
        block: BlockId,
    },
    /// Puts a removed block back where it was.
    RestoreBlock {
        /// The removed block.
        block: BlockId,
    },
    /// Takes an open action point of an earlier meeting along; what was taken along and removed
    /// is there again.
    CarryPoint {
        /// The action point with where it comes from; it gets an id of its own here.
        point: ActionPoint,
    },

    // Leading
    /// Starts with the first block. `carried` are the open action points of the team's earlier
    /// meetings.
    Start {
        /// Open action points of earlier meetings; they get ids of their own here.
        carried: Vec<ActionPoint>,
    },
    /// Goes to a block. `from` is what the coach had before them: if the meeting has moved on
    /// since, nothing happens twice.
    GoTo {
        /// Where to go.
        block: BlockId,
        /// Where the coach thought the meeting was.
        from: Option<BlockId>,
    },
    /// Leaves the block out and goes to the next one.
    Skip {
        /// The block that is left out: where the coach thought the meeting was.
        from: BlockId,
    },
    /// Closes the meeting.
    Close,
    /// Opens a closed meeting again.
    Reopen,
    /// Gives the lead to another coach of this meeting.
    HandOver {
        /// The coach who leads from now on.
        to: PersonId,
    },
    /// A coach of this meeting takes the lead.
    TakeOver,
    /// Draws a card, face down from what has not been drawn.
    DrawCard {
        /// The block whose cards lie there.
        block: BlockId,
        /// The chance.
        seed: u64,
    },
    /// Lays a chosen card on the table.
    PickCard {
        /// The block where the card lies.
        block: BlockId,
        /// The card.
        card: CardRef,
    },
    /// Puts a card back among those not drawn.
    PutBack {
        /// The block where the card lies.
        block: BlockId,
        /// The card.
        card: CardRef,
    },
    /// Sets the card on the table aside without talking about it.
    PassCard {
        /// The block where the card lies.
        block: BlockId,
        /// The card.
        card: CardRef,
    },
    /// Turns a definition card.
    TurnDefinition {
        /// The block where the card lies.
        block: BlockId,
        /// The definition card.
        card: ElementId,
        /// Whether it lies face up from now on.
        face_up: bool,
    },
    /// Chooses what the wall shows.
    ShowOnWall {
        /// What it shows.
        shows: WallShows,
    },
    /// Forms small groups or pairs at random.
    FormTables {
        /// The block; its form says how large the groups are.
        block: BlockId,
        /// The chance.
        seed: u64,
    },
    /// Sets the group's own text of a block: a definition, a vision, an agreement.
    SetGroupText {
        /// The block.
        block: BlockId,
        /// The text; `None` takes it away.
        text: Option<Text<GROUP_TEXT_MAX>>,
    },
    /// Starts the timer.
    StartTimer {
        /// How long.
        seconds: u32,
    },
    /// Adds time.
    AddTime {
        /// How much longer; without a timer, how long.
        seconds: u32,
    },
    /// Lets the timer stand still.
    PauseTimer,
    /// Lets it run on.
    ResumeTimer,
    /// Takes the timer off the screens.
    StopTimer,
    /// Shows everything that came in on a slot so far and was not hidden.
    Reveal {
        /// The slot.
        slot: Slot,
    },
    /// Takes it off the wall again.
    Conceal {
        /// The slot.
        slot: Slot,
    },
    /// No more contributions on a slot.
    Lock {
        /// The slot.
        slot: Slot,
    },
    /// Contributions again.
    Unlock {
        /// The slot.
        slot: Slot,
    },
    /// Decides about one contribution.
    Moderate {
        /// Which one.
        contribution: ContributionId,
        /// What the group sees of it.
        to: Visibility,
    },
    /// Enters what somebody without a phone said.
    Enter {
        /// Where it belongs.
        slot: Slot,
        /// What they said.
        text: Text<CONTRIBUTION_MAX>,
    },
    /// Enters a show of hands.
    ShowOfHands {
        /// Where it belongs.
        slot: Slot,
        /// What was asked.
        question: Text<TITLE_MAX>,
        /// How many hands.
        count: u32,
    },
    /// Says that somebody has left, or is back.
    SetAway {
        /// Who.
        participant: ParticipantId,
        /// Whether they have left.
        away: bool,
    },
    /// Makes the report readable by link until a date.
    ShareReport {
        /// The hash of the link's token.
        token_hash: String,
        /// The last day on which it can be read.
        until: civil::Date,
    },
    /// Ends a shared link.
    StopSharing {
        /// The hash of the link's token.
        token_hash: String,
    },
    /// Ends somebody's personal link. They can come in anew with the code.
    EndLink {
        /// Whose.
        participant: ParticipantId,
    },
    /// Gives the meeting another code: the one before lets nobody in any more.
    ChangeCode {
        /// The code from now on.
        code: JoinCode,
    },
    /// Gives the wall another link: the one before shows nothing any more.
    ChangeWall {
        /// The secret from now on.
        wall_secret: String,
    },

    // Taking part
    /// Somebody joins. `token_hash` is the hash of their personal link.
    Join {
        /// A first name; only kept in a meeting with names.
        name: Option<Text<NAME_MAX>>,
        /// The hash of their personal link.
        token_hash: String,
        /// The language of their screen.
        lang: Lang,
    },
    /// Changes one's own name.
    Rename {
        /// The new name; `None` takes it away.
        name: Option<Text<NAME_MAX>>,
    },
    /// Leaves an e-mail address for the question that comes later, or takes it away.
    LeaveEmail {
        /// The address; `None` takes it away.
        email: Option<Text<EMAIL_MAX>>,
    },
    /// Marks the themes that one needs.
    MarkNeeds {
        /// All themes that they need; what was marked before is replaced.
        decks: Vec<DeckId>,
    },
    /// Brings something in.
    Contribute {
        /// Where it belongs.
        slot: Slot,
        /// What they wrote.
        text: Text<CONTRIBUTION_MAX>,
    },
    /// Writes a question of one's own on the empty card.
    WriteOwnCard {
        /// The block that gets the card.
        block: BlockId,
        /// The question.
        text: Text<OWN_QUESTION_MAX>,
    },
    /// Would rather not answer this, or would after all.
    Pass {
        /// What they would rather not answer.
        slot: Slot,
        /// Whether they would rather not.
        passes: bool,
    },
    /// Writes a note that only the writer sees.
    Note {
        /// What it is about.
        slot: Slot,
        /// The whole note; `None` takes it away.
        text: Option<Text<NOTE_MAX>>,
    },
    /// Erases a contribution.
    Erase {
        /// Which one.
        contribution: ContributionId,
    },
    /// Makes an action point.
    AddPoint {
        /// What will be done.
        title: Text<POINT_TITLE_MAX>,
        /// When it should be done.
        due: Option<civil::Date>,
        /// Where in the meeting it came up.
        slot: Option<Slot>,
    },
    /// Changes an action point.
    EditPoint {
        /// Which one.
        point: PointId,
        /// What will be done.
        title: Text<POINT_TITLE_MAX>,
        /// When it should be done.
        due: Option<civil::Date>,
    },
    /// Removes an action point.
    RemovePoint {
        /// Which one.
        point: PointId,
    },
    /// Puts a removed action point back.
    RestorePoint {
        /// Which one.
        point: PointId,
    },
    /// Says how it goes with an action point.
    AnswerPoint {
        /// Which one.
        point: PointId,
        /// How it goes.
        state: PointState,
    },
    /// Does something in a block of a kind with rules of its own: a participant or the coach.
    Play {
        /// The block.
        block: BlockId,
        /// What is done.
        deed: Deed,
    },

    // Between meetings
    /// Says which cards are out as work, from now on: a coach handed some out or took some back.
    SetHandedOut {
        /// All of them.
        cards: Vec<HandedOut>,
    },
    /// Brings what came of an assignment into this meeting: whoever wrote it shared it with the group.
    BringBack {
        /// What came back.
        returned: Box<Returned>,
    },
    /// Takes it out of this meeting again.
    TakeOut {
        /// The assignment.
        assignment: AssignmentId,
    },

    // The clock
    /// The owners of action points were asked how it goes.
    FollowedUp {
        /// A new personal link for everybody who is asked by letter: who, and the link's hash.
        links: Vec<(ParticipantId, String)>,
    },
    /// People's own words were erased: the agreed time has passed.
    EraseWords,
}

impl Action {
    /// The action as it stays in the log after erasure: without what somebody typed about
    /// themselves, and still good for folding. Group products and action points stay, without
    /// names.
    #[must_use]
    pub fn blanked(&self) -> Self {
        match self.clone() {
            Self::Contribute { slot, .. } => Self::Contribute { slot, text: Text::erased() },
            Self::Enter { slot, .. } => Self::Enter { slot, text: Text::erased() },
            Self::ShowOfHands { slot, .. } => {
                Self::ShowOfHands { slot, question: Text::erased(), count: 0 }
            }
            Self::Note { slot, .. } => Self::Note { slot, text: None },
            Self::Join { lang, .. } => Self::Join { name: None, token_hash: String::new(), lang },
            Self::Rename { .. } => Self::Rename { name: None },
            Self::LeaveEmail { .. } => Self::LeaveEmail { email: None },
            Self::FollowedUp { .. } => Self::FollowedUp { links: Vec::new() },
            Self::WriteOwnCard { block, .. } => Self::WriteOwnCard { block, text: Text::erased() },
            Self::MarkNeeds { .. } => Self::MarkNeeds { decks: Vec::new() },
            Self::Play { block, deed } => Self::Play { block, deed: deed.blanked() },
            Self::BringBack { returned } => {
                Self::BringBack { returned: Box::new(returned.blanked()) }
            }
            other => other,
        }
    }
}
