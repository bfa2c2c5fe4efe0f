//! A vision as people make it, in eight steps, and as the school keeps it.

use axum::http::StatusCode;
use domain::meetings::kinds::vision::{self as rules, At, ROOM_FROM};
use domain::meetings::{ParticipantId, blocks::BlockKind};

use super::{Guest, Story, id_at, key, new_meeting};

const VISION: &str = "5";

/// A meeting at its vision, with this many guests.
async fn at_the_vision(form: &str, guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "vision")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let fields = [
        ("kind", "vision"),
        ("title", "Onze visie op ouders"),
        ("minutes", "20"),
        ("form", form),
        ("begin", "values"),
        ("dots", "2"),
    ];
    let answer = story.coach.post(&format!("{}/blok/{VISION}", story.home), &fields).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
    story.leads(&[("do", "start")]).await;
    story.goes_to(VISION).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

fn deed<'a>(deed: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let start = [("do", "play"), ("kind", "vision"), ("block", VISION), ("deed", deed)];
    [&start, more].concat()
}

async fn step(story: &mut Story, to: &str) {
    story.leads(&deed("step", &[("step", to)])).await;
}

/// The number on the sheet of a value.
async fn value(story: &Story, words: &str) -> String {
    let found = story.read(|meeting| {
        let vision = rules::vision(meeting.current()?)?;
        let sheet = vision.sheet();
        sheet.iter().find(|value| value.text.as_str() == words).map(|value| value.id.to_string())
    });
    found.await.expect("it is on the sheet")
}

/// The first place of a guest's group.
async fn place(story: &Story, who: u32) -> String {
    let found = story.read(|meeting| {
        let group = rules::mine(meeting.current()?, ParticipantId(who))?.group?;
        Some(At { group: group.number, number: 1 }.to_string())
    });
    found.await.expect("they have a group")
}

async fn sees(story: &mut Story) -> String {
    let path = story.wall().await;
    story.site.visitor().get(&path).await.text
}

/// At the end, with a vision of two sentences; one value is in none of them.
async fn at_the_end() -> (Story, Vec<Guest>) {
    let (mut story, mut guests) = at_the_vision("alone", 2).await;
    guests[0].does(&deed("value", &[("text", "Respect")])).await;
    guests[1].does(&deed("value", &[("text", "Geduld")])).await;
    step(&mut story, "underline").await;
    let values = [value(&story, "Respect").await, value(&story, "Geduld").await];
    guests[0].does(&deed("dots", &[("value", &values[0]), ("value", &values[1])])).await;
    step(&mut story, "sentences").await;
    for (number, words) in ["Wij hebben respect.", "Wij luisteren."].into_iter().enumerate() {
        let at = place(&story, u32::try_from(number).unwrap()).await;
        let mut fields = vec![("at", &*at), ("about", &*at), ("moment", "0"), ("text", words)];
        if number == 0 {
            fields.push(("carries", &values[0]));
        }
        guests[number].does(&deed("write", &fields)).await;
    }
    step(&mut story, "read").await;
    for group in ["0", "1"] {
        story.leads(&deed("read", &[("group", group)])).await;
    }
    step(&mut story, "choose").await;
    guests[0].does(&deed("pick", &[("sentence", "0.1"), ("sentence", "1.1")])).await;
    step(&mut story, "check").await;
    (story, guests)
}

