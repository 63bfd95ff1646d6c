//! Reports to events: a meeting told twice is one, two meetings of one day stay two.

use super::discourse::Party;
use super::index::Index;
use super::lasting::join_days;
use super::likeness::likeness;
use super::report::Report;
use crate::date::Edtf;
use crate::extract::Factuality;
use crate::graph::{DateBasis, EntityKind, EventType, Id, Role};
use std::collections::{BTreeMap, BTreeSet};

/// Gathers reports into groups that tell of one event each; the first of a group is the fullest.
///
/// Chronology entries come first: they are dated, and the narrative's sentences are then tied to them.
pub(super) fn fold(mut reports: Vec<Report>) -> Vec<Vec<Report>> {
    reports.sort_by(|a, b| order(a).cmp(&order(b)));
    join_days(&mut reports);
    let mut groups: Vec<Vec<Report>> = Vec::new();
    let mut index = Index::default();
    let (mut told, mut voices) = (Told::default(), Voices::default());
    for report in reports {
        // What has only the date of the sentences before it may also tell of what happened on another day.
        let met = date_of_meeting(&report, &groups);
        let date = met.or_else(|| told.date_before(&report, &groups));
        let dated = date.map(|date| report.dated_as_before(date));
        let best = dated.as_ref().and_then(|dated| nearest(dated, &groups, &index));
        let there = dated.as_ref().is_some_and(|dated| told.is_of_visit(dated, &groups));
        let at = match best.or_else(|| nearest(&report, &groups, &index).filter(|_| !there)) {
            Some(at) => at,
            None => {
                let report = dated.as_ref().unwrap_or(&report);
                if !(report.stands_alone() || voices.is_new(report)) {
                    continue;
                }
                index.enter(report, groups.len());
                groups.push(Vec::new());
                groups.len() - 1
            }
        };
        told.enter(&report, at);
        voices.hear(&report);
        let first = groups[at].is_empty();
        groups[at].push(dated.filter(|_| first).unwrap_or(report));
    }
    groups
}

/// The order in which reports are taken in.
fn order(report: &Report) -> (bool, bool, &str, usize, String) {
    let undated = report.date.is_none_or(|d| !d.is_exact());
    (!report.is_entry, undated, &report.evidence.article, report.sentence, report.evidence.rule.clone())
}

/// The group that tells of the same event; of equally likely ones the first.
pub(super) fn nearest(report: &Report, groups: &[Vec<Report>], index: &Index) -> Option<usize> {
    let near = index.candidates(report).into_iter();
    let likely = near.filter_map(|i| Some((likeness(report, &groups[i])?, i)));
    likely.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, i)| i)
}

/// `Xi told Han`, of which no day is told or only the month: the day of the one meeting of these two, or of the one in that month.
fn date_of_meeting(report: &Report, groups: &[Vec<Report>]) -> Option<Edtf> {
    if report.kind != EventType::Statement || report.is_entry || report.date.is_some_and(|d| d.is_exact()) {
        return None;
    }
    let [(a, _), (b, _)] = &report.parties[..] else { return None };
    if a.kind != EntityKind::Person || b.kind != EntityKind::Person {
        return None;
    }
    let both = |r: &Report| [a, b].iter().all(|one| r.parties.iter().any(|(p, _)| p.id == one.id));
    let met = |r: &Report| {
        r.kind.is_consultation()
            && r.factuality == report.factuality
            && r.background == report.background
            && both(r)
    };
    let days = |group: &Vec<Report>| group.iter().filter_map(|r| r.date).find(|d| d.is_exact());
    let known = groups.iter().filter(|g| g.first().is_some_and(met)).filter_map(days);
    let mut within = known.filter(|day| report.date.is_none_or(|month| month.holds(*day)));
    let day = within.next()?;
    within.all(|other| other == day).then_some(day)
}

/// Who has spoken so far.
#[derive(Default)]
struct Voices(BTreeSet<Id>);

impl Voices {
    fn hear(&mut self, report: &Report) {
        self.0.extend(speakers(report).map(|p| p.id.clone()));
    }

    /// Whether a narrative's statement without a date is by somebody without office of whom no other is told: it says none
    /// of those again.
    fn is_new(&self, report: &Report) -> bool {
        let sound =
            report.factuality == Factuality::Asserted && !(report.open || report.restates || report.vague);
        let mut by = speakers(report).peekable();
        let commentator =
            |p: &Party| p.kind == EntityKind::Person && p.office.is_none() && p.function.is_none();
        sound && by.peek().is_some() && by.all(|p| commentator(p) && !self.0.contains(&p.id))
    }
}

