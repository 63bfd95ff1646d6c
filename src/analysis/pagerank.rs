//! PageRank: where somebody is found who keeps following ties, and now and then starts anew anywhere.

use super::gather::gather;
use crate::graph::Adjacency;

/// How likely a tie is followed rather than started anew.
const DAMPING: f64 = 0.85;

/// The largest error of all values together.
const TOLERANCE: f64 = 1e-12;

/// PageRank with damping 0.85: for each node in order how likely a walker is found there who follows ties by their weight and,
/// in 15 of 100 steps or from a node without a way out, starts anew at any node alike. In 0..=1, together 1; isolated nodes have the
/// least. In directed networks ties are followed from source to target. Right to 10⁻¹² over all nodes together.
///
/// Solved as linear equations, by conjugate gradients or, with direction, node by node (Gauss–Seidel), in a fixed order: the same network
/// gives the same bits. Time O(edges) a step, at most some 50 or 100 steps. `networkx.pagerank` with its defaults stops at 10⁻⁶ a node and is less exact; petgraph 0.8's
/// `page_rank` is another formula.
///
/// Source: S. Brin and L. Page, *The anatomy of a large-scale hypertextual Web search engine*, Computer Networks 30, 1998; the
/// equations: A. N. Langville and C. D. Meyer, *Google's PageRank and Beyond*, Princeton 2006, chapter 7.
///
/// ```
/// use rapporteur::analysis::pagerank;
/// use rapporteur::graph::{Adjacency, Network};
/// // The middle of a path has m = 0.05 + 0.85 · 2e, each end e = 0.05 + 0.85 · m ÷ 2.
/// let path = Network::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// let found = pagerank(&Adjacency::of(&path));
/// assert!((found[1] - 0.135 / 0.2775).abs() < 1e-12 && (found[0] - found[2]).abs() < 1e-12);
/// ```
pub fn pagerank(adjacency: &Adjacency) -> Vec<f64> {
    let n = adjacency.len();
    // Mass that a node without a way out spreads evenly only scales the solution, so it is left to the last line.
    let anew = (1.0 - DAMPING) / n.max(1) as f64;
    let out: Vec<f64> = (0..n).map(|node| adjacency.weights(node).iter().sum()).collect();
    let mut scores = match adjacency.is_directed() {
        true => sweep(&adjacency.reversed(), &out, anew),
        false => descend(adjacency, &out, anew),
    };
    let total: f64 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= total);
    scores
}

/// Gauss–Seidel: each node takes what its neighbours have by now, until nothing changes any more.
fn sweep(incoming: &Adjacency, out: &[f64], anew: f64) -> Vec<f64> {
    let mut scores = vec![anew; out.len()];
    let part = |node: usize, score: f64| if out[node] > 0.0 { DAMPING * score / out[node] } else { 0.0 };
    let mut handed: Vec<f64> = (0..out.len()).map(|node| part(node, anew)).collect();
    loop {
        let mut change = 0.0;
        for node in 0..scores.len() {
            let score = anew + gather(incoming, node, &handed);
            change += (score - scores[node]).abs();
            scores[node] = score;
            handed[node] = part(node, score);
        }
        if change * DAMPING / (1.0 - DAMPING) <= TOLERANCE * scores.iter().sum::<f64>() {
            return scores;
        }
    }
}

/// Conjugate gradients, for ties without direction: what each node hands on per unit of weight, y, solves (D − 0.85 · A) y = `anew`,
/// where D has the sums of weights, by which the steps are scaled. Half as many steps as sweeps would be.
fn descend(adjacency: &Adjacency, out: &[f64], anew: f64) -> Vec<f64> {
    let scale: Vec<f64> = out.iter().map(|out| if *out > 0.0 { *out } else { 1.0 }).collect();
    let mut y: Vec<f64> = scale.iter().map(|scale| anew / scale).collect();
    let times = |y: &[f64], node: usize| scale[node] * y[node] - DAMPING * gather(adjacency, node, y);
    let mut residual: Vec<f64> = (0..y.len()).map(|node| anew - times(&y, node)).collect();
    let mut direction: Vec<f64> = residual.iter().zip(&scale).map(|(r, scale)| r / scale).collect();
    let mut product = vec![0.0; y.len()];
    let mut energy: f64 = residual.iter().zip(&direction).map(|(r, d)| r * d).sum();
    while residual.iter().map(|r| r.abs()).sum::<f64>() > TOLERANCE * (1.0 - DAMPING) {
        product.iter_mut().enumerate().for_each(|(node, product)| *product = times(&direction, node));
        let step = energy / direction.iter().zip(&product).map(|(d, p)| d * p).sum::<f64>();
        y.iter_mut().zip(&direction).for_each(|(y, d)| *y += step * d);
        residual.iter_mut().zip(&product).for_each(|(r, p)| *r -= step * p);
        let before = energy;
        energy = residual.iter().zip(&scale).map(|(r, scale)| r * r / scale).sum();
        let turn = energy / before;
        direction
            .iter_mut()
            .zip(residual.iter().zip(&scale))
            .for_each(|(d, (r, scale))| *d = r / scale + turn * *d);
    }
    y.iter().zip(&scale).map(|(y, scale)| y * scale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32, f64)], directed: bool) -> Vec<f64> {
        pagerank(&Adjacency::of_ties(nodes, ties, directed))
    }

    fn close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        let far = found.iter().zip(expected).any(|(a, b)| (a - b).abs() > 1e-12);
        assert!(!far, "{found:?}, not {expected:?}");
    }

    #[test]
    fn no_node_one_node_and_nodes_without_ties() {
        assert!(of(0, &[], false).is_empty());
        close(&of(1, &[], false), &[1.0]);
        close(&of(4, &[], true), &[0.25; 4]);
    }

    #[test]
    fn a_walker_follows_the_direction_and_leaves_dead_ends_for_anywhere() {
        // x = c, y = c + 0.85 x; together 1.
        close(&of(2, &[(0, 1, 1.0)], true), &[1.0 / 2.85, 1.85 / 2.85]);
        close(&of(2, &[(0, 1, 1.0)], false), &[0.5, 0.5]);
    }

    #[test]
    fn weights_share_out_what_is_handed_on() {
        // From 0 three quarters go to 1: x = c + 0.85 (y + z), y = c + 0.6375 x, z = c + 0.2125 x, and x + y + z = 1, so c = 0.05.
        let x = (0.05 + 0.85) / 1.85;
        let expected = [x, 0.05 + 0.6375 * x, 0.05 + 0.2125 * x];
        close(&of(3, &[(0, 1, 3.0), (0, 2, 1.0)], false), &expected);
        close(&of(3, &[(0, 1, 1.0), (1, 0, 2.0), (0, 2, 1.0), (2, 2, 5.0)], false), &expected);
    }
}
