//! The lines of a network: wider the heavier, curved where several join the same two.

use super::marks::line_width;
use super::network::{Scene, faintness};
use crate::draw::{Palette, Point, Theme, Tie};
use crate::error::Result;
use crate::export::xml::Xml;
use crate::graph::NetworkEdge;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How far the middles of lines between the same two nodes are apart.
const BULGE: f64 = 14.0;

/// Among more lines than this, those between two of a colour have it too.
const MANY: usize = 1_500;

/// Light edges first, so that heavy ones lie above them.
pub(super) fn write(xml: &mut Xml, scene: &Scene, theme: Theme, palette: &Palette) -> Result<()> {
    let edges = &scene.network.edges;
    let heaviest = edges.iter().map(|e| e.weight).fold(1.0, f64::max);
    let mut order: Vec<usize> = (0..edges.len()).collect();
    order.sort_by(|a, b| edges[*a].weight.total_cmp(&edges[*b].weight).then(a.cmp(b)));
    let thinner = thinness(edges.len());
    let bulges = bulges(edges);
    let even = opacity(edges.len(), Tie::Part, 0.0);
    let (stroke, opaque) = (theme.line().hex(), format!("{even:.2}"));
    xml.open("g", &[("stroke", stroke.into()), ("stroke-opacity", opaque.into()), ("fill", "none".into())])?;
    for i in order {
        let edge = &edges[i];
        let kind = Tie::of(edge.relation);
        let mut look: Vec<(&'static str, Cow<str>)> = Vec::new();
        let opacity = opacity(edges.len(), kind, edge.weight / heaviest);
        if opacity > even {
            look.push(("stroke-opacity", format!("{opacity:.2}").into()));
        }
        let colors = [edge.source, edge.target].map(|node| palette.color(&scene.network.nodes[node]));
        if edges.len() > MANY && colors[0] == colors[1] {
            look.push(("stroke", theme.tone(colors[0]).hex().into()));
        } else if kind != Tie::Part {
            look.push(("stroke", kind.color(theme).hex().into()));
        }
        look.extend(faintness(scene, edge.source, edge.target).map(|f| ("opacity", f.into())));
        let width = format!("{:.2}", thinner * line_width(edge.weight, heaviest));
        look.push(("stroke-width", width.into()));
        let (line, head) = path(scene, edge, bulges[i]);
        let dashes = kind.dashes().map(|dashes| ("stroke-dasharray", Cow::from(dashes)));
        // A head of dashes would be none, so it is drawn by itself.
        let whole = if dashes.is_some() { line } else { line + &head };
        let mut attributes = vec![("d", Cow::from(whole))];
        attributes.extend(look.iter().cloned().chain(dashes.clone()));
        xml.open("path", &attributes)?;
        xml.text("title", &[], &about(scene, edge))?;
        xml.close("path")?;
        if dashes.is_some() && !head.is_empty() {
            look.push(("d", head.into()));
            xml.empty("path", &look)?;
        }
    }
    xml.close("g")
}

/// How much thinner lines are drawn where there are many.
pub(super) fn thinness(lines: usize) -> f64 {
    match lines {
        0..=1_500 => 1.0,
        1_501..=8_000 => 0.6,
        _ => 0.4,
    }
}

/// How much of the ground a line covers: the more lines, the less, but for the heaviest. Dashes have gaps, and so cover it more.
fn opacity(lines: usize, kind: Tie, share: f64) -> f64 {
    let least = match lines {
        0..=150 => 0.5,
        151..=1_500 => 0.35,
        1_501..=8_000 => 0.16,
        _ => 0.07,
    };
    let more = if lines > MANY { 0.6 * share * share } else { 0.0 };
    let dashed = if kind == Tie::Part || lines > MANY { 0.0 } else { 0.3 };
    (least + more + dashed).min(0.9)
}

/// How far the middle of each edge is from the straight line, to the left of the way from the lower to the higher node.
fn bulges(edges: &[NetworkEdge]) -> Vec<f64> {
    let mut alike: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (i, edge) in edges.iter().enumerate() {
        alike.entry((edge.source.min(edge.target), edge.source.max(edge.target))).or_default().push(i);
    }
    let mut bulges = vec![0.0; edges.len()];
    for alike in alike.into_values() {
        let middle = 0.5 * (alike.len() - 1) as f64;
        alike.into_iter().enumerate().for_each(|(at, edge)| bulges[edge] = BULGE * (at as f64 - middle));
    }
    bulges
}

fn about(scene: &Scene, edge: &NetworkEdge) -> String {
    let nodes = &scene.network.nodes;
    let (a, b) = (&nodes[edge.source].label, &nodes[edge.target].label);
    let (joint, relation) = match scene.network.directed {
        true => ("→", edge.relation.replace('_', " ")),
        false => ("–", format!("{} {}", edge.relation.replace('_', " "), edge.weight)),
    };
    let dates = match (edge.behind.first, edge.behind.last) {
        (Some(first), Some(last)) if first != last => format!(", {first} to {last}"),
        (Some(date), _) | (None, Some(date)) => format!(", {date}"),
        (None, None) => String::new(),
    };
    format!("{a} {joint} {b}: {relation}{dates}")
}

/// A straight line or a curve, and its arrowhead where the network has a direction; a small ring for a loop.
fn path(scene: &Scene, edge: &NetworkEdge, bulge: f64) -> (String, String) {
    let (from, to) = (scene.spots[edge.source], scene.spots[edge.target]);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).sqrt();
    if edge.source == edge.target || length < 1e-9 {
        let r = scene.radii[edge.source];
        let (x, y) = (from.x - r * 0.7, from.y - r * 0.7);
        return (format!("M{x:.1} {y:.1}a{r:.1} {r:.1} 0 1 1 {:.1} 0", r * 1.4), String::new());
    }
    let side = if edge.source < edge.target { bulge } else { -bulge };
    // The middle of the curve is halfway to this point.
    let control = Point {
        x: 0.5 * (from.x + to.x) - 2.0 * side * dy / length,
        y: 0.5 * (from.y + to.y) + 2.0 * side * dx / length,
    };
    let curve = |tip: Point| match side == 0.0 {
        true => format!("M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, tip.x, tip.y),
        false => format!(
            "M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
            from.x, from.y, control.x, control.y, tip.x, tip.y
        ),
    };
    if !scene.network.directed {
        return (curve(to), String::new());
    }
    let (dx, dy) = if side == 0.0 { (dx, dy) } else { (to.x - control.x, to.y - control.y) };
    let length = (dx * dx + dy * dy).sqrt().max(1e-9);
    let (ux, uy) = (dx / length, dy / length);
    let reach = scene.radii[edge.target] + 2.0;
    let tip = Point { x: to.x - ux * reach, y: to.y - uy * reach };
    let wing = |side: f64| (tip.x - 7.0 * ux - side * 3.5 * uy, tip.y - 7.0 * uy + side * 3.5 * ux);
    let ((lx, ly), (rx, ry)) = (wing(1.0), wing(-1.0));
    (curve(tip), format!("M{lx:.1} {ly:.1}L{:.1} {:.1}L{rx:.1} {ry:.1}", tip.x, tip.y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

    #[test]
    fn lines_between_the_same_two_are_curved_apart() {
        let network = Network::of_ties(3, &[(0, 1, 1.0), (1, 0, 1.0), (0, 1, 1.0), (1, 2, 1.0)]);
        assert_eq!(bulges(&network.edges), [-BULGE, 0.0, BULGE, 0.0]);
    }
}
