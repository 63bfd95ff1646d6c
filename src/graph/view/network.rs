//! What a view gives: a plain network, each edge with the events behind it.

use super::edge::{Backing, Behind, NetworkEdge};
use crate::date::Edtf;
use crate::graph::event::Event;
use crate::graph::filter::{Ego, Filter};
use crate::graph::id::Id;
use crate::graph::knowledge::Graph;
use crate::graph::{EntityKind, View, Weight};
use std::collections::{BTreeMap, VecDeque};

/// Nodes and edges of one view. Either all edges have a direction or none has.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// What it shows, for people: "Who met whom".
    pub title: String,
    /// The view it was projected by; `None` for a network from elsewhere.
    pub view: Option<View>,
    /// What the edges weigh, in a view that leaves a choice.
    pub weight: Option<Weight>,
    /// The time it covers, where that is known.
    pub period: Option<Edtf>,
    /// Whether edges lead from source to target; otherwise the two are alike.
    pub directed: bool,
    /// Nodes; each id once.
    pub nodes: Vec<NetworkNode>,
    /// Edges; each id once.
    pub edges: Vec<NetworkEdge>,
}

/// One node.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkNode {
    /// The id of the entity, event or prospect.
    pub id: Id,
    /// The name to show.
    pub label: String,
    /// What it is.
    pub kind: NodeKind,
    /// ISO 3166-1 alpha-3 code of the state it belongs to, or is.
    pub state: Option<String>,
    /// When it happened or would, or the period in which it did.
    pub date: Option<Edtf>,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// An entity of this kind.
    Entity(EntityKind),
    /// Something that happened.
    Event,
    /// Something that was planned.
    Prospect,
    /// A node of a network from elsewhere.
    Other,
}

impl NodeKind {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entity(kind) => kind.name(),
            Self::Event => "event",
            Self::Prospect => "prospect",
            Self::Other => "node",
        }
    }
}

impl Network {
    /// A network without nodes.
    pub fn empty(title: impl Into<String>, directed: bool) -> Self {
        let (nodes, edges) = (Vec::new(), Vec::new());
        Self { title: title.into(), view: None, weight: None, period: None, directed, nodes, edges }
    }

    /// An undirected network of `nodes` nodes, named by their numbers, with edges as two numbers and a weight. Edges to
    /// numbers that are too large are left out.
    pub fn of_ties(nodes: usize, ties: &[(usize, usize, f64)]) -> Self {
        let mut network = Self::empty("", false);
        network.nodes.extend((0..nodes).map(|i| NetworkNode {
            id: i.to_string().into(),
            label: i.to_string(),
            kind: NodeKind::Other,
            state: None,
            date: None,
        }));
        let ties = ties.iter().filter(|(a, b, _)| (*a).max(*b) < nodes).enumerate();
        network.edges.extend(ties.map(|(i, (source, target, weight))| NetworkEdge {
            id: format!("tie--{i}").into(),
            source: *source,
            target: *target,
            relation: NetworkEdge::TIED,
            weight: *weight,
            behind: Behind::default(),
        }));
        network
    }

    /// For each node the number of edge ends at it; a loop counts twice.
    pub fn degrees(&self) -> Vec<usize> {
        let mut degrees = vec![0; self.nodes.len()];
        for edge in &self.edges {
            degrees[edge.source] += 1;
            degrees[edge.target] += 1;
        }
        degrees
    }

    /// The network without the nodes that have no edge.
    pub fn tied(&self) -> Self {
        let tied: Vec<bool> = self.degrees().iter().map(|d| *d > 0).collect();
        let mut network = self.clone();
        network.keep(&tied);
        network
    }

    /// What the filter leaves of it: first edges by weight, then what lies around one node. A node that is not there has
    /// nothing around it: the network is then empty.
    pub(super) fn trimmed(mut self, filter: &Filter) -> Self {
        if let Some(least) = filter.min_weight {
            self.edges.retain(|e| e.weight >= least);
            self = self.tied();
        }
        if let Some(ego) = &filter.ego {
            let near = self.around(ego);
            self.keep(&near);
        }
        self
    }

    /// Which nodes are within the radius.
    fn around(&self, ego: &Ego) -> Vec<bool> {
        let mut neighbours = vec![Vec::new(); self.nodes.len()];
        for edge in &self.edges {
            neighbours[edge.source].push(edge.target);
            neighbours[edge.target].push(edge.source);
        }
        let mut near = vec![false; self.nodes.len()];
        let mut queue: VecDeque<(usize, usize)> = VecDeque::new();
        queue.extend(self.nodes.iter().position(|n| n.id == ego.id).map(|node| (node, 0)));
        while let Some((node, steps)) = queue.pop_front() {
            if !std::mem::replace(&mut near[node], true) && steps < ego.radius {
                queue.extend(neighbours[node].iter().map(|n| (*n, steps + 1)));
            }
        }
        near
    }

