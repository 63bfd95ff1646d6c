//! Reports to events: a meeting told twice is one, two meetings of one day stay two.

use super::discourse::Party;
use super::index::Index;
use crate::date::{Edtf, days_between};
use crate::extract::{Factuality, Phase};
use crate::graph::{DateBasis, EntityKind, EventType, Evidence, Format, Id, Level, Mode, Plover, Role};
use std::collections::{BTreeMap, BTreeSet};

/// One event or prospect as one sentence tells it, with everybody identified.
#[derive(Clone, Debug)]
pub(super) struct Report {
    pub kind: EventType,
    pub factuality: Factuality,
    pub parties: Vec<(Party, Option<Role>)>,
    pub states: BTreeSet<String>,
    pub date: Option<Edtf>,
    pub basis: DateBasis,
    pub within: Option<Edtf>,
    /// Whether it may well be of the time of what was told before it: nothing says otherwise.
    pub goes_with: bool,
    /// The date of what was told before it, if it goes with that.
    pub carried: Option<Edtf>,
    pub mode: Mode,
    pub format: Option<Format>,
    pub level: Option<Level>,
    pub place: Option<Id>,
    pub setting: Option<Id>,
    pub series: Option<Id>,
    pub agreement: Option<Id>,
    pub ordinal: Option<u32>,
    pub gap_years: Option<u32>,
    pub plover: Option<Plover>,
    pub topics: Vec<Id>,
    pub evidence: Evidence,
    pub is_entry: bool,
    pub sentence: usize,
    pub passage: usize,
    pub background: bool,
    /// Not all of its parties could be told: it can only add to an event of the same day.
    pub open: bool,
    /// All of its parties are words such as `they`: of two events of a day it may be either.
    pub vague: bool,
    /// The parties for which such a word stands.
    pub guessed: BTreeSet<Id>,
    /// Only adds to an event that another sentence tells of.
    pub restates: bool,
    /// Whether it tells of the event's beginning or end alone.
    pub phase: Phase,
    /// Its date goes from the entry that tells of the beginning to the one that tells of the end.
    pub joined: bool,
    /// Stands in an article that has no chronology, which this sentence could say again.
    pub alone: bool,
}

/// Gathers reports into groups that tell of one event each; the first of a group is the fullest.
///
/// Chronology entries come first: they are dated, and the narrative's sentences are then tied to them.
pub(super) fn fold(mut reports: Vec<Report>) -> Vec<Vec<Report>> {
    reports.sort_by(|a, b| order(a).cmp(&order(b)));
    join_days(&mut reports);
    let mut groups: Vec<Vec<Report>> = Vec::new();
    let mut index = Index::default();
    let mut told = Told::default();
    for report in reports {
        // What has only the date of the sentences before it may also tell of what happened on another day.
        let dated = told.date_before(&report, &groups).map(|date| report.dated_as_before(date));
        let best = dated.as_ref().and_then(|dated| nearest(dated, &groups, &index));
        let at = match best.or_else(|| nearest(&report, &groups, &index)) {
            Some(at) => at,
            None => {
                let report = dated.as_ref().unwrap_or(&report);
                if !report.stands_alone() {
                    continue;
                }
                index.enter(report, groups.len());
                groups.push(Vec::new());
                groups.len() - 1
            }
        };
        told.enter(&report, at);
        let first = groups[at].is_empty();
        groups[at].push(dated.filter(|_| first).unwrap_or(report));
    }
    groups
}

/// Gives what one entry begins and another ends the days from the one to the other.
fn join_days(reports: &mut [Report]) {
    let mut begun: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (i, report) in reports.iter().enumerate().filter(|(_, r)| r.phase == Phase::Begins) {
        begun.entry(report.evidence.article.clone()).or_default().push(i);
    }
    for end in 0..reports.len() {
        if reports[end].phase != Phase::Ends {
            continue;
        }
        let begun = begun.get(&reports[end].evidence.article).into_iter().flatten().rev();
        let begin = begun.copied().find(|&begin| ends_what_began(&reports[begin], &reports[end]));
        let Some(begin) = begin else { continue };
        let (from, to) = (reports[begin].date, reports[end].date);
        let whole = from.zip(to).and_then(|(from, to)| Edtf::interval(from.start(), to.end()));
        for report in [begin, end] {
            reports[report].date = whole;
            reports[report].joined = true;
        }
    }
}

