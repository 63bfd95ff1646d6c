//! A network as a whole, as tables: its figures, its communities, its brokers, its edges, and where it breaks.

mod brokers;
mod cut_points;
mod groups;
mod members;
mod overview;
mod ties;

pub use brokers::brokers;
pub use cut_points::cut_points;
pub use members::members;
pub use overview::{overview, overview_of_edges};
pub use ties::ties;

use super::table::Table;
use crate::graph::Network;

/// What a reader of any of the tables must know.
fn notes(table: &mut Table, network: &Network) {
    table.notes.extend(network.period.map(|period| format!("period: {period}")));
    table.notes.extend(network.weight.map(|weight| weight.definition().to_owned()));
    if network.directed {
        table.notes.push("the direction of edges is left out of account".into());
    }
}
