use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;
use crate::decks::{CardBox, ElementId, Kind, tests::content::content};
use crate::meetings::Text;

fn card_box() -> CardBox {
    CardBox::read(&content()).0
}

#[test]
fn everything_that_is_named_stands_in_the_card_box() {
    let cards = card_box();
    let missing: Vec<_> =
        sheets().named().into_iter().filter(|id| cards.element(id).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(sheets().points_are_lines());
    let forms = sheets().assignments().iter().flat_map(|it| &it.forms);
    for form in forms {
        assert_eq!(cards.element(form).unwrap().kind, Kind::FormTemplate, "{form}");
    }
}

#[test]
fn every_card_asks_something_and_nothing_twice() {
    let cards = card_box();
    let all = sheets().cards(&cards);
    assert_eq!(all.iter().filter(|card| card.kind == Kind::AssignmentCard).count(), 11);
    for card in all {
        let questions = sheets().questions(&cards, &card.id);
        let ids: BTreeSet<_> = questions.iter().map(|question| &question.id).collect();
        assert!(!questions.is_empty() && ids.len() == questions.len(), "{}", card.id);
        assert!(questions.iter().all(|q| q.room.is_some() || !q.options.is_empty()), "{}", card.id);
        if let Some(opens) = sheets().of(&card.id).and_then(|it| it.opens.as_ref()) {
            assert!(ids.contains(&opens.after), "{}", card.id);
        }
    }
}

#[test]
fn the_preparation_of_a_talk_has_all_that_the_manual_names() {
    let cards = card_box();
    let count = |card: &str| -> usize {
        let questions = sheets().questions(&cards, &card.into());
        questions.iter().filter(|question| question.room.is_none()).map(|q| q.options.len()).sum()
    };
    assert_eq!(count("opdracht-3.3-o2"), 26, "skills");
    let checklist = sheets().questions(&cards, &"opdracht-3.3-o3".into());
    let points = checklist.iter().flat_map(|question| &question.options);
    assert_eq!(points.filter(|id| id.as_str().starts_with("checklist-")).count(), 16);
    let form = sheets().questions(&cards, &"opdracht-3.3-o1".into());
    assert_eq!(form.len(), 11);
    let goal = form.iter().find(|question| question.id.as_str().ends_with("communicatief-doel"));
    assert_eq!(goal.unwrap().options.len(), 5);
    for card in ["opdracht-3.3-o1", "opdracht-3.3-o2", "opdracht-3.3-o3", "opdracht-3.3-o4"] {
        assert!(sheets().of(&card.into()).unwrap().practice, "{card}");
    }
}

fn question(id: &str, room: Option<Room>, one: bool) -> Question {
    let options = vec!["a".into(), "b".into()];
    Question { id: id.into(), options, one, room, points: false }
}

fn form() -> [Question; 3] {
    [
        question("short", Some(Room::Short), false),
        question("long", Some(Room::Long), false),
        question("one", None, true),
    ]
}

fn read(short: &str, long: &str, picks: &[&str]) -> Result<Answers, Vec<TooLong>> {
    Answers::read(&form(), |id| match id.as_str() {
        "short" => (short.to_owned(), Vec::new()),
        "long" => (long.to_owned(), Vec::new()),
        _ => ("not asked".to_owned(), picks.iter().map(|pick| (*pick).to_owned()).collect()),
    })
}

#[test]
fn an_answer_is_as_long_as_its_question_takes_and_no_longer() {
    let (short, long) = ("é".repeat(SHORT_ANSWER_MAX), "é".repeat(ANSWER_MAX));
    assert_eq!(read(&short, &long, &[]).unwrap().count(&form()), 2);
    let faults = read(&format!("{short}x"), &format!("{long}x"), &[]).unwrap_err();
    let faults: Vec<_> =
        faults.iter().map(|it| (it.question.as_str(), it.length, it.max)).collect();
    let expected =
        [("short", SHORT_ANSWER_MAX + 1, SHORT_ANSWER_MAX), ("long", ANSWER_MAX + 1, ANSWER_MAX)];
    assert_eq!(faults, expected);
}

#[test]
fn only_what_is_offered_is_ticked_and_one_where_one_is_asked() {
    let answer = read("", "", &["x", "b", "a"]).unwrap().of(&"one".into());
    assert_eq!(answer.picks, BTreeSet::from(["a".into()]));
    assert_eq!(answer.text, None);
    assert!(read(" ", "\n", &["x"]).unwrap().is_empty());
}

#[test]
fn two_who_write_at_once_keep_both_their_words() {
    let first = read("", "een", &[]).unwrap();
    let marks = first.clone();
    let was = |id: &ElementId| Some(marks.of(id).mark());
    // One writes in one field, the other in another.
    let other = first.merged(&read("kort", "een", &[]).unwrap(), &form(), was);
    let both = other.answers.merged(&read("", "een\ntwee", &["b"]).unwrap(), &form(), was);
    assert!(other.behind.is_empty() && both.behind.is_empty());
    assert_eq!(both.answers, read("kort", "een\ntwee", &["b"]).unwrap());
}

#[test]
fn what_both_changed_stays_as_the_first_left_it_and_is_told() {
    let first = read("", "een", &[]).unwrap();
    let marks = first.clone();
    let was = |id: &ElementId| Some(marks.of(id).mark());
    let now = first.merged(&read("", "twee", &[]).unwrap(), &form(), was).answers;
    let late = now.merged(&read("", "drie", &[]).unwrap(), &form(), was);
    assert_eq!(late.behind, ["long".into()]);
    assert_eq!(late.answers, now);
    // The same words twice are no quarrel, and whoever saw the others' words may change them.
    assert!(now.merged(&read("", "twee", &[]).unwrap(), &form(), was).behind.is_empty());
    let seen = |id: &ElementId| Some(now.of(id).mark());
    let done = now.merged(&read("", "drie", &[]).unwrap(), &form(), seen);
    assert_eq!((done.behind.len(), done.answers), (0, read("", "drie", &[]).unwrap()));
}

#[test]
fn answers_are_written_as_always() {
    let json = serde_json::to_string(&read("kort", "", &["a"]).unwrap()).unwrap();
    assert_eq!(json, r#"{"one":{"picks":["a"]},"short":{"text":"kort"}}"#);
    assert_eq!(serde_json::from_str::<Answers>(&json).unwrap(), read("kort", "", &["a"]).unwrap());
    let old: Answers = serde_json::from_str("{}").unwrap();
    assert!(old.is_empty());
}

#[test]
fn lines_are_things_of_their_own() {
    let text = Some(Text::new("bellen\n\n  vragen  ").unwrap());
    let answer = Answer { text, picks: BTreeSet::new() };
    assert_eq!(answer.lines().collect::<Vec<_>>(), ["bellen", "vragen"]);
}

#[test]
fn an_assignment_is_kept_for_a_while_after_its_day() {
    let today = date(2026, 11, 18);
    let words = Some(date(2027, 1, 13));
    assert_eq!(due_until(today, words), date(2027, 1, 13));
    assert_eq!(due_until(today, None), date(2027, 5, 17));
    assert_eq!(due_until(today, Some(date(2026, 11, 1))), today);
    assert_eq!(kept_until(today, Some(date(2026, 12, 1)), words), date(2027, 1, 13));
    assert_eq!(kept_until(today, Some(date(2026, 12, 1)), None), date(2027, 1, 26));
    assert_eq!(kept_until(today, None, None), date(2027, 1, 13));
}

#[test]
fn names_are_read_back() {
    for shared in Shared::ALL {
        assert_eq!(shared.name().parse(), Ok(shared));
    }
    for stage in Stage::ALL {
        assert_eq!(stage.name().parse(), Ok(stage));
    }
    assert_eq!("all".parse::<Shared>(), Err(UnknownName));
}
