//! In gesprek as people live it: a table, a note that all write in, a point, and the harvest.

use axum::http::StatusCode;
use domain::meetings::kinds::table_talk;
use domain::meetings::{BlockId, ParticipantId};

use super::{Guest, Story, key, new_meeting};

const TALK: &str = "5";

/// A meeting at its tables, with this many guests dealt over them.
async fn at_the_tables(guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "table-talk")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    story.leads(&[("do", "start")]).await;
    story.goes_to(TALK).await;
    if guests > 0 {
        story.leads(&[("do", "form-tables"), ("block", TALK)]).await;
    }
    (story, people)
}

fn at<'a>(deed: &'a str, table: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("do", "play"), ("kind", "table-talk"), ("block", TALK), ("deed", deed), ("table", table)]
}

fn with<'a>(
    fields: Vec<(&'a str, &'a str)>,
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    [fields, more.to_vec()].concat()
}

/// The table of somebody, and what lies there.
async fn own(story: &Story, guest: u32) -> table_talk::Own {
    story
        .read(|meeting| {
            let block = meeting.block(BlockId(5)).unwrap();
            table_talk::own(block, ParticipantId(guest)).unwrap()
        })
        .await
}

/// A guest brings this back for their table.
async fn brings(story: &Story, guests: &mut [Guest], guest: u32, point: &str) {
    let own = own(story, guest).await;
    let (table, seen) = (own.table.to_string(), own.point_entry.to_string());
    let fields = with(at("bring", &table), &[("seen", &seen), ("text", point)]);
    guests[usize::try_from(guest).unwrap()].does(&fields).await;
}

async fn coach_does(story: &mut Story, deed: &str, more: &[(&str, &str)]) {
    let play = [("do", "play"), ("kind", "table-talk"), ("block", TALK), ("deed", deed)];
    story.leads(&[&play[..], more].concat()).await;
}

async fn wall(story: &mut Story) -> String {
    let path = story.wall().await;
    story.site.visitor().get(&path).await.text
}

