//! Pictures as SVG 1.1, of networks and of counts, fit for print: colours that all readers can tell apart, real text, a legend,
//! and a caption that says what was left out.
//!
//! Specification: <https://www.w3.org/TR/SVG11/>

mod chart;
mod legend;
mod marks;
mod names;
mod sheet;
mod words;

pub use chart::{Chart, chart};

use self::legend::legend;
use self::marks::{kind_shape, line_width, radii, shape};
use self::names::{in_lines, labels};
use self::sheet::Sheet;
use self::words::{caption, plural, subtitle};
use super::xml::Xml;
use crate::draw::{LINE, Labels, Layout, Palette, Point};
use crate::error::Result;
use crate::graph::{Graph, Network};
use std::borrow::Cow;
use std::io::Write;

const WIDTH: f64 = 1200.0;
const EDGE: f64 = 40.0;
const INK: &str = "#222222";
const FAINT: &str = "#555555";

/// Draws a network. Nodes without edges are left out, and counted in the caption, unless there are no others.
///
/// # Errors
/// As [`super::Format::write`].
pub fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    super::validate::network(network)?;
    let tied = network.tied();
    let (drawn, left_out) = match tied.nodes.len() {
        0 => (network.clone(), 0),
        many => (tied, network.nodes.len() - many),
    };
    Picture::new(&drawn, graph, left_out).write(out)
}

/// Everything that is known before the first line is written.
struct Picture<'a> {
    network: &'a Network,
    palette: Palette,
    spots: Vec<Point>,
    radii: Vec<f64>,
    texts: Vec<Vec<String>>,
    labels: Labels,
    sheet: Sheet,
}

impl<'a> Picture<'a> {
    fn new(network: &'a Network, graph: &Graph, left_out: usize) -> Self {
        let radii = radii(network);
        let sheet = Point { x: WIDTH - 2.0 * EDGE, y: 900.0 };
        let (mut spots, plot_height) = Layout::of(network).on_sheet(sheet, 210.0, &radii, 2.0);
        spots.iter_mut().for_each(|spot| spot.x += EDGE);
        let texts: Vec<Vec<String>> = network.nodes.iter().map(|n| in_lines(&n.label)).collect();
        let labels = labels(network, graph, &spots, &radii, &texts, plot_height);
        let palette = Palette::of(network);
        let sheet = Sheet {
            title: network.title.clone(),
            subtitle: subtitle(network),
            legend: legend(network, graph, &palette),
            plot_height,
            caption: caption(network, left_out, labels.dropped),
        };
        Self { network, palette, spots, radii, texts, labels, sheet }
    }

    fn write(&self, out: &mut dyn Write) -> Result<()> {
        self.sheet.write(out, |xml| {
            self.write_edges(xml)?;
            self.write_nodes(xml)?;
            self.write_labels(xml)
        })
    }

    /// Light edges first, so that heavy ones lie above them.
    fn write_edges(&self, xml: &mut Xml) -> Result<()> {
        let edges = &self.network.edges;
        let heaviest = edges.iter().map(|e| e.weight).fold(1.0, f64::max);
        let mut order: Vec<usize> = (0..edges.len()).collect();
        order.sort_by(|a, b| edges[*a].weight.total_cmp(&edges[*b].weight).then(a.cmp(b)));
        let opacity = if edges.len() > 150 { "0.35" } else { "0.5" };
        xml.open(
            "g",
            &[("stroke", "#808080".into()), ("stroke-opacity", opacity.into()), ("fill", "none".into())],
        )?;
        for edge in order.into_iter().map(|i| &edges[i]) {
            let (from, to) = (self.spots[edge.source], self.spots[edge.target]);
            let width = line_width(edge.weight, heaviest);
            xml.open(
                "path",
                &[
                    ("d", self.path(edge.source, edge.target, from, to).into()),
                    ("stroke-width", format!("{width:.2}").into()),
                ],
            )?;
            let (a, b) = (&self.network.nodes[edge.source].label, &self.network.nodes[edge.target].label);
            let (joint, relation) = match self.network.directed {
                true => ("→", edge.relation.replace('_', " ")),
                false => ("–", format!("{} {}", edge.relation.replace('_', " "), edge.weight)),
            };
            let dates = match (edge.first, edge.last) {
                (Some(first), Some(last)) if first != last => format!(", {first} to {last}"),
                (Some(date), _) | (None, Some(date)) => format!(", {date}"),
                (None, None) => String::new(),
            };
            xml.text("title", &[], &format!("{a} {joint} {b}: {relation}{dates}"))?;
            xml.close("path")?;
        }
        xml.close("g")
    }

