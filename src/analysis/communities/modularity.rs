//! Modularity: how much more of the ties lies inside communities than chance gives.

use crate::graph::Adjacency;

/// Newman and Girvan's modularity of a partition, by weight: the share of the ties inside communities, less what it would be if ties
/// were drawn in proportion to the strengths of their ends. From −½ to below 1; 0 for networks without ties. `communities` has a label for
/// each node in order; direction does not count. The same as `networkx.community.modularity` with weights and resolution 1.
/// Time O(n + edges).
///
/// Source: M. E. J. Newman and M. Girvan, *Finding and evaluating community structure in networks*, Physical Review E 69, 2004.
///
/// ```
/// use rapporteur::analysis::modularity;
/// use rapporteur::graph::{Adjacency, Network};
/// let two_pairs = Network::of_ties(4, &[(0, 1, 1.0), (2, 3, 1.0)]);
/// assert_eq!(modularity(&Adjacency::of(&two_pairs), &[0, 0, 1, 1]), 0.5);
/// ```
pub fn modularity(adjacency: &Adjacency, communities: &[u32]) -> f64 {
    let adjacency = adjacency.undirected();
    let labels = communities.iter().max().map_or(0, |most| *most as usize + 1);
    let (mut inside, mut strength) = (vec![0.0; labels], vec![0.0; labels]);
    for (node, own) in communities.iter().enumerate().take(adjacency.len()) {
        for (other, weight) in adjacency.neighbours(node).iter().zip(adjacency.weights(node)) {
            strength[*own as usize] += weight;
            if communities.get(*other as usize) == Some(own) {
                inside[*own as usize] += weight;
            }
        }
    }
    let total: f64 = strength.iter().sum();
    if total == 0.0 {
        return 0.0;
    }
    inside.iter().zip(&strength).map(|(inside, strength)| inside / total - (strength / total).powi(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_in_one_is_nothing_and_each_alone_is_less() {
        let square = Adjacency::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)], false);
        assert_eq!(modularity(&square, &[0; 4]), 0.0);
        assert_eq!(modularity(&square, &[0, 1, 2, 3]), -0.25);
        assert_eq!(modularity(&Adjacency::of_ties(2, &[], false), &[0, 1]), 0.0);
    }
}
