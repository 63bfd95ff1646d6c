//! Centralization: how far a whole network is built around one node.

/// A measure of nodes whose spread over a network Freeman defined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Centralized {
    /// [`crate::analysis::degree`]
    Degree,
    /// [`crate::analysis::betweenness`]
    Betweenness,
    /// [`crate::analysis::closeness`]
    Closeness,
}

/// Freeman's centralization: how far the most central node is ahead of the others, as a part of how far it is in a star, the most
/// centralized network of as many nodes. In 0..=1: 0 where all are alike, 1 in a star. `scores` are the normalised values of
/// the measure, one a node. `None` with fewer than three nodes, where there is no star. Networks in several parts count as they are.
/// Time O(n).
///
/// Source: L. C. Freeman, *Centrality in social networks: conceptual clarification*, Social Networks 1, 1978/79.
///
/// ```
/// use rapporteur::analysis::{Centralized, centralization};
/// // Degrees on a path of four: 1, 2, 2, 1 of 3. Ahead by 2/3 in all; in a star it would be by 3 · 2/3.
/// let found = centralization(Centralized::Degree, &[1.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 1.0 / 3.0]);
/// assert!((found.unwrap() - 1.0 / 3.0).abs() < 1e-12);
/// ```
pub fn centralization(measure: Centralized, scores: &[f64]) -> Option<f64> {
    let n = scores.len() as f64;
    if n < 3.0 {
        return None;
    }
    let most = scores.iter().fold(0.0, |most: f64, score| most.max(*score));
    let ahead: f64 = scores.iter().map(|score| most - score).sum();
    let in_a_star = match measure {
        Centralized::Degree => n - 2.0,
        Centralized::Betweenness => n - 1.0,
        Centralized::Closeness => (n - 1.0) * (n - 2.0) / (2.0 * n - 3.0),
    };
    Some(ahead / in_a_star)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{betweenness, closeness, degree};
    use crate::graph::Adjacency;

    fn of(nodes: usize, ties: &[(u32, u32)]) -> [Option<f64>; 3] {
        let ties: Vec<(u32, u32, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        let network = Adjacency::of_ties(nodes, &ties, false);
        [
            centralization(Centralized::Degree, &degree(&network)),
            centralization(Centralized::Betweenness, &betweenness(&network)),
            centralization(Centralized::Closeness, &closeness(&network)),
        ]
    }

    #[test]
    fn a_star_is_all_and_a_circle_nothing() {
        for found in of(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]) {
            assert!((found.unwrap() - 1.0).abs() < 1e-12, "{found:?}");
        }
        for found in of(4, &[(0, 1), (1, 2), (2, 3), (3, 0)]) {
            assert!(found.unwrap().abs() < 1e-12, "{found:?}");
        }
    }

    #[test]
    fn two_nodes_have_no_star_to_compare_with() {
        assert_eq!(of(2, &[(0, 1)]), [None; 3]);
        assert_eq!(of(0, &[]), [None; 3]);
    }
}
