//! Labels that do not cover each other.

use super::apart::push_apart;
use super::layout::Point;

/// From one line of a label to the next, in heights of its letters.
pub const LINE: f64 = 1.15;

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
    /// and no other node; of sixteen such places, near and a little farther, the one that the fewest of `lines` cross, and of these
    /// the first. Time O(labels · (nodes + lines)).
    pub fn place(spots: &[Spot], order: &[usize], lines: &[(Point, Point)], picture: Point) -> Self {
        let mut labels = Self::default();
        let mut taken: Vec<Area> = Vec::new();
        let discs: Vec<Area> = spots.iter().map(|s| around(s.at, s.radius)).collect();
        for node in order.iter().copied() {
            let spot = &spots[node];
            let free =
                |area: &Area| area.is_inside(picture) && !taken.iter().any(|other| area.overlaps(*other));
            let covers = |area: &Area| discs.iter().enumerate().any(|(i, d)| i != node && area.overlaps(*d));
            let crossings = |area: &Area| lines.iter().filter(|line| area.is_crossed(**line)).count();
            let places = places(spot).filter(|area| free(area) && !covers(area));
            match places.min_by_key(crossings) {
                Some(area) => {
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

/// How often nodes make way, and how far they stay from each other meanwhile.
const TURNS: usize = 4;
const GAP: f64 = 0.5;

/// Moves nodes up or down out of where the labels of the first in `order` are to stand, beside their own nodes, which stay. What has
/// no such place has none reserved.
pub fn make_way(spots: &mut [Spot], order: &[usize], picture: Point) {
    let mut is_first = vec![false; spots.len()];
    order.iter().for_each(|node| is_first[*node] = true);
    let mut taken: Vec<Area> = Vec::new();
    for node in order {
        let firsts =
            || order.iter().filter(|other| *other != node).map(|i| around(spots[*i].at, spots[*i].radius));
        let is_free = |area: &Area| {
            area.is_inside(picture)
                && !taken.iter().copied().chain(firsts()).any(|other| area.overlaps(other))
        };
        let place = places(&spots[*node]).find(is_free);
        taken.extend(place);
    }
    let radii: Vec<f64> = spots.iter().map(|spot| spot.radius).collect();
    for turn in 0..TURNS {
        for (spot, _) in spots.iter_mut().zip(&is_first).filter(|(_, is_first)| !**is_first) {
            clear(spot, &taken, picture);
        }
        if turn + 1 < TURNS {
            let mut places: Vec<Point> = spots.iter().map(|spot| spot.at).collect();
            push_apart(&mut places, &radii, GAP, Some(picture));
            let moved = spots.iter_mut().zip(places).zip(&is_first).filter(|(_, is_first)| !**is_first);
            moved.for_each(|((spot, place), _)| spot.at = place);
        }
    }
}

/// Moves a node out of all areas, to the nearer of above and below.
fn clear(spot: &mut Spot, taken: &[Area], picture: Point) {
    for area in
        taken.iter().filter(|area| area.overlaps(around(spot.at, spot.radius))).copied().collect::<Vec<_>>()
    {
        let (above, below) = (area.1 - spot.radius - GAP, area.3 + spot.radius + GAP);
        let is_near = spot.at.y - above < below - spot.at.y;
        spot.at.y =
            if is_near && above > spot.radius || below + spot.radius > picture.y { above } else { below };
    }
}

/// Right, left, below, above, then the corners; then the same a little farther away.
fn places(spot: &Spot) -> impl Iterator<Item = Area> {
    let farther = 0.5 * spot.size;
    places_at(spot, spot.radius + 2.5).into_iter().chain(places_at(spot, spot.radius + 2.5 + farther))
}

fn places_at(spot: &Spot, r: f64) -> [Area; 8] {
    let w = spot.lines.iter().map(|line| width_of(line, spot.size)).fold(0.0, f64::max);
    let h = LINE * spot.size * spot.lines.len() as f64;
    let (x, y) = (spot.at.x, spot.at.y);
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

/// Whether a character has no width: those of control, marks on the letter before, joiners, and what turns the direction of text.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The words of a name on one line, without characters of control and those that turn the direction of what follows.
pub fn plain(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let seen = |word: &str| -> String { word.chars().filter(|c| !c.is_control() && !turns(*c)).collect() };
    let words = text.split_whitespace().map(seen).filter(|word| !word.chars().all(is_unseen));
    words.collect::<Vec<String>>().join(" ")
}

fn ems(c: char) -> f64 {
    match c {
        _ if is_unseen(c) => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '!' => 0.26,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '/' => 0.33,
        'm' | 'w' | 'M' | 'W' | '–' | '…' => 0.88,
        'A'..='Z' => 0.70,
        'a'..='z' | '0'..='9' => 0.56,
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
            let own = labels.placed[i].node;
            let others = places.iter().enumerate().filter(|(node, _)| *node != own);
            let discs = others.map(|(_, (x, y))| around(Point { x: *x, y: *y }, 5.0));
            assert!(discs.into_iter().all(|disc| !a.overlaps(disc)), "{own}");
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
    fn nodes_make_way_for_the_first_labels() {
        let lines = ["name".to_owned()];
        let places: Vec<(f64, f64)> =
            (0..400).map(|i| (20.0 + f64::from(i % 20) * 14.0, 20.0 + f64::from(i / 20) * 14.0)).collect();
        let mut spots = spots(&places, &lines);
        spots.iter_mut().for_each(|spot| spot.radius = 2.0);
        let (picture, order) = (Point { x: 330.0, y: 320.0 }, [210, 50, 350]);
        assert_eq!(Labels::place(&spots, &order, &[], picture).dropped, 3);
        make_way(&mut spots, &order, picture);
        assert_eq!(Labels::place(&spots, &order, &[], picture).dropped, 0);
        assert_eq!(spots[210].at, Point { x: 160.0, y: 160.0 });
    }

    #[test]
    fn wide_letters_are_wider() {
        assert_eq!(width_of("a\u{1}\u{202e}\u{301}", 10.0), width_of("a", 10.0));
        assert_eq!(
            (plain("a\u{202e}\u{7}b \n c").as_str(), plain("\u{feff} \u{200b}").as_str()),
            ("ab c", "")
        );
        assert!(width_of("WWW", 10.0) > width_of("iii", 10.0) && width_of("한국", 10.0) > 20.0);
    }
}
