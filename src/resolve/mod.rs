//! Readings to a record: who is who, which office is whose, which reports tell of one event.
//!
//! This is where articles meet. The outcome does not depend on the order in which they are given.

mod alignment;
mod article;
mod calling;
mod cast;
mod claim;
mod company;
mod counterpart;
mod craft;
mod discourse;
mod entities;
mod event;
mod fold;
mod former;
mod group;
mod heading;
mod home;
mod identify;
mod index;
mod lasting;
mod likeness;
mod merge;
mod named;
mod office;
mod offices;
mod person;
mod plover;
mod report;
mod restated;
mod roster;
mod said_there;
mod seats;
mod severally;
mod short;
mod standing;
mod statement;
mod stay;
mod summit;
mod visit;
mod visitor;

pub use event::unique;
pub use merge::merge;
pub use named::Names;
pub use plover::nearest_code;

use crate::diagnostic::{Diagnosed, Diagnostic};
use crate::extract::Reading;
use crate::graph::Record;
use crate::language::Knowledge;
use std::collections::BTreeMap;

/// Gives articles of one file name but different content ids of their own: part of their digest is added, so that the id does
/// not depend on which came first.
fn tell_apart(readings: &mut [Reading]) {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for reading in readings.iter() {
        *count.entry(reading.article.id.clone()).or_default() += 1;
    }
    for reading in readings.iter_mut().filter(|r| count.get(&r.article.id).is_some_and(|n| *n > 1)) {
        let id = format!("{}-{}", reading.article.id, reading.article.sha256.get(..8).unwrap_or_default());
        for sentence in &mut reading.sentences {
            sentence.evidence.article.clone_from(&id);
        }
        for doubt in &mut reading.diagnostics {
            doubt.article.clone_from(&id);
        }
        reading.article.id = id;
    }
}

/// Unites readings into one record.
pub fn resolve(know: &Knowledge, mut readings: Vec<Reading>) -> Diagnosed<Record> {
    readings.sort_by(|a, b| (&a.article.id, &a.article.sha256).cmp(&(&b.article.id, &b.article.sha256)));
    readings.dedup_by(|a, b| a.article.sha256 == b.article.sha256 && a.article.id == b.article.id);
    tell_apart(&mut readings);
    let roster = roster::Roster::new(know, &readings);
    let mut entities = entities::Entities::default();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut told: Vec<article::Told> = Vec::new();
    for reading in &readings {
        diagnostics.extend(reading.diagnostics.iter().cloned());
        told.push(article::tell(know, &roster, &mut entities, reading, &mut diagnostics));
    }
    let mut record = Record::empty();
    record.articles = readings.iter().map(|r| r.article.clone()).collect();
    let folded = fold::fold(told.iter().flat_map(|t| t.reports.iter().cloned()).collect());
    event::finish(&mut record, &entities, folded);
    statement::finish(know, &mut record, &entities, &told);
    record.claims = told.into_iter().flat_map(|t| t.claims).collect();
    record.entities = entities.into_list(know, &record);
    diagnostics.sort();
    diagnostics.dedup();
    Diagnosed { value: record, diagnostics }
}
