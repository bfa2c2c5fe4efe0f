//! Finds what was given out, where it lies.

use std::collections::HashMap;

use domain::meetings::{
    Actor, Meeting, MeetingId, Participant, ParticipantId, Phase, erase_on, fold,
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{About, Given, Opens, Scope, Until};
use crate::{
    accounts, app::App, error::WebError, families, meetings, practice, web::who::SignedIn,
};

/// Everything within the scope that still works, the newest first within each kind.
pub(super) async fn all(app: &App, who: &SignedIn, scope: Scope) -> Result<Vec<Given>, WebError> {
    let mut given = Vec::new();
    for id in meetings_of(app, who, scope).await? {
        given.extend(of_meeting(app, who, scope, id).await?);
    }
    if !matches!(scope, Scope::Meeting(_)) {
        given.extend(of_guardians(app, who).await?);
        given.extend(of_colleagues(app, who).await?);
        given.extend(of_board(app, who).await?);
        given.extend(of_bundles(app, who).await?);
        given.extend(of_classes(app, who).await?);
    }
    if let Scope::Own(person) = scope {
        // What lies in a meeting is of everybody who leads it.
        given.retain(|one| one.by == Some(person) || one.opens.meeting().is_some());
    }
    given.sort_by_key(|one| (one.opens.kind(), std::cmp::Reverse(one.at)));
    Ok(given)
}

async fn meetings_of(app: &App, who: &SignedIn, scope: Scope) -> Result<Vec<MeetingId>, WebError> {
    let led_by = match scope {
        Scope::Meeting(id) => return Ok(vec![id]),
        Scope::School => None,
        Scope::Own(person) => Some(person),
    };
    Ok(meetings::store::ids(app.db.read(), who.school.id, led_by).await?)
}

/// What one meeting gave out. It is folded from its log here, not opened for screens: a school has
/// many that nobody watches.
async fn of_meeting(
    app: &App,
    who: &SignedIn,
    scope: Scope,
    id: MeetingId,
) -> Result<Vec<Given>, WebError> {
    let log = meetings::store::log(&app.db, &app.vault, id).await?;
    let Some((_, log)) = log.filter(|(school, _)| *school == who.school.id) else {
        return Ok(Vec::new());
    };
    let made_at = log.first().map_or(Timestamp::UNIX_EPOCH, |(entry, _)| entry.at);
    let Some(meeting) = fold(log.iter().map(|(entry, _)| entry))? else { return Ok(Vec::new()) };
    let today = today(app);
    let doors = Doors { id, meeting: &meeting, made_at, today };
    let mut given = doors.of_everybody();
    if matches!(scope, Scope::Meeting(_)) {
        given.extend(doors.pages_one_by_one(&who.words));
    } else {
        given.extend(doors.pages());
    }
    Ok(given)
}

/// What leads into one meeting.
struct Doors<'a> {
    id: MeetingId,
    meeting: &'a Meeting,
    made_at: Timestamp,
    today: Date,
}

impl Doors<'_> {
    fn one(&self, opens: Opens, about: About, at: Timestamp, until: Until) -> Given {
        Given { opens, about, by: Some(self.meeting.facilitator), at, until }
    }

    fn title(&self) -> String {
        self.meeting.title.to_string()
    }

    /// Code, wall and shared reports.
    fn of_everybody(&self) -> Vec<Given> {
        let Self { id, meeting, made_at, today } = *self;
        let named = || About::Named(self.title());
        let mut given = vec![self.one(Opens::Wall(id), named(), made_at, Until::Erased)];
        if meeting.phase != Phase::Closed && !meeting.discarded {
            given.push(self.one(Opens::Code(id), named(), made_at, Until::Closed));
        }
        for share in meeting.shares.iter().filter(|share| share.until >= today) {
            let opens = Opens::Report(id, share.token_hash.clone());
            let by = match share.by {
                Actor::Coach(person) => Some(person),
                _ => None,
            };
            let shared = self.one(opens, named(), share.at, Until::Day(share.until));
            given.push(Given { by, ..shared });
        }
        given
    }

    /// Until when personal links work: people's own words go on this day.
    fn pages_until(&self) -> Until {
        Until::Day(erase_on(self.meeting.starts.date(), self.meeting.keep))
    }

    fn joined_at(&self, person: Option<&Participant>) -> Timestamp {
        person.map_or(self.made_at, |person| person.joined_at)
    }

    /// The personal links as one number.
    fn pages(&self) -> Option<Given> {
        let all = self.meeting.with_link();
        let about = About::Count(self.title(), all.len());
        let at = self.joined_at(all.first().and_then(|id| self.meeting.participant(*id)));
        let opens = Opens::Pages(self.id, all);
        let is_any = matches!(&opens, Opens::Pages(_, all) if !all.is_empty());
        is_any.then(|| self.one(opens, about, at, self.pages_until()))
    }

    /// The same one by one, by name where there is one.
    fn pages_one_by_one(&self, words: &crate::i18n::Words) -> Vec<Given> {
        let page = |who: ParticipantId| {
            let person = self.meeting.participant(who);
            let name = person.and_then(|person| person.name.as_ref()).map(ToString::to_string);
            let number = words.t_with("links-participant", &[("number", (who.0 + 1).into())]);
            let about = About::Named(name.unwrap_or_else(|| number.into_owned()));
            let opens = Opens::Page(self.id, who);
            // People took part by themselves; nobody gave them their link.
            Given { by: None, ..self.one(opens, about, self.joined_at(person), self.pages_until()) }
        };
        self.meeting.with_link().into_iter().map(page).collect()
    }
}

