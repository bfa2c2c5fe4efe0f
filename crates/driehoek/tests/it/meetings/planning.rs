//! Planning: a new meeting, its agenda, its coaches, its terms.

use axum::http::StatusCode;
use domain::meetings::Naming;

use super::{CARD, CLOSING, Story, TALK, WRITING, new_meeting};
use crate::visitor::Visitor;

impl Story {
    /// Sends a form about the agenda that is accepted.
    async fn plans(&mut self, fields: &[(&str, &str)]) {
        let answer = self.coach.post(&format!("{}/agenda", self.home), fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text);
    }

    /// The agenda as ids between spaces.
    async fn order(&self) -> String {
        let ids = |m: &domain::meetings::Meeting| -> Vec<String> {
            m.agenda.iter().map(|block| block.id.to_string()).collect()
        };
        self.read(ids).await.join(" ")
    }
}

/// The form of the details with some of the fields changed.
fn details<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = new_meeting("named").to_vec();
    fields.extend([("weeks", "8"), ("days", "28")]);
    for (name, value) in changed {
        for field in fields.iter_mut().filter(|(known, _)| known == name) {
            field.1 = value;
        }
    }
    fields
}

#[tokio::test]
async fn a_meeting_from_a_deck_has_its_whole_plan_at_once() {
    let story = Story::planned().await;
    let mut coach = story.coach.clone();
    let page = coach.get("/bijeenkomsten/nieuw?start=deck:1.1").await;
    page.shows(StatusCode::OK, "deck:1.1");
    let mut form = new_meeting("named");
    form[6] = ("start", "deck:1.1");
    let answer = coach.post("/bijeenkomsten", &form).await;
    let page = coach.follow(&answer).await;
    let deck = story.site.app.shelf.built_in().deck(&"1.1".into()).unwrap();
    assert!(deck.plan.len() > 3, "the deck has a plan");
    for block in &deck.plan {
        let lang = domain::lang::Lang::SOURCE;
        let words = story.site.app.shelf.built_in().plan_words(&deck.id, &block.id, lang).unwrap();
        let title = words.title.replace('&', "&amp;");
        page.shows(StatusCode::OK, &title);
    }
    let total: u32 = deck.plan.iter().map(|block| block.minutes).sum();
    page.shows(StatusCode::OK, &format!("{total} minuten"));
}

#[tokio::test]
async fn a_new_meeting_that_lacks_something_comes_back_as_it_was_typed() {
    let story = Story::planned().await;
    let mut coach = story.coach.clone();
    let long = "t".repeat(121);
    let wrong = [
        (0, ("title", ""), "Je hebt nog niets ingevuld"),
        (0, ("title", long.as_str()), "Je tekst is te lang: 121 tekens. Er passen er 120"),
        (1, ("date", "morgen"), "Deze datum of tijd begrijpen we niet"),
        (1, ("date", ""), "Deze datum of tijd begrijpen we niet"),
        (2, ("time", "half vier"), "Deze datum of tijd begrijpen we niet"),
        (4, ("team", "  "), "Je hebt nog niets ingevuld"),
    ];
    for (place, field, why) in wrong {
        let mut form = new_meeting("named");
        form[0] = ("title", "Een titel van ons");
        form[4] = ("team", "Bovenbouw & co");
        form[place] = field;
        let answer = coach.post("/bijeenkomsten", &form).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, why);
        let kept = if place == 4 { "Een titel van ons" } else { "Bovenbouw &amp; co" };
        assert!(answer.text.contains(kept), "{field:?}: {}", answer.text);
    }
    let list = coach.get("/bijeenkomsten").await;
    assert!(!list.text.contains("Een titel van ons"), "nothing was made");
}

