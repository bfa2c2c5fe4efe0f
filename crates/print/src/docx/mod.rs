//! A document for Word: real headings, lists and tables, so that a school can go on writing in it.

mod package;
mod styles;

use docx_rs::{
    AlignmentType, BorderType, BreakType, Docx, Footer, IndentLevel, NumPages, NumberingId,
    PageMargin, PageNum, Paragraph, Run, Table, TableBorder, TableBorderPosition, TableCell,
    TableRow, WidthType,
};

use crate::document::{ChecklistItem, Direction, Document, Family, Part};
use crate::{PrintError, text};

/// A4 and its margins, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_417;
/// The whole width, as Word counts percentages.
const FULL_WIDTH: usize = 5_000;

/// Writes a document as a Word file.
pub fn docx(document: &Document) -> Result<Vec<u8>, PrintError> {
    let writer = Writer { direction: document.direction };
    let margins = PageMargin {
        top: MARGIN,
        left: MARGIN,
        bottom: MARGIN,
        right: MARGIN,
        header: MARGIN / 2,
        footer: MARGIN / 2,
        gutter: 0,
    };
    let mut file = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margins)
        .footer(writer.footer(&document.page_label));
    file = styles::add(file, document.direction);
    file = writer.head(file, document);
    for (section, level) in document.sections.iter().zip(document.heading_levels()) {
        if !section.heading.is_empty() {
            file = file.add_paragraph(writer.line(styles::heading(level), &section.heading));
        }
        for part in &section.parts {
            file = writer.part(file, part);
        }
    }
    package::pack(file, document)
}

/// Turns parts into paragraphs and tables.
#[derive(Clone, Copy)]
struct Writer {
    direction: Direction,
}

impl Writer {
    fn head(self, mut file: Docx, document: &Document) -> Docx {
        file = file.add_paragraph(self.line("Title", &document.title));
        if !document.subtitle.is_empty() {
            file = file.add_paragraph(self.line("Subtitle", &document.subtitle));
        }
        if !document.date_line.is_empty() {
            file = file.add_paragraph(self.line("Date", &document.date_line));
        }
        for (label, value) in &document.meta {
            let label = self.run(&text::plain(label)).color(styles::MUTED).add_tab();
            let paragraph = self.paragraph("Meta", self.direction).add_run(label);
            file = file.add_paragraph(self.words(paragraph, value, |run| run));
        }
        file
    }

    fn part(self, file: Docx, part: &Part) -> Docx {
        match part {
            Part::Paragraph(text) => add_all(file, self.flow("Normal", text)),
            Part::Note(text) => add_all(file, self.flow("Note", text)),
            Part::Quote { text, by } => {
                let file = add_all(file, self.flow("Quote", text));
                match by {
                    Some(by) => file.add_paragraph(self.below(text, "QuoteSource", by)),
                    None => file,
                }
            }
            Part::List(items) => items.iter().fold(file, |file, item| {
                file.add_paragraph(numbered(self.line("ListBullet", item), styles::BULLETS))
            }),
            Part::Checklist(items) => {
                items.iter().fold(file, |file, item| file.add_paragraph(self.checklist_item(item)))
            }
            Part::Table { head, rows } => self.table(file, head, rows),
            Part::Card { kind_label, number, text, colour } => {
                let file = file.add_paragraph(self.card_label(kind_label, number, *colour));
                add_all(file, self.flow(styles::card_text(*colour), text))
            }
            Part::Definition { term, text } => {
                let file = file.add_paragraph(self.below(text, "Term", term));
                add_all(file, self.flow("Definition", text))
            }
        }
    }

    /// An empty paragraph that runs this way.
    fn paragraph(self, style: &str, way: Direction) -> Paragraph {
        let mut paragraph = Paragraph::new().style(style);
        if way == Direction::Rtl {
            paragraph.property = paragraph.property.bidi(true);
        }
        if way != self.direction
            && let Some(bar) = styles::own_bar(style, way)
        {
            paragraph.property = paragraph.property.set_borders(bar);
        }
        paragraph
    }

    /// A name or term that stands on the side where the words it belongs to start.
    fn below(self, words: &str, style: &str, name: &str) -> Paragraph {
        self.words(self.paragraph(style, self.way(words)), name, |run| run)
    }

    fn checklist_item(self, item: &ChecklistItem) -> Paragraph {
        let line = numbered(self.line("Checklist", &item.text), styles::BOXES);
        if item.detail.is_empty() {
            return line;
        }
        let line = line.add_run(Run::new().add_break(BreakType::TextWrapping));
        self.words(line, &item.detail, |run| run.color(styles::MUTED).size(styles::SMALL))
    }

    fn card_label(self, kind_label: &str, number: &str, family: Family) -> Paragraph {
        let line = self.words(
            self.paragraph(styles::card_label(family), self.direction),
            kind_label,
            |run| run,
        );
        if number.is_empty() {
            return line;
        }
        // The mark in front keeps "1.1 · 2" in this order between words from right to left.
        let number = format!("\u{200E}{}", text::plain(number));
        line.add_run(Run::new().add_tab()).add_run(Run::new().add_text(number))
    }

