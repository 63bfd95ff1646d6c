//! Counting: which meetings stand behind each row.

use super::by::By;
use super::coverage::Coverage;
use super::group::{Part, parts};
use super::occasion::Occasion;
use super::per::{Per, Slot};
use crate::graph::{Event, EventType, Filter, Graph};
use std::collections::BTreeMap;

/// The meetings and calls that a filter keeps, and the rows for which each counts.
#[derive(Clone, Debug)]
pub struct Count<'g> {
    /// What time the articles tell of.
    pub coverage: Coverage,
    /// What is counted, in the order of the graph, which is by date.
    pub sure: Vec<Occasion<'g>>,
    /// What may lie in the window but does not surely do, because its day is not told; never counted.
    pub possible: Vec<Occasion<'g>>,
    /// By what the rows are.
    pub by: Vec<By>,
    /// The rows, in the order of what they stand for. An event counts once for each row that it belongs to.
    pub rows: Vec<Row>,
}

/// One row: what it stands for, one part for each of [`Count::by`], and which meetings count for it.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it stands for.
    pub parts: Vec<Part>,
    /// Indices into [`Count::sure`].
    pub sure: Vec<usize>,
    /// Indices into [`Count::possible`].
    pub possible: Vec<usize>,
}

impl<'g> Count<'g> {
    /// Counts the meetings and calls that a filter keeps: by one or two things, or by nothing, which gives one row of all, even of none. Time
    /// grows with the number of rows for which each event counts, as pairs of those who met.
    pub fn of(graph: &'g Graph, filter: &Filter, by: &[By]) -> Self {
        let coverage = Coverage::of(graph, filter);
        let anywhen = Filter { from: None, to: None, ..filter.clone() };
        let (mut sure, mut possible) = (Vec::new(), Vec::new());
        let met = graph.record().events.iter().filter(|e| e.kind.is_consultation());
        for event in met.filter(|event| anywhen.keeps(graph, event)) {
            let occasion = Occasion::of(event, coverage.window);
            if filter.keeps(graph, event) {
                sure.push(occasion);
            } else if may_lie_in_window(&occasion, &coverage) {
                possible.push(occasion);
            }
        }
        let rows = rows(graph, &sure, &possible, by);
        Self { coverage, sure, possible, by: by.to_vec(), rows }
    }

    /// The occasions of a row that are counted.
    pub fn occasions<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Occasion<'g>> {
        row.sure.iter().map(|i| &self.sure[*i])
    }

    /// The stretches of the calendar from the first to the last day of the window, and on to any that is counted beyond it.
    pub fn slots(&self, per: Per) -> Vec<Slot> {
        let window = self.coverage.window.into_iter().flat_map(|w| [w.first_day(), w.last_day()]);
        let known = self.sure.iter().filter(|o| o.is_in_one(per)).filter_map(|o| o.began);
        let days: Vec<_> = window.chain(known.map(|(first, _)| first)).collect();
        let ends = days.iter().min().zip(days.iter().max());
        ends.map(|(first, last)| per.slots(*first, *last).collect()).unwrap_or_default()
    }

    /// How many are meetings, and how many calls.
    pub fn meetings_and_calls(&self) -> [usize; 2] {
        let calls = self.sure.iter().filter(|o| o.event.kind == EventType::Call).count();
        [self.sure.len() - calls, calls]
    }

    /// How many counted events are in no row: too few are known who met.
    pub fn in_no_row(&self) -> usize {
        let mut in_row = vec![false; self.sure.len()];
        self.rows.iter().flat_map(|row| &row.sure).for_each(|i| in_row[*i] = true);
        in_row.iter().filter(|is_in| !**is_in).count()
    }
}

/// Whether an event that is not surely in the window may lie in it, for all that is told of its day.
fn may_lie_in_window(occasion: &Occasion, coverage: &Coverage) -> bool {
    let window = coverage.window.map(|w| Slot { first: w.first_day(), last: w.last_day() });
    !occasion.is_dated && window.is_some_and(|window| occasion.may_be_in(window))
}

fn rows(graph: &Graph, sure: &[Occasion], possible: &[Occasion], by: &[By]) -> Vec<Row> {
    let mut rows: BTreeMap<Vec<Part>, [Vec<usize>; 2]> = BTreeMap::new();
    if by.is_empty() {
        rows.insert(Vec::new(), Default::default());
    }
    for (which, occasions) in [sure, possible].into_iter().enumerate() {
        for (i, occasion) in occasions.iter().enumerate() {
            for key in keys(graph, occasion.event, by) {
                rows.entry(key).or_default()[which].push(i);
            }
        }
    }
    let row = |(parts, [sure, possible]): (Vec<Part>, [Vec<usize>; 2])| Row { parts, sure, possible };
    rows.into_iter().map(row).filter(|row| by.is_empty() || !row.sure.is_empty()).collect()
}

/// Every combination of what an event counts for.
fn keys(graph: &Graph, event: &Event, by: &[By]) -> Vec<Vec<Part>> {
    by.iter().fold(vec![Vec::new()], |keys, by| {
        let parts = parts(graph, event, *by);
        let with = |key: &Vec<Part>| {
            let key = key.clone();
            parts.iter().map(move |part| key.iter().chain([part]).cloned().collect())
        };
        keys.iter().flat_map(with).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::by::{Size, Whom};
    use super::*;
    use crate::graph::fixture;

    const PAIR: By = By::Group(Size::Two, Whom::Persons);

    #[test]
    fn a_trilateral_counts_once_for_each_pair_and_plans_never() {
        let graph = fixture::small(
            &["a b", "c"],
            &[
                ("meeting", "2020-01-05", "a b c"),
                ("call", "2020-02", "a c"),
                ("meeting", "", "a b:observer"),
                ("statement", "2020-01-01", "a b"),
            ],
        );
        let count = Count::of(&graph, &Filter::default(), &[PAIR]);
        let counts: Vec<usize> = count.rows.iter().map(|row| row.sure.len()).collect();
        assert_eq!((counts, count.sure.len(), count.in_no_row()), (vec![1, 2, 1], 3, 1));
        assert_eq!(count.meetings_and_calls(), [2, 1]);
        let crossed = Count::of(&graph, &Filter::default(), &[PAIR, By::Mode]);
        assert_eq!(crossed.rows.len(), 3);
        assert_eq!(Count::of(&graph, &Filter::default(), &[]).rows.len(), 1);
    }

    #[test]
    fn what_may_lie_in_the_window_is_kept_apart() {
        let events =
            [("meeting", "2020-01-05", "a b"), ("meeting", "2020", "a b"), ("meeting", "2021-03", "a b")];
        let graph = fixture::small(&["a b"], &events);
        let filter = Filter { from: "2020-01".parse().ok(), to: "2020-02".parse().ok(), ..Filter::default() };
        let count = Count::of(&graph, &filter, &[PAIR]);
        assert_eq!((count.rows[0].sure.len(), count.rows[0].possible.len()), (1, 1));
        assert!(Count::of(&fixture::small(&[], &[]), &filter, &[PAIR]).rows.is_empty());
    }
}
