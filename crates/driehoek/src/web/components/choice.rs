//! One of a few, as tiles as large as a thumb; and a single yes.

use maud::{Markup, Render, html};

use super::{Hue, Text, field};

/// One tile.
#[derive(Debug, Clone)]
#[must_use]
pub struct Choice<'a> {
    value: Text<'a>,
    label: Text<'a>,
    help: Option<Text<'a>>,
    hue: Option<Hue>,
    is_off: bool,
}

impl<'a> Choice<'a> {
    pub fn new(value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { value: value.into(), label: label.into(), help: None, hue: None, is_off: false }
    }

    pub fn help(self, help: impl Into<Text<'a>>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Whose choice it is about: child, parents or school.
    pub fn hue(self, hue: Hue) -> Self {
        Self { hue: Some(hue), ..self }
    }

    pub fn disabled(self, is_off: bool) -> Self {
        Self { is_off, ..self }
    }
}

/// A question with its tiles: one to choose, or several.
#[derive(Debug, Clone)]
#[must_use]
pub struct Choices<'a> {
    name: Text<'a>,
    legend: Text<'a>,
    tiles: Vec<Choice<'a>>,
    chosen: Vec<Text<'a>>,
    help: Option<Text<'a>>,
    error: Option<Text<'a>>,
    is_many: bool,
    is_beside: bool,
    is_required: bool,
}

impl<'a> Choices<'a> {
    /// Exactly one.
    pub fn one(
        name: impl Into<Text<'a>>,
        legend: impl Into<Text<'a>>,
        choices: impl IntoIterator<Item = Choice<'a>>,
    ) -> Self {
        Self {
            name: name.into(),
            legend: legend.into(),
            tiles: choices.into_iter().collect(),
            chosen: Vec::new(),
            help: None,
            error: None,
            is_many: false,
            is_beside: false,
            is_required: false,
        }
    }

    /// As many as apply.
    pub fn many(
        name: impl Into<Text<'a>>,
        legend: impl Into<Text<'a>>,
        choices: impl IntoIterator<Item = Choice<'a>>,
    ) -> Self {
        Self { is_many: true, ..Self::one(name, legend, choices) }
    }

    /// The values that are chosen now.
    pub fn chosen<Value: Into<Text<'a>>>(self, chosen: impl IntoIterator<Item = Value>) -> Self {
        Self { chosen: chosen.into_iter().map(Into::into).collect(), ..self }
    }

    pub fn help(self, help: impl Into<Text<'a>>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub fn error(self, error: Option<Text<'a>>) -> Self {
        Self { error, ..self }
    }

    /// Tiles beside each other where there is room, for short labels such as agree and disagree.
    pub fn beside(self) -> Self {
        Self { is_beside: true, ..self }
    }

    pub fn required(self) -> Self {
        Self { is_required: true, ..self }
    }

    fn tile(&self, id: &str, at: usize, choice: &Choice<'_>) -> Markup {
        // The first tile bears the field's id, so that the summary of errors leads to it.
        let id = if at == 0 { id.to_owned() } else { format!("{id}-{at}") };
        let hue = choice.hue.map_or("choice-plain", Hue::class);
        html! {
            label.choice.(hue) {
                input type=(if self.is_many { "checkbox" } else { "radio" }) id=(id)
                    name=(self.name) value=(choice.value) required[self.is_required && !self.is_many]
                    checked[self.chosen.contains(&choice.value)] disabled[choice.is_off];
                span.choice-tile {
                    span.choice-label { (choice.label) }
                    @if let Some(help) = &choice.help { span.field-help { (help) } }
                }
            }
        }
    }
}

impl Render for Choices<'_> {
    fn render(&self) -> Markup {
        let id = field::field_id(&self.name);
        let help_id = self.help.as_ref().map(|_| format!("{id}-hulp"));
        let error_id = self.error.as_ref().map(|_| format!("{id}-fout"));
        let described = [error_id, help_id].into_iter().flatten().collect::<Vec<_>>().join(" ");
        html! {
            fieldset.field.field-wrong[self.error.is_some()]
                aria-describedby=[(!described.is_empty()).then_some(described)] {
                legend.field-label { (self.legend) }
                @if let Some(error) = &self.error { (field::field_error(&id, error)) }
                @if let Some(help) = &self.help { p.field-help id=(format!("{id}-hulp")) { (help) } }
                div.choices.choices-two[self.is_beside] {
                    @for (at, choice) in self.tiles.iter().enumerate() {
                        (self.tile(&id, at, choice))
                    }
                }
            }
        }
    }
}

/// A single yes, such as "keep me signed in".
#[derive(Debug, Clone)]
#[must_use]
pub struct Check<'a> {
    name: Text<'a>,
    label: Text<'a>,
    help: Option<Text<'a>>,
    is_on: bool,
}

impl<'a> Check<'a> {
    pub fn new(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { name: name.into(), label: label.into(), help: None, is_on: false }
    }

    pub fn help(self, help: impl Into<Text<'a>>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub fn on(self, is_on: bool) -> Self {
        Self { is_on, ..self }
    }
}

impl Render for Check<'_> {
    fn render(&self) -> Markup {
        html! {
            label.check {
                input type="checkbox" id=(field::field_id(&self.name)) name=(self.name) value="ja"
                    checked[self.is_on];
                span {
                    (self.label)
                    @if let Some(help) = &self.help { br; span.field-help { (help) } }
                }
            }
        }
    }
}
