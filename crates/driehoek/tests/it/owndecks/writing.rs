//! Writing: cards, their order, what goes wrong and what comes back.

use axum::http::StatusCode;
use domain::decks::limits;

use super::{Desk, begin, id_of, publish, rewrite, value_of, write};
use crate::meetings::as_script;

#[tokio::test]
async fn a_deck_is_written_card_by_card_and_used_in_a_meeting() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = begin(coach, "Rapportgesprekken").await;
    write(coach, &deck, "gesprekskaart", "Wie begint er bij jullie?").await;
    let energizer = write(coach, &deck, "energizer", "").await;
    let steps =
        [("kind", "energizer"), ("title", "De kring"), ("steps", "Ga staan.\r\n\r\nGa zitten.")];
    rewrite(coach, &energizer, &steps).await;
    let page = coach.get(&deck).await;
    page.shows(StatusCode::OK, "Concept");
    page.shows(StatusCode::OK, "2 kaarten");
    publish(coach, &deck).await;
    coach.get(&deck).await.shows(StatusCode::OK, "Nu in gebruik");

    let start = format!("deck:{}", id_of(&deck));
    coach.get("/bijeenkomsten/nieuw").await.shows(StatusCode::OK, &start);
    let mut fields = crate::meetings::new_meeting("named").to_vec();
    fields.retain(|(name, _)| *name != "start");
    fields.push(("start", &start));
    let made = coach.post("/bijeenkomsten", &fields).await;
    let plan = coach.follow(&made).await;
    plan.shows(StatusCode::OK, "De kring");
    plan.shows(StatusCode::OK, "In gesprek met de kaarten");
    let sheet = coach.get(&format!("{}/draaiboek", made.location())).await;
    sheet.shows(StatusCode::OK, "Wie begint er bij jullie?");
}

#[tokio::test]
async fn what_is_wrong_is_told_with_the_card_and_the_reason_and_nothing_is_lost() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = begin(coach, "Proef").await;
    let nothing = coach.post(&deck, &[("do", "publish")]).await;
    nothing.shows(StatusCode::UNPROCESSABLE_ENTITY, "Er staan nog geen kaarten in.");

    let just = "a".repeat(limits::QUESTION);
    write(coach, &deck, "gesprekskaart", &just).await;
    publish(coach, &deck).await;
    let long = "a".repeat(limits::QUESTION + 1);
    let card = write(coach, &deck, "gesprekskaart", &long).await;
    write(coach, &deck, "tip", "").await;
    let refused = coach.post(&deck, &[("do", "publish")]).await;
    let link = format!("<a href=\"{card}\">Kaart 2</a>: Tekst is te lang: 181/180 tekens.");
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, &link);
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kaart 3</a>: Tekst is nog leeg.");
    coach.get(&card).await.shows(StatusCode::OK, &long);
    let typed = [("kind", "gesprekskaart"), ("text", long.as_str())];
    let preview = coach.post(&format!("{card}/voorbeeld"), &typed).await;
    preview.shows(StatusCode::OK, "1 teken te veel");
}

#[tokio::test]
async fn a_removed_card_and_a_removed_deck_come_back() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = begin(coach, "Proef").await;
    write(coach, &deck, "stelling", "Huiswerk hoort op school.").await;
    let removed = coach.post(&deck, &[("weg", "1")]).await;
    let page = coach.follow(&removed).await;
    page.shows(StatusCode::OK, "De kaart is verwijderd.");
    assert!(!page.text.contains("Huiswerk hoort"), "{}", page.text);
    coach.post(&deck, &[("terug", "1")]).await;
    coach.get(&deck).await.shows(StatusCode::OK, "Huiswerk hoort");

    let removed = coach.post(&deck, &[("do", "discard")]).await;
    coach.follow(&removed).await.shows(StatusCode::OK, "“Proef” is verwijderd.");
    assert_eq!(coach.get(&deck).await.status, StatusCode::NOT_FOUND);
    coach.post(&deck, &[("do", "restore")]).await;
    coach.get(&deck).await.shows(StatusCode::OK, "Huiswerk hoort");
}

