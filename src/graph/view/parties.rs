//! From who took part in what to who was together with whom.

use super::Adjacency;
use std::ops::Range;

impl Adjacency {
    /// The undirected network of those who took part in the same events: an edge weighs the number of events with both. Each
    /// event is a list of those who took part, below `nodes`; who is in it twice counts once, and numbers that are too large
    /// are left out. Time O(Σ participants²) over the events, memory that of the events and of the network.
    ///
    /// ```
    /// use rapporteur::graph::Adjacency;
    /// let met = Adjacency::of_parties(4, &[&[0, 1, 2][..], &[1, 0]]);
    /// assert_eq!(met.edges().collect::<Vec<_>>(), [(0, 1, 2.0), (0, 2, 1.0), (1, 2, 1.0)]);
    /// ```
    pub fn of_parties<P: AsRef<[u32]>>(nodes: usize, parties: &[P]) -> Self {
        let incidence = Incidence::of(nodes, parties);
        let (mut counts, mut others) = (vec![0_u32; nodes], Vec::new());
        let mut ties = Vec::new();
        for node in 0..nodes {
            for other in incidence.later(node) {
                let count = &mut counts[*other as usize];
                if *count == 0 {
                    others.push(*other);
                }
                *count += 1;
            }
            others.sort_unstable();
            for other in others.drain(..) {
                let count = std::mem::take(&mut counts[other as usize]);
                ties.push((node as u32, other, f64::from(count)));
            }
        }
        Self::of_ascending_ties(nodes, &ties)
    }
}

/// Who took part in what, from both sides.
struct Incidence {
    /// The members of all events, ascending in each.
    members: Vec<u32>,
    /// For each node and event, where the members after it stand; by nodes.
    rests: Vec<Range<u32>>,
    /// Where those of each node begin.
    starts: Vec<usize>,
}

impl Incidence {
    fn of<P: AsRef<[u32]>>(nodes: usize, parties: &[P]) -> Self {
        let (mut members, mut ends) = (Vec::new(), Vec::with_capacity(parties.len()));
        for party in parties {
            let start = members.len();
            members.extend(party.as_ref().iter().filter(|member| (**member as usize) < nodes));
            members[start..].sort_unstable();
            let mut kept = start;
            for at in start..members.len() {
                if at == start || members[at] != members[kept - 1] {
                    members[kept] = members[at];
                    kept += 1;
                }
            }
            members.truncate(kept);
            ends.push(kept);
        }
        let mut starts = vec![0; nodes + 1];
        members.iter().for_each(|member| starts[*member as usize + 1] += 1);
        (0..nodes).for_each(|node| starts[node + 1] += starts[node]);
        let (mut next, mut rests) = (starts.clone(), vec![0..0; members.len()]);
        let mut start = 0;
        for end in ends {
            for at in start..end {
                let place = &mut next[members[at] as usize];
                rests[*place] = at as u32 + 1..end as u32;
                *place += 1;
            }
            start = end;
        }
        Self { members, rests, starts }
    }

    /// The members with higher numbers, of each event of a node.
    fn later(&self, node: usize) -> impl Iterator<Item = &u32> {
        let rests = &self.rests[self.starts[node]..self.starts[node + 1]];
        rests.iter().flat_map(|rest| &self.members[rest.start as usize..rest.end as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted_once_an_event_whatever_the_order() {
        let parties: [&[u32]; 5] = [&[3, 1, 3], &[1, 3, 0], &[2], &[], &[3, 9, 1]];
        let met = Adjacency::of_parties(4, &parties);
        assert_eq!(met.edges().collect::<Vec<_>>(), [(0, 1, 1.0), (0, 3, 1.0), (1, 3, 3.0)]);
        assert_eq!((met.neighbours(3), met.weights(3)), (&[0, 1][..], &[1.0, 3.0][..]));
        let ties: Vec<(u32, u32, f64)> = met.edges().collect();
        assert_eq!(met, Adjacency::of_ties(4, &ties, false));
        assert!(Adjacency::of_parties(0, &[[0_u32; 0]]).is_empty());
    }
}
