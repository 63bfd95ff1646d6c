//! `knowledge`: the graph as it is.

use super::network::{Builder, NetworkNode, NodeKind};
use crate::graph::filter::Filter;
use crate::graph::knowledge::{Graph, Link, Node};
use crate::graph::relation::Prospect;
use petgraph::visit::EdgeRef;

/// Every node and every edge, in the order of the graph. Where the filter chooses events, those it matches, whom and what
/// they touch, and the relations between these; plans only on request.
pub(super) fn build(graph: &Graph, filter: &Filter, builder: &mut Builder) {
    let network = graph.network();
    let kept = kept(graph, filter);
    for node in network.node_indices().filter(|n| kept[n.index()]) {
        builder.node(graph.id(node));
    }
    let edges = network.edge_references();
    for edge in edges.filter(|e| kept[e.source().index()] && kept[e.target().index()]) {
        if let Link::Relation(_, fact) = edge.weight() {
            relate(graph, builder, *fact);
            continue;
        }
        let ends = [edge.source(), edge.target()];
        let event = ends.into_iter().find_map(|n| match network[n] {
            Node::Event(i) => graph.record().events.get(i),
            Node::Entity(_) => None,
        });
        let (source, target) = (builder.node(graph.id(ends[0])), builder.node(graph.id(ends[1])));
        let Some(event) = event else { continue };
        builder.tie(source, target, edge.weight().name(), &[event]);
        if let (Some(made), Link::TookPart(role)) = (builder.last_edge(), edge.weight()) {
            made.behind.role = *role;
        }
    }
    if filter.prospects {
        let prospects = graph.record().prospects.iter();
        prospects.filter(|p| filter.matches_prospect(graph, p)).for_each(|p| plan(graph, builder, p));
    }
}

/// A standing fact.
pub(super) fn relate(graph: &Graph, builder: &mut Builder, fact: usize) {
    let relation = &graph.record().relations[fact];
    let (source, target) = (builder.node(&relation.source), builder.node(&relation.target));
    let ends = [&relation.source, &relation.target];
    builder.tie(source, target, relation.kind.name(), &[]);
    if let Some(edge) = builder.last_edge() {
        edge.weight = 1.0;
        edge.behind.events = ends.into_iter().filter(|id| graph.event(id).is_some()).cloned().collect();
        (edge.behind.first, edge.behind.last) = (relation.from, relation.to);
        edge.behind.fact = Some(fact);
    }
}

/// A plan and those who would take part.
fn plan(graph: &Graph, builder: &mut Builder, prospect: &Prospect) {
    let date = prospect.date.map_or(String::new(), |date| format!(" {date}"));
    let label = format!("{} {}{date}", prospect.status.name(), prospect.kind.name());
    let (id, kind) = (prospect.id.clone(), NodeKind::Prospect);
    let target = builder.add(NetworkNode { id, label, kind, state: None, date: prospect.date });
    for participant in prospect.participants.iter().filter(|p| graph.entity(&p.id).is_some()) {
        let source = builder.node(&participant.id);
        builder.tie(source, target, "would_take_part", &[]);
        if let Some(edge) = builder.last_edge() {
            edge.weight = 1.0;
            (edge.behind.first, edge.behind.last) = (prospect.date, prospect.date);
            edge.behind.role = participant.role;
        }
    }
}

/// For each node whether it stays.
fn kept(graph: &Graph, filter: &Filter) -> Vec<bool> {
    let network = graph.network();
    if !filter.chooses_events() {
        return vec![true; network.node_count()];
    }
    let mut kept = vec![false; network.node_count()];
    let events = network.node_indices().filter_map(|n| match network[n] {
        Node::Event(i) => Some((n, &graph.record().events[i])),
        Node::Entity(_) => None,
    });
    for (node, _) in events.filter(|(_, event)| filter.matches(graph, event)) {
        kept[node.index()] = true;
        for neighbour in network.neighbors_undirected(node) {
            let is_entity = matches!(network[neighbour], Node::Entity(_));
            kept[neighbour.index()] |= is_entity;
        }
    }
    kept
}
