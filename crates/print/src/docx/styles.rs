//! The looks in Word: named styles, so that a school can change all headings at once.

use docx_rs::{
    AbstractNumbering, BorderType, Docx, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, RunFonts,
    Shading, SpecialIndentType, Start, Style, StyleType, Styles, Tab, TabValueType,
};

use crate::document::{Direction, Family};

/// The numbers of the two lists; the library keeps 1 for itself.
pub(super) const BULLETS: usize = 2;
pub(super) const BOXES: usize = 3;
/// The character style of words that run from right to left.
pub(super) const RIGHT_TO_LEFT: &str = "RightToLeft";
/// Colours and a size (in half points) that runs use as well.
pub(super) const INK: &str = "1C2733";
pub(super) const MUTED: &str = "55606C";
pub(super) const HAIRLINE: &str = "CFD5DA";
pub(super) const SMALL: usize = 18;
/// The width between the margins, in twentieths of a point.
pub(super) const TEXT_WIDTH: usize = 9_072;

const BAR: &str = "B9C3CC";
const TINT: &str = "F2F4F5";
/// Where the values below the title start.
const META_INDENT: i32 = 2_400;

/// The style of a heading.
pub(super) fn heading(level: u8) -> &'static str {
    match level {
        1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

/// The style of the line on top of a card.
pub(super) fn card_label(family: Family) -> &'static str {
    match family {
        Family::Involvement => "CardLabelInvolvement",
        Family::Partnership => "CardLabelPartnership",
        Family::Communication => "CardLabelCommunication",
        Family::Definition => "CardLabelDefinition",
        Family::Energizer => "CardLabelEnergizer",
        Family::Statement => "CardLabelStatement",
        Family::Child => "CardLabelChild",
        Family::Parents => "CardLabelParents",
        Family::School => "CardLabelSchool",
        Family::Plain => "CardLabelPlain",
    }
}

/// The style of the words on a card.
pub(super) fn card_text(family: Family) -> &'static str {
    match family {
        Family::Involvement => "CardInvolvement",
        Family::Partnership => "CardPartnership",
        Family::Communication => "CardCommunication",
        Family::Definition => "CardDefinition",
        Family::Energizer => "CardEnergizer",
        Family::Statement => "CardStatement",
        Family::Child => "CardChild",
        Family::Parents => "CardParents",
        Family::School => "CardSchool",
        Family::Plain => "CardPlain",
    }
}

/// Adds styles and lists to a file.
pub(super) fn add(file: Docx, direction: Direction) -> Docx {
    let fonts = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Arial");
    let mut all = vec![Style::new(RIGHT_TO_LEFT, StyleType::Character).name("Right to left")];
    all.extend(headings());
    all.extend(text_styles(direction));
    all.extend(Family::ALL.into_iter().flat_map(|family| card(family, direction)));
    // The library writes an empty "Normal" itself, so its look stands in the defaults.
    let styles = Styles::new()
        .default_fonts(fonts)
        .default_size(22)
        .default_line_spacing(spacing(0, 140, 276));
    file.styles(all.into_iter().fold(styles, Styles::add_style))
        .add_abstract_numbering(list(BULLETS, "•"))
        .add_abstract_numbering(list(BOXES, "☐"))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
        .add_numbering(Numbering::new(BOXES, BOXES))
}

fn list(id: usize, sign: &str) -> AbstractNumbering {
    let fonts = RunFonts::new().ascii("Segoe UI Symbol").hi_ansi("Segoe UI Symbol");
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new(sign),
        LevelJc::new("start"),
    )
    .indent(Some(397), Some(SpecialIndentType::Hanging(397)), None, None)
    .fonts(fonts)
    .color(INK);
    AbstractNumbering::new(id).add_level(level)
}

fn style(id: &str, name: &str) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).based_on("Normal")
}

fn spacing(before: u32, after: u32, line: i32) -> LineSpacing {
    LineSpacing::new().line_rule(LineSpacingType::Auto).before(before).after(after).line(line)
}

fn headings() -> Vec<Style> {
    let heading = |level: usize, size: usize, color: &str, above: u32| {
        let mut style = style(&format!("Heading{}", level + 1), &format!("heading {}", level + 1))
            .next("Normal")
            .size(size)
            .bold()
            .color(color)
            .outline_lvl(level)
            .line_spacing(spacing(above, 120, 252));
        style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
        style
    };
    vec![
        style("Title", "Title").size(52).bold().color(INK).line_spacing(spacing(0, 100, 240)),
        style("Subtitle", "Subtitle").size(27).color(MUTED).line_spacing(spacing(0, 100, 252)),
        style("Date", "Date").line_spacing(spacing(0, 240, 276)),
        heading(0, 34, INK, 480),
        heading(1, 26, INK, 360),
        heading(2, 22, MUTED, 280),
    ]
}

