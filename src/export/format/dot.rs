//! The language of Graphviz, through the types and the printer of `graphviz-rust`. That printer quotes nothing itself, so
//! every id and value is quoted here; each statement has one list of attributes, since some readers heed no second one.
//!
//! Specification: <https://graphviz.org/doc/info/lang.html>

use crate::draw::Palette;
use crate::error::Result;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::permitted;
use crate::export::{io, validate};
use crate::graph::{Network, NetworkEdge, NetworkNode};
use graphviz_rust::dot_structures::{
    Attribute, Edge, EdgeTy, Graph as Tree, GraphAttributes, Id, Node, NodeId, Stmt, Vertex,
};
use graphviz_rust::printer::{DotPrinter, PrinterContext};
use std::io::{BufRead, Write};

/// DOT.
pub(super) struct Dot;

impl Writer for Dot {
    fn about(&self) -> &'static About {
        &About {
            name: "dot",
            extension: "dot",
            media_type: "text/vnd.graphviz",
            specification: "https://graphviz.org/doc/info/lang.html",
            purpose: "Graphviz",
            keeps: "labels, kinds, states, dates, roles, weights, colours",
            loses: "sentences and all other fields",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject.network, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::dot(written, subject.network)
    }
}

/// Writes the network.
fn write(network: &Network, out: &mut dyn Write) -> Result<()> {
    let palette = Palette::of(network);
    let id = quoted(network.view.map_or("network", |view| view.name()));
    let mut stmts = vec![
        Stmt::GAttribute(GraphAttributes::Graph(vec![
            label("label", &network.title),
            plain("overlap", "false"),
            plain("outputorder", "edgesfirst"),
        ])),
        Stmt::GAttribute(GraphAttributes::Node(vec![
            plain("shape", "ellipse"),
            plain("style", "filled"),
            plain("fontname", "Helvetica"),
        ])),
    ];
    stmts.extend(network.nodes.iter().map(|n| Stmt::Node(node(n, &palette))));
    stmts.extend(network.edges.iter().map(|e| Stmt::Edge(edge(network, e))));
    let tree = match network.directed {
        true => Tree::DiGraph { id, strict: false, stmts },
        false => Tree::Graph { id, strict: false, stmts },
    };
    let text = tree.print(&mut PrinterContext::default());
    out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(io)
}

fn node(node: &NetworkNode, palette: &Palette) -> Node {
    let color = palette.color(node);
    let mut attributes = vec![
        label("label", &node.label),
        label("kind", node.kind.name()),
        plain("fillcolor", &color.hex()),
        plain("fontcolor", if color.is_dark() { "white" } else { "black" }),
    ];
    attributes.extend(node.state.as_deref().map(|state| label("state", state)));
    attributes.extend(node.date.map(|date| plain("date", &date.to_string())));
    Node { id: NodeId(quoted(node.id.as_str()), None), attributes }
}

fn edge(network: &Network, edge: &NetworkEdge) -> Edge {
    let end = |i: usize| Vertex::N(NodeId(quoted(network.nodes[i].id.as_str()), None));
    let width = edge.weight.max(0.25).sqrt();
    let mut attributes = vec![
        label("id", &edge.id),
        label("relation", &edge.relation),
        plain("weight", &edge.weight.to_string()),
        plain("penwidth", &format!("{width:.2}")),
    ];
    attributes.extend(edge.role.map(|role| plain("role", role.name())));
    attributes.extend(edge.first.map(|date| plain("first", &date.to_string())));
    attributes.extend(edge.last.map(|date| plain("last", &date.to_string())));
    Edge { ty: EdgeTy::Pair(end(edge.source), end(edge.target)), attributes }
}

/// An attribute of our own making.
fn plain(name: &str, value: &str) -> Attribute {
    Attribute(Id::Plain(name.into()), quoted(value))
}

/// An attribute that Graphviz shows as text: what looks like a reference to a character is kept from being one.
fn label(name: &str, value: &str) -> Attribute {
    Attribute(Id::Plain(name.into()), quoted(&without_references(value)))
}

/// `&amp;` for each `&` that starts a reference as `&amp;` or `&#38;`; other ampersands are nothing special.
fn without_references(value: &str) -> String {
    let mut parts = value.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split(';').next().filter(|name| name.len() < part.len()).unwrap_or_default();
        let is_reference = !name.is_empty() && name.bytes().all(|b| b == b'#' || b.is_ascii_alphanumeric());
        out.push_str(if is_reference { "&amp;" } else { "&" });
        out.push_str(part);
    }
    out
}

/// A quoted id: quotes and backslashes escaped, so that neither ends the string nor starts one of the escapes of Graphviz
/// (`\N`, `\G`, `\E`, `\l`); line ends as `\n`; characters that no text should have dropped.
fn quoted(text: &str) -> Id {
    let text = permitted(text).replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' | '\r' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out.push('"');
    Id::Escaped(out)
}
