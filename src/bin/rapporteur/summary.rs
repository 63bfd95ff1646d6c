//! What `build` says at its end: how much was read, what was found, and what is in doubt.

use anstyle::Style;
use rapporteur::analysis;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::graph::{EntityKind, EventType, Filter, Graph, View};
use std::collections::BTreeMap;

const HEADING: Style = Style::new().bold();

/// How many pairs and promises are named.
const NAMED: usize = 5;

/// The lines of the summary. `diagnostics` are `None` where the graph came from a file, which keeps none.
pub fn lines(graph: &Graph, diagnostics: Option<&[Diagnostic]>) -> Vec<String> {
    let mut lines =
        vec![line("read", &read(graph)), line("events", &events(graph)), line("found", &entities(graph))];
    let not_counted = not_counted(graph);
    if !not_counted.is_empty() {
        lines.push(line("not counted", &not_counted));
    }
    lines.extend(list("met most", &met_most(graph)));
    lines.extend(list("deliverables", &deliverables(graph)));
    lines.push(line("claims", &claims(graph)));
    lines.push(line("doubts", &doubts(diagnostics)));
    lines
}

/// One heading with what belongs to it.
pub fn line(heading: &str, what: &str) -> String {
    format!("{HEADING}{heading:<13}{HEADING:#} {what}")
}

/// A heading with several lines; the first stands beside it.
fn list(heading: &str, items: &[String]) -> Vec<String> {
    match items.split_first() {
        None => vec![line(heading, "none")],
        Some((first, rest)) => {
            std::iter::once(line(heading, first)).chain(rest.iter().map(|item| line("", item))).collect()
        }
    }
}

fn read(graph: &Graph) -> String {
    let articles = &graph.record().articles;
    let entries: u32 = articles.iter().map(|article| article.entries).sum();
    let sentences: u32 = articles.iter().map(|article| article.sentences).sum();
    format!(
        "{}, {}, {}",
        counted(articles.len(), "article", "articles"),
        counted(entries as usize, "chronology entry", "chronology entries"),
        counted(sentences as usize, "sentence", "sentences"),
    )
}

fn events(graph: &Graph) -> String {
    let mut counts: BTreeMap<EventType, usize> = BTreeMap::new();
    for event in graph.record().events.iter().filter(|event| !event.background) {
        *counts.entry(event.kind).or_default() += 1;
    }
    let total: usize = counts.values().sum();
    let parts: Vec<String> =
        counts.iter().map(|(kind, count)| format!("{count} {}", plural(*kind, *count))).collect();
    if parts.is_empty() { "0".into() } else { format!("{total}: {}", parts.join(", ")) }
}

fn entities(graph: &Graph) -> String {
    let count = |kind| graph.record().entities.iter().filter(|entity| entity.kind == kind).count();
    format!(
        "{}, {}, {}",
        counted(count(EntityKind::Person), "person", "people"),
        counted(count(EntityKind::State), "state", "states"),
        counted(count(EntityKind::Series), "series", "series"),
    )
}

/// What is kept and not counted: the past, and the future.
fn not_counted(graph: &Graph) -> String {
    let record = graph.record();
    let recalled = record.events.iter().filter(|event| event.background).count();
    let parts = [
        (recalled, "recalled from before the period"),
        (record.prospects.len(), "planned, proposed or denied"),
    ];
    let parts: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    parts.join(", ")
}

/// The pairs of the people view with the most meetings and calls, each with their number.
fn met_most(graph: &Graph) -> Vec<String> {
    let network = View::People.project(graph, &Filter::default());
    let mut pairs: Vec<(f64, String)> = network
        .edges
        .iter()
        .map(|edge| {
            let (one, other) = (&network.nodes[edge.source].label, &network.nodes[edge.target].label);
            (edge.weight, format!("{one} and {other}"))
        })
        .collect();
    pairs.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.cmp(other)));
    pairs.iter().take(NAMED).map(|(weight, pair)| format!("{weight:>3}  {pair}")).collect()
}

/// What the articles call a deliverable of a summit, and what came of it.
fn deliverables(graph: &Graph) -> Vec<String> {
    let ledger = analysis::deliverables(graph, &Filter::default());
    let [what, summits, statuses, first] =
        ["deliverable", "summit", "status", "first"].map(|name| ledger.texts(name));
    let row = |i: usize| {
        format!("{} of {}: {} {}", what[i], summits[i], statuses[i], first[i]).trim_end().to_owned()
    };
    let mut items: Vec<String> = (0..ledger.rows.len()).map(row).collect();
    if items.len() > NAMED {
        let more = items.len() - NAMED;
        items.truncate(NAMED);
        items.push(format!("and {more} more"));
    }
    items
}

/// What the graph says to what the articles count themselves.
fn claims(graph: &Graph) -> String {
    let verdicts = analysis::claims(graph, &Filter::default()).texts("verdict");
    let of = |start: &str| verdicts.iter().filter(|verdict| verdict.starts_with(start)).count();
    let parts = ["confirmed", "short", "contradicted", "cannot tell"].map(|start| (of(start), start));
    let parts: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    if parts.is_empty() { "none".into() } else { parts.join(", ") }
}

fn doubts(diagnostics: Option<&[Diagnostic]>) -> String {
    let Some(diagnostics) = diagnostics else { return "not known: a graph file keeps none".into() };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for doubt in diagnostics {
        *counts.entry(doubt.kind.name()).or_default() += 1;
    }
    let parts: Vec<String> = counts.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    if parts.is_empty() { "none".into() } else { parts.join(", ") }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn plural(kind: EventType, count: usize) -> String {
    let name = kind.name();
    match kind {
        _ if count == 1 => name.into(),
        EventType::Aid | EventType::Other => name.into(),
        EventType::Summons => "summonses".into(),
        EventType::Launch => "launches".into(),
        _ => format!("{name}s"),
    }
}
