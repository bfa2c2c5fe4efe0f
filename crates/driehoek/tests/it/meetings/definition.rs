//! A definition as people make it: alone, with two, with four, with everybody, and what is kept.

use axum::http::StatusCode;
use domain::decks::{ElementId, Turn};
use domain::meetings::BlockId;
use domain::meetings::kinds::definition::{self as rules, Place, Step};

use super::{Guest, Story, id_at, key, new_meeting};

const DEFINITION: &str = "5";
const CARD: &str = "definitie-educatief-partnerschap";

/// A meeting at its definition, with this many guests.
async fn at_the_definition(fields: &[(&str, &str)], guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "definition")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    set(&mut story, fields).await;
    story.leads(&[("do", "start")]).await;
    story.goes_to(DEFINITION).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

/// Fills in the page of the block.
async fn set(story: &mut Story, fields: &[(&str, &str)]) {
    let mut all = vec![
        ("kind", "definition"),
        ("title", "Wat is partnerschap?"),
        ("minutes", "20"),
        ("form", "plenary"),
        ("definition", CARD),
        ("term", ""),
    ];
    all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    all.extend(fields);
    let answer = story.coach.post(&format!("{}/blok/{DEFINITION}", story.home), &all).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
}

fn deed<'a>(deed: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let start = [("do", "play"), ("kind", "definition"), ("block", DEFINITION), ("deed", deed)];
    [&start, more].concat()
}

async fn step(story: &mut Story, to: &str) {
    story.leads(&deed("step", &[("step", to)])).await;
}

/// The place of a guest's two or four.
async fn place(story: &Story, who: u32, step: Step) -> Place {
    let found = story.read(|meeting| {
        let mine = rules::mine(meeting.current()?, domain::meetings::ParticipantId(who))?;
        let circle = if step == Step::Twos { mine.two } else { mine.four };
        circle.map(|circle| circle.at)
    });
    found.await.expect("they have others to work with")
}

async fn writes(guest: &mut Guest, at: Place, moment: &str, text: &str) {
    let at = at.to_string();
    let fields = [("at", &*at), ("about", &at), ("moment", moment), ("text", text)];
    guest.does(&deed("write", &fields)).await;
}

#[tokio::test]
async fn what_somebody_writes_reaches_only_who_may_read_it() {
    let (mut story, mut guests) = at_the_definition(&[], 4).await;
    let wall = story.wall().await;
    guests[0].does(&deed("own", &[("text", "Mijn geheime tekst")])).await;
    for now in ["alone", "twos", "fours", "plenary"] {
        step(&mut story, now).await;
        assert!(guests[0].sees().await.contains("Mijn geheime tekst"), "{now}");
        let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
        assert!(!desk.contains("Mijn geheime tekst"), "{now}");
        assert!(!story.site.visitor().get(&wall).await.text.contains("geheime"), "{now}");
        for other in &mut guests[1..] {
            assert!(!other.sees().await.contains("geheime"), "{now}");
        }
    }
    // Two read what their two wrote; the coach too; nobody else before it is shown.
    step(&mut story, "twos").await;
    let at = place(&story, 0, Step::Twos).await;
    writes(&mut guests[0], at, "0", "Tekst van ons twee").await;
    let mut readers = 0;
    for guest in &mut guests {
        readers += usize::from(guest.sees().await.contains("Tekst van ons twee"));
    }
    assert_eq!(readers, 2);
    step(&mut story, "plenary").await;
    assert!(!story.site.visitor().get(&wall).await.text.contains("Tekst van ons twee"));
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(desk.contains("Tekst van ons twee"), "{desk}");
    let place = at.to_string();
    story.leads(&deed("show", &[("at", &place), ("on", "yes")])).await;
    assert!(story.site.visitor().get(&wall).await.text.contains("Tekst van ons twee"));
    assert!(guests[3].sees().await.contains("Tekst van ons twee"));
    story.leads(&deed("show", &[("at", &place), ("on", "no")])).await;
    assert!(!story.site.visitor().get(&wall).await.text.contains("Tekst van ons twee"));
}

