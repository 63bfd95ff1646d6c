//! Brandes' search for shortest paths over edges that are 1 ÷ weight long, from one source at a time.

use super::heap::RadixHeap;
use crate::graph::Adjacency;

/// Paths whose lengths differ by less than this part of them are equally long: sums of the same lengths in another order
/// differ by rounding. igraph takes the same.
pub const TOLERANCE: f64 = 1e-10;

/// No link.
const NONE: u32 = u32::MAX;

/// Searches from one source after another. The names are those of U. Brandes, *A faster algorithm for betweenness
/// centrality*, 2001: `sigma` counts shortest paths from the source, `delta` gathers dependencies.
pub struct Shortest<'g> {
    graph: &'g Adjacency,
    heap: RadixHeap,
    nodes: Vec<Reached>,
    /// How far each node is, as far as is known.
    distances: Vec<f64>,
    delta: Vec<f64>,
    /// The nodes as they are settled.
    order: Vec<u32>,
    /// Predecessors, each with the link to the next one of the same node.
    links: Vec<(u32, u32)>,
}

/// What is known of a node while the search goes on.
#[derive(Clone)]
struct Reached {
    sigma: f64,
    predecessors: u32,
    settled: bool,
}

const UNREACHED: Reached = Reached { sigma: 0.0, predecessors: NONE, settled: false };

impl<'g> Shortest<'g> {
    /// Searches in the network as it is: a copy in another order, as [`super::Ordered`] is, would be gone through a little faster, and take
    /// as much room again.
    pub fn new(graph: &'g Adjacency) -> Self {
        let n = graph.len();
        Self {
            graph,
            heap: RadixHeap::new(),
            nodes: vec![UNREACHED; n],
            distances: vec![f64::INFINITY; n],
            delta: vec![0.0; n],
            order: Vec::with_capacity(n),
            links: Vec::with_capacity(2 * n),
        }
    }

    /// Finds the shortest paths from the source, by E. Dijkstra, *A note on two problems in connexion with graphs*, 1959.
    pub fn forth(&mut self, source: usize) {
        self.nodes.fill(UNREACHED);
        self.distances.fill(f64::INFINITY);
        self.delta.fill(0.0);
        self.order.clear();
        self.links.clear();
        self.heap.restart();
        self.distances[source] = 0.0;
        self.nodes[source].sigma = 1.0;
        self.heap.push(0.0, source as u32);
        while let Some(node) = self.heap.pop(&self.distances) {
            if !std::mem::replace(&mut self.nodes[node as usize].settled, true) {
                self.order.push(node);
                self.relax(node);
            }
        }
    }

    /// Hands dependencies back from the farthest node, and adds that of each node to its score.
    pub fn back(&mut self, scores: &mut [f64]) {
        for node in self.order.iter().skip(1).rev() {
            let node = *node as usize;
            let share = (1.0 + self.delta[node]) / self.nodes[node].sigma;
            let mut link = self.nodes[node].predecessors;
            while let Some((before, next)) = self.links.get(link as usize) {
                self.delta[*before as usize] += self.nodes[*before as usize].sigma * share;
                link = *next;
            }
            scores[node] += self.delta[node];
        }
    }

    /// Looks along the edges of a node that has been settled.
    fn relax(&mut self, node: u32) {
        let (distance, sigma) = (self.distances[node as usize], self.nodes[node as usize].sigma);
        let graph = self.graph;
        for (next, weight) in graph.neighbours(node as usize).iter().zip(graph.weights(node as usize)) {
            let way = distance + 1.0 / weight;
            if way <= self.distances[*next as usize] * (1.0 + TOLERANCE) {
                self.reach(*next, way, node, sigma);
            }
        }
    }

    /// A way to a node that is shorter than those before, or as short.
    fn reach(&mut self, node: u32, way: f64, before: u32, sigma: f64) {
        let (reached, distance) = (&mut self.nodes[node as usize], &mut self.distances[node as usize]);
        // An edge may be so short that it does not lengthen the way.
        if reached.settled {
            return;
        }
        if way < *distance * (1.0 - TOLERANCE) || reached.predecessors == NONE {
            *reached = UNREACHED;
            *distance = way;
            self.heap.push(way, node);
        }
        reached.sigma += sigma;
        self.links.push((before, reached.predecessors));
        reached.predecessors = self.links.len() as u32 - 1;
    }
}
