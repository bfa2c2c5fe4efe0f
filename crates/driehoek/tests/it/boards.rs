//! Boards: a school is added, one comes with a code, one leaves; and of each other they see nothing
//! but what is shared.

use axum::http::StatusCode;
use domain::{accounts::Role, meetings::SchoolId, privacy::Act};
use driehoek::{
    accounts::store,
    boards::CODE_LASTS,
    cli::{admin, boards},
    privacy::audit::store::{Filter, lines},
};
use jiff::SignedDuration;

use crate::{
    families,
    meetings::plan_meeting,
    owndecks,
    visitor::{Answer, Site, Visitor, link_in, path_of},
};

const HOME: &str = "/beheer/bestuur";
const YES: (&str, &str) = ("sure", "yes");

/// A school with a board, and another without.
struct Story {
    site: Site,
    brug: SchoolId,
    noor: Visitor,
    wei: SchoolId,
    sam: Visitor,
}

impl Story {
    async fn of(site: Site) -> Self {
        let (brug, noor) = site.add_school("De Brug", "noor@brug.nl").await;
        let (wei, sam) = site.add_school("De Wei", "sam@wei.nl").await;
        boards::add(&site.app, "Stichting Samen").await.unwrap();
        boards::join(&site.app, "De Brug", "Stichting Samen").await.unwrap();
        let noor = site.signed_in(brug, noor).await;
        let sam = site.signed_in(wei, sam).await;
        Self { site, brug, noor, wei, sam }
    }

    async fn new() -> Self {
        Self::of(Site::private().await).await
    }

    /// A code of the board, as its page shows it.
    async fn code(&mut self) -> String {
        let page = self.noor.post(HOME, &[("do", "make-code")]).await;
        page.shows(StatusCode::OK, "Stichting Samen");
        families::between(&page.text, "board-code\" dir=\"ltr\">", "<").to_owned()
    }

    async fn join(&mut self, code: &str) -> Answer {
        self.sam.post(HOME, &[("do", "join"), ("code", code), YES]).await
    }

    async fn acts(&self, school: SchoolId) -> Vec<Act> {
        let notes = lines(self.site.app.db.read(), school, &Filter::default(), (0, 50)).await;
        notes.unwrap().into_iter().map(|note| note.act).collect()
    }
}

