//! Several records to one: what was read joined to what people coded by hand or other programs found.
//!
//! Events of one record stay apart, since whoever made it has told them apart already. Those of different records are one event
//! by the rules by which reports are folded.

use super::alignment::Alignment;
use super::discourse::Party;
use super::event::{gather, unique};
use super::fold::nearest;
use super::index::Index;
use super::report::Report;
use super::statement::{self, Relations};
use crate::date::Edtf;
use crate::extract::{Factuality, Phase};
use crate::graph::{
    ArticleRecord, Claim, DateBasis, EntityKind, Event, Evidence, Id, Level, Mode, Participant, Prospect,
    Record,
};
use crate::language::Knowledge;
use std::collections::{BTreeMap, BTreeSet};

/// Joins records, in an order that depends on their content alone.
pub fn merge(know: &Knowledge, mut records: Vec<Record>) -> Record {
    records.sort_by_cached_key(|record| record.to_json().unwrap_or_default());
    records.dedup();
    let mut merged = Merged::default();
    for mut record in records {
        merged.articles(&mut record);
        let names = merged.entities.align(know, &record.entities);
        record.entities.clear();
        merged.take_in(rename(record, &names));
    }
    merged.finish()
}

/// What was taken in so far.
#[derive(Default)]
struct Merged {
    articles: Vec<ArticleRecord>,
    entities: Alignment,
    events: Vec<Event>,
    /// Places in `events`.
    by_id: BTreeMap<Id, usize>,
    reports: Vec<Vec<Report>>,
    index: Index,
    prospects: Vec<Prospect>,
    relations: Relations,
    claims: Vec<Claim>,
    taken: BTreeMap<String, usize>,
}

impl Merged {
    /// Takes in the articles; one that has the id of another but not its content gets an id of its own.
    fn articles(&mut self, record: &mut Record) {
        for article in std::mem::take(&mut record.articles) {
            let same_id = |a: &&ArticleRecord| a.id == article.id;
            match self.articles.iter().find(same_id) {
                Some(known) if known.sha256 == article.sha256 => {}
                Some(_) => {
                    let digest: String = article.sha256.chars().take(8).collect();
                    let id = format!("{}-{digest}", article.id);
                    each_evidence(record, |evidence| {
                        if evidence.article == article.id {
                            evidence.article.clone_from(&id);
                        }
                    });
                    if !self.articles.iter().any(|a| a.id == id) {
                        self.articles.push(ArticleRecord { id, ..article });
                    }
                }
                None => self.articles.push(article),
            }
        }
    }

    fn take_in(&mut self, record: Record) {
        let mut renamed: BTreeMap<Id, Id> = BTreeMap::new();
        let before = self.events.len();
        for event in record.events {
            let id = event.id.clone();
            let at = self.event(event, before);
            if self.events[at].id != id {
                renamed.insert(id, self.events[at].id.clone());
            }
        }
        for at in before..self.events.len() {
            let report = &self.reports[at][0];
            self.index.enter(report, at);
        }
        let settled = |id: &mut Id| {
            if let Some(new) = renamed.get(id) {
                id.clone_from(new);
            }
        };
        for event in &mut self.events {
            event.setting.as_mut().map(settled);
        }
        for mut relation in record.relations {
            [&mut relation.source, &mut relation.target].into_iter().for_each(settled);
            statement::add(&mut self.relations, relation);
        }
        for mut claim in record.claims {
            claim.about.iter_mut().for_each(settled);
            if !self.claims.contains(&claim) {
                self.claims.push(claim);
            }
        }
        record.prospects.into_iter().for_each(|prospect| self.prospect(prospect));
    }

    /// Adds an event to the one of an earlier record that it tells of, or as one of its own; gives its place.
    fn event(&mut self, mut event: Event, before: usize) -> usize {
        let report = report(&self.entities, &event, self.events.len());
        let same = |at: &usize| *at < before && self.events[*at].kind == event.kind;
        let known = self.by_id.get(&event.id).copied().filter(same);
        let known = known.or_else(|| nearest(&report, &self.reports[..before], &self.index));
        if let Some(at) = known {
            self.reports[at].push(report);
            add(&mut self.events[at], event);
            return at;
        }
        event.id = unique(&mut self.taken, event.id);
        self.by_id.insert(event.id.clone(), self.events.len());
        self.reports.push(vec![report]);
        self.events.push(event);
        self.events.len() - 1
    }

    fn prospect(&mut self, mut prospect: Prospect) {
        let same = |p: &&mut Prospect| {
            (p.kind, p.status, p.date, &p.participants)
                == (prospect.kind, prospect.status, prospect.date, &prospect.participants)
        };
        match self.prospects.iter_mut().find(same) {
            Some(known) => gather(&mut known.evidence, prospect.evidence),
            None => {
                prospect.id = unique(&mut self.taken, prospect.id);
                self.prospects.push(prospect);
            }
        }
    }

    fn finish(mut self) -> Record {
        self.articles.sort_by(|a, b| a.id.cmp(&b.id));
        let mut record = Record {
            articles: self.articles,
            entities: self.entities.into_list(),
            events: self.events,
            relations: self.relations.into_values().collect(),
            prospects: self.prospects,
            claims: self.claims,
            ..Record::empty()
        };
        record.sort();
        record
    }
}

