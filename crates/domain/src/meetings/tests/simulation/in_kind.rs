//! Deeds by chance in each kind of block with rules of its own.

use proptest::prelude::*;

use super::{
    super::{general, triangle as triangle_tests, vision},
    habits::{Act, Any, coach, phone, plays},
    *,
};
use kinds::{
    Deed, association, attitude, message_model, only_one, table_talk,
    triangle::{self, Stage},
};

/// A strategy for what coaches do and one for what people do on their phones.
fn both(coaches: Any<Deed>, phones: Any<Deed>) -> Any<Act> {
    prop_oneof![
        2 => coaches.prop_map(|deed| (coach(), plays(deed))),
        3 => (0_u32..6, phones).prop_map(|(who, deed)| (phone(who), plays(deed))),
    ]
    .boxed()
}

fn words<const MAX: usize>() -> Any<Option<Text<MAX>>> {
    proptest::option::weighted(0.8, proptest::sample::select(vec!["ja", "een twee", "نعم"]))
        .prop_map(|words| words.map(text))
        .boxed()
}

fn said<const MAX: usize>() -> Any<Text<MAX>> {
    Just(text("Wij zien het zo")).boxed()
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> Any<T> {
    proptest::sample::select(all.to_vec()).boxed()
}

pub(super) fn is_of_words(deed: &kinds::general::Deed) -> bool {
    use kinds::general::Deed as Does;
    let is_said = matches!(deed, Does::Say { .. } | Does::SayForRoom { .. });
    is_said || matches!(deed, Does::Merge { .. } | Does::Hide { .. })
}

pub(super) fn in_general(fits: fn(&kinds::general::Deed) -> bool) -> Any<Act> {
    use kinds::general::Deed as Does;
    let deed = general::any_deed().prop_filter("another kind", move |(_, _, deed)| {
        fits(deed) || matches!(deed, Does::SetStage { .. })
    });
    deed.prop_map(|(_, who, deed)| {
        let is_phone = matches!(deed, Does::Answer { .. } | Does::Say { .. });
        (if is_phone { phone(who) } else { coach() }, plays(Deed::General(deed)))
    })
    .boxed()
}

pub(super) fn in_slides() -> Any<Act> {
    use kinds::general::Deed as Does;
    (0_u16..4).prop_map(|page| (coach(), plays(Deed::General(Does::Turn { page })))).boxed()
}

pub(super) fn in_vision() -> Any<Act> {
    use kinds::vision::{At, Deed as Does};
    let at = || (0_u32..3, 1_u32..4).prop_map(|(group, number)| At { group, number });
    let more = prop_oneof![
        (0_u64..9, 0_u32..5).prop_map(|(value, count)| Does::HandDots { value, count }),
        any::<bool>().prop_map(|on| Does::ShowDots { on }),
        (at(), 0_u32..5).prop_map(|(at, count)| Does::HandPicks { at, count }),
        (0_u32..3, words()).prop_map(|(moment, text)| Does::Agree { moment, text }),
        (0_u32..3).prop_map(|version| Does::Stand { version }),
    ];
    let more = more.prop_map(|deed| (coach(), plays(Deed::Vision(deed))));
    prop_oneof![9 => vision::any_deed(), 2 => more].boxed()
}

pub(super) fn in_triangle() -> Any<Act> {
    use triangle::{Deed as Does, Round};
    let laid = || proptest::option::weighted(0.8, triangle_tests::any_laid());
    let round = || one_of(&Round::ALL);
    let coaches = prop_oneof![
        4 => (round(), one_of(&Stage::ALL)).prop_map(|(round, to)| Does::SetStage { round, to }),
        1 => (round(), laid()).prop_map(|(round, laid)| Does::LayForRoom { round, laid }),
        1 => proptest::option::of(1_u8..9).prop_map(|number| Does::Ask { number }),
        1 => Just(Does::Compare { earlier: None }),
    ];
    let phones = (round(), laid()).prop_map(|(round, laid)| Does::Lay { round, laid });
    both(coaches.prop_map(Deed::Triangle).boxed(), phones.prop_map(Deed::Triangle).boxed())
}

pub(super) fn in_only_one() -> Any<Act> {
    use only_one::Deed as Does;
    let turn = 0;
    let count = || proptest::option::of(0_u32..9);
    let coaches = prop_oneof![
        Just(Does::Begin {}),
        any::<u64>().prop_map(|seed| Does::Draw { seed }),
        any::<bool>().prop_map(move |on| Does::ShowClaim { turn, on }),
        any::<bool>().prop_map(move |on| Does::ShowNumber { turn, on }),
        count().prop_map(move |count| Does::CountRoom { turn, count }),
        count().prop_map(move |count| Does::End { turn, count }),
        Just(Does::Finish {}),
    ];
    let phones = prop_oneof![
        2 => Just(Does::Take {}),
        3 => words().prop_map(move |text| Does::Claim { turn, text }),
        1 => Just(Does::Yield { turn }),
        4 => any::<bool>().prop_map(move |with| Does::StepIn { turn, with }),
    ];
    both(coaches.prop_map(Deed::OnlyOne).boxed(), phones.prop_map(Deed::OnlyOne).boxed())
}

pub(super) fn in_association() -> Any<Act> {
    use association::{Deed as Does, Step};
    let steps = [Step::Read, Step::Alone, Step::Pairs, Step::Together];
    let coaches = (one_of(&steps), proptest::option::of(1_u32..600))
        .prop_map(|(to, seconds)| Deed::Association(Does::Go { to, seconds }));
    let phones = words().prop_map(|text| Deed::Association(Does::Write { text }));
    both(coaches.boxed(), phones.boxed())
}

pub(super) fn in_table_talk() -> Any<Act> {
    use table_talk::{Arrangement, Deed as Does, Edit};
    let (base, seen) = (EntryNumber(0), EntryNumber(0));
    let table = || 0_u32..4;
    let brings =
        || (table(), words()).prop_map(move |(table, text)| Does::Bring { table, seen, text });
    let tos = [Visibility::Waiting, Visibility::Shown, Visibility::Hidden];
    let places = proptest::collection::vec((table(), proptest::option::of(0_u32..3)), 0..4);
    let names = proptest::collection::vec((0_u32..3, words()), 0..3);
    let coaches = prop_oneof![
        1 => brings(),
        2 => any::<bool>().prop_map(|open| Does::SetHarvest { open }),
        2 => (table(), one_of(&tos)).prop_map(|(table, to)| Does::Show { table, to }),
        2 => (places, names)
            .prop_map(|(places, names)| Does::Arrange(Arrangement { places, names })),
        3 => (0_u32..4, table()).prop_map(|(who, table)| Does::Seat {
            participant: ParticipantId(who),
            table,
        }),
    ];
    let edit = (0_u32..30, 0_u32..4, "[a-z ]{0,6}").prop_map(|(at, delete, insert)| Edit {
        at,
        delete,
        insert,
    });
    let edits = proptest::collection::vec(edit, 1..4);
    let phones = prop_oneof![
        6 => (table(), 0_u32..2, edits)
            .prop_map(move |(table, pen, edits)| Does::Write { table, base, pen, edits }),
        1 => (table(), words()).prop_map(|(table, text)| Does::AddLine { table, text }),
        3 => brings(),
    ];
    both(coaches.prop_map(Deed::TableTalk).boxed(), phones.prop_map(Deed::TableTalk).boxed())
}

pub(super) fn in_message_model() -> Any<Act> {
    use message_model::{Aspect, Back, Deed as Does, Goal, Point, Reached, Side, Step, Tie};
    let message = || 1_u32..4;
    let shown = any::<bool>;
    let coaches = prop_oneof![
        2 => one_of(Step::ALL).prop_map(|step| Does::GoTo { step }),
        4 => (message(), words()).prop_map(|(message, text)| Does::Lay { message, text }),
        2 => (message(), shown()).prop_map(|(message, shown)| Does::ShowHeard { message, shown }),
        1 => (message(), shown()).prop_map(|(message, shown)| Does::ShowAims { message, shown }),
        1 => shown().prop_map(|shown| Does::ShowBack { shown }),
        1 => (5_u64..60, one_of(Aspect::ALL), shown())
            .prop_map(|(heard, aspect, out)| Does::LeaveOut { heard, aspect, out }),
        2 => (message(), one_of(Aspect::ALL), words())
            .prop_map(|(message, aspect, text)| Does::Room { message, aspect, text }),
        1 => (message(), proptest::option::of(any::<[u8; 5]>()))
            .prop_map(|(message, hands)| Does::Hands { message, hands: hands.map(|it| it.map(u32::from)) }),
    ];
    let goal = || one_of(Goal::ALL);
    let back = (goal(), one_of(Reached::ALL), words()).prop_map(|(goal, reached, note)| Back {
        goal,
        reached,
        note,
    });
    let point = (one_of(Side::ALL), goal(), said()).prop_map(|(side, goal, text)| Point {
        side,
        tie: Tie::Goal(goal),
        text,
    });
    let phones = prop_oneof![
        4 => (message(), [words(), words(), words(), words()])
            .prop_map(|(message, heard)| Does::Hear { message, heard }),
        2 => (message(), proptest::option::of(goal()))
            .prop_map(|(message, goal)| Does::Aim { message, goal }),
        2 => proptest::option::of(back).prop_map(|back| Does::LookBack { back }),
        2 => (proptest::option::of(5_u64..40), proptest::option::of(point))
            .prop_map(|(of, point)| Does::Point { of, point }),
    ];
    both(coaches.prop_map(Deed::MessageModel).boxed(), phones.prop_map(Deed::MessageModel).boxed())
}

pub(super) fn in_attitude() -> Any<Act> {
    use attitude::{Deed as Does, Element, Step, Weighed};
    let coaches = prop_oneof![
        one_of(Step::ALL).prop_map(|step| Does::GoTo { step }),
        any::<bool>().prop_map(|shown| Does::Show { shown }),
        proptest::option::of(any::<[u8; 4]>())
            .prop_map(|hands| Does::Hands { hands: hands.map(|it| it.map(u32::from)) }),
    ];
    let stand = || proptest::option::of(1_u8..5);
    let grow = proptest::collection::vec(one_of(Element::ALL), 0..3);
    let weighed = ([stand(), stand(), stand(), stand()], grow)
        .prop_map(|(stands, grow)| Weighed { stands, grow });
    let phones = proptest::option::of(weighed).prop_map(|weighed| Does::Weigh { weighed });
    both(coaches.prop_map(Deed::Attitude).boxed(), phones.prop_map(Deed::Attitude).boxed())
}
