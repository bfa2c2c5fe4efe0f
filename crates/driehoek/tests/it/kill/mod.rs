//! The power goes out: the real program is killed in the middle of its work, and comes back.
//!
//! Guests bring in words from several threads. At a moment of chance the program is killed, not
//! asked to stop. After a restart everything that was acknowledged is there once, what was sent
//! without an answer can be sent again, and every screen is back by itself.

mod program;
mod screen;

use std::{
    collections::BTreeMap,
    sync::mpsc::{Sender, channel},
    thread,
    time::{Duration, Instant},
};

use driehoek::{chance::Chance, meetings::links::LinkToken};
use serde_json::Value;

use program::{Program, Reply, ask, free_port};
use screen::Screen;

const GUESTS: usize = 20;
const THREADS: usize = 4;
/// How often the program is killed.
const ROUNDS: usize = 3;
/// The most words of one thread in one round: one guest may bring in 200 in all.
const WORDS_MAX: usize = 200;
/// How soon every screen must be back.
const BACK_WITHIN: Duration = Duration::from_secs(3);
/// How long anything else may take before the test gives up.
const LIMIT: Duration = Duration::from_mins(1);

/// Something that was sent and whose answer came or did not come.
#[derive(Clone)]
struct Sent {
    page: String,
    text: String,
    key: String,
}

/// What a thread did until the program was gone.
#[derive(Default)]
struct Done {
    acknowledged: Vec<Sent>,
    unanswered: Vec<Sent>,
    joined: Vec<String>,
}

/// The meeting as the test sees it from outside.
struct Meeting {
    port: u16,
    cookie: String,
    home: String,
    code: String,
    slot: String,
    pages: Vec<String>,
}

impl Meeting {
    /// Signs in as the coach of the demonstration, starts the meeting at a block to write in, and
    /// lets the guests join.
    fn begin(program: &Program) -> Self {
        let port = program.port;
        let signed_in = ask(port, "POST", program.link("/aanmelden/"), "", "").unwrap();
        let cookie = signed_in.cookies();
        let wall = program.link("/scherm/").rsplit('/').next().unwrap();
        let id = LinkToken::read(wall).unwrap().meeting();
        let code = program.link("/mee/").rsplit('/').next().unwrap().to_owned();
        let home = format!("/bijeenkomsten/{id}");
        let (slot, pages) = (String::new(), Vec::new());
        let mut meeting = Self { port, cookie, home, code, slot, pages };
        let blocks = meeting.report()["agenda"].as_array().unwrap().len();
        meeting.slot = (blocks + 1).to_string();
        meeting.lead("agenda", "do=add-block&kind=writing");
        meeting.lead("handelingen", "do=start");
        let slot = &meeting.slot;
        meeting.lead("handelingen", &format!("do=go-to&from=1&block={slot}"));
        meeting.pages = (0..GUESTS).map(|n| meeting.join(&format!("Gast{n}")).unwrap()).collect();
        meeting
    }

    fn lead(&self, place: &str, form: &str) {
        let path = format!("{}/{place}", self.home);
        let reply = ask(self.port, "POST", &path, &self.cookie, form).unwrap();
        assert_eq!(reply.status, 303, "{form}: {}", reply.body);
    }

    /// Joins; gives the personal page, or nothing when no answer came.
    fn join(&self, name: &str) -> Option<String> {
        let path = format!("/mee/{}", self.code);
        let reply = ask(self.port, "POST", &path, "", &format!("name={name}")).ok()?;
        (reply.status == 303).then(|| reply.header("location").to_owned())
    }

    fn send(&self, sent: &Sent) -> std::io::Result<Reply> {
        let path = format!("{}/handelingen", sent.page);
        let (slot, text, key) = (&self.slot, &sent.text, &sent.key);
        let form = format!("do=contribute&slot={slot}&text={text}&key={key}");
        ask(self.port, "POST", &path, "", &form)
    }

    fn report(&self) -> Value {
        let path = format!("{}/verslag.json", self.home);
        let reply = ask(self.port, "GET", &path, &self.cookie, "").unwrap();
        assert_eq!(reply.status, 200, "{}", reply.body);
        serde_json::from_str(&reply.body).unwrap()
    }

