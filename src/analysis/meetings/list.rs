//! The meetings themselves.

use super::count::Count;
use super::notes::notes;
use crate::analysis::source;
use crate::analysis::table::{Cell, Column, Shown, Table};
use crate::graph::{Event, Filter, Graph, Id, party};

/// One row a meeting or call, in the order of the graph, which is by date. `date` holds the period where only that is known,
/// and `date_basis` says so; `article`, `line` and `sentence` are those of every report.
pub fn list(graph: &Graph, filter: &Filter) -> Table {
    let text = |name: &'static str| Column::text(name);
    let number = |name: &'static str| Column::number(name).decimals(0);
    let columns = vec![
        text("id"),
        text("date"),
        text("date_basis").shown(Shown::InFiles),
        text("type"),
        text("mode"),
        text("format"),
        text("level"),
        text("place"),
        text("setting").shown(Shown::InFiles),
        text("series").shown(Shown::InFiles),
        number("ordinal").shown(Shown::InFiles),
        text("participants"),
        text("states").shown(Shown::InFiles),
        number("reports").shown(Shown::InFiles),
        text("article").shown(Shown::InFiles),
        text("line").shown(Shown::InFiles),
        text("sentence").shown(Shown::InFiles),
    ];
    let mut table = Table::with_columns("Meetings and calls", columns);
    let count = Count::of(graph, filter, &[]);
    table.rows = count.sure.iter().map(|occasion| row(graph, occasion.event)).collect();
    table.notes = notes(graph, &count);
    table
}

fn row(graph: &Graph, event: &Event) -> Vec<Cell> {
    let label = |id: &Option<Id>| Cell::from(id.as_ref().map(|id| graph.label(id)));
    let participants: Vec<String> = event.participants.iter().map(|p| graph.label(&p.id)).collect();
    let states: Vec<String> = party::states(graph, event).iter().map(|id| graph.label(id)).collect();
    let mut row = vec![
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
    ];
    row.extend(source::cells(&event.evidence));
    row
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
        let cell = |name: &str| bonn[table.column(name).unwrap()].to_text();
        assert_eq!((cell("series"), cell("ordinal")), ("Two Plus Four talks".into(), "1".into()));
        assert!(cell("participants").starts_with("Genscher, Hans-Dietrich; Baker, James; "));
        assert!(cell("states").starts_with("East Germany; West Germany; "), "{}", cell("states"));
        assert!(cell("sentence").starts_with("1990-05-05: meeting"));
        assert_eq!((cell("place"), cell("line")), (String::new(), "13".into()));
    }
}
