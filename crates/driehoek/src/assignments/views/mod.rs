//! The pages of assignments.

pub mod back;
pub mod desk;
pub mod hand_out;
pub mod links;
pub mod list;
pub mod sheet;

use domain::assignments::Stage;
use domain::decks::ElementId;
use jiff::civil::Date;

use crate::i18n::Words;
use crate::meetings::views::{View, face};
use crate::web::components::{Chip, Hue};
use crate::web::icons::Icon;

/// What a card is called in a list: its title, or else how its text begins.
pub fn card_name(view: View<'_>, card: &ElementId) -> String {
    let Some(face) = face::element(view, card) else { return String::new() };
    let name = face.title.unwrap_or(face.text);
    if face.number.is_empty() { name } else { format!("{} {name}", face.number) }
}

/// How far it is, as a word with a sign.
pub fn stage(words: &Words, stage: Stage) -> Chip<'static> {
    let (key, hue, sign) = match stage {
        Stage::Waiting => ("work-stage-waiting", None, Icon::Clock),
        Stage::Busy => ("work-stage-busy", Some(Hue::Wait), Icon::Edit),
        Stage::HandedIn => ("work-stage-handed-in", Some(Hue::Good), Icon::Check),
    };
    let chip = Chip::new(words.t(key).into_owned());
    let chip = match hue {
        Some(hue) => chip.hue(hue),
        None => chip,
    };
    chip.icon(sign)
}

/// Until when it should be ready, in a sentence.
pub fn due(words: &Words, due: Option<Date>) -> String {
    match due {
        Some(day) => {
            words.t_with("work-due", &[("date", words.weekday_date(day).into())]).into_owned()
        }
        None => words.t("work-no-due").into_owned(),
    }
}
