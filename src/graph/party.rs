//! Who stands for whom at an event: the persons who met, and the states that were represented.

use super::entity::EntityKind;
use super::event::{Event, Participant, Role};
use super::id::Id;
use super::knowledge::Graph;
use std::collections::BTreeSet;

/// The persons of an event, and the offices whose holder is not known; sorted, each once.
pub fn people<'g>(graph: &'g Graph, event: &'g Event) -> BTreeSet<&'g Id> {
    event.participants.iter().filter(|p| is_person(graph, &p.id)).map(|p| &p.id).collect()
}

/// The people of an event who met each other: observers and mediators left out.
pub fn met<'g>(graph: &'g Graph, event: &'g Event) -> BTreeSet<&'g Id> {
    let parties = event.participants.iter().filter(|p| !stands_apart(p.role));
    parties.filter(|p| is_person(graph, &p.id)).map(|p| &p.id).collect()
}

/// The states that were represented at an event, as ids of states; sorted, each once.
pub fn states(graph: &Graph, event: &Event) -> BTreeSet<Id> {
    event.participants.iter().filter_map(|p| state(graph, p)).collect()
}

/// The state for which a participant stands: a state for itself, and anybody else for the state of the person, office,
/// organization or group, or failing that of the office in which a person took part.
pub fn state(graph: &Graph, participant: &Participant) -> Option<Id> {
    let entity = graph.entity(&participant.id)?;
    if entity.kind == EntityKind::State {
        return Some(entity.id.clone());
    }
    let office = || participant.office.as_ref().and_then(|id| graph.entity(id)?.state.as_deref());
    entity.state.as_deref().or_else(office).map(state_id)
}

/// The id of the state with an ISO 3166-1 alpha-3 code.
pub fn state_id(code: &str) -> Id {
    Id::new(EntityKind::State.name(), code)
}

/// Whether an id takes part in an event: as a participant, as the office of one, or as a state that is represented.
pub fn takes_part(graph: &Graph, event: &Event, id: &Id) -> bool {
    participates(graph, &event.participants, id)
}

/// [`takes_part`] for a bare list of participants.
pub(super) fn participates(graph: &Graph, participants: &[Participant], id: &Id) -> bool {
    participants.iter().any(|p| {
        p.id == *id || p.office.as_ref() == Some(id) || state(graph, p).is_some_and(|state| state == *id)
    })
}

/// Whether a role keeps a participant out of "met".
fn stands_apart(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Observer | Role::Mediator))
}

fn is_person(graph: &Graph, id: &Id) -> bool {
    matches!(graph.entity(id).map(|e| e.kind), Some(EntityKind::Person | EntityKind::Office))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    #[test]
    fn a_person_without_a_state_stands_for_the_state_of_the_office() {
        let graph = fixture::unification();
        let event = graph.event(&"event:two-plus-four-bonn".into()).unwrap();
        let states: Vec<String> = states(&graph, event).iter().map(ToString::to_string).collect();
        assert_eq!(states, ["state:ddr", "state:deu", "state:fra", "state:gbr", "state:sun", "state:usa"]);
    }

    #[test]
    fn mediators_and_observers_took_part_but_did_not_meet() {
        let graph = fixture::small(&["a b c"], &[("meeting", "2020-01-01", "a b c:observer")]);
        let event = &graph.record().events[0];
        assert_eq!(people(&graph, event).len(), 3);
        assert_eq!(met(&graph, event).len(), 2);
    }
}
