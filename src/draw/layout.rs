//! Where the nodes of a network stand: each component by itself, then side by side.

use super::apart::{even_out, push_apart};
use super::packing::packed;
use super::stress;
use crate::graph::{Adjacency, Network, NetworkEdge};

/// A place on paper: `x` to the right, `y` downwards; neighbours are about 1 apart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// Places for all nodes of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// One for each node, in their order; none negative.
    pub positions: Vec<Point>,
    /// The right and lower end of what they take up.
    pub size: Point,
}

/// No two nodes stand nearer to each other than this.
const GAP: f64 = 0.3;

/// Free room above and below a component.
const MARGIN: f64 = 0.35;

/// Free room at its sides, where labels stand.
const SIDE: f64 = 0.7;

/// From one row of nodes without neighbours to the next.
const ROW: f64 = 0.6;

/// Width of the whole against its height, about.
const ASPECT: f64 = 1.5;

/// How much room a component has for each of its nodes, at least: so that large ones are not smaller than many small ones.
const ROOM: f64 = 0.5;

impl Layout {
    /// Components of at least two nodes packed side by side, the largest first, then nodes without neighbours in a grid below. The
    /// same network gets the same places. Time O(n · (n + edges)) for a component of up to 4,000 nodes and O(n + edges) beyond.
    pub fn of(network: &Network) -> Self {
        Self::shaped(network, ASPECT)
    }

    /// The same, about `aspect` times as wide as high.
    pub fn shaped(network: &Network, aspect: f64) -> Self {
        let adjacency = Adjacency::of(network);
        let (alone, mut together): (Vec<_>, Vec<_>) =
            adjacency.components().into_iter().partition(|c| c.len() == 1);
        together.sort_by_key(|c| std::cmp::Reverse(c.len()));
        let blocks: Vec<Block> = together.into_iter().map(|nodes| Block::of(&adjacency, nodes)).collect();
        let sizes: Vec<Point> = blocks.iter().map(|block| block.size).collect();
        let (corners, size) = packed(&sizes, aspect);
        let mut layout = Self { positions: vec![Point::default(); network.nodes.len()], size };
        for (block, corner) in blocks.iter().zip(corners) {
            for (node, place) in block.nodes.iter().zip(&block.places) {
                layout.positions[*node] = Point { x: corner.x + place.x, y: corner.y + place.y };
            }
        }
        layout.line_up(alone.concat(), aspect);
        layout
    }

    /// Places of these nodes found elsewhere, moved and turned to the form of this type: `y` downwards, neighbours about 1 apart.
    pub fn of_places(network: &Network, places: Vec<Point>) -> Self {
        let apart = |e: &NetworkEdge| {
            let (a, b) = (places[e.source], places[e.target]);
            ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).sqrt()
        };
        let lengths: Vec<f64> = network.edges.iter().filter(|e| e.source != e.target).map(apart).collect();
        let mean = lengths.iter().sum::<f64>() / lengths.len().max(1) as f64;
        let mut places = places;
        scale(&mut places, if mean > 1e-9 { 1.0 / mean } else { 1.0 });
        let size = frame(&mut places);
        Self { positions: places, size }
    }

    /// The places on a sheet, as large as it allows but with neighbours no farther apart than `longest`, so that discs of these radii
    /// do not cover each other; and how high the part of the sheet is that is used.
    pub fn on_sheet(&self, sheet: Point, longest: f64, radii: &[f64], gap: f64) -> (Vec<Point>, f64) {
        let scale = (sheet.x / self.size.x.max(1e-9)).min(sheet.y / self.size.y.max(1e-9)).min(longest);
        let left = 0.5 * (sheet.x - scale * self.size.x);
        let mut places: Vec<Point> =
            self.positions.iter().map(|p| Point { x: left + scale * p.x, y: scale * p.y }).collect();
        let used = Point { x: sheet.x, y: scale * self.size.y };
        even_out(&mut places, radii, gap, used);
        push_apart(&mut places, radii, gap, Some(used));
        (places, used.y)
    }

    /// Puts nodes without neighbours below everything else, in a grid of the same width.
    fn line_up(&mut self, nodes: Vec<usize>, aspect: f64) {
        let least = (nodes.len() as f64 * aspect).sqrt();
        let columns = self.size.x.max(least).max(1.0) as usize;
        for (i, node) in nodes.iter().enumerate() {
            let place = Point {
                x: SIDE + (i % columns) as f64,
                y: self.size.y + MARGIN + (i / columns) as f64 * ROW,
            };
            self.positions[*node] = place;
        }
        if !nodes.is_empty() {
            let rows = nodes.len().div_ceil(columns);
            self.size.x = self.size.x.max(columns.min(nodes.len()) as f64 + SIDE);
            self.size.y += 2.0 * MARGIN + (rows - 1) as f64 * ROW;
        }
    }
}

/// A component with its own places.
struct Block {
    nodes: Vec<usize>,
    places: Vec<Point>,
    size: Point,
}

