//! The addresses of a deck's programme: its blocks in their order, and one block.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    decks::{
        GroupForm, PlanKind, limits,
        own::{BLOCK_KINDS, BlockText, Draft, DraftBlock, PlanTitles, Refused},
    },
    lang::Lang,
};

use super::{
    editing::{base, save, typed},
    pages::open,
    plan_titles,
    row::Row,
    store::{self, OwnDeck},
    views::{self, block_kind_name},
    with_draft,
};
use crate::{app::App, error::WebError, meetings::form::Fields, web::who::SignedIn};

/// The fields with what lies in a block: its cards, and what is known by its title.
pub const TICKS: [&str; 2] = ["card", "definition"];

/// What a form about the programme asks for.
enum Act {
    Add(PlanKind),
    Row(Row),
    /// Make it one's own, as it was, or let it follow from the cards.
    Own(bool),
}

enum Told {
    Block(u32),
    Removed(u32),
    Follows,
    Nothing,
}

impl Act {
    fn of(fields: &Fields) -> Option<Self> {
        if let Some(row) = Row::of(fields) {
            return Some(Self::Row(row));
        }
        match fields.get("do") {
            "add" => {
                let kind =
                    BLOCK_KINDS.into_iter().find(|kind| kind.name() == fields.get("onderdeel"));
                kind.map(Self::Add)
            }
            "follow" => Some(Self::Own(false)),
            "own" => Some(Self::Own(true)),
            _ => None,
        }
    }

    /// `title` is what a new block is called.
    fn apply(self, draft: &mut Draft, titles: &PlanTitles, title: &str) -> Result<Told, Refused> {
        match self {
            Self::Add(kind) => draft.add_block(kind, title, titles).map(Told::Block),
            Self::Row(Row::Remove(number, removed)) => {
                draft.set_block_removed(number, removed, titles)?;
                Ok(if removed { Told::Removed(number) } else { Told::Nothing })
            }
            Self::Row(Row::Step(number, up)) => {
                draft.step_block(number, up, titles).map(|()| Told::Nothing)
            }
            Self::Row(Row::Order(order)) => {
                draft.reorder_blocks(&order, titles);
                Ok(Told::Nothing)
            }
            Self::Own(own) => {
                draft.set_own_plan(own);
                Ok(if own { Told::Nothing } else { Told::Follows })
            }
        }
    }
}

pub(super) fn refused(refused: Refused) -> WebError {
    match refused {
        Refused::Full => WebError::Refused("own-refused-full"),
        Refused::PlanFull => WebError::Refused("own-refused-plan-full"),
        Refused::OneClosing => WebError::Refused("own-refused-closing"),
        Refused::NoSuchCard | Refused::NoSuchBlock | Refused::CannotBeCopied => WebError::NotFound,
    }
}

/// POST `/eigen-kaarten/{deck}/programma`: adding, moving, removing, and back to the cards.
pub async fn change(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, WebError> {
    open(&app, &who, &id).await?;
    let act = Act::of(&fields).ok_or(WebError::Unreadable)?;
    let tx = app.db.begin().await?;
    let deck = store::one(&tx, (who.school.id, who.person.id), &id.as_str().into()).await?;
    let mut deck = deck.ok_or(WebError::NotFound)?;
    let source = app.words(Lang::SOURCE);
    let title = match &act {
        Act::Add(kind) => block_kind_name(&source, *kind),
        _ => String::new(),
    };
    let told = act.apply(&mut deck.draft, &plan_titles(&app), &title).map_err(refused)?;
    save(&app, tx, &deck).await?;
    let home = format!("/eigen-kaarten/{}", deck.id);
    let to = match told {
        Told::Block(number) => format!("{home}/programma/{number}"),
        Told::Removed(number) => format!("{home}?onderdeel={number}#programma"),
        Told::Follows => format!("{home}?programma=kaarten#programma"),
        Told::Nothing => format!("{home}#programma"),
    };
    Ok(Redirect::to(&to).into_response())
}

/// GET `/eigen-kaarten/{deck}/programma/{block}`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Path((id, number)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let deck = open(&app, &who, &id).await?;
    let block = block_of(&app, &deck, number)?;
    Ok(block_page(&app, &who, &deck, &Again::of(&block), &block))
}

