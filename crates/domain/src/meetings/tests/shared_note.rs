//! A note that several write in: nothing that somebody wrote gets lost, whoever heard of it or not.

use proptest::prelude::*;

use super::*;
use crate::meetings::kinds::shared_note::{
    EDITS_MAX, Edit, Hand, NOTE_LETTERS_EVER_MAX, NOTE_LETTERS_MAX, SharedNote, WRITES_MAX,
};

fn hand(who: u32) -> Hand {
    Hand { who: ParticipantId(who), pen: 1 }
}

fn edit(at: usize, delete: usize, insert: &str) -> Edit {
    Edit {
        at: u32::try_from(at).unwrap(),
        delete: u32::try_from(delete).unwrap(),
        insert: insert.to_owned(),
    }
}

/// Entry by entry: who, what they saw, what they did.
fn written(steps: &[(u32, u64, Edit)]) -> String {
    let mut note = SharedNote::default();
    for (number, (who, base, edit)) in (1..).zip(steps) {
        let edits = std::slice::from_ref(edit);
        note.write(hand(*who), EntryNumber(*base), edits, EntryNumber(number)).unwrap();
    }
    note.text()
}

#[test]
fn two_who_write_at_the_same_place_at_once_both_stay_whole() {
    let steps = [
        (0, 0, edit(0, 0, "Samen ")),
        (1, 1, edit(6, 0, "bel")),
        (2, 1, edit(6, 0, "lees")),
        (1, 1, edit(9, 0, "len ")),
        (2, 1, edit(10, 0, "t ")),
    ];
    assert_eq!(written(&steps), "Samen leest bellen ");
}

#[test]
fn a_word_that_somebody_is_writing_is_not_broken_off() {
    let begins = (0, 0, edit(0, 0, "Ouders bel"));
    let goes_on = (0, 0, edit(10, 0, "len."));
    let other = (1, 1, edit(10, 0, " En wij?"));
    for steps in [[&begins, &goes_on, &other], [&begins, &other, &goes_on]] {
        assert_eq!(written(&steps.map(Clone::clone)), "Ouders bellen. En wij?");
    }
}

#[test]
fn what_was_typed_offline_lands_where_its_writer_saw_it() {
    // Jan saw "een drie"; in the meantime the beginning was rewritten.
    let steps = [
        (0, 0, edit(0, 0, "een drie")),
        (0, 1, edit(0, 3, "Nummer 1,")),
        (1, 1, edit(3, 0, " twee")),
        (1, 1, edit(8, 0, " en")),
    ];
    assert_eq!(written(&steps), "Nummer 1, twee en drie");
}

#[test]
fn taking_away_takes_only_what_its_writer_saw() {
    let steps = [(0, 0, edit(0, 0, "abc")), (1, 1, edit(2, 0, "NIEUW")), (2, 1, edit(0, 3, "weg"))];
    assert_eq!(written(&steps), "wegNIEUW");
    // Two who take away the same letters take them away once.
    let steps = [(0, 0, edit(0, 0, "abcd")), (1, 1, edit(1, 2, "")), (2, 1, edit(1, 2, ""))];
    assert_eq!(written(&steps), "ad");
}

#[test]
fn places_are_characters_in_every_script() {
    for text in ["مرحبا بكم", "ኣብ ቤት ትምህርቲ", "👩‍🏫🏽 hoi", "één"]
    {
        let count = text.chars().count();
        let steps =
            [(0, 0, edit(0, 0, text)), (1, 1, edit(count, 0, "!")), (2, 1, edit(1, 0, "-"))];
        let mut expected: Vec<char> = text.chars().collect();
        expected.insert(1, '-');
        expected.push('!');
        assert_eq!(written(&steps), String::from_iter(expected));
    }
}

#[test]
fn a_place_beyond_the_end_is_at_the_end() {
    assert_eq!(written(&[(0, 0, edit(0, 0, "a")), (1, 1, edit(9, 9, "b"))]), "ab");
}

#[test]
fn a_line_comes_at_the_end_on_a_line_of_its_own() {
    let mut note = SharedNote::default();
    for (number, line) in (1..).zip(["een", "twee"]) {
        note.add_line(hand(0), line, EntryNumber(number)).unwrap();
    }
    assert_eq!(note.text(), "een\ntwee");
    assert_eq!(note.version(), EntryNumber(2));
}