/// Who makes the statement that a report tells of.
fn speakers(report: &Report) -> impl Iterator<Item = &Party> {
    let statement = report.kind == EventType::Statement;
    let speaks = move |role: &Option<Role>| statement && *role == Some(Role::Speaker);
    report.parties.iter().filter(move |(_, role)| speaks(role)).map(|(party, _)| party)
}

/// How many paragraphs the story of one visit takes.
const PARAGRAPHS: usize = 3;

/// What the passages told, sentence by sentence: the groups that their reports went to.
#[derive(Default)]
struct Told {
    groups: BTreeMap<(String, usize), BTreeMap<usize, usize>>,
}

impl Told {
    fn enter(&mut self, report: &Report, group: usize) {
        if report.factuality == Factuality::Asserted {
            let passage = (report.evidence.article.clone(), report.passage);
            self.groups.entry(passage).or_default().insert(report.sentence, group);
        }
    }

    /// The date that a report has from what was told before it: that of the event, where it is known better than the words
    /// had it.
    fn date_before(&self, report: &Report, groups: &[Vec<Report>]) -> Option<Edtf> {
        if report.date.is_some() || !report.goes_with {
            return None;
        }
        let passage = (report.evidence.article.clone(), report.passage);
        let near = report.sentence.saturating_sub(2)..=report.sentence;
        // `Xi told Han so, while Han put forward five points`: of its own sentence only what has its day from elsewhere.
        let inferred = |(sentence, at): &(&usize, &usize)| {
            **sentence < report.sentence || groups[**at].iter().all(|r| r.basis == DateBasis::Inferred)
        };
        let told = self.groups.get(&passage).map(|told| told.range(near));
        let before = told.into_iter().flatten().rev().find(inferred);
        let known = before.and_then(|(_, at)| groups[*at].iter().find_map(|r| r.date));
        let known = known.filter(|known| report.carried.is_none_or(|c| c.holds(*known))).or(report.carried);
        known.or_else(|| self.date_of_stay(report, groups))
    }

    /// `Sato came to Lima on June 17. He held talks with X.`, `and at the talks there X agreed`: whether a report of people meeting goes on with somebody's visit, of which the
    /// sentences before tell, by telling whom of the state he met.
    fn is_of_visit(&self, report: &Report, groups: &[Vec<Report>]) -> bool {
        let passage = (report.evidence.article.clone(), report.passage);
        let near = report.sentence.saturating_sub(2)..=report.sentence;
        let told = self.groups.get(&passage).map(|told| told.range(near));
        let visits = told.into_iter().flatten().flat_map(|(_, at)| &groups[*at]);
        let people = || report.parties.iter().map(|(p, _)| p).filter(|p| p.kind == EntityKind::Person);
        let there = |visit: &Report| {
            let guest =
                |p: &Party| visit.parties.iter().any(|(q, role)| q.id == p.id && *role != Some(Role::Host));
            let host = |p: &Party| {
                visit
                    .parties
                    .iter()
                    .any(|(q, role)| *role == Some(Role::Host) && q.state == p.state && p.state.is_some())
            };
            visit.kind == EventType::Visit
                && visit.date.is_some_and(|d| d.is_day() && report.date == Some(d))
                && people().any(guest)
                && people().any(host)
        };
        report.kind == EventType::Meeting
            && !report.restates
            && !report.vague
            && visits.into_iter().any(there)
    }

    /// `Wen visited Moscow from Sept. 23 to 25.` and, in one of the next paragraphs, `Putin received Wen.`: the days of the visit that the
    /// paragraphs before tell of last, where a visitor meets somebody. What they tell of any other day comes in between.
    fn date_of_stay(&self, report: &Report, groups: &[Vec<Report>]) -> Option<Edtf> {
        let came =
            |r: &&Report| r.kind == EventType::Visit && !r.is_entry && r.date.is_some_and(|d| d.is_exact());
        let before = (1..=PARAGRAPHS).map_while(|back| report.passage.checked_sub(back));
        let told = before.map_while(|at| self.groups.get(&(report.evidence.article.clone(), at)));
        let mut told = told.flat_map(|sentences| sentences.values().rev()).map(|at| &groups[*at]);
        let dated =
            told.find(|group| group.iter().any(|r| r.basis == DateBasis::Stated && r.date.is_some()))?;
        let visit = dated.iter().find(came).filter(|_| report.kind.is_consultation())?;
        let guest = |id: &Id| visit.parties.iter().any(|(p, role)| p.id == *id && *role != Some(Role::Host));
        let people = report.parties.iter().filter(|(p, _)| p.is_somebody());
        people.map(|(p, _)| &p.id).any(guest).then_some(visit.date).flatten()
    }
}
