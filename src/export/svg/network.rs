//! A network on its sheet: lines, nodes, and the names beside them.

use super::drawing::{Chosen, Drawing};
use super::edges;
use super::legend::{explain_lines, legend};
use super::marks::{kind_shape, radii, shape};
use super::names::{in_lines, labels};
use super::sheet::{Sheet, plot_room};
use super::words::{caption, plural, subtitle};
use super::{EDGE, WIDTH};
use crate::draw::{Coloring, LINE, Labels, Layout, Palette, Point};
use crate::error::Result;
use crate::export::xml::Xml;
use crate::graph::{Graph, Network};
use std::borrow::Cow;
use std::io::Write;

/// How high the plot is at most, where no size is asked for.
const PLOT_HEIGHT: f64 = 900.0;

/// How far neighbours are apart at most.
const LONGEST: f64 = 210.0;

/// How many lines of caption there is room for, where a size is asked for.
const CAPTION_LINES: usize = 3;

/// How faint is what is not highlighted.
const FAINTNESS: &str = "0.25";

/// What is where.
pub(super) struct Scene<'a> {
    pub network: &'a Network,
    pub spots: Vec<Point>,
    pub radii: Vec<f64>,
    pub texts: Vec<Vec<String>>,
    /// Which nodes are to be seen first.
    pub is_first: Vec<bool>,
    /// Whether any are.
    pub has_first: bool,
}

/// Everything that is known before the first line is written.
pub(super) struct Picture<'a> {
    drawing: &'a Drawing,
    scene: Scene<'a>,
    palette: Palette,
    labels: Labels,
    sheet: Sheet,
}

impl<'a> Picture<'a> {
    pub(super) fn new(drawing: &'a Drawing, chosen: &'a Chosen, graph: &Graph) -> Self {
        let network = &chosen.network;
        let palette = Palette::by(drawing.color.unwrap_or_else(|| coloring(network)), network);
        let width = drawing.size.map_or(WIDTH, |size| size.x);
        let mut legend = legend(network, graph, &palette, width);
        explain_lines(&mut legend, network, drawing.theme, width);
        let height = drawing.size.map_or(PLOT_HEIGHT, |size| plot_room(size.y, &legend, CAPTION_LINES));
        let plot = Point { x: (width - 2.0 * EDGE).max(100.0), y: height.max(100.0) };
        let radii = radii(&chosen.sizes, plot);
        let shaped = || Layout::shaped(network, plot.x / plot.y);
        let layout = drawing.layout.clone().unwrap_or_else(shaped);
        let (mut spots, plot_height) = layout.on_sheet(plot, LONGEST, &radii, 2.0);
        spots.iter_mut().for_each(|spot| spot.x += EDGE);
        let is_first: Vec<bool> = network.nodes.iter().map(|n| drawing.highlight.contains(&n.id)).collect();
        let has_first = is_first.contains(&true);
        let texts = network.nodes.iter().map(|n| in_lines(&n.label)).collect();
        let mut scene = Scene { network, spots, radii, texts, is_first, has_first };
        let labels = labels(&mut scene, graph, drawing.labels, Point { x: width, y: plot_height });
        let sheet = Sheet {
            theme: drawing.theme,
            width,
            height: drawing.size.map(|size| size.y),
            title: network.title.clone(),
            subtitle: subtitle(network),
            legend,
            plot_height,
            caption: caption(drawing, chosen, graph, labels.dropped),
        };
        Self { drawing, scene, palette, labels, sheet }
    }

    pub(super) fn write(&self, out: &mut dyn Write) -> Result<()> {
        self.sheet.write(out, |xml| {
            edges::write(xml, &self.scene, self.drawing.theme, &self.palette)?;
            self.write_nodes(xml)?;
            self.write_labels(xml)
        })
    }

    fn write_nodes(&self, xml: &mut Xml) -> Result<()> {
        let (scene, theme) = (&self.scene, self.drawing.theme);
        let degrees = scene.network.degrees();
        let around = if scene.network.nodes.len() > 1_000 { "0.5" } else { "1.2" };
        xml.open("g", &[("stroke", theme.rim().into()), ("stroke-width", around.into())])?;
        for (i, node) in scene.network.nodes.iter().enumerate() {
            let look: &[(&str, Cow<str>)] = match (scene.has_first, scene.is_first[i]) {
                (true, true) => &[("stroke", theme.accent().into()), ("stroke-width", "3".into())],
                (true, false) => &[("opacity", "0.55".into())],
                (false, _) => &[],
            };
            xml.open("g", look)?;
            let about = format!("{}: {} {}", node.label, degrees[i], plural(degrees[i], "tie", "ties"));
            xml.text("title", &[], &about)?;
            let color = theme.tone(self.palette.color(node));
            shape(xml, kind_shape(node.kind), scene.spots[i], scene.radii[i], color)?;
            xml.close("g")?;
        }
        xml.close("g")
    }

    fn write_labels(&self, xml: &mut Xml) -> Result<()> {
        let theme = self.drawing.theme;
        let halo: [(&'static str, Cow<str>); 5] = [
            ("fill", theme.ink().into()),
            ("stroke", theme.paper().into()),
            ("stroke-width", "3".into()),
            ("stroke-linejoin", "round".into()),
            ("paint-order", "stroke".into()),
        ];
        xml.open("g", &halo)?;
        for label in &self.labels.placed {
            for (i, line) in self.scene.texts[label.node].iter().enumerate() {
                let y = label.at.y + LINE * label.size * i as f64;
                let mut attributes: Vec<(&'static str, Cow<str>)> = vec![
                    ("x", format!("{:.1}", label.at.x).into()),
                    ("y", format!("{y:.1}").into()),
                    ("font-size", format!("{:.1}", label.size).into()),
                ];
                if self.scene.has_first && !self.scene.is_first[label.node] {
                    attributes.push(("opacity", "0.7".into()));
                }
                xml.text("text", &attributes, line)?;
            }
        }
        xml.close("g")
    }
}

/// What suits the view; but where no state is told of anybody, communities tell more than one colour would.
pub(super) fn coloring(network: &Network) -> Coloring {
    match Coloring::suiting(network) {
        Coloring::State if network.nodes.iter().all(|node| node.state.is_none()) => Coloring::Community,
        suiting => suiting,
    }
}

/// How faint the line between two nodes is, where some are to be seen first.
pub(super) fn faintness(scene: &Scene, source: usize, target: usize) -> Option<&'static str> {
    let is_faint = scene.has_first && !scene.is_first[source] && !scene.is_first[target];
    is_faint.then_some(FAINTNESS)
}
