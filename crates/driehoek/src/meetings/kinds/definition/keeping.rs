//! What the group made, kept: on a card in a deck of the school, as a poster, and the sheet to write
//! on. A card says from which meeting and which day it is, not from whom.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::accounts::Right;
use domain::decks::own::{CardText, Draft, DraftCard, MadeIn};
use domain::decks::{Kind, Look};
use domain::lang::Lang;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::definition;
use domain::meetings::{BlockId, Meeting};
use maud::{Markup, html};
use print::{Family, FormField, FormPart, Ink, Poster, PosterBody, PosterSize, Posters, Room};

use super::{planned, step_name, term};
use crate::app::App;
use crate::decks::own::store::{self, OwnDeck, Shared};
use crate::decks::own::{editing, new_id};
use crate::error::WebError;
use crate::meetings::form::Fields;
use crate::meetings::kinds::paper::Sheet;
use crate::meetings::links::home;
use crate::meetings::pages::Leading;
use crate::meetings::views::{View, hidden};
use crate::paper::direction;
use crate::web::components::{Button, Card, Heading, Hue, Notice, Size, way_back};
use crate::web::icons::Icon;
use crate::web::prose::prose;
use crate::web::shell::{Nav, Page, PageKind, page};
use crate::web::who::SignedIn;

/// How high the room to write is on a sheet, in millimetres.
const ROOM_MM: u8 = 42;

/// What a group agreed on, with where it did.
struct Made {
    term: String,
    text: String,
    from: String,
    place: MadeIn,
}

/// A block of a meeting that describes a word.
fn describing(meeting: &Meeting, block: u32) -> Result<&Block, WebError> {
    let block = meeting.block(BlockId(block)).filter(|block| definition::work(block).is_some());
    block.ok_or(WebError::NotFound)
}

fn made(view: View<'_>, meeting: &Meeting, id: MadeIn) -> Result<Made, WebError> {
    let block = describing(meeting, id.block.0)?;
    let agreed = definition::work(block).and_then(|work| work.agreed().text());
    Ok(Made {
        term: term(view, block),
        text: agreed.ok_or(WebError::NotFound)?.to_string(),
        from: from(view, meeting),
        place: id,
    })
}

/// From which meeting and which day it is.
fn from(view: View<'_>, meeting: &Meeting) -> String {
    let args = [
        ("meeting", meeting.title.as_str().into()),
        ("date", view.words.date(meeting.starts.date()).into()),
    ];
    view.words.t_with("define-from", &args).into_owned()
}

/// GET `/bijeenkomsten/{id}/blok/{block}/kaart`: what can be made of it, and what was.
pub async fn show(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let made_in = MadeIn { meeting: live.id(), block: BlockId(block) };
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    let made = live.read(|meeting| made(view, meeting, made_in))?;
    let decks = store::list(app.db.read(), (who.school.id, who.person.id)).await?;
    let kept = decks.iter().find_map(|deck| Some((deck, card_of(deck, made_in)?)));
    Ok(kept_page(&who, &made, kept).into_response())
}

/// The card of this block in a deck, when it is there.
fn card_of(deck: &OwnDeck, made_in: MadeIn) -> Option<&DraftCard> {
    deck.draft.present().find(|card| card.made_in == Some(made_in))
}

/// POST to the same: makes the card, or takes it away again.
pub async fn keep(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
    fields: Fields,
) -> Result<Response, WebError> {
    if !who.person.roles.may(Right::WriteCards) {
        return Err(WebError::Forbidden);
    }
    let made_in = MadeIn { meeting: live.id(), block: BlockId(block) };
    let cards = live.cards();
    let words = app.words(Lang::SOURCE);
    let view = View { words: &words, cards: &cards };
    let made = live.read(|meeting| made(view, meeting, made_in))?;
    match fields.get("do") {
        "keep" => lay(&app, &who, &made).await?,
        "undo" => take_away(&app, &who, made_in).await?,
        _ => return Err(WebError::Unreadable),
    }
    let address = format!("{}/blok/{block}/kaart", home(live.id()));
    Ok((StatusCode::SEE_OTHER, Redirect::to(&address)).into_response())
}

