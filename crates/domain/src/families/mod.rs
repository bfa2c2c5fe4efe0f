//! School years, classes, children and their guardians: who may see whom, how long a child who left
//! is kept, whom a guardian's link may be given to, and what a class list says.

mod age;
mod class_list;
mod guardians;
mod limits;
mod matching;
mod names;
mod scope;
mod stay;
mod year;

#[cfg(test)]
mod tests;

pub use age::AgeBand;
pub use class_list::{
    BadRow, Columns, ListFault, Listed, ListedGuardian, Reason, RefusedColumn, RowFault, columns,
};
pub use guardians::{GuardianRights, LinkRefused, Purpose, RequestKind, link_days, may_have_link};
pub use limits::*;
pub use matching::{Known, Match, Matched, matched};
pub use names::{Line, LineFault, Name, Phone, initial_of, name_key, same_name, shown_names};
pub use scope::{Scope, Standing, Taught};
pub use stay::{LastDayFault, erased_on, has_left, kept_months, last_day};
pub use year::{SchoolYear, YearFault, current, usual};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A school year of one school.
    YearId
);
id!(
    /// A class (*groep*): the pupils of a teacher in one school year.
    ClassId
);
id!(
    /// A child at a school.
    ChildId
);
id!(
    /// Somebody who looks after one or more children; a person of their own.
    GuardianId
);
