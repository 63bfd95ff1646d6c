//! The `.net` format of Pajek: numbered vertices with quoted labels and places, then edges or arcs with weight and, as label, the
//! relation. Comments at the top say which id each number stands for. There is no escape inside quotation marks, so quotation
//! marks and backslashes are replaced.
//!
//! Specification: W. de Nooy, A. Mrvar and V. Batagelj, *Exploratory Social Network Analysis with Pajek*, 2018, appendix 1.

use crate::error::Result;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, labels, validate};
use std::io::{BufRead, Write};

/// Pajek's networks.
pub(super) struct Pajek;

impl Writer for Pajek {
    fn about(&self) -> &'static About {
        &About {
            name: "pajek",
            extension: "net",
            media_type: "text/plain; charset=utf-8",
            specification: "http://mrvar.fdv.uni-lj.si/pajek/",
            purpose: "Pajek, Gephi, networkx, igraph",
            keeps: "labels, weights, relations, places; ids in comments",
            loses: "all other fields; quotation marks and backslashes in labels; labels that two nodes share get their ids",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        pajek(subject, out).map_err(io)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let network = subject.network;
        validate::numbered(
            written,
            '%',
            ["*Vertices", "*Edges", "*Arcs"],
            network.nodes.len(),
            network.edges.len(),
        )
    }
}

fn pajek(subject: &Subject, out: &mut dyn Write) -> std::io::Result<()> {
    let network = subject.network;
    for (i, node) in network.nodes.iter().enumerate() {
        writeln!(out, "% {} {}", i + 1, quotable(node.id.as_str()))?;
    }
    writeln!(out, "*Network {}", quotable(&network.title))?;
    writeln!(out, "*Vertices {}", network.nodes.len())?;
    let layout = subject.layout();
    let (wide, high) = (layout.size.x.max(1e-9), layout.size.y.max(1e-9));
    let labels = labels::unique(network, replaced);
    for (i, (label, place)) in labels.iter().zip(&layout.positions).enumerate() {
        writeln!(out, "{} \"{label}\" {:.4} {:.4} 0.5", i + 1, place.x / wide, place.y / high)?;
    }
    writeln!(out, "{}", if network.directed { "*Arcs" } else { "*Edges" })?;
    for edge in &network.edges {
        let (source, target, relation) = (edge.source + 1, edge.target + 1, quotable(edge.relation));
        writeln!(out, "{source} {target} {} l \"{relation}\"", edge.weight)?;
    }
    Ok(())
}

fn quotable(text: &str) -> String {
    crate::export::escape::permitted(text).chars().map(|c| replaced(c).unwrap_or(c)).collect()
}

/// What stands for a character that has no place inside quotation marks.
fn replaced(c: char) -> Option<char> {
    match c {
        '"' => Some('\''),
        '\\' => Some('/'),
        _ if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => Some(' '),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Options;
    use crate::graph::{Network, fixture};

    #[test]
    fn a_network_of_two() {
        let (mut network, graph) = (Network::of_ties(2, &[(0, 1, 2.5)]), fixture::small(&[], &[]));
        network.nodes[0].label = "the \"first\" \\N\n".into();
        let options = Options::default();
        let subject = Subject::new(&network, &graph, &options);
        let mut out = Vec::new();
        Pajek.write(&subject, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..4], ["% 1 0", "% 2 1", "*Network ", "*Vertices 2"]);
        assert!(lines[4].starts_with("1 \"the 'first' /N\" "), "{}", lines[4]);
        assert_eq!(lines[6..], ["*Edges", "1 2 2.5 l \"tied\""]);
    }
}
