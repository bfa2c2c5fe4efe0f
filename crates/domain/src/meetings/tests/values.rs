//! The small values of a meeting: texts, codes, slots, timers, clock times and terms.

use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case::as_it_is("ACDEFG", Ok("ACDEFG"))]
#[case::as_on_the_wall("ACD EFG", Ok("ACDEFG"))]
#[case::small_letters("acdefg", Ok("ACDEFG"))]
#[case::dashes("acd-efg", Ok("ACDEFG"))]
#[case::dots_and_low_lines("a.c_d.e-f_g", Ok("ACDEFG"))]
#[case::space_all_around("\t A C D E F G\n", Ok("ACDEFG"))]
#[case::space_of_another_width("ACD\u{a0}EFG", Ok("ACDEFG"))]
#[case::digits("3479ac", Ok("3479AC"))]
#[case::too_short("ACDEF", Err(NotACode))]
#[case::too_long("ACDEFGH", Err(NotACode))]
#[case::empty("", Err(NotACode))]
#[case::only_dashes("------", Err(NotACode))]
#[case::another_sign("ACDEF/", Err(NotACode))]
#[case::a_letter_with_an_accent("ÀCDEFG", Err(NotACode))]
#[case::letters_of_another_script("АСDEFG", Err(NotACode))]
#[case::a_very_long_text(&"A".repeat(10_000), Err(NotACode))]
fn a_code_is_read_as_people_type_it(#[case] typed: &str, #[case] read: Result<&str, NotACode>) {
    let code = JoinCode::read(typed);
    assert_eq!(code.as_ref().map(JoinCode::as_str), read.as_ref().copied());
}

#[test]
fn a_code_has_no_character_that_is_mixed_up() {
    for c in "O0IL1UVS5B8Z2".chars() {
        assert_eq!(JoinCode::read(&format!("ACDEF{c}")), Err(NotACode), "{c}");
    }
}

proptest! {
    #[test]
    fn every_code_is_read_back(bytes: [u8; CODE_LENGTH]) {
        let code = JoinCode::from_random(bytes);
        prop_assert_eq!(JoinCode::read(&code.spaced()), Ok(code));
        prop_assert_eq!(JoinCode::read(&code.to_string().to_lowercase()), Ok(code));
        let json = serde_json::to_string(&code).unwrap();
        prop_assert_eq!(serde_json::from_str::<JoinCode>(&json).unwrap(), code);
    }

    #[test]
    fn whatever_is_typed_is_a_code_or_not(typed: String) {
        let code = JoinCode::read(&typed);
        prop_assert!(code.is_err() || code.unwrap().as_str().len() == CODE_LENGTH);
    }
}

#[test]
fn a_code_stands_on_the_wall_in_two_halves() {
    let code = JoinCode::read("acdefg").unwrap();
    assert_eq!((code.spaced().as_str(), code.as_str()), ("ACD EFG", "ACDEFG"));
}

fn slots() -> impl Strategy<Value = Slot> {
    let deck = "[a-z0-9][a-z0-9.-]{0,60}".prop_map(|id| CardRef::Deck(id.as_str().into()));
    // Places of their own among the addresses: no card may be called that.
    let free = |id: &CardRef| match id {
        CardRef::Deck(id) => {
            !id.as_str().starts_with("own-")
                && !["take-away", "more-thought"].contains(&id.as_str())
        }
        CardRef::Own(_) => true,
    };
    let prompt = prop_oneof![
        Just(Prompt::Block),
        Just(Prompt::TakeAway),
        Just(Prompt::MoreThought),
        any::<u32>().prop_map(|number| Prompt::Card(CardRef::Own(number))),
        deck.prop_filter("a name of its own", free).prop_map(Prompt::Card),
    ];
    (any::<u32>(), prompt).prop_map(|(block, prompt)| Slot { block: BlockId(block), prompt })
}

