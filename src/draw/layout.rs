//! Where the nodes of a network stand: each component by itself, then side by side.

use super::stress;
use crate::graph::{Adjacency, Network};
use std::collections::BTreeMap;

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

impl Layout {
    /// Components of at least two nodes, the largest first, in rows, then nodes without neighbours in a grid below. The
    /// same network gets the same places. Time is O(n²) up to 300 nodes in a component and O(n + edges) beyond.
    pub fn of(network: &Network) -> Self {
        let adjacency = Adjacency::of(network);
        let (alone, mut together): (Vec<_>, Vec<_>) =
            adjacency.components().into_iter().partition(|c| c.len() == 1);
        together.sort_by_key(|c| std::cmp::Reverse(c.len()));
        let blocks: Vec<Block> = together.into_iter().map(|nodes| Block::of(&adjacency, nodes)).collect();
        let mut layout =
            Self { positions: vec![Point::default(); network.nodes.len()], size: Point::default() };
        layout.pack(blocks);
        layout.line_up(alone.concat());
        layout
    }

    /// Puts blocks in rows from the left, each row as high as its highest block.
    fn pack(&mut self, blocks: Vec<Block>) {
        let area: f64 = blocks.iter().map(|b| b.size.x * b.size.y).sum();
        let widest = blocks.iter().map(|b| b.size.x).fold(0.0, f64::max);
        let width = (area * ASPECT).sqrt().max(widest);
        let (mut corner, mut row) = (Point::default(), 0.0_f64);
        for block in blocks {
            if corner.x > 0.0 && corner.x + block.size.x > width + 1e-9 {
                corner = Point { x: 0.0, y: corner.y + row };
                row = 0.0;
            }
            for (node, place) in block.nodes.iter().zip(&block.places) {
                self.positions[*node] = Point { x: corner.x + place.x, y: corner.y + place.y };
            }
            corner.x += block.size.x;
            row = row.max(block.size.y);
            self.size = Point { x: self.size.x.max(corner.x), y: self.size.y.max(corner.y + row) };
        }
    }

    /// Puts nodes without neighbours below everything else, in a grid of the same width.
    fn line_up(&mut self, nodes: Vec<usize>) {
        let least = (nodes.len() as f64 * ASPECT).sqrt();
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
        spread(&mut places);
        let low = places.iter().fold((f64::MAX, f64::MAX), |(x, y), p| (x.min(p.x), y.min(p.y)));
        for place in &mut places {
            *place = Point { x: place.x - low.0 + SIDE, y: place.y - low.1 + MARGIN };
        }
        let high = places.iter().fold((0.0_f64, 0.0_f64), |(x, y), p| (x.max(p.x), y.max(p.y)));
        Self { nodes, places, size: Point { x: high.0 + SIDE, y: high.1 + MARGIN } }
    }
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

/// Pushes apart what stands too near, a few rounds long; cells of the size of the gap keep the work linear.
fn spread(places: &mut [Point]) {
    let rounds = if places.len() > 5_000 { 8 } else { 40 };
    for round in 0..rounds {
        let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
        for (i, p) in places.iter().enumerate() {
            cells.entry(((p.x / GAP).floor() as i64, (p.y / GAP).floor() as i64)).or_default().push(i);
        }
        let mut moved = false;
        for ((cx, cy), here) in &cells {
            for (dx, dy) in [(0, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
                let Some(there) = cells.get(&(cx + dx, cy + dy)) else { continue };
                for a in here {
                    for b in there.iter().filter(|b| (dx, dy) != (0, 0) || *b > a) {
                        moved |= part(places, *a, *b, round);
                    }
                }
            }
        }
        if !moved {
            return;
        }
    }
}

/// Moves two nodes to the gap from each other, if they are nearer; whether it did.
fn part(places: &mut [Point], a: usize, b: usize, round: usize) -> bool {
    let (p, q) = (places[a], places[b]);
    let (mut dx, mut dy) = (q.x - p.x, q.y - p.y);
    let mut apart = (dx * dx + dy * dy).sqrt();
    if apart >= GAP {
        return false;
    }
    if apart < 1e-6 {
        // Any direction will do, if it is not the same for all.
        (dx, dy) = (((a + b + round) % 7) as f64 - 3.0, ((a * 3 + b) % 5) as f64 - 2.5);
        apart = (dx * dx + dy * dy).sqrt();
        (dx, dy) = (dx / apart * 1e-6, dy / apart * 1e-6);
        apart = 1e-6;
    }
    let by = (GAP - apart) / 2.0 / apart;
    places[a] = Point { x: p.x - by * dx, y: p.y - by * dy };
    places[b] = Point { x: q.x + by * dx, y: q.y + by * dy };
    true
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
        assert!(nearest > 0.02, "{nearest}");
    }
}
