//! Groups of reports to events and prospects of the record.

use super::discourse::Party;
use super::entities::Entities;
use super::likeness::names_who_met;
use super::plover::{Seen, plover};
use super::report::Report;
use crate::extract::Factuality;
use crate::graph::{
    DateBasis, EntityKind, Event, EventType, Evidence, Format, Id, Level, Mode, Participant, Prospect,
    ProspectStatus, Record, Role,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the events and prospects to the record, each with an id of its own.
pub(super) fn finish(record: &mut Record, entities: &Entities, groups: Vec<Vec<Report>>) {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for group in groups {
        match group[0].factuality {
            Factuality::Asserted => {
                let mut event = event(entities, &group);
                event.id = unique(&mut taken, event.id);
                record.events.push(event);
            }
            Factuality::Prospect(status) => {
                let mut prospect = prospect(&group, status);
                prospect.id = unique(&mut taken, prospect.id);
                record.prospects.push(prospect);
            }
            Factuality::Unstated => {}
        }
    }
    record.sort();
}

/// The id, with a number behind it where it is taken.
pub fn unique(taken: &mut BTreeMap<String, usize>, id: Id) -> Id {
    let count = taken.entry(id.as_str().to_owned()).or_insert(0);
    *count += 1;
    if *count == 1 { id } else { Id::from(format!("{id}-{count}")) }
}

fn event(entities: &Entities, group: &[Report]) -> Event {
    let dated = best_dated(group);
    let parties = parties(group);
    let sides = sides(&parties);
    let first = |get: fn(&Report) -> Option<Id>| group.iter().find_map(get);
    let mut topics: Vec<Id> = Vec::new();
    for topic in group.iter().flat_map(|r| &r.topics) {
        if !topics.contains(topic) {
            topics.push(topic.clone());
        }
    }
    let kind = group[0].kind;
    let told = group.iter().map(|r| r.mode).find(|m| *m != Mode::Unknown);
    // Chronicles say where people meet on screens or by phone, and call all else a meeting.
    let usual = if kind == EventType::Meeting { Mode::InPerson } else { Mode::Unknown };
    let mode = told.unwrap_or(usual);
    let gathering =
        matches!(kind, EventType::Meeting | EventType::Call | EventType::Exercise | EventType::Agreement);
    let format = group.iter().find_map(|r| r.format).or(Format::of_sides(sides)).filter(|_| gathering);
    let stated = group.iter().find_map(|r| r.level);
    // Of a call no one place is told: it names where one of them sits.
    let distant = matches!(mode, Mode::Phone | Mode::Video);
    let place = first(|r| r.place.clone()).or_else(|| first(|r| r.stay.clone())).filter(|_| !distant);
    let seen = Seen {
        kind,
        mode,
        format,
        abroad: place
            .as_ref()
            .and_then(|p| entities.get(p)?.state.as_ref())
            .is_some_and(|at| is_abroad(&parties, at)),
        hosted: parties.iter().any(|(_, role)| *role == Some(Role::Host)),
    };
    Event {
        id: id("event", kind, dated.date.map(|d| d.to_string()), &parties),
        kind,
        name: None,
        aliases: Vec::new(),
        plover: plover(seen, group.iter().find_map(|r| r.plover.clone())),
        date: dated.date,
        date_basis: dated.basis,
        within: if dated.date.is_none() { dated.within } else { None },
        mode,
        format,
        level: level(&parties, stated, kind),
        place,
        setting: first(|r| r.setting.clone()).or_else(|| first(|r| r.amid.clone())),
        series: first(|r| r.series.clone()),
        ordinal: group.iter().find_map(|r| r.ordinal),
        gap_years: group.iter().find_map(|r| r.gap_years),
        topics,
        agreement: first(|r| r.agreement.clone()),
        background: group.iter().all(|r| r.background),
        reports: count_reports(group),
        evidence: evidence(group),
        participants: parties
            .into_iter()
            .map(|(p, role)| Participant { id: p.id, role, office: p.office })
            .collect(),
    }
}

/// The report whose date is narrowest, but of stays the longest told by days; of equals the first.
fn best_dated(group: &[Report]) -> &Report {
    let stays = |r: &Report| {
        r.kind == EventType::Visit && r.basis == DateBasis::Stated && r.date.is_some_and(|d| d.is_exact())
    };
    let days = |r: &Report| r.date.map_or(i32::MAX, |d| if stays(r) { -d.days() } else { d.days() });
    let rank = |r: &Report| (!r.joined, r.date.is_none(), days(r), r.basis != DateBasis::Stated);
    // A stated interval of a few days says more than the one day that another report names.
    group.iter().min_by_key(|r| rank(r)).unwrap_or(&group[0])
}

/// Everybody whom a report names: persons in place of the states and offices that stand for them elsewhere.
fn parties(group: &[Report]) -> Vec<(Party, Option<Role>)> {
    let mut all: Vec<(Party, Option<Role>)> = Vec::new();
    // What a pronoun was taken for adds nobody to those whom another sentence names, nor does a sentence without a date.
    let first = &group[0];
    let bare = first.parties.iter().all(|(p, _)| p.kind == EntityKind::State);
    // A session of which one sentence tells the day, and another who sat there for the states.
    let seated =
        |r: &Report| bare && r.states == first.states && r.series.is_some() && r.series == first.series;
    let told = group.iter().enumerate().flat_map(|(i, r)| {
        let sure = i == 0
            || r.restates
            || seated(r)
            || bare && names_who_met(r, first)
            || (r.date.is_some()
                && r.date.is_some_and(|d| d.is_exact() || first.date.is_none_or(|f| !f.is_exact())));
        r.parties.iter().filter(move |(p, _)| i == 0 || (sure && !r.guessed.contains(&p.id)))
    });
    for (party, role) in told {
        match all.iter_mut().find(|(p, _)| p.id == party.id) {
            Some((known, known_role)) => {
                *known_role = known_role.or(*role);
                if known.office.is_none() {
                    known.office.clone_from(&party.office);
                }
            }
            None => all.push((party.clone(), *role)),
        }
    }
    let named: BTreeSet<String> = all
        .iter()
        .filter(|(p, _)| p.kind == EntityKind::Person)
        .filter_map(|(p, _)| p.state.clone())
        .collect();
    let several = group.len() > 1;
    // One person for each state, though of some it is not told for which.
    let persons = all.iter().filter(|(p, _)| p.kind == EntityKind::Person).count();
    let filled = bare && !named.is_empty() && persons >= first.parties.len();
    all.retain(|(p, _)| {
        !several
            || filled && p.kind != EntityKind::State
            || !matches!(p.kind, EntityKind::State | EntityKind::Office | EntityKind::Group)
            || !filled && p.state.as_ref().is_none_or(|s| !named.contains(s))
    });
    if several && first.kind == EventType::Statement {
        drop_voiced(&mut all);
    }
    all
}

/// A ministry for which another report has its spokesman speak, and a state for which one has its ministry, are no speakers of their own.
fn drop_voiced(parties: &mut Vec<(Party, Option<Role>)>) {
    let rank = |p: &Party| match p.kind {
        EntityKind::Person => 2,
        EntityKind::Organization => 1,
        _ => 0,
    };
    let speaks = |role: &Option<Role>| *role == Some(Role::Speaker);
    let voices: Vec<(Option<String>, u8)> =
        parties.iter().filter(|(_, role)| speaks(role)).map(|(p, _)| (p.state.clone(), rank(p))).collect();
    parties.retain(|(p, role)| {
        let voiced = |(state, other): &(Option<String>, u8)| *state == p.state && *other > rank(p);
        !speaks(role) || p.state.is_none() || !voices.iter().any(voiced)
    });
}

/// Whether all parties are of states, and none of this one.
fn is_abroad(parties: &[(Party, Option<Role>)], state: &String) -> bool {
    parties.len() > 1 && parties.iter().all(|(p, _)| p.state.as_ref().is_some_and(|s| s != state))
}

fn sides(parties: &[(Party, Option<Role>)]) -> usize {
    let states: BTreeSet<&String> = parties.iter().filter_map(|(p, _)| p.state.as_ref()).collect();
    let stateless = parties.iter().filter(|(p, _)| p.state.is_none()).count();
    states.len() + stateless
}

/// The rank that the parties share; `mixed` if they differ.
fn level(parties: &[(Party, Option<Role>)], stated: Option<Level>, kind: EventType) -> Level {
    if kind == EventType::Exercise {
        return Level::Military;
    }
    let levels: BTreeSet<Level> =
        parties.iter().map(|(p, _)| p.level).filter(|l| *l != Level::Unknown).collect();
    match (levels.len(), stated) {
        (0, stated) => stated.unwrap_or(Level::Unknown),
        (1, _) => levels.into_iter().next().unwrap_or(Level::Unknown),
        (_, Some(stated)) if levels.contains(&stated) => stated,
        // An assistant secretary or envoy sits opposite a vice minister.
        _ if levels.iter().all(|l| matches!(l, Level::ViceMinister | Level::DirectorGeneral)) => {
            Level::ViceMinister
        }
        _ => Level::Mixed,
    }
}

/// Type, date and parties, and a digest of them.
fn id(kind: &str, event: EventType, date: Option<String>, parties: &[(Party, Option<Role>)]) -> Id {
    let mut names: Vec<&str> = parties.iter().map(|(p, _)| p.id.as_str()).collect();
    names.sort_unstable();
    let digest = Sha256::digest(format!("{}|{}", event.name(), names.join("|")));
    let short: String = digest.iter().take(3).map(|b| format!("{b:02x}")).collect();
    let date = date.unwrap_or_else(|| "undated".into()).replace('/', "-");
    Id::from(format!("{kind}:{date}-{}-{short}", event.name()))
}

fn count_reports(group: &[Report]) -> u32 {
    let sentences: BTreeSet<(&str, usize)> =
        group.iter().map(|r| (r.evidence.article.as_str(), r.sentence)).collect();
    u32::try_from(sentences.len()).unwrap_or(u32::MAX)
}

fn evidence(group: &[Report]) -> Vec<Evidence> {
    let mut found = Vec::new();
    gather(&mut found, group.iter().map(|report| report.evidence.clone()));
    found
}

/// Adds the sentences that are new.
pub(super) fn gather(known: &mut Vec<Evidence>, more: impl IntoIterator<Item = Evidence>) {
    for evidence in more {
        if evidence_is_new(known, &evidence) {
            known.push(evidence);
        }
    }
}

/// Whether a sentence is not among those gathered so far, by whatever rule it was read. Where it has no place in its article, its
/// words tell it.
pub(super) fn evidence_is_new(found: &[Evidence], evidence: &Evidence) -> bool {
    let placed = !evidence.spans.is_empty();
    let same = |e: &Evidence| e.spans == evidence.spans && (placed || e.text == evidence.text);
    !found.iter().any(|e| e.article == evidence.article && same(e))
}

fn prospect(group: &[Report], status: ProspectStatus) -> Prospect {
    let dated = best_dated(group);
    let parties = parties(group);
    Prospect {
        id: id("prospect", group[0].kind, dated.date.map(|d| d.to_string()), &parties),
        kind: group[0].kind,
        status,
        date: dated.date,
        participants: parties
            .into_iter()
            .map(|(p, role)| Participant { id: p.id, role, office: p.office })
            .collect(),
        evidence: evidence(group),
    }
}
