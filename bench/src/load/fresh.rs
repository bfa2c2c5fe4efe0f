//! How soon a search finds what was just written, at the node where it was written and at another.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};

use super::report::{FoundReport, FreshReport};
use crate::{
    coach::{Coach, attribute},
    machine::load_average,
    report::{milliseconds, share},
    site::{Setup, Site},
};

/// How often a card is written anew, for each place where it is looked for.
const TIMES: u64 = 30;
/// After that it is not found at all.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(1);

pub(super) async fn run(setup: &Setup) -> Result<FreshReport> {
    let load_average_before = load_average();
    let site = Site::start(setup).await?;
    let nodes = site.nodes();
    let (here, elsewhere) = (nodes.first(), nodes.addresses.get(1).copied());
    let mut card = Card::begin(Coach::sign_in(&nodes, &site.sign_in_path).await?, here).await?;
    Ok(FreshReport {
        nodes: setup.nodes,
        here: card.found_at(here).await?,
        elsewhere: match elsewhere {
            Some(other) => Some(card.found_at(other).await?),
            None => None,
        },
        load_average_before,
        load_average_after: load_average(),
    })
}

/// A card of a school's own, written at one node.
struct Card {
    coach: Coach,
    server: SocketAddr,
    deck: String,
    path: String,
    /// How a page leads to it.
    hit: String,
    written: u64,
}

impl Card {
    async fn begin(coach: Coach, server: SocketAddr) -> Result<Self> {
        let deck = coach.sends(server, "/eigen-kaarten", "title=Vers").await?;
        let path = coach.sends(server, &deck, "do=add&kind=gesprekskaart").await?;
        let id = deck.rsplit('/').next().context("a deck without an id")?;
        let hit = format!("/kaartenbak/{id}/{id}-1");
        Ok(Self { coach, server, path, hit, deck, written: 0 })
    }

    /// Writes it anew and publishes it, many times, and looks for it at this node.
    async fn found_at(&mut self, node: SocketAddr) -> Result<FoundReport> {
        let (mut found, mut searches) = (Vec::new(), 0);
        for _ in 0..TIMES {
            let word = self.publish().await?;
            let published = Instant::now();
            let search = format!("/zoeken?q={word}");
            loop {
                searches += 1;
                if self.coach.page(node, &search).await?.contains(&self.hit) {
                    break;
                }
                ensure!(published.elapsed() < PATIENCE, "what was published is not found");
                tokio::time::sleep(PAUSE).await;
            }
            found.push(published.elapsed());
        }
        found.sort_unstable();
        Ok(FoundReport {
            times: found.len(),
            searches,
            median_ms: milliseconds(share(&found, 50)),
            p95_ms: milliseconds(share(&found, 95)),
            max_ms: milliseconds(found.last().copied()),
        })
    }

    async fn publish(&mut self) -> Result<String> {
        self.written += 1;
        let word = word(self.written);
        let form = self.coach.page(self.server, &self.path).await?;
        let (_, base) = form.split_once("name=\"base\"").context("a form without its version")?;
        let base = attribute(base, "value").context("a form without its version")?;
        let card = format!("kind=gesprekskaart&text=Wie+kent+{word}&base={base}");
        self.coach.sends(self.server, &self.path, &card).await?;
        let to = self.coach.sends(self.server, &self.deck, "do=publish").await?;
        ensure!(to.ends_with("gedaan=published"), "nothing was published: {to}");
        Ok(word)
    }
}

/// A word that no other is like, for a search forgives typing errors.
fn word(number: u64) -> String {
    const LETTERS: u32 = 12;
    let mut mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let letter = |mixed: &mut u64| {
        let letter = *mixed % 26;
        *mixed /= 26;
        char::from(b'a' + u8::try_from(letter).unwrap_or_default())
    };
    (0..LETTERS).map(|_| letter(&mut mixed)).collect()
}
