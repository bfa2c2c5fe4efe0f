//! What people do: an agenda with every kind of block, and deeds by chance that fit the present one.

use proptest::{prelude::*, strategy::BoxedStrategy};

use super::{
    super::{
        case, chance, cross_the_line, definition, general, triangle as triangle_tests, vision,
    },
    luck::Luck,
    *,
};
use kinds::{
    Deed, association, attitude, message_model, only_one, table_talk,
    triangle::{self, Stage},
};

/// How many blocks are planned.
const BLOCKS: (u64, u64) = (3, 6);
/// How many people are there from the beginning.
const PEOPLE: usize = 3;

type Any<T> = BoxedStrategy<T>;
type Act = (Actor, Action);

/// The strategies, made once.
pub(super) struct Habits {
    anything: Any<Act>,
    in_kind: Vec<(Vec<BlockKind>, Any<Act>)>,
}

/// A block with rules of its own, planned so that there is something to do.
fn plans() -> Vec<BlockPlan> {
    let settings = [
        general::a_scale(2, 3),
        general::a_ranking(3),
        general::some_dots(3, 3),
        general::a_mood(),
    ];
    let mut plans: Vec<_> = settings.map(general::planned).into();
    plans.push(general::planned(general::some_words()));
    plans.push(cross_the_line::plan(kinds::cross_the_line::Settings::default()));
    plans.push(definition::plan(kinds::definition::Settings::default()));
    plans.push(definition::plan(kinds::definition::Settings::default()));
    plans.push(case::plan(kinds::case::Settings::default()));
    plans.push(cards_plan());
    plans.push(BlockPlan { form: GroupForm::Pair, ..bare(BlockKind::Vision) });
    plans.push(BlockPlan { form: GroupForm::SmallGroups, ..bare(BlockKind::TableTalk) });
    plans.extend(BlockKind::ALL.iter().copied().map(bare));
    plans
}

/// How every log begins: a plan, people, and mostly a meeting that runs.
pub(super) fn beginning(luck: &mut Luck) -> Vec<Entry> {
    let mut story = Story::made();
    let plans = plans();
    for _ in 0..luck.between(BLOCKS.0, BLOCKS.1) {
        let plan = plans[luck.place(plans.len())].clone();
        story.anne(Action::AddBlock { plan, at: None });
    }
    for name in ["Fatma", "Jan", "Maria"].into_iter().take(PEOPLE) {
        story.joins(name);
    }
    if !luck.percent(10) {
        story.anne(Action::Start { carried: Vec::new() });
    }
    story.log
}

impl Habits {
    pub(super) fn new() -> Self {
        let here = |kinds: &[BlockKind], acts: Any<Act>| (kinds.to_vec(), acts);
        let polls = [BlockKind::Scale, BlockKind::Ranking, BlockKind::Dots, BlockKind::Mood];
        let polls = [&polls[..], &[BlockKind::Words, BlockKind::Slides]].concat();
        let in_general = general::any_deed().prop_map(|(is_coach, who, deed)| {
            let actor = if is_coach { coach() } else { phone(who) };
            (actor, plays(Deed::General(deed)))
        });
        let in_kind = vec![
            here(&polls, in_general.boxed()),
            here(&[BlockKind::CrossTheLine], cross_the_line::any_deed().boxed()),
            here(&[BlockKind::Definition], definition::any_deed().boxed()),
            here(&[BlockKind::Case], case::any_deed().boxed()),
            here(&[BlockKind::Vision], vision::any_deed().boxed()),
            here(&[BlockKind::Triangle], in_triangle()),
            here(&[BlockKind::OnlyOne], in_only_one()),
            here(&[BlockKind::Association], in_association()),
            here(&[BlockKind::TableTalk], in_table_talk()),
            here(&[BlockKind::MessageModel], in_message_model()),
            here(&[BlockKind::Attitude], in_attitude()),
        ];
        Self { anything: chance::any_deed().boxed(), in_kind }
    }

    /// What somebody does who sees this meeting.
    pub(super) fn act(&self, luck: &mut Luck, seen: &Meeting) -> Act {
        let kind = seen.current().map(|block| block.plan.kind);
        let here =
            self.in_kind.iter().find(|(kinds, _)| kind.is_some_and(|it| kinds.contains(&it)));
        let is_running = seen.phase == Phase::Running;
        let (mut actor, mut action) = match here {
            Some((_, acts)) if is_running && luck.percent(65) => luck.pick(acts),
            _ => luck.pick(&self.anything),
        };
        if luck.percent(90) {
            (actor, action) = chance::with_open_eyes(seen, actor, action);
            look_at_the_play(luck, seen, actor, &mut action);
        }
        (actor, action)
    }
}