/// Lays the card in the deck where it lies already, else in that of group definitions, which is made
/// when it is not there. It is published along when everything else of the deck was.
async fn lay(app: &App, who: &SignedIn, made: &Made) -> Result<(), WebError> {
    let whose = (who.school.id, who.person.id);
    let title = app.words(Lang::SOURCE).t("define-deck").into_owned();
    let tx = app.db.begin().await?;
    let mut decks = store::list(&tx, whose).await?;
    let has_card = |deck: &OwnDeck| card_of(deck, made.place).is_some();
    let is_ours = |deck: &OwnDeck| deck.draft.title == title && deck.shared != Shared::Me;
    let place = decks.iter().position(has_card).or_else(|| decks.iter().position(is_ours));
    let mut deck = match place {
        Some(place) => decks.swap_remove(place),
        None => new_deck(app, who, &tx, &title).await?,
    };
    let is_current = deck.draft.cards.is_empty() || !editing::is_changed(app, &deck);
    let text = CardText {
        title: made.term.clone(),
        text: made.text.clone(),
        hint: made.from.clone(),
        steps: Vec::new(),
    };
    let known = card_of(&deck, made.place).map(|card| card.number);
    if let Some(card) = known.and_then(|number| deck.draft.card_mut(number).ok()) {
        card.text = text;
    } else {
        let made_in = Some(made.place);
        let card = DraftCard { text, made_in, ..DraftCard::new(0, Kind::DefinitionCard) };
        deck.draft.push(card).map_err(|_| WebError::Refused("own-refused-full"))?;
    }
    editing::save_or_publish(app, tx, deck, is_current).await
}

async fn new_deck(
    app: &App,
    who: &SignedIn,
    tx: &sea_orm::DatabaseTransaction,
    title: &str,
) -> Result<OwnDeck, WebError> {
    let whose = (who.school.id, who.person.id);
    let id = new_id(&app.chance);
    let credit = who.school.name.clone();
    let look = Look::default();
    let draft = Draft { title: title.to_owned(), credit, look, ..Draft::default() };
    if !store::add(tx, whose, &id, &draft, app.clock.now()).await? {
        return Err(WebError::Refused("own-refused-decks"));
    }
    let deck = store::one(tx, whose, &id).await?.ok_or(WebError::NotFound)?;
    store::set_shared(tx, &deck, Shared::School).await?;
    Ok(deck)
}

async fn take_away(app: &App, who: &SignedIn, made_in: MadeIn) -> Result<(), WebError> {
    let tx = app.db.begin().await?;
    let decks = store::list(&tx, (who.school.id, who.person.id)).await?;
    let found = decks.into_iter().find_map(|deck| {
        let number = card_of(&deck, made_in)?.number;
        Some((deck, number))
    });
    let Some((mut deck, number)) = found else { return Ok(()) };
    let is_current = !editing::is_changed(app, &deck);
    deck.draft.set_removed(number, true).map_err(|_| WebError::NotFound)?;
    if deck.draft.present().next().is_none() {
        // A deck without cards cannot be published: it goes as a whole, and can come back.
        store::remove(&tx, &deck, app.clock.now()).await?;
        tx.commit().await?;
        return Ok(app.cards_changed(who.school.id).await?);
    }
    editing::save_or_publish(app, tx, deck, is_current).await
}

