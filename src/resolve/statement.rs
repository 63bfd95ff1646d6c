//! The relations of the record, and the summits that they refer to.

use super::article::Told;
use super::standing::Standing;
use crate::extract::Instrument;
use crate::graph::{
    DateBasis, Event, EventType, Evidence, Id, Level, Mode, Plover, Record, Relation, RelationType,
};
use std::collections::BTreeMap;

/// Adds the relations that the articles state, and the summits that they refer to.
pub(super) fn finish(record: &mut Record, told: &[Told]) {
    let mut found: BTreeMap<(RelationType, Id, Id), Relation> = BTreeMap::new();
    for told in told {
        for standing in &told.relations {
            add(&mut found, standing);
        }
        for (source, summit, evidence) in &told.deliverables {
            let target = summit_event(record, summit, evidence);
            if target != *source {
                add(&mut found, &promise(source, target, evidence));
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
    let evidence = &standing.evidence;
    if !relation.evidence.iter().any(|e| e.article == evidence.article && e.spans == evidence.spans) {
        relation.evidence.push(evidence.clone());
    }
}

/// The event of a summit that a sentence names: one told of in the articles, else an event known only by its name.
fn summit_event(record: &mut Record, summit: &Instrument, evidence: &Evidence) -> Id {
    let name = summit_name(&summit.name);
    let id = Id::new("event", &name);
    if let Some(event) = record.events.iter_mut().find(|e| e.id == id) {
        if !event.evidence.iter().any(|e| e.spans == evidence.spans && e.article == evidence.article) {
            event.evidence.push(evidence.clone());
            event.reports += 1;
        }
        return id;
    }
    let event = Event {
        id: id.clone(),
        kind: EventType::Meeting,
        name: Some(name),
        aliases: Vec::new(),
        plover: Some(Plover { event: "CONSULT".into(), mode: None }),
        date: None,
        date_basis: DateBasis::Period,
        within: None,
        participants: Vec::new(),
        mode: Mode::Unknown,
        format: None,
        level: if summit.name.to_lowercase().contains("summit") { Level::Leader } else { Level::Unknown },
        place: None,
        setting: None,
        series: None,
        ordinal: None,
        gap_years: None,
        topics: Vec::new(),
        agreement: None,
        background: true,
        reports: 1,
        evidence: vec![evidence.clone()],
    };
    let at = record.events.partition_point(|e| (e.date.or(e.within), &e.id) < (None, &event.id));
    record.events.insert(at, event);
    id
}

/// `Camp David Summit` as `Camp David summit`, without article and year's month.
fn summit_name(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|w| !matches!(*w, "the" | "The" | "last" | "recent" | "this"))
        .collect();
    words.join(" ").replace(" Summit", " summit").replace("’s", "")
}
