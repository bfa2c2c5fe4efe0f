//! Assignment cards as work: handed out in a meeting or after it, worked on alone or together, and
//! brought back into a later meeting of the same team. The forms stand in the card box.

pub mod pages;
pub mod store;
pub mod views;
pub mod work;

use std::collections::BTreeMap;

use domain::meetings::{Meeting, MeetingId, ParticipantId, PersonId};

use crate::accounts::store as people;
use crate::app::App;
use crate::error::WebError;
use crate::i18n::Words;
use crate::live::Live;
use crate::vault::{Key, KeyOf};
use store::{Assignment, Holder};

/// The key that seals a school's texts.
pub(crate) async fn key(app: &App, live: &Live) -> Result<Key, WebError> {
    Ok(app.vault.key(KeyOf::School(live.school())).await?)
}

/// What whoever has an assignment is called: names of participants by meeting, of colleagues by id.
#[derive(Clone, Debug, Default)]
pub struct Names {
    participants: BTreeMap<(MeetingId, ParticipantId), Option<String>>,
    people: BTreeMap<PersonId, String>,
}

impl Names {
    /// Looks up all of them. A meeting that is gone leaves its participants without a name.
    pub async fn of(app: &App, live: &Live, all: &[Assignment]) -> Result<Self, WebError> {
        let mut names = Self::default();
        let meetings: std::collections::BTreeSet<_> = all.iter().map(|it| it.meeting).collect();
        for id in meetings {
            let found = if id == live.id() {
                live.read(named)
            } else {
                let other = app.live.of_school(live.school(), id).await?;
                other.map(|other| other.read(named)).unwrap_or_default()
            };
            names.participants.extend(found.into_iter().map(|(who, name)| ((id, who), name)));
        }
        let people = people::people(app.db.read(), live.school()).await?;
        names.people = people.into_iter().map(|person| (person.id, person.name)).collect();
        Ok(names)
    }

    /// A name, or a number for who left none.
    pub fn name(&self, words: &Words, meeting: MeetingId, holder: Holder) -> String {
        match holder {
            Holder::Person(id) => self.people.get(&id).cloned().unwrap_or_default(),
            Holder::Participant(id) => {
                let name = self.participants.get(&(meeting, id)).cloned().flatten();
                name.unwrap_or_else(|| {
                    let number = [("number", (id.0 + 1).into())];
                    words.t_with("work-participant", &number).into_owned()
                })
            }
        }
    }

    /// Everybody who has it.
    pub fn all(&self, words: &Words, work: &Assignment) -> Vec<String> {
        work.holders.iter().map(|holder| self.name(words, work.meeting, *holder)).collect()
    }
}

fn named(meeting: &Meeting) -> Vec<(ParticipantId, Option<String>)> {
    let people = meeting.people();
    people.map(|(id, person)| (id, person.name.as_ref().map(ToString::to_string))).collect()
}
