//! Anything by anybody: deeds by chance, and what somebody who looks at a screen makes of them.

use proptest::{
    prelude::*,
    strategy::{BoxedStrategy, Union},
};

use super::{
    samples::{every_action, leading, moderating, taking_part},
    *,
};

/// Who does what. Mostly what somebody in that place would do, sometimes anything at all.
pub(super) fn any_deed() -> impl Strategy<Value = (Actor, Action)> {
    let coach = prop_oneof![6 => Just(ANNE), 2 => Just(BRAM)].prop_map(Actor::Coach);
    let participant = (0_u32..5).prop_map(|id| Actor::Participant(ParticipantId(id)));
    let anybody = prop_oneof![
        Just(Actor::Coach(CHRIS)),
        Just(Actor::Visitor),
        Just(Actor::Clock),
        (0_u32..9).prop_map(|id| Actor::Participant(ParticipantId(id))),
        Just(Actor::Coach(BRAM)),
    ];
    let clocks =
        prop_oneof![3 => Just(Action::FollowedUp { links: Vec::new() }), 1 => Just(Action::Close)];
    prop_oneof![
        20 => (coach.clone(), any_leading()),
        8 => (coach, any_planning()),
        16 => (participant, any_taking_part()),
        1 => (Just(Actor::Visitor), any_joining()),
        3 => (anybody, any_action()),
        1 => (Just(Actor::Clock), clocks),
    ]
}

/// Turns what somebody does blindly into what they would do with the meeting before their eyes:
/// about a block, a card, a contribution that is there.
pub(super) fn with_open_eyes(
    meeting: &Meeting,
    mut actor: Actor,
    mut action: Action,
) -> (Actor, Action) {
    if matches!(actor, Actor::Coach(_)) {
        match (meeting.phase, &action) {
            (Phase::Planned, Action::GoTo { .. } | Action::DrawCard { .. }) => {
                action = Action::Start { carried: Vec::new() };
            }
            (Phase::Closed, Action::GoTo { .. } | Action::DrawCard { .. }) => {
                action = Action::Reopen;
            }
            _ => {}
        }
    }
    look_at_the_agenda(meeting, &mut action);
    look_at_the_table(meeting, &mut action);
    look_at_what_came_in(meeting, &mut action);
    match &mut actor {
        Actor::Coach(person) if *person == ANNE => *person = meeting.facilitator,
        Actor::Participant(id) => id.0 %= u32::try_from(meeting.participants.len()).unwrap(),
        _ => {}
    }
    if let (Action::Erase { contribution }, Actor::Participant(_)) = (&action, actor)
        && let Some(By::Participant(writer)) = meeting.contribution(*contribution).map(|c| c.by)
    {
        actor = Actor::Participant(writer);
    }
    if let (
        Action::EditPoint { point, .. }
        | Action::RemovePoint { point }
        | Action::RestorePoint { point }
        | Action::AnswerPoint { point, .. },
        Actor::Participant(_),
    ) = (&action, actor)
        && let Some(found) = meeting.points.iter().find(|found| found.id == *point)
        && let PointOwner::Participant(owner) = found.owner
    {
        actor = Actor::Participant(owner);
    }
    (actor, action)
}

fn look_at_the_agenda(meeting: &Meeting, action: &mut Action) {
    match action {
        Action::GoTo { from, .. } => *from = meeting.at,
        Action::Skip { from } => *from = meeting.at.unwrap_or(*from),
        Action::RestoreBlock { block } => {
            *block = meeting.removed.last().map_or(*block, |(_, removed)| removed.id);
        }
        Action::Contribute { slot, .. }
        | Action::Pass { slot, .. }
        | Action::Note { slot, .. }
        | Action::Reveal { slot }
        | Action::Lock { slot }
        | Action::Unlock { slot }
        | Action::Enter { slot, .. }
        | Action::ShowOfHands { slot, .. } => {
            // Every prompt that has been open, the last ones first.
            let visited = meeting.agenda.iter().rev().filter(|block| block.visited);
            let open = visited.flat_map(|block| {
                let earlier = block.drawn.iter().cloned().map(Prompt::Card);
                let prompts = block.open_prompts().into_iter().chain(earlier);
                prompts.map(|prompt| Slot { block: block.id, prompt })
            });
            if let Some(found) = nth(open, slot.block.0.into()) {
                *slot = found;
            }
        }
        _ => {}
    }
}

fn look_at_the_table(meeting: &Meeting, action: &mut Action) {
    let is_cards = |block: &&blocks::Block| block.plan.kind == BlockKind::Cards;
    let current = meeting.current().filter(is_cards);
    let Some(found) = current.or_else(|| meeting.agenda.iter().find(is_cards)) else {
        return;
    };
    match action {
        Action::DrawCard { block, .. }
        | Action::PickCard { block, .. }
        | Action::TurnDefinition { block, .. }
        | Action::FormTables { block, .. }
        | Action::WriteOwnCard { block, .. } => *block = found.id,
        Action::PutBack { block, card } | Action::PassCard { block, card } => {
            *block = found.id;
            *card = found.drawn.last().unwrap_or(card).clone();
        }
        _ => {}
    }
}

