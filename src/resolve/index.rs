//! Where to look for the event that a report may tell of, so that work grows with the number of reports and not with its square.

use super::report::Report;
use crate::date::Edtf;
use crate::graph::{EventType, Id};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// A report without a day is compared with at most so many events of its parties, the earliest told first.
const MOST: usize = 200;

/// Groups of reports by type, day and party.
#[derive(Debug, Default)]
pub(super) struct Index {
    by_day: HashMap<(EventType, Date), Vec<usize>>,
    /// Groups that have no day, by party.
    undated: HashMap<(EventType, Id), Vec<usize>>,
    by_party: HashMap<(EventType, Id), Vec<usize>>,
}

impl Index {
    /// Takes in the group of number `at` by its first report.
    pub fn enter(&mut self, report: &Report, at: usize) {
        let days = days(report.date);
        for day in &days {
            self.by_day.entry((report.kind, *day)).or_default().push(at);
        }
        for key in keys(report) {
            if days.is_empty() {
                push(&mut self.undated, (report.kind, key.clone()), at);
            }
            push(&mut self.by_party, (report.kind, key), at);
        }
    }

    /// The groups that may tell of the same event, in order.
    pub fn candidates(&self, report: &Report) -> BTreeSet<usize> {
        let days = days(report.date);
        let mut found = BTreeSet::new();
        for day in &days {
            found.extend(self.by_day.get(&(report.kind, *day)).into_iter().flatten().copied().take(MOST));
        }
        let parties = if days.is_empty() { &self.by_party } else { &self.undated };
        for key in keys(report) {
            found.extend(parties.get(&(report.kind, key)).into_iter().flatten().copied());
        }
        found
    }
}

fn push(map: &mut HashMap<(EventType, Id), Vec<usize>>, key: (EventType, Id), at: usize) {
    let list = map.entry(key).or_default();
    if list.len() < MOST {
        list.push(at);
    }
}

/// The days of a date known to the day; none of a month or a longer interval.
fn days(date: Option<Edtf>) -> Vec<Date> {
    let exact = date.filter(|d| d.is_exact() && d.days() <= 31);
    exact
        .into_iter()
        .flat_map(|d| {
            d.first_day().series(jiff::Span::new().days(1)).take_while(move |day| *day <= d.last_day())
        })
        .collect()
}

/// What a report is found by: the states of its parties, and the parties that have none.
fn keys(report: &Report) -> BTreeSet<Id> {
    let key =
        |p: &super::discourse::Party| p.state.as_ref().map_or_else(|| p.id.clone(), |s| Id::new("state", s));
    report.parties.iter().map(|(p, _)| key(p)).collect()
}
