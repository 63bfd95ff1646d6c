//! One of the shortest paths between two nodes, drawn by chance.

use super::ordered::Ordered;
use crate::analysis::random::Random;

/// Searches from both ends until they meet.
pub struct Drawn<'g> {
    graph: &'g Ordered,
    from_source: Side,
    from_target: Side,
}

/// A search in breadth from one end.
struct Side {
    /// Steps from the end, `FAR` for what is not reached.
    steps: Vec<u32>,
    /// How many shortest paths lead from the end.
    paths: Vec<f64>,
    /// The nodes reached, in order.
    reached: Vec<u32>,
    /// Where those of the last step begin.
    last: usize,
    /// How many edges lead on from these.
    ends: usize,
}

const FAR: u32 = u32::MAX;

impl<'g> Drawn<'g> {
    pub fn new(graph: &'g Ordered) -> Self {
        let [from_source, from_target] = [Side::new(graph.len()), Side::new(graph.len())];
        Self { graph, from_source, from_target }
    }

    /// Calls `through` for each node between source and target on one of their shortest paths, each as likely as the others;
    /// for none if there is no path.
    pub fn draw(
        &mut self,
        source: usize,
        target: usize,
        random: &mut Random,
        mut through: impl FnMut(usize),
    ) {
        let graph = self.graph;
        let out = |node: usize| graph.out(node);
        let back = |node: usize| graph.leading_to(node);
        self.from_source.begin(source, &out);
        self.from_target.begin(target, &back);
        let Some(middle) = self.meet(random) else { return };
        if middle != source && middle != target {
            through(middle);
        }
        self.from_source.walk(middle, &back, random, &mut through);
        self.from_target.walk(middle, &out, random, &mut through);
    }

    /// A node in the middle of the path. Of both searches that goes on which has the fewer edges before it; where it first
    /// meets the other it meets it on every shortest path.
    fn meet(&mut self, random: &mut Random) -> Option<usize> {
        let graph = self.graph;
        let (source, target) = (&mut self.from_source, &mut self.from_target);
        loop {
            let (one, other) = if source.ends <= target.ends {
                source.step(&|node| graph.out(node));
                (&*source, &*target)
            } else {
                target.step(&|node| graph.leading_to(node));
                (&*target, &*source)
            };
            let new = &one.reached[one.last..];
            if new.is_empty() {
                return None;
            }
            let met = new.iter().map(|node| *node as usize).filter(|node| other.steps[*node] != FAR);
            let weighed = met.map(|node| (node, one.paths[node] * other.paths[node]));
            if let Some(node) = random.choose(weighed) {
                return Some(node);
            }
        }
    }
}

impl Side {
    fn new(nodes: usize) -> Self {
        Self { steps: vec![FAR; nodes], paths: vec![0.0; nodes], reached: Vec::new(), last: 0, ends: 0 }
    }

    fn begin<'g>(&mut self, end: usize, next: &impl Fn(usize) -> &'g [u32]) {
        for node in self.reached.drain(..) {
            self.steps[node as usize] = FAR;
            self.paths[node as usize] = 0.0;
        }
        self.steps[end] = 0;
        self.paths[end] = 1.0;
        self.reached.push(end as u32);
        (self.last, self.ends) = (0, next(end).len());
    }

    /// One step further.
    fn step<'g>(&mut self, next: &impl Fn(usize) -> &'g [u32]) {
        let (start, end) = (self.last, self.reached.len());
        (self.last, self.ends) = (end, 0);
        for at in start..end {
            let node = self.reached[at] as usize;
            let steps = self.steps[node] + 1;
            for other in next(node) {
                let other = *other as usize;
                if self.steps[other] == FAR {
                    self.steps[other] = steps;
                    self.reached.push(other as u32);
                    self.ends += next(other).len();
                }
                if self.steps[other] == steps {
                    self.paths[other] += self.paths[node];
                }
            }
        }
    }

    /// The way back to the end, without both.
    fn walk<'g>(
        &self,
        from: usize,
        back: &impl Fn(usize) -> &'g [u32],
        random: &mut Random,
        through: &mut impl FnMut(usize),
    ) {
        let mut node = from;
        while self.steps[node] > 1 {
            let nearer = self.steps[node] - 1;
            let before = back(node).iter().map(|other| *other as usize);
            let before = before.filter(|other| self.steps[*other] == nearer);
            let Some(chosen) = random.choose(before.map(|other| (other, self.paths[other]))) else { return };
            through(chosen);
            node = chosen;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Adjacency;

    #[test]
    fn each_of_the_shortest_paths_is_as_likely() {
        // From 0 to 5 over 1 and 3, over 1 and 4, or over 2 and 4.
        let ties =
            [(0, 1, 1.0), (0, 2, 1.0), (1, 3, 1.0), (1, 4, 1.0), (2, 4, 1.0), (3, 5, 1.0), (4, 5, 1.0)];
        for directed in [false, true] {
            let graph = Ordered::of(&Adjacency::of_ties(7, &ties, directed));
            let places = graph.restore(&[0, 1, 2, 3, 4, 5, 6]);
            let mut counts = vec![0; 7];
            let mut drawn = Drawn::new(&graph);
            for number in 0..3000 {
                let mut random = Random::new(1, number);
                drawn.draw(places[0], places[5], &mut random, |node| counts[node] += 1);
                drawn.draw(places[0], places[6], &mut random, |_| panic!("there is no path"));
            }
            let counts = graph.restore(&counts);
            let expected = [0, 2000, 1000, 1000, 2000, 0, 0];
            assert!(counts.iter().zip(expected).all(|(a, b): (&i32, i32)| (a - b).abs() < 120), "{counts:?}");
        }
    }
}
