//! The report: what was measured, by name and unit.

use std::time::Duration;

use serde::Serialize;

use crate::{
    fan_out::FanOut,
    machine::Machine,
    postgres_limits::PostgresLimits,
    process::Used,
    protocol::{Load, Round},
    site::Engine,
    sqlite_limits::SqliteLimits,
};

/// The machine's own limits, without any of our server.
#[derive(Debug, Serialize)]
pub(crate) struct LimitsReport {
    pub(crate) machine: Machine,
    pub(crate) load_average_before: String,
    pub(crate) sqlite: SqliteLimits,
    pub(crate) bare_handler_page: Rate,
    pub(crate) bare_handler_post: Rate,
    /// The same bytes to as many, by the bare loop and by others.
    pub(crate) fan_out: Vec<FanOut>,
    pub(crate) load_average_after: String,
}

/// Whole meetings, one entry per size.
#[derive(Debug, Serialize)]
pub(crate) struct MeetingReport {
    pub(crate) machine: Machine,
    pub(crate) server: String,
    pub(crate) server_file_bytes: u64,
    pub(crate) sizes: Vec<SizeReport>,
}

/// Everything about one size. What is called bare was measured in turns with the server.
#[derive(Debug, Serialize)]
pub(crate) struct SizeReport {
    pub(crate) size: String,
    pub(crate) engine: Engine,
    pub(crate) nodes: usize,
    pub(crate) meetings: usize,
    pub(crate) participants: usize,
    pub(crate) load_average_before: String,
    pub(crate) server_memory: Memory,
    pub(crate) joining: Rate,
    pub(crate) joining_bare: Rate,
    pub(crate) streams_opened_per_second: f64,
    /// All that came in over a stream until it had its first piece.
    pub(crate) stream_opening_bytes: usize,
    pub(crate) next: Rounds,
    pub(crate) next_bare_loop: Rounds,
    pub(crate) next_last_times_bare_loop: Option<f64>,
    pub(crate) page: Rate,
    pub(crate) page_bare: Rate,
    /// As browsers ask for it: compressed for each reader.
    pub(crate) page_gzip: Rate,
    pub(crate) contributing_with_streams: Rate,
    pub(crate) contributing_with_streams_bare: Rate,
    pub(crate) contributing_without_streams: Rate,
    pub(crate) contributing_without_streams_bare: Rate,
    #[serde(flatten)]
    pub(crate) engine_limits: EngineLimits,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) aims: Vec<Aim>,
    pub(crate) load_average_after: String,
}

/// What the engine underneath makes safe on the same disk, without the program.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EngineLimits {
    Sqlite(SqliteLimits),
    Postgres(PostgresLimits),
}

impl EngineLimits {
    pub(crate) fn one_by_one_per_second(&self) -> f64 {
        match self {
            Self::Sqlite(limits) => limits.commits_one_by_one_per_second,
            Self::Postgres(limits) => limits.one_by_one_per_second,
        }
    }
}

/// The server's resident memory, in kB of 1,024 bytes.
#[derive(Debug, Clone, Default, Serialize)]
#[expect(clippy::struct_field_names, reason = "the unit stands last in every name of the report")]
pub(crate) struct Memory {
    /// Started, nobody there, nothing printed.
    pub(crate) at_rest_kb: u64,
    /// After warming up, before anybody joined what is measured.
    pub(crate) before_joining_kb: u64,
    pub(crate) joined_kb: u64,
    /// Everybody joined and holds a stream.
    pub(crate) with_streams_kb: u64,
    pub(crate) at_the_end_kb: u64,
    /// What the streams alone added, for each.
    pub(crate) per_stream_kb: f64,
    /// What joining and streams added, for each.
    pub(crate) per_participant_kb: f64,
    /// PostgreSQL and all its processes, what they share counted once, with everybody there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) postgres_kb: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) nats_kb: Option<u64>,
}

/// Many requests of one kind.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Rate {
    pub(crate) per_second: f64,
    pub(crate) done: usize,
    pub(crate) failed: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) failure: Option<String>,
    /// Medians over the parts in which it was measured.
    pub(crate) median_ms: f64,
    pub(crate) p95_ms: f64,
    pub(crate) p99_ms: f64,
    /// The longest of all.
    pub(crate) max_ms: f64,
    /// Processor time of the answering processes for each; absent when too little to measure.
    pub(crate) cpu_us_each: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) postgres_cpu_us_each: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) nats_cpu_us_each: Option<f64>,
    pub(crate) client_cpu_us_each: Option<f64>,
    /// How many processors all of these kept busy together.
    pub(crate) cores_busy: f64,
    pub(crate) body_bytes: usize,
    /// All that came in for each, heads of answers included.
    pub(crate) bytes_each: usize,
    /// Pieces that open streams brought meanwhile.
    pub(crate) pieces_meanwhile: usize,
}

