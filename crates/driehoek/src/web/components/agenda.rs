//! The programme of a meeting: blocks in order, which can be taken up and put elsewhere.
//!
//! Without JavaScript the two arrows of a block send it up or down; with `sort.js` a block can also
//! be dragged, and the new order is posted as the ids in `volgorde`. One such list a page.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::Text;

use crate::{
    i18n::Words,
    web::icons::{Icon, icon},
};

/// The form that takes the new order.
const FORM: &str = "agenda-volgorde";

/// Where the meeting is with a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockState {
    #[default]
    Ahead,
    Now,
    Done,
}

/// One block.
#[derive(Debug, Clone)]
#[must_use]
pub struct AgendaBlock<'a> {
    id: Text<'a>,
    minutes: Text<'a>,
    starts: Option<Text<'a>>,
    title: Markup,
    name: Text<'a>,
    detail: Option<Markup>,
    state: BlockState,
    acts: Option<Markup>,
}

impl<'a> AgendaBlock<'a> {
    /// `minutes` as the reader sees it: "8 min".
    pub fn new(
        id: impl Into<Text<'a>>,
        minutes: impl Into<Text<'a>>,
        name: impl Into<Text<'a>>,
    ) -> Self {
        let name = name.into();
        let title = html! { (name) };
        let (id, minutes) = (id.into(), minutes.into());
        Self {
            id,
            minutes,
            starts: None,
            title,
            name,
            detail: None,
            state: BlockState::Ahead,
            acts: None,
        }
    }

    /// Makes the title a link.
    pub fn link(mut self, address: &str) -> Self {
        self.title = html! { a href=(address) { (self.name) } };
        self
    }

    /// The time of the clock at which it starts: it stands large, with the minutes under it.
    pub fn starts(mut self, starts: impl Into<Text<'a>>) -> Self {
        self.starts = Some(starts.into());
        self
    }

    pub fn detail(mut self, detail: impl Render) -> Self {
        self.detail = Some(detail.render());
        self
    }

    pub fn state(mut self, state: BlockState) -> Self {
        self.state = state;
        self
    }

    pub fn acts(mut self, acts: Markup) -> Self {
        self.acts = Some(acts);
        self
    }

    const fn class(&self) -> &'static str {
        match self.state {
            BlockState::Ahead => "agenda-block",
            BlockState::Now => "agenda-block agenda-now",
            BlockState::Done => "agenda-block agenda-done",
        }
    }
}

/// The blocks; with [`Agenda::sorted_at`] their order can be changed.
#[derive(Debug, Clone)]
#[must_use]
pub struct Agenda<'a> {
    words: &'a Words,
    blocks: Cow<'a, [AgendaBlock<'a>]>,
    address: Option<Text<'a>>,
}

impl<'a> Agenda<'a> {
    pub fn new(words: &'a Words, blocks: impl Into<Cow<'a, [AgendaBlock<'a>]>>) -> Self {
        Self { words, blocks: blocks.into(), address: None }
    }

    /// Where a new order is posted: `omhoog` or `omlaag` with the id of one block, or `volgorde` with
    /// all ids and a comma between them.
    pub fn sorted_at(mut self, address: impl Into<Text<'a>>) -> Self {
        self.address = Some(address.into());
        self
    }

    fn handle(&self, block: &AgendaBlock<'_>) -> Markup {
        let label = self.words.t_with("agenda-drag", &[("name", block.name.as_ref().into())]);
        html! {
            button.agenda-handle type="button" data-handle aria-label=(label) { (icon(Icon::Drag)) }
        }
    }

    fn step(&self, block: &AgendaBlock<'_>, way: Way, is_end: bool) -> Markup {
        let (name, key, class) = match way {
            Way::Up => ("omhoog", "agenda-up", "agenda-step agenda-up"),
            Way::Down => ("omlaag", "agenda-down", "agenda-step"),
        };
        let label = self.words.t_with(key, &[("name", block.name.as_ref().into())]);
        html! {
            button class=(class) type="submit" form=(FORM) name=(name) value=(block.id) aria-label=(label)
                data-step=(name) disabled[is_end] {
                (icon(Icon::Down))
            }
        }
    }

    fn block(&self, at: usize, block: &AgendaBlock<'_>) -> Markup {
        let is_now = block.state == BlockState::Now;
        html! {
            li class=(block.class()) data-id=(block.id) aria-current=[is_now.then_some("step")] {
                @if self.address.is_some() { (self.handle(block)) }
                div.agenda-when {
                    @if let Some(starts) = &block.starts { span.agenda-starts { (starts) } " " }
                    span.agenda-minutes.agenda-length[block.starts.is_some()] { (block.minutes) }
                }
                div.agenda-words {
                    div.agenda-title { bdi { (block.title) } }
                    @if let Some(detail) = &block.detail { div.agenda-detail { (detail) } }
                }
                div.agenda-acts {
                    @if self.address.is_some() {
                        (self.step(block, Way::Up, at == 0))
                        (self.step(block, Way::Down, at + 1 == self.blocks.len()))
                    }
                    @if let Some(acts) = &block.acts { (acts) }
                }
            }
        }
    }
}

/// Which way a block goes.
#[derive(Debug, Clone, Copy)]
enum Way {
    Up,
    Down,
}

impl Render for Agenda<'_> {
    fn render(&self) -> Markup {
        // The form stands beside the list, for a block may bring forms of its own.
        html! {
            @if let Some(address) = &self.address {
                form id=(FORM) method="post" action=(address) {}
            }
            ol.agenda data-sort=[self.address.as_ref().map(|_| FORM)] {
                @for (at, block) in self.blocks.iter().enumerate() { (self.block(at, block)) }
            }
        }
    }
}
