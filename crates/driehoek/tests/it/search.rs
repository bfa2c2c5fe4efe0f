//! Searching over HTTP: the form without JavaScript, the pieces for the script, who may, limits, and
//! that nothing typed becomes markup.

use axum::http::StatusCode;
use driehoek::search::limits::{PAGE_HITS, QUERY_CHARS_MAX, WORDS_MAX};

use crate::visitor::{Answer, Site, Visitor, form};

async fn coach() -> (Site, Visitor) {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Driehoek", "noor@example.nl").await;
    let visitor = site.signed_in(school, noor).await;
    (site, visitor)
}

/// Sends the form of the page, as a browser does without a script.
async fn search(visitor: &mut Visitor, fields: &[(&str, &str)]) -> Answer {
    visitor.get(&format!("/zoeken?{}", form(fields))).await
}

#[tokio::test]
async fn a_form_finds_the_card_about_the_sinterklaas_party() {
    let (_site, mut noor) = coach().await;
    let start = noor.get("/zoeken").await;
    start.shows(StatusCode::OK, "<form");
    start.shows(StatusCode::OK, "name=\"q\"");
    // What one can ask, and how much there is of each kind.
    start.shows(StatusCode::OK, "href=\"/zoeken?q=sinterklaas\"");
    start.shows(StatusCode::OK, "href=\"/zoeken?soort=kaarten\"");

    let found = search(&mut noor, &[("q", "sinterklaas feest")]).await;
    found.shows(StatusCode::OK, "/kaartenbak/thuisbetrokkenheid/tip-ouder-2\"");
    found.shows(StatusCode::OK, "<mark>sinterklaasfeest</mark>");
    found.shows(StatusCode::OK, "value=\"sinterklaas feest\"");
    let first = found.text.find("class=\"hit-link\"").unwrap();
    assert!(found.text[first..].split('>').next().unwrap().contains("tip-ouder-2"));
}

#[tokio::test]
async fn a_typing_error_is_forgiven_and_told() {
    let (_site, mut noor) = coach().await;
    let found = search(&mut noor, &[("q", "vrijwiligerswerk")]).await;
    found.shows(StatusCode::OK, "Bedoelde je");
    found.shows(StatusCode::OK, "href=\"/zoeken?q=vrijwilligerswerk\"");
    let nothing = search(&mut noor, &[("q", "qqxxyyzz")]).await;
    nothing.shows(StatusCode::OK, "Niets gevonden");
    nothing.shows(StatusCode::OK, "href=\"/zoeken?q=sinterklaas\"");
    let half = search(&mut noor, &[("q", "tienminutengesprek qqxxyyzz")]).await;
    half.shows(StatusCode::OK, "Niet gevonden: ‘qqxxyyzz’");
    half.shows(StatusCode::OK, "/gesprekssoort-tienminutengesprek\"");
}

#[tokio::test]
async fn results_are_narrowed_by_every_field_of_the_form() {
    let (_site, mut noor) = coach().await;
    let count = |answer: &Answer| {
        let told =
            answer.text.split("id=\"telling\"").nth(1).expect("it is said how much there is");
        let number: String = told
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        number.parse::<usize>().unwrap()
    };
    let all = count(&search(&mut noor, &[("q", "ouders")]).await);
    for (name, value) in [
        ("soort", "definities"),
        ("set", "1.3"),
        ("taal", "en"),
        ("vorm", "pair"),
        ("sleutel", "sleutel-2-communicatie"),
        ("thema", "thema-1"),
        ("duur", "20"),
    ] {
        let answer = search(&mut noor, &[("q", "ouders"), (name, value)]).await;
        assert_eq!(answer.status, StatusCode::OK);
        let narrowed = count(&answer);
        assert!(narrowed > 0 && narrowed < all, "{name}={value}: {narrowed} of {all}");
        // What is chosen stays chosen.
        let is_kept = answer.text.contains(&format!("value=\"{value}\" selected"))
            || answer.text.contains(&format!("type=\"hidden\" name=\"{name}\" value=\"{value}\""));
        assert!(is_kept, "{name}={value}: {}", answer.text);
    }
    // A filter of nothing leads back to what there is.
    let none = search(&mut noor, &[("q", "sinterklaas"), ("set", "1.1")]).await;
    none.shows(StatusCode::OK, "href=\"/zoeken?q=sinterklaas\"");
    // What no list has narrows nothing.
    let odd =
        search(&mut noor, &[("q", "ouders"), ("soort", "<b>"), ("taal", "xx"), ("duur", "-1")]);
    assert_eq!(count(&odd.await), all);
}

