//! An edge of a plain network, and what is behind it.

use crate::date::Edtf;
use crate::graph::event::Role;
use crate::graph::id::Id;
use crate::graph::knowledge::Graph;
use crate::graph::relation::Evidence;
use std::ops::{Deref, DerefMut};

/// One edge: 64 bytes, for there may be millions, and the room of what is behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkEdge {
    /// Made of relation, source and target, and a number where several are alike: the same on every run.
    pub id: Box<str>,
    /// Index into [`super::Network::nodes`].
    pub source: usize,
    /// Index into [`super::Network::nodes`].
    pub target: usize,
    /// What it says, as `met` or `took_part`; [`NetworkEdge::TIED`] where nothing is known of it but its ends and its weight.
    pub relation: &'static str,
    /// How often, as the view defines it; finite and above 0.
    pub weight: f64,
    /// Where it comes from.
    pub behind: Behind,
}

/// What the graph knows of an edge. It takes no room where that is nothing, as in networks from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Behind(Option<Box<Backing>>);

/// What may be behind an edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Backing {
    /// The events behind it, by date.
    pub events: Vec<Id>,
    /// The first date of these events, or the start of a standing fact.
    pub first: Option<Edtf>,
    /// The last date of these events, or the end of a standing fact.
    pub last: Option<Edtf>,
    /// The part in which the source took part.
    pub role: Option<Role>,
    /// Index into [`crate::graph::Record::relations`], of an edge that is a standing fact.
    pub fact: Option<usize>,
}

const NOTHING: Backing = Backing { events: Vec::new(), first: None, last: None, role: None, fact: None };

impl NetworkEdge {
    /// The relation of edges of networks from elsewhere.
    pub const TIED: &'static str = "tied";

    /// The sentences behind the edge: all those of a standing fact or of a single event, and of several events the first
    /// sentence of each.
    pub fn evidence<'g>(&self, graph: &'g Graph) -> Vec<&'g Evidence> {
        let fact = self.behind.fact.and_then(|i| graph.record().relations.get(i));
        if let Some(fact) = fact {
            return fact.evidence.iter().collect();
        }
        let events = &self.behind.events;
        let each = if events.len() == 1 { usize::MAX } else { 1 };
        let events = events.iter().filter_map(|id| graph.event(id));
        events.flat_map(|event| event.evidence.iter().take(each)).collect()
    }

    /// Whether nothing is known of it but its ends and its weight.
    #[inline]
    pub(crate) fn is_mere(&self) -> bool {
        self.behind.0.is_none() && self.relation == Self::TIED
    }
}

impl Deref for Behind {
    type Target = Backing;

    #[inline]
    fn deref(&self) -> &Backing {
        static NONE: Backing = NOTHING;
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Behind {
    fn deref_mut(&mut self) -> &mut Backing {
        self.0.get_or_insert_with(|| Box::new(NOTHING))
    }
}

impl From<Backing> for Behind {
    fn from(backing: Backing) -> Self {
        Self((backing != NOTHING).then(|| Box::new(backing)))
    }
}

impl PartialEq for Behind {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_behind_an_edge_takes_room_only_where_there_is_something() {
        assert_eq!(size_of::<NetworkEdge>(), 64);
        let (nothing, mut something) = (Behind::from(NOTHING), Behind::default());
        assert!(nothing.0.is_none() && nothing == something && something.fact.is_none());
        something.fact = Some(3);
        assert!(something != nothing && something.fact == Some(3));
        something.fact = None;
        assert_eq!(something, nothing);
    }
}
