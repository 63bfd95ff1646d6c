//! Work in parts that do not depend on the number of threads, so that sums have the same bits on any.

use std::ops::Range;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Into so many parts work is divided, enough to keep threads busy to the end.
const PARTS: usize = 64;

/// Below so many steps of work, other threads take longer to wake than the work takes.
const WORTH_DIVIDING: usize = 4_000_000;

/// What `work` gives for the numbers from 0 up to `count`, in parts whose results `join` puts into the one before, always in
/// the same order. `steps` is about how much work all of it is. `tool` makes what a thread needs room for while it works, and
/// keeps from part to part; no result may hang on what a part left in it. Besides the sum there is at most one result for each
/// thread, and one more for two.
pub fn in_parts<S, T: Send>(
    count: usize,
    steps: usize,
    tool: &(impl Fn() -> S + Sync),
    work: &(impl Fn(Range<usize>, &mut S) -> T + Sync),
    join: &(impl Fn(&mut T, T) + Sync),
) -> T {
    let size = count.div_ceil(PARTS).max(1);
    if steps < WORTH_DIVIDING || size >= count {
        return work(0..count, &mut tool());
    }
    let threads = rayon::current_num_threads();
    let desk = Desk::new(count.div_ceil(size), threads / 2);
    rayon::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|_| {
                let mut own = None;
                while let Some(part) = desk.take() {
                    let mut turn = Turn { desk: &desk, is_over: false };
                    let range = part * size..count.min((part + 1) * size);
                    let result = work(range, own.get_or_insert_with(tool));
                    desk.hand_in(part, result, join);
                    turn.is_over = true;
                }
            });
        }
    });
    desk.sum().unwrap_or_else(|| work(0..0, &mut tool()))
}

/// Adds one list of numbers to another, place by place.
pub fn add<T: Copy + std::ops::AddAssign>(sums: &mut [T], more: &[T]) {
    sums.iter_mut().zip(more).for_each(|(sum, value)| *sum += *value);
}

/// Where threads take parts and hand in their results.
struct Desk<T> {
    parts: usize,
    /// How many results may lie until those before them are there.
    room: usize,
    state: Mutex<State<T>>,
    changed: Condvar,
}

struct State<T> {
    /// How many parts have been taken.
    taken: usize,
    /// How many results are in the sum.
    joined: usize,
    sum: Option<T>,
    /// Results of later parts.
    early: Vec<(usize, T)>,
    /// A thread has left its part unfinished: nobody need wait for it.
    given_up: bool,
}

impl<T> Desk<T> {
    fn new(parts: usize, room: usize) -> Self {
        let state = State { taken: 0, joined: 0, sum: None, early: Vec::new(), given_up: false };
        Self { parts, room, state: Mutex::new(state), changed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of the next part, once there is room for its result. Whoever waits here has handed in everything, so that the
    /// part for which the others wait is being worked at.
    fn take(&self) -> Option<usize> {
        let is_full = |state: &mut State<T>| state.early.len() > self.room && !state.given_up;
        let waited = self.changed.wait_while(self.state(), is_full);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        let part = Some(state.taken).filter(|part| *part < self.parts && !state.given_up);
        state.taken += 1;
        part
    }

    fn hand_in(&self, part: usize, result: T, join: &impl Fn(&mut T, T)) {
        let mut state = self.state();
        let mut next = Some(result);
        if part != state.joined {
            state.early.extend(next.take().map(|result| (part, result)));
        }
        while let Some(result) = next {
            match &mut state.sum {
                Some(sum) => join(sum, result),
                none => *none = Some(result),
            }
            state.joined += 1;
            let at = state.early.iter().position(|(part, _)| *part == state.joined);
            next = at.map(|at| state.early.swap_remove(at).1);
        }
        self.changed.notify_all();
    }

    fn sum(self) -> Option<T> {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).sum
    }
}

/// Tells the others if a thread panics at its part.
struct Turn<'d, T> {
    desk: &'d Desk<T>,
    is_over: bool,
}

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        if !self.is_over {
            self.desk.state().given_up = true;
            self.desk.changed.notify_all();
        }
    }
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
        let [one, many] = [1, 5].map(|threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let inverse = |range: Range<usize>| range.map(|i| 1.0 / (i as f64 + 1.0)).sum::<f64>();
            pool.install(|| in_parts(1000, usize::MAX, &|| (), &|range, ()| inverse(range), &|a, b| *a += b))
        });
        assert_eq!(one.to_bits(), many.to_bits());
        let mut sums = [1, 2];
        add(&mut sums, &[3, 4]);
        assert_eq!(sums, [4, 6]);
    }

    #[test]
    #[should_panic(expected = "part of 7")]
    fn a_panic_at_one_part_ends_the_work() {
        let work = |range: Range<usize>, (): &mut ()| assert!(!range.contains(&7), "part of 7");
        in_parts(1000, usize::MAX, &|| (), &work, &|(), ()| ());
    }
}
