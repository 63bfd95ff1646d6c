//! Which nodes have their names beside them, and how these are broken into lines.

use super::network::Scene;
use crate::draw::{Labels, Point, Spot, make_way, plain};
use crate::graph::Graph;

/// The longest line of a label, in characters; a label has two at most. The whole name is in the node's `title`.
const LONGEST: usize = 28;

/// Only so many nodes, the largest, may have labels unless more are asked for.
const MOST_LABELS: usize = 400;

/// With more nodes than this, the others make way for the names of so many of the largest.
const CLOSE: usize = 400;
const MAKE_WAY: usize = 60;

/// With more lines than this it is not looked at which labels they cross.
const MOST_LINES: usize = 20_000;

/// The largest nodes first, before them those that are to be seen first; events without a name of their own after everything else,
/// and smaller. At most `most` of them. Where nodes stand so close that the names of the largest would find no room, the others make
/// way for them.
pub(super) fn labels(scene: &mut Scene, graph: &Graph, most: Option<usize>, sheet: Point) -> Labels {
    let network = scene.network;
    let is_nameless = |i: usize| graph.event(&network.nodes[i].id).is_some_and(|event| event.name.is_none());
    let count = scene.spots.len();
    let size = |i: usize| match (count > 60, is_nameless(i)) {
        _ if count > CLOSE && !scene.is_first[i] => 10.0,
        (false, false) => 14.0,
        (true, false) => 11.5,
        (_, true) => 9.5,
    };
    let mut order: Vec<usize> = (0..count).filter(|i| !scene.texts[*i].is_empty()).collect();
    order.sort_by(|a, b| {
        let key = |i: usize| (!scene.is_first[i], is_nameless(i));
        key(*a).cmp(&key(*b)).then(scene.radii[*b].total_cmp(&scene.radii[*a])).then(a.cmp(b))
    });
    let spot =
        |i: usize| Spot { at: scene.spots[i], radius: scene.radii[i], lines: &scene.texts[i], size: size(i) };
    let mut places: Vec<Spot> = (0..count).map(spot).collect();
    if count > CLOSE {
        let first = most.unwrap_or(MAKE_WAY).min(MAKE_WAY).min(order.len());
        make_way(&mut places, &order[..first], sheet);
    }
    let spots: Vec<Point> = places.iter().map(|place| place.at).collect();
    let lines: Vec<(Point, Point)> = match network.edges.len() {
        0..=MOST_LINES => network.edges.iter().map(|e| (spots[e.source], spots[e.target])).collect(),
        _ => Vec::new(),
    };
    let candidates = order.len().min(most.unwrap_or(MOST_LABELS));
    let mut labels = Labels::place(&places, &order[..candidates], &lines, sheet);
    labels.dropped += if most.is_some() { 0 } else { order.len() - candidates };
    scene.spots = spots;
    labels
}

/// A name in one or two lines, cut where that is too short; none for a name of white space.
pub(super) fn in_lines(label: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in plain(label).split(' ').filter(|word| !word.is_empty()) {
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
