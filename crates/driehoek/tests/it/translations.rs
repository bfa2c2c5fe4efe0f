//! Stories about translating: a school's own words, two people at one text, files out and in.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    accounts::Role,
    decks::{Item, Part},
    lang::Lang,
    meetings::SchoolId,
};
use driehoek::translations::store::{self, COMMENT_MAX, COMMENTS_OF_TEXT_MAX, IMPORT_LASTS};
use jiff::{SignedDuration, Timestamp};

use crate::visitor::{Answer, Site, Visitor};

const ITEM: &str = "/vertalen/uk/talen/vraag-talen-1";

/// A school with somebody who translates.
struct Story {
    site: Site,
    school: SchoolId,
    noor: Visitor,
}

impl Story {
    async fn begun() -> Self {
        let site = Site::empty().await;
        let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
        let noor = site.signed_in(school, noor).await;
        Self { site, school, noor }
    }

    /// What the school's card box says, and how far it can be trusted.
    async fn text(&self, school: SchoolId, item: &str, lang: &str) -> (String, String, bool) {
        let app = &self.site.app;
        let cards = app.shelf.of(&app.db, school).await.unwrap();
        let said = cards.said(&"talen".into(), &Item::from(item), Lang::named(lang)).unwrap();
        let text = said.parts.get(Part::Text).unwrap_or_default().to_owned();
        (text, said.trust.state.name().to_owned(), said.trust.stale)
    }

    async fn saves(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.noor.post(path, fields).await
    }
}

/// Sends a file as a browser does.
pub(crate) async fn upload(visitor: &mut Visitor, file: &[u8]) -> Answer {
    const EDGE: &str = "----edge";
    let mut body = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"talen.xlf\"\r\n\
        Content-Type: application/xliff+xml\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
    let req = Request::post("/vertalen/inlezen")
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
        .header(header::CONTENT_LENGTH, body.len());
    visitor.send(req, Body::from(body)).await
}

fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let at = page.find(&start).expect("the page has the field") + start.len();
    page[at..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_a_school_translates_is_its_own() {
    let mut story = Story::begun().await;
    let (wei, sam) = story.site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = story.site.signed_in(wei, sam).await;
    let before = story.text(wei, "vraag-talen-1", "uk").await;
    assert_eq!(before.1, "machine");

    let answer = story.saves(ITEM, &[("text", "Якою мовою?"), ("do", "checked")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(
        answer.location().contains("vraag-talen-2?bewaard=talen/vraag-talen-1"),
        "on to the next"
    );
    let mine = story.text(story.school, "vraag-talen-1", "uk").await;
    assert_eq!(mine, ("Якою мовою?".to_owned(), "checked".to_owned(), false));
    assert_eq!(story.text(wei, "vraag-talen-1", "uk").await, before);
    let page = story.noor.get(ITEM).await;
    page.shows(StatusCode::OK, "Nagekeken door Noor, 18 november 2026 om 15:00");
    assert!(!sam.get(ITEM).await.text.contains("Якою мовою?"));

    story.noor.post(&format!("{ITEM}/opmerking"), &[("comment", "Is *u* goed?")]).await;
    story.noor.get(ITEM).await.shows(StatusCode::OK, "Is *u* goed?");
    let theirs = sam.get(ITEM).await.text;
    assert!(!theirs.contains("Is *u* goed?"), "{theirs}");
    let file = sam.get("/vertalen/uk/talen/vertaling.xlf").await.text;
    assert!(!file.contains("Якою мовою?") && !file.contains("goed?"));

    // Back to the words in the program, and once more to our own.
    let undone = story.saves(&format!("{ITEM}/terug"), &[]).await;
    undone.shows(StatusCode::OK, "Eigen vertaling terugzetten");
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await, before);
    assert_eq!(hidden(&undone.text, "text"), "Якою мовою?");
}

#[tokio::test]
async fn saving_without_checking_leaves_a_text_unread() {
    let mut story = Story::begun().await;
    let answer = story.saves(ITEM, &[("text", "Якою мовою?"), ("do", "save")]).await;
    assert_eq!(answer.location(), format!("{ITEM}?bewaard=talen/vraag-talen-1"));
    let saved = story.noor.follow(&answer).await;
    saved.shows(StatusCode::OK, "Bewaard door Noor");
    assert!(saved.text.contains(&format!("data-saved=\"{ITEM}\"")), "the draft can go");
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.1, "machine");
    story.saves(ITEM, &[("text", "Якою мовою?"), ("do", "checked"), ("seen", "x")]).await;
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.1, "checked");
    // The same words once more: they stay checked. Other words must be read again.
    story.saves(ITEM, &[("text", " Якою мовою?\r\n"), ("do", "save")]).await;
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.1, "checked");
    let page = story.noor.get(ITEM).await.text;
    let seen = hidden(&page, "seen");
    story.saves(ITEM, &[("text", "Мова?"), ("do", "save"), ("seen", &seen)]).await;
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.1, "machine");
}

