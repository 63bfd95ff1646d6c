//! Formats of lines in which edges are two numbers of nodes and a weight.

use super::{counted, refuse};
use crate::error::Result;
use std::io::BufRead;

/// Whether `written` has so many nodes, each a line under the first of the `headings`, and so many edges, each a line under one
/// of the others, between numbers of nodes. Lines that begin with `comment` say nothing.
pub(in crate::export) fn numbered(
    written: &mut dyn BufRead,
    comment: char,
    headings: [&str; 3],
    nodes: usize,
    edges: usize,
) -> Result<()> {
    let (mut found_nodes, mut found_edges, mut part, mut number) = (0, 0, None, 1);
    for line in written.lines() {
        let line = line.map_err(|error| refuse(number, format!("cannot be read: {error}")))?;
        let heading = headings.iter().position(|heading| line.starts_with(heading));
        match (heading, part) {
            _ if line.starts_with(comment) && part.is_none() => {}
            (Some(heading), _) => part = Some(heading),
            (None, None) => {}
            (None, Some(0)) => found_nodes += 1,
            (None, Some(_)) => {
                found_edges += 1;
                edge(number, &line, nodes)?;
            }
        }
        number += 1;
    }
    counted(number, "nodes", found_nodes, nodes)?;
    counted(number, "edges", found_edges, edges)
}

/// Whether a line is two numbers of nodes and a weight.
fn edge(number: usize, line: &str, nodes: usize) -> Result<()> {
    let mut fields = line.split(' ');
    let mut end =
        || fields.next().and_then(|end| end.parse::<usize>().ok()).filter(|end| (1..=nodes).contains(end));
    let ends = [end(), end()];
    let weight = fields.next().and_then(|weight| weight.parse::<f64>().ok());
    if ends.iter().all(Option::is_some) && weight.is_some() {
        return Ok(());
    }
    Err(refuse(number, format!("found `{line}`, expected two numbers of nodes and a weight")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_network_is_refused_with_its_line() {
        let fault = |text: &str| {
            let read = numbered(&mut text.as_bytes(), '%', ["*V", "*E", "*A"], 2, 1);
            read.err().map(|error| error.to_string())
        };
        assert_eq!(fault("% x\n*V\n1 \"% a\"\n2 b\n*E\n1 2 0.5 l \"x\"\n"), None);
        assert_eq!(
            fault("*V\n1\n2\n*E\n1 3 1\n").unwrap(),
            "5:1: found `1 3 1`, expected two numbers of nodes and a weight"
        );
        assert_eq!(fault("*V\n1\n*E\n").unwrap(), "4:1: found 1 nodes, expected 2");
    }
}
