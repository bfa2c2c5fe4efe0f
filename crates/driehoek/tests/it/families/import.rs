//! A class list from the administration: shown first, taken over then, kept nowhere.

use std::sync::Arc;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    families::{LIST_BYTES_MAX, LIST_ROWS_MAX, columns},
    lang::Lang,
};
use driehoek::i18n::Catalogue;
use jiff::SignedDuration;

use super::{School, add_child, add_class, between, secrecy};
use crate::visitor::{Answer, Visitor};

const BOUNDARY: &str = "----driehoek";

/// Sends the form as a browser does, with a file or without.
pub(super) async fn bring_in(
    visitor: &mut Visitor,
    fields: &[(&str, &str)],
    file: Option<&[u8]>,
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        body.extend(part.as_bytes());
    }
    let name = if file.is_some() { "lijst.csv" } else { "" };
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: text/csv\r\n\r\n"
    );
    body.extend(head.as_bytes());
    body.extend(file.unwrap_or_default());
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let req = Request::post("/groepen/inlezen")
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_LENGTH, body.len());
    visitor.send(req, Body::from(body)).await
}

pub(super) async fn paste(visitor: &mut Visitor, year: &str, list: &str) -> Answer {
    bring_in(visitor, &[("year", year), ("list", list)], None).await
}

/// Takes over what a preview shows, with these choices.
pub(super) async fn take(visitor: &mut Visitor, preview: &Answer, more: &[(&str, &str)]) -> Answer {
    let value = |name: &str| {
        let value = between(&preview.text, &format!("name=\"{name}\" value=\""), "\"");
        value.replace("&quot;", "\"").replace("&amp;", "&")
    };
    let (year, list) = (value("year"), value("list"));
    let mut fields = vec![("year", year.as_str()), ("list", list.as_str()), ("do", "take")];
    fields.extend(more);
    bring_in(visitor, &fields, None).await
}

const LIST: &str = "Roepnaam;Tussenvoegsel;Achternaam;Groep;BSN;Nationaliteit 1;Verzorger 1;E-mail 1;Telefoon 1;Verzorger 2\n\
    Sami;el;Amrani;3A;123456782;Syrisch;Fatma Amrani;fatma@x.nl;612345678;Omar Amrani\n\
    Sara;;Bakker;4B;111222333;Nederlands;Joost Bakker;joost@x.nl;;\n\
    Nora;;Amrani;4B;111222333;Syrisch;fatma  amrani;fatma@x.nl;;\n";

#[tokio::test]
async fn a_list_is_shown_then_taken_over_and_what_nobody_may_keep_is_named() {
    let mut school = School::begin().await;
    let preview = paste(&mut school.leader, &school.year, LIST).await;
    preview.shows(StatusCode::OK, "Er is nog niets gebeurd");
    for told in ["BSN", "Nationaliteit 1", "Nieuwe groepen: 4B", "Fatma Amrani, Omar Amrani"] {
        assert!(preview.text.contains(told), "{told} {}", preview.text);
    }
    for secret in ["123456782", "111222333", "Syrisch", ";Bakker", "Tussenvoegsel"] {
        assert!(!preview.text.contains(secret), "{secret} {}", preview.text);
    }
    assert_eq!(secrecy::count(&school.site, "child").await, 0, "a preview changes nothing");

    let answer = take(&mut school.leader, &preview, &[]).await;
    let page = school.leader.follow(&answer).await;
    page.shows(StatusCode::OK, "De lijst met 3 kinderen is overgenomen.");
    assert!(page.text.contains(">4B<"));
    assert_eq!(secrecy::count(&school.site, "child").await, 3);
    // Fatma of two children, with one address, is one person.
    assert_eq!(secrecy::count(&school.site, "guardian").await, 3);
    let class = school.teacher.get(&format!("/groepen/{}", school.class)).await.text;
    let sami = between(&class, "/groepen/kind/", "\"");
    let page = school.teacher.get(&format!("/groepen/kind/{sami}")).await;
    page.shows(StatusCode::OK, "0612345678");
    assert!(page.text.contains("Omar Amrani") && page.text.contains("value=\"A\""));

    // Once more: everybody is known, nobody comes twice.
    let preview = paste(&mut school.leader, &school.year, LIST).await;
    assert_eq!(preview.text.matches("Al in deze groep").count(), 3, "{}", preview.text);
    take(&mut school.leader, &preview, &[]).await;
    assert_eq!(secrecy::count(&school.site, "child").await, 3);
    assert_eq!(secrecy::count(&school.site, "guardianship").await, 4);
}

