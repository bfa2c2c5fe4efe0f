//! The page of one deck: its cards in order, what it is called, who sees it, what it was.

use domain::{
    accounts::Right,
    decks::{
        CardBox, Look,
        own::{Draft, DraftBlock, DraftCard, KINDS, LeftOut, Wrong},
    },
};
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::{card, faults, kind_name, languages, list::done, programme, shared_name, state_chip};
use crate::{
    decks::{
        own::{
            editing::Happened,
            store::{OwnDeck, Past, Shared},
            title_of,
        },
        views::glimpse,
    },
    i18n::Words,
    meetings::views::{View, face, hidden},
    web::{
        components::{
            Button, Chip, Choice, Choices, Family, Field, Heading, Hue, Notice, panel, way_back,
        },
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// What the page shows.
pub struct Deck<'a> {
    pub deck: &'a OwnDeck,
    /// What is written: what is stored, or what could not be kept yet.
    pub draft: &'a Draft,
    pub base: String,
    /// Its programme, removed blocks not among them.
    pub programme: &'a [DraftBlock],
    /// A card box with the draft in it.
    pub cards: &'a CardBox,
    /// What the school has, to see whether originals changed.
    pub shelf: &'a CardBox,
    pub history: &'a [Past],
    pub zone: &'a TimeZone,
    pub is_changed: bool,
    pub board: Option<String>,
    pub happened: &'a Happened,
    pub wrong: &'a [Wrong],
    pub is_conflict: bool,
}

pub fn show(who: &SignedIn, page_of: &Deck<'_>) -> Markup {
    let words = &who.words;
    let title = title_of(words, &page_of.draft.title);
    let kind = PageKind::Staff { who: &who.person, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: &["sort.js", "owndecks.js"] };
    let deck = page_of.deck;
    let above = html! {
        (way_back("/eigen-kaarten", &words.t("own-title")))
        (state_chip(words, deck, page_of.is_changed))
        @if deck.shared != Shared::Me { (Chip::new(shared_name(words, deck.shared))) }
    };
    let body = html! {
        (Heading::new(title.as_str()).lead(page_of.draft.intro.as_str()).above(above)
            .acts(acts(who, page_of)))
        div.own-told { (told(words, page_of)) }
        div.plan {
            div.plan-main { (cards(words, page_of)) (programme::show(words, page_of)) }
            div.plan-side {
                (details(words, page_of))
                (sharing(who, page_of))
                (languages::show(words, page_of))
                (take_along(words, page_of))
                (history(words, page_of))
                (discard(words, page_of))
            }
        }
    };
    page(&about, body)
}

fn home(page: &Deck<'_>) -> String {
    format!("/eigen-kaarten/{}", page.deck.id)
}

fn acts(who: &SignedIn, page: &Deck<'_>) -> Markup {
    let words = &who.words;
    let leads = who.person.roles.may(Right::LeadMeetings);
    let use_it = format!("/bijeenkomsten/nieuw?start=deck:{}", page.deck.id);
    let has_cards = page.draft.present().next().is_some();
    html! {
        @if page.deck.published.is_some() {
            @if leads { (Button::link(words.t("deck-use"), use_it)) }
            (Button::link(words.t("deck-print"), format!("/afdrukken?deck={}", page.deck.id)).icon(Icon::Print))
        }
        @if page.is_changed && has_cards {
            form method="post" action=(home(page)) {
                (Button::submit(words.t("own-publish")).sends("do", "publish").icon(Icon::Check))
            }
        }
    }
}

/// What was just done, or what is wrong.
fn told(words: &Words, page: &Deck<'_>) -> Markup {
    let happened = page.happened;
    let key = match happened.gedaan.as_str() {
        "published" => Some("own-done-published"),
        "shared" => Some("own-done-shared"),
        "restored" => Some("own-done-restored"),
        "saved" => Some("own-done-saved"),
        _ => None,
    };
    let removed = happened.weg.and_then(|number| page.draft.card(number));
    html! {
        @if let Some(key) = key { (done(&words.t(key))) }
        @if let Some(card) = removed.filter(|card| card.removed) { (undo(words, page, card)) }
        @if happened.ingelezen.is_some() { (brought_in(words, page)) }
        @if page.is_conflict {
            (Notice::new(Hue::Wait, words.t("own-conflict")).text(words.t("own-conflict-details")))
        }
        @if !page.wrong.is_empty() { (faults::of_draft(words, page)) }
    }
}

fn undo(words: &Words, page: &Deck<'_>, card: &DraftCard) -> Markup {
    html! {
        div.notice.hue-school role="status" {
            div.notice-words {
                p.notice-title { (words.t("own-card-removed")) }
                form method="post" action=(home(page)) {
                    (Button::submit(words.t("own-undo")).secondary()
                        .sends("terug", card.number.to_string()).icon(Icon::Undo))
                }
            }
        }
    }
}

/// The name of what stayed behind, for the address.
pub fn left_out_name(what: LeftOut) -> &'static str {
    match what {
        LeftOut::Plan => "plan",
        LeftOut::Series => "series",
        LeftOut::Inventory => "inventory",
        LeftOut::Parents => "parents",
        LeftOut::Steps => "steps",
    }
}