/// Whether two entries of one chronology tell of the beginning and the end of one event: an exercise lasts no month, and talks no
/// fortnight.
fn ends_what_began(begin: &Report, end: &Report) -> bool {
    let longest = if end.kind == EventType::Exercise { 30 } else { 14 };
    let days = begin.date.zip(end.date).filter(|(b, e)| b.is_exact() && e.is_day());
    let near = days
        .is_some_and(|(begin, end)| (1..=longest).contains(&days_between(begin.first_day(), end.last_day())));
    let asserted = |r: &Report| r.factuality == Factuality::Asserted && r.is_entry && !r.joined;
    near && end.phase == Phase::Ends
        && begin.phase == Phase::Begins
        && begin.kind == end.kind
        && begin.evidence.article == end.evidence.article
        && asserted(begin)
        && asserted(end)
        && overlap(begin, end) >= 0.99
        && !conflicts(begin, end)
}

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
        let near = report.sentence.saturating_sub(2)..report.sentence;
        let before = self.groups.get(&passage).and_then(|told| told.range(near).next_back());
        let known = before.and_then(|(_, at)| groups[*at].iter().find_map(|r| r.date));
        known.filter(|known| report.carried.is_none_or(|c| c.holds(*known))).or(report.carried)
    }
}

/// The group that tells of the same event; of equally likely ones the first.
fn nearest(report: &Report, groups: &[Vec<Report>], index: &Index) -> Option<usize> {
    let near = index.candidates(report).into_iter();
    let likely = near.filter_map(|i| Some((likeness(report, &groups[i])?, i)));
    likely.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, i)| i)
}

impl Report {
    /// The same, on the date of what was told before.
    fn dated_as_before(&self, date: Edtf) -> Self {
        Self { date: Some(date), basis: DateBasis::Inferred, within: None, ..self.clone() }
    }

    /// Whether it tells of an event by itself. A narrative's sentence without any date mostly says again what a dated one
    /// says; of the things that it alone may tell, only what brings parties together is kept.
    fn stands_alone(&self) -> bool {
        let told = self.is_entry || self.date.is_some() || self.factuality != Factuality::Asserted;
        let kept = matches!(
            self.kind,
            EventType::Meeting | EventType::Call | EventType::Exercise | EventType::Agreement
        );
        !self.open && !self.restates && (told || kept || self.alone)
    }
}

fn order(report: &Report) -> (bool, bool, &str, usize, String) {
    let undated = report.date.is_none_or(|d| !d.is_exact());
    (!report.is_entry, undated, &report.evidence.article, report.sentence, report.evidence.rule.clone())
}

