//! One's own action points: written during the meeting, answered after it.

use domain::meetings::{ActionPoint, Meeting, POINT_TITLE_MAX, Phase, PointOwner, PointState};
use maud::{Markup, html};

use super::super::{View, hidden, words};
use super::{Again, Me, readers, sign};
use crate::web::components::Chip;
use crate::web::icons::{Icon, icon};

pub(super) fn points(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let again = again.filter(|again| again.act == "add-point");
    let has_points = meeting.points_of(PointOwner::Participant(me.id)).next().is_some();
    let is_early = meeting.phase == Phase::Planned && !has_points && again.is_none();
    html! {
        section.panel #points hidden[is_early] {
            h2 { (words.t("points-mine")) }
            @if is_asked(meeting, me) { p.lead { (words.t("points-how")) } }
            (made(view, meeting, me))
            form.field method="post" action=(me.form_address()) data-act="add-point"
                hidden[meeting.phase == Phase::Closed] {
                (hidden("do", "add-point")) (hidden("key", me.key))
                label.field-label for="point-title" { (words.t("point-title")) }
                input.input #point-title name="title" required maxlength=(POINT_TITLE_MAX) dir="auto"
                    aria-describedby="point-help" value=(again.map_or("", |again| again.text.as_str()));
                label.field-label for="point-due" { (words.t("point-due")) }
                input.input.input-short #point-due type="date" name="due";
                div.row {
                    button.button.button-secondary type="submit" { (icon(Icon::Plus)) span { (words.t("point-add")) } }
                    (sign())
                }
                (readers(Icon::Eye, "point-help", &words::point_readers(words, meeting)))
            }
        }
    }
}

/// Whether the one question of some weeks later stands on the page.
fn is_asked(meeting: &Meeting, me: Me<'_>) -> bool {
    let mut mine = meeting.points_of(PointOwner::Participant(me.id));
    meeting.followed_up_at.is_some() && mine.any(ActionPoint::is_open)
}

/// What was made, and what can be undone: replaced on its own, beside what is being typed.
fn made(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let owner = PointOwner::Participant(me.id);
    let removed = meeting.points.iter().rev().find(|p| p.owner == owner && p.removed);
    let asks = meeting.phase == Phase::Closed;
    html! {
        div.made data-fresh="points" data-count=(meeting.points_of(owner).count()) {
            ul.own { @for point in meeting.points_of(owner) { (one(view, point, me, asks)) } }
            @if let Some(point) = removed {
                form.row.no-print method="post" action=(me.form_address()) data-act="restore-point" {
                    (hidden("do", "restore-point")) (hidden("point", point.id))
                    span.soft { (words.t("point-removed")) }
                    button.button.button-quiet type="submit" { (icon(Icon::Undo)) span { (words.t("undo")) } }
                }
            }
            @if asks && meeting.points_of(owner).any(ActionPoint::is_open) {
                p.no-print {
                    a.button.button-quiet href={ "/mijn/" (me.token) "/later" } {
                        (icon(Icon::Mail)) span { (words.t("remind-me")) }
                    }
                }
            }
            @let has_work = me.work.iter().any(|work| work.due.is_some());
            @if has_work || meeting.points_of(owner).any(|point| point.due.is_some()) {
                p.no-print {
                    a.button.button-secondary href={ "/mijn/" (me.token) "/kalender.ics" } {
                        (icon(Icon::Clock)) span { (words.t("points-calendar")) }
                    }
                }
            }
        }
    }
}

fn one(view: View<'_>, point: &ActionPoint, me: Me<'_>, asks: bool) -> Markup {
    let words = view.words;
    let states =
        [(PointState::Done, "done"), (PointState::Busy, "busy"), (PointState::Stuck, "stuck")];
    html! {
        li.done[!point.is_open()] {
            p.own-text dir="auto" { (point.title) }
            @if let Some(due) = point.due { p { (Chip::new(words.date(due)).icon(Icon::Clock)) } }
            @if asks {
                form.answers method="post" action=(me.form_address()) data-act="answer-point"
                    role="group" aria-label=(words.t("point-how")) {
                    (hidden("do", "answer-point")) (hidden("point", point.id))
                    @for (state, name) in states {
                        button.button type="submit" name="state" value=(name) aria-pressed=(point.state == state) {
                            (icon(Icon::Check)) span { (words::point_state(words, state)) }
                        }
                    }
                }
            }
            form.no-print method="post" action=(me.form_address()) data-act="remove-point" {
                (hidden("do", "remove-point")) (hidden("point", point.id))
                button.button.button-quiet type="submit" { (icon(Icon::Remove)) span { (words.t("point-remove")) } }
            }
        }
    }
}
