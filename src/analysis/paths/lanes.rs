//! Brandes' search for shortest paths, unweighted, from eight sources at once.
//!
//! Whoever changes this: the time goes into `Front::gather`, which must stay a loop over one array of eight numbers that
//! the compiler keeps in registers. Rows are zero outside their masks for that reason alone.

use super::front::{Front, Mask, Row};
use super::ordered::Ordered;
use std::ops::Range;

pub use super::front::LANES;

/// Searches from up to [`LANES`] sources. The names are those of U. Brandes, *A faster algorithm for betweenness
/// centrality*, 2001: `sigma` counts shortest paths from the source, `delta` gathers dependencies.
pub struct Lanes<'g> {
    graph: &'g Ordered,
    /// What the last step has reached: paths on the way out, and on the way back (1 + delta) ÷ sigma.
    near: Front,
    /// What this step reaches.
    far: Front,
    sigma: Vec<Row>,
    seen: Vec<Mask>,
    /// Which lanes reach which node, by steps.
    visits: Vec<(u32, Mask)>,
    steps: Vec<Step>,
}

/// The visits of one step, and how many edges lead out of the nodes visited.
#[derive(Clone)]
struct Step {
    visits: Range<usize>,
    ends: usize,
}

impl<'g> Lanes<'g> {
    pub fn new(graph: &'g Ordered) -> Self {
        let n = graph.len();
        let [near, far] = [Front::new(n), Front::new(n)];
        let (sigma, seen) = (vec![Row::ZERO; n], vec![0; n]);
        Self { graph, near, far, sigma, seen, visits: Vec::new(), steps: Vec::new() }
    }

    /// Counts shortest paths from each of the sources, step by step.
    pub fn forth(&mut self, sources: Range<usize>) {
        self.seen.fill(0);
        self.sigma.fill(Row::ZERO);
        self.visits.clear();
        self.steps.clear();
        for (lane, source) in sources.enumerate() {
            let mut row = Row::ZERO;
            row.0[lane] = 1.0;
            self.visit(source, row, 1 << lane);
        }
        let lanes = self.visits.iter().fold(0, |lanes, (_, mask)| lanes | mask);
        while let Some(step) = self.advance() {
            // Few edges lead on: follow them. Otherwise every node looks back for who reaches it.
            if 2 * step.ends < self.graph.ends() {
                self.follow(&step);
            } else {
                self.look_back(lanes);
            }
        }
    }

    /// Hands dependencies back from the farthest nodes, and adds those of each node to its score. With `TIES` also what goes
    /// over each edge, by [`Ordered::edges`], to its score; both ways together, where there are no directions.
    pub fn back<const TIES: bool>(&mut self, scores: &mut [f64], ties: &mut [f64]) {
        let nothing = Step { visits: 0..0, ends: 0 };
        for at in (0..self.steps.len()).rev() {
            let (step, beyond) = (self.steps[at].clone(), self.steps.get(at + 1).unwrap_or(&nothing).clone());
            if TIES && !beyond.visits.is_empty() {
                self.score_ties(&step, ties);
            }
            if at > 0 {
                self.hand_back(&step, &beyond, scores);
            }
            self.clear(&beyond);
            std::mem::swap(&mut self.near, &mut self.far);
        }
    }

    fn visit(&mut self, node: usize, row: Row, mask: Mask) {
        self.sigma[node].add(&row);
        self.seen[node] |= mask;
        self.far.set(node, row, mask);
        self.visits.push((node as u32, mask));
    }

    /// Ends a step; gives it if it has reached anything.
    fn advance(&mut self) -> Option<Step> {
        let last = self.steps.last().cloned();
        let visits = last.as_ref().map_or(0, |step| step.visits.end)..self.visits.len();
        if let Some(step) = last {
            self.clear(&step);
        }
        std::mem::swap(&mut self.near, &mut self.far);
        let nodes = self.visits[visits.clone()].iter();
        let step = Step { ends: nodes.map(|(node, _)| self.graph.out(*node as usize).len()).sum(), visits };
        (!step.visits.is_empty()).then(|| {
            self.steps.push(step.clone());
            step
        })
    }

