//! Triangles of child, parent and school: how they are laid, and how they lie over each other.
//!
//! What a triangle says is in its three distances: near is a strong bond, far is distance. So two
//! triangles are the same when their distances are, wherever on the table they lie and however they
//! are turned or mirrored. Size is kept: who lays all three near each other says something else
//! than who lays all three far apart. This is "size-and-shape" (I. L. Dryden and K. V. Mardia,
//! *Statistical Shape Analysis, with Applications in R*, 2nd ed., Wiley 2016).
//!
//! The average has the averages of the three distances, as the mean form in S. Lele and J. T.
//! Richtsmeier, "Euclidean distance matrix analysis", *American Journal of Physical Anthropology*
//! 86 (1991), 415–427. Three such averages always close to a triangle: each side is at most the
//! other two together in every triangle, so also in their mean. The numbers that people read are
//! those of the triangle that they see.
//!
//! To lie over each other every triangle is laid with its middle (the mean of its corners) in the
//! middle, in the order child, parent, school, and turned to the fixed triangle `w` with the child
//! on top: the rotation that makes the squared distances of its corners to those of `w` smallest.
//! With corners as complex numbers `z`, that is `z ↦ z · conj(f) / |f|` with `f = Σ z · conj(w)`
//! (ordinary Procrustes rotation without scaling, in the same book). In this order `f` is only 0
//! when all three lie on one spot.

use serde::{Deserialize, Serialize};

use crate::meetings::Refused;

/// The table is a circle of this radius, so that no two cards lie further apart than its width.
pub const TABLE_RADIUS: i16 = 500;
/// How far beyond the edge a spot may be, since spots are rounded.
const EDGE: i32 = 2;
/// A distance up to here is near.
const NEAR_MAX: f64 = 430.0;
/// A distance up to here is neither near nor far.
const BETWEEN_MAX: f64 = 610.0;

/// The three that are laid, in the order of their corners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// The child.
    Child,
    /// The parents.
    Parent,
    /// The school.
    School,
}

/// Two corners and the distance between them, in the order of [`Laid::distances`].
pub const PAIRS: [(Corner, Corner); 3] = [
    (Corner::Child, Corner::Parent),
    (Corner::Parent, Corner::School),
    (Corner::Child, Corner::School),
];

/// A distance in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// A strong bond.
    Near,
    /// Neither.
    Between,
    /// Distance.
    Far,
}

/// A place on the table: from its middle, to the end of a line of text and down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot(pub i16, pub i16);

/// A triangle as somebody laid it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laid {
    /// Where the child lies.
    pub child: Spot,
    /// Where the parents lie.
    pub parent: Spot,
    /// Where the school lies.
    pub school: Spot,
}

/// The distances of a triangle, in thousandths of the width of the table, as [`PAIRS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form(pub [f64; 3]);

/// A triangle as it lies over others: where child, parent and school are, from the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lying(pub [Spot; 3]);

/// How far the corners of a group lie around the average corner: an ellipse of one standard
/// deviation along each of its two axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ring {
    /// Half the length of the longer axis.
    pub long: u16,
    /// Half the length of the shorter axis.
    pub short: u16,
    /// How far the longer axis is turned, in degrees, from the line of text down.
    pub degrees: i16,
}

/// A distance in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The average, in thousandths of the width of the table.
    pub mean: u16,
    /// The standard deviation, in the same measure.
    pub spread: u16,
}

impl Corner {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Child, Self::Parent, Self::School];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parent => "parent",
            Self::School => "school",
        }
    }
}

impl Nearness {
    /// All three, the nearest first.
    pub const ALL: [Self; 3] = [Self::Near, Self::Between, Self::Far];

    /// The word for a distance.
    pub fn of(distance: f64) -> Self {
        match distance {
            near if near <= NEAR_MAX => Self::Near,
            between if between <= BETWEEN_MAX => Self::Between,
            _ => Self::Far,
        }
    }

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Near => "near",
            Self::Between => "between",
            Self::Far => "far",
        }
    }

    /// The word with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nearness| nearness.name() == name)
    }

    /// The distance that is laid for somebody who chose a word: two times near reaches far, so
    /// that every choice of three is a triangle.
    pub fn distance(self) -> f64 {
        match self {
            Self::Near => 350.0,
            Self::Between => 525.0,
            Self::Far => 700.0,
        }
    }
}

impl Laid {
    /// The spots in order.
    pub fn spots(&self) -> [Spot; 3] {
        [self.child, self.parent, self.school]
    }

    /// The triangle with these spots.
    pub fn of([child, parent, school]: [Spot; 3]) -> Self {
        Self { child, parent, school }
    }

    /// The triangle with these three distances in words, as [`PAIRS`].
    pub fn in_words(words: [Nearness; 3]) -> Self {
        Self::of(Form(words.map(Nearness::distance)).lying().0)
    }

    /// Refuses what lies beside the table.
    pub(super) fn check(&self) -> Result<(), Refused> {
        let radius = i32::from(TABLE_RADIUS) + EDGE;
        let is_beside = |spot: Spot| {
            let [x, y] = [spot.0, spot.1].map(i32::from);
            x * x + y * y > radius * radius
        };
        if self.spots().into_iter().any(is_beside) {
            return Err(Refused::TooMuch { max: TABLE_RADIUS.unsigned_abs().into() });
        }
        Ok(())
    }