#[test]
fn each_limit_holds_at_its_edge() {
    let (base, entry) = (EntryNumber(0), EntryNumber(1));
    let writes = |note: &mut SharedNote, edits: &[Edit]| note.write(hand(0), base, edits, entry);

    let mut note = SharedNote::default();
    assert!(writes(&mut note, &vec![edit(0, 0, "a"); EDITS_MAX]).is_ok());
    let too_many = vec![edit(0, 0, "a"); EDITS_MAX + 1];
    assert_eq!(writes(&mut note, &too_many), Err(Refused::Full { max: EDITS_MAX }));

    let mut note = SharedNote::default();
    assert!(writes(&mut note, &[edit(0, 0, &"a".repeat(NOTE_LETTERS_MAX))]).is_ok());
    let too_long = TextFault::TooLong { length: NOTE_LETTERS_MAX + 1, max: NOTE_LETTERS_MAX };
    assert_eq!(writes(&mut note, &[edit(0, 0, "b")]), Err(Refused::Text(too_long)));
    assert_eq!(note.length(), NOTE_LETTERS_MAX);

    // What was taken away counts for ever.
    for _ in 1..NOTE_LETTERS_EVER_MAX / NOTE_LETTERS_MAX {
        let anew = edit(0, NOTE_LETTERS_MAX, &"a".repeat(NOTE_LETTERS_MAX));
        writes(&mut note, &[anew]).unwrap();
    }
    assert!(writes(&mut note, &[edit(0, 1, "")]).is_ok());
    assert_eq!(
        writes(&mut note, &[edit(0, 0, "b")]),
        Err(Refused::Full { max: NOTE_LETTERS_EVER_MAX })
    );

    let mut note = SharedNote::default();
    for _ in 0..WRITES_MAX {
        writes(&mut note, &[]).unwrap();
    }
    assert_eq!(writes(&mut note, &[]), Err(Refused::Full { max: WRITES_MAX }));
}

#[test]
fn signs_that_nobody_can_see_are_not_taken() {
    let mut note = SharedNote::default();
    let sign = edit(0, 0, "a\u{0}b");
    assert_eq!(note.write(hand(0), EntryNumber(0), &[sign], EntryNumber(1)), Err(Refused::Unknown));
    let lines = edit(0, 0, "a\n\tb");
    assert!(note.write(hand(0), EntryNumber(0), &[lines], EntryNumber(1)).is_ok());
}

/// A phone as it is: what it knows of the note, and what its owner typed and sent since.
#[derive(Clone, Debug, Default)]
struct Phone {
    base: u64,
    text: Vec<char>,
}

#[derive(Clone, Debug)]
enum Step {
    /// Types a word somewhere, or takes letters away there.
    Types { who: usize, at: usize, takes: usize },
    /// Hears of all that was written.
    Hears { who: usize },
}

fn step() -> impl Strategy<Value = Step> {
    let types = (0..4usize, any::<usize>(), 0..4usize).prop_map(|(who, at, takes)| Step::Types {
        who,
        at,
        takes,
    });
    prop_oneof![3 => types, 1 => (0..4usize).prop_map(|who| Step::Hears { who })]
}

proptest! {
    /// Whatever the order in which phones hear of each other: every replay gives the same note, and
    /// every letter that nobody took away is in it, each phone's own in the order it saw them.
    #[test]
    fn no_letter_gets_lost_that_nobody_took_away(steps in prop::collection::vec(step(), 1..80)) {
        let mut phones = vec![Phone::default(); 4];
        let mut note = SharedNote::default();
        let mut deeds = Vec::new();
        let mut kept = std::collections::BTreeSet::new();
        for (number, step) in (1u64..).zip(&steps) {
            match *step {
                Step::Hears { who } => {
                    let text = note.text().chars().collect();
                    phones[who] = Phone { base: note.version().0, text };
                }
                Step::Types { who, at, takes } => {
                    let phone = &mut phones[who];
                    let at = at % (phone.text.len() + 1);
                    let takes = takes.min(phone.text.len() - at);
                    // A letter of its own for every deed.
                    let letter = char::from_u32(0x1_0000 + u32::try_from(number).unwrap()).unwrap();
                    let gone = phone.text.splice(at..at + takes, [letter]);
                    gone.for_each(|letter| { kept.remove(&letter); });
                    kept.insert(letter);
                    let edit = edit(at, takes, &letter.to_string());
                    let base = EntryNumber(phone.base);
                    let who = u32::try_from(who).unwrap();
                    note.write(hand(who), base, std::slice::from_ref(&edit), EntryNumber(number)).unwrap();
                    deeds.push((who, base, edit, number));
                }
            }
        }
        let mut again = SharedNote::default();
        for (who, base, edit, number) in &deeds {
            let edits = std::slice::from_ref(edit);
            again.write(hand(*who), *base, edits, EntryNumber(*number)).unwrap();
        }
        prop_assert_eq!(&again, &note);
        let text: Vec<char> = note.text().chars().collect();
        let found: std::collections::BTreeSet<_> = text.iter().copied().collect();
        prop_assert_eq!(&found, &kept);
        prop_assert_eq!(found.len(), text.len());
        for phone in &phones {
            let own: Vec<_> = phone.text.iter().filter(|letter| found.contains(letter)).collect();
            let there: Vec<_> = text.iter().filter(|letter| own.contains(letter)).collect();
            prop_assert_eq!(own, there);
        }
    }
}
