//! Two schools: what one adds, the other does not find.

use std::sync::Arc;

use domain::decks::CardBox;

use super::{REAL, name, names, names_of, school};
use crate::search::{Asked, Finder, Found};

const DECK: &str = r#"
id = "eigen-1"
[[element]]
id = "eigen-kaart-1"
kind = "gesprekskaart"
order = 1
[[plan]]
id = "gesprek"
kind = "cards"
minutes = 10
form = "small-groups"
cards = ["eigen-kaart-1"]
[[plan]]
id = "slot"
kind = "closing"
minutes = 5
form = "plenary"
"#;

/// The card box of the program with a deck of a school's own, and one text of the program changed.
fn with_own(text: &str) -> Arc<CardBox> {
    let mut files = crate::decks::embedded();
    let words = format!(
        "[translation]\nlang = \"nl\"\nstate = \"source\"\n[deck]\ntitle = \"Moestuin\"\n\
         [\"eigen-kaart-1\"]\ntext = \"{text}\"\n\
         [plan.gesprek]\ntitle = \"Praatkwartier\"\n[plan.slot]\ntitle = \"Zwaaimoment\"\n"
    );
    files.push(("decks/eigen-1/deck.toml".to_owned(), DECK.to_owned()));
    files.push(("decks/eigen-1/nl.toml".to_owned(), words));
    for (path, file) in &mut files {
        if path.starts_with("decks/thuisbetrokkenheid/") {
            *file =
                file.replace("het sinterklaasfeest", "Kerstmis").replace("Sinterklaas", "Kerstmis");
        }
    }
    Arc::new(CardBox::read(&files).0)
}

fn ask(finder: &Finder, number: u128, cards: &Arc<CardBox>, text: &str) -> Found {
    let asked = Asked { text: text.to_owned(), ..Asked::default() };
    finder.find(school(number), cards, &asked).unwrap()
}

#[test]
fn what_a_school_adds_and_changes_is_found_by_that_school_only() {
    let built_in = &REAL.0;
    let finder = Finder::new(Arc::clone(built_in), names());
    let first = with_own("Wat groeit er in onze komkommerkas?");
    let second = with_own("Wie geeft de radijsjes water?");

    // Asked in turn, so that nothing of one is left over for the other.
    for _ in 0..2 {
        assert_eq!(names_of(&ask(&finder, 1, &first, "komkommerkas")), ["eigen-kaart-1"]);
        assert_eq!(names_of(&ask(&finder, 2, &second, "radijsjes")), ["eigen-kaart-1"]);
        for (number, cards, text) in
            [(2, &second, "komkommerkas"), (1, &first, "radijsjes"), (3, built_in, "radijsjes")]
        {
            let found = ask(&finder, number, cards, text);
            assert_eq!((found.total, found.meant.len()), (0, 0), "{number} {text}");
        }
    }
    // A changed text is found as it is now, and no more as it was.
    assert_eq!(names_of(&ask(&finder, 1, &first, "kerstmis"))[0], "tip-ouder-2");
    assert!(!names_of(&ask(&finder, 1, &first, "sinterklaas")).contains(&"tip-ouder-2".to_owned()));
    assert_eq!(names_of(&ask(&finder, 3, built_in, "sinterklaas"))[0], "tip-ouder-2");
    // Everything else is found as ever, once.
    let found = ask(&finder, 1, &first, "thuisbetrokkenheid");
    let ever = ask(&finder, 3, built_in, "thuisbetrokkenheid");
    assert_eq!(found.total, ever.total);
    let unique: std::collections::HashSet<_> = found.things.iter().map(name).collect();
    assert_eq!(unique.len(), found.things.len());
}

#[test]
fn the_program_that_a_deck_of_its_own_gets_by_itself_is_no_result() {
    let finder = Finder::new(Arc::clone(&REAL.0), names());
    let cards = with_own("Wat groeit er in onze komkommerkas?");
    assert_eq!(cards.deck(&"eigen-1".into()).unwrap().plan.len(), 2);
    for title in ["praatkwartier", "zwaaimoment"] {
        let found = names_of(&ask(&finder, 1, &cards, title));
        assert!(!found.iter().any(|name| name.starts_with("eigen-1/")), "{title}: {found:?}");
    }
}

#[test]
fn what_a_school_changes_is_found_at_once() {
    let finder = Finder::new(Arc::clone(&REAL.0), names());
    let before = with_own("Wat groeit er in onze komkommerkas?");
    let after = with_own("Wat groeit er in onze pompoentuin?");
    assert_eq!(ask(&finder, 1, &before, "pompoentuin").total, 0);
    assert_eq!(ask(&finder, 1, &after, "pompoentuin").total, 1);
    assert_eq!(ask(&finder, 1, &after, "komkommerkas").total, 0);
    let family = ask(&finder, 1, &after, "moestuin");
    assert!(names_of(&family).contains(&"eigen-1".to_owned()));
}

#[test]
fn what_many_search_at_once_is_indexed_once() {
    let finder = Finder::new(Arc::clone(&REAL.0), names());
    let cards = with_own("Wat groeit er in onze komkommerkas?");
    let shared = finder.shared().unwrap();
    let indexed = || finder.own(school(1), &cards, &shared).unwrap();
    let indexed = std::thread::scope(|scope| {
        let all: Vec<_> = (0..4).map(|_| scope.spawn(indexed)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(indexed.iter().all(|one| Arc::ptr_eq(one, &indexed[0])));
}
