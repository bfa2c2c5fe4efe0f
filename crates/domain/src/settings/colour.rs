//! The colour of a school: what of it can be used, in light and in dark, so that everybody can read
//! what is written in it and on it.
//!
//! Contrast is that of WCAG 2.2 (success criterion 1.4.3). Tints are made in Oklab, where the same
//! step looks the same in every hue.

use std::{fmt, str::FromStr};

/// The contrast that text must have with what is behind it.
pub const CONTRAST_MIN: f64 = 4.5;

/// What pages in a light theme are drawn on, from the lightest to the darkest.
pub const LIGHT_GROUNDS: [Colour; 3] =
    [Colour(0xfe, 0xfc, 0xf9), Colour(0xf7, 0xf3, 0xeb), Colour(0xef, 0xe9, 0xdd)];
/// What pages in a dark theme are drawn on, from the darkest to the lightest.
pub const DARK_GROUNDS: [Colour; 3] =
    [Colour(0x10, 0x0f, 0x0c), Colour(0x18, 0x16, 0x12), Colour(0x28, 0x26, 0x21)];

/// How much lighter or darker something gets when it is pointed at, of a lightness from 0 to 1.
const OVER: f64 = 0.07;
/// Below this lightness darker can no longer be told apart.
const NEARLY_BLACK: f64 = 0.3;
/// How often the search for a lightness halves what is left: finer than a step of 1 in 255.
const HALVINGS: u32 = 20;

/// A colour: red, green and blue.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Why a colour cannot be that of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ColourRefused {
    /// It is not written as `#rrggbb`.
    #[error("a colour is written as #rrggbb")]
    Unreadable,
    /// On a light page it cannot be read; the nearest of the same hue that can.
    #[error("too light; {nearest} holds")]
    TooLight {
        /// The lightest of the same hue that holds.
        nearest: Colour,
    },
}

/// What a theme uses of the colour of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tints {
    /// Buttons, bands and marks, on every ground of the theme.
    pub fill: Colour,
    /// The same when it is pointed at.
    pub over: Colour,
    /// Text on both.
    pub text: Colour,
}

/// The colour of a school, of which it is known that it can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// As the school chose it.
    pub chosen: Colour,
    /// In a light theme: the colour itself.
    pub light: Tints,
    /// In a dark theme: the same hue, as light as it must be.
    pub dark: Tints,
}

impl Accent {
    /// Makes the tints of a colour, or refuses it and tells which one is near.
    pub fn of(chosen: Colour) -> Result<Self, ColourRefused> {
        let light = LIGHT_GROUNDS[0];
        if !chosen.holds_on(&LIGHT_GROUNDS) {
            return Err(ColourRefused::TooLight { nearest: chosen.darkened() });
        }
        let dark = chosen.lightened();
        let lightness = Oklab::of(chosen).lightness;
        let over = if lightness < NEARLY_BLACK { OVER } else { -OVER };
        Ok(Self {
            chosen,
            light: Tints { fill: chosen, over: chosen.stepped(over), text: light },
            dark: Tints { fill: dark, over: dark.stepped(OVER), text: DARK_GROUNDS[1] },
        })
    }
}

impl Colour {
    /// Tells how well text in one of the two colours can be read on the other: from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn holds_on(self, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= CONTRAST_MIN)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Red, green and blue as amounts of light, from 0 to 1.
    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// The lightest of the same hue, not lighter than this, that holds in a light theme.
    fn darkened(self) -> Self {
        self.nearest(0.0, |colour| colour.holds_on(&LIGHT_GROUNDS))
    }

    /// The darkest of the same hue, not darker than this, that holds in a dark theme.
    fn lightened(self) -> Self {
        if self.holds_on(&DARK_GROUNDS) {
            return self;
        }
        self.nearest(1.0, |colour| colour.holds_on(&DARK_GROUNDS))
    }

    /// On the way from this lightness to another, where it surely holds, the first that does.
    fn nearest(self, sure: f64, holds: impl Fn(Self) -> bool) -> Self {
        let lab = Oklab::of(self);
        let (mut fails, mut good) = (lab.lightness, sure);
        for _ in 0..HALVINGS {
            let half = f64::midpoint(fails, good);
            if holds(lab.with(half).colour()) { good = half } else { fails = half }
        }
        lab.with(good).colour()
    }

    fn stepped(self, by: f64) -> Self {
        let lab = Oklab::of(self);
        lab.with((lab.lightness + by).clamp(0.0, 1.0)).colour()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl fmt::Debug for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Colour({self})")
    }
}

impl FromStr for Colour {
    type Err = ColourRefused;

    /// Reads `#rrggbb`, in small or large letters; the sign in front may be left out.
    fn from_str(text: &str) -> Result<Self, ColourRefused> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        let is_plain = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_plain);
        let [_, red, green, blue] = number.ok_or(ColourRefused::Unreadable)?.to_be_bytes();
        Ok(Self(red, green, blue))
    }
}

/// A colour as lightness and two axes of hue (Björn Ottosson's Oklab).
#[derive(Debug, Clone, Copy)]
struct Oklab {
    /// From 0 to 1.
    lightness: f64,
    green_red: f64,
    blue_yellow: f64,
}

impl Oklab {
    fn of(colour: Colour) -> Self {
        let [red, green, blue] = colour.linear();
        let long = (0.412_221_47 * red + 0.536_332_54 * green + 0.051_445_99 * blue).cbrt();
        let middle = (0.211_903_5 * red + 0.680_699_55 * green + 0.107_396_96 * blue).cbrt();
        let short = (0.088_302_46 * red + 0.281_718_84 * green + 0.629_978_7 * blue).cbrt();
        Self {
            lightness: 0.210_454_26 * long + 0.793_617_79 * middle - 0.004_072_05 * short,
            green_red: 1.977_998_5 * long - 2.428_592_2 * middle + 0.450_593_7 * short,
            blue_yellow: 0.025_904_04 * long + 0.782_771_77 * middle - 0.808_675_77 * short,
        }
    }

