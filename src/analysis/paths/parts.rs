//! Work in parts that do not depend on the number of threads, so that sums have the same bits on any.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Into so many parts work is divided, enough to keep threads busy to the end.
const PARTS: usize = 64;

/// Below so many steps of work, other threads take longer to wake than the work takes.
const WORTH_DIVIDING: usize = 4_000_000;

/// What `work` gives for the numbers from 0 up to `count`, in parts whose results `join` puts into the one before, always in
/// the same order. `steps` is about how much work all of it is. `tool` makes what one part needs room for while it is worked at, and
/// leaves to a later one: there are no more of these than threads, and no result may hang on what a part left in it.
pub fn in_parts<S: Send, T: Send>(
    count: usize,
    steps: usize,
    tool: &(impl Fn() -> S + Sync),
    work: &(impl Fn(Range<usize>, &mut S) -> T + Sync),
    join: &(impl Fn(&mut T, T) + Sync),
) -> T {
    let parts = if steps < WORTH_DIVIDING { 1 } else { PARTS };
    let idle = Mutex::new(Vec::new());
    let idle = || idle.lock().unwrap_or_else(PoisonError::into_inner);
    let work = |range| {
        let left = idle().pop();
        let mut tool = left.unwrap_or_else(tool);
        let result = work(range, &mut tool);
        idle().push(tool);
        result
    };
    divide(0..count, count.div_ceil(parts).max(1), &work, join)
}

/// Adds one list of numbers to another, place by place.
pub fn add<T: Copy + std::ops::AddAssign>(sums: &mut [T], more: &[T]) {
    sums.iter_mut().zip(more).for_each(|(sum, value)| *sum += *value);
}

fn divide<T: Send>(
    range: Range<usize>,
    size: usize,
    work: &(impl Fn(Range<usize>) -> T + Sync),
    join: &(impl Fn(&mut T, T) + Sync),
) -> T {
    if range.len() <= size {
        return work(range);
    }
    let middle = range.start + range.len() / 2;
    let (mut first, second) = rayon::join(
        || divide(range.start..middle, size, work, join),
        || divide(middle..range.end, size, work, join),
    );
    join(&mut first, second);
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_together_in_order() {
        for (count, steps) in [(0, 0), (1, usize::MAX), (1000, 0), (1000, usize::MAX)] {
            let all =
                in_parts(count, steps, &|| (), &|range, ()| range.collect::<Vec<_>>(), &|first, second| {
                    first.extend(second);
                });
            assert_eq!(all, (0..count).collect::<Vec<_>>());
        }
        let mut sums = [1, 2];
        add(&mut sums, &[3, 4]);
        assert_eq!(sums, [4, 6]);
    }
}
