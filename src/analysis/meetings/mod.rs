//! How often who met: counts of meetings and calls. What is only recalled from before the period is left out unless the filter
//! asks for it; what was only planned is never counted. What a table stands on is counted in [`Count`], its figures are
//! [`Figures`].

mod between;
mod by;
mod columns;
mod compare;
mod count;
mod coverage;
mod figures;
mod frequency;
mod grid;
mod group;
mod list;
mod never;
mod notes;
mod occasion;
mod per;

pub use between::{between, between_count};
pub use by::{By, Size, Whom};
pub use compare::compare;
pub use count::{Count, Row};
pub use coverage::Coverage;
pub use figures::{Figures, gaps};
pub use frequency::frequency;
pub use grid::grid;
pub use group::Part;
pub use list::list;
pub use never::never;
pub use notes::{counted, notes};
pub use occasion::Occasion;
pub use per::{Per, Slot};

#[cfg(test)]
mod tests;
