//! Where the coach types: for the room, an own question, the group's text, an action point.
//!
//! It stands outside the live piece, so that a change never takes words away.

use domain::meetings::blocks::BlockKind;
use domain::meetings::{
    CONTRIBUTION_MAX, GROUP_TEXT_MAX, HANDS_MAX, Meeting, OWN_QUESTION_MAX, POINT_TITLE_MAX,
    PointOwner, Slot, TITLE_MAX,
};
use maud::{Markup, html};

use super::{View, current, hidden};
use crate::i18n::Words;
use crate::meetings::form::Fields;
use crate::meetings::kinds;
use crate::web::components::Chip;
use crate::web::icons::{Icon, icon};

/// What all the forms need.
#[derive(Clone, Copy)]
struct Desk<'a> {
    words: &'a Words,
    actions: &'a str,
    /// The form that was not accepted.
    again: Option<&'a Fields>,
}

impl Desk<'_> {
    /// What was typed in a form that was not accepted.
    fn typed(&self, act: &str, name: &str) -> &str {
        self.again.filter(|fields| fields.get("do") == act).map_or("", |fields| fields.get(name))
    }

    fn label(&self, id: &str, key: &str) -> Markup {
        html! { label.field-label for=(id) { (self.words.t(key)) } }
    }

    /// A tool: a picture and a verb; what it asks only when it is open.
    fn tool(&self, act: &str, title: &str, picture: Icon, fields: &Markup) -> Markup {
        let failed = self.again.is_some_and(|fields| fields.get("do") == act);
        html! {
            details.tool data-form=(act) name="tool" open[failed] {
                summary { (icon(picture)) span { (self.words.t(title)) } }
                form method="post" action=(self.actions) data-act=(act) data-clear {
                    (hidden("do", act)) (fields)
                    div.row {
                        button.button.button-secondary type="submit" { (self.words.t("save")) }
                        output.tool-sent aria-live="polite" {}
                    }
                }
            }
        }
    }
}

/// The bar of tools.
pub(super) fn typing(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let desk = Desk { words: view.words, actions, again };
    let block = current(meeting);
    let slot = block.and_then(|block| {
        Some(Slot { block: block.id, prompt: block.open_prompts().into_iter().next()? }.to_string())
    });
    let slot = slot.unwrap_or_default();
    let block_id = block.map(|block| block.id.to_string()).unwrap_or_default();
    let group_text =
        block.and_then(|block| block.group_text.as_ref()).map_or("", |text| text.as_str());
    html! {
        section.typing #typing aria-label=(view.words.t("lead-tools")) {
            div.tools {
                (room(desk, &slot))
                (hands(desk, &slot))
                (kinds::tools(view, meeting, actions, again))
                (question(desk, &block_id))
                // A definition has a field of its own for it, with versions.
                @let has_own = block.is_some_and(|block| matches!(block.plan.kind, BlockKind::Definition | BlockKind::Vision));
                div.tool-unless data-unless="definition vision" hidden[has_own] { (group(desk, &block_id, group_text)) }
                (point(desk))
                (own_time(desk))
            }
            (group_points(view, meeting))
        }
    }
}

fn room(desk: Desk<'_>, slot: &str) -> Markup {
    desk.tool("enter", "room-enter", Icon::Speaker, &html! {
        (hidden("slot", slot))
        div.field {
            (desk.label("room-text", "room-enter-label"))
            textarea.input #room-text name="text" rows="2" required maxlength=(CONTRIBUTION_MAX) dir="auto" {
                (desk.typed("enter", "text"))
            }
        }
    })
}

fn hands(desk: Desk<'_>, slot: &str) -> Markup {
    desk.tool("show-of-hands", "room-hands", Icon::People, &html! {
        (hidden("slot", slot))
        div.field {
            (desk.label("hands-question", "room-hands-question"))
            input.input #hands-question name="question" required maxlength=(TITLE_MAX) dir="auto"
                value=(desk.typed("show-of-hands", "question"));
        }
        div.field {
            (desk.label("hands-count", "room-hands-count"))
            input.input.input-short #hands-count name="count" type="number" min="0" max=(HANDS_MAX) required
                inputmode="numeric" value=(desk.typed("show-of-hands", "count"));
        }
    })
}

fn question(desk: Desk<'_>, block: &str) -> Markup {
    desk.tool("write-own-card", "own-question", Icon::Cards, &html! {
        (hidden("block", block))
        div.field {
            (desk.label("coach-question", "own-question-label"))
            textarea.input #coach-question name="text" rows="2" required maxlength=(OWN_QUESTION_MAX) dir="auto" {
                (desk.typed("write-own-card", "text"))
            }
        }
    })
}

fn group(desk: Desk<'_>, block: &str, now: &str) -> Markup {
    let kept = desk.typed("group-text", "text");
    desk.tool("group-text", "group-text", Icon::Note, &html! {
        (hidden("block", block))
        div.field {
            (desk.label("group-text-field", "group-text-label"))
            textarea.input #group-text-field name="text" rows="3" maxlength=(GROUP_TEXT_MAX) dir="auto" {
                (if kept.is_empty() { now } else { kept })
            }
        }
    })
}

fn point(desk: Desk<'_>) -> Markup {
    desk.tool("add-point", "points-group", Icon::Flag, &html! {
        div.field {
            (desk.label("group-point", "point-title"))
            input.input #group-point name="title" required maxlength=(POINT_TITLE_MAX) dir="auto"
                value=(desk.typed("add-point", "title"));
        }
        div.field {
            (desk.label("group-due", "point-due"))
            input.input.input-short #group-due type="date" name="due";
        }
    })
}

fn own_time(desk: Desk<'_>) -> Markup {
    desk.tool("start-timer", "timer-own", Icon::Clock, &html! {
        div.field {
            (desk.label("own-minutes", "timer-own-label"))
            input.input.input-short #own-minutes name="minutes" type="number" min="1" max="180" required
                inputmode="numeric";
        }
    })
}

fn group_points(view: View<'_>, meeting: &Meeting) -> Markup {
    let points: Vec<_> = meeting.points_of(PointOwner::Group).collect();
    html! {
        @if !points.is_empty() {
            ul.group-points {
                @for point in points {
                    li dir="auto" {
                        (icon(Icon::Flag)) span { (point.title) }
                        @if let Some(due) = point.due { (Chip::new(view.words.date(due))) }
                    }
                }
            }
        }
    }
}
