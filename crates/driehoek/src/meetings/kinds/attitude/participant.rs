//! The phone: the elements and the picture, the same for all; and, beside it, where somebody stands,
//! what they want to work on, and their action points.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::attitude::{
    self as rules, Attitude, Element, GROW_MAX, PICTURE_LEAST, POINTS_LEAST, Step, Weighed,
};
use domain::meetings::{Meeting, POINT_TITLE_MAX, Prompt, Slot, erase_on};
use maud::{Markup, html};

use super::{element_card, element_name, level_name, levels, pictured};
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, face, hidden, words as told};
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};
use crate::web::prose::plain;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(block) else { return html! {} };
    html! {
        @match block.plan.cards.first().and_then(|id| face::element(view, id)) {
            Some(face) => (face.show(Size::Large)),
            None => div.now-hero { h1 dir="auto" { (block.plan.title) } },
        }
        @match (seen.step, &seen.picture) {
            (Step::Weigh, Some(Some(picture))) => section.attitude-here { (pictured(view, picture)) },
            (Step::Weigh, Some(None)) => p.lead { (words.t_with("kind-too-few", &[("least", PICTURE_LEAST.into())])) },
            _ => {}
        }
    }
}

/// What somebody can do now.
pub(in crate::meetings::kinds) fn here(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let Some((seen, attitude)) = rules::seen(block).zip(rules::attitude(block)) else {
        return html! {};
    };
    match (seen.step, seen.picture) {
        (Step::Weigh, None) => weigh(view, meeting, block, me, attitude, again),
        (Step::Points, _) => points(view, meeting, block, me, again),
        _ => html! {},
    }
}

/// Four scales in words, and one or two elements to work on.
fn weigh(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    attitude: &Attitude,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let none = Weighed::default();
    let own = attitude.own(me.id);
    let typed = typed(again, "weigh", "");
    let stands = |at: usize, element: Element| match typed {
        Some(fields) => fields.read::<u8>(element.name()),
        None => own.unwrap_or(&none).stands[at],
    };
    let grows = |element: Element| match typed {
        Some(fields) => fields.all("grow").any(|name| name == element.name()),
        None => own.is_some_and(|own| own.grow.contains(&element)),
    };
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let args = [("until", until.into()), ("least", PICTURE_LEAST.into())];
    let help = words.t_with("attitude-readers", &args);
    form(
        me,
        block,
        "weigh",
        "",
        &html! {
            h2 { (words.t("attitude-weigh-ask")) }
            @for (at, element) in Element::ALL.iter().enumerate() {
                fieldset.weigh {
                    legend.field-label { (element_name(view, *element)) }
                    @if let Some(face) = element_card(view, *element) { p.field-help lang=(face.lang.tag()) { (plain(&face.text)) } }
                    div.weigh-scale {
                        @for level in levels() {
                            label.weigh-place {
                                input type="radio" name=(element.name()) value=(level) checked[stands(at, *element) == Some(level)];
                                span { (level_name(words, level)) }
                            }
                        }
                    }
                }
            }
            fieldset.own-about-choice {
                legend.field-label { (words.t_with("attitude-grow-ask", &[("most", GROW_MAX.into())])) }
                @for element in Element::ALL {
                    label.check {
                        input type="checkbox" name="grow" value=(element.name()) checked[grows(*element)];
                        span { (element_name(view, *element)) }
                    }
                }
            }
            div.row {
                button.button.button-primary.button-large type="submit" { (words.t("save")) }
                @if own.is_some() { span.soft data-weighed { (icon(Icon::Check)) " " (words.t("attitude-kept")) } }
                (sign())
            }
            (readers(Icon::Lock, "weigh-help", &help))
        },
    )
}

/// How many action points there are still to make, and a form for the next one.
fn points(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let made = rules::points_of(meeting, me.id);
    let key = match made {
        0 => "attitude-points-none",
        1 => "attitude-points-one",
        _ => "attitude-points-done",
    };
    let slot = Slot { block: block.id, prompt: Prompt::Block };
    let again = again.filter(|it| it.act == "add-point" && it.slot == slot.to_string());
    html! {
        section.two-points data-done[made >= POINTS_LEAST] {
            p.two-points-count data-made=(made) {
                @if made >= POINTS_LEAST { (icon(Icon::Check)) } @else { (icon(Icon::Flag)) }
                bdi dir="ltr" { " " (made) "/" (POINTS_LEAST) " " }
                span { (words.t(key)) }
            }
            form.play-form method="post" action=(me.form_address()) data-act="add-point"
                data-draft={ "points:" (block.id) } {
                (hidden("do", "add-point")) (hidden("slot", slot)) (hidden("key", me.key))
                label.field-label for="attitude-point" { (words.t("attitude-point-label")) }
                input.input #attitude-point name="title" required maxlength=(POINT_TITLE_MAX) dir="auto"
                    aria-describedby="attitude-point-help" value=(again.map_or("", |again| again.text.as_str()));
                label.field-label for="attitude-due" { (words.t("point-due")) }
                input.input.input-short #attitude-due type="date" name="due";
                div.row {
                    button.button.button-primary.button-large type="submit" { (icon(Icon::Plus)) span { (words.t("point-add")) } }
                    (sign())
                }
                (readers(Icon::Eye, "attitude-point-help", &told::point_readers(words, meeting)))
            }
        }
    }
}

/// How somebody weighed themselves, to read again.
pub(in crate::meetings::kinds) fn kept(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let all = meeting.agenda.iter().filter_map(rules::attitude);
    let mine: Vec<_> = all.filter_map(|attitude| attitude.own(me.id)).collect();
    html! {
        details.fold #kept-attitude hidden[mine.is_empty()] data-fresh="kept-attitude" data-keep="kept-attitude" {
            summary { span { (words.t("attitude-mine")) } (icon(Icon::Down)) }
            @for weighed in mine {
                ul.own {
                    @for (element, level) in Element::ALL.iter().zip(weighed.stands) {
                        li {
                            p.own-about { (element_name(view, *element)) }
                            p.own-text {
                                @if let Some(level) = level { (level_name(words, level)) }
                                @if weighed.grow.contains(element) { " · " (words.t("attitude-i-grow")) }
                            }
                        }
                    }
                }
            }
            p.readers { (icon(Icon::Lock)) span { (words.t("own-point-only")) } }
        }
    }
}
