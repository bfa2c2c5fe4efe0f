//! Asking for words, a number, a day, a time, or one of many. Nothing typed is lost by an error:
//! give the value back with [`Field::value`].

use maud::{Markup, Render, html};

use super::Text;

use crate::{
    i18n::Words,
    web::icons::{Icon, icon},
};

/// Which control a field has.
#[derive(Debug, Clone)]
enum Control<'a> {
    /// One line; the type of the input, which decides the keyboard of a phone.
    Line(&'static str),
    /// The code on the wall.
    Code,
    Area,
    /// Value and name of each.
    Select(Vec<(Text<'a>, Text<'a>)>),
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Field<'a> {
    control: Control<'a>,
    name: Text<'a>,
    label: Text<'a>,
    help: Option<Text<'a>>,
    error: Option<Text<'a>>,
    value: Text<'a>,
    optional: Option<Text<'a>>,
    autocomplete: Option<Text<'a>>,
    most: Option<usize>,
    range: Option<(i64, i64)>,
    is_required: bool,
    is_first: bool,
}

impl<'a> Field<'a> {
    pub fn text(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Line("text"), name, label)
    }

    pub fn email(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Line("email"), name, label).autocomplete("email")
    }

    /// `autocomplete` decides whether a new one is made or a known one filled in.
    pub fn password(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        autocomplete: impl Into<Text<'a>>,
    ) -> Self {
        Self::new(Control::Line("password"), name, label).autocomplete(autocomplete)
    }

    pub fn search(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Line("search"), name, label)
    }

    /// A day, as `2027-01-14`.
    pub fn date(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Line("date"), name, label)
    }

    /// A time of the day, as `14:30`.
    pub fn time(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Line("time"), name, label)
    }

    pub fn number(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        least: i64,
        most: i64,
    ) -> Self {
        let field = Self::new(Control::Line("number"), name, label);
        Self { range: Some((least, most)), ..field }
    }

    /// A code that people read from a wall and type on a phone.
    pub fn code(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Code, name, label)
    }

    pub fn area(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self::new(Control::Area, name, label)
    }

    /// One of many; for a few, [`Choices`](super::Choices) shows them all at once.
    pub fn select<Value: Into<Text<'a>>, Label: Into<Text<'a>>>(
        name: impl Into<Text<'a>>,
        label: impl Into<Text<'a>>,
        options: impl IntoIterator<Item = (Value, Label)>,
    ) -> Self {
        let options = options.into_iter().map(|(value, label)| (value.into(), label.into()));
        Self::new(Control::Select(options.collect()), name, label)
    }

    fn new(control: Control<'a>, name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self {
            control,
            name: name.into(),
            label: label.into(),
            help: None,
            error: None,
            value: Text::Borrowed(""),
            optional: None,
            autocomplete: None,
            most: None,
            range: None,
            is_required: false,
            is_first: false,
        }
    }

    pub fn value(mut self, value: impl Into<Text<'a>>) -> Self {
        self.value = value.into();
        self
    }

    pub fn help(mut self, help: impl Into<Text<'a>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// What is wrong with the value, if anything.
    pub fn error(mut self, error: Option<Text<'a>>) -> Self {
        self.error = error;
        self
    }

    pub fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// Says behind the label that it may stay empty.
    pub fn optional(mut self, words: &'a Words) -> Self {
        self.optional = Some(words.t("field-optional"));
        self
    }

    /// The most characters; an area also shows how many there are (script `counter.js`).
    pub fn most(mut self, characters: usize) -> Self {
        self.most = Some(characters);
        self
    }

    /// Is where typing starts when the page opens: only where a page is for nothing else.
    pub fn first(mut self) -> Self {
        self.is_first = true;
        self
    }

    pub fn autocomplete(mut self, autocomplete: impl Into<Text<'a>>) -> Self {
        self.autocomplete = Some(autocomplete.into());
        self
    }

    fn described_by(&self, id: &str) -> Option<String> {
        let parts = [(self.error.is_some(), "fout"), (self.help.is_some(), "hulp")];
        let ids: Vec<_> =
            parts.iter().filter(|part| part.0).map(|(_, end)| format!("{id}-{end}")).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn control(&self, id: &str) -> Markup {
        match &self.control {
            Control::Line(kind) => self.line(id, kind),
            Control::Code => self.line(id, "text"),
            Control::Area => self.area_control(id),
            Control::Select(options) => self.select_control(id, options),
        }
    }

    fn line(&self, id: &str, kind: &str) -> Markup {
        let is_code = matches!(self.control, Control::Code);
        let is_short = matches!(kind, "date" | "time" | "number");
        let is_free = matches!(kind, "text" | "search") && !is_code;
        let autocomplete = self.autocomplete.as_deref().or(is_code.then_some("off"));
        html! {
            input.input.input-short[is_short].input-code[is_code] type=(kind) id=(id)
                name=(self.name) value=[(!self.value.is_empty()).then_some(&self.value)]
                required[self.is_required] autofocus[self.is_first] autocomplete=[autocomplete]
                autocapitalize=[is_code.then_some("characters")]
                spellcheck=[is_code.then_some("false")] dir=[is_free.then_some("auto")]
                maxlength=[self.most] min=[self.range.map(|range| range.0)]
                max=[self.range.map(|range| range.1)]
                inputmode=[(kind == "number").then_some("numeric")]
                aria-invalid=[self.error.as_ref().map(|_| "true")]
                aria-describedby=[self.described_by(id)];
        }
    }

    fn area_control(&self, id: &str) -> Markup {
        html! {
            textarea.input id=(id) name=(self.name) rows="4" dir="auto" required[self.is_required]
                autofocus[self.is_first] maxlength=[self.most]
                data-counter=[self.most.map(|_| format!("{id}-telling"))]
                aria-invalid=[self.error.as_ref().map(|_| "true")]
                aria-describedby=[self.described_by(id)] {
                (self.value)
            }
            @if let Some(most) = self.most {
                span.field-count id=(format!("{id}-telling")) aria-hidden="true" {
                    (self.value.chars().count()) "/" (most)
                }
            }
        }
    }

    fn select_control(&self, id: &str, options: &[(Text<'_>, Text<'_>)]) -> Markup {
        html! {
            div.select {
                select.input id=(id) name=(self.name) required[self.is_required]
                    aria-invalid=[self.error.as_ref().map(|_| "true")]
                    aria-describedby=[self.described_by(id)] {
                    @for (value, label) in options {
                        option value=(value) selected[value == &self.value] { (label) }
                    }
                }
                (icon(Icon::Down))
            }
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let id = field_id(&self.name);
        html! {
            div.field.field-wrong[self.error.is_some()] {
                label.field-label for=(id) {
                    (self.label)
                    @if let Some(optional) = &self.optional {
                        " " span.field-optional { (optional) }
                    }
                }
                @if let Some(error) = &self.error { (field_error(&id, error)) }
                (self.control(&id))
                @if let Some(help) = &self.help { p.field-help id=(format!("{id}-hulp")) { (help) } }
            }
        }
    }
}

/// The id of the control with this name, which a summary of errors links to.
pub fn field_id(name: &str) -> String {
    format!("veld-{name}")
}

/// The error of one field, where its control looks for it.
pub(super) fn field_error(id: &str, error: &str) -> Markup {
    html! {
        p.field-error id=(format!("{id}-fout")) { (icon(Icon::Warning)) span { (error) } }
    }
}

/// All errors of a form on top of it, in the order of the fields: name and what is wrong.
pub fn errors(words: &Words, faults: &[(&str, &str)]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.errors role="alert" tabindex="-1" {
                h2 { (words.t_with("errors-title", &[("count", faults.len().into())])) }
                ul {
                    @for (name, fault) in faults {
                        li { a href=(format!("#{}", field_id(name))) { (fault) } }
                    }
                }
            }
        }
    }
}
