//! What a node gathers from its neighbours: the inner loop of the spectral measures.

use crate::graph::Adjacency;

/// The sum, over the neighbours of a node, of the weight of the tie times the neighbour's value. Added up in four rows, so that no
/// addition waits for the one before it; the order is fixed, and with it every bit.
pub(super) fn gather(adjacency: &Adjacency, node: usize, values: &[f64]) -> f64 {
    let (neighbours, neighbour_rest) = adjacency.neighbours(node).as_chunks::<4>();
    let (weights, weight_rest) = adjacency.weights(node).as_chunks::<4>();
    let mut sums = [0.0; 4];
    for (others, weights) in neighbours.iter().zip(weights) {
        for row in 0..4 {
            sums[row] += weights[row] * values[others[row] as usize];
        }
    }
    let rest = neighbour_rest.iter().zip(weight_rest);
    let rest = rest.fold(0.0, |sum, (other, weight)| sum + weight * values[*other as usize]);
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}