fn brought_in(words: &Words, page: &Deck<'_>) -> Markup {
    let happened = page.happened;
    let all =
        [LeftOut::Plan, LeftOut::Series, LeftOut::Inventory, LeftOut::Parents, LeftOut::Steps];
    let names = all.map(left_out_name).into_iter();
    let told: Vec<_> = names.filter(|name| happened.over.split('.').any(|n| n == *name)).collect();
    let count = page.draft.present().count();
    html! {
        (done(&words.t_with("own-brought-in", &[("count", count.into())])))
        @if !told.is_empty() || happened.genegeerd > 0 {
            div.notice.hue-wait {
                (icon(Icon::Info))
                div.notice-words {
                    p.notice-title { (words.t("own-left-out")) }
                    ul {
                        @for name in told { li { (words.t(&format!("own-left-out-{name}"))) } }
                        @if happened.genegeerd > 0 {
                            li { (words.t_with("own-left-out-ignored", &[("count", happened.genegeerd.into())])) }
                        }
                    }
                }
            }
        }
        @if happened.windows.is_some() { (Notice::new(Hue::Wait, words.t("own-brought-in-windows"))) }
    }
}

fn cards(words: &Words, page: &Deck<'_>) -> Markup {
    let cards: Vec<_> = page.draft.present().collect();
    let heading = words.t_with("own-count", &[("count", cards.len().into())]);
    panel(
        &heading,
        &html! {},
        &html! {
            div.plan-agenda #kaarten {
                @if cards.is_empty() { p.help { (words.t("own-no-cards")) } }
                @else {
                    form #volgorde method="post" action=(home(page)) {}
                    ol.agenda.own-cards data-sort="volgorde" {
                        @for (place, card) in cards.iter().enumerate() {
                            (row(words, page, card, (place, cards.len())))
                        }
                    }
                }
                (add(words, page))
            }
        },
    )
}

fn row(words: &Words, page: &Deck<'_>, card: &DraftCard, (place, count): (usize, usize)) -> Markup {
    let text = card.text.trimmed();
    let says = [&text.title, &text.text].into_iter().find(|part| !part.is_empty());
    let says = says.cloned().unwrap_or_else(|| words.t("own-card-empty").into_owned());
    let address = format!("{}/kaart/{}", home(page), card.number);
    let family = face::element(View { words, cards: page.cards }, &page.deck.id.card(card.number));
    let family = family.map_or(Family::Statement, |face| face.family);
    let number = card.number.to_string();
    let origin = card.changed_origin(page.shelf).is_some();
    let has_fault = page.wrong.iter().any(|wrong| wrong.card == Some(card.number));
    let step = |name: &str, key: &str, class: &str, is_end: bool| {
        let label = words.t_with(key, &[("card", (place + 1).into())]);
        html! {
            button.agenda-step.(class) type="submit" form="volgorde" name=(name) value=(number)
                data-step=(name) disabled[is_end] aria-label=(label) title=(label) { (icon(Icon::Down)) }
        }
    };
    let label = |key: &str| words.t_with(key, &[("card", (place + 1).into())]).into_owned();
    html! {
        li.agenda-block.own-row data-id=(number) {
            span.agenda-handle data-handle aria-hidden="true" { (icon(Icon::Drag)) }
            span.own-row-kind.(family.class()) { (kind_name(words, card.kind)) }
            div.agenda-words {
                p.agenda-title dir="auto" { a href=(address) { (glimpse(&says)) } }
                @if origin { p.agenda-detail { (Chip::new(words.t("own-origin-changed")).hue(Hue::Wait)) } }
                @if has_fault { p.agenda-detail { (Chip::new(words.t("own-has-fault")).hue(Hue::Bad)) } }
            }
            div.agenda-acts {
                (step("omhoog", "own-card-up", "agenda-up", place == 0))
                (step("omlaag", "own-card-down", "agenda-down", place + 1 == count))
                button.agenda-step type="submit" form="volgorde" name="kopie" value=(number)
                    aria-label=(label("own-card-copy")) title=(label("own-card-copy")) { (icon(Icon::Copy)) }
                button.agenda-step type="submit" form="volgorde" name="weg" value=(number)
                    aria-label=(label("own-card-remove")) title=(label("own-card-remove")) { (icon(Icon::Remove)) }
            }
        }
    }
}

