//! Labels that do not cover each other.

use super::layout::Point;

/// From one line of a label to the next, in heights of its letters.
pub const LINE: f64 = 1.15;

/// How many of the first labels may cover nodes.
const INSISTENT: usize = 24;

/// How far labels stay from the edge of the picture.
const RIM: f64 = 8.0;

/// A text beside a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which node, by its place in the list.
    pub node: usize,
    /// The left end of the base line of its first line; each further line is [`LINE`] times the size below.
    pub at: Point,
    /// Height of the letters, in the units of the picture.
    pub size: f64,
}

/// What was placed, and what found no room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// Labels with a place, the most important first.
    pub placed: Vec<Label>,
    /// How many found none.
    pub dropped: usize,
}

/// A node as far as labels care.
#[derive(Clone, Debug)]
pub struct Spot<'a> {
    /// Its middle.
    pub at: Point,
    /// Its half width.
    pub radius: f64,
    /// What is to be written beside it, line by line.
    pub lines: &'a [String],
    /// Height of the letters.
    pub size: f64,
}

/// A rectangle by its left, upper, right and lower end.
#[derive(Clone, Copy)]
struct Area(f64, f64, f64, f64);

impl Area {
    fn overlaps(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    fn is_inside(self, picture: Point) -> bool {
        self.0 >= RIM && self.1 >= 0.0 && self.2 <= picture.x - RIM && self.3 <= picture.y
    }

    /// Whether a line passes through: the part of it between the left and the right end, then between the upper and the
    /// lower, is not empty.
    fn is_crossed(self, (from, to): (Point, Point)) -> bool {
        let (mut start, mut end) = (0.0_f64, 1.0_f64);
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        for (origin, step, low, high) in [(from.x, dx, self.0, self.2), (from.y, dy, self.1, self.3)] {
            if step.abs() < 1e-9 {
                if origin < low || origin > high {
                    return false;
                }
                continue;
            }
            let (a, b) = ((low - origin) / step, (high - origin) / step);
            start = start.max(a.min(b));
            end = end.min(a.max(b));
        }
        start < end
    }
}

impl Labels {
    /// Places the labels of `spots` in `order`, each beside its node within the picture, where it covers no earlier label
    /// and no other node; of eight such places the one that the fewest of `lines` cross, and of these the first. The first
    /// few labels may cover nodes rather than go without a place. Time O(labels · (nodes + lines)).
    pub fn place(spots: &[Spot], order: &[usize], lines: &[(Point, Point)], picture: Point) -> Self {
        let mut labels = Self::default();
        let mut taken: Vec<Area> = Vec::new();
        let discs: Vec<Area> = spots.iter().map(|s| around(s.at, s.radius)).collect();
        for (rank, node) in order.iter().copied().enumerate() {
            let spot = &spots[node];
            let free =
                |area: &Area| area.is_inside(picture) && !taken.iter().any(|other| area.overlaps(*other));
            let covered = |area: &Area| {
                discs.iter().enumerate().filter(|(i, disc)| *i != node && area.overlaps(**disc)).count()
            };
            let crossings = |area: &Area| lines.iter().filter(|line| area.is_crossed(**line)).count();
            let places = places(spot).into_iter().filter(free).map(|area| (covered(&area), area));
            let places = places.filter(|(covered, _)| *covered == 0 || rank < INSISTENT);
            match places.min_by_key(|(covered, area)| (*covered, crossings(area))) {
                Some((_, area)) => {
                    taken.push(area);
                    let at = Point { x: area.0, y: area.1 + 0.9 * spot.size };
                    labels.placed.push(Label { node, at, size: spot.size });
                }
                None => labels.dropped += 1,
            }
        }
        labels
    }
}

/// Right, left, below, above, then the corners.
fn places(spot: &Spot) -> [Area; 8] {
    let w = spot.lines.iter().map(|line| width_of(line, spot.size)).fold(0.0, f64::max);
    let h = LINE * spot.size * spot.lines.len() as f64;
    let (x, y, r) = (spot.at.x, spot.at.y, spot.radius + 2.5);
    let slant = 0.75 * r;
    let area = |left: f64, top: f64| Area(left, top, left + w, top + h);
    [
        area(x + r, y - h / 2.0),
        area(x - r - w, y - h / 2.0),
        area(x - w / 2.0, y + r),
        area(x - w / 2.0, y - r - h),
        area(x + slant, y + slant - h / 4.0),
        area(x + slant, y - slant - 0.75 * h),
        area(x - slant - w, y + slant - h / 4.0),
        area(x - slant - w, y - slant - 0.75 * h),
    ]
}

fn around(at: Point, radius: f64) -> Area {
    Area(at.x - radius, at.y - radius, at.x + radius, at.y + radius)
}

/// About how wide a text is in a common sans-serif, a little more rather than less.
pub fn width_of(text: &str, size: f64) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    1.04 * size * ems
}

fn ems(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '!' => 0.26,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '/' => 0.33,
        'm' | 'w' | 'M' | 'W' | '–' | '…' => 0.88,
        'A'..='Z' => 0.70,
        'a'..='z' | '0'..='9' => 0.56,
        '\u{300}'..='\u{36f}' => 0.0,
        _ if u32::from(c) < 0x1100 => 0.62,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spots<'a>(places: &[(f64, f64)], lines: &'a [String]) -> Vec<Spot<'a>> {
        places
            .iter()
            .map(|(x, y)| Spot { at: Point { x: *x, y: *y }, radius: 5.0, lines, size: 10.0 })
            .collect()
    }

    #[test]
    fn no_label_covers_another_or_leaves_the_picture() {
        let lines = ["a long".to_owned(), "name".to_owned()];
        let places: Vec<(f64, f64)> =
            (0..60).map(|i| (f64::from(i % 8) * 30.0, f64::from(i / 8) * 14.0)).collect();
        let order: Vec<usize> = (0..60).collect();
        let picture = Point { x: 240.0, y: 120.0 };
        let labels = Labels::place(&spots(&places, &lines), &order, &[], picture);
        assert_eq!(labels.placed.len() + labels.dropped, 60);
        assert!(labels.dropped > 0 && !labels.placed.is_empty());
        let area = |l: &Label| {
            Area(l.at.x, l.at.y - 9.0, l.at.x + width_of("a long", 10.0), l.at.y - 9.0 + 2.0 * LINE * 10.0)
        };
        let areas: Vec<Area> = labels.placed.iter().map(area).collect();
        for (i, a) in areas.iter().enumerate() {
            assert!(a.is_inside(picture));
            assert!(areas[..i].iter().all(|b| !a.overlaps(*b)), "{i}");
        }
    }

    #[test]
    fn a_label_stands_at_the_right_unless_a_line_passes_there() {
        let lines = ["a".to_owned()];
        let spots = spots(&[(50.0, 50.0)], &lines);
        let picture = Point { x: 100.0, y: 100.0 };
        let place = |lines: &[(Point, Point)]| Labels::place(&spots, &[0], lines, picture).placed[0].at.x;
        assert!(place(&[]) > 55.0);
        assert!(place(&[(Point { x: 50.0, y: 50.0 }, Point { x: 90.0, y: 50.0 })]) < 45.0);
    }

    #[test]
    fn wide_letters_are_wider() {
        assert!(width_of("WWW", 10.0) > width_of("iii", 10.0) && width_of("한국", 10.0) > 20.0);
    }
}
