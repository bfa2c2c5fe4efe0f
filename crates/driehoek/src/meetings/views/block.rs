//! What the card box says about a block, and the page where a coach changes one.

use domain::decks::{DeckId, Element, ElementId, GroupForm, Kind};
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{BLOCK_MINUTES_MAX, BLOCK_TEXT_MAX, Meeting, TITLE_MAX};
use maud::{Markup, html};

use super::{View, face, words};
use crate::accounts::Person;
use crate::meetings::form::Fields;
use crate::meetings::kinds;
use crate::web::components::{Button, Chip, Family, Field, Heading, Hue, Notice, way_back};
use crate::web::icons::Icon;
use crate::web::prose::plain;
use crate::web::shell::{Nav, Page, PageKind, page};

fn texts<'a>(view: View<'a>, elements: impl Iterator<Item = &'a Element>) -> Vec<String> {
    let lang = view.words.lang();
    let text = |element: &Element| view.cards.words(&element.id, lang)?.text.clone();
    elements.filter_map(text).collect()
}

/// The steps of the block's energizer, in order; its own text when it has no steps.
pub fn energizer_steps(view: View<'_>, block: &Block) -> Vec<String> {
    let Some(id) = &block.plan.energizer else { return Vec::new() };
    let steps = texts(view, children(view, id, Kind::ProcedureStep));
    if !steps.is_empty() {
        return steps;
    }
    face::element(view, id).map(|face| face.text).into_iter().collect()
}

/// The examples of the block's energizer.
pub fn energizer_examples(view: View<'_>, block: &Block) -> Vec<String> {
    let Some(id) = &block.plan.energizer else { return Vec::new() };
    texts(view, children(view, id, Kind::Example))
}

fn children<'a>(view: View<'a>, id: &ElementId, kind: Kind) -> impl Iterator<Item = &'a Element> {
    view.cards.children(id).filter(move |element| element.kind == kind)
}

/// The goals of the block's deck.
pub fn goals(view: View<'_>, block: &Block) -> Vec<String> {
    block.plan.deck.as_ref().map(|deck| deck_goals(view, deck)).unwrap_or_default()
}

/// The goals of a deck.
pub fn deck_goals(view: View<'_>, deck: &DeckId) -> Vec<String> {
    texts(view, view.cards.of(deck, Kind::LearningGoal))
}

/// The method steps of the block's deck.
pub fn method(view: View<'_>, block: &Block) -> Vec<String> {
    let Some(deck) = &block.plan.deck else { return Vec::new() };
    texts(view, view.cards.of(deck, Kind::MethodStep))
}

/// The page where a block is changed or made. `again` is a form that was not accepted.
pub fn edit(
    view: View<'_>,
    meeting: &Meeting,
    who: &Person,
    home: &str,
    block: &Block,
    again: Option<(&Fields, &str)>,
) -> Markup {
    let words = view.words;
    let title = words.t("block-edit");
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &["form.js"] };
    let typed = again.map(|(fields, _)| fields);
    let action = format!("{home}/blok/{}", block.id);
    let body = html! {
        (Heading::new(words.t("block-edit")).above(way_back(home, meeting.title.as_str())))
        form.block-form method="post" action=(action) {
            @if let Some((_, why)) = again { (Notice::new(Hue::Bad, why)) }
            (fields(view, block, typed))
            (kinds::fields(view, meeting, block, typed))
            @if let Some((address, label)) = kinds::paper(view, meeting, block) {
                p { (Button::link(label, address).quiet().icon(Icon::Print)) }
            }
            (material(view, block))
            div.save-bar {
                (Button::submit(words.t("save")).large())
                (Button::link(words.t("cancel"), home).quiet())
            }
        }
    };
    page(&about, body)
}

