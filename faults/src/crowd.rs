//! Everybody who takes part: phones, walls and coaches of all meetings.

use std::{cell::RefCell, net::SocketAddr, rc::Rc, time::Duration};

use anyhow::{Context as _, Result, ensure};
use tokio::task::JoinHandle;

use crate::{
    chance::Chance,
    coach::Coach,
    http::{Ask, send},
    ledger::Ledger,
    phones::{Pace, Phone},
    screens::{Hall, Kind, Screen},
};

/// How many people come in at the same time.
const AT_ONCE: usize = 16;
const JOIN_TRIES: usize = 5;

/// How large a run is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) meetings: usize,
    pub(crate) phones: usize,
    /// How many deeds everybody together does in a second, about.
    pub(crate) rate: f64,
    pub(crate) seed: u64,
}

/// Everybody, until it is dropped.
#[derive(Debug)]
pub(crate) struct Crowd {
    pub(crate) halls: Vec<Rc<Hall>>,
    pub(crate) screens: Vec<Rc<Screen>>,
    /// Those who write: phones and coaches.
    pub(crate) writers: Vec<Rc<Phone>>,
    pub(crate) ledger: Rc<Ledger>,
    pub(crate) pace: Rc<Pace>,
    tasks: Vec<JoinHandle<()>>,
}

impl Crowd {
    /// Makes the meetings, lets everybody in and opens all streams.
    pub(crate) async fn bring_in(
        coach: &Coach,
        servers: &[SocketAddr],
        size: Size,
    ) -> Result<Self> {
        let mut halls = Vec::new();
        for number in 0..size.meetings {
            let meeting = coach.make(&format!("Proef {}", number + 1)).await?;
            halls.push(Rc::new(Hall::new(number, meeting)));
        }
        let pages = join(&halls, servers, size.phones).await?;
        let servers = Rc::new(servers.to_vec());
        let pace = Rc::new(Pace::default());
        pace.think.set(Duration::from_secs_f64(number(size.phones + size.meetings) / size.rate));
        let (screens, writers, tasks) = (Vec::new(), Vec::new(), Vec::new());
        let mut crowd = Self { halls, screens, writers, ledger: Rc::default(), pace, tasks };
        for (place, hall) in crowd.halls.clone().iter().enumerate() {
            let first = pages.iter().find(|(meeting, _)| *meeting == place);
            let (_, link) = first.context("a meeting without anybody")?;
            hall.places.replace(coach.walk(&hall.meeting.home, link).await?);
            // The walk ends at the last place.
            hall.at.set(hall.places.borrow().len() - 1);
            let (home, wall) = (&hall.meeting.home, &hall.meeting.wall);
            let desk = Screen::new(hall, (Kind::Coach, home, &coach.cookie), &servers, place);
            crowd.add_writer(desk, home, (place, format!("{place}-coach")), size.seed);
            let wall = Screen::new(hall, (Kind::Wall, wall, ""), &servers, place + 1);
            crowd.add(Rc::new(wall), size.seed);
        }
        for (turn, (meeting, page)) in pages.iter().enumerate() {
            let hall = crowd.halls[*meeting].clone();
            let screen = Screen::new(&hall, (Kind::Phone, page, ""), &servers, turn);
            crowd.add_writer(screen, page, (*meeting, format!("{meeting}-{turn}")), size.seed);
        }
        Ok(crowd)
    }

    fn add(&mut self, screen: Rc<Screen>, seed: u64) {
        let chance = Chance::of(seed, self.tasks.len() as u64);
        self.tasks.push(tokio::task::spawn_local(screen.clone().hold(chance)));
        self.screens.push(screen);
    }

    fn add_writer(&mut self, screen: Screen, page: &str, who: (usize, String), seed: u64) {
        let screen = Rc::new(screen);
        self.add(screen.clone(), seed);
        let chance = Chance::of(seed, self.tasks.len() as u64);
        let phone = Rc::new(Phone::new(screen, page, who, chance));
        self.writers.push(phone.clone());
        let living = phone.live(self.ledger.clone(), self.pace.clone());
        self.tasks.push(tokio::task::spawn_local(living));
    }

    /// How many screens have no stream now.
    pub(crate) fn away(&self) -> usize {
        self.screens.iter().filter(|screen| !screen.is_open.get()).count()
    }

    /// How many streams broke since the start.
    pub(crate) fn losses(&self) -> usize {
        self.screens.iter().map(|screen| screen.losses.get()).sum()
    }

    /// The node that has most screens, of this many.
    pub(crate) fn busiest(&self, nodes: usize) -> usize {
        let at = |node| self.screens.iter().filter(|screen| screen.node() == node).count();
        (0..nodes).max_by_key(|node| at(*node)).unwrap_or(0)
    }
}

impl Drop for Crowd {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Lets people in by the doors of all meetings by turns; gives the meeting and the own page of each.
async fn join(
    halls: &[Rc<Hall>],
    servers: &[SocketAddr],
    phones: usize,
) -> Result<Vec<(usize, String)>> {
    let pages = Rc::new(RefCell::new(Vec::with_capacity(phones)));
    let mut workers = Vec::new();
    for worker in 0..AT_ONCE {
        let doors: Vec<_> = halls.iter().map(|hall| hall.meeting.door.clone()).collect();
        let (pages, servers) = (pages.clone(), servers.to_vec());
        workers.push(tokio::task::spawn_local(async move {
            for turn in (worker..phones).step_by(AT_ONCE) {
                let meeting = turn % doors.len();
                let page = come_in(servers[turn % servers.len()], &doors[meeting]).await?;
                pages.borrow_mut().push((turn, meeting, page));
            }
            Ok::<_, anyhow::Error>(())
        }));
    }
    for worker in workers {
        worker.await.context("joining")??;
    }
    let mut pages = pages.take();
    ensure!(pages.len() == phones, "only {} of {phones} came in", pages.len());
    pages.sort_unstable();
    Ok(pages.into_iter().map(|(_, meeting, page)| (meeting, page)).collect())
}

async fn come_in(server: SocketAddr, door: &str) -> Result<String> {
    let mut last = String::from("no answer");
    for _ in 0..JOIN_TRIES {
        let Ok(answer) = send(server, Ask::form(door, "", "name=")).await else { continue };
        if let Some(page) = answer.header("location").filter(|to| to.starts_with("/mijn/")) {
            return Ok(page.to_owned());
        }
        last = answer.in_short();
    }
    anyhow::bail!("nobody can come in at {door}: {last}")
}

#[expect(clippy::cast_precision_loss, reason = "people are counted in thousands")]
fn number(count: usize) -> f64 {
    count as f64
}
