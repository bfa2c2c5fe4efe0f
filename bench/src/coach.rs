//! The coach: signs in, makes meetings and leads them, as a browser would.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, bail, ensure};

use crate::{
    http::{Connection, Request, encoded, token_after},
    nodes::Nodes,
    protocol::{Move, Watch},
};

const SIGN_IN_COOKIE: &str = "sessie=";
/// No agenda is longer.
const BLOCKS_MAX: usize = 60;

#[derive(Debug)]
pub(crate) struct Coach {
    nodes: Nodes,
    pub(crate) cookie: String,
}

/// A meeting as the coach knows it.
#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    /// The node at which its coach is.
    pub(crate) server: SocketAddr,
    /// Where it is planned and led: `/bijeenkomsten/…`.
    home: String,
    /// Where people come in: `/mee/…`.
    pub(crate) door: String,
}

/// Where a meeting is, as its participants see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) block: String,
    /// Where people can contribute now.
    pub(crate) slot: Option<String>,
}

impl Coach {
    pub(crate) async fn sign_in(nodes: &Nodes, path: &str) -> Result<Self> {
        let server = nodes.first();
        let mut connection = Connection::open(server).await?;
        let reply = connection.send(&Request::post(server, path).form("")).await?;
        let mut cookies = reply.headers("set-cookie");
        let cookie = cookies.find(|cookie| cookie.starts_with(SIGN_IN_COOKIE));
        let cookie = cookie.and_then(|cookie| cookie.split(';').next());
        let cookie =
            cookie.with_context(|| format!("the coach was not let in: {}", reply.in_short()))?;
        let (nodes, cookie) = (nodes.clone(), cookie.to_owned());
        Ok(Self { nodes, cookie })
    }

    /// Makes the meeting with this number, with this deck on the agenda.
    pub(crate) async fn make(&self, number: usize, title: &str, deck: &str) -> Result<Meeting> {
        let form = format!(
            "title={0}&team={0}&date=2030-01-15&time=19%3A30&naming=anonymous&lang=nl&start={1}",
            encoded(title),
            encoded(&format!("deck:{deck}")),
        );
        let server = self.nodes.of_coach(number);
        let home = self.sends(server, "/bijeenkomsten", &form).await?;
        let page = self.page(server, &home).await?;
        let code = token_after(&page, "/mee/").context("the plan does not show the code")?;
        Ok(Meeting { server, door: format!("/mee/{code}"), home })
    }

    /// Sends a form at a node; gives the address to which the answer leads.
    pub(crate) async fn sends(&self, server: SocketAddr, path: &str, form: &str) -> Result<String> {
        let mut connection = Connection::open(server).await?;
        let reply = connection.send(&self.post(server, path).form(form)).await?;
        let to = reply.header("location").filter(|_| reply.status == 303);
        Ok(to.with_context(|| format!("{path}: {}", reply.in_short()))?.to_owned())
    }

    /// Does something in a meeting, and fails when it is refused.
    pub(crate) async fn act(&self, meeting: &Meeting, form: &str) -> Result<()> {
        ensure!(self.tries(meeting, form).await?, "the coach was refused: {form}");
        Ok(())
    }

    /// Does something in a meeting; `false` when a rule refuses it.
    pub(crate) async fn tries(&self, meeting: &Meeting, form: &str) -> Result<bool> {
        let a_move = self.a_move(meeting, form);
        let server = meeting.server;
        let request = self.post(server, &a_move.path).header("accept", "application/json");
        let mut connection = Connection::open(server).await?;
        let reply = connection.send(&request.form(form)).await?;
        match reply.status {
            200 => Ok(true),
            409 => Ok(false),
            _ => bail!("{form} failed: {}", reply.in_short()),
        }
    }

    /// What this coach would send, for somebody else to send it at the right moment.
    pub(crate) fn a_move(&self, meeting: &Meeting, form: &str) -> Move {
        let path = format!("{}/handelingen", meeting.home);
        let (server, cookie, form) = (meeting.server, self.cookie.clone(), form.to_owned());
        Move { server, path, cookie, form }
    }

    /// The streams of the coach's screen and of the wall of the meeting with this number.
    pub(crate) async fn own_streams(&self, meeting: &Meeting, number: usize) -> Result<Vec<Watch>> {
        let server = meeting.server;
        let screen = self.page(server, &format!("{}/leiden", meeting.home)).await?;
        let plan = self.page(server, &meeting.home).await?;
        let wall = token_after(&plan, "/scherm/").context("the plan does not show the wall")?;
        let wall = self.page(server, &format!("/scherm/{wall}")).await?;
        let stream = |page: &str, coach_of| -> Result<Watch> {
            let path = attribute(page, "data-stream").context("a screen without a stream")?;
            Ok(Watch { server, path: path.to_owned(), cookie: self.cookie.clone(), coach_of })
        };
        Ok(vec![stream(&screen, Some(number))?, stream(&wall, None)?])
    }

    /// Where the meeting is, by the page of somebody who takes part.
    /// It is asked where the coach is: another node follows a moment later.
    pub(crate) async fn place(&self, meeting: &Meeting, token: &str) -> Result<Place> {
        let page = self.page(meeting.server, &format!("/mijn/{token}")).await?;
        let block = attribute(&page, "data-block").context("the meeting is nowhere")?;
        // The page also repeats slots below; that of the live piece stands beside its block.
        let (_, behind) = page.split_once("data-block=").unwrap_or_default();
        let tag = behind.split('>').next().unwrap_or_default();
        let slot = attribute(tag, "data-slot").map(str::to_owned);
        Ok(Place { block: block.to_owned(), slot })
    }

    /// Goes through the whole meeting from its first block, drawing a card wherever there is one.
    /// `token` is somebody who takes part. Returns every place on the way.
    pub(crate) async fn walk(&self, meeting: &Meeting, token: &str) -> Result<Vec<Place>> {
        let mut places = Vec::new();
        while places.len() < BLOCKS_MAX {
            let block = self.place(meeting, token).await?.block;
            self.tries(meeting, &format!("do=draw-card&block={block}")).await?;
            places.push(self.place(meeting, token).await?);
            if !self.tries(meeting, &format!("do=next&from={block}")).await? {
                break;
            }
        }
        Ok(places)
    }

    fn post(&self, server: SocketAddr, path: &str) -> Request {
        Request::post(server, path).header("cookie", &self.cookie)
    }

    /// A page of a node.
    pub(crate) async fn page(&self, server: SocketAddr, path: &str) -> Result<String> {
        let request = Request::get(server, path).header("cookie", &self.cookie);
        let mut connection = Connection::open(server).await?;
        let reply = connection.send(&request.bytes()).await?;
        ensure!(reply.status == 200, "{path} answers {}", reply.in_short());
        Ok(reply.text())
    }
}

/// The first value of an attribute in a page.
pub(crate) fn attribute<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("{name}=\""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn an_attribute_is_found_in_a_page() {
        let page = r#"<div class="now" data-block="3" data-slot="3:kaart-1.1-v1">"#;
        assert_eq!(attribute(page, "data-slot"), Some("3:kaart-1.1-v1"));
        assert_eq!(attribute(page, "data-stream"), None);
    }
}
