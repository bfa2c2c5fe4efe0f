//! What people do: an agenda with every kind of block, and deeds by chance that fit the present one.

use proptest::{prelude::*, strategy::BoxedStrategy};

use super::{
    super::{case, chance, cross_the_line, definition, general},
    in_kind::{
        in_association, in_attitude, in_general, in_message_model, in_only_one, in_slides,
        in_table_talk, in_triangle, in_vision, is_of_words,
    },
    luck::Luck,
    *,
};
use kinds::{Deed, general::slides, only_one, table_talk};

/// How many blocks are planned.
const BLOCKS: (u64, u64) = (3, 6);
/// How many people are there from the beginning.
const PEOPLE: usize = 3;

/// In how many of a hundred deeds the coach goes to another block.
const GOES_ON: u64 = 8;
/// In how many of the others it is something of the present kind of block.
const IN_KIND: u64 = 70;
/// In how many somebody looks at their screen first.
const LOOKS: u64 = 90;

pub(super) type Any<T> = BoxedStrategy<T>;
pub(super) type Act = (Actor, Action);

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
    let page = || slides::Page { title: text("Samen"), text: None, link: None, codes: Vec::new() };
    let pages = (0..3).map(|_| page()).collect();
    plans.push(general::planned(kinds::general::Settings::Slides(slides::Settings { pages })));
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
        let in_kind = vec![
            here(&polls, in_general(|deed| !is_of_words(deed))),
            here(&[BlockKind::Words], in_general(is_of_words)),
            here(&[BlockKind::Slides], in_slides()),
            here(&[BlockKind::CrossTheLine], cross_the_line::any_deed().boxed()),
            here(&[BlockKind::Definition], definition::any_deed().boxed()),
            here(&[BlockKind::Case], case::any_deed().boxed()),
            here(&[BlockKind::Vision], in_vision()),
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
            _ if is_running && luck.percent(GOES_ON) => {
                let block = seen.agenda[luck.place(seen.agenda.len())].id;
                (coach(), Action::GoTo { block, from: seen.at })
            }
            Some((_, acts)) if is_running && luck.percent(IN_KIND) => luck.pick(acts),
            _ => luck.pick(&self.anything),
        };
        if luck.percent(LOOKS) {
            (actor, action) = chance::with_open_eyes(seen, actor, action);
            look_at_the_play(luck, seen, actor, &mut action);
        }
        (actor, action)
    }
}

pub(super) fn coach() -> Actor {
    Actor::Coach(ANNE)
}

pub(super) fn phone(who: u32) -> Actor {
    Actor::Participant(ParticipantId(who))
}

/// A deed in the block where the group is: [`look_at_the_play`] fills in which.
pub(super) fn plays(deed: Deed) -> Action {
    Action::Play { block: BlockId(1), deed }
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
        *moment = circle.text.map_or(0, kinds::definition::Versions::moment);
    }
}
