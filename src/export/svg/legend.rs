//! What the colours of a network stand for.

use super::edges::thinness;
use super::marks::{Shape, kind_shape, line_width};
use super::names::in_lines;
use super::sheet::Legend;
use super::words::plural;
use crate::draw::{Entry, Palette, Theme, Tie};
use crate::graph::{Graph, Network, View, Weight, party};
use std::collections::{BTreeMap, BTreeSet};

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

/// Below these, what the lines stand for: their kinds where there are several, else how wide the lightest and the heaviest are.
pub(super) fn explain_lines(legend: &mut Legend, network: &Network, theme: Theme, width: f64) {
    let mut kinds: BTreeMap<Tie, BTreeSet<&str>> = BTreeMap::new();
    for edge in &network.edges {
        kinds.entry(Tie::of(edge.relation)).or_default().insert(edge.relation);
    }
    if kinds.len() > 1 {
        for (kind, relations) in kinds {
            let only = relations.first().filter(|_| relations.len() == 1);
            let words = only.map_or(kind.words().to_owned(), |relation| relation.replace('_', " "));
            legend.add_line(kind.color(theme), kind.dashes(), 2.0, &words, width);
        }
        return;
    }
    let weights = || network.edges.iter().map(|edge| edge.weight);
    let (least, most) = (weights().fold(f64::INFINITY, f64::min), weights().fold(0.0, f64::max));
    let is_counted = weights().all(|weight| weight.fract() == 0.0);
    if !is_counted || least >= most {
        return;
    }
    let unit = match (network.view, network.weight.unwrap_or_default()) {
        (Some(View::People | View::States), Weight::Days) => ["day", "days"],
        (Some(View::Series), _) => ["session", "sessions"],
        _ => ["time", "times"],
    };
    for weight in [least, most] {
        let words = format!("{weight} {}", unit[usize::from(weight != 1.0)]);
        let thick = line_width(weight, most.max(1.0)) * thinness(network.edges.len());
        legend.add_line(theme.line(), None, thick, &words, width);
    }
}
