//! Who sees which child, and who changes what.

use axum::http::StatusCode;
use domain::accounts::Role;
use jiff::SignedDuration;
use sea_orm::ConnectionTrait as _;

use super::{School, add_child, add_class, add_guardian};
use crate::visitor::{Site, Visitor};

async fn sees(visitor: &mut Visitor, child: &str, name: &str) -> bool {
    let page = visitor.get(&format!("/groepen/kind/{child}")).await;
    let list = visitor.get("/groepen/kinderen").await;
    let found = visitor.post("/groepen/kinderen", &[("q", name)]).await;
    let sees = page.status == StatusCode::OK;
    let lists = [list.text.contains(child), found.text.contains(child)];
    assert_eq!(lists, [sees; 2], "{} {}", page.status, list.text);
    sees
}

#[tokio::test]
async fn a_teacher_sees_the_own_classes_and_a_bridge_figure_everybody() {
    let mut school = School::begin().await;
    let other = add_class(&mut school.leader, &school.year, "7B", &[]).await;
    let own = add_child(&mut school.leader, &school.class, "Sami").await;
    let strange = add_child(&mut school.leader, &other, "Elif").await;
    let mut teacher = school.teacher.clone();
    assert!(sees(&mut teacher, &own, "sami").await);
    assert!(!sees(&mut teacher, &strange, "Elif").await);
    let page = teacher.get(&format!("/groepen/{other}")).await;
    page.shows(StatusCode::OK, "Deze groep is niet van jou");
    assert!(!page.text.contains("Elif"));

    let mut bridge = school.colleague("Mo", Role::BridgeFigure).await;
    assert!(sees(&mut bridge, &own, "Sami").await && sees(&mut bridge, &strange, "Elif").await);
    let page = bridge.get(&format!("/groepen/kind/{own}")).await;
    assert!(!page.text.contains("Wijzigen"));
    let path = format!("/groepen/kind/{own}");
    assert_eq!(bridge.post(&path, &[("name", "X")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_administrator_makes_classes_and_sees_no_child() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let mut admin = school.colleague("Ada", Role::Administrator).await;
    add_class(&mut admin, &school.year, "8C", &[]).await;
    let page = admin.get(&format!("/groepen/{}", school.class)).await;
    page.shows(StatusCode::OK, "3A");
    assert!(!page.text.contains("Sami") && !page.text.contains(&child));
    let path = format!("/groepen/kind/{child}");
    for path in [path.as_str(), "/groepen/kinderen", "/groepen/links", "/groepen/inlezen"] {
        assert_eq!(admin.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn a_teacher_changes_only_what_is_in_the_own_classes() {
    let mut school = School::begin().await;
    let other = add_class(&mut school.leader, &school.year, "7B", &[]).await;
    let own = add_child(&mut school.leader, &school.class, "Sami").await;
    let strange = add_child(&mut school.leader, &other, "Elif").await;
    let guardian = add_guardian(&mut school.leader, &strange, &[("name", "Ayse")]).await;
    let mut teacher = school.teacher.clone();
    let strange = format!("/groepen/kind/{strange}");
    for path in [
        strange.clone(),
        format!("{strange}/verzorger"),
        format!("{strange}/verzorger/{guardian}"),
        format!("{strange}/verzorger/{guardian}/link"),
        // A guardian of another child is none of this one.
        format!("/groepen/kind/{own}/verzorger/{guardian}"),
        format!("/groepen/kind/{own}/verzorger/{guardian}/link"),
        format!("{strange}/stand"),
        format!("{strange}/verzoek"),
        format!("/groepen/{other}/kinderen"),
        format!("/groepen/{other}/over"),
        // What makes a child vanish for the teacher is the school leader's to decide.
        format!("/groepen/kind/{own}/stand"),
    ] {
        let answer = teacher.post(&path, &[("name", "X"), ("do", "restrict")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} {}", answer.text);
    }
    // Nor can a teacher put a child into somebody else's class, or take one along from there.
    let own = format!("/groepen/kind/{own}");
    let answer = teacher.post(&own, &[("name", "Sami"), ("class", &other)]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let over = format!("/groepen/{}/over", school.class);
    let child = own.rsplit('/').next().unwrap();
    let answer = teacher.post(&over, &[("to", &other), ("child", child)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "geen groep om naartoe te gaan");
    let answer = teacher.post(&own, &[("name", "Samira"), ("class", &school.class)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    teacher.get(&own).await.shows(StatusCode::OK, "Samira");
}

#[tokio::test]
async fn what_a_teacher_sees_ends_with_the_year_with_the_class_and_with_the_role() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let mut teacher = school.teacher.clone();
    assert!(sees(&mut teacher, &child, "Sami").await);
    // No longer teaching the class.
    let edit = format!("/groepen/{}/gegevens", school.class);
    let typed = [("name", "3A"), ("age", "primary")];
    school.leader.post(&edit, &typed).await;
    assert!(!sees(&mut teacher, &child, "Sami").await);
    let id = school.teacher_id.to_string();
    let again = [("name", "3A"), ("age", "primary"), ("teacher", id.as_str())];
    school.leader.post(&edit, &again).await;
    assert!(sees(&mut teacher, &child, "Sami").await);
    // No longer a teacher.
    let roles = format!("/mensen/{id}/rollen");
    school.leader.post(&roles, &[("role", "coach")]).await;
    let path = format!("/groepen/kind/{child}");
    assert_eq!(teacher.get(&path).await.status, StatusCode::FORBIDDEN);
    school.leader.post(&roles, &[("role", "teacher")]).await;
    assert_eq!(teacher.get(&path).await.status, StatusCode::OK);
    // The last day of the year is 16 July 2027; the sign-in of before is long over by then.
    school.site.wait(SignedDuration::from_hours(24 * 241));
    let mut late = school.site.signed_in(school.id, school.teacher_id).await;
    assert_eq!(late.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_schools_know_nothing_of_each_other() {
    let mut first = School::begin().await;
    let child = add_child(&mut first.leader, &first.class, "Sami").await;
    let guardian = add_guardian(&mut first.leader, &child, &[("name", "Fatma")]).await;
    let (year, class) = (first.year.clone(), first.class.clone());
    let second = School::at(first.site, "De Wei", "wei.nl").await;
    for mut visitor in [second.leader, second.teacher] {
        assert!(!sees(&mut visitor, &child, "Sami").await);
        let home = format!("/groepen/kind/{child}");
        for path in [
            format!("/groepen/{class}"),
            format!("{home}/verzorger"),
            format!("{home}/verzorger/{guardian}"),
            format!("/groepen/{class}/over"),
        ] {
            assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let typed = [("name", "X"), ("year", &year), ("age", "primary")];
        assert!(visitor.post("/groepen", &typed).await.status.is_client_error());
    }
}

#[tokio::test]
async fn a_restricted_child_is_the_school_leaders_alone() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let mut bridge = school.colleague("Mo", Role::BridgeFigure).await;
    let mut teacher = school.teacher.clone();
    let stand = format!("/groepen/kind/{child}/stand");
    school.leader.post(&stand, &[("do", "restrict")]).await;
    assert!(!sees(&mut teacher, &child, "Sami").await && !sees(&mut bridge, &child, "Sami").await);
    let page = school.leader.get(&format!("/groepen/kind/{child}")).await;
    page.shows(StatusCode::OK, "Alleen bewaren");
    school.leader.post(&stand, &[("do", "release")]).await;
    assert!(sees(&mut teacher, &child, "Sami").await && sees(&mut bridge, &child, "Sami").await);
}

#[tokio::test]
async fn on_a_network_where_others_read_along_nothing_of_families_is_shown() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut leader = site.signed_in(school, noor).await;
    super::begin_year(&mut leader).await;
    leader.get("/groepen").await.shows(StatusCode::OK, "geen beveiligde verbinding");
    for path in ["/groepen/kinderen", "/groepen/links", "/groepen/inlezen", "/ouder/x"] {
        leader.get(path).await.shows(StatusCode::CONFLICT, "geen beveiligde verbinding");
    }
    // Meetings with cards do work.
    assert_eq!(leader.get("/bijeenkomsten").await.status, StatusCode::OK);
}

#[tokio::test]
async fn who_may_not_see_a_child_has_nothing_of_it_opened() {
    let mut school = School::begin().await;
    let other = add_class(&mut school.leader, &school.year, "7B", &[]).await;
    let child = add_child(&mut school.leader, &other, "Elif").await;
    // A name that no key opens: whoever tries finds out.
    let tx = school.site.app.db.begin().await.unwrap();
    tx.execute_unprepared("update child set name = 's1.AAAA'").await.unwrap();
    tx.commit().await.unwrap();
    let path = format!("/groepen/kind/{child}");
    let failing = StatusCode::INTERNAL_SERVER_ERROR;
    assert_eq!(school.leader.get(&path).await.status, failing);
    assert_eq!(school.teacher.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_bridge_figure_reaches_every_parent_and_changes_nothing_of_them() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let fatma = add_guardian(&mut school.leader, &child, &[("name", "Fatma")]).await;
    let mut bridge = school.colleague("Mo", Role::BridgeFigure).await;
    let home = format!("/groepen/kind/{child}");
    bridge.get(&home).await.shows(StatusCode::OK, "/link\"");
    let token = super::give_link(&mut bridge, &child, &fatma).await;
    let parent = format!("/ouder/{token}?taal=nl");
    school.site.visitor().get(&parent).await.shows(StatusCode::OK, "Dag Fatma");
    let list = bridge.get("/groepen/links").await;
    list.shows(StatusCode::OK, "Fatma");
    let link = super::between(&list.text, "name=\"link\" value=\"", "\"").to_owned();
    let ended = bridge.post("/groepen/links", &[("link", &link)]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert_eq!(school.site.visitor().get(&parent).await.status, StatusCode::GONE);
    let guardian = format!("{home}/verzorger/{fatma}");
    for path in [&guardian, &format!("{home}/gegevens"), "/groepen/inlezen"] {
        assert_eq!(bridge.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }

    // Not of a child that rests, and not without the second proof.
    school.leader.post(&format!("{home}/stand"), &[("do", "restrict")]).await;
    let link = format!("{guardian}/link");
    assert_eq!(bridge.post(&link, &[]).await.status, StatusCode::NOT_FOUND);
    school.leader.post(&format!("{home}/stand"), &[("do", "release")]).await;
    let kaat = school.site.add_with(school.id, "Kaat", "kaat@brug.nl", &[Role::BridgeFigure]);
    let mut kaat = school.site.signed_in_once(school.id, kaat.await).await;
    assert_eq!(kaat.post(&link, &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_sees_fewer_children_without_the_second_step_is_told_and_shown_the_way() {
    let mut school = School::begin().await;
    add_child(&mut school.leader, &school.class, "Sami").await;
    let other = add_class(&mut school.leader, &school.year, "7B", &[]).await;
    add_child(&mut school.leader, &other, "Elif").await;
    let both = [Role::Teacher, Role::SchoolLeader];
    let tess = school.site.add_with(school.id, "Tess", "tess@brug.nl", &both).await;
    let mut tess = school.site.signed_in_once(school.id, tess).await;
    for path in ["/groepen", "/groepen/kinderen"] {
        let page = tess.get(path).await;
        page.shows(StatusCode::OK, "Je ziet nu niet alle kinderen");
        page.shows(StatusCode::OK, &format!("/account/tweede-stap?verder={path}\""));
        assert!(!page.text.contains("Elif"));
    }
    school.site.prove(&tess).await;
    let page = tess.get("/groepen/kinderen").await;
    page.shows(StatusCode::OK, "Elif");
    assert!(!page.text.contains("Je ziet nu niet alle kinderen"));
    assert!(!school.teacher.get("/groepen").await.text.contains("Je ziet nu niet alle"));
}

#[tokio::test]
async fn a_guardian_whose_data_may_only_be_kept_is_the_school_leaders_alone() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let fatma = add_guardian(&mut school.leader, &child, &[("name", "Fatma Kaya")]).await;
    add_guardian(&mut school.leader, &child, &[("name", "Omar")]).await;
    let token = super::give_link(&mut school.leader, &child, &fatma).await;
    let home = format!("/groepen/kind/{child}");
    let guardian = format!("{home}/verzorger/{fatma}");
    let mut teacher = school.teacher.clone();
    for verb in ["restrict", "release"] {
        let refused = teacher.post(&guardian, &[("do", verb)]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "that is not a teacher's to decide");
    }
    let done = school.leader.post(&guardian, &[("do", "restrict")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = teacher.get(&home).await;
    page.shows(StatusCode::OK, "Omar");
    assert!(!page.text.contains("Fatma"), "{}", page.text);
    assert_eq!(teacher.get(&guardian).await.status, StatusCode::NOT_FOUND);
    let parent = format!("/ouder/{token}");
    assert_eq!(school.site.visitor().get(&parent).await.status, StatusCode::GONE);
    let refused = school.leader.post(&format!("{guardian}/link"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    school.leader.get(&home).await.shows(StatusCode::OK, "Fatma Kaya");
    school.leader.get(&guardian).await.shows(StatusCode::OK, "Weer gebruiken");

    school.leader.post(&guardian, &[("do", "release")]).await;
    teacher.get(&home).await.shows(StatusCode::OK, "Fatma Kaya");
    assert_eq!(school.site.visitor().get(&parent).await.status, StatusCode::OK);
}
