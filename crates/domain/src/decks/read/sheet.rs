//! One content file while it is being read. Knows TOML, lines and faults; knows nothing of decks.

use std::sync::Arc;

use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::super::{Fault, Place, Problem, Wanted};
use crate::lang::Lang;

/// A value and the line on which it stands.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) line: u32,
}

/// A table of a file and the line on which it begins.
#[derive(Clone, Copy)]
pub(crate) struct Table<'t, 'i> {
    pub(crate) fields: &'t DeTable<'i>,
    pub(crate) line: u32,
}

/// One content file: its path, where its lines begin, and the faults found so far.
pub(crate) struct Sheet {
    pub(crate) path: Arc<str>,
    line_starts: Vec<usize>,
    pub(crate) faults: Vec<Fault>,
    /// Whether the file is not TOML, so that what follows from its gaps is not worth telling.
    pub(crate) broken: bool,
}

impl Sheet {
    /// Reads a file as TOML and gives its outermost table, as far as it can be read.
    pub(crate) fn open<'i>(path: &str, text: &'i str) -> (Self, DeTable<'i>) {
        let line_ends = text.match_indices('\n').map(|(offset, _)| offset + 1);
        let line_starts = std::iter::once(0).chain(line_ends).collect();
        let (root, errors) = DeTable::parse_recoverable(text);
        let broken = !errors.is_empty();
        let mut sheet = Self { path: path.into(), line_starts, faults: Vec::new(), broken };
        for error in errors {
            let line = sheet.line_of(error.span().map_or(0, |span| span.start));
            let message = error.message().replace('\n', ", ");
            sheet.fault(line, Problem::NotToml { message });
        }
        (sheet, root.into_inner())
    }

    /// Gives the faults; of a file that is not TOML only those about that.
    pub(crate) fn close(mut self) -> Vec<Fault> {
        if self.broken {
            self.faults.retain(|fault| matches!(fault.what, Problem::NotToml { .. }));
        }
        self.faults
    }

    pub(crate) fn fault(&mut self, line: u32, what: Problem) {
        self.faults.push(Fault { file: self.path.clone(), line, what });
    }

    /// Tells that a tag is no language of Driehoek.
    pub(super) fn no_language(&mut self, line: u32, tag: String) {
        let known = Lang::all().map(Lang::tag).collect::<Vec<_>>().join(", ");
        self.fault(line, Problem::UnknownLanguage { tag, known });
    }

    pub(crate) fn place(&self, line: u32) -> Place {
        Place { file: self.path.clone(), line }
    }

    fn line_of(&self, offset: usize) -> u32 {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// Gives the line on which a key or value begins.
    pub(crate) fn line<T>(&self, spanned: &Spanned<T>) -> u32 {
        self.line_of(spanned.span().start)
    }

    /// Tells every field that is not among the known ones.
    pub(crate) fn only(&mut self, table: Table<'_, '_>, known: &[&str]) {
        for key in table.fields.keys() {
            let field = key.get_ref();
            if !known.contains(&field.as_ref()) {
                let problem =
                    Problem::UnknownField { field: field.to_string(), known: known.join(", ") };
                self.fault(self.line(key), problem);
            }
        }
    }

    /// Reads a text without the white space around it; an empty one is a fault and counts as
    /// absent.
    pub(crate) fn text(&mut self, table: Table<'_, '_>, field: &str) -> Option<At<String>> {
        let value = table.fields.get(field)?;
        self.text_of(value, field)
    }

    fn text_of(&mut self, value: &Spanned<DeValue<'_>>, field: &str) -> Option<At<String>> {
        let line = self.line(value);
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(line, field, Wanted::Text);
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.fault(line, Problem::Empty { field: field.to_owned() });
            return None;
        }
        Some(At { value: text.to_owned(), line })
    }

    /// Reads a text that must be there.
    pub(crate) fn need(&mut self, table: Table<'_, '_>, field: &'static str) -> Option<At<String>> {
        if !table.fields.contains_key(field) {
            self.fault(table.line, Problem::MissingField { field });
        }
        self.text(table, field)
    }

    /// Reads a day, written as a text: `"2026-11-22"`.
    pub(super) fn date(&mut self, table: Table<'_, '_>, field: &str) -> Option<Date> {
        let found = self.text(table, field)?;
        let date = found.value.parse().ok().filter(|day: &Date| day.to_string() == found.value);
        if date.is_none() {
            self.fault(found.line, Problem::NotADay { value: found.value });
        }
        date
    }

    /// Reads a list of texts.
    pub(crate) fn texts(&mut self, table: Table<'_, '_>, field: &str) -> Vec<At<String>> {
        let Some(value) = table.fields.get(field) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(self.line(value), field, Wanted::Texts);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.text_of(item, field)).collect()
    }

    /// Reads a whole number above zero.
    pub(crate) fn number(&mut self, table: Table<'_, '_>, field: &str) -> Option<u32> {
        let value = table.fields.get(field)?;
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        if number.is_none_or(|number: u32| number == 0) {
            self.wrong_type(self.line(value), field, Wanted::Number);
            return None;
        }
        number
    }

    /// Reads `true` or `false`; absent is `false`.
    pub(crate) fn flag(&mut self, table: Table<'_, '_>, field: &str) -> bool {
        let Some(value) = table.fields.get(field) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(self.line(value), field, Wanted::Flag);
            false
        })
    }

    /// Reads one of the named values of a closed set.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        table: Table<'_, '_>,
        field: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<At<T>> {
        let found = self.text(table, field)?;
        let value = all.iter().copied().find(|value| name(*value) == found.value);
        if value.is_none() {
            let known = all.iter().map(|value| name(*value)).collect::<Vec<_>>().join(", ");
            self.fault(found.line, Problem::UnknownValue { field, value: found.value, known });
        }
        Some(At { value: value?, line: found.line })
    }

    /// Gives the tables of a list, such as those under `[[element]]`.
    pub(crate) fn tables<'t, 'i>(
        &mut self,
        fields: &'t DeTable<'i>,
        field: &str,
    ) -> Vec<Table<'t, 'i>> {
        let Some(value) = fields.get(field) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(self.line(value), field, Wanted::Tables);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.table_of(item, field)).collect()
    }

    /// Takes a value as a table.
    pub(crate) fn table_of<'t, 'i>(
        &mut self,
        value: &'t Spanned<DeValue<'i>>,
        field: &str,
    ) -> Option<Table<'t, 'i>> {
        let line = self.line(value);
        let fields = value.get_ref().as_table();
        if fields.is_none() {
            self.wrong_type(line, field, Wanted::Table);
        }
        Some(Table { fields: fields?, line })
    }

    fn wrong_type(&mut self, line: u32, field: &str, wanted: Wanted) {
        self.fault(line, Problem::WrongType { field: field.to_owned(), wanted });
    }
}
