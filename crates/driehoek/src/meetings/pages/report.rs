//! The report, for coaches and for whoever has a link that is still open.

use std::sync::{Arc, LazyLock};

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use domain::meetings::{
    Action, Actor, Meeting, Report, SHARE_DAYS_MAX, report as all_said, shared_report,
};
use domain::practice::Term;
use domain::privacy::Act;

use print::Marked;

use super::plan::today;
use super::{Leading, act, file};
use crate::app::App;
use crate::chance::same_secret;
use crate::error::{Fault, WebError};
use crate::i18n::Words;
use crate::live::Live;
use crate::meetings::form::Fields;
use crate::meetings::links::{self, LinkToken};
use crate::meetings::report;
use crate::meetings::thread::around;
use crate::meetings::views::report::{Coach, Files};
use crate::meetings::views::{View, report as report_view};
use crate::practice::sign;
use crate::privacy::audit::{self, Subject};
use crate::turns::Turns;
use crate::web::who::{Reader, SignedIn};

/// Printing takes a whole processor: not more than this many at once.
static PRINTING: LazyLock<Turns> = LazyLock::new(|| Turns::of(2));

/// The report for coaches. It holds what people said, so that opening it is written down, also of
/// the coaches themselves: there is nobody else who can.
pub async fn show(
    State(app): State<App>,
    Leading { who, live }: Leading,
) -> Result<Response, WebError> {
    audit::viewed(&app, &who, Subject::meeting(live.id())).await?;
    coach_page(&app, &who, &live, None).await
}

async fn coach_page(
    app: &App,
    who: &SignedIn,
    live: &Live,
    made: Option<&str>,
) -> Result<Response, WebError> {
    let thread = around::report(app, who, live).await?;
    let cards = live.cards();
    let view = View { words: &who.words, cards: &cards };
    let home = links::home(live.id());
    let base = format!("{home}/verslag");
    let coach = Coach { who: &who.person, home: &home, made, today: today(app), thread: &thread };
    let files = Files { base: &base, house: None, coach: Some(coach) };
    let page = live.read(|meeting| {
        let document = report::document(view, meeting, &all_said(meeting));
        report_view::show(view, meeting, &document, files)
    });
    Ok(page.into_response())
}

/// Makes or ends a link to the report.
pub async fn share(
    State(app): State<App>,
    Leading { who, live }: Leading,
    fields: Fields,
) -> Result<Response, WebError> {
    let actor = Actor::Coach(who.person.id);
    if fields.get("do") == "stop" {
        let action = Action::StopSharing { token_hash: fields.get("share").to_owned() };
        if act(&live, actor, action, None).await?.is_ok() {
            noted(&app, &who, &live, Act::LinkEnded).await?;
        }
        return coach_page(&app, &who, &live, None).await;
    }
    let today = today(&app);
    let latest = today.saturating_add(jiff::Span::new().days(SHARE_DAYS_MAX));
    let no_date = || WebError::Invalid(vec![Fault { field: "until", key: "fault-date" }]);
    let until = fields.date("until").ok().flatten().ok_or_else(no_date)?.clamp(today, latest);
    let token = LinkToken::new(live.id(), &app.chance);
    let action = Action::ShareReport { token_hash: token.hash(), until };
    if act(&live, actor, action, None).await?.is_err() {
        return Err(WebError::Refused("share-full"));
    }
    noted(&app, &who, &live, Act::LinkGiven).await?;
    let link = app.config.link(&format!("/verslag/{}", token.text()));
    coach_page(&app, &who, &live, Some(&link)).await
}

/// Writes down what a coach does with a report. What the meeting itself keeps is committed already.
async fn noted(app: &App, who: &SignedIn, live: &Live, act: Act) -> Result<(), WebError> {
    let tx = app.db.begin().await?;
    audit::note(&tx, app, who, act, Subject::meeting(live.id())).await?;
    Ok(tx.commit().await?)
}

/// A file of the report, for coaches: `verslag.pdf`, `.docx`, `.csv`, `.json`.
async fn coach_file(
    app: &App,
    Leading { who, live }: Leading,
    kind: Kind,
) -> Result<Response, WebError> {
    noted(app, &who, &live, Act::Exported).await?;
    made(&who.words, (live, sign::of(&who)), kind, all_said).await
}

/// What a report can be made into.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Pdf,
    Docx,
    Csv,
    Json,
}