#[tokio::test]
async fn without_javascript_a_table_adds_lines_and_picks_a_point() {
    let (mut story, mut guests) = at_the_tables(3).await;
    let page = guests[0].sees().await;
    for words in [
        "Je zit aan tafel 1",
        "Gast1",
        "Gast2",
        "Willen ouders, denk je, (meer) steun",
        "Iedereen aan je tafel leest en verandert dit.",
        "Welk punt brengen jullie terug?",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    guests[0].does(&with(at("line", "1"), &[("text", "Bellen na vier uur")])).await;
    guests[1].does(&with(at("line", "1"), &[("text", "نعم، እወ")])).await;
    assert!(guests[2].sees().await.contains("Bellen na vier uur\nنعم، እወ"));
    brings(&story, &mut guests, 2, "Vaker bellen").await;
    assert!(guests[0].sees().await.contains("Vaker bellen"));

    // What is too long comes back, with the reason.
    let long = "a".repeat(table_talk::TABLE_LINE_MAX + 1);
    let answer = guests[0].tries(&with(at("line", "1"), &[("text", &long), ("about", "")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(&long), "what was typed is there again");
    // A table mate was first.
    let late = with(at("bring", "1"), &[("seen", "0"), ("text", "Koffie"), ("about", "table-1")]);
    let answer = guests[1].tries(&late).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("inmiddels een ander punt"), "{}", answer.text);
    assert!(answer.text.contains(">Koffie</textarea>"), "{}", answer.text);
    assert!(!wall(&mut story).await.contains("Vaker bellen"));
}

#[tokio::test]
async fn two_who_write_at_once_both_stay_and_a_resend_counts_once() {
    let (story, mut guests) = at_the_tables(3).await;
    let write = |pen, key, edits| {
        with(at("write", "1"), &[("base", "0"), ("pen", pen), ("key", key), ("edits", edits)])
    };
    let [one, two, three] = [key(1), key(2), key(3)];
    let first = write("11", &one, r#"[{"at":0,"delete":0,"insert":"Van Fatma. "}]"#);
    let second = write("12", &two, r#"[{"at":0,"delete":0,"insert":"Van Jan 👋. "}]"#);
    assert_eq!(guests[0].sends(&first).await.status, StatusCode::OK);
    assert_eq!(guests[1].sends(&second).await.status, StatusCode::OK);
    assert_eq!(guests[0].sends(&first).await.status, StatusCode::OK);
    assert_eq!(own(&story, 2).await.note, "Van Jan 👋. Van Fatma. ");
    for wrong in ["", "[]", "{}", r#"[{"at":-1}]"#, r#"[{"at":0,"more":1}]"#] {
        let answer = guests[0].tries(&write("11", &three, wrong)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test]
async fn no_byte_of_a_note_or_a_point_reaches_another_table_before_the_harvest() {
    let (mut story, mut guests) = at_the_tables(8).await;
    let table = own(&story, 0).await.table;
    let mut others = Vec::new();
    let mut mates = Vec::new();
    for guest in 1..8 {
        let is_mate = own(&story, guest).await.table == table;
        if is_mate { mates.push(guest) } else { others.push(guest) }
    }
    assert_eq!((mates.len(), others.len()), (3, 4));
    let number = table.to_string();
    guests[0].does(&with(at("line", &number), &[("text", "Onder ons gezegd")])).await;
    brings(&story, &mut guests, 0, "Naar buiten ermee").await;
    let place = |guest: u32| usize::try_from(guest).unwrap();
    for guest in others {
        let page = guests[place(guest)].sees().await;
        assert!(!page.contains("Onder ons") && !page.contains("Naar buiten"), "{page}");
        let fields = with(at("line", &number), &[("text", "erbij")]);
        let answer = guests[place(guest)].tries(&fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("Je zit aan een andere tafel."), "{}", answer.text);
    }
    assert!(guests[place(mates[0])].sees().await.contains("Onder ons gezegd"));
    let before = wall(&mut story).await;
    assert!(!before.contains("Onder ons") && !before.contains("Naar buiten"), "{before}");
    assert!(before.contains("1 van 2 tafels heeft een punt."), "{before}");
    // The coach sees a number, not the note.
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(desk.contains("16 letters geschreven") && !desk.contains("Onder ons"), "{desk}");

    coach_does(&mut story, "harvest", &[("to", "open")]).await;
    let after = wall(&mut story).await;
    assert!(after.contains("Naar buiten ermee") && !after.contains("Onder ons"), "{after}");
    coach_does(&mut story, "harvest", &[("to", "closed")]).await;
    assert!(!wall(&mut story).await.contains("Naar buiten"));
}

#[tokio::test]
async fn the_coach_moves_somebody_who_then_reads_the_other_note() {
    let (mut story, mut guests) = at_the_tables(8).await;
    let table = own(&story, 0).await.table;
    let other = if table == 1 { "2" } else { "1" };
    guests[0].does(&with(at("line", &table.to_string()), &[("text", "Van de eerste")])).await;
    coach_does(&mut story, "seat", &[("participant", "0"), ("table", other)]).await;
    let page = guests[0].sees().await;
    assert!(page.contains(&format!("Je zit aan tafel {other}")), "{page}");
    assert!(!page.contains("Van de eerste"), "{page}");
    let again = story.tries(&[("do", "form-tables"), ("block", TALK)]).await;
    assert!(again.text.contains("De tafels hebben al iets opgeschreven."), "{}", again.text);
}

#[tokio::test]
async fn points_are_put_together_and_told_in_every_form_of_the_report() {
    let (mut story, _) = at_the_tables(0).await;
    for (table, point) in [("1", "Bellen"), ("2", "Koffie"), ("3", "Vaker bellen")] {
        coach_does(&mut story, "bring", &[("table", table), ("seen", "0"), ("text", point)]).await;
    }
    let twice = with(at("bring", "1"), &[("seen", "0"), ("text", "Nog een")]);
    let answer = story.tries(&twice).await;
    assert!(answer.text.contains("value=\"Nog een\""), "what was typed is there again");

    let together =
        [("cluster", "1"), ("tables", "1"), ("tables", "3"), ("name", "Aan de telefoon")];
    coach_does(&mut story, "together", &together).await;
    coach_does(&mut story, "harvest", &[("to", "open")]).await;
    let shown = wall(&mut story).await;
    assert!(shown.contains("Aan de telefoon") && shown.contains("Koffie"), "{shown}");

    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    let from =
        desk.split("name=\"arrangement\" value=\"").nth(1).expect("the change can be undone");
    let undo = from.split('"').next().unwrap().replace("&quot;", "\"");
    coach_does(&mut story, "undo", &[("arrangement", &undo)]).await;
    assert!(!wall(&mut story).await.contains("Aan de telefoon"));
    coach_does(&mut story, "together", &together).await;

    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    for words in ["Vaker bellen", "Hoort bij", "Aan de telefoon"] {
        assert!(report.contains(words), "{words}: {report}");
    }
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(csv.contains("Aan de telefoon: Vaker bellen;3") && csv.contains("Koffie;2"), "{csv}");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["points"][0]["name"], "Aan de telefoon");
    assert_eq!(outcome["points"][0]["points"][1]["table"], 3);
    for file in ["verslag.pdf", "verslag.docx"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
}

#[tokio::test]
async fn level_up_brings_the_questions_to_the_tables_with_one_of_the_meetings_own() {
    let mut story = Story::planned().await;
    let mut fields = new_meeting("named").to_vec();
    fields.retain(|(name, _)| *name != "start");
    fields.push(("start", "deck:level-up"));
    let answer = story.coach.post("/bijeenkomsten", &fields).await;
    let home = answer.location().to_owned();
    let mut found = None;
    for block in 1..=10 {
        let path = format!("{home}/blok/{block}");
        let page = story.coach.get(&path).await.text;
        if page.contains("Een eigen vraag") {
            found = Some((path, page));
        }
    }
    let (path, page) = found.expect("a block of the programme is a talk at tables");
    for number in 1..=5 {
        let card = format!("value=\"gespreksvraag-levelup-{number}\" checked");
        assert!(page.contains(&card), "{number}: {page}");
    }
    let at = page.find("/afdrukken/cards?").expect("the page leads to its paper");
    let address = page[at..].split('"').next().unwrap().replace("&amp;", "&");
    assert_eq!(story.coach.get(&address).await.status, StatusCode::OK);
    let set = [
        ("kind", "table-talk"),
        ("title", "In gesprek"),
        ("minutes", "10"),
        ("form", "small-groups"),
        ("card", "gespreksvraag-levelup-1"),
        ("question", "Wat doen we morgen anders?"),
    ];
    assert_eq!(story.coach.post(&path, &set).await.status, StatusCode::SEE_OTHER);
    assert!(story.coach.get(&path).await.text.contains("Wat doen we morgen anders?"));
}

#[tokio::test]
async fn a_question_of_the_meetings_own_takes_the_open_place() {
    let open = "Jullie eigen vraag";
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "table-talk")];
    story.coach.post(&format!("{}/agenda", story.home), &add).await;
    story.leads(&[("do", "start")]).await;
    story.goes_to(TALK).await;
    let before = wall(&mut story).await;
    assert!(before.contains(open), "{before}");
    let set = [
        ("kind", "table-talk"),
        ("title", "In gesprek"),
        ("minutes", "10"),
        ("form", "small-groups"),
        ("card", "gespreksvraag-levelup-4"),
        ("card", "gespreksvraag-levelup-5"),
        ("question", "Wat doen we morgen anders?"),
    ];
    let answer = story.coach.post(&format!("{}/blok/{TALK}", story.home), &set).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let after = wall(&mut story).await;
    assert!(after.contains("Wat doen we morgen anders?") && !after.contains(open), "{after}");
}
