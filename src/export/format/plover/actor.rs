//! Actors: those who took part, as the side that acts and the side to which it is done.

use crate::graph::{Entity, EntityKind, Event, Graph, Id, Level, Participant, Role, party};
use serde::Serialize;

/// One actor. PLOVER's own names of fields, but for `identifier`, which the manual misspells.
#[derive(Serialize)]
pub(super) struct Actor {
    /// ISO 3166-1 alpha-3, or the code of an international body.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// What part of a state or society it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'static str>,
    identifier_id: String,
    identifier_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<String>,
}

impl Actor {
    fn of(graph: &Graph, participant: &Participant) -> Self {
        let entity = graph.entity(&participant.id);
        let office = participant.office.as_ref().and_then(|id| graph.entity(id));
        let state = party::state(graph, participant).map(|id| code_of(graph, &id));
        let body = || entity.filter(|e| e.kind == EntityKind::Organization).and_then(body);
        Self {
            code: state.or_else(|| body().map(str::to_owned)),
            sector: sector(entity, office),
            identifier_id: participant.id.to_string(),
            identifier_text: graph.label(&participant.id),
            office: office.map(|office| office.name.clone()),
        }
    }
}

/// Source and recipient. A host receives the visitors, and somebody addressed receives what is said or given; all others act.
/// Where nobody but hosts took part, they act. Mediators and observers are neither.
pub(super) fn sides(graph: &Graph, participants: &[Participant]) -> [Vec<Actor>; 2] {
    let receives = |p: &&Participant| matches!(p.role, Some(Role::Host | Role::Addressee));
    let apart = |p: &&Participant| matches!(p.role, Some(Role::Mediator | Role::Observer));
    let (mut recipients, mut sources): (Vec<&Participant>, Vec<&Participant>) =
        participants.iter().filter(|p| !apart(p)).partition(receives);
    if sources.is_empty() && recipients.iter().all(|p| p.role == Some(Role::Host)) {
        std::mem::swap(&mut sources, &mut recipients);
    }
    [sources, recipients].map(|side| side.into_iter().map(|p| Actor::of(graph, p)).collect())
}

/// Whether somebody took part in an event as neither side.
pub(super) fn stood_apart(event: &Event) -> Vec<&Id> {
    let apart = |p: &&Participant| matches!(p.role, Some(Role::Mediator | Role::Observer));
    event.participants.iter().filter(apart).map(|p| &p.id).collect()
}

fn code_of(graph: &Graph, state: &Id) -> String {
    let code = || state.as_str().rsplit(':').next().unwrap_or_default().to_uppercase();
    graph.entity(state).and_then(|entity| entity.state.clone()).unwrap_or_else(code)
}

/// The code of a body that is of no state, where the manual has one for it.
fn body(entity: &Entity) -> Option<&'static str> {
    match entity.id.as_str() {
        id if id.starts_with("organization:un-") || id == "organization:united-nations" => Some("UNO"),
        "organization:european-union" | "organization:european-commission" => Some("EUR"),
        _ if entity.state.is_none() && entity.source.is_some() => Some("IGO"),
        _ => None,
    }
}

/// The sector of somebody in office: armed forces by rank, government otherwise. States stand for themselves without one.
fn sector(entity: Option<&Entity>, office: Option<&Entity>) -> Option<&'static str> {
    let office = office.or(entity.filter(|entity| entity.kind == EntityKind::Office))?;
    match office.level? {
        Level::Military => Some("MIL"),
        Level::Unknown | Level::Mixed => None,
        _ => Some("GOV"),
    }
}
