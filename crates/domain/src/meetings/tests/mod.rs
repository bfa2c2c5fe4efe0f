//! Stories of meetings, told entry by entry: who does what, and what is accepted.
//!
//! The team of every story: Anne makes the meeting and leads it, Bram is her co-coach, Chris is a
//! coach elsewhere. Fatma, Jan and Maria take part.

mod alike;
mod association;
mod attitude;
mod case;
mod chance;
mod cross_the_line;
mod definition;
mod fold;
mod format;
mod general;
mod leading;
mod limits;
mod message_model;
mod moderating;
mod only_one;
mod planning;
mod points;
mod reminding;
mod report;
mod returned;
mod samples;
mod shared_note;
mod simulation;
mod table_talk;
mod tables;
mod taking_part;
mod thread;
mod triangle;
mod values;
mod vision;

use jiff::{SignedDuration, Timestamp, civil::date};
use uuid::Uuid;

use super::{
    blocks::{BlockKind, BlockPlan, DefinitionOnTable},
    *,
};
use crate::{
    decks::{GroupForm, Turn},
    lang::Lang,
};

const ANNE: PersonId = PersonId(Uuid::from_u128(1));
const BRAM: PersonId = PersonId(Uuid::from_u128(2));
const CHRIS: PersonId = PersonId(Uuid::from_u128(3));

const FATMA: ParticipantId = ParticipantId(0);
const JAN: ParticipantId = ParticipantId(1);
const MARIA: ParticipantId = ParticipantId(2);

/// The agenda of [`Story::planned`].
const OPENING: BlockId = BlockId(1);
const CARDS: BlockId = BlockId(2);
const WRITING: BlockId = BlockId(3);
const CLOSING: BlockId = BlockId(4);

/// A meeting as it is told: the log so far, what it adds up to, and a clock.
struct Story {
    meeting: Option<Meeting>,
    log: Vec<Entry>,
    now: Timestamp,
}

impl Story {
    /// Nothing yet.
    fn empty() -> Self {
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        Self { meeting: None, log: Vec::new(), now }
    }

    /// Anne made a meeting with names and named Bram; the agenda is empty.
    fn made() -> Self {
        let mut story = Self::empty();
        story.anne(Action::Create(create()));
        story.anne(Action::AddCoach { person: BRAM, name: text("Bram") });
        story
    }

    /// Four blocks are on the agenda.
    fn planned() -> Self {
        let mut story = Self::made();
        for plan in agenda() {
            story.anne(Action::AddBlock { plan, at: None });
        }
        story
    }

    /// Fatma, Jan and Maria are there and the meeting is at its first block.
    fn started() -> Self {
        let mut story = Self::planned();
        for name in ["Fatma", "Jan", "Maria"] {
            story.joins(name);
        }
        story.anne(Action::Start { carried: Vec::new() });
        story
    }

    /// As [`Story::started`], at one of the blocks.
    fn at(block: BlockId) -> Self {
        let mut story = Self::started();
        story.goes_to(block);
        story
    }

    /// At the cards, with the first card on the table.
    fn with_card() -> Self {
        let mut story = Self::at(CARDS);
        story.anne(Action::PickCard { block: CARDS, card: card("c-1") });
        story
    }

    /// Closed after the first block.
    fn closed() -> Self {
        let mut story = Self::started();
        story.anne(Action::Close);
        story
    }

    /// The next entry, whether it will be accepted or not.
    fn entry(&self, actor: Actor, action: Action) -> Entry {
        let number = EntryNumber(self.log.last().map_or(1, |last| last.number.0 + 1));
        Entry { number, at: self.now, actor, action }
    }

    /// Tries something. What is refused must change nothing and does not enter the log.
    fn tries(&mut self, actor: Actor, action: Action) -> Result<Vec<Effect>, Refused> {
        let before = self.meeting.clone();
        let result = self.tries_unguarded(actor, action);
        if let Err(refused) = result {
            assert!(self.meeting == before, "refused ({refused}) and yet changed");
        }
        result
    }

    /// As [`Story::tries`], quick enough for twelve thousand people.
    fn tries_unguarded(&mut self, actor: Actor, action: Action) -> Result<Vec<Effect>, Refused> {
        let entry = self.entry(actor, action);
        let effects = apply(&mut self.meeting, &entry)?;
        self.log.push(entry);
        self.now += SignedDuration::from_secs(1);
        Ok(effects)
    }

    #[track_caller]
    fn does(&mut self, actor: Actor, action: Action) -> Vec<Effect> {
        let told = format!("{action:?}");
        self.tries(actor, action).unwrap_or_else(|refused| panic!("{refused}: {told}"))
    }

    #[track_caller]
    fn refuses(&mut self, actor: Actor, action: Action, refused: Refused) {
        let told = format!("{action:?}");
        assert_eq!(self.tries(actor, action), Err(refused), "{told}");
    }

    #[track_caller]
    fn anne(&mut self, action: Action) -> Vec<Effect> {
        self.does(Actor::Coach(ANNE), action)
    }

    #[track_caller]
    fn bram(&mut self, action: Action) -> Vec<Effect> {
        self.does(Actor::Coach(BRAM), action)
    }

