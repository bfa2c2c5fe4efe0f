//! Small groups: everybody once, three or four at a table, nobody alone.

use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn people(count: u32) -> Vec<ParticipantId> {
    (0..count).map(ParticipantId).collect()
}

#[track_caller]
fn check(form: GroupForm, count: u32, sizes: &[usize]) {
    let tables = deal_tables(&people(count), form, 42);
    assert_eq!(tables.iter().map(Vec::len).collect::<Vec<_>>(), sizes, "{count} people");
}

#[rstest]
#[case(0, &[])]
#[case(1, &[1])]
#[case(2, &[2])]
#[case(3, &[3])]
#[case(4, &[4])]
#[case(5, &[3, 2])]
#[case(6, &[3, 3])]
#[case(7, &[4, 3])]
#[case(8, &[4, 4])]
#[case(9, &[3, 3, 3])]
#[case(10, &[4, 3, 3])]
#[case(13, &[4, 3, 3, 3])]
fn small_groups_have_three_or_four(#[case] count: u32, #[case] sizes: &[usize]) {
    check(GroupForm::SmallGroups, count, sizes);
}

#[rstest]
#[case(0, &[])]
#[case(1, &[1])]
#[case(2, &[2])]
#[case(3, &[3])]
#[case(4, &[2, 2])]
#[case(5, &[3, 2])]
fn pairs_have_one_table_of_three_when_the_number_is_odd(
    #[case] count: u32,
    #[case] sizes: &[usize],
) {
    check(GroupForm::Pair, count, sizes);
}

#[rstest]
#[case(GroupForm::Alone)]
#[case(GroupForm::Plenary)]
#[case(GroupForm::Circle)]
fn other_forms_need_no_tables(#[case] form: GroupForm) {
    check(form, 12, &[]);
}

#[test]
fn the_same_seed_deals_the_same_tables_for_ever() {
    let tables = deal_tables(&people(7), GroupForm::SmallGroups, 42);
    let tables: Vec<Vec<u32>> = tables.iter().map(|t| t.iter().map(|p| p.0).collect()).collect();
    insta::assert_snapshot!(format!("{tables:?}"), @"[[2, 6, 3, 5], [4, 0, 1]]");
}

proptest! {
    #[test]
    fn everybody_sits_somewhere_and_nobody_alone(count in 2_u32..400, seed: u64, pairs: bool) {
        let form = if pairs { GroupForm::Pair } else { GroupForm::SmallGroups };
        let tables = deal_tables(&people(count), form, seed);
        let mut seated = tables.concat();
        seated.sort();
        prop_assert_eq!(seated, people(count));
        let allowed = match form {
            GroupForm::Pair => 2..=3,
            _ if count == 2 || count == 5 => 2..=3,
            _ => 3..=4,
        };
        prop_assert!(tables.iter().all(|table| allowed.contains(&table.len())));
        let threes = tables.iter().filter(|table| table.len() == 3).count();
        prop_assert!(!pairs || count % 2 == u32::try_from(threes).unwrap());
        prop_assert_eq!(deal_tables(&people(count), form, seed), tables);
    }
}

#[test]
fn chance_puts_anybody_at_any_place() {
    let firsts = (0..200).map(|seed| deal_tables(&people(6), GroupForm::Pair, seed)[0][0]);
    let mut firsts: Vec<_> = firsts.collect();
    firsts.sort();
    firsts.dedup();
    assert_eq!(firsts, people(6));
}