#[tokio::test]
async fn two_people_at_one_text_see_each_others_words() {
    let mut story = Story::begun().await;
    let roles = [Role::Translator];
    let sam = story.site.add_with(story.school, "Sam", "sam@brug.nl", &roles).await;
    let mut sam = story.site.signed_in(story.school, sam).await;
    let seen = hidden(&story.noor.get(ITEM).await.text, "seen");
    sam.post(ITEM, &[("text", "Мова Сема"), ("do", "checked"), ("seen", &seen)]).await;

    let fields = [("text", "Мова Нур"), ("do", "checked"), ("seen", &seen)];
    let clash = story.saves(ITEM, &fields).await;
    clash.shows(StatusCode::CONFLICT, "Sam heeft deze tekst ook bewaard");
    assert!(clash.text.contains("Мова Сема") && clash.text.contains("Мова Нур"));
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.0, "Мова Сема");
    let seen = hidden(&clash.text, "seen");
    let again = [("text", "Мова Нур"), ("do", "checked"), ("seen", &seen)];
    assert_eq!(story.saves(ITEM, &again).await.status, StatusCode::SEE_OTHER);
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.0, "Мова Нур");
}

#[tokio::test]
async fn a_text_may_be_as_long_as_fits_and_what_is_longer_is_kept_in_the_form() {
    let mut story = Story::begun().await;
    // A question card: 180 characters in Dutch, 140 % of that elsewhere.
    let path = "/vertalen/ar/1.1/kaart-1.1-v1";
    let (fits, long) = ("ع".repeat(252), "ع".repeat(253));
    let hint = ("hint", "تلميح");
    let refused = story.saves(path, &[("text", &long), hint, ("do", "save")]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "253 tekens, er passen er 252");
    assert!(refused.text.contains(&long) && refused.text.contains("تلميح"));
    let empty = story.saves(path, &[("text", " "), hint, ("do", "checked")]).await;
    empty.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul dit in");
    let taken = story.saves(path, &[("text", &fits), hint, ("do", "save")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);

    let comment = format!("{path}/opmerking");
    for (length, status) in [(0, 422), (1, 303), (1000, 303), (1001, 422)] {
        let text = "x".repeat(length);
        let answer = story.saves(&comment, &[("comment", &text)]).await;
        assert_eq!(answer.status.as_u16(), status, "{length}");
        assert!(status == 303 || answer.text.contains(&text));
    }
}

#[tokio::test]
async fn what_is_no_text_or_no_language_is_not_there() {
    let mut story = Story::begun().await;
    for path in [
        "/vertalen/nl",
        "/vertalen/xx",
        "/vertalen/uk/geen",
        "/vertalen/uk/talen/geen",
        "/vertalen/uk/1.1/vraag-talen-1",
        "/vertalen/uk/talen/plan.geen",
        "/vertalen/nl/talen/vraag-talen-1",
        "/vertalen/uk/geen/vertaling.xlf",
    ] {
        assert_eq!(story.noor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/vertalen", "/vertalen/so", "/vertalen/so/talen", "/vertalen/so/talen/deck"] {
        assert_eq!(story.noor.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_list_shows_what_was_sought() {
    let mut story = Story::begun().await;
    story.saves(ITEM, &[("text", "Якою мовою?"), ("do", "checked")]).await;
    let all = story.noor.get("/vertalen/uk/talen").await.text;
    assert!(all.contains("In welke taal leerde u") && all.contains("Welke talen kent u"));
    let checked = story.noor.get("/vertalen/uk/talen?stand=checked").await.text;
    assert!(checked.contains("Якою мовою?") && !checked.contains("Welke talen kent u"));
    let sought = story.noor.get("/vertalen/uk/talen?zoek=%D0%AF%D0%9A%D0%9E%D0%AE").await.text;
    assert!(sought.contains("Якою мовою?"), "in the language, whatever the case");
    let none = story.noor.get("/vertalen/uk/talen?stand=stale&zoek=x").await;
    none.shows(StatusCode::OK, "Niets gevonden");
    let next = story.noor.get("/vertalen/uk/volgende").await;
    assert!(next.location().starts_with("/vertalen/uk/"), "{}", next.location());
}

#[tokio::test]
async fn a_comment_is_dealt_with_and_can_be_opened_again() {
    let mut story = Story::begun().await;
    story.saves(&format!("{ITEM}/opmerking"), &[("comment", "Beleefd genoeg?")]).await;
    let list = story.noor.get("/vertalen/uk").await;
    list.shows(StatusCode::OK, "Beleefd genoeg?");
    let page = story.noor.get(ITEM).await.text;
    let start = format!("{ITEM}/opmerking/");
    let at = page.find(&start).unwrap();
    let address = page[at..].split('"').next().unwrap().to_owned();
    story.saves(&address, &[]).await;
    assert!(!story.noor.get("/vertalen/uk").await.text.contains("Beleefd genoeg?"));
    story.noor.get(ITEM).await.shows(StatusCode::OK, "1 afgehandelde opmerking");
    story.saves(&address, &[("open", "ja")]).await;
    story.noor.get("/vertalen/uk").await.shows(StatusCode::OK, "Beleefd genoeg?");

    let (wei, sam) = story.site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = story.site.signed_in(wei, sam).await;
    assert_eq!(sam.post(&address, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_goes_to_a_translator_and_comes_back() {
    let mut story = Story::begun().await;
    story.saves(&format!("{ITEM}/opmerking"), &[("comment", "Beleefd genoeg?")]).await;
    let out = story.noor.get("/vertalen/uk/talen/vertaling.xlf").await;
    let name = out.header("content-disposition");
    assert_eq!(name, "attachment; filename=\"driehoek-uk-talen.xlf\"");
    let (text, _, _) = story.text(story.school, "vraag-talen-1", "uk").await;
    let back = out
        .text
        .replace(&text, "Яка Ваша перша мова?")
        .replacen("Beleefd genoeg?", "Так, це ввічливо.", 1)
        .replace("id=\"vraag-talen-2:text\"", "id=\"vraag-talen-2:tekst\"");
    let answer = upload(&mut story.noor, back.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let report = story.noor.follow(&answer).await;
    report.shows(StatusCode::OK, "Er is nog niets bewaard");
    report.shows(StatusCode::OK, "talen/vraag-talen-2:tekst");
    report.shows(StatusCode::OK, "1 tekst overnemen");
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.0, text, "nothing saved yet");

    let address = answer.location().to_owned();
    let taken = story.saves(&address, &[("checked", "ja")]).await;
    story.noor.follow(&taken).await.shows(StatusCode::OK, "1 tekst overgenomen");
    let now = story.text(story.school, "vraag-talen-1", "uk").await;
    assert_eq!(now, ("Яка Ваша перша мова?".to_owned(), "checked".to_owned(), false));
    let page = story.noor.get(ITEM).await.text;
    assert!(page.contains("Так, це ввічливо.") && page.contains("Uit een bestand"), "{page}");
    // What was taken over is gone, also for who presses twice; the same file changes nothing.
    for again in [story.saves(&address, &[]).await, story.noor.get(&address).await] {
        assert_eq!(again.location(), "/vertalen/inlezen?weg=ja");
    }
    let address = upload(&mut story.noor, back.as_bytes()).await.location().to_owned();
    story.noor.get(&address).await.shows(StatusCode::OK, "Er is nog niets bewaard");
    let page = story.noor.get(ITEM).await.text;
    assert_eq!(page.matches("Так, це ввічливо.").count(), 1);
    assert_eq!(story.text(story.school, "vraag-talen-1", "uk").await.1, "checked");

    // Another school has no part in it, and after a day the file is gone.
    let (wei, sam) = story.site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = story.site.signed_in(wei, sam).await;
    assert_eq!(sam.post(&address, &[]).await.location(), "/vertalen/inlezen?weg=ja");
    assert_eq!(sam.get(&address).await.location(), "/vertalen/inlezen?weg=ja");
    story.noor.get(&address).await.shows(StatusCode::OK, "Er is nog niets bewaard");
    story.site.wait(IMPORT_LASTS + SignedDuration::from_secs(1));
    assert_eq!(story.noor.get(&address).await.location(), "/vertalen/inlezen?weg=ja");
    let (app, id) = (&story.site.app, address.rsplit('/').next().unwrap().parse().unwrap());
    let there = || store::import(app.db.read(), story.school, id, Timestamp::UNIX_EPOCH);
    assert!(there().await.unwrap().is_some(), "until it is tidied up");
    driehoek::privacy::retention::run(app).await.unwrap();
    assert!(there().await.unwrap().is_none());
}

/// A file with these notes at the first question.
fn with_notes(good: &str, notes: &str) -> String {
    let unit = "<unit id=\"vraag-talen-1:text\"";
    let at = good.find(unit).expect("the question goes out");
    let (before, after) = good.split_at(at);
    format!("{before}{}", after.replacen("</notes>", &format!("{notes}</notes>"), 1))
}

#[tokio::test]
async fn what_a_translator_says_comes_in_once_and_as_far_as_there_is_room() {
    let mut story = Story::begun().await;
    let good = story.noor.get("/vertalen/uk/talen/vertaling.xlf").await.text;
    // Longer than a comment may be, and twice: it is cut, and stands there once however often.
    let long = "я".repeat(COMMENT_MAX + 1);
    let file = with_notes(&good, &format!("<note>{long}</note><note>{long}</note>"));
    for _ in 0..2 {
        let waits = upload(&mut story.noor, file.as_bytes()).await;
        let taken = story.saves(waits.location(), &[]).await;
        assert_eq!(taken.location(), "/vertalen/uk?overgenomen=0");
        let page = story.noor.get(ITEM).await.text;
        assert_eq!(page.matches(&long[..COMMENT_MAX * "я".len()]).count(), 1);
        assert!(!page.contains(&long));
    }
    // A text is full at some point: for files, and for whoever types.
    let most = usize::try_from(COMMENTS_OF_TEXT_MAX).unwrap();
    let comment = format!("{ITEM}/opmerking");
    for number in 1..most - 1 {
        let typed = format!("nummer {number}");
        let answer = story.saves(&comment, &[("comment", &typed)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let file = with_notes(&good, "<note>past nog</note><note>past niet</note>");
    let waits = upload(&mut story.noor, file.as_bytes()).await;
    let taken = story.saves(waits.location(), &[]).await;
    story.noor.follow(&taken).await.shows(StatusCode::OK, "1 opmerking is niet bewaard");
    let page = story.noor.get(ITEM).await;
    page.shows(StatusCode::OK, "past nog");
    assert!(!page.text.contains("past niet"));
    let full = story.saves(&comment, &[("comment", "nog een")]).await;
    full.shows(StatusCode::UNPROCESSABLE_ENTITY, "Meer past er niet bij");
    full.shows(StatusCode::UNPROCESSABLE_ENTITY, "nog een</textarea>");
    let list = story.noor.get("/vertalen/uk").await;
    list.shows(StatusCode::OK, "En nog 50.");
}

#[tokio::test]
async fn a_bad_file_is_refused_without_harm() {
    let mut story = Story::begun().await;
    let good = story.noor.get("/vertalen/uk/talen/vertaling.xlf").await.text;
    for (from, to, said) in [
        ("?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>", "DOCTYPE"),
        ("<source>", "<source>&boom;", "“boom”"),
        ("trgLang=\"uk\"", "trgLang=\"xx\"", "“xx”"),
        ("version=\"2.0\"", "version=\"1.2\"", "geen XLIFF 2"),
        ("</xliff>", "", "kapot"),
        ("</notes>", &format!("{}</notes>", "<note>a</note>".repeat(21)), "te veel opmerkingen"),
    ] {
        let answer = upload(&mut story.noor, good.replacen(from, to, 1).as_bytes()).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, said);
    }
    let answer = upload(&mut story.noor, b"\xff\xfe\x00").await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "UTF-8");
    let answer = upload(&mut story.noor, b"").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // More than fits in a form fits in a file, up to a limit.
    let most = driehoek::translations::xliff::MAX_BYTES;
    let padded = |size: usize| good.clone() + &" ".repeat(size - good.len());
    let answer = upload(&mut story.noor, padded(most).as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let answer = upload(&mut story.noor, padded(most + 1).as_bytes()).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "te groot");
    let answer = upload(&mut story.noor, padded(most * 2).as_bytes()).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let fields = [("file", "geen bestand")];
    assert_eq!(story.saves("/vertalen/inlezen", &fields).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn dutch_that_changed_while_somebody_typed_makes_their_words_old() {
    let mut story = Story::begun().await;
    let fields = [("text", "Мова?"), ("do", "checked"), ("source", "0123456789ab")];
    story.saves(ITEM, &fields).await;
    assert!(story.text(story.school, "vraag-talen-1", "uk").await.2);
    let page = story.noor.get(ITEM).await;
    page.shows(StatusCode::OK, "Het Nederlands is veranderd na deze vertaling");
    let source = hidden(&page.text, "source");
    let seen = hidden(&page.text, "seen");
    let again = [("text", "Мова?"), ("do", "save"), ("source", &source), ("seen", &seen)];
    story.saves(ITEM, &again).await;
    assert!(!story.text(story.school, "vraag-talen-1", "uk").await.2);
}

#[tokio::test]
async fn what_the_dutch_was_is_shown_beside_what_it_became() {
    let mut story = Story::begun().await;
    let out = story.noor.get("/vertalen/uk/talen/vertaling.xlf").await.text;
    let source = "<source>In welke taal leerde u als kind praten?</source>";
    assert!(out.contains(source));
    let (text, _, _) = story.text(story.school, "vraag-talen-1", "uk").await;
    let back = out.replace(source, "<source>Wat was uw eerste taal?</source>");
    let back = back.replace(&text, "Яка Ваша перша мова?");
    let answer = upload(&mut story.noor, back.as_bytes()).await;
    let address = answer.location().to_owned();
    story.noor.get(&address).await.shows(StatusCode::OK, "Nederlands is intussen veranderd");
    story.saves(&address, &[]).await;
    assert!(story.text(story.school, "vraag-talen-1", "uk").await.2, "it is old");
    let page = story.noor.get(ITEM).await;
    page.shows(StatusCode::OK, "Dit stond er in het Nederlands");
    page.shows(StatusCode::OK, "Wat was uw eerste taal?");
    page.shows(StatusCode::OK, "In welke taal leerde u als kind praten?");
    let list = story.noor.get("/vertalen/uk/talen?stand=stale").await;
    list.shows(StatusCode::OK, "Яка Ваша перша мова?");
}

#[tokio::test]
async fn a_meeting_that_is_planned_shows_what_its_school_translates() {
    let mut story = crate::meetings::Story::planned().await;
    story.coach.get(&story.home).await;
    let path = "/vertalen/en/1.1/kaart-1.1-v1";
    let fields = [("text", "What do our own parents need?"), ("hint", "Wait"), ("do", "checked")];
    let saved = story.coach.post(path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    story.leads(&[("do", "start")]).await;
    story.goes_to(crate::meetings::TALK).await;
    story.coach.post("/taal", &[("taal", "en")]).await;
    let lead = story.coach.get(&format!("{}/leiden", story.home)).await;
    lead.shows(StatusCode::OK, "What do our own parents need?");
}
