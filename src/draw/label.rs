//! Labels that do not cover each other.

use super::layout::Point;

/// A text beside a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which node, by its place in the list.
    pub node: usize,
    /// The left end of the text's base line.
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
    /// What is to be written beside it.
    pub text: &'a str,
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

    fn is_inside(self, width: f64, height: f64) -> bool {
        self.0 >= 0.0 && self.1 >= 0.0 && self.2 <= width && self.3 <= height
    }
}

impl Labels {
    /// Places the labels of `spots` in `order`, each at the first of eight places beside its node that is free of nodes and of
    /// earlier labels and lies within the picture; without one it is dropped.
    pub fn place(spots: &[Spot], order: &[usize], width: f64, height: f64) -> Self {
        let mut labels = Self::default();
        let mut taken: Vec<Area> = Vec::new();
        let discs: Vec<Area> = spots.iter().map(|s| around(s.at, s.radius)).collect();
        for node in order.iter().copied() {
            let spot = &spots[node];
            let free = |area: &Area| {
                area.is_inside(width, height)
                    && !taken.iter().any(|other| area.overlaps(*other))
                    && !discs.iter().enumerate().any(|(i, disc)| i != node && area.overlaps(*disc))
            };
            match places(spot).into_iter().find(free) {
                Some(area) => {
                    taken.push(area);
                    // Letters hang a fifth of their height below the base line.
                    let at = Point { x: area.0, y: area.3 - 0.22 * spot.size };
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
    let (w, h) = (width_of(spot.text, spot.size), 1.15 * spot.size);
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

    fn spot(x: f64, y: f64, text: &str) -> Spot<'_> {
        Spot { at: Point { x, y }, radius: 5.0, text, size: 10.0 }
    }

    #[test]
    fn no_label_covers_another_or_leaves_the_picture() {
        let spots: Vec<Spot> =
            (0..60).map(|i| spot(f64::from(i % 8) * 30.0, f64::from(i / 8) * 14.0, "a long name")).collect();
        let order: Vec<usize> = (0..60).collect();
        let labels = Labels::place(&spots, &order, 240.0, 120.0);
        assert_eq!(labels.placed.len() + labels.dropped, 60);
        assert!(labels.dropped > 0 && !labels.placed.is_empty());
        let areas: Vec<Area> = labels
            .placed
            .iter()
            .map(|l| {
                let bottom = l.at.y + 2.2;
                Area(l.at.x, bottom - 11.5, l.at.x + width_of("a long name", 10.0), bottom)
            })
            .collect();
        for (i, a) in areas.iter().enumerate() {
            assert!(a.is_inside(240.0, 120.0));
            assert!(areas[..i].iter().all(|b| !a.overlaps(*b)), "{i}");
        }
    }

    #[test]
    fn the_first_in_order_has_its_place_at_the_right() {
        let labels = Labels::place(&[spot(50.0, 50.0, "a")], &[0], 100.0, 100.0);
        assert!(labels.placed[0].at.x > 55.0 && labels.dropped == 0);
    }

    #[test]
    fn wide_letters_are_wider() {
        assert!(width_of("WWW", 10.0) > width_of("iii", 10.0) && width_of("한국", 10.0) > 20.0);
    }
}
