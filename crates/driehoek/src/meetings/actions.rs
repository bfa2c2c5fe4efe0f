//! From a form to an action. The field `do` names the action as the log does.

use domain::decks::{DeckId, ElementId};
use domain::meetings::{
    Action, BlockId, CardRef, ContributionId, Meeting, ParticipantId, PersonId, PointState,
    Refused, Slot, TextFault, Visibility, WallShows,
};
use uuid::Uuid;

use super::form::{Fields, NotADate};
use super::kinds;
use crate::chance::Chance;

/// Why a form was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A rule says no.
    Refused(Refused),
    /// A text is empty or too long.
    Text(TextFault),
    /// A date cannot be read.
    Date,
    /// The day lies in the past.
    DayPassed,
    /// The form is not one of ours.
    Unreadable,
}

impl From<TextFault> for Fault {
    fn from(fault: TextFault) -> Self {
        Self::Text(fault)
    }
}

impl From<NotADate> for Fault {
    fn from(_: NotADate) -> Self {
        Self::Date
    }
}

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

type Read = Result<Action, Fault>;

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn block(fields: &Fields) -> Result<BlockId, Fault> {
    need(fields.read("block").map(BlockId))
}

fn slot(fields: &Fields) -> Result<Slot, Fault> {
    need(fields.read("slot"))
}

fn card(fields: &Fields) -> Result<CardRef, Fault> {
    need(fields.read("card"))
}

fn numbered(fields: &Fields, name: &str) -> Result<ContributionId, Fault> {
    need(fields.read(name).map(ContributionId))
}

/// What somebody who joined may ask for.
pub fn of_participant(fields: &Fields) -> Read {
    Ok(match fields.get("do") {
        "contribute" => Action::Contribute { slot: slot(fields)?, text: fields.text("text")? },
        "write-own-card" => {
            Action::WriteOwnCard { block: block(fields)?, text: fields.text("text")? }
        }
        "pass" => Action::Pass { slot: slot(fields)?, passes: fields.get("passes") != "no" },
        "note" => Action::Note { slot: slot(fields)?, text: fields.optional("text")? },
        "erase" => Action::Erase { contribution: numbered(fields, "contribution")? },
        "rename" => Action::Rename { name: fields.optional("name")? },
        "leave-email" => Action::LeaveEmail { email: email(fields)? },
        "mark-needs" => Action::MarkNeeds { decks: fields.all("deck").map(DeckId::from).collect() },
        "play" => return kinds::of_participant(fields, block(fields)?),
        _ => point(fields)?,
    })
}

fn email(fields: &Fields) -> Result<Option<domain::meetings::Text<254>>, Fault> {
    let email = fields.optional("email")?;
    let address = |text: &str| text.parse::<lettre::Address>().is_ok();
    if email.as_ref().is_some_and(|email| !address(email.as_str())) {
        return Err(Fault::Unreadable);
    }
    Ok(email)
}

fn point(fields: &Fields) -> Read {
    let id = || numbered(fields, "point");
    Ok(match fields.get("do") {
        "add-point" => Action::AddPoint {
            title: fields.text("title")?,
            due: fields.date("due")?,
            slot: fields.read("slot"),
        },
        "edit-point" => Action::EditPoint {
            point: id()?,
            title: fields.text("title")?,
            due: fields.date("due")?,
        },
        "remove-point" => Action::RemovePoint { point: id()? },
        "restore-point" => Action::RestorePoint { point: id()? },
        "answer-point" => Action::AnswerPoint { point: id()?, state: state(fields.get("state"))? },
        _ => return Err(Fault::Unreadable),
    })
}

fn state(name: &str) -> Result<PointState, Fault> {
    Ok(match name {
        "open" => PointState::Open,
        "done" => PointState::Done,
        "busy" => PointState::Busy,
        "stuck" => PointState::Stuck,
        "dropped" => PointState::Dropped,
        _ => return Err(Fault::Unreadable),
    })
}

