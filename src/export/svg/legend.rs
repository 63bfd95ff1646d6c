//! What the colours stand for.

use super::EDGE;
use super::WIDTH;
use super::marks::{Shape, kind_shape};
use crate::draw::{Color, Entry, Palette, Point, width_of};
use crate::graph::{Graph, Network, party};

/// Entries side by side, in as many rows as they need; and the height of all.
pub(super) fn legend(
    network: &Network,
    graph: &Graph,
    palette: &Palette,
) -> (Vec<(Point, Color, Shape, String)>, f64) {
    let mut entries = Vec::new();
    let mut corner = Point::default();
    for entry in palette.entries() {
        let (color, shape, name) = match entry {
            Entry::State(code, color) => {
                let id = party::state_id(code);
                let name = graph.entity(&id).map_or(code.clone(), |state| state.name.clone());
                (*color, Shape::Circle, name)
            }
            Entry::OtherStates(color) => (*color, Shape::Circle, "other states".to_owned()),
            Entry::NoState(color) => (*color, Shape::Circle, "state not told".to_owned()),
            Entry::Kind(kind, color) => (*color, kind_shape(*kind), kind.name().to_owned()),
        };
        let wide = 19.0 + width_of(&name, 13.0) + 22.0;
        if corner.x > 0.0 && corner.x + wide > WIDTH - 2.0 * EDGE {
            corner = Point { x: 0.0, y: corner.y + 21.0 };
        }
        entries.push((corner, color, shape, name));
        corner.x += wide;
    }
    let height = if network.nodes.is_empty() { 0.0 } else { corner.y + 21.0 };
    (entries, height)
}
