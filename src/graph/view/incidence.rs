//! Who took part in what, compressed, and the projection to who took part together.

use super::Adjacency;

/// The parties of each event, ascending: all in one list, 4 bytes each, in the order of the events.
///
/// ```
/// use rapporteur::graph::Incidence;
/// let events: [&[u32]; 3] = [&[0, 1, 2], &[1, 0], &[3]];
/// let incidence = Incidence::of(4, events);
/// let together = incidence.project(|_| 1.0);
/// assert_eq!((together.neighbours(0), together.weights(0)), (&[1, 2][..], &[2.0, 1.0][..]));
/// assert!(together.neighbours(3).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Incidence {
    nodes: usize,
    offsets: Vec<usize>,
    parties: Vec<u32>,
}

impl Incidence {
    /// Of parties numbered below `nodes`; larger numbers are left out, and a party that is listed twice at an event counts once.
    pub fn of<'a>(nodes: usize, events: impl IntoIterator<Item = &'a [u32]>) -> Self {
        let mut incidence = Self { nodes, offsets: vec![0], parties: Vec::new() };
        let mut row: Vec<u32> = Vec::new();
        for event in events {
            row.extend(event.iter().filter(|party| (**party as usize) < nodes));
            row.sort_unstable();
            row.dedup();
            incidence.parties.append(&mut row);
            incidence.offsets.push(incidence.parties.len());
        }
        incidence
    }

    /// How many events there are.
    pub fn events(&self) -> usize {
        self.offsets.len() - 1
    }

    /// The parties of an event, ascending.
    pub fn parties(&self, event: usize) -> &[u32] {
        &self.parties[self.offsets[event]..self.offsets[event + 1]]
    }

    /// The undirected network of those who took part together: an edge weighs the sum over the events of a pair, in their order, of
    /// `weight` of the number of parties, as `|_| 1.0` for how often, or `|n| 1.0 / (n - 1) as f64` for Newman's weight. Time
    /// O(Σ parties² + nodes), memory O(nodes + edges).
    ///
    /// Source: the row-by-row product of sparse matrices: F. G. Gustavson, *Two fast algorithms for sparse matrices*, ACM Transactions
    /// on Mathematical Software 4(3), 1978.
    pub fn project(&self, weight: impl Fn(usize) -> f64) -> Adjacency {
        let (begin, events) = self.by_party();
        let weights: Vec<f64> = (0..self.events()).map(|event| weight(self.parties(event).len())).collect();
        // Parties come in turn, and so those after a party at each of its events are those not yet passed by.
        let mut rest: Vec<usize> = self.offsets[..self.events()].to_vec();
        let mut sums = vec![0.0; self.nodes];
        let mut touched: Vec<u32> = Vec::new();
        let mut ties: Vec<(u32, u32, f64)> = Vec::new();
        for own in 0..self.nodes {
            for event in events[begin[own]..begin[own + 1]].iter().map(|event| *event as usize) {
                rest[event] += 1;
                for other in &self.parties[rest[event]..self.offsets[event + 1]] {
                    let sum = &mut sums[*other as usize];
                    if *sum == 0.0 {
                        touched.push(*other);
                    }
                    *sum += weights[event];
                }
            }
            let sums = &mut sums;
            ties.extend(
                touched.drain(..).map(|other| (own as u32, other, std::mem::take(&mut sums[other as usize]))),
            );
        }
        Adjacency::of_ascending(self.nodes, &ties)
    }

    /// Where the events of each party begin, and the events by party.
    fn by_party(&self) -> (Vec<usize>, Vec<u32>) {
        let mut begin = vec![0; self.nodes + 1];
        self.parties.iter().for_each(|party| begin[*party as usize + 1] += 1);
        for at in 1..begin.len() {
            begin[at] += begin[at - 1];
        }
        let mut next = begin.clone();
        let mut events = vec![0; self.parties.len()];
        for event in 0..self.events() {
            for party in self.parties(event) {
                events[next[*party as usize]] = event as u32;
                next[*party as usize] += 1;
            }
        }
        (begin, events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_listed_twice_counts_once_and_unknown_numbers_not_at_all() {
        let events: [&[u32]; 3] = [&[2, 0, 2, 9], &[], &[0, 2]];
        let incidence = Incidence::of(3, events);
        assert_eq!((incidence.events(), incidence.parties(0)), (3, &[0, 2][..]));
        assert_eq!(incidence.project(|_| 1.0), Adjacency::of_ties(3, &[(0, 2, 2.0)], false));
        assert!(Incidence::of(0, []).project(|_| 1.0).is_empty());
    }

    #[test]
    fn by_newman_each_party_spends_one_on_every_event() {
        let events: [&[u32]; 2] = [&[0, 1, 2, 3], &[1, 2]];
        let together = Incidence::of(4, events).project(|parties| 1.0 / (parties - 1) as f64);
        assert_eq!(together.weights(0), [1.0 / 3.0; 3]);
        assert!((together.weights(1).iter().sum::<f64>() - 2.0).abs() < 1e-12);
    }
}
