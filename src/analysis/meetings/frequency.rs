//! How often: a table of figures by whom or what, by time, or by both.

use super::by::By;
use super::columns::{Sight, cells, columns};
use super::count::{Count, Row};
use super::figures::Figures;
use super::group::Part;
use super::notes::notes;
use super::occasion::Occasion;
use super::per::{Per, Slot};
use crate::analysis::table::{Cell, Column, Shown, Table};
use crate::graph::{Filter, Graph};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One row for each of what is counted `by` (one thing, or two crossed), in each stretch of time `per` which it is counted, with
/// all figures that there are: meetings and calls, the sentences that report them, first and last, days between, rate,
/// burstiness, and how far days that are not told could move them.
///
/// Rows go by descending number, then by name; vocabularies as level and mode keep their order, and time its own. Time alone has
/// a row for every stretch of the period, those without meetings too, and a last one for those whose stretch is not told; of
/// combinations only those that occur have a row. `cumulative` counts up to the end of the stretch.
///
/// ```
/// use rapporteur::analysis::meetings::{By, Per, frequency};
/// use rapporteur::graph::{Filter, fixture};
/// let graph = fixture::unification();
/// let pairs = frequency(&graph, &Filter::default(), &["pair".parse::<By>()?], None);
/// assert_eq!(pairs.rows[0][2].to_text(), "8"); // Baker and Shevardnadze
/// let months = frequency(&graph, &Filter::default(), &[], Some(Per::Month));
/// assert_eq!(months.rows.len(), 10);
/// # Ok::<(), rapporteur::error::Error>(())
/// ```
pub fn frequency(graph: &Graph, filter: &Filter, by: &[By], per: Option<Per>) -> Table {
    let count = Count::of(graph, filter, by);
    let any_undated = count.sure.iter().any(|o| !o.is_dated) || !count.possible.is_empty();
    let mut columns_of_table = names(by);
    columns_of_table.extend(per.map(|per| Column::text(per.name())));
    let sight = if per.is_some() { Sight::Counts } else { Sight::Frequency };
    let figures = columns(sight, any_undated);
    match per {
        None => columns_of_table.extend(figures),
        // How many there were so far stands beside how many there were.
        Some(_) => {
            let mut figures: Vec<Column> = figures.collect();
            figures.insert(3, Column::number("cumulative").decimals(0));
            columns_of_table.extend(figures);
        }
    }
    columns_of_table.extend(ids(by));
    let mut table = Table::with_columns(title(by, per), columns_of_table);
    table.notes = notes(graph, &count);
    for row in ordered(graph, &count) {
        match per {
            None => {
                let sure: Vec<&Occasion> = count.occasions(row).collect();
                let figures = Figures::of(&count, &sure, row.possible.len(), None);
                table.rows.push(line(graph, &count, row, Vec::new(), cells(&figures).collect()));
            }
            Some(per) => table.rows.extend(in_time(graph, &count, row, per)),
        }
    }
    if per.is_some() && by.is_empty() && table.rows.iter().any(|row| row[0] == Cell::Absent) {
        let per = per.map_or("", Per::name);
        table.notes.insert(1, format!("the row without a {per} holds those whose {per} is not told"));
    }
    table
}

fn title(by: &[By], per: Option<Per>) -> String {
    let mut title = "Meetings and calls".to_owned();
    for (i, by) in by.iter().enumerate() {
        title += if i == 0 { " by " } else { " and " };
        title += by.words();
    }
    match per {
        Some(per) if by.is_empty() => title + " by " + per.name(),
        Some(per) => title + ", per " + per.name(),
        None => title,
    }
}

/// The columns that say what a row stands for. Names that both of two things would use are told apart by a number.
pub(super) fn names(by: &[By]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for name in by.iter().flat_map(|by| by.columns()) {
        let is_taken = columns.iter().any(|column| column.name == *name);
        columns.push(if is_taken { Column::text(format!("{name}_2")) } else { Column::text(*name) });
    }
    columns
}

