//! Meetings by pair.

use super::{consultations, period_note};
use crate::analysis::table::{Cell, Table};
use crate::date::Edtf;
use crate::graph::{Event, EventType, Filter, Graph, Id, party};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Whose meetings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// Persons, and offices whose holder is not known; observers and mediators left out.
    People,
    /// States that were represented.
    States,
}

/// One row for each pair that met, by descending count, then names: `a`, `b`, `total`, `meetings`, `calls`, `first`, `last`,
/// and the ids. A gathering of three counts once for each of its three pairs.
pub fn by_pair(graph: &Graph, filter: &Filter, party: Party) -> Table {
    let mut pairs: BTreeMap<(Id, Id), Vec<&Event>> = BTreeMap::new();
    let mut events = 0;
    for event in consultations(graph, filter) {
        events += 1;
        let parties = parties(graph, event, party);
        for (i, a) in parties.iter().enumerate() {
            for b in &parties[i + 1..] {
                pairs.entry((a.clone(), b.clone())).or_default().push(event);
            }
        }
    }
    let mut rows: Vec<(usize, String, String, Vec<Cell>)> = Vec::with_capacity(pairs.len());
    for ((a, b), events) in &pairs {
        let (label_a, label_b) = (graph.label(a), graph.label(b));
        let row = row(&label_a, &label_b, (a, b), events);
        rows.push((events.len(), label_a, label_b, row));
    }
    rows.sort_by(|x, y| (Reverse(x.0), &x.1, &x.2).cmp(&(Reverse(y.0), &y.1, &y.2)));
    let title = match party {
        Party::People => "Meetings and calls by pair of people",
        Party::States => "Meetings and calls by pair of states",
    };
    let columns = ["a", "b", "#total", "#meetings", "#calls", "first", "last", "a_id", "b_id"];
    let mut table = Table::new(title, &columns);
    table.rows = rows.into_iter().map(|(_, _, _, row)| row).collect();
    table.notes.push(format!(
        "{events} meetings and calls; one of three parties counts once for each of its three pairs"
    ));
    table.notes.extend(period_note(graph, filter));
    table
}

fn row(label_a: &str, label_b: &str, ids: (&Id, &Id), events: &[&Event]) -> Vec<Cell> {
    let calls = events.iter().filter(|e| e.kind == EventType::Call).count();
    let dates = || events.iter().filter_map(|e| e.date.or(e.within));
    let first: Option<Edtf> = dates().min_by_key(|d| d.first_day());
    let last: Option<Edtf> = dates().max_by_key(|d| d.last_day());
    vec![
        label_a.into(),
        label_b.into(),
        events.len().into(),
        (events.len() - calls).into(),
        calls.into(),
        first.into(),
        last.into(),
        ids.0.as_str().into(),
        ids.1.as_str().into(),
    ]
}

fn parties(graph: &Graph, event: &Event, party: Party) -> Vec<Id> {
    match party {
        Party::People => party::met(graph, event).into_iter().cloned().collect(),
        Party::States => party::states(graph, event).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::lines;
    use super::*;
    use crate::graph::fixture;

    #[test]
    fn a_trilateral_counts_once_for_each_pair_and_a_call_is_no_meeting() {
        let graph = fixture::small(
            &["a b", "c"],
            &[
                ("meeting", "2020-01-05", "a b c"),
                ("call", "2020-02", "a c"),
                ("meeting", "", "a b:observer"),
                ("statement", "2020-01-01", "a b"),
            ],
        );
        let people = by_pair(&graph, &Filter::default(), Party::People);
        assert_eq!(
            lines(&people),
            [
                "a | c | 2 | 1 | 1 | 2020-01-05 | 2020-02 | person:a | person:c",
                "a | b | 1 | 1 | 0 | 2020-01-05 | 2020-01-05 | person:a | person:b",
                "b | c | 1 | 1 | 0 | 2020-01-05 | 2020-01-05 | person:b | person:c",
            ]
        );
        let states = by_pair(&graph, &Filter::default(), Party::States);
        assert_eq!(lines(&states).len(), 1);
        assert!(lines(&states)[0].contains("| 2 | 1 | 1 |"));
        assert!(people.notes[0].starts_with("3 meetings and calls"));
    }

    #[test]
    fn a_graph_without_meetings_gives_no_row() {
        assert!(by_pair(&fixture::small(&[], &[]), &Filter::default(), Party::People).rows.is_empty());
    }
}
