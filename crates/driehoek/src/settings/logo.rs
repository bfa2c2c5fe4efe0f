//! A logo that somebody sends: looked at by drawing it, and written anew, so that nothing of the
//! file is kept but what can be seen.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, guess_format,
    imageops::FilterType, metadata::Orientation,
};
use sha2::{Digest as _, Sha256};

use super::Logo;
use crate::chance::hex;

/// The largest file that is looked at.
pub const BYTES_MAX: usize = 1024 * 1024;
/// The least pixels that a side must have to be more than a blot.
pub const SIDE_MIN: u32 = 32;
/// The most pixels that a side may have: more costs memory and shows nothing more.
pub const SIDE_MAX: u32 = 2000;
/// The most that drawing may take, in bytes: a picture of the largest size, with deep colours.
const DRAWING_MAX: u64 = (SIDE_MAX as u64) * (SIDE_MAX as u64) * 16;
/// A logo is kept no larger than this, twice what a screen shows of it.
const KEPT: (u32, u32) = (640, 192);

/// A logo as we keep it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawn {
    pub png: Vec<u8>,
    pub logo: Logo,
}

/// Draws what was sent. An error is the key of the sentence that explains it.
pub(super) fn draw(sent: &[u8]) -> Result<Drawn, &'static str> {
    if sent.is_empty() {
        return Err("look-logo-missing");
    }
    if sent.len() > BYTES_MAX {
        return Err("look-logo-large");
    }
    let picture = picture_of(sent)?;
    let (wide, high) = KEPT;
    let fits = picture.width() <= wide && picture.height() <= high;
    let picture = if fits { picture } else { picture.resize(wide, high, FilterType::Lanczos3) };
    let picture = DynamicImage::ImageRgba8(picture.into_rgba8());
    let mut png = Vec::new();
    let written = picture.write_to(&mut Cursor::new(&mut png), ImageFormat::Png);
    written.map_err(|_| "look-logo-unreadable")?;
    let hash = hex(&Sha256::digest(&png)[..6]);
    let logo = Logo { hash, width: picture.width(), height: picture.height() };
    Ok(Drawn { png, logo })
}

/// What is to be seen: the right way up, and without what else stood in the file.
fn picture_of(sent: &[u8]) -> Result<DynamicImage, &'static str> {
    let format = guess_format(sent).map_err(|_| "look-logo-kind")?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err("look-logo-kind");
    }
    let unreadable = |_| "look-logo-unreadable";
    let reader = || ImageReader::with_format(Cursor::new(sent), format);
    let (width, height) = reader().into_dimensions().map_err(unreadable)?;
    let sides = SIDE_MIN..=SIDE_MAX;
    if !sides.contains(&width) || !sides.contains(&height) {
        return Err("look-logo-pixels");
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(DRAWING_MAX);
    let mut reader = reader();
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    fn sent(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbImage::from_pixel(width, height, Rgb([30, 99, 161]));
        picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    #[test]
    fn each_of_three_kinds_becomes_a_picture_that_we_wrote() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let drawn = draw(&sent(200, 80, format)).unwrap();
            assert_eq!(guess_format(&drawn.png).unwrap(), ImageFormat::Png);
            assert_eq!((drawn.logo.width, drawn.logo.height), (200, 80), "{format:?}");
        }
    }

    #[test]
    fn other_kinds_and_broken_files_are_refused_with_what_is_wrong() {
        assert_eq!(draw(b""), Err("look-logo-missing"));
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>";
        assert_eq!(draw(svg), Err("look-logo-kind"));
        assert_eq!(draw(b"GIF89a\x01\x00\x01\x00"), Err("look-logo-kind"));
        let mut half = sent(200, 80, ImageFormat::Png);
        half.truncate(half.len() / 2);
        assert_eq!(draw(&half), Err("look-logo-unreadable"));
    }

    #[test]
    fn a_side_may_be_as_long_and_as_short_as_the_limits_say() {
        let of = |width, height| draw(&sent(width, height, ImageFormat::Png));
        for (width, height) in [(SIDE_MIN, SIDE_MIN), (SIDE_MAX, SIDE_MIN), (SIDE_MIN, SIDE_MAX)] {
            assert!(of(width, height).is_ok(), "{width} x {height}");
        }
        for (width, height) in [(SIDE_MIN - 1, 40), (40, SIDE_MIN - 1), (SIDE_MAX + 1, 40)] {
            assert_eq!(of(width, height), Err("look-logo-pixels"), "{width} x {height}");
        }
        assert_eq!(of(40, SIDE_MAX + 1), Err("look-logo-pixels"));
    }

    #[test]
    fn a_file_may_be_as_large_as_the_limit_and_is_kept_small() {
        // What stands behind the picture is read past.
        let mut large = sent(SIDE_MAX, 1000, ImageFormat::Png);
        large.resize(BYTES_MAX, 0);
        let drawn = draw(&large).unwrap();
        assert!(drawn.logo.width <= KEPT.0 && drawn.logo.height <= KEPT.1, "{:?}", drawn.logo);
        assert!(drawn.png.len() < BYTES_MAX / 4);
        large.push(0);
        assert_eq!(draw(&large), Err("look-logo-large"));
    }

    #[test]
    fn what_cannot_be_seen_is_not_kept() {
        let mut bytes = Vec::new();
        let picture = RgbaImage::from_pixel(64, 64, Rgba([1, 2, 3, 0]));
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        // A remark with a name in it, before the end of the file.
        let remark = b"tEXtAuthor\0Fatma Yildiz";
        let mut chunk = u32::try_from(remark.len() - 4).unwrap().to_be_bytes().to_vec();
        chunk.extend_from_slice(remark);
        let mut crc = flate2::Crc::new();
        crc.update(remark);
        chunk.extend_from_slice(&crc.sum().to_be_bytes());
        let end = bytes.len() - 12;
        bytes.splice(end..end, chunk);
        let drawn = draw(&bytes).unwrap();
        let has = |bytes: &[u8]| bytes.windows(5).any(|part| part == b"Fatma");
        assert!(has(&bytes) && !has(&drawn.png));
    }
}
