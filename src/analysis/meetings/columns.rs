//! The columns of figures, declared once, and the cells of a row in the same order.

use super::figures::Figures;
use crate::analysis::table::{Cell, Column, Shown};
use crate::date::{Edtf, Point};

/// What people see of the figures; files have all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// Counts, first and last, the mean gap and the rate: for rows that stand for somebody or something.
    Frequency,
    /// Counts alone: for rows that stand for a stretch of time.
    Counts,
}

/// One figure: its column, and its cell.
struct Figure {
    name: &'static str,
    kind: Kind,
    seen: fn(Sight, bool) -> bool,
    cell: fn(&Figures) -> Cell,
}

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number(usize),
}

const ALWAYS: fn(Sight, bool) -> bool = |_, _| true;
const IN_FILES: fn(Sight, bool) -> bool = |_, _| false;
const FREQUENCY: fn(Sight, bool) -> bool = |sight, _| matches!(sight, Sight::Frequency);
const UNDATED: fn(Sight, bool) -> bool = |_, any_undated| any_undated;

const fn number(
    name: &'static str,
    decimals: usize,
    seen: fn(Sight, bool) -> bool,
    cell: fn(&Figures) -> Cell,
) -> Figure {
    Figure { name, kind: Kind::Number(decimals), seen, cell }
}

const fn date(name: &'static str, seen: fn(Sight, bool) -> bool, cell: fn(&Figures) -> Cell) -> Figure {
    Figure { name, kind: Kind::Text, seen, cell }
}

fn day(day: jiff::civil::Date) -> Cell {
    Edtf::from(Point::from(day)).into()
}

const FIGURES: [Figure; 28] = [
    number("total", 0, ALWAYS, |f| f.total().into()),
    number("meetings", 0, ALWAYS, |f| f.meetings.into()),
    number("calls", 0, ALWAYS, |f| f.calls.into()),
    number("at_most", 0, UNDATED, |f| f.at_most.into()),
    number("reports", 0, IN_FILES, |f| f.reports.into()),
    date("first", FREQUENCY, |f| f.first.into()),
    date("last", FREQUENCY, |f| f.last.into()),
    number("gaps", 0, IN_FILES, |f| f.gaps.map_or(0, |g| g.count).into()),
    number("gap_mean", 1, FREQUENCY, |f| f.gaps.map(|g| g.mean).into()),
    number("gap_median", 1, IN_FILES, |f| f.gaps.map(|g| g.median).into()),
    number("gap_shortest", 0, IN_FILES, |f| f.gaps.map(|g| days(g.shortest.days())).into()),
    date("gap_shortest_from", IN_FILES, |f| f.gaps.map(|g| day(g.shortest.from)).into()),
    date("gap_shortest_to", IN_FILES, |f| f.gaps.map(|g| day(g.shortest.to)).into()),
    number("gap_longest", 0, IN_FILES, |f| f.gaps.map(|g| days(g.longest.days())).into()),
    date("gap_longest_from", IN_FILES, |f| f.gaps.map(|g| day(g.longest.from)).into()),
    date("gap_longest_to", IN_FILES, |f| f.gaps.map(|g| day(g.longest.to)).into()),
    number("since_last", 0, FREQUENCY, |f| f.since_last.map(days).into()),
    number("covered_days", 0, IN_FILES, |f| (f.covered_days as usize).into()),
    number("rate_30d", 2, FREQUENCY, |f| f.rate.map(|r| r.rate).into()),
    number("rate_low", 2, FREQUENCY, |f| f.rate.map(|r| r.low).into()),
    number("rate_high", 2, FREQUENCY, |f| f.rate.map(|r| r.high).into()),
    number("burstiness", 2, IN_FILES, |f| f.burstiness.into()),
    number("burstiness_short", 2, IN_FILES, |f| f.short_burstiness.into()),
    number("dated", 0, IN_FILES, |f| f.dated.into()),
    number("dated_share", 2, IN_FILES, |f| {
        Some(f.total()).filter(|total| *total > 0).map(|total| f.dated as f64 / total as f64).into()
    }),
    number("gap_mean_low", 1, IN_FILES, |f| f.mean_gap_range.map(|r| r.0).into()),
    number("gap_mean_high", 1, IN_FILES, |f| f.mean_gap_range.map(|r| r.1).into()),
    number("since_last_low", 0, IN_FILES, |f| f.since_last_at_least.map(days).into()),
];

/// Days as a count, which they are where no time runs backwards.
fn days(days: i32) -> usize {
    days.unsigned_abs() as usize
}

/// The columns of figures; `any_undated` tells whether the days of all are told, so that there is no doubt to show.
pub(super) fn columns(sight: Sight, any_undated: bool) -> impl Iterator<Item = Column> {
    FIGURES.iter().map(move |figure| {
        let column = match figure.kind {
            Kind::Text => Column::text(figure.name),
            Kind::Number(decimals) => Column::number(figure.name).decimals(decimals),
        };
        let is_seen = (figure.seen)(sight, any_undated);
        column.shown(if is_seen { Shown::Always } else { Shown::InFiles })
    })
}

/// The cells of one row.
pub(super) fn cells(figures: &Figures) -> impl Iterator<Item = Cell> {
    FIGURES.iter().map(|figure| (figure.cell)(figures))
}
