//! The participant's page: the shared piece that follows the group, and what is theirs alone.
//!
//! The shared piece holds no fields, so that it can be replaced while somebody types. The forms
//! stand beside it and follow its `data-` attributes (`participant.js`); without JavaScript the
//! page is complete at every load. With it, a bar at the bottom of a phone shows one place at a
//! time: the card, the notes, the action points, and what is about oneself.

mod about;
mod contribute;
mod mine;
mod notes;
mod piece;
mod points;

pub use mine::{mine, slot_title};
pub use piece::piece;

use domain::meetings::{Meeting, ParticipantId, Phase, PointOwner, Slot};
use maud::{Markup, PreEscaped, html};
use uuid::Uuid;

use super::View;
use crate::assignments::store::Assignment;
use crate::meetings::form::Fields;
use crate::meetings::kinds;
use crate::settings::House;
use crate::web::components::{Hue, Notice};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Page, PageKind, page};

/// Whose page it is and where it lives.
#[derive(Clone, Copy, Debug)]
pub struct Me<'a> {
    /// The participant.
    pub id: ParticipantId,
    /// The personal link's token.
    pub token: &'a str,
    /// Where phones find this installation.
    pub base: &'a str,
    /// A new key per form, for devices without JavaScript.
    pub key: Uuid,
    /// The server's clock, in milliseconds.
    pub now_ms: i64,
    /// The assignments they have.
    pub work: &'a [Assignment],
}

/// Something that was typed and not accepted: shown again with the reason.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// What was asked.
    pub act: String,
    /// The slot, when there is one.
    pub slot: String,
    /// What was typed.
    pub text: String,
    /// The sentence that says why not and what to do.
    pub why: String,
    /// All that was sent.
    pub fields: Fields,
}

impl Me<'_> {
    /// Where this participant's forms go.
    pub fn form_address(&self) -> String {
        format!("/mijn/{}/handelingen", self.token)
    }
}

/// The whole page, dressed as the school, around the piece that all participants share.
pub fn show(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    (house, shared): (&House, &str),
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let title = meeting.title.as_str();
    let kind = PageKind::Phone { house: Some(house) };
    let about = Page { words, title, kind, scripts: &["participant.js"] };
    let stream = format!("/mijn/{}/stroom", me.token);
    let body = html! {
        div.participant data-phase=(phase(meeting.phase)) {
            @if let Some(again) = again { (told(again, meeting)) }
            div #live data-stream=(stream) data-now=(me.now_ms) data-me=(me.id) {
                (PreEscaped(shared))
            }
            noscript { p { a.button.button-secondary href="" { (words.t("participant-refresh")) } } }
            div #mine data-actions=(me.form_address()) data-page=(format!("/mijn/{}", me.token))
                data-kept=(words.t("outbox-kept")) data-sent=(words.t("outbox-sent"))
                data-sending=(words.t("outbox-sending")) data-refused=(words.t("outbox-refused"))
                data-past=(words.t("outbox-past")) {
                (mine(view, meeting, me, again))
            }
            (dock(view, meeting, me))
            p.sr #spoken role="status" {}
        }
    };
    page(&about, body)
}

/// Why something was not done. What was typed stands with it when no form shows it again.
fn told(again: &Again, meeting: &Meeting) -> Markup {
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let is_open = |slot: &str| {
        block.is_some_and(|block| {
            let slots = block.open_prompts().into_iter();
            slots
                .map(|prompt| Slot { block: block.id, prompt })
                .any(|open| open.to_string() == slot)
        })
    };
    let stands_in_a_form = match again.act.as_str() {
        "contribute" => is_open(&again.slot),
        "write-own-card" => block.is_some_and(|block| block.plan.kind.has_table()),
        "add-point" => meeting.phase != Phase::Closed,
        // The group may have gone on to another block, which has other forms.
        "play" => block.is_some_and(|block| {
            again.fields.read("block") == Some(block.id.0) && !kinds::turn(block).is_empty()
        }),
        _ => false,
    };
    let notice = Notice::new(Hue::Bad, again.why.as_str());
    let notice = if stands_in_a_form { notice } else { notice.text(again.text.as_str()) };
    html! { (notice) }
}

/// The bar at the bottom of a phone, and the quiet line about the connection above it.
fn dock(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let points = meeting.points_of(PointOwner::Participant(me.id)).count();
    let place = |name: &str, to: &str, picture: Icon, key: &str, more: &Markup| {
        html! {
            a href=(to) data-to=(name) { (icon(picture)) span { (words.t(key)) } (more) }
        }
    };
    let new = html! { span.places-new hidden { span.sr { (words.t("place-new")) } } };
    let count = html! { span.places-count #points-count hidden[points == 0] { (points) } };
    html! {
        div.dock.no-print {
            output.outbox #told data-state="refused" {}
            p.lost role="status" { (icon(Icon::Offline)) span { (words.t("participant-lost")) } }
            nav.places aria-label=(words.t("participant-places")) {
                (place("now", "#live", Icon::Cards, "place-now", &new))
                (place("notes", "#notes", Icon::Note, "place-notes", &html! {}))
                (place("points", "#points", Icon::Flag, "place-points", &count))
                (place("me", "#about-me", Icon::Person, "place-me", &html! {}))
            }
        }
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Planned => "planned",
        Phase::Running => "running",
        Phase::Closed => "closed",
    }
}

/// Who reads it and until when: always there, never loud.
pub fn readers(picture: Icon, id: &str, text: &str) -> Markup {
    html! { p.readers id=(id) { (icon(picture)) span { (text) } } }
}

/// Where a form tells what became of what was typed.
pub fn sign() -> Markup {
    html! { output.outbox aria-live="polite" {} }
}
