//! How far those who take part in what two reports tell are the same.

use super::discourse::Party;
use super::report::Report;
use crate::graph::EntityKind;
use std::collections::BTreeSet;

/// Share of those who act that the two have in common: the same entity, or a state and its person.
pub(super) fn overlap(a: &Report, b: &Report) -> f64 {
    let (of_a, of_b) = (acting_states(a), acting_states(b));
    if of_a != of_b && !of_a.is_empty() && !of_b.is_empty() {
        return 0.0;
    }
    let (of_a, of_b): (Vec<&Party>, Vec<&Party>) = (a.acting().collect(), b.acting().collect());
    // States alone stand for however many act for them.
    let bare = |parties: &[&Party]| parties.iter().all(|p| p.kind == EntityKind::State);
    if !of_a.is_empty() && !of_b.is_empty() && bare(&of_a) != bare(&of_b) && states_match(&of_a, &of_b) {
        return 0.8;
    }
    let mut taken = vec![false; of_b.len()];
    let mut sum = 0.0;
    for party in &of_a {
        let free = (0..of_b.len()).filter(|&j| !taken[j]).map(|j| (sameness(party, of_b[j]), j));
        if let Some((score, j)) = free.max_by(|x, y| x.0.total_cmp(&y.0)).filter(|(s, _)| *s > 0.0) {
            taken[j] = true;
            sum += score;
        }
    }
    let matched = taken.iter().filter(|t| **t).count();
    let union = of_a.len() + of_b.len() - matched;
    if union == 0 { 0.0 } else { sum / union as f64 }
}

/// The likeness of parties where the report may name fewer than took part: each must be among them.
pub(super) fn contained(report: &Report, event: &Report) -> f64 {
    // Groups are worded too freely to be told apart.
    let firm = |p: &Party| p.kind != EntityKind::Group;
    let all = report.parties.iter().filter(|(p, _)| firm(p)).count();
    if all == 0 {
        return 0.0;
    }
    let found = report.parties.iter().filter(|(p, _)| firm(p)).filter(|(p, _)| {
        event.parties.iter().any(|(q, _)| {
            p.id == q.id || (p.state.is_some() && p.state == q.state && p.kind == EntityKind::State)
        })
    });
    let share = found.count() as f64 / all as f64;
    if share < 0.99 { 0.0 } else { 0.6 + 0.4 * overlap(report, event) }
}

/// The likeness by those whom the report names outright, where it adds a word such as `them`.
pub(super) fn explicit(report: &Report, event: &Report) -> f64 {
    let named: Vec<&Party> =
        report.parties.iter().map(|(p, _)| p).filter(|p| !report.guessed.contains(&p.id)).collect();
    let all = !named.is_empty() && named.iter().all(|p| event.parties.iter().any(|(q, _)| q.id == p.id));
    let exact = report.date.is_some_and(|d| d.is_exact());
    if all && exact { 0.7 } else { 0.0 }
}

/// How far two parties are one: wholly, or as a state and who acts for it.
fn sameness(one: &Party, other: &Party) -> f64 {
    let stands_for = |s: &Party, t: &Party| {
        matches!(
            s.kind,
            EntityKind::State | EntityKind::Group | EntityKind::Office | EntityKind::Organization
        ) && s.kind != t.kind
            && s.state.is_some()
            && s.state == t.state
    };
    if one.id == other.id {
        1.0
    } else if stands_for(one, other) || stands_for(other, one) {
        0.8
    } else {
        0.0
    }
}

/// Whether the parties are of the same states, and each has one.
fn states_match(a: &[&Party], b: &[&Party]) -> bool {
    let of = |parties: &[&Party]| parties.iter().map(|p| p.state.clone()).collect::<BTreeSet<_>>();
    of(a) == of(b) && !of(a).contains(&None)
}

/// The states of those who act.
fn acting_states(report: &Report) -> BTreeSet<&String> {
    report.acting().filter_map(|p| p.state.as_ref()).collect()
}
