//! Every limit of families by name.

/// The most characters of a name: of a child, a guardian.
pub const NAME_MAX: usize = 80;
/// The most characters of the name of a class or a school year.
pub const CLASS_NAME_MAX: usize = 40;
/// The most characters of what a guardian is to a child.
pub const RELATION_MAX: usize = 60;
/// The most characters of what staff note about reaching a guardian.
pub const NOTES_MAX: usize = 600;
/// The most characters of what a guardian asks the school.
pub const REQUEST_MAX: usize = 1_000;
/// The most open requests of one guardian about one child.
pub const OPEN_REQUESTS_MAX: usize = 5;
/// The most guardians of one child.
pub const GUARDIANS_MAX: usize = 8;
/// The most classes in one school year.
pub const CLASSES_MAX: usize = 80;
/// The most teachers of one class.
pub const TEACHERS_MAX: usize = 12;
/// The most children of one school that are not erased.
pub const CHILDREN_MAX: u64 = 4_000;
/// The most days from the first to the last day of a school year.
pub const YEAR_DAYS_MAX: i32 = 400;

/// How many days a guardian's link works when nothing else was said.
pub const LINK_DAYS_DEFAULT: i64 = 30;
/// The most days that a guardian's link works.
pub const LINK_DAYS_MAX: i64 = 180;
/// The most links of one guardian for one child that work at the same time.
pub const OPEN_LINKS_MAX: usize = 5;

/// The most days that a child is kept after it left, as the register says; a school may keep it
/// shorter.
pub const LEAVER_KEPT_DAYS: u16 = 730;
/// The most days that the last day of a child lies back when somebody says that it left.
pub const LAST_DAY_BACK_MAX: i64 = 365;

/// The most rows of a class list, the headings not counted.
pub const LIST_ROWS_MAX: usize = 1_000;
/// The most guardians that one row of a class list names.
pub const LIST_GUARDIANS_MAX: usize = 4;
/// The most bytes of a class list.
pub const LIST_BYTES_MAX: usize = 512 * 1024;