#[tokio::test]
async fn blocks_move_are_copied_are_taken_off_and_come_back() {
    let mut story = Story::planned().await;
    assert_eq!(story.order().await, "1 2 3 4");
    story.plans(&[("omhoog", WRITING)]).await;
    assert_eq!(story.order().await, "1 3 2 4");
    story.plans(&[("omlaag", "1")]).await;
    assert_eq!(story.order().await, "3 1 2 4");
    story.plans(&[("volgorde", "1,2,3,4")]).await;
    assert_eq!(story.order().await, "1 2 3 4");
    story.plans(&[("copy", TALK)]).await;
    assert_eq!(story.order().await, "1 2 5 3 4");
    story.plans(&[("remove", TALK)]).await;
    assert_eq!(story.order().await, "1 5 3 4");
    story.coach.get(&story.home).await.shows(StatusCode::OK, "van het programma gehaald");
    story.plans(&[("do", "restore-block"), ("block", TALK)]).await;
    assert_eq!(story.order().await, "1 2 5 3 4");
    let cards = story.read(|m| [&m.agenda[1], &m.agenda[2]].map(|b| b.plan.cards.len())).await;
    assert_eq!(cards, [2, 2], "a block comes back, and is copied, with its cards");
}

#[tokio::test]
async fn an_order_of_blocks_that_are_gone_changes_nothing_and_says_so() {
    let mut story = Story::planned().await;
    let agenda = format!("{}/agenda", story.home);
    let answer = story.coach.post(&agenda, &[("volgorde", "4,3,99,1")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "De bijeenkomst is al verder");
    let answer = story.coach.post(&agenda, &[("volgorde", "een,twee")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "We konden dit niet lezen");
    let answer = story.coach.post(&agenda, &[("omhoog", "99")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
    assert_eq!(story.order().await, "1 2 3 4");
}

#[tokio::test]
async fn a_block_keeps_what_the_coach_fills_in() {
    let mut story = Story::planned().await;
    let address = format!("{}/blok/{WRITING}", story.home);
    let block = [
        ("kind", "writing"),
        ("title", "Wat is ouderbetrokkenheid?"),
        ("minutes", "12"),
        ("form", "pair"),
        ("text", "Schrijf het op."),
        ("note", "Geef ze de tijd."),
    ];
    let answer = story.coach.post(&address, &block).await;
    assert_eq!(answer.location(), story.home);
    let page = story.coach.get(&address).await;
    page.shows(StatusCode::OK, "Geef ze de tijd.");
    page.shows(StatusCode::OK, "Wat is ouderbetrokkenheid?");
    let mut guest = story.guest("Fatma").await;
    story.leads(&[("do", "start")]).await;
    story.goes_to(WRITING).await;
    let page = guest.sees().await;
    assert!(page.contains("Schrijf het op."), "{page}");
    assert!(!page.contains("Geef ze de tijd."), "a note is for coaches only");
}

#[tokio::test]
async fn a_block_that_cannot_be_is_shown_again_as_it_was_typed() {
    let mut story = Story::planned().await;
    let address = format!("{}/blok/{WRITING}", story.home);
    let fill = |title: &'static str, minutes: &'static str| {
        [("kind", "writing"), ("title", title), ("minutes", minutes), ("form", "pair")]
    };
    let answer = story.coach.post(&address, &fill("Nieuwe titel", "241")).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kies 240 of minder");
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Nieuwe titel");
    let answer = story.coach.post(&address, &fill("", "240")).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Je hebt nog niets ingevuld");
    let answer = story.coach.post(&address, &fill("Lang", "240")).await;
    assert_eq!(answer.location(), story.home);
    let gone = story.coach.get(&format!("{}/blok/77", story.home)).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_colleague_leads_along_from_the_moment_they_are_added_until_they_are_taken_off() {
    let mut story = Story::planned().await;
    let (sam, mut sams) = story.colleague().await;
    let id = sam.to_string();
    let lead = format!("{}/leiden", story.home);
    assert_eq!(sams.get(&lead).await.status, StatusCode::NOT_FOUND);
    story.plans(&[("do", "add-coach"), ("person", &id)]).await;
    sams.get(&lead).await.shows(StatusCode::OK, "Noor leidt.");
    story.plans(&[("do", "remove-coach"), ("person", &id)]).await;
    assert_eq!(sams.get(&lead).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sams.post(&lead.replace("leiden", "agenda"), &[]).await.status, 404);
}

#[tokio::test]
async fn somebody_of_another_school_cannot_be_made_coach() {
    let mut story = Story::planned().await;
    let (_, mila) = story.site.add_school("De Wei", "mila@wei.nl").await;
    let fields = [("do", "add-coach"), ("person", &mila.to_string())];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &fields).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
    assert_eq!(story.read(|meeting| meeting.coaches.len()).await, 1);
}

#[tokio::test]
async fn an_earlier_meeting_can_be_used_again_with_its_blocks_but_not_with_its_words() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Een woord van toen").await;
    let start = format!("meeting:{}", story.id);
    let mut form = new_meeting("named");
    form[6] = ("start", &start);
    let answer = story.coach.post("/bijeenkomsten", &form).await;
    let page = story.coach.follow(&answer).await;
    page.shows(StatusCode::OK, "In gesprek");
    assert!(!page.text.contains("Een woord van toen"));
    let again = answer.location().to_owned();
    story.coach.get(&format!("{again}/blok/{TALK}")).await.shows(StatusCode::OK, CARD);
}

#[tokio::test]
async fn the_term_only_gets_shorter_once_somebody_is_there() {
    let mut story = Story::planned().await;
    let address = format!("{}/gegevens", story.home);
    let set = |weeks| details(&[("weeks", weeks)]);
    assert_eq!(story.coach.post(&address, &set("4")).await.location(), story.home);
    story.guest("Fatma").await;
    let refused = "De bewaartijd kun je alleen korter maken";
    for longer in ["5", "9"] {
        let answer = story.coach.post(&address, &set(longer)).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, refused);
    }
    assert_eq!(story.coach.post(&address, &set("2")).await.location(), story.home);
    story.leads(&[("do", "start")]).await;
    let answer = story.coach.post(&address, &set("1")).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, refused);
    assert_eq!(story.read(|meeting| meeting.keep.weeks).await, 2);
}

#[tokio::test]
async fn names_are_settled_with_the_first_contribution() {
    let mut story = Story::writing().await;
    let address = format!("{}/gegevens", story.home);
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Samen").await;
    let answer = story.coach.post(&address, &details(&[("naming", "anonymous")])).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Met of zonder namen kun je niet meer");
    assert_eq!(story.read(|meeting| meeting.naming).await, Naming::Named);
}

#[tokio::test]
async fn the_list_has_the_meetings_that_one_leads_and_finds_them() {
    let mut story = Story::planned().await;
    let (_, mut sam) = story.colleague().await;
    sam.get("/bijeenkomsten").await.shows(StatusCode::OK, "Nog geen bijeenkomsten");
    let (theirs, mila) = story.site.add_school("De Wei", "mila@wei.nl").await;
    let mut mila: Visitor = story.site.signed_in(theirs, mila).await;
    story.coach.get("/bijeenkomsten").await.shows(StatusCode::OK, "Samen om het kind");
    story.coach.get("/bijeenkomsten?q=ONDERBOUW").await.shows(StatusCode::OK, &story.home);
    let nothing = story.coach.get("/bijeenkomsten?q=zwemles").await;
    nothing.shows(StatusCode::OK, "Niets gevonden");
    assert!(!nothing.text.contains(&story.home));
    let list = mila.get("/bijeenkomsten").await;
    list.shows(StatusCode::OK, "Nog geen bijeenkomsten");
    let new = mila.get("/bijeenkomsten/nieuw").await;
    assert!(!new.text.contains("Onderbouw"), "another school's teams stay there");
}

#[tokio::test]
async fn a_meeting_that_one_does_not_lead_cannot_be_used_again() {
    let story = Story::planned().await;
    let (_, sam) = story.colleague().await;
    let (theirs, mila) = story.site.add_school("De Wei", "mila@wei.nl").await;
    let mila = story.site.signed_in(theirs, mila).await;
    let start = format!("meeting:{}", story.id);
    let mut form = new_meeting("named");
    form[6] = ("start", &start);
    for mut other in [sam, mila] {
        let answer = other.post("/bijeenkomsten", &form).await;
        let page = other.follow(&answer).await;
        page.shows(StatusCode::OK, "Nog niets op het programma");
        assert!(!page.text.contains("/blok/"), "nothing of the other agenda");
    }
}

#[tokio::test]
async fn a_planned_meeting_is_taken_off_the_list_and_put_back_but_not_one_that_began() {
    let mut story = Story::planned().await;
    let mut fatma = story.guest("Fatma").await;
    story.plans(&[("do", "discard"), ("on", "yes")]).await;
    let list = story.coach.get("/bijeenkomsten").await;
    assert!(!list.text.contains(&story.home), "{}", list.text);
    let join = format!("/mee/{}", story.code().await);
    let answer = story.site.visitor().post(&join, &[("name", "Jan")]).await;
    assert_ne!(answer.status, StatusCode::SEE_OTHER, "nobody joins what is not there");
    assert_eq!(fatma.visitor.get(&fatma.page).await.status, StatusCode::OK);
    story.plans(&[("do", "discard"), ("on", "no")]).await;
    story.coach.get("/bijeenkomsten").await.shows(StatusCode::OK, &story.home);
    story.guest("Jan").await;
    story.leads(&[("do", "start")]).await;
    let agenda = format!("{}/agenda", story.home);
    let answer = story.coach.post(&agenda, &[("do", "discard"), ("on", "yes")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "al begonnen");
}

#[tokio::test]
async fn the_run_sheet_has_the_clock_time_of_every_block() {
    let mut story = Story::planned().await;
    let sheet = story.coach.get(&format!("{}/draaiboek", story.home)).await;
    sheet.shows(StatusCode::OK, "Draaiboek: Samen om het kind");
    // Ten minutes of opening, then twenty of talk.
    for (time, title) in [("15:30", "Opening"), ("15:40", "In gesprek"), ("16:00", "Open vraag")] {
        sheet.shows(StatusCode::OK, time);
        sheet.shows(StatusCode::OK, title);
    }
    assert_eq!(story.order().await.split(' ').next_back(), Some(CLOSING));
}

#[tokio::test]
async fn participants_mark_what_they_need_and_the_coach_sees_how_often() {
    let mut story = Story::planned().await;
    let mut fatma = story.guest("Fatma").await;
    let marks = [("do", "mark-needs"), ("deck", "1.1"), ("deck", "2.2")];
    let answer = fatma.tries(&marks).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit kun jij in deze bijeenkomst niet doen");
    story.plans(&[("do", "ask-needs"), ("on", "yes")]).await;
    fatma.does(&marks).await;
    let mut jan = story.guest("Jan").await;
    jan.does(&[("do", "mark-needs"), ("deck", "2.2")]).await;
    // What somebody marks again replaces what they marked before.
    fatma.does(&marks).await;
    let counts = story.read(domain::meetings::needs_count).await;
    let counts: Vec<_> = counts.iter().map(|(deck, count)| (deck.as_str(), *count)).collect();
    assert_eq!(counts, [("2.2", 2), ("1.1", 1)]);
    story.coach.get(&story.home).await.shows(StatusCode::OK, "2.2");
}

#[tokio::test]
async fn a_meeting_is_not_made_or_started_on_a_day_that_has_passed() {
    let mut story = Story::planned().await;
    let mut past = super::new_meeting("named");
    past[1].1 = "0026-11-18";
    let answer = story.coach.post("/bijeenkomsten", &past).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze dag is al voorbij");
    story.site.wait(jiff::SignedDuration::from_hours(24 * 3));
    let answer = story.tries(&[("do", "start")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze dag is al voorbij");
    story.site.wait(jiff::SignedDuration::from_hours(24 * 70));
    driehoek::meetings::clock::tick(&story.site.app).await.unwrap();
    assert!(!story.read(|m| m.words_erased).await, "it may still be held");
}
