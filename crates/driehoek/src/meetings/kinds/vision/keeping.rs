//! What the group made, kept by the school, and on paper: as a poster, and the sheet with the eight
//! steps.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::meetings::blocks::Block;
use domain::meetings::kinds::vision::{self as rules, Step};
use domain::meetings::{BlockId, Meeting, MeetingId, Text};
use domain::visions::{NotKept, Origin, VALUES_MAX, VISIONS_MAX, Vision, Words as Said};
use maud::{Markup, html};
use print::{Family, FormField, FormPart, PosterSize, Posters, Room};
use uuid::Uuid;

use super::{numbered, step_name};
use crate::app::App;
use crate::error::WebError;
use crate::i18n::Words;
use crate::meetings::form::Fields;
use crate::meetings::kinds::paper::Sheet;
use crate::meetings::links::home;
use crate::meetings::pages::Leading;
use crate::meetings::views::{View, hidden};
use crate::visions::poster;
use crate::visions::store::{self, Stored};
use crate::web::components::{Button, Heading, Hue, Notice, way_back};
use crate::web::icons::Icon;
use crate::web::shell::{Nav, Page, PageKind, page};
use crate::web::who::SignedIn;

/// How high the room to write is on the sheet, in millimetres.
const ROOM_MM: u8 = 24;
/// How high it is for sentences.
const ROOM_SENTENCES_MM: u8 = 40;

/// What a group made, with where.
struct Made {
    said: Said,
    meeting: MeetingId,
    block: BlockId,
}

/// The vision of a block, when it has one.
fn said(words: &Words, meeting: &Meeting, block: &Block) -> Option<Said> {
    let vision = rules::vision(block)?;
    let main = vision.main();
    let args = [("team", meeting.team_name.as_str().into())];
    let title = Text::new(&words.t_with("vision-title-of", &args)).ok();
    Some(Said {
        title: title.unwrap_or_else(|| block.plan.title.clone()),
        text: vision.text()?,
        values: main.iter().take(VALUES_MAX).map(|value| value.text.clone()).collect(),
    })
}

fn made(app: &App, meeting: &Meeting, (id, block): (MeetingId, u32)) -> Result<Made, WebError> {
    let block = meeting.block(BlockId(block)).ok_or(WebError::NotFound)?;
    // Called the same whoever keeps it: in the language of the meeting.
    let said = said(&app.words(meeting.lang), meeting, block).ok_or(WebError::NotFound)?;
    Ok(Made { said, meeting: id, block: block.id })
}

/// The vision that the school keeps of this block.
async fn kept(app: &App, who: &SignedIn, made: &Made) -> Result<Option<Stored>, WebError> {
    let visions = store::list((app.db.read(), &app.vault), who.school.id).await?;
    Ok(visions.into_iter().find(|stored| is_of(&stored.vision, made)))
}

fn is_of(vision: &Vision, made: &Made) -> bool {
    let mut from = vision.from_meetings();
    from.any(|(meeting, block, _)| meeting == made.meeting && block == made.block)
}

/// GET `/bijeenkomsten/{id}/blok/{block}/visie`: what the school keeps of it, or can.
pub async fn show(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
) -> Result<Response, WebError> {
    let made = live.read(|meeting| made(&app, meeting, (live.id(), block)))?;
    let kept = kept(&app, &who, &made).await?;
    Ok(shown(&who, &made, kept.as_ref()).into_response())
}

/// POST to the same: keeps it. What was kept before and changed since, gets a new version.
pub async fn keep(
    State(app): State<App>,
    Leading { who, live }: Leading,
    Path((_, block)): Path<(String, u32)>,
    _fields: Fields,
) -> Result<Response, WebError> {
    let made = live.read(|meeting| made(&app, meeting, (live.id(), block)))?;
    let id = keep_made(&app, &who, &made).await?;
    let address = format!("/visie/{id}?gedaan=bewaard");
    Ok((StatusCode::SEE_OTHER, Redirect::to(&address)).into_response())
}

async fn keep_made(app: &App, who: &SignedIn, made: &Made) -> Result<Uuid, WebError> {
    let (school, now) = (who.school.id, app.clock.now());
    let origin = Origin::Meeting { meeting: made.meeting, block: made.block };
    let tx = app.db.begin().await?;
    let place = (&tx, &app.vault);
    let visions = store::list(place, school).await?;
    let known = visions.into_iter().find(|stored| is_of(&stored.vision, made));
    let id = if let Some(mut stored) = known {
        let seen = stored.vision.number();
        stored.vision.keep(seen, made.said.clone(), origin, now).map_err(refused)?;
        store::save(place, school, (stored.id, &stored.vision), now).await?;
        stored.id
    } else {
        if usize::try_from(store::count(&tx, school).await?).unwrap_or(usize::MAX) >= VISIONS_MAX {
            return Err(WebError::Refused("visions-full"));
        }
        let id = app.chance.uuid_v7(now);
        let vision = Vision::new(made.said.clone(), origin, now).map_err(refused)?;
        store::add(place, school, (id, &vision), now).await?;
        id
    };
    tx.commit().await?;
    Ok(id)
}

