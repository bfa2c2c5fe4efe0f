//! Every kind of block through the same stories: loaded again, sent again, late, undone, with two
//! coaches, in a full hall, from right to left, after a restart, in the report, erased, and held back
//! until it is shown. What is particular to a kind stands in the file of that kind.

mod room;
mod samples;

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::http::StatusCode;
use domain::lang::Lang;
use domain::meetings::blocks::BlockKind;
use domain::meetings::{Action, Actor, Meeting, ParticipantId, PersonId, Text};
use driehoek::live::Live;
use driehoek::meetings::{actions, form};

use self::room::{Room, all_same, borrowed, filled, same, shared};
use self::samples::{OTHER, SAMPLES, Sample, WORDS};
use super::{Story, key};
use crate::visitor::Visitor;

/// The block of the sample, the one after it, and one in which people write for themselves.
const BLOCK: &str = "1";
const NEXT: &str = "2";
const WITH_FORMS: &str = "3";
/// How many are there: two tables, and with the five who may be told one who only watches.
const GUESTS: u32 = 6;
/// A full hall.
const HALL: u32 = 500;
/// No wall and no phone in a hall gets a longer page than this, in bytes: it comes over a school's
/// network, to all of them at once.
const PAGE_MAX: usize = 100_000;
/// The page of the coach, who reads what came in.
const DESK_MAX: usize = 600_000;
const NAME: &str = "Fatmazahra";

/// Runs a story for every row, and tells all the kinds for which it is not true.
async fn for_every_kind<F>(tell: impl Fn(Story, &'static Sample) -> F)
where
    F: Future<Output = Story> + Send + 'static,
{
    let mut story = Some(Story::planned().await);
    let mut failed = Vec::new();
    for sample in SAMPLES {
        let now = match story.take() {
            Some(story) => story,
            None => Story::planned().await,
        };
        match tokio::spawn(tell(now, sample)).await {
            Ok(told) => story = Some(told),
            Err(_) => failed.push(sample.kind.name()),
        }
    }
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn every_kind_has_a_row_that_can_be_taken_back() {
    let rows: Vec<_> = SAMPLES.iter().map(|sample| sample.kind.name()).collect();
    let once: BTreeSet<_> = rows.iter().copied().collect();
    let all: BTreeSet<_> = BlockKind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(once, all, "a new kind needs a row in samples.rs");
    assert_eq!(rows.len(), once.len());
    for sample in SAMPLES {
        let is_shown = !sample.shows.is_empty();
        assert!(sample.undoes.is_some() || is_shown, "{:?}", sample.kind);
        assert_eq!(is_shown, !sample.hides.is_empty(), "{:?}", sample.kind);
        assert!(sample.people < GUESTS && !sample.trace.is_empty(), "{:?}", sample.kind);
    }
}

#[tokio::test]
async fn a_page_loaded_again_and_a_log_folded_again_give_the_same_bytes() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        let before = room.phone(0).await;
        room.all_do(sample.does).await;
        assert_ne!(before, room.phone(0).await, "what somebody did stands on their own page");
        for step in ["before it is shown", "once it is shown"] {
            let screens = room.screens().await;
            all_same(&screens, &room.screens().await, &format!("loaded again, {step}"));
            room.restarts();
            all_same(&screens, &room.screens().await, &format!("folded again, {step}"));
            room.shows().await;
        }
        room.story
    })
    .await;
}

#[tokio::test]
async fn what_a_phone_kept_and_sends_again_is_done_once() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        let mut fields = room.filled(sample.does, 0).await;
        fields.push(("key".to_owned(), key(1)));
        let version = room.story.version().await;
        assert_eq!(room.guest(0).sends(&borrowed(&fields)).await.status, StatusCode::OK);
        let once = room.screens().await;
        // Again at once, after a restart, and when the group has gone on.
        assert_eq!(room.guest(0).sends(&borrowed(&fields)).await.status, StatusCode::OK);
        room.restarts();
        assert_eq!(room.guest(0).sends(&borrowed(&fields)).await.status, StatusCode::OK);
        all_same(&once, &room.screens().await, "sent again");
        assert_eq!(room.story.version().await, version + 1);
        room.story.goes_to(NEXT).await;
        assert_eq!(room.guest(0).sends(&borrowed(&fields)).await.status, StatusCode::OK);
        assert_eq!(room.story.version().await, version + 2);
        room.story
    })
    .await;
}

