//! General ways of asking: what is answered, what may be seen of it, and what is told afterwards.

use proptest::prelude::*;

use super::*;
use crate::meetings::kinds::{
    self, Reader,
    general::{
        self, Counted, Deed, OPTIONS_MAX, Outcome, ROOM_LINES_MAX, Round, Seen, Settings, Stage,
        dots, mood, poll::Shape, ranking, scale, slides, words,
    },
};

use Round::{First, Second};

const HERE: BlockId = BlockId(1);

fn begun(settings: Settings, people: u32) -> Story {
    let mut story = Story::made();
    let plan = planned(settings);
    story.anne(Action::AddBlock { plan, at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

pub(super) fn planned(settings: Settings) -> BlockPlan {
    let kind = settings.kind();
    BlockPlan { settings: kinds::Settings::General(settings), ..bare(kind) }
}

fn options(count: usize) -> Vec<general::Choice> {
    (0..count).map(|number| text(&format!("Keuze {number}"))).collect()
}

pub(super) fn a_scale(statements: usize, steps: u8) -> Settings {
    Settings::Scale(scale::Settings {
        statements: options(statements),
        steps,
        ..Default::default()
    })
}

pub(super) fn a_ranking(count: usize) -> Settings {
    Settings::Ranking(ranking::Settings { options: options(count) })
}

pub(super) fn some_dots(count: usize, each: u8) -> Settings {
    Settings::Dots(dots::Settings { options: options(count), each })
}

pub(super) fn a_mood() -> Settings {
    Settings::Mood(mood::Settings::default())
}

pub(super) fn some_words() -> Settings {
    Settings::Words(words::Settings::default())
}

fn in_block(block: BlockId, deed: Deed) -> Action {
    Action::Play { block, deed: kinds::Deed::General(deed) }
}

fn play(deed: Deed) -> Action {
    in_block(HERE, deed)
}

fn answers(round: Round, answer: &[u8]) -> Action {
    play(Deed::Answer { round, answer: Some(answer.to_vec()) })
}

fn says(words: &[&str]) -> Action {
    play(Deed::Say { words: words.iter().map(|word| text(word)).collect() })
}

fn stage(round: Round, to: Stage) -> Action {
    play(Deed::SetStage { round, to })
}

fn room(rows: &[&[u32]]) -> Action {
    let rows = rows.iter().map(|row| row.to_vec()).collect();
    play(Deed::CountRoom { round: First, rows: Some(rows) })
}

fn merges(word: &str, into: Option<&str>) -> Action {
    play(Deed::Merge { word: text(word), into: into.map(text) })
}

fn person(number: u32) -> ParticipantId {
    ParticipantId(number)
}

fn seen(story: &Story) -> Seen {
    general::seen(story.meeting(), story.block(HERE)).expect("something is asked")
}

fn outcome(story: &Story, reader: Reader) -> Option<Outcome> {
    match story.block(HERE).outcome(&Prompt::Block, reader) {
        Some(kinds::Outcome::General(outcome)) => Some(outcome),
        _ => None,
    }
}

fn collected(story: &Story) -> &words::Collected {
    match general::game(story.block(HERE)) {
        Some(general::Game::Words(collected)) => collected,
        other => panic!("{other:?}"),
    }
}

fn told(story: &Story) -> Vec<(String, u32)> {
    let kept = collected(story).kept().into_iter().filter(|word| !word.hidden);
    kept.map(|word| (word.told.text, word.told.count)).collect()
}

#[test]
fn people_answer_at_once_and_may_change_until_it_is_closed() {
    let mut story = begun(a_scale(1, 5), 2);
    assert_eq!((seen(&story).round, seen(&story).stage), (First, Stage::Open));
    story.by(FATMA, answers(First, &[2]));
    let before = story.last();
    assert_eq!(story.by(FATMA, answers(First, &[4])), [Effect::Blank(before)]);
    story.by(JAN, answers(First, &[5]));
    assert_eq!(seen(&story).turnout, 2);
    story.anne(stage(First, Stage::Shown));
    story.refuses_by(JAN, answers(First, &[1]), Refused::ChoiceClosed);
    assert_eq!(seen(&story).tally, Some(vec![vec![0, 0, 0, 1, 1]]));
    story.anne(stage(First, Stage::Open));
    story.by(JAN, play(Deed::Answer { round: First, answer: None }));
    assert_eq!(seen(&story).turnout, 1);
    assert_eq!(seen(&story).tally, None);
}

#[test]
fn only_what_is_asked_is_an_answer() {
    type Answers = &'static [&'static [u8]];
    let cases: [(Shape, Answers, Answers); 4] = [
        (
            Shape::Steps { rows: 2, steps: 5 },
            &[&[1, 5], &[0, 3]],
            &[&[], &[1], &[6, 1], &[0, 0], &[1, 1, 1]],
        ),
        (Shape::Order { options: 3 }, &[&[2, 0, 1]], &[&[0, 1], &[0, 1, 1], &[1, 2, 3], &[]]),
        (
            Shape::Dots { options: 2, dots: 3 },
            &[&[3, 0], &[1, 1]],
            &[&[2, 2], &[0, 0], &[3], &[255, 255]],
        ),
        (Shape::None, &[], &[&[], &[1]]),
    ];
    for (shape, good, bad) in cases {
        assert!(good.iter().all(|answer| shape.accepts(answer)), "{shape:?}");
        assert!(!bad.iter().any(|answer| shape.accepts(answer)), "{shape:?}");
    }
    let mut story = begun(a_ranking(0), 1);
    story.refuses_by(FATMA, answers(First, &[]), Refused::NoAnswer);
    story.refuses_by(FATMA, says(&["ja"]), Refused::Unknown);
    story.refuses_by(FATMA, stage(First, Stage::Shown), Refused::NotAllowed);
    story.refuses_anne(answers(First, &[0]), Refused::NotAllowed);
}

#[test]
fn what_may_be_seen_before_it_is_shown_does_not_depend_on_the_answers() {
    let kinds: [(Settings, [&[u8]; 2]); 4] = [
        (a_scale(2, 5), [&[1, 2], &[5, 4]]),
        (a_ranking(3), [&[0, 1, 2], &[2, 1, 0]]),
        (some_dots(3, 3), [&[3, 0, 0], &[1, 1, 1]]),
        (a_mood(), [&[1], &[5]]),
    ];
    for (settings, two) in kinds {
        for now in [Stage::Open, Stage::Closed] {
            let told = two.map(|answer| {
                let mut story = begun(settings.clone(), 6);
                for number in 0..6 {
                    story.by(person(number), answers(First, answer));
                }
                story.anne(stage(First, now));
                format!("{:?} {:?}", seen(&story), outcome(&story, Reader::Anyone))
            });
            assert_eq!(told[0], told[1], "{settings:?} {now:?}");
        }
    }
    let told = [["trots"], ["bang"]].map(|given| {
        let mut story = begun(some_words(), 1);
        story.by(FATMA, says(&given));
        format!("{:?} {:?}", collected(&story).seen(), outcome(&story, Reader::Anyone))
    });
    assert_eq!(told[0], told[1]);
}

#[test]
fn a_scale_tells_the_middle_and_the_spread() {
    assert_eq!(scale::middle(&[0, 0, 0]), None);
    let one = scale::middle(&[0, 1, 0]).unwrap();
    assert_eq!((one.people, one.mean_tenths, one.median, one.half), (1, 20, 2, (2, 2)));
    let many = scale::middle(&[1, 1, 2, 3, 1]).unwrap();
    assert_eq!((many.people, many.mean_tenths, many.median, many.half), (8, 33, 3, (3, 4)));
    // 2.25 is rounded up.
    assert_eq!(scale::middle(&[0, 3, 1]).unwrap().mean_tenths, 23);
}

#[test]
fn a_second_time_tells_who_went_up_and_down_of_those_who_answered_twice() {
    let mut story = begun(a_scale(1, 5), 4);
    story.refuses_anne(stage(Second, Stage::Open), Refused::ChoiceClosed);
    for (number, step) in [(0, 2), (1, 4), (2, 3)] {
        story.by(person(number), answers(First, &[step]));
    }
    story.anne(stage(First, Stage::Shown));
    story.anne(stage(Second, Stage::Open));
    story.refuses_anne(stage(First, Stage::Open), Refused::ChoiceClosed);
    for (number, step) in [(0, 5), (1, 1), (2, 3), (3, 5)] {
        story.by(person(number), answers(Second, &[step]));
    }
    assert_eq!(seen(&story).tally, None);
    story.anne(stage(Second, Stage::Shown));
    let now = seen(&story);
    assert_eq!(now.before, Some(vec![vec![0, 1, 1, 1, 0]]));
    let shift = scale::Shift { up: 1, down: 1, stayed: 1 };
    assert_eq!(now.shifts, Some(vec![shift]));
    let Some(Outcome::Counted(Counted { first, second, shifts, .. })) =
        outcome(&story, Reader::Anyone)
    else {
        panic!("the report tells it")
    };
    assert!(first.is_some() && second.is_some());
    assert_eq!(shifts, Some(vec![shift]));
    // Only a scale is asked twice.
    let mut story = begun(some_dots(2, 1), 1);
    story.anne(stage(First, Stage::Shown));
    story.refuses_anne(stage(Second, Stage::Open), Refused::ChoiceClosed);
}

#[test]
fn a_ranking_adds_up_by_borda_and_tells_ties() {
    let mut story = begun(a_ranking(3), 3);
    story.by(FATMA, answers(First, &[0, 1, 2]));
    story.by(JAN, answers(First, &[1, 0, 2]));
    story.anne(stage(First, Stage::Shown));
    let now = ranking::ranked(&seen(&story).tally.unwrap());
    let told: Vec<_> = now.iter().map(|it| (it.option, it.place, it.points, it.tied)).collect();
    assert_eq!(told, [(0, 1, 3, true), (1, 1, 3, true), (2, 3, 0, false)]);
    // Orders on paper count as much as those on a phone.
    story.anne(room(&[&[1, 2, 0], &[1, 2, 0]]));
    let now = ranking::ranked(&seen(&story).tally.unwrap());
    let told: Vec<_> = now.iter().map(|it| (it.option, it.place, it.points)).collect();
    assert_eq!(told, [(1, 1, 7), (0, 2, 3), (2, 3, 2)]);
}

#[test]
fn dots_add_up() {
    let mut story = begun(some_dots(3, 3), 2);
    story.by(FATMA, answers(First, &[0, 2, 1]));
    story.by(JAN, answers(First, &[0, 3, 0]));
    story.refuses_by(JAN, answers(First, &[1, 3, 0]), Refused::NoAnswer);
    story.anne(room(&[&[4, 0, 0]]));
    story.anne(stage(First, Stage::Shown));
    let now = dots::ranked(&seen(&story).tally.unwrap());
    let told: Vec<_> = now.iter().map(|it| (it.option, it.points)).collect();
    assert_eq!(told, [(1, 5), (0, 4), (2, 1)]);
}

#[test]
fn a_mood_is_told_from_five_people_on_to_whomever() {
    let mut story = begun(a_mood(), mood::LEAST);
    for number in 0..mood::LEAST - 1 {
        story.by(person(number), answers(First, &[1]));
    }
    story.anne(stage(First, Stage::Shown));
    assert_eq!((seen(&story).tally, seen(&story).too_few), (None, true));
    assert_eq!(general::closed(story.block(HERE), First), None);
    assert_eq!(outcome(&story, Reader::Coach), None);
    // A hand that the coach counted makes five.
    story.anne(room(&[&[0, 0, 1, 0, 0]]));
    assert_eq!(seen(&story).tally, Some(vec![vec![4, 0, 1, 0, 0]]));
    assert!(outcome(&story, Reader::Anyone).is_some());
}

#[test]
fn a_small_group_may_agree_to_be_told_but_not_afterwards() {
    let agreed = Settings::Mood(mood::Settings { small_group: true });
    let mut story = begun(agreed.clone(), 2);
    story.by(FATMA, answers(First, &[2]));
    story.anne(stage(First, Stage::Shown));
    assert_eq!(seen(&story).tally, Some(vec![vec![0, 1, 0, 0, 0]]));
    let mut story = begun(a_mood(), 2);
    let edit = Action::EditBlock { block: HERE, plan: planned(agreed) };
    story.refuses_anne(edit, Refused::AlreadyStarted);
}

#[test]
fn a_mood_at_the_end_lies_beside_that_of_the_start() {
    let mut story = begun(a_mood(), 5);
    let last = BlockId(3);
    story.anne(Action::AddBlock { plan: planned(a_mood()), at: Some(1) });
    for number in 0..5 {
        story.by(person(number), answers(First, &[3]));
    }
    story.anne(stage(First, Stage::Shown));
    story.goes_to(last);
    for number in 0..5 {
        let answer = Deed::Answer { round: First, answer: Some(vec![1]) };
        story.by(person(number), in_block(last, answer));
    }
    let at_the_end = |story: &Story| general::seen(story.meeting(), story.block(last)).unwrap();
    assert_eq!(at_the_end(&story).before, None);
    story.anne(in_block(last, Deed::SetStage { round: First, to: Stage::Shown }));
    assert_eq!(at_the_end(&story).before, Some(vec![vec![0, 0, 5, 0, 0]]));
    story.anne(stage(First, Stage::Closed));
    assert_eq!(at_the_end(&story).before, None, "what is hidden again is not told beside it");
}

#[test]
fn the_same_word_is_one_whatever_the_capitals_and_accents() {
    let pairs = [
        ("Vertrouwen", "vertrouwen!"),
        ("Coördinatie", "COORDINATIE"),
        ("één  stap", "Een stap"),
        ("«Open»", "open"),
        ("ثِقة", "ثقة"),
    ];
    for (one, other) in pairs {
        assert_eq!(words::key(one), words::key(other));
        assert_eq!(words::key(&words::key(one)), words::key(one));
    }
    // Marks that are vowels or letters in their script stay, and so do signs alone.
    assert_ne!(words::key("किताब"), words::key("कताब"));
    assert_eq!(words::key("ምትእምማን"), "ምትእምማን");
    assert_eq!(words::key("♥"), "♥");
}

#[test]
fn words_are_counted_per_person_and_told_as_most_wrote_them() {
    let mut story = begun(some_words(), 3);
    story.by(FATMA, says(&["Vertrouwen", "vertrouwen", "Tijd"]));
    story.by(JAN, says(&["vertrouwen"]));
    story.by(MARIA, says(&["vertrouwen", "ሓድነት"]));
    assert_eq!(collected(&story).seen(), None);
    story.anne(stage(First, Stage::Shown));
    let one = |word: &str, count| (word.to_owned(), count);
    assert_eq!(told(&story), [one("vertrouwen", 3), one("Tijd", 1), one("ሓድነት", 1)]);
    story.refuses_by(FATMA, says(&["ja"]), Refused::ChoiceClosed);
}

#[test]
fn words_are_changed_and_taken_back_until_it_is_closed() {
    let mut story = begun(some_words(), 1);
    story.by(FATMA, says(&["Tijd"]));
    let before = story.last();
    assert_eq!(story.by(FATMA, says(&["Rust"])), [Effect::Blank(before)]);
    let before = story.last();
    assert_eq!(story.by(FATMA, says(&[])), [Effect::Blank(before)]);
    assert_eq!(collected(&story).turnout(), 0);
    story.refuses_by(FATMA, says(&["a", "b", "c", "d"]), Refused::Full { max: 3 });
}

#[test]
fn the_coach_merges_and_hides_and_undoes_both() {
    let mut story = begun(some_words(), 3);
    story.by(FATMA, says(&["Contact"]));
    story.by(JAN, says(&["Contacten"]));
    story.by(MARIA, says(&["In contact zijn", "Onzin"]));
    story.anne(merges("contacten", Some("contact")));
    story.anne(merges("in contact zijn", Some("contacten")));
    story.refuses_anne(merges("contact", Some("in contact zijn")), Refused::Unknown);
    let hide = |hidden| play(Deed::Hide { word: text("onzin"), hidden });
    story.anne(hide(true));
    story.bram(Action::TakeOver);
    story.bram(hide(true));
    assert_eq!(told(&story), [("Contact".to_owned(), 3)]);
    story.bram(hide(false));
    story.bram(merges("contacten", None));
    let now = told(&story);
    assert_eq!(now.len(), 3, "what was merged with it stays with it: {now:?}");
    story.bram(stage(First, Stage::Shown));
    let Some(Outcome::Words(told)) = outcome(&story, Reader::Anyone) else { panic!("no words") };
    assert_eq!(told[0].count, 2);
}

#[test]
fn the_coach_types_the_words_of_a_room_without_phones() {
    let mut story = begun(some_words(), 1);
    let types = |words: &[&str]| {
        play(Deed::SayForRoom { words: words.iter().map(|word| text(word)).collect() })
    };
    story.anne(types(&["Tijd", "tijd", "Rust"]));
    let before = story.last();
    story.by(FATMA, says(&["Rust"]));
    assert_eq!(told(&story), [("Rust".to_owned(), 2), ("Tijd".to_owned(), 2)]);
    assert_eq!(story.anne(types(&[])), [Effect::Blank(before)]);
    assert_eq!(told(&story), [("Rust".to_owned(), 1)]);
    story.anne(types(&["ja"; ROOM_LINES_MAX]));
    story.refuses_anne(types(&["ja"; ROOM_LINES_MAX + 1]), Refused::Full { max: ROOM_LINES_MAX });
}

#[test]
fn a_count_of_the_room_is_one_that_can_be_true() {
    let mut story = begun(a_scale(1, 3), 0);
    story.anne(room(&[&[1, 0, HANDS_MAX]]));
    story.refuses_anne(room(&[&[1, 0, HANDS_MAX + 1]]), Refused::TooMuch { max: HANDS_MAX });
    story.refuses_anne(room(&[&[1, 0]]), Refused::NoAnswer);
    story.refuses_anne(room(&[&[1, 0, 0], &[1, 0, 0]]), Refused::NoAnswer);
    story.anne(play(Deed::CountRoom { round: First, rows: None }));
    let mut story = begun(a_ranking(2), 0);
    let line: &[u32] = &[1, 0];
    story.anne(room(&[line; ROOM_LINES_MAX]));
    story.refuses_anne(room(&[line; ROOM_LINES_MAX + 1]), Refused::Full { max: ROOM_LINES_MAX });
    story.refuses_anne(room(&[&[0, 0]]), Refused::NoAnswer);
}

#[test]
fn pages_turn_and_stay_within_what_there_is() {
    let page = |title: &str| slides::Page {
        title: text(title),
        text: None,
        link: None,
        codes: Vec::new(),
    };
    let pages = vec![page("Een"), page("Twee")];
    let mut story = begun(Settings::Slides(slides::Settings { pages }), 0);
    let turn = |page| play(Deed::Turn { page });
    story.anne(turn(1));
    story.refuses_anne(turn(2), Refused::Unknown);
    let one = Settings::Slides(slides::Settings { pages: vec![page("Een")] });
    story.anne(Action::EditBlock { block: HERE, plan: planned(one.clone()) });
    let Some(general::Game::Slides(place)) = general::game(story.block(HERE)) else { panic!() };
    let Settings::Slides(now) = &one else { panic!() };
    assert_eq!(place.page(now).unwrap().0, 0);
    let none = slides::Settings::default();
    assert_eq!(place.page(&none), None);
}

#[test]
fn what_a_coach_sets_has_limits() {
    let words = |each| Settings::Words(words::Settings { each });
    let page = slides::Page { title: text("Een"), text: None, link: None, codes: Vec::new() };
    let pages = |count| Settings::Slides(slides::Settings { pages: vec![page.clone(); count] });
    let cases = [
        (a_scale(scale::STATEMENTS_MAX, 3), a_scale(scale::STATEMENTS_MAX + 1, 3)),
        (a_scale(1, scale::STEPS_LEAST), a_scale(1, scale::STEPS_LEAST - 1)),
        (a_scale(1, scale::STEPS_MAX), a_scale(1, scale::STEPS_MAX + 1)),
        (a_ranking(OPTIONS_MAX), a_ranking(OPTIONS_MAX + 1)),
        (some_dots(OPTIONS_MAX, 1), some_dots(OPTIONS_MAX + 1, 1)),
        (some_dots(2, dots::DOTS_MAX), some_dots(2, dots::DOTS_MAX + 1)),
        (some_dots(2, 1), some_dots(2, 0)),
        (words(words::EACH_MAX), words(words::EACH_MAX + 1)),
        (words(1), words(0)),
        (pages(slides::PAGES_MAX), pages(slides::PAGES_MAX + 1)),
    ];
    for (good, bad) in cases {
        assert_eq!(planned(good).check(), Ok(()));
        assert!(planned(bad.clone()).check().is_err(), "{bad:?}");
    }
}

#[test]
fn answers_that_were_given_keep_their_meaning() {
    let mut story = begun(some_dots(2, 3), 1);
    let edit = |settings| Action::EditBlock { block: HERE, plan: planned(settings) };
    story.anne(edit(some_dots(3, 3)));
    story.by(FATMA, answers(First, &[1, 1, 1]));
    story.refuses_anne(edit(some_dots(2, 3)), Refused::AlreadyStarted);
    story.refuses_anne(edit(a_mood()), Refused::AlreadyStarted);
    let mut better = options(3);
    better[0] = text("Beter geschreven");
    story.anne(edit(Settings::Dots(dots::Settings { options: better, each: 3 })));
}

#[test]
fn settings_are_written_as_always() {
    let all = [a_scale(1, 5), a_ranking(1), some_dots(1, 3), a_mood(), some_words()];
    let lines: Vec<_> = all.iter().map(|it| serde_json::to_string(it).unwrap()).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"scale":{"statements":["Keuze 0"],"steps":5,"low":null,"high":null}}
    {"ranking":{"options":["Keuze 0"]}}
    {"dots":{"options":["Keuze 0"],"each":3}}
    {"mood":{"small_group":false}}
    {"words":{"each":3}}
    "#);
    let deeds = [
        answers(First, &[1, 2]),
        room(&[&[1]]),
        stage(Second, Stage::Open),
        merges("a", Some("b")),
        play(Deed::Hide { word: text("a"), hidden: true }),
        play(Deed::SayForRoom { words: vec![text("a")] }),
        play(Deed::Turn { page: 3 }),
    ];
    let lines: Vec<_> = deeds.iter().map(|it| serde_json::to_string(it).unwrap()).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"general":{"answer":{"round":"first","answer":[1,2]}}}}
    {"do":"play","block":1,"deed":{"general":{"count-room":{"round":"first","rows":[[1]]}}}}
    {"do":"play","block":1,"deed":{"general":{"set-stage":{"round":"second","to":"open"}}}}
    {"do":"play","block":1,"deed":{"general":{"merge":{"word":"a","into":"b"}}}}
    {"do":"play","block":1,"deed":{"general":{"hide":{"word":"a","hidden":true}}}}
    {"do":"play","block":1,"deed":{"general":{"say-for-room":{"words":["a"]}}}}
    {"do":"play","block":1,"deed":{"general":{"turn":{"page":3}}}}
    "#);
}

