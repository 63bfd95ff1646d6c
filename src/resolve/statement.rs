//! The relations of the record.

use super::article::Told;
use super::entities::Entities;
use super::event::evidence_is_new;
use super::standing::Standing;
use super::summit;
use crate::graph::{Evidence, Id, Record, Relation, RelationType};
use std::collections::BTreeMap;

/// Adds the relations that the articles state, and the summits that they refer to.
pub(super) fn finish(record: &mut Record, entities: &Entities, told: &[Told]) {
    let mut found: BTreeMap<(RelationType, Id, Id), Relation> = BTreeMap::new();
    for told in told {
        for standing in &told.relations {
            add(&mut found, standing);
        }
        for (source, referred) in &told.deliverables {
            let document = referred.document.clone();
            let target = document.or_else(|| summit::event(record, entities, referred));
            if let Some(target) = target.filter(|t| t != source) {
                add(&mut found, &promise(source, target, &referred.evidence));
            }
        }
    }
    record.relations = found.into_values().collect();
}

fn promise(source: &Id, target: Id, evidence: &Evidence) -> Standing {
    Standing {
        kind: RelationType::DeliverableOf,
        source: source.clone(),
        target,
        office: None,
        from: None,
        to: None,
        evidence: evidence.clone(),
    }
}

/// One relation for all sentences that state it, with the first dates that one of them tells.
fn add(found: &mut BTreeMap<(RelationType, Id, Id), Relation>, standing: &Standing) {
    let Standing { kind, source, target, .. } = standing;
    let relation = found.entry((*kind, source.clone(), target.clone())).or_insert_with(|| Relation {
        kind: *kind,
        source: source.clone(),
        target: target.clone(),
        office: None,
        from: None,
        to: None,
        evidence: Vec::new(),
        lexicon: None,
    });
    relation.office = relation.office.take().or_else(|| standing.office.clone());
    relation.from = relation.from.or(standing.from);
    relation.to = relation.to.or(standing.to);
    if evidence_is_new(&relation.evidence, &standing.evidence) {
        relation.evidence.push(standing.evidence.clone());
    }
}
