//! GEXF 1.3 with dates: nodes and edges last from the first to the last day of what they stand for, both included. The
//! dates are also plain attributes, since several readers drop the dynamics; colour, size and place are as in the pictures.
//!
//! Specification: <https://gexf.net/> (1.3)

use crate::date::Edtf;
use crate::draw::Palette;
use crate::error::Result;
use crate::export::columns::{self, ColumnType, EdgeFacts, NodeFacts};
use crate::export::names::Names;
use crate::export::plan::Plan;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::{Xml, escaped};
use crate::export::{place, validate};
use crate::graph::{Graph, Network};
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
        write(subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::xml(written, subject.network)
    }
}

/// Writes the network.
fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let Subject { network, graph, .. } = *subject;
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
        || network.edges.iter().any(|e| e.behind.first.is_some() || e.behind.last.is_some());
    let mode = if dated { "dynamic" } else { "static" };
    let mut attributes = vec![("defaultedgetype", direction.into()), ("mode", Cow::from(mode))];
    if dated {
        attributes.push(("timeformat", "date".into()));
    }
    xml.open("graph", &attributes)?;
    declare(&mut xml, "node", columns::NODES.iter().map(|c| (c.name, c.kind)))?;
    declare(&mut xml, "edge", columns::EDGES.iter().map(|c| (c.name, c.kind)))?;
    nodes(&mut xml, subject)?;
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

fn nodes(xml: &mut Xml, subject: &Subject) -> Result<()> {
    let Subject { network, graph, .. } = *subject;
    let layout = subject.layout();
    let palette = Palette::of(network);
    let degrees = network.degrees();
    let plan = Plan::of(&columns::NODES, |column, _| attvalue(column.name));
    xml.open("nodes", &[("count", network.nodes.len().to_string().into())])?;
    for (i, node) in network.nodes.iter().enumerate() {
        xml.begin("\n      <node id=\"").value(node.id.as_str()).verbatim("\" label=\"").value(&node.label);
        spell(xml, node.date, node.date);
        xml.verbatim("\">\n        <attvalues>");
        let facts = NodeFacts::new(graph, node);
        for (start, column) in &plan.row(facts.known()).fields {
            if let Some(value) = column.of(&facts) {
                xml.verbatim(start).of(&value).verbatim("\"/>");
            }
        }
        xml.verbatim("\n        </attvalues>");
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

fn edges(xml: &mut Xml, network: &Network, graph: &Graph) -> Result<()> {
    let names = Names::of(network, escaped);
    let plan = Plan::of(&columns::EDGES, |column, _| attvalue(column.name));
    xml.open("edges", &[("count", network.edges.len().to_string().into())])?;
    for edge in names.edges(network) {
        xml.begin("\n      <edge id=\"").value(&edge.id);
        xml.verbatim("\" source=\"").name(&names, edge.source);
        xml.verbatim("\" target=\"").name(&names, edge.target);
        xml.verbatim("\" label=\"").value(edge.relation);
        xml.verbatim("\" kind=\"").value(edge.relation).verbatim("\" weight=\"").number(edge.weight);
        spell(xml, edge.behind.first, edge.behind.last);
        let facts = EdgeFacts::new(graph, edge);
        let fields = &plan.row(facts.known()).fields;
        if fields.is_empty() {
            xml.verbatim("\"/>").end()?;
            continue;
        }
        xml.verbatim("\">\n        <attvalues>");
        for (start, column) in fields {
            if let Some(value) = column.of(&facts) {
                xml.verbatim(start).of(&value).verbatim("\"/>");
            }
        }
        xml.verbatim("\n        </attvalues>\n      </edge>").end()?;
    }
    xml.close("edges")
}

/// The start of a value, up to what it is.
fn attvalue(name: &str) -> String {
    format!("\n          <attvalue for=\"{name}\" value=\"")
}

/// First and last day, as far as they are known, behind the value of another attribute; an end that lies before the start is left out.
fn spell(xml: &mut Xml, first: Option<Edtf>, last: Option<Edtf>) {
    let start = first.map(Edtf::first_day);
    let end = last.map(Edtf::last_day).filter(|end| start.is_none_or(|start| start <= *end));
    if let Some(start) = start {
        xml.verbatim("\" start=\"").value(&start.to_string());
    }
    if let Some(end) = end {
        xml.verbatim("\" end=\"").value(&end.to_string());
    }
}
