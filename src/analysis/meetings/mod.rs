//! How often who met: counts of meetings and calls. What is only recalled from before the period is left out unless the
//! filter asks for it; what was only planned is never counted.

mod list;
mod month;
mod pair;

pub use list::list;
pub use month::per_month;
pub use pair::{Party, by_pair};

use crate::graph::{Event, Filter, Graph};

/// The meetings and calls that a filter keeps, in the order of the graph.
fn consultations<'g>(graph: &'g Graph, filter: &'g Filter) -> impl Iterator<Item = &'g Event> {
    graph.record().events.iter().filter(move |e| e.kind.is_consultation() && filter.keeps(graph, e))
}

/// What a reader of counts must know: the period, and that silence of the sources is no absence of meetings.
fn period_note(graph: &Graph, filter: &Filter) -> Option<String> {
    let period = crate::graph::view::period(graph, filter)?;
    Some(format!("period: {period}; meetings that the articles do not mention are not in it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Table;
    use crate::graph::fixture;

    pub(super) fn lines(table: &Table) -> Vec<String> {
        let line =
            |row: &Vec<_>| row.iter().map(crate::analysis::Cell::to_text).collect::<Vec<_>>().join(" | ");
        table.rows.iter().map(line).collect()
    }

    #[test]
    fn only_meetings_and_calls_of_the_period_are_counted() {
        let graph = fixture::unification();
        assert_eq!(consultations(&graph, &Filter::default()).count(), 22);
        let note = period_note(&graph, &Filter::default()).unwrap();
        assert!(note.starts_with("period: 1990-01/1990-10;"), "{note}");
    }
}