/// What a coach may ask for while the meeting is led. Planning forms stand in `agenda.rs`.
pub fn of_coach(fields: &Fields, meeting: &Meeting, chance: &Chance) -> Read {
    match fields.get("do") {
        "next" | "back" | "go-to" | "skip" => moving(fields, meeting),
        "draw-card" | "pick-card" | "put-back" | "pass-card" | "turn-definition"
        | "write-own-card" | "form-tables" | "group-text" => on_the_table(fields, chance),
        "reveal" | "conceal" | "lock" | "unlock" | "moderate" | "enter" | "show-of-hands"
        | "erase" => moderating(fields),
        "start-timer" | "add-time" | "pause-timer" | "resume-timer" | "stop-timer" => {
            timing(fields)
        }
        "play" => kinds::of_coach(fields, block(fields)?, chance),
        "close" => Ok(Action::Close),
        "reopen" => Ok(Action::Reopen),
        "take-over" => Ok(Action::TakeOver),
        "hand-over" => Ok(Action::HandOver { to: need(fields.read::<Uuid>("to").map(PersonId))? }),
        "set-away" => Ok(Action::SetAway {
            participant: need(fields.read("participant").map(ParticipantId))?,
            away: fields.get("away") != "no",
        }),
        "show-on-wall" => Ok(Action::ShowOnWall { shows: wall(fields)? }),
        _ => point(fields),
    }
}

fn moving(fields: &Fields, meeting: &Meeting) -> Read {
    let from = fields.read("from").map(BlockId);
    if from != meeting.at {
        return Err(Refused::MovedOn.into());
    }
    Ok(match fields.get("do") {
        "skip" => Action::Skip { from: need(from)? },
        "go-to" => Action::GoTo { block: block(fields)?, from },
        "back" => {
            let block = meeting.previous().ok_or(Refused::Unknown)?.id;
            Action::GoTo { block, from }
        }
        _ => {
            let block = meeting.next().ok_or(Refused::Unknown)?.id;
            Action::GoTo { block, from }
        }
    })
}

fn on_the_table(fields: &Fields, chance: &Chance) -> Read {
    let block = block(fields)?;
    Ok(match fields.get("do") {
        "draw-card" => Action::DrawCard { block, seed: chance.seed() },
        "pick-card" => Action::PickCard { block, card: card(fields)? },
        "put-back" => Action::PutBack { block, card: card(fields)? },
        "pass-card" => Action::PassCard { block, card: card(fields)? },
        "turn-definition" => Action::TurnDefinition {
            block,
            card: ElementId::from(fields.get("card")),
            face_up: fields.get("face") != "down",
        },
        "write-own-card" => Action::WriteOwnCard { block, text: fields.text("text")? },
        "form-tables" => Action::FormTables { block, seed: chance.seed() },
        _ => Action::SetGroupText { block, text: fields.optional("text")? },
    })
}

fn moderating(fields: &Fields) -> Read {
    Ok(match fields.get("do") {
        "reveal" => Action::Reveal { slot: slot(fields)? },
        "conceal" => Action::Conceal { slot: slot(fields)? },
        "lock" => Action::Lock { slot: slot(fields)? },
        "unlock" => Action::Unlock { slot: slot(fields)? },
        "enter" => Action::Enter { slot: slot(fields)?, text: fields.text("text")? },
        "show-of-hands" => Action::ShowOfHands {
            slot: slot(fields)?,
            question: fields.text("question")?,
            count: need(fields.read("count"))?,
        },
        "erase" => Action::Erase { contribution: numbered(fields, "contribution")? },
        _ => Action::Moderate {
            contribution: numbered(fields, "contribution")?,
            to: match fields.get("to") {
                "shown" => Visibility::Shown,
                "hidden" => Visibility::Hidden,
                "waiting" => Visibility::Waiting,
                _ => return Err(Fault::Unreadable),
            },
        },
    })
}

fn timing(fields: &Fields) -> Read {
    let seconds = || -> Result<u32, Fault> {
        let whole = fields.read::<u32>("seconds");
        let minutes = || fields.read::<u32>("minutes").and_then(|m| m.checked_mul(60));
        need(whole.or_else(minutes))
    };
    Ok(match fields.get("do") {
        "start-timer" => Action::StartTimer { seconds: seconds()? },
        "add-time" => Action::AddTime { seconds: seconds()? },
        "pause-timer" => Action::PauseTimer,
        "resume-timer" => Action::ResumeTimer,
        _ => Action::StopTimer,
    })
}

fn wall(fields: &Fields) -> Result<WallShows, Fault> {
    Ok(match fields.get("shows") {
        "block" => WallShows::Block,
        "tables" => WallShows::Tables,
        "code" => WallShows::Code,
        "background" => WallShows::Background(ElementId::from(fields.get("card"))),
        _ => return Err(Fault::Unreadable),
    })
}