    /// Keeps the marked nodes, and the edges between them.
    pub(crate) fn keep(&mut self, kept: &[bool]) {
        let mut place = vec![None; kept.len()];
        let stay = kept.iter().enumerate().filter(|(_, kept)| **kept);
        for (new, (old, _)) in stay.enumerate() {
            place[old] = Some(new);
        }
        let mut marks = kept.iter();
        self.nodes.retain(|_| marks.next().copied().unwrap_or(false));
        self.edges.retain_mut(|edge| match (place[edge.source], place[edge.target]) {
            (Some(source), Some(target)) => {
                (edge.source, edge.target) = (source, target);
                true
            }
            _ => false,
        });
    }
}

/// Puts a network together: nodes by id, edges with ids of their own.
pub(super) struct Builder<'g> {
    graph: &'g Graph,
    nodes: BTreeMap<Id, usize>,
    network: Network,
    ids: BTreeMap<String, usize>,
}

impl<'g> Builder<'g> {
    pub(super) fn new(graph: &'g Graph, view: View, filter: &Filter) -> Self {
        let mut network = Network::empty(view.title(), view.is_directed());
        network.view = Some(view);
        network.weight = view.is_weighable().then_some(filter.weight);
        if let Some(other) = network.weight.filter(|weight| *weight != Weight::default()) {
            network.title += &format!(" (weight: {})", other.name());
        }
        network.period = super::period(graph, filter);
        Self { graph, nodes: BTreeMap::new(), network, ids: BTreeMap::new() }
    }

    /// The place of an entity or event, new or known. A state that the graph does not define has its code for a name.
    pub(super) fn node(&mut self, id: &Id) -> usize {
        if let Some(known) = self.nodes.get(id) {
            return *known;
        }
        let node = match (self.graph.entity(id), self.graph.event(id)) {
            (Some(entity), _) => NetworkNode {
                id: id.clone(),
                label: entity.name.clone(),
                kind: NodeKind::Entity(entity.kind),
                state: entity.state.clone(),
                date: None,
            },
            (None, Some(event)) => NetworkNode {
                id: id.clone(),
                label: event.label(),
                kind: NodeKind::Event,
                state: None,
                date: event.date.or(event.within),
            },
            (None, None) => {
                let code = id.as_str().rsplit(':').next().unwrap_or_default().to_uppercase();
                let kind = NodeKind::Entity(EntityKind::State);
                NetworkNode { id: id.clone(), label: code.clone(), kind, state: Some(code), date: None }
            }
        };
        self.add(node)
    }

    /// A node made elsewhere.
    pub(super) fn add(&mut self, node: NetworkNode) -> usize {
        let place = self.network.nodes.len();
        self.nodes.insert(node.id.clone(), place);
        self.network.nodes.push(node);
        place
    }

    /// An edge of weight 1 for each of the events behind it.
    pub(super) fn tie(&mut self, source: usize, target: usize, relation: &'static str, events: &[&Event]) {
        let dates = || events.iter().filter_map(|e| e.date.or(e.within));
        let id = self.edge_id(source, target, relation).into();
        let behind = Backing {
            events: events.iter().map(|e| e.id.clone()).collect(),
            first: dates().min_by_key(|d| d.first_day()),
            last: dates().max_by_key(|d| d.last_day()),
            role: None,
            fact: None,
        };
        let (weight, behind) = (events.len() as f64, behind.into());
        self.network.edges.push(NetworkEdge { id, source, target, relation, weight, behind });
    }

    /// The edge put in last.
    pub(super) fn last_edge(&mut self) -> Option<&mut NetworkEdge> {
        self.network.edges.last_mut()
    }

    /// `relation--source--target`, with a number from 2 where there is one like it. Slugs have no double hyphen, so that
    /// different edges never share an id by chance.
    fn edge_id(&mut self, source: usize, target: usize, relation: &str) -> String {
        let nodes = &self.network.nodes;
        let base = format!("{relation}--{}--{}", nodes[source].id, nodes[target].id);
        loop {
            let count = self.ids.entry(base.clone()).or_insert(0);
            *count += 1;
            if *count == 1 {
                return base;
            }
            let numbered = format!("{base}--{count}");
            if !self.ids.contains_key(&numbered) {
                self.ids.insert(numbered.clone(), 1);
                return numbered;
            }
        }
    }

    pub(super) fn finish(self, filter: &Filter) -> Network {
        self.network.trimmed(filter)
    }
}
