//! A picture of a network as SVG 1.1, fit for print: colours that all readers can tell apart, real text, a legend, and a
//! caption that says what was left out.
//!
//! Specification: <https://www.w3.org/TR/SVG11/>

use super::xml::Xml;
use crate::date::{Edtf, Point as Day};
use crate::draw::{Color, Entry, LINE, Labels, Layout, Palette, Point, Spot, width_of};
use crate::error::Result;
use crate::graph::{EntityKind, Graph, Network, NetworkNode, NodeKind, View, party};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::io::Write;

const WIDTH: f64 = 1200.0;
const EDGE: f64 = 40.0;
const INK: &str = "#222222";
const FAINT: &str = "#555555";
const FONT: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// The longest line of a label, in characters; a label has two at most. The whole name is in the node's `title`.
const LONGEST: usize = 28;

/// Only so many nodes, the most tied, may have labels.
const MOST_LABELS: usize = 400;

/// Draws a network. Nodes without edges are left out, and counted in the caption, unless there are no others.
///
/// # Errors
/// As [`super::write`].
pub fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    super::check(network)?;
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
    /// Lines of the legend: colour, shape, and text, with places relative to the legend's corner.
    legend: Vec<(Point, Color, Shape, String)>,
    legend_height: f64,
    plot_height: f64,
    subtitle: String,
    caption: Vec<String>,
}

/// The outline of a node: a second sign beside colour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Circle,
    Square,
    Diamond,
}

const TOP: f64 = 84.0;

impl<'a> Picture<'a> {
    fn new(network: &'a Network, graph: &Graph, left_out: usize) -> Self {
        let layout = Layout::of(network);
        let inner = WIDTH - 2.0 * EDGE;
        let scale = (inner / layout.size.x.max(1e-9)).min(900.0 / layout.size.y.max(1e-9)).min(210.0);
        let (wide, plot_height) = (layout.size.x * scale, layout.size.y * scale);
        let left = (WIDTH - wide) / 2.0;
        let spots: Vec<Point> =
            layout.positions.iter().map(|p| Point { x: left + p.x * scale, y: p.y * scale }).collect();
        let radii = radii(network);
        let texts: Vec<Vec<String>> = network.nodes.iter().map(|n| in_lines(&n.label)).collect();
        let labels = labels(network, graph, &spots, &radii, &texts, plot_height);
        let palette = Palette::of(network);
        let (legend, legend_height) = legend(network, graph, &palette);
        let subtitle = subtitle(network);
        let caption = wrapped(&caption(network, left_out, labels.dropped), inner, 13.0);
        let legend_height = legend_height + 14.0;
        Self {
            network,
            palette,
            spots,
            radii,
            texts,
            labels,
            legend,
            legend_height,
            plot_height,
            subtitle,
            caption,
        }
    }

