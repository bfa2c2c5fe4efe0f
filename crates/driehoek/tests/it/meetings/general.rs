//! General ways of asking as people live them: a scale, a ranking, dots, words, a mood, and pages.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use super::{Guest, Story, key};
use crate::visitor::HOST;

const BLOCK: &str = "5";

/// A meeting at a block of this kind, set like this, with this many guests.
async fn at(kind: &str, set: &[(&str, &str)], guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", kind)];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let mut fields = vec![
        ("kind", kind),
        ("title", "Hoe gaat het?"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("set", kind),
    ];
    fields.extend(set);
    let answer = story.coach.post(&format!("{}/blok/{BLOCK}", story.home), &fields).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
    story.leads(&[("do", "start")]).await;
    story.goes_to(BLOCK).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

const SCALE: &[(&str, &str)] = &[
    ("options", "Ik spreek ouders\nIk durf te vragen"),
    ("steps", "5"),
    ("low", "nooit"),
    ("high", ""),
];
const OPTIONS: &[(&str, &str)] = &[("options", "Koffie\nApp\nHuisbezoek"), ("each", "3")];
const WORDS: &[(&str, &str)] = &[("each", "3")];

fn deed<'a>(kind: &'a str, deed: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields =
        vec![("do", "play"), ("kind", kind), ("block", BLOCK), ("deed", deed), ("round", "first")];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

async fn stage(story: &mut Story, kind: &str, to: &str) {
    story.leads(&deed(kind, "stage", &[("to", to)])).await;
}

async fn wall(story: &mut Story) -> String {
    let path = story.wall().await;
    story.site.visitor().get(&path).await.text
}

/// What a page shares with everybody: no keys, no addresses of one's own.
fn shared(page: &str) -> &str {
    let start = page.find("id=\"live\"").expect("the page has a live piece");
    let rest = &page[page[start..].find('>').unwrap() + start..];
    let rest = rest.split("id=\"mine\"").next().unwrap().split("wall-lost").next().unwrap();
    rest.split("wall-bottom").next().unwrap()
}

#[tokio::test]
async fn before_it_is_shown_no_byte_tells_what_was_answered() {
    type Sent = &'static [(&'static str, &'static str)];
    let cases: [(&str, Sent, [Sent; 2]); 5] = [
        (
            "scale",
            SCALE,
            [
                &[("rows", "2"), ("a0", "1"), ("a1", "1")],
                &[("rows", "2"), ("a0", "5"), ("a1", "4")],
            ],
        ),
        (
            "ranking",
            OPTIONS,
            [
                &[("rows", "3"), ("a0", "1"), ("a1", "2"), ("a2", "3")],
                &[("rows", "3"), ("a0", "3"), ("a1", "2"), ("a2", "1")],
            ],
        ),
        (
            "dots",
            OPTIONS,
            [
                &[("rows", "3"), ("a0", "3"), ("a1", ""), ("a2", "0")],
                &[("rows", "3"), ("a0", ""), ("a1", "1"), ("a2", "2")],
            ],
        ),
        ("mood", &[], [&[("face", "1")], &[("face", "5")]]),
        ("words", WORDS, [&[("w0", "Vertrouwen")], &[("w0", "Wantrouwen")]]),
    ];
    for (kind, set, two) in cases {
        let mut told = Vec::new();
        for answer in two {
            let (mut story, mut guests) = at(kind, set, 2).await;
            guests[1].does(&deed(kind, "answer", answer)).await;
            let mut pages = Vec::new();
            for now in ["open", "closed"] {
                stage(&mut story, kind, now).await;
                pages.push(shared(&wall(&mut story).await).to_owned());
                pages.push(shared(&guests[0].sees().await).to_owned());
            }
            told.push(pages);
        }
        assert_eq!(told[0], told[1], "{kind}");
    }
}

#[tokio::test]
async fn a_scale_is_answered_twice_and_reaches_every_report() {
    let (mut story, mut guests) = at("scale", SCALE, 3).await;
    let page = guests[0].sees().await;
    assert!(page.contains("Ik durf te vragen") && page.contains("Niemand ziet wat jij antwoordt"));
    for (guest, step) in guests.iter_mut().zip(["1", "2", "3"]) {
        guest.does(&deed("scale", "answer", &[("rows", "2"), ("a0", step)])).await;
    }
    story.leads(&deed("scale", "room", &[("rows", "2"), ("columns", "5"), ("r0-4", "2")])).await;
    stage(&mut story, "scale", "shown").await;
    let page = wall(&mut story).await;
    assert!(page.contains("5 mensen. Gemiddeld 3,2."), "{page}");
    story.leads(&deed("scale", "stage", &[("round", "second"), ("to", "open")])).await;
    guests[0]
        .does(&deed("scale", "answer", &[("round", "second"), ("rows", "2"), ("a0", "4")]))
        .await;
    assert!(guests[0].sees().await.contains("De eerste keer koos je 1."));
    story.leads(&deed("scale", "stage", &[("round", "second"), ("to", "shown")])).await;
    let page = wall(&mut story).await;
    assert!(page.contains("1 hoger, 0 lager, 0 gelijk"), "{page}");
    assert!(page.contains("Eerste keer (tussen haakjes)") && page.contains("Nu</span>"), "{page}");

    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains("Ik spreek ouders") && report.contains("1 hoger"), "{report}");
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(csv.contains("Eerste keer: Ik spreek ouders: 5;2"), "{csv}");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["times"][0]["counts"][0], serde_json::json!([1, 1, 1, 0, 2]));
    for file in ["verslag.pdf", "verslag.docx"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
}

