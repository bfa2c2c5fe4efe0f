//! One action of every sort.

use super::*;

/// One action of every sort, in the order of [`Action`].
pub(super) fn every_action() -> Vec<Action> {
    let mut actions = vec![Action::Create(create())];
    actions.extend(planning());
    actions.extend(leading());
    actions.extend(moderating());
    actions.extend(taking_part());
    actions.extend(between());
    let links = vec![(ParticipantId(0), "ab".repeat(32))];
    actions.extend([Action::FollowedUp { links }, Action::EraseWords]);
    actions
}

fn planning() -> [Action; 17] {
    let starts = date(2026, 9, 22).at(15, 30, 0, 0);
    let plan = bare(BlockKind::OpenPoints);
    [
        Action::EditDetails { title: text("Samen"), starts, lang: Lang::named("uk") },
        Action::NameTeam { name: text("Middenbouw") },
        Action::Discard { discarded: true },
        Action::SetNaming { naming: Naming::Anonymous },
        Action::SetKeepWeeks { weeks: 4 },
        Action::SetFollowUp { days: 14 },
        Action::AskNeeds { on: true },
        Action::AddCoach { person: BRAM, name: text("Bram") },
        Action::RemoveCoach { person: BRAM },
        Action::AddBlock { plan: cards_plan(), at: Some(1) },
        Action::LayOut { plans: vec![plan.clone()], replace: true },
        Action::EditBlock { block: CARDS, plan },
        Action::MoveBlock { block: CARDS, to: 0 },
        Action::CopyBlock { block: CARDS },
        Action::RemoveBlock { block: CARDS },
        Action::RestoreBlock { block: CARDS },
        Action::CarryPoint { point: carried() },
    ]
}

fn carried() -> ActionPoint {
    let origin = Origin { meeting: MeetingId(Uuid::from_u128(8)), point: ContributionId(12) };
    ActionPoint {
        id: ContributionId(12),
        owner: PointOwner::Participant(JAN),
        title: text("Bellen"),
        due: Some(date(2026, 10, 6)),
        slot: Some(at("4:more-thought")),
        state: PointState::Busy,
        removed: false,
        from: Some(origin),
    }
}

pub(super) fn leading() -> Vec<Action> {
    let block = CARDS;
    vec![
        Action::Start { carried: vec![carried()] },
        go(OPENING, CARDS),
        Action::Skip { from: OPENING },
        Action::Close,
        Action::Reopen,
        Action::HandOver { to: BRAM },
        Action::TakeOver,
        Action::DrawCard { block, seed: u64::MAX },
        Action::PickCard { block, card: card("c-1") },
        Action::PutBack { block, card: card("own-1") },
        Action::PassCard { block, card: card("c-1") },
        Action::TurnDefinition { block, card: "d-coach".into(), face_up: true },
        Action::ShowOnWall { shows: WallShows::Background("b-1".into()) },
        Action::FormTables { block, seed: 7 },
        Action::SetGroupText { block, text: Some(text("Samen")) },
        Action::StartTimer { seconds: 300 },
        Action::AddTime { seconds: 60 },
        Action::PauseTimer,
        Action::ResumeTimer,
        Action::StopTimer,
    ]
}

pub(super) fn moderating() -> [Action; 13] {
    let slot = at("2:c-1");
    let contribution = ContributionId(31);
    [
        Action::Reveal { slot: slot.clone() },
        Action::Conceal { slot: at("2:own-1") },
        Action::Lock { slot: at("4:take-away") },
        Action::Unlock { slot: at("3") },
        Action::Moderate { contribution, to: Visibility::Hidden },
        Action::Enter { slot: slot.clone(), text: text("Van Piet") },
        Action::ShowOfHands { slot, question: text("Wie belt?"), count: 7 },
        Action::SetAway { participant: JAN, away: true },
        Action::ShareReport { token_hash: "ab12".to_owned(), until: date(2026, 12, 1) },
        Action::StopSharing { token_hash: "ab12".to_owned() },
        Action::EndLink { participant: JAN },
        Action::ChangeCode { code: JoinCode::read("KMNPQR").unwrap() },
        Action::ChangeWall { wall_secret: "other".to_owned() },
    ]
}

pub(super) fn taking_part() -> [Action; 20] {
    let point = ContributionId(32);
    let title = || text("Bellen");
    let due = Some(date(2026, 10, 6));
    [
        join("Fatma"),
        Action::Rename { name: Some(text("Fatima")) },
        Action::LeaveEmail { email: Some(text("f@voorbeeld.nl")) },
        Action::MarkNeeds { decks: vec!["1.1".into()] },
        contribute("2:c-1", "Een \"eigen\" woord\nنعم"),
        Action::WriteOwnCard { block: CARDS, text: text("Wie belt?") },
        Action::Pass { slot: at("2:c-1"), passes: true },
        Action::Note { slot: at("3"), text: Some(text("Voor mij")) },
        Action::Erase { contribution: ContributionId(31) },
        Action::AddPoint { title: title(), due, slot: Some(at("2:c-1")) },
        Action::EditPoint { point, title: title(), due },
        Action::RemovePoint { point },
        Action::RestorePoint { point },
        Action::AnswerPoint { point, state: PointState::Stuck },
        Action::Play {
            block: CARDS,
            deed: kinds::Deed::CrossTheLine(kinds::cross_the_line::Deed::Vote {
                card: card("s-1"),
                round: kinds::cross_the_line::Round::First,
                stance: Some(kinds::cross_the_line::Stance::Agree),
            }),
        },
        Action::Play {
            block: CARDS,
            deed: kinds::Deed::TableTalk(kinds::table_talk::Deed::Write {
                table: 1,
                base: EntryNumber(30),
                pen: 7,
                edits: vec![kinds::table_talk::Edit {
                    at: 3, delete: 1, insert: "ኣብ".to_owned()
                }],
            }),
        },
        Action::Play {
            block: CARDS,
            deed: kinds::Deed::Triangle(kinds::triangle::Deed::Lay {
                round: kinds::triangle::Round::First,
                laid: Some(kinds::triangle::Laid::of([
                    kinds::triangle::Spot(0, -100),
                    kinds::triangle::Spot(-90, 50),
                    kinds::triangle::Spot(90, 50),
                ])),
            }),
        },
        Action::Play {
            block: CARDS,
            deed: kinds::Deed::OnlyOne(kinds::only_one::Deed::StepIn { turn: 7, with: true }),
        },
        Action::Play {
            block: CARDS,
            deed: kinds::Deed::Association(kinds::association::Deed::Write {
                text: Some(text("Een brug")),
            }),
        },
        Action::Play {
            block: CARDS,
            deed: kinds::Deed::Definition(kinds::definition::Deed::Own {
                text: Some(text("Samen")),
            }),
        },
    ]
}

pub(super) fn returned() -> Returned {
    let part = ReturnedPart {
        question: "f-1".into(),
        text: Some(text("Meer tijd")),
        picks: vec!["o-1".into()],
    };
    Returned {
        assignment: AssignmentId(Uuid::from_u128(21)),
        card: "a-1".into(),
        names: vec![text("Fatma")],
        parts: vec![part],
    }
}

pub(super) fn between() -> [Action; 3] {
    let out = HandedOut { card: "a-1".into(), due: Some(date(2026, 10, 6)), count: 3 };
    let returned = returned();
    let assignment = returned.assignment;
    [
        Action::SetHandedOut { cards: vec![out] },
        Action::BringBack { returned: Box::new(returned) },
        Action::TakeOut { assignment },
    ]
}
