//! The measures of importance by their names.

use crate::error::{Error, ErrorKind};
use crate::graph::{Adjacency, Network, NodeKind};
use std::str::FromStr;

/// A measure of how central a node is. All take the simple undirected network: parallel edges are one with their weights
/// added, and loops are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// [`super::degree`]
    Degree,
    /// [`super::strength`]
    Strength,
    /// [`super::betweenness`]
    Betweenness,
    /// [`super::betweenness_weighted`]
    BetweennessWeighted,
    /// [`super::betweenness_sampled`], as [`super::Sample`] is by default
    BetweennessSampled,
    /// [`super::closeness`]
    Closeness,
    /// [`super::harmonic`]
    Harmonic,
    /// [`super::pagerank`]
    PageRank,
    /// [`super::eigenvector`]
    Eigenvector,
    /// [`super::core_number`]
    Core,
    /// [`super::clustering`]
    Clustering,
    /// [`super::constraint`]
    Constraint,
    /// [`super::effective_size`]
    EffectiveSize,
    /// [`super::two_mode_degree`]
    TwoModeDegree,
    /// [`super::two_mode_betweenness`]
    TwoModeBetweenness,
}

impl Measure {
    /// Every measure, in the order of this type.
    pub const ALL: [Self; 15] = [
        Self::Degree,
        Self::Strength,
        Self::Betweenness,
        Self::BetweennessWeighted,
        Self::BetweennessSampled,
        Self::Closeness,
        Self::Harmonic,
        Self::PageRank,
        Self::Eigenvector,
        Self::Core,
        Self::Clustering,
        Self::Constraint,
        Self::EffectiveSize,
        Self::TwoModeDegree,
        Self::TwoModeBetweenness,
    ];

    /// Whether its values are exact but for rounding, and not from a sample.
    pub fn is_exact(self) -> bool {
        self != Self::BetweennessSampled
    }

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::Strength => "strength",
            Self::Betweenness => "betweenness",
            Self::BetweennessWeighted => "betweenness-weighted",
            Self::BetweennessSampled => "betweenness-sampled",
            Self::Closeness => "closeness",
            Self::Harmonic => "harmonic",
            Self::PageRank => "pagerank",
            Self::Eigenvector => "eigenvector",
            Self::Core => "core",
            Self::Clustering => "clustering",
            Self::Constraint => "constraint",
            Self::EffectiveSize => "effective-size",
            Self::TwoModeDegree => "two-mode-degree",
            Self::TwoModeBetweenness => "two-mode-betweenness",
        }
    }

    /// What its values mean, in one line.
    pub fn definition(self) -> &'static str {
        match self {
            Self::Degree => "degree: neighbours ÷ (nodes − 1)",
            Self::Strength => "strength: sum of the weights of the edges",
            Self::Betweenness => {
                "betweenness: share of the shortest paths, unweighted, between all other pairs that lead through"
            }
            Self::BetweennessWeighted => {
                "betweenness-weighted: the same over paths on which each edge is 1 ÷ weight long"
            }
            Self::BetweennessSampled => {
                "betweenness-sampled: betweenness from a sample of paths, by 0.01 wrong at most, with a probability of 99 %"
            }
            Self::Closeness => {
                "closeness: share of the others that are reached ÷ mean number of steps from them (Wasserman–Faust)"
            }
            Self::Harmonic => "harmonic: mean of 1 ÷ steps over all others, 0 for those not reached",
            Self::PageRank => "pagerank: PageRank by weight, damping 0.85; all together 1",
            Self::Eigenvector => {
                "eigenvector: eigenvector centrality by weight in the largest component, of length 1"
            }
            Self::Core => "core: the largest k of a k-core with the node",
            Self::Clustering => "clustering: share of the pairs of neighbours that are tied, unweighted",
            Self::Constraint => "constraint: Burt's constraint by weight; empty for isolated nodes",
            Self::EffectiveSize => {
                "effective-size: Burt's effective size by weight; empty for isolated nodes"
            }
            Self::TwoModeDegree => {
                "two-mode-degree: neighbours ÷ nodes of the other mode, of events and others"
            }
            Self::TwoModeBetweenness => {
                "two-mode-betweenness: as a part of the most that a node of its mode, event or other, could have"
            }
        }
    }

    /// The value of each node of a network, whose adjacency is given, in the order of the nodes; not a number where the measure has none.
    pub fn scores_in(self, network: &Network, adjacency: &Adjacency) -> Vec<f64> {
        let is_event = || -> Vec<bool> { network.nodes.iter().map(|n| n.kind == NodeKind::Event).collect() };
        match self {
            Self::TwoModeDegree => super::two_mode_degree(adjacency, &is_event()),
            Self::TwoModeBetweenness => super::two_mode_betweenness(adjacency, &is_event()),
            _ => self.scores(adjacency),
        }
    }

    /// The value of each node, in the order of the nodes; not a number where the measure has none. All nodes are of one mode.
    pub fn scores(self, adjacency: &Adjacency) -> Vec<f64> {
        match self {
            Self::Degree => super::degree(adjacency),
            Self::Strength => super::strength(adjacency),
            Self::Betweenness => super::betweenness(adjacency),
            Self::BetweennessWeighted => super::betweenness_weighted(adjacency),
            Self::BetweennessSampled => super::betweenness_sampled(adjacency, &super::Sample::default()),
            Self::Closeness => super::closeness(adjacency),
            Self::Harmonic => super::harmonic(adjacency),
            Self::PageRank => super::pagerank(adjacency),
            Self::Eigenvector => super::eigenvector(adjacency),
            Self::Core => super::core_number(adjacency),
            Self::Clustering => super::clustering(adjacency),
            Self::Constraint => super::constraint(adjacency),
            Self::EffectiveSize => super::effective_size(adjacency),
            Self::TwoModeDegree | Self::TwoModeBetweenness => vec![f64::NAN; adjacency.len()],
        }
    }
}

impl FromStr for Measure {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|measure| measure.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|m| m.name()).collect();
            Error::new(
                ErrorKind::Argument,
                format!("found `{name}`, expected a measure: {}", names.join(", ")),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back_and_others_refused() {
        for measure in Measure::ALL {
            assert_eq!(measure.name().parse::<Measure>().unwrap(), measure);
        }
        let error = "fame".parse::<Measure>().unwrap_err().to_string();
        assert!(
            error.starts_with("found `fame`, expected a measure: degree, strength, betweenness"),
            "{error}"
        );
    }
}
