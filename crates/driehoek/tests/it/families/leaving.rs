//! A child leaves on a day that can be right, and stays for as long as that was said.

use axum::http::StatusCode;
use domain::families::LAST_DAY_BACK_MAX;
use driehoek::privacy::retention;
use jiff::{SignedDuration, ToSpan as _, civil::Date};

use super::{School, add_child, add_guardian, give_link, import, secrecy};

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// The day of the tests' clock.
const TODAY: Date = jiff::civil::date(2026, 11, 18);

#[tokio::test]
async fn a_slip_in_the_year_erases_nobody_and_what_was_typed_stays() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let stand = format!("/groepen/kind/{child}/stand");
    for typed in ["0026-06-01", "2026-11-17"] {
        let answer = school.leader.post(&stand, &[("do", "leave"), ("left", typed)]).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "ligt voor de dag waarop dit kind");
        assert!(answer.text.contains(&format!("value=\"{typed}\"")), "{}", answer.text);
        assert!(answer.text.contains("value=\"Sami\""), "the form beside it keeps its name");
    }
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(secrecy::count(&school.site, "child").await, 1);
    let page = school.leader.get(&format!("/groepen/kind/{child}")).await;
    assert!(!page.text.contains("is van school"), "nothing was written down");
}

#[tokio::test]
async fn a_last_day_lies_at_most_a_year_back() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let stand = format!("/groepen/kind/{child}/stand");
    school.site.wait(DAY * 500);
    let mut leader = school.leader_again().await;
    let today = TODAY.saturating_add(500.days());
    let back = |days: i64| today.saturating_sub(days.days()).to_string();
    let (late, right) = (back(LAST_DAY_BACK_MAX + 1), back(LAST_DAY_BACK_MAX));
    let answer = leader.post(&stand, &[("do", "leave"), ("left", &late)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "meer dan een jaar geleden");
    let right = leader.post(&stand, &[("do", "leave"), ("left", &right)]).await;
    assert_eq!(right.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_child_whose_time_is_over_comes_back_as_long_as_it_is_not_erased() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let home = format!("/groepen/kind/{child}");
    let stand = format!("{home}/stand");
    school.leader.post(&stand, &[("do", "leave"), ("left", "2026-11-18")]).await;
    school.site.wait(DAY * 731);
    let mut leader = school.leader_again().await;
    let back = leader.post(&stand, &[("do", "return")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    retention::run(&school.site.app).await.unwrap();
    assert_eq!(leader.get(&home).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_list_of_a_teacher_leaves_the_last_day_of_a_child_as_the_school_leader_set_it() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let home = format!("/groepen/kind/{child}");
    let leave = [("do", "leave"), ("left", "2026-12-18")];
    school.leader.post(&format!("{home}/stand"), &leave).await;
    let list = "roepnaam;groep\nSami;3A";
    let preview = import::paste(&mut school.teacher, &school.year, list).await;
    preview.shows(StatusCode::OK, "Al in deze groep");
    import::take(&mut school.teacher, &preview, &[]).await;
    school.leader.get(&home).await.shows(StatusCode::OK, "18 december 2026");
    // The school leader's own list neither: a list says who is here now.
    let preview = import::paste(&mut school.leader, &school.year, list).await;
    import::take(&mut school.leader, &preview, &[]).await;
    school.leader.get(&home).await.shows(StatusCode::OK, "18 december 2026");
}

#[tokio::test]
async fn a_school_that_keeps_leavers_shorter_says_so_everywhere() {
    let mut school = School::begin().await;
    let leader = &mut school.leader;
    let child = add_child(leader, &school.class, "Sami").await;
    let guardian = add_guardian(leader, &child, &[("name", "Fatma"), ("lang", "nl")]).await;
    let token = give_link(leader, &child, &guardian).await;
    let (home, parents) = (format!("/groepen/kind/{child}"), format!("/ouder/{token}"));
    leader.get(&home).await.shows(StatusCode::OK, "Na 24 maanden wissen we alles");
    leader.get(&parents).await.shows(StatusCode::OK, "binnen 24 maanden");

    let admin = school.site.app.db.begin().await.unwrap();
    retention::store::choose(&admin, school.id, "child", 60).await.unwrap();
    admin.commit().await.unwrap();
    leader.get(&parents).await.shows(StatusCode::OK, "binnen 2 maanden");
    let page = leader.get(&home).await;
    page.shows(StatusCode::OK, "Na 60 dagen wissen we alles");
    page.shows(StatusCode::OK, "binnen 60 dagen");
    let class = leader.get(&format!("/groepen/{}", school.class)).await;
    class.shows(StatusCode::OK, "binnen 60 dagen");
    leader.post(&format!("{home}/stand"), &[("do", "leave"), ("left", "2026-11-18")]).await;
    leader.get(&home).await.shows(StatusCode::OK, "Op 17 januari 2027 wissen we alles");
}

#[tokio::test]
async fn a_last_day_whose_term_is_over_is_refused() {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let tx = school.site.app.db.begin().await.unwrap();
    retention::store::choose(&tx, school.id, "child", 60).await.unwrap();
    tx.commit().await.unwrap();
    school.site.wait(DAY * 100);
    let mut leader = school.leader_again().await;
    let stand = format!("/groepen/kind/{child}/stand");
    let answer = leader.post(&stand, &[("do", "leave"), ("left", "2026-11-20")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "meteen worden gewist");
}
