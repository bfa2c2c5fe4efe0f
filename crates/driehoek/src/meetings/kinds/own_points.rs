//! What people write for themselves, in whatever kind: the form, and what they kept, with a way to
//! share it. Sharing brings it in as a contribution, which a coach looks at first.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::own_points::OWN_POINT_MAX;
use domain::meetings::{ContributionBody, Meeting, Phase, Prompt, Slot, erase_on};
use maud::{Markup, html};

use super::{doing, draft, form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// A point as its owner sees it.
pub(super) struct Mine<'a> {
    pub(super) block: &'a Block,
    /// By which number it can be changed.
    pub(super) id: u64,
    /// What it is tied to, in words.
    pub(super) about: String,
    pub(super) text: &'a str,
}

/// How a kind asks for a point.
pub(super) struct Ask<'a> {
    /// What the point is tied to: fields with names.
    pub(super) about: Markup,
    /// What stands above the field.
    pub(super) label: &'a str,
}

/// The form for a new point. What is sent empties it.
pub(super) fn write(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
    ask: &Ask<'_>,
) -> Markup {
    let words = view.words;
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let help = words.t_with("own-point-readers", &[("until", until.into())]);
    let typed = typed(again, "point", "new").map_or("", |fields| fields.get("text"));
    html! {
        form.play-form method="post" action=(me.form_address()) data-act="play" data-empties
            data-draft=(draft(block, "point", "new")) {
            (hidden("do", "play")) (doing(block, "point")) (hidden("about", "new")) (hidden("key", me.key))
            (ask.about)
            label.field-label for="own-point" { (ask.label) }
            textarea.input #own-point name="text" rows="2" required maxlength=(OWN_POINT_MAX) dir="auto"
                aria-describedby="own-point-help" { (typed) }
            div.row {
                button.button.button-primary.button-large type="submit" { (words.t("own-point-write")) }
                (sign())
            }
            (readers(Icon::Lock, "own-point-help", &help))
        }
    }
}

/// What somebody wrote and keeps, during the meeting and after it.
pub(super) fn kept(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    (name, title): (&str, &str),
    mine: &[Mine<'_>],
) -> Markup {
    let words = view.words;
    let place = format!("kept-{name}");
    html! {
        details.fold.kept-points id=(place) hidden[mine.is_empty()] open data-fresh=(place) data-keep=(place) {
            summary { span { (words.t(title)) " " span.chip { (mine.len()) } } (icon(Icon::Down)) }
            ul.own { @for point in mine { li { (one(view, meeting, me, point)) } } }
            p.readers { (icon(Icon::Lock)) span { (words.t("own-point-only")) } }
        }
    }
}

fn one(view: View<'_>, meeting: &Meeting, me: Me<'_>, point: &Mine<'_>) -> Markup {
    let words = view.words;
    let about = format!("of-{}", point.id);
    let may_change = meeting.phase == Phase::Running;
    let id = format!("own-point-{}", point.id);
    html! {
        p.own-about { (point.about) }
        p.own-text dir="auto" { (point.text) }
        @if is_shared(meeting, me, point) {
            p.soft { (icon(Icon::Check)) " " (words.t("own-point-shared")) }
        }
        @if may_change {
            div.row.no-print {
                @if !is_shared(meeting, me, point) && is_open(meeting, point.block) { (share(view, me, point)) }
                (form(me, point.block, "point", &about, &html! {
                    (hidden("of", point.id))
                    button.button.button-quiet type="submit" name="text" value="" {
                        (icon(Icon::Remove)) span { (words.t("point-remove")) } span.sr { ": " (point.text) }
                    }
                }))
            }
            details.own-change.no-print data-keep=(id) {
                summary { (words.t("own-point-change")) span.sr { ": " (point.text) } }
                (form(me, point.block, "point", &format!("change-{}", point.id), &html! {
                    (hidden("of", point.id))
                    label.sr for=(id) { (words.t("own-point-change")) }
                    textarea.input id=(id) name="text" rows="2" required maxlength=(OWN_POINT_MAX) dir="auto" { (point.text) }
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    (sign())
                }))
            }
        }
    }
}

fn slot_of(block: &Block) -> Slot {
    Slot { block: block.id, prompt: Prompt::Block }
}

fn is_open(meeting: &Meeting, block: &Block) -> bool {
    !meeting.slot(&slot_of(block)).is_some_and(|state| state.locked)
}

/// Whether it was brought in as it stands, in whatever language that was.
fn is_shared(meeting: &Meeting, me: Me<'_>, point: &Mine<'_>) -> bool {
    let slot = slot_of(point.block);
    let mut lines = meeting.by_participant(me.id).filter(|line| line.slot == slot);
    lines.any(|line| match &line.body {
        ContributionBody::Text(text) => text.as_str().ends_with(point.text),
        _ => false,
    })
}

fn share(view: View<'_>, me: Me<'_>, point: &Mine<'_>) -> Markup {
    let words = view.words;
    let text = format!("{}: {}", point.about, point.text);
    html! {
        form method="post" action=(me.form_address()) data-act="contribute"
            data-draft={ "share:" (point.id) } {
            (hidden("do", "contribute")) (hidden("slot", slot_of(point.block))) (hidden("text", text))
            (hidden("key", me.key))
            button.button.button-secondary type="submit" {
                (icon(Icon::Speaker)) span { (words.t("own-point-share")) } span.sr { ": " (point.text) }
            }
        }
    }
}
