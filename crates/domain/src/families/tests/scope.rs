use std::collections::BTreeSet;

use jiff::{ToSpan as _, civil::date};
use proptest::prelude::*;
use uuid::Uuid;

use super::super::{ClassId, Scope, Standing, Taught};
use crate::accounts::{Role, Roles};

const TODAY: jiff::civil::Date = date(2026, 11, 18);

fn class(number: u128) -> ClassId {
    ClassId(Uuid::from_u128(number))
}

fn of(roles: &[Role]) -> Roles {
    roles.iter().copied().collect()
}

fn at_school(classes: &[ClassId]) -> Standing<'_> {
    Standing { classes, restricted: false, has_left: false }
}

#[test]
fn a_teacher_sees_the_own_classes_until_the_last_day_of_the_year() {
    let taught = |ends| [Taught { class: class(1), year_ends: ends }];
    let teacher = of(&[Role::Teacher]);
    for (ends, sees) in [(TODAY, true), (TODAY.yesterday().unwrap(), false)] {
        let scope = Scope::seeing(&teacher, &taught(ends), TODAY);
        assert_eq!(scope.has_class(class(1)), sees, "{ends}");
        assert_eq!(scope.has_child(at_school(&[class(1)])), sees, "{ends}");
        assert!(!scope.has_class(class(2)) && !scope.has_child(at_school(&[class(2)])));
        assert!(!scope.is_whole_school() && !scope.decides());
    }
}

#[test]
fn a_bridge_figure_sees_the_whole_school_and_changes_nothing() {
    let roles = of(&[Role::BridgeFigure]);
    let sees = Scope::seeing(&roles, &[], TODAY);
    assert!(sees.is_whole_school() && sees.has_child(at_school(&[])) && !sees.decides());
    assert!(Scope::managing(&roles, &[], TODAY).is_empty());
    // Who also teaches changes what is in the own class, and no more.
    let taught = [Taught { class: class(1), year_ends: TODAY }];
    let both = Scope::managing(&of(&[Role::BridgeFigure, Role::Teacher]), &taught, TODAY);
    assert!(both.has_child(at_school(&[class(1)])) && !both.has_child(at_school(&[class(2)])));
}

#[test]
fn whoever_lost_the_role_of_teacher_sees_no_class_any_more() {
    let taught = [Taught { class: class(1), year_ends: TODAY }];
    let coach = Scope::seeing(&of(&[Role::Coach]), &taught, TODAY);
    assert!(coach.is_empty() && !coach.has_class(class(1)));
}

prop_compose! {
    fn some_roles()(picked in prop::collection::btree_set(0..Role::ALL.len(), 0..=Role::ALL.len())) -> Roles {
        picked.into_iter().map(|at| Role::ALL[at]).collect()
    }
}

prop_compose! {
    fn some_taught()(taught in prop::collection::vec((0_u128..6, -400_i64..400), 0..6)) -> Vec<Taught> {
        let of = |(number, days): (u128, i64)| {
            Taught { class: class(number), year_ends: TODAY.saturating_add(days.days()) }
        };
        taught.into_iter().map(of).collect()
    }
}

prop_compose! {
    fn some_child()(
        classes in prop::collection::vec(0_u128..6, 0..4),
        restricted: bool,
        has_left: bool,
    ) -> (Vec<ClassId>, bool, bool) {
        (classes.into_iter().map(class).collect(), restricted, has_left)
    }
}

proptest! {
    #[test]
    fn nobody_changes_what_they_may_not_see(
        roles in some_roles(), taught in some_taught(), child in some_child(),
    ) {
        let (classes, restricted, has_left) = &child;
        let child = Standing { classes, restricted: *restricted, has_left: *has_left };
        let sees = Scope::seeing(&roles, &taught, TODAY);
        let manages = Scope::managing(&roles, &taught, TODAY);
        prop_assert!(!manages.has_child(child) || sees.has_child(child));
        for class in (0..6).map(class) {
            prop_assert!(!manages.has_class(class) || sees.has_class(class));
        }
        prop_assert!(!manages.decides() || sees.decides());
    }

    #[test]
    fn who_may_see_a_child_follows_from_the_roles_and_the_own_classes_and_nothing_else(
        roles in some_roles(), taught in some_taught(), child in some_child(),
    ) {
        let (classes, restricted, has_left) = &child;
        let standing = Standing { classes, restricted: *restricted, has_left: *has_left };
        let own: BTreeSet<_> =
            taught.iter().filter(|t| t.year_ends >= TODAY).map(|t| t.class).collect();
        let teaches = roles.has(Role::Teacher) && classes.iter().any(|class| own.contains(class));
        let at_school = !restricted && !has_left;
        let expected = roles.has(Role::SchoolLeader)
            || (at_school && (roles.has(Role::BridgeFigure) || teaches));
        prop_assert_eq!(Scope::seeing(&roles, &taught, TODAY).has_child(standing), expected);
        let expected = roles.has(Role::SchoolLeader) || (at_school && teaches);
        prop_assert_eq!(Scope::managing(&roles, &taught, TODAY).has_child(standing), expected);
    }

    #[test]
    fn a_year_that_passes_never_shows_more(
        roles in some_roles(), taught in some_taught(), child in some_child(), days in 0_i64..800,
    ) {
        let (classes, restricted, has_left) = &child;
        let standing = Standing { classes, restricted: *restricted, has_left: *has_left };
        let later = Scope::seeing(&roles, &taught, TODAY.saturating_add(days.days()));
        prop_assert!(!later.has_child(standing) || Scope::seeing(&roles, &taught, TODAY).has_child(standing));
    }
}
