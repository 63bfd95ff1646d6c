//! Which nodes have their names beside them, and how these are broken into lines.

use super::WIDTH;
use crate::draw::{Labels, Point, Spot};
use crate::graph::{Graph, Network};
use std::cmp::Reverse;

/// The longest line of a label, in characters; a label has two at most. The whole name is in the node's `title`.
const LONGEST: usize = 28;

/// Only so many nodes, the most tied, may have labels.
const MOST_LABELS: usize = 400;

/// The most tied first; events without a name of their own after everything else, and smaller.
pub(super) fn labels(
    network: &Network,
    graph: &Graph,
    spots: &[Point],
    radii: &[f64],
    texts: &[Vec<String>],
    height: f64,
) -> Labels {
    let degrees = network.degrees();
    let is_nameless = |i: usize| graph.event(&network.nodes[i].id).is_some_and(|event| event.name.is_none());
    let crowded = network.nodes.len() > 60;
    let spots: Vec<Spot> = (0..spots.len())
        .map(|i| {
            let size = match (crowded, is_nameless(i)) {
                (false, false) => 14.0,
                (true, false) => 11.5,
                (_, true) => 9.5,
            };
            Spot { at: spots[i], radius: radii[i], lines: &texts[i], size }
        })
        .collect();
    let mut order: Vec<usize> = (0..spots.len()).filter(|i| !texts[*i].is_empty()).collect();
    order.sort_by_key(|i| (is_nameless(*i), Reverse(degrees[*i]), *i));
    let lines: Vec<(Point, Point)> =
        network.edges.iter().map(|e| (spots[e.source].at, spots[e.target].at)).collect();
    let candidates = order.len().min(MOST_LABELS);
    let mut labels = Labels::place(&spots, &order[..candidates], &lines, Point { x: WIDTH, y: height });
    labels.dropped += order.len() - candidates;
    labels
}

/// A name in one or two lines, cut where that is too short; none for a name of white space.
pub(super) fn in_lines(label: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        let is_full = lines.len() == 2;
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LONGEST => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if is_full => {
                line.push('…');
                break;
            }
            _ if word.chars().count() > LONGEST => {
                lines.push(word.chars().take(LONGEST - 1).chain(['…']).collect());
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_has_two_lines_and_an_end() {
        assert_eq!(in_lines("Kohl,  Helmut"), ["Kohl, Helmut"]);
        let long =
            in_lines("Treaty on the Final Settlement with Respect to Germany and all that it stands for");
        assert_eq!(long, ["Treaty on the Final", "Settlement with Respect to…"]);
        assert!(in_lines(" \n").is_empty());
        assert!(in_lines(&"x".repeat(99))[0].chars().count() == LONGEST);
    }
}
