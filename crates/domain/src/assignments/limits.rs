//! Every limit of an assignment, by name. Lengths are in characters.

/// The longest answer to one question of a form.
pub const ANSWER_MAX: usize = 2_000;
/// The longest answer where a word or a line is asked.
pub const SHORT_ANSWER_MAX: usize = 140;
/// The most people who do one assignment together.
pub const TOGETHER_MAX: usize = 4;
/// The most assignments that are handed out at once.
pub const AT_ONCE_MAX: usize = 500;
/// The most assignments of one meeting, those that were taken back not counted.
pub const OF_MEETING_MAX: usize = 2_000;
/// The longest time until an assignment has to be ready, in days.
pub const DUE_DAYS_MAX: i64 = 180;
/// How many weeks the assignment of somebody with an account is kept after its day. Those of
/// participants go with their other words of the meeting.
pub const KEEP_WEEKS: i64 = 8;
/// The most texts that come back into one meeting.
pub const RETURNED_MAX: usize = 100;
