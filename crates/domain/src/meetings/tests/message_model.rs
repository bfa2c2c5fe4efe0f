//! The communication model: what is heard and when it is seen, looking back, and one's own points.

use super::case::refolded;
use super::*;
use crate::decks::PlanKind;
use crate::meetings::kinds::{
    self, Reader,
    message_model::{
        self as rules, Aspect, Back, Deed, Goal, HEARD_MAX, Heard, MESSAGES_MAX, Outcome,
        PICTURE_LEAST, Point, ROOM_MAX, Reached, Settings, Side, Step, Tie,
    },
};

const MODEL: BlockId = BlockId(1);

/// At the model, with this many people; another block comes after it.
fn begun(people: usize) -> Story {
    let mut story = Story::made();
    story.anne(Action::AddBlock { plan: bare(BlockKind::MessageModel), at: None });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Closing), at: None });
    for number in 0..people {
        story.joins(&format!("P{number}"));
    }
    story.anne(Action::Start { carried: Vec::new() });
    story
}

fn play(deed: Deed) -> Action {
    Action::Play { block: MODEL, deed: kinds::Deed::MessageModel(deed) }
}

fn lays(message: u32, words: &str) -> Action {
    play(Deed::Lay { message, text: Text::optional(words).unwrap() })
}

fn hears(facts: &str, relation: &str) -> Action {
    let heard: Heard =
        [Text::optional(facts).unwrap(), None, None, Text::optional(relation).unwrap()];
    play(Deed::Hear { message: 1, heard })
}

fn looks_back(goal: Goal, reached: Reached) -> Action {
    play(Deed::LookBack { back: Some(Back { goal, reached, note: Some(text("Aan de afspraak")) }) })
}

fn seen(story: &Story) -> rules::Seen<'_> {
    rules::seen(story.block(MODEL)).expect("it is the model")
}

fn heard(story: &Story) -> Option<Vec<Vec<String>>> {
    let heard = seen(story).message?.heard?;
    Some(heard.iter().map(|lines| lines.iter().map(ToString::to_string).collect()).collect())
}

fn outcome(story: &Story) -> Option<Outcome> {
    match story.block(MODEL).play.outcome(&Prompt::Block, Reader::Coach)? {
        kinds::Outcome::MessageModel(outcome) => Some(outcome),
        _ => None,
    }
}

fn person(number: usize) -> ParticipantId {
    ParticipantId(u32::try_from(number).unwrap())
}

#[test]
fn what_people_hear_is_shown_per_aspect_by_the_coach() {
    let mut story = begun(2);
    story.refuses_by(FATMA, hears("Drie keer", ""), Refused::Unknown);
    story.anne(lays(1, "Uw zoon kwam drie keer te laat."));
    story.by(FATMA, hears("Drie keer", "Hij vindt mij slordig"));
    story.by(JAN, hears("Deze week", ""));
    assert_eq!((seen(&story).message.unwrap().hearing, heard(&story)), (2, None));
    story.anne(play(Deed::ShowHeard { message: 1, shown: true }));
    let told = heard(&story).unwrap();
    assert_eq!(told[0], ["Drie keer", "Deze week"]);
    assert_eq!(told[3], ["Hij vindt mij slordig"]);
    story.refuses_by(JAN, hears("Anders", ""), Refused::ChoiceClosed);
    story.anne(play(Deed::ShowHeard { message: 1, shown: false }));
    assert_eq!(heard(&story), None);
}

#[test]
fn what_may_be_seen_before_it_is_shown_does_not_depend_on_it() {
    let told = [("Feit", Goal::Inform), ("Anders", Goal::Affect)].map(|(words, goal)| {
        let mut story = begun(6);
        story.anne(lays(1, "Kom eens langs."));
        story.by(FATMA, hears(words, ""));
        story.by(FATMA, play(Deed::Aim { message: 1, goal: Some(goal) }));
        for number in 0..6 {
            story.by(person(number), looks_back(goal, Reached::Yes));
        }
        (format!("{:?}", seen(&story)), outcome(&story))
    });
    assert_eq!(told[0], told[1]);
}

