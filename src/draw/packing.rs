//! Rectangles side by side on a sheet, without holes that could be filled.

use super::layout::Point;

/// How many widths of the sheet are tried.
const WIDTHS: usize = 14;

/// How much wider each is than the one before.
const WIDER: f64 = 1.25;

/// The upper left corners of rectangles of these sizes, in their order, that do not overlap, and the size of all together: about
/// `aspect` times as wide as high. Each goes as far up, then as far left, as it can; large ones should come first. Time
/// O(rectangles²).
pub(super) fn packed(sizes: &[Point], aspect: f64) -> (Vec<Point>, Point) {
    let area: f64 = sizes.iter().map(|s| s.x * s.y).sum();
    let widest = sizes.iter().map(|s| s.x).fold(0.0, f64::max);
    let narrowest = widest.max(0.5 * (area * aspect).sqrt());
    let widths = std::iter::successors(Some(narrowest), |width| Some(width * WIDER)).take(WIDTHS);
    let tried = widths.map(|width| within(sizes, width));
    let least = |(_, size): &(Vec<Point>, Point)| (size.x / aspect).max(size.y);
    tried.min_by(|a, b| least(a).total_cmp(&least(b))).unwrap_or_default()
}

/// The lower edge of what is placed, from left to right: where each piece begins, and how far down it is.
struct Skyline {
    pieces: Vec<Point>,
    width: f64,
}

fn within(sizes: &[Point], width: f64) -> (Vec<Point>, Point) {
    let mut skyline = Skyline { pieces: vec![Point::default()], width };
    let mut all = Point::default();
    let corners = sizes.iter().map(|size| {
        let corner = skyline.highest(*size);
        skyline.put(corner, *size);
        all = Point { x: all.x.max(corner.x + size.x), y: all.y.max(corner.y + size.y) };
        corner
    });
    (corners.collect(), all)
}

impl Skyline {
    /// The highest place for a rectangle, of several the leftmost.
    fn highest(&self, size: Point) -> Point {
        let places = self.pieces.iter().enumerate().filter_map(|(i, piece)| {
            let right = piece.x + size.x;
            let fits = i == 0 || right <= self.width + 1e-9;
            let under = self.pieces[i..].iter().take_while(|p| p.x < right - 1e-9);
            fits.then(|| Point { x: piece.x, y: under.map(|p| p.y).fold(0.0, f64::max) })
        });
        places.min_by(|a, b| a.y.total_cmp(&b.y)).unwrap_or_default()
    }

    fn put(&mut self, corner: Point, size: Point) {
        let right = corner.x + size.x;
        let after = self.pieces.iter().rev().find(|p| p.x <= right + 1e-9).map_or(0.0, |p| p.y);
        self.pieces.retain(|p| p.x < corner.x - 1e-9 || p.x > right + 1e-9);
        let at = self.pieces.partition_point(|p| p.x < corner.x - 1e-9);
        let rest = (right < self.width - 1e-9).then_some(Point { x: right, y: after });
        let new = [Point { x: corner.x, y: corner.y + size.y }];
        self.pieces.splice(at..at, new.into_iter().chain(rest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_do_not_overlap_and_fill_the_shape() {
        let sizes: Vec<Point> =
            (0..60).map(|i| Point { x: 1.0 + f64::from(i * 7 % 5), y: 6.0 - f64::from(i / 12) }).collect();
        let (corners, all) = packed(&sizes, 1.5);
        let area: f64 = sizes.iter().map(|s| s.x * s.y).sum();
        assert!(area / (all.x * all.y) > 0.8, "{all:?}");
        assert!((0.8..2.2).contains(&(all.x / all.y)), "{all:?}");
        for (i, (a, s)) in corners.iter().zip(&sizes).enumerate() {
            for (b, t) in corners[..i].iter().zip(&sizes) {
                let apart = a.x + s.x <= b.x + 1e-6
                    || b.x + t.x <= a.x + 1e-6
                    || a.y + s.y <= b.y + 1e-6
                    || b.y + t.y <= a.y + 1e-6;
                assert!(apart, "{a:?} {s:?} and {b:?} {t:?}");
            }
        }
        assert_eq!(packed(&[], 1.5), (Vec::new(), Point::default()));
    }
}
