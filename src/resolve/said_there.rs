//! When those statements were made of which a sentence tells no day: at the meeting that it tells of, or amid what is told around it.

use super::discourse::Party;
use super::report::Report;
use crate::extract::Factuality;
use crate::graph::{DateBasis, EntityKind, EventType};

/// Settles the statements among the reports of one sentence, which begin at `from`.
pub(super) fn settle_statements(reports: &mut Vec<Report>, from: usize) {
    drop_said_besides(reports, from);
    let (before, reports) = reports.split_at_mut(from);
    if !reports.iter().any(|r| r.kind == EventType::Statement) {
        return;
    }
    for said in reports.iter_mut().filter(|r| r.kind == EventType::Statement && happened(r)) {
        said.at_large |= is_asked_there(said, before);
    }
    let told: Vec<Report> = reports.iter().filter(|r| happened(r) && !r.goes_with).cloned().collect();
    let undated = |r: &&mut Report| happened(r) && !r.is_entry && r.goes_with;
    for said in reports.iter_mut().filter(|r| r.kind == EventType::Statement).filter(undated) {
        if let Some(meeting) = meeting(said, &told) {
            (said.date, said.basis, said.carried) = (meeting.date, DateBasis::Inferred, None);
        }
        said.at_large = is_by_nobody(said) && !told.iter().any(is_dated);
    }
}

/// `The visitor stressed trade, and he announced a loan`: what somebody says in two clauses of one sentence is one statement.
fn drop_said_besides(reports: &mut Vec<Report>, from: usize) {
    let same = |one: &Report, two: &Report| {
        let alone = matches!((&one.parties[..], &two.parties[..]), ([(a, _)], [(b, _)]) if a.id == b.id);
        let said = one.kind == EventType::Statement && two.kind == EventType::Statement;
        alone && said && happened(one) && happened(two) && one.date == two.date
    };
    let mut at = from + 1;
    while at < reports.len() {
        if reports[from..at].iter().any(|one| same(one, &reports[at])) {
            reports.remove(at);
        } else {
            at += 1;
        }
    }
}

fn happened(report: &Report) -> bool {
    report.factuality == Factuality::Asserted
}

fn is_dated(report: &Report) -> bool {
    report.date.is_some_and(|d| d.is_exact())
}

/// `X, who met Y on May 3, said`, `promised a reply when she met X on June 7`: the one meeting of the speaker of which the sentence tells.
fn meeting<'a>(said: &Report, told: &'a [Report]) -> Option<&'a Report> {
    let (speaker, _) = said.parties.first()?;
    let took_part = |m: &&Report| m.parties.iter().any(|(p, _)| p.id == speaker.id);
    let mut there = told.iter().filter(|m| m.kind.is_consultation() && is_dated(m)).filter(took_part);
    there.next().filter(|_| there.next().is_none())
}

/// `X meets Y of Peru. X asks Lima to lift the ban.`: what is asked of a state in an entry that tells how its minister was met is a
/// part of the talks.
fn is_asked_there(said: &Report, before: &[Report]) -> bool {
    let asks = said.is_entry && said.evidence.rule == "statement.urge";
    let [(speaker, _), (state, _)] = &said.parties[..] else { return false };
    let other = |p: &Party| p.id != speaker.id && p.id != state.id && p.state == state.state;
    let met = |r: &Report| {
        let both =
            r.parties.iter().any(|(p, _)| p.id == speaker.id) && r.parties.iter().any(|(p, _)| other(p));
        happened(r) && r.kind.is_consultation() && both
    };
    let mut here = before.iter().rev().take_while(|r| r.is_of_passage(said));
    asks && state.kind == EntityKind::State && here.any(met)
}

/// `Tokyo promised a loan`, `Officials were cautious`: a state, or people without a name, of whom nobody is told whom they spoke to.
fn is_by_nobody(said: &Report) -> bool {
    let nobody = |p: &Party| matches!(p.kind, EntityKind::State | EntityKind::Group);
    matches!(&said.parties[..], [(one, _)] if nobody(one))
}