    fn write(&self, out: &mut dyn Write) -> Result<()> {
        let top = TOP + self.legend_height;
        let bottom = top + self.plot_height;
        let height = bottom + 30.0 + 18.0 * self.caption.len() as f64;
        let mut xml = Xml::new(out)?;
        xml.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg".into()),
                ("width", format!("{WIDTH:.0}").into()),
                ("height", format!("{height:.0}").into()),
                ("viewBox", format!("0 0 {WIDTH:.0} {height:.0}").into()),
                ("font-family", FONT.into()),
                ("role", "img".into()),
            ],
        )?;
        xml.text("title", &[], &self.network.title)?;
        xml.text("desc", &[], &format!("{}. {}", self.subtitle, self.caption.join(" ")))?;
        xml.empty(
            "rect",
            &[("width", "100%".into()), ("height", "100%".into()), ("fill", "#ffffff".into())],
        )?;
        text(&mut xml, Point { x: EDGE, y: 42.0 }, 24.0, INK, true, &self.network.title)?;
        text(&mut xml, Point { x: EDGE, y: 66.0 }, 14.0, FAINT, false, &self.subtitle)?;
        self.write_legend(&mut xml)?;
        xml.open("g", &[("transform", format!("translate(0 {top:.1})").into())])?;
        self.write_edges(&mut xml)?;
        self.write_nodes(&mut xml)?;
        self.write_labels(&mut xml)?;
        xml.close("g")?;
        for (i, line) in self.caption.iter().enumerate() {
            let at = Point { x: EDGE, y: bottom + 24.0 + 18.0 * i as f64 };
            text(&mut xml, at, 13.0, FAINT, false, line)?;
        }
        xml.close("svg")?;
        xml.finish()
    }

    fn write_legend(&self, xml: &mut Xml) -> Result<()> {
        for (at, color, sign, name) in &self.legend {
            let at = Point { x: EDGE + at.x, y: TOP + at.y };
            shape(xml, *sign, Point { x: at.x + 7.0, y: at.y + 7.0 }, 6.5, *color)?;
            text(xml, Point { x: at.x + 19.0, y: at.y + 12.0 }, 13.0, INK, false, name)?;
        }
        Ok(())
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
            shape(xml, shape_of(node), self.spots[i], self.radii[i], self.palette.color(node))?;
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

fn text(xml: &mut Xml, at: Point, size: f64, ink: &'static str, is_bold: bool, words: &str) -> Result<()> {
    let weight = if is_bold { "bold" } else { "normal" };
    let attributes = [
        ("x", format!("{:.1}", at.x).into()),
        ("y", format!("{:.1}", at.y).into()),
        ("font-size", size.to_string().into()),
        ("font-weight", weight.into()),
        ("fill", ink.into()),
    ];
    xml.text("text", &attributes, words)
}

fn shape(xml: &mut Xml, shape: Shape, at: Point, r: f64, color: Color) -> Result<()> {
    let fill = ("fill", Cow::from(color.hex()));
    let number = |value: f64| Cow::from(format!("{value:.1}"));
    let (x, y) = (at.x, at.y);
    match shape {
        Shape::Circle => xml.empty("circle", &[("cx", number(x)), ("cy", number(y)), ("r", number(r)), fill]),
        Shape::Square => {
            let half = 0.86 * r;
            let side = number(2.0 * half);
            let corner = [("x", number(x - half)), ("y", number(y - half))];
            let [left, top] = corner;
            xml.empty(
                "rect",
                &[left, top, ("width", side.clone()), ("height", side), ("rx", "1.5".into()), fill],
            )
        }
        Shape::Diamond => {
            let r = 1.15 * r;
            let d =
                format!("M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z", y - r, x + r, y + r, x - r);
            xml.empty("path", &[("d", d.into()), fill])
        }
    }
}

fn shape_of(node: &NetworkNode) -> Shape {
    kind_shape(node.kind)
}

fn kind_shape(kind: NodeKind) -> Shape {
    match kind {
        NodeKind::Event | NodeKind::Prospect => Shape::Square,
        NodeKind::Entity(EntityKind::Series | EntityKind::Agreement | EntityKind::Office) => Shape::Diamond,
        _ => Shape::Circle,
    }
}

/// Half widths: the area grows with the number of ties.
fn radii(network: &Network) -> Vec<f64> {
    let degrees = network.degrees();
    let most = degrees.iter().copied().max().unwrap_or(0).max(1) as f64;
    let (least, more) = match network.nodes.len() {
        0..=60 => (6.0, 13.0),
        61..=200 => (4.0, 10.0),
        _ => (2.8, 6.5),
    };
    degrees.iter().map(|d| least + more * (*d as f64 / most).sqrt()).collect()
}

fn line_width(weight: f64, heaviest: f64) -> f64 {
    if heaviest <= 1.0 { 1.2 } else { 1.0 + 6.0 * (weight - 1.0).max(0.0) / (heaviest - 1.0) }
}

/// The most tied first; events without a name of their own after everything else, and smaller.
fn labels(
    network: &Network,
    graph: &Graph,
    spots: &[Point],
    radii: &[f64],
    texts: &[Vec<String>],
    height: f64,
) -> Labels {
    let degrees = network.degrees();
    let is_nameless = |i: usize| graph.event(&network.nodes[i].id).is_some_and(|event| event.name.is_none());
    let crowded = network.nodes.len() > 60;
    let spots: Vec<Spot> = (0..spots.len())
        .map(|i| {
            let size = match (crowded, is_nameless(i)) {
                (false, false) => 14.0,
                (true, false) => 11.5,
                (_, true) => 9.5,
            };
            Spot { at: spots[i], radius: radii[i], lines: &texts[i], size }
        })
        .collect();
    let mut order: Vec<usize> = (0..spots.len()).filter(|i| !texts[*i].is_empty()).collect();
    order.sort_by_key(|i| (is_nameless(*i), Reverse(degrees[*i]), *i));
    let lines: Vec<(Point, Point)> =
        network.edges.iter().map(|e| (spots[e.source].at, spots[e.target].at)).collect();
    let candidates = order.len().min(MOST_LABELS);
    let mut labels = Labels::place(&spots, &order[..candidates], &lines, Point { x: WIDTH, y: height });
    labels.dropped += order.len() - candidates;
    labels
}

/// A name in one or two lines, cut where that is too short; none for a name of white space.
fn in_lines(label: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        let is_full = lines.len() == 2;
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LONGEST => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if is_full => {
                line.push('…');
                break;
            }
            _ if word.chars().count() > LONGEST => {
                lines.push(word.chars().take(LONGEST - 1).chain(['…']).collect());
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Entries side by side, in as many rows as they need; and the height of all.
fn legend(network: &Network, graph: &Graph, palette: &Palette) -> (Vec<(Point, Color, Shape, String)>, f64) {
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

/// Period and counts.
fn subtitle(network: &Network) -> String {
    let (nodes, edges) = (network.nodes.len(), network.edges.len());
    let counts = match network.view {
        Some(View::People) => {
            format!("{nodes} people, {edges} {}", plural(edges, "pair that met", "pairs that met"))
        }
        Some(View::States) => {
            format!("{nodes} states, {edges} {}", plural(edges, "pair that met", "pairs that met"))
        }
        _ => {
            format!("{nodes} {}, {edges} {}", plural(nodes, "node", "nodes"), plural(edges, "edge", "edges"))
        }
    };
    network.period.map_or(counts.clone(), |period| format!("{} · {counts}", words(period)))
}

fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// A date for readers: `Sept 2023 to Dec 2023`.
fn words(date: Edtf) -> String {
    let (start, end) = (day_words(date.start()), day_words(date.end()));
    if start == end { start } else { format!("{start} to {end}") }
}

fn day_words(day: Day) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    let text = day.to_string();
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or_default();
    let number = |part: Option<&str>| part.and_then(|p| p.parse::<usize>().ok());
    let month = number(parts.next()).and_then(|m| MONTHS.get(m.wrapping_sub(1)).copied());
    match (month, number(parts.next())) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        (None, _) => year.to_owned(),
    }
}

/// How to read the picture, and what is not in it.
fn caption(network: &Network, left_out: usize, unlabelled: usize) -> String {
    let heaviest = network.edges.iter().map(|e| e.weight).fold(1.0, f64::max);
    let mut caption = match network.view {
        Some(View::People | View::States) => {
            format!("A line joins two that met or telephoned, thicker the more often (1 to {heaviest} times).")
        }
        Some(View::Affiliation) => "A line leads from an event (square) to each who took part.".to_owned(),
        Some(View::Series) => {
            format!("A line joins a dialogue (diamond) and a state that attended it, thicker the more sessions (1 to {heaviest}).")
        }
        Some(View::Deliverables) => {
            "Arrows lead from what was promised (diamond) to the summit, and from each session (square) to its dialogue."
                .to_owned()
        }
        Some(View::Knowledge) | None => "A line is one statement of the articles.".to_owned(),
    };
    caption += " Larger nodes have more ties.";
    if left_out > 0 {
        let (who, have) = (plural(left_out, "node", "nodes"), plural(left_out, "is", "are"));
        caption += &format!(" {left_out} {who} without ties {have} not drawn.");
    }
    if unlabelled > 0 {
        let (which, found) = (plural(unlabelled, "label", "labels"), plural(unlabelled, "was", "were"));
        caption += &format!(" {unlabelled} {which} of less tied nodes {found} left out for room.");
    }
    caption
}

/// The words in lines that are not wider than `width`.
fn wrapped(words: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && width_of(&format!("{line} {word}"), size) > width {
            lines.push(word.to_owned());
        } else {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, fixture};

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

    #[test]
    fn dates_are_written_for_readers() {
        for (date, expected) in
            [("2023", "2023"), ("2023-09/2023-12", "Sept 2023 to Dec 2023"), ("2023-11-16", "16 Nov 2023")]
        {
            assert_eq!(words(date.parse().unwrap()), expected);
        }
    }
}
