//! The language of Graphviz, through the types and the printer of `graphviz-rust`. That printer quotes nothing itself, so
//! every id and value is quoted here; each statement has one list of attributes, since some readers heed no second one.
//!
//! Specification: <https://graphviz.org/doc/info/lang.html>

use crate::draw::{Color, Palette};
use crate::error::Result;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::xml::permitted;
use crate::export::{io, validate};
use crate::graph::{Graph, Network, NetworkEdge, NetworkNode, View, party};
use graphviz_rust::dot_structures::{
    Attribute, Edge, EdgeTy, Graph as Tree, GraphAttributes, Id, Node, NodeId, Stmt, Subgraph, Vertex,
};
use graphviz_rust::printer::{DotPrinter, PrinterContext};
use std::collections::{BTreeMap, BTreeSet};
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
            keeps: "labels, kinds, states as clusters, dates, roles, weights, colours; promises ranked by time",
            loses: "sentences and all other fields",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::dot(written, subject.network)
    }
}

/// Writes the network.
fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let network = subject.network;
    let id = quoted(network.view.map_or("network", |view| view.name()));
    let stmts = if subject.options.conventions.guarded_types {
        plain_statements(network)
    } else {
        statements(subject)
    };
    let tree = match network.directed {
        true => Tree::DiGraph { id, strict: false, stmts },
        false => Tree::Graph { id, strict: false, stmts },
    };
    let text = tree.print(&mut PrinterContext::default());
    out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(io)
}

/// How everything looks, then groups of nodes, then edges.
fn statements(subject: &Subject) -> Vec<Stmt> {
    let (network, months) = (subject.network, Months::of(subject.network));
    let mut whole =
        vec![label("label", &network.title), plain("overlap", "false"), plain("outputorder", "edgesfirst")];
    if network.view == Some(View::Deliverables) {
        // What is later leads to what is earlier: so time runs from left to right.
        whole.extend([plain("rankdir", "RL"), plain("newrank", "true")]);
    }
    let nodes = vec![plain("shape", "ellipse"), plain("style", "filled"), plain("fontname", "Helvetica")];
    let mut stmts =
        vec![Stmt::GAttribute(GraphAttributes::Graph(whole)), Stmt::GAttribute(GraphAttributes::Node(nodes))];
    stmts.extend(groups(network, subject.graph, &Palette::of(network)));
    stmts.extend(network.edges.iter().map(|e| Stmt::Edge(edge(network, e, &months))));
    stmts
}

/// Nodes and edges and nothing else, with the attributes that simple readers know. Colours are hue, saturation and value,
/// since Gephi takes `#rrggbb` for transparent.
fn plain_statements(network: &Network) -> Vec<Stmt> {
    let palette = Palette::of(network);
    let nodes = network.nodes.iter().map(|n| {
        let mut node = node(n, &palette);
        let of_looks = ["fillcolor", "fontcolor"].map(|name| Id::Plain(name.into()));
        node.attributes.retain(|attribute| !of_looks.contains(&attribute.0));
        node.attributes.push(plain("color", &hue_saturation_value(palette.color(n))));
        Stmt::Node(node)
    });
    let edges = network.edges.iter().map(|e| {
        let mut edge = edge(network, e, &Months::default());
        edge.attributes.push(label("label", &e.relation));
        Stmt::Edge(edge)
    });
    nodes.chain(edges).collect()
}

/// A colour as Graphviz writes it in three numbers from 0 to 1.
fn hue_saturation_value(color: Color) -> String {
    let (r, g, b) = color.rgb();
    let (r, g, b) = (f64::from(r) / 255.0, f64::from(g) / 255.0, f64::from(b) / 255.0);
    let (most, least) = (r.max(g).max(b), r.min(g).min(b));
    let range = most - least;
    let sixth = match range {
        range if range <= 0.0 => 0.0,
        range if most == r => ((g - b) / range).rem_euclid(6.0),
        range if most == g => (b - r) / range + 2.0,
        range => (r - g) / range + 4.0,
    };
    let saturation = if most > 0.0 { range / most } else { 0.0 };
    format!("{:.4} {saturation:.4} {most:.4}", sixth / 6.0)
}

/// The nodes: those of one state in a cluster; in the view of deliverables, those of one month in a rank.
fn groups(network: &Network, graph: &Graph, palette: &Palette) -> Vec<Stmt> {
    let by_month = network.view == Some(View::Deliverables);
    let key = |n: &NetworkNode| match by_month {
        true => n.date.map(|date| month(date.first_day())),
        false => n.state.clone().filter(|_| network.view != Some(View::States)),
    };
    let mut groups: BTreeMap<Option<String>, Vec<Stmt>> = BTreeMap::new();
    for n in &network.nodes {
        groups.entry(key(n)).or_default().push(Stmt::Node(node(n, palette)));
    }
    let mut stmts = groups.remove(&None).unwrap_or_default();
    for (key, nodes) in groups.into_iter().filter_map(|(key, nodes)| Some((key?, nodes))) {
        let (id, head) = match by_month {
            true => (format!("rank_{key}"), plain("rank", "same")),
            false => (format!("cluster_{key}"), label("label", &state(graph, &key))),
        };
        let head = Stmt::Attribute(head);
        let stmts_of_group = std::iter::once(head).chain(nodes).collect();
        stmts.push(Stmt::Subgraph(Subgraph { id: quoted(&id), stmts: stmts_of_group }));
    }
    stmts
}

/// The name of a state, or its code where the graph has none.
fn state(graph: &Graph, code: &str) -> String {
    graph.entity(&party::state_id(code)).map_or_else(|| code.to_owned(), |state| state.name.clone())
}

/// The months in which the nodes of a view of deliverables lie, numbered from the first.
#[derive(Default)]
struct Months(BTreeMap<String, usize>);

impl Months {
    fn of(network: &Network) -> Self {
        let dates = network.nodes.iter().filter_map(|node| node.date);
        let months: BTreeSet<String> = dates.map(|date| month(date.first_day())).collect();
        Self(months.into_iter().zip(1..).collect())
    }

    /// How many ranks an edge spans at least, so that later sessions stand further from what was promised.
    fn span(&self, network: &Network, edge: &NetworkEdge) -> Option<usize> {
        let source = network.nodes.get(edge.source).filter(|_| network.view == Some(View::Deliverables))?;
        self.0.get(&month(source.date?.first_day())).copied()
    }
}

fn month(day: jiff::civil::Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
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

fn edge(network: &Network, edge: &NetworkEdge, months: &Months) -> Edge {
    let end = |i: usize| Vertex::N(NodeId(quoted(network.nodes[i].id.as_str()), None));
    let width = edge.weight.max(0.25).sqrt();
    let mut attributes = vec![
        label("id", &edge.id),
        label("relation", &edge.relation),
        plain("weight", &edge.weight.to_string()),
        plain("penwidth", &format!("{width:.2}")),
    ];
    attributes.extend(months.span(network, edge).map(|ranks| plain("minlen", &ranks.to_string())));
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
