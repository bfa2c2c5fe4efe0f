//! The programme of a deck of one's own: it follows from the cards, until its maker wants another.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Draft, DraftCard, Refused, Standing};
use crate::{
    decks::{DeckId, ElementId, GroupForm, Kind, PlanBlock, PlanId, PlanKind, limits},
    lang::Lang,
};

/// How long the blocks take that follow from the cards, in minutes.
const ENERGIZER_MINUTES: u32 = 10;
const MINUTES_PER_CARD: u32 = 5;
const CARDS_MINUTES_MAX: u32 = 30;
const CLOSING_MINUTES: u32 = 5;
/// How long a block takes that somebody adds.
const NEW_MINUTES: u32 = 10;

/// The blocks that follow from the cards have these numbers, and keep them.
const ENERGIZER: u32 = 1;
const CARDS: u32 = 2;
const CLOSING: u32 = DraftBlock::CLOSING;

/// The cards that a table takes.
const TABLE: [Kind; 4] =
    [Kind::ConversationCard, Kind::AssignmentCard, Kind::DiscussionQuestion, Kind::Statement];
const STATEMENTS: [Kind; 1] = [Kind::Statement];
const DEFINITIONS: [Kind; 1] = [Kind::DefinitionCard];
const BACKGROUND: [Kind; 3] = [Kind::BackgroundTopic, Kind::CaseStory, Kind::Tip];
const ENERGIZERS: [Kind; 1] = [Kind::Energizer];

/// What the blocks are called that follow from the cards.
#[derive(Clone, Debug)]
pub struct PlanTitles {
    /// The energizer to begin with.
    pub energizer: String,
    /// The talk with the cards.
    pub cards: String,
    /// The end.
    pub closing: String,
}

/// What a block says in one language. Empty means that there is nothing there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlockText {
    /// What it is called.
    pub title: String,
    /// What everybody reads during the block.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What only the coach reads.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a block says in another language, and of which Dutch words that is the translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockTranslation {
    /// What it says.
    pub text: BlockText,
    /// How trustworthy it is.
    #[serde(flatten)]
    pub standing: Standing,
    /// The Dutch words.
    pub of: BlockText,
}

/// A block of the programme, as it is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftBlock {
    /// Its number, for as long as it is there; not its place.
    pub number: u32,
    /// What it is.
    pub kind: PlanKind,
    /// How long it takes.
    pub minutes: u32,
    /// How people sit together.
    pub form: GroupForm,
    /// What it says, in Dutch.
    pub text: BlockText,
    /// The cards that lie in it, by their numbers. When there are none, it has every card that
    /// fits and lies in no other block.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<u32>,
    /// What it says in other languages.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Lang, BlockTranslation>,
    /// Whether it was removed; it can come back until the deck is published.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

impl DraftBlock {
    /// The number of the closing, the highest that no added block has.
    pub(super) const CLOSING: u32 = 3;

    fn new(number: u32, kind: PlanKind, title: &str, minutes: u32, form: GroupForm) -> Self {
        let text = BlockText { title: title.to_owned(), ..BlockText::default() };
        let (cards, translations) = Default::default();
        Self { number, kind, minutes, form, text, cards, translations, removed: false }
    }

    /// Gives the name that files and translators use.
    pub fn id(&self) -> PlanId {
        match self.number {
            ENERGIZER => PlanKind::Energizer.name().into(),
            CARDS => PlanKind::Cards.name().into(),
            CLOSING => PlanKind::Closing.name().into(),
            number => PlanId::new(format!("blok-{number}")),
        }
    }

    /// Gives the number of a block of this name; nothing for a name from elsewhere.
    pub(super) fn number_of(id: &PlanId) -> Option<u32> {
        let follow = [ENERGIZER, CARDS, CLOSING];
        let kinds = [PlanKind::Energizer, PlanKind::Cards, PlanKind::Closing];
        let place = kinds.iter().position(|kind| kind.name() == id.as_str());
        place.map(|place| follow[place]).or_else(|| {
            let number = id.as_str().strip_prefix("blok-")?.parse().ok();
            number.filter(|number| *number > CLOSING)
        })
    }

    /// Gives the translations that are still of these Dutch words.
    pub fn fresh_translations(&self) -> impl Iterator<Item = (Lang, &BlockTranslation)> {
        self.translations.iter().filter(|(_, t)| t.of == self.text).map(|(lang, t)| (*lang, t))
    }
}

/// Gives the kinds of cards that can lie in a block of this kind.
pub fn lie_in(kind: PlanKind) -> Vec<Kind> {
    let kinds: &[&[Kind]] = match kind {
        PlanKind::Energizer => &[&ENERGIZERS],
        PlanKind::Cards => &[&TABLE, &DEFINITIONS, &BACKGROUND],
        PlanKind::CrossTheLine => &[&STATEMENTS],
        PlanKind::TableTalk => &[&TABLE, &BACKGROUND],
        PlanKind::Case | PlanKind::MessageModel | PlanKind::Attitude | PlanKind::Vision => {
            &[&TABLE, &DEFINITIONS, &BACKGROUND]
        }
        PlanKind::Background => &[&BACKGROUND],
        PlanKind::Definition | PlanKind::Writing => &[&DEFINITIONS],
        PlanKind::Opening
        | PlanKind::Text
        | PlanKind::Words
        | PlanKind::Slides
        | PlanKind::Closing => &[],
    };
    kinds.concat()
}

