//! Everything about a child, and everything about a guardian.

use domain::{
    families::{ChildId, GuardianId},
    meetings::SchoolId,
};
use jiff::{Timestamp, tz::TimeZone};

use super::{Copy, Section};
use crate::{
    app::App,
    error::WebError,
    families::{GivenLink, Guardian, Guardianship, Request, store},
    privacy::audit::{self, Subject},
};

/// How many lines of the trail a copy holds at most: those of a year, and more than anybody reads.
const TRAIL_MAX: u64 = 5_000;

/// Everything about a child. `others` says whether names and contact data of its guardians go along:
/// a guardian who asks gets them only as far as nobody else is harmed.
pub async fn child(
    app: &App,
    school: SchoolId,
    id: ChildId,
    others: bool,
) -> Result<Option<Copy>, WebError> {
    let found = store::everything_of_child(app.db.read(), &app.vault, school, id).await?;
    let Some(all) = found else { return Ok(None) };
    let zone = &app.config.time_zone;
    let own = vec![
        ("name", all.child.name.clone()),
        ("initial", all.child.initial.map(String::from).unwrap_or_default()),
        ("created_at", moment(all.child.created_at, zone)),
        ("left_on", all.child.left_on.map(|day| day.to_string()).unwrap_or_default()),
        ("restricted", yes(all.child.restricted)),
    ];
    let classes = all
        .classes
        .iter()
        .map(|(year, class)| vec![("year", year.name.clone()), ("class", class.name.clone())]);
    let mut sections = vec![Section::new("child", std::iter::once(own).chain(classes).collect())];
    if others {
        // What somebody is to a child and may know is theirs too: "may not be told where" says much.
        let ties = all.guardians.iter().map(|(tie, _)| tie_row(tie));
        sections.push(Section::new("guardianship", ties.collect()));
        let guardians = all.guardians.iter().map(|(_, guardian)| guardian_row(guardian, zone));
        sections.push(Section::new("guardian", guardians.collect()));
        let asked = all.requests.iter().map(|request| request_row(request, zone));
        sections.push(Section::new("guardian-requests", asked.collect()));
    }
    let links = all.links.iter().map(|link| link_row(link, zone));
    sections.push(Section::new("guardian-links", links.collect()));
    sections.push(trail(app, school, Subject::child(id.0)).await?);
    Ok(Some(Copy { name: all.child.full_name(), sections }))
}

/// Everything about a guardian. Of their children there is only what they are to them: a child has
/// a copy of its own.
pub async fn guardian(
    app: &App,
    school: SchoolId,
    id: GuardianId,
) -> Result<Option<Copy>, WebError> {
    let found = store::everything_of_guardian(app.db.read(), &app.vault, school, id).await?;
    let Some(all) = found else { return Ok(None) };
    let zone = &app.config.time_zone;
    let sections = vec![
        Section::new("guardian", vec![guardian_row(&all.guardian, zone)]),
        Section::new("guardianship", all.children.iter().map(tie_row).collect()),
        Section::new("guardian-links", all.links.iter().map(|link| link_row(link, zone)).collect()),
        Section::new(
            "guardian-requests",
            all.requests.iter().map(|request| request_row(request, zone)).collect(),
        ),
        trail(app, school, Subject::guardian(id.0)).await?,
    ];
    Ok(Some(Copy { name: all.guardian.name, sections }))
}

fn guardian_row(guardian: &Guardian, zone: &TimeZone) -> Vec<(&'static str, String)> {
    vec![
        ("name", guardian.name.clone()),
        ("lang", guardian.lang.map(|lang| lang.tag().to_owned()).unwrap_or_default()),
        ("email", guardian.email.clone()),
        ("phone", guardian.phone.clone()),
        ("notes", guardian.notes.clone()),
        ("restricted", yes(guardian.restricted)),
        ("changed_at", moment(guardian.changed_at, zone)),
    ]
}

fn tie_row(tie: &Guardianship) -> Vec<(&'static str, String)> {
    vec![
        ("guardian_id", tie.guardian.to_string()),
        ("relation", tie.relation.clone()),
        ("authority", yes(tie.rights.authority)),
        ("may_see", yes(tie.rights.may_see)),
        ("hide_where", yes(tie.rights.hide_where)),
    ]
}

fn link_row(link: &GivenLink, zone: &TimeZone) -> Vec<(&'static str, String)> {
    vec![
        ("purpose", link.purpose.name().to_owned()),
        ("created_at", moment(link.created_at, zone)),
        ("expires_at", moment(link.expires_at, zone)),
        ("revoked_at", link.revoked_at.map(|at| moment(at, zone)).unwrap_or_default()),
    ]
}

fn request_row(request: &Request, zone: &TimeZone) -> Vec<(&'static str, String)> {
    vec![
        ("kind", request.kind.name().to_owned()),
        ("text", request.text.clone()),
        ("created_at", moment(request.created_at, zone)),
        ("done_at", request.done_at.map(|at| moment(at, zone)).unwrap_or_default()),
    ]
}

/// When it was looked at or changed, and how; not by whom.
async fn trail(app: &App, school: SchoolId, subject: Subject) -> Result<Section, WebError> {
    let filter = audit::store::Filter { subject: Some(subject), ..Default::default() };
    let notes = audit::store::lines(app.db.read(), school, &filter, (0, TRAIL_MAX)).await?;
    let zone = &app.config.time_zone;
    let rows = notes
        .iter()
        .map(|note| vec![("at", moment(note.at, zone)), ("act", note.act.name().to_owned())]);
    Ok(Section::new("audit", rows.collect()))
}

fn moment(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

fn yes(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}
