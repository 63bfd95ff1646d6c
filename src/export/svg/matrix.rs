//! A network as a matrix: who with whom, in an order that brings those together who are tied.

use super::drawing::{Chosen, Drawing};
use super::marks::{Anchor, Shape, anchored, block};
use super::sheet::{Legend, Sheet};
use super::words::{caption_of_matrix, cut, subtitle};
use super::{EDGE, WIDTH};
use crate::draw::{Color, FIELD, Point, Ramp, seriation, width_of};
use crate::error::Result;
use crate::graph::{Adjacency, Graph};
use std::io::Write;

/// The widest names at the side, and the largest field.
const WIDEST: f64 = 240.0;
const LARGEST: f64 = 34.0;

/// The size of letters at most.
const LETTERS: f64 = 13.0;

/// The least field that has its number in it.
const WITH_NUMBER: f64 = 15.0;

/// Draws what was chosen of a network as a seriated matrix: a field is darker the more often the two met.
///
/// # Errors
/// As [`crate::export::Format::write`].
pub fn matrix(drawing: &Drawing, chosen: &Chosen, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let network = &chosen.network;
    crate::export::validate::network(network)?;
    let adjacency = Adjacency::of(network);
    let order = seriation(&adjacency);
    let width = drawing.size.map_or(WIDTH, |size| size.x);
    let names: Vec<String> =
        order.iter().map(|node| cut(&network.nodes[*node].label, WIDEST, LETTERS)).collect();
    let side = names.iter().map(|name| width_of(name, LETTERS)).fold(0.0, f64::max) + 10.0;
    let field = ((width - 2.0 * EDGE - side - 30.0) / order.len().max(1) as f64).min(LARGEST);
    let most = network.edges.iter().map(|edge| edge.weight).fold(0.0, f64::max);
    let ramp = Ramp::up_to(most.ceil() as usize);
    let theme = drawing.theme;
    let never = (FIELD, Shape::Square, "never".to_owned());
    let shades = ramp.entries().into_iter().map(|(color, name)| (color, Shape::Square, name));
    // Names stand upright above the columns, as far as their numbers do.
    let head = 24.0;
    let sheet = Sheet {
        theme,
        width,
        height: drawing.size.map(|size| size.y),
        title: network.title.clone(),
        subtitle: subtitle(network),
        legend: Legend::within(width, std::iter::once(never).chain(shades)),
        plot_height: head + field * order.len() as f64 + 6.0,
        caption: caption_of_matrix(chosen, graph),
    };
    let size = (0.8 * field).min(LETTERS);
    sheet.write(out, |xml| {
        for (row, node) in order.iter().enumerate() {
            let y = head + field * row as f64;
            let middle = y + 0.5 * field + 0.35 * size;
            let name = format!("{} {}", names[row], row + 1);
            anchored(xml, Point { x: EDGE + side + 14.0, y: middle }, size, theme.ink(), Anchor::End, &name)?;
            for (column, other) in order.iter().enumerate() {
                let at = Point { x: EDGE + side + 20.0 + field * column as f64, y };
                let near = adjacency.neighbours(*node).binary_search(&(*other as u32));
                let weight = near.map_or(0.0, |place| adjacency.weights(*node)[place]);
                let color: Color = match weight > 0.0 {
                    true => ramp.color(weight.ceil() as usize),
                    false => theme.tone(FIELD),
                };
                if row == column {
                    continue;
                }
                let (a, b) = (&network.nodes[*node].label, &network.nodes[*other].label);
                block(xml, at, (field - 1.0, field - 1.0), color, &format!("{a} – {b}: {weight}"))?;
                if weight > 0.0 && field >= WITH_NUMBER {
                    let ink = if color.is_dark() { "#ffffff" } else { "#222222" };
                    let at = Point { x: at.x + 0.5 * field, y: middle };
                    anchored(xml, at, size, ink, Anchor::Middle, &weight.to_string())?;
                }
            }
        }
        for column in (0..order.len()).filter(|column| field >= WITH_NUMBER || column % 5 == 4) {
            let at = Point { x: EDGE + side + 20.0 + field * (column as f64 + 0.5), y: head - 6.0 };
            anchored(xml, at, size.max(8.0), theme.faint(), Anchor::Middle, &(column + 1).to_string())?;
        }
        Ok(())
    })
}
