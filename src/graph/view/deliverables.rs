//! `deliverables`: summits, what they promised, and the sessions that were held of it.

use super::network::Builder;
use crate::graph::filter::Filter;
use crate::graph::id::Id;
use crate::graph::knowledge::{Graph, Link, Node};
use crate::graph::relation::RelationType;
use petgraph::visit::EdgeRef;
use std::collections::BTreeSet;

/// Every promise that an article states is there, whatever the filter; of its sessions those that the filter keeps.
pub(super) fn build(graph: &Graph, filter: &Filter, builder: &mut Builder) {
    let network = graph.network();
    let mut promised: BTreeSet<&Id> = BTreeSet::new();
    for edge in network.edge_references() {
        if let Link::Relation(RelationType::DeliverableOf, fact) = edge.weight() {
            promised.insert(graph.id(edge.source()));
            super::knowledge::relate(graph, builder, *fact);
        }
    }
    for edge in network.edge_references().filter(|e| promised.contains(graph.id(e.target()))) {
        let Node::Event(i) = network[edge.source()] else { continue };
        let event = &graph.record().events[i];
        if !filter.keeps(graph, event) {
            continue;
        }
        match edge.weight() {
            Link::Relation(RelationType::InstanceOf, fact) => super::knowledge::relate(graph, builder, *fact),
            Link::SessionOf => {
                let (source, target) = (builder.node(&event.id), builder.node(graph.id(edge.target())));
                builder.tie(source, target, edge.weight().name(), &[event]);
            }
            _ => {}
        }
    }
}
