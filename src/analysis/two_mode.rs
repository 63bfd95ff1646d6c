//! Measures of networks of two kinds of nodes, as participants and events.

use super::betweenness::betweenness;
use crate::graph::Adjacency;

/// Degree in a two-mode network: neighbours ÷ nodes of the other mode, in 0..=1, for each node in order. `is_event` tells the mode of each
/// node. Not a number where the other mode has no node. The same as `networkx.bipartite.degree_centrality`. Time O(n).
///
/// Source: S. P. Borgatti and M. G. Everett, *Network analysis of 2-mode data*, Social Networks 19, 1997.
///
/// ```
/// use rapporteur::analysis::two_mode_degree;
/// use rapporteur::graph::{Adjacency, Network};
/// // 0 and 1 take part in the event 3, and 1 in the event 4, of three people.
/// let network = Network::of_ties(5, &[(0, 3, 1.0), (1, 3, 1.0), (1, 4, 1.0)]);
/// let found = two_mode_degree(&Adjacency::of(&network), &[false, false, false, true, true]);
/// assert_eq!(found, [0.5, 1.0, 0.0, 2.0 / 3.0, 1.0 / 3.0]);
/// ```
pub fn two_mode_degree(adjacency: &Adjacency, is_event: &[bool]) -> Vec<f64> {
    let [people, events] = sizes(is_event);
    let others = |node: usize| (if is_event[node] { people } else { events }) as f64;
    let share = |node: usize| adjacency.neighbours(node).len() as f64 / others(node);
    (0..adjacency.len()).map(|node| if others(node) > 0.0 { share(node) } else { f64::NAN }).collect()
}

/// Betweenness in a two-mode network: the shortest paths through a node, as a part of the most that are possible for a node of its mode among so
/// many of either; in 0..=1, for each node in order. `is_event` tells the mode of each node. Not a number where none could lie
/// between two others. The same as `networkx.bipartite.betweenness_centrality`. Time O(n · edges).
///
/// Source: S. P. Borgatti and D. S. Halgin, *Analyzing affiliation networks*, in *The Sage Handbook of Social Network Analysis*, 2011, after
/// S. P. Borgatti and M. G. Everett, *Network analysis of 2-mode data*, Social Networks 19, 1997.
///
/// ```
/// use rapporteur::analysis::two_mode_betweenness;
/// use rapporteur::graph::{Adjacency, Network};
/// // One event that three people take part in is on every path.
/// let network = Network::of_ties(4, &[(0, 3, 1.0), (1, 3, 1.0), (2, 3, 1.0)]);
/// let found = two_mode_betweenness(&Adjacency::of(&network), &[false, false, false, true]);
/// assert!((found[3] - 1.0).abs() < 1e-12);
/// ```
pub fn two_mode_betweenness(adjacency: &Adjacency, is_event: &[bool]) -> Vec<f64> {
    let [people, events] = sizes(is_event);
    let n = adjacency.len() as f64;
    let pairs = (n - 1.0) * (n - 2.0) / 2.0;
    let most = [most_between(people, events), most_between(events, people)];
    let scale = |(node, score): (usize, f64)| {
        let most = most[usize::from(is_event[node])];
        if most > 0.0 { score * pairs / most } else { f64::NAN }
    };
    betweenness(adjacency).into_iter().enumerate().map(scale).collect()
}

/// How many nodes have each mode.
fn sizes(is_event: &[bool]) -> [usize; 2] {
    let events = is_event.iter().filter(|is_event| **is_event).count();
    [is_event.len() - events, events]
}

/// The most that can lie between others of a node of a mode with `own` nodes, where the other mode has `other`.
fn most_between(own: usize, other: usize) -> f64 {
    if own == 0 || other == 0 {
        return 0.0;
    }
    let (s, t) = (((own - 1) / other) as f64, ((own - 1) % other) as f64);
    let m = other as f64;
    (m * m * (s + 1.0).powi(2) + m * (s + 1.0) * (2.0 * t - s - 1.0) - t * (2.0 * s - t + 3.0)) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: &[f64], expected: &[f64]) {
        let same = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-12 || (a.is_nan() && b.is_nan());
        assert!(found.len() == expected.len() && found.iter().zip(expected).all(same), "{found:?}");
    }

    #[test]
    fn with_one_mode_only_there_is_no_value() {
        let alone = Adjacency::of_ties(2, &[], false);
        close(&two_mode_degree(&alone, &[false, false]), &[f64::NAN; 2]);
        close(&two_mode_betweenness(&alone, &[true, true]), &[f64::NAN; 2]);
        assert!(two_mode_degree(&Adjacency::of_ties(0, &[], false), &[]).is_empty());
    }

    #[test]
    fn who_joins_two_events_is_between_them() {
        // 0 – event 3 – 1 – event 4 – 2: through 1 go 4 of at most 4 paths, through each event 3 of at most 5.
        let path = Adjacency::of_ties(5, &[(0, 3, 1.0), (1, 3, 1.0), (1, 4, 1.0), (2, 4, 1.0)], false);
        let is_event = [false, false, false, true, true];
        close(&two_mode_betweenness(&path, &is_event), &[0.0, 1.0, 0.0, 0.6, 0.6]);
    }
}
