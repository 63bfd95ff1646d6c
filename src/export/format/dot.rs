//! The language of Graphviz. What is said once goes through the types and the printer of `graphviz-rust`; nodes and edges, of which
//! there may be millions, are written as that printer writes them, without a tree of them all. It quotes nothing itself, so every id
//! and value is quoted here; each statement has one list of attributes, since some readers heed no second one.
//!
//! Specification: <https://graphviz.org/doc/info/lang.html>

use crate::draw::{Color, Palette};
use crate::error::Result;
use crate::export::buffer::Buffer;
use crate::export::escape::is_plain;
use crate::export::escape::permitted;
use crate::export::names::Names;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::graph::{Graph, Network, NetworkEdge, NetworkNode, View, party};
use graphviz_rust::dot_structures::{Attribute, GraphAttributes, Id};
use graphviz_rust::printer::{DotPrinter, PrinterContext};
use std::borrow::Cow;
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

/// Writes the network: how everything looks, then groups of nodes, then edges.
fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let (network, conventions) = (subject.network, subject.options.conventions);
    let mut file = File {
        out: Buffer::new(out),
        network,
        palette: Palette::of(network),
        months: if conventions.guarded_types { Months::default() } else { Months::of(network) },
        names: Names::of(network, escaped),
        widths: (0..=COMMON_WEIGHTS).map(|weight| width(f64::from(weight))).collect(),
        is_plain: conventions.guarded_types,
    };
    let kind = if network.directed { "digraph \"" } else { "graph \"" };
    file.out.put(kind).put(network.view.map_or("network", |view| view.name())).put("\" {");
    if file.is_plain {
        network.nodes.iter().try_for_each(|n| file.node("\n  \"", n))?;
    } else {
        file.head();
        file.groups(subject.graph)?;
    }
    network.edges.iter().try_for_each(|e| file.edge(e))?;
    let is_bare = file.is_plain && network.nodes.is_empty();
    file.out.put(if is_bare { "\n\n}\n" } else { "\n}\n" }).finish()
}

/// Up to which weight that is a whole number the width of a line is found only once.
const COMMON_WEIGHTS: u8 = 255;

fn width(weight: f64) -> String {
    format!("\" penwidth=\"{:.2}\"", weight.max(0.25).sqrt())
}

/// A file being written.
struct File<'a, 'w> {
    out: Buffer<'w>,
    network: &'a Network,
    palette: Palette,
    months: Months,
    names: Names,
    widths: Vec<String>,
    /// Nodes and edges and nothing else, with the attributes that simple readers know.
    is_plain: bool,
}

