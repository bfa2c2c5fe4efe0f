//! The page of searching: read the question, search, draw.

use anyhow::Context as _;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::{
    decks::{DeckId, ElementId, GroupForm},
    meetings::{PersonId, SchoolId},
};
use serde::Deserialize;
use std::sync::Arc;

use super::{Asked, Duration, Family, Found, Marker, Narrow, is_too_long, views};
use crate::{app::App, error::WebError, i18n::Words, web::who::SignedIn};

/// The question as it stands in the address. What is not understood narrows nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    q: String,
    soort: String,
    set: String,
    taal: String,
    duur: String,
    vorm: String,
    sleutel: String,
    thema: String,
    pagina: String,
    /// Whether only the pieces that change are wanted: a script asks for them.
    stuk: String,
}

impl Form {
    fn asked(self) -> Asked {
        let named = |id: String| (!id.is_empty()).then_some(id);
        let narrow = Narrow {
            family: Family::named(&self.soort),
            deck: named(self.set).map(|id| DeckId::from(id.as_str())),
            lang: self.taal.parse().ok(),
            duration: Duration::ALL.into_iter().find(|one| one.name() == self.duur),
            form: GroupForm::ALL.into_iter().find(|one| one.name() == self.vorm),
            key: named(self.sleutel).map(|id| ElementId::from(id.as_str())),
            series: named(self.thema).map(|id| ElementId::from(id.as_str())),
        };
        Asked { text: self.q, narrow, page: self.pagina.parse().unwrap_or(1) }
    }
}

/// Searching. The question is in the address, which no log has.
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(form): Query<Form>,
) -> Result<Response, WebError> {
    let whose = (who.school.id, who.person.id);
    let of_school = app.shelf.of(&app.db, who.school.id).await?;
    let cards = app.shelf.of_person(&app.db, whose).await?;
    let is_piece = !form.stuk.is_empty();
    let asked = form.asked();
    let status =
        if is_too_long(&asked.text) { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (words, person) = (who.words, who.person);
    let finder = Arc::clone(&app.finder);
    // The first search after a start may wait for the index.
    let draw = move || -> anyhow::Result<maud::Markup> {
        let (cards, of_school) = (&cards, &of_school);
        let around = Around { finder: &finder, whose, of_school, cards, words: &words };
        let results = around.search(&asked)?;
        Ok(if is_piece { views::pieces(&results) } else { views::page_of(&results, &person) })
    };
    let page = tokio::task::spawn_blocking(draw).await.context("searching")??;
    Ok((status, page).into_response())
}

/// What a search needs.
struct Around<'a> {
    finder: &'a super::Finder,
    whose: (SchoolId, PersonId),
    of_school: &'a Arc<domain::decks::CardBox>,
    /// The same, with what the searcher keeps to themselves.
    cards: &'a Arc<domain::decks::CardBox>,
    words: &'a Words,
}

impl<'a> Around<'a> {
    fn search(&self, asked: &'a Asked) -> anyhow::Result<views::Results<'a>> {
        let found = if is_too_long(&asked.text) {
            Found::default()
        } else {
            self.finder.find_for(self.whose, (self.of_school, self.cards), asked)?
        };
        let known = |word: &str| self.finder.knows(word);
        let mut marker = Marker::new(&found, &known);
        let lang = self.words.lang();
        let shown = found.things.iter().filter_map(|thing| {
            let shown = marker.show(thing, self.cards, asked, lang)?;
            Some(views::Hit::of(thing, &shown))
        });
        let hits = shown.collect();
        Ok(views::Results { asked, found, hits, cards: self.cards, words: self.words })
    }
}