#[test]
fn the_coach_keeps_words_off_the_wall_and_lets_them_on_again() {
    let mut story = begun(1);
    story.anne(lays(1, "Kom eens langs."));
    story.by(FATMA, hears("Onaardig", ""));
    let id = story.last().0;
    story.anne(play(Deed::ShowHeard { message: 1, shown: true }));
    let leave = |out| play(Deed::LeaveOut { heard: id, aspect: Aspect::Referential, out });
    story.anne(leave(true));
    story.anne(leave(true));
    assert_eq!(heard(&story).unwrap()[0], Vec::<String>::new());
    story.anne(leave(false));
    assert_eq!(heard(&story).unwrap()[0], ["Onaardig"]);
    story.refuses_by(FATMA, leave(true), Refused::NotAllowed);
}

#[test]
fn what_was_heard_differently_before_is_not_in_the_log() {
    let mut story = begun(1);
    story.anne(lays(1, "Kom eens langs."));
    story.by(FATMA, hears("Een", ""));
    let before = story.last();
    assert_eq!(story.by(FATMA, hears("Twee", "")), [Effect::Blank(before)]);
    let before = story.last();
    assert_eq!(story.by(FATMA, hears("", "")), [Effect::Blank(before)]);
    assert_eq!(seen(&story).message.unwrap().hearing, 0);
}

#[test]
fn a_message_is_changed_and_taken_away_and_the_one_before_comes_back() {
    let mut story = begun(0);
    story.anne(lays(1, "Een"));
    let first = story.last();
    assert_eq!(story.anne(lays(1, "Eén")), [Effect::Blank(first)]);
    story.anne(lays(2, "Twee"));
    story.refuses_anne(lays(4, "Vier"), Refused::Unknown);
    story.refuses_anne(lays(0, "Nul"), Refused::Unknown);
    assert_eq!(seen(&story).message.unwrap().number, 2);
    story.anne(lays(2, ""));
    assert_eq!(seen(&story).message.unwrap().text.as_str(), "Eén");
    for number in 3..=u32::try_from(MESSAGES_MAX).unwrap() {
        story.anne(lays(number, "Nog een"));
    }
    let next = u32::try_from(MESSAGES_MAX).unwrap() + 1;
    story.refuses_anne(lays(next, "Te veel"), Refused::Full { max: MESSAGES_MAX });
}

#[test]
fn goals_are_chosen_on_phones_and_counted_in_the_room() {
    let mut story = begun(2);
    story.anne(lays(1, "Kom eens langs."));
    let aim = |goal| play(Deed::Aim { message: 1, goal });
    story.by(FATMA, aim(Some(Goal::Inform)));
    story.by(FATMA, aim(Some(Goal::Motivate)));
    story.by(JAN, aim(Some(Goal::Motivate)));
    let hands = |hands| play(Deed::Hands { message: 1, hands });
    story.refuses_anne(
        hands(Some([HANDS_MAX + 1, 0, 0, 0, 0])),
        Refused::TooMuch { max: HANDS_MAX },
    );
    story.anne(hands(Some([1, 0, 0, 3, 0])));
    story.anne(play(Deed::ShowAims { message: 1, shown: true }));
    assert_eq!(seen(&story).message.unwrap().aims, Some([1, 0, 0, 5, 0]));
    story.refuses_by(JAN, aim(None), Refused::ChoiceClosed);
    story.anne(hands(None));
    assert_eq!(seen(&story).message.unwrap().aims, Some([0, 0, 0, 2, 0]));
}

#[test]
fn looking_back_is_a_picture_from_five_people_on() {
    let mut story = begun(PICTURE_LEAST);
    for number in 0..PICTURE_LEAST - 1 {
        story.by(person(number), looks_back(Goal::Inform, Reached::No));
    }
    assert_eq!(seen(&story).back, None);
    story.anne(play(Deed::ShowBack { shown: true }));
    assert_eq!(seen(&story).back, Some(None), "four people are not told");
    assert_eq!(outcome(&story), None);
    story.anne(play(Deed::ShowBack { shown: false }));
    story.by(person(PICTURE_LEAST - 1), looks_back(Goal::Affect, Reached::Partly));
    story.anne(play(Deed::ShowBack { shown: true }));
    let picture = seen(&story).back.unwrap().unwrap();
    assert_eq!((picture.people, picture.goals), (5, [4, 0, 0, 0, 1]));
    assert_eq!(picture.reached, [0, 1, 4]);
    // Who changed it now would be seen.
    story.refuses_by(FATMA, looks_back(Goal::Affect, Reached::Yes), Refused::ChoiceClosed);
    assert!(!format!("{:?}", report(story.meeting())).contains("afspraak"));
}

