//! The name, the colour and the logo of a school, and every page that has them.

use std::io::Cursor;

use axum::http::StatusCode;
use driehoek::settings::{LOGO_BYTES_MAX, LOGO_SIDE_MAX};
use image::{ImageFormat, Rgb, RgbImage};

use super::{address, changes, school, send_logo};
use crate::{
    families::{between, one},
    meetings::plan_meeting,
    visitor::{Site, Visitor},
};

const BLUE: &str = "#1e63a1";
const YELLOW: &str = "#ffd400";

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = RgbImage::from_pixel(width, height, Rgb([30, 99, 161]));
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

async fn choose(visitor: &mut Visitor, colour: &str) -> crate::visitor::Answer {
    visitor.post("/beheer/school", &[("do", "colour"), ("kleur", colour)]).await
}

#[tokio::test]
async fn a_name_that_was_corrected_is_the_name_everywhere() {
    let site = Site::private().await;
    let (id, mut noor) = school(&site, "De Burg", "noor@brug.nl").await;
    school(&site, "De Wei", "sam@wei.nl").await;
    let family = one(&site, &mut noor).await;
    let begun = changes(&site, id).await;
    for (typed, why) in
        [("", "look-name"), ("De Wei", "Zo heet al een andere school"), (&"x".repeat(81), "xxxx")]
    {
        let answer = noor.post("/beheer/school", &[("do", "name"), ("name", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(answer.text.contains(why) || typed.is_empty(), "{}", answer.text);
        assert!(typed.is_empty() || answer.text.contains(&format!("value=\"{typed}\"")));
    }
    assert_eq!(changes(&site, id).await, begun);
    let answer = noor.post("/beheer/school", &[("do", "name"), ("name", " De  Brug ")]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "De naam is bewaard");
    assert_eq!(changes(&site, id).await, begun + 1);
    let page = site.visitor().get(&format!("/ouder/{}", family.token)).await;
    page.shows(StatusCode::OK, "De Brug");
    assert!(!page.text.contains("De Burg"));
}

#[tokio::test]
async fn every_page_of_the_school_has_its_colour_and_no_page_of_another() {
    let site = Site::private().await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let (_, mut sam) = school(&site, "De Wei", "sam@wei.nl").await;
    let family = one(&site, &mut noor).await;
    let begun = changes(&site, id).await;
    let meeting = plan_meeting(&mut noor, "anonymous").await;
    let wall = noor.get(&format!("/bijeenkomsten/{meeting}")).await.text;
    let wall = format!("/scherm/{}", between(&wall, "/scherm/", "\""));
    let live = site.app.live.of_school(id, meeting).await.unwrap().unwrap();
    let door = format!("/mee/{}", live.read(|meeting| meeting.code.to_string()));
    let mut guest = site.visitor();
    let own = guest.post(&door, &[]).await.location().to_owned();
    let parent = format!("/ouder/{}", family.token);
    for path in [&door, &own, &wall, &parent] {
        assert_eq!(address(&site.visitor().get(path).await.text, ".css"), None, "{path}");
    }

    let answer = choose(&mut noor, BLUE).await;
    noor.follow(&answer).await.shows(StatusCode::OK, "De kleur is bewaard");
    assert_eq!(changes(&site, id).await, begun + 1);
    let page = noor.get("/bijeenkomsten").await.text;
    let sheet = address(&page, ".css").expect("a page of staff has the style").to_owned();
    assert!(page.contains("dressed"));
    for path in [&door, &own, &wall, &parent] {
        let page = site.visitor().get(path).await.text;
        assert_eq!(address(&page, ".css"), Some(sheet.as_str()), "{path}: {page}");
    }
    assert_eq!(address(&sam.get("/bijeenkomsten").await.text, ".css"), None);
    assert_eq!(address(&site.visitor().get("/aanmelden").await.text, ".css"), None);

    let style = site.visitor().get(&sheet).await;
    style.shows(StatusCode::OK, "--primary:#1e63a1");
    assert!(style.header("cache-control").contains("immutable"));
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    choose(&mut noor, "#22714d").await;
    let moved = site.visitor().get(&sheet).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "a page from before the change");
    site.visitor().get(moved.location()).await.shows(StatusCode::OK, "#22714d");

    let answer = noor.post("/beheer/school", &[("do", "plain")]).await;
    assert_eq!(address(&noor.follow(&answer).await.text, ".css"), None);
    assert_eq!(site.visitor().get(&sheet).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_colour_that_cannot_be_read_stays_in_the_field_beside_one_that_can() {
    let site = Site::empty().await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let answer = choose(&mut noor, YELLOW).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze kleur is te licht");
    assert!(answer.text.contains(&format!("value=\"{YELLOW}\"")));
    let instead = between(&answer.text, "name=\"instead\" value=\"", "\"").to_owned();
    for wrong in ["geel", "", "#12345"] {
        let answer = choose(&mut noor, wrong).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is geen kleurcode");
    }
    assert_eq!(changes(&site, id).await, 0);
    let both = [("do", "colour"), ("kleur", YELLOW), ("instead", &*instead)];
    let answer = noor.post("/beheer/school", &both).await;
    let page = noor.follow(&answer).await;
    page.shows(StatusCode::OK, &format!("value=\"{instead}\""));
}

#[tokio::test]
async fn an_example_is_shown_without_keeping_the_colour() {
    let site = Site::empty().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let page = noor.get("/beheer/school?kleur=%23ffd400").await;
    page.shows(StatusCode::OK, "De dichtstbijzijnde kleur");
    let page = noor.get("/beheer/school?kleur=%231e63a1").await;
    page.shows(StatusCode::OK, "Goed te lezen");
    assert_eq!(address(&page.text, ".css"), None);
    let sheet = noor.get("/beheer/school/kleur/1e63a1.css").await;
    sheet.shows(StatusCode::OK, ".look-example[data-theme=\"light\"]{--primary:#1e63a1");
    for odd in ["rood.css", "1e63a.css", "%3Cscript%3E"] {
        let answer = noor.get(&format!("/beheer/school/kleur/{odd}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn a_logo_is_drawn_anew_and_stands_on_the_pages_of_its_school() {
    let site = Site::private().await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let family = one(&site, &mut noor).await;
    let begun = changes(&site, id).await;
    let answer = send_logo(&mut noor, &picture(300, 100, ImageFormat::Jpeg)).await;
    let page = noor.follow(&answer).await;
    page.shows(StatusCode::OK, "Het logo is bewaard");
    page.shows(StatusCode::OK, "alt=\"De Brug\"");
    let at = address(&page.text, ".png").unwrap().to_owned();
    let parent = site.visitor().get(&format!("/ouder/{}", family.token)).await.text;
    assert_eq!(address(&parent, ".png"), Some(at.as_str()));
    let logo = site.visitor().get(&at).await;
    assert_eq!(logo.header("content-type"), "image/png");
    assert!(logo.header("cache-control").contains("immutable"));
    assert!(logo.text.contains("PNG"));

    let letter = format!("/groepen/kind/{}/verzorger/{}/link", family.child, family.guardian);
    let letter = noor.post(&letter, &[]).await;
    assert_eq!(address(&letter.text, ".png"), Some(at.as_str()));

    let answer = noor.post("/beheer/school", &[("do", "no-logo")]).await;
    let page = noor.follow(&answer).await;
    page.shows(StatusCode::OK, "Er is nog geen logo");
    assert_eq!(site.visitor().get(&at).await.status, StatusCode::NOT_FOUND);
    assert_eq!(changes(&site, id).await, begun + 2);
}

#[tokio::test]
async fn what_is_no_logo_is_refused_with_what_to_do() {
    let site = Site::empty().await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let wide = picture(LOGO_SIDE_MAX + 1, 40, ImageFormat::Png);
    let sent: [(&[u8], &str); 5] = [
        (b"", "Kies eerst een bestand"),
        (svg, "geen PNG, JPEG of WebP"),
        (b"\x89PNG\r\n\x1a\nkapot", "Dit bestand is stuk"),
        (&wide, "32 tot 2000 beeldpunten"),
        (&vec![0; LOGO_BYTES_MAX + 1], "groter dan 1 MB"),
    ];
    for (file, why) in sent {
        let answer = send_logo(&mut noor, file).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, why);
    }
    let far_too_large = send_logo(&mut noor, &vec![0; 2 * LOGO_BYTES_MAX]).await;
    assert_eq!(far_too_large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(changes(&site, id).await, 0);
}

#[tokio::test]
async fn whoever_may_not_know_the_school_sees_neither_colour_nor_logo() {
    let site = Site::private().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let family = one(&site, &mut noor).await;
    choose(&mut noor, BLUE).await;
    send_logo(&mut noor, &picture(300, 100, ImageFormat::Png)).await;
    let guardian = format!("/groepen/kind/{}/verzorger/{}", family.child, family.guardian);
    let typed = [("name", "Fatma"), ("may-see", "ja"), ("hide-where", "ja")];
    noor.post(&guardian, &typed).await;
    let letter = noor.post(&format!("{guardian}/link"), &[]).await;
    assert_eq!(letter.status, StatusCode::OK, "{}", letter.text);
    assert!(!letter.text.contains("/huisstijl/"), "{}", letter.text);
    let token = between(&letter.text, "/ouder/", "<");
    let page = site.visitor().get(&format!("/ouder/{token}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("/huisstijl/") && !page.text.contains("De Brug"));
}
