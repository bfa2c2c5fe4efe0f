//! How much a school, a board or the country needs: what `load` measured, times what is assumed of the
//! busiest hour. `docs/performance.md` tells the formula and where the assumptions come from.

use std::{fmt::Write as _, fs, path::PathBuf};

use anyhow::{Context as _, Result};
use serde_json::Value;

const MICROSECONDS: f64 = 1_000_000.0;
const KB: f64 = 1_024.0;

#[derive(Debug, clap::Args)]
pub(crate) struct SizingArgs {
    /// A report of `bench load`, with its scenarios "wednesday" and "wave".
    report: PathBuf,
    /// Schools of a board.
    #[arg(long, default_value_t = 40.0)]
    board: f64,
    /// Schools of the country.
    #[arg(long, default_value_t = 6_600.0)]
    country: f64,
    /// Which part of all schools of the country meets in the busiest hour. A school and a board are
    /// sized for all of theirs at once.
    #[arg(long, default_value_t = 0.25)]
    share: f64,
    /// Phones in a meeting.
    #[arg(long, default_value_t = 30.0)]
    phones: f64,
    /// In so many seconds everybody comes in.
    #[arg(long, default_value_t = 300.0)]
    coming_in: f64,
    /// A coach moves on once in so many seconds.
    #[arg(long, default_value_t = 60.0)]
    moving: f64,
    /// Somebody contributes once in so many seconds.
    #[arg(long, default_value_t = 60.0)]
    writing: f64,
    /// How long a meeting lasts, in minutes.
    #[arg(long, default_value_t = 60.0)]
    minutes: f64,
    /// Processors of a node.
    #[arg(long, default_value_t = 2.0)]
    cores: f64,
    /// Which part of its processors a node may use in the busiest hour.
    #[arg(long, default_value_t = 0.5)]
    busy: f64,
}

/// What one phone costs, by the report.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Costs {
    /// Coming in whole: the page behind the door, joining, the own page, the stream.
    arriving: Deed,
    /// A screen that shows what the coach did.
    screen: Deed,
    contributing: Deed,
    rest_kb: f64,
    phone_kb: f64,
}

/// Processor time in microseconds, and bytes sent.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Deed {
    node_us: f64,
    postgres_us: f64,
    bytes: f64,
}

/// What the busiest hour asks.
#[derive(Debug, PartialEq)]
struct Need {
    schools: f64,
    meetings: f64,
    phones: f64,
    arrivals_each_second: f64,
    screens_each_second: f64,
    contributions_each_second: f64,
    node_cores: f64,
    nodes: f64,
    postgres_cores: f64,
    memory_mb: f64,
    mbit_each_second: f64,
}

pub(crate) fn run(args: &SizingArgs) -> Result<()> {
    let text = fs::read_to_string(&args.report)
        .with_context(|| format!("reading {}", args.report.display()))?;
    let report: Value = serde_json::from_str(&text).context("reading the report")?;
    let costs = costs(&report).context(
        "the report lacks figures: it needs `wednesday` and `wave`, in sizes in which \
        processor time can be measured, with nobody in the wave who did not get in",
    )?;
    let needs = [
        need(args, &costs, 1.0, 1.0),
        need(args, &costs, args.board, 1.0),
        need(args, &costs, args.country, args.share),
    ];
    let table = table(args, &costs, &needs);
    std::io::Write::write_all(&mut std::io::stdout().lock(), table.as_bytes())
        .context("printing the table")
}

