//! `series`: dialogues and the states that attended their sessions.

use super::network::Builder;
use crate::graph::event::Event;
use crate::graph::filter::{Filter, series_of};
use crate::graph::id::Id;
use crate::graph::knowledge::Graph;
use crate::graph::party;
use std::collections::BTreeMap;

/// Series first, then states, then one edge for each pair of them, weighing sessions.
pub(super) fn build(graph: &Graph, filter: &Filter, builder: &mut Builder) {
    let mut attended: BTreeMap<(Id, Id), Vec<&Event>> = BTreeMap::new();
    for event in graph.record().events.iter().filter(|e| filter.keeps(graph, e)) {
        for series in series_of(graph, event) {
            builder.node(series);
            for state in party::states(graph, event) {
                attended.entry((state, series.clone())).or_default().push(event);
            }
        }
    }
    for ((state, series), events) in &attended {
        let (source, target) = (builder.node(state), builder.node(series));
        builder.tie(source, target, "attended", events);
    }
}