#[tokio::test]
async fn values_dots_and_sentences_are_seen_when_they_may_be() {
    let (mut story, mut guests) = at_the_vision("small-groups", 6).await;
    guests[0].does(&deed("value", &[("text", "Nieuwsgierigheid")])).await;
    guests[1].does(&deed("value", &[("text", "nieuwsgierigheid.")])).await;
    assert!(guests[0].sees().await.contains("Nieuwsgierigheid"));
    assert!(!guests[2].sees().await.contains("ieuwsgierigheid"));
    assert!(!sees(&mut story).await.contains("ieuwsgierigheid"));
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(!desk.contains("ieuwsgierigheid") && desk.contains("2 waarden opgeschreven"), "{desk}");
    step(&mut story, "collect").await;
    let wall = sees(&mut story).await;
    assert!(wall.contains("Nieuwsgierigheid") && wall.contains("2×"), "the same is one: {wall}");
    step(&mut story, "underline").await;
    let id = value(&story, "Nieuwsgierigheid").await;
    guests[2].does(&deed("dots", &[("value", &id)])).await;
    assert!(!sees(&mut story).await.contains("data-main"));
    story.leads(&deed("show-dots", &[("on", "yes")])).await;
    assert!(sees(&mut story).await.contains("data-main"));
    step(&mut story, "sentences").await;
    let at = place(&story, 0).await;
    let fields = [("at", &*at), ("about", &at), ("moment", "0"), ("text", "Wij zijn benieuwd")];
    guests[0].does(&deed("write", &[&fields[..], &[("carries", &id)]].concat())).await;
    let mut readers = 0;
    for guest in &mut guests {
        readers += usize::from(guest.sees().await.contains("Wij zijn benieuwd"));
    }
    assert_eq!(readers, 3, "the small group");
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(!desk.contains("Wij zijn benieuwd"), "until they read it, it is theirs");
    step(&mut story, "read").await;
    assert!(!sees(&mut story).await.contains("Wij zijn benieuwd"));
    let group = at.split('.').next().unwrap().to_owned();
    story.leads(&deed("read", &[("group", &group)])).await;
    assert!(sees(&mut story).await.contains("Wij zijn benieuwd"));
    story.leads(&deed("withhold", &[("at", &at), ("on", "yes")])).await;
    assert!(!sees(&mut story).await.contains("Wij zijn benieuwd"));
}

#[tokio::test]
async fn nothing_typed_is_lost_and_nothing_is_done_twice() {
    let (mut story, mut guests) = at_the_vision("pair", 2).await;
    let long = "lang ".repeat(40);
    let answer = guests[0].tries(&deed("value", &[("about", "new"), ("text", &long)])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(long.trim_end()), "{}", answer.text);
    let again = key(9);
    let twice = deed("value", &[("about", "new"), ("text", "Respect"), ("key", &again)]);
    for _ in 0..3 {
        assert_eq!(guests[0].sends(&twice).await.status, StatusCode::OK);
    }
    step(&mut story, "sentences").await;
    let at = place(&story, 0).await;
    let write = |words| [("at", &*at), ("about", &*at), ("moment", "0"), ("text", words)];
    guests[0].does(&deed("write", &write("De eerste zin"))).await;
    let answer = guests[1].tries(&deed("write", &write("Mijn andere zin"))).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Mijn andere zin", "De eerste zin", "data-since", "intussen veranderd"] {
        assert!(answer.text.contains(words), "{words}: {}", answer.text);
    }
    let count = story.read(|meeting| {
        rules::vision(meeting.current().unwrap())
            .unwrap()
            .sheet()
            .iter()
            .map(|it| it.wrote)
            .sum::<usize>()
    });
    assert_eq!(count.await, 1);
}

#[tokio::test]
async fn the_check_offers_what_carries_a_value_and_what_was_chosen_begins_the_vision() {
    let (mut story, _) = at_the_end().await;
    let wall = sees(&mut story).await;
    assert!(wall.contains("nog in geen zin") && wall.contains("Wij hebben respect."), "{wall}");
    let id = value(&story, "Geduld").await;
    let carry = deed("carry", &[("at", "1.1"), ("value", &id), ("on", "yes")]);
    story.leads(&carry).await;
    assert!(sees(&mut story).await.contains("Elke waarde zit in een zin."));
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(
        desk.contains("name=\"begin\" value=\"Wij hebben respect.\nWij luisteren.\""),
        "{desk}"
    );
    let begin = "Wij hebben respect.\nWij luisteren.";
    story.leads(&deed("step", &[("step", "start"), ("begin", begin)])).await;
    story.leads(&deed("agree", &[("moment", "1"), ("text", "Wij zijn er samen.")])).await;
    let late = story.tries(&deed("agree", &[("moment", "1"), ("text", "Van de ander")])).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Van de ander") && late.text.contains("Wij zijn er samen."));
    story.leads(&deed("stand", &[("version", "1")])).await;
    assert!(sees(&mut story).await.contains("Wij luisteren."));
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    for words in ["Wij hebben respect.", "Geduld", "Waarden in de zin"] {
        assert!(report.contains(words), "{words}: {report}");
    }
    for file in ["verslag.pdf", "verslag.docx", "verslag.csv", "verslag.json"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["vision"], begin);
    assert_eq!(outcome["values"][0]["main"], true);
}