/// The first run that has both scenarios, in its largest size.
fn costs(report: &Value) -> Option<Costs> {
    report["runs"].as_array()?.iter().find_map(|run| {
        let evening = run["wednesdays"].as_array()?.last()?;
        let at_once = &evening["at_once"];
        // Who got halfway cost something too, which cannot be told apart.
        let all_came = |wave: &&Value| wave["ready"]["failed"].as_u64() == Some(0);
        let wave = run["waves"].as_array()?.last().filter(all_came)?;
        // At a pace that an evening has: as fast as it goes, each costs less.
        let deed = |part: &Value, done: &str, bytes: f64| {
            let done = part[done]["done"].as_f64().filter(|done| *done > 0.0)?;
            let each = |kind: &str| Some(part["cost"][kind].as_f64()? * 1_000.0 / done);
            Some(Deed {
                node_us: each("nodes_cpu_ms")?,
                postgres_us: each("postgres_cpu_ms")?,
                bytes,
            })
        };
        let opening = at_once["stream_opening_bytes"].as_f64()?;
        let bytes_of_screen = at_once["next"]["bytes_per_screen"].as_f64()?;
        let bytes_of_writing = at_once["contributing_with_streams"]["bytes_each"].as_f64()?;
        Some(Costs {
            arriving: deed(wave, "ready", wave["ready"]["bytes_each"].as_f64()? + opening)?,
            screen: deed(&evening["moving"], "screens", bytes_of_screen)?,
            contributing: deed(&evening["writing"], "contributions", bytes_of_writing)?,
            rest_kb: at_once["server_memory"]["at_rest_kb"].as_f64()? / run["nodes"].as_f64()?,
            phone_kb: at_once["server_memory"]["per_participant_kb"].as_f64()?,
        })
    })
}

fn need(args: &SizingArgs, costs: &Costs, schools: f64, share: f64) -> Need {
    let meetings = (schools * share).ceil();
    let phones = meetings * args.phones;
    let arrivals = phones / args.coming_in;
    let screens = phones / args.moving;
    let contributions = phones / args.writing;
    let all = |figure: fn(&Deed) -> f64| {
        arrivals * figure(&costs.arriving)
            + screens * figure(&costs.screen)
            + contributions * figure(&costs.contributing)
    };
    let node_cores = all(|deed| deed.node_us) / MICROSECONDS;
    let nodes = (node_cores / (args.cores * args.busy)).ceil().max(1.0);
    Need {
        schools,
        meetings,
        phones,
        arrivals_each_second: arrivals,
        screens_each_second: screens,
        contributions_each_second: contributions,
        node_cores,
        nodes,
        postgres_cores: all(|deed| deed.postgres_us) / MICROSECONDS,
        memory_mb: (nodes * costs.rest_kb + phones * costs.phone_kb) / KB,
        mbit_each_second: all(|deed| deed.bytes) * 8.0 / MICROSECONDS,
    }
}

/// What one meeting of one school costs from beginning to end: processor seconds of nodes and of
/// PostgreSQL, and megabytes sent.
fn meeting(args: &SizingArgs, costs: &Costs) -> [f64; 3] {
    let seconds = args.minutes * 60.0;
    let each = |figure: fn(&Deed) -> f64| {
        let deeds = seconds / args.moving * figure(&costs.screen)
            + seconds / args.writing * figure(&costs.contributing);
        args.phones * (figure(&costs.arriving) + deeds) / MICROSECONDS
    };
    [each(|deed| deed.node_us), each(|deed| deed.postgres_us), each(|deed| deed.bytes)]
}

