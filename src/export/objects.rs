//! Nodes and edges as JSON objects: fields in the order of the columns, lists as lists, absent ones left out.

use super::columns::{self, EdgeFacts, NodeFacts, Value};
use crate::graph::{Graph, Network, NetworkEdge, NetworkNode};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{self, Write};

/// Fields in their order.
pub(super) struct Object(Vec<(&'static str, Value)>);

impl Object {
    /// A node: `id`, `label`, then what there is to say.
    pub(super) fn node(graph: &Graph, node: &NetworkNode) -> Self {
        let facts = NodeFacts::new(graph, node);
        let head = [("id", Value::Text(node.id.to_string())), ("label", Value::Text(node.label.clone()))];
        let rest = columns::NODES.iter().filter_map(|c| Some((c.name, (c.value)(&facts)?)));
        Self(head.into_iter().chain(rest).collect())
    }

    /// An edge: `id`, `source`, `target`, `weight`, then what there is to say.
    pub(super) fn edge(network: &Network, graph: &Graph, edge: &NetworkEdge) -> Self {
        let facts = EdgeFacts::new(graph, edge);
        let end = |i: usize| Value::Text(network.nodes[i].id.to_string());
        let head = [
            ("id", Value::Text(edge.id.clone())),
            ("source", end(edge.source)),
            ("target", end(edge.target)),
            ("weight", Value::Number(edge.weight)),
        ];
        let rest = columns::EDGES.iter().filter_map(|c| Some((c.name, (c.value)(&facts)?)));
        Self(head.into_iter().chain(rest).collect())
    }

    /// The same with one more field at its end.
    pub(super) fn with(mut self, name: &'static str, value: Value) -> Self {
        self.0.push((name, value));
        self
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            match value {
                Value::Text(text) => map.serialize_entry(name, text)?,
                Value::List(items) => map.serialize_entry(name, items)?,
                Value::Integer(number) => map.serialize_entry(name, number)?,
                Value::Number(number) => map.serialize_entry(name, number)?,
                Value::Flag(flag) => map.serialize_entry(name, flag)?,
            }
        }
        map.end()
    }
}

/// A list that is made while it is written, so that it never is in memory as a whole.
pub(super) struct List<F>(pub(super) F);

impl<F, I> Serialize for List<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// What is said of a network as a whole: `title`, and `view` and `period` where it has them.
pub(super) fn heading<M: SerializeMap>(network: &Network, map: &mut M) -> Result<(), M::Error> {
    map.serialize_entry("title", &network.title)?;
    if let Some(view) = network.view {
        map.serialize_entry("view", view.name())?;
    }
    if let Some(period) = network.period {
        map.serialize_entry("period", &period)?;
    }
    Ok(())
}

/// A whole file: JSON that can stand inside a web page, and a line feed.
///
/// # Errors
/// [`crate::error::ErrorKind::Io`] if `out` fails.
pub(super) fn write(whole: &impl Serialize, out: &mut dyn Write) -> crate::error::Result<()> {
    serde_json::to_writer_pretty(PageSafe(out), whole).map_err(super::io)?;
    out.write_all(b"\n").map_err(super::io)
}

/// Writes JSON that can stand inside a web page: outside of strings JSON has no `<`, and in strings it is as good as `\u003c`.
struct PageSafe<'w>(&'w mut dyn Write);

impl Write for PageSafe<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut parts = bytes.split(|byte| *byte == b'<');
        self.0.write_all(parts.next().unwrap_or_default())?;
        for part in parts {
            self.0.write_all(b"\\u003c")?;
            self.0.write_all(part)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
