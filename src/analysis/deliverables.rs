//! What summits promised, and what came of it.

use super::table::{Cell, Table};
use crate::graph::filter::series_of;
use crate::graph::{Event, Filter, Graph, Relation, RelationType};

/// One row for each promise that an article states, by summit, then name. `held` counts what the filter keeps of the sessions
/// of a promised dialogue or the conclusions of a promised agreement, those before the summit left out; `status` is `promised`
/// where there is none, `delivered` for one and `recurring` for more.
pub fn deliverables(graph: &Graph, filter: &Filter) -> Table {
    let columns = [
        "summit",
        "summit_date",
        "deliverable",
        "kind",
        "status",
        "#held",
        "first",
        "last",
        "summit_id",
        "deliverable_id",
        "article",
        "line",
        "sentence",
    ];
    let mut table = Table::new("What summits promised", &columns);
    let relations = graph.record().relations.iter();
    let promises = relations.filter(|r| r.kind == RelationType::DeliverableOf && r.lexicon.is_none());
    let mut rows: Vec<Vec<Cell>> = promises.map(|promise| row(graph, filter, promise)).collect();
    let key = |row: &Vec<Cell>| (row[8].to_text(), row[2].to_text(), row[9].to_text());
    rows.sort_by_key(key);
    table.rows = rows;
    table.notes.extend(crate::graph::view::period(graph, filter).map(|period| format!("period: {period}")));
    table
}

fn row(graph: &Graph, filter: &Filter, promise: &Relation) -> Vec<Cell> {
    let summit = graph.event(&promise.target);
    let held = held(graph, filter, promise, summit);
    let dates = || held.iter().filter_map(|e| e.date.or(e.within));
    let status = match held.len() {
        0 => "promised",
        1 => "delivered",
        _ => "recurring",
    };
    let kind = graph.entity(&promise.source).map_or("event", |entity| entity.kind.name());
    let sentences: Vec<String> = promise.evidence.iter().map(|e| e.text.clone()).collect();
    let articles: Vec<String> = promise.evidence.iter().map(|e| e.article.clone()).collect();
    let line = |line: Option<usize>| line.map_or("?".into(), |line| line.to_string());
    let lines: Vec<String> = promise.evidence.iter().map(|e| line(e.line)).collect();
    vec![
        graph.label(&promise.target).into(),
        summit.and_then(|s| s.date.or(s.within)).into(),
        graph.label(&promise.source).into(),
        kind.into(),
        status.into(),
        held.len().into(),
        dates().min_by_key(|d| d.first_day()).into(),
        dates().max_by_key(|d| d.last_day()).into(),
        promise.target.as_str().into(),
        promise.source.as_str().into(),
        articles.into(),
        lines.into(),
        sentences.into(),
    ]
}

/// The sessions or conclusions of what was promised.
fn held<'g>(graph: &'g Graph, filter: &Filter, promise: &Relation, summit: Option<&Event>) -> Vec<&'g Event> {
    let since = summit.and_then(|s| s.date).map(|date| date.first_day());
    let too_early = |e: &Event| since.zip(e.date).is_some_and(|(since, date)| date.last_day() < since);
    let of_it = |e: &Event| {
        e.id == promise.source
            || e.agreement.as_ref() == Some(&promise.source)
            || series_of(graph, e).contains(&promise.source)
    };
    let events = graph.record().events.iter().filter(|e| filter.keeps(graph, e));
    events.filter(|e| of_it(e) && !too_early(e)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    fn first(filter: &Filter) -> Vec<String> {
        deliverables(&fixture::unification(), filter).rows[0].iter().map(Cell::to_text).collect()
    }

    #[test]
    fn a_promised_dialogue_held_four_times_recurs() {
        let row = first(&Filter::default());
        assert_eq!(row[..2], ["Ottawa Open Skies conference", "1990-02-12/1990-02-13"]);
        assert_eq!(
            row[2..8],
            ["Two Plus Four talks", "series", "recurring", "4", "1990-05-05", "1990-09-12"]
        );
        assert!(row[12].contains("deliverable_of"));
    }

    #[test]
    fn outside_the_window_it_is_a_promise_only() {
        let row = first(&Filter { to: "1990-03".parse().ok(), ..Filter::default() });
        assert_eq!(row[4..8], ["promised", "0", "", ""]);
    }
}