/// Guardians' links; names are for who may see these guardians.
async fn of_guardians(app: &App, who: &SignedIn) -> Result<Vec<Given>, WebError> {
    let now = app.clock.now();
    let links = families::store::links(app.db.read(), who.school.id).await?;
    let open: Vec<_> = links.into_iter().filter(|link| link.is_open(now)).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let names: HashMap<Uuid, String> = families::names_for(app, who).await?.into_iter().collect();
    let given = open.into_iter().map(|link| Given {
        opens: Opens::Guardian(link.id, link.guardian),
        about: names.get(&link.guardian.0).cloned().map_or(About::Somebody, About::Named),
        by: Some(link.given_by),
        at: link.created_at,
        until: Until::Day(day(app, link.expires_at)),
    });
    Ok(given.collect())
}

/// Links for colleagues; several for one of them are one line, for they are ended together.
async fn of_colleagues(app: &App, who: &SignedIn) -> Result<Vec<Given>, WebError> {
    let (db, school) = (app.db.read(), who.school.id);
    let names = accounts::store::names(db, school).await?;
    let mut given: Vec<Given> = Vec::new();
    for link in accounts::store::invitations(db, school, app.clock.now()).await? {
        let opens = Opens::Colleague(link.person);
        if given.iter().any(|one| one.opens == opens && one.by == link.given_by) {
            continue;
        }
        let name = names.get(&link.person.0).filter(|name| !name.is_empty()).cloned();
        given.push(Given {
            opens,
            about: name.map_or(About::Somebody, About::Named),
            by: link.given_by,
            at: link.created_at,
            until: Until::Day(day(app, link.expires_at)),
        });
    }
    Ok(given)
}

/// Codes with which another school comes to the board.
async fn of_board(app: &App, who: &SignedIn) -> Result<Vec<Given>, WebError> {
    let now = app.clock.now();
    let codes = accounts::store::open_codes(app.db.read(), who.school.id, now).await?;
    let given = codes.into_iter().map(|code| Given {
        opens: Opens::Board(code.id),
        about: About::Somebody,
        by: Some(code.given_by),
        at: code.created_at,
        until: Until::Day(day(app, code.expires_at)),
    });
    Ok(given.collect())
}

/// Private links of participants, and the calendars with pages kept together. Whose they are is not
/// for the school: somebody asked for it themselves.
async fn of_bundles(app: &App, who: &SignedIn) -> Result<Vec<Given>, WebError> {
    let kept = meetings::thread::store::given(app.db.read(), who.school.id, app.clock.now());
    let mut given = Vec::new();
    for kept in kept.await? {
        let claim = &kept.claim;
        let link = claim.person.is_none().then_some(Opens::Bundle(claim.id));
        let calendar = claim.has_calendar.then_some(Opens::Calendar(claim.id));
        given.extend(link.into_iter().chain(calendar).map(|opens| Given {
            opens,
            about: About::Somebody,
            by: claim.person,
            at: kept.since,
            until: Until::Day(day(app, kept.until)),
        }));
    }
    Ok(given)
}

/// The codes with which students come into the practice schools that this school opened.
async fn of_classes(app: &App, who: &SignedIn) -> Result<Vec<Given>, WebError> {
    let all = practice::store::of_home(app.db.read(), who.school.id).await?;
    let zone = &app.config.time_zone;
    let given = all.into_iter().filter_map(|practice| {
        let until = practice.open_until(today(app))?;
        let since = practice.opened_on.at(0, 0, 0, 0).to_zoned(zone.clone()).ok()?;
        Some(Given {
            opens: Opens::Class(practice.school),
            about: About::Named(practice.name),
            by: Some(practice.opened_by),
            at: since.timestamp(),
            until: Until::Day(until),
        })
    });
    Ok(given.collect())
}

fn day(app: &App, at: Timestamp) -> Date {
    at.to_zoned(app.config.time_zone.clone()).date()
}

fn today(app: &App) -> Date {
    day(app, app.clock.now())
}
