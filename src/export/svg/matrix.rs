//! A network as a matrix: who with whom, in an order that brings those together who are tied.

use super::drawing::{Chosen, Drawing};
use super::marks::{Anchor, Shape, anchored, block};
use super::sheet::{Legend, Sheet, plot_room};
use super::words::{caption_of_matrix, cut, subtitle};
use super::{EDGE, WIDTH};
use crate::draw::{Color, FIELD, Point, Ramp, Theme, seriation, width_of};
use crate::error::Result;
use crate::export::xml::Xml;
use crate::graph::{Adjacency, Graph, Network};
use std::io::Write;

/// The widest names at the side, and the largest field.
const WIDEST: f64 = 240.0;
const LARGEST: f64 = 34.0;

/// The smallest field where a size is asked for; what is still too high is drawn smaller as a whole.
const LEAST: f64 = 8.0;

/// Below the fields; and how many lines of caption there is room for.
const FOOT: f64 = 6.0;
const CAPTION_LINES: usize = 2;

/// The size of letters at most.
const LETTERS: f64 = 13.0;

/// Room above the fields, where the numbers of columns stand.
const HEAD: f64 = 24.0;

/// The least field that has its number in it.
const WITH_NUMBER: f64 = 15.0;

/// Draws what was chosen of a network as a seriated matrix: a field is darker the more often the two met.
///
/// # Errors
/// As [`crate::export::Format::write`].
pub fn matrix(drawing: &Drawing, chosen: &Chosen, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let network = &chosen.network;
    crate::export::validate::network(network)?;
    let mut grid = Grid::of(network, drawing);
    let never = (FIELD, Shape::Square, "never".to_owned());
    let shades = grid.ramp.entries().into_iter().map(|(color, name)| (color, Shape::Square, name));
    let legend = Legend::within(grid.width, std::iter::once(never).chain(shades));
    if let Some(size) = drawing.size {
        grid.lower(plot_room(size.y, &legend, CAPTION_LINES));
    }
    let sheet = Sheet {
        theme: drawing.theme,
        width: grid.width,
        height: drawing.size.map(|size| size.y),
        title: network.title.clone(),
        subtitle: subtitle(network),
        legend,
        plot_height: HEAD + grid.field * grid.order.len() as f64 + FOOT,
        caption: caption_of_matrix(chosen, graph),
    };
    sheet.write(out, |xml| {
        for row in 0..grid.order.len() {
            grid.write_name(xml, row)?;
            grid.write_fields(xml, row)?;
        }
        grid.write_numbers(xml)
    })
}

/// The nodes in their order, and how large everything is.
struct Grid<'a> {
    network: &'a Network,
    adjacency: Adjacency,
    order: Vec<usize>,
    names: Vec<String>,
    ramp: Ramp,
    theme: Theme,
    width: f64,
    /// Room for the names at the side.
    side: f64,
    /// The side of a field.
    field: f64,
    /// Size of letters.
    size: f64,
}

impl<'a> Grid<'a> {
    fn of(network: &'a Network, drawing: &Drawing) -> Self {
        let adjacency = Adjacency::of(network);
        let order = seriation(&adjacency);
        let width = drawing.size.map_or(WIDTH, |size| size.x);
        let names: Vec<String> =
            order.iter().map(|node| cut(&network.nodes[*node].label, WIDEST, LETTERS)).collect();
        let side = names.iter().map(|name| width_of(name, LETTERS)).fold(0.0, f64::max) + 10.0;
        let field = ((width - 2.0 * EDGE - side - 30.0) / order.len().max(1) as f64).min(LARGEST);
        let most = network.edges.iter().map(|edge| edge.weight).fold(0.0, f64::max);
        let ramp = Ramp::up_to(most.ceil() as usize);
        let (theme, size) = (drawing.theme, (0.8 * field).min(LETTERS));
        Self { network, adjacency, order, names, ramp, theme, width, side, field, size }
    }

    /// Makes the fields so small that all have room in this height; not smaller than letters can be read.
    fn lower(&mut self, height: f64) {
        let field = (height - HEAD - FOOT) / self.order.len().max(1) as f64;
        self.field = self.field.min(field.max(LEAST));
        self.size = (0.8 * self.field).min(LETTERS);
    }

    /// The upper left corner of a field.
    fn corner(&self, row: usize, column: f64) -> Point {
        Point { x: EDGE + self.side + 20.0 + self.field * column, y: HEAD + self.field * row as f64 }
    }

    /// The line on which what stands in a row is written.
    fn line(&self, row: usize) -> f64 {
        self.corner(row, 0.0).y + 0.5 * self.field + 0.35 * self.size
    }

    fn write_name(&self, xml: &mut Xml, row: usize) -> Result<()> {
        let at = Point { x: EDGE + self.side + 14.0, y: self.line(row) };
        let name = format!("{} {}", self.names[row], row + 1);
        anchored(xml, at, self.size, self.theme.ink(), Anchor::End, &name)
    }

    fn write_fields(&self, xml: &mut Xml, row: usize) -> Result<()> {
        let node = self.order[row];
        for (column, other) in self.order.iter().enumerate().filter(|(column, _)| *column != row) {
            let at = self.corner(row, column as f64);
            let near = self.adjacency.neighbours(node).binary_search(&(*other as u32));
            let weight = near.map_or(0.0, |place| self.adjacency.weights(node)[place]);
            let color: Color = match weight > 0.0 {
                true => self.ramp.color(weight.ceil() as usize),
                false => self.theme.tone(FIELD),
            };
            let (a, b) = (&self.network.nodes[node].label, &self.network.nodes[*other].label);
            let side = self.field - 1.0;
            block(xml, at, (side, side), color, &format!("{a} – {b}: {weight}"))?;
            if weight > 0.0 && self.field >= WITH_NUMBER {
                let ink = if color.is_dark() { "#ffffff" } else { "#222222" };
                let at = Point { x: at.x + 0.5 * self.field, y: self.line(row) };
                anchored(xml, at, self.size, ink, Anchor::Middle, &weight.to_string())?;
            }
        }
        Ok(())
    }

    /// The numbers of the columns, which stand for the names of their rows.
    fn write_numbers(&self, xml: &mut Xml) -> Result<()> {
        let (size, ink) = (self.size.max(8.0), self.theme.faint());
        for column in (0..self.order.len()).filter(|column| self.field >= WITH_NUMBER || column % 5 == 4) {
            let at = Point { x: self.corner(0, column as f64 + 0.5).x, y: HEAD - 6.0 };
            anchored(xml, at, size, ink, Anchor::Middle, &(column + 1).to_string())?;
        }
        Ok(())
    }
}
