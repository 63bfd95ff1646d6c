//! How a network is to be drawn.

use crate::analysis::Measure;
use crate::draw::{Coloring, Layout, Point, Theme};
use crate::graph::{Adjacency, Id, Network};
use std::collections::BTreeSet;

/// What may be asked for; the default is a picture for an article.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// Only so many nodes: those with the most ties, or the highest of the measure.
    pub top: Option<usize>,
    /// Nodes that are to be seen first, with their lines; the others are faint.
    pub highlight: BTreeSet<Id>,
    /// The ground and the colours.
    pub theme: Theme,
    /// Width and height of the whole picture; as wide as for an article and as high as needed, if absent.
    pub size: Option<Point>,
    /// At most so many labels; as many as have room, if absent.
    pub labels: Option<usize>,
    /// What colours stand for; what suits the view, if absent.
    pub color: Option<Coloring>,
    /// What the size of nodes stands for; the number of ties, if absent.
    pub by: Option<Measure>,
    /// Where nodes are, if another program says so.
    pub layout: Option<Layout>,
}

/// The nodes that are drawn, and what is known of the others.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The network of those that are drawn.
    pub network: Network,
    /// How many without ties are left out.
    pub untied: usize,
    /// How many are left out because they are not among the first.
    pub below: usize,
    /// How large each node of `network` is to be, from 0 to 1.
    pub sizes: Vec<f64>,
}

impl Drawing {
    /// The part of a network that is drawn: nodes without ties are left out unless there are no others, then all but the first.
    /// Sizes are those in the whole network.
    pub fn choose(&self, network: &Network) -> Chosen {
        let tied = network.tied();
        let (mut chosen, untied) = match tied.nodes.len() {
            0 => (network.clone(), 0),
            many => (tied, network.nodes.len() - many),
        };
        let mut sizes = self.sizes(&chosen);
        let all = chosen.nodes.len();
        if let Some(top) = self.top.filter(|top| *top < all) {
            let is_asked = |node: &usize| self.highlight.contains(&chosen.nodes[*node].id);
            let mut order: Vec<usize> = (0..all).collect();
            order.sort_by(|a, b| {
                is_asked(b).cmp(&is_asked(a)).then(sizes[*b].total_cmp(&sizes[*a])).then(a.cmp(b))
            });
            let mut kept = vec![false; all];
            order.iter().take(top).for_each(|node| kept[*node] = true);
            sizes = (0..all).filter(|node| kept[*node]).map(|node| sizes[node]).collect();
            chosen.keep(&kept);
        }
        Chosen { untied, below: all - chosen.nodes.len(), network: chosen, sizes }
    }

    /// The measure of each node as a part of the highest.
    fn sizes(&self, network: &Network) -> Vec<f64> {
        let values: Vec<f64> = match self.by {
            None => network.degrees().into_iter().map(|degree| degree as f64).collect(),
            Some(measure) => measure.scores_in(network, &Adjacency::of(network)),
        };
        let most = values.iter().copied().filter(|value| value.is_finite()).fold(0.0, f64::max);
        let part = |value: f64| if most > 0.0 && value > 0.0 { value / most } else { 0.0 };
        values.into_iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, View, fixture};

    #[test]
    fn the_first_nodes_are_kept_and_those_asked_for_among_them() {
        let network = View::People.project(&fixture::unification(), &Filter::default());
        let waigel: Id = "person:waigel-theodor".into();
        let drawing = |top, highlight: &[&Id]| Drawing {
            top: Some(top),
            highlight: highlight.iter().map(|id| (*id).clone()).collect(),
            ..Drawing::default()
        };
        let chosen = drawing(5, &[]).choose(&network);
        assert_eq!((chosen.network.nodes.len(), chosen.sizes.len(), chosen.untied), (5, 5, 3));
        assert_eq!(chosen.below, 8);
        let dumas: Id = "person:modrow-hans".into();
        assert!(chosen.network.nodes.iter().all(|node| node.id != dumas));
        let asked = drawing(5, &[&dumas, &waigel]).choose(&network);
        assert!(asked.network.nodes.iter().any(|node| node.id == dumas));
        assert_eq!(drawing(99, &[]).choose(&network).below, 0);
    }

    #[test]
    fn sizes_follow_the_measure() {
        let star = Network::of_ties(4, &[(3, 0, 2.0), (3, 1, 1.0), (3, 2, 1.0)]);
        let by = |by| Drawing { by, ..Drawing::default() }.choose(&star).sizes;
        assert_eq!(by(Some(Measure::Betweenness)), [0.0, 0.0, 0.0, 1.0]);
        assert_eq!(by(Some(Measure::Strength)), [0.5, 0.25, 0.25, 1.0]);
        assert_eq!(by(None), [1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, 1.0]);
    }
}