fn text_styles(direction: Direction) -> Vec<Style> {
    let mut meta = style("Meta", "Meta").line_spacing(spacing(0, 60, 276)).indent(
        Some(META_INDENT),
        Some(SpecialIndentType::Hanging(META_INDENT)),
        None,
        None,
    );
    meta.paragraph_property =
        meta.paragraph_property.add_tab(Tab::new().val(TabValueType::Left).pos(2_400));
    let mut note = inset(style("Note", "Note").size(20).line_spacing(spacing(160, 160, 264)));
    let edge = |position| ParagraphBorder::new(position).size(4).space(6).color(TINT);
    note.paragraph_property =
        note.paragraph_property.shading(Shading::new().fill(TINT)).set_borders(
            ParagraphBorders::with_empty()
                .set(edge(ParagraphBorderPosition::Top))
                .set(edge(ParagraphBorderPosition::Bottom))
                .set(edge(ParagraphBorderPosition::Left))
                .set(edge(ParagraphBorderPosition::Right)),
        );
    let barred = |style: Style, color: &str| beside_bar(style, color, direction);
    let definition = Family::Definition.ink();
    vec![
        meta,
        note,
        barred(style("Quote", "Quote").line_spacing(spacing(80, 40, 276)), BAR),
        barred(source(style("QuoteSource", "Quote source").size(SMALL).color(MUTED)), BAR),
        barred(keep(style("Term", "Term").bold().line_spacing(spacing(160, 20, 276))), definition),
        barred(style("Definition", "Definition").line_spacing(spacing(0, 160, 276)), definition),
        style("ListBullet", "List Bullet").line_spacing(spacing(0, 80, 276)),
        style("Checklist", "Checklist").line_spacing(spacing(0, 140, 276)),
        style("TableHead", "Table head").bold().size(20).line_spacing(spacing(60, 60, 252)),
        style("TableText", "Table text").size(20).line_spacing(spacing(60, 60, 252)),
        style("Footer", "footer").size(SMALL).color(MUTED),
    ]
}

fn source(style: Style) -> Style {
    style.line_spacing(spacing(0, 160, 252))
}

/// A card: a frame with a thick edge in the family's colour, around the label and the words.
fn card(family: Family, direction: Direction) -> [Style; 2] {
    let framed = |style: Style| {
        let mut style = inset(style);
        let thin = |position| ParagraphBorder::new(position).size(6).space(8).color(HAIRLINE);
        let thick = |position| ParagraphBorder::new(position).size(48).space(8).color(family.ink());
        let (start, end) = sides(direction);
        style.paragraph_property = style.paragraph_property.set_borders(
            ParagraphBorders::with_empty()
                .set(thin(ParagraphBorderPosition::Top))
                .set(thin(ParagraphBorderPosition::Bottom))
                .set(thin(end))
                .set(thick(start)),
        );
        keep(style)
    };
    let mut label = style(card_label(family), &format!("Card label {}", family.name()))
        .size(19)
        .bold()
        .color(family.ink())
        .line_spacing(spacing(240, 60, 252));
    label.paragraph_property =
        label.paragraph_property.add_tab(Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH - 400));
    let text = style(card_text(family), &format!("Card {}", family.name()))
        .size(28)
        .line_spacing(spacing(0, 240, 264));
    [framed(label), framed(text)]
}

fn beside_bar(style: Style, color: &str, direction: Direction) -> Style {
    let mut style = style.indent(Some(227), None, None, None);
    style.paragraph_property = style.paragraph_property.set_borders(bar(color, direction));
    style
}

/// A bar at the side where lines start.
fn bar(color: &str, direction: Direction) -> ParagraphBorders {
    let (start, end) = sides(direction);
    let bar = ParagraphBorder::new(start).size(18).space(9).color(color);
    let none = ParagraphBorder::new(end).val(BorderType::Nil);
    ParagraphBorders::with_empty().set(bar).set(none)
}

/// The bar of a paragraph that runs against its document; only styles with a bar have one.
pub(super) fn own_bar(style: &str, direction: Direction) -> Option<ParagraphBorders> {
    match style {
        "Quote" | "QuoteSource" => Some(bar(BAR, direction)),
        "Term" | "Definition" => Some(bar(Family::Definition.ink(), direction)),
        _ => None,
    }
}

fn inset(style: Style) -> Style {
    style.indent(Some(227), None, Some(227), None)
}

fn keep(mut style: Style) -> Style {
    style.paragraph_property = style.paragraph_property.keep_next(true).keep_lines(true);
    style
}

/// The side where lines start and the side where they end.
fn sides(direction: Direction) -> (ParagraphBorderPosition, ParagraphBorderPosition) {
    match direction {
        Direction::Ltr => (ParagraphBorderPosition::Left, ParagraphBorderPosition::Right),
        Direction::Rtl => (ParagraphBorderPosition::Right, ParagraphBorderPosition::Left),
    }
}
