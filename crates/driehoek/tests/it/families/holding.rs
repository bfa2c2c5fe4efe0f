//! What the law holds stays whole: the child, who looks after it, and the links that were given.

use axum::http::StatusCode;
use driehoek::privacy::retention;
use jiff::SignedDuration;

use super::{School, add_child, add_guardian, give_link, secrecy};

#[tokio::test]
async fn a_guardian_of_a_held_child_is_not_taken_away() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let [held, other] = [
        add_child(leader, &school.class, "Sami").await,
        add_child(leader, &school.class, "Sara").await,
    ];
    let fatma = add_guardian(leader, &held, &[("name", "Fatma")]).await;
    let same = [("name", "Fatma"), ("same", fatma.as_str())];
    add_guardian(leader, &other, &same).await;
    leader.post(&format!("/groepen/kind/{held}/vasthouden"), &[("do", "hold")]).await;
    for child in [&held, &other] {
        let path = format!("/groepen/kind/{child}/verzorger/{fatma}");
        let refused = school.teacher.post(&path, &[("do", "remove")]).await;
        refused.shows(StatusCode::CONFLICT, "mag nu niet worden gewist");
    }
    assert_eq!(secrecy::count(&school.site, "guardianship").await, 2);

    school.leader.post(&format!("/groepen/kind/{held}/vasthouden"), &[("do", "let-go")]).await;
    for child in [&held, &other] {
        let path = format!("/groepen/kind/{child}/verzorger/{fatma}");
        let answer = school.teacher.post(&path, &[("do", "remove")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    assert_eq!(secrecy::count(&school.site, "guardian").await, 0);
}

#[tokio::test]
async fn links_for_a_held_child_stay_past_their_time() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let [held, other] = [
        add_child(leader, &school.class, "Sami").await,
        add_child(leader, &school.class, "Sara").await,
    ];
    for child in [&held, &other] {
        let guardian = add_guardian(leader, child, &[("name", "Fatma"), ("same", "new")]).await;
        give_link(leader, child, &guardian).await;
    }
    leader.post(&format!("/groepen/kind/{held}/vasthouden"), &[("do", "hold")]).await;
    school.site.wait(SignedDuration::from_hours(24 * 700));
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(secrecy::count(&school.site, "guardian_link").await, 1);
    let mut leader = school.leader_again().await;
    leader.post(&format!("/groepen/kind/{held}/vasthouden"), &[("do", "let-go")]).await;
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(secrecy::count(&school.site, "guardian_link").await, 0);
}
