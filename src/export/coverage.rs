//! From which articles the rows of tables are, and what time these cover.

use crate::graph::{Graph, Network};
use std::collections::{BTreeMap, BTreeSet};

/// What the articles of a graph cover.
pub(super) struct Articles<'g> {
    covers: BTreeMap<&'g str, String>,
}

impl<'g> Articles<'g> {
    /// Of a graph.
    pub(super) fn of(graph: &'g Graph) -> Self {
        let covers = graph.record().articles.iter();
        Self { covers: covers.filter_map(|a| Some((a.id.as_str(), a.covers?.to_string()))).collect() }
    }

    /// The periods of articles, each once, joined.
    pub(super) fn periods<'a>(&self, articles: impl Iterator<Item = &'a str>) -> String {
        let periods: BTreeSet<&str> =
            articles.filter_map(|id| self.covers.get(id).map(String::as_str)).collect();
        joined(periods)
    }
}

/// For each node the articles of the edges at it.
pub(super) fn articles_of_nodes<'g>(network: &Network, graph: &'g Graph) -> Vec<BTreeSet<&'g str>> {
    let mut articles = vec![BTreeSet::new(); network.nodes.len()];
    for edge in &network.edges {
        for evidence in edge.evidence(graph) {
            articles[edge.source].insert(evidence.article.as_str());
            articles[edge.target].insert(evidence.article.as_str());
        }
    }
    articles
}

/// Texts joined as lists are in files that have none.
pub(super) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().collect::<Vec<_>>().join("; ")
}
