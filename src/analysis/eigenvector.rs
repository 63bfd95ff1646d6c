//! Eigenvector centrality: a node is central by being tied to those who are.

use super::gather::gather;
use super::lanczos;
use crate::graph::Adjacency;

/// How often a directed network is walked at most.
const MOST_STEPS: usize = 20_000;

/// Eigenvector centrality, by weight: the eigenvector to the largest eigenvalue of the matrix of ties of the largest component, of
/// length 1, for each node in order. In 0..=1; nodes outside the largest component have 0 (of several as large, the one with the first
/// node counts). Without any tie all are alike, 1 ÷ √n. In directed networks a node is made central by the ties that lead to it, from
/// central ones, the component is taken without regard to direction, and where no ties lead in a circle all have 0.
///
/// Right to about 10⁻¹² also where ties run between two sides only. Lanczos's method with restarts without direction, power iteration
/// on the matrix plus one with it, in a fixed order: the same network gives the same bits. Time O(edges) a step, some 20 to 100 steps.
/// `networkx.eigenvector_centrality` gives the same on connected networks, and mixes components on others.
///
/// Source: P. Bonacich, *Factoring and weighting approaches to status scores and clique identification*, Journal of Mathematical
/// Sociology 2(1), 1972.
///
/// ```
/// use rapporteur::analysis::eigenvector;
/// use rapporteur::graph::{Adjacency, Network};
/// // On a path of three the middle has √½ and each end ½.
/// let path = Network::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// let found = eigenvector(&Adjacency::of(&path));
/// assert!((found[0] - 0.5).abs() < 1e-12 && (found[1] - 0.5_f64.sqrt()).abs() < 1e-12);
/// ```
pub fn eigenvector(adjacency: &Adjacency) -> Vec<f64> {
    let n = adjacency.len();
    let components = adjacency.component_of_each();
    let largest = largest(&components);
    let mut start: Vec<f64> = components.iter().map(|c| f64::from(u8::from(Some(*c) == largest))).collect();
    if adjacency.edge_count() == 0 {
        start.fill(1.0);
    }
    normalise(&mut start);
    if adjacency.edge_count() == 0 {
        return start;
    }
    if adjacency.is_directed() && !has_circle(adjacency, &start) {
        return vec![0.0; n];
    }
    if adjacency.is_directed() {
        return power(&adjacency.reversed(), start);
    }
    let mut scores = lanczos::dominant(n, |x, product| times(adjacency, x, product), start);
    scores.iter_mut().for_each(|score| *score = score.abs());
    scores
}

/// The component with the most nodes; of several the first.
fn largest(components: &[u32]) -> Option<u32> {
    let mut sizes = vec![0_usize; components.iter().max().map_or(0, |most| *most as usize + 1)];
    components.iter().for_each(|c| sizes[*c as usize] += 1);
    let largest = sizes.iter().max().copied()?;
    sizes.iter().position(|size| *size == largest).map(|at| at as u32)
}

/// The product of the matrix of ties and a vector.
fn times(adjacency: &Adjacency, x: &[f64], product: &mut [f64]) {
    product.iter_mut().enumerate().for_each(|(node, sum)| *sum = gather(adjacency, node, x));
}

/// Whether ties lead in a circle among the nodes that are marked: nodes to which nothing leads any more are taken away one by one.
fn has_circle(adjacency: &Adjacency, marked: &[f64]) -> bool {
    let mut leading_to = vec![0_usize; adjacency.len()];
    adjacency.edges().for_each(|(_, to, _)| leading_to[to as usize] += 1);
    let is_marked = |node: &usize| marked[*node] > 0.0;
    let mut free: Vec<usize> =
        (0..adjacency.len()).filter(|node| is_marked(node) && leading_to[*node] == 0).collect();
    let mut left = (0..adjacency.len()).filter(is_marked).count();
    while let Some(node) = free.pop() {
        left -= 1;
        for to in adjacency.neighbours(node).iter().map(|to| *to as usize) {
            leading_to[to] -= 1;
            if leading_to[to] == 0 {
                free.push(to);
            }
        }
    }
    left > 0
}

/// Power iteration. To add one to the matrix keeps its eigenvectors, and keeps the steps from going back and forth.
fn power(incoming: &Adjacency, mut x: Vec<f64>) -> Vec<f64> {
    let mut next = vec![0.0; x.len()];
    let scale =
        1.0 / (0..x.len()).flat_map(|node| incoming.weights(node)).fold(0.0, |most: f64, w| most.max(*w));
    for _ in 0..MOST_STEPS {
        times(incoming, &x, &mut next);
        next.iter_mut().zip(&x).for_each(|(next, x)| *next = *next * scale + x);
        normalise(&mut next);
        let change = next.iter().zip(&x).fold(0.0, |most: f64, (a, b)| most.max((a - b).abs()));
        std::mem::swap(&mut x, &mut next);
        if change < 1e-15 {
            return x;
        }
    }
    x
}

fn normalise(x: &mut [f64]) {
    let length = x.iter().fold(0.0, |sum, x| sum + x * x).sqrt();
    if length > 0.0 {
        x.iter_mut().for_each(|x| *x /= length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32, f64)], directed: bool) -> Vec<f64> {
        eigenvector(&Adjacency::of_ties(nodes, ties, directed))
    }

    fn close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        let far = found.iter().zip(expected).any(|(a, b)| (a - b).abs() > 1e-11);
        assert!(!far, "{found:?}, not {expected:?}");
    }

    #[test]
    fn no_node_one_node_and_nodes_without_ties() {
        assert!(of(0, &[], false).is_empty());
        close(&of(1, &[], false), &[1.0]);
        close(&of(4, &[], false), &[0.5; 4]);
    }

    #[test]
    fn a_star_which_has_two_sides_converges() {
        // The middle has √½, each of four leaves √½ ÷ 2.
        let half = 0.5_f64.sqrt();
        let ties = [(0, 1, 2.0), (0, 2, 2.0), (0, 3, 2.0), (0, 4, 2.0)];
        close(&of(5, &ties, false), &[half, half / 2.0, half / 2.0, half / 2.0, half / 2.0]);
    }

    #[test]
    fn outside_the_largest_component_all_have_nothing() {
        let third = 1.0 / 3.0_f64.sqrt();
        let ties = [(0, 1, 9.0), (2, 3, 1.0), (3, 4, 1.0), (4, 2, 1.0)];
        close(&of(6, &ties, false), &[0.0, 0.0, third, third, third, 0.0]);
    }

    #[test]
    fn a_long_path_has_the_values_of_a_sine() {
        let ties: Vec<(u32, u32, f64)> = (0..299).map(|i| (i, i + 1, 1.0)).collect();
        let wave = |i: usize| (std::f64::consts::PI * (i + 1) as f64 / 301.0).sin();
        let length = (0..300).map(|i| wave(i) * wave(i)).sum::<f64>().sqrt();
        let expected: Vec<f64> = (0..300).map(|i| wave(i) / length).collect();
        close(&of(300, &ties, false), &expected);
    }

    #[test]
    fn direction_counts_and_without_a_circle_there_is_nothing() {
        // 0 and 1 point at each other, 1 also at 2, which leads nowhere: all three hear as much.
        let third = 1.0 / 3.0_f64.sqrt();
        close(&of(3, &[(0, 1, 1.0), (1, 0, 1.0), (1, 2, 1.0)], true), &[third; 3]);
        close(&of(3, &[(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0)], true), &[0.0; 3]);
    }
}
