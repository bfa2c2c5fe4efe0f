//! Ends links, and writes down who did.

use domain::{
    meetings::{Action, Actor, CODE_LENGTH, JoinCode, MeetingId},
    privacy::Act,
};

use super::{Given, Opens, Scope};
use crate::{
    accounts,
    app::App,
    error::WebError,
    families,
    live::NotDone,
    meetings::{links::LinkToken, thread},
    practice,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// How often another code is tried when one is taken.
const CODE_TRIES: usize = 5;

/// Ends these links, one after the other.
pub(super) async fn stop(
    app: &App,
    who: &SignedIn,
    scope: Scope,
    given: &[Given],
) -> Result<(), WebError> {
    let (school, now) = (who.school.id, app.clock.now());
    for one in given {
        if let Some(meeting) = one.opens.meeting() {
            in_meeting(app, who, scope, meeting, &one.opens).await?;
        }
        let tx = app.db.begin().await?;
        let subject = match &one.opens {
            Opens::Guardian(link, guardian) => {
                families::store::revoke_link(&tx, school, *link, now).await?;
                Subject::guardian(guardian.0)
            }
            Opens::Colleague(person) => {
                accounts::store::end_invitations(&tx, school, *person).await?;
                Subject::person(*person)
            }
            Opens::Board(code) => {
                accounts::store::end_code(&tx, school, *code).await?;
                Subject::school(school)
            }
            Opens::Bundle(claim) => {
                thread::store::end(&tx, school, *claim).await?;
                Subject::school(school)
            }
            Opens::Calendar(claim) => {
                thread::store::end_calendar(&tx, school, *claim).await?;
                Subject::school(school)
            }
            Opens::Class(practice) => {
                practice::store::close_door(&tx, school, *practice).await?;
                Subject::school(*practice)
            }
            Opens::Code(meeting)
            | Opens::Wall(meeting)
            | Opens::Report(meeting, _)
            | Opens::Pages(meeting, _)
            | Opens::Page(meeting, _) => Subject::meeting(*meeting),
        };
        audit::note(&tx, app, who, Act::LinkEnded, subject).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Ends what leads into a meeting, by its own log. Who does not lead it does so as the school: the
/// trail says who it was.
async fn in_meeting(
    app: &App,
    who: &SignedIn,
    scope: Scope,
    id: MeetingId,
    opens: &Opens,
) -> Result<(), WebError> {
    let live = app.live.of_school(who.school.id, id).await?.ok_or(WebError::NotFound)?;
    let person = who.person.id;
    let leads = live.read(|meeting| meeting.coaches.contains_key(&person));
    if !leads && scope != Scope::School {
        return Err(WebError::NotFound);
    }
    let actor = if leads { Actor::Coach(person) } else { Actor::Clock };
    let actions = match opens {
        Opens::Code(_) => return new_code(app, &live, actor).await,
        Opens::Wall(_) => {
            vec![Action::ChangeWall { wall_secret: LinkToken::new(id, &app.chance).secret() }]
        }
        Opens::Report(_, hash) => vec![Action::StopSharing { token_hash: hash.clone() }],
        Opens::Pages(_, all) => {
            all.iter().map(|who| Action::EndLink { participant: *who }).collect()
        }
        Opens::Page(_, who) => vec![Action::EndLink { participant: *who }],
        Opens::Guardian(..)
        | Opens::Colleague(_)
        | Opens::Board(_)
        | Opens::Bundle(_)
        | Opens::Calendar(_)
        | Opens::Class(_) => Vec::new(),
    };
    for action in actions {
        live.act(actor, action, None).await?;
    }
    Ok(())
}

async fn new_code(app: &App, live: &crate::live::Live, actor: Actor) -> Result<(), WebError> {
    let mut failed = None;
    for _ in 0..CODE_TRIES {
        let code = JoinCode::from_random(app.chance.bytes::<CODE_LENGTH>());
        match live.act(actor, Action::ChangeCode { code }, None).await {
            Ok(_) => return Ok(()),
            // Another meeting may have this code.
            Err(NotDone::Failed) => failed = Some(NotDone::Failed),
            Err(refused) => return Err(refused.into()),
        }
    }
    Err(failed.unwrap_or(NotDone::Failed).into())
}
