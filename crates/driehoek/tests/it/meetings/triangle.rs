//! The triangle as people live it: laying, and what the server gives away when.

use axum::http::StatusCode;
use domain::meetings::blocks::BlockKind;
use domain::meetings::kinds::triangle::{self, LEAST, Seen, Side};

use super::{Guest, Story, id_at, key, new_meeting};

const LAY: &str = "5";

/// A meeting at its triangle, with this many guests.
async fn at_the_table(fields: &[(&str, &str)], guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    add(&mut story).await;
    set(&mut story, fields).await;
    story.leads(&[("do", "start")]).await;
    story.goes_to(LAY).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

async fn add(story: &mut Story) {
    let add = [("do", "add-block"), ("kind", "triangle")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

/// Fills in the page of the block.
async fn set(story: &mut Story, fields: &[(&str, &str)]) {
    let mut all = vec![
        ("kind", "triangle"),
        ("title", "Jouw driehoek"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("energizer", "energizer-5-driehoek"),
        ("word", "partnership"),
    ];
    all.extend(fields);
    let answer = story.coach.post(&format!("{}/blok/{LAY}", story.home), &all).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
}

fn deed<'a>(deed: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("do", "play"), ("kind", "triangle"), ("block", LAY), ("deed", deed)];
    fields.extend(more);
    fields
}

async fn stage(story: &mut Story, round: &str, to: &str) {
    story.leads(&deed("stage", &[("round", round), ("to", to)])).await;
}

async fn lays(guest: &mut Guest, round: &str, spots: &str) {
    guest.does(&deed("lay", &[("round", round), ("spots", spots)])).await;
}

async fn seen(story: &Story) -> Seen {
    story.read(|meeting| triangle::seen(meeting, meeting.current().unwrap()).unwrap()).await
}

/// What a page holds beside what is new at every load.
fn shared(page: &str) -> &str {
    let start = page.find("id=\"live\"").expect("the page has a live piece");
    let rest = &page[page[start..].find('>').unwrap() + start..];
    rest.split("id=\"mine\"").next().unwrap().split("wall-join").next().unwrap()
}

#[tokio::test]
async fn before_they_are_shown_no_byte_tells_of_triangles() {
    let mut pages = Vec::new();
    for spots in ["0,0 100,0 0,100", "0,-300 -300,200 300,200"] {
        let (mut story, mut guests) = at_the_table(&[], LEAST + 1).await;
        for guest in &mut guests[1..] {
            lays(guest, "first", spots).await;
        }
        let path = story.wall().await;
        let mut told = Vec::new();
        for now in ["open", "closed"] {
            stage(&mut story, "first", now).await;
            let wall = story.site.visitor().get(&path).await.text;
            assert!(!wall.contains("polygon points"), "{wall}");
            told.push(shared(&wall).to_owned());
            told.push(shared(&guests[0].sees().await).to_owned());
            let lead = story.coach.get(&format!("{}/leiden", story.home)).await.text;
            let start = lead.find("tri-desk").unwrap();
            told.push(lead[start..].split("tri-questions").next().unwrap().to_owned());
        }
        pages.push(told);
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn a_triangle_without_javascript_is_three_choices_of_distance() {
    let (mut story, mut guests) = at_the_table(&[("small", "ja")], 1).await;
    let page = guests[0].sees().await;
    assert!(page.contains("Dan kunnen anderen raden welke van jou is"), "{page}");
    let words = [("child-parent", "near"), ("parent-school", "far"), ("child-school", "between")];
    let fields = [&[("round", "first"), ("spots", "")][..], &words].concat();
    guests[0].does(&deed("lay", &fields)).await;
    let page = guests[0].sees().await;
    for (pair, word) in words {
        let chosen = format!("name=\"{pair}\" value=\"{word}\" checked");
        assert!(page.contains(&chosen), "{chosen}: {page}");
    }
    // Two of three say nothing yet: what was chosen comes back with the reason.
    let two = [&[("round", "first"), ("spots", ""), ("about", "first")][..], &words[..2]].concat();
    let answer = guests[0].tries(&deed("lay", &two)).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"far\" checked");
    for wrong in ["1,2 3,4", "1,2 3,4 5,x", "900,900 0,0 1,1"] {
        let fields = [("round", "first"), ("spots", wrong), ("about", "first")];
        let answer = guests[0].tries(&deed("lay", &fields)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    stage(&mut story, "first", "shown").await;
    let sides = seen(&story).await.picture.unwrap().sides;
    // Spots are rounded to whole numbers.
    let near = |(side, wanted): (Side, u16)| side.mean.abs_diff(wanted) <= 1;
    assert!(sides.into_iter().zip([350, 700, 525]).all(near), "{sides:?}");
    let page = guests[0].sees().await;
    assert!(page.contains("Jouw driehoek") && page.contains("tri-own"), "{page}");
}

#[tokio::test]
async fn a_triangle_that_arrives_twice_counts_once_and_leaves_the_log_when_it_is_changed() {
    let (story, mut guests) = at_the_table(&[], 1).await;
    let (first, again) = (key(1), key(2));
    for (key, spots) in
        [(&first, "1,2 3,4 5,6"), (&again, "100,0 0,100 0,0"), (&first, "1,2 3,4 5,6")]
    {
        let fields = deed("lay", &[("round", "first"), ("spots", spots), ("key", key)]);
        assert_eq!(guests[0].sends(&fields).await.status, StatusCode::OK);
    }
    assert_eq!(seen(&story).await.turnout, 1);
    let log = story.log().await;
    assert!(log.contains("Spot(100, 0)") && !log.contains("Spot(1, 2)"), "{log}");
}

#[tokio::test]
async fn the_average_and_the_change_reach_wall_phones_report_and_files() {
    let (mut story, mut guests) = at_the_table(&[], LEAST).await;
    for guest in &mut guests {
        lays(guest, "first", "0,-400 -100,200 100,200").await;
    }
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("5 van 5 hebben gelegd"), "{wall}");
    story.leads(&deed("ask", &[("number", "5")])).await;
    for page in [story.site.visitor().get(&path).await.text, guests[0].sees().await] {
        assert!(page.contains("rol in educatief partnerschap"), "{page}");
    }
    stage(&mut story, "first", "shown").await;
    stage(&mut story, "second", "open").await;
    for guest in &mut guests {
        lays(guest, "second", "0,-100 -100,0 100,0").await;
    }
    stage(&mut story, "second", "shown").await;
    let wall = story.site.visitor().get(&path).await.text;
    for words in ["Dichterbij: het was 61.", "tri-average", "tri-past", "tri-arrows"] {
        assert!(wall.contains(words), "{words}: {wall}");
    }
    assert!(!wall.contains("tri-own") && !wall.contains("Gast1"));
    let page = guests[0].sees().await;
    assert!(!shared(&page).contains("<svg class=\"tri\""), "the drawing is one's own");
    assert!(page.contains("tri-own-past") && page.contains("Alleen jij ziet"), "{page}");

    story.leads(&[("do", "close")]).await;
    let page = guests[0].sees().await;
    assert!(page.contains("Mijn driehoek") && page.contains("tri-own-past"), "{page}");
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    for words in ["Na het gesprek", "Ouder – School", "5 mensen"] {
        assert!(report.contains(words), "{words}: {report}");
    }
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(csv.contains("Na het gesprek: Kind – Ouder;14"), "{csv}");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["second"]["people"], 5);
    assert_eq!(outcome["second"]["distances"]["parent-school"]["mean"], 200);
    for file in ["verslag.pdf", "verslag.docx"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
}

#[tokio::test]
async fn the_room_has_one_triangle_and_what_was_typed_comes_back() {
    let (mut story, _) = at_the_table(&[], 0).await;
    let wrong = deed("room", &[("round", "first"), ("spots", ""), ("child-parent", "near")]);
    let answer = story.tries(&wrong).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "name=\"child-parent\" value=\"near\" checked");
    let words = [("child-parent", "near"), ("parent-school", "near"), ("child-school", "far")];
    let right = [&[("round", "first"), ("spots", "")][..], &words].concat();
    story.leads(&deed("room", &right)).await;
    stage(&mut story, "first", "shown").await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("tri-room") && wall.contains("ver weg"), "{wall}");
    story.leads(&deed("room", &[("round", "first"), ("away", "ja")])).await;
    assert_eq!(seen(&story).await.room, None);
}

#[tokio::test]
async fn the_next_meeting_of_the_team_can_lay_the_last_average_beside_its_own() {
    let (mut story, mut guests) = at_the_table(&[], LEAST).await;
    let nothing = story.tries(&deed("compare", &[])).await;
    nothing.shows(StatusCode::UNPROCESSABLE_ENTITY, "nog geen driehoek");
    for guest in &mut guests {
        lays(guest, "first", "0,-400 -100,200 100,200").await;
    }
    stage(&mut story, "first", "shown").await;
    story.leads(&[("do", "close")]).await;

    let answer = story.coach.post("/bijeenkomsten", &new_meeting("named")).await;
    story.home = answer.location().to_owned();
    story.id = id_at(&story.home);
    add(&mut story).await;
    story.leads(&[("do", "start")]).await;
    let compare = [("do", "play"), ("kind", "triangle"), ("block", "1"), ("deed", "compare")];
    story.leads(&compare).await;
    let earlier = story
        .read(|meeting| triangle::triangle(&meeting.agenda[0]).unwrap().earlier().cloned())
        .await;
    let earlier = earlier.expect("there is one");
    assert_eq!((earlier.people, earlier.sides[1].mean), (5, 200));
    let lead = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(lead.contains("van 5 mensen"), "{lead}");
}

#[tokio::test]
async fn an_energizer_of_the_card_box_comes_with_its_own_rules() {
    let mut story = Story::planned().await;
    for kind in ["triangle", "only-one", "association"] {
        let add = [("do", "add-block"), ("kind", kind)];
        story.coach.post(&format!("{}/agenda", story.home), &add).await;
    }
    let lay_out = [("do", "lay-out"), ("start", "deck:1.4"), ("replace", "yes")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &lay_out).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let plans = story
        .read(|meeting| meeting.agenda.iter().map(|it| it.plan.clone()).collect::<Vec<_>>())
        .await;
    let of = |kind| plans.iter().find(|plan| plan.kind == kind);
    let planned = of(BlockKind::Association).expect("1.4 begins with associating");
    assert_eq!(planned.energizer.as_ref().unwrap().as_str(), "energizer-6-associeren");
    assert_eq!(planned.form, domain::decks::GroupForm::Pair);
    assert!(of(BlockKind::Energizer).is_none());
}