impl Rate {
    /// Puts the parts together, with what the answering processes and the client used for all.
    pub(crate) fn of(parts: &[Load], cpu: Used, client: Duration) -> Self {
        let done = parts.iter().map(|part| part.done).sum();
        let bytes: usize = parts.iter().map(|part| part.bytes).sum();
        let seconds: f64 = parts.iter().map(|part| part.seconds).sum();
        Self {
            per_second: rounded(number(done) / seconds.max(f64::EPSILON)),
            done,
            failed: parts.iter().map(|part| part.failed).sum(),
            failure: parts.iter().find_map(|part| part.failure.clone()),
            median_ms: median(parts.iter().map(|part| part.median_ms)),
            p95_ms: median(parts.iter().map(|part| part.p95_ms)),
            p99_ms: median(parts.iter().map(|part| part.p99_ms)),
            max_ms: parts.iter().map(|part| part.max_ms).fold(0.0, f64::max),
            cpu_us_each: cpu_us_each(cpu.nodes, done),
            postgres_cpu_us_each: cpu_us_each(cpu.postgres, done),
            nats_cpu_us_each: cpu_us_each(cpu.nats, done),
            client_cpu_us_each: cpu_us_each(client, done),
            cores_busy: rounded((cpu.all() + client).as_secs_f64() / seconds.max(f64::EPSILON)),
            bytes_each: bytes.checked_div(done).unwrap_or(0),
            body_bytes: parts.last().map_or(0, |part| part.body_bytes),
            pieces_meanwhile: parts.iter().map(|part| part.pieces).sum(),
        }
    }
}

/// How long deeds took that were planned, counted from their moment.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Latency {
    pub(crate) done: usize,
    pub(crate) failed: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) failure: Option<String>,
    pub(crate) median_ms: f64,
    pub(crate) p95_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) max_ms: f64,
    /// All that came in for each.
    pub(crate) bytes_each: usize,
}

impl Latency {
    pub(crate) fn of(load: &Load) -> Self {
        Self {
            done: load.done,
            failed: load.failed,
            failure: load.failure.clone(),
            median_ms: load.median_ms,
            p95_ms: load.p95_ms,
            p99_ms: load.p99_ms,
            max_ms: load.max_ms,
            bytes_each: load.bytes.checked_div(load.done).unwrap_or(0),
        }
    }
}

/// Processor time that processes of each kind used for something, in milliseconds.
#[derive(Debug, Clone, Copy, Default, Serialize)]
#[expect(clippy::struct_field_names, reason = "the unit stands last in every name of the report")]
pub(crate) struct Cost {
    pub(crate) nodes_cpu_ms: f64,
    pub(crate) postgres_cpu_ms: f64,
    pub(crate) nats_cpu_ms: f64,
    pub(crate) client_cpu_ms: f64,
}

impl Cost {
    pub(crate) fn of(cpu: Used, client: Duration) -> Self {
        let ms = |time| milliseconds(Some(time));
        Self {
            nodes_cpu_ms: ms(cpu.nodes),
            postgres_cpu_ms: ms(cpu.postgres),
            nats_cpu_ms: ms(cpu.nats),
            client_cpu_ms: ms(client),
        }
    }
}

/// The coach moved on, several times: medians over the rounds, in milliseconds since the coach's
/// request was sent.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Rounds {
    pub(crate) screens: usize,
    pub(crate) times: usize,
    pub(crate) first_ms: f64,
    pub(crate) median_ms: f64,
    pub(crate) p95_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) last_ms: f64,
    pub(crate) last_ms_of_each_round: Vec<f64>,
    pub(crate) coach_answer_ms: f64,
    pub(crate) piece_bytes: Vec<usize>,
    /// All that came in over a stream for one piece.
    pub(crate) bytes_per_screen: usize,
    /// Processor time of the writing processes for each screen; absent when too little to measure.
    pub(crate) cpu_us_per_screen: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) postgres_cpu_us_per_screen: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) nats_cpu_us_per_screen: Option<f64>,
    /// Processor time of the load client for each screen, for comparison.
    pub(crate) client_cpu_us_per_screen: Option<f64>,
    pub(crate) missing: usize,
    pub(crate) broken_streams: usize,
}

