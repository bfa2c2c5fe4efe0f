//! From files back to a draft: a deck that was brought in, or an earlier version.

use std::collections::BTreeMap;

use super::{CardText, DeckText, Draft, DraftCard, NUMBER_MAX, Standing, card::translations_of};
use crate::{
    decks::{CardBox, Deck, DeckId, Element, Fault, Kind},
    lang::Lang,
};

/// What stood in the files and is not in the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// The agenda: a deck of one's own makes its own.
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
/// could not be taken over; or gives every fault.
pub fn from_files(
    beside: &CardBox,
    id: &DeckId,
    files: &[(String, String)],
) -> Result<(Draft, Vec<LeftOut>), Vec<Fault>> {
    let (cards, faults) = beside.read_own(files);
    match cards.deck(id) {
        Some(deck) if faults.is_empty() => Ok(draft(&cards, deck)),
        _ => Err(faults),
    }
}

fn draft(cards: &CardBox, deck: &Deck) -> (Draft, Vec<LeftOut>) {
    let mut left_out = left_out(deck);
    let mut draft = Draft {
        look: deck.look.unwrap_or_default(),
        credit: deck.credit.as_deref().unwrap_or_default().to_owned(),
        ..Draft::default()
    };
    deck_texts(cards, deck, &mut draft);
    for element in in_order(deck) {
        if element.kind == Kind::ProcedureStep {
            let parent = element.parent.as_ref().and_then(|parent| cards.element(parent));
            if parent.is_none_or(|parent| parent.kind != Kind::Energizer) {
                left_out.push(LeftOut::Steps);
            }
            continue;
        }
        draft.cards.extend(card(cards, deck, element));
    }
    number(&mut draft);
    left_out.sort();
    left_out.dedup();
    (draft, left_out)
}

fn left_out(deck: &Deck) -> Vec<LeftOut> {
    let any = |what: fn(&Element) -> bool| deck.elements.iter().any(what);
    // An agenda that follows from the cards is made again from them.
    let has_plan = !deck.plan.is_empty() && !deck.id.is_own();
    let is_step = |element: &Element| element.kind == Kind::ProcedureStep;
    let belongs = deck
        .elements
        .iter()
        .any(|element| element.group.is_some() || (element.parent.is_some() && !is_step(element)));
    let found = [
        (has_plan, LeftOut::Plan),
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
