//! What is needed of a team's meetings, for who leads some of them.

use std::collections::HashMap;

use domain::meetings::{
    BlockId, Made, Meeting, MeetingId, Origin, Phase, TeamId, TeamPoints, carried_here,
    kinds::triangle::{self, Earlier},
    left_out_here, line_up, made_together, points_for,
};

use crate::{
    app::App,
    error::WebError,
    meetings::{
        pages::plan::EARLIER_MEETINGS,
        store::{self, Listed},
    },
    visions::store as visions,
    web::who::SignedIn,
};
use uuid::Uuid;

/// How many meetings of a team are looked at, the latest first: more than a year has.
const MEETINGS_MAX: u64 = 60;

/// A team, for a coach who led one of its meetings.
#[derive(Debug)]
pub(super) struct Team {
    pub id: TeamId,
    pub name: String,
    /// Its meetings, the latest first, each with whether the reader leads it.
    pub meetings: Vec<(Listed, bool)>,
    pub points: TeamPoints,
    /// Where the points come from that the next meeting begins with, by hand or by itself.
    pub coming: Vec<Origin>,
    /// What the groups made together, of the meetings that the reader led, the latest first.
    pub made: Vec<(MeetingId, Made)>,
    /// Which of these the school keeps as a vision.
    pub kept: Vec<Kept>,
    /// The triangles of those meetings, the earliest first.
    pub triangles: Vec<Earlier>,
}

/// A vision that the school keeps, by where it came from.
#[derive(Debug)]
pub(super) struct Kept {
    pub id: Uuid,
    pub meeting: MeetingId,
    pub block: BlockId,
}

impl Team {
    /// The meeting of the team that comes next, of those that the reader leads.
    pub(super) fn next(&self) -> Option<&Listed> {
        let coming = self.meetings.iter().rev().filter(|(row, is_led)| {
            *is_led && matches!(row.phase, Phase::Planned | Phase::Running)
        });
        coming.map(|(row, _)| row).next()
    }

    /// A meeting of the team by its id.
    pub(super) fn meeting(&self, id: MeetingId) -> Option<&(Listed, bool)> {
        self.meetings.iter().find(|(row, _)| row.id == id)
    }
}

/// What one meeting adds.
struct Part {
    is_led: bool,
    points: Vec<domain::meetings::TeamPoint>,
    carried: Vec<Origin>,
    left_out: Vec<Origin>,
    made: Vec<Made>,
    triangle: Option<Earlier>,
}

fn part(meeting: &Meeting, id: MeetingId, who: &SignedIn) -> Part {
    let is_led = meeting.coaches.contains_key(&who.person.id);
    Part {
        is_led,
        points: points_for(meeting, id, who.person.id),
        carried: carried_here(meeting),
        left_out: left_out_here(meeting),
        made: if is_led { made_together(meeting) } else { Vec::new() },
        triangle: if is_led { triangle::to_carry(meeting) } else { None },
    }
}

