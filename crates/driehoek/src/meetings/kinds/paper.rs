//! What a block has on paper to fetch: a sheet to write on, and a poster of what the group made. Of a
//! practice school both carry its sign.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::meetings::{BlockId, Meeting};
use print::{Family, Form, FormPart, FormSheet, Ink, Marked, Paper, Posters};
use std::sync::LazyLock;

use super::At;
use crate::error::WebError;
use crate::meetings::pages::{Leading, file};
use crate::meetings::views::View;
use crate::paper::direction;
use crate::practice::sign;
use crate::turns::Turns;
use crate::web::who::SignedIn;

/// Printing takes a whole processor: not more than this many at once.
static PRINTING: LazyLock<Turns> = LazyLock::new(|| Turns::of(2));

/// What stands on a sheet to write on, below the title and the text of its block.
pub(super) struct Sheet {
    pub(super) family: Family,
    pub(super) kind_label: String,
    pub(super) parts: Vec<FormPart>,
}

/// GET `/bijeenkomsten/{id}/blok/{block}/werkblad.pdf`: a sheet to write on.
pub async fn sheet(
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    let sheet = live.read(|meeting| {
        let at = at(view, meeting, block)?;
        Some(on_paper(at, at.kind()?.sheet(at)?))
    });
    printed(&who, sheet.ok_or(WebError::NotFound)?, "werkblad.pdf").await
}

/// GET `/bijeenkomsten/{id}/blok/{block}/poster.pdf`: what the group agreed on, for on the wall.
pub async fn poster(
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    let poster: Option<Posters> = live.read(|meeting| {
        let at = at(view, meeting, block)?;
        at.kind()?.poster(at)
    });
    printed(&who, poster.ok_or(WebError::NotFound)?, "poster.pdf").await
}

fn at<'a>(view: View<'a>, meeting: &'a Meeting, block: u32) -> Option<At<'a>> {
    Some(At { view, meeting, block: meeting.block(BlockId(block))? })
}

fn on_paper(at: At<'_>, sheet: Sheet) -> FormSheet {
    let At { view, meeting, block } = at;
    let lang = view.words.lang();
    let form = Form {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        family: sheet.family,
        kind_label: sheet.kind_label,
        title: block.plan.title.to_string(),
        intro: block.plan.text.as_ref().map(ToString::to_string).unwrap_or_default(),
        parts: sheet.parts,
        source: String::new(),
        remark: String::new(),
        page_label: view.words.t("paper-page").into_owned(),
        qr: None,
    };
    FormSheet {
        title: meeting.title.to_string(),
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        forms: vec![form],
        ink: Ink::default(),
    }
}

async fn printed(
    who: &SignedIn,
    paper: impl Paper + Send + 'static,
    name: &'static str,
) -> Result<Response, WebError> {
    let mark = sign::mark(&who.words, sign::of(who));
    let marked = move || print::pdf(&Marked::new(&paper, mark.as_ref()));
    let printed = PRINTING.take(marked).await??;
    Ok(file(printed.bytes, "application/pdf", name).into_response())
}