/// The programme of a draft while it is laid out: which block has which cards.
struct Table<'a> {
    draft: &'a Draft,
    blocks: &'a [DraftBlock],
    /// The cards that somebody laid in a block.
    chosen: BTreeSet<u32>,
}

impl<'a> Table<'a> {
    fn of(draft: &'a Draft, blocks: &'a [DraftBlock]) -> Self {
        let present: BTreeSet<_> = draft.present().map(|card| card.number).collect();
        let all = blocks.iter().flat_map(|block| &block.cards).copied();
        let chosen = all.filter(|number| present.contains(number)).collect();
        Self { draft, blocks, chosen }
    }

    /// Whether nobody chose what lies in this block.
    fn is_open(&self, block: &DraftBlock) -> bool {
        !block.cards.iter().any(|number| self.chosen.contains(number))
    }

    /// The block that has what was laid nowhere: the first one of the first of these kinds.
    fn has_rest(&self, block: &DraftBlock, kinds: &[PlanKind]) -> bool {
        let open = |kind: &PlanKind| {
            self.blocks.iter().find(|other| other.kind == *kind && self.is_open(other))
        };
        kinds.iter().find_map(open).is_some_and(|other| other.number == block.number)
    }

    /// The cards of these kinds in a block.
    fn cards(
        &self,
        block: &DraftBlock,
        kinds: &[Kind],
        rest_goes_to: &[PlanKind],
    ) -> Vec<&'a DraftCard> {
        let all = self.draft.present().filter(|card| kinds.contains(&card.kind));
        if !self.is_open(block) {
            return all.filter(|card| block.cards.contains(&card.number)).collect();
        }
        let has_rest = self.has_rest(block, rest_goes_to);
        all.filter(|card| has_rest && !self.chosen.contains(&card.number)).collect()
    }

    /// The block as it stands in the files. Without what it is for it is a block of words.
    fn lay(&self, deck: &DeckId, block: &DraftBlock) -> PlanBlock {
        use PlanKind::{
            Attitude, Background, Cards, Case, CrossTheLine, Definition, Energizer, MessageModel,
            TableTalk, Text, Vision, Writing,
        };

        let ids = |cards: Vec<&DraftCard>| -> Vec<ElementId> {
            cards.into_iter().map(|card| deck.card(card.number)).collect()
        };
        let mut laid = PlanBlock {
            id: block.id(),
            kind: block.kind,
            minutes: block.minutes,
            form: block.form,
            energizer: None,
            cards: Vec::new(),
            definitions: Vec::new(),
            background: Vec::new(),
            begin: None,
        };
        match block.kind {
            Energizer => {
                let energizers = ids(self.cards(block, &ENERGIZERS, &[Energizer]));
                laid.energizer = energizers.into_iter().next();
            }
            Cards => {
                laid.cards = ids(self.cards(block, &TABLE, &[Cards]));
                if !laid.cards.is_empty() {
                    laid.definitions = ids(self.cards(block, &DEFINITIONS, &[Cards]));
                    laid.background = ids(self.cards(block, &BACKGROUND, &[Background, Cards]));
                }
            }
            CrossTheLine => {
                laid.cards = ids(self.cards(block, &STATEMENTS, &[Cards, CrossTheLine]));
            }
            TableTalk => {
                laid.cards = ids(self.cards(block, &TABLE, &[Cards, TableTalk]));
                if !laid.cards.is_empty() {
                    laid.background = ids(self.cards(block, &BACKGROUND, &[]));
                }
            }
            Background => {
                laid.background = ids(self.cards(block, &BACKGROUND, &[Background, Cards]));
            }
            Writing | Definition => laid.definitions = ids(self.cards(block, &DEFINITIONS, &[])),
            Case | MessageModel | Attitude | Vision => {
                laid.cards = ids(self.cards(block, &TABLE, &[]));
                laid.definitions = ids(self.cards(block, &DEFINITIONS, &[]));
                laid.background = ids(self.cards(block, &BACKGROUND, &[]));
            }
            _ => {}
        }
        let is_bare = match block.kind {
            Energizer => laid.energizer.is_none(),
            Cards | CrossTheLine | TableTalk => laid.cards.is_empty(),
            Background => laid.background.is_empty(),
            _ => false,
        };
        if is_bare {
            laid.kind = Text;
        }
        laid
    }
}

impl Draft {
    /// Gives the programme: what its maker wants, or what follows from the cards.
    pub fn programme(&self, titles: &PlanTitles) -> Vec<DraftBlock> {
        if self.own_plan {
            self.plan.iter().filter(|block| !block.removed).cloned().collect()
        } else {
            self.following_plan(titles)
        }
    }

