//! Roles and rights.

use super::{Right, Role, Roles, TABLE, UnknownRole};

#[test]
fn a_role_keeps_its_name() {
    for role in Role::ALL {
        assert_eq!(role.name().parse(), Ok(role));
    }
    for wrong in ["", "Coach", "beheerder", "coach "] {
        assert_eq!(wrong.parse::<Role>(), Err(UnknownRole), "{wrong:?}");
    }
}

#[test]
fn every_right_stands_once_in_the_table_and_somebody_has_it() {
    for (at, (right, roles)) in TABLE.iter().enumerate() {
        assert!(!roles.is_empty(), "{right:?}");
        assert!(TABLE[..at].iter().all(|(before, _)| before != right), "{right:?} twice");
    }
}

#[test]
fn roles_add_up_and_give_no_more() {
    let coach: Roles = [Role::Coach].into_iter().collect();
    assert!(coach.may(Right::LeadMeetings) && !coach.may(Right::ManagePeople));
    let both: Roles = [Role::Coach, Role::Administrator].into_iter().collect();
    assert!(both.may(Right::LeadMeetings) && both.may(Right::ManagePeople));
    assert!(!Roles::default().may(Right::UseCards));
}

#[test]
fn who_only_helps_out_gets_nothing_by_the_role_alone() {
    for role in [Role::Interpreter, Role::Researcher] {
        let roles: Roles = [role].into_iter().collect();
        assert!(TABLE.iter().all(|(right, _)| !roles.may(*right)), "{role:?}");
    }
}

#[test]
fn school_wide_roles_ask_for_a_second_proof() {
    let asks = Role::ALL.into_iter().filter(|role| role.needs_second_factor());
    let expected = [Role::Administrator, Role::SchoolLeader, Role::BridgeFigure];
    assert_eq!(asks.collect::<Vec<_>>(), expected);
    let teacher: Roles = [Role::Teacher].into_iter().collect();
    assert!(!teacher.need_second_factor());
    let both: Roles = [Role::Teacher, Role::Administrator].into_iter().collect();
    assert!(both.need_second_factor());
    assert_eq!(both.without_second_factor(), teacher);
}

#[test]
fn whoever_opens_a_school_can_do_everything_that_is_done_with_it() {
    let founder: Roles = Role::OF_FOUNDER.into_iter().collect();
    assert!(TABLE.iter().all(|(right, _)| founder.may(*right)));
}
