//! What one meeting counts for: the pairs of those who met, its level, its place and the like.

use super::by::{By, Size, Whom};
use crate::graph::{EntityKind, Event, Graph, Id, Level, Mode, filter, party};
use std::collections::BTreeSet;

/// The most who met at one gathering of which every three are counted; more would be tens of thousands of rows.
pub(super) const MOST_FOR_THREES: usize = 60;

/// One part of what a row stands for. The order is that of the vocabulary, or of ids; what is not told comes last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Things of the graph: one, the members of a group, or all who met.
    Things(Vec<Id>),
    /// A value of a vocabulary: its place in it, and its name.
    Value(usize, &'static str),
    /// The articles do not tell.
    Untold,
}

impl Part {
    /// What it is called: one text, or one for each member of a group; none of what is not told.
    pub fn labels(&self, graph: &Graph) -> Vec<String> {
        match self {
            Self::Things(ids) => ids.iter().map(|id| graph.label(id)).collect(),
            Self::Value(_, name) => vec![(*name).to_owned()],
            Self::Untold => Vec::new(),
        }
    }

    /// The ids of the things it stands for.
    pub(super) fn ids(&self) -> &[Id] {
        match self {
            Self::Things(ids) => ids,
            _ => &[],
        }
    }
}

/// The rows for which an event counts; each once. Of a group, none where fewer have met than it needs.
pub(super) fn parts(graph: &Graph, event: &Event, by: By) -> Vec<Part> {
    let one = |id: &Option<Id>| id.iter().map(|id| Part::Things(vec![id.clone()])).collect();
    let found: Vec<Part> = match by {
        By::Group(size, whom) => return groups(&members(graph, event, whom), size),
        By::Level => vec![value(Level::ALL.iter().position(|l| *l == event.level), event.level.name())],
        By::Mode => vec![value(Mode::ALL.iter().position(|m| *m == event.mode), event.mode.name())],
        By::Parties => event.format.iter().map(|f| value(Some(*f as usize), f.name())).collect(),
        By::Series => {
            filter::series_of(graph, event).into_iter().map(|id| Part::Things(vec![id.clone()])).collect()
        }
        By::Place => one(&event.place),
        By::Setting => one(&event.setting),
        By::Topic => {
            let topics: BTreeSet<&Id> = event.topics.iter().collect();
            topics.into_iter().map(|id| Part::Things(vec![id.clone()])).collect()
        }
    };
    if found.is_empty() { vec![Part::Untold] } else { found }
}

fn value(place: Option<usize>, name: &'static str) -> Part {
    Part::Value(place.unwrap_or(usize::MAX), name)
}

/// Who met at an event, in the order of ids, each once.
pub(super) fn members(graph: &Graph, event: &Event, whom: Whom) -> Vec<Id> {
    match whom {
        Whom::Persons => party::met(graph, event).into_iter().cloned().collect(),
        Whom::States => party::states(graph, event).into_iter().collect(),
        Whom::Offices => {
            let met = party::met(graph, event);
            let present = event.participants.iter().filter(|p| met.contains(&p.id));
            let is_office = |id: &&Id| graph.entity(id).is_some_and(|e| e.kind == EntityKind::Office);
            let offices = present.filter_map(|p| p.office.as_ref().or(Some(&p.id)).filter(is_office));
            offices.collect::<BTreeSet<_>>().into_iter().cloned().collect()
        }
    }
}

fn groups(members: &[Id], size: Size) -> Vec<Part> {
    let things = |ids: &[&Id]| Part::Things(ids.iter().map(|id| (*id).clone()).collect());
    let mut groups = Vec::new();
    match size {
        Size::One => groups.extend(members.iter().map(|a| things(&[a]))),
        Size::All => groups.extend((members.len() > 1).then(|| Part::Things(members.to_vec()))),
        Size::Two => {
            for (i, a) in members.iter().enumerate() {
                groups.extend(members[i + 1..].iter().map(|b| things(&[a, b])));
            }
        }
        Size::Three if members.len() > MOST_FOR_THREES => {}
        Size::Three => {
            for (i, a) in members.iter().enumerate() {
                for (j, b) in members.iter().enumerate().skip(i + 1) {
                    groups.extend(members[j + 1..].iter().map(|c| things(&[a, b, c])));
                }
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn count(who: &str, by: By) -> usize {
        let graph = fixture::small(&["a b", "c d"], &[("meeting", "2020-01-01", who)]);
        parts(&graph, &graph.record().events[0], by).len()
    }

    #[test]
    fn four_who_met_are_six_pairs_four_threes_and_one_party() {
        let group = |size| count("a b c d", By::Group(size, Whom::Persons));
        assert_eq!([Size::One, Size::Two, Size::Three, Size::All].map(group), [4, 6, 4, 1]);
        assert_eq!(count("a b c d", By::Group(Size::Two, Whom::States)), 1);
        assert_eq!(count("a b c:observer", By::Group(Size::Two, Whom::Persons)), 1);
        assert_eq!(count("a", By::Group(Size::All, Whom::Persons)), 0);
    }

    #[test]
    fn offices_count_whoever_holds_them_and_what_is_not_told_is_said() {
        let graph = fixture::unification();
        let bonn = graph.event(&"event:two-plus-four-bonn".into()).unwrap();
        let offices = members(&graph, bonn, Whom::Offices);
        assert_eq!(offices, ["office:foreign-minister-of-east-germany".into()]);
        assert_eq!(parts(&graph, bonn, By::Place), [Part::Untold]);
        assert_eq!(
            parts(&graph, bonn, By::Series),
            [Part::Things(vec!["series:two-plus-four-talks".into()])]
        );
        assert_eq!(parts(&graph, bonn, By::Mode), [Part::Value(0, "in-person")]);
    }
}
