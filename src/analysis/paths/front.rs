//! What a search from many sources at once has reached in one step.

/// From how many sources is searched at once.
pub const LANES: usize = 8;

/// One bit a source.
pub type Mask = u8;

/// One number a source, as wide as a line of a cache.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub struct Row(pub [f64; LANES]);

impl Row {
    pub const ZERO: Self = Self([0.0; LANES]);

    #[inline]
    pub fn add(&mut self, other: &Self) {
        for lane in 0..LANES {
            self.0[lane] += other.0[lane];
        }
    }

    /// The numbers in the lanes of the mask, and 0 in the others.
    #[inline]
    pub fn only(&self, mask: Mask) -> Self {
        let mut kept = Self::ZERO;
        for lane in 0..LANES {
            kept.0[lane] = if mask >> lane & 1 == 1 { self.0[lane] } else { 0.0 };
        }
        kept
    }

    /// The sum of all lanes, in order.
    #[inline]
    pub fn sum(&self) -> f64 {
        self.0.iter().fold(0.0, |sum, value| sum + value)
    }
}

/// For each node the lanes that reach it in this step, with a number each; 0 in the other lanes, so that rows can be added
/// without a look at each lane.
pub struct Front {
    pub rows: Vec<Row>,
    pub masks: Vec<Mask>,
}

impl Front {
    pub fn new(nodes: usize) -> Self {
        Self { rows: vec![Row::ZERO; nodes], masks: vec![0; nodes] }
    }

    pub fn set(&mut self, node: usize, row: Row, mask: Mask) {
        self.rows[node] = row;
        self.masks[node] = mask;
    }

    /// The sum of the rows of those neighbours that have one of the lanes, and which of the lanes they have. The sum has
    /// numbers in other lanes too.
    #[inline]
    pub fn gather(&self, neighbours: &[u32], lanes: Mask) -> (Row, Mask) {
        let (mut sum, mut found) = (Row::ZERO, 0);
        for neighbour in neighbours {
            let shared = self.masks[*neighbour as usize] & lanes;
            if shared != 0 {
                found |= shared;
                sum.add(&self.rows[*neighbour as usize]);
            }
        }
        (sum, found)
    }
}
