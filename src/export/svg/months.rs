//! The same network in one stretch of time after the other, with everybody at the same place.

use super::drawing::{Chosen, Drawing};
use super::legend::legend;
use super::marks::{Anchor, anchored, kind_shape, line_width, radii, rule, shape};
use super::network::coloring;
use super::sheet::{Sheet, plot_room};
use super::words::{caption_of_months, cut, plural, subtitle};
use super::{EDGE, WIDTH};
use crate::draw::{Layout, Palette, Point};
use crate::error::Result;
use crate::export::xml::Xml;
use crate::graph::{Graph, Network};
use std::collections::BTreeMap;
use std::io::Write;

/// How wide against its height a panel is, and the free room around it.
const ASPECT: f64 = 1.4;
const GUTTER: f64 = 18.0;

/// For the name of a panel.
const HEAD: f64 = 22.0;

/// How many names there are at most on a sheet of the usual size, in all panels; and the size of their letters.
const NAMES: usize = 80;
const LETTERS: f64 = 10.0;

/// How many lines of caption there is room for, where a size is asked for.
const CAPTION_LINES: usize = 2;

/// Stretches of time one after the other.
#[derive(Clone, Debug)]
pub struct Panels {
    /// What one is: `month`, `quarter` or `year`.
    pub unit: &'static str,
    /// Each with its name and the network of its time.
    pub panels: Vec<(String, Network)>,
    /// How many further ones are not drawn.
    pub left_out: usize,
}

/// Draws what was chosen of a network in panels. Places are those of the whole; who has no tie in a panel is a small grey dot
/// there.
///
/// # Errors
/// As [`crate::export::Format::write`].
pub fn months(
    drawing: &Drawing,
    chosen: &Chosen,
    stretches: &Panels,
    graph: &Graph,
    out: &mut dyn Write,
) -> Result<()> {
    let network = &chosen.network;
    crate::export::validate::network(network)?;
    let width = drawing.size.map_or(WIDTH, |size| size.x);
    let panels = &stretches.panels;
    let palette = Palette::by(drawing.color.unwrap_or_else(|| coloring(network)), network);
    let legend = legend(network, graph, &palette, width);
    let room = drawing.size.map(|size| plot_room(size.y, &legend, CAPTION_LINES));
    let (columns, wide) = columns(panels.len(), width, room);
    let plot = Point { x: wide - 8.0, y: wide / ASPECT };
    let radii: Vec<f64> = radii(&chosen.sizes, plot).into_iter().map(|r| r.clamp(1.5, 6.0)).collect();
    let layout = drawing.layout.clone().unwrap_or_else(|| Layout::shaped(network, ASPECT));
    let (spots, high) = layout.on_sheet(plot, 120.0, &radii, 1.0);
    let rows = panels.len().div_ceil(columns);
    let sheet = Sheet {
        theme: drawing.theme,
        width,
        height: drawing.size.map(|size| size.y),
        title: format!("{} by {}", network.title, stretches.unit),
        subtitle: subtitle(network),
        legend,
        plot_height: rows as f64 * (high + HEAD + GUTTER),
        caption: caption_of_months(chosen, stretches, graph),
    };
    let heaviest = panels.iter().flat_map(|(_, n)| &n.edges).map(|e| e.weight).fold(1.0, f64::max);
    let place: BTreeMap<_, usize> = network.nodes.iter().enumerate().map(|(i, n)| (&n.id, i)).collect();
    let names = (NAMES / panels.len().max(1)).clamp(4, 24);
    let panel =
        Panel { drawing, network, names, palette, spots, radii, heaviest, size: Point { x: wide, y: high } };
    sheet.write(out, |xml| {
        for (i, (name, month)) in panels.iter().enumerate() {
            let x = EDGE + (i % columns) as f64 * (wide + GUTTER);
            let y = (i / columns) as f64 * (high + HEAD + GUTTER);
            let ends = |e: &crate::graph::NetworkEdge| {
                let end = |node: usize| place.get(&month.nodes[node].id).copied();
                Some((end(e.source)?, end(e.target)?, e.weight))
            };
            let ties: Vec<(usize, usize, f64)> = month.edges.iter().filter_map(ends).collect();
            xml.open("g", &[("transform", format!("translate({x:.1} {y:.1})").into())])?;
            panel.write(xml, name, &ties)?;
            xml.close("g")?;
        }
        Ok(())
    })
}

