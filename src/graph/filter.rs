//! Which events a view, a table or a file is about.

use super::entity::Level;
use super::event::{Event, EventType, Format, Mode, Participant};
use super::id::Id;
use super::knowledge::{Graph, Link};
use super::party;
use super::relation::{Prospect, RelationType};
use super::view::Weight;
use crate::date::Edtf;
use petgraph::visit::EdgeRef;
use std::collections::BTreeSet;

/// A choice of events, and of what is left of a network that was made of them. The default keeps every event but those
/// of the background. Lists are alternatives, except [`Filter::with`]; what is empty or absent asks for nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Not before the first day of this.
    pub from: Option<Edtf>,
    /// Not after the last day of this.
    pub to: Option<Edtf>,
    /// Of one of these types.
    pub types: Vec<EventType>,
    /// Held in one of these ways.
    pub modes: Vec<Mode>,
    /// With this many sides.
    pub parties: Option<Format>,
    /// At one of these ranks.
    pub levels: Vec<Level>,
    /// With all of these taking part, in person, in office or as a state.
    pub with: Vec<Id>,
    /// With at least one of these states represented; ISO 3166-1 alpha-3 codes, in either case.
    pub states: Vec<String>,
    /// A session of this series.
    pub series: Option<Id>,
    /// What the edges between people or states weigh.
    pub weight: Weight,
    /// Edges of at least this weight, and the nodes that have one.
    pub min_weight: Option<f64>,
    /// What lies around one node.
    pub ego: Option<Ego>,
    /// Also what is only recalled from before the period.
    pub background: bool,
    /// Also what was only planned, in the knowledge view.
    pub prospects: bool,
}

/// A node and how far around it to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ego {
    /// The node in the middle.
    pub id: Id,
    /// Steps along edges in either direction; 1 is the node and its neighbours.
    pub radius: usize,
}

impl Filter {
    /// Whether an event is counted: it matches, and is of the period or the background is wanted too.
    ///
    /// A date known to the day lies in the window if any of its days does; a month, a year or a period only if all of it
    /// does, so that no event is counted in two windows because nobody knows its day. Without any date, an event is
    /// outside every window.
    pub fn keeps(&self, graph: &Graph, event: &Event) -> bool {
        (self.background || !event.background) && self.matches(graph, event)
    }

    /// Whether an event is what is asked for, be it of the background or not.
    pub fn matches(&self, graph: &Graph, event: &Event) -> bool {
        self.in_window(event.date.or(event.within))
            && among(&self.types, event.kind)
            && among(&self.modes, event.mode)
            && self.parties.is_none_or(|parties| event.format == Some(parties))
            && among(&self.levels, event.level)
            && self.series.as_ref().is_none_or(|series| series_of(graph, event).contains(series))
            && self.admits(graph, &event.participants)
    }

    /// Whether a plan is what is asked for. It has no mode, rank, sides or series, so to ask for any leaves it out.
    pub fn matches_prospect(&self, graph: &Graph, prospect: &Prospect) -> bool {
        let silent = self.modes.is_empty()
            && self.levels.is_empty()
            && self.parties.is_none()
            && self.series.is_none();
        silent
            && self.in_window(prospect.date)
            && among(&self.types, prospect.kind)
            && self.admits(graph, &prospect.participants)
    }

    /// Whether anything is asked of the events themselves.
    pub fn chooses_events(&self) -> bool {
        let events = Self {
            background: false,
            prospects: false,
            ego: None,
            min_weight: None,
            weight: Weight::default(),
            ..self.clone()
        };
        events != Self::default()
    }

    /// The window as one date, where both of its ends are given and in order.
    pub fn window(&self) -> Option<Edtf> {
        Edtf::interval(self.from?.start(), self.to?.end())
    }

    fn in_window(&self, date: Option<Edtf>) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        let Some(date) = date else { return false };
        let (earliest, latest) = match date.is_exact() {
            true => (date.last_day(), date.first_day()),
            false => (date.first_day(), date.last_day()),
        };
        self.from.is_none_or(|from| from.first_day() <= earliest)
            && self.to.is_none_or(|to| latest <= to.last_day())
    }

    fn admits(&self, graph: &Graph, participants: &[Participant]) -> bool {
        self.with.iter().all(|id| party::participates(graph, participants, id))
            && (self.states.is_empty() || {
                let present: BTreeSet<Id> =
                    participants.iter().filter_map(|p| party::state(graph, p)).collect();
                self.states.iter().any(|code| present.contains(&party::state_id(code)))
            })
    }
}

/// The series of which an event is a session: it says so itself, or an `instance_of` relation does. Sorted, each once.
pub fn series_of<'g>(graph: &'g Graph, event: &'g Event) -> BTreeSet<&'g Id> {
    let links = graph.node(&event.id).into_iter().flat_map(|node| graph.network().edges(node));
    let related = links.filter(|l| matches!(l.weight(), Link::Relation(RelationType::InstanceOf, _)));
    let related = related.map(|l| graph.id(l.target())).filter(|id| graph.entity(id).is_some());
    event.series.iter().chain(related).collect()
}

fn among<T: PartialEq>(wanted: &[T], found: T) -> bool {
    wanted.is_empty() || wanted.contains(&found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn kept(filter: &Filter) -> usize {
        let graph = fixture::unification();
        graph.record().events.iter().filter(|e| filter.keeps(&graph, e)).count()
    }

    #[test]
    fn the_default_leaves_out_the_background_only() {
        let all = fixture::unification().record().events.len();
        assert_eq!(kept(&Filter { background: true, ..Filter::default() }), all);
        assert_eq!(kept(&Filter::default()), all - 2);
    }

    #[test]
    fn a_window_holds_days_that_touch_it_and_whole_months_only() {
        let graph = fixture::small(
            &["a b"],
            &[
                ("meeting", "2020-01-30/2020-02-02", "a b"),
                ("meeting", "2020-02", "a b"),
                ("meeting", "", "a b"),
            ],
        );
        let count = |from: &str, to: &str| {
            let filter = Filter { from: from.parse().ok(), to: to.parse().ok(), ..Filter::default() };
            graph.record().events.iter().filter(|e| filter.keeps(&graph, e)).count()
        };
        assert_eq!(count("", ""), 3);
        assert_eq!(count("2020-02-01", "2020-02-20"), 1);
        assert_eq!(count("2020-02", ""), 2);
        assert_eq!(count("", "2020-01"), 1);
    }

    #[test]
    fn filters_add_up() {
        let calls = Filter { types: vec![EventType::Call], ..Filter::default() };
        assert_eq!(kept(&calls), 3);
        let kohl = Filter { with: vec!["person:kohl-helmut".into(), "state:usa".into()], ..calls };
        assert_eq!(kept(&kohl), 2);
        let soviet = Filter { states: vec!["sun".into(), "POL".into()], ..kohl };
        assert_eq!(kept(&soviet), 0);
        let sessions = Filter { series: Some("series:two-plus-four-talks".into()), ..Filter::default() };
        assert_eq!(kept(&sessions), 4);
    }
}