pub(super) fn any_deed() -> impl Strategy<Value = (bool, u32, Deed)> {
    let word = || prop::sample::select(vec!["tijd", "Tijd", "rust", "open"]);
    let list = move || prop::collection::vec(word().prop_map(text), 0..4);
    let round = || prop::sample::select(vec![First, Second]);
    let to = prop::sample::select(Stage::ALL.to_vec());
    let answer = prop::option::of(prop::collection::vec(0_u8..4, 1..4));
    let rows = prop::option::of(prop::collection::vec(prop::collection::vec(0_u32..3, 1..4), 1..3));
    let deed = prop_oneof![
        6 => (round(), answer).prop_map(|(round, answer)| Deed::Answer { round, answer }),
        6 => list().prop_map(|words| Deed::Say { words }),
        4 => (round(), to).prop_map(|(round, to)| Deed::SetStage { round, to }),
        1 => (round(), rows).prop_map(|(round, rows)| Deed::CountRoom { round, rows }),
        1 => list().prop_map(|words| Deed::SayForRoom { words }),
        2 => (word(), prop::option::of(word())).prop_map(|(word, into)| Deed::Merge {
            word: text(word),
            into: into.map(text),
        }),
        2 => (word(), prop::bool::ANY).prop_map(|(word, hidden)| Deed::Hide {
            word: text(word),
            hidden
        }),
    ];
    (prop::bool::weighted(0.4), 0_u32..4, deed)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..Default::default() })]

    #[test]
    fn whatever_was_done_folds_the_same_and_is_forgotten_in_time(
        which in 0_usize..5,
        deeds in prop::collection::vec(any_deed(), 1..40),
    ) {
        let settings = [a_scale(2, 3), a_ranking(3), some_dots(3, 3), a_mood(), some_words()];
        let mut story = begun(settings[which].clone(), 4);
        for (is_coach, who, deed) in deeds {
            let actor = if is_coach { Actor::Coach(ANNE) } else { Actor::Participant(person(who)) };
            let _ = story.tries(actor, play(deed));
        }
        prop_assert_eq!(fold(&story.log), Ok(story.meeting.clone()));
        story.does(Actor::Clock, Action::EraseWords);
        prop_assert_eq!(outcome(&story, Reader::Coach).filter(|told| match told {
            Outcome::Words(_) => true,
            Outcome::Counted(counted) => {
                let rounds = [&counted.first, &counted.second].into_iter().flatten();
                rounds.flatten().flatten().any(|count| *count > 0)
            }
        }), None);
        let blank = |entry: &Entry| Entry { action: entry.action.blanked(), ..entry.clone() };
        let log: Vec<_> = story.log.iter().map(blank).collect();
        prop_assert_eq!(fold(&log), Ok(story.meeting));
    }
}