#[tokio::test]
async fn cards_change_places_one_at_a_time_and_all_at_once() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = begin(coach, "Proef").await;
    for text in ["een", "twee", "drie"] {
        write(coach, &deck, "stelling", text).await;
    }
    let order = |page: &str| -> Vec<u32> {
        let cards = page.split("id=\"programma\"").next().unwrap();
        let ids = cards.split("data-id=\"").skip(1);
        ids.map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
    };
    coach.post(&deck, &[("omhoog", "3")]).await;
    assert_eq!(order(&coach.get(&deck).await.text), [1, 3, 2]);
    coach.post(&deck, &[("volgorde", "2,1,3")]).await;
    assert_eq!(order(&coach.get(&deck).await.text), [2, 1, 3]);
    coach.post(&deck, &[("kopie", "2")]).await;
    assert_eq!(order(&coach.get(&deck).await.text), [2, 4, 1, 3]);
    let unknown = coach.post(&deck, &[("omlaag", "99")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_types_over_somebody_else_is_told_and_chooses() {
    let mut room = Desk::new().await;
    let deck = begin(&mut room.coach, "Proef").await;
    let card = write(&mut room.coach, &deck, "stelling", "Eerst").await;
    let other_card = write(&mut room.coach, &deck, "stelling", "Los daarvan").await;
    let base = value_of(&room.coach.get(&card).await.text, "base");
    let other_base = value_of(&room.coach.get(&other_card).await.text, "base");
    rewrite(&mut room.coach, &card, &[("kind", "stelling"), ("text", "Van de ander")]).await;

    let mine = [("kind", "stelling"), ("text", "Van mij"), ("base", base.as_str())];
    let script = as_script(&mut room.coach, &card, &mine).await;
    script.shows(StatusCode::CONFLICT, "Iemand anders");
    let page = room.coach.post(&card, &mine).await;
    page.shows(StatusCode::CONFLICT, "Van de ander");
    page.shows(StatusCode::CONFLICT, "Van mij");
    // What the other changed is another card: no conflict there.
    let apart = [("kind", "stelling"), ("text", "Toch"), ("base", other_base.as_str())];
    let kept = as_script(&mut room.coach, &other_card, &apart).await;
    kept.shows(StatusCode::OK, "\"ok\":true");
    let mut forced = mine.to_vec();
    forced.push(("do", "mine"));
    assert_eq!(room.coach.post(&card, &forced).await.status, StatusCode::SEE_OTHER);
    room.coach.get(&card).await.shows(StatusCode::OK, "Van mij");
}

#[tokio::test]
async fn a_deck_is_full_at_its_limit() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = begin(coach, "Vol").await;
    for _ in 0..limits::OWN_CARDS {
        let answer = coach.post(&deck, &[("do", "add"), ("kind", "stelling")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    let full = coach.post(&deck, &[("do", "add"), ("kind", "stelling")]).await;
    full.shows(StatusCode::CONFLICT, "De stapel is vol.");
}

#[tokio::test]
async fn a_copy_knows_its_origin_and_shows_what_changed_there() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    coach
        .get("/eigen-kaarten/nieuw?van=kaart-1.1-v1")
        .await
        .shows(StatusCode::OK, "Kaart kopiëren");
    let made = coach.post("/eigen-kaarten", &[("title", "Kopie"), ("van", "kaart-1.1-v1")]).await;
    let card = format!("{}/kaart/1", made.location());
    let page = coach.get(&card).await;
    page.shows(StatusCode::OK, "Gekopieerd van");
    assert!(!page.text.contains("Neem over"), "{}", page.text);

    // A copy of a copy: its original is a card that we can change.
    publish(coach, made.location()).await;
    let van = format!("{}-1", id_of(made.location()));
    let second = coach.post("/eigen-kaarten", &[("title", "Weer"), ("van", &van)]).await;
    let copy = format!("{}/kaart/1", second.location());
    rewrite(coach, &card, &[("kind", "gesprekskaart"), ("text", "Wat is er nieuw?")]).await;
    assert!(!coach.get(&copy).await.text.contains("Neem over"));
    publish(coach, made.location()).await;
    let page = coach.get(&copy).await;
    page.shows(StatusCode::OK, "Zo is de oorspronkelijke kaart nu");
    page.shows(StatusCode::OK, "Wat is er nieuw?");
    coach
        .get(second.location())
        .await
        .shows(StatusCode::OK, "De oorspronkelijke kaart is veranderd");

    let typed = [("kind", "gesprekskaart"), ("text", "Van mij")];
    let mut keep = typed.to_vec();
    let base = value_of(&page.text, "base");
    keep.extend([("do", "keep"), ("base", base.as_str())]);
    coach.post(&copy, &keep).await;
    let page = coach.get(&copy).await;
    page.shows(StatusCode::OK, "Van mij");
    assert!(!page.text.contains("Neem over"));

    rewrite(coach, &card, &[("kind", "gesprekskaart"), ("text", "En nu?")]).await;
    publish(coach, made.location()).await;
    rewrite(coach, &copy, &[("kind", "gesprekskaart"), ("text", "Van mij"), ("do", "take")]).await;
    coach.get(&copy).await.shows(StatusCode::OK, "En nu?");
    let unknown = coach.post("/eigen-kaarten", &[("title", "x"), ("van", "bestaat-niet")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_typed_becomes_a_page_of_its_own() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = begin(coach, "<script>1</script>").await;
    let card = write(coach, &deck, "stelling", "<img src=x onerror=1> \"\"\" ''' \\ \u{1}").await;
    publish(coach, &deck).await;
    for page in [&deck, &card, "/eigen-kaarten"] {
        let text = coach.get(page).await.text;
        assert!(!text.contains("<script>1") && !text.contains("<img src=x"), "{text}");
    }
    let empty = coach.post("/eigen-kaarten", &[("title", "  ")]).await;
    empty.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul een titel in.");
}
