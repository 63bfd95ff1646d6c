//! Nodes and links as JSON, as networkx (`node_link_graph(data, edges="edges")`) and D3 (`forceLink(data.edges).id(d => d.id)`)
//! take them. Every edge has its id as `key`, so that parallel ones stay apart.

use crate::error::Result;
use crate::export::columns::Value;
use crate::export::objects::{self, List, Object};
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::graph::Network;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::io::{BufRead, Write};

/// JSON of nodes and links.
pub(super) struct NodeLink;

impl Writer for NodeLink {
    fn about(&self) -> &'static About {
        &About {
            name: "node-link",
            extension: "json",
            media_type: "application/json",
            specification: "https://networkx.org/documentation/stable/reference/readwrite/json_graph.html",
            purpose: "networkx, D3",
            keeps: "every field of nodes and edges, lists as lists, parallel edges",
            loses: "nothing of the view",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        objects::write(&Whole(subject), out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::json(written, subject.network)
    }
}

struct Whole<'a>(&'a Subject<'a>);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Subject { network, graph, .. } = *self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("directed", &network.directed)?;
        map.serialize_entry("multigraph", &true)?;
        map.serialize_entry("graph", &Heading(network))?;
        map.serialize_entry("nodes", &List(|| network.nodes.iter().map(|node| Object::node(graph, node))))?;
        let edges = || {
            let keyed = |id: &String| Value::Text(id.clone());
            network.edges.iter().map(move |e| Object::edge(network, graph, e).with("key", keyed(&e.id)))
        };
        map.serialize_entry("edges", &List(edges))?;
        map.end()
    }
}

/// What is said of the network as a whole.
struct Heading<'a>(&'a Network);

impl Serialize for Heading<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        objects::heading(self.0, &mut map)?;
        map.end()
    }
}
