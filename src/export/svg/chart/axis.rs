//! The axes of charts: days along the lower edge, numbers up the left one.

use super::super::FAINT;
use super::super::marks::{Anchor, anchored, block, rule};
use crate::analysis::meetings::{Count, Per, Slot};
use crate::date::{Point as Day, days_between};
use crate::draw::{DARK, GRID, Point, SHADE, Theme};
use crate::error::Result;
use crate::export::svg::words::day_words;
use crate::export::xml::Xml;
use jiff::civil::Date;

/// Only so many stretches of time have their names on the axis.
const MOST_TICKS: usize = 14;

/// Days from left to right.
pub(super) struct TimeAxis {
    first: Date,
    days: f64,
    left: f64,
    width: f64,
    last: Date,
}

impl TimeAxis {
    /// Over the window of a count and all its days, between two edges; `None` where there is no day.
    pub(super) fn of(count: &Count, left: f64, right: f64) -> Option<Self> {
        let window = count.coverage.window.into_iter().flat_map(|w| [w.first_day(), w.last_day()]);
        let known = count.sure.iter().filter_map(|o| o.began).flat_map(|(first, last)| [first, last]);
        let days: Vec<Date> = window.chain(known).collect();
        let (first, last) = (*days.iter().min()?, *days.iter().max()?);
        let width = right - left;
        Some(Self { first, days: f64::from(days_between(first, last) + 1), left, width, last })
    }

    /// Where a day begins.
    pub(super) fn x(&self, day: Date) -> f64 {
        self.left + f64::from(days_between(self.first, day)) / self.days * self.width
    }

    /// The middle of a day.
    pub(super) fn middle(&self, day: Date) -> f64 {
        self.x(day) + 0.5 * self.day_width()
    }

    /// How wide a day is.
    pub(super) fn day_width(&self) -> f64 {
        self.width / self.days
    }

    /// The right edge.
    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Shades the days that no article covers.
    pub(super) fn shade(&self, xml: &mut Xml, count: &Count, height: f64, theme: Theme) -> Result<()> {
        let mut from = self.left;
        let stretches = count.coverage.stretches.iter();
        let covered = stretches.map(|s| (self.x(s.first_day()), self.x(s.last_day()) + self.day_width()));
        for (start, end) in covered.chain([(self.right(), self.right())]) {
            if start - from > 0.5 {
                block(
                    xml,
                    Point { x: from, y: 0.0 },
                    (start - from, height),
                    theme.tone(SHADE),
                    "no article covers these days",
                )?;
            }
            from = from.max(end);
        }
        Ok(())
    }

    /// Lines where stretches of time begin, and their names below.
    pub(super) fn write(&self, xml: &mut Xml, height: f64, theme: Theme) -> Result<()> {
        let (grid, faint) = (theme.tone(GRID), theme.faint());
        let (per, step) = self.ticks();
        let slots: Vec<Slot> = per.slots(self.first, self.last).step_by(step).collect();
        let mut free = self.left - 30.0;
        for (i, slot) in slots.iter().enumerate() {
            let begins = slot.first >= self.first;
            let seen_first = slot.first.max(self.first);
            let x = self.x(seen_first);
            if begins {
                rule(xml, Point { x, y: 0.0 }, Point { x, y: height + 5.0 }, grid, 1.0, None)?;
            }
            let name = name(per, seen_first, i == 0);
            let wide = crate::draw::width_of(&name, 12.0);
            if x >= free && x + 3.0 + wide <= self.right() + 40.0 {
                anchored(xml, Point { x: x + 3.0, y: height + 17.0 }, 12.0, faint, Anchor::Start, &name)?;
                free = x + 3.0 + wide + 6.0;
            }
        }
        let (left, right) = (self.left, self.right());
        rule(xml, Point { x: left, y: height }, Point { x: right, y: height }, theme.tone(DARK), 1.0, None)
    }

    /// The shortest stretches of which not too many fit in, and every how many-th of them.
    fn ticks(&self) -> (Per, usize) {
        let count = |per: Per| per.slots(self.first, self.last).take(MOST_TICKS + 1).count();
        match Per::ALL.into_iter().find(|per| count(*per) <= MOST_TICKS) {
            Some(per) => (per, 1),
            None => (Per::Year, Per::Year.slots(self.first, self.last).count().div_ceil(MOST_TICKS)),
        }
    }
}

/// The name of a stretch beside its line, by its first day on the axis; the year where it is new.
fn name(per: Per, first: Date, is_first: bool) -> String {
    let (year, month) = (first.year(), first.month());
    let of_month = Day::month(year, month).map_or(String::new(), day_words);
    let (words, _) = of_month.split_once(' ').unwrap_or((&of_month, ""));
    match per {
        Per::Day | Per::Week => format!("{} {words}", first.day()),
        Per::Month if is_first || month == 1 => of_month,
        Per::Month => words.to_owned(),
        Per::Quarter if is_first || month == 1 => format!("Q{} {year}", (month + 2) / 3),
        Per::Quarter => format!("Q{}", (month + 2) / 3),
        Per::Year => year.to_string(),
    }
}

/// Whole numbers from the lower edge up.
pub(super) struct NumberAxis {
    most: usize,
    height: f64,
}

impl NumberAxis {
    /// From 0 to at least `most`.
    pub(super) fn of(most: usize, height: f64) -> Self {
        let step = step(most);
        Self { most: most.max(1).div_ceil(step) * step, height }
    }

    /// How far down a number stands.
    pub(super) fn y(&self, number: usize) -> f64 {
        self.height * (1.0 - number as f64 / self.most as f64)
    }

    /// Lines across and numbers at their left, and what is counted above them.
    pub(super) fn write(&self, xml: &mut Xml, left: f64, right: f64, unit: &str) -> Result<()> {
        for number in (0..=self.most).step_by(step(self.most)) {
            let y = self.y(number);
            rule(xml, Point { x: left, y }, Point { x: right, y }, GRID, 1.0, None)?;
            anchored(
                xml,
                Point { x: left - 8.0, y: y + 4.0 },
                12.0,
                FAINT,
                Anchor::End,
                &number.to_string(),
            )?;
        }
        anchored(xml, Point { x: left - 8.0, y: -12.0 }, 12.0, FAINT, Anchor::Start, unit)
    }
}

/// A round distance of at most six numbers: 1, 2 or 5 times a power of ten.
fn step(most: usize) -> usize {
    let mut power = 1;
    loop {
        if let Some(step) = [1, 2, 5].map(|n| n * power).into_iter().find(|step| most.div_ceil(*step) <= 6) {
            return step;
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_round_and_few() {
        assert_eq!([0, 1, 6, 7, 13, 31, 100].map(step), [1, 1, 1, 2, 5, 10, 20]);
        let axis = NumberAxis::of(7, 100.0);
        assert_eq!((axis.y(0), axis.y(8)), (100.0, 0.0));
    }
}
