//! The page of one element: the card large, what can be done with it, and what it belongs to.

use domain::decks::{Element, ElementId, Kind, PlanBlock};
use domain::lang::{Lang, TranslationState};
use maud::{Markup, html};

use super::{Around, address, links, name_of, pieces, sheets, sources};
use crate::decks::outline;
use crate::meetings::thread::around;
use crate::meetings::views::face::{self, Face};
use crate::meetings::views::words as meeting_words;
use crate::meetings::views::{View, hidden};
use crate::web::components::{Button, Family, Hue, Notice, Size, aside, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// What a page of an element shows beside what the card box holds.
#[derive(Debug)]
pub struct About {
    /// The language that was asked for; the interface's own when none was.
    pub lang: Lang,
    /// On how many agendas of the school it was put.
    pub meetings: u64,
    /// To or from which meeting it just went.
    pub moved: Option<Moved>,
    /// Where it was discussed, and what came of it.
    pub thread: Vec<around::CardMeeting>,
}

/// A meeting to which a card was just added, or from which it was taken back.
#[derive(Debug)]
pub struct Moved {
    /// The address of its plan.
    pub home: String,
    pub title: String,
    /// The meeting and the block in which the card lies, to take it back from.
    pub place: Option<String>,
    pub is_back: bool,
}

/// The page of an element.
pub fn show(around: &Around<'_>, element: &Element, about: &About) -> Option<Markup> {
    let words = around.view.words;
    let in_lang = words.in_lang(about.lang);
    let said = face::element(View { words: &in_lang, ..around.view }, &element.id)?;
    // The card is in its own language, what is around it in the reader's.
    let kind = face::element(around.view, &element.id)?.kind;
    let face = Face { kind, family: family(around.view, element, said.family), ..said };
    let name = name_of(&face);
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let page_about = Page { words, title: &name, kind, scripts: super::SCRIPTS };
    let body = html! {
        article.cardpage.(face.family.class()) {
            div.cardpage-top { (way_up(around, element)) (neighbours(around, element)) }
            @if let Some(moved) = &about.moved { (told(around, element, moved)) }
            div.cardpage-main {
                div.cardpage-card {
                    (langs(around, element, &face, about.lang))
                    (hero(around, element, &face))
                }
                div.cardpage-side { (side(around, element, &face, about)) }
                div.cardpage-rest { (belonging(around, element)) }
            }
        }
        (around.explanations())
    };
    Some(page(&page_about, body))
}

/// The family of its sets, for a series; else its own.
fn family(view: View<'_>, element: &Element, own: Family) -> Family {
    let set = view.cards.decks().find(|deck| deck.series.as_ref() == Some(&element.id));
    set.map_or(own, |deck| face::family_on_table(view, &deck.id))
}

/// The deck in which it lies; a series lies on the table itself.
fn way_up(around: &Around<'_>, element: &Element) -> Markup {
    if element.kind == Kind::CardSeries {
        return way_back(&format!("/kaartenbak#{}", element.id), &around.t("decks-title"));
    }
    let words = around.view.cards.deck_words(&element.deck, around.view.words.lang());
    let title = words.map_or(element.deck.as_str(), |words| &words.title);
    way_back(&format!("/kaartenbak/{}#{}", element.deck, element.id), title)
}

/// The way to the cards beside it, also with the arrow keys.
fn neighbours(around: &Around<'_>, element: &Element) -> Markup {
    let row = outline::row(around.view.cards, element);
    let Some(at) = row.iter().position(|other| other.id == element.id) else { return html! {} };
    let before = at.checked_sub(1).and_then(|at| row.get(at));
    let after = row.get(at + 1);
    let count = [("at", (at + 1).into()), ("count", row.len().into())];
    html! {
        @if row.len() > 1 {
            nav.neighbours aria-label=(around.t("card-neighbours")) {
                (step(around, before, ("prev", "ArrowLeft", "card-before", Icon::Back)))
                span { (around.view.words.t_with("card-place", &count)) }
                (step(around, after, ("next", "ArrowRight", "card-after", Icon::Forward)))
            }
        }
    }
}

fn step(
    around: &Around<'_>,
    to: Option<&&Element>,
    (rel, key, label, picture): (&str, &str, &str, Icon),
) -> Markup {
    html! {
        @match to {
            Some(to) => {
                a.neighbour href=(address(&to.deck, &to.id)) rel=(rel) data-key=(key)
                    aria-keyshortcuts=(key) aria-label=(around.t(label)) { (icon(picture)) }
            }
            None => { span.neighbour.neighbour-none aria-hidden="true" { (icon(picture)) } }
        }
    }
}

/// Where the card went, and the way to have it back.
fn told(around: &Around<'_>, element: &Element, moved: &Moved) -> Markup {
    let words = around.view.words;
    let key = if moved.is_back { "use-undone" } else { "use-added" };
    let said = words.t_with(key, &[("meeting", moved.title.as_str().into())]);
    let acts = html! {
        (Button::link(words.t("use-to-plan"), &*moved.home))
        @if let Some(place) = &moved.place {
            form method="post" action="/kaartenbak/gebruiken" {
                (hidden("kaart", &element.id))
                (Button::submit(words.t("undo")).quiet().sends("terug", &**place).icon(Icon::Undo))
            }
        }
    };
    html! { (Notice::new(Hue::Good, said).acts(acts)) }
}

/// The languages in which it can be read; Dutch is always there.
fn langs(around: &Around<'_>, element: &Element, face: &Face, asked: Lang) -> Markup {
    let words = around.view.words;
    let langs: Vec<_> = around.view.cards.langs(&element.id).collect();
    html! {
        @if langs.len() > 1 || asked != face.lang {
            nav.card-langs aria-label=(words.t("card-langs")) {
                @for lang in langs {
                    a href={ (around.path) "?taal=" (lang) } lang=(lang) hreflang=(lang) dir=(lang.direction().name())
                        title=(lang.name_in(words.lang())) aria-current=[(lang == face.lang).then_some("true")] {
                        (lang.own_name())
                    }
                }
            }
        }
        @if asked != face.lang {
            p.remark { (words.t_with("card-not-in", &[("lang", asked.name_in(words.lang()).into())])) }
        }
        @if let Some(trust) = trust(around, element, face) {
            p.remark {
                (trust) " "
                a href={ (around.path) "?taal=" (Lang::SOURCE) } { (words.t("card-in-dutch")) }
            }
        }
    }
}

/// How far the translation can be trusted; nothing for what was written in this language.
fn trust(around: &Around<'_>, element: &Element, face: &Face) -> Option<String> {
    let trust = &around.view.cards.words(&element.id, face.lang)?.trust;
    match trust.state {
        TranslationState::Source => None,
        _ if trust.stale => Some(around.t("card-stale")),
        TranslationState::Machine => Some(around.t("card-machine")),
        TranslationState::Checked => Some(around.t("card-checked")),
    }
}

/// The thing itself: a card as large as the page, a text to read, or the form that fits it.
fn hero(around: &Around<'_>, element: &Element, face: &Face) -> Markup {
    let (lang, dir) = (face.lang.tag(), face.lang.direction().name());
    let is_sheet = matches!(element.kind, Kind::FormTemplate | Kind::TalkPhase | Kind::FormField);
    let lead = around.prose(&face.text, face.lang, Some(&element.id));
    html! {
        div.cardpage-hero lang=(lang) dir=(dir) {
            @if outline::is_reading(element.kind) || is_sheet {
                article.paper-sheet.paper-reading {
                    p.bit-label lang=(around.view.words.lang()) { (face.kind) }
                    h1 { (name_of(face)) }
                    @if face.title.is_some() { div.prose { (lead) } }
                }
            } @else {
                h1.sr { (name_of(face)) }
                (face.card(Size::Large).body(lead))
            }
        }
    }
}

fn side(around: &Around<'_>, element: &Element, face: &Face, about: &About) -> Markup {
    html! {
        div.cardpage-acts {
            (links::use_card(around, element))
            div.row.cardpage-small {
                (around.star(&element.id, &name_of(face)))
                (links::print_card(around, element))
                (links::copy_card(around, element))
                (links::edit(around, &element.deck, Some(&element.id)))
            }
        }
        @if let Some(hint) = &face.hint {
            (aside(None, &around.t("card-hint"), &html! {
                div lang=(face.lang.tag()) dir=(face.lang.direction().name()) {
                    (around.prose(hint, face.lang, None))
                }
            }))
        }
        (used(around, element, about.meetings))
        (around::card_view(around.view, &about.thread))
        (credits(around, element))
    }
}

/// Where it is used: in which deck and plans, and on how many agendas of the school.
fn used(around: &Around<'_>, element: &Element, meetings: u64) -> Markup {
    let view = around.view;
    let plans = plans_with(view, &element.id);
    html! {
        section.cardpage-used {
            h2 { (around.t("card-used")) }
            ul {
                @if let Some(minutes) = element.minutes {
                    li { (icon(Icon::Clock)) span { (view.words.t_with("minutes", &[("count", minutes.into())])) } }
                }
                @for (deck, block) in &plans { li { (icon(Icon::Cards)) (planned(view, deck, block)) } }
                @if let Some(parent) = parent_of(view, element) {
                    @if let Some(above) = face::element(view, &parent.id) {
                        li { (icon(Icon::Turn)) span {
                            (around.t("card-part-of")) " " a href=(address(&parent.deck, &parent.id)) { (name_of(&above)) }
                        } }
                    }
                }
                li { (icon(Icon::Meeting)) span {
                    (view.words.t_with("card-meetings", &[("count", meetings.into())]))
                } }
            }
        }
    }
}

/// What it belongs to, other than the set whose page leads here.
fn parent_of<'a>(view: View<'a>, element: &Element) -> Option<&'a Element> {
    let parent = view.cards.element(element.parent.as_ref()?)?;
    (parent.kind != Kind::CardSet).then_some(parent)
}

