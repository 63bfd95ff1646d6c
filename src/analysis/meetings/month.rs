//! Meetings by month.

use super::{consultations, period_note};
use crate::analysis::table::{Cell, Table};
use crate::date::{Edtf, Point};
use crate::graph::{Event, EventType, Filter, Graph, view};
use std::collections::BTreeMap;

/// A year and a month.
type Month = (i16, i8);

/// One row a month from the first to the last of the period, months without meetings too: `month`, `total`, `meetings`,
/// `calls`. Talks that run into the next month count where they began. Meetings whose month is not known have a last row
/// without a month.
pub fn per_month(graph: &Graph, filter: &Filter) -> Table {
    let mut counts: BTreeMap<Month, [usize; 2]> = BTreeMap::new();
    let period = view::period(graph, filter);
    for edge in period.into_iter().flat_map(|p| [p.first_day(), p.last_day()]) {
        counts.entry((edge.year(), edge.month())).or_default();
    }
    let mut unknown = [0; 2];
    for event in consultations(graph, filter) {
        let count = match month(event) {
            Some(month) => counts.entry(month).or_default(),
            None => &mut unknown,
        };
        count[usize::from(event.kind == EventType::Call)] += 1;
    }
    let mut table = Table::new("Meetings and calls by month", &["month", "#total", "#meetings", "#calls"]);
    let ends = counts.first_key_value().map(|(m, _)| *m).zip(counts.last_key_value().map(|(m, _)| *m));
    if let Some((first, last)) = ends {
        let months = std::iter::successors(Some(first), |month| Some(next(*month)));
        for (year, month) in months.take_while(|month| *month <= last) {
            let count = counts.get(&(year, month)).copied().unwrap_or_default();
            table.rows.push(row(Point::month(year, month).map(Edtf::from).into(), count));
        }
    }
    if unknown != [0; 2] {
        table.rows.push(row(Cell::Absent, unknown));
        table.notes.push("the row without a month holds those whose month is not known".into());
    }
    table.notes.extend(period_note(graph, filter));
    table
}

/// The month in which an event began; `None` where its date is absent or wider than a month.
fn month(event: &Event) -> Option<Month> {
    let date = event.date.or(event.within)?;
    let (first, last) = (date.first_day(), date.last_day());
    let one = (first.year(), first.month()) == (last.year(), last.month());
    (one || date.is_exact()).then(|| (first.year(), first.month()))
}

fn next((year, month): Month) -> Month {
    if month == 12 { (year + 1, 1) } else { (year, month + 1) }
}

fn row(month: Cell, [meetings, calls]: [usize; 2]) -> Vec<Cell> {
    vec![month, (meetings + calls).into(), meetings.into(), calls.into()]
}

#[cfg(test)]
mod tests {
    use super::super::tests::lines;
    use super::*;
    use crate::graph::fixture;

    #[test]
    fn months_without_meetings_are_there_and_unknown_months_last() {
        let graph = fixture::small(
            &["a b"],
            &[
                ("meeting", "2019-11-30/2019-12-01", "a b"),
                ("call", "2020-02", "a b"),
                ("meeting", "2020", "a b"),
            ],
        );
        let found = lines(&per_month(&graph, &Filter::default()));
        assert_eq!(
            found[..4],
            ["2019-11 | 1 | 1 | 0", "2019-12 | 0 | 0 | 0", "2020-01 | 0 | 0 | 0", "2020-02 | 1 | 0 | 1"]
        );
        assert_eq!(found.last().unwrap(), " | 1 | 1 | 0");
    }

    #[test]
    fn the_months_are_those_of_the_window() {
        let filter = Filter { from: "1990-07".parse().ok(), to: "1990-08".parse().ok(), ..Filter::default() };
        let found = lines(&per_month(&fixture::unification(), &filter));
        assert_eq!(found, ["1990-07 | 3 | 3 | 0", "1990-08 | 0 | 0 | 0"]);
        assert!(per_month(&fixture::small(&[], &[]), &Filter::default()).rows.is_empty());
    }
}
