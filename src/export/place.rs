//! Where nodes stand and how large they are, in the units of programs that show networks: pixels, neighbours some hundred apart.

use crate::draw::Point;

/// How far apart neighbours stand.
const SPACING: f64 = 100.0;

/// A place, for programs whose second axis leads downwards.
pub(super) fn downward(point: Point) -> (f64, f64) {
    (rounded(SPACING * point.x), rounded(SPACING * point.y))
}

/// A place, for programs whose second axis leads upwards.
pub(super) fn upward(point: Point) -> (f64, f64) {
    let (x, y) = downward(point);
    (x, -y)
}

/// The diameter of a node by the number of its edges.
pub(super) fn size(degree: usize) -> f64 {
    rounded(10.0 + 6.0 * (degree as f64).sqrt())
}

/// To one decimal.
fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
