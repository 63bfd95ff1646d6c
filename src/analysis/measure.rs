//! The measures of importance by their names.

use crate::error::{Error, ErrorKind};
use crate::graph::Adjacency;
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
}

impl Measure {
    /// Every measure, in the order of this type.
    pub const ALL: [Self; 3] = [Self::Degree, Self::Strength, Self::Betweenness];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::Strength => "strength",
            Self::Betweenness => "betweenness",
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
        }
    }

    /// The value of each node, in the order of the nodes.
    pub fn scores(self, adjacency: &Adjacency) -> Vec<f64> {
        match self {
            Self::Degree => super::degree(adjacency),
            Self::Strength => super::strength(adjacency),
            Self::Betweenness => super::betweenness(adjacency),
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
        assert_eq!(error, "found `fame`, expected a measure: degree, strength, betweenness");
    }
}