fn look_at_what_came_in(meeting: &Meeting, action: &mut Action) {
    match action {
        Action::Erase { contribution } | Action::Moderate { contribution, .. } => {
            let found = nth(meeting.contributions.iter(), contribution.0);
            *contribution = found.map_or(*contribution, |line| line.id);
        }
        Action::EditPoint { point, .. }
        | Action::RemovePoint { point }
        | Action::RestorePoint { point }
        | Action::AnswerPoint { point, .. } => {
            let found = nth(meeting.points.iter().chain(&meeting.carried), point.0);
            *point = found.map_or(*point, |found| found.id);
        }
        _ => {}
    }
}

/// One of the items, if there is any.
fn nth<T>(items: impl Iterator<Item = T>, chance: u64) -> Option<T> {
    let mut items: Vec<T> = items.collect();
    let count = u64::try_from(items.len()).unwrap();
    let place = usize::try_from(chance.checked_rem(count)?).unwrap();
    Some(items.swap_remove(place))
}

fn any_action() -> impl Strategy<Value = Action> {
    let sample = proptest::sample::select(every_action());
    prop_oneof![any_planning(), any_leading(), any_taking_part(), any_joining(), sample]
}

type Any<T> = BoxedStrategy<T>;

fn one_of(actions: Vec<Any<Action>>) -> Union<Any<Action>> {
    Union::new(actions)
}

fn some_text<const MAX: usize>() -> Any<Text<MAX>> {
    let words = ["ja", "nee", "نعم", "Een \"woord\"\nnog een", "<b>"];
    proptest::sample::select(words.map(text).to_vec()).boxed()
}

fn some_block() -> Any<BlockId> {
    prop_oneof![5 => 1_u32..5, 1 => 5_u32..9].prop_map(BlockId).boxed()
}

fn some_card() -> Any<CardRef> {
    proptest::sample::select(["c-1", "c-2", "c-3", "own-1", "own-2", "c-9"].map(card).to_vec())
        .boxed()
}

fn some_slot() -> Any<Slot> {
    let prompt = prop_oneof![
        4 => some_card().prop_map(Prompt::Card),
        2 => Just(Prompt::Block),
        1 => Just(Prompt::TakeAway),
        1 => Just(Prompt::MoreThought),
    ];
    prop_oneof![
        1 => (some_block(), prompt).prop_map(|(block, prompt)| Slot { block, prompt }),
        2 => proptest::sample::select(vec![at("2:c-1"), at("3"), at("4:take-away")]),
    ]
    .boxed()
}

/// Entry numbers; with carried action points among them.
fn some_id() -> Any<ContributionId> {
    prop_oneof![9 => 7_u64..60, 1 => (1_u64 << 40)..(1 << 40) + 3].prop_map(ContributionId).boxed()
}

fn some_plan() -> Any<BlockPlan> {
    let kinds = proptest::sample::select(BlockKind::ALL.to_vec());
    let long = BlockPlan { minutes: 241, ..bare(BlockKind::Text) };
    prop_oneof![6 => kinds.prop_map(bare), 4 => Just(cards_plan()), 1 => Just(long)].boxed()
}

fn any_planning() -> Union<Any<Action>> {
    let coach = || proptest::sample::select(vec![ANNE, BRAM, CHRIS]);
    let naming = prop_oneof![Just(Naming::Named), Just(Naming::Anonymous)];
    let plans = proptest::collection::vec(some_plan(), 0..3);
    one_of(vec![
        naming.prop_map(|naming| Action::SetNaming { naming }).boxed(),
        (0_u8..10).prop_map(|weeks| Action::SetKeepWeeks { weeks }).boxed(),
        (0_u16..200).prop_map(|days| Action::SetFollowUp { days }).boxed(),
        any::<bool>().prop_map(|on| Action::AskNeeds { on }).boxed(),
        some_text().prop_map(|name| Action::NameTeam { name }).boxed(),
        (coach(), some_text()).prop_map(|(person, name)| Action::AddCoach { person, name }).boxed(),
        coach().prop_map(|person| Action::RemoveCoach { person }).boxed(),
        (some_plan(), proptest::option::of(0_usize..9))
            .prop_map(|(plan, at)| Action::AddBlock { plan, at })
            .boxed(),
        (plans, any::<bool>())
            .prop_map(|(plans, replace)| Action::LayOut { plans, replace })
            .boxed(),
        (some_block(), some_plan())
            .prop_map(|(block, plan)| Action::EditBlock { block, plan })
            .boxed(),
        (some_block(), 0_usize..9).prop_map(|(block, to)| Action::MoveBlock { block, to }).boxed(),
        some_block().prop_map(|block| Action::CopyBlock { block }).boxed(),
        some_block().prop_map(|block| Action::RemoveBlock { block }).boxed(),
        some_block().prop_map(|block| Action::RestoreBlock { block }).boxed(),
    ])
}