#[test]
fn what_the_room_says_is_entered_so_often_and_no_more() {
    let mut story = begun(0);
    story.anne(lays(1, "Kom eens langs."));
    let room = |words: &str| {
        let text = Text::optional(words).unwrap();
        play(Deed::Room { message: 1, aspect: Aspect::Expressive, text })
    };
    for _ in 0..ROOM_MAX {
        story.anne(room(&"a".repeat(HEARD_MAX)));
    }
    story.refuses_anne(room("Nog een"), Refused::Full { max: ROOM_MAX });
    story.anne(play(Deed::ShowHeard { message: 1, shown: true }));
    assert_eq!(heard(&story).unwrap()[2].len(), ROOM_MAX);
}

#[test]
fn points_are_tied_to_the_model_and_stay_ones_own() {
    let mut story = begun(2);
    let tie = Tie::Aspect(Aspect::Relational);
    let point = Point { side: Side::Strong, tie, text: text("Ik kom naast ouders zitten") };
    story.goes_to(BlockId(2));
    story.by(FATMA, play(Deed::Point { of: None, point: Some(point) }));
    let told = outcome(&story).unwrap();
    assert_eq!((told.people, told.points), (1, [1, 0]));
    assert!(!format!("{:?}", report(story.meeting())).contains("naast"));
    let model = rules::model(story.block(MODEL)).unwrap();
    assert_eq!((model.points().of(FATMA).count(), model.points().of(JAN).count()), (1, 0));
}

#[test]
fn a_coach_says_nothing_for_others_and_a_participant_does_not_show() {
    let mut story = begun(1);
    story.anne(lays(1, "Kom eens langs."));
    story.refuses_anne(hears("Ik", ""), Refused::NotAllowed);
    story.refuses_anne(looks_back(Goal::Inform, Reached::Yes), Refused::NotAllowed);
    for deed in [lays(2, "Van mij"), play(Deed::ShowBack { shown: true })] {
        story.refuses_by(FATMA, deed, Refused::NotAllowed);
    }
}

#[test]
fn a_block_begins_where_its_plan_says() {
    let mut story = Story::made();
    let settings = kinds::Settings::MessageModel(Settings { begin: Step::LookBack });
    let plan = BlockPlan { settings, ..bare(BlockKind::MessageModel) };
    story.anne(Action::AddBlock { plan, at: None });
    assert_eq!(seen(&story).step, Step::LookBack);
    let names: Vec<_> = Step::ALL.iter().map(|step| step.name()).collect();
    assert_eq!(PlanKind::MessageModel.steps(), names);
}

#[test]
fn all_of_it_is_erased_with_what_was_said() {
    let mut story = begun(PICTURE_LEAST);
    story.anne(lays(1, "Geheime zin"));
    story.anne(lays(1, "Andere geheime zin"));
    story.by(FATMA, hears("Geheim feit", ""));
    story.by(FATMA, hears("Geheim feit twee", ""));
    story.anne(play(Deed::Room {
        message: 1,
        aspect: Aspect::Appealing,
        text: Some(text("Geheim")),
    }));
    story.by(JAN, play(Deed::Aim { message: 1, goal: Some(Goal::Persuade) }));
    for number in 0..PICTURE_LEAST {
        story.by(person(number), looks_back(Goal::Instruct, Reached::Partly));
    }
    let tie = Tie::Goal(Goal::Affect);
    let point = Point { side: Side::Weak, tie, text: text("Geheim punt") };
    story.by(FATMA, play(Deed::Point { of: None, point: Some(point) }));
    for deed in [
        Deed::ShowHeard { message: 1, shown: true },
        Deed::ShowAims { message: 1, shown: true },
        Deed::ShowBack { shown: true },
    ] {
        story.anne(play(deed));
    }
    story.clock(Action::EraseWords);
    assert_eq!(outcome(&story), None);
    let again =
        refolded(&story, &["eheim", "persuade", "instruct", "partly", "affect", "afspraak"]);
    assert_eq!(Some(again), story.meeting);
}

