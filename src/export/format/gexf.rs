//! GEXF 1.3 with dates: nodes and edges last from the first to the last day of what they stand for, both included. The
//! dates are also plain attributes, since several readers drop the dynamics; colour, size and place are as in the pictures.
//!
//! Specification: <https://gexf.net/> (1.3)

use crate::date::Edtf;
use crate::draw::{Layout, Palette};
use crate::error::Result;
use crate::export::columns::{self, ColumnType, EdgeFacts, NodeFacts, Value};
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::Xml;
use crate::export::{place, validate};
use crate::graph::{Graph, Network, NetworkEdge, NetworkNode};
use std::borrow::Cow;
use std::io::{BufRead, Write};

/// GEXF.
pub(super) struct Gexf;

impl Writer for Gexf {
    fn about(&self) -> &'static About {
        &About {
            name: "gexf",
            extension: "gexf",
            media_type: "application/gexf+xml",
            specification: "https://gexf.net/",
            purpose: "Gephi, Gephi Lite, networkx",
            keeps: "every field of nodes and edges, first and last day for the timeline, colours, sizes and places",
            loses: "lists are joined with `; `",
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

/// Writes the network.
fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let mut xml = Xml::new(out)?;
    xml.open(
        "gexf",
        &[
            ("xmlns", "http://gexf.net/1.3".into()),
            ("xmlns:viz", "http://gexf.net/1.3/viz".into()),
            ("version", "1.3".into()),
        ],
    )?;
    xml.open("meta", &[])?;
    xml.text("creator", &[], "rapporteur")?;
    xml.text("description", &[], &network.title)?;
    xml.close("meta")?;
    let direction = if network.directed { "directed" } else { "undirected" };
    let dated = network.nodes.iter().any(|n| n.date.is_some())
        || network.edges.iter().any(|e| e.first.is_some() || e.last.is_some());
    let mode = if dated { "dynamic" } else { "static" };
    let mut attributes = vec![("defaultedgetype", direction.into()), ("mode", Cow::from(mode))];
    if dated {
        attributes.push(("timeformat", "date".into()));
    }
    xml.open("graph", &attributes)?;
    declare(&mut xml, "node", columns::NODES.iter().map(|c| (c.name, c.kind)))?;
    declare(&mut xml, "edge", columns::EDGES.iter().map(|c| (c.name, c.kind)))?;
    nodes(&mut xml, network, graph)?;
    edges(&mut xml, network, graph)?;
    xml.close("graph")?;
    xml.close("gexf")?;
    xml.finish()
}

/// One block of static attributes for a class; readers heed no second one.
fn declare(
    xml: &mut Xml,
    class: &'static str,
    columns: impl Iterator<Item = (&'static str, ColumnType)>,
) -> Result<()> {
    xml.open("attributes", &[("class", class.into()), ("mode", "static".into())])?;
    for (name, kind) in columns {
        let kind = match kind {
            ColumnType::Text | ColumnType::List => "string",
            ColumnType::Integer => "integer",
            ColumnType::Number => "double",
            ColumnType::Flag => "boolean",
        };
        xml.empty("attribute", &[("id", name.into()), ("title", name.into()), ("type", kind.into())])?;
    }
    xml.close("attributes")
}

fn nodes(xml: &mut Xml, network: &Network, graph: &Graph) -> Result<()> {
    let layout = Layout::of(network);
    let palette = Palette::of(network);
    let degrees = network.degrees();
    xml.open("nodes", &[("count", network.nodes.len().to_string().into())])?;
    for (i, node) in network.nodes.iter().enumerate() {
        let mut attributes: Vec<(&'static str, Cow<str>)> =
            vec![("id", node.id.as_str().into()), ("label", node.label.as_str().into())];
        attributes.extend(spell(node.date, node.date));
        xml.open("node", &attributes)?;
        node_values(xml, graph, node)?;
        let (r, g, b) = palette.color(node).rgb();
        let rgb = [("r", r.to_string().into()), ("g", g.to_string().into()), ("b", b.to_string().into())];
        xml.empty("viz:color", &rgb)?;
        let (x, y) = place::upward(layout.positions[i]);
        let spot = [("x", format!("{x:.1}").into()), ("y", format!("{y:.1}").into()), ("z", "0.0".into())];
        xml.empty("viz:position", &spot)?;
        let size = place::size(degrees[i]);
        xml.empty("viz:size", &[("value", format!("{size:.1}").into())])?;
        xml.close("node")?;
    }
    xml.close("nodes")
}

fn node_values(xml: &mut Xml, graph: &Graph, node: &NetworkNode) -> Result<()> {
    let facts = NodeFacts::new(graph, node);
    xml.open("attvalues", &[])?;
    for column in &columns::NODES {
        value(xml, column.name, (column.value)(&facts))?;
    }
    xml.close("attvalues")
}

fn edges(xml: &mut Xml, network: &Network, graph: &Graph) -> Result<()> {
    xml.open("edges", &[("count", network.edges.len().to_string().into())])?;
    for edge in &network.edges {
        let (source, target) = (&network.nodes[edge.source], &network.nodes[edge.target]);
        let mut attributes: Vec<(&'static str, Cow<str>)> = vec![
            ("id", edge.id.as_str().into()),
            ("source", source.id.as_str().into()),
            ("target", target.id.as_str().into()),
            ("label", edge.relation.as_str().into()),
            ("kind", edge.relation.as_str().into()),
            ("weight", edge.weight.to_string().into()),
        ];
        attributes.extend(spell(edge.first, edge.last));
        xml.open("edge", &attributes)?;
        edge_values(xml, graph, edge)?;
        xml.close("edge")?;
    }
    xml.close("edges")
}

fn edge_values(xml: &mut Xml, graph: &Graph, edge: &NetworkEdge) -> Result<()> {
    let facts = EdgeFacts::new(graph, edge);
    xml.open("attvalues", &[])?;
    for column in &columns::EDGES {
        value(xml, column.name, (column.value)(&facts))?;
    }
    xml.close("attvalues")
}

fn value(xml: &mut Xml, name: &'static str, value: Option<Value>) -> Result<()> {
    let Some(value) = value else { return Ok(()) };
    xml.empty("attvalue", &[("for", name.into()), ("value", value.to_text().into())])
}

/// First and last day, as far as they are known; an end that lies before the start is left out.
fn spell(first: Option<Edtf>, last: Option<Edtf>) -> Vec<(&'static str, Cow<'static, str>)> {
    let start = first.map(Edtf::first_day);
    let end = last.map(Edtf::last_day).filter(|end| start.is_none_or(|start| start <= *end));
    let start = start.map(|day| ("start", day.to_string().into()));
    start.into_iter().chain(end.map(|day| ("end", day.to_string().into()))).collect()
}