#[tokio::test]
async fn who_is_missing_is_proposed_as_a_leaver_and_who_is_elsewhere_is_asked_about() {
    let mut school = School::begin().await;
    let other = add_class(&mut school.leader, &school.year, "4B", &[]).await;
    let gone = add_child(&mut school.leader, &school.class, "Elif").await;
    let stays = add_child(&mut school.leader, &school.class, "Daan").await;
    let moved = add_child(&mut school.leader, &other, "Sami").await;
    let list = "roepnaam;groep\nSami;3A\nNoah;3A";
    let preview = paste(&mut school.leader, &school.year, list).await;
    preview.shows(StatusCode::OK, "Hetzelfde kind als Sami uit 4B");
    for missing in [&gone, &stays] {
        assert!(preview.text.contains(&format!("name=\"left\" value=\"{missing}\"")), "{missing}");
    }
    // A name alone is no reason to take two children for one.
    assert!(!preview.text.contains(&format!("value=\"{moved}\" selected")), "{}", preview.text);
    let choices = [("same-1", moved.as_str()), ("left", gone.as_str())];
    assert_eq!(take(&mut school.leader, &preview, &choices).await.status, StatusCode::SEE_OTHER);
    let class = school.teacher.get(&format!("/groepen/{}", school.class)).await.text;
    assert!(class.contains(&moved) && class.contains(&stays) && !class.contains(&gone), "{class}");
    assert_eq!(secrecy::count(&school.site, "child").await, 4);
    // Who left stands on a list again: back, when somebody says that it is the same child.
    let preview = paste(&mut school.leader, &school.year, "roepnaam;groep\nElif;3A").await;
    preview.shows(StatusCode::OK, "Hetzelfde kind als Elif");
    take(&mut school.leader, &preview, &[("same-1", gone.as_str())]).await;
    let class = school.teacher.get(&format!("/groepen/{}", school.class)).await.text;
    assert!(class.contains(&gone), "{class}");
}

#[tokio::test]
async fn a_teacher_brings_a_list_into_the_own_class_only_and_lets_nobody_go() {
    let mut school = School::begin().await;
    add_class(&mut school.leader, &school.year, "7B", &[]).await;
    let missing = add_child(&mut school.leader, &school.class, "Daan").await;
    let list = "roepnaam;groep\nSami;3A\nElif;7B\nNoah;9Z\nMila;";
    let answer = paste(&mut school.teacher, &school.year, list).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "in deze groep mag jij geen kinderen zetten");
    for row in ["Regel 2", "Regel 3", "Regel 4"] {
        assert!(answer.text.contains(row), "{row} {}", answer.text);
    }
    assert!(answer.text.contains("Elif;7B"), "what was pasted is there to mend");
    let preview = paste(&mut school.teacher, &school.year, "roepnaam;groep\nSami;3A").await;
    preview.shows(StatusCode::OK, "Zeg het tegen de schoolleider");
    let answer = take(&mut school.teacher, &preview, &[("left", missing.as_str())]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let class = school.teacher.get(&format!("/groepen/{}", school.class)).await.text;
    assert!(class.contains("Sami") && class.contains(&missing));
}

#[tokio::test]
async fn a_list_with_faults_says_which_and_comes_back_without_what_is_refused() {
    let mut school = School::begin().await;
    let list = "roepnaam;groep;bsn;verzorger 1;e-mail 1\nSami;3A;999;Fatma;fatma\n;3A;888;Omar;";
    let answer = paste(&mut school.leader, &school.year, list).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Regel 1: het e-mailadres klopt niet.");
    assert!(answer.text.contains("Regel 2: er staat geen roepnaam."));
    assert!(answer.text.contains("Sami;3A;Fatma;fatma") && !answer.text.contains("999"));
    for (list, says) in [
        ("", "Kies een bestand of plak een lijst."),
        ("roepnaam;groep", "Er staan geen kinderen in."),
        ("naam;groep\nSami;3A", "geen kolom ‘roepnaam’"),
        ("roepnaam;voornaam\nSami;x", "Twee kolommen zeggen hetzelfde."),
        ("roepnaam\nSami", "De lijst heeft geen kolom ‘groep’."),
    ] {
        let answer = paste(&mut school.leader, &school.year, list).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, says);
        assert!(answer.text.contains(list.lines().next_back().unwrap_or_default()));
    }
    let answer = paste(&mut school.leader, "", "roepnaam;groep\nSami;3A").await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kies een schooljaar.");
    // Without the column, a class that was chosen.
    let fields =
        [("year", school.year.as_str()), ("list", "roepnaam\nSami"), ("class", &school.class)];
    bring_in(&mut school.leader, &fields, None).await.shows(StatusCode::OK, "3A");
    // A file in the letters of Windows, and one that is no list.
    let year = [("year", school.year.as_str())];
    let file = bring_in(&mut school.leader, &year, Some(b"roepnaam;groep\r\nZo\xeb;3A\r\n")).await;
    file.shows(StatusCode::OK, "Zoë");
    let file = bring_in(&mut school.leader, &year, Some(b"PK\x03\x04\x00\x00")).await;
    file.shows(StatusCode::UNPROCESSABLE_ENTITY, "Bewaar de lijst als CSV");
    let answer = bring_in(&mut school.leader, &[], None).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let get = school.leader.get("/groepen/inlezen/voorbeeld.csv").await;
    get.shows(StatusCode::OK, "roepnaam;achternaam;groep");
}