fn add(words: &Words, page: &Deck<'_>) -> Markup {
    let last = page.draft.present().next_back().map_or(KINDS[0], |card| card.kind);
    let kinds = KINDS.map(|kind| (kind.name(), kind_name(words, kind)));
    html! {
        form.own-add method="post" action=(home(page)) {
            (hidden("do", "add"))
            (Field::select("kind", words.t("own-add-kind"), kinds).value(last.name()))
            (Button::submit(words.t("own-add-act")).secondary().icon(Icon::Plus))
        }
    }
}

fn details(words: &Words, page: &Deck<'_>) -> Markup {
    let looks = Look::ALL.map(|look| (look.name(), words.t(&format!("own-look-{}", look.name()))));
    panel(
        &words.t("own-details"),
        &card::kept_sign(words),
        &html! {
            form.form method="post" action=(home(page)) data-autosave {
                (hidden("do", "details"))
                (hidden("base", &page.base))
                (Field::text("title", words.t("own-deck-title")).value(page.draft.title.as_str()))
                (Field::area("intro", words.t("own-deck-intro")).value(page.draft.intro.as_str())
                    .help(words.t("own-deck-intro-help")).optional(words))
                (Field::select("look", words.t("own-deck-look"), looks).value(page.draft.look.name()))
                (Field::text("credit", words.t("own-deck-credit")).value(page.draft.credit.as_str())
                    .help(words.t("own-deck-credit-help")).optional(words))
                (Button::submit(words.t("own-save")).secondary())
            }
        },
    )
}

fn sharing(who: &SignedIn, page: &Deck<'_>) -> Markup {
    let words = &who.words;
    let is_owner = page.deck.owner == who.person.id;
    let board = page.board.as_deref();
    let wanted = Shared::ALL.into_iter().filter(|shared| match shared {
        Shared::Me => is_owner,
        Shared::School => true,
        Shared::Board => board.is_some() || page.deck.shared == Shared::Board,
    });
    let choices = wanted.map(|shared| {
        let help = words.t(&format!("own-shared-{}-help", shared.name()));
        Choice::new(shared.name(), shared_name(words, shared)).help(help)
    });
    let choices =
        Choices::one("shared", words.t("own-share-who"), choices).chosen([page.deck.shared.name()]);
    panel(
        &words.t("own-share"),
        &html! {},
        &html! {
            form.form method="post" action=(home(page)) {
                (hidden("do", "share"))
                (choices)
                (Button::submit(words.t("own-share-act")).secondary())
            }
        },
    )
}

fn take_along(words: &Words, page: &Deck<'_>) -> Markup {
    panel(
        &words.t("own-take-along"),
        &html! {},
        &html! {
            p.help { (words.t("own-take-along-text")) }
            div.row {
                (Button::link(words.t("own-zip"), format!("{}/kaarten.zip", home(page))).icon(Icon::Download))
                (Button::link(words.t("own-csv"), format!("{}/kaarten.csv", home(page))).icon(Icon::Download))
            }
        },
    )
}

fn history(words: &Words, page: &Deck<'_>) -> Markup {
    if page.history.is_empty() {
        return html! {};
    }
    panel(
        &words.t("own-history"),
        &html! {},
        &html! {
            ul.own-history {
                @for past in page.history {
                    @let at = past.at.to_zoned(page.zone.clone()).datetime();
                    li {
                        span { (words.date_time(at)) }
                        @if page.deck.published.as_deref() == Some(&past.hash) {
                            (Chip::new(words.t("own-history-now")).hue(Hue::Good))
                        } @else {
                            form method="post" action=(home(page)) {
                                (hidden("do", "version"))
                                (Button::submit(words.t("own-history-back")).quiet()
                                    .sends("version", past.hash.as_str()).icon(Icon::Undo))
                            }
                        }
                    }
                }
            }
            p.help { (words.t("own-history-help")) }
        },
    )
}

fn discard(words: &Words, page: &Deck<'_>) -> Markup {
    html! {
        form method="post" action=(home(page)) {
            (Button::submit(words.t("own-discard")).quiet().sends("do", "discard").icon(Icon::Remove))
        }
    }
}