#[test]
fn deeds_are_written_as_always() {
    let tie = Tie::Aspect(Aspect::Expressive);
    let point = Point { side: Side::Weak, tie, text: text("Rustig blijven") };
    let deeds = [
        lays(1, "Kom eens langs."),
        hears("Drie keer", ""),
        play(Deed::Aim { message: 1, goal: Some(Goal::Motivate) }),
        looks_back(Goal::Inform, Reached::Partly),
        play(Deed::Point { of: None, point: Some(point) }),
        play(Deed::GoTo { step: Step::LookBack }),
        play(Deed::ShowHeard { message: 1, shown: true }),
        play(Deed::ShowAims { message: 1, shown: true }),
        play(Deed::ShowBack { shown: true }),
        play(Deed::LeaveOut { heard: 7, aspect: Aspect::Relational, out: true }),
        play(Deed::Room { message: 1, aspect: Aspect::Appealing, text: Some(text("Kom")) }),
        play(Deed::Hands { message: 1, hands: Some([1, 2, 3, 4, 5]) }),
    ];
    let lines: Vec<_> = deeds.iter().map(|deed| serde_json::to_string(deed).unwrap()).collect();
    for (line, deed) in lines.iter().zip(&deeds) {
        assert_eq!(&serde_json::from_str::<Action>(line).unwrap(), deed);
    }
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"do":"play","block":1,"deed":{"message-model":{"lay":{"message":1,"text":"Kom eens langs."}}}}
    {"do":"play","block":1,"deed":{"message-model":{"hear":{"message":1,"heard":["Drie keer",null,null,null]}}}}
    {"do":"play","block":1,"deed":{"message-model":{"aim":{"message":1,"goal":"motivate"}}}}
    {"do":"play","block":1,"deed":{"message-model":{"look-back":{"back":{"goal":"inform","reached":"partly","note":"Aan de afspraak"}}}}}
    {"do":"play","block":1,"deed":{"message-model":{"point":{"of":null,"point":{"side":"weak","tie":{"aspect":"expressive"},"text":"Rustig blijven"}}}}}
    {"do":"play","block":1,"deed":{"message-model":{"go-to":{"step":"look-back"}}}}
    {"do":"play","block":1,"deed":{"message-model":{"show-heard":{"message":1,"shown":true}}}}
    {"do":"play","block":1,"deed":{"message-model":{"show-aims":{"message":1,"shown":true}}}}
    {"do":"play","block":1,"deed":{"message-model":{"show-back":{"shown":true}}}}
    {"do":"play","block":1,"deed":{"message-model":{"leave-out":{"heard":7,"aspect":"relational","out":true}}}}
    {"do":"play","block":1,"deed":{"message-model":{"room":{"message":1,"aspect":"appealing","text":"Kom"}}}}
    {"do":"play","block":1,"deed":{"message-model":{"hands":{"message":1,"hands":[1,2,3,4,5]}}}}
    "#);
}

#[test]
fn five_hundred_people_hear_and_look_back() {
    let mut story = begun(0);
    story.anne(lays(1, "Kom eens langs."));
    for number in 0..500 {
        story.tries_unguarded(Actor::Visitor, join(&format!("P{number}"))).unwrap();
        let who = Actor::Participant(person(number));
        story.tries_unguarded(who, hears("Ja", "Nee")).unwrap();
        story.tries_unguarded(who, looks_back(Goal::Inform, Reached::Yes)).unwrap();
    }
    story.anne(play(Deed::ShowHeard { message: 1, shown: true }));
    story.anne(play(Deed::ShowBack { shown: true }));
    assert_eq!(heard(&story).unwrap()[3].len(), 500);
    assert_eq!(seen(&story).back.unwrap().unwrap().people, 500);
}