impl Kind {
    fn of(name: &str) -> Option<(&str, Self)> {
        let (rest, ending) = name.rsplit_once('.')?;
        let kind = match ending {
            "pdf" => Self::Pdf,
            "docx" => Self::Docx,
            "csv" => Self::Csv,
            "json" => Self::Json,
            _ => return None,
        };
        Some((rest, kind))
    }
}

macro_rules! coach_files {
    ($($(#[$doc:meta])* $name:ident = $kind:expr;)+) => {$(
        $(#[$doc])*
        pub async fn $name(
            State(app): State<App>,
            leading: Leading,
        ) -> Result<Response, WebError> {
            coach_file(&app, leading, $kind).await
        }
    )+};
}

coach_files! {
    /// The report as PDF.
    pdf = Kind::Pdf;
    /// The report for Word.
    docx = Kind::Docx;
    /// The report as rows.
    csv = Kind::Csv;
    /// The report as data.
    json = Kind::Json;
}

/// `of` decides what is in it: everything for coaches, what was shown for whoever has a link.
async fn made(
    words: &Words,
    (live, practice): (Arc<Live>, Option<Term>),
    kind: Kind,
    of: fn(&Meeting) -> Report,
) -> Result<Response, WebError> {
    let cards = live.cards();
    let view = View { words, cards: &cards };
    let day = live.read(|meeting| meeting.starts.date());
    let name = |ending: &str| format!("driehoek-{day}.{ending}");
    match kind {
        Kind::Csv => {
            let mut bytes = live.read(|meeting| report::csv(view, meeting, &of(meeting)))?;
            bytes.extend(sign::row(words, practice).into_bytes());
            Ok(file(bytes, "text/csv; charset=utf-8", &name("csv")))
        }
        Kind::Json => {
            let mut value = live.read(|meeting| report::json(view, meeting, &of(meeting)));
            if let Some(term) = practice {
                value["practice"] = sign::text(words, term).into();
            }
            Ok(file(serde_json::to_vec_pretty(&value)?, "application/json", &name("json")))
        }
        Kind::Pdf => {
            let document = live.read(|meeting| report::document(view, meeting, &of(meeting)));
            let mark = sign::mark(words, practice);
            let marked = move || print::pdf(&Marked::new(&document, mark.as_ref()));
            let printed = PRINTING.take(marked).await??;
            Ok(file(printed.bytes, "application/pdf", &name("pdf")))
        }
        Kind::Docx => {
            let document = live.read(|meeting| report::document(view, meeting, &of(meeting)));
            let document = sign::told(words, practice, document);
            let bytes = tokio::task::spawn_blocking(move || print::docx(&document)).await??;
            Ok(file(bytes, DOCX, &name("docx")))
        }
    }
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The report, or a file of it, by a link: `/verslag/TOKEN` or `/verslag/TOKEN.pdf`.
pub async fn shared(
    State(app): State<App>,
    Reader(words): Reader,
    Path(name): Path<String>,
) -> Result<Response, WebError> {
    let (text, kind) = match Kind::of(&name) {
        Some((text, kind)) => (text, Some(kind)),
        None => (name.as_str(), None),
    };
    let token = LinkToken::read(text).ok_or(WebError::NotFound)?;
    let live = app.live.open(token.meeting()).await?.ok_or(WebError::NotFound)?;
    let (hash, today) = (token.hash(), today(&app));
    let share = |meeting: &Meeting| {
        meeting.shares.iter().find(|share| same_secret(&share.token_hash, &hash)).cloned()
    };
    let share = app.live.find_in(&live, share).await.ok_or(WebError::NotFound)?;
    if share.until < today {
        return Err(WebError::Refused("share-over"));
    }
    audit::opened(&app, live.school(), Subject::meeting(live.id())).await?;
    let house = app.houses.of(&app.db, live.school()).await?;
    if let Some(kind) = kind {
        return made(&words, (live, house.practice), kind, shared_report).await;
    }
    let cards = live.cards();
    let view = View { words: &words, cards: &cards };
    let base = format!("/verslag/{text}");
    let files = Files { base: &base, house: Some(&*house), coach: None };
    let page = live.read(|meeting| {
        let document = report::document(view, meeting, &shared_report(meeting));
        report_view::show(view, meeting, &document, files)
    });
    Ok(page.into_response())
}
