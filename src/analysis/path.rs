//! Ways between two nodes: the shortest and the strongest, with the meetings that make each step.

use super::table::{Cell, Table};
use crate::graph::{Graph, Id, Network, NetworkEdge};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// What makes one way better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Fewest steps; of these the strongest.
    Shortest,
    /// Least sum of 1 ÷ weight over the steps, so that often-used ties are near; of these the shortest.
    Strongest,
}

impl Way {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Shortest, Self::Strongest];

    /// The name used in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shortest => "shortest",
            Self::Strongest => "strongest",
        }
    }
}

/// The way from one node to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The nodes on it, both ends included: indices into [`Network::nodes`].
    pub nodes: Vec<usize>,
    /// The edges on it, one fewer: indices into [`Network::edges`].
    pub edges: Vec<usize>,
    /// Sum of 1 ÷ weight over the edges.
    pub distance: f64,
}

/// The best way from `source` to `target` without regard to the direction of edges; `None` where there is none. Of equal ways the one
/// whose last steps come from nodes that stand first in the network, so the result depends on nothing but the network. A node reaches
/// itself in no step. Distances that differ by less than one part in 10⁹ are equal: they differ by rounding alone. Time
/// O(edges · log edges).
///
/// Source: E. W. Dijkstra, *A note on two problems in connexion with graphs*, Numerische Mathematik 1, 1959; the distance is that of
/// M. E. J. Newman, *Scientific collaboration networks II*, Physical Review E 64, 2001. networkx finds the same with
/// `shortest_path(G, a, b)`, and `weight` set to the inverse of the weights, except that it picks any of equal ways.
///
/// ```
/// use rapporteur::analysis::{Way, path};
/// use rapporteur::graph::Network;
/// // One meeting joins 0 and 2; 0 met 1 four times, and 1 met 2 four times.
/// let network = Network::of_ties(3, &[(0, 2, 1.0), (0, 1, 4.0), (1, 2, 4.0)]);
/// assert_eq!(path(&network, 0, 2, Way::Shortest).unwrap().nodes, [0, 2]);
/// let strongest = path(&network, 0, 2, Way::Strongest).unwrap();
/// assert_eq!((strongest.nodes, strongest.distance), (vec![0, 1, 2], 0.5));
/// ```
pub fn path(network: &Network, source: usize, target: usize, way: Way) -> Option<Path> {
    let ties = ties(network);
    let mut best: Vec<Option<Reached>> = vec![None; ties.len()];
    let mut heap = BinaryHeap::from([Reached { way, steps: 0, distance: 0.0, node: source, by: None }]);
    while let Some(reached) = heap.pop() {
        let slot = best.get_mut(reached.node)?;
        if slot.is_some() {
            continue;
        }
        *slot = Some(reached);
        if reached.node == target {
            break;
        }
        for (edge, node) in ties[reached.node].iter().filter(|(_, node)| best[*node].is_none()) {
            let distance = reached.distance + 1.0 / network.edges[*edge].weight;
            let by = Some((reached.node, *edge));
            heap.push(Reached { way, steps: reached.steps + 1, distance, node: *node, by });
        }
    }
    let end = (*best.get(target)?)?;
    let (mut nodes, mut edges, mut at) = (vec![target], Vec::new(), end);
    while let Some((before, edge)) = at.by {
        nodes.push(before);
        edges.push(edge);
        at = best[before]?;
    }
    nodes.reverse();
    edges.reverse();
    Some(Path { nodes, edges, distance: end.distance })
}

/// For each node the edges at it with the node at their other end; loops, and edges without a weight above 0, left out.
fn ties(network: &Network) -> Vec<Vec<(usize, usize)>> {
    let mut ties = vec![Vec::new(); network.nodes.len()];
    let sound = |edge: &NetworkEdge| edge.source != edge.target && edge.weight > 0.0;
    for (i, edge) in network.edges.iter().enumerate().filter(|(_, edge)| sound(edge)) {
        ties[edge.source].push((i, edge.target));
        ties[edge.target].push((i, edge.source));
    }
    ties
}

/// A node as it was reached: by which node and edge.
#[derive(Clone, Copy, Debug)]
struct Reached {
    way: Way,
    steps: usize,
    distance: f64,
    node: usize,
    by: Option<(usize, usize)>,
}

impl Reached {
    /// Distances in parts so fine that only rounding is lost.
    fn coarse(&self) -> f64 {
        (self.distance * 1e9).round()
    }
}

