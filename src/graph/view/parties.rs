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
        let pairs = Pairs::of(&Incidence::of(nodes, parties), nodes);
        let mut offsets = vec![0; nodes + 1];
        for node in 0..nodes {
            offsets[node + 1] = pairs.row(node).len();
        }
        pairs.ties.iter().for_each(|tie| offsets[tie.node() + 1] += 1);
        (0..nodes).for_each(|node| offsets[node + 1] += offsets[node]);
        let (mut next, mut ties) = (offsets.clone(), vec![Tie(0); offsets[nodes]]);
        // Whoever writes to others in the order of the nodes sorts their rows on the way: lower nodes to higher ones first, and then back.
        for node in 0..nodes {
            for tie in pairs.row(node) {
                let place = &mut next[tie.node()];
                ties[*place] = Tie::new(node as u32, tie.count());
                *place += 1;
            }
        }
        drop(pairs);
        for node in 0..nodes {
            for at in offsets[node]..next[node] {
                let tie = ties[at];
                let place = &mut next[tie.node()];
                ties[*place] = Tie::new(node as u32, tie.count());
                *place += 1;
            }
        }
        drop(next);
        let targets = ties.iter().map(|tie| tie.node() as u32).collect();
        // As large as what it is made of, so that it takes its place.
        let weights = ties.into_iter().map(|tie| f64::from(tie.count())).collect();
        Self::of_sorted_rows(offsets, targets, weights)
    }
}

/// A node and how often somebody was together with it, in one number: to write two to places far apart would take twice as long.
#[derive(Clone, Copy)]
struct Tie(u64);

impl Tie {
    fn new(node: u32, count: u32) -> Self {
        Self(u64::from(node) << 32 | u64::from(count))
    }

    fn node(self) -> usize {
        (self.0 >> 32) as usize
    }

    fn count(self) -> u32 {
        self.0 as u32
    }
}

/// Each pair once, with its lower node: the higher ones in the order in which they are met, and how often the two were together.
struct Pairs {
    /// Where those of each node begin, and where the last ones end.
    starts: Vec<usize>,
    ties: Vec<Tie>,
}

impl Pairs {
    fn of(incidence: &Incidence, nodes: usize) -> Self {
        let (mut starts, mut ties) = (vec![0], Vec::new());
        let (mut higher, mut together) = (Vec::new(), vec![0_u32; nodes]);
        for node in 0..nodes {
            for later in incidence.later(node) {
                for other in later {
                    let count = &mut together[*other as usize];
                    if *count == 0 {
                        higher.push(*other);
                    }
                    *count += 1;
                }
            }
            let mut tie = |other: u32| Tie::new(other, std::mem::take(&mut together[other as usize]));
            ties.extend(higher.drain(..).map(&mut tie));
            starts.push(ties.len());
        }
        Self { starts, ties }
    }

    /// A node's pairs.
    fn row(&self, node: usize) -> &[Tie] {
        &self.ties[self.starts[node]..self.starts[node + 1]]
    }
}

/// Who took part in what, from both sides.
struct Incidence {
    /// The members of all events, ascending in each.
    members: Vec<u32>,
    /// For each event of each node, where those members begin that are higher than the node, and where they end.
    later: Vec<(u32, u32)>,
    /// Where the events of each node begin, and where the last ones end.
    starts: Vec<u32>,
}

impl Incidence {
    fn of<P: AsRef<[u32]>>(nodes: usize, parties: &[P]) -> Self {
        let (mut members, mut ends) = (Vec::new(), Vec::with_capacity(parties.len()));
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
        let (mut next, mut later) = (starts.clone(), vec![(0, 0); members.len()]);
        let mut at = 0;
        for end in ends {
            while at < end {
                let place = &mut next[members[at as usize] as usize];
                at += 1;
                later[*place as usize] = (at, end);
                *place += 1;
            }
        }
        Self { members, later, starts }
    }

    /// The members of each event of a node that are higher than it.
    fn later(&self, node: usize) -> impl Iterator<Item = &[u32]> {
        let events = &self.later[self.starts[node] as usize..self.starts[node + 1] as usize];
        events.iter().map(|(from, to)| &self.members[*from as usize..*to as usize])
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
