//! Compares two pictures of a page, and keeps a picture of what differs.
//!
//! The rule: a pixel has changed when one of its three colours differs by more than
//! [`COLOUR_STEP`] of 255; a page has changed when it has another size or when more than
//! [`PIXELS`] of its pixels have changed. That leaves room for rounding on another processor, and
//! none for a letter, a line or a colour.

/// How far a colour of a pixel may be off.
pub(crate) const COLOUR_STEP: u8 = 40;
/// How many pixels may be further off.
pub(crate) const PIXELS: usize = 8;

/// A picture of three bytes per pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pixels {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bytes: Vec<u8>,
}

/// How a page differs from what it should be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Difference {
    /// Another size.
    Size,
    /// This many pixels.
    Pixels(usize),
}

impl Pixels {
    /// The picture in a PNG file; pixels that can be seen through lie on white.
    pub(crate) fn read(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG file");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture of a page")];
        let info = reader.next_frame(&mut bytes).expect("a whole PNG file");
        let bytes = match info.color_type {
            png::ColorType::Rgb => bytes,
            png::ColorType::Rgba => bytes.chunks_exact(4).flat_map(on_white).collect(),
            other => panic!("no picture of ours: {other:?}"),
        };
        Self { width: info.width, height: info.height, bytes }
    }

    /// The picture as a small PNG file.
    pub(crate) fn png(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("memory takes a picture");
        writer.write_image_data(&self.bytes).expect("memory takes a picture");
        writer.finish().expect("memory takes a picture");
        out
    }

    /// What differs, if the rule at the top says that it is too much.
    pub(crate) fn difference(&self, other: &Self) -> Option<Difference> {
        if (self.width, self.height) != (other.width, other.height) {
            return Some(Difference::Size);
        }
        let changed = self.changed(other).filter(|changed| *changed).count();
        (changed > PIXELS).then_some(Difference::Pixels(changed))
    }

    /// The picture, faded, with red where the other differs.
    pub(crate) fn marked(&self, other: &Self) -> Self {
        let faded = self
            .bytes
            .chunks_exact(3)
            .map(|pixel| [pixel[0], pixel[1], pixel[2]].map(|colour| 255 - (255 - colour) / 4));
        let mut bytes: Vec<u8> = Vec::with_capacity(self.bytes.len());
        if (self.width, self.height) == (other.width, other.height) {
            for (pixel, changed) in faded.zip(self.changed(other)) {
                bytes.extend(if changed { [220, 0, 0] } else { pixel });
            }
        } else {
            bytes.extend(faded.flatten());
        }
        Self { bytes, ..self.clone() }
    }

    fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = bool> + 'a {
        self.bytes.chunks_exact(3).zip(other.bytes.chunks_exact(3)).map(|(ours, theirs)| {
            ours.iter().zip(theirs).any(|(our, their)| our.abs_diff(*their) > COLOUR_STEP)
        })
    }
}

fn on_white(pixel: &[u8]) -> [u8; 3] {
    let alpha = u16::from(pixel[3]);
    [pixel[0], pixel[1], pixel[2]].map(|colour| {
        let mixed = (u16::from(colour) * alpha + 255 * (255 - alpha)) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn white(width: u32, height: u32) -> Pixels {
        Pixels { width, height, bytes: vec![255; (width * height * 3) as usize] }
    }

    fn with_dark(pixels: usize, colour: u8) -> Pixels {
        let mut picture = white(20, 20);
        picture.bytes[..pixels * 3].fill(colour);
        picture
    }

    #[test]
    fn a_page_that_is_the_same_has_no_difference() {
        assert_eq!(white(20, 20).difference(&white(20, 20)), None);
    }

    #[test]
    fn a_few_pixels_or_a_little_colour_are_rounding() {
        assert_eq!(white(20, 20).difference(&with_dark(PIXELS, 0)), None);
        assert_eq!(white(20, 20).difference(&with_dark(400, 255 - COLOUR_STEP)), None);
    }

    #[test]
    fn one_pixel_or_one_step_more_is_a_change() {
        let found = white(20, 20).difference(&with_dark(PIXELS + 1, 0));
        assert_eq!(found, Some(Difference::Pixels(PIXELS + 1)));
        let found = white(20, 20).difference(&with_dark(400, 254 - COLOUR_STEP));
        assert_eq!(found, Some(Difference::Pixels(400)));
    }

    #[test]
    fn another_size_is_a_change() {
        assert_eq!(white(20, 20).difference(&white(20, 21)), Some(Difference::Size));
    }

    #[test]
    fn what_differs_is_marked_and_a_picture_survives_its_file() {
        let marked = white(20, 20).marked(&with_dark(9, 0));
        assert_eq!(marked.bytes[..3], [220, 0, 0]);
        assert_eq!(marked.bytes[27..30], [255, 255, 255]);
        assert_eq!(Pixels::read(&marked.png()), marked);
    }
}