fn any_leading() -> Union<Any<Action>> {
    let on_card = || (some_block(), some_card());
    let definitions = proptest::sample::select(vec!["d-coach", "d-after", "d-first", "d-none"]);
    let seconds = prop_oneof![9 => 1_u32..600, 1 => any::<u32>()];
    let to =
        prop_oneof![Just(Visibility::Waiting), Just(Visibility::Shown), Just(Visibility::Hidden),];
    let steady = [leading(), moderating().to_vec()].concat();
    one_of(vec![
        proptest::sample::select(steady).boxed(),
        proptest::sample::select(vec![Action::Start { carried: Vec::new() }, Action::Reopen])
            .boxed(),
        (some_block(), proptest::option::of(some_block()))
            .prop_map(|(block, from)| Action::GoTo { block, from })
            .boxed(),
        some_block().prop_map(|from| Action::Skip { from }).boxed(),
        (some_block(), any::<u64>())
            .prop_map(|(block, seed)| Action::DrawCard { block, seed })
            .boxed(),
        on_card().prop_map(|(block, card)| Action::PickCard { block, card }).boxed(),
        on_card().prop_map(|(block, card)| Action::PutBack { block, card }).boxed(),
        on_card().prop_map(|(block, card)| Action::PassCard { block, card }).boxed(),
        (some_block(), definitions, any::<bool>())
            .prop_map(|(block, card, face_up)| Action::TurnDefinition {
                block,
                card: card.into(),
                face_up,
            })
            .boxed(),
        (some_block(), any::<u64>())
            .prop_map(|(block, seed)| Action::FormTables { block, seed })
            .boxed(),
        (some_block(), proptest::option::of(some_text()))
            .prop_map(|(block, text)| Action::SetGroupText { block, text })
            .boxed(),
        seconds.clone().prop_map(|seconds| Action::StartTimer { seconds }).boxed(),
        seconds.prop_map(|seconds| Action::AddTime { seconds }).boxed(),
        some_slot().prop_map(|slot| Action::Reveal { slot }).boxed(),
        some_slot().prop_map(|slot| Action::Lock { slot }).boxed(),
        (some_id(), to)
            .prop_map(|(contribution, to)| Action::Moderate { contribution, to })
            .boxed(),
        (some_slot(), some_text()).prop_map(|(slot, text)| Action::Enter { slot, text }).boxed(),
        (some_slot(), some_text(), 0_u32..12_100)
            .prop_map(|(slot, question, count)| Action::ShowOfHands { slot, question, count })
            .boxed(),
        (0_u32..6, any::<bool>())
            .prop_map(|(id, away)| Action::SetAway { participant: ParticipantId(id), away })
            .boxed(),
    ])
}

fn any_taking_part() -> Union<Any<Action>> {
    let states = vec![PointState::Open, PointState::Done, PointState::Busy, PointState::Stuck];
    let contributes = (some_slot(), some_text())
        .prop_map(|(slot, text)| Action::Contribute { slot, text })
        .boxed();
    one_of(vec![
        contributes.clone(),
        contributes.clone(),
        contributes,
        proptest::sample::select(taking_part().to_vec()).boxed(),
        (some_block(), some_text())
            .prop_map(|(block, text)| Action::WriteOwnCard { block, text })
            .boxed(),
        (some_slot(), any::<bool>())
            .prop_map(|(slot, passes)| Action::Pass { slot, passes })
            .boxed(),
        (some_slot(), proptest::option::of(some_text()))
            .prop_map(|(slot, text)| Action::Note { slot, text })
            .boxed(),
        proptest::collection::vec(proptest::sample::select(vec!["1.1", "2.1"]), 0..4)
            .prop_map(|decks| Action::MarkNeeds {
                decks: decks.into_iter().map(Into::into).collect(),
            })
            .boxed(),
        some_text().prop_map(|title| Action::AddPoint { title, due: None, slot: None }).boxed(),
        some_id().prop_map(|contribution| Action::Erase { contribution }).boxed(),
        some_text().prop_map(|title| Action::AddPoint { title, due: None, slot: None }).boxed(),
        some_id().prop_map(|point| Action::RemovePoint { point }).boxed(),
        some_id().prop_map(|point| Action::RestorePoint { point }).boxed(),
        (some_id(), proptest::sample::select(states))
            .prop_map(|(point, state)| Action::AnswerPoint { point, state })
            .boxed(),
        proptest::option::of(some_text()).prop_map(|name| Action::Rename { name }).boxed(),
        proptest::option::of(some_text()).prop_map(|email| Action::LeaveEmail { email }).boxed(),
    ])
}

fn any_joining() -> impl Strategy<Value = Action> {
    let langs = proptest::sample::select(Lang::all().collect::<Vec<_>>());
    (proptest::option::of(some_text()), "[0-9a-f]{0,8}", langs)
        .prop_map(|(name, token_hash, lang)| Action::Join { name, token_hash, lang })
}