#[tokio::test]
async fn a_question_is_answered_in_the_readers_language_and_in_that_of_the_text() {
    let (_site, mut noor) = coach().await;
    noor.post("/taal", &[("taal", "en")]).await;
    let found = search(&mut noor, &[("q", "thuisbetrokkenheid"), ("taal", "en")]).await;
    found.shows(StatusCode::OK, "lang=\"en\" dir=\"ltr\"");
    found.shows(StatusCode::OK, "Translated by a machine, not read");
}

#[tokio::test]
async fn pages_of_results_follow_each_other_without_a_script() {
    let (_site, mut noor) = coach().await;
    let first = search(&mut noor, &[("q", "ouders")]).await;
    assert_eq!(first.text.matches("class=\"hit ").count(), PAGE_HITS);
    first.shows(StatusCode::OK, "href=\"/zoeken?q=ouders&amp;pagina=2\"");
    let second = search(&mut noor, &[("q", "ouders"), ("pagina", "2")]).await;
    second.shows(StatusCode::OK, "href=\"/zoeken?q=ouders\"");
    second.shows(StatusCode::OK, &format!("start=\"{}\"", PAGE_HITS + 1));
    for page in ["0", "-1", "x", "99999999999999999999", "100"] {
        let answer = search(&mut noor, &[("q", "ouders"), ("pagina", page)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
    }
}

#[tokio::test]
async fn a_question_that_is_too_long_is_explained_and_kept() {
    let (_site, mut noor) = coach().await;
    let longest = "é".repeat(QUERY_CHARS_MAX);
    assert_eq!(search(&mut noor, &[("q", &longest)]).await.status, StatusCode::OK);
    let longer = "é".repeat(QUERY_CHARS_MAX + 1);
    let answer = search(&mut noor, &[("q", &longer)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Zoek met hooguit");
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, &longer);
    let words: Vec<_> = (0..=WORDS_MAX).map(|number| format!("ouder{number}")).collect();
    let answer = search(&mut noor, &[("q", &words.join(" "))]).await;
    answer.shows(StatusCode::OK, &format!("‘ouder{WORDS_MAX}’"));
}

#[tokio::test]
async fn nothing_typed_becomes_markup() {
    let (_site, mut noor) = coach().await;
    for text in ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "</mark><b>ouders"] {
        for stuk in ["", "ja"] {
            let answer = search(&mut noor, &[("q", text), ("set", text), ("stuk", stuk)]).await;
            assert_eq!(answer.status, StatusCode::OK);
            for wrong in ["<script>alert", "<img", "<b>"] {
                assert!(!answer.text.contains(wrong), "{wrong} in {}", answer.text);
            }
        }
    }
}

#[tokio::test]
async fn the_script_gets_only_the_pieces_that_change() {
    let (_site, mut noor) = coach().await;
    let pieces = search(&mut noor, &[("q", "sinterklaas"), ("stuk", "ja")]).await;
    for name in ["telling", "verfijnen", "gevonden"] {
        pieces.shows(StatusCode::OK, &format!("data-piece=\"{name}\""));
    }
    assert!(!pieces.text.contains("<html") && !pieces.text.contains("name=\"q\""));
    // Addresses in the pieces lead to whole pages.
    assert!(!pieces.text.contains("stuk="));
}

#[tokio::test]
async fn who_did_not_sign_in_finds_nothing() {
    let site = Site::empty().await;
    site.add_school("De Driehoek", "noor@example.nl").await;
    let answer = site.visitor().get("/zoeken?q=sinterklaas").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(!answer.text.contains("tip-ouder-2"));
}
