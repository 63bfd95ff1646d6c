//! The network as a whole.

mod assortativity;
mod brokerage;
mod centralization;
mod cut;
mod ei_index;

pub use assortativity::{assortativity_by_degree, assortativity_by_group};
pub use brokerage::{Brokerage, brokerage, expected_brokerage};
pub use centralization::{Centralized, centralization};
pub use cut::{Cuts, cuts};
pub use ei_index::ei_index;
