//! The graph in memory: entities and events are nodes, everything said of them is an edge.

use super::entity::Entity;
use super::event::{Event, Role};
use super::id::Id;
use super::record::{Counts, Record};
use super::relation::{Prospect, RelationType};
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

/// A graph, as lists and as a network.
#[derive(Clone, Debug)]
pub struct Graph {
    record: Record,
    network: DiGraph<Node, Link>,
    index: BTreeMap<Id, NodeIndex>,
    prospects: BTreeMap<Id, usize>,
}

/// A node of the network: where to find it in the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// Index into [`Record::entities`].
    Entity(usize),
    /// Index into [`Record::events`].
    Event(usize),
}

/// An edge of the network: what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// From a participant to the event.
    TookPart(Option<Role>),
    /// From an office to the event in which somebody acted in it.
    ActedAs,
    /// From the event to its place.
    At,
    /// From the event to the gathering on whose margins it took place.
    OnMarginsOf,
    /// From the event to the series of which it is a session.
    SessionOf,
    /// From the event to a topic.
    About,
    /// From the event to the instrument it brought about.
    BroughtAbout,
    /// A relation: its type and its index into [`Record::relations`].
    Relation(RelationType, usize),
}

impl Link {
    /// The name used in files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TookPart(_) => "took_part",
            Self::ActedAs => "acted_as",
            Self::At => "at",
            Self::OnMarginsOf => "on_margins_of",
            Self::SessionOf => "session_of",
            Self::About => "about",
            Self::BroughtAbout => "brought_about",
            Self::Relation(kind, _) => kind.name(),
        }
    }
}

impl Graph {
    /// Joins the lists into a network. References to ids that the lists do not define are left out; a record that was
    /// read from a file has none. Sets [`Record::counts`].
    pub fn new(mut record: Record) -> Self {
        let mut network = DiGraph::new();
        let mut index = BTreeMap::new();
        for (i, entity) in record.entities.iter().enumerate() {
            index.insert(entity.id.clone(), network.add_node(Node::Entity(i)));
        }
        for (i, event) in record.events.iter().enumerate() {
            index.insert(event.id.clone(), network.add_node(Node::Event(i)));
        }
        let mut join = |source: &Id, target: &Id, link: Link| {
            if let (Some(&a), Some(&b)) = (index.get(source), index.get(target)) {
                network.add_edge(a, b, link);
            }
        };
        for event in &record.events {
            for (source, target, link) in links_of(event) {
                join(source, target, link);
            }
        }
        for (i, relation) in record.relations.iter().enumerate().filter(|(_, r)| r.lexicon.is_none()) {
            join(&relation.source, &relation.target, Link::Relation(relation.kind, i));
        }
        record.counts = Counts { nodes: network.node_count(), edges: network.edge_count() };
        let mut prospects = BTreeMap::new();
        for (i, prospect) in record.prospects.iter().enumerate() {
            prospects.entry(prospect.id.clone()).or_insert(i);
        }
        Self { record, network, index, prospects }
    }

    /// The lists.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The lists alone.
    pub fn into_record(self) -> Record {
        self.record
    }

    /// The network; nodes and edges in the order of the lists.
    pub fn network(&self) -> &DiGraph<Node, Link> {
        &self.network
    }

    /// The node of an id.
    pub fn node(&self, id: &Id) -> Option<NodeIndex> {
        self.index.get(id).copied()
    }

    /// The id of a node.
    pub fn id(&self, node: NodeIndex) -> &Id {
        match self.network[node] {
            Node::Entity(i) => &self.record.entities[i].id,
            Node::Event(i) => &self.record.events[i].id,
        }
    }

    /// The entity of an id; `None` for an event or an unknown id.
    pub fn entity(&self, id: &Id) -> Option<&Entity> {
        match self.node(id).map(|n| self.network[n])? {
            Node::Entity(i) => self.record.entities.get(i),
            Node::Event(_) => None,
        }
    }

    /// The event of an id; `None` for an entity or an unknown id.
    pub fn event(&self, id: &Id) -> Option<&Event> {
        match self.node(id).map(|n| self.network[n])? {
            Node::Event(i) => self.record.events.get(i),
            Node::Entity(_) => None,
        }
    }

    /// The plan of an id.
    pub fn prospect(&self, id: &Id) -> Option<&Prospect> {
        self.record.prospects.get(*self.prospects.get(id)?)
    }

    /// The name to show for an id; the id itself if it is not known.
    pub fn label(&self, id: &Id) -> String {
        match self.node(id).map(|n| self.network[n]) {
            Some(Node::Entity(i)) => self.record.entities[i].name.clone(),
            Some(Node::Event(i)) => self.record.events[i].label(),
            None => id.to_string(),
        }
    }
}

/// Everything that an event says of other things.
fn links_of(event: &Event) -> Vec<(&Id, &Id, Link)> {
    let mut links = Vec::new();
    for participant in &event.participants {
        links.push((&participant.id, &event.id, Link::TookPart(participant.role)));
        if let Some(office) = &participant.office {
            links.push((office, &event.id, Link::ActedAs));
        }
    }
    let around = [
        (&event.place, Link::At),
        (&event.setting, Link::OnMarginsOf),
        (&event.series, Link::SessionOf),
        (&event.agreement, Link::BroughtAbout),
    ];
    for (target, link) in around {
        links.extend(target.as_ref().map(|target| (&event.id, target, link)));
    }
    links.extend(event.topics.iter().map(|topic| (&event.id, topic, Link::About)));
    links
}