    #[track_caller]
    fn clock(&mut self, action: Action) -> Vec<Effect> {
        self.does(Actor::Clock, action)
    }

    #[track_caller]
    fn by(&mut self, who: ParticipantId, action: Action) -> Vec<Effect> {
        self.does(Actor::Participant(who), action)
    }

    #[track_caller]
    fn refuses_anne(&mut self, action: Action, refused: Refused) {
        self.refuses(Actor::Coach(ANNE), action, refused);
    }

    #[track_caller]
    fn refuses_by(&mut self, who: ParticipantId, action: Action, refused: Refused) {
        self.refuses(Actor::Participant(who), action, refused);
    }

    #[track_caller]
    fn joins(&mut self, name: &str) -> ParticipantId {
        self.does(Actor::Visitor, join(name));
        ParticipantId(u32::try_from(self.meeting().participants.len() - 1).unwrap())
    }

    #[track_caller]
    fn goes_to(&mut self, block: BlockId) {
        let from = self.meeting().at;
        self.anne(Action::GoTo { block, from });
    }

    /// Somebody brings something in.
    #[track_caller]
    fn writes(&mut self, who: ParticipantId, slot: &str, words: &str) -> ContributionId {
        self.by(who, contribute(slot, words));
        ContributionId(self.last().0)
    }

    fn passes_time(&mut self, seconds: i64) {
        self.now += SignedDuration::from_secs(seconds);
    }

    #[track_caller]
    fn meeting(&self) -> &Meeting {
        self.meeting.as_ref().expect("the story has begun")
    }

    #[track_caller]
    fn block(&self, id: BlockId) -> &blocks::Block {
        self.meeting().block(id).expect("the block is on the agenda")
    }

    fn last(&self) -> EntryNumber {
        self.log.last().map_or(EntryNumber(0), |entry| entry.number)
    }

    /// The agenda as ids.
    fn order(&self) -> Vec<u32> {
        self.meeting().agenda.iter().map(|block| block.id.0).collect()
    }

    /// What the group sees on a slot, as words.
    fn seen(&self, slot: &str) -> Vec<String> {
        let slot = at(slot);
        let revealed = self.meeting().slot(&slot).is_some_and(|state| state.revealed);
        let on_slot = self.meeting().on_slot(&slot);
        on_slot
            .filter(|line| revealed && line.visibility == Visibility::Shown)
            .map(|line| words(&line.body))
            .collect()
    }
}

/// A text that is known to fit.
#[track_caller]
fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text::new(words).expect("the text fits")
}

/// A slot as addresses write it: `2:c-1`, `3`, `4:take-away`.
#[track_caller]
fn at(slot: &str) -> Slot {
    slot.parse().expect("it is a slot")
}

/// A card as addresses write it: `c-1`, `own-1`.
#[track_caller]
fn card(name: &str) -> CardRef {
    name.parse().expect("it is a card")
}

fn words(body: &ContributionBody) -> String {
    match body {
        ContributionBody::Text(text) => text.to_string(),
        ContributionBody::Hands { question, count } => format!("{question} {count}"),
        ContributionBody::Erased => String::new(),
    }
}

fn contribute(slot: &str, words: &str) -> Action {
    Action::Contribute { slot: at(slot), text: text(words) }
}

fn join(name: &str) -> Action {
    let name = Text::optional(name).unwrap();
    let token_hash = name.as_ref().map_or(String::new(), |name| format!("hash-{name}"));
    Action::Join { name, token_hash, lang: Lang::SOURCE }
}

fn go(from: BlockId, block: BlockId) -> Action {
    Action::GoTo { block, from: Some(from) }
}

fn create() -> Create {
    Create {
        title: text("Samen om het kind"),
        starts: date(2026, 9, 22).at(15, 30, 0, 0),
        team: TeamId(Uuid::from_u128(20)),
        team_name: text("Onderbouw"),
        naming: Naming::Named,
        lang: Lang::SOURCE,
        code: JoinCode::from_random([0, 1, 2, 3, 4, 5]),
        wall_secret: "secret".to_owned(),
        coach_name: text("Anne"),
    }
}

fn bare(kind: BlockKind) -> BlockPlan {
    BlockPlan::bare(kind, text(kind.name()), 10)
}

/// A plan with conversation cards and one definition of each sort.
fn cards_plan() -> BlockPlan {
    let definition = |card: &str, turn| DefinitionOnTable { card: card.into(), turn };
    BlockPlan {
        minutes: 30,
        form: GroupForm::SmallGroups,
        deck: Some("1.1".into()),
        cards: vec!["c-1".into(), "c-2".into(), "c-3".into()],
        definitions: vec![
            definition("d-coach", Turn::Coach),
            definition("d-after", Turn::AfterWriting),
            definition("d-first", Turn::First),
        ],
        ..bare(BlockKind::Cards)
    }
}

fn agenda() -> [BlockPlan; 4] {
    let writing = BlockPlan { minutes: 20, ..bare(BlockKind::Writing) };
    [bare(BlockKind::Opening), cards_plan(), writing, bare(BlockKind::Closing)]
}
