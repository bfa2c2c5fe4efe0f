//! What administrators see of signing in, of mail and of how Driehoek runs.

use axum::http::StatusCode;
use domain::accounts::Role;
use driehoek::{
    config::{Config, Flags},
    mail::Mailer,
};
use jiff::SignedDuration;

use super::school;
use crate::{
    federation::providers,
    visitor::{HOST, Site},
};

fn provider(id: &str, name: &str, schools: &str) -> String {
    format!(
        "[[provider]]\nid = \"{id}\"\nname = \"{name}\"\nissuer = \"https://{id}.example\"\n\
        client_id = \"driehoek\"\nclient_secret = \"zeer-geheim\"\n{schools}\n"
    )
}

#[tokio::test]
async fn an_administrator_sees_how_people_come_in_and_who_lacks_a_second_step() {
    let ours = "[provider.schools]\nclaim = \"school\"\nallowed = { a = \"De Brug\" }";
    let theirs = "[provider.schools]\nclaim = \"school\"\nallowed = { b = \"De Wei\" }";
    let toml = provider("werk", "Werkaccount", "") + &provider("bestuur", "Bestuur", ours);
    let toml = toml + &provider("wei", "Account van de Wei", theirs);
    let site = Site::with(Mailer::keeping(), |config| {
        config.public_url = format!("https://{HOST}");
        config.providers = providers(&toml);
    })
    .await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    school(&site, "De Wei", "sam@wei.nl").await;
    site.add_with(id, "Kim Leider", "kim@brug.nl", &[Role::SchoolLeader]).await;
    site.add_with(id, "Ali Leraar", "ali@brug.nl", &[Role::Teacher]).await;
    let page = noor.get("/beheer/aanmelden").await;
    page.shows(StatusCode::OK, "Ingesteld: 0 van 2");
    page.shows(StatusCode::OK, "Kim Leider");
    assert!(!page.text.contains("Ali Leraar") && !page.text.contains("zeer-geheim"));
    let after = |name: &str| page.text.split(name).nth(1).unwrap().split("</li>").next().unwrap();
    assert!(after("Werkaccount").contains("kunnen hiermee binnenkomen"));
    assert!(after(">Bestuur<").contains("kunnen hiermee binnenkomen"));
    assert!(after("Account van de Wei").contains("niet voor deze school"));
    page.shows(StatusCode::OK, "smtp_url");
    noor.cookies.insert("taal".to_owned(), "en".to_owned());
    noor.get("/beheer/aanmelden").await.shows(StatusCode::OK, "Set up: 0 of 2");
}

#[tokio::test]
async fn a_school_cannot_take_a_name_with_which_the_settings_mean_another() {
    let theirs = "[provider.schools]\nclaim = \"school\"\nallowed = { b = \"De Wei\" }";
    let toml = provider("wei", "Account van de Wei", theirs);
    let site = Site::with(Mailer::none(), |config| config.providers = providers(&toml)).await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let answer = noor.post("/beheer/school", &[("do", "name"), ("name", "De Wei")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Zo heet al een andere school");
}

#[tokio::test]
async fn a_test_letter_comes_to_whoever_asks_and_not_over_and_over() {
    let site = Site::with_mail().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    noor.get("/beheer/post").await.shows(StatusCode::OK, "Stuur mij een proefbrief");
    let before = site.app.mailer.kept().len();
    for _ in 0..3 {
        noor.post("/beheer/post", &[]).await.shows(StatusCode::OK, "De proefbrief is verstuurd");
    }
    noor.post("/beheer/post", &[]).await.shows(StatusCode::OK, "Wacht een kwartier");
    let letters = site.app.mailer.kept();
    assert_eq!(letters.len(), before + 3);
    assert_eq!(letters.last().unwrap().to, "noor@brug.nl");
    site.wait(SignedDuration::from_mins(16));
    noor.post("/beheer/post", &[]).await.shows(StatusCode::OK, "De proefbrief is verstuurd");
}

#[tokio::test]
async fn a_mail_server_that_is_not_there_is_told_in_plain_words_without_a_secret() {
    let mut config = Config::plain(Flags::default());
    // Nobody listens at the first port.
    config.smtp_url = Some("smtp://naam:zeer-geheim@127.0.0.1:1".to_owned());
    config.mail_from = "Driehoek <post@driehoek.test>".to_owned();
    let mailer = Mailer::new(&config).unwrap();
    let site = Site::with(mailer, |own| {
        own.smtp_url.clone_from(&config.smtp_url);
        own.mail_from.clone_from(&config.mail_from);
    })
    .await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let page = noor.post("/beheer/post", &[]).await;
    page.shows(StatusCode::OK, "De mailserver is niet te bereiken");
    page.shows(StatusCode::OK, "post@driehoek.test");
    let health = noor.get("/beheer/gezondheid").await;
    health.shows(StatusCode::OK, "De mailserver doet het niet");
    for text in [&page.text, &health.text] {
        assert!(!text.contains("zeer-geheim") && !text.contains("naam:"));
    }
}

#[tokio::test]
async fn without_a_mail_server_there_is_nothing_to_try() {
    let site = Site::empty().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let page = noor.get("/beheer/post").await;
    page.shows(StatusCode::OK, "Driehoek verstuurt geen mail");
    assert!(!page.text.contains("Stuur mij een proefbrief"));
    assert_eq!(noor.post("/beheer/post", &[]).await.location(), "/beheer/post");
}

#[tokio::test]
async fn the_only_school_sees_what_the_doctor_finds_and_no_path() {
    let site = Site::empty().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let page = noor.get("/beheer/gezondheid").await;
    for words in [
        "De verbinding is niet versleuteld",
        "De sleutel ligt bij de gegevens",
        "Er worden geen reservekopieën gemaakt",
        "De gegevens zijn heel",
        "nog geen die gelukt is",
        "GB",
    ] {
        page.shows(StatusCode::OK, words);
    }
    let folder = site.app.config.data.to_str().unwrap();
    assert!(!page.text.contains(folder) && !page.text.contains(">health-"), "{}", page.text);
    noor.cookies.insert("taal".to_owned(), "en".to_owned());
    noor.get("/beheer/gezondheid").await.shows(StatusCode::OK, "The key lies beside the data");
}

#[tokio::test]
async fn one_of_several_schools_sees_what_its_people_notice_and_the_rest_is_counted() {
    let site = Site::empty().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    school(&site, "De Wei", "sam@wei.nl").await;
    let page = noor.get("/beheer/gezondheid").await;
    page.shows(StatusCode::OK, "De verbinding is niet versleuteld");
    page.shows(StatusCode::OK, "Op deze computer staan meer scholen");
    page.shows(StatusCode::OK, "voor wie Driehoek beheert");
    for kept in ["De sleutel ligt bij de gegevens", "De gegevens zijn heel", "Vrije ruimte"] {
        assert!(!page.text.contains(kept), "{kept}");
    }
}