    /// How often each text stands in the report.
    fn counts(&self) -> BTreeMap<String, usize> {
        let report = self.report();
        let slots = report["said"].as_array().unwrap();
        let mine = slots.iter().filter(|slot| slot["slot"] == self.slot.as_str());
        let mut counts = BTreeMap::new();
        for line in mine.flat_map(|slot| slot["lines"].as_array().unwrap()) {
            *counts.entry(line["text"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        counts
    }

    /// Brings in words for a few guests until the program no longer answers.
    fn speak(&self, round: usize, thread: usize, tell: &Sender<()>) -> Done {
        let mut done = Done::default();
        let chance = Chance::system();
        let pages: Vec<_> = self.pages.iter().skip(thread).step_by(THREADS).collect();
        for number in 0..WORDS_MAX {
            let sent = Sent {
                page: pages[number % pages.len()].clone(),
                text: format!("r{round}-t{thread}-n{number}"),
                key: chance.uuid_v7(jiff::Timestamp::UNIX_EPOCH).to_string(),
            };
            match self.send(&sent) {
                Ok(reply) if reply.status == 200 => {
                    done.acknowledged.push(sent);
                    let _ = tell.send(());
                }
                Ok(reply) => panic!("{}: {}", reply.status, reply.body),
                Err(_) => {
                    done.unanswered.push(sent);
                    break;
                }
            }
        }
        done
    }

    /// Lets people come in until the program no longer answers.
    fn keep_joining(&self, round: usize) -> Done {
        let names = (0..WORDS_MAX).map(|number| format!("Later{round}x{number}"));
        let joined = names.map_while(|name| self.join(&name)).collect();
        Done { joined, ..Done::default() }
    }

    /// Works from all threads and kills the program after so many acknowledgements.
    fn until_killed(&self, round: usize, program: Program, after: usize) -> Done {
        let (tell, heard) = channel();
        let mut all = Done::default();
        thread::scope(|scope| {
            let work = |thread| {
                let tell = tell.clone();
                scope.spawn(move || self.speak(round, thread, &tell))
            };
            let mut threads: Vec<_> = (0..THREADS).map(work).collect();
            threads.push(scope.spawn(|| self.keep_joining(round)));
            for _ in 0..after {
                heard.recv_timeout(LIMIT).expect("the program acknowledges");
            }
            program.kill();
            for thread in threads {
                let done = thread.join().unwrap();
                all.acknowledged.extend(done.acknowledged);
                all.unanswered.extend(done.unanswered);
                all.joined.extend(done.joined);
            }
        });
        all
    }

    /// Sends again what had no answer: from two devices, each twice.
    fn send_again(&self, unanswered: &[Sent]) {
        thread::scope(|scope| {
            for sent in unanswered.iter().chain(unanswered) {
                scope.spawn(move || {
                    for _ in 0..2 {
                        let reply = self.send(sent).unwrap();
                        assert_eq!(reply.status, 200, "{}: {}", sent.text, reply.body);
                    }
                });
            }
        });
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_once_and_every_screen_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let mut program = Program::start(folder.path(), port);
    let meeting = Meeting::begin(&program);
    let screens = [
        ("a phone", format!("{}/stroom", meeting.pages[0]), ""),
        ("the wall", format!("{}/stroom", program.link("/scherm/")), ""),
        ("the coach", format!("{}/stroom", meeting.home), meeting.cookie.as_str()),
    ];
    let screens = screens.map(|(name, path, cookie)| Screen::open(name, port, path, cookie));
    for screen in &screens {
        screen.wait_for_piece();
    }
    let mut expected = Vec::new();
    for round in 0..ROUNDS {
        let after = 20 + usize::try_from(Chance::system().seed() % 280).unwrap();
        let what = format!("round {round}, killed after {after}");
        let done = meeting.until_killed(round, program, after);
        assert!(done.acknowledged.len() >= after, "{what}");
        screens.iter().for_each(Screen::wait_until_gone);
        program = Program::start(folder.path(), port);
        let ready = Instant::now();
        for screen in &screens {
            let back = screen.wait_for_piece().duration_since(ready);
            assert!(back < BACK_WITHIN, "{what}: {} was back after {back:?}", screen.name);
        }
        expected.extend(done.acknowledged);
        let counts = meeting.counts();
        for sent in &expected {
            assert_eq!(counts.get(&sent.text), Some(&1), "{what}: {} was answered", sent.text);
        }
        for page in &done.joined {
            let reply = ask(port, "GET", page, "", "").unwrap();
            assert_eq!(reply.status, 200, "{what}: {page} was answered");
        }
        meeting.send_again(&done.unanswered);
        expected.extend(done.unanswered);
        let once: BTreeMap<_, _> = expected.iter().map(|sent| (sent.text.clone(), 1)).collect();
        assert_eq!(meeting.counts(), once, "{what}");
    }
}