    /// Its distances, as [`PAIRS`].
    pub fn distances(&self) -> Form {
        let between = |one: Spot, other: Spot| {
            (f64::from(one.0) - f64::from(other.0)).hypot(f64::from(one.1) - f64::from(other.1))
        };
        Form([
            between(self.child, self.parent),
            between(self.parent, self.school),
            between(self.child, self.school),
        ])
    }
}

/// A number of two parts.
type Complex = (f64, f64);

/// The corners of the fixed triangle that all are turned to: child on top, parent before school.
const FIXED: [Complex; 3] =
    [(0.0, -1.0), (-0.866_025_403_784_438_6, 0.5), (0.866_025_403_784_438_6, 0.5)];

/// `a · conj(b)`.
fn times_conjugate(a: Complex, b: Complex) -> Complex {
    (a.0.mul_add(b.0, a.1 * b.1), a.1.mul_add(b.0, -a.0 * b.1))
}

impl Form {
    /// The averages of the distances; `None` of nobody.
    pub fn average(forms: &[Self]) -> Option<Self> {
        let count = u32::try_from(forms.len()).ok().filter(|count| *count > 0)?;
        let mut sums = [0.0; 3];
        for form in forms {
            for (sum, distance) in sums.iter_mut().zip(form.0) {
                *sum += distance;
            }
        }
        Some(Self(sums.map(|sum| sum / f64::from(count))))
    }

    /// How it lies over others: its middle in the middle, turned to the fixed triangle.
    pub fn lying(&self) -> Lying {
        Lying(self.corners().map(|(x, y)| Spot(whole(x), whole(y))))
    }

    fn corners(&self) -> [Complex; 3] {
        let [child_parent, parent_school, child_school] = self.0;
        // The child in the corner, the parent beside it, the school by the law of cosines.
        let along = if child_parent > 0.0 {
            let squares = child_parent.powi(2) + child_school.powi(2) - parent_school.powi(2);
            squares / (2.0 * child_parent)
        } else {
            child_school
        };
        let up = (child_school.powi(2) - along.powi(2)).max(0.0).sqrt();
        let corners = [(0.0, 0.0), (child_parent, 0.0), (along, -up)];
        let middle =
            corners.iter().fold((0.0, 0.0), |sum, z| (sum.0 + z.0 / 3.0, sum.1 + z.1 / 3.0));
        let corners = corners.map(|z| (z.0 - middle.0, z.1 - middle.1));
        let turn = corners.iter().zip(FIXED).fold((0.0, 0.0), |sum, (z, w)| {
            let part = times_conjugate(*z, w);
            (sum.0 + part.0, sum.1 + part.1)
        });
        let size = turn.0.hypot(turn.1);
        if size <= f64::EPSILON {
            return corners;
        }
        corners.map(|z| {
            let turned = times_conjugate(z, turn);
            (turned.0 / size, turned.1 / size)
        })
    }

    /// The average distances of a group with how far people differ, as [`PAIRS`].
    pub fn sides(forms: &[Self], average: Self) -> [Side; 3] {
        let count = f64::from(u32::try_from(forms.len()).unwrap_or(u32::MAX)).max(1.0);
        [0, 1, 2].map(|at| {
            let squares: f64 = forms.iter().map(|form| (form.0[at] - average.0[at]).powi(2)).sum();
            Side { mean: natural(average.0[at]), spread: natural((squares / count).sqrt()) }
        })
    }

    /// How far the corners of a group lie around those of its average: the axes of the second
    /// moments of each corner.
    pub fn rings(forms: &[Self], average: Self) -> [Ring; 3] {
        let count = f64::from(u32::try_from(forms.len()).unwrap_or(u32::MAX)).max(1.0);
        let middles = average.corners();
        [0, 1, 2].map(|at| {
            let [mut xx, mut yy, mut xy] = [0.0; 3];
            for form in forms {
                let corner = form.corners()[at];
                let (x, y) = (corner.0 - middles[at].0, corner.1 - middles[at].1);
                xx += x * x / count;
                yy += y * y / count;
                xy += x * y / count;
            }
            let (half, rest) = (f64::midpoint(xx, yy), ((xx - yy) / 2.0).hypot(xy));
            Ring {
                long: natural((half + rest).max(0.0).sqrt()),
                short: natural((half - rest).max(0.0).sqrt()),
                degrees: whole(((2.0 * xy).atan2(xx - yy) / 2.0).to_degrees()),
            }
        })
    }
}

impl From<[Side; 3]> for Form {
    fn from(sides: [Side; 3]) -> Self {
        Self(sides.map(|side| f64::from(side.mean)))
    }
}

/// The nearest whole number; distances on the table are far below the limits.
#[expect(clippy::cast_possible_truncation, reason = "held within the limits just before")]
fn whole(value: f64) -> i16 {
    value.round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16
}

fn natural(value: f64) -> u16 {
    whole(value).max(0).unsigned_abs()
}
