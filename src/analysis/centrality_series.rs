//! The measures of all nodes, month by month.

use super::centrality::centrality;
use super::measure::Measure;
use super::meetings::{Per, Slot};
use super::table::{Cell, Column, Table};
use crate::date::{Edtf, Point};
use crate::graph::view::period;
use crate::graph::{Filter, Graph, View};

/// One row for each stretch of time and node that is there in it, by time and then as [`centrality`] ranks: the stretch (`month`, `week`
/// and so on), `id`, `label` and the measures. Each stretch is a network of its own, projected from the events that the filter keeps
/// in it, so that stretches without events have no rows. Events whose date is wider than a stretch are in none; those that run from
/// one into the next are in both. The filter's least weight and surroundings hold in each stretch anew.
pub fn centrality_series(
    graph: &Graph,
    view: View,
    filter: &Filter,
    measures: &[Measure],
    per: Per,
) -> Table {
    let whole = view.project(graph, filter);
    let mut table = centrality(&whole, measures);
    table.title = format!("{}, per {}", table.title, per.name());
    table.rows.clear();
    table.columns.insert(0, Column::text(per.name()));
    let span = period(graph, filter);
    for slot in span.into_iter().flat_map(|span| per.slots(span.first_day(), span.last_day())) {
        let network = view.project(graph, &within(filter, slot));
        for row in centrality(&network, measures).rows {
            table.rows.push([Cell::from(per.label(slot))].into_iter().chain(row).collect());
        }
    }
    table.notes.insert(
        0,
        format!("each {} is a network of its own; the counts below are of the whole time", per.name()),
    );
    let outside = count_outside(graph, filter, per);
    if outside > 0 {
        table
            .notes
            .push(format!("{outside} events are not in it, because their {} is not known", per.name()));
    }
    table
}

/// The filter narrowed to a stretch of time.
fn within(filter: &Filter, slot: Slot) -> Filter {
    let first = filter.from.map_or(slot.first, |from| from.first_day().max(slot.first));
    let last = filter.to.map_or(slot.last, |to| to.last_day().min(slot.last));
    Filter { from: Some(Point::from(first).into()), to: Some(Point::from(last).into()), ..filter.clone() }
}

/// How many of the events that the filter keeps are in no single stretch.
fn count_outside(graph: &Graph, filter: &Filter, per: Per) -> usize {
    let is_in_one = |date: Edtf| date.is_exact() || per.slot(date.first_day()) == per.slot(date.last_day());
    let events = graph.record().events.iter().filter(|event| filter.keeps(graph, event));
    events.filter(|event| !event.date.or(event.within).is_some_and(is_in_one)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn lines(filter: &Filter) -> (Vec<String>, Vec<String>) {
        let graph = fixture::small(
            &["a b", "c"],
            &[
                ("meeting", "2020-01-05", "a b"),
                ("meeting", "2020-01-31/2020-02-01", "a c"),
                ("call", "2020-03", "b c"),
                ("meeting", "2020", "a b"),
            ],
        );
        let table = centrality_series(&graph, View::People, filter, &[Measure::Strength], Per::Month);
        let line = |row: &Vec<Cell>| row.iter().map(Cell::to_text).collect::<Vec<_>>().join(" ");
        (table.rows.iter().map(line).collect(), table.notes)
    }

    #[test]
    fn each_month_has_the_values_of_its_own_meetings() {
        let (rows, notes) = lines(&Filter::default());
        let ends: Vec<String> =
            rows.iter().map(|row| [&row[..7], row.rsplit(' ').next().unwrap()].join(" ")).collect();
        let expected =
            ["2020-01 2", "2020-01 1", "2020-01 1", "2020-02 1", "2020-02 1", "2020-03 1", "2020-03 1"];
        assert_eq!(ends, expected);
        assert!(notes.iter().any(|note| note.starts_with("1 events are not in it")), "{notes:?}");
    }

    #[test]
    fn a_window_cuts_its_first_and_last_months() {
        let filter =
            Filter { from: "2020-01-06".parse().ok(), to: "2020-01-31".parse().ok(), ..Filter::default() };
        let (rows, _) = lines(&filter);
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert!(rows.iter().all(|row| row.starts_with("2020-01") && row.ends_with(" 1")), "{rows:?}");
    }
}
