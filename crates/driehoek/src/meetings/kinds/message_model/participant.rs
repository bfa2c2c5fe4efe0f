//! The phone: the message and what was heard in it, the same for all; and, beside it, the forms of
//! the present step and what somebody keeps for themselves.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::message_model::{
    self as rules, Aspect, Goal, HEARD_MAX, Model, OnTable, PICTURE_LEAST, Reached, Side, Step, Tie,
};
use domain::meetings::kinds::own_points::OWN_POINT_MAX;
use domain::meetings::{Meeting, erase_on};
use maud::{Markup, html};

use super::wall::pictured;
use super::{
    aspect_card, aspect_name, goal_card, goal_name, goal_rows, questions, reached_name, tie,
    tie_name,
};
use crate::meetings::form::Fields;
use crate::meetings::kinds::bars::bars;
use crate::meetings::kinds::own_points::{self, Ask, Mine};
use crate::meetings::kinds::sentences::beginning;
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::components::Size;
use crate::web::icons::{Icon, icon};
use crate::web::prose::plain;

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(block) else { return html! {} };
    let is_message = matches!(seen.step, Step::Message | Step::Goals);
    html! {
        div.now-hero {
            h1 dir="auto" { (block.plan.title) }
            @match &seen.message {
                Some(message) if is_message => blockquote.laid-message dir="auto" { (message.text) },
                _ => p.lead { (words.t(&format!("model-phone-{}", seen.step.name()))) },
            }
        }
        @match (seen.step, &seen.message) {
            (Step::Message, Some(OnTable { heard: Some(heard), .. })) => {
                @for (aspect, heard) in Aspect::ALL.iter().zip(heard) {
                    section.heard {
                        h2 { (aspect_name(view, *aspect)) }
                        @if heard.is_empty() { p.soft { (words.t("model-nobody-heard")) } }
                        ul.said { @for text in heard { li dir="auto" { (text) } } }
                    }
                }
            }
            (Step::Goals, Some(OnTable { aims: Some(aims), .. })) => (bars(&goal_rows(view, *aims))),
            (Step::LookBack, _) => {
                @match &seen.back {
                    None => {}
                    Some(None) => p.lead { (words.t_with("kind-too-few", &[("least", PICTURE_LEAST.into())])) },
                    Some(Some(picture)) => (pictured(view, picture)),
                }
            }
            _ => {}
        }
        // A message on the table is what everybody looks at.
        @if !is_message || seen.message.is_none() {
            @for face in questions(view, block, seen.step) { (face.show(Size::Small)) }
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
    let Some((seen, model)) = rules::seen(block).zip(rules::model(block)) else {
        return html! {};
    };
    let here = Here { view, meeting, block, me, again, model };
    match (seen.step, &seen.message) {
        (Step::Message, Some(message)) if message.heard.is_none() => here.hear(message.number),
        (Step::Goals, Some(message)) if message.aims.is_none() => here.aim(message.number),
        (Step::LookBack, _) if seen.back.is_none() => here.look_back(),
        (Step::Points, _) => here.points(),
        _ => html! {},
    }
}

/// Whose forms, and where.
struct Here<'a> {
    view: View<'a>,
    meeting: &'a Meeting,
    block: &'a Block,
    me: Me<'a>,
    again: Option<&'a Again>,
    model: &'a Model,
}

