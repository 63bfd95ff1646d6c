//! Searches for shortest paths from all nodes, many sources at once, and the division of that work among threads.

mod drawn;
mod front;
mod heap;
mod lanes;
mod ordered;
mod parts;
mod shortest;
mod steps;

pub(super) use drawn::Drawn;
pub(super) use lanes::{LANES, Lanes};
pub(super) use ordered::Ordered;
pub(super) use parts::{add, in_parts};
pub(super) use shortest::Shortest;
pub(super) use steps::Steps;

#[cfg(test)]
mod tests;