    /// A straight line, with an arrowhead where the network has a direction; a small ring for a loop.
    fn path(&self, source: usize, target: usize, from: Point, to: Point) -> String {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = (dx * dx + dy * dy).sqrt();
        if source == target || length < 1e-9 {
            let r = self.radii[source];
            let (x, y) = (from.x - r * 0.7, from.y - r * 0.7);
            return format!("M{x:.1} {y:.1}a{r:.1} {r:.1} 0 1 1 {:.1} 0", r * 1.4);
        }
        if !self.network.directed {
            return format!("M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y);
        }
        let (ux, uy) = (dx / length, dy / length);
        let reach = self.radii[target] + 2.0;
        let tip = Point { x: to.x - ux * reach, y: to.y - uy * reach };
        let wing = |side: f64| (tip.x - 7.0 * ux - side * 3.5 * uy, tip.y - 7.0 * uy + side * 3.5 * ux);
        let ((lx, ly), (rx, ry)) = (wing(1.0), wing(-1.0));
        format!(
            "M{:.1} {:.1}L{:.1} {:.1}M{lx:.1} {ly:.1}L{:.1} {:.1}L{rx:.1} {ry:.1}",
            from.x, from.y, tip.x, tip.y, tip.x, tip.y
        )
    }

    fn write_nodes(&self, xml: &mut Xml) -> Result<()> {
        let degrees = self.network.degrees();
        xml.open("g", &[("stroke", "#ffffff".into()), ("stroke-width", "1.2".into())])?;
        for (i, node) in self.network.nodes.iter().enumerate() {
            xml.open("g", &[])?;
            let about = format!("{}: {} {}", node.label, degrees[i], plural(degrees[i], "tie", "ties"));
            xml.text("title", &[], &about)?;
            shape(xml, kind_shape(node.kind), self.spots[i], self.radii[i], self.palette.color(node))?;
            xml.close("g")?;
        }
        xml.close("g")
    }

    fn write_labels(&self, xml: &mut Xml) -> Result<()> {
        let halo: [(&'static str, Cow<str>); 5] = [
            ("fill", INK.into()),
            ("stroke", "#ffffff".into()),
            ("stroke-width", "3".into()),
            ("stroke-linejoin", "round".into()),
            ("paint-order", "stroke".into()),
        ];
        xml.open("g", &halo)?;
        for label in &self.labels.placed {
            for (i, line) in self.texts[label.node].iter().enumerate() {
                let y = label.at.y + LINE * label.size * i as f64;
                let (x, y) = (format!("{:.1}", label.at.x).into(), format!("{y:.1}").into());
                let size = format!("{:.1}", label.size).into();
                xml.text("text", &[("x", x), ("y", y), ("font-size", size)], line)?;
            }
        }
        xml.close("g")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, View, fixture};

    fn drawn(view: View, graph: &Graph) -> String {
        let mut out = Vec::new();
        let filter = Filter { background: true, prospects: true, ..Filter::default() };
        write(&view.project(graph, &filter), graph, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_view_of_every_graph_is_well_formed_and_runs_nothing() {
        for graph in [fixture::unification(), fixture::hostile(), fixture::small(&[], &[])] {
            for view in View::ALL {
                let svg = drawn(view, &graph);
                let mut reader = quick_xml::Reader::from_str(&svg);
                while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
                assert!(!svg.contains("<script") && !svg.contains("NaN") && !svg.contains("inf"), "{view:?}");
                assert_eq!(svg, drawn(view, &graph));
            }
        }
    }

    #[test]
    fn the_picture_says_period_counts_legend_and_what_is_missing() {
        let svg = drawn(View::People, &fixture::unification());
        for words in [
            "Jan 1990 to Oct 1990 · 13 people, 36 pairs that met",
            ">Soviet Union</text>",
            "(1 to 8 times)",
            "3 nodes without ties are not drawn",
            "Kohl, Helmut: 7 ties",
        ] {
            assert!(svg.contains(words), "{words} is not in it");
        }
    }
}
