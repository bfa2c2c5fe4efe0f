//! Notes that nobody else reads.

use domain::meetings::{Meeting, NOTE_MAX, Participant, Phase, Prompt, Slot};
use maud::{Markup, html};

use super::super::{View, hidden, words};
use super::{Me, readers, sign, slot_title};
use crate::web::icons::{Icon, icon};

pub(super) fn notes(view: View<'_>, meeting: &Meeting, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let slot = block.map(|block| {
        let prompt = block.open_prompts().into_iter().next().unwrap_or(Prompt::Block);
        Slot { block: block.id, prompt }.to_string()
    });
    let here = slot.clone().unwrap_or_default();
    let now = person.notes.get(&here).map_or("", |note| note.as_str());
    let is_bare = slot.is_none() && person.notes.is_empty();
    html! {
        section.panel #notes hidden[is_bare] {
            h2 { (words.t("notes-mine")) }
            form.field method="post" action=(me.form_address()) data-act="note" hidden[slot.is_none()]
                data-sent=(words.t("note-sent")) {
                (hidden("do", "note")) (hidden("slot", &here))
                label.field-label for="note-text" { (words.t("note-label")) }
                textarea.input #note-text name="text" rows="4" maxlength=(NOTE_MAX) dir="auto"
                    aria-describedby="note-help" { (now) }
                div.row {
                    button.button.button-secondary type="submit" { (words.t("note-save")) }
                    (sign())
                }
                (readers(Icon::Lock, "note-help", &words::note_readers(words, meeting)))
            }
            (all(view, meeting, person))
        }
    }
}

fn all(view: View<'_>, meeting: &Meeting, person: &Participant) -> Markup {
    let is_closed = meeting.phase == Phase::Closed;
    html! {
        details.fold hidden[person.notes.is_empty()] open[is_closed] data-fresh="notes" data-keep="notes" {
            summary { (view.words.t("notes-all")) (icon(Icon::Down)) }
            dl.notes {
                @for (slot, note) in &person.notes {
                    @if let Ok(place) = slot.parse::<Slot>() {
                        dt dir="auto" { (slot_title(view, meeting, &place)) }
                        dd data-note=(slot) dir="auto" { (note) }
                    }
                }
            }
        }
    }
}