#[tokio::test]
async fn whoever_walks_in_reads_which_word_it_is_about() {
    let named = [("term", "educatief partnerschap"), ("title", "Onze definitie")];
    let (mut story, mut guests) = at_the_definition(&named, 1).await;
    let path = story.wall().await;
    let about = "<p class=\"define-term\" dir=\"auto\">educatief partnerschap</p>";
    for page in [story.site.visitor().get(&path).await.text, guests[0].sees().await] {
        assert!(page.contains(about), "{page}");
    }
    // A title that says it is enough.
    let said = [("term", "partnerschap"), ("title", "Wat is Partnerschap?")];
    let (mut story, _) = at_the_definition(&said, 0).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(!wall.contains("define-term"), "{wall}");
}

#[tokio::test]
async fn nobody_overwrites_the_other_and_nothing_typed_is_lost() {
    let (mut story, mut guests) = at_the_definition(&[], 2).await;
    step(&mut story, "twos").await;
    let at = place(&story, 0, Step::Twos).await;
    writes(&mut guests[0], at, "0", "De eerste tekst").await;
    let place = at.to_string();
    let late = [("at", &*place), ("about", &place), ("moment", "0"), ("text", "Mijn andere tekst")];
    let answer = guests[1].tries(&deed("write", &late)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // What was typed, what stands there now, and why: all on one page.
    for words in ["Mijn andere tekst", "De eerste tekst", "data-since", "intussen veranderd"] {
        assert!(answer.text.contains(words), "{words}: {}", answer.text);
    }
    let answer = guests[1].sends(&deed("write", &late)).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    // The page that came back writes from now on.
    writes(&mut guests[1], at, "1", "Samen één tekst").await;
    assert!(guests[0].sees().await.contains("Eerdere versies"));
    // A resend with the same key is one version.
    let again_key = key(7);
    let again =
        [&late[..2], &[("moment", "2"), ("text", "Nog beter"), ("key", &again_key)]].concat();
    for _ in 0..3 {
        assert_eq!(guests[0].sends(&deed("write", &again)).await.status, StatusCode::OK);
    }
    let count = story.read(|meeting| {
        let work = rules::work(meeting.current().unwrap()).unwrap();
        work.text(at).unwrap().others().count()
    });
    assert_eq!(count.await, 2);
}

#[tokio::test]
async fn words_that_come_back_are_marked_in_the_texts() {
    let (mut story, mut guests) = at_the_definition(&[], 4).await;
    step(&mut story, "twos").await;
    for (who, text) in [(0, "Samen verantwoordelijk"), (1, "Samen zorgen")] {
        let at = place(&story, who, Step::Twos).await;
        let moment = if who == 1 && at == place(&story, 0, Step::Twos).await { "1" } else { "0" };
        writes(&mut guests[who as usize], at, moment, text).await;
    }
    for number in 0..2 {
        let text = ["Samen voor het kind", "Ieder kind telt samen"][number as usize];
        let add = deed("add-paper", &[("step", "twos"), ("text", text)]);
        story.leads(&add).await;
        let at = Place::paper(Step::Twos, number).to_string();
        story.leads(&deed("show", &[("at", &at), ("on", "yes")])).await;
    }
    step(&mut story, "plenary").await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(
        wall.contains(
            "<mark class=\"alike\">Samen</mark> voor het <mark class=\"alike\">kind</mark>"
        ),
        "{wall}"
    );
    assert!(wall.contains("Dit komt terug:"));
    // And in what they differ.
    assert!(
        wall.contains("Ieder <mark class=\"alike\">kind</mark> <mark class=\"apart\">telt</mark>")
    );
    assert!(wall.contains("dit staat in geen andere tekst"));
}

#[tokio::test]
async fn a_card_that_waits_for_ones_own_text_stays_shut() {
    let card = "definitie-oudercommunicatie";
    let (mut story, mut guests) = at_the_definition(&[("definition", card)], 1).await;
    let turn = [("do", "turn-definition"), ("block", DEFINITION), ("card", card), ("face", "up")];
    let refused = story.tries(&turn).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("eigen tekst"), "{}", refused.text);
    guests[0].does(&deed("own", &[("text", "Goede communicatie met ouders")])).await;
    assert!(!guests[0].sees().await.contains("naast de kaart"));
    story.leads(&turn).await;
    let page = guests[0].sees().await;
    assert!(page.contains("naast de kaart") && page.contains("<mark class=\"alike\">"), "{page}");
    let path = story.wall().await;
    assert!(story.site.visitor().get(&path).await.text.contains("define-card"));
}

