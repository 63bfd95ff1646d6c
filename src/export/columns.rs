//! What files say of nodes and edges: each column declared once, with its type.

use super::known::Known;
use crate::date::{Edtf, days_between};
use crate::graph::{Entity, Event, Evidence, Graph, Id, NetworkEdge, NetworkNode, NodeKind, Prospect};
use jiff::civil::Date;
use std::borrow::Cow;

/// One column, of what `Facts` know.
pub(super) struct Column<F> {
    /// Name in XML and JSON; CSV starts it with a capital.
    pub(super) name: &'static str,
    /// Type of all its values.
    pub(super) kind: ColumnType,
    /// Of what one must be known for there to be a value.
    pub(super) needs: Known,
    /// The value, where there is one.
    value: F,
}

/// How a value is got from what is known of a node, and one column of nodes.
pub(super) type OfNode = for<'g> fn(&NodeFacts<'g>) -> Option<Value<'g>>;
pub(super) type NodeColumn = Column<OfNode>;

/// How a value is got from what is known of an edge, and one column of edges.
pub(super) type OfEdge = for<'g> fn(&EdgeFacts<'g>) -> Option<Value<'g>>;
pub(super) type EdgeColumn = Column<OfEdge>;

/// What is said of nodes besides id and label.
pub(super) const NODES: [NodeColumn; 23] = [
    node("kind", ColumnType::Text, Known::ALWAYS, |n| text(n.node.kind.name())),
    node("state", ColumnType::Text, Known::ALWAYS, |n| text(n.node.state.as_deref()?)),
    node("event_type", ColumnType::Text, Known::HAPPENING, |n| {
        text(n.event.map(|e| e.kind).or(n.prospect.map(|p| p.kind))?.name())
    }),
    node("status", ColumnType::Text, Known::HAPPENING, |n| text(n.prospect?.status.name())),
    node("date", ColumnType::Text, Known::DATE, |n| edtf(n.node.date)),
    node("start", ColumnType::Text, Known::DATE, |n| day(n.node.date.map(Edtf::first_day))),
    node("end", ColumnType::Text, Known::DATE, |n| day(n.node.date.map(Edtf::last_day))),
    node("year", ColumnType::Integer, Known::DATE, |n| year(n.node.date)),
    node("day", ColumnType::Integer, Known::DATE, |n| day_number(n.node.date)),
    node("date_basis", ColumnType::Text, Known::HAPPENING, |n| text(n.event?.date_basis.name())),
    node("mode", ColumnType::Text, Known::HAPPENING, |n| text(n.event?.mode.name())),
    node("format", ColumnType::Text, Known::HAPPENING, |n| text(n.event?.format?.name())),
    node("level", ColumnType::Text, Known::ANYTHING, |n| {
        text(n.event.map(|e| e.level).or(n.entity.and_then(|e| e.level))?.name())
    }),
    node("place", ColumnType::Text, Known::HAPPENING, |n| n.label_of(|e| &e.place)),
    node("setting", ColumnType::Text, Known::HAPPENING, |n| n.label_of(|e| &e.setting)),
    node("ordinal", ColumnType::Integer, Known::HAPPENING, |n| {
        n.event?.ordinal.map(|o| Value::Integer(o.into()))
    }),
    node("background", ColumnType::Flag, Known::HAPPENING, |n| Some(Value::Flag(n.event?.background))),
    node("reports", ColumnType::Integer, Known::HAPPENING, |n| Some(Value::Integer(n.event?.reports.into()))),
    node("aliases", ColumnType::List, Known::ANYTHING, |n| {
        list(n.entity.map(|e| &e.aliases).or(n.event.map(|e| &e.aliases))?.iter().map(Cow::from))
    }),
    node("evidence", ColumnType::List, Known::HAPPENING, |n| {
        list(n.evidence().iter().map(|e| Cow::from(&e.text)))
    }),
    node("article", ColumnType::List, Known::HAPPENING, |n| {
        list(n.evidence().iter().map(|e| Cow::from(&e.article)))
    }),
    node("line", ColumnType::List, Known::HAPPENING, |n| list(n.evidence().iter().map(line))),
    node("rule", ColumnType::List, Known::HAPPENING, |n| {
        list(n.evidence().iter().map(|e| Cow::from(&e.rule)))
    }),
];

/// What is said of edges besides id, source, target and weight.
pub(super) const EDGES: [EdgeColumn; 13] = [
    edge("relation", ColumnType::Text, Known::ANYTHING, |e| text(e.edge.relation)),
    edge("role", ColumnType::Text, Known::ROLE, |e| text(e.edge.behind.role?.name())),
    edge("count", ColumnType::Integer, Known::ANYTHING, |e| {
        i64::try_from(e.edge.behind.events.len()).ok().map(Value::Integer)
    }),
    edge("first", ColumnType::Text, Known::DATE, |e| edtf(e.edge.behind.first)),
    edge("last", ColumnType::Text, Known::DATE, |e| edtf(e.edge.behind.last)),
    edge("year", ColumnType::Integer, Known::DATE, |e| year(e.edge.behind.first)),
    edge("day", ColumnType::Integer, Known::DATE, |e| day_number(e.edge.behind.first)),
    edge("dates", ColumnType::List, Known::HAPPENING, |e| {
        let events = e.edge.behind.events.iter().filter_map(|id| e.graph.event(id));
        list(events.filter_map(|event| event.date.or(event.within)).map(|date| date.to_string().into()))
    }),
    edge("events", ColumnType::List, Known::HAPPENING, |e| {
        list(e.edge.behind.events.iter().map(|id| id.as_str().into()))
    }),
    edge("evidence", ColumnType::List, Known::HAPPENING, |e| {
        list(e.evidence.iter().map(|e| Cow::from(&e.text)))
    }),
    edge("article", ColumnType::List, Known::HAPPENING, |e| {
        list(e.evidence.iter().map(|e| Cow::from(&e.article)))
    }),
    edge("line", ColumnType::List, Known::HAPPENING, |e| list(e.evidence.iter().map(|e| line(e)))),
    edge("rule", ColumnType::List, Known::HAPPENING, |e| list(e.evidence.iter().map(|e| Cow::from(&e.rule)))),
];

