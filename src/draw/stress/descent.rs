//! Nodes on their way to where their distances on paper are like those in the network.

use super::{LARGE, Terms};
use crate::analysis::random::Random;
use crate::draw::layout::Point;

/// How often every pivot has its say on the way down.
const ROUNDS: usize = 16;

/// How small the last step is, compared with the smallest distance.
const LAST_STEP: f32 = 0.1;

/// How often all nodes settle at most, and what gain in parts of the stress is worth another time.
const MOST_SWEEPS: usize = 60;
const SWEEPS_OF_LARGE: usize = 4;
const LEAST_GAIN: f32 = 5e-5;

/// Lanes in which sums are added up.
const LANES: usize = 8;

/// Where each node is.
pub(super) struct Places {
    x: Vec<f32>,
    y: Vec<f32>,
}

impl Places {
    /// Anywhere in a square.
    pub(super) fn random(n: usize, random: &mut Random) -> Self {
        let side = (n as f64).sqrt();
        let mut number = || (0..n).map(|_| (side * random.unit()) as f32).collect();
        Self { x: number(), y: number() }
    }

    pub(super) fn points(&self) -> Vec<Point> {
        self.x.iter().zip(&self.y).map(|(x, y)| Point { x: f64::from(*x), y: f64::from(*y) }).collect()
    }

    /// Around one pivot after the other all nodes move towards their distance from it, by smaller and smaller steps; in between,
    /// neighbours do.
    pub(super) fn descend(&mut self, terms: &Terms, random: &mut Random) {
        let mut order: Vec<usize> = (0..terms.pivots.len()).collect();
        let largest = terms.longest * terms.longest;
        let (mut step, decay) = (largest, root(f64::from(LAST_STEP / largest), ROUNDS - 1) as f32);
        let portion = terms.near.len().div_ceil(order.len().max(1)).max(1);
        for _ in 0..ROUNDS {
            random.shuffle(&mut order);
            let mut near = terms.near.chunks(portion);
            for pivot in &order {
                self.pull(terms, *pivot, step);
                near.next().unwrap_or_default().iter().for_each(|pair| self.join(*pair, step));
            }
            step *= decay;
        }
    }

    fn pull(&mut self, terms: &Terms, pivot: usize, step: f32) {
        let (px, py) = (self.x[terms.pivots[pivot]], self.y[terms.pivots[pivot]]);
        let (distances, weights) = terms.row(pivot);
        let rows = self.x.iter_mut().zip(&mut self.y).zip(distances.iter().zip(weights));
        for ((x, y), (distance, weight)) in rows {
            let (dx, dy) = (*x - px, *y - py);
            let apart = (dx * dx + dy * dy + 1e-12).sqrt();
            let share = (step * weight).min(1.0) * 0.5 * (apart - distance) / apart;
            *x -= share * dx;
            *y -= share * dy;
        }
    }

    fn join(&mut self, (a, b, distance): (u32, u32, f32), step: f32) {
        let (a, b) = (a as usize, b as usize);
        let (dx, dy) = (self.x[a] - self.x[b], self.y[a] - self.y[b]);
        let apart = (dx * dx + dy * dy + 1e-12).sqrt();
        let share = (step / (distance * distance)).min(1.0) * 0.5 * (apart - distance) / apart;
        self.x[a] -= share * dx;
        self.y[a] -= share * dy;
        self.x[b] += share * dx;
        self.y[b] += share * dy;
    }

    /// Each node goes to the mean of where those that it heeds want it, until little is gained.
    pub(super) fn settle(&mut self, terms: &Terms) {
        let whole = terms.pivots.len() == terms.len;
        let mut before = f32::INFINITY;
        let most = if terms.len > LARGE { SWEEPS_OF_LARGE } else { MOST_SWEEPS };
        for _ in 0..most {
            let moved = if whole { self.sweep(terms) } else { self.sweep_together(terms) };
            if before - moved < LEAST_GAIN * before {
                return;
            }
            before = moved;
        }
    }

    /// One node after the other; returns the stress in passing.
    fn sweep(&mut self, terms: &Terms) -> f32 {
        let mut stress = 0.0;
        for node in 0..terms.len {
            let (distances, weights) = terms.row(node);
            let [x, y, weight, own] = self.wanted(self.x[node], self.y[node], distances, weights);
            if weight > 0.0 {
                (self.x[node], self.y[node]) = (x / weight, y / weight);
            }
            stress += own;
        }
        stress
    }

