//! Measures and counts over networks and graphs: one measure one file, one way of counting meetings one file.

mod betweenness;
mod betweenness_edges;
mod betweenness_sampled;
mod betweenness_weighted;
mod centrality;
mod claims;
mod closeness;
mod clustering;
mod communities;
mod compare;
mod constraint;
mod core_number;
mod degree;
mod deliverables;
pub mod describe;
mod distance;
mod effective_size;
mod eigenvector;
mod gather;
mod harmonic;
mod lanczos;
mod measure;
pub mod meetings;
mod pagerank;
mod path;
mod paths;
mod random;
mod rank;
mod source;
pub mod statistic;
mod strength;
mod structural_holes;
mod structure;
mod table;
mod timeline;
mod two_mode;

pub use betweenness::betweenness;
pub use betweenness_edges::betweenness_edges;
pub use betweenness_sampled::{Sample, betweenness_sampled};
pub use betweenness_weighted::betweenness_weighted;
pub use centrality::{centrality, centrality_of_edges};
pub use claims::claims;
pub use closeness::closeness;
pub use clustering::clustering;
pub use communities::{Communities, leiden, modularity};
pub use compare::compare;
pub use constraint::constraint;
pub use core_number::core_number;
pub use degree::degree;
pub use deliverables::{deliverables, summits_called};
pub use distance::{Distances, distances};
pub use effective_size::effective_size;
pub use eigenvector::eigenvector;
pub use harmonic::harmonic;
pub use measure::Measure;
pub use pagerank::pagerank;
pub use path::{Path, Way, path, paths};
pub use rank::{Ranked, rank};
pub use strength::strength;
pub use structure::{
    Brokerage, Centralized, Cuts, assortativity_by_degree, assortativity_by_group, brokerage, centralization,
    cuts, ei_index, expected_brokerage,
};
pub use table::{Cell, Column, Shown, Table};
pub use timeline::timeline;
pub use two_mode::{two_mode_betweenness, two_mode_degree};
