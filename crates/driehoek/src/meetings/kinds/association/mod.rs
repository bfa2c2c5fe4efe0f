//! Associating: its forms and what a coach sets. The screens stand in a file each.

pub mod coach;
pub mod participant;
pub mod wall;

use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::association::{
    self, Deed as InSentence, PAGE_MAX, STEP_MINUTES_MAX, Step,
};
use domain::meetings::kinds::{Deed, Play, Settings};
use domain::meetings::{Contribution, Refused};
use maud::{Markup, html};

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::participant::{Again, Me};
use crate::web::components::Field;

use super::{All, At, Screens};

/// Associating.
pub(super) struct AssociationScreens;

impl Screens for AssociationScreens {
    fn of_participant(&self, fields: &Fields, _: BlockKind) -> Result<Deed, Fault> {
        match fields.get("deed") {
            "write" => Ok(Deed::Association(InSentence::Write { text: fields.optional("text")? })),
            _ => Err(Fault::Unreadable),
        }
    }

    fn of_coach(&self, fields: &Fields, _: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        match fields.get("deed") {
            "go" => {
                let to = Step::named(fields.get("to")).ok_or(Fault::Unreadable)?;
                Ok(Deed::Association(InSentence::Go { to, seconds: fields.read("seconds") }))
            }
            _ => Err(Fault::Unreadable),
        }
    }

    fn settings(
        &self,
        fields: &Fields,
        _: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if !fields.has("page") {
            return Ok(match &before.settings {
                Settings::Association(settings) => Settings::Association(settings.clone()),
                _ => Settings::None,
            });
        }
        let number = |name: &str, max: u16| {
            let number = fields.read::<u16>(name).filter(|number| (1..=max).contains(number));
            number.ok_or(Fault::Refused(Refused::TooMuch { max: max.into() }))
        };
        let settings = association::Settings {
            page: number("page", PAGE_MAX)?,
            alone: number("alone", STEP_MINUTES_MAX)?,
            pairs: number("pairs", STEP_MINUTES_MAX)?,
        };
        let is_usual = settings == association::Settings::default();
        Ok(if is_usual { Settings::None } else { Settings::Association(settings) })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let set = association::settings(&block.plan);
        let value = |name: &str, now: u16| {
            typed.map_or_else(|| now.to_string(), |fields| fields.get(name).to_owned())
        };
        html! {
            (Field::number("page", words.t("assoc-page"), 1, PAGE_MAX.into()).help(words.t("assoc-page-help"))
                .value(value("page", set.page)).required())
            div.block-grid {
                (Field::number("alone", words.t("assoc-minutes-alone"), 1, STEP_MINUTES_MAX.into())
                    .value(value("alone", set.alone)).required())
                (Field::number("pairs", words.t("assoc-minutes-pairs"), 1, STEP_MINUTES_MAX.into())
                    .value(value("pairs", set.pairs)).required())
            }
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        let Play::Association(association) = &at.block.play else { return html! {} };
        coach::hero(at.view, at.block, association)
    }

    fn participant(&self, at: At<'_>) -> Markup {
        let Play::Association(association) = &at.block.play else { return html! {} };
        participant::hero(at.view, at.block, association)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        let Play::Association(association) = &at.block.play else { return html! {} };
        participant::own(at.view, at.meeting, at.block, association, me, again)
    }

    fn kept(&self, all: All<'_>, me: Me<'_>) -> Markup {
        participant::mine(all.view, all.meeting, me)
    }

    fn turn(&self, _: &Block) -> String {
        // The words are the same in every step.
        "write".to_owned()
    }

    fn wall(&self, at: At<'_>, said: &[&Contribution]) -> Option<Markup> {
        let Play::Association(association) = &at.block.play else { return None };
        Some(wall::stage(at.view, at.meeting, at.block, association, said))
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        super::card_paper(at)
    }
}

/// What is done in a step, in a sentence with the page and the minutes in it.
fn told(words: &Words, block: &Block, step: Step) -> String {
    let set = association::settings(&block.plan);
    let (key, args) = match step {
        Step::Read => ("assoc-do-read", vec![("page", set.page.into())]),
        Step::Alone => ("assoc-do-alone", vec![("count", set.alone.into())]),
        Step::Pairs => ("assoc-do-pairs", vec![("count", set.pairs.into())]),
        Step::Together => ("assoc-do-together", Vec::new()),
    };
    words.t_with(key, &args).into_owned()
}

/// The name of a step.
fn name(words: &Words, step: Step) -> String {
    let key = match step {
        Step::Read => "assoc-read",
        Step::Alone => "assoc-alone",
        Step::Pairs => "assoc-pairs",
        Step::Together => "assoc-together",
    };
    words.t(key).into_owned()
}

/// The steps in a row, with where the group is.
fn steps(words: &Words, now: Step) -> Markup {
    html! {
        ol.assoc-steps {
            @for step in Step::ALL {
                li aria-current=[(step == now).then_some("step")] { (name(words, step)) }
            }
        }
    }
}
