//! School years and classes, moving on, leaving and coming back, and guardians of several children.

use axum::http::StatusCode;
use domain::{
    families::{GUARDIANS_MAX, NAME_MAX},
    privacy::Act,
};
use driehoek::privacy::audit::store::{Filter, lines};
use jiff::SignedDuration;

use super::{School, add_child, add_class, add_guardian, guardians, year};

#[tokio::test]
async fn a_new_year_has_the_classes_of_the_old_and_children_go_along_by_choice() {
    let mut school = School::begin().await;
    let [sami, sara] = ["Sami", "Sara"];
    let sami = add_child(&mut school.leader, &school.class, sami).await;
    let sara = add_child(&mut school.leader, &school.class, sara).await;
    let next = year(&mut school.leader, "2027-2028", "2027-08-30", "2028-07-14").await;
    let page = school.leader.get(&format!("/groepen?jaar={next}")).await.text;
    assert!(page.contains(">3A<") && page.contains("Kim") && page.contains("0 kinderen"), "{page}");
    let goal = add_class(&mut school.leader, &next, "4A", &[school.teacher_id]).await;

    let over = format!("/groepen/{}/over", school.class);
    let page = school.teacher.get(&over).await;
    page.shows(StatusCode::OK, "4A (2027-2028)");
    let answer = school.teacher.post(&over, &[("to", &goal), ("child", &sami)]).await;
    assert_eq!(answer.location(), format!("/groepen/{goal}"));
    let page = school.teacher.follow(&answer).await.text;
    assert!(page.contains(&sami) && !page.contains(&sara));
    let before = school.teacher.get(&format!("/groepen/{}", school.class)).await.text;
    assert!(before.contains(&sami) && before.contains(&sara), "the old year stays as it was");
    let answer = school.teacher.post(&over, &[("to", &goal)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kruis aan wie er meegaat.");
}

#[tokio::test]
async fn years_and_classes_that_cannot_be_come_back_with_what_was_typed() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let typed = [("name", "Nog een"), ("begins", "2027-01-01"), ("ends", "2027-12-01")];
    let answer = leader.post("/groepen/jaar", &typed).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "valt al een ander schooljaar");
    assert!(answer.text.contains("Nog een") && answer.text.contains("2027-12-01"));
    let typed = [("name", "Jaar"), ("begins", "2029-01-01"), ("ends", "2028-01-01")];
    let answer = leader.post(&format!("/groepen/jaar/{}", school.year), &typed).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "na de eerste dag");
    let twice = [("year", school.year.as_str()), ("name", " 3a "), ("age", "primary")];
    leader.post("/groepen", &twice).await.shows(StatusCode::UNPROCESSABLE_ENTITY, "Deze naam");
    let ageless = [("year", school.year.as_str()), ("name", "Vlinders")];
    let answer = leader.post("/groepen", &ageless).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kies een leeftijd.");
    assert!(answer.text.contains("Vlinders"));

    add_child(leader, &school.class, "Sami").await;
    let edit = format!("/groepen/{}/gegevens", school.class);
    let answer = leader.post(&edit, &[("do", "remove")]).await;
    answer.shows(StatusCode::CONFLICT, "zitten kinderen");
    let empty = add_class(leader, &school.year, "5C", &[]).await;
    let answer = leader.post(&format!("/groepen/{empty}/gegevens"), &[("do", "remove")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(leader.get(&format!("/groepen/{empty}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_name_ends_at_its_limit_and_is_never_a_number() {
    let mut school = School::begin().await;
    let path = format!("/groepen/{}/kinderen", school.class);
    let longest = "é".repeat(NAME_MAX);
    add_child(&mut school.leader, &school.class, &longest).await;
    let longer = format!("{longest}x");
    let answer = school.leader.post(&path, &[("name", &longer), ("initial", "B")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "hooguit 80 letters");
    assert!(answer.text.contains(&longer) && answer.text.contains("value=\"B\""));
    let answer = school.leader.post(&path, &[("name", "123456782")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Hier staat een nummer");
}

#[tokio::test]
async fn an_initial_is_shown_only_where_it_is_needed() {
    let mut school = School::begin().await;
    let path = format!("/groepen/{}/kinderen", school.class);
    for (name, initial) in [("Sara", "Bakker"), ("Sara", "tesfay"), ("Sami", "Amrani")] {
        school.leader.post(&path, &[("name", name), ("initial", initial)]).await;
    }
    let page = school.leader.get(&format!("/groepen/{}", school.class)).await.text;
    for shown in [">Sara B.<", ">Sara T.<", ">Sami<"] {
        assert!(page.contains(shown), "{shown} {page}");
    }
    assert!(!page.contains("Bakker") && !page.contains("Amrani"), "a surname is not kept");
}

#[tokio::test]
async fn who_leaves_is_kept_for_a_time_and_comes_back_as_they_were() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    add_guardian(&mut school.leader, &child, &[("name", "Fatma")]).await;
    let home = format!("/groepen/kind/{child}");
    let stand = format!("{home}/stand");
    let answer = school.leader.post(&stand, &[("do", "leave"), ("left", "")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Vul een datum in.");
    // Tomorrow is not today.
    school.leader.post(&stand, &[("do", "leave"), ("left", "2026-11-19")]).await;
    assert_eq!(school.teacher.get(&home).await.status, StatusCode::OK);
    school.site.wait(SignedDuration::from_hours(24));
    assert_eq!(school.teacher.get(&home).await.status, StatusCode::NOT_FOUND);
    // A proof lasts half a day; who could see more with a new one is asked for it.
    assert!(school.leader.get(&home).await.location().starts_with("/account/tweede-stap"));
    school.site.prove(&school.leader).await;
    let page = school.leader.get(&home).await;
    page.shows(StatusCode::OK, "19 november 2026");
    assert!(page.text.contains("18 november 2028"), "on that day everything is erased");
    school.leader.post(&stand, &[("do", "return")]).await;
    school.teacher.get(&home).await.shows(StatusCode::OK, "Fatma");
}

#[tokio::test]
async fn a_guardian_of_two_children_is_one_person_when_somebody_says_so() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let [sami, sara] = [
        add_child(leader, &school.class, "Sami").await,
        add_child(leader, &school.class, "Sara").await,
    ];
    let typed = [("name", "Fatma Kaya"), ("phone", "06 5550 1001")];
    let fatma = add_guardian(leader, &sami, &typed).await;
    let path = format!("/groepen/kind/{sara}/verzorger");
    let typed = [("name", "fatma kaya"), ("relation", "moeder"), ("may-see", "ja")];
    let asked = leader.post(&path, &typed).await;
    asked.shows(StatusCode::OK, "Kennen we deze verzorger al?");
    assert!(asked.text.contains("Sami") && asked.text.contains("value=\"moeder\""));
    let answered = [&typed[..], &[("same", fatma.as_str())]].concat();
    let answer = leader.post(&path, &answered).await;
    let page = leader.follow(&answer).await;
    assert!(page.text.contains("06 5550 1001") && guardians(&page).contains(&fatma));
    // What is changed at one child holds for the person.
    let change = [("name", "Fatma Kaya"), ("phone", "06 5550 2002"), ("may-see", "ja")];
    leader.post(&format!("/groepen/kind/{sara}/verzorger/{fatma}"), &change).await;
    leader.get(&format!("/groepen/kind/{sami}")).await.shows(StatusCode::OK, "06 5550 2002");
    // No longer of one child, still of the other; of none, everything of theirs goes.
    leader.post(&format!("/groepen/kind/{sara}/verzorger/{fatma}"), &[("do", "remove")]).await;
    assert!(guardians(&leader.get(&format!("/groepen/kind/{sara}")).await).is_empty());
    leader.get(&format!("/groepen/kind/{sami}")).await.shows(StatusCode::OK, "06 5550 2002");
    leader.post(&format!("/groepen/kind/{sami}/verzorger/{fatma}"), &[("do", "remove")]).await;
    let left = crate::families::secrecy::count(&school.site, "guardian").await;
    assert_eq!(left, 0);
    // Somebody else with the same name is somebody else.
    let first = add_guardian(leader, &sami, &[("name", "Jan")]).await;
    let other = [("name", "Jan"), ("same", "new")];
    let second = add_guardian(leader, &sara, &other).await;
    assert_ne!(first, second);
}

#[tokio::test]
async fn a_child_has_so_many_guardians_and_no_more() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    for number in 0..GUARDIANS_MAX {
        add_guardian(&mut school.leader, &child, &[("name", &format!("Oma {number}"))]).await;
    }
    let path = format!("/groepen/kind/{child}/verzorger");
    let typed = [("name", "Nog een"), ("notes", "Na vijf uur"), ("hide-where", "ja")];
    let answer = school.leader.post(&path, &typed).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "hooguit 8 verzorgers");
    assert!(answer.text.contains("Nog een") && answer.text.contains("Na vijf uur"));
    let typed = [("name", "Oma"), ("email", "geen"), ("phone", "123456782")];
    let answer = school.leader.post(&path, &typed).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is geen telefoonnummer");
    assert!(answer.text.contains("Dit is geen e-mailadres") && answer.text.contains("123456782"));
}

#[tokio::test]
async fn a_school_year_and_who_teaches_in_it_stand_in_the_trail() {
    let mut school = School::begin().await;
    let before = [count(&school, Act::Changed).await, count(&school, Act::Made).await];
    let next = year(&mut school.leader, "2027-2028", "2027-08-30", "2028-07-14").await;
    let made = [count(&school, Act::Changed).await, count(&school, Act::Made).await];
    assert_eq!(made, [before[0] + 1, before[1] + 1], "the year, and its one class");
    let typed = [("name", "2027-2028"), ("begins", "2027-08-23"), ("ends", "2028-07-14")];
    let changed = school.leader.post(&format!("/groepen/jaar/{next}"), &typed).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&school, Act::Changed).await, made[0] + 1);
}

/// How often something was done.
async fn count(school: &School, act: Act) -> usize {
    let db = school.site.app.db.read();
    let notes = lines(db, school.id, &Filter::default(), (0, 500)).await.unwrap();
    notes.into_iter().filter(|note| note.act == act).count()
}