proptest! {
    #[test]
    fn every_slot_is_read_back(slot in slots()) {
        prop_assert_eq!(slot.to_string().parse::<Slot>(), Ok(slot.clone()));
        let json = serde_json::to_string(&slot).unwrap();
        prop_assert_eq!(serde_json::from_str::<Slot>(&json).unwrap(), slot);
    }

    #[test]
    fn whatever_an_address_says_is_a_slot_or_not(typed: String) {
        if let Ok(slot) = typed.parse::<Slot>() {
            prop_assert_eq!(slot.to_string().parse::<Slot>(), Ok(slot));
        }
    }
}

#[rstest]
#[case::empty("")]
#[case::no_number("cards")]
#[case::no_number_before_a_card(":c-1")]
#[case::no_card("2:")]
#[case::a_number_too_large("4294967296")]
#[case::less_than_nothing("-1")]
#[case::an_own_card_without_a_number("2:own-")]
#[case::an_own_card_with_a_word("2:own-x")]
#[case::two_cards("2:c-1:c-2")]
#[case::a_path("2:../c-1")]
#[case::space("2:c 1")]
#[case::markup("2:<b>")]
#[case::a_very_long_card(&format!("2:{}", "c".repeat(101)))]
fn some_texts_are_no_slot(#[case] typed: &str) {
    assert_eq!(typed.parse::<Slot>(), Err(NotASlot));
    let json = serde_json::to_string(typed).unwrap();
    assert!(serde_json::from_str::<Slot>(&json).is_err());
}

#[rstest]
#[case::as_it_is("ja", "ja")]
#[case::trimmed(" \t\n ja \n", "ja")]
#[case::line_ends("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier")]
#[case::control_characters("j\u{0}a\u{7}\u{1b}", "ja")]
#[case::tabs_within("een\ttwee", "een\ttwee")]
#[case::right_to_left("مرحبا", "مرحبا")]
fn a_text_is_cleaned(#[case] typed: &str, #[case] clean: &str) {
    let read: Text<20> = text(typed);
    assert_eq!(read.as_str(), clean);
    assert_eq!(Text::optional(typed), Ok(Some(read)));
}

#[rstest]
#[case("")]
#[case(" \r\n\t\u{a0}")]
#[case("\u{0}\u{1}")]
fn a_text_of_nothing_is_empty(#[case] typed: &str) {
    assert_eq!(Text::<20>::new(typed), Err(TextFault::Empty));
    assert_eq!(Text::<20>::optional(typed), Ok(None));
}

#[test]
fn what_is_erased_is_empty_and_stays_readable_in_a_log() {
    let erased = Text::<20>::erased();
    assert!(erased.is_erased() && !text::<20>("ja").is_erased());
    assert_eq!(serde_json::from_str::<Text<20>>("\"\"").unwrap(), erased);
}

const START: Timestamp = Timestamp::UNIX_EPOCH;

fn ms(ms: i64) -> Timestamp {
    START + SignedDuration::from_millis(ms)
}

fn timer(seconds: u32) -> Timer {
    Timer::start(seconds, START).unwrap()
}

#[rstest]
#[case::at_the_start(0, 60)]
#[case::within_a_second(1, 60)]
#[case::after_a_second(1_000, 59)]
#[case::nearly_up(59_999, 1)]
#[case::up(60_000, 0)]
#[case::long_past(9_000_000, 0)]
fn what_is_left_is_rounded_up(#[case] after_ms: i64, #[case] left_seconds: u32) {
    assert_eq!(timer(60).left_seconds(ms(after_ms)), left_seconds);
}

#[test]
fn time_is_added_to_a_running_timer() {
    let more = timer(60).add(30, ms(10_000)).unwrap();
    assert_eq!((more.total_seconds, more.left_seconds(ms(10_000))), (90, 80));
    assert_eq!(more.left_seconds(ms(20_000)), 70, "it runs on");
}

#[test]
fn a_timer_whose_time_is_up_goes_on_from_now() {
    let more = timer(60).add(30, ms(600_000)).unwrap();
    assert_eq!(more.left_seconds(ms(600_000)), 30);
}

#[test]
fn a_paused_timer_stands_still() {
    let paused = timer(60).pause(ms(20_000));
    assert_eq!(paused.left_seconds(ms(900_000)), 40);
    assert_eq!(paused.pause(ms(900_000)), paused);
    let more = paused.add(30, ms(900_000)).unwrap();
    assert_eq!((more.total_seconds, more.state), (90, TimerState::Paused { left_seconds: 70 }));
}

