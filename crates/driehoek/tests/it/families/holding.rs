//! What the law holds stays whole: the child, who looks after it, and the links that were given. And
//! what may only be kept stays as it is.

use axum::http::StatusCode;
use driehoek::privacy::retention;
use jiff::SignedDuration;

use super::{School, add_child, add_class, add_guardian, give_link, import, secrecy};

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

#[tokio::test]
async fn nothing_changes_of_a_child_whose_data_may_only_be_kept() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let child = add_child(leader, &school.class, "Sami").await;
    let guardian = add_guardian(leader, &child, &[("name", "Fatma")]).await;
    let other = add_class(leader, &school.year, "4B", &[]).await;
    let home = format!("/groepen/kind/{child}");
    leader.post(&format!("{home}/stand"), &[("do", "restrict")]).await;
    let page = leader.get(&home).await;
    page.shows(StatusCode::OK, "Fatma");
    for form in ["name=\"name\"", "/verzorger\"", "Wijzigen<"] {
        assert!(!page.text.contains(form), "{form} {}", page.text);
    }
    let (of_guardian, moved) =
        (format!("{home}/verzorger/{guardian}"), format!("/groepen/{}/over", school.class));
    let tries: [(&str, &[(&str, &str)]); 5] = [
        (&home, &[("name", "Sara"), ("class", &other)]),
        (&format!("{home}/verzorger"), &[("name", "Omar")]),
        (&of_guardian, &[("name", "Omar")]),
        (&of_guardian, &[("do", "remove")]),
        (&moved, &[("child", &child), ("to", &other)]),
    ];
    for (path, typed) in tries {
        let refused = leader.post(path, typed).await;
        refused.shows(StatusCode::CONFLICT, "Er kan nu niets aan veranderen");
    }
    let list = "roepnaam;groep;verzorger 1\nSami;3A;Omar";
    let preview = import::paste(leader, &school.year, list).await;
    preview.shows(StatusCode::OK, "Wordt alleen bewaard");
    import::take(leader, &preview, &[]).await;
    assert_eq!(secrecy::count(&school.site, "guardian").await, 1);
    let page = school.leader.get(&home).await;
    page.shows(StatusCode::OK, "Fatma");
    assert!(page.text.contains(">3A<"), "{}", page.text);
    school.leader.post(&format!("{home}/stand"), &[("do", "release")]).await;
    let changed = school.leader.post(&home, &[("name", "Sara"), ("class", &other)]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
}
