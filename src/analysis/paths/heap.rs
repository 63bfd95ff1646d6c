//! A queue for searches in which distances only grow.

/// A radix heap: what is taken out is never nearer than what was taken out before, so that entries need only be kept by the
/// highest bit in which they differ from it. Distances that are not negative compare as their bits do. Entries are nodes alone,
/// for a quarter of the room: their distances stand in the list of the search.
///
/// Source: R. Ahuja, K. Mehlhorn, J. Orlin and R. Tarjan, *Faster algorithms for the shortest path problem*, Journal of the
/// ACM 37(2), 1990.
pub struct RadixHeap {
    buckets: Vec<Vec<u32>>,
    last: u64,
}

impl RadixHeap {
    pub fn new() -> Self {
        Self { buckets: vec![Vec::new(); 65], last: 0 }
    }

    /// Begins anew. The heap must be empty.
    pub fn restart(&mut self) {
        self.last = 0;
    }

    /// Puts in a node, or puts one in again that has come nearer; `distance` must not be below what was taken out last, nor
    /// negative.
    #[inline]
    pub fn push(&mut self, distance: f64, node: u32) {
        self.buckets[differing(distance.to_bits(), self.last)].push(node);
    }

    /// Takes out one of the nearest. A node that was put in again may come out again.
    #[inline]
    pub fn pop(&mut self, distances: &[f64]) -> Option<u32> {
        while self.buckets[0].is_empty() {
            self.refill(distances)?;
        }
        self.buckets[0].pop()
    }

    /// Divides the nearest bucket among those below it. Each keeps its own room, or all would grow as large as the largest.
    fn refill(&mut self, distances: &[f64]) -> Option<()> {
        let at = self.buckets.iter().position(|bucket| !bucket.is_empty())?;
        let (below, nearest) = self.buckets.split_at_mut(at);
        let nearest = nearest.first_mut()?;
        let bits = |node: u32| distances[node as usize].to_bits();
        // What has come nearer since, and was taken out there, is not looked for again.
        let last = self.last;
        let is_left = |bits: u64| bits > last;
        self.last =
            nearest.iter().map(|node| bits(*node)).filter(|bits| is_left(*bits)).min().unwrap_or(last);
        for node in nearest.drain(..) {
            if is_left(bits(node)) {
                below[differing(bits(node), self.last)].push(node);
            }
        }
        Some(())
    }
}

/// The place of the highest bit in which two numbers differ, from 1 up; 0 if they do not.
#[inline]
fn differing(bits: u64, last: u64) -> usize {
    64 - (bits ^ last).leading_zeros() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_comes_out_by_distance() {
        let mut heap = RadixHeap::new();
        let mut distances = [3.5, 0.0, 0.25, 1e-300, 3.5, 1e300, 7.0, 0.75];
        for (node, distance) in distances.into_iter().enumerate() {
            heap.push(distance, node as u32);
        }
        let mut found = Vec::new();
        while let Some(node) = heap.pop(&distances) {
            found.push(node);
            if node == 2 {
                // Two come nearer; 7 is in the way of nobody any more where it was.
                (distances[6], distances[7]) = (0.5, 0.25);
                heap.push(0.5, 6);
                heap.push(0.25, 7);
            }
        }
        found.dedup();
        assert!(matches!(found[..], [1, 3, 2, 7, 6, 0, 4, 5] | [1, 3, 2, 7, 6, 4, 0, 5]), "{found:?}");
    }
}
