//! Nodes and edges as JSON objects: fields in the order of the columns, lists as lists, absent ones left out.

use super::columns::{self, EdgeFacts, NodeFacts, Value};
use super::json::{Json, escaped};
use super::names::Names;
use super::plan::Plan;
use super::writer::Subject;
use crate::error::Result;
use crate::graph::{Network, NetworkEdge, NetworkNode};

/// How the objects of a file begin and what is in them.
pub(super) struct Objects<'a> {
    subject: &'a Subject<'a>,
    nodes: Plan<columns::OfNode>,
    edges: Plan<columns::OfEdge>,
    names: Names,
    /// What stands before the fields that all have.
    start: String,
    label: String,
    ends: [String; 2],
    weight: String,
}

impl<'a> Objects<'a> {
    /// Of a file in which objects stand at this depth.
    pub(super) fn new(subject: &'a Subject<'a>, depth: usize) -> Self {
        let key = |name: &str| Json::prepared_key(depth + 1, name);
        Self {
            subject,
            nodes: Plan::of(&columns::NODES, |column, _| key(column.name)),
            edges: Plan::of(&columns::EDGES, |column, _| key(column.name)),
            names: Names::of(subject.network, escaped),
            start: Json::prepared_start(depth + 1, "id"),
            label: key("label"),
            ends: [key("source") + "\"", format!("\"{}\"", key("target"))],
            weight: format!("\"{}", key("weight")),
        }
    }

    /// Begins a node: `id`, `label`, then what there is to say. It can have more fields, and must be closed.
    pub(super) fn node(&self, json: &mut Json, node: &NetworkNode) {
        let facts = NodeFacts::new(self.subject.graph, node);
        json.start(&self.start).string(node.id.as_str());
        json.prepared(&self.label).string(&node.label);
        for (key, column) in &self.nodes.row(facts.known()).fields {
            if let Some(value) = column.of(&facts) {
                json.prepared(key).of(&value);
            }
        }
    }

    /// Begins an edge: `id`, `source`, `target`, `weight`, then what there is to say. It can have more fields, and must be closed.
    pub(super) fn edge(&self, json: &mut Json, edge: &NetworkEdge) {
        let facts = EdgeFacts::new(self.subject.graph, edge);
        json.start(&self.start).string(&edge.id);
        json.prepared(&self.ends[0]).name(&self.names, edge.source);
        json.prepared(&self.ends[1]).name(&self.names, edge.target);
        json.prepared(&self.weight).number(edge.weight);
        for (key, column) in &self.edges.row(facts.known()).fields {
            if let Some(value) = column.of(&facts) {
                json.prepared(key).of(&value);
            }
        }
    }
}

/// What is said of a network as a whole: `title`, and `view` and `period` where it has them.
pub(super) fn heading(network: &Network, json: &mut Json) {
    json.key("title").string(&network.title);
    if let Some(view) = network.view {
        json.key("view").string(view.name());
    }
    if let Some(period) = network.period {
        json.key("period").of(&Value::Text(period.to_string().into()));
    }
}

/// Lists of all nodes and edges, with `extra` fields at the end of each edge.
pub(super) fn lists(
    subject: &Subject,
    depth: usize,
    json: &mut Json,
    extra: impl Fn(&mut Json, &NetworkEdge),
) -> Result<()> {
    let objects = Objects::new(subject, depth);
    json.key("nodes").open("[");
    for node in &subject.network.nodes {
        objects.node(json.item(), node);
        json.close("}").spill()?;
    }
    json.close("]").key("edges").open("[");
    for edge in objects.names.edges(subject.network) {
        objects.edge(json.item(), edge);
        extra(json, edge);
        json.close("}").spill()?;
    }
    json.close("]");
    Ok(())
}
