//! Views: explicit projections of the graph to plain networks.
//!
//! | view | nodes | edges and weight |
//! |---|---|---|
//! | `people` | persons, and offices whose holder is not known | met: meetings and calls together, or another [`Weight`]; observers and mediators left out |
//! | `states` | states | met: meetings and calls at which both were represented, or another [`Weight`] |
//! | `affiliation` | participants and events | took part |
//! | `series` | series and states | attended: number of sessions |
//! | `deliverables` | summits, what they promised, their sessions | deliverable_of, instance_of, session_of |
//! | `knowledge` | everything | every edge of the graph |

mod adjacency;
mod affiliation;
mod deliverables;
mod edge;
mod edge_list;
mod knowledge;
mod network;
mod parties;
mod series;
mod together;
mod weight;

pub use adjacency::Adjacency;
pub use edge::{Backing, Behind, NetworkEdge};
pub use edge_list::EdgeList;
pub use network::{Network, NetworkNode, NodeKind};
pub use weight::Weight;

use super::filter::Filter;
use super::knowledge::Graph;
use crate::date::Edtf;
use crate::error::{Error, ErrorKind};
use std::str::FromStr;

/// A way of looking at the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// Who met whom. Everybody who took part in an event of the filter is there, tied or not.
    People,
    /// Which states met. Every state that was represented at an event of the filter is there, tied or not.
    States,
    /// Who took part in what.
    Affiliation,
    /// Which states attend which dialogue.
    Series,
    /// What was promised at which summit, and held.
    Deliverables,
    /// The whole graph, the background included.
    Knowledge,
}

impl View {
    /// Every view, in the order of this type.
    pub const ALL: [Self; 6] =
        [Self::People, Self::States, Self::Affiliation, Self::Series, Self::Deliverables, Self::Knowledge];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::States => "states",
            Self::Affiliation => "affiliation",
            Self::Series => "series",
            Self::Deliverables => "deliverables",
            Self::Knowledge => "knowledge",
        }
    }

    /// The heading of a picture of it.
    pub fn title(self) -> &'static str {
        match self {
            Self::People => "Who met whom",
            Self::States => "Which states met",
            Self::Affiliation => "Who took part in what",
            Self::Series => "Which states attend which dialogues",
            Self::Deliverables => "What summits promised, and what was held",
            Self::Knowledge => "Everything the articles state",
        }
    }

    /// Whether its edges lead from source to target.
    pub fn is_directed(self) -> bool {
        matches!(self, Self::Deliverables | Self::Knowledge)
    }

    /// Whether it leaves a choice of what its edges weigh, [`Filter::weight`].
    pub fn is_weighable(self) -> bool {
        matches!(self, Self::People | Self::States)
    }

    /// The network that this view makes of the events that the filter keeps. The same graph and filter give the same nodes
    /// and edges in the same order. Time grows with participants, and for `people` and `states` with pairs of them.
    ///
    /// ```
    /// use rapporteur::graph::{Filter, View, fixture};
    /// let network = View::People.project(&fixture::unification(), &Filter::default());
    /// let most = network.edges.iter().map(|e| e.weight).fold(0.0, f64::max);
    /// assert_eq!(most, 8.0); // Baker and Shevardnadze
    /// ```
    pub fn project(self, graph: &Graph, filter: &Filter) -> Network {
        let mut builder = network::Builder::new(graph, self, filter);
        match self {
            Self::People => together::people(graph, filter, &mut builder),
            Self::States => together::states(graph, filter, &mut builder),
            Self::Affiliation => affiliation::build(graph, filter, &mut builder),
            Self::Series => series::build(graph, filter, &mut builder),
            Self::Deliverables => deliverables::build(graph, filter, &mut builder),
            Self::Knowledge => knowledge::build(graph, filter, &mut builder),
        }
        builder.finish(filter)
    }
}

impl FromStr for View {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|view| view.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.iter().map(|v| v.name()).collect();
            Error::new(ErrorKind::Argument, format!("found `{name}`, expected a view: {}", names.join(", ")))
        })
    }
}

/// The time that the filtered events can lie in: the filter's window, or else what the articles say they cover, or else
/// from the first to the last event that the filter keeps.
pub fn period(graph: &Graph, filter: &Filter) -> Option<Edtf> {
    let record = graph.record();
    let covered = Edtf::span(record.articles.iter().filter_map(|a| a.covers));
    let kept = || record.events.iter().filter(|e| filter.keeps(graph, e)).filter_map(|e| e.date.or(e.within));
    let all = covered.or_else(|| Edtf::span(kept()));
    let start = filter.from.map(Edtf::start).or(all.map(Edtf::start))?;
    let end = filter.to.map(Edtf::end).or(all.map(Edtf::end))?;
    Edtf::interval(start, end)
}

#[cfg(test)]
mod tests;