    /// For a node here the weighted sum of where each other node wants it, of the weights, and of the stress.
    fn wanted(&self, x: f32, y: f32, distances: &[f32], weights: &[f32]) -> [f32; 4] {
        let mut sums = [[0.0_f32; LANES]; 4];
        let mut add = |lane: usize, ox: f32, oy: f32, distance: f32, weight: f32| {
            let (dx, dy) = (x - ox, y - oy);
            let apart = (dx * dx + dy * dy + 1e-12).sqrt();
            let ratio = distance / apart;
            sums[0][lane] += weight * (ox + ratio * dx);
            sums[1][lane] += weight * (oy + ratio * dy);
            sums[2][lane] += weight;
            sums[3][lane] += weight * (apart - distance) * (apart - distance);
        };
        let whole = self.x.len() / LANES * LANES;
        let (xs, ys) = (self.x.chunks_exact(LANES), self.y.chunks_exact(LANES));
        let terms = distances.chunks_exact(LANES).zip(weights.chunks_exact(LANES));
        for ((xs, ys), (ds, ws)) in xs.zip(ys).zip(terms) {
            (0..LANES).for_each(|lane| add(lane, xs[lane], ys[lane], ds[lane], ws[lane]));
        }
        (whole..self.x.len()).for_each(|i| add(i - whole, self.x[i], self.y[i], distances[i], weights[i]));
        sums.map(|lanes| lanes.iter().sum())
    }

    /// All nodes at once, half the way; returns the stress in passing.
    fn sweep_together(&mut self, terms: &Terms) -> f32 {
        let mut wanted = vec![[0.0_f32; 3]; terms.len];
        let mut stress = 0.0;
        for (number, pivot) in terms.pivots.iter().enumerate() {
            let (px, py) = (self.x[*pivot], self.y[*pivot]);
            let (distances, weights) = terms.row(number);
            let places = self.x.iter().zip(&self.y).zip(distances.iter().zip(weights));
            for (want, ((x, y), (distance, weight))) in wanted.iter_mut().zip(places) {
                let (dx, dy) = (x - px, y - py);
                let apart = (dx * dx + dy * dy + 1e-12).sqrt();
                let ratio = distance / apart;
                want[0] += weight * (px + ratio * dx);
                want[1] += weight * (py + ratio * dy);
                want[2] += weight;
                stress += weight * (apart - distance) * (apart - distance);
            }
        }
        for (a, b, distance) in &terms.near {
            let (a, b, weight) = (*a as usize, *b as usize, 1.0 / (distance * distance));
            let (dx, dy) = (self.x[a] - self.x[b], self.y[a] - self.y[b]);
            let apart = (dx * dx + dy * dy + 1e-12).sqrt();
            let ratio = distance / apart;
            let ends = [(a, self.x[b], self.y[b], 1.0), (b, self.x[a], self.y[a], -1.0)];
            for (node, ox, oy, side) in ends {
                wanted[node][0] += weight * (ox + side * ratio * dx);
                wanted[node][1] += weight * (oy + side * ratio * dy);
                wanted[node][2] += weight;
            }
            stress += weight * (apart - distance) * (apart - distance);
        }
        for ((x, y), [wx, wy, weight]) in self.x.iter_mut().zip(&mut self.y).zip(wanted) {
            *x += 0.5 * (wx / weight - *x);
            *y += 0.5 * (wy / weight - *y);
        }
        stress
    }

    /// What is left of the stress between nodes and pivots.
    pub(super) fn stress(&self, terms: &Terms) -> f32 {
        let of = |number: usize| {
            let (distances, weights) = terms.row(number);
            let pivot = terms.pivots[number];
            self.wanted(self.x[pivot], self.y[pivot], distances, weights)[3]
        };
        (0..terms.pivots.len()).map(of).sum()
    }
}

/// The number in 0..1 whose `times`-th power is `value`, by halving; exact arithmetic alone, unlike `powf`.
fn root(value: f64, times: usize) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..50 {
        let middle: f64 = (low + high) / 2.0;
        let power = (0..times).fold(1.0, |product, _| product * middle);
        if power < value { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}