#[tokio::test]
async fn a_room_without_phones_makes_a_vision_too() {
    let (mut story, _) = at_the_vision("small-groups", 0).await;
    for words in ["Respect", "Openheid", "open zijn"] {
        story.leads(&deed("value", &[("text", words)])).await;
    }
    step(&mut story, "collect").await;
    let (open, same) = (value(&story, "Openheid").await, value(&story, "open zijn").await);
    story.leads(&deed("merge", &[("value", &same), ("into", &open)])).await;
    assert!(!sees(&mut story).await.contains("open zijn"));
    step(&mut story, "underline").await;
    story.leads(&deed("hand-dots", &[("value", &open), ("count", "7")])).await;
    step(&mut story, "sentences").await;
    let add = [("group", "1"), ("text", "Wij zijn open."), ("carries", &*open)];
    story.leads(&deed("add-sentence", &add)).await;
    step(&mut story, "read").await;
    let group = ROOM_FROM.to_string();
    story.leads(&deed("read", &[("group", &group)])).await;
    step(&mut story, "choose").await;
    let at = format!("{ROOM_FROM}.1");
    story.leads(&deed("hand-picks", &[("at", &at), ("count", "12")])).await;
    step(&mut story, "check").await;
    assert!(sees(&mut story).await.contains("Elke waarde zit in een zin."));
    for wrong in [("at", "nergens"), ("at", "1.x")] {
        let answer = story.tries(&deed("take", &[wrong])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let sheet = story.coach.get(&format!("{}/blok/{VISION}/werkblad.pdf", story.home)).await;
    assert_eq!(sheet.status, StatusCode::OK);
}

#[tokio::test]
async fn the_school_keeps_it_works_on_it_and_puts_a_version_back() {
    let (mut story, _) = at_the_end().await;
    let address = format!("{}/blok/{VISION}/visie", story.home);
    assert!(story.coach.get("/visie").await.text.contains("Er is nog geen visie"));
    story.leads(&deed("step", &[("step", "start"), ("begin", "Wij hebben respect.")])).await;
    assert!(story.coach.get(&address).await.text.contains("Bewaar bij de school"));
    // Pressing twice keeps it once.
    let answer = story.coach.post(&address, &[("do", "keep")]).await;
    let page = answer.location().split('?').next().unwrap().to_owned();
    assert!(story.coach.post(&address, &[("do", "keep")]).await.location().starts_with(&page));
    let shown = story.coach.get(&page).await.text;
    assert!(shown.contains("Wij hebben respect.") && shown.contains("Versie 1 van"), "{shown}");
    assert!(shown.contains(&format!("{}/verslag", story.home)), "it links to its meeting: {shown}");
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains(&address), "and the meeting to it");
    let team = story.read(|meeting| meeting.team.to_string()).await;
    let team = story.coach.get(&format!("/teams/{team}")).await.text;
    assert!(team.contains("Wij hebben respect.") && team.contains(&page), "{team}");
    // The group goes on: a new version of the same.
    story.leads(&deed("agree", &[("moment", "1"), ("text", "Wij luisteren.")])).await;
    assert!(story.coach.get(&address).await.text.contains("daarna veranderd"));
    story.coach.post(&address, &[("do", "keep")]).await;
    assert!(story.coach.get(&page).await.text.contains("Versie 2 van"));
    // Somebody works on it; who did not see that, loses nothing.
    let write = |seen, text| {
        [
            ("do", "write"),
            ("seen", seen),
            ("title", "Visie"),
            ("text", text),
            ("values", "Respect\nGeduld"),
        ]
    };
    let answer = story.coach.post(&page, &write("2", "Wij luisteren echt.")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let late = story.coach.post(&page, &write("2", "Wij praten.")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Wij praten.") && late.text.contains("Wij luisteren echt."));
    for wrong in [("title", ""), ("text", ""), ("values", &*"lang".repeat(30))] {
        let mut fields = write("3", "Wij").to_vec();
        fields.retain(|(name, _)| *name != wrong.0);
        fields.push(wrong);
        let answer = story.coach.post(&page, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    let back = [("do", "put-back"), ("seen", "3"), ("version", "1")];
    assert_eq!(story.coach.post(&page, &back).await.status, StatusCode::SEE_OTHER);
    let shown = story.coach.get(&page).await.text;
    for words in
        ["Versie 4 van", "Wij luisteren echt.", "op school bewerkt", "gemaakt in een bijeenkomst"]
    {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    for file in ["visie.pdf", "poster.pdf"] {
        assert_eq!(story.coach.get(&format!("{page}/{file}")).await.status, StatusCode::OK);
    }
    // Removed and put back.
    story.coach.post(&page, &[("do", "remove")]).await;
    assert!(story.coach.get("/visie").await.text.contains("Er is nog geen visie"));
    assert!(story.coach.get(&page).await.text.contains("Deze visie is verwijderd"));
    story.coach.post(&page, &[("do", "restore")]).await;
    assert!(story.coach.get("/visie").await.text.contains("Wij hebben respect."));
}

#[tokio::test]
async fn colleagues_read_it_and_another_school_does_not() {
    let (mut story, _) = at_the_end().await;
    story.leads(&deed("step", &[("step", "start"), ("begin", "Wij hebben respect.")])).await;
    let address = format!("{}/blok/{VISION}/visie", story.home);
    let answer = story.coach.post(&address, &[("do", "keep")]).await;
    let page = answer.location().split('?').next().unwrap().to_owned();
    let (_, mut colleague) = story.colleague().await;
    let shown = colleague.get(&page).await.text;
    assert!(shown.contains("Wij hebben respect."), "{shown}");
    assert!(!shown.contains(&story.home), "it does not lead where they may not come");
    assert_eq!(colleague.get(&address).await.status, StatusCode::NOT_FOUND);
    let (other, person) = story.site.add_school("De Linde", "eva@linde.nl").await;
    let mut other = story.site.signed_in(other, person).await;
    for path in [page.clone(), format!("{page}/visie.pdf"), format!("{page}/poster.pdf")] {
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(other.post(&page, &[("do", "remove")]).await.status, StatusCode::NOT_FOUND);
    // In the store it lies sealed.
    let raw = story.site.app.db.read();
    let rows = sea_orm::ConnectionTrait::query_all_raw(
        raw,
        sea_orm::Statement::from_string(
            sea_orm::ConnectionTrait::get_database_backend(raw),
            "select body from vision",
        ),
    );
    let rows = rows.await.unwrap();
    let body: String = rows[0].try_get_by_index(0).unwrap();
    assert!(!body.contains("respect"), "{body}");
}

#[tokio::test]
async fn the_set_about_vision_plans_it() {
    let mut story = Story::planned().await;
    let mut fields = new_meeting("named").to_vec();
    fields.retain(|(name, _)| *name != "start");
    fields.push(("start", "deck:1.4"));
    let answer = story.coach.post("/bijeenkomsten", &fields).await;
    let home = answer.location().to_owned();
    let id = id_at(&home);
    let live = story.site.app.live.of_school(story.school, id).await.unwrap().unwrap();
    let kinds: Vec<_> = live.read(|meeting| meeting.agenda.iter().map(|it| it.plan.kind).collect());
    assert!(kinds.contains(&BlockKind::Vision), "{kinds:?}");
}
