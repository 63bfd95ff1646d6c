//! Where somebody is while the sentences go on: `Li visits Seoul and meets Yoon`, `Austin attends the Shangri-La Dialogue in
//! Singapore; meets Lee`.

use super::report::Report;
use crate::date::days_between;
use crate::extract::Factuality;
use crate::graph::{EntityKind, EventType, Id, Mode, Role};
use std::collections::BTreeSet;

/// How many reports before one tell where somebody is: more than any entry has, so that a sentence without end takes no time without end.
const JUST_BEFORE: usize = 64;

/// Gives meetings that name no place the place, and the larger gathering, of what was told just before of one of those who
/// meet; then the place where others of the same gathering were.
///
/// `wide` are the places that are whole states: of `visits China and meets Xi` nobody knows where they met.
pub(super) fn settle(reports: &mut [Report], wide: &BTreeSet<Id>) {
    for at in 0..reports.len() {
        if !may_stay(&reports[at]) {
            continue;
        }
        let (before, rest) = reports.split_at_mut(at);
        let report = &mut rest[0];
        let told: Vec<&Report> =
            before.iter().rev().take(JUST_BEFORE).take_while(|b| reaches(b, report)).collect();
        report.stay = told.iter().copied().find(|b| is_at(b, report)).and_then(|b| place_of(b, &told));
        report.stay = report.stay.take().filter(|place| !wide.contains(place));
        report.amid = told.iter().find(|b| is_amid(b, report)).and_then(|b| b.series.clone());
    }
    for at in 0..reports.len() {
        if may_stay(&reports[at]) && reports[at].stay.is_none() {
            reports[at].stay = beside(&reports[at], reports).filter(|place| !wide.contains(place));
        }
    }
}

/// Takes those for having spoken by telephone of whom nothing tells that they were in one place: `Pompeo spoke today with Jaishankar`.
pub(super) fn put_apart(reports: &mut [Report]) {
    for at in 0..reports.len() {
        let report = &reports[at];
        if !report.remote || report.kind != EventType::Meeting || report.mode == Mode::Video {
            continue;
        }
        let somewhere = [&report.place, &report.stay, &report.setting, &report.amid, &report.series];
        let people = report.parties.iter().all(|(p, _)| p.is_somebody());
        let told = reports[..at].iter().rev().take(JUST_BEFORE).take_while(|b| b.is_of_passage(report));
        let came = |b: &Report| matches!(b.kind, EventType::Visit | EventType::Meeting);
        let near = told.into_iter().any(|b| came(b) && shares_a_traveller(b, report));
        let apart =
            people && report.states.len() > 1 && !near && somewhere.iter().all(|place| place.is_none());
        if apart {
            (reports[at].kind, reports[at].mode) = (EventType::Call, Mode::Phone);
        }
    }
}

/// Whether it may be told of a meeting by what stands before it where it was.
fn may_stay(report: &Report) -> bool {
    report.kind == EventType::Meeting
        && report.factuality == Factuality::Asserted
        && report.place.is_none()
        && !matches!(report.mode, Mode::Phone | Mode::Video)
}

/// Whether what one report tells still holds for another: in the same entry, or in a narrative's same sentence or the next
/// without a date of its own.
fn reaches(before: &Report, report: &Report) -> bool {
    let next = before.sentence + 1 == report.sentence && report.goes_with;
    before.is_of_passage(report) && (report.is_entry || before.sentence == report.sentence || next)
}

/// Whether one of those who meet was somewhere by an earlier report, on days that agree.
fn is_at(before: &Report, report: &Report) -> bool {
    let moves = matches!(before.kind, EventType::Visit | EventType::Meeting);
    moves
        && before.factuality == Factuality::Asserted
        && before.whereabouts().is_some()
        && before.date.zip(report.date).is_none_or(|(a, b)| a.overlaps(b))
        && shares_a_traveller(before, report)
}

/// Whether one who meets was at a larger gathering, of more than two states or with nobody else named.
fn is_amid(before: &Report, report: &Report) -> bool {
    is_at(before, report)
        && before.kind == EventType::Meeting
        && before.series.is_some()
        && report.series.is_none()
        && report.setting.is_none()
        && before.states.len() != 2
        && before.states != report.states
}

/// Whether somebody who is not at home takes part in both.
fn shares_a_traveller(before: &Report, report: &Report) -> bool {
    let came = |id: &Id| before.parties.iter().any(|(p, role)| p.id == *id && *role != Some(Role::Host));
    let human = |kind| !matches!(kind, EntityKind::State | EntityKind::Asset);
    report.parties.iter().any(|(p, _)| human(p.kind) && came(&p.id))
}

/// The place of a report; none where its sentence tells of visits to several, of which any can be meant.
fn place_of(report: &Report, told: &[&Report]) -> Option<Id> {
    let place = report.whereabouts()?;
    let visits = told.iter().filter(|r| r.sentence == report.sentence && r.kind == EventType::Visit);
    let places: BTreeSet<&Id> = visits.filter_map(|r| r.place.as_ref()).collect();
    (places.len() < 2).then(|| place.clone())
}

/// The one place where others were on the margins of the same gathering within a week.
fn beside(report: &Report, reports: &[Report]) -> Option<Id> {
    let setting = report.setting.as_ref().or(report.amid.as_ref())?;
    let near = |r: &&Report| {
        let days = r.date.zip(report.date).map(|(a, b)| days_between(a.first_day(), b.first_day()));
        days.is_some_and(|days| days.abs() <= 7)
    };
    let same = |r: &&Report| r.setting.as_ref() == Some(setting) || r.series.as_ref() == Some(setting);
    let places: BTreeSet<&Id> =
        reports.iter().filter(same).filter(near).filter_map(|r| r.place.as_ref()).collect();
    if places.len() == 1 { places.into_iter().next().cloned() } else { None }
}