    fn table(self, file: Docx, head: &[String], rows: &[Vec<String>]) -> Docx {
        let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
        let columns = if head.is_empty() { longest } else { head.len() };
        if columns == 0 {
            return file;
        }
        let widths = column_widths(head, rows, columns);
        let row = |cells: &[String], style: &str| {
            let cells = widths.iter().enumerate().map(|(column, width)| {
                let words = cells.get(column).map_or("", String::as_str);
                let line = self.words(self.paragraph(style, self.direction), words, |run| run);
                TableCell::new().width(*width, WidthType::Dxa).add_paragraph(line)
            });
            TableRow::new(cells.collect())
        };
        let mut lines = Vec::with_capacity(rows.len() + 1);
        if !head.is_empty() {
            // What cannot split is a head: `package` makes it return on every page.
            lines.push(row(head, "TableHead").cant_split());
        }
        lines.extend(rows.iter().map(|cells| row(cells, "TableText")));
        let rule = |position| {
            TableBorder::new(position)
                .border_type(BorderType::Single)
                .size(4)
                .color(styles::HAIRLINE)
        };
        let table = Table::new(lines)
            .set_grid(widths.clone())
            .width(FULL_WIDTH, WidthType::Pct)
            .clear_all_border()
            .set_border(rule(TableBorderPosition::InsideH))
            .set_border(rule(TableBorderPosition::Bottom));
        // Without a paragraph between them, Word joins two tables.
        file.add_table(table).add_paragraph(self.paragraph("TableText", self.direction))
    }

    fn footer(self, label: &str) -> Footer {
        let label = if label.is_empty() { "{page} / {pages}" } else { label };
        let mut line = self.paragraph("Footer", self.direction).align(AlignmentType::Center);
        let mut rest = label;
        while let Some(start) = rest.find("{page") {
            line = line.add_run(self.run(&text::plain(&rest[..start])));
            rest = &rest[start..];
            if let Some(after) = rest.strip_prefix("{page}") {
                line = line.add_page_num(PageNum::new());
                rest = after;
            } else if let Some(after) = rest.strip_prefix("{pages}") {
                line = line.add_num_pages(NumPages::new());
                rest = after;
            } else {
                break;
            }
        }
        Footer::new().add_paragraph(line.add_run(self.run(&text::plain(rest))))
    }

    /// The words as paragraphs: an empty line parts them.
    fn flow(self, style: &str, words: &str) -> Vec<Paragraph> {
        let plain = text::plain(words);
        let mut paragraphs: Vec<String> = vec![];
        let mut open = false;
        for line in plain.trim().lines() {
            match paragraphs.last_mut() {
                _ if line.trim().is_empty() => open = false,
                Some(last) if open => *last = format!("{last}\n{line}"),
                _ => {
                    paragraphs.push(line.to_owned());
                    open = true;
                }
            }
        }
        paragraphs.iter().map(|words| self.line(style, words)).collect()
    }

    /// One paragraph that runs the way of its words.
    fn line(self, style: &str, words: &str) -> Paragraph {
        self.words(self.paragraph(style, self.way(words)), words, |run| run)
    }

    /// Adds words to a paragraph; a line break stays.
    fn words(self, mut line: Paragraph, words: &str, look: impl Fn(Run) -> Run) -> Paragraph {
        for (index, words) in text::plain(words).split('\n').enumerate() {
            if index > 0 {
                line = line.add_run(Run::new().add_break(BreakType::TextWrapping));
            }
            line = line.add_run(look(self.run(words)));
        }
        line
    }

    fn run(self, words: &str) -> Run {
        let run = Run::new().add_text(words);
        if self.way(words) == Direction::Rtl { run.style(styles::RIGHT_TO_LEFT) } else { run }
    }

    fn way(self, words: &str) -> Direction {
        text::way(words).unwrap_or(self.direction)
    }
}

/// How wide each column is: the more words, the wider, within bounds.
fn column_widths(head: &[String], rows: &[Vec<String>], columns: usize) -> Vec<usize> {
    let lines = || rows.iter().map(Vec::as_slice).chain([head]);
    let weights: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = lines().filter_map(|line| line.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0).clamp(9, 60)
        })
        .collect();
    let all: usize = weights.iter().sum();
    weights.into_iter().map(|weight| styles::TEXT_WIDTH * weight / all.max(1)).collect()
}

fn numbered(paragraph: Paragraph, list: usize) -> Paragraph {
    paragraph.numbering(NumberingId::new(list), IndentLevel::new(0))
}

fn add_all(file: Docx, paragraphs: Vec<Paragraph>) -> Docx {
    paragraphs.into_iter().fold(file, Docx::add_paragraph)
}
