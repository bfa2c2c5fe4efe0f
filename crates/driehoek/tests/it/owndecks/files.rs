//! Taking a deck along as a file and bringing it in again, and files that are refused.

use std::io::{Cursor, Write as _};

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use driehoek::decks::own::UPLOAD_MAX_BYTES;
use tower::ServiceExt as _;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Desk, begin, bring_in, publish, write};
use crate::visitor::{HOST, Visitor};

/// The bytes of a file.
pub(super) async fn bytes(room: &Desk, visitor: &Visitor, path: &str) -> Vec<u8> {
    let cookies = visitor.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let req = Request::get(path)
        .header(header::HOST, HOST)
        .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
        .body(Body::empty());
    let res = room.site.router.clone().oneshot(req.unwrap()).await.unwrap();
    assert_eq!(res.status(), StatusCode::OK);
    to_bytes(res.into_body(), usize::MAX).await.unwrap().to_vec()
}

fn zip_of(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_deck_goes_to_another_school_as_a_zip_and_stays_what_it_was() {
    let mut room = Desk::new().await;
    let made =
        room.coach.post("/eigen-kaarten", &[("title", "Kopie"), ("van", "kaart-1.1-v1")]).await;
    let deck = made.location().to_owned();
    write(&mut room.coach, &deck, "stelling", "Thuis is \"school\" ver weg.\n\n- of niet").await;
    let zip = bytes(&room, &room.coach, &format!("{deck}/kaarten.zip")).await;
    let (wei, kim) = room.site.add_school("De Wei", "kim@wei.nl").await;
    let mut kim = room.site.signed_in(wei, kim).await;
    let answer = bring_in(&mut kim, "kopie.zip", &zip).await;
    let page = kim.follow(&answer).await;
    page.shows(StatusCode::OK, "Er zijn 2 kaarten ingelezen.");
    page.shows(StatusCode::OK, "Noor, De Brug");
    let theirs = answer.location().split('?').next().unwrap().to_owned();
    assert_ne!(theirs, deck);
    kim.get(&format!("{theirs}/kaart/1")).await.shows(StatusCode::OK, "Gekopieerd van");
    kim.get(&format!("{theirs}/kaart/2")).await.shows(StatusCode::OK, "- of niet");
    publish(&mut kim, &theirs).await;

    let csv = bytes(&room, &kim, &format!("{theirs}/kaarten.csv")).await;
    let answer = bring_in(&mut kim, "Mijn_kaarten.csv", &csv).await;
    let page = kim.follow(&answer).await;
    page.shows(StatusCode::OK, "Er zijn 2 kaarten ingelezen.");
    page.shows(StatusCode::OK, "Mijn kaarten");
}

#[tokio::test]
async fn a_deck_of_the_built_in_kind_comes_in_and_tells_what_stayed_behind() {
    let mut room = Desk::new().await;
    let deck = "id = \"x.1\"\nlook = \"partnership\"\n[[element]]\nid = \"v\"\nkind = \"gesprekskaart\"\n\
        inventory = \"iets\"\ngroup = \"g\"\n[[plan]]\nid = \"p\"\nkind = \"closing\"\nminutes = 5\n\
        form = \"circle\"\n";
    let nl = "[translation]\nlang = \"nl\"\nstate = \"source\"\n[deck]\ntitle = \"Van elders\"\n\
        [v]\ntext = \"Waarom?\"\n[plan.p]\ntitle = \"Slot\"\n";
    let en = "[translation]\nlang = \"en\"\nstate = \"machine\"\n[v]\ntext = \"Why?\"\n";
    let files =
        [("x.1/deck.toml", deck), ("x.1/nl.toml", nl), ("x.1/en.toml", en), ("x.1/a.png", "")];
    let answer = bring_in(&mut room.coach, "x.zip", &zip_of(&files)).await;
    let page = room.coach.follow(&answer).await;
    page.shows(StatusCode::OK, "Van elders");
    page.shows(StatusCode::OK, ">Slot</a>");
    page.shows(StatusCode::OK, "Het programma is zelf samengesteld.");
    page.shows(StatusCode::OK, "De verwijzingen naar de lijst");
    page.shows(StatusCode::OK, "1 bestand of kolom");
    let deck = answer.location().split('?').next().unwrap().to_owned();
    publish(&mut room.coach, &deck).await;
    let files = bytes(&room, &room.coach, &format!("{deck}/kaarten.csv")).await;
    assert!(String::from_utf8(files).unwrap().contains("Why?"));
}

#[tokio::test]
async fn faults_in_a_file_are_told_with_line_and_reason_and_nothing_is_made() {
    let mut room = Desk::new().await;
    let deck = "id = \"x\"\n[[element]]\nid = \"a\"\nkind = \"rol\"\n";
    let nl =
        "[translation]\nlang = \"nl\"\nstate = \"source\"\n[deck]\ntitle = \"X\"\n[a]\ntekst = 1\n";
    let zip = zip_of(&[("deck.toml", deck), ("nl.toml", nl)]);
    let answer = bring_in(&mut room.coach, "x.zip", &zip).await;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    answer.shows(status, "deck.toml</bdi>, regel 4:</strong> De soort “rol” kan niet");
    answer.shows(status, "nl.toml</bdi>, regel 7:</strong> Het veld “tekst” bestaat hier niet");
    let answer = bring_in(&mut room.coach, "x.csv", b"soort;tekst\ngedicht;a\n").await;
    answer.shows(status, "Regel 2:</strong> “gedicht” is geen soort kaart");
    bring_in(&mut room.coach, "x.zip", b"PK..").await.shows(status, "Dit is geen zip");
    bring_in(&mut room.coach, "x.docx", b"abc").await.shows(status, "geen zip en geen CSV");
    bring_in(&mut room.coach, "x.csv", b"").await.shows(status, "Kies eerst een bestand.");
    let out = zip_of(&[("deck.toml", deck), ("../nl.toml", nl)]);
    bring_in(&mut room.coach, "x.zip", &out).await.shows(status, "Dat kan kwaad doen.");
    room.coach.get("/eigen-kaarten").await.shows(StatusCode::OK, "Nog geen eigen kaarten");
}

#[tokio::test]
async fn a_file_fits_up_to_the_limit_and_a_hundred_megabytes_is_refused_unread() {
    let mut room = Desk::new().await;
    let rows = |size: usize| {
        let mut text = b"tekst;x\nVraag;".to_vec();
        text.resize(size, b'a');
        text
    };
    let fits = bring_in(&mut room.coach, "x.csv", &rows(UPLOAD_MAX_BYTES)).await;
    assert_eq!(fits.status, StatusCode::SEE_OTHER, "{}", fits.text);
    let too_large = bring_in(&mut room.coach, "x.csv", &rows(UPLOAD_MAX_BYTES + 1)).await;
    assert_eq!(too_large.status, StatusCode::PAYLOAD_TOO_LARGE);
    let huge = bring_in(&mut room.coach, "x.zip", &vec![0; 100 * 1024 * 1024]).await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    // Other addresses keep their own limit.
    let deck = begin(&mut room.coach, "Proef").await;
    let long = "a".repeat(300 * 1024);
    let answer = room.coach.post(&deck, &[("do", "details"), ("title", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