/// How well a report fits a group; `None` if it tells of something else.
fn likeness(report: &Report, group: &[Report]) -> Option<f64> {
    let first = &group[0];
    if first.kind != report.kind
        || (first.factuality == Factuality::Asserted) != (report.factuality == Factuality::Asserted)
    {
        return None;
    }
    if matches!(report.factuality, Factuality::Prospect(_)) && first.factuality != report.factuality {
        return None;
    }
    let began =
        |g: &Report| g.joined && g.evidence.article == report.evidence.article && g.date == report.date;
    if report.joined && group.iter().any(began) {
        return Some(3.0);
    }
    // Two frames of one passage are two events, and so are two entries of one chronology unless they say the same.
    let apart = group.iter().any(|g| {
        g.evidence.article == report.evidence.article
            && (g.passage == report.passage || (g.is_entry && report.is_entry))
    });
    let dates = dates(
        report.date.or(report.within),
        first.date.or(first.within),
        report.date.is_some() && first.date.is_some(),
    );
    // Most groups tell of other days: that is seen before parties and words are compared.
    let elsewhere = group.iter().all(|g| g.passage != report.passage);
    if elsewhere && (apart || dates.is_none()) {
        return None;
    }
    // The sentence after may say who acted for the states of the one before.
    let goes_on = |g: &Report| {
        g.evidence.article == report.evidence.article
            && g.passage == report.passage
            && g.sentence + 1 == report.sentence
            && !report.is_entry
    };
    if report.restates && report.states == first.states && group.iter().any(goes_on) {
        return Some(2.0);
    }
    let parties = if report.open || report.restates || report.date.is_none() || report.goes_with {
        contained(report, first)
    } else {
        overlap(report, first)
    };
    let parties = if report.guessed.is_empty() || report.vague {
        parties
    } else {
        parties.max(explicit(report, first))
    };
    // `The two ministers discussed trade`, after the sentence that says that they met.
    let told_again = |g: &Report| {
        report.goes_with
            && report.kind.is_consultation()
            && g.evidence.article == report.evidence.article
            && g.passage == report.passage
            && g.sentence < report.sentence
    };
    if group.iter().any(told_again) && parties >= 0.99 {
        return Some(1.5);
    }
    // What somebody goes on to say in the same entry is the same statement.
    let goes_on_saying = |g: &Report| {
        g.kind == EventType::Statement
            && g.is_entry
            && g.passage == report.passage
            && g.sentence != report.sentence
            && g.evidence.article == report.evidence.article
    };
    if group.iter().any(goes_on_saying) && parties >= 0.99 {
        return Some(1.5);
    }
    if apart && !(same_entry(report, group) && parties >= 0.99) {
        return None;
    }
    let dates = dates?;
    // Of `they met on Dec. 9` the day tells more than the pronoun.
    let by_words =
        report.vague && dates < 1.0 && common_words(&report.evidence.text, &first.evidence.text) >= 0.25;
    let by_day =
        by_words || (report.open || report.vague) && dates >= 1.0 && first.date.is_some_and(|d| d.is_day());
    if (!by_day && (report.open || parties < 0.6)) || conflicts(report, first) {
        return None;
    }
    let sides = |f: Option<Format>| match f {
        Some(Format::Bilateral) => 2,
        Some(Format::Trilateral) => 3,
        _ => 0,
    };
    if by_day && parties < 0.6 && sides(report.format) > 0 && first.states.len() != sides(report.format) {
        return None;
    }
    let shared = |a: &Option<Id>, b: &Option<Id>| f64::from(u8::from(a.is_some() && a == b));
    let ties = shared(&report.setting, &first.setting)
        + shared(&report.place, &first.place)
        + shared(&report.series, &first.series)
        + shared(&report.agreement, &first.agreement);
    let words = common_words(&report.evidence.text, &first.evidence.text);
    if matches!(report.kind, EventType::Statement | EventType::Other) && words < 0.12 {
        return None;
    }
    // With a month alone something else must tie the two; without any date the best likeness has to do.
    if dates < 1.0 && dates > 0.5 && ties == 0.0 && words < 0.1 {
        return None;
    }
    Some(parties + dates + ties + words)
}

/// Whether two sentences of one entry say the same: only the first event of the sentence before can be meant.
fn same_entry(report: &Report, group: &[Report]) -> bool {
    group.iter().any(|g| {
        g.evidence.article == report.evidence.article
            && g.passage == report.passage
            && g.sentence != report.sentence
            && g.kind.is_consultation()
            && report.place == g.place
            && report.place.is_some()
    })
}

/// 1 for the same days, less where one is wider; `None` where they exclude each other.
fn dates(a: Option<Edtf>, b: Option<Edtf>, both: bool) -> Option<f64> {
    let (a, b) = (a?, b?);
    if !a.overlaps(b) {
        return None;
    }
    if both && a.is_exact() && b.is_exact() {
        return Some(1.0);
    }
    Some(if both { 0.6 } else { 0.3 })
}

