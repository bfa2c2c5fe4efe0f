//! Narrowing results, and how many there are of each sort.

use domain::{
    decks::{DeckId, ElementId, GroupForm, Kind},
    lang::Lang,
};

use super::{REAL, ask};
use crate::search::{Asked, Duration, Family, Found, Narrow, Thing};

fn narrowed(text: &str, narrow: Narrow) -> Found {
    ask(&Asked { text: text.to_owned(), narrow, page: 1 })
}

fn elements(found: &Found) -> Vec<&domain::decks::Element> {
    let cards = &REAL.0;
    let element = |thing: &_| match thing {
        Thing::Element(id) => cards.element(id),
        _ => None,
    };
    found.things.iter().filter_map(element).collect()
}

#[test]
fn a_family_gives_only_its_kinds() {
    let narrow = Narrow { family: Some(Family::Definitions), ..Narrow::default() };
    let found = narrowed("", narrow);
    let kinds: Vec<_> = elements(&found).iter().map(|element| element.kind).collect();
    assert_eq!((kinds.len(), found.total), (found.total, kinds.len()));
    assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == Kind::DefinitionCard));
}

#[test]
fn a_deck_a_theme_and_a_key_give_what_belongs_to_them() {
    let deck = Narrow { deck: Some(DeckId::from("1.3")), ..Narrow::default() };
    let found = narrowed("ouders", deck);
    assert!(found.total > 0);
    assert!(elements(&found).iter().all(|element| element.deck.as_str() == "1.3"));

    let series = Narrow { series: Some(ElementId::from("thema-1")), ..Narrow::default() };
    let found = narrowed("ouders", series);
    assert!(found.counts.decks.keys().any(|deck| deck.as_str() == "1.3"));
    assert!(
        found
            .counts
            .decks
            .keys()
            .all(|deck| { deck.as_str().starts_with("1.") || deck.as_str() == "series" })
    );

    let key = Narrow { key: Some(ElementId::from("sleutel-2-communicatie")), ..Narrow::default() };
    let found = narrowed("", key);
    let ids: Vec<_> = elements(&found).iter().map(|element| element.id.to_string()).collect();
    assert!(ids.contains(&"sleutel-2-communicatie".to_owned()), "{ids:?}");
    assert!(ids.contains(&"voorbeeld-sleutel-2-1".to_owned()), "{ids:?}");
    assert!(!ids.contains(&"voorbeeld-sleutel-1-1".to_owned()), "{ids:?}");
}

#[test]
fn a_language_gives_what_exists_in_it_also_for_a_question_in_another() {
    let english = Narrow { lang: Some(Lang::named("en")), ..Narrow::default() };
    let found = narrowed("thuisbetrokkenheid", english);
    assert!(found.total > 0);
    let cards = &REAL.0;
    let exists = |thing: &Thing| thing.says_in(cards, Lang::named("en")).is_some();
    assert!(found.things.iter().all(exists));
}

#[test]
fn durations_and_group_forms_come_from_plans() {
    let five = Narrow { duration: Some(Duration::Five), ..Narrow::default() };
    let circle = Narrow { form: Some(GroupForm::Circle), ..Narrow::default() };
    let (five, circle) = (narrowed("", five), narrowed("", circle));
    assert!(five.total > 0 && circle.total > 0);
    let cards = &REAL.0;
    let used = cards.decks().flat_map(|deck| &deck.plan);
    let energizer = used
        .filter(|block| block.form == GroupForm::Circle)
        .find_map(|block| block.energizer.clone());
    let wanted = Thing::Element(energizer.unwrap());
    let all = narrowed(
        "",
        Narrow {
            form: Some(GroupForm::Circle),
            family: Some(Family::Energizers),
            ..Narrow::default()
        },
    );
    assert!(all.things.contains(&wanted), "{wanted:?} in {:?}", all.things);
}

#[test]
fn each_count_is_what_choosing_it_gives() {
    let start = Narrow { lang: Some(Lang::SOURCE), ..Narrow::default() };
    let found = narrowed("ouders", start.clone());
    for (family, count) in &found.counts.families {
        let chosen = Narrow { family: Some(*family), ..start.clone() };
        assert_eq!(narrowed("ouders", chosen).total, *count, "{family:?}");
    }
    for (deck, count) in &found.counts.decks {
        let chosen = Narrow { deck: Some(deck.clone()), ..start.clone() };
        assert_eq!(narrowed("ouders", chosen).total, *count, "{deck:?}");
    }
    for (duration, count) in Duration::ALL.into_iter().zip(found.counts.durations) {
        let chosen = Narrow { duration: Some(duration), ..start.clone() };
        assert_eq!(narrowed("ouders", chosen).total, count, "{duration:?}");
    }
    // Another choice in the same sort keeps its count.
    let one = Narrow { family: Some(Family::Cards), ..start };
    assert_eq!(narrowed("ouders", one).counts.families, found.counts.families);
}

#[test]
fn what_does_not_exist_narrows_to_nothing_and_says_what_there_was() {
    let nowhere = Narrow { deck: Some(DeckId::from("nergens")), ..Narrow::default() };
    let found = narrowed("ouders", nowhere);
    assert_eq!(found.total, 0);
    assert!(found.without_narrowing > 0);
}