#[tokio::test]
async fn a_room_without_phones_makes_a_definition_too() {
    let (mut story, _) = at_the_definition(&[], 0).await;
    story.leads(&deed("on-paper", &[("people", "14")])).await;
    let path = story.wall().await;
    assert!(story.site.visitor().get(&path).await.text.contains("14 mensen hebben een tekst."));
    step(&mut story, "fours").await;
    story.leads(&deed("add-paper", &[("step", "fours"), ("text", "Van ons vier")])).await;
    step(&mut story, "plenary").await;
    let paper = Place::paper(Step::Fours, 0).to_string();
    story.leads(&deed("show", &[("at", &paper), ("on", "yes")])).await;
    assert!(story.site.visitor().get(&path).await.text.contains("Van ons vier"));
    for wrong in [("at", "nergens"), ("at", "twos.x")] {
        let answer = story.tries(&deed("show", &[wrong])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let sheet = story.coach.get(&format!("{}/blok/{DEFINITION}/werkblad.pdf", story.home)).await;
    assert_eq!(sheet.status, StatusCode::OK);
}

#[tokio::test]
async fn the_report_tells_the_group_and_the_card_with_its_source_and_nobodys_own_text() {
    let (mut story, mut guests) = at_the_definition(&[("tells-steps", "ja")], 2).await;
    assert!(guests[0].sees().await.contains("Alleen jij leest dit."));
    guests[0].does(&deed("own", &[("text", "Geheim van mij")])).await;
    step(&mut story, "twos").await;
    let page = guests[0].sees().await;
    assert!(page.contains("Het komt zonder namen in het verslag"), "{page}");
    let at = place(&story, 0, Step::Twos).await;
    writes(&mut guests[0], at, "0", "Tekst van ons twee").await;
    step(&mut story, "plenary").await;
    story.leads(&deed("agree", &[("moment", "0"), ("text", "Samen om het kind")])).await;
    let turn = [("do", "turn-definition"), ("block", DEFINITION), ("card", CARD), ("face", "up")];
    story.leads(&turn).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("define-card"), "the card lies beside it: {wall}");
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    for words in ["Samen om het kind", "Tekst van ons twee", "Iliás", "1 mens schreef eerst"] {
        assert!(report.contains(words), "{words}: {report}");
    }
    assert!(!report.contains("Geheim van mij"));
    for file in ["verslag.pdf", "verslag.docx", "verslag.csv", "verslag.json"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        assert!(!answer.text.contains("Geheim van mij"), "{file}");
    }
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["agreed"], "Samen om het kind");
    assert_eq!(outcome["cards"][0]["card"], CARD);
}

