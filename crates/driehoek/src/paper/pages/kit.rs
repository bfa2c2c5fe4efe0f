//! The kit of a meeting, and whatever else of it belongs on paper, in one order.

use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};

use super::{Asking, fields_of, reference, sheet_of, start};
use crate::app::App;
use crate::error::WebError;
use crate::live::Live;
use crate::meetings::form::Fields;
use crate::meetings::links::home;
use crate::meetings::pages::Leading;
use crate::paper::jobs::{Ordered, Paper, Work};
use crate::paper::kit::{Network, Part, kit};
use crate::paper::views::{self, KitAsked};
use crate::paper::{Note, Sheet};
use crate::practice::sign;
use crate::traces;
use crate::web::who::SignedIn;

/// GET `/bijeenkomsten/{id}/pakket`: the form for the kit of a meeting.
pub async fn ask_kit(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Query(asking): Asking,
) -> Result<Response, WebError> {
    let id = live.id();
    let before = fields_of(&asking);
    let offered = offered(&app, &who, &live).await?;
    let chosen = if before.has("vorm") { Part::read(&before) } else { offered.clone() };
    let asked = KitAsked {
        id,
        meeting: live.read(|meeting| meeting.title.to_string()),
        network: Network::default(),
        fault: None,
        offered,
        chosen,
    };
    Ok(views::ask_kit(&who.words, &who.person, &asked).into_response())
}

/// POST `/bijeenkomsten/{id}/pakket`: prints the kit of a meeting, with the cards and forms of the
/// meeting. Name and password of the network are only in the paper, and are forgotten with it.
pub async fn make_kit(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let id = live.id();
    let meeting = live.read(|meeting| meeting.title.to_string());
    let network = Network::read(&fields);
    let chosen = Part::read(&fields);
    let nothing = chosen.is_empty().then_some(("vorm", "kit-nothing"));
    if let Some(fault) = network.fault().or(nothing) {
        let offered = offered(&app, &who, &live).await?;
        let fault = Some(fault);
        let asked = KitAsked { id, meeting, network, fault, offered, chosen };
        let page = views::ask_kit(&who.words, &who.person, &asked);
        return Ok((http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let mut papers = Vec::new();
    let mut notes = Vec::new();
    for part in &chosen {
        let Some((sheet, more)) = sheet(&app, &who, (&live, *part), &network).await? else {
            continue;
        };
        let name = who.words.t(&format!("kit-{}", part.name())).into_owned();
        papers.push(Paper { name, sheet });
        notes.extend(more);
    }
    let query: Vec<_> = chosen.iter().map(|part| format!("vorm={}", part.name())).collect();
    let ordered = Ordered {
        owner: super::whose(&who),
        title: who.words.t("kit-title").into_owned(),
        about: meeting,
        back: format!("{}/pakket?{}", home(id), query.join("&")),
        notes,
        work: Work {
            papers,
            mark: sign::mark(&who.words, sign::of(&who)),
            reference: reference(&app),
            asked: traces::here(),
        },
    };
    Ok(start(&app, ordered))
}

/// What there is on paper for this meeting.
async fn offered(app: &App, who: &SignedIn, live: &Live) -> Result<Vec<Part>, WebError> {
    let mut offered = Vec::new();
    for part in Part::ALL {
        if sheet(app, who, (live, *part), &Network::default()).await?.is_some() {
            offered.push(*part);
        }
    }
    Ok(offered)
}

/// One paper for a meeting; nothing when its agenda has nothing for it.
async fn sheet(
    app: &App,
    who: &SignedIn,
    (live, part): (&Live, Part),
    network: &Network,
) -> Result<Option<(Sheet, Vec<Note>)>, WebError> {
    if let Some(layout) = part.layout() {
        let kit = live.read(|meeting| {
            let words = who.words.in_lang(meeting.lang);
            kit(&words, &meeting.into(), &app.config.public_url, network, layout)
        });
        return Ok(Some((Sheet::Kit(Box::new(kit)), Vec::new())));
    }
    let Some(order) = live.read(|meeting| part.order(meeting)) else { return Ok(None) };
    sheet_of(app, &who.words, &live.cards(), &order).await
}