#[tokio::test]
async fn what_was_made_in_time_and_arrives_late_is_taken_or_given_back() {
    // To a block without forms of its own, and to one that has some.
    for next in [NEXT, WITH_FORMS] {
        for_every_kind(|story, sample| async move {
            let mut room = Room::open(story, sample, GUESTS).await;
            let fields = room.filled(sample.does, 0).await;
            room.story.goes_to(next).await;
            let version = room.story.version().await;
            let answer = room.guest(0).tries(&borrowed(&fields)).await;
            let is_taken = answer.status == StatusCode::SEE_OTHER;
            assert_eq!(room.story.version().await, version + u64::from(is_taken));
            if !is_taken {
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
                for (_, typed) in fields.iter().filter(|(_, value)| value == WORDS) {
                    assert!(answer.text.contains(typed), "what was typed is lost: {}", answer.text);
                }
            }
            room.story
        })
        .await;
    }
}

#[tokio::test]
async fn who_comes_late_sees_what_all_see_and_takes_part() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        room.all_do(sample.does).await;
        let late = room.story.guest("Late").await;
        room.guests.push(late);
        let (of_first, of_late) = (room.phone(0).await, room.phone(GUESTS).await);
        same(shared(&of_first), shared(&of_late), "who comes late");
        room.does(GUESTS, sample.does).await;
        room.shows().await;
        let last = room.story.guest("Later").await;
        room.guests.push(last);
        let (of_first, of_last) = (room.phone(0).await, room.phone(GUESTS + 1).await);
        same(shared(&of_first), shared(&of_last), "who comes when it is shown");
        room.story
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_back_is_on_no_screen_any_more() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        if let Some(undo) = sample.undoes {
            let before = [room.wall().await, shared(&room.phone(1).await).to_owned()];
            room.does(0, sample.does).await;
            room.does(0, undo).await;
            let after = [room.wall().await, shared(&room.phone(1).await).to_owned()];
            all_same(&before, &after, "taken back");
            for screen in room.screens().await {
                assert!(!screen.contains(WORDS), "{screen}");
            }
        }
        if let Some((last, first)) = sample.shows.split_last() {
            room.all_do(sample.does).await;
            for fields in first {
                room.leads(fields).await;
            }
            let hidden = room.wall().await;
            room.leads(last).await;
            assert_ne!(hidden, room.wall().await, "the wall does not show it");
            room.leads(sample.hides).await;
            same(&hidden, &room.wall().await, "hidden again");
        }
        room.story
    })
    .await;
}

#[tokio::test]
async fn the_second_coach_takes_over_and_what_both_press_is_done_once() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        room.all_do(sample.does).await;
        let (sam, mut second) = colleague(&room.story, sample).await;
        let person = sam.0.to_string();
        let add = [("do", "add-coach"), ("person", &*person)];
        let agenda = format!("{}/agenda", room.story.home);
        assert_eq!(room.story.coach.post(&agenda, &add).await.location(), room.story.home);
        let path = format!("{}/handelingen", room.story.home);
        let took = second.post(&path, &[("do", "take-over")]).await;
        assert_eq!(took.status, StatusCode::SEE_OTHER, "{}", took.text);

        for fields in sample.shows {
            let pairs = room.filled(fields, 0).await;
            let pairs = borrowed(&pairs);
            let first = room.story.coach.clone();
            let [one, other] = at_once(&first, &second, &path, &pairs).await;
            assert_eq!(one, StatusCode::UNPROCESSABLE_ENTITY, "who no longer leads");
            assert_eq!(other, StatusCode::SEE_OTHER);
        }
        // The same coach on two screens.
        if let Some(last) = sample.shows.last() {
            let shown = room.wall().await;
            let pairs = room.filled(last, 0).await;
            at_once(&second, &second, &path, &borrowed(&pairs)).await;
            same(&shown, &room.wall().await, "pressed twice");
        }
        let version = room.story.version().await;
        let go = [("do", "go-to"), ("block", NEXT), ("from", BLOCK)];
        at_once(&second, &second, &path, &go).await;
        assert_eq!(room.story.at().await, NEXT);
        assert_eq!(room.story.version().await, version + 1, "the group goes on once");
        room.story
    })
    .await;
}