fn plans_with<'a>(view: View<'a>, id: &ElementId) -> Vec<(&'a domain::decks::Deck, &'a PlanBlock)> {
    let has = |block: &PlanBlock| {
        block.cards.contains(id)
            || block.definitions.contains(id)
            || block.background.contains(id)
            || block.energizer.as_ref() == Some(id)
    };
    let decks = view.cards.decks();
    decks
        .flat_map(|deck| deck.plan.iter().map(move |block| (deck, block)))
        .filter(|(_, block)| has(block))
        .collect()
}

fn planned(view: View<'_>, deck: &domain::decks::Deck, block: &PlanBlock) -> Markup {
    let words = view.words;
    let title = view.cards.plan_words(&deck.id, &block.id, words.lang());
    let name = view.cards.deck_words(&deck.id, words.lang());
    html! {
        span {
            a href={ "/kaartenbak/" (deck.id) } { (name.map_or(deck.id.as_str(), |name| &name.title)) }
            @if let Some(title) = title { ": " (title.title) }
            span.soft {
                " · " (meeting_words::group_form(words, block.form))
                " · " (words.t_with("minutes", &[("count", block.minutes.into())]))
            }
        }
    }
}

fn credits(around: &Around<'_>, element: &Element) -> Markup {
    let sources: Vec<_> = around.view.cards.sources_of(element).collect();
    html! {
        @if !sources.is_empty() {
            section.cardpage-sources {
                h2 { (around.t("sources")) }
                ul.source-list { @for source in sources { (sources::short(around, &source.id)) } }
            }
        }
    }
}

