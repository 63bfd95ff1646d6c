//! A network as JSON: `title`, `view`, `period`, `directed`, `nodes` and `edges`; lists stay lists, absent fields are left out.
//! `</` and `<!` are written with escapes, so that the text can stand inside a web page.

use crate::error::Result;
use crate::export::columns::{self, EdgeFacts, NodeFacts, Value};
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, validate};
use crate::graph::{Graph, Network};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{BufRead, Write};

/// JSON.
pub(super) struct Json;

impl Writer for Json {
    fn about(&self) -> &'static About {
        &About {
            name: "json",
            extension: "json",
            media_type: "application/json",
            specification: "https://www.rfc-editor.org/rfc/rfc8259",
            purpose: "own programs, web pages",
            keeps: "every field of nodes and edges, lists as lists",
            loses: "nothing of the view",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject.network, subject.graph, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::json(written, subject.network)
    }
}

/// Writes the network.
fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let text = serde_json::to_string_pretty(&Whole { network, graph }).map_err(io)?;
    // Outside of strings JSON has no `<`, so this touches nothing else.
    let text = text.replace("</", "<\\/").replace("<!", "\\u003c!");
    out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(io)
}

struct Whole<'a> {
    network: &'a Network,
    graph: &'a Graph,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let (network, graph) = (self.network, self.graph);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("title", &network.title)?;
        if let Some(view) = network.view {
            map.serialize_entry("view", view.name())?;
        }
        if let Some(period) = network.period {
            map.serialize_entry("period", &period)?;
        }
        map.serialize_entry("directed", &network.directed)?;
        let nodes: Vec<Object> = network
            .nodes
            .iter()
            .map(|node| {
                let facts = NodeFacts::new(graph, node);
                let head =
                    [("id", Value::Text(node.id.to_string())), ("label", Value::Text(node.label.clone()))];
                let rest = columns::NODES.iter().filter_map(|c| Some((c.name, (c.value)(&facts)?)));
                Object(head.into_iter().chain(rest).collect())
            })
            .collect();
        map.serialize_entry("nodes", &nodes)?;
        let edges: Vec<Object> = network
            .edges
            .iter()
            .map(|edge| {
                let facts = EdgeFacts::new(graph, edge);
                let end = |i: usize| Value::Text(network.nodes[i].id.to_string());
                let head = [
                    ("id", Value::Text(edge.id.clone())),
                    ("source", end(edge.source)),
                    ("target", end(edge.target)),
                    ("weight", Value::Number(edge.weight)),
                ];
                let rest = columns::EDGES.iter().filter_map(|c| Some((c.name, (c.value)(&facts)?)));
                Object(head.into_iter().chain(rest).collect())
            })
            .collect();
        map.serialize_entry("edges", &edges)?;
        map.end()
    }
}

/// Fields in their order.
struct Object(Vec<(&'static str, Value)>);

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
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
