//! A verb to press: a submit button of a form, a link that looks like one, or a form of its own.

use maud::{Markup, Render, html};

use super::Text;

use crate::web::icons::{Icon, icon};

/// How loud a button is. A page has one primary button at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Primary,
    Secondary,
    Quiet,
    Danger,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// What pressing does.
#[derive(Debug, Clone)]
enum Act<'a> {
    Submit,
    Go(Text<'a>),
    Post(Text<'a>),
    Script,
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Button<'a> {
    act: Act<'a>,
    label: Text<'a>,
    look: Look,
    icon: Option<Icon>,
    sent: Option<(Text<'a>, Text<'a>)>,
    hook: Option<(Text<'a>, Text<'a>)>,
    key: Option<(Text<'a>, Text<'a>)>,
    form: Option<Text<'a>>,
    is_large: bool,
    is_wide: bool,
    is_off: bool,
}

impl<'a> Button<'a> {
    /// Sends the form that it stands in.
    pub fn submit(label: impl Into<Text<'a>>) -> Self {
        Self::new(Act::Submit, label, Look::Primary)
    }

    /// Goes to an address.
    pub fn link(label: impl Into<Text<'a>>, address: impl Into<Text<'a>>) -> Self {
        Self::new(Act::Go(address.into()), label, Look::Secondary)
    }

    /// Is a form of its own that posts to an address: an act that needs nothing filled in.
    pub fn post(label: impl Into<Text<'a>>, address: impl Into<Text<'a>>) -> Self {
        Self::new(Act::Post(address.into()), label, Look::Secondary)
    }

    /// Does nothing without a script, which finds it by its [`hook`](Self::hook).
    pub fn script(label: impl Into<Text<'a>>) -> Self {
        Self::new(Act::Script, label, Look::Secondary)
    }

    fn new(act: Act<'a>, label: impl Into<Text<'a>>, look: Look) -> Self {
        Self {
            act,
            label: label.into(),
            look,
            icon: None,
            sent: None,
            hook: None,
            key: None,
            form: None,
            is_large: false,
            is_wide: false,
            is_off: false,
        }
    }

    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    pub fn primary(self) -> Self {
        self.look(Look::Primary)
    }

    pub fn secondary(self) -> Self {
        self.look(Look::Secondary)
    }

    pub fn quiet(self) -> Self {
        self.look(Look::Quiet)
    }

    pub fn danger(self) -> Self {
        self.look(Look::Danger)
    }

    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// What pressing this button adds to the form: name and value.
    pub fn sends(self, name: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        Self { sent: Some((name.into(), value.into())), ..self }
    }

    /// What scripts know it by: `data-act` and what it is about, `data-on`.
    pub fn hook(self, act: impl Into<Text<'a>>, on: impl Into<Text<'a>>) -> Self {
        Self { hook: Some((act.into(), on.into())), ..self }
    }

    /// The key that does the same: its name for the browser (`PageDown`) and for people ("n").
    pub fn key(self, code: impl Into<Text<'a>>, shown: impl Into<Text<'a>>) -> Self {
        Self { key: Some((code.into(), shown.into())), ..self }
    }

    /// The form that it sends, when it does not stand in it.
    pub fn of_form(self, id: impl Into<Text<'a>>) -> Self {
        Self { form: Some(id.into()), ..self }
    }

    pub fn large(self) -> Self {
        Self { is_large: true, ..self }
    }

    pub fn wide(self) -> Self {
        Self { is_wide: true, ..self }
    }

    pub fn disabled(self, is_off: bool) -> Self {
        Self { is_off, ..self }
    }

    fn words(&self) -> Markup {
        html! {
            @if let Some(picture) = self.icon { (icon(picture)) }
            span { (self.label) }
            @if let Some((_, shown)) = &self.key { kbd.button-key aria-hidden="true" { (shown) } }
        }
    }

    fn press(&self, kind: &str) -> Markup {
        html! {
            button.(self.look.class()).button-large[self.is_large].button-wide[self.is_wide]
                type=(kind) disabled[self.is_off] form=[&self.form]
                name=[self.sent.as_ref().map(|sent| &sent.0)] value=[self.sent.as_ref().map(|sent| &sent.1)]
                data-act=[self.hook.as_ref().map(|hook| &hook.0)] data-on=[self.hook.as_ref().map(|hook| &hook.1)]
                data-key=[self.key.as_ref().map(|key| &key.0)] aria-keyshortcuts=[self.key.as_ref().map(|key| &key.0)] {
                (self.words())
            }
        }
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        match &self.act {
            Act::Submit => self.press("submit"),
            Act::Script => self.press("button"),
            Act::Post(address) => html! {
                form method="post" action=(address) { (self.press("submit")) }
            },
            Act::Go(address) => html! {
                a.(self.look.class()).button-large[self.is_large].button-wide[self.is_wide]
                    href=[(!self.is_off).then_some(address)] aria-disabled=[self.is_off.then_some("true")]
                    data-key=[self.key.as_ref().map(|key| &key.0)]
                    aria-keyshortcuts=[self.key.as_ref().map(|key| &key.0)] {
                    (self.words())
                }
            },
        }
    }
}
