//! Work of all kinds beside each other, each piece at a moment planned before: coaches move on, people
//! contribute, pages are read and papers are printed.

use std::{
    cell::RefCell,
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};

use super::{
    CONTRIBUTION, Phones, number,
    planned::{Tally, planned},
    pool::Pool,
    streams::{Hall, ROUND_MAX, asked_by_coach},
};
use crate::{
    http::{Reply, Request, encoded},
    nodes::Nodes,
    protocol::{Load, Move, Reading, Work, Worked},
};

/// How often somebody looks whether a paper is ready, as the page does.
const PAPER_LOOK: Duration = Duration::from_millis(100);
/// What the page about an order shows when it is over.
const PAPER_OVER: &str = "data-over";
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A contribution that was acknowledged: its meeting, its place in the log, its planned moment.
type Kept = (usize, u64, Instant);

impl Phones {
    pub(super) async fn work(&self, work: &Work) -> Result<Worked> {
        let over = Duration::from_millis(work.over_ms);
        let pool = Rc::new(Pool::default());
        let reading = async {
            let mut all = Vec::new();
            for one in &work.readings {
                let (pool, nodes) = (pool.clone(), work.nodes.clone());
                let (name, one) = (one.name.clone(), one.clone());
                let done = tokio::task::spawn_local(read(pool, nodes, one, over));
                all.push((name, done));
            }
            let mut loads = Vec::new();
            for (name, done) in all {
                loads.push((name, done.await.context("reading")??));
            }
            Ok::<_, anyhow::Error>(loads)
        };
        let (moves, contributions, readings) = tokio::join!(
            self.moves(&work.moves, over, &pool),
            self.contributions(work, over, &pool),
            reading
        );
        let ((moves, screens), (contributions, coach_screens)) = (moves?, contributions);
        Ok(Worked { moves, screens, contributions, coach_screens, readings: readings? })
    }

    /// How long the coaches' answers took, and how long it took until each screen had it.
    async fn moves(
        &self,
        moves: &[Option<Move>],
        over: Duration,
        pool: &Rc<Pool>,
    ) -> Result<(Load, Load)> {
        let halls = self.streams.halls.iter().zip(moves);
        let all: Vec<_> =
            halls.filter_map(|(hall, it)| Some((hall.clone(), it.clone()?))).collect();
        let screens = all.iter().map(|(hall, _)| hall.screens.get()).sum();
        if all.is_empty() {
            return Ok((Load::default(), Load::default()));
        }
        let bytes = self.streams.bytes();
        self.streams.expect(screens);
        let tally = Rc::new(Tally::default());
        let lasted = planned(all.len(), over, &tally, |turn, moment| {
            let ((hall, a_move), pool, tally) = (all[turn].clone(), pool.clone(), tally.clone());
            async move {
                hall.begin(moment);
                let ask = asked_by_coach(&a_move);
                let heed = |reply: &Reply<'_>| number(reply).ok_or_else(|| reply.in_short());
                let answer = pool.send(a_move.server, &ask, heed).await?;
                answer.map_err(|why| anyhow::anyhow!("the coach was refused: {why}"))?;
                tally.done(moment);
                Ok(())
            }
        })
        .await;
        let took = self.streams.arrived().await;
        let failed = screens - took.len();
        let seconds = lasted.as_secs_f64();
        let bytes = self.streams.bytes() - bytes;
        let failure = (failed > 0).then(|| {
            let lacking = all.iter().filter_map(|(hall, it)| Some((hall.lacks()?, &it.form)));
            let lacking = lacking.map(|(lacks, form)| format!("{form}: {lacks}"));
            format!("screens without the piece: {}", lacking.collect::<Vec<_>>().join("; "))
        });
        let seen = Load { failed, failure, bytes, ..Load::of(took, seconds) };
        Ok((tally.load(lasted), seen))
    }

    /// How long the answers took, and how long until the coach's screen had it.
    async fn contributions(&self, work: &Work, over: Duration, pool: &Rc<Pool>) -> (Load, Load) {
        let nodes = &work.nodes;
        let who: Vec<_> = self.in_turn(&work.slots).into_iter().step_by(work.one_in).collect();
        let text = encoded(CONTRIBUTION);
        let tally = Rc::new(Tally::default());
        let kept = Rc::new(RefCell::new(Vec::<Kept>::new()));
        let lasted = planned(who.len(), over, &tally, |turn, moment| {
            let (meeting, slot, token) = &who[turn];
            let meeting = *meeting;
            let server = nodes.of_phones(meeting).unwrap_or_else(|| nodes.by_turn(turn));
            let form = format!("do=contribute&slot={slot}&text={text}&key={}", self.key());
            let ask = Request::post(server, &format!("/mijn/{token}/handelingen"))
                .header("accept", "application/json")
                .form(&form);
            let (pool, tally, kept) = (pool.clone(), tally.clone(), kept.clone());
            async move {
                let heed = |reply: &Reply<'_>| number(reply).ok_or_else(|| reply.in_short());
                let answer = pool.send(server, &ask, heed).await?;
                let number = answer.map_err(|why| anyhow::anyhow!("refused: {why}"))?;
                tally.done(moment);
                kept.borrow_mut().push((meeting, number, moment));
                Ok(())
            }
        })
        .await;
        let kept = kept.take();
        let seen = seen_by_coaches(&self.streams.halls, &kept).await;
        let failed = kept.len() - seen.len();
        let failure = (failed > 0).then(|| "not on the coach's screen".to_owned());
        let seen = Load { failed, failure, ..Load::of(seen, lasted.as_secs_f64()) };
        (tally.load(lasted), seen)
    }

