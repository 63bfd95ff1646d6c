//! What of the graph is said, and in which order.

use super::evidence::Sentences;
use super::say::Teller;
use super::sink::Sink;
use crate::error::Result;
use crate::export::writer::Subject;
use crate::graph::{Event, Graph, Id, Prospect, party};
use std::collections::{BTreeMap, BTreeSet};

/// The events that are kept.
pub(super) fn events<'a>(subject: &'a Subject) -> impl Iterator<Item = &'a Event> {
    let events = subject.graph.record().events.iter();
    events.filter(|event| subject.options.filter.keeps(subject.graph, event))
}

/// Writes entities, events, relations, plans if they are wanted, and then the sentences that all of these were read from, and
/// their articles. A filter that chooses events leaves of entities and relations what these speak of.
pub(super) fn write(subject: &Subject, sink: Sink) -> Result<()> {
    let Subject { graph, options, .. } = *subject;
    let record = graph.record();
    let kept: Vec<&Event> = events(subject).collect();
    let plans: Vec<&Prospect> = match options.filter.prospects {
        true => record.prospects.iter().filter(|p| options.filter.matches_prospect(graph, p)).collect(),
        false => Vec::new(),
    };
    let mentioned = mentioned(graph, &kept, &plans);
    let happened: BTreeSet<&Id> = kept.iter().map(|event| &event.id).collect();
    let everything = !options.filter.chooses_events();
    let is_kept = |id: &Id| mentioned.contains(id) || everything && graph.entity(id).is_some();
    let mut teller = Teller { sink, sentences: Sentences::new(), often: BTreeMap::new() };
    for entity in record.entities.iter().filter(|entity| is_kept(&entity.id)) {
        teller.entity(entity)?;
    }
    for state in mentioned.iter().filter(|id| graph.entity(id).is_none() && graph.event(id).is_none()) {
        teller.unknown_state(state)?;
    }
    for event in kept {
        teller.event(graph, event)?;
    }
    for fact in record.relations.iter().filter(|relation| relation.lexicon.is_none()) {
        if [&fact.source, &fact.target].into_iter().all(|id| is_kept(id) || happened.contains(id)) {
            teller.relation(fact)?;
        }
    }
    for plan in plans {
        teller.plan(plan)?;
    }
    teller.finish(graph)
}

/// Everything that events and plans speak of.
fn mentioned(graph: &Graph, events: &[&Event], plans: &[&Prospect]) -> BTreeSet<Id> {
    let mut ids = BTreeSet::new();
    let parties =
        events.iter().flat_map(|e| &e.participants).chain(plans.iter().flat_map(|p| &p.participants));
    for participant in parties {
        ids.insert(participant.id.clone());
        ids.extend(participant.office.clone());
        ids.extend(party::state(graph, participant));
    }
    for event in events {
        let around = [&event.place, &event.setting, &event.series, &event.agreement];
        ids.extend(around.into_iter().flatten().chain(&event.topics).cloned());
    }
    ids
}
