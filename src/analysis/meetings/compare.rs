//! How often in one time, and how often in another.

use super::by::By;
use super::count::{Count, Row};
use super::figures::is_covered;
use super::frequency::{ids, named, names};
use super::group::Part;
use super::notes::number;
use crate::analysis::statistic::{Rate, RateRatio};
use crate::analysis::table::{Cell, Column, Shown, Table};
use crate::date::Edtf;
use crate::error::{Error, ErrorKind, Result};
use crate::graph::{Filter, Graph};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One row for each of what is counted `by`, or one of all: the counts and the rates per 30 covered days in two times, and
/// `ratio`, the second rate by the first, with its exact 95 % interval and the exact two-sided p-value of equal rates; see
/// [`RateRatio`]. Rows go by descending number. The filter's own window is not looked at.
///
/// # Errors
/// [`ErrorKind::Argument`] if the two times share a day, for then they cannot differ freely.
pub fn compare(graph: &Graph, filter: &Filter, by: &[By], times: [Edtf; 2]) -> Result<Table> {
    if times[0].overlaps(times[1]) {
        let what = format!("found {} and {}, expected two times that share no day", times[0], times[1]);
        return Err(Error::new(ErrorKind::Argument, what));
    }
    let counts = times.map(|time| {
        let filter =
            Filter { from: Some(time.start().into()), to: Some(time.end().into()), ..filter.clone() };
        Count::of(graph, &filter, by)
    });
    let mut rows: BTreeMap<&[Part], [usize; 2]> = BTreeMap::new();
    for (which, count) in counts.iter().enumerate() {
        for row in &count.rows {
            rows.entry(&row.parts).or_default()[which] = in_rate(count, row);
        }
    }
    let label = |parts: &[Part]| parts.iter().map(|part| part.labels(graph)).collect::<Vec<_>>();
    let mut rows: Vec<(&[Part], [usize; 2])> = rows.into_iter().collect();
    rows.sort_by_cached_key(|(parts, [one, other])| {
        (parts.contains(&Part::Untold), Reverse(one + other), label(parts))
    });
    let mut table = Table::with_columns(title(by, times), columns(by));
    let days = [counts[0].coverage.days(), counts[1].coverage.days()];
    table.rows = rows.iter().map(|(parts, numbers)| line(graph, by, parts, *numbers, days)).collect();
    table.notes = notes(&counts, table.rows.len());
    Ok(table)
}

fn title(by: &[By], times: [Edtf; 2]) -> String {
    let by: Vec<&str> = by.iter().map(|by| by.words()).collect();
    let by = if by.is_empty() { String::new() } else { format!(" by {}", by.join(" and ")) };
    format!("Meetings and calls{by}: {} against {}", times[1], times[0])
}

fn columns(by: &[By]) -> Vec<Column> {
    let count = |name: &'static str| Column::number(name).decimals(0);
    let rate = |name: &'static str| Column::number(name).decimals(2);
    let mut columns = names(by);
    columns.extend([
        count("total_1"),
        count("total_2"),
        count("covered_days_1").shown(Shown::InFiles),
        count("covered_days_2").shown(Shown::InFiles),
        rate("rate_30d_1"),
        rate("rate_30d_2"),
        rate("ratio"),
        rate("ratio_low"),
        rate("ratio_high"),
        Column::number("p").decimals(3),
    ]);
    columns.extend(ids(by));
    columns
}

/// How many of a row lie on covered days.
fn in_rate(count: &Count, row: &Row) -> usize {
    count.occasions(row).filter(|o| is_covered(&count.coverage, o)).count()
}

fn line(graph: &Graph, by: &[By], parts: &[Part], numbers: [usize; 2], days: [u32; 2]) -> Vec<Cell> {
    let [one, other] = [0, 1].map(|i| Rate::of(numbers[i], days[i]).map(|rate| rate.rate));
    let ratio = RateRatio::of((numbers[0], days[0]), (numbers[1], days[1]));
    let (names, ids) = named(graph, by, parts);
    let figures = vec![
        numbers[0].into(),
        numbers[1].into(),
        (days[0] as usize).into(),
        (days[1] as usize).into(),
        one.into(),
        other.into(),
        ratio.and_then(|r| r.ratio).into(),
        ratio.map(|r| r.low).into(),
        ratio.and_then(|r| r.high).into(),
        ratio.map(|r| r.p).into(),
    ];
    [names, figures, ids].concat()
}

fn notes(counts: &[Count; 2], rows: usize) -> Vec<String> {
    let mut notes = vec![
        "ratio: the second rate by the first, with its exact 95 % interval; p: exact test of equal rates, two-sided (conditional \
         binomial); both for meetings that come independently, those in clusters differ more easily"
            .to_owned(),
    ];
    if rows > 1 {
        notes.push(format!(
            "of {rows} tests about {:.0} would have a p below 0.05 if nothing had changed",
            (rows as f64 / 20.0).max(1.0)
        ));
    }
    for (count, which) in counts.iter().zip(["first", "second"]) {
        let total = number(count.sure.len(), "meeting or call", "meetings and calls");
        let possible = match count.possible.len() {
            0 => String::new(),
            many => format!(" ({many} more may lie there: the day is not told)"),
        };
        let period = count.coverage.note().unwrap_or_default();
        notes.push(format!("{which}: {total}{possible}; {period}"));
    }
    notes
}
