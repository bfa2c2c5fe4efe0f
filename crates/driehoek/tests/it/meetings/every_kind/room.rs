//! A meeting at a block of one kind, with everybody in it, and how its screens are compared.

use axum::http::StatusCode;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::{definition, only_one, table_talk};
use domain::meetings::{BlockId, By, Contribution, Meeting, ParticipantId};

use super::super::{Guest, Story, id_at, new_meeting};
use super::samples::{Fields, Sample};
use super::{BLOCK, GUESTS, NAME};
use crate::visitor::Visitor;

pub(super) type Pairs = Vec<(String, String)>;

/// A meeting at a block of one kind.
pub(super) struct Room {
    pub(super) story: Story,
    pub(super) guests: Vec<Guest>,
    sample: &'static Sample,
}

impl Room {
    /// A new meeting at the block, after what the coach does to begin.
    pub(super) async fn open(mut story: Story, sample: &'static Sample, guests: u32) -> Self {
        let answer = story.coach.post("/bijeenkomsten", &new_meeting("named")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        answer.location().clone_into(&mut story.home);
        story.id = id_at(&story.home);
        for kind in [sample.kind.name(), "text", "association"] {
            let add = [("do", "add-block"), ("kind", kind)];
            let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
            assert_eq!(answer.location(), story.home, "{kind}: {}", answer.text);
        }
        let mut room = Self { story, guests: Vec::new(), sample };
        room.fills_in().await;
        for number in 0..guests {
            let guest = room.story.guest(&format!("{NAME}{number}")).await;
            room.guests.push(guest);
        }
        room.story.leads(&[("do", "start")]).await;
        if room.story.at().await != BLOCK {
            room.story.goes_to(BLOCK).await;
        }
        for fields in sample.opens {
            room.leads(fields).await;
        }
        room
    }

    async fn fills_in(&mut self) {
        if self.sample.plan.is_empty() {
            return;
        }
        let mut fields = vec![
            ("kind", self.sample.kind.name()),
            ("title", "Wat wij doen"),
            ("minutes", "10"),
            ("form", "plenary"),
        ];
        fields.extend(self.sample.plan);
        let path = format!("{}/blok/{BLOCK}", self.story.home);
        let answer = self.story.coach.post(&path, &fields).await;
        assert_eq!(answer.location(), self.story.home, "{}", answer.text);
    }

    /// The fields of a row, for this participant.
    pub(super) async fn filled(&self, fields: Fields, who: u32) -> Pairs {
        self.story.read(|meeting| filled(self.sample, meeting, fields, who)).await
    }

    pub(super) async fn leads(&mut self, fields: Fields) {
        let pairs = self.filled(fields, 0).await;
        self.story.leads(&borrowed(&pairs)).await;
    }

    pub(super) async fn does(&mut self, who: u32, fields: Fields) {
        let pairs = self.filled(fields, who).await;
        self.guest(who).does(&borrowed(&pairs)).await;
    }

    /// As many do it as the kind needs to tell of.
    pub(super) async fn all_do(&mut self, fields: Fields) {
        for who in 0..self.sample.people {
            self.does(who, fields).await;
        }
    }

    pub(super) async fn shows(&mut self) {
        for fields in self.sample.shows {
            self.leads(fields).await;
        }
    }

    pub(super) fn guest(&mut self, who: u32) -> &mut Guest {
        &mut self.guests[usize::try_from(who).unwrap()]
    }

    /// Somebody who does nothing, and sits at another table than the first.
    pub(super) async fn watcher(&self) -> u32 {
        let mates = |meeting: &Meeting| {
            let tables = &meeting.block(BlockId(1)).unwrap().tables;
            let table = tables.iter().find(|table| table.contains(&ParticipantId(0)));
            table.cloned().unwrap_or_default()
        };
        let mates = self.story.read(mates).await;
        let mut others = self.sample.people..GUESTS;
        others.find(|who| !mates.contains(&ParticipantId(*who))).expect("somebody watches")
    }

    pub(super) async fn wall(&mut self) -> String {
        let path = self.story.wall().await;
        page(&mut self.story.site.visitor(), &path).await
    }

    pub(super) async fn desk(&mut self) -> String {
        let path = format!("{}/leiden", self.story.home);
        page(&mut self.story.coach, &path).await
    }

    pub(super) async fn phone(&mut self, who: u32) -> String {
        let guest = self.guest(who);
        page(&mut guest.visitor, &guest.page.clone()).await
    }

    /// Every screen there is.
    pub(super) async fn screens(&mut self) -> Vec<String> {
        let mut screens = vec![self.wall().await, self.desk().await];
        for who in 0..u32::try_from(self.guests.len()).unwrap() {
            screens.push(self.phone(who).await);
        }
        screens
    }

    /// Lets go of the meeting, so that its log is folded again, as after a restart.
    pub(super) fn restarts(&self) {
        self.story.site.app.live.forget(self.story.id);
    }
}

pub(super) fn filled(sample: &Sample, meeting: &Meeting, fields: Fields, who: u32) -> Pairs {
    let has = |name| fields.iter().any(|(found, _)| *found == name);
    let given = [("do", "play"), ("kind", sample.kind.name()), ("block", BLOCK)];
    let given = given.into_iter().filter(|(name, _)| !has(*name));
    let all = given.chain(fields.iter().copied());
    all.map(|(name, text)| (name.to_owned(), value(meeting, text, ParticipantId(who)))).collect()
}

/// A value in braces as it is in the meeting now; any other as it stands.
fn value(meeting: &Meeting, text: &str, who: ParticipantId) -> String {
    let block = meeting.block(BlockId(1)).unwrap();
    match text {
        "{contribution}" => {
            let theirs = |it: &&Contribution| it.by == By::Participant(who);
            meeting.contributions.iter().rfind(theirs).unwrap().id.0.to_string()
        }
        "{turn}" => only_one::circle(block).unwrap().seen().turn.unwrap().id.to_string(),
        "{table}" => table_talk::own(block, who).unwrap().table.to_string(),
        "{seen}" => table_talk::own(block, who).unwrap().point_entry.to_string(),
        "{place}" => two_of(block, who).to_string(),
        "{moment}" => {
            let text = definition::work(block).unwrap().text(two_of(block, who));
            text.map_or(0, definition::Versions::moment).to_string()
        }
        plain => plain.to_owned(),
    }
}

fn two_of(block: &Block, who: ParticipantId) -> definition::Place {
    definition::mine(block, who).unwrap().two.expect("they have somebody to work with").at
}

pub(super) fn borrowed(pairs: &Pairs) -> Vec<(&str, &str)> {
    pairs.iter().map(|(name, value)| (&**name, &**value)).collect()
}

/// A page without the keys that are new at every load.
async fn page(visitor: &mut Visitor, path: &str) -> String {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
    let mut parts = answer.text.split("name=\"key\" value=\"");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str(part.split_once('"').unwrap().1);
    }
    page
}

/// What a page has for everybody: nothing of one person, and no place for an address.
pub(super) fn shared(page: &str) -> &str {
    let start = page.find("id=\"live\"").expect("the page has a live piece");
    let rest = &page[page[start..].find('>').unwrap() + start..];
    let rest = rest.split("id=\"mine\"").next().unwrap();
    rest.split("wall-lost").next().unwrap().split("wall-bottom").next().unwrap()
}

/// Fails with what stands where the first difference is.
pub(super) fn same(one: &str, other: &str, what: &str) {
    let at = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let near = |page: &str| {
        let bytes = page.as_bytes();
        let (from, to) = (at.saturating_sub(160).min(bytes.len()), (at + 160).min(bytes.len()));
        String::from_utf8_lossy(&bytes[from..to]).into_owned()
    };
    assert!(one == other, "{what}:\n  {}\n  {}", near(one), near(other));
}

pub(super) fn all_same(one: &[String], other: &[String], what: &str) {
    assert_eq!(one.len(), other.len());
    for (number, (one, other)) in one.iter().zip(other).enumerate() {
        same(one, other, &format!("{what}, screen {number}"));
    }
}
