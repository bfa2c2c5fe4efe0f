//! From files back to a draft: a deck that was brought in, or an earlier version.

use std::collections::BTreeMap;

use super::{
    BlockText, BlockTranslation, CardText, DeckText, Draft, DraftBlock, DraftCard, NUMBER_MAX,
    PlanTitles, Standing, card::translations_of,
};
use crate::{
    decks::{CardBox, Deck, DeckId, Element, ElementId, Fault, Kind, PlanBlock, PlanKind},
    lang::Lang,
};

/// What stood in the files and is not in the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// What lay in the programme and is no card of this deck.
    Plan,
    /// The series.
    Series,
    /// The items of the inventory, which only the built-in decks hold.
    Inventory,
    /// What belonged to another element, or had a group.
    Parents,
    /// Steps that belong to no energizer.
    Steps,
}

/// Reads the one deck in these files (paths relative to the content folder) as a draft, with what
/// could not be taken over; or gives every fault. `titles` are those of a programme that follows
/// from the cards.
pub fn from_files(
    beside: &CardBox,
    id: &DeckId,
    files: &[(String, String)],
    titles: &PlanTitles,
) -> Result<(Draft, Vec<LeftOut>), Vec<Fault>> {
    let (cards, faults) = beside.read_own(files);
    match cards.deck(id) {
        Some(deck) if faults.is_empty() => Ok(draft(&cards, deck, titles)),
        _ => Err(faults),
    }
}

fn draft(cards: &CardBox, deck: &Deck, titles: &PlanTitles) -> (Draft, Vec<LeftOut>) {
    let mut left_out = left_out(deck);
    let mut draft = Draft {
        look: deck.look.unwrap_or_default(),
        credit: deck.credit.as_deref().unwrap_or_default().to_owned(),
        ..Draft::default()
    };
    deck_texts(cards, deck, &mut draft);
    let mut ids = Vec::new();
    for element in in_order(deck) {
        if element.kind == Kind::ProcedureStep {
            let parent = element.parent.as_ref().and_then(|parent| cards.element(parent));
            if parent.is_none_or(|parent| parent.kind != Kind::Energizer) {
                left_out.push(LeftOut::Steps);
            }
            continue;
        }
        if let Some(card) = card(cards, deck, element) {
            draft.cards.push(card);
            ids.push(&element.id);
        }
    }
    number(&mut draft);
    let numbers = draft.cards.iter().map(|card| card.number);
    let numbers: BTreeMap<_, _> = ids.into_iter().zip(numbers).collect();
    draft.plan = blocks(cards, deck, &numbers);
    if !follow(&mut draft, deck, titles) {
        left_out.push(LeftOut::Plan);
    }
    left_out.sort();
    left_out.dedup();
    (draft, left_out)
}

fn left_out(deck: &Deck) -> Vec<LeftOut> {
    let any = |what: fn(&Element) -> bool| deck.elements.iter().any(what);
    let is_step = |element: &Element| element.kind == Kind::ProcedureStep;
    let belongs = deck
        .elements
        .iter()
        .any(|element| element.group.is_some() || (element.parent.is_some() && !is_step(element)));
    let found = [
        (deck.series.is_some(), LeftOut::Series),
        (any(|element| element.inventory.is_some()), LeftOut::Inventory),
        (belongs, LeftOut::Parents),
    ];
    found.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect()
}

fn deck_texts(cards: &CardBox, deck: &Deck, draft: &mut Draft) {
    let Some(words) = cards.deck_words.get(&deck.id) else { return };
    if let Some(dutch) = words.get(&Lang::SOURCE) {
        draft.title.clone_from(&dutch.title);
        draft.intro = dutch.intro.clone().unwrap_or_default();
    }
    let of = (draft.title.clone(), draft.intro.clone());
    for (lang, words) in words.iter().filter(|(lang, _)| **lang != Lang::SOURCE) {
        let (title, intro) = (words.title.clone(), words.intro.clone().unwrap_or_default());
        let standing = Standing::from(&words.trust);
        if !words.trust.stale {
            let text = DeckText { title, intro, standing, of: of.clone() };
            draft.translations.insert(*lang, text);
        }
    }
}

/// The elements as their order says when it is one for all of them; else as in the deck.
fn in_order(deck: &Deck) -> Vec<&Element> {
    let mut elements: Vec<_> = deck.elements.iter().collect();
    let cards = || deck.elements.iter().filter(|element| element.kind != Kind::ProcedureStep);
    let places: BTreeMap<_, _> = cards().map(|card| (card.order, &card.id)).collect();
    if places.len() == cards().count() && !places.contains_key(&None) {
        elements.sort_by_key(|element| element.order);
    }
    elements
}

