//! The report: what a meeting brought, what is not in it, and why.

use rstest::rstest;

use super::*;

/// Everything a report says was said, one slot per line.
fn told(story: &Story) -> Vec<String> {
    let slots = super::super::report(story.meeting()).said;
    let line = |slot: &ReportSlot| {
        let own = slot.own_question.as_ref().map_or(String::new(), |own| format!(" ({own})"));
        let lines: Vec<_> = slot.lines.iter().map(words).collect();
        format!("{} {}{own}: {}", slot.slot, slot.block, lines.join(", "))
    };
    slots.iter().map(line).collect()
}

/// What is left out of the report, one line each.
fn missing(story: &Story) -> Vec<String> {
    let left_out = super::super::report(story.meeting()).left_out;
    let line = |left: &LeftOut| {
        let cards: Vec<_> = left.cards.iter().map(ToString::to_string).collect();
        format!("{} {:?} {} {}", left.block, left.why, left.count, cards.join(" "))
    };
    left_out.iter().map(|left| line(left).trim_end().to_owned()).collect()
}

/// What a report says after something happened at the cards, with `c-1` on the table.
#[track_caller]
fn check(happens: impl FnOnce(&mut Story), said: &[&str]) {
    let mut story = Story::with_card();
    happens(&mut story);
    assert_eq!(told(&story), said);
}

fn pick(name: &str) -> Action {
    Action::PickCard { block: CARDS, card: card(name) }
}

#[test]
fn a_card_that_was_talked_about_stands_in_the_report_without_words() {
    check(|_| {}, &["2:c-1 cards: "]);
}

#[test]
fn what_was_said_stands_in_the_order_of_the_meeting() {
    check(
        |story| {
            story.anne(pick("c-3"));
            story.writes(FATMA, "2:c-3", "drie");
            story.writes(JAN, "2:c-1", "een");
            story.writes(MARIA, "2:c-3", "ook drie");
            story.goes_to(CLOSING);
            story.writes(JAN, "4:more-thought", "later");
            story.writes(JAN, "4:take-away", "mee");
            story.goes_to(WRITING);
            story.writes(JAN, "3", "visie");
        },
        &[
            "2:c-1 cards: een",
            "2:c-3 cards: drie, ook drie",
            "3 writing: visie",
            "4:take-away closing: mee",
            "4:more-thought closing: later",
        ],
    );
}

#[test]
fn an_own_question_stands_with_what_was_said() {
    check(
        |story| {
            story.by(FATMA, Action::WriteOwnCard { block: CARDS, text: text("Wie belt?") });
            story.anne(pick("own-1"));
            story.writes(JAN, "2:own-1", "ik");
        },
        &["2:c-1 cards: ", "2:own-1 cards (Wie belt?): ik"],
    );
}

#[test]
fn hands_stand_among_the_words() {
    check(
        |story| {
            let slot = at("2");
            story.anne(Action::ShowOfHands { slot, question: text("Wie belt?"), count: 7 });
        },
        &["2:c-1 cards: ", "2 cards: Wie belt? 7"],
    );
}

#[test]
fn what_was_hidden_or_erased_is_not_told_but_counted() {
    let mut story = Story::with_card();
    let first = story.writes(FATMA, "2:c-1", "een");
    let second = story.writes(FATMA, "2:c-1", "twee");
    let both = story.writes(FATMA, "2:c-1", "drie");
    story.writes(FATMA, "2:c-1", "vier");
    story.anne(Action::Moderate { contribution: first, to: Visibility::Hidden });
    story.by(FATMA, Action::Erase { contribution: second });
    story.anne(Action::Moderate { contribution: both, to: Visibility::Hidden });
    story.by(FATMA, Action::Erase { contribution: both });
    assert_eq!(told(&story), ["2:c-1 cards: vier"]);
    assert_eq!(missing(&story)[1..3], ["cards Hidden 1", "cards Erased 2"]);
}

#[test]
fn words_on_a_card_that_was_set_aside_are_told() {
    check(
        |story| {
            story.writes(FATMA, "2:c-1", "een");
            story.anne(Action::PassCard { block: CARDS, card: card("c-1") });
            story.anne(pick("c-2"));
            story.anne(Action::PassCard { block: CARDS, card: card("c-2") });
        },
        &["2:c-1 cards: een"],
    );
}

#[test]
fn words_on_a_card_that_was_put_back_are_told() {
    check(
        |story| {
            story.writes(FATMA, "2:c-1", "een");
            story.anne(Action::PutBack { block: CARDS, card: card("c-1") });
        },
        &["2:c-1 cards: een"],
    );
}

#[test]
fn words_are_told_also_when_the_plan_changed_under_them() {
    check(
        |story| {
            story.writes(FATMA, "2:c-1", "een");
            story.goes_to(CLOSING);
            story.writes(FATMA, "4:take-away", "mee");
            let plan = bare(BlockKind::Text);
            story.anne(Action::EditBlock { block: CARDS, plan: plan.clone() });
            story.anne(Action::EditBlock { block: CLOSING, plan });
        },
        &["2:c-1 text: een", "4:take-away text: mee"],
    );
}

