//! From who took part in what to who was together with whom.

use super::Adjacency;

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
    ///
    /// Source: F. G. Gustavson, *Two fast algorithms for sparse matrices*, ACM Transactions on Mathematical Software 4(3), 1978: the
    /// product of the table of who took part in what with itself, row by row.
    pub fn of_parties<P: AsRef<[u32]>>(nodes: usize, parties: &[P]) -> Self {
        let incidence = Incidence::of(nodes, parties);
        let room = incidence.most_neighbours();
        let (mut offsets, mut targets) = (vec![0], Vec::with_capacity(room));
        let mut weights = Vec::with_capacity(room);
        let mut counts = vec![0_u32; nodes];
        for node in 0..nodes {
            let start = targets.len();
            // Who has a count already is no new neighbour, and nobody is his own.
            counts[node] = 1;
            for party in incidence.parties(node) {
                for other in party {
                    let count = &mut counts[*other as usize];
                    if *count == 0 {
                        targets.push(*other);
                    }
                    *count += 1;
                }
            }
            counts[node] = 0;
            let row = &mut targets[start..];
            row.sort_unstable();
            weights.extend(row.iter().map(|other| f64::from(std::mem::take(&mut counts[*other as usize]))));
            offsets.push(targets.len());
        }
        targets.shrink_to_fit();
        weights.shrink_to_fit();
        Self::of_sorted_rows(offsets, targets, weights)
    }
}

/// Who took part in what, from both sides.
struct Incidence {
    /// The members of all events, ascending in each.
    members: Vec<u32>,
    /// Where those of each event begin, and where the last ones end.
    parties: Vec<u32>,
    /// The events of all nodes.
    events: Vec<u32>,
    /// Where those of each node begin, and where the last ones end.
    starts: Vec<u32>,
}

impl Incidence {
    fn of<P: AsRef<[u32]>>(nodes: usize, parties: &[P]) -> Self {
        let (mut members, mut ends) = (Vec::new(), Vec::with_capacity(parties.len() + 1));
        ends.push(0);
        for party in parties {
            let start = members.len();
            members.extend(party.as_ref().iter().filter(|member| (**member as usize) < nodes));
            if !members[start..].is_sorted_by(|a, b| a < b) {
                let mut sorted = members.split_off(start);
                sorted.sort_unstable();
                sorted.dedup();
                members.extend(sorted);
            }
            ends.push(members.len() as u32);
        }
        let mut starts = vec![0; nodes + 1];
        members.iter().for_each(|member| starts[*member as usize + 1] += 1);
        (0..nodes).for_each(|node| starts[node + 1] += starts[node]);
        let (mut next, mut events) = (starts.clone(), vec![0; members.len()]);
        for (event, bounds) in ends.windows(2).enumerate() {
            for member in &members[bounds[0] as usize..bounds[1] as usize] {
                let place = &mut next[*member as usize];
                events[*place as usize] = event as u32;
                *place += 1;
            }
        }
        Self { members, parties: ends, events, starts }
    }

    /// The members of each event of a node, itself among them.
    fn parties(&self, node: usize) -> impl Iterator<Item = &[u32]> {
        let events = &self.events[self.starts[node] as usize..self.starts[node + 1] as usize];
        let bounds =
            |event: &u32| self.parties[*event as usize] as usize..self.parties[*event as usize + 1] as usize;
        events.iter().map(move |event| &self.members[bounds(event)])
    }

    /// No fewer than all nodes have neighbours together, and no more than each can have.
    fn most_neighbours(&self) -> usize {
        let nodes = self.starts.len() - 1;
        let others = |node| self.parties(node).map(|party| party.len() - 1).sum::<usize>();
        (0..nodes).map(|node| others(node).min(nodes - 1)).sum()
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