/// The columns of the ids of what a row stands for.
pub(super) fn ids(by: &[By]) -> Vec<Column> {
    let names = by.iter().flat_map(|by| by.columns().iter().map(|_| !by.is_vocabulary()));
    let ids = self::names(by).into_iter().zip(names).filter(|(_, has_ids)| *has_ids);
    ids.map(|(column, _)| Column::text(format!("{}_id", column.name)).shown(Shown::InFiles)).collect()
}

/// The cells that say what a row stands for, and those of its ids.
pub(super) fn named(graph: &Graph, by: &[By], parts: &[Part]) -> (Vec<Cell>, Vec<Cell>) {
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for (by, part) in by.iter().zip(parts) {
        let labels = part.labels(graph);
        let part_ids: Vec<String> = part.ids().iter().map(ToString::to_string).collect();
        if by.columns() == ["party"] {
            names.push(labels.into());
            ids.push(part_ids.into());
            continue;
        }
        for i in 0..by.columns().len() {
            names.push(labels.get(i).cloned().into());
            ids.extend((!by.is_vocabulary()).then(|| part_ids.get(i).cloned().into()));
        }
    }
    (names, ids)
}

fn line(graph: &Graph, count: &Count, row: &Row, time: Vec<Cell>, figures: Vec<Cell>) -> Vec<Cell> {
    let (names, ids) = named(graph, &count.by, &row.parts);
    [names, time, figures, ids].concat()
}

/// Rows by descending number, then by name, with what is not told last; the words of a vocabulary in its order.
pub(super) fn ordered<'a>(graph: &Graph, count: &'a Count) -> Vec<&'a Row> {
    let key = |row: &Row| {
        let untold = row.parts.contains(&Part::Untold);
        let words: Vec<usize> = row.parts.iter().map(place).collect();
        let is_vocabulary = !words.is_empty() && words.iter().all(|place| *place != usize::MAX);
        let labels: Vec<Vec<String>> = row.parts.iter().map(|part| part.labels(graph)).collect();
        let number = if is_vocabulary { 0 } else { row.sure.len() };
        (untold, Reverse(number), words, labels)
    };
    let mut rows: Vec<&Row> = count.rows.iter().collect();
    rows.sort_by_cached_key(|row| key(row));
    rows
}

fn place(part: &Part) -> usize {
    match part {
        Part::Value(place, _) => *place,
        _ => usize::MAX,
    }
}

/// The rows of one thing in time: every stretch where nothing else is asked for, otherwise those in which it occurs.
fn in_time(graph: &Graph, count: &Count, row: &Row, per: Per) -> Vec<Vec<Cell>> {
    let possible: Vec<&Occasion> = row.possible.iter().map(|i| &count.possible[*i]).collect();
    let mut placed: BTreeMap<Slot, Vec<&Occasion>> = BTreeMap::new();
    let mut untold: Vec<&Occasion> = Vec::new();
    for occasion in count.occasions(row) {
        match occasion.began.filter(|_| occasion.is_in_one(per)) {
            Some((first, _)) => placed.entry(per.slot(first)).or_default().push(occasion),
            None => untold.push(occasion),
        }
    }
    let all = if count.by.is_empty() { count.slots(per) } else { Vec::new() };
    for slot in all {
        placed.entry(slot).or_default();
    }
    let mut cumulative = 0;
    let mut lines = Vec::with_capacity(placed.len() + 1);
    let mut add = |label: Cell, cumulative: Cell, figures: &Figures| {
        let mut figures: Vec<Cell> = cells(figures).collect();
        figures.insert(3, cumulative);
        lines.push(line(graph, count, row, vec![label], figures));
    };
    for (slot, here) in &placed {
        let may_be = untold.iter().chain(&possible).filter(|o| o.may_be_in(*slot)).count();
        cumulative += here.len();
        let figures = Figures::of(count, here, may_be, Some(*slot));
        add(per.label(*slot).into(), cumulative.into(), &figures);
    }
    if !untold.is_empty() {
        add(Cell::Absent, Cell::Absent, &Figures::of(count, &untold, 0, None));
    }
    lines
}
