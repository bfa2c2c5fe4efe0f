//! What people and programs send that they should not: a clear message, nothing lost, nothing
//! broken on other screens.

use std::io::Error;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

use super::{Guest, Story, TALK, WRITING};
use crate::visitor::Answer;

/// What a text looks like in HTML, between tags and in attributes.
fn in_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Checks that the words were refused with this reason and stand in the page again.
#[track_caller]
fn refused(answer: &Answer, why: &str, typed: &str) {
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, why);
    assert!(answer.text.contains(&in_html(typed)), "what was typed is gone: {}", answer.text);
}

#[tokio::test]
async fn two_thousand_characters_fit_in_every_script_and_one_more_is_refused_and_kept() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    // Characters count, not bytes: Arabic takes two each and these pictures four.
    let mut fitting = Vec::new();
    for letter in ["a", "ي", "🧡"] {
        let fits = letter.repeat(2_000);
        fatma.says(WRITING, &fits).await;
        fitting.push(fits);
        let over = letter.repeat(2_001);
        let fields = [("do", "contribute"), ("slot", WRITING), ("text", over.as_str())];
        let why = "Je tekst is te lang: 2001 tekens. Er passen er 2000. Haal er 1 weg";
        refused(&fatma.tries(&fields).await, why, &over);
        fatma.sends(&fields).await.shows(StatusCode::CONFLICT, why);
    }
    assert_eq!(story.words().await, fitting);
}

#[tokio::test]
async fn the_title_of_an_action_point_takes_a_hundred_and_forty_characters() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.does(&[("do", "add-point"), ("title", &"م".repeat(140))]).await;
    let over = "p".repeat(141);
    let answer = fatma.tries(&[("do", "add-point"), ("title", &over), ("due", "")]).await;
    refused(&answer, "Je tekst is te lang: 141 tekens. Er passen er 140", &over);
    let answer = fatma.tries(&[("do", "add-point"), ("title", "Kom"), ("due", "ooit")]).await;
    refused(&answer, "Deze datum of tijd begrijpen we niet", "Kom");
    assert_eq!(story.read(|m| m.points.len()).await, 1);
}

#[tokio::test]
async fn a_name_of_forty_one_characters_is_refused_and_kept() {
    let story = Story::planned().await;
    let path = format!("/mee/{}", story.code().await);
    let mut visitor = story.site.visitor();
    let over = "é".repeat(41);
    let answer = visitor.post(&path, &[("name", &over)]).await;
    refused(&answer, "Er passen er 40", &over);
    assert!(visitor.cookies.is_empty());
    let answer = visitor.post(&path, &[("name", &"é".repeat(40))]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn nothing_but_space_is_no_contribution() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let version = story.version().await;
    for nothing in ["", "   ", "\r\n\t\r\n", "\u{0}\u{7}"] {
        for (act, field) in [("contribute", "text"), ("add-point", "title")] {
            let fields = [("do", act), ("slot", WRITING), (field, nothing)];
            let answer = fatma.tries(&fields).await;
            answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Je hebt nog niets ingevuld");
        }
    }
    assert_eq!(story.version().await, version);
}

#[tokio::test]
async fn html_in_names_and_words_is_shown_as_text_on_every_screen() {
    let mut story = Story::writing().await;
    let tag = "<img src=x onerror=alert(1)>";
    let quote = "\"><script>alert(2)</script>";
    let mut fatma = story.guest(tag).await;
    fatma.says(WRITING, &format!("{tag} & {quote}")).await;
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "</textarea><script>3")]).await;
    fatma.does(&[("do", "add-point"), ("title", quote)]).await;
    story.leads(&[("do", "reveal"), ("slot", WRITING)]).await;
    story.leads(&[("do", "group-text"), ("block", WRITING), ("text", quote)]).await;
    story.goes_to(TALK).await;
    story.leads(&[("do", "form-tables"), ("block", TALK)]).await;
    story.leads(&[("do", "show-on-wall"), ("shows", "tables")]).await;
    let (wall, home) = (story.wall().await, story.home.clone());
    let mut pages = vec![fatma.sees().await, story.site.visitor().get(&wall).await.text];
    story.goes_to(WRITING).await;
    pages.push(story.site.visitor().get(&wall).await.text);
    pages.push(fatma.sees().await);
    for page in ["", "/leiden", "/verslag", "/draaiboek"] {
        pages.push(story.coach.get(&format!("{home}{page}")).await.text);
    }
    for page in &pages {
        for raw in ["<img src=x", "<script>alert", "</textarea><script>3"] {
            assert!(!page.contains(raw), "{raw} is in {page}");
        }
    }
    let shown = in_html(tag);
    assert!(pages.iter().filter(|page| page.contains(&shown)).count() >= 4, "{shown} is shown");
}

#[tokio::test]
async fn right_to_left_names_stand_apart_from_the_sentence_around_them() {
    let mut story = Story::writing().await;
    let name = "فاطمة";
    // The sign that turns all that follows around.
    let turned = "\u{202e}Jan";
    let (mut fatma, _) = (story.guest(name).await, story.guest(turned).await);
    fatma.says(WRITING, "نحن معا").await;
    let lead = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    for text in [name, turned, "نحن معا"] {
        let at = lead.find(text).unwrap_or_else(|| panic!("{text} is not in {lead}"));
        // The nearest tag before it says that its own direction counts; a following element
        // starts anew.
        let tag = &lead[lead[..at].rfind('<').unwrap()..at];
        let inside = tag.contains("dir=\"auto\"") || tag.starts_with("<bdi");
        assert!(inside, "{tag}{text}");
    }
    assert!(fatma.sees().await.contains("نحن معا"));
}

