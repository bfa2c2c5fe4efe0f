//! Colleagues from a file: who is added, with which role, and what is said of the lines that were
//! not right.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::accounts::Role;
use driehoek::accounts::store;

use crate::visitor::{Answer, Site, Visitor};

/// Sends a file, with this role ticked for whoever has none in it.
async fn upload(visitor: &mut Visitor, file: &[u8], role: &str) -> Answer {
    const EDGE: &str = "----edge";
    let mut body = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"collegas.csv\"\r\n\
        Content-Type: text/csv\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    let rest = format!(
        "\r\n--{EDGE}\r\nContent-Disposition: form-data; name=\"role\"\r\n\r\n{role}\r\n--{EDGE}--\r\n"
    );
    body.extend_from_slice(rest.as_bytes());
    let req = Request::post("/mensen/bestand")
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
        .header(header::CONTENT_LENGTH, body.len());
    visitor.send(req, Body::from(body)).await
}

#[tokio::test]
async fn everybody_in_a_file_is_added_with_their_role() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let example = noor.get("/mensen/voorbeeld.csv").await;
    assert_eq!(example.header("content-type"), "text/csv; charset=utf-8");
    let answer = upload(&mut noor, example.text.as_bytes(), "translator").await;
    noor.follow(&answer).await.shows(StatusCode::OK, "3 collega’s zijn toegevoegd.");
    let people = store::people(site.app.db.read(), school).await.unwrap();
    let of = |email: &str| &people.iter().find(|person| person.email == email).unwrap().roles;
    assert!(of("sam@school.example").has(Role::Coach));
    assert!(!of("sam@school.example").has(Role::Translator), "the file goes before what is ticked");
    assert!(of("fatma@school.example").has(Role::Teacher));
    assert!(of("ans@school.example").has(Role::Translator));
    assert_eq!(site.letters(3).await.len(), 3);
}

#[tokio::test]
async fn what_was_not_right_in_a_file_comes_back_to_be_mended() {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let file = "naam;e-mail;rol\nSam;sam@brug.nl;leraar\nKim;kim;tolk\nAns;ans@brug.nl;directeur\n\
        Noor;noor@brug.nl;leraar\n";
    let answer = upload(&mut noor, file.as_bytes(), "teacher").await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "1 collega is toegevoegd.");
    for said in ["Regel 3", "Regel 4", "Deze rol kennen we niet.", "noor@brug.nl"] {
        assert!(answer.text.contains(said), "{said:?} is not in {}", answer.text);
    }
    assert!(answer.text.contains("Kim; kim; tolk\nAns; ans@brug.nl; directeur</textarea>"));
    let mended = "Kim; kim@brug.nl; tolk\nAns; ans@brug.nl; schoolleider";
    let answer = noor.post("/mensen/lijst", &[("list", mended), ("role", "teacher")]).await;
    assert_eq!(answer.location(), "/mensen?lijst=2");
    let people = store::people(site.app.db.read(), school).await.unwrap();
    assert!(people.iter().any(|person| person.roles.has(Role::Interpreter)));
}

#[tokio::test]
async fn what_is_no_list_of_people_is_explained() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    for (file, said) in [
        (&b""[..], "Kies een bestand."),
        (b"PK\x03\x04\0", "Dit is geen CSV-bestand."),
        (b"voornaam;achternaam\nSam;de Vries\n", "geen kolommen"),
        (b"naam;e-mail\n", "staan geen mensen"),
    ] {
        let answer = upload(&mut noor, file, "teacher").await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, said);
    }
    assert_eq!(noor.get("/mensen/bestand").await.location(), "/mensen");
}
