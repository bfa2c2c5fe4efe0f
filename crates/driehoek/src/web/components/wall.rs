//! The frame of the projector: title and clock on top, the stage, the way in small in a corner.

use maud::{Markup, Render, html};

use super::{Text, qr};

/// The way into a meeting.
#[derive(Debug, Clone)]
pub struct Join<'a> {
    /// "Doe mee op".
    pub words: Text<'a>,
    /// The address as people type it: "driehoek.school/d".
    pub shown: Text<'a>,
    pub code: Text<'a>,
    /// The whole address, with the code in it.
    pub address: Text<'a>,
    /// What the picture is, for who does not see it.
    pub label: Text<'a>,
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Wall<'a> {
    title: Text<'a>,
    stage: Markup,
    clock: Option<Markup>,
    count: Option<Markup>,
    join: Option<Join<'a>>,
    is_two: bool,
}

impl<'a> Wall<'a> {
    /// `title` is the block's name, `stage` usually a [`Card`](super::Card) of [`Size::Wall`](super::Size).
    pub fn new(title: impl Into<Text<'a>>, stage: Markup) -> Self {
        Self { title: title.into(), stage, clock: None, count: None, join: None, is_two: false }
    }

    /// The timer.
    pub fn clock(mut self, clock: Markup) -> Self {
        self.clock = Some(clock);
        self
    }

    /// A count that tells nothing of anybody: "5 van 8 klaar".
    pub fn count(mut self, count: Markup) -> Self {
        self.count = Some(count);
        self
    }

    pub fn join(mut self, join: Join<'a>) -> Self {
        self.join = Some(join);
        self
    }

    /// The stage has two parts beside each other.
    pub fn two(mut self) -> Self {
        self.is_two = true;
        self
    }
}

impl Render for Wall<'_> {
    fn render(&self) -> Markup {
        html! {
            div.wall {
                div.wall-top {
                    p.wall-title { bdi { (self.title) } }
                    @if let Some(clock) = &self.clock { (clock) }
                }
                div.wall-stage.wall-stage-two[self.is_two] { (self.stage) }
                div.wall-bottom {
                    div.wall-count { @if let Some(count) = &self.count { (count) } }
                    @if let Some(join) = &self.join {
                        div.wall-join {
                            div.wall-join-words {
                                span { (join.words) " " (join.shown) }
                                span.join-code { (join.code) }
                            }
                            (qr(&join.address, &join.label))
                        }
                    }
                }
            }
        }
    }
}

/// The stage while people come in: the title, and the code as large as it goes.
pub fn welcome(title: &str, join: &Join<'_>) -> Markup {
    html! {
        div.wall-welcome {
            div.stack {
                h1 dir="auto" { (title) }
                div {
                    p { (join.words) " " strong { (join.shown) } }
                    p.join-code { (join.code) }
                }
            }
            (qr(&join.address, &join.label))
        }
    }
}