/// The block of this number, as it is kept.
fn block_of(app: &App, deck: &OwnDeck, number: u32) -> Result<DraftBlock, WebError> {
    let blocks = deck.draft.programme(&plan_titles(app));
    blocks.into_iter().find(|block| block.number == number).ok_or(WebError::NotFound)
}

/// A block as a form has it.
struct Again {
    block: DraftBlock,
    /// What was typed as its minutes.
    minutes: String,
    is_conflict: bool,
}

impl Again {
    fn of(block: &DraftBlock) -> Self {
        let minutes = block.minutes.to_string();
        Self { block: block.clone(), minutes, is_conflict: false }
    }

    /// What the form makes of the block; its minutes may be no number that can be.
    fn filled(deck: &OwnDeck, stored: &DraftBlock, fields: &Fields) -> Self {
        let mut block = stored.clone();
        block.text = BlockText {
            title: typed(fields, "title"),
            text: typed(fields, "text"),
            note: typed(fields, "note"),
        };
        let form = GroupForm::ALL.into_iter().find(|form| form.name() == fields.get("form"));
        block.form = form.unwrap_or(stored.form);
        let number = |id: &str| {
            let card = deck.draft.present().find(|card| deck.id.card(card.number).as_str() == id);
            card.map(|card| card.number)
        };
        let chosen = TICKS.iter().flat_map(|name| fields.all(name));
        block.cards = chosen.filter_map(number).collect();
        let minutes = fields.get("minutes").trim().to_owned();
        block.minutes = minutes.parse().unwrap_or_default();
        Self { block, minutes, is_conflict: false }
    }

    fn has_minutes(&self) -> bool {
        (1..=limits::OWN_BLOCK_MINUTES).contains(&self.block.minutes)
    }
}

fn block_page(
    app: &App,
    who: &SignedIn,
    deck: &OwnDeck,
    again: &Again,
    stored: &DraftBlock,
) -> Response {
    let has_minutes = again.has_minutes();
    let page = views::block::Editor {
        deck,
        block: &again.block,
        base: base(stored),
        minutes: &again.minutes,
        has_minutes,
        is_conflict: again.is_conflict,
        cards: &with_draft(app, &deck.id, &deck.draft),
    };
    let status = match (again.is_conflict, has_minutes) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    (status, views::block::show(who, &page)).into_response()
}

/// POST `/eigen-kaarten/{deck}/programma/{block}`: keeps what was typed.
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    Path((id, number)): Path<(String, u32)>,
    fields: Fields,
) -> Result<Response, WebError> {
    open(&app, &who, &id).await?;
    let tx = app.db.begin().await?;
    let deck = store::one(&tx, (who.school.id, who.person.id), &id.as_str().into()).await?;
    let mut deck = deck.ok_or(WebError::NotFound)?;
    let stored = block_of(&app, &deck, number)?;
    let mut wanted = Again::filled(&deck, &stored, &fields);
    wanted.is_conflict = wanted.block != stored && fields.get("base") != base(&stored);
    if wanted.is_conflict || !wanted.has_minutes() {
        tx.rollback().await?;
        return Ok(block_page(&app, &who, &deck, &wanted, &stored));
    }
    if wanted.block != stored {
        let kept = deck.draft.block_mut(number, &plan_titles(&app)).map_err(refused)?;
        *kept = wanted.block;
        save(&app, tx, &deck).await?;
    }
    let to = format!("/eigen-kaarten/{}#programma", deck.id);
    Ok(Redirect::to(&to).into_response())
}
