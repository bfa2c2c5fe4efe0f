//! The rows of families. The school comes first in every query, except where the secret of a
//! guardian's link is all that is known yet, and for what is erased in every school.

mod children;
mod erased;
mod guardians;
mod links;
mod seals;
mod tally;
mod whole;
mod years;

use jiff::civil::Date;

pub use children::{
    NewChild, Rest, add_child, child, children, class_has_children, count_children,
    counts_by_class, erase_child, place_child, rest, set_child, set_left, set_restricted,
    take_from_class,
};
pub use erased::erase_once_more;
pub use guardians::{
    ContactData, add_guardian, add_guardianship, children_of_guardian, erase_guardian, guardian,
    guardians, guardians_of, guardians_only_of, guardianships, remove_guardianship, set_guardian,
    set_guardian_restricted, set_guardianship,
};
pub use links::{
    add_link, add_request, finish_request, link_of_token, links, open_requests, requests_of,
    revoke_link, revoke_links,
};
pub use tally::{Tally, add_teacher, tally};
pub use whole::{
    EverythingOfChild, EverythingOfGuardian, everybody, everything_of_child, everything_of_guardian,
};
pub use years::{
    add_class, add_year, classes, forget_teachers, remove_class, set_class, set_teachers, set_year,
    taught_by, teachers, years,
};

/// A stored day; one that cannot be read is the first day there is.
fn day(text: &str) -> Date {
    text.parse().unwrap_or(Date::MIN)
}
