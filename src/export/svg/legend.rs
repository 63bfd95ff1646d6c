//! What the colours of a network stand for.

use super::marks::{Shape, kind_shape};
use super::names::in_lines;
use super::sheet::Legend;
use super::words::plural;
use crate::draw::{Entry, Palette};
use crate::graph::{Graph, Network, party};

/// The entries of a palette; none for a network without nodes.
pub(super) fn legend(network: &Network, graph: &Graph, palette: &Palette, width: f64) -> Legend {
    let entries = palette.entries().iter().map(|entry| match entry {
        Entry::State(code, color) => {
            let id = party::state_id(code);
            let name = graph.entity(&id).map_or(code.clone(), |state| state.name.clone());
            (*color, Shape::Circle, name)
        }
        Entry::OtherStates(color) => (*color, Shape::Circle, "other states".to_owned()),
        Entry::NoState(color) => (*color, Shape::Circle, "state not told".to_owned()),
        Entry::Community(name, count, color) => (
            *color,
            Shape::Circle,
            format!(
                "{} and {} {}",
                in_lines(name).join(" "),
                count - 1,
                plural(count - 1, "other", "others")
            ),
        ),
        Entry::OtherCommunities(color) => (*color, Shape::Circle, "smaller communities".to_owned()),
        Entry::Kind(kind, color) => (*color, kind_shape(*kind), kind.name().to_owned()),
    });
    Legend::within(width, entries.filter(|_| !network.nodes.is_empty()))
}