#[tokio::test]
async fn a_list_has_so_many_rows_and_bytes_and_no_more() {
    let mut school = School::begin().await;
    let list = |rows: usize| {
        let row = |code| format!("Kind {};3A\n", char::from_u32(code).unwrap());
        format!("roepnaam;groep\n{}", (0x4e00..).take(rows).map(row).collect::<String>())
    };
    let answer = paste(&mut school.leader, &school.year, &list(LIST_ROWS_MAX)).await;
    answer.shows(StatusCode::OK, "Er is nog niets gebeurd");
    let answer = paste(&mut school.leader, &school.year, &list(LIST_ROWS_MAX + 1)).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "vanaf hier is de lijst te lang");
    let year = [("year", school.year.as_str())];
    let large = vec![b'x'; LIST_BYTES_MAX + 1];
    let answer = bring_in(&mut school.leader, &year, Some(&large)).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "De lijst is te groot.");
    let larger = vec![b'x'; LIST_BYTES_MAX + 128 * 1024];
    let answer = bring_in(&mut school.leader, &year, Some(&larger)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_list_for_the_next_year_brings_children_along_who_are_known() {
    let mut school = School::begin().await;
    let path = format!("/groepen/{}/kinderen", school.class);
    school.leader.post(&path, &[("name", "Sami"), ("initial", "A")]).await;
    let next = super::year(&mut school.leader, "2027-2028", "2027-08-30", "2028-07-14").await;
    let preview =
        paste(&mut school.leader, &next, "roepnaam;achternaam;groep\nSami;Amrani;3A").await;
    // Name and initial, and no class yet in that year: most likely the same, still a choice.
    let chosen = between(&preview.text, "name=\"same-1\"", "</select>");
    let id = between(chosen.split("Nieuw kind").nth(1).unwrap(), "value=\"", "\" selected");
    take(&mut school.leader, &preview, &[("same-1", id)]).await;
    assert_eq!(secrecy::count(&school.site, "child").await, 1);
    assert_eq!(secrecy::count(&school.site, "class_child").await, 2);
    school.site.wait(SignedDuration::from_secs(1));
}

#[tokio::test]
async fn a_guardian_who_stands_in_a_row_twice_is_added_once() {
    let mut school = School::begin().await;
    let list = "roepnaam;groep;verzorger 1;e-mail 1;verzorger 2;e-mail 2\n\
        Sami;3A;Fatma Kaya;fatma@x.nl;fatma  kaya;fatma@x.nl\n";
    let preview = paste(&mut school.leader, &school.year, list).await;
    let answer = take(&mut school.leader, &preview, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(secrecy::count(&school.site, "guardianship").await, 1);
}

#[test]
fn the_heads_that_readers_see_are_read_in_every_language() {
    let catalogue = Arc::new(Catalogue::load().unwrap());
    for lang in Lang::of_interface() {
        for key in ["families-list-heads", "families-list-all-heads"] {
            let heads = catalogue.words(lang).t(key).into_owned();
            let heads: Vec<_> = heads.split(';').collect();
            let columns = columns(&heads).unwrap();
            assert!(columns.has_class(), "{lang}: {key}");
            assert_eq!((columns.ignored.len(), columns.refused.len()), (0, 0), "{lang}: {key}");
        }
    }
}