    /// Gives the programme that follows from the cards: an energizer, the cards, a closing.
    pub(super) fn following_plan(&self, titles: &PlanTitles) -> Vec<DraftBlock> {
        let mut plan = Vec::new();
        if let Some(card) = self.present().find(|card| card.kind == Kind::Energizer) {
            let title = Some(card.text.title.trim()).filter(|title| !title.is_empty());
            // A title that is too long is told at its card.
            let title = title.unwrap_or(&titles.energizer).chars();
            let title: String = title.take(limits::OWN_BLOCK_TITLE).collect();
            let (kind, form) = (PlanKind::Energizer, GroupForm::Circle);
            plan.push(DraftBlock::new(ENERGIZER, kind, &title, ENERGIZER_MINUTES, form));
        }
        let count = self.present().filter(|card| TABLE.contains(&card.kind)).count();
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let minutes = count.saturating_mul(MINUTES_PER_CARD).min(CARDS_MINUTES_MAX);
            let (kind, form) = (PlanKind::Cards, GroupForm::SmallGroups);
            plan.push(DraftBlock::new(CARDS, kind, &titles.cards, minutes, form));
        }
        if !plan.is_empty() {
            plan.push(closing(titles));
        }
        plan
    }

    /// Gives these blocks as they stand in the files, with the cards that lie in each.
    pub fn laid(&self, deck: &DeckId, blocks: &[DraftBlock]) -> Vec<PlanBlock> {
        let table = Table::of(self, blocks);
        blocks.iter().map(|block| table.lay(deck, block)).collect()
    }

    /// Makes the programme one's own, beginning as it is now, and gives it to change.
    fn plan_mut(&mut self, titles: &PlanTitles) -> &mut Vec<DraftBlock> {
        if !self.own_plan {
            self.plan = self.following_plan(titles);
            if self.plan.is_empty() {
                self.plan.push(closing(titles));
            }
            self.own_plan = true;
        }
        self.last_block = self.last_block.max(CLOSING);
        &mut self.plan
    }

    /// Adds a block before the closing and gives its number.
    pub fn add_block(
        &mut self,
        kind: PlanKind,
        title: &str,
        titles: &PlanTitles,
    ) -> Result<u32, Refused> {
        if kind == PlanKind::Closing {
            return Err(Refused::OneClosing);
        }
        let plan = self.plan_mut(titles);
        if plan.iter().filter(|block| !block.removed).count() >= limits::OWN_BLOCKS {
            return Err(Refused::PlanFull);
        }
        let form = match kind {
            PlanKind::Cards | PlanKind::TableTalk | PlanKind::Vision => GroupForm::SmallGroups,
            PlanKind::Attitude | PlanKind::Case => GroupForm::Alone,
            _ => GroupForm::Plenary,
        };
        let at = plan.len().saturating_sub(1);
        self.last_block += 1;
        let number = self.last_block;
        self.plan.insert(at, DraftBlock::new(number, kind, title, NEW_MINUTES, form));
        Ok(number)
    }

    /// Gives one block of one's own programme to change, removed or not.
    pub fn block_mut(
        &mut self,
        number: u32,
        titles: &PlanTitles,
    ) -> Result<&mut DraftBlock, Refused> {
        let found = self.plan_mut(titles).iter_mut().find(|block| block.number == number);
        found.ok_or(Refused::NoSuchBlock)
    }

    /// Removes a block, or brings it back. The closing stays.
    pub fn set_block_removed(
        &mut self,
        number: u32,
        removed: bool,
        titles: &PlanTitles,
    ) -> Result<(), Refused> {
        let count = self.programme(titles).len();
        let block = self.block_mut(number, titles)?;
        if block.kind == PlanKind::Closing {
            return Err(Refused::OneClosing);
        }
        if !removed && block.removed && count >= limits::OWN_BLOCKS {
            return Err(Refused::PlanFull);
        }
        block.removed = removed;
        Ok(())
    }

    /// Moves a block one place towards the beginning or the end, past what is removed.
    pub fn step_block(
        &mut self,
        number: u32,
        up: bool,
        titles: &PlanTitles,
    ) -> Result<(), Refused> {
        let order = self.programme(titles).iter().map(|block| block.number).collect();
        let order = super::draft::stepped(order, number, up).ok_or(Refused::NoSuchBlock)?;
        self.reorder_blocks(&order, titles);
        Ok(())
    }

    /// Puts the blocks in this order, with the closing last.
    pub fn reorder_blocks(&mut self, order: &[u32], titles: &PlanTitles) {
        let place = |block: &DraftBlock| {
            let place = order.iter().position(|number| *number == block.number);
            (block.kind == PlanKind::Closing, place.unwrap_or(usize::MAX))
        };
        self.plan_mut(titles).sort_by_key(place);
    }

    /// Lets the programme follow from the cards again, or has one's own back.
    pub fn set_own_plan(&mut self, own: bool) {
        self.own_plan = own && !self.plan.is_empty();
    }
}

fn closing(titles: &PlanTitles) -> DraftBlock {
    let (kind, form) = (PlanKind::Closing, GroupForm::Circle);
    DraftBlock::new(CLOSING, kind, &titles.closing, CLOSING_MINUTES, form)
}