/// Posts ten megabytes to somebody's page, in one piece or in parts of unknown number.
async fn post_much(guest: &mut Guest, in_parts: bool) -> Answer {
    let start = format!("do=contribute&slot={WRITING}&text=");
    let size = 10 * 1024 * 1024;
    let mut req = Request::post(format!("{}/handelingen", guest.page))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let body = if in_parts {
        let parts = std::iter::once(start).chain((0..640).map(move |_| "x".repeat(size / 640)));
        Body::from_stream(futures_util::stream::iter(parts.map(Ok::<_, Error>)))
    } else {
        req = req.header(header::CONTENT_LENGTH, start.len() + size);
        Body::from(start + &"x".repeat(size))
    };
    guest.visitor.send(req, body).await
}

#[tokio::test]
async fn ten_megabytes_are_refused_with_a_reason_and_everybody_else_goes_on() {
    let mut story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    let version = story.version().await;
    for in_parts in [false, true] {
        let answer = post_much(&mut fatma, in_parts).await;
        answer.shows(StatusCode::PAYLOAD_TOO_LARGE, "Dit is te groot");
    }
    assert_eq!(story.version().await, version);
    jan.says(WRITING, "Gewoon verder").await;
    fatma.says(WRITING, "Ik ook").await;
    let page = story.coach.get(&format!("{}/leiden", story.home)).await;
    page.shows(StatusCode::OK, "Gewoon verder");
}

#[tokio::test]
async fn what_no_form_of_ours_sends_is_explained_and_changes_nothing() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let version = story.version().await;
    for fields in [
        &[][..],
        &[("do", "dans")],
        &[("do", "contribute")],
        &[("do", "erase"), ("contribution", "-1")],
        &[("do", "erase"), ("contribution", "18446744073709551616")],
        &[("do", "answer-point"), ("point", "1"), ("state", "klaar")],
        &[("do", "leave-email"), ("email", "geen adres")],
        &[("do", "leave-email"), ("email", "a@b.nl\r\nBcc: c@d.nl")],
    ] {
        let answer = fatma.tries(fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(answer.text.contains("role=\"alert\""), "{fields:?}: {}", answer.text);
    }
    for fields in [
        &[][..],
        &[("do", "dans")],
        &[("do", "hand-over"), ("to", "Sam")],
        &[("do", "go-to"), ("from", WRITING), ("block", "laatste")],
        &[("do", "reveal"), ("slot", "3:")],
        &[("do", "moderate"), ("contribution", "1"), ("to", "verf")],
        &[("do", "show-on-wall"), ("shows", "film")],
    ] {
        let answer = story.tries(fields).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "We konden dit niet lezen");
    }
    assert_eq!(story.version().await, version);
}

#[tokio::test]
async fn a_participant_cannot_do_what_a_coach_does() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let version = story.version().await;
    for fields in [
        [("do", "next"), ("from", WRITING)],
        [("do", "close"), ("x", "")],
        [("do", "take-over"), ("x", "")],
        [("do", "reveal"), ("slot", WRITING)],
        [("do", "draw-card"), ("block", TALK)],
    ] {
        let answer = fatma.tries(&fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
    }
    assert_eq!(story.version().await, version);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_explained_and_break_nothing() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let address = format!("{}/handelingen", fatma.page);
    for (kind, body) in [
        ("text/plain", &b"do=contribute&slot=3&text=hallo"[..]),
        ("application/json", b"{\"do\":\"contribute\"}"),
        ("multipart/form-data; boundary=x", b"--x--"),
        ("application/x-www-form-urlencoded", b"do=contribute&slot=3&text=%ff%fe"),
        ("application/x-www-form-urlencoded", b"do=contribute&slot=3&text=\xff\xfe"),
    ] {
        let req = Request::post(&address).header(header::CONTENT_TYPE, kind);
        let answer = fatma.visitor.send(req, Body::from(body.to_vec())).await;
        let fine = answer.status.is_client_error() || answer.status == StatusCode::SEE_OTHER;
        assert!(fine, "{kind}: {} {}", answer.status, answer.text);
        if kind != "application/x-www-form-urlencoded" {
            answer.shows(StatusCode::BAD_REQUEST, "Dit konden we niet lezen");
        }
    }
    let before = story.words().await.len();
    fatma.says(WRITING, "Wel te lezen").await;
    assert_eq!(story.words().await.len(), before + 1);
}

#[tokio::test]
async fn a_link_that_was_typed_over_wrongly_leads_to_a_page_that_says_so() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let token = fatma.page.rsplit('/').next().unwrap().to_owned();
    let other = if token.ends_with('A') { "B" } else { "A" };
    let cut = &token[..42];
    for wrong in ["x", cut, &format!("{cut}{other}"), &format!("{token}A"), &"A".repeat(43)] {
        for path in ["", "/eigen", "/stroom", "/kalender.ics"] {
            let answer = fatma.visitor.get(&format!("/mijn/{wrong}{path}")).await;
            answer.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
        }
        for place in ["scherm", "verslag"] {
            let answer = fatma.visitor.get(&format!("/{place}/{wrong}")).await;
            answer.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
        }
    }
}

#[tokio::test]
async fn what_is_typed_where_no_form_shows_it_again_stands_with_the_reason() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let name = "n".repeat(41);
    let note = "o".repeat(4_001);
    for fields in [
        &[("do", "rename"), ("name", name.as_str())][..],
        &[("do", "leave-email"), ("email", "fatma-zonder-apenstaart")],
        &[("do", "note"), ("slot", WRITING), ("text", note.as_str())],
        &[("do", "contribute"), ("slot", "99"), ("text", "Voor een onderdeel dat er niet is")],
    ] {
        let (_, typed) = fields[fields.len() - 1];
        let answer = fatma.tries(fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(answer.text.contains(typed), "what was typed is gone: {typed}");
    }
}
