//! Measures and counts over networks and graphs: one measure one file, one way of counting meetings one file.

mod betweenness;
mod centrality;
mod claims;
mod degree;
mod deliverables;
mod measure;
pub mod meetings;
mod rank;
mod strength;
mod table;

pub use betweenness::betweenness;
pub use centrality::centrality;
pub use claims::claims;
pub use degree::degree;
pub use deliverables::deliverables;
pub use measure::Measure;
pub use rank::{Ranked, rank};
pub use strength::strength;
pub use table::{Cell, Column, Table};
