//! Pages as pictures: for a preview on the screen and for eyes that guard the layouts.

use typst_layout::Page;
use typst_render::RenderOptions;

use crate::cards::{Card, CardLayout, CardSheet, Side};
use crate::common::Ink;
use crate::document::Direction;
use crate::paper::Paper;
use crate::{PrintError, press};

/// The largest number of pixels per point of a picture: 6 makes an A6 card 2,500 pixels high.
pub const PIXELS_PER_POINT_MAX: f32 = 6.0;
/// The smallest number of pixels per point.
pub const PIXELS_PER_POINT_MIN: f32 = 0.1;

/// One side of a card as a picture.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The picture as a PNG file.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Whether the words of both sides fit at a size that can be read.
    pub fits: bool,
    /// The characters that no embedded font can draw.
    pub missing: Vec<char>,
}

/// Draws one side of a card as it will be printed on A6.
pub fn preview(
    card: &Card,
    side: Side,
    ink: Ink,
    pixels_per_point: f32,
) -> Result<Preview, PrintError> {
    let sheet = CardSheet {
        title: "Card".to_owned(),
        lang: card.front.lang.clone(),
        direction: Direction::Ltr,
        cards: vec![card.clone()],
        layout: CardLayout::SingleA6 { backs: true, bleed: false },
        ink,
        crop_marks: false,
    };
    let job = sheet.job()?;
    let drawn = press::lay_out(&job).and_then(|pages| {
        let page = match side {
            Side::Front => pages.pages().first(),
            Side::Back => pages.pages().last(),
        };
        let page = page.ok_or_else(|| PrintError::Layout("no page".to_owned()))?;
        Ok((draw(page, pixels_per_point)?, press::too_long(&pages).is_empty()))
    });
    // Also what could not be drawn is forgotten.
    press::done(job.parts());
    let (picture, fits) = drawn?;
    Ok(Preview {
        png: picture.png,
        width: picture.width,
        height: picture.height,
        fits,
        missing: job.missing,
    })
}

/// One page as a picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The picture as a PNG file.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Draws every page of a paper, with as many pixels per point as asked for, between
/// [`PIXELS_PER_POINT_MIN`] and [`PIXELS_PER_POINT_MAX`].
pub fn pictures(paper: &impl Paper, pixels_per_point: f32) -> Result<Vec<Picture>, PrintError> {
    let job = paper.job()?;
    let pictures = press::lay_out(&job)
        .and_then(|pages| pages.pages().iter().map(|page| draw(page, pixels_per_point)).collect());
    press::done(job.parts());
    pictures
}

fn draw(page: &Page, pixels_per_point: f32) -> Result<Picture, PrintError> {
    let scale = pixels_per_point.clamp(PIXELS_PER_POINT_MIN, PIXELS_PER_POINT_MAX);
    let options = RenderOptions { pixel_per_pt: f64::from(scale).into(), render_bleed: true };
    let picture = typst_render::render(page, &options);
    let png = picture.encode_png().map_err(|fault| PrintError::Picture(fault.to_string()))?;
    Ok(Picture { png, width: picture.width(), height: picture.height() })
}