/// The same, or nothing: beside a page that is there anyhow.
pub(super) async fn team_if_any(
    app: &App,
    who: &SignedIn,
    id: TeamId,
) -> Result<Option<Team>, WebError> {
    match team(app, who, id).await {
        Ok(team) => Ok(Some(team)),
        Err(WebError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The team; not found for who leads none of its meetings.
pub(super) async fn team(app: &App, who: &SignedIn, id: TeamId) -> Result<Team, WebError> {
    let rows = store::of_team(&app.db, who.school.id, id, MEETINGS_MAX).await?;
    let name = rows.first().map(|row| row.team.clone()).ok_or(WebError::NotFound)?;
    let mut team = Team {
        id,
        name,
        meetings: Vec::new(),
        points: TeamPoints::default(),
        coming: Vec::new(),
        made: Vec::new(),
        kept: Vec::new(),
        triangles: Vec::new(),
    };
    let (mut points, mut carried, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let live = match app.live.of_school(who.school.id, row.id).await {
            Ok(Some(live)) => live,
            Ok(None) => continue,
            // One meeting that cannot be read keeps nobody from the others.
            Err(error) => {
                let error = format!("{error:#}");
                tracing::error!(error, meeting = %row.id, "a meeting of a team cannot be read");
                continue;
            }
        };
        let part = live.read(|meeting| part(meeting, row.id, who));
        points.extend(part.points);
        carried.push((row.id, part.carried));
        left_out.push((row.id, part.left_out));
        team.made.extend(part.made.into_iter().map(|made| (row.id, made)));
        team.triangles.extend(part.triangle);
        team.meetings.push((row, part.is_led));
    }
    if !team.meetings.iter().any(|(_, is_led)| *is_led) {
        return Err(WebError::NotFound);
    }
    team.kept = kept(app, who).await?;
    carried.reverse();
    team.triangles.reverse();
    team.points = line_up(points, &carried);
    team.coming = coming(&team, &carried, &left_out);
    Ok(team)
}

/// Where the visions of the school came from.
async fn kept(app: &App, who: &SignedIn) -> Result<Vec<Kept>, WebError> {
    let visions = visions::list((app.db.read(), &app.vault), who.school.id).await?;
    let of = |stored: &visions::Stored| {
        let id = stored.id;
        let places = stored.vision.from_meetings();
        places.map(|(meeting, block, _)| Kept { id, meeting, block }).collect::<Vec<_>>()
    };
    Ok(visions.iter().flat_map(of).collect())
}

type OfMeetings = [(MeetingId, Vec<Origin>)];

/// What the next meeting begins with: what a coach took along, and what is open of the latest
/// meetings and was not left out.
fn coming(team: &Team, carried: &OfMeetings, left_out: &OfMeetings) -> Vec<Origin> {
    let Some(next) = team.next() else { return Vec::new() };
    let of = |all: &OfMeetings| {
        let found = all.iter().find(|(id, _)| *id == next.id);
        found.map(|(_, origins)| origins.clone()).unwrap_or_default()
    };
    let (mut coming, left_out) = (of(carried), of(left_out));
    if next.phase != Phase::Planned {
        return coming;
    }
    let closed = team.meetings.iter().filter(|(row, _)| row.phase == Phase::Closed);
    let latest: Vec<_> = closed
        .map(|(row, _)| row.id)
        .take(usize::try_from(EARLIER_MEETINGS).unwrap_or(usize::MAX))
        .collect();
    let open = team.points.open.iter().filter(|one| latest.contains(&one.meeting));
    let open = open.map(|one| Origin { meeting: one.meeting, point: one.point.id });
    coming.extend(open.filter(|origin| !left_out.contains(origin)));
    coming
}

/// A team as the list shows it.
#[derive(Debug)]
pub(super) struct TeamRow {
    pub id: TeamId,
    pub name: String,
    /// How many of its meetings the reader led or leads.
    pub meetings: usize,
    /// The last that was closed, and the next.
    pub last: Option<jiff::civil::Date>,
    pub next: Option<jiff::civil::Date>,
}

/// The teams of whose meetings somebody leads one, by name.
pub(super) async fn teams(app: &App, who: &SignedIn) -> Result<Vec<TeamRow>, WebError> {
    let mut teams: HashMap<TeamId, TeamRow> = HashMap::new();
    for row in store::led_by(&app.db, who.school.id, who.person.id).await? {
        let team = teams.entry(row.team_id).or_insert_with(|| TeamRow {
            id: row.team_id,
            name: row.team.clone(),
            meetings: 0,
            last: None,
            next: None,
        });
        team.meetings += 1;
        let day = Some(row.starts.date());
        if row.phase == Phase::Closed {
            team.last = team.last.max(day);
        } else {
            team.next = team.next.map_or(day, |next| day.map(|day| day.min(next)));
        }
    }
    let mut teams: Vec<_> = teams.into_values().collect();
    teams.sort_by_cached_key(|team| (team.name.to_lowercase(), team.id));
    Ok(teams)
}