#[tokio::test]
async fn a_school_comes_with_a_code_that_works_once_after_seeing_what_is_shared() {
    let mut story = Story::new().await;
    story.sam.get(HOME).await.shows(StatusCode::OK, "nog bij geen bestuur");
    let code = story.code().await;
    assert_eq!(code.split('-').count(), 5, "{code}");
    // However it is typed, it first only tells.
    let typed = code.to_uppercase().replace('-', " ");
    let asked = story.sam.post(HOME, &[("do", "join"), ("code", &typed)]).await;
    asked.shows(StatusCode::OK, "Bij Stichting Samen komen?");
    asked.shows(StatusCode::OK, "De Brug");
    asked.shows(StatusCode::OK, "Verder niets");
    story.sam.get(HOME).await.shows(StatusCode::OK, "nog bij geen bestuur");

    let came = story.join(&typed).await;
    story.sam.follow(&came).await.shows(StatusCode::OK, "hoort nu bij het bestuur");
    let schools = story.noor.get(HOME).await;
    schools.shows(StatusCode::OK, "De Wei");
    schools.shows(StatusCode::OK, "2 scholen");
    assert!(story.acts(story.brug).await.contains(&Act::LinkGiven));
    assert!(story.acts(story.wei).await.contains(&Act::Changed));
    story.noor.get("/beheer/logboek").await.shows(StatusCode::OK, "De Wei");

    // A third school finds that the code was used.
    let (zee, lot) = story.site.add_school("De Zee", "lot@zee.nl").await;
    let mut lot = story.site.signed_in(zee, lot).await;
    let late = lot.post(HOME, &[("do", "join"), ("code", &code), YES]).await;
    late.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze code werkt niet");
    late.shows(StatusCode::UNPROCESSABLE_ENTITY, &code);
    let again = story.sam.post(HOME, &[("do", "join"), ("code", &code)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_code_ends_on_its_day_and_when_it_is_stopped() {
    let mut story = Story::new().await;
    let code = story.code().await;
    story.noor.get("/beheer/links").await.shows(StatusCode::OK, "Codes voor het bestuur");
    story.site.wait(CODE_LASTS - SignedDuration::from_secs(1));
    story.site.prove(&story.sam).await;
    story.site.prove(&story.noor).await;
    let asked = story.sam.post(HOME, &[("do", "join"), ("code", &code)]).await;
    asked.shows(StatusCode::OK, "Bij Stichting Samen komen?");
    story.site.wait(SignedDuration::from_secs(1));
    assert_eq!(story.join(&code).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let code = story.code().await;
    let page = story.noor.get(HOME).await.text;
    let id = families::between(&page, "name=\"code\" value=\"", "\"").to_owned();
    let end = [("do", "end-code"), ("code", id.as_str())];
    // Another school ends nothing of theirs.
    assert_eq!(story.sam.post(HOME, &end).await.status, StatusCode::NOT_FOUND);
    let ended = story.noor.post(HOME, &end).await;
    story.noor.follow(&ended).await.shows(StatusCode::OK, "De code is gestopt");
    assert_eq!(story.join(&code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(story.noor.post(HOME, &end).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_boards_other_school_sees_shared_decks_and_nothing_else() {
    let mut story = Story::new().await;
    let code = story.code().await;
    story.join(&code).await;
    let family = families::one(&story.site, &mut story.noor).await;
    let meeting = plan_meeting(&mut story.noor, "named").await;
    let kim = story.site.add_person(story.brug, "Kim", "kim@brug.nl").await;
    let deck = owndecks::begin(&mut story.noor, "Voor allen").await;
    owndecks::write(&mut story.noor, &deck, "stelling", "Samen").await;
    story.noor.post(&deck, &[("do", "publish")]).await;
    let secret = owndecks::begin(&mut story.noor, "Voor ons").await;
    owndecks::write(&mut story.noor, &secret, "stelling", "Binnenshuis").await;
    story.noor.post(&secret, &[("do", "publish")]).await;
    story.noor.post(&secret, &[("do", "share"), ("shared", "school")]).await;
    assert!(!story.sam.get("/eigen-kaarten").await.text.contains("Voor allen"));
    story.noor.post(&deck, &[("do", "share"), ("shared", "board")]).await;
    let list = story.sam.get("/eigen-kaarten").await;
    list.shows(StatusCode::OK, "Voor allen");
    assert!(!list.text.contains("Voor ons"));
    for path in [
        format!("/mensen/{kim}"),
        format!("/bijeenkomsten/{meeting}"),
        format!("/bijeenkomsten/{meeting}/verslag"),
        format!("/groepen/kind/{}", family.child),
        format!("/groepen/{}", family.class),
        deck.clone(),
        secret,
    ] {
        assert_eq!(story.sam.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/mensen", "/beheer/logboek", "/beheer/links", "/groepen", HOME] {
        let page = story.sam.get(path).await.text;
        for name in ["Kim", "Sami", "Fatma", "noor@brug.nl"] {
            assert!(!page.contains(name), "{name} on {path}");
        }
    }
}

#[tokio::test]
async fn who_leaves_takes_along_what_it_shared() {
    let mut story = Story::new().await;
    let code = story.code().await;
    story.join(&code).await;
    let deck = owndecks::begin(&mut story.noor, "Voor allen").await;
    owndecks::write(&mut story.noor, &deck, "stelling", "Samen").await;
    story.noor.post(&deck, &[("do", "publish")]).await;
    story.noor.post(&deck, &[("do", "share"), ("shared", "board")]).await;
    story.sam.get("/eigen-kaarten").await.shows(StatusCode::OK, "Voor allen");
    let open = story.code().await;

    let asked = story.noor.post(HOME, &[("do", "leave")]).await;
    asked.shows(StatusCode::OK, "Weggaan bij Stichting Samen?");
    let left = story.noor.post(HOME, &[("do", "leave"), YES]).await;
    story.noor.follow(&left).await.shows(StatusCode::OK, "hoort niet meer bij het bestuur");
    assert!(!story.sam.get("/eigen-kaarten").await.text.contains("Voor allen"));
    story.noor.get("/eigen-kaarten").await.shows(StatusCode::OK, "Voor allen");
    // What it gave out ended with it, and on another board nothing is shared by itself.
    let (zee, lot) = story.site.add_school("De Zee", "lot@zee.nl").await;
    let mut lot = story.site.signed_in(zee, lot).await;
    let late = lot.post(HOME, &[("do", "join"), ("code", &open), YES]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let app = &story.site.app;
    boards::add(app, "Stichting Anders").await.unwrap();
    boards::join(app, "De Zee", "Stichting Anders").await.unwrap();
    boards::join(app, "De Brug", "Stichting Anders").await.unwrap();
    assert!(!lot.get("/eigen-kaarten").await.text.contains("Voor allen"));
    for act in [[("do", "add-school")], [("do", "make-code")], [("do", "leave")]] {
        boards::take_off(app, "De Zee").await.ok();
        assert_eq!(lot.post(HOME, &act).await.status, StatusCode::CONFLICT, "{act:?}");
    }
}

#[tokio::test]
async fn a_new_school_of_the_board_begins_empty_with_its_first_administrator() {
    let mut story = Story::of(Site::private_with_mail().await).await;
    let typed = [("do", "add-school"), ("school", "De Zee"), ("name", "Lot"), ("email", "lot")];
    let wrong = story.noor.post(HOME, &typed).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "De Zee");
    let typed = [typed[0], typed[1], typed[2], ("email", "lot@zee.nl")];
    let made = story.noor.post(HOME, &typed).await;
    assert!(!made.location().contains("Zee"), "{}", made.location());
    story.noor.follow(&made).await.shows(StatusCode::OK, "De Zee is toegevoegd");
    let letter = story.site.letters(1).await.pop().unwrap();
    assert_eq!(letter.to, "lot@zee.nl");
    let mut lot = story.site.visitor();
    lot.post(path_of(link_in(&letter.text)), &[]).await;
    story.site.prove(&lot).await;
    lot.get(HOME).await.shows(StatusCode::OK, "2 scholen");
    let people = lot.get("/mensen").await;
    people.shows(StatusCode::OK, "lot@zee.nl");
    assert!(!people.text.contains("noor@brug.nl"));
    let all = store::schools(story.site.app.db.read()).await.unwrap();
    let zee = all.iter().find(|school| school.name == "De Zee").unwrap();
    assert_eq!(story.acts(zee.id).await, [Act::Made]);
    assert!(story.acts(story.brug).await.contains(&Act::Made));
    // Whoever does not manage the school has no door.
    let leader = [Role::SchoolLeader];
    let ans = story.site.add_with(story.brug, "Ans", "ans@brug.nl", &leader).await;
    let mut ans = story.site.signed_in(story.brug, ans).await;
    assert_eq!(ans.get(HOME).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn without_mail_the_first_administrator_gets_a_letter_on_paper() {
    let mut story = Story::new().await;
    let typed =
        [("do", "add-school"), ("school", "De Zee"), ("name", "Lot"), ("email", "lot@zee.nl")];
    let letter = story.noor.post(HOME, &typed).await;
    letter.shows(StatusCode::OK, "/aanmelden/");
    let link = families::between(&letter.text, "readonly value=\"", "\"").to_owned();
    let mut lot = story.site.visitor();
    let came = lot.post(path_of(&link), &[]).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text);
}

#[tokio::test]
async fn the_operator_makes_schools_and_boards_on_the_command_line() {
    let site = Site::empty().await;
    let app = &site.app;
    assert!(boards::schools(app).await.unwrap()[0].contains("no school yet"));
    assert!(boards::boards(app).await.unwrap()[0].contains("no board yet"));
    boards::add(app, "Samen").await.unwrap();
    assert!(boards::add(app, "Samen").await.is_err());
    let whom = ("Noor", "noor@brug.nl");
    let made = boards::add_school(app, ("De Brug", Some("Samen")), whom).await.unwrap();
    assert!(made[1].contains("/aanmelden/"));
    assert!(boards::add_school(app, ("De Brug", None), whom).await.is_err());
    assert!(boards::add_school(app, ("De Wei", Some("Anders")), whom).await.is_err());
    boards::add_school(app, ("De Wei", None), ("Sam", "sam@wei.nl")).await.unwrap();
    assert_eq!(boards::schools(app).await.unwrap(), ["De Brug (Samen)", "De Wei"]);
    boards::join(app, "De Wei", "Samen").await.unwrap();
    assert!(boards::join(app, "De Wei", "Samen").await.is_err());
    assert_eq!(boards::boards(app).await.unwrap(), ["Samen: De Brug, De Wei"]);
    boards::take_off(app, "De Wei").await.unwrap();
    assert_eq!(boards::boards(app).await.unwrap(), ["Samen: De Brug"]);
    assert!(boards::take_off(app, "De Wei").await.is_err());
    assert_eq!(admin::list(app).await.unwrap().len(), 2);
}