#[tokio::test]
async fn two_coaches_do_not_overwrite_each_other_and_versions_stand_again() {
    let (mut story, _) = at_the_definition(&[], 1).await;
    step(&mut story, "plenary").await;
    let agree = |moment, text| deed("agree", &[("moment", moment), ("text", text)]);
    story.leads(&agree("0", "Eerste")).await;
    let late = story.tries(&agree("0", "Van de ander")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Van de ander") && late.text.contains("Eerste"), "{}", late.text);
    story.leads(&agree("1", "Tweede")).await;
    story.leads(&deed("stand", &[("version", "1")])).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Eerste") && !wall.contains("Tweede"), "{wall}");
}

#[tokio::test]
async fn what_the_group_made_becomes_a_card_and_a_poster_and_can_be_taken_back() {
    let (mut story, _) = at_the_definition(&[], 1).await;
    let address = format!("{}/blok/{DEFINITION}/kaart", story.home);
    let poster = format!("{}/blok/{DEFINITION}/poster.pdf", story.home);
    for nothing in [&address, &poster] {
        assert_eq!(story.coach.get(nothing).await.status, StatusCode::NOT_FOUND);
    }
    step(&mut story, "plenary").await;
    story.leads(&deed("agree", &[("moment", "0"), ("text", "Samen om het kind")])).await;
    assert_eq!(story.coach.get(&poster).await.status, StatusCode::OK);
    // Pressing twice makes one card.
    for _ in 0..2 {
        assert_eq!(story.coach.post(&address, &[("do", "keep")]).await.location(), address);
    }
    let page = story.coach.get(&address).await.text;
    assert!(page.contains("Onze definities") && page.contains("Iedereen op school"), "{page}");
    assert!(page.contains("Samen om het kind") && page.contains("Gemaakt in de bijeenkomst"));
    let deck = page.split("/eigen-kaarten/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let shelf = story.site.app.shelf.of(&story.site.app.db, story.school).await.unwrap();
    let cards: Vec<_> = shelf.deck(&deck.as_str().into()).unwrap().elements.iter().collect();
    assert_eq!(cards.len(), 1, "one card, and everybody at the school has it");
    // A newer text goes on the same card.
    story.leads(&deed("agree", &[("moment", "1"), ("text", "Samen verder")])).await;
    assert!(story.coach.get(&address).await.text.contains("daarna veranderd"));
    story.coach.post(&address, &[("do", "keep")]).await;
    assert!(!story.coach.get(&address).await.text.contains("daarna veranderd"));
    // It can be taken away, and made again.
    story.coach.post(&address, &[("do", "undo")]).await;
    assert!(!story.coach.get(&address).await.text.contains("Haal de kaart weg"));
    let shelf = story.site.app.shelf.of(&story.site.app.db, story.school).await.unwrap();
    assert!(shelf.deck(&deck.as_str().into()).is_none(), "nobody has it any more");
    story.coach.post(&address, &[("do", "keep")]).await;
    assert!(story.coach.get(&address).await.text.contains("Haal de kaart weg"));
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains(&address), "{report}");
    let (_, mut other) = story.colleague().await;
    assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sets_plan_a_definition_and_say_when_the_card_opens() {
    let story = Story::planned().await;
    let cards = story.site.app.shelf.built_in();
    let turn = |id: &str| cards.element(&ElementId::from(id)).and_then(|element| element.turn);
    for (card, expected) in [
        ("definitie-ouderbetrokkenheid", Turn::Coach),
        ("definitie-thuisbetrokkenheid", Turn::Coach),
        ("definitie-ouderparticipatie", Turn::Coach),
        ("definitie-educatief-partnerschap", Turn::Coach),
        ("definitie-rollen", Turn::Coach),
        ("definitie-grondhouding", Turn::First),
        ("definitie-oudercommunicatie", Turn::AfterWriting),
    ] {
        assert_eq!(turn(card), Some(expected), "{card}");
    }
    for deck in ["1.2", "2.1", "3.1"] {
        let mut story = Story::planned().await;
        let mut fields = new_meeting("named").to_vec();
        fields.retain(|(name, _)| *name != "start");
        let start = format!("deck:{deck}");
        fields.push(("start", &start));
        let answer = story.coach.post("/bijeenkomsten", &fields).await;
        let home = answer.location().to_owned();
        let id = id_at(&home);
        let live = story.site.app.live.of_school(story.school, id).await.unwrap().unwrap();
        let has = live.read(|meeting| {
            let mut blocks = meeting.agenda.iter();
            blocks.any(|block| rules::work(block).is_some() && block.id > BlockId(0))
        });
        assert!(has, "{deck}");
    }
}
