//! Rows to compare. On a phone every row becomes a short list with its heads before the values.

use maud::{Markup, Render, html};

use super::Text;

/// One value of a row.
#[derive(Debug, Clone)]
pub enum Cell {
    /// What the row is about; the first one.
    Head(Markup),
    Words(Markup),
    /// Lined up on its end.
    Number(Markup),
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Table<'a> {
    caption: Text<'a>,
    heads: Vec<Text<'a>>,
    rows: Vec<Vec<Cell>>,
}

impl<'a> Table<'a> {
    pub fn new<Head: Into<Text<'a>>>(
        caption: impl Into<Text<'a>>,
        heads: impl IntoIterator<Item = Head>,
    ) -> Self {
        let heads = heads.into_iter().map(Into::into).collect();
        Self { caption: caption.into(), heads, rows: Vec::new() }
    }

    pub fn row(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.rows.push(cells.into_iter().collect());
        self
    }

    pub fn rows<Row: IntoIterator<Item = Cell>>(self, rows: impl IntoIterator<Item = Row>) -> Self {
        rows.into_iter().fold(self, Self::row)
    }

    fn is_number(&self, column: usize) -> bool {
        self.rows.first().is_some_and(|row| matches!(row.get(column), Some(Cell::Number(_))))
    }
}

impl Render for Table<'_> {
    fn render(&self) -> Markup {
        html! {
            table.table {
                caption { (self.caption) }
                thead {
                    tr {
                        @for (column, head) in self.heads.iter().enumerate() {
                            th.number[self.is_number(column)] scope="col" { (head) }
                        }
                    }
                }
                tbody {
                    @for row in &self.rows {
                        tr {
                            @for (column, value) in row.iter().enumerate() {
                                (cell(value, self.heads.get(column).map(AsRef::as_ref)))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cell(cell: &Cell, head: Option<&str>) -> Markup {
    match cell {
        Cell::Head(words) => html! { th scope="row" { span { (words) } } },
        Cell::Words(words) => html! { td data-head=[head] { span { (words) } } },
        Cell::Number(words) => html! { td.number data-head=[head] { span { (words) } } },
    }
}
