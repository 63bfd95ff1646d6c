//! An order of nodes in which those that are tied stand near each other.

use crate::graph::Adjacency;

/// How often each node goes to the mean of its neighbours.
const ROUNDS: usize = 400;

/// The nodes in an order for the rows of a matrix: component by component, the largest first, and within each along its slowest
/// mode of diffusion, which puts the ends of a network at the ends. Weights count. The same network gives the same order. Time
/// O(edges).
///
/// Source: J. E. Atkins, E. G. Boman and B. Hendrickson, *A spectral algorithm for seriation and the consecutive ones problem*,
/// SIAM Journal on Computing 28(1), 1998; here the vector is found by repeated averaging.
pub fn seriation(adjacency: &Adjacency) -> Vec<usize> {
    let mut components = adjacency.components();
    components.sort_by_key(|nodes| std::cmp::Reverse(nodes.len()));
    let mut at = vec![0.0; adjacency.len()];
    for nodes in &components {
        // Any start will do that is not even.
        nodes.iter().enumerate().for_each(|(i, node)| at[*node] = ((i * 7919) % 1013) as f64);
        (0..ROUNDS).for_each(|_| average(adjacency, nodes, &mut at));
    }
    let sorted = |mut nodes: Vec<usize>| {
        nodes.sort_by(|a, b| at[*a].total_cmp(&at[*b]).then(a.cmp(b)));
        nodes
    };
    components.into_iter().flat_map(sorted).collect()
}

/// Each node goes half the way to the mean of its neighbours; then all are moved and stretched so that they do not fall together.
fn average(adjacency: &Adjacency, nodes: &[usize], at: &mut [f64]) {
    let strength = |node: usize| adjacency.weights(node).iter().sum::<f64>();
    let mean = |node: usize| {
        let ties = adjacency.neighbours(node).iter().zip(adjacency.weights(node));
        ties.map(|(other, weight)| weight * at[*other as usize]).sum::<f64>() / strength(node).max(1e-12)
    };
    let next: Vec<f64> = nodes.iter().map(|node| 0.5 * (at[*node] + mean(*node))).collect();
    let total: f64 = nodes.iter().map(|node| strength(*node)).sum::<f64>().max(1e-12);
    let middle = nodes.iter().zip(&next).map(|(node, x)| strength(*node) * x).sum::<f64>() / total;
    let spread = next.iter().map(|x| (x - middle) * (x - middle)).sum::<f64>().sqrt().max(1e-12);
    nodes.iter().zip(next).for_each(|(node, x)| at[*node] = (x - middle) / spread);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffled_path_comes_out_in_its_order() {
        // 3 – 0 – 4 – 1 – 5 – 2, and a pair.
        let ties = [(3, 0, 1.0), (0, 4, 1.0), (4, 1, 1.0), (1, 5, 1.0), (5, 2, 1.0), (6, 7, 1.0)];
        let mut order = seriation(&Adjacency::of_ties(8, &ties, false));
        assert_eq!(order.split_off(6).len(), 2);
        if order[0] == 2 {
            order.reverse();
        }
        assert_eq!(order, [3, 0, 4, 1, 5, 2]);
        assert!(seriation(&Adjacency::of_ties(0, &[], false)).is_empty());
    }
}