/// What belongs to it: steps, examples, fields, and for a card what its set explains.
fn belonging(around: &Around<'_>, element: &Element) -> Markup {
    let view = around.view;
    if element.kind == Kind::CardSet {
        return html! {};
    }
    let series = view.cards.decks().filter(|deck| deck.series.as_ref() == Some(&element.id));
    let series: Vec<_> = series.collect();
    html! {
        @if !series.is_empty() {
            ul.bak-cards { @for deck in series { li { (super::table::tile(around, deck)) } } }
        }
        @if sheets::is_matrix(around, element) { (sheets::matrix(around, element)) }
        @else {
            @for part in outline::belonging(view.cards, &element.id) {
                section.deckpage-part { h2 { (around.t(&part.heading())) } (pieces::part(around, &part)) }
            }
        }
        (explained_by(around, element))
    }
}

/// The definitions and texts that lie beside a card in the plan of its deck.
fn explained_by(around: &Around<'_>, element: &Element) -> Markup {
    let cards = around.view.cards;
    let plans = plans_with(around.view, &element.id);
    let mut ids = Vec::new();
    if outline::is_card(element.kind) {
        for (_, block) in plans {
            for id in block.definitions.iter().chain(&block.background) {
                if !ids.contains(id) {
                    ids.push(id.clone());
                }
            }
        }
    }
    let beside: Vec<_> = ids.iter().filter_map(|id| cards.element(id)).collect();
    html! {
        @if !beside.is_empty() {
            section.deckpage-part {
                h2 { (around.t("card-beside")) }
                ul.on-table { @for element in beside { li { (around.tile(element, false)) } } }
            }
        }
    }
}
