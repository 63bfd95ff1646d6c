//! The DL format of UCINET, as a list of edges between numbered nodes with labels. Readers split labels at white space and
//! commas, quoted or not, so these are replaced. Every row leads from one node to another: an edge without direction has two.
//!
//! Specification: S. Borgatti, M. Everett and L. Freeman, *UCINET 6 for Windows: Software for Social Network Analysis*, 2002.

use crate::error::Result;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, labels, validate};
use crate::graph::Network;
use std::collections::BTreeMap;
use std::io::{BufRead, Write};

/// Networks of UCINET.
pub(super) struct Ucinet;

impl Writer for Ucinet {
    fn about(&self) -> &'static About {
        &About {
            name: "ucinet",
            extension: "dl",
            media_type: "text/plain; charset=utf-8",
            specification: "http://www.analytictech.com/ucinet/",
            purpose: "UCINET, igraph",
            keeps: "labels, with `_` for spaces, and weights",
            loses: "ids, all other fields; parallel edges are added up, edges without direction lead both ways",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        ucinet(subject.network, out).map_err(io)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        let network = subject.network;
        validate::numbered(
            written,
            '%',
            ["labels:", "data:", "data:"],
            network.nodes.len(),
            cells(network).len(),
        )
    }
}

fn ucinet(network: &Network, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "DL n={}\nformat = edgelist1\nlabels:", network.nodes.len())?;
    for label in labels::unique(network, replaced) {
        writeln!(out, "{label}")?;
    }
    writeln!(out, "data:")?;
    for ((source, target), weight) in cells(network) {
        writeln!(out, "{} {} {weight}", source + 1, target + 1)?;
    }
    Ok(())
}

/// The cells of the matrix that are not zero.
fn cells(network: &Network) -> BTreeMap<(usize, usize), f64> {
    let mut cells = BTreeMap::new();
    for edge in &network.edges {
        *cells.entry((edge.source, edge.target)).or_insert(0.0) += edge.weight;
        if !network.directed && edge.source != edge.target {
            *cells.entry((edge.target, edge.source)).or_insert(0.0) += edge.weight;
        }
    }
    cells
}

/// What stands for a character at which readers would split a label, or that could begin a heading.
fn replaced(c: char) -> Option<char> {
    (c.is_whitespace() || c.is_control() || matches!(c, ',' | '"' | '\'' | ':' | '\u{feff}')).then_some('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parallel_edges_are_added_up_and_lead_both_ways() {
        let mut network = Network::of_ties(2, &[(0, 1, 2.5), (1, 0, 1.0), (1, 1, 1.0)]);
        network.nodes[0].label = "Kohl, \"Helmut\"".into();
        let mut out = Vec::new();
        ucinet(&network, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(
            text,
            "DL n=2\nformat = edgelist1\nlabels:\nKohl___Helmut_\n1\ndata:\n1 2 3.5\n2 1 3.5\n2 2 1\n"
        );
    }
}
