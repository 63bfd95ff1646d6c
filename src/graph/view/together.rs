//! `people` and `states`: one edge a pair, weighing the meetings and calls at which both were as the filter says.

use super::network::Builder;
use crate::graph::event::Event;
use crate::graph::filter::Filter;
use crate::graph::id::Id;
use crate::graph::knowledge::Graph;
use crate::graph::party;
use std::collections::BTreeMap;

/// Persons and offices whose holder is not known.
pub(super) fn people(graph: &Graph, filter: &Filter, builder: &mut Builder) {
    let owned = |ids: std::collections::BTreeSet<&Id>| ids.into_iter().cloned().collect();
    build(graph, filter, builder, &|e| owned(party::people(graph, e)), &|e| owned(party::met(graph, e)));
}

/// States.
pub(super) fn states(graph: &Graph, filter: &Filter, builder: &mut Builder) {
    let present = |e: &Event| party::states(graph, e).into_iter().collect();
    build(graph, filter, builder, &present, &present);
}

/// Nodes in the order of their ids, then edges in the order of theirs.
fn build<'g>(
    graph: &'g Graph,
    filter: &Filter,
    builder: &mut Builder,
    present: &dyn Fn(&'g Event) -> Vec<Id>,
    met: &dyn Fn(&'g Event) -> Vec<Id>,
) {
    let events = || graph.record().events.iter().filter(|e| filter.keeps(graph, e));
    let mut everybody: Vec<Id> = events().flat_map(present).collect();
    everybody.sort();
    everybody.dedup();
    let place: BTreeMap<&Id, usize> = everybody.iter().map(|id| (id, builder.node(id))).collect();
    let mut pairs: BTreeMap<(usize, usize), Vec<(&Event, usize)>> = BTreeMap::new();
    for event in events().filter(|e| e.kind.is_consultation()) {
        let parties = met(event);
        let places: Vec<usize> = parties.iter().filter_map(|id| place.get(id).copied()).collect();
        for (i, a) in places.iter().enumerate() {
            for b in &places[i + 1..] {
                pairs.entry((*a, *b)).or_default().push((event, places.len()));
            }
        }
    }
    for ((a, b), events) in &pairs {
        let met: Vec<&Event> = events.iter().map(|(event, _)| *event).collect();
        builder.tie(*a, *b, "met", &met);
        if let Some(edge) = builder.last_edge() {
            edge.weight = filter.weight.of(events);
        }
    }
}
