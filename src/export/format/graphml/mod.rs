//! GraphML 1.1, in the subset that Gephi, networkx, igraph and graphology all read: typed keys with an explicit `for`, the
//! types string, int, double and boolean, one direction a file, no nulls.
//!
//! Specification: <http://graphml.graphdrawing.org/specification.html>

mod looks;

use self::looks::Looks;
use crate::error::Result;
use crate::export::columns::{self, ColumnType, EdgeFacts, NodeFacts};
use crate::export::names::Names;
use crate::export::plan::Plan;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::{Xml, escaped};
use crate::graph::{NetworkEdge, NetworkNode};
use std::borrow::Cow;
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
            keeps: "every field of nodes and edges, with its type; places, sizes and colours for programs that show them",
            loses: "lists are joined with `; `",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        let mut file = File {
            xml: Xml::new(out)?,
            subject,
            looks: Looks::of(subject),
            nodes: Plan::of(&columns::NODES, |column, _| next_data("n_", column.name)),
            edges: Plan::of(&columns::EDGES, |column, _| next_data("e_", column.name)),
        };
        file.write()?;
        file.xml.finish()
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::xml(written, subject.network)
    }
}

/// A file being written; ids of keys are `n_` or `e_` and the column's name.
struct File<'a, 'w> {
    xml: Xml<'w>,
    subject: &'a Subject<'a>,
    looks: Option<Looks<'a>>,
    /// What is said of nodes and edges, each with the end of the `<data>` before it and its own start.
    nodes: Plan<columns::OfNode>,
    edges: Plan<columns::OfEdge>,
}

/// From the end of one `<data>` to the value of the next.
fn next_data(prefix: &str, name: &str) -> String {
    format!("</data>\n      <data key=\"{prefix}{name}\">")
}

impl File<'_, '_> {
    fn write(&mut self) -> Result<()> {
        let network = self.subject.network;
        let schema = format!("{NAMESPACE} {NAMESPACE}/1.1/graphml.xsd");
        let mut namespaces: Vec<(&'static str, Cow<str>)> = vec![
            ("xmlns", NAMESPACE.into()),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".into()),
            ("xsi:schemaLocation", schema.into()),
        ];
        namespaces.extend(self.subject.options.conventions.yed_graphics.then(looks::namespace));
        self.xml.open("graphml", &namespaces)?;
        self.keys()?;
        let direction = if network.directed { "directed" } else { "undirected" };
        let names = Names::of(network, escaped);
        let name = network.view.map_or("network", |view| view.name());
        self.xml.open("graph", &[("id", name.into()), ("edgedefault", direction.into())])?;
        for (i, node) in network.nodes.iter().enumerate() {
            self.node(i, node)?;
        }
        for edge in names.edges(network) {
            self.edge(edge, &names)?;
        }
        self.xml.close("graph")?;
        self.xml.close("graphml")
    }

    /// The declarations of all columns.
    fn keys(&mut self) -> Result<()> {
        let conventions = self.subject.options.conventions;
        self.key("n_", "node", "label", ColumnType::Text)?;
        for column in &columns::NODES {
            self.key("n_", "node", column.name, column.kind)?;
        }
        self.key("e_", "edge", "weight", ColumnType::Number)?;
        for column in &columns::EDGES {
            self.key("e_", "edge", column.name, column.kind)?;
        }
        if conventions.interaction {
            self.key("n_", "node", "name", ColumnType::Text)?;
            self.key("e_", "edge", "interaction", ColumnType::Text)?;
        }
        if conventions.looks {
            for (name, kind) in looks::COLUMNS {
                self.key("n_", "node", name, kind)?;
            }
        }
        if conventions.yed_graphics { looks::yed_keys(&mut self.xml) } else { Ok(()) }
    }

    fn node(&mut self, i: usize, node: &NetworkNode) -> Result<()> {
        let conventions = self.subject.options.conventions;
        let facts = NodeFacts::new(self.subject.graph, node);
        self.xml.begin("\n    <node id=\"").value(node.id.as_str());
        self.xml.verbatim("\">\n      <data key=\"n_label\">").value(&node.label);
        for (start, column) in &self.nodes.row(facts.known()).fields {
            if let Some(value) = column.of(&facts) {
                self.xml.verbatim(start).of(&value);
            }
        }
        self.xml.verbatim("</data>");
        if conventions.interaction {
            self.data("n_", "name", &node.label)?;
        }
        if let Some(looks) = &self.looks {
            let look = looks.node(i, node);
            if conventions.looks {
                for (name, value) in look.fields() {
                    self.data("n_", name, &value.to_text())?;
                }
            }
            if conventions.yed_graphics {
                look.yed(&mut self.xml, &node.label)?;
            }
        }
        self.xml.close("node")
    }

    #[inline]
    fn edge(&mut self, edge: &NetworkEdge, names: &Names) -> Result<()> {
        let conventions = &self.subject.options.conventions;
        self.xml.begin("\n    <edge id=\"").value(&edge.id);
        self.xml.verbatim("\" source=\"").name(names, edge.source);
        self.xml.verbatim("\" target=\"").name(names, edge.target);
        if conventions.edge_label {
            self.xml.verbatim("\" label=\"").value(edge.relation);
        }
        if edge.is_mere() && !conventions.interaction && !conventions.yed_graphics {
            // All on one line, for these make up large files.
            self.xml.verbatim("\"><data key=\"e_weight\">").number(edge.weight);
            return self.xml.verbatim("</data></edge>").end();
        }
        self.told(edge)
    }

    /// The rest of an edge of which there is more to say: apart, so that the loop over millions of plain ones stays short.
    #[inline(never)]
    fn told(&mut self, edge: &NetworkEdge) -> Result<()> {
        let (network, conventions) = (self.subject.network, self.subject.options.conventions);
        self.xml.verbatim("\">\n      <data key=\"e_weight\">").number(edge.weight);
        let facts = EdgeFacts::new(self.subject.graph, edge);
        for (start, column) in &self.edges.row(facts.known()).fields {
            if let Some(value) = column.of(&facts) {
                self.xml.verbatim(start).of(&value);
            }
        }
        self.xml.verbatim("</data>");
        if conventions.interaction {
            self.data("e_", "interaction", edge.relation)?;
        }
        if conventions.yed_graphics {
            looks::yed_edge(&mut self.xml, edge, network.directed)?;
        }
        self.xml.verbatim("\n    </edge>").end()
    }

    fn key(&mut self, prefix: &str, of: &'static str, name: &'static str, kind: ColumnType) -> Result<()> {
        let kind = match kind {
            ColumnType::Text | ColumnType::List => "string",
            ColumnType::Integer => "int",
            ColumnType::Number => "double",
            ColumnType::Flag => "boolean",
        };
        let id = format!("{prefix}{name}");
        let attributes =
            [("id", id.into()), ("for", of.into()), ("attr.name", name.into()), ("attr.type", kind.into())];
        self.xml.empty("key", &attributes)
    }

    fn data(&mut self, prefix: &str, name: &str, text: &str) -> Result<()> {
        self.xml.text("data", &[("key", format!("{prefix}{name}").into())], text)
    }
}
