//! What is aimed for, beside what one size measured. Nothing here makes a run fail.

use crate::report::{Aim, SizeReport, number, ratio};

pub(crate) fn of(size: &SizeReport) -> Vec<Aim> {
    let contributing = &size.contributing_without_streams;
    let milliseconds = |cpu_us: Option<f64>| cpu_us.map(|us| us / 1_000.0);
    let at_rest_mb = usize::try_from(size.server_memory.at_rest_kb).ok();
    // In small meetings the commit itself takes longer than the bare loop.
    let is_hall = size.participants >= 10_000;
    // A few streams fit into memory that joining has left behind.
    let is_many = size.participants >= 500;
    vec![
        Aim::at_most(
            "the last of 10,000 screens has it, in times the bare loop's",
            2.0,
            size.next_last_times_bare_loop.filter(|_| is_hall),
        ),
        Aim::at_most(
            "server memory for each open stream, in kB",
            16.0,
            Some(size.server_memory.per_stream_kb).filter(|_| is_many),
        ),
        Aim::at_most(
            "server memory at rest, in MB",
            60.0,
            at_rest_mb.map(|kb| number(kb) / 1_024.0),
        ),
        Aim::at_least(
            "contributions, as part of the posts that a bare handler takes",
            0.25,
            ratio(contributing.per_second, size.contributing_without_streams_bare.per_second),
        ),
        Aim::at_least(
            "contributions, in times what the engine commits one by one",
            2.0,
            ratio(contributing.per_second, size.engine_limits.one_by_one_per_second()),
        ),
        Aim::at_least(
            "contributions while all streams are open, as part of the bare handler's",
            0.25,
            ratio(
                size.contributing_with_streams.per_second,
                size.contributing_with_streams_bare.per_second,
            ),
        ),
        Aim::at_least(
            "contributions while all streams are open, in times what the engine commits one by one",
            2.0,
            ratio(
                size.contributing_with_streams.per_second,
                size.engine_limits.one_by_one_per_second(),
            ),
        ),
        Aim::at_most("server CPU to join, in ms", 1.0, milliseconds(size.joining.cpu_us_each)),
        Aim::at_most(
            "server CPU to contribute, in ms",
            1.0,
            milliseconds(contributing.cpu_us_each),
        ),
        Aim::at_least(
            "the participant's page, as part of the bare handler's rate",
            0.25,
            ratio(size.page.per_second, size.page_bare.per_second),
        ),
    ]
}
