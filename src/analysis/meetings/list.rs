//! The meetings themselves.

use super::{consultations, period_note};
use crate::analysis::table::{Cell, Table};
use crate::graph::{Event, Filter, Graph, Id, party};

/// One row a meeting or call, in the order of the graph, which is by date. `date` holds the period where only that is known,
/// and `date_basis` says so; `article`, `line` and `sentence` are those of every report.
pub fn list(graph: &Graph, filter: &Filter) -> Table {
    let columns = [
        "id",
        "date",
        "date_basis",
        "type",
        "mode",
        "format",
        "level",
        "place",
        "setting",
        "series",
        "#ordinal",
        "participants",
        "states",
        "#reports",
        "article",
        "line",
        "sentence",
    ];
    let mut table = Table::new("Meetings and calls", &columns);
    table.rows = consultations(graph, filter).map(|event| row(graph, event)).collect();
    table.notes.extend(period_note(graph, filter));
    table
}

fn row(graph: &Graph, event: &Event) -> Vec<Cell> {
    let label = |id: &Option<Id>| Cell::from(id.as_ref().map(|id| graph.label(id)));
    let participants: Vec<String> = event.participants.iter().map(|p| graph.label(&p.id)).collect();
    let states: Vec<String> = party::states(graph, event).iter().map(|id| graph.label(id)).collect();
    let articles: Vec<String> = event.evidence.iter().map(|e| e.article.clone()).collect();
    let line = |line: Option<usize>| line.map_or("?".into(), |line| line.to_string());
    let lines: Vec<String> = event.evidence.iter().map(|e| line(e.line)).collect();
    let sentences: Vec<String> = event.evidence.iter().map(|e| e.text.clone()).collect();
    vec![
        event.id.as_str().into(),
        event.date.or(event.within).into(),
        event.date_basis.name().into(),
        event.kind.name().into(),
        event.mode.name().into(),
        event.format.map(|format| format.name()).into(),
        event.level.name().into(),
        label(&event.place),
        label(&event.setting),
        label(&event.series),
        event.ordinal.map(|ordinal| ordinal as usize).into(),
        participants.into(),
        states.into(),
        (event.reports as usize).into(),
        articles.into(),
        lines.into(),
        sentences.into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::fixture;

    #[test]
    fn a_row_names_everybody_and_shows_the_sentence() {
        let table = list(&fixture::unification(), &Filter::default());
        assert_eq!(table.rows.len(), 22);
        let bonn = table.rows.iter().find(|r| r[0].to_text() == "event:two-plus-four-bonn").unwrap();
        let cell = |name: &str| bonn[table.columns.iter().position(|c| c.name == name).unwrap()].to_text();
        assert_eq!((cell("series"), cell("ordinal")), ("Two Plus Four talks".into(), "1".into()));
        assert!(cell("participants").starts_with("Genscher, Hans-Dietrich; Baker, James; "));
        assert!(cell("states").starts_with("East Germany; West Germany; "), "{}", cell("states"));
        assert!(cell("sentence").starts_with("1990-05-05: meeting"));
        assert_eq!((cell("place"), cell("line")), (String::new(), "13".into()));
    }
}