impl Ord for Reached {
    /// The heap gives the greatest first, so the nearest is the greatest.
    fn cmp(&self, other: &Self) -> Ordering {
        let by_steps = other.steps.cmp(&self.steps);
        let by_distance = other.coarse().total_cmp(&self.coarse());
        let nearer = match self.way {
            Way::Shortest => by_steps.then(by_distance),
            Way::Strongest => by_distance.then(by_steps),
        };
        nearer.then_with(|| (other.node, other.by).cmp(&(self.node, self.by)))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Reached {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Reached {}

/// The shortest and the strongest way between two in a network that was projected from `graph`: one row for each event behind each
/// step, with its first sentence. Without a way, or where one of the two is not in the network, there are no rows and a note says so.
pub fn paths(graph: &Graph, network: &Network, from: &Id, to: &Id) -> Table {
    let columns =
        ["way", "#step", "from", "to", "#weight", "date", "type", "event_id", "article", "line", "sentence"];
    let (a, b) = (graph.label(from), graph.label(to));
    let mut table = Table::new(format!("From {a} to {b}: {}", network.title), &columns);
    let place = |id: &Id| network.nodes.iter().position(|node| node.id == *id);
    let ends = place(from).zip(place(to));
    for way in Way::ALL {
        let Some(path) = ends.and_then(|(a, b)| path(network, a, b, way)) else { continue };
        let names: Vec<&str> = path.nodes.iter().map(|node| network.nodes[*node].label.as_str()).collect();
        let (steps, distance) = (path.edges.len(), path.distance);
        table.notes.push(format!(
            "{}: {} ({steps} steps, distance {distance:.3})",
            way.name(),
            names.join(" → ")
        ));
        for (step, edge) in path.edges.iter().enumerate() {
            let head = [way.name().into(), (step + 1).into(), names[step].into(), names[step + 1].into()];
            table.rows.extend(rows(graph, &network.edges[*edge], &head));
        }
    }
    for id in [from, to].into_iter().filter(|id| place(id).is_none()) {
        table.notes.push(format!("{} is not in this network", graph.label(id)));
    }
    if ends.is_some() && table.notes.is_empty() {
        table.notes.push("there is no way between the two".into());
    }
    table.notes.push("distance: sum of 1 ÷ weight".into());
    table.notes.extend(network.weight.map(|weight| weight.definition().to_owned()));
    table.notes.extend(network.period.map(|period| format!("period: {period}")));
    table
}

/// One row for each event behind an edge.
fn rows(graph: &Graph, edge: &NetworkEdge, head: &[Cell; 4]) -> Vec<Vec<Cell>> {
    let events = edge.behind.events.iter().filter_map(|id| graph.event(id));
    let row = |event: &crate::graph::Event| {
        let first = event.evidence.first();
        let mut cells = head.to_vec();
        cells.extend([
            edge.weight.into(),
            event.date.or(event.within).into(),
            event.kind.name().into(),
            event.id.as_str().into(),
            first.map(|e| e.article.clone()).into(),
            first.and_then(|e| e.line).map(|line| line.to_string()).into(),
            first.map(|e| e.text.clone()).into(),
        ]);
        cells
    };
    events.map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, View, fixture};

    fn nodes(ties: &[(usize, usize, f64)], way: Way) -> Option<Vec<usize>> {
        path(&Network::of_ties(5, ties), 0, 3, way).map(|path| path.nodes)
    }

    #[test]
    fn of_equal_ways_the_one_by_the_first_nodes_is_taken_whatever_the_order_of_the_edges() {
        let square = [(0, 2, 1.0), (2, 3, 1.0), (0, 1, 1.0), (1, 3, 1.0)];
        let mut turned = square;
        turned.reverse();
        for way in Way::ALL {
            assert_eq!(nodes(&square, way), Some(vec![0, 1, 3]));
            assert_eq!(nodes(&turned, way), Some(vec![0, 1, 3]));
        }
        // 0.1 + 0.2 is not quite 0.3.
        let uneven = [(0, 2, 10.0), (2, 3, 5.0), (0, 1, 20.0 / 3.0), (1, 3, 20.0 / 3.0)];
        assert_eq!(nodes(&uneven, Way::Strongest), Some(vec![0, 1, 3]));
    }

    #[test]
    fn of_short_ways_the_strongest_and_of_strong_ways_the_shortest() {
        let ties = [(0, 1, 1.0), (1, 3, 1.0), (0, 2, 3.0), (2, 3, 3.0), (0, 4, 2.0), (4, 3, 6.0)];
        assert_eq!(nodes(&ties, Way::Shortest), Some(vec![0, 2, 3]));
        let ties = [(0, 3, 1.0), (0, 1, 2.0), (1, 3, 2.0)];
        assert_eq!(nodes(&ties, Way::Strongest), Some(vec![0, 3]));
    }

    #[test]
    fn parts_have_no_way_between_them_and_a_node_reaches_itself() {
        assert_eq!(nodes(&[(0, 1, 1.0), (2, 3, 1.0), (0, 0, 1.0)], Way::Shortest), None);
        let network = Network::of_ties(1, &[]);
        assert_eq!(path(&network, 0, 0, Way::Strongest).unwrap().nodes, [0]);
        assert_eq!(path(&network, 0, 7, Way::Strongest), None);
        assert_eq!(path(&Network::empty("", false), 0, 0, Way::Shortest), None);
    }

    #[test]
    fn every_step_shows_its_meetings() {
        let graph = fixture::unification();
        let network = View::People.project(&graph, &Filter::default());
        let table = paths(&graph, &network, &"person:waigel-theodor".into(), &"person:kohl-helmut".into());
        assert!(table.rows.is_empty(), "Waigel met nobody");
        let table = paths(&graph, &network, &"person:modrow-hans".into(), &"person:bush-george".into());
        let row: Vec<String> = table.rows[0].iter().map(Cell::to_text).collect();
        assert_eq!(row[..6], ["shortest", "1", "Modrow, Hans", "Kohl, Helmut", "1", "1990-02-13"]);
        assert!(row[10].starts_with("1990-02-13: meeting"), "{row:?}");
        assert!(table.notes[0].starts_with("shortest: Modrow, Hans → Kohl, Helmut → Bush, George (2 steps"));
        // Kohl and Bush met four times and spoke twice.
        assert_eq!(table.rows.iter().filter(|row| row[0].to_text() == "strongest").count(), 7);
    }
}