impl<'w> File<'_, 'w> {
    /// How everything looks.
    fn head(&mut self) {
        let mut whole = vec![
            label("label", &self.network.title),
            plain("overlap", "false"),
            plain("outputorder", "edgesfirst"),
        ];
        if self.network.view == Some(View::Deliverables) {
            // What is later leads to what is earlier: so time runs from left to right.
            whole.extend([plain("rankdir", "RL"), plain("newrank", "true")]);
        }
        let nodes = vec![plain("shape", "ellipse"), plain("style", "filled"), plain("fontname", "Helvetica")];
        for attributes in [GraphAttributes::Graph(whole), GraphAttributes::Node(nodes)] {
            self.out.put("\n  ").put(&attributes.print(&mut PrinterContext::default()));
        }
    }

    /// The nodes: those of one state in a cluster; in the view of deliverables, those of one month in a rank.
    fn groups(&mut self, graph: &Graph) -> Result<()> {
        let network = self.network;
        let by_month = network.view == Some(View::Deliverables);
        let key = |n: &NetworkNode| match by_month {
            true => n.date.map(|date| month(date.first_day())),
            false => n.state.clone().filter(|_| network.view != Some(View::States)),
        };
        let mut groups: BTreeMap<Option<String>, Vec<u32>> = BTreeMap::new();
        for (i, n) in network.nodes.iter().enumerate() {
            groups.entry(key(n)).or_default().push(i as u32);
        }
        for (key, nodes) in groups {
            let margin = if key.is_some() { "\n    \"" } else { "\n  \"" };
            if let Some(key) = &key {
                let (id, head) = match by_month {
                    true => (format!("rank_{key}"), plain("rank", "same")),
                    false => (format!("cluster_{key}"), label("label", &state(graph, key))),
                };
                let head = head.print(&mut PrinterContext::default());
                self.out.put("\n  subgraph \"");
                self.text(&id).put("\" {\n    ").put(&head);
            }
            nodes.iter().try_for_each(|i| self.node(margin, &network.nodes[*i as usize]))?;
            self.out.put(if key.is_some() { "\n  }" } else { "" });
        }
        Ok(())
    }

    /// A node. Colours are hue, saturation and value for simple readers, since Gephi takes `#rrggbb` for transparent.
    fn node(&mut self, margin: &str, node: &NetworkNode) -> Result<()> {
        let color = self.palette.color(node);
        self.out.put(margin);
        self.text(node.id.as_str()).put("\"[label=\"");
        self.shown(&node.label).put("\" kind=\"").put(node.kind.name());
        if !self.is_plain {
            let font = if color.is_dark() { "white" } else { "black" };
            self.out.put("\" fillcolor=\"").put(&color.hex()).put("\" fontcolor=\"").put(font);
        }
        if let Some(state) = &node.state {
            self.out.put("\" state=\"");
            self.shown(state);
        }
        if let Some(date) = node.date {
            self.out.put("\" date=\"").display(date);
        }
        if self.is_plain {
            self.out.put("\" color=\"").put(&hue_saturation_value(color));
        }
        self.out.put("\"]").spill()
    }

    fn edge(&mut self, edge: &NetworkEdge) -> Result<()> {
        let network = self.network;
        self.out.put("\n  \"");
        self.names.put(edge.source, &mut self.out);
        self.out.put(if network.directed { "\" -> \"" } else { "\" -- \"" });
        self.names.put(edge.target, &mut self.out);
        self.out.put("\" [id=\"");
        self.shown(&edge.id);
        if edge.relation != NetworkEdge::TIED {
            self.out.put("\" relation=\"");
            self.shown(edge.relation);
        }
        self.out.put("\" weight=\"").number(edge.weight);
        let common = self.widths.get(edge.weight as usize).filter(|_| edge.weight.fract() == 0.0);
        match common {
            Some(width) => self.out.put(width),
            None => self.out.put(&width(edge.weight)),
        };
        if let Some(ranks) = self.months.span(network, edge) {
            self.out.put(" minlen=\"").display(ranks).put("\"");
        }
        if let Some(role) = edge.behind.role {
            self.out.put(" role=\"").put(role.name()).put("\"");
        }
        for (name, date) in [(" first=\"", edge.behind.first), (" last=\"", edge.behind.last)] {
            if let Some(date) = date {
                self.out.put(name).display(date).put("\"");
            }
        }
        if self.is_plain {
            self.out.put(" label=\"");
            self.shown(edge.relation).put("\"");
        }
        self.out.put("]").spill()
    }

    /// A text inside quotation marks.
    fn text(&mut self, text: &str) -> &mut Self {
        self.out.put(&escaped(text));
        self
    }

    /// A text that Graphviz shows, inside quotation marks.
    fn shown(&mut self, text: &str) -> &mut Self {
        self.out.put(&escaped(&without_references(text)));
        self
    }

    /// Markup as it is.
    fn put(&mut self, markup: &str) -> &mut Buffer<'w> {
        self.out.put(markup)
    }
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

/// An attribute of our own making.
fn plain(name: &str, value: &str) -> Attribute {
    Attribute(Id::Plain(name.into()), quoted(value))
}

/// An attribute that Graphviz shows as text: what looks like a reference to a character is kept from being one.
fn label(name: &str, value: &str) -> Attribute {
    Attribute(Id::Plain(name.into()), quoted(&without_references(value)))
}

/// `&amp;` for each `&` that starts a reference as `&amp;` or `&#38;`; other ampersands are nothing special.
fn without_references(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut parts = value.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split(';').next().filter(|name| name.len() < part.len()).unwrap_or_default();
        let is_reference = !name.is_empty() && name.bytes().all(|b| b == b'#' || b.is_ascii_alphanumeric());
        out.push_str(if is_reference { "&amp;" } else { "&" });
        out.push_str(part);
    }
    Cow::Owned(out)
}

/// An id between quotation marks.
fn quoted(text: &str) -> Id {
    Id::Escaped(format!("\"{}\"", escaped(text)))
}

/// Bytes that may have to be escaped or left out.
const SPECIAL: [u8; 256] = {
    let mut special = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] = (byte < 0x20 || matches!(byte as u8, b'"' | b'\\' | 0xef)) as u8;
        byte += 1;
    }
    special
};

/// Quotes and backslashes escaped, so that neither ends the string nor starts one of the escapes of Graphviz (`\N`, `\G`, `\E`,
/// `\l`); line ends as `\n`; characters that no text should have dropped.
fn escaped(text: &str) -> Cow<'_, str> {
    if is_plain(text, &SPECIAL) {
        return Cow::Borrowed(text);
    }
    let text = permitted(text).replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' | '\r' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Options;
    use crate::graph::{Filter, fixture};

    #[test]
    fn statements_are_as_graphviz_rust_prints_them() {
        let filter = Filter { background: true, prospects: true, ..Filter::default() };
        for graph in [fixture::hostile(), fixture::unification()] {
            for view in View::ALL {
                for guarded_types in [false, true] {
                    let (network, mut options) = (view.project(&graph, &filter), Options::default());
                    options.conventions.guarded_types = guarded_types;
                    let mut out = Vec::new();
                    write(&Subject::new(&network, &graph, &options), &mut out).unwrap();
                    let text = String::from_utf8(out).unwrap();
                    let tree = graphviz_rust::parse(&text).unwrap();
                    assert_eq!(tree.print(&mut PrinterContext::default()) + "\n", text);
                }
            }
        }
    }
}