type Line = (&'static str, usize, fn(&Need) -> f64);

fn table(args: &SizingArgs, costs: &Costs, needs: &[Need; 3]) -> String {
    let lines: [Line; 11] = [
        ("schools", 0, |need| need.schools),
        ("meetings at the same hour", 0, |need| need.meetings),
        ("phones", 0, |need| need.phones),
        ("people coming in, each second", 1, |need| need.arrivals_each_second),
        ("screens that show something new, each second", 1, |need| need.screens_each_second),
        ("contributions, each second", 1, |need| need.contributions_each_second),
        ("processors that nodes keep busy", 3, |need| need.node_cores),
        ("nodes", 0, |need| need.nodes),
        ("processors that PostgreSQL keeps busy", 3, |need| need.postgres_cores),
        ("memory of all nodes, MB", 0, |need| need.memory_mb),
        ("sent, Mbit/s", 1, |need| need.mbit_each_second),
    ];
    let mut table = String::from("| in the busiest hour | a school | a board | the country |\n");
    table.push_str("|---|--:|--:|--:|\n");
    for (what, digits, figure) in lines {
        let [school, board, country] = needs.each_ref().map(|need| said(figure(need), digits));
        let _ = writeln!(table, "| {what} | {school} | {board} | {country} |");
    }
    let [nodes, postgres, sent] = meeting(args, costs);
    let _ = writeln!(
        table,
        "\nOne meeting of {} phones and {} minutes: {} s of a node's processor, {} s of PostgreSQL's, \
        {} MB sent, {} MB of a node's memory while it lasts.",
        said(args.phones, 0),
        said(args.minutes, 0),
        said(nodes, 2),
        said(postgres, 2),
        said(sent, 1),
        said(args.phones * costs.phone_kb / KB, 2),
    );
    table
}

/// A figure with commas between the thousands.
fn said(figure: f64, digits: usize) -> String {
    let text = format!("{figure:.digits$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut said = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            said.push(',');
        }
        said.push(digit);
    }
    said + rest
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use serde_json::json;

    use super::{Costs, Deed, SizingArgs, costs, meeting, need, said, table};

    #[derive(Parser)]
    struct Args {
        #[command(flatten)]
        sizing: SizingArgs,
    }

    fn args() -> SizingArgs {
        let said = ["", "report.json", "--phones", "10", "--coming-in", "10", "--moving", "5"];
        Args::parse_from([&said[..], &["--writing", "2"]].concat()).sizing
    }

    fn measured() -> Costs {
        let deed = |node_us, postgres_us, bytes| Deed { node_us, postgres_us, bytes };
        Costs {
            arriving: deed(2_000.0, 100.0, 30_000.0),
            screen: deed(20.0, 1.0, 4_000.0),
            contributing: deed(100.0, 50.0, 200.0),
            rest_kb: 20_480.0,
            phone_kb: 16.0,
        }
    }

    #[test]
    fn a_report_is_read() {
        let mut report = json!({"runs": [{"nodes": 2, "wednesdays": [], "waves": []}, {
            "nodes": 2,
            "wednesdays": [{"at_once": {
                "stream_opening_bytes": 5_000,
                "next": {"bytes_per_screen": 4_000},
                "contributing_with_streams": {"bytes_each": 200},
                "server_memory": {"at_rest_kb": 40_960, "per_participant_kb": 16.0},
            },
            "moving": {"screens": {"done": 1_000},
                "cost": {"nodes_cpu_ms": 20.0, "postgres_cpu_ms": 1.0}},
            "writing": {"contributions": {"done": 200},
                "cost": {"nodes_cpu_ms": 20.0, "postgres_cpu_ms": 10.0}},
            }],
            "waves": [{"ready": {"done": 50, "failed": 0, "bytes_each": 25_000},
                "cost": {"nodes_cpu_ms": 100.0, "postgres_cpu_ms": 5.0}}],
        }]});
        assert_eq!(costs(&report), Some(measured()));
        assert_eq!(costs(&json!({"runs": []})), None);
        report["runs"][1]["waves"][0]["ready"]["failed"] = json!(1);
        assert_eq!(costs(&report), None);
    }

    #[test]
    fn the_busiest_hour_adds_up() {
        let need = need(&args(), &measured(), 4_000.0, 0.25);
        let close = |one: f64, other: f64| assert!((one - other).abs() < 1e-6, "{one} {other}");
        close(need.meetings, 1_000.0);
        close(need.phones, 10_000.0);
        // 1,000 come in, 2,000 screens and 5,000 contributions: 2 + 0.04 + 0.5 processors.
        close(need.node_cores, 2.54);
        close(need.nodes, 3.0);
        close(need.postgres_cores, 0.1 + 0.002 + 0.25);
        close(need.memory_mb, 3.0 * 20.0 + 156.25);
        close(need.mbit_each_second, 8.0 * (30.0 + 8.0 + 1.0));
        let [nodes, ..] = meeting(&args(), &measured());
        // An hour: each of ten comes in once, sees 720 pieces and contributes 1,800 times.
        close(nodes, 10.0 * (2_000.0 + 720.0 * 20.0 + 1_800.0 * 100.0) / 1_000_000.0);
    }

    #[test]
    fn the_table_has_a_column_for_each() {
        let needs = [1.0, 40.0, 6_600.0].map(|schools| need(&args(), &measured(), schools, 1.0));
        let table = table(&args(), &measured(), &needs);
        assert!(table.contains("| schools | 1 | 40 | 6,600 |"), "{table}");
        assert_eq!(said(1_234_567.25, 1), "1,234,567.2");
        assert_eq!(said(12.0, 0), "12");
    }
}
