//! Two things crossed, for people: one down, the other across, and how many in each field.

use super::by::By;
use super::count::{Count, Row};
use super::frequency::{ids, named, names, ordered};
use super::notes::notes;
use super::per::{Per, Slot};
use crate::analysis::table::{Cell, Column, Table};
use crate::graph::{Filter, Graph};

/// The most columns that a line for people has room for.
const MOST_COLUMNS: usize = 13;

/// What stands in a field where nothing was counted.
const NONE: &str = "·";

/// How often each of one thing with each of another, or in each stretch of time; and each alone. `None` where that is not two
/// things, or more stand across than a line has room for: then [`super::frequency`] has it, with all figures.
pub fn grid(graph: &Graph, filter: &Filter, by: &[By], per: Option<Per>) -> Option<Table> {
    let (down, across) = match (by, per) {
        ([down], Some(per)) => (*down, Across::Time(per)),
        ([down, across], None) => (*down, Across::Things(*across)),
        _ => return None,
    };
    let count = Count::of(graph, filter, &[down]);
    let fields = across.fields(graph, filter, &count);
    if fields.len() > MOST_COLUMNS {
        return None;
    }
    let mut columns = names(&[down]);
    columns.extend(fields.iter().map(|field| Column::number(field.name.clone()).decimals(0)));
    columns.push(Column::number("total").decimals(0));
    columns.extend(ids(&[down]));
    let title = format!("Meetings and calls by {} and {}", down.words(), across.words());
    let mut table = Table::with_columns(title, columns);
    for row in ordered(graph, &count) {
        let (mut cells, ids) = named(graph, &count.by, &row.parts);
        cells.extend(fields.iter().map(|field| match field.holds(&count, row) {
            0 => NONE.into(),
            many => Cell::Count(many),
        }));
        cells.push(row.sure.len().into());
        cells.extend(ids);
        table.rows.push(cells);
    }
    table.notes = notes(graph, &count);
    Some(table)
}

/// What stands across.
#[derive(Clone, Copy)]
enum Across {
    Time(Per),
    Things(By),
}

/// One column: which occasions it counts.
struct Field {
    name: String,
    counts: Counts,
}

enum Counts {
    /// Those that began in a stretch of time.
    In(Slot, Per),
    /// Those of which it is not told in which stretch they began.
    InNone(Per),
    /// Those at these places of [`Count::sure`], in their order.
    These(Vec<usize>),
}

impl Across {
    fn words(self) -> &'static str {
        match self {
            Self::Time(per) => per.name(),
            Self::Things(by) => by.words(),
        }
    }

    fn fields(self, graph: &Graph, filter: &Filter, count: &Count) -> Vec<Field> {
        match self {
            Self::Time(per) => {
                let slots = count.slots(per);
                let in_slot = |slot: &Slot| Field { name: per.label(*slot), counts: Counts::In(*slot, per) };
                let mut fields: Vec<Field> = slots.iter().map(in_slot).collect();
                if count.sure.iter().any(|o| !o.is_in_one(per)) {
                    fields.push(Field { name: "not told".into(), counts: Counts::InNone(per) });
                }
                fields
            }
            Self::Things(by) => {
                let across = Count::of(graph, filter, &[by]);
                let field = |row: &Row| {
                    let labels: Vec<String> = row.parts.iter().flat_map(|part| part.labels(graph)).collect();
                    let name = if labels.is_empty() { "not told".into() } else { labels.join(" – ") };
                    Field { name, counts: Counts::These(row.sure.clone()) }
                };
                ordered(graph, &across).into_iter().map(field).collect()
            }
        }
    }
}

impl Field {
    /// How many occasions of a row it counts.
    fn holds(&self, count: &Count, row: &Row) -> usize {
        match &self.counts {
            Counts::In(slot, per) => {
                count.occasions(row).filter(|o| o.is_in_one(*per) && o.is_in(*slot)).count()
            }
            Counts::InNone(per) => count.occasions(row).filter(|o| !o.is_in_one(*per)).count(),
            Counts::These(these) => row.sure.iter().filter(|i| these.binary_search(i).is_ok()).count(),
        }
    }
}
