//! GraphML 1.1, in the subset that Gephi, networkx, igraph and graphology all read: typed keys with an explicit `for`, the
//! types string, int, double and boolean, one direction a file, no nulls.
//!
//! Specification: <http://graphml.graphdrawing.org/specification.html>

use crate::error::Result;
use crate::export::columns::{self, ColumnType, EdgeFacts, NodeFacts, Value};
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::Xml;
use crate::graph::{Graph, Network};
use std::io::{BufRead, Write};

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";

/// GraphML.
pub(super) struct Graphml;

impl Writer for Graphml {
    fn about(&self) -> &'static About {
        &About {
            name: "graphml",
            extension: "graphml",
            media_type: "application/graphml+xml",
            specification: "http://graphml.graphdrawing.org/specification.html",
            purpose: "Gephi, Cytoscape, yEd, networkx, igraph, R",
            keeps: "every field of nodes and edges, with its type",
            loses: "lists are joined with `; `; no colours, sizes and places",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject.network, subject.graph, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::xml(written, subject.network)
    }
}

/// Writes the network; ids of keys are `n_` or `e_` and the column's name.
fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let mut xml = Xml::new(out)?;
    let schema = format!("{NAMESPACE} {NAMESPACE}/1.1/graphml.xsd");
    xml.open(
        "graphml",
        &[
            ("xmlns", NAMESPACE.into()),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".into()),
            ("xsi:schemaLocation", schema.into()),
        ],
    )?;
    keys(&mut xml)?;
    let direction = if network.directed { "directed" } else { "undirected" };
    let name = network.view.map_or("network", |view| view.name());
    xml.open("graph", &[("id", name.into()), ("edgedefault", direction.into())])?;
    for node in &network.nodes {
        xml.open("node", &[("id", node.id.as_str().into())])?;
        data(&mut xml, "n_", "label", &node.label)?;
        let facts = NodeFacts::new(graph, node);
        for column in &columns::NODES {
            value(&mut xml, "n_", column.name, (column.value)(&facts))?;
        }
        xml.close("node")?;
    }
    for edge in &network.edges {
        let (source, target) = (&network.nodes[edge.source].id, &network.nodes[edge.target].id);
        let ends = [("source", source.as_str().into()), ("target", target.as_str().into())];
        let [source, target] = ends;
        xml.open("edge", &[("id", edge.id.as_str().into()), source, target])?;
        data(&mut xml, "e_", "weight", &edge.weight.to_string())?;
        let facts = EdgeFacts::new(graph, edge);
        for column in &columns::EDGES {
            value(&mut xml, "e_", column.name, (column.value)(&facts))?;
        }
        xml.close("edge")?;
    }
    xml.close("graph")?;
    xml.close("graphml")?;
    xml.finish()
}

/// The declarations of all columns.
fn keys(xml: &mut Xml) -> Result<()> {
    key(xml, "n_", "node", "label", ColumnType::Text)?;
    for column in &columns::NODES {
        key(xml, "n_", "node", column.name, column.kind)?;
    }
    key(xml, "e_", "edge", "weight", ColumnType::Number)?;
    for column in &columns::EDGES {
        key(xml, "e_", "edge", column.name, column.kind)?;
    }
    Ok(())
}

fn key(xml: &mut Xml, prefix: &str, of: &'static str, name: &'static str, kind: ColumnType) -> Result<()> {
    let kind = match kind {
        ColumnType::Text | ColumnType::List => "string",
        ColumnType::Integer => "int",
        ColumnType::Number => "double",
        ColumnType::Flag => "boolean",
    };
    let id = format!("{prefix}{name}");
    let attributes =
        [("id", id.into()), ("for", of.into()), ("attr.name", name.into()), ("attr.type", kind.into())];
    xml.empty("key", &attributes)
}

fn value(xml: &mut Xml, prefix: &str, name: &str, value: Option<Value>) -> Result<()> {
    value.map_or(Ok(()), |value| data(xml, prefix, name, &value.to_text()))
}

fn data(xml: &mut Xml, prefix: &str, name: &str, text: &str) -> Result<()> {
    xml.text("data", &[("key", format!("{prefix}{name}").into())], text)
}