    const fn with(self, lightness: f64) -> Self {
        Self { lightness, ..self }
    }

    /// Amounts of light; outside 0 to 1 where a screen cannot show the colour.
    fn linear(self, chroma: f64) -> [f64; 3] {
        let (along, across) = (self.green_red * chroma, self.blue_yellow * chroma);
        let long = (self.lightness + 0.396_337_78 * along + 0.215_803_76 * across).powi(3);
        let middle = (self.lightness - 0.105_561_35 * along - 0.063_854_17 * across).powi(3);
        let short = (self.lightness - 0.089_484_18 * along - 1.291_485_55 * across).powi(3);
        [
            4.076_741_66 * long - 3.307_711_59 * middle + 0.230_969_93 * short,
            -1.268_438 * long + 2.609_757_4 * middle - 0.341_319_4 * short,
            -0.004_196_09 * long - 0.703_418_61 * middle + 1.707_614_7 * short,
        ]
    }

    /// The colour; where a screen cannot show it, as strong as it can be shown.
    fn colour(self) -> Colour {
        let is_shown =
            |chroma: f64| self.linear(chroma).iter().all(|part| (-0.0005..=1.0005).contains(part));
        let (mut shown, mut too_strong) = (0.0, 1.0);
        if is_shown(1.0) {
            shown = 1.0;
        } else {
            for _ in 0..HALVINGS {
                let half = f64::midpoint(shown, too_strong);
                if is_shown(half) { shown = half } else { too_strong = half }
            }
        }
        let [red, green, blue] = self.linear(shown).map(byte_of);
        Colour(red, green, blue)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
fn byte_of(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let part =
        if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (part * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let (black, white) = (colour("#000000"), colour("#ffffff"));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        assert!((white.contrast(black) - 21.0).abs() < 1e-9);
        // Known from the standard's own examples: the lightest grey that may carry text on white.
        assert!(colour("#767676").contrast(white) >= CONTRAST_MIN);
        assert!(colour("#777777").contrast(white) < CONTRAST_MIN);
    }

    #[test]
    fn a_colour_is_read_as_people_write_it_and_nothing_else_is() {
        assert_eq!(colour(" #1E63A1 "), Colour(0x1e, 0x63, 0xa1));
        assert_eq!(colour("1e63a1").to_string(), "#1e63a1");
        for wrong in ["", "#", "#12345", "#1234567", "#12345g", "red", "#+12345", "#é1234"] {
            assert_eq!(wrong.parse::<Colour>(), Err(ColourRefused::Unreadable), "{wrong}");
        }
    }

    #[test]
    fn what_holds_is_used_as_it_is_and_what_does_not_gets_an_offer_of_the_same_hue() {
        let blue = Accent::of(colour("#1e63a1")).unwrap();
        assert_eq!(blue.light.fill, colour("#1e63a1"));
        assert_ne!(blue.dark.fill, blue.light.fill);
        let Err(ColourRefused::TooLight { nearest }) = Accent::of(colour("#ffd400")) else {
            panic!("yellow text cannot be read on a light page");
        };
        assert!(nearest.0 > nearest.2 && nearest.1 > nearest.2, "{nearest} is no longer yellow");
        assert!(Accent::of(nearest).is_ok());
        assert!(Accent::of(colour("#000000")).is_ok());
        assert!(Accent::of(colour("#ffffff")).is_err());
    }

    /// The grounds are those of the style sheet; the edge is that of the darkest of them.
    #[test]
    fn a_colour_at_the_edge_is_told_apart_from_its_neighbour() {
        let grey = |part: u8| Colour(part, part, part);
        let edge = (0..=255).rev().map(grey).find(|grey| Accent::of(*grey).is_ok()).unwrap();
        let next = grey(edge.0 + 1);
        assert!(edge.contrast(LIGHT_GROUNDS[2]) >= CONTRAST_MIN);
        assert!(next.contrast(LIGHT_GROUNDS[2]) < CONTRAST_MIN);
        let Err(ColourRefused::TooLight { nearest }) = Accent::of(next) else {
            panic!("{next} is one step over the edge");
        };
        // Of three parts that are rounded one may be a step further.
        assert!(Accent::of(nearest).is_ok());
        let steps = [(nearest.0, edge.0), (nearest.1, edge.1), (nearest.2, edge.2)];
        assert!(steps.iter().all(|(one, other)| one.abs_diff(*other) <= 1), "{nearest}, {edge}");
    }

    proptest! {
        #[test]
        fn whatever_is_chosen_can_be_read_in_both_themes(red: u8, green: u8, blue: u8) {
            let chosen = Colour(red, green, blue);
            let accent = match Accent::of(chosen) {
                Ok(accent) => accent,
                Err(ColourRefused::TooLight { nearest }) => Accent::of(nearest).unwrap(),
                Err(refused) => panic!("{refused}"),
            };
            for (tints, grounds) in [(accent.light, LIGHT_GROUNDS), (accent.dark, DARK_GROUNDS)] {
                for ground in grounds {
                    prop_assert!(tints.fill.contrast(ground) >= CONTRAST_MIN, "{tints:?} on {ground}");
                }
                prop_assert!(tints.text.contrast(tints.fill) >= CONTRAST_MIN, "{tints:?}");
                prop_assert!(tints.text.contrast(tints.over) >= CONTRAST_MIN, "{tints:?} over");
            }
        }
    }
}
