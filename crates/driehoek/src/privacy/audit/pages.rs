//! The trail on the screen, and as a file: who had access to what.

use std::{borrow::Cow, collections::HashMap};

use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{
    meetings::{MeetingId, PersonId},
    privacy::{Act, SubjectKind},
};
use jiff::{ToSpan as _, civil::Date};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Note, Subject,
    store::{self, Filter},
    views::{self, Shown},
};
use crate::{
    accounts,
    app::App,
    error::WebError,
    families,
    i18n::Words,
    meetings,
    web::{csv_file, who::SignedIn},
};

/// How many lines one page shows.
pub const PAGE: u64 = 100;
/// How many lines one file holds at most; more is asked for by period.
pub const FILE_MAX: u64 = 50_000;

/// What somebody wants to see; what cannot be read is left out.
#[derive(Debug, Default, Clone, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub wie: String,
    #[serde(default)]
    pub wat: String,
    #[serde(default)]
    pub soort: String,
    #[serde(default)]
    pub over: String,
    #[serde(default)]
    pub van: String,
    #[serde(default)]
    pub tot: String,
    /// A sign-in.
    #[serde(default)]
    pub aanmelding: String,
    #[serde(default)]
    pub pagina: String,
}

impl Asked {
    pub(super) fn filter(&self, app: &App) -> Filter {
        let day = |text: &str| text.parse::<Date>().ok();
        let start = |date: Date| {
            let zoned = date.to_zoned(app.config.time_zone.clone());
            zoned.ok().map(|zoned| zoned.timestamp())
        };
        let kind = self.soort.parse::<SubjectKind>().ok();
        Filter {
            person: self.wie.parse().ok().map(PersonId),
            act: self.wat.parse::<Act>().ok(),
            kind,
            subject: kind
                .zip(self.over.parse::<Uuid>().ok())
                .map(|(kind, id)| Subject { kind, id }),
            from: day(&self.van).and_then(start),
            until: day(&self.tot).and_then(|date| start(date.saturating_add(1.day()))),
            sign_in: self.aanmelding.parse().ok(),
        }
    }

    fn page(&self) -> u64 {
        self.pagina.parse::<u64>().unwrap_or(1).clamp(1, FILE_MAX)
    }
}

/// GET `/beheer/logboek`
pub async fn show(
    State(app): State<App>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let (db, school, filter) = (app.db.read(), who.school.id, asked.filter(&app));
    let count = store::count(db, school, &filter).await?;
    let skip = (asked.page() - 1) * PAGE;
    let notes = store::lines(db, school, &filter, (skip, PAGE)).await?;
    let people = store::people(db, school).await?;
    let names = Names::of(&app, &who, about(&notes, &filter)).await?;
    let zone = &app.config.time_zone;
    let subject = filter.subject;
    let shown =
        Shown { asked: &asked, subject, count, page: asked.page(), notes, people, names, zone };
    Ok(views::show(&who, &shown))
}

/// GET `/beheer/logboek.csv`: the same lines as a file. Taking it is itself written down.
pub async fn csv(
    State(app): State<App>,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let filter = asked.filter(&app);
    let notes = store::lines(app.db.read(), who.school.id, &filter, (0, FILE_MAX)).await?;
    let names = Names::of(&app, &who, about(&notes, &filter)).await?;
    let tx = app.db.begin().await?;
    let subject = filter.subject.unwrap_or(Subject::school(who.school.id));
    super::note(&tx, &app, &who, Act::Exported, subject).await?;
    tx.commit().await?;
    let words = &who.words;
    let heads = ["when", "who", "act", "kind", "what", "id", "sign-in"];
    let heads = heads.map(|head| format!("trail-{head}"));
    let mut lines = vec![heads.each_ref().map(|key| words.t(key).into_owned()).to_vec()];
    for note in &notes {
        lines.push(vec![
            views::moment(note.at, &app.config.time_zone),
            names.who(words, note.person, note.act).into_owned(),
            words.t(&format!("act-{}", note.act.name())).into_owned(),
            words.t(&format!("subject-{}", note.subject.kind.name())).into_owned(),
            names.subject(words, note.subject).into_owned(),
            note.subject.id.to_string(),
            note.sign_in.map(|id| id.to_string()).unwrap_or_default(),
        ]);
    }
    csv_file::answer("wie-zag-wat.csv", &lines)
}

/// What some lines are about, and what was asked for.
fn about<'a>(notes: &'a [Note], filter: &Filter) -> impl Iterator<Item = Subject> + use<'a> {
    notes.iter().map(|note| note.subject).chain(filter.subject)
}

/// What the ids in the trail are called now. What was erased has no name any more.
#[derive(Debug, Default)]
pub(super) struct Names {
    people: HashMap<Uuid, String>,
    others: HashMap<Subject, String>,
}

impl Names {
    /// The names in some lines; of meetings those that these are about.
    pub(super) async fn of(
        app: &App,
        who: &SignedIn,
        subjects: impl Iterator<Item = Subject>,
    ) -> Result<Self, WebError> {
        let (db, school) = (app.db.read(), who.school.id);
        let people = accounts::store::names(db, school).await?;
        let mut others = HashMap::new();
        for subject in subjects.filter(|subject| subject.kind == SubjectKind::Meeting) {
            if others.contains_key(&subject) {
                continue;
            }
            let id = MeetingId(subject.id);
            if let Some(title) = meetings::store::title(db, school, id).await? {
                others.insert(subject, title);
            }
        }
        others.insert(Subject::school(school), who.school.name.clone());
        for class in families::store::classes(db, school).await? {
            others.insert(Subject::class(class.id.0), class.name);
        }
        // Schools of the own board have a name too.
        for (id, name) in accounts::store::board_of(db, school).await? {
            others.insert(Subject::school(id), name);
        }
        for (id, name) in families::names_for(app, who).await? {
            others.insert(Subject::child(id), name.clone());
            others.insert(Subject::guardian(id), name);
        }
        Ok(Self { people, others })
    }

    /// Who did it: a colleague, somebody with a link, or nobody.
    pub(super) fn who<'a>(
        &'a self,
        words: &'a Words,
        id: Option<PersonId>,
        act: Act,
    ) -> Cow<'a, str> {
        if id.is_none() && act.is_by_link() {
            return words.t("trail-by-link");
        }
        self.person(words, id)
    }

    pub(super) fn person<'a>(&'a self, words: &'a Words, id: Option<PersonId>) -> Cow<'a, str> {
        let Some(id) = id else { return words.t("trail-program") };
        match self.people.get(&id.0).filter(|name| !name.is_empty()) {
            Some(name) => name.as_str().into(),
            None => words.t("trail-nameless"),
        }
    }

    pub(super) fn subject<'a>(&'a self, words: &'a Words, subject: Subject) -> Cow<'a, str> {
        if subject.kind == SubjectKind::Person {
            return self.person(words, Some(PersonId(subject.id)));
        }
        match self.others.get(&subject) {
            Some(name) => name.as_str().into(),
            None => words.t("trail-nameless"),
        }
    }
}