/// How many panels stand side by side, and how wide each is: as wide as they can be so that all fit into the room, if there is a limit.
fn columns(panels: usize, width: f64, room: Option<f64>) -> (usize, f64) {
    let most = panels.max(1);
    let wide = |columns: usize| (width - 2.0 * EDGE - GUTTER * (columns - 1) as f64) / columns as f64;
    let high = |columns: usize| most.div_ceil(columns) as f64 * (wide(columns) / ASPECT + HEAD + GUTTER);
    let fits = |columns: &usize| match room {
        Some(room) => high(*columns) <= room,
        None => *columns == 4 || most <= columns * columns,
    };
    let columns = (1..=most.min(12)).find(fits).unwrap_or(most.min(12));
    (columns, wide(columns))
}

/// What all panels have in common.
struct Panel<'a> {
    drawing: &'a Drawing,
    network: &'a Network,
    /// How many names it has at most.
    names: usize,
    palette: Palette,
    spots: Vec<Point>,
    radii: Vec<f64>,
    heaviest: f64,
    size: Point,
}

impl Panel<'_> {
    fn write(&self, xml: &mut Xml, name: &str, ties: &[(usize, usize, f64)]) -> Result<()> {
        let theme = self.drawing.theme;
        let grey = theme.tone(crate::draw::GREY);
        rule(xml, Point { x: 0.0, y: 0.0 }, Point { x: self.size.x, y: 0.0 }, grey, 0.6, None)?;
        let head = format!("{name}: {} {}", ties.len(), plural(ties.len(), "pair", "pairs"));
        anchored(xml, Point { x: 0.0, y: 15.0 }, 13.0, theme.ink(), Anchor::Start, &head)?;
        xml.open("g", &[("transform", format!("translate(0 {HEAD})").into())])?;
        let mut strength = vec![0.0; self.spots.len()];
        for (a, b, weight) in ties {
            strength[*a] += weight;
            strength[*b] += weight;
            rule(xml, self.spots[*a], self.spots[*b], grey, 0.6 * line_width(*weight, self.heaviest), None)?;
        }
        for (i, node) in self.network.nodes.iter().enumerate() {
            let (r, color) = match strength[i] > 0.0 {
                true => (self.radii[i], theme.tone(self.palette.color(node))),
                false => (1.2, grey),
            };
            xml.open("g", &[("stroke", theme.rim().into()), ("stroke-width", "0.5".into())])?;
            xml.text("title", &[], &node.label)?;
            shape(xml, kind_shape(node.kind), self.spots[i], r, color)?;
            xml.close("g")?;
        }
        self.write_names(xml, &strength, ties)?;
        xml.close("g")
    }

    /// The names of those with most ties in this panel, where they have room.
    fn write_names(&self, xml: &mut Xml, strength: &[f64], ties: &[(usize, usize, f64)]) -> Result<()> {
        let mut order: Vec<usize> = (0..strength.len()).filter(|i| strength[*i] > 0.0).collect();
        order.sort_by(|a, b| strength[*b].total_cmp(&strength[*a]).then(a.cmp(b)));
        let label = |i: usize| vec![cut(&self.network.nodes[i].label, 110.0, LETTERS)];
        let texts: Vec<Vec<String>> = (0..strength.len()).map(label).collect();
        let spot = |i: usize| crate::draw::Spot {
            at: self.spots[i],
            radius: if strength[i] > 0.0 { self.radii[i] } else { 1.2 },
            lines: &texts[i],
            size: LETTERS,
        };
        let spots: Vec<crate::draw::Spot> = (0..strength.len()).map(spot).collect();
        order.truncate(self.drawing.labels.unwrap_or(self.names));
        let lines: Vec<(Point, Point)> =
            ties.iter().map(|(a, b, _)| (self.spots[*a], self.spots[*b])).collect();
        for label in crate::draw::Labels::place(&spots, &order, &lines, self.size).placed {
            let ink = self.drawing.theme.ink();
            anchored(xml, label.at, LETTERS, ink, Anchor::Start, &texts[label.node][0])?;
        }
        Ok(())
    }
}
