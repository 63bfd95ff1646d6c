//! What files say of nodes and edges: each column declared once, with its type.

use crate::date::{Edtf, days_between};
use crate::graph::{Entity, Event, Evidence, Graph, Id, NetworkEdge, NetworkNode, Prospect};
use jiff::civil::Date;

/// One column of nodes.
pub(super) struct NodeColumn {
    /// Name in XML and JSON; CSV starts it with a capital.
    pub(super) name: &'static str,
    /// Type of all its values.
    pub(super) kind: ColumnType,
    /// The value, where there is one.
    pub(super) value: fn(&NodeFacts) -> Option<Value>,
}

/// One column of edges.
pub(super) struct EdgeColumn {
    /// Name in XML and JSON; CSV starts it with a capital.
    pub(super) name: &'static str,
    /// Type of all its values.
    pub(super) kind: ColumnType,
    /// The value, where there is one.
    pub(super) value: fn(&EdgeFacts) -> Option<Value>,
}

/// What is said of nodes besides id and label.
pub(super) const NODES: [NodeColumn; 23] = [
    node("kind", ColumnType::Text, |n| text(n.node.kind.name())),
    node("state", ColumnType::Text, |n| n.node.state.clone().map(Value::Text)),
    node("event_type", ColumnType::Text, |n| {
        n.event.map(|e| e.kind).or(n.prospect.map(|p| p.kind)).and_then(|kind| text(kind.name()))
    }),
    node("status", ColumnType::Text, |n| n.prospect.and_then(|p| text(p.status.name()))),
    node("date", ColumnType::Text, |n| edtf(n.node.date)),
    node("start", ColumnType::Text, |n| day(n.node.date.map(Edtf::first_day))),
    node("end", ColumnType::Text, |n| day(n.node.date.map(Edtf::last_day))),
    node("year", ColumnType::Integer, |n| year(n.node.date)),
    node("day", ColumnType::Integer, |n| day_number(n.node.date)),
    node("date_basis", ColumnType::Text, |n| n.event.and_then(|e| text(e.date_basis.name()))),
    node("mode", ColumnType::Text, |n| n.event.and_then(|e| text(e.mode.name()))),
    node("format", ColumnType::Text, |n| n.event.and_then(|e| e.format).and_then(|f| text(f.name()))),
    node("level", ColumnType::Text, |n| {
        n.event.map(|e| e.level).or(n.entity.and_then(|e| e.level)).and_then(|level| text(level.name()))
    }),
    node("place", ColumnType::Text, |n| n.label_of(|e| &e.place)),
    node("setting", ColumnType::Text, |n| n.label_of(|e| &e.setting)),
    node("ordinal", ColumnType::Integer, |n| n.event?.ordinal.map(|o| Value::Integer(o.into()))),
    node("background", ColumnType::Flag, |n| n.event.map(|e| Value::Flag(e.background))),
    node("reports", ColumnType::Integer, |n| n.event.map(|e| Value::Integer(e.reports.into()))),
    node("aliases", ColumnType::List, |n| {
        list(n.entity.map(|e| &e.aliases).or(n.event.map(|e| &e.aliases))?.iter().cloned())
    }),
    node("evidence", ColumnType::List, |n| list(n.evidence().iter().map(|e| e.text.clone()))),
    node("article", ColumnType::List, |n| list(n.evidence().iter().map(|e| e.article.clone()))),
    node("line", ColumnType::List, |n| list(n.evidence().iter().map(line))),
    node("rule", ColumnType::List, |n| list(n.evidence().iter().map(|e| e.rule.clone()))),
];

