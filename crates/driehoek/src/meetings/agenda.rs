//! Planning: from the forms of a plan to actions.

use domain::decks::{CardBox, DeckId};
use domain::lang::Lang;
use domain::meetings::blocks::BlockKind;
use domain::meetings::{
    Action, BlockId, KEEP_WEEKS_DEFAULT, Meeting, Naming, PersonId, Refused, Text,
};
use jiff::civil;
use uuid::Uuid;

use super::actions::Fault;
use super::blocks;
use super::form::Fields;
use crate::accounts::Person;
use crate::i18n::Words;

/// What planning needs besides the form.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The meeting as it stands.
    pub meeting: &'a Meeting,
    /// The card box.
    pub cards: &'a CardBox,
    /// The words in the meeting's language.
    pub words: &'a Words,
    /// The school's people.
    pub people: &'a [Person],
}

/// What a form about the agenda or the coaches asks for.
pub fn actions(fields: &Fields, context: Context<'_>) -> Result<Vec<Action>, Fault> {
    if fields.has("omhoog") || fields.has("omlaag") || fields.has("volgorde") {
        return order(fields, context.meeting);
    }
    for (name, copies) in [("copy", true), ("remove", false)] {
        if let Some(block) = fields.read(name).map(BlockId) {
            return Ok(vec![if copies {
                Action::CopyBlock { block }
            } else {
                Action::RemoveBlock { block }
            }]);
        }
    }
    let block = || fields.read("block").map(BlockId).ok_or(Fault::Unreadable);
    let person = || fields.read::<Uuid>("person").map(PersonId).ok_or(Fault::Unreadable);
    Ok(vec![match fields.get("do") {
        "add-block" => {
            let kind = BlockKind::named(fields.get("kind")).ok_or(Fault::Unreadable)?;
            let plan =
                blocks::added(context.cards, context.words, kind).ok_or(Fault::Unreadable)?;
            Action::AddBlock { plan, at: place_of_new(context.meeting) }
        }
        "lay-out" => Action::LayOut {
            plans: start_from_deck(fields.get("start"), context).ok_or(Fault::Unreadable)?,
            replace: fields.get("replace") == "yes",
        },
        "restore-block" => Action::RestoreBlock { block: block()? },
        "discard" => Action::Discard { discarded: fields.get("on") == "yes" },
        "ask-needs" => Action::AskNeeds { on: fields.get("on") == "yes" },
        "remove-coach" => Action::RemoveCoach { person: person()? },
        "add-coach" => {
            let id = person()?;
            let found = context.people.iter().find(|person| person.id == id);
            let name = &found.ok_or(Fault::Refused(Refused::Unknown))?.name;
            Action::AddCoach { person: id, name: coach_name(name) }
        }
        _ => return Err(Fault::Unreadable),
    }])
}

/// A person's name as the others in a meeting see it: cut where it is very long.
pub fn coach_name(name: &str) -> Text<{ domain::meetings::NAME_MAX }> {
    let short: String = name.chars().take(domain::meetings::NAME_MAX).collect();
    Text::new(&short).unwrap_or_else(|_| Text::erased())
}

/// A new block comes before the closing, where there is one at the end.
pub fn place_of_new(meeting: &Meeting) -> Option<usize> {
    let last = meeting.agenda.last()?;
    (last.plan.kind == BlockKind::Closing).then(|| meeting.agenda.len() - 1)
}

fn start_from_deck(
    start: &str,
    context: Context<'_>,
) -> Option<Vec<domain::meetings::blocks::BlockPlan>> {
    let deck = DeckId::from(start.strip_prefix("deck:")?);
    let plans = blocks::of_deck(context.cards, &deck, context.meeting.lang);
    (!plans.is_empty()).then_some(plans)
}

/// One block a place up or down, or a whole new order.
fn order(fields: &Fields, meeting: &Meeting) -> Result<Vec<Action>, Fault> {
    for (name, up) in [("omhoog", true), ("omlaag", false)] {
        if fields.has(name) {
            let block = fields.read(name).map(BlockId).ok_or(Fault::Unreadable)?;
            let place = meeting.place(block).ok_or(Fault::Refused(Refused::Unknown))?;
            let to = if up { place.saturating_sub(1) } else { place + 1 };
            return Ok(vec![Action::MoveBlock { block, to }]);
        }
    }
    let wanted = fields.get("volgorde").split(',').map(|id| id.trim().parse().map(BlockId));
    let wanted: Vec<BlockId> = wanted.collect::<Result<_, _>>().map_err(|_| Fault::Unreadable)?;
    let mut now: Vec<BlockId> = meeting.agenda.iter().map(|block| block.id).collect();
    let mut moves = Vec::new();
    for (to, block) in wanted.into_iter().enumerate() {
        let place =
            now.iter().position(|id| *id == block).ok_or(Fault::Refused(Refused::MovedOn))?;
        if place != to {
            let to = to.min(now.len() - 1);
            now.remove(place);
            now.insert(to, block);
            moves.push(Action::MoveBlock { block, to });
        }
    }
    Ok(moves)
}

/// When the meeting begins, from the fields `date` and `time`. It cannot lie further back than
/// yesterday: the day decides when people's words are erased.
pub fn moment(fields: &Fields, today: civil::Date) -> Result<civil::DateTime, Fault> {
    let date = fields.date("date")?.ok_or(Fault::Date)?;
    if is_past(date, today) {
        return Err(Fault::DayPassed);
    }
    let time: civil::Time = fields.read("time").ok_or(Fault::Date)?;
    Ok(date.to_datetime(time))
}

/// Whether a day lies further back than yesterday.
pub fn is_past(day: civil::Date, today: civil::Date) -> bool {
    day < today.yesterday().unwrap_or(today)
}

/// The language of a meeting, of those that the interface has.
pub fn lang(fields: &Fields) -> domain::lang::Lang {
    let chosen = Lang::of_interface().find(|lang| lang.tag() == fields.get("lang"));
    chosen.unwrap_or(domain::lang::Lang::SOURCE)
}

/// With names or without.
pub fn naming(fields: &Fields) -> Naming {
    if fields.get("naming") == "anonymous" { Naming::Anonymous } else { Naming::Named }
}

/// What the form of a meeting's details asks for: only what is different.
pub fn settings(
    fields: &Fields,
    meeting: &Meeting,
    today: civil::Date,
) -> Result<Vec<Action>, Fault> {
    let title = fields.text("title")?;
    let is_new_day = fields.date("date")? != Some(meeting.starts.date());
    let starts = moment(fields, if is_new_day { today } else { civil::Date::MIN })?;
    let lang = lang(fields);
    let mut actions = Vec::new();
    if (&title, starts, lang) != (&meeting.title, meeting.starts, meeting.lang) {
        actions.push(Action::EditDetails { title, starts, lang });
    }
    if naming(fields) != meeting.naming {
        actions.push(Action::SetNaming { naming: naming(fields) });
    }
    let weeks = fields.read("weeks").ok_or(Refused::TooMuch { max: KEEP_WEEKS_DEFAULT.into() })?;
    if weeks != meeting.keep.weeks {
        actions.push(Action::SetKeepWeeks { weeks });
    }
    let days = fields.read("days").ok_or(Fault::Unreadable)?;
    if days != meeting.follow_up_days {
        actions.push(Action::SetFollowUp { days });
    }
    Ok(actions)
}