impl Here<'_> {
    fn readers(&self, key: &str, id: &str) -> Markup {
        let words = self.view.words;
        let until = words.date(erase_on(self.meeting.starts.date(), self.meeting.keep));
        let args = [("until", until.into()), ("least", PICTURE_LEAST.into())];
        readers(Icon::Eye, id, &words.t_with(key, &args))
    }

    fn send(&self) -> Markup {
        html! {
            div.row {
                button.button.button-primary.button-large type="submit" { (self.view.words.t("save")) }
                (sign())
            }
        }
    }

    /// What somebody hears, an aspect at a time; none of them is asked for.
    fn hear(&self, number: u32) -> Markup {
        let own = self.model.own_heard(self.me.id, number);
        let about = number.to_string();
        let typed = typed(self.again, "hear", &about);
        let now = |at: usize, aspect: Aspect| match typed {
            Some(fields) => fields.get(aspect.name()).to_owned(),
            None => {
                own.and_then(|own| own[at].as_ref()).map(ToString::to_string).unwrap_or_default()
            }
        };
        form(
            self.me,
            self.block,
            "hear",
            &about,
            &html! {
                h2 { (self.view.words.t("model-hear-ask")) }
                (hidden("message", number))
                @for (at, aspect) in Aspect::ALL.iter().enumerate() {
                    @let id = format!("hear-{}", aspect.name());
                    @let face = aspect_card(self.view, *aspect);
                    label.field-label for=(id) { (aspect_name(self.view, *aspect)) }
                    @if let Some(face) = face { p.field-help id={ (id) "-help" } lang=(face.lang.tag()) { (beginning(&face.text)) } }
                    textarea.input id=(id) name=(aspect.name()) rows="2" maxlength=(HEARD_MAX) dir="auto"
                        aria-describedby={ (id) "-help hear-readers" } { (now(at, *aspect)) }
                }
                (self.send())
                (self.readers("model-hear-readers", "hear-readers"))
            },
        )
    }

    fn aim(&self, number: u32) -> Markup {
        let own = self.model.own_aim(self.me.id, number);
        form(
            self.me,
            self.block,
            "aim",
            &number.to_string(),
            &html! {
                (hidden("message", number))
                fieldset.own-about-choice {
                    legend.field-label { (self.view.words.t("model-aim-ask")) }
                    (goal_choice(self.view, own))
                }
                (self.send())
                (self.readers("model-aim-readers", "aim-readers"))
            },
        )
    }

    fn look_back(&self) -> Markup {
        let words = self.view.words;
        let own = self.model.own_back(self.me.id);
        let typed = typed(self.again, "look-back", "");
        let get = |fields: &Fields, name: &str| fields.get(name).to_owned();
        let goal = typed.map_or(own.map(|own| own.goal), |it| Goal::named(it.get("goal")));
        let reached =
            typed.map_or(own.map(|own| own.reached), |it| Reached::named(it.get("reached")));
        let note = own.and_then(|own| own.note.as_ref()).map(ToString::to_string);
        let note = typed.map_or(note.unwrap_or_default(), |fields| get(fields, "text"));
        html! {
            (form(self.me, self.block, "look-back", "", &html! {
                fieldset.own-about-choice {
                    legend.field-label { (words.t("model-back-goal")) }
                    (goal_choice(self.view, goal))
                }
                fieldset.own-about-choice {
                    legend.field-label { (words.t("model-back-reached")) }
                    @for value in Reached::ALL {
                        label.check {
                            input type="radio" name="reached" value=(value.name()) required checked[reached == Some(*value)];
                            span { (reached_name(words, *value)) }
                        }
                    }
                }
                label.field-label for="back-note" { (words.t("model-back-note")) }
                textarea.input #back-note name="text" rows="2" maxlength=(OWN_POINT_MAX) dir="auto"
                    aria-describedby="back-readers" { (note) }
                (self.send())
                (self.readers("model-back-readers", "back-readers"))
            }))
            @if own.is_some() { p.soft data-kept-back { (icon(Icon::Check)) " " (words.t("model-back-kept")) } }
        }
    }

    fn points(&self) -> Markup {
        let words = self.view.words;
        let typed = typed(self.again, "point", "new");
        let last = self.model.points().of(self.me.id).last().map(|(_, point)| point);
        let side =
            typed.and_then(|it| Side::named(it.get("side"))).or(last.map(|point| point.side));
        let side = side.unwrap_or(Side::Strong);
        let tied = typed.and_then(|it| tie(it.get("tie"))).or(last.map(|point| point.tie));
        let aspects = Aspect::ALL.iter().map(|aspect| (aspect.name(), Tie::Aspect(*aspect)));
        let goals = Goal::ALL.iter().map(|goal| (goal.name(), Tie::Goal(*goal)));
        let option = |(name, value): (&'static str, Tie)| {
            html! { option value=(name) selected[tied == Some(value)] { (tie_name(self.view, value)) } }
        };
        let about = html! {
            fieldset.own-about-choice {
                legend.field-label { (words.t("model-point-side")) }
                @for value in Side::ALL {
                    label.check {
                        input type="radio" name="side" value=(value.name()) checked[*value == side];
                        span { (words.t(&format!("model-side-{}", value.name()))) }
                    }
                }
            }
            label.field-label for="point-tie" { (words.t("model-point-tie")) }
            select.input #point-tie name="tie" {
                optgroup label=(words.t("model-aspects")) { @for it in aspects { (option(it)) } }
                optgroup label=(words.t("model-goals")) { @for it in goals { (option(it)) } }
            }
        };
        let ask = Ask { about, label: &words.t("model-point-label") };
        own_points::write(self.view, self.meeting, self.block, self.me, self.again, &ask)
    }
}

fn goal_choice(view: View<'_>, own: Option<Goal>) -> Markup {
    html! {
        @for goal in Goal::ALL {
            label.check {
                input type="radio" name="goal" value=(goal.name()) required checked[own == Some(*goal)];
                span {
                    strong { (goal_name(view, *goal)) }
                    @if let Some(face) = goal_card(view, *goal) { br; span.soft lang=(face.lang.tag()) { (plain(&face.text)) } }
                }
            }
        }
    }
}

/// What somebody keeps: their strong and weak points, and how they looked back.
pub(in crate::meetings::kinds) fn kept(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let models = || meeting.agenda.iter().filter_map(|block| Some((block, rules::model(block)?)));
    let mine: Vec<_> = models()
        .flat_map(|(block, model)| {
            model.points().of(me.id).map(move |(id, point)| Mine {
                block,
                id,
                about: format!(
                    "{} · {}",
                    words.t(&format!("model-side-{}", point.side.name())),
                    tie_name(view, point.tie)
                ),
                text: point.text.as_str(),
            })
        })
        .collect();
    let backs: Vec<_> = models().filter_map(|(_, model)| model.own_back(me.id)).collect();
    html! {
        (own_points::kept(view, meeting, me, ("model", "model-points"), &mine))
        details.fold #kept-back hidden[backs.is_empty()] data-fresh="kept-back" data-keep="kept-back" {
            summary { span { (words.t("model-my-back")) } (icon(Icon::Down)) }
            ul.own {
                @for back in backs {
                    li {
                        p.own-about { (goal_name(view, back.goal)) " · " (reached_name(words, back.reached)) }
                        @if let Some(note) = &back.note { p.own-text dir="auto" { (note) } }
                    }
                }
            }
            p.readers { (icon(Icon::Lock)) span { (words.t("own-point-only")) } }
        }
    }
}