/// The record with every entity under the id that it now has.
fn rename(mut record: Record, names: &BTreeMap<Id, Id>) -> Record {
    let settle = |id: &mut Id| {
        if let Some(new) = names.get(id) {
            id.clone_from(new);
        }
    };
    let settle_all = |participants: &mut Vec<Participant>| {
        for participant in participants.iter_mut() {
            settle(&mut participant.id);
            participant.office.as_mut().map(settle);
        }
        let mut seen = BTreeSet::new();
        participants.retain(|p| seen.insert(p.id.clone()));
    };
    for event in &mut record.events {
        settle_all(&mut event.participants);
        let around = [&mut event.place, &mut event.setting, &mut event.series, &mut event.agreement];
        around.into_iter().flatten().chain(&mut event.topics).for_each(settle);
    }
    record.prospects.iter_mut().for_each(|p| settle_all(&mut p.participants));
    for relation in &mut record.relations {
        [&mut relation.source, &mut relation.target].into_iter().chain(&mut relation.office).for_each(settle);
    }
    record.claims.iter_mut().flat_map(|c| &mut c.about).for_each(settle);
    record
}

/// Does something with the evidence of everything in a record.
fn each_evidence(record: &mut Record, then: impl FnMut(&mut Evidence)) {
    let events = record.events.iter_mut().flat_map(|e| &mut e.evidence);
    let prospects = record.prospects.iter_mut().flat_map(|p| &mut p.evidence);
    let relations = record.relations.iter_mut().flat_map(|r| &mut r.evidence);
    let claims = record.claims.iter_mut().flat_map(|c| &mut c.evidence);
    events.chain(prospects).chain(relations).chain(claims).for_each(then);
}

/// An event of a record as a report, to be compared with others.
fn report(entities: &Alignment, event: &Event, number: usize) -> Report {
    let parties: Vec<_> = event.participants.iter().map(|p| (party(entities, p), p.role)).collect();
    Report {
        kind: event.kind,
        factuality: Factuality::Asserted,
        states: parties.iter().filter_map(|(p, _)| p.state.clone()).collect(),
        parties,
        date: event.date,
        basis: event.date_basis,
        within: event.within,
        goes_with: false,
        carried: None,
        mode: event.mode,
        format: event.format,
        level: Some(event.level),
        place: event.place.clone(),
        stay: None,
        amid: None,
        setting: event.setting.clone(),
        series: event.series.clone(),
        agreement: event.agreement.clone(),
        ordinal: event.ordinal,
        gap_years: event.gap_years,
        plover: event.plover.clone(),
        topics: event.topics.clone(),
        evidence: event.evidence.first().cloned().unwrap_or_default(),
        is_entry: false,
        recalled: false,
        sentence: number,
        // Each stands in a passage of its own.
        passage: number,
        background: event.background,
        open: false,
        vague: false,
        guessed: BTreeSet::new(),
        restates: false,
        at_large: false,
        remote: false,
        phase: Phase::Whole,
        joined: false,
        alone: true,
    }
}

fn party(entities: &Alignment, participant: &Participant) -> Party {
    let entity = entities.get(&participant.id);
    let office = participant.office.as_ref().and_then(|id| entities.get(id));
    Party {
        id: participant.id.clone(),
        kind: entity.map_or(EntityKind::Group, |e| e.kind),
        office: participant.office.clone(),
        function: None,
        level: Level::Unknown,
        state: [entity, office].into_iter().flatten().find_map(|e| e.state.clone()),
    }
}

/// Adds to an event what another record knows of it.
fn add(event: &mut Event, other: Event) {
    other.participants.into_iter().for_each(|participant| event.seat(participant));
    let narrower = |d: Edtf| event.date.is_none_or(|known| d.days() < known.days());
    if let Some(date) = other.date.filter(|d| narrower(*d)) {
        (event.date, event.date_basis, event.within) = (Some(date), other.date_basis, None);
    } else if event.date.is_none() {
        event.within = event.within.or(other.within);
    }
    if event.date == other.date && other.date_basis == DateBasis::Stated {
        event.date_basis = DateBasis::Stated;
    }
    event.name = event.name.take().or(other.name);
    event.mode = if event.mode == Mode::Unknown { other.mode } else { event.mode };
    event.level = if event.level == Level::Unknown { other.level } else { event.level };
    event.format = event.format.or(other.format);
    event.plover = event.plover.take().or(other.plover);
    event.ordinal = event.ordinal.or(other.ordinal);
    event.gap_years = event.gap_years.or(other.gap_years);
    for (known, new) in [
        (&mut event.place, other.place),
        (&mut event.setting, other.setting),
        (&mut event.series, other.series),
        (&mut event.agreement, other.agreement),
    ] {
        *known = known.take().or(new);
    }
    let topics = other.topics.into_iter().filter(|t| !event.topics.contains(t)).collect::<Vec<_>>();
    event.topics.extend(topics);
    let aliases = other.aliases.into_iter().filter(|a| !event.aliases.contains(a)).collect::<Vec<_>>();
    event.aliases.extend(aliases);
    event.background &= other.background;
    let told = event.evidence.len();
    gather(&mut event.evidence, other.evidence);
    let new = u32::try_from(event.evidence.len() - told).unwrap_or(u32::MAX);
    event.reports = event.reports.saturating_add(new.min(other.reports));
}