fn refused(not: NotKept) -> WebError {
    match not {
        NotKept::Full { .. } => WebError::Refused("visions-versions-many"),
        other => WebError::Internal(other.into()),
    }
}

fn shown(who: &SignedIn, made: &Made, kept: Option<&Stored>) -> Markup {
    let words = &who.words;
    let title = words.t("vision-kept-title");
    let kind = PageKind::Staff { who: &who.person, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let home = home(made.meeting);
    let address = format!("{home}/blok/{}/visie", made.block);
    let from_here = kept.and_then(|stored| {
        let mut from = stored.vision.from_meetings();
        from.find(|(meeting, block, _)| *meeting == made.meeting && *block == made.block)
    });
    let is_older = from_here.is_some_and(|(.., version)| version.words != made.said);
    let act = |key: &str, class: &str| {
        html! {
            form.act method="post" action=(address) {
                (hidden("do", "keep"))
                button class=(class) type="submit" { (words.t(key)) }
            }
        }
    };
    let body = html! {
        (Heading::new(title.as_ref()).above(way_back(&format!("{home}/verslag"), &words.t("lead-report"))))
        @if let Some(stored) = kept {
            (Notice::new(Hue::Good, words.t("vision-kept")).acts(html! {
                a.button.button-secondary href=(format!("/visie/{}", stored.id)) { (words.t("vision-kept-open")) }
            }))
            @if is_older {
                (Notice::new(Hue::Wait, words.t("vision-kept-older")).acts(act("vision-kept-again", "button button-secondary")))
            }
        }
        article.vision-page {
            h2 dir="auto" { (made.said.title) }
            div.vision-said dir="auto" { @for line in made.said.text.as_str().lines() { p { (line) } } }
            ul.vision-chips { @for value in &made.said.values { li.vision-chip dir="auto" { (value) } } }
        }
        div.row {
            @if kept.is_none() { (act("vision-keep", "button button-primary button-large")) }
            (Button::link(words.t("define-poster"), format!("{home}/blok/{}/poster.pdf", made.block)).icon(Icon::Print))
        }
        @if kept.is_none() { p.soft { (words.t("vision-keep-help")) } }
    };
    page(&about, body)
}

/// The poster of what a group made; nothing before there is a text.
pub(super) fn poster_of(view: View<'_>, meeting: &Meeting, block: &Block) -> Option<Posters> {
    let said = said(view.words, meeting, block)?;
    let args = [
        ("meeting", meeting.title.as_str().into()),
        ("date", view.words.date(meeting.starts.date()).into()),
    ];
    let source = view.words.t_with("define-from", &args).into_owned();
    let label = view.words.t("visions-label").into_owned();
    Some(poster(&said, meeting.lang, (label, source), PosterSize::A3))
}

/// The eight steps with room to write.
pub(super) fn sheet_of(view: View<'_>) -> Sheet {
    Sheet {
        family: Family::Definition,
        kind_label: view.words.t("block-vision").into_owned(),
        parts: Step::ALL.iter().map(|step| on_paper(view, *step)).collect(),
    }
}

/// A step on paper. Underlining and reading aloud need no room of their own.
fn on_paper(view: View<'_>, step: Step) -> FormPart {
    let words = view.words;
    let help = words.t(&format!("vision-paper-{}", step.name())).into_owned();
    let room = match step {
        Step::Underline | Step::Read => {
            return FormPart::Text(format!("*{}* {help}", numbered(words, step)));
        }
        Step::Sentences | Step::Start => Room::Box(ROOM_SENTENCES_MM),
        _ => Room::Box(ROOM_MM),
    };
    FormPart::Field(FormField { label: numbered(words, step), help, room })
}

/// Where the coach goes from the report, for every vision that the group made.
pub(in crate::meetings) fn links(view: View<'_>, meeting: &Meeting, home: &str) -> Markup {
    let has_one = |block: &&Block| {
        rules::step(block) == Some(Step::Start)
            || rules::vision(block).is_some_and(|vision| vision.kept().is_used())
    };
    let made: Vec<_> = meeting
        .agenda
        .iter()
        .filter(has_one)
        .filter(|it| said(view.words, meeting, it).is_some())
        .collect();
    html! {
        @if !made.is_empty() {
            section.report-files {
                h2 { (step_name(view.words, Step::Start)) }
                @for block in made {
                    (Button::link(view.words.t_with("vision-keep-of", &[("title", block.plan.title.as_str().into())]), format!("{home}/blok/{}/visie", block.id)).icon(Icon::School))
                }
            }
        }
    }
}
