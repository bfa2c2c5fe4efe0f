//! The coach: signs in, makes meetings and leads them, as a browser would.

use std::{cell::Cell, net::SocketAddr, time::Duration};

use anyhow::{Context as _, Result, bail, ensure};

use crate::http::{Answer, Ask, NoAnswer, attribute, encoded, send, token_after};

const SIGN_IN: &str = "/aanmelden/";
const COOKIE: &str = "sessie=";
/// The conversation cards of the first theme.
const DECK: &str = "deck:1.1";
/// No agenda is longer.
const BLOCKS_MAX: usize = 60;
/// How often something is tried again that may have failed for a moment.
const TRIES: usize = 40;
const PAUSE: Duration = Duration::from_millis(500);

/// Somebody who leads, at whichever node answers.
#[derive(Debug)]
pub(crate) struct Coach {
    servers: Vec<SocketAddr>,
    at: Cell<usize>,
    pub(crate) cookie: String,
}

/// A meeting as its coach knows it.
#[derive(Clone, Debug)]
pub(crate) struct Meeting {
    /// Where it is planned and led: `/bijeenkomsten/…`.
    pub(crate) home: String,
    /// Where people come in: `/mee/…`.
    pub(crate) door: String,
    /// The projector's link: `/scherm/…`.
    pub(crate) wall: String,
}

/// Where people can write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) block: String,
    pub(crate) slot: String,
}

impl Coach {
    /// Signs in with what `driehoek admin` printed.
    pub(crate) async fn sign_in(servers: &[SocketAddr], printed: &str) -> Result<Self> {
        let token = token_after(printed, SIGN_IN).context("no link to sign in with was printed")?;
        let coach = Self { servers: servers.to_vec(), at: Cell::new(0), cookie: String::new() };
        let path = format!("{SIGN_IN}{token}");
        let answer = coach.send(Ask::form(&path, "", "")).await?;
        let all = answer.headers.get_all("set-cookie").iter();
        let mut cookies = all.filter_map(|value| value.to_str().ok()?.split(';').next());
        let cookie = cookies.find(|cookie| cookie.starts_with(COOKIE));
        let cookie = cookie.with_context(|| format!("not let in: {}", answer.in_short()))?;
        Ok(Self { cookie: cookie.to_owned(), ..coach })
    }

    /// Makes a meeting and starts it.
    pub(crate) async fn make(&self, title: &str) -> Result<Meeting> {
        let form = format!(
            "title={0}&team={0}&date=2030-01-15&time=19%3A30&naming=anonymous&lang=nl&start={1}",
            encoded(title),
            encoded(DECK),
        );
        let answer = self.send(Ask::form("/bijeenkomsten", &self.cookie, &form)).await?;
        let home = answer.header("location").filter(|to| to.starts_with("/bijeenkomsten/"));
        let home = home.with_context(|| format!("no meeting was made: {}", answer.in_short()))?;
        let home = home.to_owned();
        let plan = self.page(&home).await?;
        let code = token_after(&plan, "/mee/").context("the plan does not show the code")?;
        let wall = token_after(&plan, "/scherm/").context("the plan does not show the wall")?;
        let meeting =
            Meeting { door: format!("/mee/{code}"), wall: format!("/scherm/{wall}"), home };
        ensure!(self.act(&meeting.home, "do=start").await?, "a meeting could not be started");
        Ok(meeting)
    }

    /// Goes through the whole meeting, drawing a card wherever there is one; gives every place where
    /// people can write. `page` is that of somebody who takes part.
    pub(crate) async fn walk(&self, home: &str, page: &str) -> Result<Vec<Place>> {
        let mut places = Vec::new();
        for _ in 0..BLOCKS_MAX {
            let (block, _) = self.now(page).await?;
            self.act(home, &format!("do=draw-card&block={block}")).await?;
            let (block, slot) = self.now(page).await?;
            places.extend(slot.map(|slot| Place { block: block.clone(), slot }));
            if !self.act(home, &format!("do=next&from={block}")).await? {
                break;
            }
        }
        ensure!(places.len() > 1, "people can write at {} places only", places.len());
        Ok(places)
    }

    /// Shows what was written where the group is, and takes the group to another block.
    pub(crate) async fn move_on(&self, home: &str, from: &Place, to: &Place) -> Result<()> {
        // Refused where all is shown already.
        self.act(home, &format!("do=reveal&slot={}", encoded(&from.slot))).await?;
        let form = format!("do=go-to&block={}&from={}", to.block, from.block);
        ensure!(self.act(home, &form).await?, "the coach could not move on");
        Ok(())
    }

    /// Does something in a meeting; `false` when a rule refuses it.
    async fn act(&self, home: &str, form: &str) -> Result<bool> {
        let path = format!("{home}/handelingen");
        let answer = self.send(Ask::form(&path, &self.cookie, form)).await?;
        match answer.status {
            200 => Ok(true),
            409 => Ok(false),
            _ => bail!("{form} failed: {}", answer.in_short()),
        }
    }

    /// The block and the slot where the group is.
    async fn now(&self, page: &str) -> Result<(String, Option<String>)> {
        let page = self.page(page).await?;
        let (_, behind) = page.split_once("class=\"now\"").context("the meeting is nowhere")?;
        let tag = behind.split('>').next().unwrap_or_default();
        let block = attribute(tag, "data-block").context("the meeting is in no block")?;
        Ok((block.to_owned(), attribute(tag, "data-slot").map(str::to_owned)))
    }

    /// The lines in a meeting's report, as its coach can take it along.
    pub(crate) async fn report(&self, home: &str) -> Result<Vec<String>> {
        let text = self.page(&format!("{home}/verslag.json")).await?;
        let report: serde_json::Value = serde_json::from_str(&text).context("reading a report")?;
        let slots = report["said"].as_array().context("a report without what was said")?;
        let lines = slots.iter().filter_map(|slot| slot["lines"].as_array()).flatten();
        Ok(lines.filter_map(|line| line["text"].as_str()).map(str::to_owned).collect())
    }

    pub(crate) async fn page(&self, path: &str) -> Result<String> {
        let answer = self.send(Ask::page(path, &self.cookie)).await?;
        ensure!(answer.status == 200, "{path}: {}", answer.in_short());
        Ok(answer.text)
    }

    /// Sends, and tries again at another node as long as the answer is "not now".
    async fn send(&self, ask: Ask<'_>) -> Result<Answer> {
        let mut last = String::new();
        for _ in 0..TRIES {
            match send(self.servers[self.at.get() % self.servers.len()], ask).await {
                Ok(answer) if answer.status < 500 => return Ok(answer),
                Ok(answer) => last = answer.in_short(),
                Err(NoAnswer::Lost | NoAnswer::NobodyThere) => "no answer".clone_into(&mut last),
            }
            self.at.set(self.at.get() + 1);
            tokio::time::sleep(PAUSE).await;
        }
        bail!("{} does not work: {last}", ask.path)
    }
}
