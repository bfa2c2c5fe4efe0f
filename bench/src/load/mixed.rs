//! Reading and printing while meetings run: what the one does to the other.

use anyhow::Result;

use super::{
    report::{MixedReport, ReadingReport},
    wednesday::{Deeds, PEOPLE_EACH, PHONES_EACH, seconds, work},
};
use crate::{
    audience::{Audience, Pace},
    machine::load_average,
    protocol::Reading,
    report::Latency,
    site::Setup,
    size::Size,
};

const WORK_MS: u64 = 8_000;
/// Some lead, in others people write: at least one of each.
const MEETINGS_MIN: usize = 2;
const CARDS: [&str; 6] = [
    "/kaartenbak",
    "/kaartenbak/1.1",
    "/kaartenbak/1.1/kaart-1.1-v1",
    "/kaartenbak/1.1/kaart-1.1-v2",
    "/kaartenbak/1.1/kaart-1.1-v3",
    "/kaartenbak/talen",
];
const CARDS_PER_SECOND: f64 = 40.0;
/// Words, two words, a typing error, and a word half typed.
const SEARCHES: [&str; 4] =
    ["/zoeken?q=lezen", "/zoeken?q=taal+thuis", "/zoeken?q=vertrouwn", "/zoeken?q=huisw"];
const SEARCHES_PER_SECOND: f64 = 20.0;
const PAPER: &str = "/afdrukken/cards";
const PAPER_FORM: &str = "set=talen&taal=nl&layout=a4-4up";
const PAPERS_PER_SECOND: f64 = 0.5;

pub(super) async fn run(setup: &Setup, pace: &Pace, phones: usize) -> Result<MixedReport> {
    let meetings = (phones / PHONES_EACH).max(MEETINGS_MIN);
    let size = Size { meetings, participants_each: PEOPLE_EACH };
    let mut audience = Audience::gather(setup, pace, size).await?;
    audience.join().await?;
    audience.open_streams().await?;
    audience.led.go_where_people_contribute().await?;
    let deeds = deeds(&audience).await?;
    let (alone, _) = work(&mut audience, deeds, WORK_MS)?;
    let mut deeds = self::deeds(&audience).await?;
    deeds.readings = readings(&audience.led.coach.cookie);
    let asked = deeds.readings.clone();
    let (beside, worked) = work(&mut audience, deeds, WORK_MS)?;
    let readings = asked.iter().zip(&worked.readings).map(|(asked, (what, load))| {
        let latency = Latency::of(load);
        ReadingReport { what: what.clone(), asked_per_second: asked.per_second, latency }
    });
    Ok(MixedReport {
        phones: size.participants(),
        meetings,
        seconds: seconds(WORK_MS),
        readings: readings.collect(),
        alone,
        beside,
        load_average_before: audience.load_average_before.clone(),
        load_average_after: load_average(),
    })
}

/// In every second meeting the coach goes on, in the others people write.
async fn deeds(audience: &Audience) -> Result<Deeds> {
    let moves = audience.led.onward().await?.into_iter().enumerate();
    let moves = moves.map(|(number, a_move)| (number % 2 == 0).then_some(a_move)).collect();
    let mut slots = Vec::new();
    for (number, (meeting, token)) in
        audience.led.meetings.iter().zip(&audience.led.first_tokens).enumerate()
    {
        let writes = number % 2 == 1;
        slots.push(if writes {
            audience.led.coach.place(meeting, token).await?.slot
        } else {
            None
        });
    }
    Ok(Deeds { moves, slots, readings: Vec::new() })
}

fn readings(cookie: &str) -> Vec<Reading> {
    let pages = |name: &str, per_second, paths: &[&str]| Reading {
        name: name.to_owned(),
        cookie: cookie.to_owned(),
        per_second,
        paths: paths.iter().map(|path| (*path).to_owned()).collect(),
        form: None,
    };
    let mut paper = pages("printing a PDF of cards", PAPERS_PER_SECOND, &[PAPER]);
    paper.form = Some(PAPER_FORM.to_owned());
    vec![
        pages("reading pages of cards", CARDS_PER_SECOND, &CARDS),
        pages("searching", SEARCHES_PER_SECOND, &SEARCHES),
        paper,
    ]
}
