//! Numbers as good as drawn by chance, and the same in every run.

/// A generator of its own for each thing that is drawn, so that it does not matter which thread draws it.
///
/// Source: G. Steele, D. Lea and C. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014 (SplitMix64).
pub struct Random(u64);

impl Random {
    /// The generator of the draw of this number.
    pub fn new(seed: u64, number: u64) -> Self {
        let mut first = Self(seed);
        let mut second = Self(first.next() ^ number);
        Self(second.next())
    }

    /// The generator that begins with the seed itself.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0, inclusive, to 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Puts things into an order drawn by chance (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }

    /// A number below `end`, each as likely but for less than one part in 2³².
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// One of the things, as likely as its weight; `None` if there is none.
    pub fn choose(&mut self, weighed: impl Iterator<Item = (usize, f64)> + Clone) -> Option<usize> {
        let total: f64 = weighed.clone().map(|(_, weight)| weight).sum();
        let mut left = self.unit() * total;
        let mut last = None;
        for (thing, weight) in weighed {
            last = Some(thing);
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_even_and_the_same_again() {
        let counts = |seed| {
            let mut counts = [0; 4];
            (0..4000).for_each(|number| counts[Random::new(seed, number).below(4)] += 1);
            counts
        };
        assert!(counts(1).iter().all(|count| (900..1100).contains(count)), "{:?}", counts(1));
        assert!(counts(1) == counts(1) && counts(1) != counts(2));
        assert_eq!(Random::new(1, 1).choose([].into_iter()), None);
        assert_eq!(Random::new(1, 1).choose([(7, 0.0), (8, 1.0)].into_iter()), Some(8));
    }

    #[test]
    fn a_shuffle_keeps_all_and_is_the_same_again() {
        let shuffled = || {
            let mut items: Vec<usize> = (0..100).collect();
            Random::seeded(1).shuffle(&mut items);
            items
        };
        let mut sorted = shuffled();
        assert!(sorted == shuffled() && !sorted.is_sorted());
        sorted.sort_unstable();
        assert_eq!(sorted, (0..100).collect::<Vec<_>>());
        assert!((0..1000).all(|seed| (0.0..1.0).contains(&Random::seeded(seed).unit())));
    }
}