    /// Takes what a step has reached out of the near front.
    fn clear(&mut self, step: &Step) {
        for (node, _) in &self.visits[step.visits.clone()] {
            self.near.set(*node as usize, Row::ZERO, 0);
        }
    }

    /// A step along the edges that lead on.
    fn follow(&mut self, step: &Step) {
        let first = self.visits.len();
        for at in step.visits.clone() {
            let (node, mask) = self.visits[at];
            let row = self.near.rows[node as usize];
            for next in self.graph.out(node as usize) {
                let new = mask & !self.seen[*next as usize];
                if new != 0 {
                    if self.far.masks[*next as usize] == 0 {
                        self.visits.push((*next, 0));
                    }
                    self.far.masks[*next as usize] |= new;
                    self.far.rows[*next as usize].add(&row);
                }
            }
        }
        for (node, reached) in &mut self.visits[first..] {
            let node = *node as usize;
            *reached = self.far.masks[node];
            self.far.rows[node] = self.far.rows[node].only(*reached);
            self.sigma[node].add(&self.far.rows[node]);
            self.seen[node] |= *reached;
        }
    }

    /// A step in which every node asks those that lead to it.
    fn look_back(&mut self, lanes: Mask) {
        for node in 0..self.graph.len() {
            let missing = lanes & !self.seen[node];
            if missing != 0 {
                let (row, found) = self.near.gather(self.graph.leading_to(node), missing);
                if found != 0 {
                    self.visit(node, row.only(found), found);
                }
            }
        }
    }

    /// The dependencies of the nodes of a step, from those of the step beyond.
    fn hand_back(&mut self, step: &Step, beyond: &Step, scores: &mut [f64]) {
        let from_beyond = beyond.ends < step.ends;
        if from_beyond {
            self.push_back(step, beyond);
        }
        for (node, mask) in &self.visits[step.visits.clone()] {
            let (node, mask) = (*node as usize, *mask);
            let gathered = match from_beyond {
                true => self.far.rows[node],
                false => self.near.gather(self.graph.out(node), mask).0,
            };
            let (sigma, mut delta, mut share) = (&self.sigma[node], Row::ZERO, Row::ZERO);
            for lane in 0..LANES {
                delta.0[lane] = sigma.0[lane] * gathered.0[lane];
                share.0[lane] = (1.0 + delta.0[lane]) / sigma.0[lane];
            }
            scores[node] += delta.only(mask).sum();
            self.far.set(node, share.only(mask), mask);
        }
    }

    /// Where the step beyond has the fewer edges, it hands back by itself.
    fn push_back(&mut self, step: &Step, beyond: &Step) {
        for (node, mask) in &self.visits[step.visits.clone()] {
            self.far.masks[*node as usize] = *mask;
        }
        for (node, mask) in &self.visits[beyond.visits.clone()] {
            let row = self.near.rows[*node as usize];
            for before in self.graph.leading_to(*node as usize) {
                if self.far.masks[*before as usize] & mask != 0 {
                    self.far.rows[*before as usize].add(&row);
                }
            }
        }
    }

    /// What goes over the edges between a step and the one beyond.
    fn score_ties(&self, step: &Step, ties: &mut [f64]) {
        for (node, mask) in &self.visits[step.visits.clone()] {
            let node = *node as usize;
            let sigma = self.sigma[node].only(*mask);
            for (next, edge) in self.graph.edges(node) {
                if self.near.masks[next as usize] & mask != 0 {
                    let mut shared = self.near.rows[next as usize];
                    (0..LANES).for_each(|lane| shared.0[lane] *= sigma.0[lane]);
                    ties[edge as usize] += shared.sum();
                }
            }
        }
    }
}