    /// Everybody in the meetings that have a slot: the first one of each meeting, then the second.
    fn in_turn(&self, slots: &[Option<String>]) -> Vec<(usize, String, &String)> {
        let most = self.tokens.iter().map(Vec::len).max().unwrap_or(0);
        let mut all = Vec::new();
        for place in 0..most {
            for (meeting, (slot, tokens)) in slots.iter().zip(&self.tokens).enumerate() {
                if let (Some(slot), Some(token)) = (slot, tokens.get(place)) {
                    all.push((meeting, encoded(slot), token));
                }
            }
        }
        all
    }
}

/// Waits until the coaches' screens show everything; gives how long each contribution took that is
/// shown. Where no coach looks, there is nothing to wait for.
async fn seen_by_coaches(halls: &[Rc<Hall>], kept: &[Kept]) -> Vec<Duration> {
    let began = Instant::now();
    loop {
        let seen: Vec<_> = kept.iter().filter_map(|one| seen_by_coach(halls, *one)).collect();
        if seen.len() == kept.len() || began.elapsed() > ROUND_MAX {
            return seen;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

fn seen_by_coach(halls: &[Rc<Hall>], (meeting, number, planned): Kept) -> Option<Duration> {
    let saw = halls.get(meeting)?.coach_saw.borrow();
    // Versions only grow.
    let first = saw.partition_point(|(version, _)| *version < number);
    saw.get(first).map(|(_, at)| at.saturating_duration_since(planned))
}

/// Reads pages, or has papers printed, at a steady rate.
async fn read(pool: Rc<Pool>, nodes: Nodes, reading: Reading, over: Duration) -> Result<Load> {
    ensure!(!reading.paths.is_empty(), "there is nothing to read");
    let count = times(reading.per_second, over);
    let (tally, reading) = (Rc::new(Tally::default()), Rc::new(reading));
    let lasted = planned(count, over, &tally, |turn, moment| {
        let (pool, tally, reading) = (pool.clone(), tally.clone(), reading.clone());
        let server = nodes.by_turn(turn);
        async move {
            let path = &reading.paths[turn % reading.paths.len()];
            let reader = Reader { pool: &pool, server, cookie: &reading.cookie };
            let (body, bytes) = match &reading.form {
                Some(form) => reader.print(path, form).await?,
                None => reader.page(path).await?,
            };
            tally.done(moment);
            tally.body_bytes.set(body);
            tally.bytes.set(tally.bytes.get() + bytes);
            Ok(())
        }
    })
    .await;
    Ok(tally.load(lasted))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundreds")]
fn times(per_second: f64, over: Duration) -> usize {
    (per_second * over.as_secs_f64()).ceil() as usize
}

/// Somebody who signed in, at one node.
struct Reader<'a> {
    pool: &'a Pool,
    server: SocketAddr,
    cookie: &'a str,
}

impl Reader<'_> {
    /// Reads a page as browsers do; gives the size of its body, and of all that came in.
    async fn page(&self, path: &str) -> Result<(usize, usize)> {
        let ask = Request::get(self.server, path)
            .header("cookie", self.cookie)
            .header("accept-encoding", "gzip")
            .bytes();
        let heed = |reply: &Reply<'_>| {
            let sizes = (reply.body.len(), reply.bytes);
            (reply.status == 200).then_some(sizes).ok_or_else(|| reply.in_short())
        };
        let sizes = self.pool.send(self.server, &ask, heed).await?;
        sizes.map_err(|why| anyhow::anyhow!("{path}: {why}"))
    }

    /// Orders a paper, waits until it is ready and fetches it.
    async fn print(&self, path: &str, form: &str) -> Result<(usize, usize)> {
        let ask = Request::post(self.server, path).header("cookie", self.cookie).form(form);
        let heed = |reply: &Reply<'_>| {
            let to = reply.header("location").map(str::to_owned);
            to.ok_or_else(|| reply.in_short())
        };
        let job = self.pool.send(self.server, &ask, heed).await?;
        let job = job.map_err(|why| anyhow::anyhow!("no paper: {why}"))?;
        let state = format!("{job}/voortgang");
        let state = Request::get(self.server, &state).header("cookie", self.cookie).bytes();
        loop {
            let over = |reply: &Reply<'_>| reply.text().contains(PAPER_OVER);
            if self.pool.send(self.server, &state, over).await? {
                return self.page(&format!("{job}/bestand.pdf")).await;
            }
            tokio::time::sleep(PAPER_LOOK).await;
        }
    }
}