/// Share of those who act that the two have in common: the same entity, or a state and its person.
fn overlap(a: &Report, b: &Report) -> f64 {
    let (of_a, of_b) = (acting_states(a), acting_states(b));
    if of_a != of_b && !of_a.is_empty() && !of_b.is_empty() {
        return 0.0;
    }
    let acting = |r: &Report| {
        r.parties
            .iter()
            .filter(|(_, role)| *role != Some(Role::Addressee))
            .map(|(p, _)| p.clone())
            .collect::<Vec<Party>>()
    };
    let (of_a, of_b) = (acting(a), acting(b));
    // States alone stand for however many act for them.
    let bare = |parties: &[Party]| parties.iter().all(|p| p.kind == EntityKind::State);
    if !of_a.is_empty() && !of_b.is_empty() && bare(&of_a) != bare(&of_b) && states_match(&of_a, &of_b) {
        return 0.8;
    }
    let same = |p: &Party, q: &Party| -> f64 {
        let stands_for = |s: &Party, t: &Party| {
            matches!(
                s.kind,
                EntityKind::State | EntityKind::Group | EntityKind::Office | EntityKind::Organization
            ) && s.kind != t.kind
                && s.state.is_some()
                && s.state == t.state
        };
        if p.id == q.id {
            1.0
        } else if stands_for(p, q) || stands_for(q, p) {
            0.8
        } else {
            0.0
        }
    };
    let mut taken = vec![false; of_b.len()];
    let mut sum = 0.0;
    for party in &of_a {
        let free = (0..of_b.len()).filter(|&j| !taken[j]).map(|j| (same(party, &of_b[j]), j));
        if let Some((score, j)) = free.max_by(|x, y| x.0.total_cmp(&y.0)).filter(|(s, _)| *s > 0.0) {
            taken[j] = true;
            sum += score;
        }
    }
    let matched = taken.iter().filter(|t| **t).count();
    let union = of_a.len() + of_b.len() - matched;
    if union == 0 { 0.0 } else { sum / union as f64 }
}

/// Whether the parties are of the same states, and each has one.
fn states_match(a: &[Party], b: &[Party]) -> bool {
    let of = |parties: &[Party]| parties.iter().map(|p| p.state.clone()).collect::<BTreeSet<_>>();
    of(a) == of(b) && !of(a).contains(&None)
}

/// The likeness by those whom the report names outright, where it adds a word such as `them`.
fn explicit(report: &Report, event: &Report) -> f64 {
    let named: Vec<&Party> =
        report.parties.iter().map(|(p, _)| p).filter(|p| !report.guessed.contains(&p.id)).collect();
    let all = !named.is_empty() && named.iter().all(|p| event.parties.iter().any(|(q, _)| q.id == p.id));
    let exact = report.date.is_some_and(|d| d.is_exact());
    if all && exact { 0.7 } else { 0.0 }
}

/// The states of those who act: not of those who are only told or given something.
fn acting_states(report: &Report) -> BTreeSet<&String> {
    report
        .parties
        .iter()
        .filter(|(_, role)| *role != Some(Role::Addressee))
        .filter_map(|(p, _)| p.state.as_ref())
        .collect()
}

/// The likeness of parties where the report may name fewer than took part: each must be among them.
fn contained(report: &Report, event: &Report) -> f64 {
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

/// Facts that one event cannot have both of.
fn conflicts(a: &Report, b: &Report) -> bool {
    let differ = |x: &Option<Id>, y: &Option<Id>| x.is_some() && y.is_some() && x != y;
    let modes = a.mode != b.mode && a.mode != Mode::Unknown && b.mode != Mode::Unknown;
    let exact = a.date.is_some_and(|d| d.is_exact()) && b.date.is_some_and(|d| d.is_exact());
    differ(&a.setting, &b.setting)
        || modes
        || (!exact && differ(&a.place, &b.place))
        || (a.ordinal.is_some() && b.ordinal.is_some() && a.ordinal != b.ordinal)
}

/// Share of the longer words of the shorter sentence that the other has too.
fn common_words(a: &str, b: &str) -> f64 {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() > 4)
            .map(str::to_lowercase)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { a.intersection(&b).count() as f64 / least as f64 }
}
