//! Every limit of a meeting, by name. Lengths are in characters (Unicode scalar values).

/// The longest contribution.
pub const CONTRIBUTION_MAX: usize = 2_000;
/// The longest private note on one card or block.
pub const NOTE_MAX: usize = 4_000;
/// The longest title of an action point.
pub const POINT_TITLE_MAX: usize = 140;
/// The longest first name.
pub const NAME_MAX: usize = 40;
/// The longest e-mail address that is accepted.
pub const EMAIL_MAX: usize = 254;
/// The longest title of a meeting or a block.
pub const TITLE_MAX: usize = 120;
/// The longest own question.
pub const OWN_QUESTION_MAX: usize = 180;
/// The longest text that a group makes together.
pub const GROUP_TEXT_MAX: usize = 2_000;
/// The longest note of the coach beside a block, and the longest text of a free block.
pub const BLOCK_TEXT_MAX: usize = 2_000;
/// The most participants in one meeting.
pub const PARTICIPANTS_MAX: usize = 12_000;
/// The most blocks on one agenda.
pub const BLOCKS_MAX: usize = 60;
/// The most contributions of one participant in one meeting.
pub const CONTRIBUTIONS_EACH_MAX: usize = 200;
/// The most private notes of one participant in one meeting.
pub const NOTES_EACH_MAX: usize = 200;
/// The most action points of one participant, and of the group as a whole.
pub const POINTS_EACH_MAX: usize = 50;
/// The most own questions on one block.
pub const OWN_QUESTIONS_MAX: usize = 100;
/// The longest block, in minutes.
pub const BLOCK_MINUTES_MAX: u16 = 240;
/// The longest timer, in seconds.
pub const TIMER_SECONDS_MAX: u32 = 3 * 60 * 60;
/// The most hands that can be counted at once.
pub const HANDS_MAX: u32 = 12_000;
/// How many weeks after the meeting people's own words are kept, unless the coach chose fewer.
pub const KEEP_WEEKS_DEFAULT: u8 = 8;
/// How many days after the meeting the owner of an action point is asked how it goes.
pub const FOLLOW_UP_DAYS_DEFAULT: u16 = 28;
/// The latest follow-up, in days after the meeting: addresses are erased after
/// [`KEEP_WEEKS_DEFAULT`] weeks at the latest.
pub const FOLLOW_UP_DAYS_MAX: u16 = 56;
/// The longest life of a shared report link, in days.
pub const SHARE_DAYS_MAX: u16 = 366;
/// The most links to the report that are open at once.
pub const SHARES_MAX: usize = 20;
/// The most coaches of one meeting.
pub const COACHES_MAX: usize = 20;
/// The most action points that one meeting takes along by hand from earlier ones.
pub const CARRIED_MAX: usize = 200;
/// The most pages that somebody keeps together behind one link.
pub const CLAIMED_PAGES_MAX: usize = 40;
/// How many days later a reminder comes again for who needs more time, and when it comes of an
/// action point without a date.
pub const MORE_TIME_DAYS: u16 = 14;
