//! `affiliation`: participants on one side, events on the other.

use super::network::Builder;
use crate::graph::filter::Filter;
use crate::graph::id::Id;
use crate::graph::knowledge::Graph;
use std::collections::BTreeMap;

/// One edge for each participant of each event, however many parts the same one took.
pub(super) fn build(graph: &Graph, filter: &Filter, builder: &mut Builder) {
    for event in graph.record().events.iter().filter(|e| filter.keeps(graph, e)) {
        let mut roles: BTreeMap<&Id, _> = BTreeMap::new();
        for participant in event.participants.iter().filter(|p| graph.entity(&p.id).is_some()) {
            let role = roles.entry(&participant.id).or_insert(None);
            *role = role.or(participant.role);
        }
        let target = builder.node(&event.id);
        for (id, role) in roles {
            let source = builder.node(id);
            builder.tie(source, target, "took_part", &[event]);
            if let Some(edge) = builder.last_edge() {
                edge.behind.role = role;
            }
        }
    }
}
