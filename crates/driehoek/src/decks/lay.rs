//! Lays an element of the card box on the agenda of a meeting: where it fits, and what it becomes.

use domain::decks::{CardBox, Element, ElementId, Kind};
use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::{Action, BlockId, Meeting, Refused, Text};

use crate::i18n::Words;
use crate::meetings::{agenda, blocks};
use crate::web::prose;

/// As what an element lies in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum As {
    Card,
    Definition,
    Background,
    Energizer,
    /// The words of a block of its own.
    Text,
}

const fn lies_as(kind: Kind) -> As {
    match kind {
        Kind::ConversationCard
        | Kind::AssignmentCard
        | Kind::DiscussionQuestion
        | Kind::Statement
        | Kind::ParentQuestion
        | Kind::SharePoint
        | Kind::ReflectionQuestion => As::Card,
        Kind::DefinitionCard => As::Definition,
        Kind::BackgroundTopic | Kind::CaseStory => As::Background,
        Kind::Energizer => As::Energizer,
        _ => As::Text,
    }
}

/// Whether an element can be used in a meeting at all; a set is not laid down as one thing.
pub const fn is_usable(kind: Kind) -> bool {
    !matches!(kind, Kind::CardSeries | Kind::CardSet | Kind::MeetingFormat | Kind::Source)
}

/// The blocks of an agenda in which the element can lie and that have not been used yet, with
/// whether it lies there already.
pub fn places<'m>(meeting: &'m Meeting, element: &Element) -> Vec<(&'m Block, bool)> {
    let open = meeting.agenda.iter().filter(|block| !block.visited && !block.skipped);
    open.filter(|block| fits(&block.plan, element))
        .map(|block| (block, has(&block.plan, &element.id)))
        .collect()
}

fn fits(plan: &BlockPlan, element: &Element) -> bool {
    let kind = element.kind;
    match lies_as(kind) {
        As::Card => {
            let is_line = plan.kind == BlockKind::CrossTheLine && kind == Kind::Statement;
            let is_talk = plan.kind == BlockKind::TableTalk && kind == Kind::DiscussionQuestion;
            plan.kind == BlockKind::Cards || is_line || is_talk
        }
        As::Background => {
            use BlockKind::{Background, Cards, Case, TableTalk};
            matches!(plan.kind, Cards | Background | Case | TableTalk)
        }
        As::Energizer => {
            let played =
                element.plays.map_or(BlockKind::Energizer, |plays| blocks::played(plays).0);
            plan.kind == played && plan.energizer.is_none()
        }
        As::Definition => {
            matches!(plan.kind, BlockKind::Cards | BlockKind::Definition | BlockKind::Writing)
        }
        As::Text => false,
    }
}

fn has(plan: &BlockPlan, id: &ElementId) -> bool {
    plan.cards.contains(id)
        || plan.background.contains(id)
        || plan.energizer.as_ref() == Some(id)
        || plan.definitions.iter().any(|definition| definition.card == *id)
}

/// What lays the element in a block, or in a new block before the closing. Nothing when it lies
/// there already. `words` are in the language of the meeting.
pub fn lay(
    cards: &CardBox,
    words: &Words,
    meeting: &Meeting,
    (element, block): (&Element, Option<BlockId>),
) -> Result<Option<Action>, Refused> {
    let Some(id) = block else {
        let plan = new_block(cards, words, element).ok_or(Refused::Unknown)?;
        return Ok(Some(Action::AddBlock { plan, at: agenda::place_of_new(meeting) }));
    };
    let places = places(meeting, element);
    let (block, lies_there) =
        places.into_iter().find(|(block, _)| block.id == id).ok_or(Refused::MovedOn)?;
    let mut plan = block.plan.clone();
    put(cards, &mut plan, element);
    Ok((!lies_there).then_some(Action::EditBlock { block: id, plan }))
}

fn put(cards: &CardBox, plan: &mut BlockPlan, element: &Element) {
    let id = element.id.clone();
    match lies_as(element.kind) {
        As::Card => plan.cards.push(id),
        As::Definition => plan.definitions.push(blocks::on_table(cards, &id)),
        As::Background => plan.background.push(id),
        As::Energizer => plan.energizer = Some(id),
        As::Text => {}
    }
    plan.deck.get_or_insert_with(|| element.deck.clone());
}

/// What takes the element out of a block: the whole block when there is nothing else in it. Nothing
/// when it does not lie there.
pub fn take_back(meeting: &Meeting, element: &Element, block: BlockId) -> Option<Action> {
    let found = meeting.agenda.iter().find(|other| other.id == block)?;
    let is_text = lies_as(element.kind) == As::Text && found.plan.kind == BlockKind::Text;
    if is_text {
        return Some(Action::RemoveBlock { block });
    }
    if !has(&found.plan, &element.id) {
        return None;
    }
    let mut plan = found.plan.clone();
    let is_other = |id: &ElementId| *id != element.id;
    plan.cards.retain(is_other);
    plan.background.retain(is_other);
    plan.definitions.retain(|definition| is_other(&definition.card));
    plan.energizer = plan.energizer.filter(is_other);
    let is_empty = plan.cards.is_empty()
        && plan.background.is_empty()
        && plan.definitions.is_empty()
        && plan.energizer.is_none();
    Some(if is_empty { Action::RemoveBlock { block } } else { Action::EditBlock { block, plan } })
}

/// A block with only this element; nothing when the card box has no words for it.
fn new_block(cards: &CardBox, words: &Words, element: &Element) -> Option<BlockPlan> {
    let played = element.plays.map(blocks::played);
    let kind = match lies_as(element.kind) {
        As::Card if element.kind == Kind::Statement => BlockKind::CrossTheLine,
        As::Card | As::Definition => BlockKind::Cards,
        As::Background => BlockKind::Background,
        As::Energizer => played.map_or(BlockKind::Energizer, |(kind, _)| kind),
        As::Text => BlockKind::Text,
    };
    let mut plan = blocks::new(words, kind)?;
    plan.form = played.and_then(|(_, form)| form).unwrap_or(plan.form);
    let said = cards.words(&element.id, words.lang())?;
    if !matches!(lies_as(element.kind), As::Card | As::Definition) {
        let title = said.title.as_deref().map(cut::<{ domain::meetings::TITLE_MAX }>);
        plan.title = title.and_then(|title| Text::new(&title).ok()).unwrap_or(plan.title);
    }
    if lies_as(element.kind) == As::Text {
        let text = prose::plain(said.text.as_deref().or(said.title.as_deref())?);
        plan.text = Text::new(&cut::<{ domain::meetings::BLOCK_TEXT_MAX }>(&text)).ok();
    }
    if let Some(minutes) = element.minutes.and_then(|minutes| u16::try_from(minutes).ok()) {
        plan.minutes = minutes.min(domain::meetings::BLOCK_MINUTES_MAX);
    }
    put(cards, &mut plan, element);
    Some(plan)
}

fn cut<const MAX: usize>(text: &str) -> String {
    text.chars().take(MAX).collect()
}

/// The agenda of a new meeting around one element: an opening, the element, a closing.
pub fn around(cards: &CardBox, words: &Words, id: &ElementId) -> Vec<BlockPlan> {
    let Some(element) = cards.element(id).filter(|element| is_usable(element.kind)) else {
        return Vec::new();
    };
    let opening = blocks::new(words, BlockKind::Opening);
    let closing = blocks::new(words, BlockKind::Closing);
    [opening, new_block(cards, words, element), closing].into_iter().flatten().collect()
}
