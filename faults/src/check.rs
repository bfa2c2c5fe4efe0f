//! Whether what is kept is what was acknowledged: no more, no less, and once.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    ledger::{Deed, State, Wanted},
    store::Row,
};

/// How many faults of one kind are told in full.
const TOLD: usize = 5;

/// What of a meeting is compared.
#[derive(Debug)]
pub(crate) struct Kept<'a> {
    /// The lines of the report.
    pub(crate) report: &'a [String],
    pub(crate) log: &'a [Row],
}

/// Faults of one kind, of which only the first ones are told.
#[derive(Debug, Default)]
struct Faults(BTreeMap<&'static str, Vec<String>>);

impl Faults {
    fn add(&mut self, what: &'static str, which: impl Into<String>) {
        self.0.entry(what).or_default().push(which.into());
    }

    fn told(self) -> Vec<String> {
        let told = self.0.into_iter().map(|(what, which)| {
            let first = which.iter().take(TOLD).cloned().collect::<Vec<_>>().join("; ");
            format!("{what} ({}): {first}", which.len())
        });
        told.collect()
    }
}

/// What is wrong with one meeting. `whole` is false for a copy that was taken while people wrote: it
/// may hold more than `deeds`, which were acknowledged before, but nothing twice.
pub(crate) fn meeting(deeds: &[&Deed], kept: &Kept<'_>, whole: bool) -> Vec<String> {
    let mut faults = Faults::default();
    for deed in deeds {
        match (&deed.state, deed.wanted) {
            (State::Sent(_), Wanted::Refused) => {
                faults.add("acknowledged, and had to be refused", &deed.text);
            }
            (State::Refused(why), Wanted::Kept) => {
                faults.add("refused without reason", format!("{} {why}", deed.text));
            }
            _ => {}
        }
    }
    against_report(deeds, kept.report, whole, &mut faults);
    against_log(deeds, kept.log, whole, &mut faults);
    faults.told()
}

fn against_report(deeds: &[&Deed], report: &[String], whole: bool, faults: &mut Faults) {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for line in report {
        *times.entry(line).or_default() += 1;
    }
    for deed in deeds {
        let stands = times.remove(deed.text.as_str()).unwrap_or(0);
        match (&deed.state, stands) {
            (State::Sent(_), 0) => faults.add("acknowledged and lost", &deed.text),
            (_, 2..) => faults.add("in the report more than once", &deed.text),
            (State::Refused(_), 1) => faults.add("refused, and in the report", &deed.text),
            (State::Waiting, 1) if whole => {
                faults.add("in the report, and still on a phone", &deed.text);
            }
            _ => {}
        }
    }
    for (line, count) in times {
        if whole {
            faults.add("in the report, and nobody wrote it", line);
        } else if count > 1 {
            faults.add("in the report more than once", line);
        }
    }
}

fn against_log(deeds: &[&Deed], log: &[Row], whole: bool, faults: &mut Faults) {
    for (place, row) in log.iter().enumerate() {
        if row.number != place as u64 + 1 {
            faults.add("a gap in the log", format!("{} stands at {}", row.number, place + 1));
            break;
        }
    }
    let mut seen = BTreeSet::new();
    let (mut actors, mut devices) = (BTreeMap::new(), BTreeMap::new());
    for deed in deeds {
        let State::Sent(number) = deed.state else { continue };
        if !seen.insert(number) {
            faults.add("two deeds with one number", format!("{number} {}", deed.text));
        }
        let Some(row) = log.iter().find(|row| row.number == number && row.has_key) else {
            faults.add("not in the log", format!("{number} {}", deed.text));
            continue;
        };
        // Each device is one person of the log, and each person one device.
        let (by, actor) = (deed.by.as_str(), row.actor.as_str());
        let same = *actors.entry(by).or_insert(actor) == actor;
        if !same || *devices.entry(actor).or_insert(by) != by {
            faults.add("in the log by somebody else", format!("{number} {} {actor}", deed.text));
        }
    }
    let keyed = log.iter().filter(|row| row.has_key).count();
    if keyed < seen.len() || (whole && keyed > seen.len()) {
        let counts = format!("{keyed} in the log, {} acknowledged", seen.len());
        faults.add("the counts differ", counts);
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, meeting};
    use crate::{
        ledger::{Deed, State, Wanted},
        store::Row,
    };

    fn deed(text: &str, wanted: Wanted, state: State) -> Deed {
        let (by, slot) = ("1-1".to_owned(), "4".to_owned());
        Deed { meeting: 0, by, slot, text: text.to_owned(), wanted, state }
    }

    fn row(number: u64, actor: &str, has_key: bool) -> Row {
        Row { number, actor: actor.to_owned(), has_key }
    }

    /// Two words that stand, one that was refused, and the log that fits them.
    fn right() -> (Vec<Deed>, Vec<String>, Vec<Row>) {
        let deeds = vec![
            deed("a", Wanted::Kept, State::Sent(2)),
            deed("b", Wanted::Kept, State::Sent(3)),
            deed("c", Wanted::Refused, State::Refused("no".to_owned())),
        ];
        let log = vec![row(1, "coach", false), row(2, "me", true), row(3, "me", true)];
        (deeds, vec!["a".to_owned(), "b".to_owned()], log)
    }

    fn check(deeds: &[Deed], report: &[String], log: &[Row], whole: bool) -> String {
        let deeds: Vec<_> = deeds.iter().collect();
        meeting(&deeds, &Kept { report, log }, whole).join("\n")
    }

    #[test]
    fn what_is_right_has_no_faults() {
        let (deeds, report, log) = right();
        assert_eq!(check(&deeds, &report, &log, true), "");
    }

    #[test]
    fn whatever_is_lost_doubled_or_invented_is_found() {
        let (deeds, report, log) = right();
        let lost = check(&deeds, &report[..1], &log, true);
        assert!(lost.contains("acknowledged and lost (1): b"), "{lost}");
        let twice = [&report[..], &report[..1]].concat();
        assert!(check(&deeds, &twice, &log, true).contains("more than once (1): a"));
        let refused = [&report[..], &["c".to_owned()]].concat();
        assert!(check(&deeds, &refused, &log, true).contains("refused, and in the report (1): c"));
        let strange = [&report[..], &["x".to_owned()]].concat();
        assert!(check(&deeds, &strange, &log, true).contains("nobody wrote it (1): x"));
        assert_eq!(check(&deeds, &strange, &log, false), "");
    }

    #[test]
    fn a_log_that_does_not_fit_is_found() {
        let (mut deeds, report, mut log) = right();
        assert!(check(&deeds, &report, &log[..2], true).contains("not in the log (1): 3 b"));
        log[2].actor = "other".to_owned();
        assert!(check(&deeds, &report, &log, true).contains("somebody else (1): 3 b other"));
        log[2].actor = "me".to_owned();
        log.push(row(5, "me", true));
        let gap = check(&deeds, &report, &log, true);
        assert!(gap.contains("a gap in the log (1): 5 stands at 4"), "{gap}");
        assert!(gap.contains("the counts differ (1): 3 in the log, 2 acknowledged"), "{gap}");
        deeds[1].state = State::Sent(2);
        assert!(check(&deeds, &report, &log[..3], true).contains("two deeds with one number"));
    }

    #[test]
    fn answers_that_are_wrong_in_themselves_are_found() {
        let (mut deeds, report, log) = right();
        deeds[1].state = State::Refused("gone".to_owned());
        let found = check(&deeds, &report, &log, true);
        assert!(found.contains("refused without reason (1): b gone"), "{found}");
        assert!(found.contains("refused, and in the report (1): b"), "{found}");
        deeds[1].state = State::Waiting;
        assert!(check(&deeds, &report, &log, true).contains("still on a phone (1): b"));
        deeds[2].state = State::Sent(3);
        assert!(check(&deeds, &report, &log, true).contains("had to be refused (1): c"));
    }
}
