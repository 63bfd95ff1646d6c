//! What the page carries.

use crate::analysis::{Cell, Shown, Table, claims};
use crate::diagnostic::Diagnostic;
use crate::draw::{Entry, Layout, Palette, Theme, Tie, kind_color};
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{EntityKind, Filter, Graph, Network, NodeKind, Record, View};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Who made the page.
pub(super) const GENERATOR: &str = concat!("rapporteur ", env!("CARGO_PKG_VERSION"));

#[derive(Serialize)]
struct Data<'g> {
    generator: &'static str,
    graph: &'g Record,
    doubts: Option<&'g [Diagnostic]>,
    /// By view and id: to the right and downwards, neighbours about 1 apart.
    layouts: BTreeMap<&'static str, BTreeMap<&'g str, [f64; 2]>>,
    /// The colours of states that have their own, by code.
    colors: BTreeMap<String, String>,
    /// The colours of kinds of nodes.
    kinds: BTreeMap<&'static str, String>,
    /// How lines are drawn, by the relation that they stand for.
    lines: BTreeMap<&'g str, Value>,
    tables: BTreeMap<&'static str, Value>,
}

/// The title of the page: that of the only article, or what it is about.
pub(super) fn title(graph: &Graph) -> String {
    match &graph.record().articles[..] {
        [only] => only.title.clone().unwrap_or_else(|| only.file.clone()),
        _ => match crate::graph::view::period(graph, &Filter::default()) {
            Some(period) => format!("Diplomatic network, {period}"),
            None => "Diplomatic network".into(),
        },
    }
}

/// Everything as one JSON object.
///
/// # Errors
/// [`ErrorKind::Export`] if a number in it cannot be written as JSON.
pub(super) fn json(graph: &Graph, doubts: Option<&[Diagnostic]>) -> Result<String> {
    // Plans and what is only recalled have places too, so that they can be shown on request.
    let everything = Filter { background: true, prospects: true, ..Filter::default() };
    let networks = View::ALL.map(|view| (view.name(), view.project(graph, &everything)));
    let people = View::People.project(graph, &Filter::default());
    let data = Data {
        generator: GENERATOR,
        graph: graph.record(),
        doubts,
        layouts: networks.iter().map(|(view, network)| (*view, places(network))).collect(),
        colors: colors(&people),
        kinds: kinds(),
        lines: networks
            .iter()
            .flat_map(|(_, network)| &network.edges)
            .map(|edge| line(edge.relation))
            .collect(),
        tables: BTreeMap::from([("claims", table(&claims(graph, &Filter::default())))]),
    };
    serde_json::to_string(&data)
        .map_err(|e| Error::new(ErrorKind::Export, "the graph cannot be written as JSON").because(e))
}

/// Where the nodes of a view stand, by their ids, to a hundredth.
fn places(network: &Network) -> BTreeMap<&str, [f64; 2]> {
    let layout = Layout::of(network);
    let round = |x: f64| (x * 100.0).round() / 100.0;
    let spots = network.nodes.iter().zip(&layout.positions);
    spots.map(|(node, at)| (node.id.as_str(), [round(at.x), round(at.y)])).collect()
}

fn colors(people: &Network) -> BTreeMap<String, String> {
    let palette = Palette::of(people);
    let own = palette.entries().iter().filter_map(|entry| match entry {
        Entry::State(code, color) => Some((code.clone(), color.hex())),
        _ => None,
    });
    own.collect()
}

fn kinds() -> BTreeMap<&'static str, String> {
    let entities = EntityKind::ALL.into_iter().map(NodeKind::Entity);
    let all = entities.chain([NodeKind::Event, NodeKind::Prospect]);
    all.map(|kind| (kind.name(), kind_color(kind).hex())).collect()
}

/// The words of a legend, the dashes, and the colours on light and dark grounds of the lines of a relation.
fn line(relation: &str) -> (&str, Value) {
    let tie = Tie::of(relation);
    let dashes: Vec<f64> =
        tie.dashes().unwrap_or_default().split(' ').filter_map(|length| length.parse().ok()).collect();
    let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| tie.color(theme).hex());
    (relation, json!({"words": tie.words(), "dashes": dashes, "light": light, "dark": dark}))
}

/// A table for people: the columns that they see, and their values.
fn table(table: &Table) -> Value {
    let seen: Vec<usize> =
        (0..table.columns.len()).filter(|&i| table.columns[i].shown != Shown::InFiles).collect();
    let columns: Vec<Value> = seen
        .iter()
        .map(|&i| json!({"name": table.columns[i].name, "number": table.columns[i].is_number}))
        .collect();
    let value = |cell: &Cell| match cell {
        Cell::Absent => Value::Null,
        Cell::Count(count) => json!(count),
        Cell::Number(number) => json!(number),
        Cell::Text(_) | Cell::List(_) | Cell::Date(_) => json!(cell.to_text()),
    };
    let rows: Vec<Vec<Value>> =
        table.rows.iter().map(|row| seen.iter().map(|&i| value(&row[i])).collect()).collect();
    json!({"title": table.title, "columns": columns, "rows": rows, "notes": table.notes})
}