#[test]
fn a_resumed_timer_runs_on_with_what_was_left() {
    let resumed = timer(60).pause(ms(20_000)).resume(ms(100_000));
    assert_eq!(resumed.left_seconds(ms(110_000)), 30);
    assert_eq!(resumed.resume(ms(120_000)), resumed);
    let up = timer(60).pause(ms(60_000)).resume(ms(70_000));
    assert_eq!(up.left_seconds(ms(70_000)), 0);
}

#[test]
fn every_block_starts_when_the_one_before_it_ends() {
    let story = Story::planned();
    let times = agenda_times(story.meeting());
    let times: Vec<_> = times
        .iter()
        .map(|block| {
            format!("{} {} {}", block.block, block.starts.strftime("%H:%M"), block.minutes)
        })
        .collect();
    assert_eq!(times, ["1 15:30 10", "2 15:40 30", "3 16:10 20", "4 16:30 10"]);
    assert_eq!(planned_minutes(story.meeting()), 70);
}

#[test]
fn an_agenda_runs_over_midnight_and_to_the_end_of_time() {
    let mut story = Story::planned();
    for (starts, last) in [
        (date(2026, 12, 31).at(23, 30, 0, 0), date(2027, 1, 1).at(0, 30, 0, 0)),
        (date(9999, 12, 31).at(23, 59, 0, 0), jiff::civil::DateTime::MAX),
    ] {
        story.anne(Action::EditDetails { title: text("Laat"), starts, lang: Lang::SOURCE });
        assert_eq!(agenda_times(story.meeting())[3].starts, last);
    }
    assert!(agenda_times(Story::made().meeting()).is_empty());
    assert_eq!(planned_minutes(Story::made().meeting()), 0);
}

#[rstest]
#[case::as_agreed((2026, 9, 22), 8, (2026, 11, 17))]
#[case::shortened((2026, 9, 22), 2, (2026, 10, 6))]
#[case::the_same_day((2026, 9, 22), 0, (2026, 9, 22))]
#[case::over_the_year((2026, 12, 15), 8, (2027, 2, 9))]
#[case::a_leap_day((2028, 2, 22), 1, (2028, 2, 29))]
fn people_s_own_words_are_kept_for_weeks(
    #[case] (year, month, day): (i16, i8, i8),
    #[case] weeks: u8,
    #[case] until: (i16, i8, i8),
) {
    let until = date(until.0, until.1, until.2);
    assert_eq!(erase_on(date(year, month, day), Keep { weeks }), until);
}

#[rstest]
#[case::last_day_of_a_school_year((2026, 7, 31), 2027)]
#[case::first_day_of_a_school_year((2026, 8, 1), 2028)]
#[case::autumn((2026, 9, 22), 2028)]
#[case::new_year_s_eve((2026, 12, 31), 2028)]
#[case::new_year((2027, 1, 1), 2028)]
fn group_products_are_kept_to_the_end_of_the_next_school_year(
    #[case] (year, month, day): (i16, i8, i8),
    #[case] until: i16,
) {
    assert_eq!(products_until(date(year, month, day)), date(until, 7, 31));
}

#[test]
fn terms_end_with_the_calendar() {
    let last = jiff::civil::Date::MAX;
    assert_eq!(erase_on(last, Keep::default()), last);
    assert_eq!(products_until(last), last);
}

#[test]
fn every_kind_of_block_is_found_by_its_name() {
    for kind in BlockKind::ALL {
        assert_eq!(BlockKind::named(kind.name()), Some(*kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    assert_eq!(BlockKind::named("Opening"), None);
}

proptest::proptest! {
    #[test]
    fn a_meeting_is_gone_exactly_when_its_products_are(met in 0_i32..4000, later in 0_i32..1500) {
        let day = date(2020, 1, 1).saturating_add(jiff::Span::new().days(met));
        let today = day.saturating_add(jiff::Span::new().days(later));
        let is_gone = day < crate::meetings::kept_since(today);
        proptest::prop_assert_eq!(is_gone, products_until(day) < today, "{} {}", day, today);
    }
}
