//! The words for what the domain says in data.

use domain::decks::GroupForm;
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{Meeting, Naming, Phase, PointState, Prompt, Refused, TextFault, erase_on};

use crate::i18n::Words;
use crate::meetings::actions::Fault;

/// Why something was not done, in a sentence that says what to do.
pub fn fault(words: &Words, fault: Fault) -> String {
    match fault {
        Fault::Refused(refused) => self::refused(words, refused),
        Fault::Text(fault) => text_fault(words, fault),
        Fault::Date => words.t("fault-date").into_owned(),
        Fault::DayPassed => words.t("fault-day-passed").into_owned(),
        Fault::Unreadable => words.t("fault-unreadable").into_owned(),
    }
}

fn text_fault(words: &Words, fault: TextFault) -> String {
    match fault {
        TextFault::Empty => words.t("fault-empty").into_owned(),
        TextFault::TooLong { length, max } => {
            let over = length.saturating_sub(max);
            let args = [("length", length.into()), ("max", max.into()), ("over", over.into())];
            words.t_with("fault-too-long", &args).into_owned()
        }
    }
}

/// Why the rules refuse something.
pub fn refused(words: &Words, refused: Refused) -> String {
    let key = match refused {
        Refused::Text(fault) => return text_fault(words, fault),
        Refused::TooMuch { max } => {
            return words.t_with("refused-too-much", &[("max", max.into())]).into_owned();
        }
        Refused::Full { max } => {
            return words.t_with("refused-full", &[("max", max.into())]).into_owned();
        }
        Refused::TimerLength { max_seconds } => {
            let max = max_seconds / 60;
            return words.t_with("refused-timer", &[("max", max.into())]).into_owned();
        }
        Refused::NoSuchVoteCard { number, max } => {
            let args = [("number", number.into()), ("max", max.into())];
            return words.t_with("line-read-no-such", &args).into_owned();
        }
        Refused::VoteCardTwice { number } => {
            return words.t_with("line-read-twice", &[("number", number.into())]).into_owned();
        }
        Refused::NotAllowed => "refused-not-allowed",
        Refused::NotLeading => "refused-not-leading",
        Refused::Closed => "refused-closed",
        Refused::NotStarted => "refused-not-started",
        Refused::AlreadyStarted => "refused-already-started",
        Refused::EmptyAgenda => "refused-empty-agenda",
        Refused::MovedOn => "refused-moved-on",
        Refused::Unknown => "refused-unknown",
        Refused::NamingFixed => "refused-naming-fixed",
        Refused::TermFixed => "refused-term-fixed",
        Refused::Locked => "refused-locked",
        Refused::ChoiceClosed => "refused-choice-closed",
        Refused::SchoolFixed => "line-school-fixed",
        Refused::OtherTable => "refused-other-table",
        Refused::PointChanged => "refused-point-changed",
        Refused::TablesInUse => "refused-tables-in-use",
        Refused::PromiseFixed => "refused-promise-fixed",
        Refused::TurnTaken => "only-turn-taken",
        Refused::TurnOver => "only-turn-over",
        Refused::EverybodyHasBeen => "only-everybody-been",
        Refused::NothingEarlier => "triangle-nothing-earlier",
        Refused::WrittenSince => "refused-written-since",
        Refused::TextFixed => "refused-text-fixed",
        Refused::NoAnswer => "ask-no-answer",
        Refused::NoCardLeft => "refused-no-card-left",
        Refused::NobodyWroteYet => "refused-nobody-wrote-yet",
    };
    words.t(key).into_owned()
}

/// The name of a kind of block.
pub fn block_kind(words: &Words, kind: BlockKind) -> String {
    let key = match kind {
        BlockKind::Opening => "block-opening",
        BlockKind::Energizer => "block-energizer",
        BlockKind::Cards => "block-cards",
        BlockKind::CrossTheLine => "block-cross-the-line",
        BlockKind::TableTalk => "block-table-talk",
        BlockKind::Definition => "block-definition",
        BlockKind::Case => "block-case",
        BlockKind::MessageModel => "block-message-model",
        BlockKind::Attitude => "block-attitude",
        BlockKind::Scale => "block-scale",
        BlockKind::Ranking => "block-ranking",
        BlockKind::Dots => "block-dots",
        BlockKind::Words => "block-words",
        BlockKind::Mood => "block-mood",
        BlockKind::Slides => "block-slides",
        BlockKind::Background => "block-background",
        BlockKind::Writing => "block-writing",
        BlockKind::Text => "block-text",
        BlockKind::OpenPoints => "block-open-points",
        BlockKind::Closing => "block-closing",
        BlockKind::Triangle => "block-triangle",
        BlockKind::OnlyOne => "block-only-one",
        BlockKind::Association => "block-association",
        BlockKind::Vision => "block-vision",
    };
    words.t(key).into_owned()
}

/// What a small group of a block is called, on every screen the same.
pub fn group_name(words: &Words, block: &Block, number: usize) -> String {
    let key = match (block.plan.kind, block.form_now()) {
        (BlockKind::Definition, GroupForm::Pair) => "define-of-two",
        (BlockKind::Definition, _) => "define-of-four",
        (BlockKind::Vision, _) => "vision-group",
        _ => "table-number",
    };
    words.t_with(key, &[("number", number.into())]).into_owned()
}

/// The name of a group form.
pub fn group_form(words: &Words, form: GroupForm) -> String {
    let key = match form {
        GroupForm::Alone => "form-alone",
        GroupForm::Pair => "form-pair",
        GroupForm::SmallGroups => "form-small-groups",
        GroupForm::Plenary => "form-plenary",
        GroupForm::Circle => "form-circle",
    };
    words.t(key).into_owned()
}

/// How far a meeting is.
pub fn phase(words: &Words, phase: Phase) -> String {
    let key = match phase {
        Phase::Planned => "phase-planned",
        Phase::Running => "phase-running",
        Phase::Closed => "phase-closed",
    };
    words.t(key).into_owned()
}

/// How it goes with an action point.
pub fn point_state(words: &Words, state: PointState) -> String {
    let key = match state {
        PointState::Open => "point-open",
        PointState::Done => "point-done",
        PointState::Busy => "point-busy",
        PointState::Stuck => "point-stuck",
        PointState::Dropped => "point-dropped",
    };
    words.t(key).into_owned()
}

/// What is asked on a prompt that is no card.
pub fn prompt(words: &Words, prompt: &Prompt) -> String {
    let key = match prompt {
        Prompt::TakeAway => "prompt-take-away",
        Prompt::MoreThought => "prompt-more-thought",
        Prompt::Card(_) => "prompt-card",
        Prompt::Block => "prompt-block",
    };
    words.t(key).into_owned()
}

/// Who reads what a participant brings in, and until when: from the meeting's own settings.
pub fn readers(words: &Words, meeting: &Meeting) -> String {
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let key = match meeting.naming {
        Naming::Named => "readers-named",
        Naming::Anonymous => "readers-anonymous",
    };
    words.t_with(key, &[("until", until.into())]).into_owned()
}

/// Who reads a note, and until when.
pub fn note_readers(words: &Words, meeting: &Meeting) -> String {
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    words.t_with("readers-note", &[("until", until.into())]).into_owned()
}

/// Who reads an action point, and until when.
pub fn point_readers(words: &Words, meeting: &Meeting) -> String {
    let until = words.date(domain::meetings::products_until(meeting.starts.date()));
    let key = match meeting.naming {
        Naming::Named => "readers-point-named",
        Naming::Anonymous => "readers-point-anonymous",
    };
    words.t_with(key, &[("until", until.into())]).into_owned()
}