fn fields(view: View<'_>, block: &Block, typed: Option<&Fields>) -> Markup {
    let words = view.words;
    let plan = &block.plan;
    let value = |name: &str, now: &str| match typed {
        Some(fields) => fields.get(name).to_owned(),
        None => now.to_owned(),
    };
    let text = |value: &Option<domain::meetings::Text<BLOCK_TEXT_MAX>>| {
        value.as_ref().map_or(String::new(), ToString::to_string)
    };
    let kinds = BlockKind::ALL.iter().map(|kind| (kind.name(), words::block_kind(words, *kind)));
    let forms = GroupForm::ALL.map(|form| (form.name(), words::group_form(words, form)));
    html! {
        (Field::text("title", words.t("block-title")).value(value("title", plan.title.as_str()))
            .required().most(TITLE_MAX))
        div.block-grid {
            (Field::number("minutes", words.t("block-minutes"), 0, BLOCK_MINUTES_MAX.into())
                .value(value("minutes", &plan.minutes.to_string())).required())
            (Field::select("kind", words.t("block-kind"), kinds).value(value("kind", plan.kind.name())))
            (Field::select("form", words.t("block-form"), forms).value(value("form", plan.form.name())))
        }
        (Field::area("text", words.t("block-text-label")).help(words.t("block-text-help"))
            .value(value("text", &text(&plan.text))).most(BLOCK_TEXT_MAX))
        (Field::area("note", words.t("block-note-label")).help(words.t("block-note-help"))
            .value(value("note", &text(&plan.note))).most(BLOCK_TEXT_MAX))
    }
}

/// What of the card box lies on the table of a block: the kind, the field's name, what is chosen.
fn shelves(block: &Block) -> [(Kind, &'static str, Vec<&ElementId>); 11] {
    let plan = &block.plan;
    let definitions = || plan.definitions.iter().map(|definition| &definition.card).collect();
    [
        (Kind::ConversationCard, "card", plan.cards.iter().collect()),
        (Kind::AssignmentCard, "card", plan.cards.iter().collect()),
        (Kind::DiscussionQuestion, "card", plan.cards.iter().collect()),
        (Kind::Statement, "card", plan.cards.iter().collect()),
        (Kind::ParentQuestion, "card", plan.cards.iter().collect()),
        (Kind::SharePoint, "card", plan.cards.iter().collect()),
        (Kind::ReflectionQuestion, "card", plan.cards.iter().collect()),
        (Kind::DefinitionCard, "definition", definitions()),
        (Kind::BackgroundTopic, "background", plan.background.iter().collect()),
        (Kind::CaseStory, "background", plan.background.iter().collect()),
        (Kind::Energizer, "energizer", plan.energizer.iter().collect()),
    ]
}

/// Everything that can lie on the table of this block, set by set; the block's own set is open.
fn material(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let shelves = shelves(block);
    html! {
        fieldset.material {
            legend { (words.t("block-material")) }
            p.field-help { (words.t("block-material-help")) }
            @for deck in super::list::decks_with_cards(view) {
                @let numbered = Family::of_set(deck.id.as_str()).is_some();
                @let ticks = shelves.iter().flat_map(|(kind, name, chosen)| {
                    view.cards.of(&deck.id, *kind).map(move |element| (element, *name, chosen.contains(&&element.id)))
                }).collect::<Vec<_>>();
                @let count = ticks.iter().filter(|(_, _, is_chosen)| *is_chosen).count();
                details.drawer.(face::family_on_table(view, &deck.id).class()) open[count > 0] {
                    summary {
                        span { @if numbered { span.set-of { (deck.id) } " " } (deck.title) }
                        @if count > 0 { (Chip::new(words.t_with("material-chosen", &[("count", count.into())]))) }
                    }
                    div.ticks {
                        @for (element, name, is_chosen) in ticks { (tick(view, element, name, is_chosen)) }
                    }
                }
            }
        }
    }
}

/// A card of the box with a tick on it.
pub fn tick(view: View<'_>, element: &Element, name: &str, is_chosen: bool) -> Markup {
    let Some(face) = face::element(view, &element.id) else { return html! {} };
    let label = face.title.filter(|_| name != "card").unwrap_or(face.text);
    html! {
        label.tick.(face.family.class()) {
            input type="checkbox" name=(name) value=(element.id) checked[is_chosen];
            span.tick-card lang=(face.lang.tag()) {
                span.tick-kind { (face.number) " " (face.kind) }
                span.tick-text { (plain(&label)) }
            }
        }
    }
}