/// One card; its number is that of its id, or zero for one that comes from elsewhere or has a
/// number that we would not give.
fn card(cards: &CardBox, deck: &Deck, element: &Element) -> Option<DraftCard> {
    let text = CardText::of(cards, &element.id, Lang::SOURCE)?;
    let number = element.id.as_str().strip_prefix(&format!("{}-", deck.id));
    let number = number.filter(|_| deck.id.is_own()).and_then(|number| number.parse().ok());
    let number =
        number.filter(|number| *number <= NUMBER_MAX && deck.id.card(*number) == element.id);
    Some(DraftCard {
        turn: element.turn,
        own: element.own,
        minutes: element.minutes,
        origin: element.origin.clone(),
        sources: element.sources.clone(),
        translations: translations_of(cards, &element.id, &text),
        text,
        ..DraftCard::new(number.unwrap_or(0), element.kind)
    })
}

/// Gives numbers to the cards that have none, or one that another has already.
fn number(draft: &mut Draft) {
    draft.last = draft.cards.iter().map(|card| card.number).max().unwrap_or(0);
    let mut seen = std::collections::BTreeSet::new();
    for card in &mut draft.cards {
        if card.number == 0 || !seen.insert(card.number) {
            draft.last = draft.last.saturating_add(1);
            card.number = draft.last;
        }
    }
}

/// The blocks of the programme with their cards by number.
fn blocks(cards: &CardBox, deck: &Deck, numbers: &BTreeMap<&ElementId, u32>) -> Vec<DraftBlock> {
    let known = deck.plan.iter().filter_map(|block| DraftBlock::number_of(&block.id));
    let mut last = known.chain([DraftBlock::CLOSING]).max().unwrap_or_default();
    let mut number = |block: &PlanBlock| match DraftBlock::number_of(&block.id) {
        Some(number) if deck.id.is_own() => number,
        _ if block.kind == PlanKind::Closing => DraftBlock::CLOSING,
        _ => {
            last += 1;
            last
        }
    };
    let blocks = deck.plan.iter().map(|block| {
        let lies = lies_in(block).filter_map(|id| numbers.get(id).copied());
        let text = block_text(cards, deck, block, Lang::SOURCE).unwrap_or_default();
        DraftBlock {
            number: number(block),
            kind: block.kind,
            minutes: block.minutes,
            form: block.form,
            cards: lies.collect(),
            translations: block_translations(cards, deck, block, &text),
            text,
            removed: false,
        }
    });
    blocks.collect()
}

fn lies_in(block: &PlanBlock) -> impl Iterator<Item = &ElementId> {
    let cards = block.cards.iter().chain(&block.definitions).chain(&block.background);
    block.energizer.iter().chain(cards)
}

fn block_text(cards: &CardBox, deck: &Deck, block: &PlanBlock, lang: Lang) -> Option<BlockText> {
    let words = cards.plan_words(&deck.id, &block.id, lang).filter(|words| words.lang == lang)?;
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    let title = words.title.clone();
    Some(BlockText { title, text: part(&words.text), note: part(&words.note) })
}

fn block_translations(
    cards: &CardBox,
    deck: &Deck,
    block: &PlanBlock,
    dutch: &BlockText,
) -> BTreeMap<Lang, BlockTranslation> {
    let langs = Lang::all().filter(|lang| *lang != Lang::SOURCE);
    let translations = langs.filter_map(|lang| {
        let trust = &cards.plan_words(&deck.id, &block.id, lang)?.trust;
        let text = block_text(cards, deck, block, lang).filter(|_| !trust.stale)?;
        let (standing, of) = (Standing::from(trust), dutch.clone());
        Some((lang, BlockTranslation { text, standing, of }))
    });
    translations.collect()
}

/// Lets the programme follow from the cards as far as it says the same. False when something that
/// lay in it is no card of the deck.
fn follow(draft: &mut Draft, deck: &Deck, titles: &PlanTitles) -> bool {
    let laid = draft.laid(&deck.id, &draft.plan);
    let count = |block: &PlanBlock| lies_in(block).count();
    let is_whole = laid.iter().map(count).eq(deck.plan.iter().map(count));
    for place in 0..draft.plan.len() {
        let mut open = draft.plan.clone();
        open[place].cards.clear();
        if draft.laid(&deck.id, &open) == laid {
            draft.plan = open;
        }
    }
    if draft.plan.is_empty() || draft.plan == draft.following_plan(titles) {
        draft.plan.clear();
    } else {
        draft.own_plan = true;
        draft.last_block = draft.plan.iter().map(|block| block.number).max().unwrap_or_default();
    }
    is_whole
}
