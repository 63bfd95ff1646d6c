//! Measures and counts over networks and graphs: one measure one file, one way of counting meetings one file.

mod betweenness;
mod centrality;
mod claims;
mod compare;
mod degree;
mod deliverables;
mod measure;
pub mod meetings;
mod path;
mod rank;
mod source;
mod strength;
mod table;
mod timeline;

pub use betweenness::betweenness;
pub use centrality::centrality;
pub use claims::claims;
pub use compare::compare;
pub use degree::degree;
pub use deliverables::{deliverables, summits_called};
pub use measure::Measure;
pub use path::{Path, Way, path, paths};
pub use rank::{Ranked, rank};
pub use strength::strength;
pub use table::{Cell, Column, Table};
pub use timeline::timeline;
