//! Measures and counts over networks and graphs.

pub mod table;

pub use table::{Cell, Column, Table};
