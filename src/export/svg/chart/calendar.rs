//! Every day in a field: weeks from left to right, Monday at the top.

use super::super::marks::{Anchor, Shape, anchored, block};
use super::super::{EDGE, FAINT, WIDTH};
use super::{Legend, Plot};
use crate::analysis::meetings::{Count, Per, Slot};
use crate::date::{Point as Day, days_between};
use crate::draw::{Color, FIELD, Point, Ramp, SHADE};
use crate::error::Result;
use crate::export::svg::words::day_words;
use crate::export::xml::Xml;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::Write;

const LEFT: f64 = EDGE + 46.0;

/// The largest field, and the smallest that has the day of the month in it.
const LARGEST: f64 = 40.0;
const WITH_DAY: f64 = 24.0;

/// Above each block: the months.
const HEAD: f64 = 24.0;

/// The most weeks side by side.
const MOST_WEEKS: usize = 54;

pub(super) fn write(plot: &Plot, out: &mut dyn Write) -> Result<()> {
    let mut counts: BTreeMap<Date, usize> = BTreeMap::new();
    plot.count.sure.iter().filter_map(|o| o.day()).for_each(|day| *counts.entry(day).or_default() += 1);
    let blocks = blocks(plot.count);
    let most_weeks = blocks.iter().map(|block| weeks(*block)).max().unwrap_or(1);
    let field = ((WIDTH - EDGE - LEFT) / most_weeks as f64).min(LARGEST);
    let ramp = Ramp::up_to(counts.values().copied().max().unwrap_or(0));
    let is_shaded =
        plot.count.coverage.window.is_some_and(|w| plot.count.coverage.days() < w.days().unsigned_abs());
    let mut legend: Vec<(Color, Shape, String)> = vec![(FIELD, Shape::Square, "none told of".into())];
    legend.extend(ramp.entries().into_iter().map(|(color, name)| (color, Shape::Square, name)));
    legend.extend(is_shaded.then(|| (SHADE, Shape::Square, "no article covers it".into())));
    let block_height = HEAD + 7.0 * field + 16.0;
    let how =
        "A field is a day, a column a week from Monday to Sunday, darker the more meetings and calls began.";
    let sheet =
        plot.sheet("Meetings and calls by day", Legend::of(legend), block_height * blocks.len() as f64, how);
    sheet.write(out, |xml| {
        for (i, block) in blocks.iter().enumerate() {
            xml.open("g", &[("transform", format!("translate(0 {:.1})", block_height * i as f64).into())])?;
            let calendar = Block { days: *block, field, counts: &counts, ramp: &ramp, count: plot.count };
            calendar.draw(xml)?;
            xml.close("g")?;
        }
        Ok(())
    })
}

/// The whole window in one block, or one block a year where that is too wide.
fn blocks(count: &Count) -> Vec<Slot> {
    let days = count.slots(Per::Day);
    let Some((first, last)) = days.first().zip(days.last()) else { return Vec::new() };
    let whole = Slot { first: first.first, last: last.last };
    if weeks(whole) <= MOST_WEEKS {
        return vec![whole];
    }
    let years = Per::Year.slots(whole.first, whole.last);
    years.map(|year| Slot { first: year.first.max(whole.first), last: year.last.min(whole.last) }).collect()
}

/// How many weeks, from Monday to Sunday, have a day in a stretch.
fn weeks(days: Slot) -> usize {
    column(days, days.last) + 1
}

/// Which week of a stretch a day is in.
fn column(days: Slot, day: Date) -> usize {
    let monday = Per::Week.slot(days.first).first;
    (days_between(monday, day).max(0) / 7) as usize
}

/// One block of weeks.
struct Block<'a> {
    days: Slot,
    field: f64,
    counts: &'a BTreeMap<Date, usize>,
    ramp: &'a Ramp,
    count: &'a Count<'a>,
}

impl Block<'_> {
    fn draw(&self, xml: &mut Xml) -> Result<()> {
        for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")] {
            let y = HEAD + self.field * (f64::from(row) + 0.5) + 4.0;
            anchored(xml, Point { x: LEFT - 10.0, y }, 12.0, FAINT, Anchor::End, name)?;
        }
        for month in Per::Month.slots(self.days.first, self.days.last) {
            let first = month.first.max(self.days.first);
            let is_new = month.first == first || month.last.day() - first.day() > 10;
            let is_named = is_new && (first == self.days.first || month.first.month() == 1);
            let words = Day::month(first.year(), first.month()).map_or(String::new(), day_words);
            let short = words.split(' ').next().unwrap_or_default();
            let name = if is_named { words.as_str() } else { short };
            let at = Point { x: LEFT + self.field * self.month_column(first) as f64 + 1.0, y: HEAD - 8.0 };
            if is_new {
                anchored(xml, at, 12.0, FAINT, Anchor::Start, name)?;
            }
        }
        let days = Per::Day.slots(self.days.first, self.days.last);
        days.map(|day| day.first).try_for_each(|day| self.draw_day(xml, day))
    }

    /// The first column that is of a month from its top, so that the names of months stand above their own weeks.
    fn month_column(&self, first: Date) -> usize {
        let starts_column = Per::Week.slot(first).first == first || first == self.days.first;
        column(self.days, first) + usize::from(!starts_column)
    }

    fn draw_day(&self, xml: &mut Xml, day: Date) -> Result<()> {
        let number = self.counts.get(&day).copied().unwrap_or(0);
        let row = days_between(Per::Week.slot(day).first, day);
        let at = Point {
            x: LEFT + self.field * column(self.days, day) as f64,
            y: HEAD + self.field * f64::from(row),
        };
        let color = match number {
            0 if self.count.coverage.days_within(day, day) == 0 => SHADE,
            0 => FIELD,
            _ => self.ramp.color(number),
        };
        let side = self.field - 2.0;
        block(xml, at, (side, side), color, &format!("{day}: {number}"))?;
        if self.field >= WITH_DAY {
            let ink = if color.is_dark() { "#ffffff" } else { FAINT };
            let size = (0.36 * self.field).min(12.0);
            let middle = Point { x: at.x + 0.5 * side, y: at.y + 0.5 * side + 0.36 * size };
            anchored(xml, middle, size, ink, Anchor::Middle, &day.day().to_string())?;
        }
        Ok(())
    }
}
