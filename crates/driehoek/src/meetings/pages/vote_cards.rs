//! Reading vote cards in *over de streep*: the one page that may use a camera.

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::meetings::{Actor, BlockId};

use super::{Leading, act};
use crate::app::App;
use crate::error::WebError;
use crate::live::Live;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::kinds::{self, cross_the_line::vote_cards};
use crate::meetings::links::home;
use crate::meetings::views::{View, words};
use crate::web::headers;
use crate::web::who::SignedIn;

/// The page.
pub async fn show(Leading { who, live }: Leading) -> Response {
    page(&who, &live, None)
}

/// Takes the numbers over.
pub async fn read(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let outcome = match fields.read("block").map(BlockId).ok_or(Fault::Unreadable) {
        Err(fault) => Err(fault),
        Ok(block) => match kinds::of_coach(&fields, block, &app.chance) {
            Err(fault) => Err(fault),
            Ok(action) => {
                let key = fields.key_of(&who.person.id);
                act(&live, Actor::Coach(who.person.id), action, key).await?
            }
        },
    };
    Ok(match outcome {
        Ok(_) => Redirect::to(&format!("{}/leiden", home(live.id()))).into_response(),
        Err(fault) => {
            let why = words::fault(&who.words, fault);
            let page = page(&who, &live, Some((&fields, &why)));
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    })
}

fn page(who: &SignedIn, live: &Live, again: Option<(&Fields, &str)>) -> Response {
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    let page =
        live.read(|meeting| vote_cards::show(view, meeting, &who.person, &home(live.id()), again));
    let mut res = page.into_response();
    res.headers_mut()
        .insert(headers::PERMISSIONS_POLICY, HeaderValue::from_static(headers::WITH_CAMERA));
    res
}