/// Somebody else for every meeting: an address belongs to one person.
async fn colleague(story: &Story, sample: &Sample) -> (PersonId, Visitor) {
    let email = format!("{}@brug.nl", sample.kind.name());
    let sam = story.site.add_person(story.school, "Sam", &email).await;
    (sam, story.site.signed_in(story.school, sam).await)
}

/// Two who send the same at the same moment.
async fn at_once(
    one: &Visitor,
    other: &Visitor,
    path: &str,
    fields: &[(&str, &str)],
) -> [StatusCode; 2] {
    let (mut one, mut other) = (one.clone(), other.clone());
    let (one, other) = tokio::join!(one.post(path, fields), other.post(path, fields));
    [one.status, other.status]
}

#[tokio::test]
async fn no_byte_tells_of_it_before_it_is_shown() {
    for_every_kind(|story, sample| async move {
        let mut pages = Vec::new();
        for fields in [sample.does, sample.other] {
            // The same chance both times, so that the same people sit together.
            let mut room = Room::open(Story::planned().await, sample, GUESTS).await;
            let watcher = room.watcher().await;
            let mut told = vec![room.wall().await, room.phone(watcher).await];
            room.all_do(fields).await;
            told.extend([room.wall().await, room.phone(watcher).await]);
            let desk = room.desk().await;
            told.extend((!sample.coach_reads).then_some(desk));
            pages.push(told);
            room.shows().await;
            let after = room.wall().await;
            let is_told = after != pages.last().unwrap()[2];
            assert_eq!(is_told, !sample.shows.is_empty());
        }
        all_same(&pages[0], &pages[1], "before it is shown");
        story
    })
    .await;
}

#[tokio::test]
async fn a_hall_of_five_hundred_takes_part() {
    for_every_kind(|story, sample| async move {
        // Two first, so that there is somebody to sit with when tables are made.
        let mut room = Room::open(story, sample, 2).await;
        let live = room.story.site.app.live.of_school(room.story.school, room.story.id);
        let live = live.await.unwrap().unwrap();
        let joins = (2..HALL).map(|number| {
            let name = Text::new(&format!("{NAME}{number}")).ok();
            (
                Actor::Visitor,
                Action::Join { name, token_hash: format!("hash{number}"), lang: Lang::SOURCE },
            )
        });
        all_at_once(&live, joins.collect()).await;
        // Whoever came is dealt over the tables again, where there are any.
        for fields in sample.opens.iter().filter(|fields| fields.contains(&("do", "form-tables"))) {
            room.leads(fields).await;
        }
        let fields = sample.hall.unwrap_or(sample.does);
        let deeds = live.read(|meeting| {
            let of = |who| {
                let pairs = filled(sample, meeting, fields, who);
                let action = actions::of_participant(&form::Fields::of(&borrowed(&pairs)));
                (Actor::Participant(ParticipantId(who)), action.unwrap())
            };
            (0..HALL).map(of).collect::<Vec<_>>()
        });
        let version = room.story.version().await;
        all_at_once(&live, deeds).await;
        assert_eq!(room.story.version().await, version + u64::from(HALL));
        for step in ["before", "after"] {
            for (number, screen) in room.screens().await.iter().enumerate() {
                let most = if number == 1 { DESK_MAX } else { PAGE_MAX };
                assert!(screen.len() < most, "{step}, {number}: {} bytes", screen.len());
            }
            if sample.hall.is_none() {
                room.shows().await;
            }
        }
        room.story
    })
    .await;
}

