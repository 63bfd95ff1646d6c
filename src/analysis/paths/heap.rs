//! A queue for searches in which distances only grow.

/// A radix heap: what is taken out is never nearer than what was taken out before, so that entries need only be kept by the
/// highest bit in which they differ from it. Distances that are not negative compare as their bits do.
///
/// Source: R. Ahuja, K. Mehlhorn, J. Orlin and R. Tarjan, *Faster algorithms for the shortest path problem*, Journal of the
/// ACM 37(2), 1990.
pub struct RadixHeap {
    buckets: Vec<Vec<(u64, u32)>>,
    last: u64,
    moving: Vec<(u64, u32)>,
}

impl RadixHeap {
    pub fn new() -> Self {
        Self { buckets: vec![Vec::new(); 65], last: 0, moving: Vec::new() }
    }

    /// Begins anew. The heap must be empty.
    pub fn restart(&mut self) {
        self.last = 0;
    }

    /// Puts in a node; `distance` must not be below what was taken out last, nor negative.
    #[inline]
    pub fn push(&mut self, distance: f64, node: u32) {
        self.put(distance.to_bits(), node);
    }

    /// Takes out one of the nearest.
    #[inline]
    pub fn pop(&mut self) -> Option<(f64, u32)> {
        if self.buckets[0].is_empty() {
            self.refill()?;
        }
        self.buckets[0].pop().map(|(bits, node)| (f64::from_bits(bits), node))
    }

    fn put(&mut self, bits: u64, node: u32) {
        let differing = 64 - (bits ^ self.last).leading_zeros();
        self.buckets[differing as usize].push((bits, node));
    }

    fn refill(&mut self) -> Option<()> {
        let nearest = self.buckets.iter_mut().find(|bucket| !bucket.is_empty())?;
        std::mem::swap(nearest, &mut self.moving);
        self.last = self.moving.iter().map(|(bits, _)| *bits).min()?;
        let mut moving = std::mem::take(&mut self.moving);
        moving.drain(..).for_each(|(bits, node)| self.put(bits, node));
        self.moving = moving;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_comes_out_by_distance() {
        let mut heap = RadixHeap::new();
        for (node, distance) in [3.5, 0.0, 0.25, 1e-300, 3.5, 1e300].into_iter().enumerate() {
            heap.push(distance, node as u32);
        }
        let mut found = Vec::new();
        while let Some((distance, node)) = heap.pop() {
            found.push(distance);
            if node == 2 {
                heap.push(0.5, 9);
            }
        }
        assert_eq!(found, [0.0, 1e-300, 0.25, 0.5, 3.5, 3.5, 1e300]);
    }
}