#[test]
fn what_is_not_in_the_report_is_told_with_the_reason() {
    let mut story = Story::with_card();
    story.by(FATMA, Action::WriteOwnCard { block: CARDS, text: text("Wie belt?") });
    story.anne(pick("c-3"));
    story.anne(Action::PassCard { block: CARDS, card: card("c-3") });
    story.goes_to(WRITING);
    story.anne(Action::Skip { from: WRITING });
    story.anne(Action::AddBlock { plan: bare(BlockKind::Text), at: None });
    assert_eq!(
        missing(&story),
        [
            "cards NotDrawn 2 c-2 own-1",
            "cards Passed 1 c-3",
            "writing Skipped 1",
            "text NotReached 1",
        ],
    );
}

#[test]
fn a_report_of_a_plan_says_that_nothing_was_reached() {
    let story = Story::planned();
    assert_eq!(told(&story), [""; 0]);
    let reasons = ["opening", "cards", "writing", "closing"].map(|b| format!("{b} NotReached 1"));
    assert_eq!(missing(&story), reasons);
}

#[test]
fn the_agenda_is_told_as_it_went() {
    let mut story = Story::at(CARDS);
    story.anne(Action::Skip { from: CARDS });
    let agenda = super::super::report(story.meeting()).agenda;
    let agenda: Vec<_> =
        agenda.iter().map(|(title, minutes, went)| (title.as_str(), *minutes, *went)).collect();
    assert_eq!(
        agenda,
        [
            ("opening", 10, true),
            ("cards", 30, false),
            ("writing", 20, true),
            ("closing", 10, false)
        ],
    );
}

#[test]
fn decks_definitions_and_group_texts_stand_in_the_report() {
    let mut story = Story::with_card();
    let turn = Action::TurnDefinition { block: CARDS, card: "d-coach".into(), face_up: true };
    story.anne(turn);
    story.anne(Action::CopyBlock { block: CARDS });
    story.anne(Action::SetGroupText { block: CARDS, text: Some(text("samen")) });
    let report = super::super::report(story.meeting());
    assert_eq!(report.decks, ["1.1".into()], "each deck once");
    assert_eq!(report.definitions, ["d-first".into(), "d-coach".into()]);
    assert_eq!(report.group_texts, [(text("cards"), text("samen"))]);
}

#[test]
fn a_definition_of_a_block_that_was_not_reached_is_not_in_the_report() {
    let report = super::super::report(Story::started().meeting());
    assert_eq!(report.definitions, []);
}

#[rstest]
#[case::named(Naming::Named, Some(vec!["ali", "Fatma", "Jan", "Maria"]))]
#[case::anonymous(Naming::Anonymous, None)]
fn names_are_those_who_were_there(#[case] naming: Naming, #[case] names: Option<Vec<&str>>) {
    let mut story = Story::started();
    story.joins("ali");
    story.joins("");
    story.anne(Action::SetNaming { naming });
    let report = super::super::report(story.meeting());
    let told = report.names.map(|names| names.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(told, names.map(|names| names.into_iter().map(String::from).collect()));
    assert_eq!(report.people, 5);
}

#[test]
fn points_stand_with_a_name_and_carried_ones_last() {
    let mut story = Story::planned();
    story.joins("Fatma");
    let add = |title| Action::AddPoint { title: text(title), due: None, slot: None };
    story.by(FATMA, add("bellen"));
    story.by(FATMA, add("vergeten"));
    story.by(FATMA, Action::RemovePoint { point: ContributionId(story.last().0) });
    story.anne(add("samen"));
    let carried = open_points(story.meeting(), MeetingId(Uuid::from_u128(8)));
    story.anne(Action::Start { carried: vec![carried[0].clone()] });
    let told = |story: &Story| {
        let points = super::super::report(story.meeting()).points;
        let name = |name: &Option<Text<NAME_MAX>>| name.as_ref().map(ToString::to_string);
        points.iter().map(|p| (p.point.title.to_string(), name(&p.name))).collect::<Vec<_>>()
    };
    let fatma = ("bellen".to_owned(), Some("Fatma".to_owned()));
    let others = [("samen".to_owned(), None), ("bellen".to_owned(), None)];
    assert_eq!(told(&story), [vec![fatma], others.to_vec()].concat());
    story.clock(Action::EraseWords);
    assert!(told(&story).iter().all(|(_, name)| name.is_none()), "points stay without names");
}

#[test]
fn after_erasing_the_report_has_group_products_and_no_words() {
    let mut story = Story::with_card();
    story.writes(FATMA, "2:c-1", "een");
    story.anne(Action::SetGroupText { block: CARDS, text: Some(text("samen")) });
    story.anne(Action::Close);
    story.clock(Action::EraseWords);
    let report = super::super::report(story.meeting());
    assert_eq!(told(&story), ["2:c-1 cards: "]);
    assert!(missing(&story).contains(&"cards Erased 1".to_owned()));
    assert_eq!((report.names, report.people), (None, 3));
    assert_eq!(report.group_texts.len(), 1);
}

#[test]
fn needs_stand_in_the_report() {
    let mut story = Story::started();
    story.anne(Action::AskNeeds { on: true });
    story.by(FATMA, Action::MarkNeeds { decks: vec!["2.1".into()] });
    let report = super::super::report(story.meeting());
    assert_eq!(report.needs, [("2.1".into(), 1)]);
}
