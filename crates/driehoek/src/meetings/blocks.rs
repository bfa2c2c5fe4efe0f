//! From the card box to an agenda: the blocks that "start from" lays out, and the form of a block.

use domain::decks::{
    CardBox, Deck, DeckId, Element, ElementId, GroupForm, PlanBlock, PlanKind, Plays, Turn,
};
use domain::lang::Lang;
use domain::meetings::blocks::{BlockKind, BlockPlan, DefinitionOnTable};
use domain::meetings::{BLOCK_MINUTES_MAX, Meeting, Refused, TITLE_MAX, Text};

use super::actions::Fault;
use super::form::Fields;
use super::kinds;
use super::views::words;
use crate::i18n::Words;

/// How long a block is that a coach adds, in minutes.
const NEW_BLOCK_MINUTES: u16 = 10;
/// How long looking at open action points takes, in minutes.
const OPEN_POINTS_MINUTES: u16 = 5;

/// The agenda that a deck lays out, in the meeting's language.
pub fn of_deck(cards: &CardBox, deck: &DeckId, lang: Lang) -> Vec<BlockPlan> {
    let Some(deck) = cards.deck(deck) else { return Vec::new() };
    deck.plan.iter().filter_map(|block| planned(cards, deck, block, lang)).collect()
}

fn planned(cards: &CardBox, deck: &Deck, block: &PlanBlock, lang: Lang) -> Option<BlockPlan> {
    let words = cards.plan_words(&deck.id, &block.id, lang)?;
    let minutes = u16::try_from(block.minutes).unwrap_or(BLOCK_MINUTES_MAX);
    // A translated title may be longer than one that is typed here.
    let title: String = words.title.chars().take(TITLE_MAX).collect();
    let played = block.energizer.as_ref().and_then(|id| cards.element(id)?.plays).map(played);
    let kind = played.map_or_else(|| kind(block.kind), |(kind, _)| kind);
    let mut plan = BlockPlan::bare(kind, Text::new(&title).ok()?, minutes);
    plan.form = played.map_or(block.form, |(_, form)| form.unwrap_or(block.form));
    plan.settings = kinds::planned(plan.kind, block.begin.as_deref());
    if block.kind == PlanKind::Slides {
        plan.settings = kinds::general::of_deck(words.text.as_deref().unwrap_or_default());
    } else {
        plan.text = words.text.as_deref().and_then(|text| Text::new(text).ok());
    }
    plan.note = words.note.as_deref().and_then(|note| Text::new(note).ok());
    plan.deck = Some(deck.id.clone());
    plan.energizer.clone_from(&block.energizer);
    plan.cards.clone_from(&block.cards);
    plan.definitions = block.definitions.iter().map(|id| on_table(cards, id)).collect();
    plan.background.clone_from(&block.background);
    Some(plan)
}

/// What a block of a deck's plan is in a meeting.
pub const fn kind(kind: PlanKind) -> BlockKind {
    match kind {
        PlanKind::Opening => BlockKind::Opening,
        PlanKind::Energizer => BlockKind::Energizer,
        PlanKind::Cards => BlockKind::Cards,
        PlanKind::CrossTheLine => BlockKind::CrossTheLine,
        PlanKind::TableTalk => BlockKind::TableTalk,
        PlanKind::Definition => BlockKind::Definition,
        PlanKind::Case => BlockKind::Case,
        PlanKind::MessageModel => BlockKind::MessageModel,
        PlanKind::Attitude => BlockKind::Attitude,
        PlanKind::Vision => BlockKind::Vision,
        PlanKind::Words => BlockKind::Words,
        PlanKind::Slides => BlockKind::Slides,
        PlanKind::Background => BlockKind::Background,
        PlanKind::Writing => BlockKind::Writing,
        PlanKind::Text => BlockKind::Text,
        PlanKind::Closing => BlockKind::Closing,
    }
}

/// What an energizer with rules of its own is in a meeting, and the form that it needs.
pub const fn played(plays: Plays) -> (BlockKind, Option<GroupForm>) {
    match plays {
        Plays::Triangle => (BlockKind::Triangle, None),
        Plays::OnlyOne => (BlockKind::OnlyOne, None),
        // Two and two, for the coach to deal.
        Plays::Association => (BlockKind::Association, Some(GroupForm::Pair)),
    }
}