impl Block {
    fn of(adjacency: &Adjacency, nodes: Vec<usize>) -> Self {
        let mut places = stress::positions(adjacency, &nodes);
        lay_flat(&mut places);
        let size = frame(&mut places);
        let room = ROOM * nodes.len() as f64 / (size.x * size.y);
        scale(&mut places, room.max(1.0).sqrt());
        push_apart(&mut places, &vec![0.5 * GAP; nodes.len()], 0.0, None);
        let size = frame(&mut places);
        Self { nodes, places, size }
    }
}

fn scale(places: &mut [Point], by: f64) {
    places.iter_mut().for_each(|p| *p = Point { x: by * p.x, y: by * p.y });
}

/// Moves places so that there are margins on all sides; the size with these.
fn frame(places: &mut [Point]) -> Point {
    let low = places.iter().fold((f64::MAX, f64::MAX), |(x, y), p| (x.min(p.x), y.min(p.y)));
    for place in places.iter_mut() {
        *place = Point { x: place.x - low.0 + SIDE, y: place.y - low.1 + MARGIN };
    }
    let high = places.iter().fold((0.0_f64, 0.0_f64), |(x, y), p| (x.max(p.x), y.max(p.y)));
    Point { x: high.0 + SIDE, y: high.1 + MARGIN }
}

/// Turns the places about their middle so that they spread most from left to right.
fn lay_flat(places: &mut [Point]) {
    let n = places.len() as f64;
    let (mx, my) = places.iter().fold((0.0, 0.0), |(x, y), p| (x + p.x / n, y + p.y / n));
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in places.iter() {
        let (x, y) = (p.x - mx, p.y - my);
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    // The direction of most spread is the first eigenvector of the covariance, (largest - yy, xy).
    let largest = (xx + yy) / 2.0 + (((xx - yy) / 2.0) * ((xx - yy) / 2.0) + xy * xy).sqrt();
    let (ax, ay) = if largest - yy > 1e-12 || xy.abs() > 1e-12 { (largest - yy, xy) } else { (1.0, 0.0) };
    let length = (ax * ax + ay * ay).sqrt();
    if length < 1e-12 {
        return;
    }
    let (c, s) = (ax / length, ay / length);
    for p in places {
        let (x, y) = (p.x - mx, p.y - my);
        *p = Point { x: c * x + s * y, y: c * y - s * x };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, View, fixture};

    #[test]
    fn nothing_one_node_and_separate_pairs_have_their_places() {
        assert!(Layout::of(&Network::empty("", false)).positions.is_empty());
        let one = Layout::of(&Network::of_ties(1, &[]));
        assert!(one.size.x > 0.0 && one.size.y > 0.0);
        let pairs = Layout::of(&Network::of_ties(5, &[(0, 1, 1.0), (2, 3, 1.0)]));
        for (i, p) in pairs.positions.iter().enumerate() {
            assert!(p.x >= 0.0 && p.y >= 0.0 && p.x <= pairs.size.x && p.y <= pairs.size.y, "{p:?}");
            assert!(pairs.positions[..i].iter().all(|q| (p.x - q.x).abs() + (p.y - q.y).abs() > GAP / 2.0));
        }
    }

    #[test]
    fn the_whole_has_the_shape_of_the_sheet() {
        let pairs: Vec<(usize, usize, f64)> = (0..200).map(|i| (2 * i, 2 * i + 1, 1.0)).collect();
        for aspect in [0.7, 1.5, 2.5] {
            let size = Layout::shaped(&Network::of_ties(400, &pairs), aspect).size;
            assert!((size.x / size.y / aspect - 1.0).abs() < 0.35, "{aspect}: {size:?}");
        }
    }

    #[test]
    fn discs_on_a_sheet_do_not_cover_each_other() {
        let network = View::People.project(&fixture::unification(), &Filter::default());
        let (radii, sheet) = (vec![20.0; network.nodes.len()], Point { x: 600.0, y: 500.0 });
        let (places, height) = Layout::of(&network).on_sheet(sheet, 200.0, &radii, 2.0);
        for (i, p) in places.iter().enumerate() {
            assert!(p.x >= 20.0 && p.x <= 580.0 && p.y >= 20.0 && p.y <= height - 20.0);
            assert!(places[..i].iter().all(|q| (p.x - q.x).powi(2) + (p.y - q.y).powi(2) > 1600.0));
        }
    }

    #[test]
    fn the_same_network_has_the_same_places() {
        let network = View::Knowledge.project(&fixture::unification(), &Filter::default());
        assert_eq!(Layout::of(&network), Layout::of(&network));
    }

    #[test]
    fn nodes_with_the_same_neighbours_do_not_cover_each_other() {
        let star: Vec<(usize, usize, f64)> = (1..500).map(|i| (0, i, 1.0)).collect();
        let layout = Layout::of(&Network::of_ties(500, &star));
        let mut nearest = f64::MAX;
        for (i, p) in layout.positions.iter().enumerate() {
            for q in &layout.positions[..i] {
                nearest = nearest.min(((p.x - q.x).powi(2) + (p.y - q.y).powi(2)).sqrt());
            }
        }
        assert!(nearest > 0.2, "{nearest}");
    }
}
