//! Measuring in turns: the same load client drives the server and what it is compared with, one
//! after the other in the same minutes, so that what else the machine does hits both.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::{
    child::Client,
    nodes::Nodes,
    process::{Group, Used},
    protocol::{Answer, Load, Move, Order, Round},
    report::{Cost, Rate, Rounds},
};

/// A load client, whom it talks to, and what has been measured of one thing so far.
pub(crate) struct Side<'a, T> {
    pub(crate) client: &'a mut Client,
    nodes: Nodes,
    processes: Group,
    parts: Vec<T>,
    cpu: Used,
    client_cpu: Duration,
}

impl<'a, T> Side<'a, T> {
    pub(crate) fn new(client: &'a mut Client, nodes: &Nodes, processes: Group) -> Self {
        Self {
            client,
            nodes: nodes.clone(),
            processes,
            parts: Vec::new(),
            cpu: Used::default(),
            client_cpu: Duration::ZERO,
        }
    }

    /// Has one order carried out and counts the processor time that both sides used for it.
    pub(crate) fn ask(&mut self, order: &Order) -> Result<Answer> {
        let (before, client_before) = (self.processes.cpu()?, self.client.process().cpu()?);
        let answer = self.client.ask(order)?;
        self.cpu += self.processes.cpu()?.since(before);
        self.client_cpu += self.client.process().cpu()?.saturating_sub(client_before);
        Ok(answer)
    }

    /// What has been used for everything so far.
    pub(crate) fn cost(&self) -> Cost {
        Cost::of(self.cpu, self.client_cpu)
    }
}

impl Side<'_, Load> {
    pub(crate) fn load(&mut self, order: &Order) -> Result<()> {
        match self.ask(order)? {
            Answer::Load(load) => self.parts.push(load),
            other => bail!("expected the figures of a load, got {other:?}"),
        }
        Ok(())
    }

    /// Lets everybody in; returns the personal link of the first one in each meeting.
    pub(crate) fn join(
        &mut self,
        doors: Vec<String>,
        each: usize,
        connections: usize,
    ) -> Result<Vec<String>> {
        let order = Order::Join { nodes: self.nodes.clone(), doors, each, connections };
        match self.ask(&order)? {
            Answer::Joined { load, first_tokens } => {
                self.parts.push(load);
                Ok(first_tokens)
            }
            other => bail!("expected people who joined, got {other:?}"),
        }
    }

    pub(crate) fn rate(&self) -> Rate {
        Rate::of(&self.parts, self.cpu, self.client_cpu)
    }
}

impl Side<'_, Round> {
    /// Waits for quiet and lets the coaches move on.
    pub(crate) fn move_on(&mut self, moves: Vec<Move>) -> Result<&Round> {
        self.client.ask(&Order::Settle { quiet_ms: 300 })?;
        self.round(&Order::MoveOn { moves })
    }

    /// Publishes so many bytes to all that listen.
    pub(crate) fn publish(&mut self, bytes: usize) -> Result<&Round> {
        self.round(&Order::Publish { bytes })
    }

    fn round(&mut self, order: &Order) -> Result<&Round> {
        match self.ask(order)? {
            Answer::Round(round) => Ok(self.parts.push_mut(round)),
            other => bail!("expected a round, got {other:?}"),
        }
    }

    /// Has the bare loop write so many bytes to everybody.
    pub(crate) fn write_bare(&mut self, bytes: usize) -> Result<()> {
        let form = format!("bytes={bytes}");
        let path = "/bijeenkomsten/bare/handelingen".to_owned();
        let server = self.nodes.first();
        self.move_on(vec![Move { server, path, cookie: String::new(), form }])?;
        Ok(())
    }

    pub(crate) fn rounds(&self) -> Rounds {
        Rounds::of(&self.parts, self.cpu, self.client_cpu)
    }
}