/// A definition card with the rule of its set for turning it.
pub fn on_table(cards: &CardBox, id: &ElementId) -> DefinitionOnTable {
    let turn = cards.element(id).and_then(|element| element.turn).unwrap_or(Turn::Coach);
    DefinitionOnTable { card: id.clone(), turn }
}

/// The agenda of an earlier meeting, to use again.
pub fn of_meeting(meeting: &Meeting) -> Vec<BlockPlan> {
    meeting.agenda.iter().map(|block| block.plan.clone()).collect()
}

/// The block with which the next meeting of a team begins when action points are open.
pub fn open_points(words: &Words) -> Option<BlockPlan> {
    let title = Text::new(&words.t("block-open-points")).ok()?;
    Some(BlockPlan::bare(BlockKind::OpenPoints, title, OPEN_POINTS_MINUTES))
}

/// A new block of a kind, to be filled in.
pub fn new(words: &Words, kind: BlockKind) -> Option<BlockPlan> {
    let title = Text::new(&words::block_kind(words, kind)).ok()?;
    Some(BlockPlan::bare(kind, title, NEW_BLOCK_MINUTES))
}

/// A new block that a coach adds: as the card box plans one of this kind, or with the card that is
/// played like that, where it has one.
pub fn added(cards: &CardBox, words: &Words, kind: BlockKind) -> Option<BlockPlan> {
    use BlockKind::{Attitude, Case, CrossTheLine, MessageModel, TableTalk, Vision};

    let is_played = |element: &&Element| element.plays.map(played).is_some_and(|it| it.0 == kind);
    if let Some(element) = cards.elements().find(is_played) {
        let mut plan = new(words, kind)?;
        plan.form = element.plays.and_then(|plays| played(plays).1).unwrap_or(plan.form);
        plan.energizer = Some(element.id.clone());
        plan.deck = Some(element.deck.clone());
        return Some(plan);
    }
    let is_planned =
        matches!(kind, CrossTheLine | TableTalk | Case | MessageModel | Attitude | Vision);
    let is_like = |block: &&PlanBlock| self::kind(block.kind) == kind;
    let known = cards.decks().find_map(|deck| Some((deck, deck.plan.iter().find(is_like)?)));
    let known = known.filter(|_| is_planned);
    known
        .and_then(|(deck, block)| planned(cards, deck, block, words.lang()))
        .or_else(|| new(words, kind))
}

/// Reads the form of a block. What the form does not ask stays as it was in `before`.
pub fn read(fields: &Fields, cards: &CardBox, before: &BlockPlan) -> Result<BlockPlan, Fault> {
    let minutes: u16 = fields
        .read("minutes")
        .ok_or(Fault::Refused(Refused::TooMuch { max: BLOCK_MINUTES_MAX.into() }))?;
    let chosen = |name: &str| -> Vec<ElementId> {
        let ids = fields.all(name).map(ElementId::from);
        ids.filter(|id| cards.element(id).is_some()).collect()
    };
    let table: Vec<_> = chosen("card");
    let definitions = chosen("definition").iter().map(|id| on_table(cards, id)).collect();
    let kind = BlockKind::named(fields.get("kind")).ok_or(Fault::Unreadable)?;
    let form = GroupForm::ALL.into_iter().find(|form| form.name() == fields.get("form"));
    Ok(BlockPlan {
        kind,
        title: fields.text("title")?,
        minutes,
        form: form.ok_or(Fault::Unreadable)?,
        text: fields.optional("text")?,
        note: fields.optional("note")?,
        deck: deck_of(cards, &table).or_else(|| before.deck.clone()),
        energizer: chosen("energizer").into_iter().next(),
        cards: table,
        definitions,
        background: chosen("background"),
        settings: kinds::settings(fields, kind, before)?,
    })
}

/// The deck that most cards are from: its method and goals stand beside the block.
fn deck_of(cards: &CardBox, table: &[ElementId]) -> Option<DeckId> {
    let decks: Vec<_> = table.iter().filter_map(|id| Some(&cards.element(id)?.deck)).collect();
    decks
        .iter()
        .max_by_key(|deck| decks.iter().filter(|other| other == deck).count())
        .map(|d| (*d).clone())
}