/// Everybody at the same moment: all of it is accepted.
async fn all_at_once(live: &Arc<Live>, deeds: Vec<(Actor, Action)>) {
    let act = |(actor, action)| {
        let live = live.clone();
        tokio::spawn(async move { live.act(actor, action, None).await })
    };
    let tasks: Vec<_> = deeds.into_iter().map(act).collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn what_people_type_reads_in_its_own_direction_on_every_screen() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        room.all_do(sample.does).await;
        room.shows().await;
        for screen in room.screens().await {
            for (at, _) in screen.match_indices(WORDS) {
                let tag = screen[..at].rfind('<').expect("words stand in a page");
                // A button or a hidden field that holds them, for what it does with them.
                let is_value = screen[tag..at].contains("value=\"")
                    && !screen[tag..].starts_with("<input type=\"text");
                let from = screen[..at].rfind("dir=\"").unwrap_or_default();
                let has_own = screen[from..].starts_with("dir=\"auto\"");
                let is_isolated = screen[..at].ends_with("<bdi>");
                assert!(is_value || has_own || is_isolated, "{}", &screen[from..at]);
            }
        }
        room.story
    })
    .await;
}

#[tokio::test]
async fn the_report_comes_in_five_forms() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        room.all_do(sample.does).await;
        room.shows().await;
        room.story.leads(&[("do", "close")]).await;
        let home = room.story.home.clone();
        let mut told = Vec::new();
        for form in ["", ".csv", ".json", ".pdf", ".docx"] {
            let answer = room.story.coach.get(&format!("{home}/verslag{form}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{form}: {}", answer.text);
            told.push(answer.text);
        }
        let [page, csv, json, ..] = &told[..] else { unreachable!() };
        let data: serde_json::Value = serde_json::from_str(json).unwrap();
        assert!(data["said"].is_array(), "{json}");
        if sample.told == WORDS {
            assert!(csv.contains(WORDS) && json.contains(WORDS), "{csv}{json}");
        }
        assert!(page.contains(sample.told), "{page}");
        // What was never shown, and what is somebody's own, is nobody else's to read.
        if sample.shows.is_empty() {
            assert!([page, csv, json].iter().all(|form| !form.contains(WORDS)), "{page}");
        }
        // Who was there is told; not who did what.
        let deeds = data["said"].to_string();
        assert!(!csv.contains(NAME) && !deeds.contains(NAME), "{csv}{deeds}");
        room.story
    })
    .await;
}

#[tokio::test]
async fn after_erasure_nothing_of_a_person_stays() {
    for_every_kind(|story, sample| async move {
        let mut room = Room::open(story, sample, GUESTS).await;
        room.all_do(sample.does).await;
        assert!(room.story.log().await.contains(sample.trace), "{}", room.story.log().await);
        room.shows().await;
        let live = room.story.site.app.live.open(room.story.id).await.unwrap().unwrap();
        live.act(Actor::Clock, Action::EraseWords, None).await.unwrap();
        drop(live);
        let home = room.story.home.clone();
        let state = room.story.read(Meeting::clone).await;
        let mut kept = vec![format!("{state:?}"), room.story.log().await, room.wall().await];
        for path in ["leiden", "verslag", "verslag.csv", "verslag.json"] {
            kept.push(room.story.coach.get(&format!("{home}/{path}")).await.text);
        }
        for gone in [sample.trace, WORDS, OTHER, NAME] {
            for text in &kept {
                let at = text.find(gone).map(|at| &text[at.saturating_sub(200)..at + gone.len()]);
                assert!(at.is_none(), "{gone}: {at:?}");
            }
        }
        let note = [("do", "note"), ("slot", BLOCK), ("text", WORDS)];
        let answer = room.guest(0).tries(&note).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "the link is at its end");
        room.restarts();
        assert!(room.story.read(|folded| *folded == state).await, "folded again it is the same");
        room.story
    })
    .await;
}
