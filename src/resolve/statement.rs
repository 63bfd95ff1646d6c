//! The relations of the record.

use super::article::Told;
use super::entities::Entities;
use super::event::{evidence_is_new, gather};
use super::standing::Standing;
use super::summit::{self, Referred};
use crate::graph::{Event, Id, Record, Relation, RelationType};
use crate::language::Knowledge;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Relations by type and ends.
pub(super) type Relations = BTreeMap<(RelationType, Id, Id), Relation>;

/// Adds the relations that the articles state, and the summits that they refer to.
pub(super) fn finish(know: &Knowledge, record: &mut Record, entities: &Entities, told: &[Told]) {
    let mut found = Relations::new();
    for told in told {
        for standing in &told.relations {
            add(&mut found, relation(standing));
        }
        for (source, referred) in &told.deliverables {
            let adopted = || summit::of_document(record, entities, referred);
            let document = referred.document.clone().map(|paper| adopted().unwrap_or(paper));
            let target = document.or_else(|| summit::event(know, record, entities, referred));
            let source = &held_there(record, source, referred);
            if let Some(target) = target.filter(|t| t != source) {
                let kind = RelationType::DeliverableOf;
                add(
                    &mut found,
                    Relation { evidence: vec![referred.evidence.clone()], ..bare(kind, source, &target) },
                );
            }
        }
    }
    record.relations = found.into_values().collect();
}

/// What was promised, by the name that the event has in the end of which the sentence told: another article or entry may call its
/// series otherwise.
fn held_there(record: &Record, source: &Id, referred: &Referred) -> Id {
    let Some(session) = referred.session.as_ref().filter(|_| source.as_str().starts_with("series:")) else {
        return source.clone();
    };
    let told = |e: &&Event| !evidence_is_new(&e.evidence, session);
    let mut series = record.events.iter().filter(told).filter_map(|e| e.series.as_ref());
    let first = series.next();
    let same = first.is_some_and(|s| s == source) || series.any(|s| s == source);
    first.filter(|_| !same).unwrap_or(source).clone()
}

/// What one sentence states.
fn relation(standing: &Standing) -> Relation {
    Relation {
        office: standing.office.clone(),
        from: standing.from,
        to: standing.to,
        evidence: vec![standing.evidence.clone()],
        ..bare(standing.kind, &standing.source, &standing.target)
    }
}

fn bare(kind: RelationType, source: &Id, target: &Id) -> Relation {
    let (source, target) = (source.clone(), target.clone());
    Relation { kind, source, target, office: None, from: None, to: None, evidence: Vec::new(), lexicon: None }
}

/// One relation for all sentences that state it, with the first dates that one of them tells. What an article states needs the
/// lexicon no more.
pub(super) fn add(found: &mut Relations, relation: Relation) {
    let key = (relation.kind, relation.source.clone(), relation.target.clone());
    match found.entry(key) {
        Entry::Vacant(free) => {
            free.insert(relation);
        }
        Entry::Occupied(mut known) => {
            let known = known.get_mut();
            known.office = known.office.take().or(relation.office);
            known.from = known.from.or(relation.from);
            known.to = known.to.or(relation.to);
            known.lexicon = known.lexicon.take().and(relation.lexicon);
            gather(&mut known.evidence, relation.evidence);
        }
    }
}