#[tokio::test]
async fn a_ranking_works_with_numbers_alone_and_gives_back_what_was_refused() {
    let (mut story, mut guests) = at("ranking", OPTIONS, 2).await;
    let page = wall(&mut story).await;
    assert!(
        page.contains("bovenaan wat jij het belangrijkst vindt") && page.contains("ask-number")
    );
    let twice = [("about", "first"), ("rows", "3"), ("a0", "2"), ("a1", "2"), ("a2", "3")];
    let answer = guests[0].tries(&deed("ranking", "answer", &twice)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Dit antwoord klopt nog niet."), "{}", answer.text);
    assert_eq!(answer.text.matches("value=\"2\" required").count(), 2, "what was typed stays");
    guests[0]
        .does(&deed("ranking", "answer", &[("rows", "3"), ("a0", "2"), ("a1", "3"), ("a2", "1")]))
        .await;
    story.leads(&deed("ranking", "room", &[("lines", "3 1 2\n\n3, 2, 1")])).await;
    stage(&mut story, "ranking", "shown").await;
    let page = wall(&mut story).await;
    let places: Vec<_> = ["Huisbezoek", "Koffie", "App"].map(|it| page.find(it).unwrap()).to_vec();
    assert!(places.is_sorted(), "{page}");
    assert!(page.contains("6 punten"), "{page}");
    assert!(guests[0].sees().await.contains("Jouw antwoord"));
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains("Borda"), "the report says how it adds up");
    let wrong = story.tries(&deed("ranking", "room", &[("lines", "3 3 1")])).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("3 3 1"), "what the coach typed stays");
}