fn coach() -> Actor {
    Actor::Coach(ANNE)
}

fn phone(who: u32) -> Actor {
    Actor::Participant(ParticipantId(who))
}

/// A deed in the block where the group is: [`look_at_the_play`] fills in which.
fn plays(deed: Deed) -> Action {
    Action::Play { block: BlockId(1), deed }
}

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

fn in_triangle() -> Any<Act> {
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

fn in_only_one() -> Any<Act> {
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

fn in_association() -> Any<Act> {
    use association::{Deed as Does, Step};
    let steps = [Step::Read, Step::Alone, Step::Pairs, Step::Together];
    let coaches = (one_of(&steps), proptest::option::of(1_u32..600))
        .prop_map(|(to, seconds)| Deed::Association(Does::Go { to, seconds }));
    let phones = words().prop_map(|text| Deed::Association(Does::Write { text }));
    both(coaches.boxed(), phones.boxed())
}

fn in_table_talk() -> Any<Act> {
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

fn in_message_model() -> Any<Act> {
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

fn in_attitude() -> Any<Act> {
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

/// Turns a deed in a kind of block into one about what its doer sees there.
fn look_at_the_play(luck: &mut Luck, seen: &Meeting, actor: Actor, action: &mut Action) {
    let Some(here) = seen.current() else { return };
    match action {
        Action::WriteOwnCard { block, .. } | Action::PickCard { block, .. }
            if here.plan.kind.has_table() =>
        {
            *block = here.id;
        }
        Action::Play { block, deed } => {
            *block = here.id;
            let who = if let Actor::Participant(who) = actor { Some(who) } else { None };
            match deed {
                Deed::OnlyOne(deed) => in_the_turn(here, deed),
                Deed::TableTalk(deed) => at_the_table(here, who, deed),
                Deed::Vision(deed) => among_the_values(luck, here, deed),
                Deed::Definition(deed) => in_the_circle(luck, here, who, deed),
                _ => {}
            }
        }
        _ => {}
    }
}

fn in_the_turn(here: &blocks::Block, deed: &mut only_one::Deed) {
    use only_one::Deed as Does;
    let now = only_one::circle(here).and_then(|circle| circle.seen().turn.map(|turn| turn.id));
    if let Does::Claim { turn, .. }
    | Does::Yield { turn }
    | Does::StepIn { turn, .. }
    | Does::ShowClaim { turn, .. }
    | Does::ShowNumber { turn, .. }
    | Does::CountRoom { turn, .. }
    | Does::End { turn, .. } = deed
    {
        *turn = now.unwrap_or(*turn);
    }
}

fn at_the_table(here: &blocks::Block, who: Option<ParticipantId>, deed: &mut table_talk::Deed) {
    use table_talk::Deed as Does;
    let Some(own) = who.and_then(|who| table_talk::own(here, who)) else { return };
    match deed {
        Does::Write { table, base, .. } => (*table, *base) = (own.table, own.version),
        Does::AddLine { table, .. } => *table = own.table,
        Does::Bring { table, seen, .. } => (*table, *seen) = (own.table, own.point_entry),
        _ => {}
    }
}

fn among_the_values(luck: &mut Luck, here: &blocks::Block, deed: &mut kinds::vision::Deed) {
    use kinds::vision::Deed as Does;
    let sheet = kinds::vision::vision(here).map(kinds::vision::Vision::sheet).unwrap_or_default();
    if sheet.is_empty() {
        return;
    }
    let mut aims = |value: &mut u64| *value = sheet[luck.place(sheet.len())].id;
    match deed {
        Does::Value { of: Some(value), .. }
        | Does::LeaveOut { value, .. }
        | Does::HandDots { value, .. }
        | Does::Underline { value, .. }
        | Does::Carry { value, .. } => aims(value),
        Does::Merge { value, into } => {
            aims(value);
            into.iter_mut().for_each(aims);
        }
        Does::Dots { values } => values.iter_mut().for_each(aims),
        Does::Write { carries, .. } => carries.iter_mut().for_each(aims),
        _ => {}
    }
}

fn in_the_circle(
    luck: &mut Luck,
    here: &blocks::Block,
    who: Option<ParticipantId>,
    deed: &mut kinds::definition::Deed,
) {
    let mine = who.and_then(|who| kinds::definition::mine(here, who));
    let circles = mine.into_iter().flat_map(|mine| [mine.two, mine.four]).flatten();
    let circles: Vec<_> = circles.collect();
    if let kinds::definition::Deed::Write { at, moment, .. } = deed
        && !circles.is_empty()
    {
        let circle = &circles[luck.place(circles.len())];
        *at = circle.at;
        *moment = circle.text.map_or(0, |text| text.moment());
    }
}
