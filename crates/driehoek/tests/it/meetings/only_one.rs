//! "I am the only one who…" as people live it: turns, a number, and what is forgotten.

use axum::http::StatusCode;
use domain::meetings::kinds::only_one::circle;

use super::{Guest, Story};

const GAME: &str = "5";

/// A meeting at its circle, with this many guests.
async fn in_the_circle(fields: &[(&str, &str)], guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "only-one")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let mut all = vec![
        ("kind", "only-one"),
        ("title", "Ik ben de enige die..."),
        ("minutes", "10"),
        ("form", "circle"),
        ("energizer", "energizer-1-ik-ben-de-enige"),
        ("circle", "ja"),
    ];
    all.extend(fields);
    let answer = story.coach.post(&format!("{}/blok/{GAME}", story.home), &all).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
    story.leads(&[("do", "start")]).await;
    story.goes_to(GAME).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

fn deed<'a>(deed: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("do", "play"), ("kind", "only-one"), ("block", GAME), ("deed", deed)];
    fields.extend(more);
    fields
}

async fn turn(story: &Story) -> String {
    let id = story
        .read(|meeting| circle(meeting.current().unwrap()).unwrap().seen().turn.map(|it| it.id))
        .await;
    id.expect("somebody has the turn").to_string()
}

/// How many stand on the circle and how many in it.
fn figures(wall: &str) -> [usize; 2] {
    ["only-outside", "only-inside"].map(|class| {
        let group = wall.split(class).nth(1).and_then(|after| after.split("</g>").next());
        group.map_or(0, |group| group.matches("<circle").count())
    })
}

async fn wall(story: &mut Story) -> String {
    let path = story.wall().await;
    story.site.visitor().get(&path).await.text
}

#[tokio::test]
async fn only_the_number_is_told_and_after_the_turn_nothing_is_left_in_the_log() {
    let (mut story, mut guests) = in_the_circle(&[], 4).await;
    assert!(guests[0].sees().await.contains("Ik neem de beurt"));
    guests[0].does(&deed("take", &[])).await;
    let id = turn(&story).await;
    assert!(wall(&mut story).await.contains("Gast0 is aan de beurt"));
    let late = guests[1].tries(&deed("take", &[])).await;
    late.shows(StatusCode::UNPROCESSABLE_ENTITY, "Iemand anders heeft net de beurt");
    let said = deed("claim", &[("turn", &id), ("text", "die bijen houdt")]);
    guests[0].does(&said).await;
    assert!(!wall(&mut story).await.contains("bijen"), "the coach reads it first");
    assert!(!guests[1].sees().await.contains("bijen"));
    story.leads(&deed("show-claim", &[("turn", &id), ("on", "yes")])).await;
    assert!(wall(&mut story).await.contains("die bijen houdt"));
    for guest in &mut guests[1..3] {
        assert!(guest.sees().await.contains("Ook voor mij"));
        guest.does(&deed("step-in", &[("turn", &id), ("with", "yes")])).await;
    }
    let before = wall(&mut story).await;
    assert!(!before.contains("class=\"only-number\""), "{before}");
    // Before it is shown only who speaks stands in the circle, and three around it.
    assert_eq!(figures(&before), [3, 0], "{before}");
    story.leads(&deed("show-number", &[("turn", &id), ("on", "yes")])).await;
    let after = wall(&mut story).await;
    assert!(after.contains("<p class=\"only-number\">3</p>"), "{after}");
    assert_eq!(figures(&after), [1, 3], "{after}");
    assert!(guests[1].sees().await.contains("Jij stapte in."));
    assert!(guests[3].sees().await.contains("Jij stapte niet in."));
    story.leads(&deed("end", &[("turn", &id)])).await;
    let log = story.log().await;
    for word in ["StepIn", "bijen"] {
        assert!(!log.contains(word), "{word}: {log}");
    }
    story.leads(&deed("finish", &[])).await;
    let log = story.log().await;
    assert!(!log.contains("Take"), "{log}");
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(!report.contains("bijen") && !report.contains("Aantal mensen"), "{report}");
}

#[tokio::test]
async fn before_the_number_no_byte_of_the_wall_tells_how_many() {
    let mut pages = Vec::new();
    for with in ["yes", "no"] {
        let (mut story, mut guests) = in_the_circle(&[], 3).await;
        story.leads(&deed("begin", &[])).await;
        let id = turn(&story).await;
        for guest in &mut guests[1..] {
            guest.does(&deed("step-in", &[("turn", &id), ("with", with)])).await;
        }
        let page = wall(&mut story).await;
        let stage = page.split("only-wall").nth(1).unwrap();
        let piece = guests[0].sees().await;
        let live = piece.find("id=\"live\"").unwrap();
        let shared = piece[live..].split("id=\"mine\"").next().unwrap();
        let shared = shared.split_once('>').unwrap().1.to_owned();
        pages.push((stage.split("wall-bottom").next().unwrap().to_owned(), shared));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn a_room_without_phones_is_counted_by_the_coach_and_numbers_are_kept_when_wanted() {
    let (mut story, _) = in_the_circle(&[("counts", "ja")], 0).await;
    story.leads(&deed("begin", &[])).await;
    let id = turn(&story).await;
    let wrong = story.tries(&deed("count", &[("turn", &id), ("count", "12001")])).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"12001\"");
    story.leads(&deed("count", &[("turn", &id), ("count", "6")])).await;
    story.leads(&deed("show-number", &[("turn", &id), ("on", "yes")])).await;
    let lead = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(lead.contains("name=\"count\" value=\"7\""), "{lead}");
    story.leads(&deed("end", &[("turn", &id), ("count", "7")])).await;
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(csv.contains("Zin 1;7"), "{csv}");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    assert!(json.contains("only-one"), "{json}");
}

#[tokio::test]
async fn the_coach_draws_who_has_not_been() {
    let (mut story, mut guests) = in_the_circle(&[], 2).await;
    guests[0].does(&deed("take", &[])).await;
    let id = turn(&story).await;
    guests[0].does(&deed("yield", &[("turn", &id)])).await;
    story.leads(&deed("draw", &[])).await;
    assert!(guests[1].sees().await.contains("Jij bent aan de beurt"));
    let id = turn(&story).await;
    story.leads(&deed("end", &[("turn", &id)])).await;
    let nobody = story.tries(&deed("draw", &[])).await;
    nobody.shows(StatusCode::UNPROCESSABLE_ENTITY, "Iedereen met een telefoon is geweest");
}
