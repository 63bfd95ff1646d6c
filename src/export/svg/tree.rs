//! What summits promised as a tree from left to right: summit, what it promised, and what was held of it, by date.

use super::marks::{Anchor, Shape, anchored, rule, shape};
use super::sheet::{Legend, Sheet};
use super::words::{cut, sources, subtitle};
use super::{EDGE, WIDTH};
use crate::draw::{DARK, GREY, ORANGE, PURPLE, Point, Theme};
use crate::error::Result;
use crate::export::xml::Xml;
use crate::graph::{EntityKind, Graph, Network, NodeKind};
use std::io::Write;

/// From one row to the next.
const ROW: f64 = 26.0;

/// Where the three layers begin, as parts of the width.
const LAYERS: [f64; 3] = [0.0, 0.34, 0.70];

/// Half a mark, and the size of letters.
const MARK: f64 = 6.0;
const LETTERS: f64 = 13.0;

/// One node of the tree on its row, which is between rows where it has several below it.
struct Place {
    node: usize,
    layer: usize,
    row: f64,
    /// The place of what it hangs on.
    from: Option<usize>,
}

/// Draws the view of deliverables as a tree on a sheet of this size; as high as needed, if none is asked for.
///
/// # Errors
/// As [`crate::export::Format::write`].
pub fn tree(
    network: &Network,
    graph: &Graph,
    theme: Theme,
    size: Option<Point>,
    out: &mut dyn Write,
) -> Result<()> {
    crate::export::validate::network(network)?;
    let width = size.map_or(WIDTH, |size| size.x);
    let (places, rows) = placed(network);
    let entries = [
        (DARK, Shape::Square, "summit or session"),
        (ORANGE, Shape::Diamond, "dialogue"),
        (PURPLE, Shape::Diamond, "agreement"),
    ];
    let sheet = Sheet {
        theme,
        width,
        height: size.map(|size| size.y),
        title: network.title.clone(),
        subtitle: subtitle(network),
        legend: Legend::within(width, entries.map(|(color, sign, name)| (color, sign, name.to_owned()))),
        plot_height: ROW * (rows.max(1) as f64 + 0.5),
        caption: format!(
            "From left to right: a summit, what it promised, and the sessions and conclusions of that by date, as far as the articles tell of them.{}",
            sources(graph)
        ),
    };
    sheet.write(out, |xml| {
        if places.is_empty() {
            let at = Point { x: EDGE, y: ROW };
            return anchored(xml, at, LETTERS, theme.faint(), Anchor::Start, "no promise is told of");
        }
        places.iter().try_for_each(|place| write_line(xml, &places, place, theme, width))?;
        places.iter().try_for_each(|place| write_node(xml, network, place, theme, width))
    })
}

/// Summits in the order of the network, what they promised, and what was held, each on rows below those before.
fn placed(network: &Network) -> (Vec<Place>, usize) {
    let sources = |target: usize, is_promise: bool| {
        let edges = network.edges.iter().filter(move |e| e.target == target);
        let fits =
            edges.filter(move |e| (e.relation == "deliverable_of") == is_promise && e.source != e.target);
        let mut nodes: Vec<usize> = fits.map(|edge| edge.source).collect();
        nodes.sort_by_key(|node| (network.nodes[*node].date.map(|date| date.first_day()), *node));
        nodes.dedup();
        nodes
    };
    let (mut places, mut row): (Vec<Place>, usize) = (Vec::new(), 0);
    for summit in 0..network.nodes.len() {
        let promises = sources(summit, true);
        if promises.is_empty() {
            continue;
        }
        let (at, first) = (places.len(), row);
        places.push(Place { node: summit, layer: 0, row: 0.0, from: None });
        for promise in promises {
            let held = sources(promise, false);
            let (own, top) = (places.len(), row);
            places.push(Place { node: promise, layer: 1, row: 0.0, from: Some(at) });
            for session in &held {
                places.push(Place { node: *session, layer: 2, row: row as f64, from: Some(own) });
                row += 1;
            }
            row += usize::from(held.is_empty());
            places[own].row = 0.5 * (top + row - 1) as f64;
        }
        places[at].row = 0.5 * (first + row - 1) as f64;
    }
    (places, row)
}

fn spot(place: &Place, width: f64) -> Point {
    Point { x: EDGE + MARK + LAYERS[place.layer] * (width - 2.0 * EDGE), y: ROW * (place.row + 0.75) }
}

/// From what it hangs on down or up to its row, then to it.
fn write_line(xml: &mut Xml, places: &[Place], place: &Place, theme: Theme, width: f64) -> Result<()> {
    let Some(from) = place.from.map(|from| spot(&places[from], width)) else { return Ok(()) };
    let (to, grey) = (spot(place, width), theme.tone(GREY));
    let bend = to.x - 22.0;
    let corners = [from, Point { x: bend, y: from.y }, Point { x: bend, y: to.y }, to];
    corners.windows(2).try_for_each(|two| rule(xml, two[0], two[1], grey, 1.2, None))
}

fn write_node(xml: &mut Xml, network: &Network, place: &Place, theme: Theme, width: f64) -> Result<()> {
    let (node, at) = (&network.nodes[place.node], spot(place, width));
    let (color, sign) = match node.kind {
        NodeKind::Entity(EntityKind::Agreement) => (PURPLE, Shape::Diamond),
        NodeKind::Entity(_) => (ORANGE, Shape::Diamond),
        _ => (DARK, Shape::Square),
    };
    let dated = node.date.map(|date| date.to_string()).filter(|date| !node.label.contains(date));
    let name = dated.map_or(node.label.clone(), |date| format!("{date} {}", node.label));
    let next = LAYERS.get(place.layer + 1).copied().unwrap_or(1.0);
    // The bend of the next layer is left free.
    let room = (next - LAYERS[place.layer]) * (width - 2.0 * EDGE) - MARK - 40.0;
    xml.open("g", &[("stroke", theme.rim().into()), ("stroke-width", "1".into())])?;
    xml.text("title", &[], &name)?;
    shape(xml, sign, at, MARK, theme.tone(color))?;
    xml.close("g")?;
    // A ground of its own, so that the line to the next layer does not run through the letters.
    let short = cut(&name, room, LETTERS);
    let ground = [
        ("x", format!("{:.1}", at.x + MARK + 2.0).into()),
        ("y", format!("{:.1}", at.y - 9.0).into()),
        ("width", format!("{:.1}", crate::draw::width_of(&short, LETTERS) + 8.0).into()),
        ("height", "18".into()),
        ("fill", theme.paper().into()),
    ];
    xml.empty("rect", &ground)?;
    let text = Point { x: at.x + MARK + 6.0, y: at.y + 4.5 };
    anchored(xml, text, LETTERS, theme.ink(), Anchor::Start, &short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Filter, View, fixture};

    #[test]
    fn a_summit_stands_before_its_dialogue_and_that_before_its_sessions_by_date() {
        let graph = fixture::unification();
        let network = View::Deliverables.project(&graph, &Filter::default());
        let (places, rows) = placed(&network);
        assert_eq!((rows, places.iter().map(|p| p.layer).collect::<Vec<_>>()), (4, vec![0, 1, 2, 2, 2, 2]));
        let days: Vec<_> =
            places[2..].iter().map(|p| network.nodes[p.node].date.map(|d| d.first_day())).collect();
        assert!(days.is_sorted());
        assert_eq!((places[0].row, places[1].row, places[5].row), (1.5, 1.5, 3.0));
        assert!(placed(&Network::empty("", true)).0.is_empty());
    }
}