impl Rounds {
    pub(crate) fn of(rounds: &[Round], cpu: Used, client_cpu: Duration) -> Self {
        let over = |figure: fn(&Round) -> f64| median(rounds.iter().map(figure));
        let bytes: usize = rounds.iter().map(|round| round.bytes).sum();
        let deliveries: usize = rounds.iter().map(|round| round.screens - round.missing).sum();
        Self {
            screens: rounds.first().map_or(0, |round| round.screens),
            times: rounds.len(),
            first_ms: over(|round| round.first_ms),
            median_ms: over(|round| round.median_ms),
            p95_ms: over(|round| round.p95_ms),
            p99_ms: over(|round| round.p99_ms),
            last_ms: over(|round| round.last_ms),
            last_ms_of_each_round: rounds.iter().map(|round| round.last_ms).collect(),
            coach_answer_ms: over(|round| round.answer_ms),
            piece_bytes: rounds.iter().map(|round| round.piece_bytes).collect(),
            bytes_per_screen: bytes.checked_div(deliveries).unwrap_or(0),
            cpu_us_per_screen: cpu_us_each(cpu.nodes, deliveries),
            postgres_cpu_us_per_screen: cpu_us_each(cpu.postgres, deliveries),
            nats_cpu_us_per_screen: cpu_us_each(cpu.nats, deliveries),
            client_cpu_us_per_screen: cpu_us_each(client_cpu, deliveries),
            missing: rounds.iter().map(|round| round.missing).sum(),
            broken_streams: rounds.last().map_or(0, |round| round.broken),
        }
    }
}

/// What is aimed for, beside what was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Aim {
    pub(crate) what: String,
    pub(crate) at_most: Option<f64>,
    pub(crate) at_least: Option<f64>,
    pub(crate) measured: Option<f64>,
    pub(crate) met: Option<bool>,
}

impl Aim {
    pub(crate) fn at_most(what: impl Into<String>, limit: f64, measured: Option<f64>) -> Self {
        let measured = measured.map(rounded);
        let met = measured.map(|measured| measured <= limit);
        Self { what: what.into(), at_most: Some(limit), at_least: None, measured, met }
    }

    pub(crate) fn at_least(what: impl Into<String>, limit: f64, measured: Option<f64>) -> Self {
        let measured = measured.map(rounded);
        let met = measured.map(|measured| measured >= limit);
        Self { what: what.into(), at_most: None, at_least: Some(limit), measured, met }
    }
}

/// The figure below which so many percent lie; the figures must be sorted.
pub(crate) fn share(sorted: &[Duration], percent: usize) -> Option<Duration> {
    let place = (sorted.len() * percent).div_ceil(100).max(1) - 1;
    sorted.get(place).copied()
}

pub(crate) fn milliseconds(time: Option<Duration>) -> f64 {
    time.map_or(0.0, |time| rounded(time.as_secs_f64() * 1_000.0))
}

/// One divided by the other; nothing when there is nothing to divide by.
pub(crate) fn ratio(one: f64, other: f64) -> Option<f64> {
    (other > 0.0).then_some(one / other)
}

#[expect(clippy::cast_precision_loss, reason = "no count here comes near 2^52")]
pub(crate) fn number(count: usize) -> f64 {
    count as f64
}

/// Three figures behind the point are more than any measurement here is good for.
pub(crate) fn rounded(figure: f64) -> f64 {
    (figure * 1_000.0).round() / 1_000.0
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() {
        0 => 0.0,
        length if length % 2 == 1 => figures[middle],
        _ => rounded(f64::midpoint(figures[middle - 1], figures[middle])),
    }
}

/// The kernel counts processor time in steps of 10 ms.
fn cpu_us_each(cpu: Duration, count: usize) -> Option<f64> {
    let enough = cpu >= Duration::from_millis(100) && count > 0;
    enough.then(|| rounded(cpu.as_secs_f64() * 1_000_000.0 / number(count)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Rate, median, share};
    use crate::{process::Used, protocol::Load};

    #[test]
    fn shares_are_taken_from_what_was_seen() {
        let sorted: Vec<_> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(share(&sorted, 50), Some(Duration::from_millis(100)));
        assert_eq!(share(&sorted, 99), Some(Duration::from_millis(198)));
        assert_eq!(share(&sorted[..1], 99), Some(Duration::from_millis(1)));
        assert_eq!(share(&[], 50), None);
    }

    #[test]
    fn a_median_stands_in_the_middle() {
        assert!((median([3.0, 1.0, 2.0].into_iter()) - 2.0).abs() < 1e-9);
        assert!((median([4.0, 1.0, 2.0, 3.0].into_iter()) - 2.5).abs() < 1e-9);
    }

    #[test]
    fn parts_add_up_and_too_little_processor_time_is_left_out() {
        let part = Load { done: 500, seconds: 0.5, ..Load::default() };
        let used = |ms| Used { nodes: Duration::from_millis(ms), ..Used::default() };
        let rate = Rate::of(&[part.clone(), part], used(200), Duration::from_millis(300));
        assert!((rate.per_second - 1_000.0).abs() < 1e-6);
        assert_eq!((rate.cpu_us_each, rate.client_cpu_us_each), (Some(200.0), Some(300.0)));
        assert!((rate.cores_busy - 0.5).abs() < 1e-6);
        assert_eq!(Rate::of(&[], used(20), Duration::ZERO).cpu_us_each, None);
    }
}