const fn node(name: &'static str, kind: ColumnType, needs: Known, value: OfNode) -> NodeColumn {
    Column { name, kind, needs, value }
}

const fn edge(name: &'static str, kind: ColumnType, needs: Known, value: OfEdge) -> EdgeColumn {
    Column { name, kind, needs, value }
}

impl NodeColumn {
    /// The value, where there is one.
    #[inline]
    pub(super) fn of<'g>(&self, facts: &NodeFacts<'g>) -> Option<Value<'g>> {
        (self.value)(facts)
    }
}

impl EdgeColumn {
    /// The value, where there is one.
    #[inline]
    pub(super) fn of<'g>(&self, facts: &EdgeFacts<'g>) -> Option<Value<'g>> {
        (self.value)(facts)
    }
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
pub(super) enum Value<'g> {
    Text(Cow<'g, str>),
    List(Vec<Cow<'g, str>>),
    Integer(i64),
    Number(f64),
    Flag(bool),
}

impl Value<'_> {
    /// As a text.
    pub(super) fn to_text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::List(items) if items.len() == 1 => Cow::Borrowed(&items[0]),
            Self::List(items) => items.join("; ").into(),
            Self::Integer(number) => number.to_string().into(),
            Self::Number(number) => number.to_string().into(),
            Self::Flag(flag) => if *flag { "true" } else { "false" }.into(),
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
        let mut facts = Self { graph, node, entity: None, event: None, prospect: None };
        if node.kind != NodeKind::Other {
            (facts.entity, facts.event) = (graph.entity(&node.id), graph.event(&node.id));
            let is_known = facts.entity.is_some() || facts.event.is_some();
            facts.prospect = if is_known { None } else { graph.prospect(&node.id) };
        }
        facts
    }

    /// Of what there is something to say.
    pub(super) fn known(&self) -> Known {
        let happening = self.event.is_some() || self.prospect.is_some();
        Known::DATE.if_so(self.node.date.is_some())
            | Known::HAPPENING.if_so(happening)
            | Known::ANYTHING.if_so(happening || self.entity.is_some())
    }

    /// The sentences of an event or plan.
    pub(super) fn evidence(&self) -> &'g [Evidence] {
        self.event.map(|e| &e.evidence).or(self.prospect.map(|p| &p.evidence)).map_or(&[], Vec::as_slice)
    }

    fn label_of(&self, id: fn(&Event) -> &Option<Id>) -> Option<Value<'g>> {
        let id = id(self.event?).as_ref()?;
        Some(Value::Text(self.graph.label(id).into()))
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
    #[inline]
    pub(super) fn new(graph: &'g Graph, edge: &'g NetworkEdge) -> Self {
        let has_evidence = edge.behind.fact.is_some() || !edge.behind.events.is_empty();
        Self { graph, edge, evidence: if has_evidence { edge.evidence(graph) } else { Vec::new() } }
    }

    /// Of what there is something to say.
    #[inline]
    pub(super) fn known(&self) -> Known {
        let behind = &self.edge.behind;
        Known::DATE.if_so(behind.first.is_some() || behind.last.is_some())
            | Known::HAPPENING.if_so(!behind.events.is_empty() || behind.fact.is_some())
            | Known::ANYTHING.if_so(self.edge.relation != NetworkEdge::TIED)
            | Known::ROLE.if_so(behind.role.is_some())
    }
}

fn text(text: &str) -> Option<Value<'_>> {
    Some(Value::Text(text.into()))
}

/// A list; none where it is empty.
fn list<'g>(items: impl Iterator<Item = Cow<'g, str>>) -> Option<Value<'g>> {
    let items: Vec<Cow<str>> = items.collect();
    (!items.is_empty()).then_some(Value::List(items))
}

/// The line of a sentence, or `?`, so that lines stay beside their sentences.
fn line(evidence: &Evidence) -> Cow<'static, str> {
    evidence.line.map_or("?".into(), |line| line.to_string().into())
}

fn edtf(date: Option<Edtf>) -> Option<Value<'static>> {
    date.map(|date| Value::Text(date.to_string().into()))
}

fn day(day: Option<Date>) -> Option<Value<'static>> {
    day.map(|day| Value::Text(day.to_string().into()))
}

fn year(date: Option<Edtf>) -> Option<Value<'static>> {
    date.map(|date| Value::Integer(date.first_day().year().into()))
}

/// Days from 1970-01-01 to the first day, for readers that know no dates.
fn day_number(date: Option<Edtf>) -> Option<Value<'static>> {
    date.map(|date| Value::Integer(days_between(Date::constant(1970, 1, 1), date.first_day()).into()))
}