fn kept_page(who: &SignedIn, made: &Made, kept: Option<(&OwnDeck, &DraftCard)>) -> Markup {
    let words = &who.words;
    let title = words.t("define-kept-title");
    let kind = PageKind::Staff { who: &who.person, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let home = home(made.place.meeting);
    let address = format!("{home}/blok/{}/kaart", made.place.block);
    let is_older = kept.is_some_and(|(_, card)| card.text.text != made.text);
    let act = |deed: &str, key: &str, class: &str| {
        html! {
            form.act method="post" action=(address) {
                (hidden("do", deed))
                button class=(class) type="submit" { (words.t(key)) }
            }
        }
    };
    let card = Card::new(crate::web::components::Family::Definition, words.t("card-definition"));
    let body = html! {
        (Heading::new(title.as_ref()).above(way_back(&format!("{home}/verslag"), &words.t("lead-report"))))
        div.define-kept {
            @if let Some((deck, card)) = kept {
                (Notice::new(Hue::Good, words.t_with("define-kept", &[("deck", deck.draft.title.as_str().into())]))
                    .text(if deck.published.is_some() { words.t("define-kept-use") } else { words.t("define-kept-draft") })
                    .acts(html! {
                        a.button.button-secondary href=(format!("/eigen-kaarten/{}/kaart/{}", deck.id, card.number)) {
                            (words.t("define-kept-open"))
                        }
                        (act("undo", "define-kept-undo", "button button-quiet"))
                    }))
                @if is_older { (Notice::new(Hue::Wait, words.t("define-kept-older")).acts(act("keep", "define-kept-again", "button button-secondary"))) }
            }
            (card.title(&made.term).body(prose(&made.text)).size(Size::Medium))
            p.soft { (made.from) }
            div.row {
                @if kept.is_none() && who.person.roles.may(Right::WriteCards) {
                    (act("keep", "define-keep", "button button-primary button-large"))
                }
                (Button::link(words.t("define-poster"), format!("{home}/blok/{}/poster.pdf", made.place.block)).icon(Icon::Print))
            }
        }
    };
    page(&about, body)
}

/// The poster of what a group agreed on; nothing before it did.
pub(super) fn poster_of(view: View<'_>, meeting: &Meeting, block: &Block) -> Option<Posters> {
    let text = definition::work(block)?.agreed().text()?.to_string();
    let (lang, direction) = (meeting.lang.tag().to_owned(), direction(meeting.lang));
    let title = term(view, block);
    Some(Posters {
        title: title.clone(),
        lang: lang.clone(),
        direction,
        posters: vec![Poster {
            lang,
            direction,
            family: Family::Definition,
            kind_label: view.words.t("define-agreed").into_owned(),
            title,
            body: PosterBody::Definition(text),
            source: from(view, meeting),
            remark: String::new(),
            qr: None,
        }],
        size: PosterSize::A3,
        ink: Ink::default(),
    })
}

/// Room to write alone, with two and with four.
pub(super) fn sheet_of(view: View<'_>, block: &Block) -> Sheet {
    let words = view.words;
    let field = |step| {
        FormPart::Field(FormField {
            label: step_name(words, step),
            help: words.t(&format!("define-do-{}", step.name())).into_owned(),
            room: Room::Box(ROOM_MM),
        })
    };
    Sheet {
        family: Family::Definition,
        kind_label: term(view, block),
        parts: planned(block).iter().copied().map(field).collect(),
    }
}

/// Where the coach goes from the report, for every definition that the group made.
pub(in crate::meetings) fn links(view: View<'_>, meeting: &Meeting, home: &str) -> Markup {
    let made = meeting.agenda.iter().filter_map(|block| {
        definition::work(block)?.agreed().text().map(|_| (block, term(view, block)))
    });
    let made: Vec<_> = made.collect();
    html! {
        @if !made.is_empty() {
            section.report-files {
                h2 { (view.words.t("define-agreed")) }
                @for (block, term) in made {
                    (Button::link(view.words.t_with("define-keep-of", &[("term", term.into())]), format!("{home}/blok/{}/kaart", block.id)).icon(Icon::Cards))
                }
            }
        }
    }
}
