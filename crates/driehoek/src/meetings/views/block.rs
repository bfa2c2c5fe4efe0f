//! What the card box says about a block, and the page where a coach changes one.

use domain::decks::{DeckId, Element, ElementId, GroupForm, Kind};
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{BLOCK_MINUTES_MAX, BLOCK_TEXT_MAX, Meeting, TITLE_MAX};
use maud::{Markup, html};

use super::{View, face, words};
use crate::meetings::form::Fields;
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

/// The page where a block is changed or made. `fields` is a form that was not accepted.
pub fn edit(
    view: View<'_>,
    meeting: &Meeting,
    who: &str,
    home: &str,
    block: &Block,
    again: Option<(&Fields, &str)>,
) -> Markup {
    let title = view.words.t("block-edit");
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let about = Page { words: view.words, title: &title, kind, scripts: &["form.js"] };
    let plan = &block.plan;
    let fields = again.map(|(fields, _)| fields);
    let typed = |name: &str, now: &str| match fields {
        Some(fields) => fields.get(name).to_owned(),
        None => now.to_owned(),
    };
    let text = |value: &Option<domain::meetings::Text<BLOCK_TEXT_MAX>>| {
        value.as_ref().map_or(String::new(), ToString::to_string)
    };
    let action = format!("{home}/blok/{}", block.id);
    let body = html! {
        p { a href=(home) { "‹ " (meeting.title) } }
        h1 { (title) }
        @if let Some((_, why)) = again { div.notice.error role="alert" { (why) } }
        form.stack method="post" action=(action) {
            div.field {
                label for="title" { (view.words.t("block-title")) }
                input #title name="title" required maxlength=(TITLE_MAX) dir="auto" value=(typed("title", plan.title.as_str()));
            }
            div.fields {
                (select(view, "kind", "block-kind", BlockKind::ALL.map(|kind| (kind.name(), words::block_kind(view.words, kind))), &typed("kind", plan.kind.name())))
                div.field {
                    label for="minutes" { (view.words.t("block-minutes")) }
                    input #minutes type="number" name="minutes" min="0" max=(BLOCK_MINUTES_MAX) required value=(typed("minutes", &plan.minutes.to_string()));
                }
                (select(view, "form", "block-form", GroupForm::ALL.map(|form| (form.name(), words::group_form(view.words, form))), &typed("form", plan.form.name())))
            }
            (area(view, "text", "block-text-label", "block-text-help", &typed("text", &text(&plan.text))))
            (area(view, "note", "block-note-label", "block-note-help", &typed("note", &text(&plan.note))))
            (material(view, block))
            div.row {
                button.button.button-primary type="submit" { (view.words.t("save")) }
                a.button.button-quiet href=(home) { (view.words.t("cancel")) }
            }
        }
    };
    page(&about, body)
}

fn select<const N: usize>(
    view: View<'_>,
    name: &str,
    label: &str,
    options: [(&str, String); N],
    chosen: &str,
) -> Markup {
    html! {
        div.field {
            label for=(name) { (view.words.t(label)) }
            select id=(name) name=(name) {
                @for (value, text) in &options { option value=(value) selected[*value == chosen] { (text) } }
            }
        }
    }
}

fn area(view: View<'_>, name: &str, label: &str, help: &str, value: &str) -> Markup {
    let help_id = format!("{name}-help");
    html! {
        div.field {
            label for=(name) { (view.words.t(label)) }
            textarea id=(name) name=(name) rows="3" maxlength=(BLOCK_TEXT_MAX) dir="auto" aria-describedby=(help_id) { (value) }
            p.help id=(help_id) { (view.words.t(help)) }
        }
    }
}

/// Everything that can lie on the table of this block: what is chosen first, then the rest of
/// the deck, then the other sets.
fn material(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let plan = &block.plan;
    html! {
        fieldset.material {
            legend { (words.t("block-material")) }
            p.help { (words.t("block-material-help")) }
            @for deck in super::list::decks_with_cards(view) {
                @let chosen = plan.deck.as_ref() == Some(&deck.id);
                details.fold open[chosen] {
                    summary { (deck.id) " " (deck.title) }
                    @for (kind, name, chosen) in [
                        (Kind::ConversationCard, "card", &plan.cards),
                        (Kind::AssignmentCard, "card", &plan.cards),
                        (Kind::DiscussionQuestion, "card", &plan.cards),
                        (Kind::DefinitionCard, "definition", &plan.definitions.iter().map(|d| d.card.clone()).collect()),
                        (Kind::BackgroundTopic, "background", &plan.background),
                        (Kind::CaseStory, "background", &plan.background),
                        (Kind::Energizer, "energizer", &plan.energizer.iter().cloned().collect()),
                    ] {
                        @for element in view.cards.of(&deck.id, kind) { (tick(view, element, name, chosen)) }
                    }
                }
            }
        }
    }
}

fn tick(view: View<'_>, element: &Element, name: &str, chosen: &Vec<ElementId>) -> Markup {
    let Some(face) = face::element(view, &element.id) else { return html! {} };
    let label = face.title.filter(|_| name != "card").unwrap_or(face.text);
    html! {
        label.tick {
            input type="checkbox" name=(name) value=(element.id) checked[chosen.contains(&element.id)];
            span { span.kicker { (face.kind) " " (face.number) } " " (label) }
        }
    }
}
