//! What Burt's two measures of structural holes share: whom a node spends its ties on, and which of these know each other.

use crate::graph::Adjacency;

/// A network without direction, with what each node spends on all its ties and on the strongest of them.
pub(super) struct Spending<'a> {
    pub(super) adjacency: &'a Adjacency,
    sum: Vec<f64>,
    most: Vec<f64>,
}

impl<'a> Spending<'a> {
    pub(super) fn of(adjacency: &'a Adjacency) -> Self {
        let weights = |node| adjacency.weights(node).iter();
        Self {
            adjacency,
            sum: (0..adjacency.len()).map(|node| weights(node).sum()).collect(),
            most: (0..adjacency.len()).map(|node| weights(node).fold(0.0, |most, w| w.max(most))).collect(),
        }
    }

    /// The share of its ties that a node spends on one of this weight.
    pub(super) fn share(&self, node: usize, weight: f64) -> f64 {
        weight / self.sum[node]
    }

    /// A tie of this weight as a share of the strongest of the node.
    pub(super) fn strength(&self, node: usize, weight: f64) -> f64 {
        weight / self.most[node]
    }

    /// For each node in order what `measure` makes of it, given for each of its neighbours what `through` adds up over all ties from
    /// a neighbour `q` to that neighbour `j`: called with the weights of node–q and q–j. Not a number for nodes without ties.
    pub(super) fn each(
        &self,
        through: impl Fn(usize, f64, (usize, usize), f64) -> f64,
        measure: impl Fn(usize, &[f64]) -> f64,
    ) -> Vec<f64> {
        let n = self.adjacency.len();
        let (mut slot, mut sums) = (vec![u32::MAX; n], Vec::new());
        let mut scores = Vec::with_capacity(n);
        for node in 0..n {
            let neighbours = self.adjacency.neighbours(node);
            neighbours.iter().enumerate().for_each(|(at, v)| slot[*v as usize] = at as u32);
            sums.clear();
            sums.resize(neighbours.len(), 0.0);
            for (q, to_q) in neighbours.iter().zip(self.adjacency.weights(node)) {
                let q = *q as usize;
                for (j, weight) in self.adjacency.neighbours(q).iter().zip(self.adjacency.weights(q)) {
                    if let Some(sum) = sums.get_mut(slot[*j as usize] as usize) {
                        *sum += through(node, *to_q, (q, *j as usize), *weight);
                    }
                }
            }
            neighbours.iter().for_each(|v| slot[*v as usize] = u32::MAX);
            scores.push(if self.sum[node] > 0.0 { measure(node, &sums) } else { f64::NAN });
        }
        scores
    }
}