#[tokio::test]
async fn dots_are_given_and_taken_back_and_an_answer_that_comes_twice_counts_once() {
    let (mut story, mut guests) = at("dots", OPTIONS, 2).await;
    let page = wall(&mut story).await;
    assert!(page.contains("Verdeel je 3 stippen op je telefoon."), "{page}");
    assert!(!page.contains("ask-number"), "what is not counted yet has no place");
    let answer = deed("dots", "answer", &[("rows", "3"), ("a0", "1"), ("a1", "2"), ("a2", "0")]);
    for _ in 0..2 {
        let key = key(1);
        let fields = [&answer[..], &[("key", &key)]].concat();
        assert_eq!(guests[0].sends(&fields).await.status, StatusCode::OK);
    }
    guests[1].does(&answer).await;
    guests[1].does(&deed("dots", "take-back", &[])).await;
    let much = deed("dots", "answer", &[("rows", "3"), ("a0", "2"), ("a1", "2"), ("a2", "0")]);
    assert_eq!(guests[1].tries(&much).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    stage(&mut story, "dots", "shown").await;
    let page = wall(&mut story).await;
    assert!(page.contains("2 stippen") && page.contains("1 stip<"), "{page}");
    assert!(!story.log().await.contains("answer: Some([1, 2, 0]) } }) }\nParticipant(1"));
}

#[tokio::test]
async fn a_mood_is_shown_from_five_people_on() {
    let (mut story, mut guests) = at("mood", &[], 5).await;
    assert!(guests[0].sees().await.contains("pas als minstens 5 mensen kozen"));
    for guest in &mut guests[1..] {
        guest.does(&deed("mood", "answer", &[("face", "2")])).await;
    }
    stage(&mut story, "mood", "shown").await;
    assert!(wall(&mut story).await.contains("We tonen dit vanaf 5 mensen."));
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(desk.contains("We tonen dit vanaf 5 mensen."), "the coach sees no more");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    assert!(!json.contains("\"mood\""), "{json}");
    stage(&mut story, "mood", "open").await;
    guests[0].does(&deed("mood", "answer", &[("face", "1")])).await;
    stage(&mut story, "mood", "shown").await;
    let page = wall(&mut story).await;
    assert!(page.contains("poll-mood") && !page.contains("We tonen dit vanaf"), "{page}");
}

#[tokio::test]
async fn words_become_a_picture_that_the_coach_may_put_in_order() {
    let (mut story, mut guests) = at("words", WORDS, 3).await;
    let says =
        |words: [&'static str; 2]| deed("words", "answer", &[("w0", words[0]), ("w1", words[1])]);
    guests[0].does(&says(["Vertrouwen", "Tijd"])).await;
    guests[1].does(&says(["vertrouwen!", "Onzin"])).await;
    guests[2].does(&says(["Vertrouw", "እምነት"])).await;
    let none = guests[2].tries(&deed("words", "answer", &[("w0", " ")])).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "a".repeat(41);
    let fields = deed("words", "answer", &[("about", "words"), ("w0", "kort"), ("w1", &long)]);
    let answer = guests[2].tries(&fields).await;
    assert!(
        answer.text.contains(&long) && answer.text.contains("value=\"kort\""),
        "nothing is lost"
    );

    story.leads(&deed("words", "merge", &[("word", "vertrouw"), ("into", "vertrouwen")])).await;
    story.leads(&deed("words", "hide", &[("word", "onzin"), ("to", "hidden")])).await;
    story.leads(&deed("words", "room", &[("lines", "Tijd\nTijd")])).await;
    stage(&mut story, "words", "shown").await;
    let page = wall(&mut story).await;
    assert!(page.contains("Vertrouwen") && page.contains("እምነት"), "{page}");
    assert!(!page.contains("Onzin") && !page.contains(">Vertrouw<"), "{page}");
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(desk.contains("Zet terug") && desk.contains("Tel weer apart"), "{desk}");
    story.leads(&deed("words", "part", &[("word", "vertrouw")])).await;
    story.leads(&deed("words", "hide", &[("word", "onzin"), ("to", "shown")])).await;
    let page = wall(&mut story).await;
    assert!(page.contains("Onzin") && page.contains("Vertrouw<"), "{page}");
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(csv.contains("Tijd;3"), "{csv}");
}

#[tokio::test]
async fn pages_turn_on_every_screen_and_a_link_becomes_a_code() {
    let pages = "# Eerste\nTekst met *nadruk*.\n- punt\n\n# Tweede\nhttps://voorbeeld.nl/meer\n";
    let (mut story, mut guests) = at("slides", &[("pages", pages)], 1).await;
    let page = wall(&mut story).await;
    assert!(
        page.contains("Eerste") && page.contains("<em>nadruk</em>") && !page.contains("Tweede")
    );
    story.leads(&deed("slides", "turn", &[("page", "1")])).await;
    let page = wall(&mut story).await;
    assert!(page.contains("Tweede") && page.contains("https://voorbeeld.nl/meer"), "{page}");
    assert!(guests[0].sees().await.contains("href=\"https://voorbeeld.nl/meer\""));
    assert_ne!(
        story.tries(&deed("slides", "turn", &[("page", "2")])).await.status,
        StatusCode::SEE_OTHER
    );
    let form = story.coach.get(&format!("{}/blok/{BLOCK}", story.home)).await.text;
    assert!(form.contains("# Tweede\nhttps://voorbeeld.nl/meer"), "pages are typed as they were");
}

#[tokio::test]
async fn every_question_is_there_on_paper_too() {
    let asked = [("scale", SCALE), ("ranking", OPTIONS), ("dots", OPTIONS), ("words", WORDS)];
    for (kind, set) in asked.into_iter().chain([("mood", &[][..])]) {
        let (mut story, _) = at(kind, set, 0).await;
        let home = format!("{}/blok/{BLOCK}", story.home);
        let page = story.coach.get(&home).await.text;
        assert!(page.contains("werkblad.pdf"), "{kind}: {page}");
        let answer = story.coach.get(&format!("{home}/werkblad.pdf")).await;
        assert_eq!(answer.status, StatusCode::OK, "{kind}");
    }
    let pages = [("pages", "# Samen optrekken")];
    let (mut story, _) = at("slides", &pages, 0).await;
    let home = format!("{}/blok/{BLOCK}", story.home);
    assert!(!story.coach.get(&home).await.text.contains("werkblad.pdf"), "nothing is asked");
    let answer = story.coach.get(&format!("{home}/werkblad.pdf")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn settings_that_cannot_be_are_told_with_what_was_typed() {
    let (mut story, _) = at("scale", SCALE, 0).await;
    let mut fields = vec![
        ("kind", "scale"),
        ("title", "Hoe gaat het?"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("set", "scale"),
        ("options", "Eén stelling die blijft staan"),
        ("steps", "11"),
    ];
    let address = format!("{}/blok/{BLOCK}", story.home);
    let answer = story.coach.post(&address, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Eén stelling die blijft staan"));
    fields.retain(|(name, _)| *name != "steps");
    fields.push(("steps", "10"));
    assert_eq!(story.coach.post(&address, &fields).await.location(), story.home);
}

#[tokio::test]
async fn level_up_is_one_click_and_can_be_taken_along_as_slides() {
    let mut story = Story::planned().await;
    let list = story.coach.get("/bijeenkomsten").await.text;
    assert!(list.contains("Level Up! klaarzetten"), "{list}");
    let answer = story.coach.post("/bijeenkomsten", &[("now", "level-up")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let home = answer.location().to_owned();
    let plan = story.coach.get(&home).await.text;
    for part in ["Woordbeeld", "Pagina's op het scherm", "Over de streep", "Vragen en contact"] {
        assert!(
            plan.contains(part) || plan.contains(&part.replace('\'', "&#39;")),
            "{part}: {plan}"
        );
    }
    let fields = [("do", "start")];
    let answer = story.coach.post(&format!("{home}/handelingen"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);

    let parts = unpacked(&story, &format!("{home}/presentatie.pptx")).await;
    let slides: Vec<_> = parts
        .iter()
        .filter(|(name, _)| name.starts_with("ppt/slides/slide"))
        .map(|(_, text)| text.as_str())
        .collect();
    assert!(slides.len() > 15, "{}", slides.len());
    for slide in &slides {
        assert!(
            slide.contains("<p:ph type=\"title\"/>") && slide.contains("lang=\"nl\""),
            "{slide}"
        );
    }
    if let Some(keep) = std::env::var_os("PPTX") {
        std::fs::write(keep, bytes(&story, &format!("{home}/presentatie.pptx")).await).unwrap();
    }
    let all = slides.join("\n");
    for words in
        ["Van 1.0 naar 3.0", "6. De omgeving erbij halen", "Stelling 5 van 5", "Goede voorbeelden"]
    {
        assert!(all.contains(words), "{words}");
    }
    // The good examples are a code each, to type on as they were typed.
    for words in ["Schooladvies", "Thuis oefenen"] {
        assert!(all.contains(&format!("<a:t>{words}</a:t>")), "{words}");
    }
    let none = story.coach.post("/bijeenkomsten", &[("now", "nothing")]).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

async fn bytes(story: &Story, address: &str) -> Vec<u8> {
    let cookies = story.coach.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let req = Request::get(address)
        .header(header::HOST, HOST)
        .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
        .body(Body::empty());
    let res = story.site.router.clone().oneshot(req.unwrap()).await.unwrap();
    assert_eq!(res.status(), StatusCode::OK);
    to_bytes(res.into_body(), usize::MAX).await.unwrap().to_vec()
}

/// The parts of the file at this address.
async fn unpacked(story: &Story, address: &str) -> Vec<(String, String)> {
    let file = std::io::Cursor::new(bytes(story, address).await);
    let mut zip = zip::ZipArchive::new(file).unwrap();
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        parts.push((part.name().to_owned(), text));
    }
    parts
}

#[tokio::test]
async fn a_page_has_codes_with_names_of_which_everybody_chooses() {
    let pages = |count: usize| {
        let lines = (0..count).map(|at| format!("Naam {at}: https://a.nl/{at}\n"));
        format!("# Lees verder\nKies er een.\n{}", lines.collect::<String>())
    };
    let six = pages(6);
    let (mut story, mut guests) = at("slides", &[("pages", &six)], 1).await;
    let page = wall(&mut story).await;
    assert!(page.contains("slide-codes") && page.contains("Naam 5"), "{page}");
    assert!(!shared(&page).contains("https://a.nl/5<"), "a code, not an address to read");
    assert!(guests[0].sees().await.contains("href=\"https://a.nl/5\""));
    let address = format!("{}/blok/{BLOCK}", story.home);
    let form = story.coach.get(&address).await.text;
    assert!(form.contains("Naam 4: https://a.nl/4\nNaam 5: https://a.nl/5"), "{form}");
    let seven = pages(7);
    let fields = [
        ("kind", "slides"),
        ("title", "Lezen"),
        ("minutes", "3"),
        ("form", "plenary"),
        ("set", "slides"),
        ("pages", &*seven),
    ];
    let refused = story.coach.post(&address, &fields).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Naam 6: https://a.nl/6");
}
