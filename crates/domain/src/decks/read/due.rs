//! What a deck owes its readers once everything is read: a source for what it claims, and words in
//! the languages that it promises.

use super::{
    super::{Deck, Element, Fault, Kind, Place, Problem},
    Reading,
};
use crate::lang::Lang;

pub(super) fn check(reading: &mut Reading) {
    let mut faults = Vec::new();
    for deck in reading.card_box.decks() {
        for element in &deck.elements {
            let (place, _) = &reading.elements[&element.id];
            faults.extend(without_source(reading, element).map(|what| fault(place, what)));
            faults.extend(untranslated(reading, deck, element).map(|what| fault(place, what)));
        }
        faults.extend(untranslated_plan(reading, deck));
    }
    reading.faults.extend(faults);
}

fn fault(place: &Place, what: Problem) -> Fault {
    Fault { file: place.file.clone(), line: place.line, what }
}

/// Whether something of this kind claims what others found or wrote. A school's own texts, which
/// hold no item of the inventory, are its own responsibility.
const fn claims(kind: Kind) -> bool {
    matches!(kind, Kind::BackgroundTopic | Kind::DefinitionCard | Kind::ResearchNote | Kind::Factor)
}

fn without_source(reading: &Reading, element: &Element) -> Option<Problem> {
    let is_due = element.inventory.is_some() && claims(element.kind);
    // Sources that exist nowhere have been told about already.
    let of_deck = reading.card_box.deck(&element.deck).map_or(&[][..], |deck| &deck.sources);
    let has_none = element.sources.is_empty() && of_deck.is_empty();
    (is_due && has_none).then_some(Problem::NoSource { kind: element.kind })
}

fn untranslated(reading: &Reading, deck: &Deck, element: &Element) -> Option<Problem> {
    let words = reading.card_box.words.get(&element.id)?;
    words.get(&Lang::SOURCE)?;
    let missing = deck.langs.iter().filter(|lang| !words.contains_key(lang));
    let missing: Vec<_> = missing.map(|lang| lang.tag()).collect();
    let id = element.id.to_string();
    (!missing.is_empty()).then(|| Problem::NotTranslated { id, langs: missing.join(", ") })
}

/// The blocks of the plan, and the deck's own words.
fn untranslated_plan(reading: &Reading, deck: &Deck) -> Vec<Fault> {
    let mut faults = Vec::new();
    let of_deck = reading.card_box.deck_words.get(&deck.id);
    for lang in deck.langs.iter().filter(|lang| of_deck.is_some_and(|of| !of.contains_key(lang))) {
        let (id, langs) = (deck.id.to_string(), lang.tag().to_owned());
        faults.push(fault(&reading.decks[&deck.id], Problem::NotTranslated { id, langs }));
    }
    for block in &deck.plan {
        let name = (deck.id.clone(), block.id.clone());
        let Some(words) = reading.card_box.plan_words.get(&name) else { continue };
        for lang in deck.langs.iter().filter(|lang| !words.contains_key(lang)) {
            let (id, langs) = (format!("plan.{}", block.id), lang.tag().to_owned());
            let place = &reading.blocks[&name];
            faults.push(fault(place, Problem::NotTranslated { id, langs }));
        }
    }
    faults
}
