//! The second step of the Leiden method: each community is taken apart into parts that hold together well.

use super::level::{Level, Weights};

/// A label for each node: the parts of its community. Nodes begin alone; one that is tied to its community well enough joins the part that
/// gains most, of those that are themselves tied to the rest of the community well enough, and then stays.
pub(super) fn run(level: &Level, communities: &[u32], order: &[u32]) -> Vec<u32> {
    let n = level.len();
    let mut of_community = vec![0.0; n];
    for (node, community) in communities.iter().enumerate() {
        of_community[*community as usize] += level.strength[node];
    }
    let mut parts = Parts {
        of: (0..n as u32).collect(),
        is_alone: vec![true; n],
        strength: level.strength.clone(),
        outward: (0..n).map(|node| inside(level, communities, node)).collect(),
    };
    let mut to = Weights::new(n);
    for node in order.iter().map(|node| *node as usize) {
        let all = of_community[communities[node] as usize];
        if !parts.is_alone[node] || !parts.is_well_connected(level, node, all) {
            continue;
        }
        let own = communities[node];
        level
            .ties(node)
            .for_each(|(other, weight)| to.add_if(communities[other] == own, parts.of[other], weight));
        let mut best = (0.0, None);
        for (part, weight) in to.drain() {
            let gain = level.gain(weight, level.strength[node], parts.strength[part as usize]);
            if gain > best.0 && parts.is_well_connected(level, part as usize, all) {
                best = (gain, Some((part, weight)));
            }
        }
        if let (_, Some((part, weight))) = best {
            parts.join(node, part, weight);
        }
    }
    parts.of
}

/// The weight of the ties of a node inside its community.
fn inside(level: &Level, communities: &[u32], node: usize) -> f64 {
    let own = communities[node];
    level.ties(node).map(|(other, weight)| if communities[other] == own { weight } else { 0.0 }).sum()
}

/// Parts, each with the label of a node that began it.
struct Parts {
    of: Vec<u32>,
    is_alone: Vec<bool>,
    strength: Vec<f64>,
    /// The weight from the part to the rest of its community.
    outward: Vec<f64>,
}

impl Parts {
    /// Whether a part is tied to the rest of its community at least as much as chance gives.
    fn is_well_connected(&self, level: &Level, part: usize, community: f64) -> bool {
        level.gain(self.outward[part], self.strength[part], community - self.strength[part]) >= 0.0
    }

    /// A node that is alone joins another part, to which it has ties of this weight.
    fn join(&mut self, node: usize, part: u32, weight: f64) {
        let label = part as usize;
        self.of[node] = part;
        (self.is_alone[node], self.is_alone[label]) = (false, false);
        self.strength[label] += self.strength[node];
        self.outward[label] += self.outward[node] - 2.0 * weight;
    }
}
