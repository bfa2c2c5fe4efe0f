//! The phone: the step, the same for all; and, beside it, a place to write for oneself.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::association::{self as rules, Association, Step, WORDS_MAX};
use domain::meetings::{Meeting, Phase, erase_on};
use maud::{Markup, html};

use super::{steps, told};
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::View;
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::web::icons::{Icon, icon};

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    block: &Block,
    association: &Association,
) -> Markup {
    let words = view.words;
    let step = association.step();
    html! {
        div.now-hero {
            h1.assoc-title dir="auto" { (block.plan.title) }
            (steps(words, step))
            p.lead { (told(words, block, step)) }
            @if step == Step::Pairs && block.tables.is_empty() { p { (words.t("assoc-find-one")) } }
        }
    }
}

/// What somebody writes alone; in pairs and together they can read it again.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    association: &Association,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let now = association.own(me.id).map_or("", |text| text.as_str());
    let text = typed(again, "write", "").map_or(now, |fields| fields.get("text"));
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let inside = html! {
        label.field-label for="assoc-text" { (words.t("assoc-write")) }
        textarea.input #assoc-text name="text" rows="4" maxlength=(WORDS_MAX) dir="auto"
            aria-describedby="assoc-help" { (text) }
        button.button.button-secondary type="submit" { (words.t("assoc-keep")) }
        (sign())
        (readers(Icon::Lock, "assoc-help", &words.t_with("assoc-readers", &[("until", until.into())])))
    };
    form(me, block, "write", "", &inside)
}

/// What somebody wrote for themselves in other blocks, as long as it is kept.
pub(in crate::meetings::kinds) fn mine(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let here = meeting.current().filter(|_| meeting.phase == Phase::Running).map(|block| block.id);
    let blocks = meeting.agenda.iter().filter(|block| Some(block.id) != here);
    let own = blocks.filter_map(|block| Some((block, rules::association(block)?.own(me.id)?)));
    let own: Vec<_> = own.collect();
    html! {
        details.fold #my-associations hidden[own.is_empty()] data-fresh="my-associations" data-keep="my-associations" {
            summary { span { (words.t("assoc-mine")) } (icon(Icon::Down)) }
            ul.own {
                @for (block, text) in &own {
                    li {
                        p.own-about dir="auto" { (block.plan.title) }
                        p.own-text dir="auto" { (text) }
                    }
                }
            }
            p.readers { (icon(Icon::Lock)) span { (words.t("assoc-mine-only")) } }
        }
    }
}