/// What is said of edges besides id, source, target and weight.
pub(super) const EDGES: [EdgeColumn; 13] = [
    edge("relation", ColumnType::Text, |e| text(&e.edge.relation)),
    edge("role", ColumnType::Text, |e| e.edge.role.and_then(|role| text(role.name()))),
    edge("count", ColumnType::Integer, |e| i64::try_from(e.edge.events.len()).ok().map(Value::Integer)),
    edge("first", ColumnType::Text, |e| edtf(e.edge.first)),
    edge("last", ColumnType::Text, |e| edtf(e.edge.last)),
    edge("year", ColumnType::Integer, |e| year(e.edge.first)),
    edge("day", ColumnType::Integer, |e| day_number(e.edge.first)),
    edge("dates", ColumnType::List, |e| {
        let events = e.edge.events.iter().filter_map(|id| e.graph.event(id));
        list(events.filter_map(|event| event.date.or(event.within)).map(|date| date.to_string()))
    }),
    edge("events", ColumnType::List, |e| list(e.edge.events.iter().map(ToString::to_string))),
    edge("evidence", ColumnType::List, |e| list(e.evidence.iter().map(|e| e.text.clone()))),
    edge("article", ColumnType::List, |e| list(e.evidence.iter().map(|e| e.article.clone()))),
    edge("line", ColumnType::List, |e| list(e.evidence.iter().map(|e| line(e)))),
    edge("rule", ColumnType::List, |e| list(e.evidence.iter().map(|e| e.rule.clone()))),
];

const fn node(name: &'static str, kind: ColumnType, value: fn(&NodeFacts) -> Option<Value>) -> NodeColumn {
    NodeColumn { name, kind, value }
}

const fn edge(name: &'static str, kind: ColumnType, value: fn(&EdgeFacts) -> Option<Value>) -> EdgeColumn {
    EdgeColumn { name, kind, value }
}

/// The type of a column; lists are texts joined by `; ` in files that have no lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnType {
    Text,
    List,
    Integer,
    Number,
    Flag,
}

/// One value.
pub(super) enum Value {
    Text(String),
    List(Vec<String>),
    Integer(i64),
    Number(f64),
    Flag(bool),
}

impl Value {
    /// As a text.
    pub(super) fn to_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::List(items) => items.join("; "),
            Self::Integer(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}

/// A node with what the graph knows of it.
pub(super) struct NodeFacts<'g> {
    graph: &'g Graph,
    node: &'g NetworkNode,
    entity: Option<&'g Entity>,
    event: Option<&'g Event>,
    prospect: Option<&'g Prospect>,
}

impl<'g> NodeFacts<'g> {
    pub(super) fn new(graph: &'g Graph, node: &'g NetworkNode) -> Self {
        let (entity, event) = (graph.entity(&node.id), graph.event(&node.id));
        let prospects = || graph.record().prospects.iter();
        let known = entity.is_some() || event.is_some();
        let prospect = if known { None } else { prospects().find(|p| p.id == node.id) };
        Self { graph, node, entity, event, prospect }
    }

    /// The sentences of an event or plan.
    pub(super) fn evidence(&self) -> &'g [Evidence] {
        self.event.map(|e| &e.evidence).or(self.prospect.map(|p| &p.evidence)).map_or(&[], Vec::as_slice)
    }

    fn label_of(&self, id: fn(&Event) -> &Option<Id>) -> Option<Value> {
        let id = id(self.event?).as_ref()?;
        Some(Value::Text(self.graph.label(id)))
    }
}

/// An edge with the sentences behind it.
pub(super) struct EdgeFacts<'g> {
    graph: &'g Graph,
    edge: &'g NetworkEdge,
    /// The sentences behind it.
    pub(super) evidence: Vec<&'g Evidence>,
}

impl<'g> EdgeFacts<'g> {
    pub(super) fn new(graph: &'g Graph, edge: &'g NetworkEdge) -> Self {
        Self { graph, edge, evidence: edge.evidence(graph) }
    }
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned()))
}

/// A list; none where it is empty.
fn list(items: impl Iterator<Item = String>) -> Option<Value> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then_some(Value::List(items))
}

/// The line of a sentence, or `?`, so that lines stay beside their sentences.
fn line(evidence: &Evidence) -> String {
    evidence.line.map_or("?".into(), |line| line.to_string())
}

fn edtf(date: Option<Edtf>) -> Option<Value> {
    date.map(|date| Value::Text(date.to_string()))
}

fn day(day: Option<Date>) -> Option<Value> {
    day.map(|day| Value::Text(day.to_string()))
}

fn year(date: Option<Edtf>) -> Option<Value> {
    date.map(|date| Value::Integer(date.first_day().year().into()))
}

/// Days from 1970-01-01 to the first day, for readers that know no dates.
fn day_number(date: Option<Edtf>) -> Option<Value> {
    date.map(|date| Value::Integer(days_between(Date::constant(1970, 1, 1), date.first_day()).into()))
}
